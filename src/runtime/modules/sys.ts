/** `sys`, as far as it tells about memory and the interpreter. */

import type { Interpreter } from "../builtins/interpreter.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { intValue } from "../objects/int.ts";
import { addFunctions, setInModule } from "../objects/module.ts";
import { native } from "../objects/native-function.ts";
import { newStructSequence } from "../objects/struct-sequence.ts";
import { defineSysExceptions } from "./sys-exceptions.ts";

/** The names of `sys.version_info`. */
export const VERSION_FIELDS = ["major", "minor", "micro", "releaselevel", "serial"];

const MAX_SIZE = 2n ** 63n - 1n;

export function defineSys(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    native("getsizeof", "(object, default=None)", (_, __, ref) => m.newInt(m.getSizeOf(ref))),
    native("getrefcount", "(object, /)", (_, __, ref) => m.newInt(m.refcountOf(ref))),
    native("_getframe", "(depth=0, /)", (_, __, depth) => {
      const count = depth === NULL ? 0 : Number(intValue(m.heap, depth));
      const frame = m.callingFrameObject(count);
      return frame === NULL ? m.raise(m.types.ValueError, "call stack is not deep enough") : frame;
    }),
    native("intern", "(string, /)", (_, __, text) => m.intern(m.strValue(text))),
    native("getrecursionlimit", "()", () => m.newInt(m.recursionLimit)),
    native("setrecursionlimit", "(limit, /)", (_, __, limit) => {
      m.setRecursionLimit(Number(intValue(m.heap, limit)));
      return m.none;
    }),
  ]);
  defineSysExceptions(m, module);
  setInModule(m, module, "maxsize", m.newInt(MAX_SIZE));
  const release = m.profile.recordedRelease.split(".").map((part) => m.newInt(Number.parseInt(part, 10)));
  const versionInfo = [...release, m.newStr("final"), m.newInt(0)];
  setInModule(m, module, "version_info", newStructSequence(m, m.types.versionInfo, versionInfo));
  setInModule(m, module, "argv", m.newListOf(m.programArguments.map((text) => m.newStr(text))));
  m.heap.incref(m.modules);
  setInModule(m, module, "modules", m.modules);
}
