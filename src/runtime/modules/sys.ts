/** `sys`, as far as it tells about memory and the interpreter. */

import type { Interpreter } from "../builtins/interpreter.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { intValue } from "../objects/int.ts";
import { addFunctions, setInModule } from "../objects/module.ts";
import { native } from "../objects/native-function.ts";
import { defineSysExceptions } from "./sys-exceptions.ts";

const MAX_SIZE = 2n ** 63n - 1n;

export function defineSys(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    native("getsizeof", "(object, default=None)", (_, __, ref) => m.newInt(m.getSizeOf(ref))),
    native("getrefcount", "(object, /)", (_, __, ref) => m.newInt(m.refcountOf(ref))),
    native("intern", "(string, /)", (_, __, text) => m.intern(m.strValue(text))),
    native("getrecursionlimit", "()", () => m.newInt(m.recursionLimit)),
    native("setrecursionlimit", "(limit, /)", (_, __, limit) => {
      m.setRecursionLimit(Number(intValue(m.heap, limit)));
      return m.none;
    }),
  ]);
  defineSysExceptions(m, module);
  setInModule(m, module, "maxsize", m.newInt(MAX_SIZE));
  const [major, minor] = m.profile.version.split(".").map(Number) as [number, number];
  const versionInfo = [m.newInt(major), m.newInt(minor), m.newInt(0), m.newStr("final"), m.newInt(0)];
  setInModule(m, module, "version_info", m.newTupleOf(versionInfo));
  m.heap.incref(m.modules);
  setInModule(m, module, "modules", m.modules);
}
