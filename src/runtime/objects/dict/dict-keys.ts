/**
 * Key tables of dictionaries (`PyDictKeysObject`): an index array of 1, 2 or 4 bytes a slot, then entries in the
 * order of insertion. Here are their memory, their slots, and how a key's slot is found. Which dictionary uses a
 * table, and when it grows, is in dict.ts. Follows CPython 3.11 and 3.13, Objects/dictobject.c.
 *
 * An entry without a stored hash (keys all `str`, from 3.11) is 16 bytes: key, value. Others are 24: hash, key,
 * value. The upper halves of the two pointers of a short entry hold the key's hash all the same, so that a probe
 * need not touch the key.
 * DIVERGES: before 3.11 the header is 8 bytes larger; those bytes are at the end of the block, unused.
 */
import { DICT_MIN_LOG2_SIZE } from "../../../cpython/growth.ts";
import { TableKind } from "../../heap/blocks.ts";
import { Header, type Heap } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { NULL } from "../../memory/linear-memory.ts";
import type { Runtime, Steps } from "../runtime.ts";
import { resolve } from "../runtime.ts";
import { hashStr, strEquals } from "../str/str.ts";
import { TypeId } from "../type-id.ts";

/** Words of a key table. */
export const enum DictKeys {
  /** Dictionaries and classes that use it. */
  REFCOUNT = 0,
  /** Words from the table's start to its first entry. */
  ENTRIES = 1,
  /** Bytes: log2 of the slots, log2 of the index array's bytes, `KeysKind`, words of an entry. */
  SHAPE = 2,
  /** `dk_version`: a number that inline caches compare, 0 until one asks and after each new key. */
  VERSION = 3,
  /** Entries that can still be added. */
  USABLE = 4,
  /** Entries that were ever added. */
  COUNT = 6,
  INDICES = 8,
}

export const enum KeysKind {
  GENERAL = 0,
  UNICODE = 1,
  /** Shared by the instances of a class, which hold the values. */
  SPLIT = 2,
}

/** What an index slot says besides the number of an entry. */
export const enum Slot {
  EMPTY = -1,
  DUMMY = -2,
  /** From a search: comparing needs Python code. */
  NEEDS_STEPS = -3,
}

/** Words of an entry by its size. */
const SHORT_ENTRY = 4;
const LONG_ENTRY = 6;

/** The table of every dictionary that never had an entry. It lies below all regions and is never freed. */
export const EMPTY_KEYS: Ref = 4;

const PERTURB_SHIFT = 5;

/** Writes the shared empty table. Once, before the first dictionary is made. */
export function initializeEmptyKeys(rt: Runtime): void {
  const words = rt.heap.words;
  words[EMPTY_KEYS + DictKeys.REFCOUNT] = 0x3fff_ffff;
  words[EMPTY_KEYS + DictKeys.ENTRIES] = DictKeys.INDICES + 2;
  words[EMPTY_KEYS + DictKeys.SHAPE] = shapeOf(0, 3, KeysKind.UNICODE, entryWordsFor(rt, KeysKind.UNICODE));
  words[EMPTY_KEYS + DictKeys.VERSION] = 0;
  words[EMPTY_KEYS + DictKeys.USABLE] = 0;
  words[EMPTY_KEYS + DictKeys.COUNT] = 0;
  words[EMPTY_KEYS + DictKeys.INDICES] = -1;
  words[EMPTY_KEYS + DictKeys.INDICES + 1] = -1;
}

/** A table of `2 ** log2Size` slots. CPython: new_keys_object. */
export function newKeys(rt: Runtime, log2Size: number, isUnicode: boolean): Ref {
  const kind = isUnicode ? KeysKind.UNICODE : KeysKind.GENERAL;
  const entryWords = entryWordsFor(rt, kind);
  const log2IndexBytes = log2Size < 8 ? log2Size : log2Size < 16 ? log2Size + 1 : log2Size + 2;
  const shape = shapeOf(log2Size, log2IndexBytes, kind, entryWords);
  const kept = isKept(rt, shape) ? (rt.gc.keptTables?.take() ?? NULL) : NULL;
  const keys = kept || rt.heap.allocateTable(TableKind.DICT, bytesOfShape(rt, shape));
  const words = rt.heap.words;
  const indexWords = (1 << log2IndexBytes) >> 2;
  const entries = keys + DictKeys.INDICES + indexWords;
  words[keys + DictKeys.REFCOUNT] = 1;
  words[keys + DictKeys.ENTRIES] = DictKeys.INDICES + indexWords;
  words[keys + DictKeys.SHAPE] = shape;
  words[keys + DictKeys.VERSION] = 0;
  words[keys + DictKeys.USABLE] = usableCount(log2Size);
  words[keys + DictKeys.COUNT] = 0;
  words.fill(-1, keys + DictKeys.INDICES, entries);
  words.fill(0, entries, entries + usableCount(log2Size) * entryWords);
  return keys;
}

/** A copy whose keys and values are counted once more. CPython: clone_combined_dict_keys. */
export function cloneKeys(rt: Runtime, source: Ref): Ref {
  const { heap } = rt;
  const sizeBytes = keysBytes(rt, source);
  const keys = heap.allocateTable(TableKind.DICT, sizeBytes);
  const words = heap.words;
  words.copyWithin(keys, source, source + (sizeBytes >> 2));
  words[keys + DictKeys.VERSION] = 0;
  const stride = entryWords(words, keys);
  let entry = firstEntry(words, keys);
  for (let left = words[keys + DictKeys.COUNT] as number; left > 0; left--, entry += stride) {
    const value = words[entry + stride - 2] as number;
    if (value === NULL) continue;
    heap.incref(value);
    heap.incref(words[entry + stride - 4] as number);
  }
  return keys;
}

/** Drops one use; the last one releases all keys and values, entry by entry, and frees the table. */
export function releaseKeys(rt: Runtime, keys: Ref): void {
  if (keys === EMPTY_KEYS) return;
  const { heap } = rt;
  const count = (heap.words[keys + DictKeys.REFCOUNT] as number) - 1;
  heap.words[keys + DictKeys.REFCOUNT] = count;
  if (count > 0) return;
  const stride = entryWords(heap.words, keys);
  let entry = firstEntry(heap.words, keys);
  for (let left = heap.words[keys + DictKeys.COUNT] as number; left > 0; left--, entry += stride) {
    heap.decrefIfAny(heap.words[entry + stride - 4] as number);
    heap.decrefIfAny(heap.words[entry + stride - 2] as number);
  }
  freeKeysBlock(rt, keys);
}

/** Frees the table only: its references have moved elsewhere. */
export function freeKeysBlock(rt: Runtime, keys: Ref): void {
  const shape = rt.heap.words[keys + DictKeys.SHAPE] as number;
  const sizeBytes = bytesOfShape(rt, shape);
  if (isKept(rt, shape) && rt.gc.keptTables?.keep(keys, sizeBytes) === true) return;
  rt.heap.free(keys, sizeBytes);
}

/** Whether tables of this shape are kept when they are freed. */
function isKept(rt: Runtime, shape: number): boolean {
  if ((shape & 0xff) !== DICT_MIN_LOG2_SIZE) return false;
  return !rt.profile.dictHasUnicodeKeys || ((shape >> 16) & 0xff) !== KeysKind.GENERAL;
}

/** Bytes of the block. CPython: _PyDict_KeysSize. */
export function keysBytes(rt: Runtime, keys: Ref): number {
  return bytesOfShape(rt, rt.heap.words[keys + DictKeys.SHAPE] as number);
}

export function keysLog2Size(heap: Heap, keys: Ref): number {
  return (heap.words[keys + DictKeys.SHAPE] as number) & 0xff;
}

export function keysKind(heap: Heap, keys: Ref): KeysKind {
  return ((heap.words[keys + DictKeys.SHAPE] as number) >> 16) & 0xff;
}

export function setKeysKind(heap: Heap, keys: Ref, kind: KeysKind): void {
  const shape = heap.words[keys + DictKeys.SHAPE] as number;
  heap.words[keys + DictKeys.SHAPE] = (shape & ~0xff_0000) | (kind << 16);
}

/**
 * A number that only this table has, and only until a key is added: as long as a dictionary or class has a table
 * with this version, each key is in the entry where it was found, or deleted, and one that was missing still is.
 */
export function keysVersion(heap: Heap, keys: Ref): number {
  const version = heap.words[keys + DictKeys.VERSION] as number;
  if (version !== 0) return version;
  const fresh = heap.nextVersion();
  heap.words[keys + DictKeys.VERSION] = fresh;
  return fresh;
}

/** `USABLE_FRACTION`. */
export function usableCount(log2Size: number): number {
  return Math.floor((2 << log2Size) / 3);
}

// Entries. An entry of `stride` words has its key at stride - 4 and its value at stride - 2.

export function entryWords(words: Int32Array, keys: Ref): number {
  return (words[keys + DictKeys.SHAPE] as number) >> 24;
}

export function firstEntry(words: Int32Array, keys: Ref): Ref {
  return keys + (words[keys + DictKeys.ENTRIES] as number);
}

/** Where entry `index` starts. */
export function entryAt(words: Int32Array, keys: Ref, index: number): Ref {
  return firstEntry(words, keys) + index * entryWords(words, keys);
}

/** The key of entry `index`, borrowed; NULL where it was deleted. */
export function entryKey(words: Int32Array, keys: Ref, index: number): Ref {
  const stride = entryWords(words, keys);
  return words[firstEntry(words, keys) + index * stride + stride - 4] as number;
}

/** The value of entry `index`, borrowed; NULL where it was deleted or the table is shared. */
export function entryValue(words: Int32Array, keys: Ref, index: number): Ref {
  const stride = entryWords(words, keys);
  return words[firstEntry(words, keys) + index * stride + stride - 2] as number;
}

/** Word of the entry that holds the lower half of the hash; the upper half is at `highHashWord`. */
function lowHashWord(stride: number): number {
  return (LONG_ENTRY - stride) >> 1;
}

function highHashWord(stride: number): number {
  return LONG_ENTRY + 1 - stride;
}

export function entryHashLow(words: Int32Array, keys: Ref, index: number): number {
  const stride = entryWords(words, keys);
  return words[firstEntry(words, keys) + index * stride + lowHashWord(stride)] as number;
}

export function entryHashHigh(words: Int32Array, keys: Ref, index: number): number {
  const stride = entryWords(words, keys);
  return words[firstEntry(words, keys) + index * stride + highHashWord(stride)] as number;
}

/** Writes an entry. The references are the table's from here on. */
export function writeEntry(
  words: Int32Array,
  keys: Ref,
  index: number,
  key: Ref,
  value: Ref,
  low: number,
  high: number,
): void {
  const stride = entryWords(words, keys);
  const entry = firstEntry(words, keys) + index * stride;
  words[entry + stride - 4] = key;
  words[entry + stride - 2] = value;
  words[entry + lowHashWord(stride)] = low;
  words[entry + highHashWord(stride)] = high;
}

/** Takes the key and value out of an entry; the caller has them now. */
export function eraseEntry(words: Int32Array, keys: Ref, index: number): void {
  const stride = entryWords(words, keys);
  const entry = firstEntry(words, keys) + index * stride;
  words.fill(0, entry, entry + stride);
}

// Slots

export function indexAt(heap: Heap, keys: Ref, slot: number): number {
  const log2Size = keysLog2Size(heap, keys);
  if (log2Size < 8) return ((heap.bytes[((keys + DictKeys.INDICES) << 2) + slot] as number) << 24) >> 24;
  if (log2Size < 16) {
    const word = heap.words[keys + DictKeys.INDICES + (slot >> 1)] as number;
    return slot & 1 ? word >> 16 : (word << 16) >> 16;
  }
  return heap.words[keys + DictKeys.INDICES + slot] as number;
}

export function setIndexAt(heap: Heap, keys: Ref, slot: number, index: number): void {
  const log2Size = keysLog2Size(heap, keys);
  const start = (keys + DictKeys.INDICES) << 2;
  if (log2Size < 8) {
    heap.bytes[start + slot] = index;
  } else if (log2Size < 16) {
    heap.bytes[start + 2 * slot] = index;
    heap.bytes[start + 2 * slot + 1] = index >> 8;
  } else {
    heap.words[keys + DictKeys.INDICES + slot] = index;
  }
}

/** The slot where a key that is not in the table goes. CPython: find_empty_slot. */
export function findFreeSlot(heap: Heap, keys: Ref, low: number, high: number): number {
  const mask = (1 << keysLog2Size(heap, keys)) - 1;
  let slot = low & mask;
  let perturbLow = low;
  let perturbHigh = high;
  while (indexAt(heap, keys, slot) >= 0) {
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
  return slot;
}

/** The slot that names entry `index`. CPython: lookdict_index. */
export function findSlotOf(heap: Heap, keys: Ref, index: number, low: number, high: number): number {
  const mask = (1 << keysLog2Size(heap, keys)) - 1;
  let slot = low & mask;
  let perturbLow = low;
  let perturbHigh = high;
  while (indexAt(heap, keys, slot) !== index) {
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
  return slot;
}

/** Enters the first `count` entries into an index array that is empty. CPython: build_indices_unicode. */
export function buildIndices(heap: Heap, keys: Ref, count: number): void {
  const words = heap.words;
  const stride = entryWords(words, keys);
  let entry = firstEntry(words, keys);
  for (let index = 0; index < count; index++, entry += stride) {
    const low = words[entry + lowHashWord(stride)] as number;
    const high = words[entry + highHashWord(stride)] as number;
    setIndexAt(heap, keys, findFreeSlot(heap, keys, low, high), index);
  }
}

// Searching

/**
 * The entry of a key that is exactly a `str` with this hash, or Slot.EMPTY. Runs no Python code: keys with an
 * `__eq__` of the program are taken as different. CPython: unicodekeys_lookup_unicode.
 */
export function findStr(rt: Runtime, keys: Ref, key: Ref, low: number, high: number): number {
  const { heap } = rt;
  const words = heap.words;
  const shape = words[keys + DictKeys.SHAPE] as number;
  const mask = (1 << (shape & 0xff)) - 1;
  const stride = shape >> 24;
  const entries = firstEntry(words, keys);
  const isSmall = (shape & 0xff) < 8;
  const indexStart = (keys + DictKeys.INDICES) << 2;
  let slot = low & mask;
  let perturbLow = low;
  let perturbHigh = high;
  for (;;) {
    const index = isSmall
      ? ((heap.bytes[indexStart + slot] as number) << 24) >> 24
      : indexAt(heap, keys, slot);
    if (index >= 0) {
      const entry = entries + index * stride;
      const candidate = words[entry + stride - 4] as number;
      if (candidate === key) return index;
      if (
        words[entry + lowHashWord(stride)] === low &&
        words[entry + highHashWord(stride)] === high &&
        comparesAsText(rt, candidate) &&
        strEquals(heap, candidate, key)
      ) {
        return index;
      }
    } else if (index === Slot.EMPTY) {
      return Slot.EMPTY;
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
}

/** Whether a key is a `str`, or of a class that is one and compares like one: a member of a `StrEnum`, say. */
function comparesAsText(rt: Runtime, key: Ref): boolean {
  if (rt.heap.words[key + Header.TYPE_ID] === TypeId.STR) return true;
  const { str } = rt.types;
  const type = rt.typeOf(key);
  return type.slots.compare === str.slots.compare && type.isSubtypeOf(str);
}

/**
 * The entry of any key with this hash, Slot.EMPTY, or Slot.NEEDS_STEPS when a comparison has to run Python
 * code: then `findWithSteps` starts over. CPython: dictkeys_generic_lookup.
 */
export function findKey(rt: Runtime, keys: Ref, key: Ref, low: number, high: number): number {
  const { heap } = rt;
  const words = heap.words;
  const mask = (1 << keysLog2Size(heap, keys)) - 1;
  const stride = entryWords(words, keys);
  const entries = firstEntry(words, keys);
  let slot = low & mask;
  let perturbLow = low;
  let perturbHigh = high;
  for (;;) {
    const index = indexAt(heap, keys, slot);
    if (index >= 0) {
      const entry = entries + index * stride;
      const candidate = words[entry + stride - 4] as number;
      if (candidate === key) return index;
      if (words[entry + lowHashWord(stride)] === low && words[entry + highHashWord(stride)] === high) {
        const isEqual = rt.areEqual(candidate, key);
        if (isEqual === true) return index;
        if (isEqual !== false) return Slot.NEEDS_STEPS;
      }
    } else if (index === Slot.EMPTY) {
      return Slot.EMPTY;
    }
    perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
    perturbHigh >>>= PERTURB_SHIFT;
    slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
  }
}

/**
 * As `findKey`, running `__eq__` where needed. `currentKeys` gives the dictionary's table: the search starts
 * over when it changed meanwhile (DKIX_KEY_CHANGED).
 */
export function* findWithSteps(
  rt: Runtime,
  currentKeys: () => Ref,
  key: Ref,
  low: number,
  high: number,
): Steps<number> {
  const { heap } = rt;
  restart: for (;;) {
    const keys = currentKeys();
    const mask = (1 << keysLog2Size(heap, keys)) - 1;
    let slot = low & mask;
    let perturbLow = low;
    let perturbHigh = high;
    for (;;) {
      const index = indexAt(heap, keys, slot);
      if (index === Slot.EMPTY) return Slot.EMPTY;
      if (index >= 0) {
        const candidate = entryKey(heap.words, keys, index);
        if (candidate === key) return index;
        if (
          entryHashLow(heap.words, keys, index) === low &&
          entryHashHigh(heap.words, keys, index) === high
        ) {
          const isEqual = yield* areEqualHolding(rt, candidate, key);
          if (currentKeys() !== keys || entryKey(heap.words, keys, index) !== candidate) continue restart;
          if (isEqual) return index;
        }
      }
      perturbLow = (perturbLow >>> PERTURB_SHIFT) | (perturbHigh << (32 - PERTURB_SHIFT));
      perturbHigh >>>= PERTURB_SHIFT;
      slot = (Math.imul(slot, 5) + perturbLow + 1) & mask;
    }
  }
}

/** Compares while holding a reference to the left operand. */
export function* areEqualHolding(rt: Runtime, left: Ref, right: Ref): Steps<boolean> {
  rt.heap.incref(left);
  rt.own(left);
  try {
    return yield* resolve(rt.areEqual(left, right));
  } finally {
    rt.heap.decref(rt.disown(left));
  }
}

/** The hash of a dictionary key: lower half returned, upper half in `rt.hashHigh`. */
export function hashOfKey(rt: Runtime, key: Ref): number | Steps<number> {
  return isExactStr(rt.heap, key) ? hashStr(rt, key) : hashFor(rt, key, "a dict key");
}

/** The same of a set's member. */
export function hashOfMember(rt: Runtime, key: Ref): number | Steps<number> {
  return isExactStr(rt.heap, key) ? hashStr(rt, key) : hashFor(rt, key, "a set element");
}

function hashFor(rt: Runtime, key: Ref, use: string): number | Steps<number> {
  if (!rt.profile.values.unhashableNamesUse) return rt.hash(key);
  try {
    const low = rt.hash(key);
    return typeof low === "number" ? low : hashWithSteps(rt, key, low, use);
  } catch (error) {
    return explainUnhashable(rt, key, error, use);
  }
}

function* hashWithSteps(rt: Runtime, key: Ref, hash: Steps<number>, use: string): Steps<number> {
  try {
    return yield* hash;
  } catch (error) {
    return yield* explainUnhashable(rt, key, error, use);
  }
}

/** dict_unhashable_type, set_unhashable_type: a plain TypeError is put into a sentence. Ends by throwing. */
function* explainUnhashable(rt: Runtime, key: Ref, error: unknown, use: string): Steps<never> {
  const exception = rt.own(rt.caught(error));
  if (rt.typeOf(exception) !== rt.types.TypeError) return rt.raiseObject(rt.disown(exception));
  const reason = yield* rt.strText(exception);
  rt.heap.decref(rt.disown(exception));
  const name = rt.fullyQualifiedTypeName(rt.typeOf(key));
  return rt.raise(rt.types.TypeError, `cannot use '${name}' as ${use} (${reason})`);
}

export function isExactStr(heap: Heap, ref: Ref): boolean {
  return heap.words[ref + Header.TYPE_ID] === TypeId.STR;
}

function entryWordsFor(rt: Runtime, kind: KeysKind): number {
  return kind !== KeysKind.GENERAL && rt.profile.dictHasUnicodeKeys ? SHORT_ENTRY : LONG_ENTRY;
}

function shapeOf(log2Size: number, log2IndexBytes: number, kind: KeysKind, stride: number): number {
  return log2Size | (log2IndexBytes << 8) | (kind << 16) | (stride << 24);
}

function bytesOfShape(rt: Runtime, shape: number): number {
  return (
    rt.layouts.dictKeys + (1 << ((shape >> 8) & 0xff)) + usableCount(shape & 0xff) * ((shape >> 24) << 2)
  );
}
