/** `decimal.Context`: settings as attributes. CPython: Modules/_decimal/_decimal.c, PyDecContext (3.13). */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../../objects/allocate.ts";
import { dictGet, dictLength } from "../../objects/dict/dict.ts";
import { bindArguments } from "../../objects/functions/bind-named.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { toDouble } from "../../objects/numbers/int-arithmetic.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { borrowedItems } from "../../objects/sequences/sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { contextMethods } from "./context-methods.ts";
import { ContextState } from "./context-state.ts";
import { newSignalDict, signalBits } from "./signal-dict.ts";
import { SIGNALS } from "./signals.ts";
import type { DecimalState } from "./state.ts";
import { LARGEST_EXPONENT, ROUNDINGS, type Rounding } from "./values.ts";

/** Words of PyDecContextObject. */
const enum Field {
  /** In the place of `prec`. */
  PAYLOAD = 4,
  TRAPS = 16,
  FLAGS = 18,
}

export const CONTEXT_PARAMETERS = ["prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"];

export function defineContext(s: DecimalState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "decimal.Context",
    layout: "DecimalContext",
    define(type) {
      s.context = type;
      const { slots } = type;
      defineContextMemory(s, type);
      slots.construct = (_, made, args) => construct(s, made, args);
      slots.init = () => m.none;
      slots.repr = (_, self) => m.newStr(reprText(s.settingsOf(self)));
      slots.setAttribute = (_, self, name, value) => {
        if (value === NULL) m.raise(m.types.AttributeError, "context attributes cannot be deleted");
        return m.setGenericAttribute(self, name, value);
      };
      addAttributes(s, type);
      m.addMethods(type, contextMethods(s));
    },
  });
}

/** With settings that it takes over. */
export function newContext(s: DecimalState, settings: ContextState, type: TypeObject = s.context): Ref {
  const { m } = s;
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + Field.PAYLOAD, ref + (type.basicBytes >> 2));
  m.heap.words[ref + Field.PAYLOAD] = m.heap.addPayload(settings);
  m.own(ref);
  const traps = newSignalDict(s, settings, "traps");
  m.heap.words[ref + Field.TRAPS] = traps;
  const flags = newSignalDict(s, settings, "status");
  m.heap.words[ref + Field.FLAGS] = flags;
  return finishInstance(m, type, m.disown(ref));
}

export function settingsOf(s: Pick<DecimalState, "m">, context: Ref): ContextState {
  return s.m.heap.payloadAt(s.m.heap.words[context + Field.PAYLOAD] as number) as ContextState;
}

function defineContextMemory({ m }: DecimalState, type: TypeObject): void {
  const { slots } = type;
  slots.traverse = (_, ref, visit) => {
    for (const field of [Field.TRAPS, Field.FLAGS]) {
      const value = m.heap.words[ref + field] as number;
      if (value !== NULL) visit(value);
    }
  };
  slots.clear = () => undefined;
  slots.deallocate = (_, ref) => {
    const own = m.typeOf(ref);
    if (own.hasGc) m.gc.untrack(ref);
    for (const field of [Field.TRAPS, Field.FLAGS]) m.heap.decrefIfAny(m.heap.words[ref + field] as number);
    m.heap.dropPayload(m.heap.words[ref + Field.PAYLOAD] as number);
    freeObject(m, ref, own.basicBytes);
  };
}

/** context_init */
function* construct(s: DecimalState, type: TypeObject, args: CallArguments): Steps<Ref> {
  const { m } = s;
  const bound = bindArguments(m, { owner: "function", names: CONTEXT_PARAMETERS, required: 0 }, args);
  const ref = m.own(newContext(s, new ContextState(), type));
  yield* setAll(s, ref, bound);
  return m.disown(ref);
}

/** context_setattrs: what is None or absent stays. */
export function* setAll(s: DecimalState, context: Ref, values: readonly Ref[]): Steps<void> {
  const { m } = s;
  for (const [index, name] of CONTEXT_PARAMETERS.entries()) {
    const value = values[index] as Ref;
    if (value === NULL || value === m.none) continue;
    const isListed = (name === "flags" || name === "traps") && m.isInstance(value, m.types.list);
    if (isListed) putSignals(s, context, name, listedBits(s, value));
    else yield* setOne(s, context, name, value);
  }
}

function* setOne(s: DecimalState, context: Ref, name: string, value: Ref): Steps<void> {
  if (name === "flags" || name === "traps") putSignals(s, context, name, yield* signalBitsOf(s, value));
  else setNumber(s, s.settingsOf(context), name, value);
}

function putSignals(s: DecimalState, context: Ref, name: "flags" | "traps", bits: number): void {
  s.settingsOf(context)[name === "flags" ? "status" : "traps"] = bits;
}

/** list_as_flags */
function listedBits(s: DecimalState, list: Ref): number {
  return borrowedItems(s.m, list).reduce((bits, item) => bits | bitsOfSignal(s, item), 0);
}

/** Of a dict or SignalDict that says of each signal whether it is set. dict_as_flags */
export function* signalBitsOf(s: DecimalState, value: Ref): Steps<number> {
  const { m } = s;
  if (m.isInstance(value, s.signalDict)) return signalBits(s, value);
  if (!m.isInstance(value, m.types.dict)) m.raise(m.types.TypeError, "argument must be a signal dict");
  if (dictLength(m.heap, value) !== SIGNALS.length) m.raise(m.types.KeyError, "invalid signal dict");
  let bits = 0;
  for (const [name, conditions] of SIGNALS) {
    const found = yield* resolve(dictGet(m, value, s.signals.get(name) as Ref));
    if (found === NULL) m.raise(m.types.KeyError, "invalid signal dict");
    m.own(found);
    if (yield* resolve(m.isTrue(found))) bits |= conditions;
    m.heap.decref(m.disown(found));
  }
  return bits;
}

/** exception_as_flag */
export function bitsOfSignal(s: DecimalState, signal: Ref): number {
  for (const [name, conditions] of SIGNALS) if (s.signals.get(name) === signal) return conditions;
  const text =
    "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n" +
    "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]";
  return s.m.raise(s.m.types.KeyError, text);
}

function setNumber(s: DecimalState, settings: ContextState, name: string, value: Ref): void {
  const { m } = s;
  const fail = (text: string): never => m.raise(m.types.ValueError, text);
  if (name === "rounding") {
    settings.rounding = roundingOf(s, value);
    return;
  }
  const number = sizeOf(s, value);
  switch (name) {
    case "prec":
      if (number < 1 || number > LARGEST_EXPONENT) fail("valid range for prec is [1, MAX_PREC]");
      settings.precision = number;
      break;
    case "Emin":
      if (number < -LARGEST_EXPONENT || number > 0) fail("valid range for Emin is [MIN_EMIN, 0]");
      settings.minExponent = number;
      break;
    case "Emax":
      if (number < 0 || number > LARGEST_EXPONENT) fail("valid range for Emax is [0, MAX_EMAX]");
      settings.maxExponent = number;
      break;
    case "capitals":
      if (number !== 0 && number !== 1) fail("valid values for capitals are 0 or 1");
      settings.hasCapitals = number === 1;
      break;
    default:
      if (number !== 0 && number !== 1) fail("valid values for clamp are 0 or 1");
      settings.isClamped = number === 1;
  }
}

/** PyLong_AsSsize_t */
function sizeOf({ m }: DecimalState, value: Ref): number {
  if (!isInt(m, value)) m.raise(m.types.TypeError, "an integer is required");
  const number = toDouble(intValue(m.heap, value));
  if (Math.abs(number) < 2 ** 63) return number;
  return m.raise(m.types.OverflowError, "Python int too large to convert to C ssize_t");
}

/** getround */
export function roundingOf({ m }: DecimalState, value: Ref): Rounding {
  const text = m.isInstance(value, m.types.str) ? m.strValue(value) : "";
  const found = ROUNDINGS.find((each) => each === text);
  if (found !== undefined) return found;
  const names =
    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]";
  return m.raise(m.types.TypeError, names);
}

function addAttributes(s: DecimalState, type: TypeObject): void {
  const { m } = s;
  const read: Readonly<Record<string, (settings: ContextState) => Ref>> = {
    prec: ({ precision }) => m.newInt(precision),
    rounding: ({ rounding }) => m.intern(rounding),
    Emin: ({ minExponent }) => m.newInt(minExponent),
    Emax: ({ maxExponent }) => m.newInt(maxExponent),
    capitals: ({ hasCapitals }) => m.newInt(hasCapitals ? 1 : 0),
    clamp: ({ isClamped }) => m.newInt(isClamped ? 1 : 0),
  };
  for (const [name, get] of Object.entries(read)) {
    m.addGetter(
      type,
      name,
      (_, self) => get(s.settingsOf(self)),
      (_, self, value) => {
        setNumber(s, s.settingsOf(self), name, value);
        return NULL;
      },
    );
  }
  const dicts = { flags: Field.FLAGS, traps: Field.TRAPS } as const;
  for (const [name, field] of Object.entries(dicts)) {
    m.addGetter(
      type,
      name,
      (_, self) => newReference(m, m.heap.words[self + field] as number),
      (_, self, value) => setSignals(s, self, name, value),
    );
  }
}

function* setSignals(s: DecimalState, self: Ref, name: string, value: Ref): Steps<Ref> {
  yield* setOne(s, self, name, value);
  return NULL;
}

/** By their bits, as mpd_lsnprint_signals prints them. */
const SHOWN_ORDER: readonly string[] = [
  "Clamped",
  "InvalidOperation",
  "DivisionByZero",
  "Inexact",
  "FloatOperation",
  "Overflow",
  "Rounded",
  "Subnormal",
  "Underflow",
];

function signalNames(bits: number): string {
  const conditionsOf = new Map(SIGNALS);
  const names = SHOWN_ORDER.filter((name) => (bits & (conditionsOf.get(name) ?? 0)) !== 0);
  return `[${names.join(", ")}]`;
}

function reprText(c: ContextState): string {
  return (
    `Context(prec=${c.precision}, rounding=${c.rounding}, Emin=${c.minExponent}, Emax=${c.maxExponent}, ` +
    `capitals=${c.hasCapitals ? 1 : 0}, clamp=${c.isClamped ? 1 : 0}, ` +
    `flags=${signalNames(c.status)}, traps=${signalNames(c.traps)})`
  );
}
