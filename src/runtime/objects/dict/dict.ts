/**
 * `dict`: making one, finding, setting and deleting entries, resizing. Iterating is in dict-walk.ts, merging and
 * copying in dict-merge.ts, tables shared with a class in dict-split.ts, what the program can do in
 * dict-methods.ts. Follows CPython 3.11 and 3.13, Objects/dictobject.c.
 */
import { dictLog2SizeForEntries, grownDictLog2Size, presizedDictLog2Size } from "../../../cpython/growth.ts";
import { Header, type Heap } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject, newObjectOfCall } from "../allocate.ts";
import { newReference } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { mayBeTracked } from "../sequences/tuple.ts";
import { hashStr } from "../str/str.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import {
  buildIndices,
  DictKeys,
  EMPTY_KEYS,
  entryAt,
  entryHashHigh,
  entryHashLow,
  entryKey,
  entryValue,
  entryWords,
  eraseEntry,
  findFreeSlot,
  findKey,
  findSlotOf,
  findStr,
  findWithSteps,
  firstEntry,
  freeKeysBlock,
  hashOfKey,
  isExactStr,
  KeysKind,
  keysKind,
  newKeys,
  releaseKeys,
  Slot,
  setIndexAt,
  setKeysKind,
  writeEntry,
} from "./dict-keys.ts";
import {
  addToOrder,
  areEmbedded,
  freeValues,
  invalidate,
  removeFromOrder,
  valueIndexAt,
} from "./dict-values.ts";

/** Words of PyDictObject. */
export const enum DictField {
  USED = 4,
  KEYS = 8,
  /** The first value of a split dictionary, NULL of a combined one. */
  VALUES = 10,
}

/** An empty dictionary without a table of its own. CPython: PyDict_New. */
export function newDict(rt: Runtime): Ref {
  return newDictWith(rt, rt.types.dict, EMPTY_KEYS, NULL, 0);
}

/** One that calling the type or a subclass makes, whose own fields are zero. */
export function newDictOfType(rt: Runtime, type: TypeObject): Ref {
  const dict = filledWith(rt, newObjectOfCall(rt, type, type.basicBytes), type, EMPTY_KEYS, NULL, 0);
  if (type !== rt.types.dict && !rt.gc.isTracked(dict)) rt.gc.track(dict);
  return dict;
}

/** A dictionary with a table for `entryCount` entries where CPython makes one at once: displays, `BUILD_MAP`. */
export function newDictPresized(rt: Runtime, entryCount: number, isUnicode: boolean): Ref {
  const log2Size = presizedDictLog2Size(rt.profile, entryCount);
  const keys = log2Size === undefined ? EMPTY_KEYS : newKeys(rt, log2Size, isUnicode);
  return newDictWith(rt, rt.types.dict, keys, NULL, 0);
}

/** A dictionary of these parts, which it takes over. CPython: new_dict. */
export function newDictWith(rt: Runtime, type: TypeObject, keys: Ref, values: Ref, used: number): Ref {
  return filledWith(rt, newObject(rt, type, type.basicBytes), type, keys, values, used);
}

function filledWith(rt: Runtime, dict: Ref, type: TypeObject, keys: Ref, values: Ref, used: number): Ref {
  const words = rt.heap.words;
  words.fill(0, dict + DictField.USED, dict + (type.basicBytes >> 2));
  words[dict + DictField.USED] = used;
  words[dict + DictField.KEYS] = keys;
  words[dict + DictField.VALUES] = values;
  if (!rt.profile.dictTracksLazily) rt.gc.track(dict);
  return dict;
}

export function dictLength(heap: Heap, dict: Ref): number {
  return heap.words[dict + DictField.USED] as number;
}

export function isExactDict(heap: Heap, ref: Ref): boolean {
  return heap.words[ref + Header.TYPE_ID] === TypeId.DICT;
}

/** Whether `ref` is a dictionary or a frozendict, or of a subclass. CPython: PyAnyDict_Check. */
export function isAnyDict(rt: Runtime, ref: Ref): boolean {
  return rt.isInstance(ref, rt.types.dict) || rt.isInstance(ref, rt.types.frozendict);
}

export function dictKeysOf(heap: Heap, dict: Ref): Ref {
  return heap.words[dict + DictField.KEYS] as number;
}

/** NULL of a combined dictionary. */
export function dictValuesOf(heap: Heap, dict: Ref): Ref {
  return heap.words[dict + DictField.VALUES] as number;
}

// Reading

/**
 * The value under a key that is exactly a `str`: borrowed, NULL where there is none. Runs no Python code.
 * DIVERGES: a key of another type that would call itself equal to this `str` is not asked.
 */
export function dictGetStr(rt: Runtime, dict: Ref, key: Ref): Ref {
  const low = hashStr(rt, key);
  const { words } = rt.heap;
  const keys = words[dict + DictField.KEYS] as number;
  const index = findStr(rt, keys, key, low, rt.hashHigh);
  return index < 0 ? NULL : valueAt(rt, dict, index);
}

/** The value under any key: a new reference, NULL where there is none. Raises what hashing or comparing raises. */
export function dictGet(rt: Runtime, dict: Ref, key: Ref): Outcome {
  const low = hashOfKey(rt, key);
  if (typeof low !== "number") return getAfterHash(rt, dict, key, low);
  return dictGetHashed(rt, dict, key, low, rt.hashHigh);
}

/** As `dictGet` for a key whose hash is known. */
export function dictGetHashed(rt: Runtime, dict: Ref, key: Ref, low: number, high: number): Outcome {
  const index = findIn(rt, dict, key, low, high);
  if (index === Slot.NEEDS_STEPS) return getWithSteps(rt, dict, key, low, high);
  return index < 0 ? NULL : newValueReference(rt, dict, index);
}

function* getAfterHash(rt: Runtime, dict: Ref, key: Ref, hash: Steps<number>): Steps<Ref> {
  const low = yield* hash;
  const found = dictGetHashed(rt, dict, key, low, rt.hashHigh);
  return typeof found === "number" ? found : yield* found;
}

function* getWithSteps(rt: Runtime, dict: Ref, key: Ref, low: number, high: number): Steps<Ref> {
  const index = yield* findInWithSteps(rt, dict, key, low, high);
  return index < 0 ? NULL : newValueReference(rt, dict, index);
}

function newValueReference(rt: Runtime, dict: Ref, index: number): Ref {
  const value = valueAt(rt, dict, index);
  if (value !== NULL) rt.heap.incref(value);
  return value;
}

export function dictContains(rt: Runtime, dict: Ref, key: Ref): boolean | Steps<boolean> {
  const low = hashOfKey(rt, key);
  if (typeof low !== "number") return containsWithSteps(rt, dict, key, low, 0);
  const index = findIn(rt, dict, key, low, rt.hashHigh);
  if (index === Slot.NEEDS_STEPS) return containsWithSteps(rt, dict, key, low, rt.hashHigh);
  return index >= 0 && valueAt(rt, dict, index) !== NULL;
}

function* containsWithSteps(
  rt: Runtime,
  dict: Ref,
  key: Ref,
  hash: number | Steps<number>,
  knownHigh: number,
): Steps<boolean> {
  const low = yield* resolve(hash);
  const high = typeof hash === "number" ? knownHigh : rt.hashHigh;
  const index = yield* findInWithSteps(rt, dict, key, low, high);
  return index >= 0 && valueAt(rt, dict, index) !== NULL;
}

/** The entry of a key in the dictionary's table: as `findKey`, quicker for `str`. CPython: _Py_dict_lookup. */
export function findIn(rt: Runtime, dict: Ref, key: Ref, low: number, high: number): number {
  const keys = dictKeysOf(rt.heap, dict);
  if (isExactStr(rt.heap, key) && keysKind(rt.heap, keys) !== KeysKind.GENERAL) {
    return findStr(rt, keys, key, low, high);
  }
  return findKey(rt, keys, key, low, high);
}

/** As `findIn` after it answered Slot.NEEDS_STEPS. Holds the key and the dictionary meanwhile. */
export function* findInWithSteps(rt: Runtime, dict: Ref, key: Ref, low: number, high: number): Steps<number> {
  return yield* findWithSteps(rt, () => dictKeysOf(rt.heap, dict), key, low, high);
}

/** The value of entry `index`, borrowed, from the table or the values of a split dictionary. */
export function valueAt(rt: Runtime, dict: Ref, index: number): Ref {
  const { words } = rt.heap;
  const values = words[dict + DictField.VALUES] as number;
  if (values !== NULL) return words[values + 2 * index] as number;
  return entryValue(words, words[dict + DictField.KEYS] as number, index);
}

// Setting

/** `dict[key] = value`; both are borrowed. Returns NULL. CPython: PyDict_SetItem. */
export function dictSet(rt: Runtime, dict: Ref, key: Ref, value: Ref): Outcome {
  const low = hashOfKey(rt, key);
  if (typeof low !== "number") return setWithSteps(rt, dict, key, value, low, 0);
  return dictSetHashed(rt, dict, key, value, low, rt.hashHigh);
}

/** As `dictSet` for a key whose hash is known. */
export function dictSetHashed(
  rt: Runtime,
  dict: Ref,
  key: Ref,
  value: Ref,
  low: number,
  high: number,
): Outcome {
  if (!prepareInsert(rt, dict, key)) {
    const index = findIn(rt, dict, key, low, high);
    if (index === Slot.NEEDS_STEPS) return setWithSteps(rt, dict, key, value, low, high);
    setFound(rt, dict, key, value, low, high, index);
    return NULL;
  }
  addEntry(rt, dict, key, value, low, high);
  return NULL;
}

/** `dict[key] = value` for a key that is exactly a `str`. Runs no Python code; see `dictGetStr`. */
export function dictSetStr(rt: Runtime, dict: Ref, key: Ref, value: Ref): void {
  const low = hashStr(rt, key);
  const high = rt.hashHigh;
  if (prepareInsert(rt, dict, key)) {
    addEntry(rt, dict, key, value, low, high);
  } else {
    setFound(rt, dict, key, value, low, high, findStr(rt, dictKeysOf(rt.heap, dict), key, low, high));
  }
}

function* setWithSteps(
  rt: Runtime,
  dict: Ref,
  key: Ref,
  value: Ref,
  hash: number | Steps<number>,
  knownHigh: number,
): Steps<Ref> {
  const { heap } = rt;
  const holdsForHash = rt.profile.dictSetHoldsForHash;
  const held = [key, value];
  const hold = (): void => {
    for (const ref of held) {
      heap.incref(ref);
      rt.own(ref);
    }
  };
  if (holdsForHash) hold();
  try {
    let low: number;
    try {
      low = yield* resolve(hash);
    } finally {
      if (!holdsForHash) hold();
    }
    const high = typeof hash === "number" ? knownHigh : rt.hashHigh;
    if (prepareInsert(rt, dict, key)) addEntry(rt, dict, key, value, low, high);
    else {
      const index = yield* findInWithSteps(rt, dict, key, low, high);
      setFound(rt, dict, key, value, low, high, index);
    }
  } finally {
    for (const ref of held) heap.decref(rt.disown(ref));
  }
  return NULL;
}

/**
 * What `insertdict` does before it searches: a table of `str` keys is remade for a key of another type. True
 * when the key is certainly new: the dictionary is empty and never had a table (`insert_to_emptydict`).
 */
function prepareInsert(rt: Runtime, dict: Ref, key: Ref): boolean {
  const { heap } = rt;
  const keys = dictKeysOf(heap, dict);
  const isStr = isExactStr(heap, key);
  if (keys === EMPTY_KEYS) {
    const made = newKeys(rt, 3, isStr);
    heap.words[dict + DictField.KEYS] = made;
    return true;
  }
  if (!isStr && keysKind(heap, keys) !== KeysKind.GENERAL) {
    const isRemade = rt.profile.dictHasUnicodeKeys || dictValuesOf(heap, dict) !== NULL;
    if (isRemade) dictResize(rt, dict, grownDictLog2Size(dictLength(heap, dict), rt.profile), false);
  }
  return false;
}

/**
 * What a key has, or a value that it gets where it has none; a new reference. Hashes and searches once. CPython:
 * dict_setdefault_ref_lock_held.
 */
export function* dictSetDefault(rt: Runtime, dict: Ref, key: Ref, value: Ref): Steps<Ref> {
  const low = yield* resolve(hashOfKey(rt, key));
  const high = rt.hashHigh;
  if (prepareInsert(rt, dict, key)) {
    addEntry(rt, dict, key, value, low, high);
    return newReference(rt, value);
  }
  let index = findIn(rt, dict, key, low, high);
  if (index === Slot.NEEDS_STEPS) index = yield* findInWithSteps(rt, dict, key, low, high);
  const found = index < 0 ? NULL : valueAt(rt, dict, index);
  if (found !== NULL) return newReference(rt, found);
  setFound(rt, dict, key, value, low, high, index);
  return newReference(rt, value);
}

/** The rest of `insertdict`: replaces the value of entry `index`, or adds an entry. */
export function setFound(
  rt: Runtime,
  dict: Ref,
  key: Ref,
  value: Ref,
  low: number,
  high: number,
  index: number,
): void {
  if (dictValuesOf(rt.heap, dict) !== NULL) {
    setSplit(rt, dict, key, value, low, high, index);
  } else if (index < 0) {
    addEntry(rt, dict, key, value, low, high);
  } else {
    replaceValue(rt, dict, key, value, index);
  }
}

function replaceValue(rt: Runtime, dict: Ref, key: Ref, value: Ref, index: number): void {
  const { heap } = rt;
  maintainTracking(rt, dict, key, value);
  const { words } = heap;
  const keys = words[dict + DictField.KEYS] as number;
  const at = entryAt(words, keys, index) + entryWords(words, keys) - 2;
  const old = words[at] as number;
  if (old === value) return;
  heap.incref(value);
  words[at] = value;
  heap.decref(old);
}

/** Adds an entry for a key that is not there. CPython: insert_combined_dict. */
export function addEntry(rt: Runtime, dict: Ref, key: Ref, value: Ref, low: number, high: number): void {
  const { heap } = rt;
  maintainTracking(rt, dict, key, value);
  const isStr = isExactStr(heap, key);
  let keys = dictKeysOf(heap, dict);
  if ((heap.words[keys + DictKeys.USABLE] as number) <= 0) {
    dictResize(rt, dict, grownDictLog2Size(dictLength(heap, dict), rt.profile), isStr);
    keys = dictKeysOf(heap, dict);
  }
  const { words } = heap;
  appendKey(rt, keys, key, value, low, high);
  if (!isStr) setKeysKind(heap, keys, KeysKind.GENERAL);
  heap.incref(value);
  words[dict + DictField.USED] = (words[dict + DictField.USED] as number) + 1;
}

/** Enters a key in the next free entry of a table that has room; the key is counted, the value is not. */
function appendKey(rt: Runtime, keys: Ref, key: Ref, value: Ref, low: number, high: number): number {
  const { heap } = rt;
  const { words } = heap;
  const index = words[keys + DictKeys.COUNT] as number;
  setIndexAt(heap, keys, findFreeSlot(heap, keys, low, high), index);
  heap.incref(key);
  writeEntry(words, keys, index, key, value, low, high);
  words[keys + DictKeys.COUNT] = index + 1;
  words[keys + DictKeys.VERSION] = 0;
  words[keys + DictKeys.USABLE] = (words[keys + DictKeys.USABLE] as number) - 1;
  return index;
}

/**
 * Enters a `str` among shared keys: its number, or Slot.EMPTY when there is no room. CPython: insert_split_key.
 */
export function addSharedKey(rt: Runtime, keys: Ref, key: Ref): number {
  const low = hashStr(rt, key);
  const high = rt.hashHigh;
  const index = findStr(rt, keys, key, low, high);
  if (index >= 0 || (rt.heap.words[keys + DictKeys.USABLE] as number) <= 0) return index;
  return appendKey(rt, keys, key, NULL, low, high);
}

function setSplit(
  rt: Runtime,
  dict: Ref,
  key: Ref,
  value: Ref,
  low: number,
  high: number,
  index: number,
): void {
  const { heap } = rt;
  const keys = dictKeysOf(heap, dict);
  const used = dictLength(heap, dict);
  const isOutOfOrder =
    !rt.profile.dictHasUnicodeKeys &&
    isNewOutOfOrder(rt, dict, index, used, heap.words[keys + DictKeys.COUNT] as number);
  const hasNoRoom = index < 0 && (heap.words[keys + DictKeys.USABLE] as number) <= 0;
  if (isOutOfOrder || hasNoRoom) {
    dictResize(rt, dict, grownDictLog2Size(used, rt.profile), true);
    addEntry(rt, dict, key, value, low, high);
    return;
  }
  const at = index < 0 ? appendKey(rt, keys, key, NULL, low, high) : index;
  maintainTracking(rt, dict, key, value);
  heap.incref(value);
  const place = dictValuesOf(heap, dict) + 2 * at;
  const old = heap.words[place] as number;
  heap.words[place] = value;
  if (old !== NULL) {
    heap.decref(old);
    return;
  }
  addToOrder(rt, dictValuesOf(heap, dict), at);
  heap.words[dict + DictField.USED] = used + 1;
}

/** Through 3.10 a split dictionary must be filled in the order of the shared keys (`insertdict`, 3.9). */
function isNewOutOfOrder(rt: Runtime, dict: Ref, index: number, used: number, keyCount: number): boolean {
  if (index < 0) return used !== keyCount;
  return valueAt(rt, dict, index) === NULL && used !== index;
}

// Deleting

/** Deletes a key; false when it is not there. CPython: PyDict_DelItem. */
export function dictDelete(rt: Runtime, dict: Ref, key: Ref): boolean | Steps<boolean> {
  const popped = dictPop(rt, dict, key);
  return typeof popped === "number" ? dropPopped(rt, popped) : deleteWithSteps(rt, popped);
}

function* deleteWithSteps(rt: Runtime, popped: Steps<Ref>): Steps<boolean> {
  return dropPopped(rt, yield* popped);
}

function dropPopped(rt: Runtime, value: Ref): boolean {
  if (value === NULL) return false;
  rt.heap.decref(value);
  return true;
}

/** Deletes a key that is exactly a `str`; false when it is not there. */
export function dictDeleteStr(rt: Runtime, dict: Ref, key: Ref): boolean {
  const low = hashStr(rt, key);
  const high = rt.hashHigh;
  const index = findStr(rt, dictKeysOf(rt.heap, dict), key, low, high);
  if (index < 0 || valueAt(rt, dict, index) === NULL) return false;
  rt.heap.decref(takeEntry(rt, dict, index, low, high));
  return true;
}

/** Takes a key out: the value it had, which the caller owns now, or NULL. CPython: _PyDict_Pop. */
export function dictPop(rt: Runtime, dict: Ref, key: Ref): Outcome {
  const low = hashOfKey(rt, key);
  if (typeof low !== "number") return popWithSteps(rt, dict, key, low, 0);
  return dictPopHashed(rt, dict, key, low, rt.hashHigh);
}

/** As `dictPop` for a key whose hash is known. */
export function dictPopHashed(rt: Runtime, dict: Ref, key: Ref, low: number, high: number): Outcome {
  const index = findIn(rt, dict, key, low, high);
  if (index === Slot.NEEDS_STEPS) return popWithSteps(rt, dict, key, low, high);
  if (index < 0 || valueAt(rt, dict, index) === NULL) return NULL;
  return takeEntry(rt, dict, index, low, high);
}

function* popWithSteps(
  rt: Runtime,
  dict: Ref,
  key: Ref,
  hash: number | Steps<number>,
  knownHigh: number,
): Steps<Ref> {
  const low = yield* resolve(hash);
  const high = typeof hash === "number" ? knownHigh : rt.hashHigh;
  const index = yield* findInWithSteps(rt, dict, key, low, high);
  if (index < 0 || valueAt(rt, dict, index) === NULL) return NULL;
  return takeEntry(rt, dict, index, low, high);
}

/** Removes entry `index`, releases its key, and hands its value over. CPython: delitem_common. */
export function takeEntry(rt: Runtime, dict: Ref, index: number, low: number, high: number): Ref {
  const { heap } = rt;
  makeCombinedForDelete(rt, dict);
  const { words } = heap;
  const keys = words[dict + DictField.KEYS] as number;
  const values = words[dict + DictField.VALUES] as number;
  words[dict + DictField.USED] = (words[dict + DictField.USED] as number) - 1;
  if (values !== NULL) {
    const value = words[values + 2 * index] as number;
    words[values + 2 * index] = NULL;
    removeFromOrder(rt, values, index);
    return value;
  }
  setIndexAt(heap, keys, findSlotOf(heap, keys, index, low, high), Slot.DUMMY);
  const key = entryKey(words, keys, index);
  const value = entryValue(words, keys, index);
  eraseEntry(words, keys, index);
  heap.decref(key);
  return value;
}

/** Through 3.10 a split dictionary is made combined before anything is deleted (`_PyDict_DelItem_KnownHash`). */
function makeCombinedForDelete(rt: Runtime, dict: Ref): void {
  const { heap } = rt;
  if (rt.profile.dictHasUnicodeKeys || dictValuesOf(heap, dict) === NULL) return;
  dictResize(rt, dict, (heap.words[dictKeysOf(heap, dict) + DictKeys.SHAPE] as number) & 0xff, true);
}

// Resizing

/** Room for `extra` more entries at once, as `dict_merge` makes it. */
export function dictReserve(rt: Runtime, dict: Ref, extra: number, isUnicode: boolean): void {
  dictResize(rt, dict, dictLog2SizeForEntries(dictLength(rt.heap, dict) + extra, rt.profile), isUnicode);
}

/**
 * Moves all entries to a new table of `2 ** log2Size` slots without holes; a split dictionary becomes combined.
 * `isUnicode` false makes the table general. CPython: dictresize.
 */
export function dictResize(rt: Runtime, dict: Ref, log2Size: number, isUnicode: boolean): void {
  const { heap } = rt;
  const old = dictKeysOf(heap, dict);
  const values = dictValuesOf(heap, dict);
  const used = dictLength(heap, dict);
  const keys = newKeys(rt, log2Size, isUnicode && keysKind(heap, old) !== KeysKind.GENERAL);
  const { words } = heap;
  if (values !== NULL) moveSplitEntries(rt, old, values, keys, used);
  else moveEntries(words, old, keys, used);
  buildIndices(heap, keys, used);
  words[keys + DictKeys.USABLE] = (words[keys + DictKeys.USABLE] as number) - used;
  words[keys + DictKeys.COUNT] = used;
  words[dict + DictField.KEYS] = keys;
  if (values === NULL) {
    if (old !== EMPTY_KEYS) freeKeysBlock(rt, old);
    return;
  }
  words[dict + DictField.VALUES] = NULL;
  releaseKeys(rt, old);
  if (areEmbedded(rt, values)) invalidate(rt, values);
  else freeValues(rt, values);
}

function moveSplitEntries(rt: Runtime, old: Ref, values: Ref, keys: Ref, used: number): void {
  const { heap } = rt;
  const { words } = heap;
  for (let position = 0; position < used; position++) {
    const index = valueIndexAt(rt, values, position);
    const key = entryKey(words, old, index);
    heap.incref(key);
    const value = words[values + 2 * index] as number;
    writeEntry(
      words,
      keys,
      position,
      key,
      value,
      entryHashLow(words, old, index),
      entryHashHigh(words, old, index),
    );
  }
}

function moveEntries(words: Int32Array, old: Ref, keys: Ref, used: number): void {
  const oldStride = entryWords(words, old);
  const stride = entryWords(words, keys);
  const source = firstEntry(words, old);
  if (oldStride === stride && words[old + DictKeys.COUNT] === used) {
    words.copyWithin(firstEntry(words, keys), source, source + used * stride);
    return;
  }
  for (let from = 0, to = 0; to < used; from++) {
    const value = entryValue(words, old, from);
    if (value === NULL) continue;
    const key = entryKey(words, old, from);
    writeEntry(words, keys, to, key, value, entryHashLow(words, old, from), entryHashHigh(words, old, from));
    to++;
  }
}

// The collector

/** Tracks the dictionary once it holds something that could be part of a cycle (MAINTAIN_TRACKING). */
export function maintainTracking(rt: Runtime, dict: Ref, key: Ref, value: Ref): void {
  if (rt.gc.isTracked(dict)) return;
  if (mayBeTracked(rt, key) || mayBeTracked(rt, value)) rt.gc.track(dict);
}
