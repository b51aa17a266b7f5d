/**
 * Key sharing: the keys object of a class, and the dictionaries and values of its instances that use it. The
 * class keeps the keys, the instance its values or dictionary; here is what happens to them.
 *
 * 3.11 and later: `newSharedKeys` for the class; for each instance `takeInstanceRoom`, then `newValues` (3.11)
 * or `initializeInlineValues` (3.13) from dict-values.ts; `storeAttribute` and `findAttributeIndex`; and
 * `dictOfValues` when `__dict__` is asked for.
 * 3.9 and 3.10: `newSplitDict` at the first attribute, `storeInSplitDict` for each.
 */
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { Runtime } from "../runtime.ts";
import { mayBeTracked } from "../sequences/tuple.ts";
import { hashStr } from "../str/str.ts";
import { TypeId } from "../type-id.ts";
import {
  addSharedKey,
  DictField,
  dictDeleteStr,
  dictKeysOf,
  dictLength,
  dictResize,
  dictSetStr,
  dictValuesOf,
  newDictWith,
} from "./dict.ts";
import {
  DictKeys,
  EMPTY_KEYS,
  entryAt,
  entryWords,
  findStr,
  KeysKind,
  keysKind,
  keysLog2Size,
  newKeys,
  releaseKeys,
  setKeysKind,
} from "./dict-keys.ts";
import {
  addToOrder,
  areEmbedded,
  copyValues,
  freeValues,
  invalidate,
  newValues,
  removeFromOrder,
  sharedKeysRoom,
  valuesCapacity,
} from "./dict-values.ts";

/** The keys object of a new class, owned by it. CPython: _PyDict_NewKeysForClass. */
export function newSharedKeys(rt: Runtime): Ref {
  const keys = newKeys(rt, rt.profile.sharedKeysLog2Size, true);
  setKeysKind(rt.heap, keys, KeysKind.SPLIT);
  rt.heap.words[keys + DictKeys.USABLE] = rt.profile.sharedKeysMaxCount;
  return keys;
}

/**
 * How many values an instance gets that is made now: from 3.11 each instance takes one place away until one is
 * left (init_inline_values). Its memory was sized before that (`sharedKeysRoom`) in 3.13.
 */
export function takeInstanceRoom(rt: Runtime, keys: Ref): number {
  const { words } = rt.heap;
  const usable = words[keys + DictKeys.USABLE] as number;
  if (usable > 1) words[keys + DictKeys.USABLE] = usable - 1;
  return sharedKeysRoom(rt.heap, keys);
}

/** The place of an attribute among shared keys, -1 when none has that name. `name` is exactly a `str`. */
export function findAttributeIndex(rt: Runtime, keys: Ref, name: Ref): number {
  const low = hashStr(rt, name);
  return findStr(rt, keys, name, low, rt.hashHigh);
}

/**
 * Sets an attribute (`value` borrowed) of an instance that has these values and, from 3.13 maybe, the
 * dictionary `dict` over them. False when the name finds no room among the shared keys: then the instance
 * needs `dictOfValues` and an ordinary `dictSet`. CPython: _PyObject_StoreInstanceAttribute.
 */
export function storeAttribute(
  rt: Runtime,
  keys: Ref,
  values: Ref,
  dict: Ref,
  name: Ref,
  value: Ref,
): boolean {
  const { heap } = rt;
  if (heap.words[name + Header.TYPE_ID] !== TypeId.STR) return false;
  const index = addSharedKey(rt, keys, name);
  if (index < 0) return false;
  const place = values + 2 * index;
  const old = heap.words[place] as number;
  heap.incref(value);
  heap.words[place] = value;
  if (old !== NULL) {
    heap.decref(old);
    return true;
  }
  addToOrder(rt, values, index);
  if (dict !== NULL) heap.words[dict + DictField.USED] = dictLength(heap, dict) + 1;
  return true;
}

/** Deletes an attribute; false when it is not set. From 3.11. */
export function deleteAttribute(rt: Runtime, keys: Ref, values: Ref, dict: Ref, name: Ref): boolean {
  const { heap } = rt;
  // A new name gets its place, as in CPython, whose one function both sets and deletes.
  const isPlain = heap.words[name + Header.TYPE_ID] === TypeId.STR;
  const index = isPlain ? addSharedKey(rt, keys, name) : findAttributeIndex(rt, keys, name);
  if (index < 0 || heap.words[values + 2 * index] === NULL) return false;
  const old = heap.words[values + 2 * index] as number;
  heap.words[values + 2 * index] = NULL;
  removeFromOrder(rt, values, index);
  if (dict !== NULL) heap.words[dict + DictField.USED] = dictLength(heap, dict) - 1;
  heap.decref(old);
  return true;
}

/**
 * The dictionary over an instance's values: it takes them over (3.11) or shares those inside the instance
 * (3.13). Tracked when a value may be. CPython: make_dict_from_instance_attributes.
 */
export function dictOfValues(rt: Runtime, keys: Ref, values: Ref): Ref {
  const { heap } = rt;
  useKeys(rt, keys);
  let used = 0;
  let isTracked = false;
  const capacity = valuesCapacity(heap, values);
  for (let index = 0; index < capacity; index++) {
    const value = heap.words[values + 2 * index] as number;
    if (value === NULL) continue;
    used++;
    isTracked ||= mayBeTracked(rt, value);
  }
  const dict = newDictWith(rt, rt.types.dict, keys, values, used);
  if (isTracked && !rt.gc.isTracked(dict)) rt.gc.track(dict);
  return dict;
}

/** An empty dictionary with shared keys and values of its own. CPython: new_dict_with_shared_keys. */
export function newSplitDict(rt: Runtime, keys: Ref): Ref {
  useKeys(rt, keys);
  return newDictWith(rt, rt.types.dict, keys, newValues(rt, sharedKeysRoom(rt.heap, keys)), 0);
}

/**
 * Parts a dictionary from the instance whose values it shares, when the instance dies first or gets another
 * `__dict__`. The references move to the dictionary. CPython: _PyDict_DetachFromObject (3.13).
 */
export function detachValues(rt: Runtime, dict: Ref, values: Ref): void {
  if (dictValuesOf(rt.heap, dict) !== values) return;
  const copy = copyValues(rt, values);
  rt.heap.words[dict + DictField.VALUES] = copy;
  invalidate(rt, values);
}

/** Releases values that an instance owns, first to last, and their block if it is one of its own. */
export function releaseValues(rt: Runtime, values: Ref): void {
  clearInstanceValues(rt, values);
  if (areEmbedded(rt, values)) invalidate(rt, values);
  else freeValues(rt, values);
}

/** Drops the values but keeps their place (`_PyObject_ClearInstanceAttributes`). */
export function clearInstanceValues(rt: Runtime, values: Ref): void {
  const { heap } = rt;
  const capacity = valuesCapacity(heap, values);
  for (let index = 0; index < capacity; index++) {
    const value = heap.words[values + 2 * index] as number;
    heap.words[values + 2 * index] = NULL;
    heap.decrefIfAny(value);
  }
}

/**
 * Through 3.10: sets or deletes (`value` NULL) an attribute in an instance's dictionary and answers what the
 * class's shared keys are from now on: the same, those that grew with this only instance, or NULL for none
 * any more. `shared` is taken over. CPython 3.9: _PyObjectDict_SetItem.
 * Deleting a name that is not there answers -1 and changes nothing.
 */
export function storeInSplitDict(rt: Runtime, dict: Ref, shared: Ref, name: Ref, value: Ref): Ref {
  const { heap } = rt;
  if (value === NULL) {
    if (!dictDeleteStr(rt, dict, name)) return -1;
    if (shared !== NULL) releaseKeys(rt, shared);
    return NULL;
  }
  const wasShared = shared !== NULL && dictKeysOf(heap, dict) === shared;
  dictSetStr(rt, dict, name, value);
  if (!wasShared || dictKeysOf(heap, dict) === shared) return shared;
  const isOnlyUser = heap.words[shared + DictKeys.REFCOUNT] === 1;
  const grown = isOnlyUser ? shareKeysOf(rt, dict) : NULL;
  releaseKeys(rt, shared);
  return grown;
}

/** Splits a combined dictionary so that its keys can be shared (3.9: make_keys_shared); NULL if it cannot be. */
function shareKeysOf(rt: Runtime, dict: Ref): Ref {
  const { heap } = rt;
  if (keysKind(heap, dictKeysOf(heap, dict)) === KeysKind.GENERAL) return NULL;
  const used = dictLength(heap, dict);
  if ((heap.words[dictKeysOf(heap, dict) + DictKeys.COUNT] as number) !== used) {
    dictResize(rt, dict, keysLog2Size(heap, dictKeysOf(heap, dict)), true);
  }
  const keys = dictKeysOf(heap, dict);
  const values = newValues(rt, sharedKeysRoom(heap, keys));
  const { words } = heap;
  const stride = entryWords(words, keys);
  for (let index = 0; index < used; index++) {
    const place = entryAt(words, keys, index) + stride - 2;
    words[values + 2 * index] = words[place] as number;
    words[place] = NULL;
  }
  setKeysKind(heap, keys, KeysKind.SPLIT);
  words[dict + DictField.VALUES] = values;
  useKeys(rt, keys);
  return keys;
}

function useKeys(rt: Runtime, keys: Ref): void {
  if (keys === EMPTY_KEYS) return;
  const { words } = rt.heap;
  words[keys + DictKeys.REFCOUNT] = (words[keys + DictKeys.REFCOUNT] as number) + 1;
}
