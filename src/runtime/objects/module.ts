/** Module objects: a namespace with a name. Finding and running modules is the machine's. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newObject } from "./allocate.ts";
import { dictDeleteStr, dictGetStr, dictSetStr, newDict } from "./dict.ts";
import { type NativeFunction, native } from "./native-function.ts";
import { newNativeFunction } from "./native-object.ts";
import { finishInstance } from "./plain-data.ts";
import { defineRecord } from "./record.ts";
import type { CallArguments, Runtime, Steps } from "./runtime.ts";
import { findOnType } from "./sequence.ts";
import type { TypeObject } from "./type-object.ts";

/** Words of PyModuleObject. */
export const enum ModuleField {
  DICT = 4,
  /** Ours, in the upper half of the pointer: 1 for a module that the program made by calling the type. */
  IS_MADE = 5,
}

/** An empty module with the names that every module has. */
export function newModule(rt: Runtime, name: string): Ref {
  const type = rt.types.module;
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

export function addFunctions(rt: Runtime, module: Ref, functions: readonly NativeFunction[]): void {
  for (const fn of functions) setInModule(rt, module, fn.name, newNativeFunction(rt, fn, module));
}

/** `types.ModuleType(name, doc=None)` (module___init___impl). */
function construct(rt: Runtime, type: TypeObject, { positional }: CallArguments): Ref {
  const [name, doc] = positional;
  if (name === undefined) rt.raise(rt.types.TypeError, "module() missing required argument 'name' (pos 1)");
  if (!rt.isInstance(name, rt.types.str)) {
    const got = rt.typeOf(name).name;
    rt.raise(rt.types.TypeError, `module() argument 'name' must be str, not ${got}`);
  }
  const module = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(NULL, module + ModuleField.DICT, module + (type.basicBytes >> 2));
  finishInstance(rt, type, module);
  const dict = newDict(rt);
  rt.heap.words[module + ModuleField.DICT] = dict;
  rt.heap.words[module + ModuleField.IS_MADE] = 1;
  dictSetStr(rt, dict, rt.name("__name__"), name);
  dictSetStr(rt, dict, rt.name("__doc__"), doc ?? rt.none);
  for (const key of ["__package__", "__loader__", "__spec__"]) dictSetStr(rt, dict, rt.name(key), rt.none);
  return module;
}

export function defineModule(rt: Runtime): void {
  const type = rt.types.module;
  defineRecord(type, [ModuleField.DICT]);
  type.slots.construct = (_, made, args) => construct(rt, made, args);
  type.slots.repr = (_, self) => {
    const name = dictGetStr(rt, moduleDict(rt, self), rt.name("__name__"));
    if (rt.heap.words[self + ModuleField.IS_MADE] === 1 && name !== NULL) {
      return rt.newStr(`<module '${rt.strValue(name)}'>`);
    }
    return rt.newStr(`<module '${name === NULL ? "?" : rt.strValue(name)}' (built-in)>`);
  };
  type.slots.getAttribute = (_, self, name) => {
    const found = dictGetStr(rt, moduleDict(rt, self), name);
    if (found !== NULL) {
      rt.heap.incref(found);
      return found;
    }
    const generic = rt.findGenericAttribute(self, name);
    if (generic !== NULL) return generic;
    const hook = dictGetStr(rt, moduleDict(rt, self), rt.name("__getattr__"));
    return hook === NULL ? NULL : askHook(rt, hook, name);
  };
  type.slots.setAttribute = (_, self, name, value) => {
    const dict = moduleDict(rt, self);
    const onType = findOnType(rt, rt.typeOf(self), rt.strValue(name));
    const set = onType === NULL ? undefined : rt.typeOf(onType).slots.descriptorSet;
    if (set !== undefined) return set(rt, onType, self, value);
    if (value !== NULL) {
      dictSetStr(rt, dict, name, value);
    } else if (!dictDeleteStr(rt, dict, name)) {
      const module = rt.strValue(dictGetStr(rt, dict, rt.name("__name__")));
      rt.raise(rt.types.AttributeError, `module '${module}' has no attribute '${rt.strValue(name)}'`);
    }
    return NULL;
  };
  rt.addMethods(type, [
    native("__dir__", "()", (_, self) => rt.call(rt.types.list.ref, [moduleDict(rt, self)])),
  ]);
  rt.addGetter(type, "__dict__", (_, self) => {
    const dict = moduleDict(rt, self);
    rt.heap.incref(dict);
    return dict;
  });
}

/** A module's own `__getattr__` (PEP 562). CPython: _Py_module_getattro_impl. */
function* askHook(rt: Runtime, hook: Ref, name: Ref): Steps<Ref> {
  rt.heap.incref(hook);
  rt.own(hook);
  const found = yield* rt.call(hook, [name]);
  rt.heap.decref(rt.disown(hook));
  return found;
}
