/** INTRINSIC_PRINT: the value of an interactive statement goes to `sys.displayhook`. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr } from "../objects/dict/dict.ts";
import { moduleDict } from "../objects/functions/module.ts";
import type { Steps } from "../objects/runtime.ts";
import { loadModule } from "./imports/module-loader.ts";
import type { Machine } from "./machine.ts";

export function* displayValue(m: Machine, value: Ref): Steps<Ref> {
  const sys = yield* loadModule(m, "sys");
  const hook = dictGetStr(m, moduleDict(m, sys), m.name("displayhook"));
  if (hook === NULL) m.raise(m.types.RuntimeError, "lost sys.displayhook");
  return yield* m.call(hook, [value]);
}
