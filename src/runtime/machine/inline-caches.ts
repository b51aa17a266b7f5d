/**
 * Inline caches of the instructions that look names up: what the slow ways leave for the loop to find the next
 * time. A cache never decides anything that the tables do not say: it holds places and numbers of versions, and a
 * version changes whenever the answer could (`keysVersion`, `Heap.typeVersions`).
 */
import { Header } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr, dictKeysOf, dictValuesOf } from "../objects/dict/dict.ts";
import { DictKeys, entryAt, entryWords, findStr, keysVersion } from "../objects/dict/dict-keys.ts";
import { findAttributeIndex } from "../objects/dict/dict-split.ts";
import { addToOrder } from "../objects/dict/dict-values.ts";
import { CACHE_WORDS } from "../objects/functions/code.ts";
import { hashStr } from "../objects/str/str.ts";
import { TypeId } from "../objects/type-id.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { lookupOnType } from "./classes/attributes.ts";
import { memberWordOf } from "./classes/class-slots.ts";
import type { Frame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";

/** `CACHE_WORDS` as a shift of the instruction's index. */
export const CACHE_SHIFT = 3;

/** Words of the cache of LOAD_GLOBAL, LOAD_NAME, STORE_NAME and STORE_GLOBAL. */
export const enum NameCache {
  /** Version of the keys of the globals. */
  GLOBALS = 0,
  /** Where the value lies. */
  PLACE = 1,
  /** Version of the keys of the builtins; 0 when the name is a global. */
  BUILTINS = 2,
}

/** Words of the cache of LOAD_ATTR and STORE_ATTR. */
export const enum AttributeCache {
  TYPE = 0,
  KIND = 1,
  /** Number of the value, word of the member, or the function. */
  WHAT = 2,
  /** Word of the instance where its values start or are found. */
  VALUES = 3,
  /** OF_CLASS_INLINE and OF_CLASS_ARRAY: the shared keys, and the version in which they lack the name. */
  KEYS = 4,
  /** INLINE: word of the instance where its dictionary is, if it has one. */
  DICT = 6,
  /** How often the cache was written, less one; see `MOST_MISSES`. */
  MISSES = 7,
  KEYS_VERSION = 5,
}

export const enum AttributeKind {
  /** A value in the instance (3.13). */
  INLINE,
  /** A value in the instance's array (3.11, 3.12). */
  ARRAY,
  /** A slot that `__slots__` made. */
  MEMBER,
  /**
   * What the class has, when instances have no dictionary: a function for a method call, else what is no descriptor.
   */
  OF_CLASS,
  /** The same when instances have inline values, none under this name. */
  OF_CLASS_INLINE,
  /** The same for instances with an array. */
  OF_CLASS_ARRAY,
  /** The general way is needed for this type. */
  NONE,
}

/** An instruction that met so many types, or what cannot be cached so often, goes the general way from then on. */
const MOST_MISSES = 64;
/** What cannot be cached may be made so by what the instruction does first: an attribute that is set, say. */
const TRIES = 4;

/** Words of the values inside an instance before the first: capacity, count, embedded, valid, a byte each. */
export const INLINE_STATE = -2;

// Names

/** LOAD_GLOBAL, and LOAD_NAME where the locals are the globals. A new reference. */
export function loadGlobalCaching(m: Machine, frame: Frame, instruction: number, name: Ref): Ref {
  const { caches } = frame.code;
  const at = instruction * CACHE_WORDS;
  caches[at] = -1;
  const place = placeOf(m, frame.globals, name);
  if (place !== NULL) {
    caches[at] = keysVersion(m.heap, dictKeysOf(m.heap, frame.globals));
    caches[at + NameCache.PLACE] = place;
    caches[at + NameCache.BUILTINS] = 0;
  } else if (dictGetStr(m, frame.globals, name) === NULL && dictValuesOf(m.heap, frame.globals) === NULL) {
    const inBuiltins = placeOf(m, frame.builtins, name);
    if (inBuiltins !== NULL) {
      caches[at] = keysVersion(m.heap, dictKeysOf(m.heap, frame.globals));
      caches[at + NameCache.PLACE] = inBuiltins;
      caches[at + NameCache.BUILTINS] = keysVersion(m.heap, dictKeysOf(m.heap, frame.builtins));
    }
  }
  const value = m.loadGlobalByName(frame, name);
  // The next load finds what it stands for.
  if (m.heap.words[value + Header.TYPE_ID] === TypeId.LAZY_IMPORT) caches[at] = -1;
  return value;
}

/** After a name of the globals was stored: where the next value goes. */
export function cacheGlobalStore(m: Machine, frame: Frame, instruction: number, name: Ref): void {
  const { caches } = frame.code;
  const at = instruction * CACHE_WORDS;
  const place = placeOf(m, frame.globals, name);
  // Through 3.13 a dictionary is tracked by what is stored in it: only one that is tracked already needs no look.
  caches[at] = -1;
  if (place === NULL || !m.gc.isTracked(frame.globals)) return;
  caches[at] = keysVersion(m.heap, dictKeysOf(m.heap, frame.globals));
  caches[at + NameCache.PLACE] = place;
}

/** Where the value of a key lies in a dictionary with a table of its own; NULL when it is not there. */
function placeOf(m: Machine, dict: Ref, name: Ref): Ref {
  if (dictValuesOf(m.heap, dict) !== NULL) return NULL;
  const keys = dictKeysOf(m.heap, dict);
  const low = hashStr(m, name);
  const index = findStr(m, keys, name, low, m.hashHigh);
  if (index < 0) return NULL;
  const { words } = m.heap;
  const place = entryAt(words, keys, index) + entryWords(words, keys) - 2;
  return words[place] === NULL ? NULL : place;
}

// Attributes

/** What LOAD_ATTR finds through objects like `owner` from now on. */
export function cacheLoadAttribute(
  m: Machine,
  frame: Frame,
  instruction: number,
  owner: Ref,
  name: Ref,
  isMethodCall: boolean,
): void {
  const type = m.typeOf(owner);
  const { caches } = frame.code;
  const at = instruction * CACHE_WORDS;
  if (isGivenUp(caches, at)) return;
  let isCached = false;
  if (type.slots.getAttribute === undefined && m.isInterned(name)) {
    const onType = lookupOnType(m, type, name);
    isCached =
      onType === NULL || !isDataDescriptor(m, onType)
        ? cacheInstanceValue(m, caches, at, type, name, onType, isMethodCall)
        : cacheMember(m, caches, at, type, onType);
  }
  finishCache(caches, at, type, isCached);
}

function isGivenUp(caches: Int32Array, at: number): boolean {
  const misses = caches[at + AttributeCache.MISSES] as number;
  caches[at] = -1;
  if (misses >= MOST_MISSES) return true;
  caches[at + AttributeCache.MISSES] = misses + 1;
  return false;
}

function finishCache(caches: Int32Array, at: number, type: TypeObject, isCached: boolean): void {
  if (isCached) caches[at] = type.version;
  else if ((caches[at + AttributeCache.MISSES] as number) >= TRIES) {
    caches[at] = type.version;
    caches[at + AttributeCache.KIND] = AttributeKind.NONE;
  }
}

/** What STORE_ATTR does to objects like `owner` from now on. */
export function cacheStoreAttribute(
  m: Machine,
  frame: Frame,
  instruction: number,
  owner: Ref,
  name: Ref,
): void {
  const type = m.typeOf(owner);
  const { caches } = frame.code;
  const at = instruction * CACHE_WORDS;
  if (isGivenUp(caches, at)) return;
  let isCached = false;
  if (type.slots.setAttribute === undefined && m.isInterned(name)) {
    const onType = lookupOnType(m, type, name);
    isCached =
      onType === NULL || isNeverDescriptor(m, onType)
        ? cacheValueIndex(m, caches, at, type, name)
        : cacheMember(m, caches, at, type, onType);
  }
  finishCache(caches, at, type, isCached);
}

/** Classes of the program may get `__set__` later, which no version of the owner tells. */
function isNeverDescriptor(m: Machine, ref: Ref): boolean {
  return !m.typeOf(ref).isHeapType && !isDataDescriptor(m, ref);
}

function isDataDescriptor(m: Machine, ref: Ref): boolean {
  return m.typeOf(ref).slots.descriptorSet !== undefined;
}

/** The value that instances keep under a name, or what of the class it would hide. */
function cacheInstanceValue(
  m: Machine,
  caches: Int32Array,
  at: number,
  type: TypeObject,
  name: Ref,
  onType: Ref,
  isMethodCall: boolean,
): boolean {
  if (onType === NULL) return cacheValueIndex(m, caches, at, type, name);
  const { id, isHeapType, slots } = m.typeOf(onType);
  const isFunction = id === TypeId.FUNCTION || id === TypeId.METHOD_DESCRIPTOR;
  if (isMethodCall ? !isFunction : isHeapType || slots.descriptorGet !== undefined) return false;
  // A method of a type that the object is not of has to say so when it is bound.
  if (id === TypeId.METHOD_DESCRIPTOR && !type.isSubtypeOf(m.descriptorOwner(onType))) return false;
  caches[at + AttributeCache.WHAT] = onType;
  if (!type.hasInstanceDict) {
    caches[at + AttributeCache.KIND] = AttributeKind.OF_CLASS;
    return true;
  }
  if (type.sharedKeys === NULL || findAttributeIndex(m, type.sharedKeys, name) >= 0) return false;
  const { inlineValues, values } = type.places;
  if (inlineValues !== undefined) {
    caches[at + AttributeCache.KIND] = AttributeKind.OF_CLASS_INLINE;
    caches[at + AttributeCache.VALUES] = inlineValues - INLINE_STATE;
  } else if (values !== undefined) {
    caches[at + AttributeCache.KIND] = AttributeKind.OF_CLASS_ARRAY;
    caches[at + AttributeCache.VALUES] = values;
  } else return false;
  caches[at + AttributeCache.KEYS] = type.sharedKeys;
  caches[at + AttributeCache.KEYS_VERSION] = keysVersion(m.heap, type.sharedKeys);
  return true;
}

function cacheValueIndex(m: Machine, caches: Int32Array, at: number, type: TypeObject, name: Ref): boolean {
  if (!type.hasInstanceDict || type.sharedKeys === NULL) return false;
  const index = findAttributeIndex(m, type.sharedKeys, name);
  if (index < 0) return false;
  const { inlineValues, values } = type.places;
  caches[at + AttributeCache.WHAT] = index;
  if (inlineValues !== undefined) {
    caches[at + AttributeCache.KIND] = AttributeKind.INLINE;
    caches[at + AttributeCache.VALUES] = inlineValues - INLINE_STATE;
    caches[at + AttributeCache.DICT] = type.places.dict ?? 0;
    return type.places.dict !== undefined;
  }
  if (values === undefined) return false;
  caches[at + AttributeCache.KIND] = AttributeKind.ARRAY;
  caches[at + AttributeCache.VALUES] = values;
  return true;
}

function cacheMember(m: Machine, caches: Int32Array, at: number, type: TypeObject, descriptor: Ref): boolean {
  const word = memberWordOf(m, type, descriptor);
  if (word === undefined) return false;
  caches[at + AttributeCache.KIND] = AttributeKind.MEMBER;
  caches[at + AttributeCache.WHAT] = word;
  return true;
}

// What a hit gives

/**
 * The attribute of `owner` that a cache names: borrowed, NULL where the general way is needed. The type is that of
 * the cache.
 */
export function cachedValue(words: Int32Array, caches: Int32Array, at: number, owner: Ref): Ref {
  const what = caches[at + AttributeCache.WHAT] as number;
  const values = caches[at + AttributeCache.VALUES] as number;
  switch (caches[at + AttributeCache.KIND] as AttributeKind) {
    case AttributeKind.INLINE: {
      const state = words[owner + values + INLINE_STATE] as number;
      return isInUse(state) && what < (state & 0xff) ? (words[owner + values + 2 * what] as number) : NULL;
    }
    case AttributeKind.ARRAY: {
      const array = words[owner + values] as number;
      return array !== NULL && what < (words[array + 1] as number)
        ? (words[array + 2 * what] as number)
        : NULL;
    }
    case AttributeKind.MEMBER:
      return words[owner + what] as number;
    default:
      return cachedOfClass(words, caches, at, owner);
  }
}

/**
 * What a cache says of the class, when nothing of the instance hides it: borrowed, NULL where the general way is
 * needed. Of a method call it is the function to be called with `owner`.
 */
export function cachedOfClass(words: Int32Array, caches: Int32Array, at: number, owner: Ref): Ref {
  switch (caches[at + AttributeCache.KIND] as AttributeKind) {
    case AttributeKind.OF_CLASS:
      break;
    case AttributeKind.OF_CLASS_INLINE:
      if (!isInUse(words[owner + (caches[at + AttributeCache.VALUES] as number) + INLINE_STATE] as number))
        return NULL;
      if (!lacksName(words, caches, at)) return NULL;
      break;
    case AttributeKind.OF_CLASS_ARRAY:
      if (words[owner + (caches[at + AttributeCache.VALUES] as number)] === NULL) return NULL;
      if (!lacksName(words, caches, at)) return NULL;
      break;
    default:
      return NULL;
  }
  return caches[at + AttributeCache.WHAT] as number;
}

/**
 * Stores `value` (taken over) where a cache of STORE_ATTR says. Returns what was there before, which the caller
 * owns now (NULL for nothing), or -1 where the general way is needed.
 */
export function storeCached(m: Machine, caches: Int32Array, at: number, owner: Ref, value: Ref): number {
  const { heap } = m;
  const { words } = heap;
  const what = caches[at + AttributeCache.WHAT] as number;
  const values = caches[at + AttributeCache.VALUES] as number;
  let place: Ref;
  switch (caches[at + AttributeCache.KIND] as AttributeKind) {
    case AttributeKind.INLINE: {
      const first = owner + values;
      const state = words[first + INLINE_STATE] as number;
      const capacity = state & 0xff;
      if (!isInUse(state) || what >= capacity) return -1;
      place = first + 2 * what;
      if (words[place] !== NULL) break;
      if (words[owner + (caches[at + AttributeCache.DICT] as number)] !== NULL) return -1;
      // As `addToOrder`: the count is the second byte, the order follows the values.
      heap.bytes[(first << 2) + 8 * capacity + ((state >>> 8) & 0xff)] = what;
      words[first + INLINE_STATE] = state + 0x100;
      break;
    }
    case AttributeKind.ARRAY: {
      const array = words[owner + values] as number;
      if (array === NULL || what >= (words[array + 1] as number)) return -1;
      place = array + 2 * what;
      if (words[place] === NULL) addToOrder(m, array, what);
      break;
    }
    case AttributeKind.MEMBER:
      place = owner + what;
      break;
    default:
      return -1;
  }
  const old = words[place] as number;
  words[place] = value;
  return old;
}

/** The byte "valid" of values inside an instance. */
function isInUse(state: number): boolean {
  return state >>> 24 === 1;
}

function lacksName(words: Int32Array, caches: Int32Array, at: number): boolean {
  const keys = caches[at + AttributeCache.KEYS] as number;
  return words[keys + DictKeys.VERSION] === caches[at + AttributeCache.KEYS_VERSION];
}
