/**
 * Instances of classes written in Python: their memory, and the attributes that they keep themselves, whether in
 * inline values (3.13), a values array (3.11, 3.12) or a dictionary.
 */
import { Header, type Visit } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { freeObject, newObject } from "./allocate.ts";
import { dictDeleteStr, dictGetStr, dictSetStr, dictValuesOf, newDict } from "./dict/dict.ts";
import { entryKey } from "./dict/dict-keys.ts";
import {
  deleteAttribute,
  detachValues,
  dictOfValues,
  findAttributeIndex,
  newSharedKeys,
  newSplitDict,
  releaseValues,
  storeAttribute,
  storeInSplitDict,
  takeInstanceRoom,
} from "./dict/dict-split.ts";
import {
  areValid,
  initializeInlineValues,
  inlineValuesBytes,
  newValues,
  sharedKeysRoom,
  valuesBytes,
  valuesCapacity,
} from "./dict/dict-values.ts";
import { dictEntries } from "./dict/dict-walk.ts";
import { clearField } from "./record.ts";
import type { Runtime } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

/** Bytes between the end of the struct's fields and the first inline value. */
const INLINE_PREFIX_WORDS = 2;
const DICT_POINTER_BYTES = 8;

/** A new instance of a class written in Python, without attributes. CPython: PyType_GenericAlloc. */
export function newInstance(rt: Runtime, type: TypeObject): Ref {
  const { heap } = rt;
  const { places } = type;
  let sizeBytes = type.basicBytes;
  let capacity = 0;
  const hasOwnValues = places.inlineValues !== undefined && !type.valuesFollowFields;
  if (hasOwnValues) {
    capacity = sharedKeysRoom(heap, type.sharedKeys);
    sizeBytes += inlineValuesBytes(capacity);
  }
  const ref = newObject(rt, type, sizeBytes);
  const words = heap.words;
  // A loop: `fill` costs more than it saves on a few words.
  for (let word = ref + 4; word < ref + (type.basicBytes >> 2); word++) words[word] = NULL;
  if (places.dict !== undefined) words[ref + places.dict] = NULL;
  if (places.weakrefs !== undefined) words[ref + places.weakrefs] = NULL;
  if (hasOwnValues) {
    takeInstanceRoom(rt, type.sharedKeys);
    initializeInlineValues(rt, ref + places.inlineValues, capacity);
  } else if (places.values !== undefined) {
    const values = newValues(rt, takeInstanceRoom(rt, type.sharedKeys));
    heap.words[ref + places.values] = values;
  }
  if (type.hasGc) rt.gc.track(ref);
  return ref;
}

/** The values of an instance that are in use; NULL when it has none or its dictionary replaced them. */
function valuesOf(rt: Runtime, type: TypeObject, ref: Ref): Ref {
  const { places } = type;
  if (places.inlineValues !== undefined) {
    const values = ref + places.inlineValues + INLINE_PREFIX_WORDS;
    return areValid(rt, values) ? values : NULL;
  }
  return places.values === undefined ? NULL : (rt.heap.words[ref + places.values] as number);
}

/**
 * Bytes of the values of an instance, inside it or beside it, which `sys.getsizeof` does not count. Inside they stay when
 * a dictionary replaces them.
 */
export function attributeValuesBytes(rt: Runtime, ref: Ref): number {
  const type = rt.typeOf(ref);
  const { inlineValues } = type.places;
  const values =
    inlineValues === undefined ? valuesOf(rt, type, ref) : ref + inlineValues + INLINE_PREFIX_WORDS;
  return values === NULL ? 0 : valuesBytes(rt, values);
}

/** The dictionary of an instance that `traverse` leaves out, NULL for none. */
export function hiddenDict(rt: Runtime, ref: Ref): Ref {
  if (!rt.profile.sharedDictIsHidden) return NULL;
  const type = rt.typeOf(ref);
  return valuesOf(rt, type, ref) === NULL ? NULL : dictOf(rt, type, ref);
}

function dictOf(rt: Runtime, type: TypeObject, ref: Ref): Ref {
  const at = type.places.dict ?? lastWordOf(rt, type, ref);
  return at === undefined ? NULL : (rt.heap.words[ref + at] as number);
}

function setDict(rt: Runtime, type: TypeObject, ref: Ref, dict: Ref): void {
  const at = type.places.dict ?? lastWordOf(rt, type, ref);
  rt.heap.words[ref + (at as number)] = dict;
}

/** Offset of a dictionary behind the items, in words. CPython 3.11: _PyObject_DictPointer. */
function lastWordOf(rt: Runtime, type: TypeObject, ref: Ref): number | undefined {
  if (!type.places.isDictLastWord) return undefined;
  const length = rt.heap.words[ref + Header.SIZE] as number;
  return (type.basicBytes + length * type.itemBytes - DICT_POINTER_BYTES) >> 2;
}

/** The instance's own attribute: borrowed, NULL when it has none of that name. */
export function instanceAttribute(rt: Runtime, ref: Ref, name: Ref): Ref {
  const type = rt.typeOf(ref);
  const values = valuesOf(rt, type, ref);
  if (values !== NULL) {
    const index = findAttributeIndex(rt, type.sharedKeys, name);
    return index < 0 || index >= valuesCapacity(rt.heap, values)
      ? NULL
      : (rt.heap.words[values + 2 * index] as number);
  }
  const dict = dictOf(rt, type, ref);
  return dict === NULL ? NULL : dictGetStr(rt, dict, name);
}

/** What an instance itself has, in the order of its shared keys or of its dictionary; all borrowed. */
export function instanceAttributes(rt: Runtime, ref: Ref): { name: Ref; value: Ref }[] {
  const type = rt.typeOf(ref);
  const values = valuesOf(rt, type, ref);
  if (values === NULL) {
    const dict = dictOf(rt, type, ref);
    return dict === NULL ? [] : dictEntries(rt, dict).map(({ key, value }) => ({ name: key, value }));
  }
  const { words } = rt.heap;
  const keys = words[type.ref + rt.typeFields.cachedKeys] as Ref;
  const found: { name: Ref; value: Ref }[] = [];
  for (let index = 0; index < valuesCapacity(rt.heap, values); index++) {
    const value = words[values + 2 * index] as number;
    if (value !== NULL) found.push({ name: entryKey(words, keys, index), value });
  }
  return found;
}

/** Sets an attribute; `value` is borrowed. */
export function setInstanceAttribute(rt: Runtime, ref: Ref, name: Ref, value: Ref): void {
  const type = rt.typeOf(ref);
  const values = valuesOf(rt, type, ref);
  const dict = dictOf(rt, type, ref);
  if (values !== NULL && storeAttribute(rt, type.sharedKeys, values, dict, name, value)) return;
  const target = dict === NULL ? makeDict(rt, type, ref) : dict;
  if (sharesByDict(rt, type))
    setSharedKeys(rt, type, storeInSplitDict(rt, target, type.sharedKeys, name, value));
  else dictSetStr(rt, target, name, value);
}

/** What instances share is the class's (`ht_cached_keys`), in memory, too. */
export function setSharedKeys(rt: Runtime, type: TypeObject, keys: Ref): void {
  type.sharedKeys = keys;
  rt.heap.words[type.ref + rt.typeFields.cachedKeys] = keys;
}

/** Through 3.10 the keys of a class follow what happens to the dictionary of its first instance. */
function sharesByDict(rt: Runtime, type: TypeObject): boolean {
  return rt.profile.sharedKeys === "first-instance" && type.sharedKeys !== NULL;
}

/** False when there is no such attribute. */
export function deleteInstanceAttribute(rt: Runtime, ref: Ref, name: Ref): boolean {
  const type = rt.typeOf(ref);
  const values = valuesOf(rt, type, ref);
  const dict = dictOf(rt, type, ref);
  if (values !== NULL) return deleteAttribute(rt, type.sharedKeys, values, dict, name);
  if (dict === NULL || !sharesByDict(rt, type)) return dict !== NULL && dictDeleteStr(rt, dict, name);
  const shared = storeInSplitDict(rt, dict, type.sharedKeys, name, NULL);
  if (shared < 0) return false;
  setSharedKeys(rt, type, shared);
  return true;
}

/** Whether the values of an instance have a place for this name, filled or not. */
export function hasPlaceFor(rt: Runtime, ref: Ref, name: Ref): boolean {
  const type = rt.typeOf(ref);
  return valuesOf(rt, type, ref) !== NULL && findAttributeIndex(rt, type.sharedKeys, name) >= 0;
}

/** `obj.__dict__`, borrowed; made on first use. */
export function instanceDict(rt: Runtime, ref: Ref): Ref {
  const type = rt.typeOf(ref);
  const dict = dictOf(rt, type, ref);
  return dict === NULL ? makeDict(rt, type, ref) : dict;
}

function makeDict(rt: Runtime, type: TypeObject, ref: Ref): Ref {
  const values = valuesOf(rt, type, ref);
  const dict = newDictFor(rt, type, values);
  const { places } = type;
  setDict(rt, type, ref, dict);
  if (places.values !== undefined) rt.heap.words[ref + places.values] = NULL;
  return dict;
}

/** A dictionary for an instance with these values (NULL for none); built-in exceptions share no keys. */
function newDictFor(rt: Runtime, type: TypeObject, values: Ref): Ref {
  if (values !== NULL) return dictOfValues(rt, type.sharedKeys, values);
  return type.sharedKeys === NULL ? newDict(rt) : newSplitDict(rt, type.sharedKeys);
}

/** The class's shared keys, owned by it. From 3.11 only dictionaries before the object share (type_ready_managed_dict). */
export function sharedKeysFor(rt: Runtime, type: TypeObject): Ref {
  const isManaged = (type.places.dict ?? 0) < 0;
  const shares = type.hasInstanceDict && (isManaged || rt.profile.sharedKeys === "first-instance");
  return shares ? newSharedKeys(rt) : NULL;
}

/** Fills the memory slots of a class; those of a built-in base are called for the base's part. */
export function defineInstanceSlots(rt: Runtime, type: TypeObject): void {
  const base = nativeBase(type);
  const baseSlots = base === rt.types.object ? undefined : base.slots;
  // Exceptions have a dictionary in their own struct, which their own slots look after.
  const isDictOfBase = type.places.dict !== undefined && type.places.dict === base.places.dict;
  const { slots } = type;
  slots.traverse = (_, ref: Ref, visit: Visit): void => {
    baseSlots?.traverse?.(rt, ref, visit);
    visit(type.ref);
    visitMembers(rt, type, ref, visit);
    const dict = dictOf(rt, type, ref);
    const values = valuesOf(rt, type, ref);
    if (values !== NULL) visitValues(rt, values, visit);
    if (dict !== NULL && !isDictOfBase && hiddenDict(rt, ref) === NULL) visit(dict);
  };
  slots.clear = (_, ref) => {
    baseSlots?.clear?.(rt, ref);
    clearMembers(rt, type, ref);
    if (!isDictOfBase) clearAttributes(rt, type, ref);
  };
  slots.deallocate = (_, ref) => {
    if (type.hasFinalizer && rt.postponeForFinalizer(ref)) return;
    if (type.hasGc) rt.gc.untrack(ref);
    const sizeBytes = instanceBytes(rt, type, ref);
    clearMembers(rt, type, ref);
    if (!isDictOfBase && !releaseInlineValues(rt, type, ref)) clearAttributes(rt, type, ref);
    if (baseSlots?.deallocate !== undefined) baseSlots.deallocate(rt, ref);
    else freeObject(rt, ref, sizeBytes);
  };
}

/** Bytes of the object's own block without what precedes it. */
function instanceBytes(rt: Runtime, type: TypeObject, ref: Ref): number {
  const at = type.places.inlineValues;
  if (at === undefined) return type.basicBytes;
  const capacity = valuesCapacity(rt.heap, ref + at + INLINE_PREFIX_WORDS);
  return type.basicBytes + inlineValuesBytes(capacity);
}

function visitMembers(rt: Runtime, type: TypeObject, ref: Ref, visit: Visit): void {
  if (type.memberWords.length === 0) return;
  for (const word of type.memberWords) {
    const value = rt.heap.words[ref + word] as number;
    if (value !== NULL) visit(value);
  }
}

/** CPython: clear_slots. */
function clearMembers(rt: Runtime, type: TypeObject, ref: Ref): void {
  // The slots of the class itself go first, then those of its bases (subtype_dealloc).
  for (let at = type; at.memberWords.length > 0 && at.base !== undefined; at = at.base) {
    for (let index = at.base.memberWords.length; index < at.memberWords.length; index++) {
      clearField(rt, ref, at.memberWords[index] as number);
    }
  }
}

function visitValues(rt: Runtime, values: Ref, visit: Visit): void {
  const capacity = valuesCapacity(rt.heap, values);
  for (let index = 0; index < capacity; index++) {
    const value = rt.heap.words[values + 2 * index] as number;
    if (value !== NULL) visit(value);
  }
}

/** Values and dictionary, at the death of the instance or when its cycle is broken (PyObject_ClearManagedDict). */
function clearAttributes(rt: Runtime, type: TypeObject, ref: Ref): void {
  const { heap } = rt;
  const { places } = type;
  const dict = dictOf(rt, type, ref);
  const values = valuesOf(rt, type, ref);
  if (dict !== NULL) {
    if (values !== NULL && dictValuesOf(heap, dict) === values) {
      if ((heap.words[dict] as number) > 1) detachValues(rt, dict, values);
      else releaseValues(rt, values);
    }
    setDict(rt, type, ref, NULL);
    heap.decref(dict);
    return;
  }
  if (values === NULL) return;
  if (places.values !== undefined) heap.words[ref + places.values] = NULL;
  releaseValues(rt, values);
}

/**
 * The short way of `clearAttributes` for the death of an instance without a dictionary: its inline values go, first
 * to last. False when it is not such an instance.
 */
function releaseInlineValues(rt: Runtime, type: TypeObject, ref: Ref): boolean {
  const { dict, inlineValues } = type.places;
  if (inlineValues === undefined || dict === undefined) return false;
  const { heap } = rt;
  const values = ref + inlineValues + INLINE_PREFIX_WORDS;
  if (heap.words[ref + dict] !== NULL || !areValid(rt, values)) return false;
  const end = values + 2 * valuesCapacity(heap, values);
  for (let place = values; place < end; place += 2) {
    const value = heap.words[place] as number;
    if (value === NULL) continue;
    heap.words[place] = NULL;
    heap.decref(value);
  }
  return true;
}

/**
 * Gives an instance another `__dict__` (borrowed), or none (NULL) until somebody asks for one. What it had goes.
 * CPython: _PyObject_SetManagedDict.
 */
export function replaceInstanceDict(rt: Runtime, ref: Ref, dict: Ref): void {
  const type = rt.typeOf(ref);
  if (dict !== NULL) rt.heap.incref(dict);
  clearAttributes(rt, type, ref);
  setDict(rt, type, ref, dict);
}

/** Moves the attributes of an instance to a dictionary that has nothing to do with its class any more. */
export function detachInstanceDict(rt: Runtime, ref: Ref): void {
  const type = rt.typeOf(ref);
  const values = valuesOf(rt, type, ref);
  if (type.places.dict === undefined || values === NULL) return;
  const dict = instanceDict(rt, ref);
  if (type.places.inlineValues !== undefined) detachValues(rt, dict, values);
}

/** The nearest base that is built in. */
function nativeBase(type: TypeObject): TypeObject {
  let base = type;
  while (base.isHeapType && base.base !== undefined) base = base.base;
  return base;
}
