/**
 * Takes names out of a library module that the modelled version does not have, or that the simulator lacks. They are
 * kept for the library itself.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr } from "../../objects/dict/dict.ts";
import { moduleDict, setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import { itemsToArray } from "../../objects/sequences/sequence.ts";
import type { Machine } from "../machine.ts";

/** Out of the namespace and `__all__` of the module `moduleName`, whose code has run. */
export function hideNames(m: Machine, module: Ref, moduleName: string, hidden: readonly string[]): void {
  const namespace = moduleDict(m, module);
  for (const name of hidden) {
    const value = dictGetStr(m, namespace, m.name(name));
    if (value !== NULL) m.laterNames.set(`${moduleName}.${name}`, newReference(m, value));
    dictDeleteStr(m, namespace, m.name(name));
  }
  const all = dictGetStr(m, namespace, m.name("__all__"));
  if (all === NULL || !(m.isInstance(all, m.types.list) || m.isInstance(all, m.types.tuple))) return;
  const names = itemsToArray(m, all);
  const isShown = (item: Ref): boolean => !hidden.includes(m.strValue(item));
  for (const item of names) if (!isShown(item)) m.heap.decref(item);
  setInModule(m, module, "__all__", m.newListOf(names.filter(isShown)));
}
