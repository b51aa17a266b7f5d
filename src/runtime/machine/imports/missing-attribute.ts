/** What an AttributeError says of a module. CPython: _Py_module_getattro_impl of Objects/moduleobject.c (3.9, 3.11, 3.13). */
import { whyLacked } from "../../../cpython/lacked-names.ts";
import { STDLIB_MODULE_NAMES } from "../../../cpython/stdlib-module-names.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { moduleDict } from "../../objects/functions/module.ts";
import type { Machine } from "../machine.ts";

const CIRCULAR = "(most likely due to a circular import)";

export function missingInModule(m: Machine, module: Ref, attribute: string): string {
  const name = m.moduleName(module);
  const { exceptions } = m.profile;
  const plain = `module '${name}' has no attribute '${attribute}'`;
  const file = exceptions.namesShadowingFiles ? fileOf(m, module) : undefined;
  const isShadowing = file !== undefined && isInProgramFolder(m, file);
  if (isShadowing && STDLIB_MODULE_NAMES.has(name)) {
    const same = `has the same name as the standard library module named '${name}'`;
    return `${plain} (consider renaming '${file}' since it ${same} and the import system gives it precedence)`;
  }
  if (m.initializing.has(module)) {
    const intended = "has the same name as a third-party module you intended to import";
    if (isShadowing) return `${plain} (consider renaming '${file}' if it ${intended})`;
    const from = file === undefined ? "" : ` from '${file}'`;
    return `partially initialized module '${name}'${from} has no attribute '${attribute}' ${CIRCULAR}`;
  }
  const submodule = dictGetStr(m, m.modules, m.name(`${name}.${attribute}`));
  const isUnready = submodule !== NULL && m.initializing.has(submodule);
  if (!isUnready || !exceptions.namesUnreadySubmodules) {
    const why = m.builtInModules.has(module) ? whyLacked(name, attribute) : undefined;
    return why === undefined ? plain : `${plain} (the simulator lacks it: ${why})`;
  }
  return `cannot access submodule '${attribute}' of module '${name}' ${CIRCULAR}`;
}

function fileOf(m: Machine, module: Ref): string | undefined {
  const file = dictGetStr(m, moduleDict(m, module), m.name("__file__"));
  return file !== NULL && m.isInstance(file, m.types.str) ? m.strValue(file) : undefined;
}

/** _PyModule_IsPossiblyShadowing: `sys.path[0]` has the file, or the package whose file it is. */
function isInProgramFolder(m: Machine, file: string): boolean {
  const folder = m.programFolder;
  if (!file.startsWith(folder)) return false;
  return !file
    .slice(folder.length)
    .replace(/\/__init__\.py$/, "")
    .includes("/");
}
