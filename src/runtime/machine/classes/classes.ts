/**
 * Making a class: `type.__new__`, with all that the new type object owns on the heap. Follows `type_new` of CPython
 * 3.13, Objects/typeobject.c.
 */

import { layout } from "../../../cpython/layouts.ts";
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import {
  dictDeleteStr,
  dictGetStr,
  dictSet,
  dictSetStr,
  isAnyDict,
  newDict,
} from "../../objects/dict/dict.ts";
import { dictCopy } from "../../objects/dict/dict-merge.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { CellField } from "../../objects/functions/function.ts";
import { moduleDict } from "../../objects/functions/module.ts";
import { defineInstanceSlots, setSharedKeys, sharedKeysFor } from "../../objects/instance.ts";
import { newDescriptor } from "../../objects/native-object.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { tupleFrom, tupleLength } from "../../objects/sequences/tuple.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { lookupOnType } from "./attributes.ts";
import { bestBase, findMro, hasAttribute, makeTypeObject, winningMetaclass } from "./class-layout.ts";
import { newTypeBytes } from "./class-memory.ts";
import { type DeclaredSlots, declaredSlots, type Member } from "./class-slots.ts";
import { wrapClassMethod, wrapStaticMethod } from "./class-static-method.ts";
import { fillSlots } from "./slot-table.ts";
import { addSubclass } from "./subclass-references.ts";
import { superAttribute } from "./super-type.ts";

/** Word offsets of the type object's fields that hold references; the same in every version's struct. */
export interface TypeFields {
  readonly namespace: number;
  readonly bases: number;
  readonly mro: number;
  readonly base: number;
  readonly name: number;
  readonly qualname: number;
  readonly slots: number;
  readonly subclasses: number;
  readonly cachedKeys: number;
  /** A copy of the docstring in a block of its own. */
  readonly doc: number;
}

export function typeFields(m: Machine): TypeFields {
  const struct = layout(m.profile, "type");
  const word = (field: string): number => struct.offset(field) >> 2;
  return {
    namespace: word("tp_dict"),
    bases: word("tp_bases"),
    mro: word("tp_mro"),
    base: word("tp_base"),
    name: word("ht_name"),
    qualname: word("ht_qualname"),
    slots: word("ht_slots"),
    subclasses: word("tp_subclasses"),
    cachedKeys: word("ht_cached_keys"),
    doc: word("tp_doc"),
  };
}

/** `type.__new__(metatype, name, bases, namespace, **keywords)`. */
export function* newClass(m: Machine, metatype: TypeObject, args: CallArguments): Steps<Ref> {
  const [name, basesTuple, namespace] = checkArguments(m, args);
  const bases = m.tupleItems(basesTuple);
  for (const base of bases) {
    if (m.isClass(base) || !(yield* hasAttribute(m, base, "__mro_entries__"))) continue;
    m.raise(m.types.TypeError, "type() doesn't support MRO entry resolution; use types.new_class()");
  }
  const winner = winningMetaclass(m, metatype, bases);
  const construct = winner.slots.construct;
  if (winner !== metatype && construct !== undefined && construct !== m.types.type.slots.construct) {
    return yield* resolve(construct(m, winner, args));
  }
  return yield* makeClass(m, winner, name, basesTuple, namespace, args.keywords);
}

function checkArguments(m: Machine, args: CallArguments): readonly [Ref, Ref, Ref] {
  const { positional } = args;
  const given = positional.length;
  if (given !== 3) {
    m.raise(m.types.TypeError, `type.__new__() takes exactly 3 arguments (${given} given)`);
  }
  const expected = [m.types.str, m.types.tuple, m.types.dict];
  expected.forEach((type, index) => {
    const ref = positional[index] as Ref;
    if (type === m.types.dict ? isAnyDict(m, ref) : m.isInstance(ref, type)) return;
    const got = m.typeOf(ref).name;
    const text = `type.__new__() argument ${index + 1} must be ${type.name}, not ${got}`;
    const { typeNamespace } = m.profile.values.messages;
    m.raise(m.types.TypeError, type === m.types.dict ? typeNamespace.replace("{}", got) : text);
  });
  return positional as readonly [Ref, Ref, Ref];
}

/** `type_new_impl`. All borrowed. */
function* makeClass(
  m: Machine,
  metatype: TypeObject,
  name: Ref,
  given: Ref,
  namespace: Ref,
  keywords: ReadonlyMap<string, Ref> | undefined,
): Steps<Ref> {
  const basesTuple = m.own(
    tupleLength(m.heap, given) > 0
      ? newReference(m, given)
      : m.newTupleOf([newReference(m, m.types.object.ref)]),
  );
  const baseRefs = m.tupleItems(basesTuple);
  const base = bestBase(m, baseRefs);
  const bases = baseRefs.map((ref) => m.typeByRef(ref));
  const copy = m.own(yield* copyNamespace(m, namespace));
  if (m.strValue(name).includes("\0")) {
    m.raise(m.types.ValueError, "type name must not contain null characters");
  }
  const declared = yield* declaredSlots(m, m.strValue(name), copy, base, bases);
  const type = makeTypeObject(m, m.strValue(name), base, bases, declared);
  const ref = m.own(allocateClass(m, metatype, type, { name, copy, basesTuple }, declared));
  for (const taken of [copy, basesTuple]) m.disown(taken);
  setAttributes(m, type, name, declared);
  type.mro = yield* findMro(m, type);
  storeMro(m, type);
  addInstanceDescriptors(m, type);
  if (dictGetStr(m, type.namespace, m.name("__doc__")) === NULL) {
    dictSetStr(m, type.namespace, m.name("__doc__"), m.none);
  }
  hideInheritedHash(m, type);
  fillSlots(m, type);
  for (const each of bases) addSubclass(m, each, type);
  setSharedKeys(m, type, sharedKeysFor(m, type));
  type.isAbstract = false;
  yield* callSetNames(m, type);
  yield* callInitSubclass(m, type, keywords);
  return m.disown(ref);
}

/** An exact dict with what the namespace holds (PyDict_Copy). */
function* copyNamespace(m: Machine, namespace: Ref): Steps<Ref> {
  if (m.typeOf(namespace) === m.types.dict) return yield* resolve(dictCopy(m, namespace));
  const copy = m.own(newDict(m));
  for (const { key, value } of dictEntries(m, namespace)) yield* resolve(dictSet(m, copy, key, value));
  return m.disown(copy);
}

/** The type object on the heap with its dict and bases (taken over), tuples and names; before `PyType_Ready`. */
function allocateClass(
  m: Machine,
  metatype: TypeObject,
  type: TypeObject,
  parts: { readonly name: Ref; readonly copy: Ref; readonly basesTuple: Ref },
  declared: DeclaredSlots,
): Ref {
  const { heap } = m;
  const { name, copy, basesTuple } = parts;
  const sizeBytes = newTypeBytes(metatype, declared.names.length);
  const ref = newObject(m, metatype, sizeBytes);
  heap.words.fill(NULL, ref + Header.SIZE, ref + (sizeBytes >> 2));
  heap.words[ref + Header.SIZE] = declared.names.length;
  heap.words[ref + Header.SIZE + 1] = type.id;
  type.ref = ref;
  heap.types[type.id] = type;
  const fields = m.typeFields;
  const set = (field: number, value: Ref): void => {
    heap.words[ref + field] = value;
  };
  type.namespace = copy;
  set(fields.namespace, copy);
  set(fields.name, newReference(m, name));
  set(fields.qualname, newReference(m, name));
  set(fields.bases, basesTuple);
  set(fields.base, newReference(m, (type.base as TypeObject).ref));
  if (declared.given !== NULL) {
    set(fields.slots, slotsTuple(m, declared.names));
    heap.decref(declared.given);
  }
  defineInstanceSlots(m, type);
  m.gc.track(ref);
  return ref;
}

/** type_new_slots_impl collects the names in a list. */
function slotsTuple(m: Machine, names: readonly string[]): Ref {
  const items = names.map((each) => m.intern(each));
  const list = m.newListOf(items);
  const tuple = tupleFrom(
    m,
    items.map((each) => newReference(m, each)),
  );
  m.heap.decref(list);
  return tuple;
}

/** The MRO holds the class itself: this reference is what makes every class part of a cycle. */
export function storeMro(m: Machine, type: TypeObject): void {
  const tuple = tupleFrom(
    m,
    type.mro.map((ancestor) => newReference(m, ancestor.ref)),
  );
  const old = m.heap.words[type.ref + m.typeFields.mro] as number;
  m.heap.words[type.ref + m.typeFields.mro] = tuple;
  m.heap.decrefIfAny(old);
}

/** `type_new_set_attrs`. */
function setAttributes(m: Machine, type: TypeObject, name: Ref, declared: DeclaredSlots): void {
  const { namespace } = type;
  setQualname(m, type, name);
  if (dictGetStr(m, namespace, m.name("__module__")) === NULL) {
    const module = dictGetStr(m, m.callerGlobals(), m.name("__name__"));
    if (module !== NULL) dictSetStr(m, namespace, m.name("__module__"), module);
  }
  wrapFunction(m, namespace, "__new__", wrapStaticMethod);
  wrapFunction(m, namespace, "__init_subclass__", wrapClassMethod);
  wrapFunction(m, namespace, "__class_getitem__", wrapClassMethod);
  copyDoc(m, type);
  addMemberDescriptors(m, type, declared.names);
  connectClassCell(m, type, "__classcell__");
  connectClassDictCell(m, type);
}

/** `type_new_set_doc` */
function copyDoc(m: Machine, type: TypeObject): void {
  const doc = dictGetStr(m, type.namespace, m.name("__doc__"));
  if (doc === NULL || !m.isInstance(doc, m.types.str)) return;
  const sizeBytes = new TextEncoder().encode(m.strValue(doc)).length + 1;
  m.heap.words[type.ref + m.typeFields.doc] = m.heap.allocate(sizeBytes);
  type.docBytes = sizeBytes;
}

/** `type_new_set_ht_name`: `__qualname__` leaves the namespace. */
function setQualname(m: Machine, type: TypeObject, name: Ref): void {
  const qualname = dictGetStr(m, type.namespace, m.name("__qualname__"));
  if (qualname === NULL) return;
  if (!m.isInstance(qualname, m.types.str)) {
    const got = m.typeOf(qualname).name;
    m.raise(m.types.TypeError, `type __qualname__ must be a str, not ${got}`);
  }
  m.heap.words[type.ref + m.typeFields.qualname] = newReference(m, qualname);
  m.heap.decref(name);
  dictDeleteStr(m, type.namespace, m.name("__qualname__"));
}

/** A plain function under one of the names that are no ordinary methods. */
function wrapFunction(
  m: Machine,
  namespace: Ref,
  name: string,
  wrap: (m: Machine, callable: Ref) => Ref,
): void {
  const fn = dictGetStr(m, namespace, m.name(name));
  if (fn === NULL || m.typeOf(fn).id !== TypeId.FUNCTION) return;
  const wrapped = wrap(m, fn);
  dictSetStr(m, namespace, m.name(name), wrapped);
  m.heap.decref(wrapped);
}

/** Puts the class into the `__class__` cell of its methods (`__classcell__`). */
function connectClassCell(m: Machine, type: TypeObject, key: string): void {
  const name = m.name(key);
  const cell = dictGetStr(m, type.namespace, name);
  if (cell === NULL) return;
  if (m.typeOf(cell) !== m.types.cell) {
    const got = m.qualifiedTypeName(m.typeOf(cell));
    m.raise(m.types.TypeError, `${key} must be a nonlocal cell, not <class '${got}'>`);
  }
  const old = m.heap.words[cell + CellField.CONTENT] as number;
  m.heap.words[cell + CellField.CONTENT] = newReference(m, type.ref);
  m.heap.decrefIfAny(old);
  dictDeleteStr(m, type.namespace, name);
}

/** 3.12: the cell through which annotation scopes reach the namespace of the class. */
function connectClassDictCell(m: Machine, type: TypeObject): void {
  const name = m.name("__classdictcell__");
  const cell = dictGetStr(m, type.namespace, name);
  if (cell === NULL || m.typeOf(cell) !== m.types.cell) return;
  const old = m.heap.words[cell + CellField.CONTENT] as number;
  m.heap.words[cell + CellField.CONTENT] = newReference(m, type.namespace);
  m.heap.decrefIfAny(old);
  dictDeleteStr(m, type.namespace, name);
}

/** A class with `__eq__` and no `__hash__` of its own is unhashable (type_ready_set_hash). */
function hideInheritedHash(m: Machine, type: TypeObject): void {
  const has = (name: string): boolean => dictGetStr(m, type.namespace, m.name(name)) !== NULL;
  if (has("__eq__") && !has("__hash__")) dictSetStr(m, type.namespace, m.name("__hash__"), m.none);
}

/** One descriptor for each name in `__slots__`. */
function addMemberDescriptors(m: Machine, type: TypeObject, names: readonly string[]): void {
  const words = type.memberWords.slice(type.memberWords.length - names.length);
  for (const [index, name] of names.entries()) {
    const member: Member = { name, word: words[index] as number };
    addDescriptor(m, type, m.types.memberDescriptor, name, member);
  }
}

function addDescriptor(m: Machine, type: TypeObject, kind: TypeObject, name: string, payload: unknown): void {
  const descriptor = newDescriptor(m, kind, type, name, payload);
  dictSetStr(m, type.namespace, m.name(name), descriptor);
  m.heap.decref(descriptor);
}

/** `__dict__` and `__weakref__`, two objects that belong to every class without `__slots__`. */
function addInstanceDescriptors(m: Machine, type: TypeObject): void {
  const base = type.base as TypeObject;
  const names: string[] = [];
  if (type.hasInstanceDict && !base.hasInstanceDict) names.push("__dict__");
  if (type.hasWeakrefs && !base.hasWeakrefs) names.push("__weakref__");
  for (const name of names) {
    if (dictGetStr(m, type.namespace, m.name(name)) !== NULL) continue;
    const shared = m.sharedDescriptors.get(name);
    if (shared !== undefined) dictSetStr(m, type.namespace, m.name(name), shared);
    else addDescriptor(m, type, m.types.getsetDescriptor, name, m.instanceGetSet(name));
  }
}

/** The descriptors that all plain classes have in common, which belong to `object` (3.15). */
export function makeSharedDescriptors(m: Machine): void {
  if (!m.profile.objects.classesShareDescriptors) return;
  for (const name of ["__dict__", "__weakref__"]) {
    const { object, getsetDescriptor } = m.types;
    const descriptor = newDescriptor(m, getsetDescriptor, object, name, m.instanceGetSet(name));
    m.gc.untrack(descriptor);
    m.heap.makeImmortal(descriptor);
    m.sharedDescriptors.set(name, descriptor);
  }
}

/** `type_new_set_names`: over a copy of the namespace, which a method may change. */
function* callSetNames(m: Machine, type: TypeObject): Steps<void> {
  const copy = m.own(yield* resolve(dictCopy(m, type.namespace)));
  for (const { key, value } of dictEntries(m, copy)) {
    if (lookupOnType(m, m.typeOf(value), m.name("__set_name__")) === NULL) continue;
    try {
      m.heap.decref(yield* m.callSpecial(value, "__set_name__", [type.ref, key]));
    } catch (error) {
      yield* explainSetName(m, error, type, key, value);
    }
  }
  m.heap.decref(m.disown(copy));
}

/** Says where the exception comes from: a RuntimeError with a cause through 3.11, a note since. Never returns. */
function* explainSetName(m: Machine, error: unknown, type: TypeObject, key: Ref, value: Ref): Steps<void> {
  const exception = m.own(m.caught(error));
  const name = yield* m.reprText(key);
  const text = `Error calling __set_name__ on '${m.typeOf(value).name}' instance ${name} in '${type.name}'`;
  // The library's text is that of a version with notes.
  if (m.profile.values.setNameErrorsAreNotes || isLibraryCalling(m)) {
    const note = m.own(m.newStr(text));
    m.heap.decref(yield* m.callMethodNamed(exception, "add_note", [note]));
    m.heap.decref(m.disown(note));
    m.reraise(m.disown(exception));
  }
  m.raiseFrom(m.types.RuntimeError, text, m.disown(exception));
}

function isLibraryCalling(m: Machine): boolean {
  const globals = m.callerFrameIfAny()?.globals;
  return [...m.builtInModules].some(
    (module) => m.typeOf(module) === m.types.module && moduleDict(m, module) === globals,
  );
}

/** `super(type, type).__init_subclass__(**keywords)`. */
function* callInitSubclass(
  m: Machine,
  type: TypeObject,
  keywords: ReadonlyMap<string, Ref> | undefined,
): Steps<void> {
  if (!m.profile.vectorcallTypes.has("super")) {
    // The tuple of arguments that _PyObject_MakeTpCall passes to super.
    m.heap.decref(m.newTupleOf([newReference(m, type.ref), newReference(m, type.ref)]));
  }
  const found = superAttribute(m, type, type.ref, m.name("__init_subclass__"));
  const fn = m.own(typeof found === "number" ? found : yield* found);
  m.heap.decref(yield* m.call(fn, [], keywords));
  m.heap.decref(m.disown(fn));
}
