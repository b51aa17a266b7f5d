/**
 * Annotations of classes, and of what wraps a function as a static or class method, as 3.14 has them: made by a function
 * when somebody asks (PEP 649). Follows Objects/typeobject.c and Objects/funcobject.c (3.14).
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr, dictSetStr } from "../../objects/dict/dict.ts";
import { checkAnnotate, evaluateAnnotations } from "../../objects/functions/annotations.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";

/** Where a class keeps the function and what it made; `__annotations__` itself is there under the future import. */
const ANNOTATE = "__annotate_func__";
const CACHE = "__annotations_cache__";
const PLAIN = "__annotations__";

export function addLazyClassAnnotations(m: Machine): void {
  const { type } = m.types;
  m.addGetter(
    type,
    "__annotate__",
    (_, self) => annotateOf(m, self),
    (_, self, value) => setAnnotate(m, self, value),
  );
  m.addGetter(
    type,
    PLAIN,
    (_, self) => annotationsOf(m, self),
    (_, self, value) => setAnnotations(m, self, value),
  );
}

function requireHeapType(m: Machine, self: Ref, name: string): TypeObject {
  const type = m.typeByRef(self);
  if (type.isHeapType) return type;
  return m.raise(m.types.AttributeError, `type object '${type.name}' has no attribute '${name}'`);
}

function requireSettable(m: Machine, self: Ref, name: string): TypeObject {
  const type = m.typeByRef(self);
  if (type.isHeapType) return type;
  return m.raise(m.types.TypeError, `cannot set '${name}' attribute of immutable type '${type.name}'`);
}

/** type_get_annotate */
function* annotateOf(m: Machine, self: Ref): Steps<Ref> {
  const type = requireHeapType(m, self, "__annotate__");
  const found = dictGetStr(m, type.namespace, m.name(ANNOTATE));
  if (found === NULL) {
    dictSetStr(m, type.namespace, m.name(ANNOTATE), m.none);
    type.invalidate();
    return newReference(m, m.none);
  }
  return yield* bindToClass(m, found, self);
}

/** What a value of the namespace is as an attribute of the class; a new reference. */
function* bindToClass(m: Machine, found: Ref, self: Ref): Steps<Ref> {
  const get = m.typeOf(found).slots.descriptorGet;
  return get === undefined ? newReference(m, found) : yield* resolve(get(m, found, NULL, self));
}

/** type_set_annotate */
function setAnnotate(m: Machine, self: Ref, value: Ref): Ref {
  if (value === NULL) checkAnnotate(m, value);
  const type = requireSettable(m, self, "__annotate__");
  checkAnnotate(m, value);
  dictSetStr(m, type.namespace, m.name(ANNOTATE), value);
  if (value !== m.none) dictDeleteStr(m, type.namespace, m.name(CACHE));
  type.invalidate();
  return NULL;
}

/** type_get_annotations */
function* annotationsOf(m: Machine, self: Ref): Steps<Ref> {
  const { namespace } = requireHeapType(m, self, PLAIN);
  for (const name of [PLAIN, CACHE]) {
    const found = dictGetStr(m, namespace, m.name(name));
    if (found !== NULL) return yield* bindToClass(m, found, self);
  }
  const annotate = m.own(yield* annotateOf(m, self));
  const made = m.own(yield* evaluateAnnotations(m, annotate));
  const type = m.typeByRef(self);
  dictSetStr(m, type.namespace, m.name(CACHE), made);
  type.invalidate();
  m.disown(made);
  m.heap.decref(m.disown(annotate));
  return made;
}

/** type_set_annotations: what the class has its annotations under is set, and the function goes. */
function setAnnotations(m: Machine, self: Ref, value: Ref): Ref {
  const type = requireSettable(m, self, PLAIN);
  const { namespace } = type;
  const hasPlain = dictGetStr(m, namespace, m.name(PLAIN)) !== NULL;
  const name = m.name(hasPlain ? PLAIN : CACHE);
  if (value !== NULL) dictSetStr(m, namespace, name, value);
  else if (!dictDeleteStr(m, namespace, name)) m.raise(m.types.AttributeError, PLAIN);
  dictDeleteStr(m, namespace, m.name(ANNOTATE));
  dictDeleteStr(m, namespace, m.name("__annotate__"));
  type.invalidate();
  return NULL;
}

/**
 * `__annotations__` and `__annotate__` of a static or class method: those of what it wraps, kept in its dictionary from
 * then on (descriptor_get_wrapped_attribute).
 */
export function addWrappedAnnotations(
  m: Machine,
  type: TypeObject,
  callableOf: (self: Ref) => Ref,
  dictOf: (self: Ref) => Ref,
): void {
  for (const name of [PLAIN, "__annotate__"]) {
    m.addGetter(
      type,
      name,
      (_, self) => wrappedAttribute(m, name, callableOf(self), dictOf(self)),
      (_, self, value) => {
        if (value !== NULL) dictSetStr(m, dictOf(self), m.name(name), value);
        else if (!dictDeleteStr(m, dictOf(self), m.name(name))) m.raise(m.types.AttributeError, name);
        return NULL;
      },
    );
  }
}

function* wrappedAttribute(m: Machine, name: string, callable: Ref, dict: Ref): Steps<Ref> {
  const key = m.name(name);
  const found = dictGetStr(m, dict, key);
  if (found !== NULL) return newReference(m, found);
  const value = yield* resolve(m.getAttribute(callable, key));
  dictSetStr(m, dict, key, value);
  return value;
}
