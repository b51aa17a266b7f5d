/** The module `__main__`: what the program starts with in it. CPython: add_main_module. Its end is in shutdown.ts. */
import type { Ref } from "../memory/linear-memory.ts";
import { dictSetStr, newDict } from "../objects/dict/dict.ts";
import { moduleDict, newModule, setInModule } from "../objects/functions/module.ts";
import type { Machine } from "./machine.ts";

/** In `sys.modules`, which owns it. DIVERGES: `__loader__` is None, since there is no loader. */
export function newMainModule(m: Machine, fileName: string): Ref {
  const module = newModule(m, "__main__");
  if (m.profile.mainHasAnnotations) setInModule(m, module, "__annotations__", newDict(m));
  dictSetStr(m, moduleDict(m, module), m.name("__builtins__"), m.builtinsModule);
  setInModule(m, module, "__file__", m.newStr(fileName));
  dictSetStr(m, moduleDict(m, module), m.name("__cached__"), m.none);
  dictSetStr(m, m.modules, m.name("__main__"), module);
  m.heap.decref(module);
  return module;
}
