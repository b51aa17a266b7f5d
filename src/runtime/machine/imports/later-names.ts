/**
 * What the library's text, which is that of a newer version, uses although the modelled version does not have it: it
 * is hidden from the program, and found where a lookup of the library would fail.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { moduleDict } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Machine } from "../machine.ts";

/** Whether the text that runs is the library's. */
export function isLibraryRunning(m: Machine): boolean {
  const globals = m.callerFrameIfAny()?.globals ?? NULL;
  return globals !== NULL && libraryModuleOf(m, globals) !== undefined;
}

/** The name of the library module that has this namespace. */
function libraryModuleOf(m: Machine, globals: Ref): string | undefined {
  const name = dictGetStr(m, globals, m.name("__name__"));
  if (name === NULL || m.typeOf(name) !== m.types.str) return undefined;
  const module = dictGetStr(m, m.modules, name);
  const isLibrary = module !== NULL && m.isBuiltInModule(module) && moduleDict(m, module) === globals;
  return isLibrary ? m.strValue(name) : undefined;
}

/** A global or built-in name of later versions for the library's text; a new reference, NULL where there is none. */
export function laterGlobal(m: Machine, globals: Ref, name: Ref): Ref {
  const module = m.laterNames.size === 0 ? undefined : libraryModuleOf(m, globals);
  if (module === undefined) return NULL;
  const text = m.strValue(name);
  const found = m.laterNames.get(`${module}.${text}`) ?? m.laterNames.get(`builtins.${text}`);
  return found === undefined ? NULL : newReference(m, found);
}

/** The same of an attribute of a module. */
export function laterAttribute(m: Machine, moduleName: string, attribute: string): Ref {
  const found = m.laterNames.get(`${moduleName}.${attribute}`);
  return found === undefined || !isLibraryRunning(m) ? NULL : newReference(m, found);
}
