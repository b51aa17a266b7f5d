/**
 * Attribute access: lookup on types, the generic protocol for instances and for classes, and descriptors.
 * Follows `_PyObject_GenericGetAttrWithDict`, `_Py_type_getattro_impl` and their setters (CPython 3.13).
 */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr, dictSetStr } from "../../objects/dict/dict.ts";
import { exceptionWord } from "../../objects/exceptions/exception-members.ts";
import {
  deleteInstanceAttribute,
  hasPlaceFor,
  instanceAttribute,
  setInstanceAttribute,
} from "../../objects/instance.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { noteLookup } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { PythonError } from "../frames/frame.ts";
import { missingInModule } from "../imports/missing-attribute.ts";
import type { Machine } from "../machine.ts";

/** What a type or its bases define under an interned name; borrowed, NULL when nothing (`_PyType_Lookup`). */
export function lookupOnType(m: Machine, type: TypeObject, name: Ref): Ref {
  const { lookedUpDeaths } = m.strings;
  if (type.lookupDeaths === lookedUpDeaths) {
    const cached = type.lookupCache.get(name);
    if (cached !== undefined) return cached;
  } else {
    type.lookupCache.clear();
    type.lookupDeaths = lookedUpDeaths;
  }
  let found: Ref = NULL;
  for (const ancestor of type.mro) {
    found = dictGetStr(m, ancestor.namespace, name);
    if (found !== NULL) break;
  }
  if (m.isInterned(name)) {
    type.lookupCache.set(name, found);
    noteLookup(m.heap, name);
  }
  return found;
}

/** `obj.name`, through `__getattribute__` and `__getattr__` where the type has them. */
export function getAttribute(m: Machine, ref: Ref, name: Ref): Outcome {
  let found: Outcome;
  try {
    found = findAttribute(m, ref, name);
  } catch (error) {
    throw withAttributeContext(m, error, ref, name);
  }
  if (typeof found !== "number") return attributeOrError(m, ref, name, found);
  return found === NULL ? raiseNoAttribute(m, ref, name) : found;
}

function* attributeOrError(m: Machine, ref: Ref, name: Ref, steps: Steps<Ref>): Steps<Ref> {
  let found: Ref;
  try {
    found = yield* steps;
  } catch (error) {
    throw withAttributeContext(m, error, ref, name);
  }
  return found === NULL ? raiseNoAttribute(m, ref, name) : found;
}

/** An AttributeError that does not say what it is about is told (`_PyObject_SetAttributeErrorContext`). */
function withAttributeContext(m: Machine, error: unknown, ref: Ref, name: Ref): unknown {
  const { AttributeError } = m.types;
  if (!(error instanceof PythonError) || !m.isInstance(error.exception, AttributeError)) return error;
  if (!m.profile.fields.nameErrorName) return error;
  const wordOf = (field: string): number => error.exception + exceptionWord(m, "AttributeError", field);
  if (m.heap.words[wordOf("name")] !== NULL || m.heap.words[wordOf("obj")] !== NULL) return error;
  m.heap.words[wordOf("name")] = newReference(m, name);
  m.heap.words[wordOf("obj")] = newReference(m, ref);
  return error;
}

/** As `getAttribute` with NULL for a missing attribute. */
export function findAttribute(m: Machine, ref: Ref, name: Ref): Outcome {
  const type = m.typeOf(ref);
  const slot = type.slots.getAttribute;
  return slot === undefined ? genericFind(m, ref, name) : slot(m, ref, name);
}

/** As `findAttribute`, NULL also when the lookup raised AttributeError (PyObject_GetOptionalAttr). */
export function* optionalAttribute(m: Machine, ref: Ref, name: Ref): Steps<Ref> {
  try {
    return yield* resolve(findAttribute(m, ref, name));
  } catch (error) {
    if (m.swallow(error, m.types.AttributeError)) return NULL;
    throw error;
  }
}

/** The generic protocol: data descriptor, instance, other descriptor, plain class attribute. */
export function genericFind(m: Machine, ref: Ref, name: Ref): Outcome {
  const type = m.typeOf(ref);
  const onType = lookupOnType(m, type, name);
  const descriptor = onType === NULL ? undefined : m.typeOf(onType);
  if (descriptor?.slots.descriptorSet !== undefined && descriptor.slots.descriptorGet !== undefined) {
    return descriptor.slots.descriptorGet(m, onType, ref, type.ref);
  }
  if (type.hasInstanceDict) {
    const own = instanceAttribute(m, ref, name);
    if (own !== NULL) return newReference(m, own);
  }
  if (descriptor === undefined) return NULL;
  if (descriptor.slots.descriptorGet !== undefined) {
    return descriptor.slots.descriptorGet(m, onType, ref, type.ref);
  }
  return newReference(m, onType);
}

/** `Class.name`: like an instance of the metaclass, but the class's own MRO comes before. */
export function findClassAttribute(m: Machine, ref: Ref, name: Ref): Outcome {
  const type = m.typeByRef(ref);
  const meta = m.typeOf(ref);
  const onMeta = lookupOnType(m, meta, name);
  const metaSlots = onMeta === NULL ? undefined : m.typeOf(onMeta).slots;
  if (metaSlots?.descriptorSet !== undefined && metaSlots.descriptorGet !== undefined) {
    return metaSlots.descriptorGet(m, onMeta, ref, meta.ref);
  }
  const own = lookupOnType(m, type, name);
  if (own !== NULL) {
    const get = m.typeOf(own).slots.descriptorGet;
    return get === undefined ? newReference(m, own) : get(m, own, NULL, ref);
  }
  if (metaSlots === undefined) return NULL;
  if (metaSlots.descriptorGet !== undefined) return metaSlots.descriptorGet(m, onMeta, ref, meta.ref);
  return newReference(m, onMeta);
}

/** `obj.name = value`, or `del obj.name` when `value` is NULL. Returns NULL. */
export function setAttribute(m: Machine, ref: Ref, name: Ref, value: Ref): Outcome {
  const slot = m.typeOf(ref).slots.setAttribute;
  return slot === undefined ? genericSet(m, ref, name, value) : slot(m, ref, name, value);
}

export function genericSet(m: Machine, ref: Ref, name: Ref, value: Ref): Outcome {
  const type = m.typeOf(ref);
  const onType = lookupOnType(m, type, name);
  const set = onType === NULL ? undefined : m.typeOf(onType).slots.descriptorSet;
  if (set !== undefined) return set(m, onType, ref, value);
  if (!type.hasInstanceDict) raiseCannotSet(m, ref, name, onType !== NULL);
  if (value === NULL) {
    if (!deleteInstanceAttribute(m, ref, name)) raiseNotDeleted(m, ref, name);
  } else {
    setInstanceAttribute(m, ref, name, value);
  }
  return NULL;
}

/** `Class.name = value`; `value` NULL deletes. */
export function setClassAttribute(m: Machine, ref: Ref, name: Ref, value: Ref): Outcome {
  const type = m.typeByRef(ref);
  if (type.isImmutable) {
    raiseImmutableType(m, m.profile.objects.immutableType, type, m.strValue(name));
  }
  const meta = m.typeOf(ref);
  const onMeta = lookupOnType(m, meta, name);
  const set = onMeta === NULL ? undefined : m.typeOf(onMeta).slots.descriptorSet;
  if (set !== undefined) return set(m, onMeta, ref, value);
  if (value === NULL) {
    if (!dictDeleteStr(m, type.namespace, name)) raiseNotDeleted(m, ref, name);
  } else {
    // type_setattro: names of classes are exact, even if the program's own kind of text was given.
    const isExact = m.typeOf(name) === m.types.str;
    const key = isExact ? newReference(m, name) : m.intern(m.strValue(name));
    dictSetStr(m, type.namespace, key, value);
    m.heap.decref(key);
  }
  type.invalidate();
  m.updateSlots(type, m.strValue(name));
  return NULL;
}

/** `template` is one of `ObjectTraits`. */
export function raiseImmutableType(m: Machine, template: string, type: TypeObject, name: string): never {
  const text = template.replace("{name}", () => name).replace("{type}", () => type.name);
  return m.raise(m.types.TypeError, text);
}

export function raiseNoAttribute(m: Machine, ref: Ref, name: Ref): never {
  const type = m.typeOf(ref);
  const attribute = m.strValue(name);
  if (type === m.types.module) {
    m.raiseWithFields(m.types.AttributeError, missingInModule(m, ref, attribute), [ref, name]);
  }
  const owner =
    type === m.types.type || type.isSubtypeOf(m.types.type)
      ? `type object '${m.typeByRef(ref).name}'`
      : `'${type.name}' object`;
  m.raiseWithFields(m.types.AttributeError, `${owner} has no attribute '${attribute}'`, [ref, name]);
}

/** `_PyObject_GenericSetAttrWithDict` for what is not there. */
function raiseNotDeleted(m: Machine, ref: Ref, name: Ref): never {
  if (!m.profile.objects.deletingNamesOwner) m.raise(m.types.AttributeError, m.strValue(name));
  const owner = m.isClass(ref) ? `type object '${m.typeByRef(ref).name}'` : `'${m.typeOf(ref).name}' object`;
  const isSilent = !m.isClass(ref) && isDeletedSilently(m, ref, name);
  raiseSetError(m, `${owner} has no attribute '${m.strValue(name)}'`, ref, name, isSilent);
}

/** Whether the error of a deletion says no more than its message. */
function isDeletedSilently(m: Machine, ref: Ref, name: Ref): boolean {
  switch (m.profile.objects.deletionIsSilentFor) {
    case "places":
      return hasPlaceFor(m, ref, name);
    case "managed": {
      const { places, itemBytes } = m.typeOf(ref);
      if (places.inlineValues !== undefined) return hasPlaceFor(m, ref, name);
      return (places.dict ?? 0) < 0 && itemBytes === 0;
    }
    case "nobody":
      return false;
  }
}

function raiseSetError(m: Machine, text: string, ref: Ref, name: Ref, isSilent = false): never {
  const { AttributeError } = m.types;
  if (isSilent || !m.profile.values.setErrorsHaveContext) m.raise(AttributeError, text);
  m.raiseWithFields(AttributeError, text, [ref, name]);
}

function raiseCannotSet(m: Machine, ref: Ref, name: Ref, existsOnType: boolean): never {
  const typeName = m.typeOf(ref).name;
  const attribute = m.strValue(name);
  if (existsOnType) {
    m.raise(m.types.AttributeError, `'${typeName}' object attribute '${attribute}' is read-only`);
  }
  const isGeneric = m.typeOf(ref).slots.setAttribute === undefined;
  const suffix =
    m.profile.values.attributeErrorNamesDict && isGeneric
      ? " and no __dict__ for setting new attributes"
      : "";
  raiseSetError(m, `'${typeName}' object has no attribute '${attribute}'${suffix}`, ref, name);
}
