/**
 * `module` as the program sees it: attributes with `__getattr__` and `__dir__` of the module (PEP 562), repr, making
 * one. Follows Objects/moduleobject.c (3.13).
 */
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr, dictSetStr } from "../dict/dict.ts";
import { newReference } from "../plain-data.ts";
import { defineRecord } from "../record.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { findOnType } from "../sequences/sequence.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import { addModuleAnnotations } from "./annotations.ts";
import { ModuleField, moduleDict, newModule } from "./module.ts";
import { callNative, native } from "./native-function.ts";

export function defineModule(rt: Runtime): void {
  const type = rt.types.module;
  const { slots } = type;
  defineRecord(type, [ModuleField.DICT]);
  type.places = { ...type.places, dict: ModuleField.DICT };
  slots.repr = (_, self) => repr(rt, self);
  slots.getAttribute = (_, self, name) => {
    const found = dictGetStr(rt, moduleDict(rt, self), name);
    if (found !== NULL) {
      const isLazy = rt.heap.words[found + Header.TYPE_ID] === TypeId.LAZY_IMPORT;
      return isLazy ? rt.reifyImport(moduleDict(rt, self), name, found) : newReference(rt, found);
    }
    const steps = rt.finishModule(self);
    return steps === undefined ? findBeyond(rt, self, name) : findAfter(rt, self, name, steps);
  };
  slots.setAttribute = (_, self, name, value) => {
    const steps = rt.finishModule(self);
    return steps === undefined ? setAttribute(rt, self, name, value) : setAfter(rt, self, name, value, steps);
  };
  slots.construct = (_, made, args) => construct(rt, made, args);
  slots.init = (_, self, args) => {
    if (rt.typeOf(self) !== type) callNative(rt, MODULE_INIT, self, args);
    return rt.none;
  };
  rt.addGetter(
    type,
    "__dict__",
    (_, self) => newReference(rt, moduleDict(rt, self)),
    () => rt.raise(rt.types.AttributeError, "readonly attribute"),
  );
  if (rt.profile.objects.modulesMakeAnnotations) addModuleAnnotations(rt, type);
  rt.addMethods(type, [native("__dir__", "()", (_, self) => list(rt, self))]);
}

/** What the namespace does not have: attributes of the type, and what `__getattr__` of the module answers. */
function findBeyond(rt: Runtime, self: Ref, name: Ref): Outcome {
  const generic = rt.findGenericAttribute(self, name);
  if (typeof generic !== "number" || generic !== NULL) return generic;
  const later = rt.laterAttribute(self, name);
  if (later !== NULL) return later;
  const hook = dictGetStr(rt, moduleDict(rt, self), rt.name("__getattr__"));
  return hook === NULL ? NULL : rt.call(hook, [name]);
}

/** An attribute of a module that has to be filled first. */
function* findAfter(rt: Runtime, self: Ref, name: Ref, steps: Steps<void>): Steps<Ref> {
  yield* steps;
  const found = dictGetStr(rt, moduleDict(rt, self), name);
  return found === NULL ? yield* resolve(findBeyond(rt, self, name)) : newReference(rt, found);
}

/** An instance of a subclass gets its name when `__init__` runs (module___init___impl). */
function construct(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  if (type !== rt.types.module) return newModule(rt, "", type);
  const module = rt.own(newModule(rt, ""));
  callNative(rt, MODULE_INIT, module, args);
  return rt.disown(module);
}

const MODULE_INIT = native("module", "(name, doc=None)", (rt, self, name, doc) => {
  if (!rt.isInstance(name, rt.types.str)) {
    rt.raise(rt.types.TypeError, `module() argument 'name' must be str, not ${rt.typeOf(name).name}`);
  }
  dictSetStr(rt, moduleDict(rt, self), rt.name("__name__"), name);
  if (doc !== NULL) dictSetStr(rt, moduleDict(rt, self), rt.name("__doc__"), doc);
  return rt.none;
});

function* setAfter(rt: Runtime, self: Ref, name: Ref, value: Ref, steps: Steps<void>): Steps<Ref> {
  yield* steps;
  return yield* resolve(setAttribute(rt, self, name, value));
}

function setAttribute(rt: Runtime, self: Ref, name: Ref, value: Ref): Outcome {
  const dict = moduleDict(rt, self);
  const text = rt.strValue(name);
  const onType = findOnType(rt, rt.typeOf(self), text);
  const set = onType === NULL ? undefined : rt.typeOf(onType).slots.descriptorSet;
  if (set !== undefined) return set(rt, onType, self, value);
  if (value !== NULL) dictSetStr(rt, dict, name, value);
  else if (!dictDeleteStr(rt, dict, name)) {
    if (!rt.profile.objects.deletingNamesOwner) rt.raise(rt.types.AttributeError, text);
    const fields = rt.profile.values.setErrorsHaveContext ? [self, name] : [];
    rt.raiseWithFields(rt.types.AttributeError, `'module' object has no attribute '${text}'`, fields);
  }
  return NULL;
}

/**
 * As `_module_repr_from_spec` without specifications: built-in modules know no file. DIVERGES: folders that are
 * packages show their path through 3.11, too, where CPython shows the address of a loader.
 */
function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const dict = moduleDict(rt, self);
  const name = dictGetStr(rt, dict, rt.name("__name__"));
  const shown = name === NULL ? "'?'" : yield* rt.reprText(name);
  const file = dictGetStr(rt, dict, rt.name("__file__"));
  if (file !== NULL && rt.isInstance(file, rt.types.str)) {
    return rt.newStr(`<module ${shown} from ${yield* rt.reprText(file)}>`);
  }
  const path = dictGetStr(rt, dict, rt.name("__path__"));
  if (path !== NULL) return rt.newStr(`<module ${shown} (namespace) from ${yield* rt.reprText(path)}>`);
  const isBuiltIn = name !== NULL && rt.isInstance(name, rt.types.str) && rt.isBuiltInModule(self);
  return rt.newStr(`<module ${shown}${isBuiltIn ? " (built-in)" : ""}>`);
}

/** module_dir: the module's own `__dir__`, else its names. */
function* list(rt: Runtime, self: Ref): Steps<Ref> {
  const steps = rt.finishModule(self);
  if (steps !== undefined) yield* steps;
  const hook = dictGetStr(rt, moduleDict(rt, self), rt.name("__dir__"));
  if (hook !== NULL) return yield* rt.call(hook, []);
  return yield* rt.call(rt.types.list.ref, [moduleDict(rt, self)]);
}
