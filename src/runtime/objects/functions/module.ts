/** Module objects: a namespace with a name. Finding and running modules is the machine's. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../allocate.ts";
import { dictGetStr, dictSetStr, newDict } from "../dict/dict.ts";
import { newNativeFunction } from "../native-object.ts";
import type { Runtime } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { declared, type NativeFunction } from "./native-function.ts";

/** Words of PyModuleObject. */
export const enum ModuleField {
  DICT = 4,
}

/** An empty module with the names that every module has. */
export function newModule(rt: Runtime, name: string, type: TypeObject = rt.types.module): Ref {
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  const dict = newDict(rt);
  rt.heap.words[ref + ModuleField.DICT] = dict;
  dictSetStr(rt, dict, rt.name("__name__"), rt.name(name));
  for (const key of ["__doc__", "__package__", "__loader__", "__spec__"]) {
    dictSetStr(rt, dict, rt.name(key), rt.none);
  }
  rt.gc.track(ref);
  return ref;
}

/** The namespace, borrowed. */
export function moduleDict(rt: Runtime, module: Ref): Ref {
  return rt.heap.words[module + ModuleField.DICT] as number;
}

/** Sets a name to a reference that it takes over. */
export function setInModule(rt: Runtime, module: Ref, name: string, value: Ref): void {
  dictSetStr(rt, moduleDict(rt, module), rt.name(name), value);
  rt.heap.decref(value);
}

/** Errors name the functions with their module. */
export function addFunctions(rt: Runtime, module: Ref, functions: readonly NativeFunction[]): void {
  const owner = rt.strValue(dictGetStr(rt, moduleDict(rt, module), rt.name("__name__")));
  for (const fn of functions) {
    setInModule(
      rt,
      module,
      fn.name,
      newNativeFunction(rt, declared(rt.profile, fn, fn.owner ?? owner), module),
    );
  }
}

/** PyModule_GetNameObject; undefined where CPython raises SystemError. */
export function moduleName(rt: Runtime, module: Ref): string | undefined {
  const name = dictGetStr(rt, moduleDict(rt, module), rt.name("__name__"));
  return name !== NULL && rt.isInstance(name, rt.types.str) ? rt.strValue(name) : undefined;
}
