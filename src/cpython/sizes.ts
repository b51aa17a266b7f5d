/**
 * Sizes of whole objects: what `sys.getsizeof` answers, and beside it what the allocator gives out.
 * Convenience on top of `layouts.ts` and `growth.ts`; never counts what an object refers to.
 */
import {
  copiedSetTableSize,
  type DictTable,
  dictKeysSizeBytes,
  EMPTY_DICT_TABLE,
  insertManyIntoDictTable,
  type ListSource,
  listCapacityAfterAppends,
  listCapacityFromIterable,
  listLiteralCapacity,
  SET_MIN_TABLE_SIZE,
  setLiteralTableSize,
  setTableSizeAfterAdds,
  setTableSizeFromDict,
} from "./growth.ts";
import { type LayoutName, layout } from "./layouts.ts";
import type { Profile } from "./profile.ts";
import { alignUp } from "./struct.ts";

const POINTER_SIZE_BYTES = 8;

/** `sys.getsizeof` of an object without parts outside: basic size, items, and the collector's header. */
export function objectSizeBytes(profile: Profile, name: LayoutName, itemCount = 0): number {
  const found = layout(profile, name);
  const header = found.hasGcHeader ? profile.gcHeaderSizeBytes : 0;
  return header + found.sizeBytes + itemCount * found.itemSizeBytes;
}

/** `sys.getsizeof` of a type of CPython itself: `int`, `dict`, `object`. */
export function staticTypeSizeBytes(profile: Profile): number {
  const header = profile.getsizeofAddsHeaderToStaticTypes ? profile.gcHeaderSizeBytes : 0;
  return header + objectSizeBytes(profile, "staticType");
}

/** How a list came to its length, for the room that it has. */
export type ListOrigin =
  /** `append` in a loop, or a comprehension. */
  | "appends"
  /** A display of constants: `[1, 2, 3]`. */
  | "constant literal"
  /** A display of other items, without stars: `[x, y]`. */
  | "literal"
  /** Exactly the room needed: a slice, a copy, `a + b`, `a * n`. */
  | "exact"
  /** `list(x)` or `sorted(x)`. */
  | ListSource;

/** `sys.getsizeof` of a list of `length` items. */
export function listSizeBytes(profile: Profile, length: number, origin: ListOrigin = "exact"): number {
  return listSizeBytesForCapacity(profile, listCapacity(profile, length, origin));
}

/** `sys.getsizeof` of a list with room for `capacity` items. */
export function listSizeBytesForCapacity(profile: Profile, capacity: number): number {
  return objectSizeBytes(profile, "list") + capacity * POINTER_SIZE_BYTES;
}

function listCapacity(profile: Profile, length: number, origin: ListOrigin): number {
  switch (origin) {
    case "appends":
      return listCapacityAfterAppends(length);
    case "constant literal":
      return listLiteralCapacity(profile, length, true);
    case "literal":
      return listLiteralCapacity(profile, length, false);
    case "exact":
      return length;
    default:
      return listCapacityFromIterable(profile, origin, length);
  }
}

/** `sys.getsizeof` of a tuple. */
export function tupleSizeBytes(profile: Profile, length: number): number {
  return objectSizeBytes(profile, "tuple", length);
}

/** How a set came to its members. */
export type SetOrigin =
  /** One by one: `add`, a comprehension, a display of names, any iterable but sets and dictionaries. */
  | "adds"
  /** A display of constants: `{1, 2, 3}`. */
  | "constant literal"
  /** At once from another set, or a copy. */
  | "set"
  /** From a dictionary itself (its views are iterables like others). */
  | "dict";

/** `sys.getsizeof` of a set or frozenset of `count` members, none of which was ever removed. */
export function setSizeBytes(profile: Profile, count: number, origin: SetOrigin = "adds"): number {
  return setSizeBytesForTable(profile, setTableSize(profile, count, origin));
}

/** `sys.getsizeof` of a set with a table of `tableSize` entries. */
export function setSizeBytesForTable(profile: Profile, tableSize: number): number {
  const table = tableSize === SET_MIN_TABLE_SIZE ? 0 : tableSize * layout(profile, "setEntry").sizeBytes;
  return objectSizeBytes(profile, "set") + table;
}

function setTableSize(profile: Profile, count: number, origin: SetOrigin): number {
  switch (origin) {
    case "adds":
      return setTableSizeAfterAdds(count);
    case "constant literal":
      return setLiteralTableSize(profile, count, true);
    case "set":
      return copiedSetTableSize(count);
    case "dict":
      return setTableSizeFromDict(count);
  }
}

/** `sys.getsizeof` of a dictionary of `count` keys inserted one by one. */
export function dictSizeBytes(profile: Profile, count: number, keysAreStr: boolean): number {
  return dictSizeBytesForTable(
    profile,
    insertManyIntoDictTable(profile, EMPTY_DICT_TABLE, count, keysAreStr),
  );
}

/** `sys.getsizeof` of a dictionary with a table of its own (or none). */
export function dictSizeBytesForTable(profile: Profile, table: DictTable): number {
  const keys = table.log2Size === undefined ? 0 : dictKeysSizeBytes(profile, table.log2Size, table.unicode);
  return objectSizeBytes(profile, "dict") + keys;
}

/** Bytes of one character in a string whose largest code point is `maxCodePoint`. */
export function characterSizeBytes(maxCodePoint: number): 1 | 2 | 4 {
  if (maxCodePoint < 0x100) return 1;
  return maxCodePoint < 0x1_0000 ? 2 : 4;
}

/** `sys.getsizeof` of a string of `length` code points, the largest of which is `maxCodePoint`. */
export function strSizeBytesFor(profile: Profile, length: number, maxCodePoint: number): number {
  const header = objectSizeBytes(profile, maxCodePoint < 0x80 ? "asciiStr" : "compactStr");
  const width = characterSizeBytes(maxCodePoint);
  // The header of an ASCII string ends with a four-byte state from 3.12 on; the characters follow at once.
  return header + (length + 1) * width;
}

/** `sys.getsizeof` of a string, given as JavaScript text (UTF-16). No encoded form is cached in it. */
export function strSizeBytes(profile: Profile, text: string): number {
  let length = 0;
  let maxCodePoint = 0;
  for (const character of text) {
    length++;
    maxCodePoint = Math.max(maxCodePoint, character.codePointAt(0) ?? 0);
  }
  return strSizeBytesFor(profile, length, maxCodePoint);
}

/** `sys.getsizeof` of an int of `bitLength` bits (0 for the int 0). */
export function intSizeBytesForBits(profile: Profile, bitLength: number): number {
  const digits = Math.ceil(bitLength / profile.intDigitBits);
  return objectSizeBytes(profile, "int", profile.zeroHasNoDigit ? digits : Math.max(digits, 1));
}

/** `sys.getsizeof` of an int. `value` is a whole number. */
export function intSizeBytes(profile: Profile, value: number | bigint): number {
  const magnitude = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
  return intSizeBytesForBits(profile, magnitude === 0n ? 0 : magnitude.toString(2).length);
}

/** `sys.getsizeof` of a bytes object. */
export function bytesSizeBytes(profile: Profile, length: number): number {
  return objectSizeBytes(profile, "bytes", length);
}

/** `sys.getsizeof` of a bytearray with an allocation of `allocated` bytes, as growth formulas count them. */
export function bytearraySizeBytes(profile: Profile, allocated: number): number {
  const buffer =
    profile.fields.bytearrayBytesObject && allocated > 0 ? bytesSizeBytes(profile, allocated) : allocated;
  return objectSizeBytes(profile, "bytearray") + buffer;
}

/** `sys.getsizeof` of an `array.array` with room for `capacity` items of `itemSizeBytes` each. */
export function arraySizeBytes(profile: Profile, capacity: number, itemSizeBytes: number): number {
  return objectSizeBytes(profile, "array") + capacity * itemSizeBytes;
}

/** `sys.getsizeof` of a deque of `blockCount` blocks. */
export function dequeSizeBytes(profile: Profile, blockCount: number): number {
  return objectSizeBytes(profile, "deque") + blockCount * layout(profile, "dequeBlock").sizeBytes;
}

/**
 * `sys.getsizeof` of an OrderedDict of `count` entries in a table of its own: it has a node for each entry, and
 * from the first on, an array of nodes as long as the index array. Source: Objects/odictobject.c, `odict_sizeof`.
 */
export function orderedDictSizeBytes(profile: Profile, table: DictTable): number {
  const indexSlots = table.log2Size === undefined || table.entryCount === 0 ? 0 : 2 ** table.log2Size;
  return (
    dictSizeBytesForTable(profile, table) -
    objectSizeBytes(profile, "dict") +
    objectSizeBytes(profile, "OrderedDict") +
    indexSlots * POINTER_SIZE_BYTES +
    table.used * layout(profile, "orderedDictNode").sizeBytes
  );
}

/** `sys.getsizeof` of a memoryview of `dimensions` dimensions. */
export function memoryviewSizeBytes(profile: Profile, dimensions: number): number {
  return objectSizeBytes(profile, "memoryview", 3 * dimensions);
}

/** The objects that hold an interpreter frame, or are one. */
export type FrameHolder = "generator" | "coroutine" | "async_generator" | "frame";

/**
 * `sys.getsizeof` of a generator, coroutine or frame object. `slotCount` is the number of locals, cells and free
 * variables plus the depth of the stack: `co_nlocalsplus + co_stacksize`.
 */
export function frameHolderSizeBytes(profile: Profile, holder: FrameHolder, slotCount: number): number {
  // Where the frame object has its stack in itself, its struct includes the first place.
  const included = holder === "frame" && profile.fields.interpreterFrame === "none" ? 1 : 0;
  return objectSizeBytes(profile, holder, slotCount - included);
}

/** `sys.getsizeof` of a code object of `unitCount` code units of two bytes, inline caches included. */
export function codeSizeBytes(profile: Profile, unitCount: number): number {
  return alignUp(objectSizeBytes(profile, "code", unitCount), POINTER_SIZE_BYTES);
}

/**
 * What the allocator takes for an object of `sizeBytes` (as `sys.getsizeof` counts it, header included).
 * Requests of up to 512 bytes are served from classes of 16 bytes. Larger ones go to malloc, which adds a word
 * and rounds to 16 (glibc's `request2size`): bytes that `tracemalloc` does not count.
 */
export function allocatedBytes(profile: Profile, sizeBytes: number): number {
  if (sizeBytes <= profile.pymallocSmallRequestBytes) {
    return alignUp(Math.max(sizeBytes, 1), profile.pymallocAlignmentBytes);
  }
  return alignUp(sizeBytes + MALLOC_CHUNK_HEADER_BYTES, MALLOC_ALIGNMENT_BYTES);
}

const MALLOC_CHUNK_HEADER_BYTES = 8;
const MALLOC_ALIGNMENT_BYTES = 16;
