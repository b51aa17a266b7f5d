/** The exceptions of `decimal`, and raising them. CPython: Modules/_decimal/_decimal.c, signal_map, cond_map, dec_addstatus (3.13). */
import type { Ref } from "../../memory/linear-memory.ts";
import { setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { DecimalState } from "./state.ts";
import { type Calculation, Condition, INVALID } from "./values.ts";

/** The signals with their conditions, in the order of `signal_map`. */
export const SIGNALS: readonly (readonly [name: string, conditions: number])[] = [
  ["InvalidOperation", INVALID],
  ["FloatOperation", Condition.FLOAT_OPERATION],
  ["DivisionByZero", Condition.DIVISION_BY_ZERO],
  ["Overflow", Condition.OVERFLOW],
  ["Underflow", Condition.UNDERFLOW],
  ["Subnormal", Condition.SUBNORMAL],
  ["Inexact", Condition.INEXACT],
  ["Rounded", Condition.ROUNDED],
  ["Clamped", Condition.CLAMPED],
];

/** What InvalidOperation may have come from, in the order of `cond_map`. */
const INVALID_CONDITIONS: readonly (readonly [name: string, condition: number])[] = [
  ["InvalidOperation", Condition.INVALID_OPERATION],
  ["ConversionSyntax", Condition.CONVERSION_SYNTAX],
  ["DivisionImpossible", Condition.DIVISION_IMPOSSIBLE],
  ["DivisionUndefined", Condition.DIVISION_UNDEFINED],
  ["InvalidContext", Condition.INVALID_CONTEXT],
];

/** Each class with its bases; those of the runtime begin with a capital E of their own namespace. */
const CLASSES: readonly (readonly [name: string, bases: readonly string[]])[] = [
  ["DecimalException", ["ArithmeticError"]],
  ["InvalidOperation", ["DecimalException"]],
  ["FloatOperation", ["DecimalException", "TypeError"]],
  ["DivisionByZero", ["DecimalException", "ZeroDivisionError"]],
  ["Subnormal", ["DecimalException"]],
  ["Inexact", ["DecimalException"]],
  ["Rounded", ["DecimalException"]],
  ["Clamped", ["DecimalException"]],
  ["Overflow", ["Inexact", "Rounded"]],
  ["Underflow", ["Inexact", "Rounded", "Subnormal"]],
  ["ConversionSyntax", ["InvalidOperation"]],
  ["DivisionImpossible", ["InvalidOperation"]],
  ["DivisionUndefined", ["InvalidOperation", "ZeroDivisionError"]],
  ["InvalidContext", ["InvalidOperation"]],
];

export function* defineSignals(s: DecimalState, module: Ref): Steps<void> {
  const { m } = s;
  for (const [name, bases] of CLASSES) {
    const builtIn: Readonly<Record<string, Ref>> = {
      ArithmeticError: m.types.ArithmeticError.ref,
      TypeError: m.types.TypeError.ref,
      ZeroDivisionError: m.types.ZeroDivisionError.ref,
    };
    const baseRefs = bases.map((base) => builtIn[base] ?? (s.signals.get(base) as Ref));
    const tuple = m.own(m.newTupleOf(baseRefs.map((base) => newReference(m, base))));
    s.signals.set(name, yield* m.newExceptionClass(`decimal.${name}`, tuple));
    m.heap.decref(m.disown(tuple));
    setInModule(m, module, name, newReference(m, s.signals.get(name) as Ref));
  }
}

/** Adds the conditions of a calculation to a context, and raises if it traps one of them. */
export function* settle(s: DecimalState, context: Ref, { conditions }: Calculation): Steps<void> {
  if (conditions === 0) return;
  const settings = s.settingsOf(context);
  settings.status |= conditions;
  const trapped = settings.traps & conditions;
  if (trapped !== 0) yield* raiseSignals(s, trapped);
}

function* raiseSignals(s: DecimalState, trapped: number): Steps<never> {
  const { m } = s;
  const [first] = SIGNALS.find(([, conditions]) => (trapped & conditions) !== 0) as readonly [string, number];
  const causes = [...INVALID_CONDITIONS, ...SIGNALS.slice(1)]
    .filter(([, conditions]) => (trapped & conditions) !== 0)
    .map(([name]) => newReference(m, s.signals.get(name) as Ref));
  const list = m.own(m.newListOf(causes));
  const exception = yield* m.call(s.signals.get(first) as Ref, [list]);
  m.heap.decref(m.disown(list));
  return m.raiseObject(exception);
}
