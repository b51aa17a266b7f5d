/**
 * The attributes of classes: names, documentation, bases, sizes and flags, and which of them can be set. CPython
 * 3.13, Objects/typeobject.c, type_getsets and type_members.
 */

import { layout } from "../../../cpython/layouts.ts";
import { NULL, type Ref, WORD_BYTES } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictGetStr, dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { newMappingProxy } from "../../objects/dict/mapping-proxy.ts";
import { newReference } from "../../objects/plain-data.ts";
import { setField } from "../../objects/record.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { TypeId } from "../../objects/type-id.ts";
import { shortTypeName } from "../../objects/type-name.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { raiseImmutableType } from "./attributes.ts";
import { changeBases } from "./class-change.ts";
import { addLazyClassAnnotations } from "./lazy-class-annotations.ts";

type Setter = (m: Machine, self: Ref, value: Ref) => Outcome;

export function addTypeAttributes(m: Machine): void {
  const add = (name: string, get: (self: Ref) => Outcome, set?: Setter): void =>
    m.addGetter(
      m.types.type,
      name,
      (_, self) => get(self),
      set === undefined ? undefined : (_, self, value) => set(m, self, value),
    );
  const member = (name: string, get: (type: TypeObject) => Ref): void =>
    m.addMember(m.types.type, name, (_, self) => get(m.typeByRef(self)));
  add("__name__", (self) => nameOf(m, self), setName);
  add("__qualname__", (self) => qualnameOf(m, self), setQualname);
  add("__module__", (self) => moduleOf(m, self), setModule);
  add("__doc__", (self) => docOf(m, self), setDoc);
  if (m.profile.compile.lazyAnnotations) addLazyClassAnnotations(m);
  else if (m.profile.objects.classesHaveAnnotations) {
    add("__annotations__", (self) => annotationsOf(m, self), setAnnotations);
  }
  add("__abstractmethods__", (self) => abstractMethodsOf(m, self), setAbstractMethods);
  add("__bases__", (self) => heldTuple(m, self, m.typeFields.bases, m.typeByRef(self).bases), setBases);
  add("__mro__", (self) => heldTuple(m, self, m.typeFields.mro, m.typeByRef(self).mro));
  add("__dict__", (self) => newMappingProxy(m, m.typeByRef(self).namespace));
  add("__text_signature__", (self) => {
    const type = m.typeByRef(self);
    const text = type.isHeapType ? undefined : m.profile.typeSignatures.get(type.name);
    return text === undefined ? m.none : m.newStr(text);
  });
  if (m.profile.values.hasTypeParameters) {
    add("__type_params__", (self) => typeParamsOf(m, self), setTypeParams);
  }
  member("__base__", (type) => newReference(m, type.base?.ref ?? m.none));
  member("__basicsize__", (type) => m.newInt(basicSize(m, type)));
  member("__itemsize__", (type) => m.newInt(type.itemBytes));
  member("__dictoffset__", (type) => m.newInt(dictOffset(m, type)));
  member("__weakrefoffset__", (type) => m.newInt(weakrefOffset(m, type)));
  member("__flags__", (type) => m.newInt(flagsOf(m, type)));
}

/** `check_set_special_type_attr`: only classes of the program, and nothing is deleted. */
function checkSettable(m: Machine, self: Ref, name: string, value: Ref): TypeObject {
  const type = m.typeByRef(self);
  const { immutableTypeSpecial, deletedTypeSpecial } = m.profile.objects;
  if (type.isImmutable) raiseImmutableType(m, immutableTypeSpecial, type, name);
  if (value === NULL) raiseImmutableType(m, deletedTypeSpecial, type, name);
  return type;
}

function own(m: Machine, self: Ref, name: string): Ref {
  return dictGetStr(m, m.typeByRef(self).namespace, m.name(name));
}

/** Puts a value (borrowed) into the namespace of a class, or takes it out (NULL). False when it was not there. */
function setOwn(m: Machine, type: TypeObject, name: string, value: Ref): boolean {
  const key = m.name(name);
  const wasThere = value !== NULL || dictGetStr(m, type.namespace, key) !== NULL;
  if (value !== NULL) dictSetStr(m, type.namespace, key, value);
  else if (wasThere) dictDeleteStr(m, type.namespace, key);
  type.invalidate();
  return wasThere;
}

// Names

function nameOf(m: Machine, self: Ref): Ref {
  const at = m.heap.words[self + m.typeFields.name] as number;
  if (at !== NULL) return newReference(m, at);
  return m.newStr(shortTypeName(m.typeByRef(self)));
}

function setName(m: Machine, self: Ref, value: Ref): Ref {
  const type = checkSettable(m, self, "__name__", value);
  checkStr(m, type, "__name__", value);
  const text = m.strValue(value);
  if (text.includes("\0")) m.raise(m.types.ValueError, "type name must not contain null characters");
  type.name = text;
  setField(m, self, m.typeFields.name, newReference(m, value));
  return NULL;
}

function checkStr(m: Machine, type: TypeObject, name: string, value: Ref): void {
  if (m.isInstance(value, m.types.str)) return;
  const got = m.typeOf(value).name;
  m.raise(m.types.TypeError, `can only assign string to ${type.name}.${name}, not '${got}'`);
}

function qualnameOf(m: Machine, self: Ref): Ref {
  const at = m.heap.words[self + m.typeFields.qualname] as number;
  return at === NULL ? nameOf(m, self) : newReference(m, at);
}

function setQualname(m: Machine, self: Ref, value: Ref): Ref {
  const type = checkSettable(m, self, "__qualname__", value);
  checkStr(m, type, "__qualname__", value);
  setField(m, self, m.typeFields.qualname, newReference(m, value));
  return NULL;
}

function moduleOf(m: Machine, self: Ref): Ref {
  const type = m.typeByRef(self);
  if (!type.isHeapType) return m.intern(m.moduleOfBuiltin(type));
  const module = own(m, self, "__module__");
  if (module === NULL) m.raise(m.types.AttributeError, "__module__");
  return newReference(m, module);
}

function setModule(m: Machine, self: Ref, value: Ref): Ref {
  setOwn(m, checkSettable(m, self, "__module__", value), "__module__", value);
  return NULL;
}

// Documentation and annotations

function docOf(m: Machine, self: Ref): Outcome {
  const doc = own(m, self, "__doc__");
  if (doc === NULL) return newReference(m, m.none);
  const get = m.typeOf(doc).slots.descriptorGet;
  // A method or member called `__doc__` of a built-in type is not what is meant.
  if (!m.typeByRef(self).isHeapType) return newReference(m, m.typeOf(doc) === m.types.str ? doc : m.none);
  return get === undefined ? newReference(m, doc) : get(m, doc, NULL, self);
}

function setDoc(m: Machine, self: Ref, value: Ref): Ref {
  setOwn(m, checkSettable(m, self, "__doc__", value), "__doc__", value);
  return NULL;
}

/** A dictionary is made when the class has none yet (3.10). */
function annotationsOf(m: Machine, self: Ref): Outcome {
  const type = m.typeByRef(self);
  if (!type.isHeapType) {
    m.raise(m.types.AttributeError, `type object '${type.name}' has no attribute '__annotations__'`);
  }
  const found = own(m, self, "__annotations__");
  if (found !== NULL) {
    const get = m.typeOf(found).slots.descriptorGet;
    return get === undefined ? newReference(m, found) : get(m, found, NULL, self);
  }
  const annotations = newDict(m);
  setOwn(m, type, "__annotations__", annotations);
  return annotations;
}

function setAnnotations(m: Machine, self: Ref, value: Ref): Ref {
  const type = m.typeByRef(self);
  if (!type.isHeapType) {
    raiseImmutableType(m, m.profile.objects.immutableTypeSpecial, type, "__annotations__");
  }
  if (!setOwn(m, type, "__annotations__", value)) m.raise(m.types.AttributeError, "__annotations__");
  return NULL;
}

function typeParamsOf(m: Machine, self: Ref): Ref {
  const found = self === m.types.type.ref ? NULL : own(m, self, "__type_params__");
  return newReference(m, found === NULL ? m.emptyTuple : found);
}

function setTypeParams(m: Machine, self: Ref, value: Ref): Ref {
  setOwn(m, checkSettable(m, self, "__type_params__", value), "__type_params__", value);
  return NULL;
}

// Abstract classes and bases

function abstractMethodsOf(m: Machine, self: Ref): Ref {
  // `type` itself has a getset of this name, which is not its own set of methods.
  const found = self === m.types.type.ref ? NULL : own(m, self, "__abstractmethods__");
  if (found === NULL) m.raise(m.types.AttributeError, "__abstractmethods__");
  return newReference(m, found);
}

/** Its truth decides whether the class can have instances. */
function* setAbstractMethods(m: Machine, self: Ref, value: Ref): Steps<Ref> {
  const type = m.typeByRef(self);
  const isAbstract = value !== NULL && (yield* resolve(m.isTrue(value)));
  if (!setOwn(m, type, "__abstractmethods__", value)) {
    m.raise(m.types.AttributeError, "__abstractmethods__");
  }
  type.isAbstract = isAbstract;
  return NULL;
}

function setBases(m: Machine, self: Ref, value: Ref): Outcome {
  checkSettable(m, self, "__bases__", value);
  return changeBases(m, self, value);
}

// Sizes and flags

/**
 * `tp_basicsize`. That of `bool` is the whole struct of an int, its padding too (through 3.11, Objects/boolobject.c;
 * from 3.12 what precedes the digits).
 */
function basicSize(m: Machine, type: TypeObject): number {
  const isPadded = type === m.types.bool && !m.profile.fields.intTag;
  return isPadded ? type.basicBytes + 2 * type.itemBytes : type.basicBytes;
}

/**
 * `tp_dictoffset`. Through 3.11 a managed dictionary is counted from the end of the object, and one behind the items
 * is its last pointer (Objects/typeobject.c, type_new_descriptors).
 */
function dictOffset(m: Machine, type: TypeObject): number {
  if (!type.isHeapType) return layout(m.profile, m.layoutName(type)).dictOffset ?? 0;
  const at = type.hasInstanceDict ? type.places.dict : undefined;
  const isBehindItems = type.itemBytes > 0 && !type.isSubtypeOf(m.types.type) && !m.profile.managedWeakrefs;
  if (type.hasInstanceDict && (at === undefined || isBehindItems)) return -2 * WORD_BYTES;
  if (at === undefined) return 0;
  if (at >= 0) return at * WORD_BYTES;
  return m.profile.managedWeakrefs ? -1 : -type.basicBytes - 24;
}

function weakrefOffset(m: Machine, type: TypeObject): number {
  const isBefore = (type.places.weakrefs ?? 0) < 0;
  const ofStruct =
    type.isHeapType || isBefore ? undefined : layout(m.profile, m.layoutName(type)).weakrefOffset;
  if (ofStruct !== undefined) return ofStruct;
  const at = type.hasWeakrefs ? type.places.weakrefs : undefined;
  return at === undefined ? 0 : at * WORD_BYTES;
}

/** Bits of `tp_flags` for the built-in type that a class descends from. */
const FAMILY_FLAGS: Readonly<Record<number, number>> = {
  [TypeId.INT]: 2 ** 24 + 2 ** 22,
  [TypeId.LIST]: 2 ** 25 + 2 ** 22,
  [TypeId.TUPLE]: 2 ** 26 + 2 ** 22,
  [TypeId.BYTES]: 2 ** 27 + 2 ** 22,
  [TypeId.STR]: 2 ** 28 + 2 ** 22,
  [TypeId.DICT]: 2 ** 29 + 2 ** 22,
  [TypeId.FLOAT]: 2 ** 22,
  [TypeId.BYTEARRAY]: 2 ** 22,
  [TypeId.SET]: 2 ** 22,
  [TypeId.FROZENSET]: 2 ** 22,
  [TypeId.TYPE]: 2 ** 31,
};

/** The built-in families whose members are called through vectorcall, or bind like methods. */
const CALL_FLAGS: Readonly<Record<number, number>> = {
  [TypeId.TYPE]: 2 ** 11,
  [TypeId.FUNCTION]: 2 ** 17 + 2 ** 11,
  [TypeId.METHOD]: 2 ** 11,
  [TypeId.NATIVE_FUNCTION]: 2 ** 11,
  [TypeId.METHOD_DESCRIPTOR]: 2 ** 17 + 2 ** 11,
  [TypeId.CLASS_METHOD_DESCRIPTOR]: 2 ** 11,
  [TypeId.SLOT_WRAPPER]: 2 ** 17,
};

/** Types whose instances the program may make, though not here. */
const CONSTRUCTIBLE: ReadonlySet<number> = new Set([
  TypeId.FUNCTION,
  TypeId.CODE,
  TypeId.METHOD,
  TypeId.CELL,
]);

/** `tp_flags` (Include/object.h) without the bits that come and go with caches. */
function flagsOf(m: Machine, type: TypeObject): number {
  const { values, managedWeakrefs } = m.profile;
  let flags = 2 ** 12;
  if (type.hasGc) flags += 2 ** 14;
  if (type.isBaseType) flags += 2 ** 10;
  if (type.isAbstract) flags += 2 ** 20;
  const isManaged = type.isHeapType && type.places.dict !== undefined && type.places.dict < 0;
  if (isManaged) flags += 2 ** 4;
  // `Generic` is made from a specification (3.12, Objects/typevarobject.c), by a class statement before.
  if (type === m.types.generic) {
    flags += 2 ** 9;
  } else if (!type.isImmutable) {
    flags += 2 ** 9;
    if (managedWeakrefs && type.places.weakrefs !== undefined && type.places.weakrefs < 0) flags += 2 ** 3;
    if (type.places.inlineValues !== undefined) flags += 2 ** 2;
  } else {
    flags += 2 ** 8 + (values.typeFlagsMarkStatic ? 2 : 0);
    if (type.slots.construct === undefined && !CONSTRUCTIBLE.has(type.id)) flags += 2 ** 7;
  }
  if (type.collectionKind !== undefined) flags += type.collectionKind === "sequence" ? 2 ** 5 : 2 ** 6;
  for (const ancestor of type.mro) {
    flags += FAMILY_FLAGS[ancestor.id] ?? 0;
    flags += CALL_FLAGS[ancestor.id] ?? 0;
  }
  if (type.isSubtypeOf(m.types.BaseException)) flags += 2 ** 30;
  if (values.typeFlagsMarkStatic && type.isSubtypeOf(m.types.type)) flags += 2 ** 23;
  return flags;
}

/** The tuple that a class has in this field. DIVERGES: built-in classes have none, but a new one each time. */
function heldTuple(m: Machine, self: Ref, field: number, types: readonly TypeObject[]): Ref {
  const held = m.heap.words[self + field] as Ref;
  return held === NULL ? m.newTupleOf(types.map(({ ref }) => newReference(m, ref))) : newReference(m, held);
}
