/** What `sys` has about frames: `_getframe` and its kin. CPython: Python/sysmodule.c. */
import type { Interpreter } from "../builtins/interpreter.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictSet, newDict } from "../objects/dict/dict.ts";
import { type NativeFunction, native } from "../objects/functions/native-function.ts";
import { intValue } from "../objects/numbers/int.ts";
import { newReference } from "../objects/plain-data.ts";

export function frameFunctions(m: Interpreter): NativeFunction[] {
  const functions = [
    native("_getframe", "(depth=0, /)", (_, __, depth) => {
      const frame = m.frameAt(depth === NULL ? 0 : Math.max(0, Number(intValue(m.heap, depth))));
      return frame?.object() ?? m.raise(m.types.ValueError, "call stack is not deep enough");
    }),
    native("_current_frames", "()", () => {
      const dict = newDict(m);
      const thread = m.newInt(1);
      const frame = m.frameAt(0)?.object() ?? m.none;
      dictSet(m, dict, thread, frame);
      m.heap.decref(frame);
      m.heap.decref(thread);
      return dict;
    }),
  ];
  if (m.profile.hasFrameModuleName) functions.push(frameModuleName(m));
  return functions;
}

function frameModuleName(m: Interpreter): NativeFunction {
  return native("_getframemodulename", "(depth=0)", (_, __, depth): Ref => {
    const frame = m.frameAt(depth === NULL ? 0 : Math.max(0, Number(intValue(m.heap, depth))));
    const name = frame?.moduleName ?? NULL;
    return newReference(m, name === NULL ? m.none : name);
  });
}
