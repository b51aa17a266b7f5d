/** `gc`: the program's view of the collector (Modules/gcmodule.c). */

import type { Interpreter } from "../builtins/interpreter.ts";
import { GENERATION_COUNT } from "../gc/collector.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { intValue } from "../objects/int.ts";
import { addFunctions } from "../objects/module.ts";
import { native } from "../objects/native-function.ts";
import type { Steps } from "../objects/runtime.ts";

export function defineGc(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    native("collect", "(generation=2)", (_, __, generation) => collectNow(m, generation)),
    native("enable", "()", () => setEnabled(m, true)),
    native("disable", "()", () => setEnabled(m, false)),
    native("isenabled", "()", () => (m.gc.isEnabled ? m.true : m.false)),
    native("is_tracked", "(obj, /)", (_, __, ref) =>
      m.typeOf(ref).hasGc && m.gc.isTracked(ref) ? m.true : m.false,
    ),
    native("get_count", "()", () => m.newTupleOf(m.gc.counts.map((count) => m.newInt(count)))),
    native("get_threshold", "()", () => m.newTupleOf(m.gc.thresholds.map((count) => m.newInt(count)))),
    native("set_threshold", "(threshold0, threshold1=None, threshold2=None, /)", (_, __, a, b, c) => {
      [a, b, c].forEach((value, index) => {
        if (value !== NULL) m.gc.thresholds[index] = Number(intValue(m.heap, value));
      });
      return m.none;
    }),
  ]);
}

function* collectNow(m: Interpreter, generation: Ref): Steps<Ref> {
  const number = generation === NULL ? GENERATION_COUNT - 1 : Number(intValue(m.heap, generation));
  if (number < 0 || number >= GENERATION_COUNT) m.raise(m.types.ValueError, "invalid generation");
  return m.newInt(yield* m.collect(number, true));
}

function setEnabled(m: Interpreter, isEnabled: boolean): Ref {
  m.gc.isEnabled = isEnabled;
  return m.none;
}
