/** Whether the text that runs is the library's, which is that of a newer version and knows only its ways. */
import { NULL } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { moduleDict } from "../../objects/functions/module.ts";
import type { Machine } from "../machine.ts";

export function isLibraryRunning(m: Machine): boolean {
  const globals = m.callerFrameIfAny()?.globals ?? NULL;
  if (globals === NULL) return false;
  const name = dictGetStr(m, globals, m.name("__name__"));
  const module = name === NULL || m.typeOf(name) !== m.types.str ? NULL : dictGetStr(m, m.modules, name);
  return module !== NULL && m.isBuiltInModule(module) && moduleDict(m, module) === globals;
}
