/**
 * `__annotations__` of functions and modules, and from 3.14 on `__annotate__`, the function that makes them when
 * somebody asks (PEP 649). Those of classes are in machine/classes. Follows Objects/funcobject.c and moduleobject.c.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr, dictSetStr, newDict } from "../dict/dict.ts";
import { newReference } from "../plain-data.ts";
import { setField } from "../record.ts";
import type { Runtime, Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { FunctionField } from "./function.ts";
import { moduleDict } from "./module.ts";

/** The format that `__annotations__` asks for: the values themselves (annotationlib.Format.VALUE). */
const VALUE_FORMAT = 1;

/** What `annotate` makes, which must be a dict; a new, empty one where it is nothing to call. A new reference. */
export function* evaluateAnnotations(rt: Runtime, annotate: Ref): Steps<Ref> {
  if (annotate === NULL || !rt.isCallable(annotate)) return newDict(rt);
  const format = rt.newInt(VALUE_FORMAT);
  const made = rt.own(yield* rt.call(annotate, [format]));
  rt.heap.decref(format);
  if (!rt.isInstance(made, rt.types.dict)) {
    const text = rt.profile.values.messages.annotateResult.replace("{}", rt.typeOf(made).name);
    rt.raise(rt.types.TypeError, text);
  }
  return rt.disown(made);
}

/** Says why `value` cannot be an `__annotate__`. */
export function checkAnnotate(rt: Runtime, value: Ref): void {
  if (value === NULL) rt.raise(rt.types.TypeError, "cannot delete __annotate__ attribute");
  if (value === rt.none || rt.isCallable(value)) return;
  rt.raise(rt.types.TypeError, "__annotate__ must be callable or None");
}

// Functions

export function addFunctionAnnotations(rt: Runtime, type: TypeObject): void {
  const isLazy = rt.profile.fields.functionAnnotate;
  rt.addGetter(
    type,
    "__annotations__",
    (_, self) =>
      isLazy ? lazyFunctionAnnotations(rt, self) : newReference(rt, functionAnnotations(rt, self)),
    (_, self, value) => {
      const given = value === rt.none ? NULL : value;
      if (given !== NULL && !rt.isInstance(given, rt.types.dict)) {
        rt.raise(rt.types.TypeError, "__annotations__ must be set to a dict object");
      }
      replaceField(rt, self, FunctionField.ANNOTATIONS, given);
      if (isLazy) replaceField(rt, self, FunctionField.ANNOTATE, NULL);
      return NULL;
    },
  );
  if (isLazy) addFunctionAnnotate(rt, type);
}

function addFunctionAnnotate(rt: Runtime, type: TypeObject): void {
  rt.addGetter(
    type,
    "__annotate__",
    (_, self) => {
      const found = rt.heap.words[self + FunctionField.ANNOTATE] as number;
      return newReference(rt, found === NULL ? rt.none : found);
    },
    (_, self, value) => {
      if (value === NULL) rt.raise(rt.types.TypeError, "__annotate__ cannot be deleted");
      checkAnnotate(rt, value);
      replaceField(rt, self, FunctionField.ANNOTATE, value);
      if (value !== rt.none) replaceField(rt, self, FunctionField.ANNOTATIONS, NULL);
      return NULL;
    },
  );
}

function replaceField(rt: Runtime, self: Ref, field: FunctionField, value: Ref): void {
  setField(rt, self, field, value === NULL ? NULL : newReference(rt, value));
}

/**
 * The compiler leaves a tuple of names and values, which becomes a dict when somebody asks. Borrowed. CPython:
 * func_get_annotation_dict.
 */
function functionAnnotations(rt: Runtime, self: Ref): Ref {
  const found = rt.heap.words[self + FunctionField.ANNOTATIONS] as number;
  if (found !== NULL && rt.typeOf(found) !== rt.types.tuple) return found;
  const dict = newDict(rt);
  const items = found === NULL ? [] : rt.tupleItems(found);
  for (let index = 0; index + 1 < items.length; index += 2) {
    dictSetStr(rt, dict, items[index] as Ref, items[index + 1] as Ref);
  }
  setField(rt, self, FunctionField.ANNOTATIONS, dict);
  return dict;
}

function* lazyFunctionAnnotations(rt: Runtime, self: Ref): Steps<Ref> {
  if (rt.heap.words[self + FunctionField.ANNOTATIONS] === NULL) {
    const annotate = rt.heap.words[self + FunctionField.ANNOTATE] as number;
    const made = yield* evaluateAnnotations(rt, annotate);
    setField(rt, self, FunctionField.ANNOTATIONS, made);
  }
  return newReference(rt, functionAnnotations(rt, self));
}

// Modules

export function addModuleAnnotations(rt: Runtime, type: TypeObject): void {
  const isLazy = rt.profile.compile.lazyAnnotations;
  const name = rt.name("__annotations__");
  const annotate = rt.name("__annotate__");
  rt.addGetter(
    type,
    "__annotations__",
    (_, self) => moduleAnnotations(rt, self, isLazy ? dictGetStr(rt, moduleDict(rt, self), annotate) : NULL),
    (_, self, value) => {
      const dict = moduleDict(rt, self);
      if (value !== NULL) dictSetStr(rt, dict, name, value);
      else if (!dictDeleteStr(rt, dict, name)) rt.raise(rt.types.AttributeError, "__annotations__");
      if (isLazy) dictDeleteStr(rt, dict, annotate);
      return NULL;
    },
  );
  if (isLazy) addModuleAnnotate(rt, type, annotate);
}

function* moduleAnnotations(rt: Runtime, self: Ref, annotate: Ref): Steps<Ref> {
  const name = rt.name("__annotations__");
  const found = dictGetStr(rt, moduleDict(rt, self), name);
  if (found !== NULL) return newReference(rt, found);
  const made = yield* evaluateAnnotations(rt, annotate);
  dictSetStr(rt, moduleDict(rt, self), name, made);
  return made;
}

function addModuleAnnotate(rt: Runtime, type: TypeObject, name: Ref): void {
  rt.addGetter(
    type,
    "__annotate__",
    (_, self) => {
      const dict = moduleDict(rt, self);
      const found = dictGetStr(rt, dict, name);
      if (found === NULL) dictSetStr(rt, dict, name, rt.none);
      return newReference(rt, found === NULL ? rt.none : found);
    },
    (_, self, value) => {
      checkAnnotate(rt, value);
      dictSetStr(rt, moduleDict(rt, self), name, value);
      if (value !== rt.none) dictDeleteStr(rt, moduleDict(rt, self), rt.name("__annotations__"));
      return NULL;
    },
  );
}
