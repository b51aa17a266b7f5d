/**
 * Key tables of `dict`: sizes as powers of two, growth, presizing. Source: Objects/dictobject.c.
 * Key sharing between instances is in `shared-keys.ts`.
 */
import { layout } from "../layouts.ts";
import type { Profile } from "../profile.ts";

/** `PyDict_LOG_MINSIZE`: the smallest table has 8 index slots and room for 5 entries. */
export const DICT_MIN_LOG2_SIZE = 3;

/** `USABLE_FRACTION`: how many entries a table of `2 ** log2Size` index slots has room for. */
export function dictUsableCount(log2Size: number): number {
  return Math.floor((2 * 2 ** log2Size) / 3);
}

/**
 * `calculate_log2_keysize`: log2 of the smallest table with at least `minSlots` index slots. With a profile whose
 * `dictSizesSkipPowersOfTwo` holds, of the table that CPython took instead: twice as large for 16, 32, 64 and so
 * on, and for less than 8.
 */
export function dictLog2SizeForSlots(minSlots: number, profile?: Profile): number {
  if (profile?.dictSizesSkipPowersOfTwo) return bitLength(((minSlots | MIN_SLOTS) - 1) | (MIN_SLOTS - 1));
  return bitLength(Math.max(minSlots, MIN_SLOTS) - 1);
}

const MIN_SLOTS = 2 ** DICT_MIN_LOG2_SIZE;

/** Bits of a whole number below 2 ** 31. */
function bitLength(value: number): number {
  return 32 - Math.clz32(value);
}

/** `ESTIMATE_SIZE`, `estimate_log2_keysize`: log2 of the table that has room for `entryCount` entries. */
export function dictLog2SizeForEntries(entryCount: number, profile?: Profile): number {
  return dictLog2SizeForSlots(Math.floor((entryCount * 3 + 1) / 2), profile);
}

/** `GROWTH_RATE` in `insertion_resize`: log2 of the table that a full table with `used` live entries becomes. */
export function grownDictLog2Size(used: number, profile?: Profile): number {
  return dictLog2SizeForSlots(used * 3, profile);
}

/**
 * `_PyDict_NewPresized`: log2 of the table of a new dictionary that expects `entryCount` entries;
 * undefined when it starts without a table. At most 2 ** 17 index slots.
 */
export function presizedDictLog2Size(profile: Profile, entryCount: number): number | undefined {
  if (entryCount <= dictUsableCount(DICT_MIN_LOG2_SIZE)) return undefined;
  if (entryCount > dictUsableCount(DICT_MAX_PRESIZE_LOG2)) return DICT_MAX_PRESIZE_LOG2;
  return Math.max(dictLog2SizeForEntries(entryCount, profile), profile.dictPresizeMinLog2Size);
}

const DICT_MAX_PRESIZE_LOG2 = 17;

/** Bytes of one index slot: it must tell all entries apart and have two spare (negative) values. */
export function dictIndexSizeBytes(log2Size: number): 1 | 2 | 4 | 8 {
  if (log2Size < 8) return 1;
  if (log2Size < 16) return 2;
  return log2Size < 32 ? 4 : 8;
}

/** Bytes of a whole key table: `_PyDict_KeysSize`. `unicode` tells that all keys are exactly `str`. */
export function dictKeysSizeBytes(profile: Profile, log2Size: number, unicode: boolean): number {
  const entry = unicode && profile.dictHasUnicodeKeys ? "dictUnicodeEntry" : "dictEntry";
  return (
    layout(profile, "dictKeys").sizeBytes +
    2 ** log2Size * dictIndexSizeBytes(log2Size) +
    dictUsableCount(log2Size) * layout(profile, entry).sizeBytes
  );
}

/** The part of a combined dictionary's state that decides when its table grows. */
export interface DictTable {
  /** log2 of the number of index slots; undefined while the dictionary shares the empty table. */
  readonly log2Size: number | undefined;
  /** Whether the table leaves out hashes; a table turns general at its first key that is no `str`. */
  readonly unicode: boolean;
  /** Entries that can still be added before the table grows: `dk_usable`. */
  readonly usable: number;
  /** Live entries: `ma_used`. */
  readonly used: number;
  /** Entries ever added to this table, deleted ones included: `dk_nentries`. */
  readonly entryCount: number;
}

export const EMPTY_DICT_TABLE: DictTable = {
  log2Size: undefined,
  unicode: true,
  usable: 0,
  used: 0,
  entryCount: 0,
};

/** The table that calling `dict` (or `dict.fromkeys`) begins with: `dict_new`. Unlike that of `{}` in 3.9. */
export function dictCallTable(profile: Profile): DictTable {
  return profile.dictCallAllocatesTable ? freshDictTable(DICT_MIN_LOG2_SIZE, true, 0) : EMPTY_DICT_TABLE;
}

/** A fresh table with room for `dictUsableCount(log2Size)` entries, holding `used` of them. */
export function freshDictTable(log2Size: number, unicode: boolean, used: number): DictTable {
  return { log2Size, unicode, usable: dictUsableCount(log2Size) - used, used, entryCount: used };
}

/** The table after a key that was not there is added: `insertdict` and `insert_to_emptydict`. */
export function insertIntoDictTable(profile: Profile, table: DictTable, keyIsStr: boolean): DictTable {
  if (table.log2Size === undefined) return freshDictTable(DICT_MIN_LOG2_SIZE, keyIsStr, 1);
  let { log2Size, unicode, usable, entryCount } = table;
  const turnsGeneral = profile.dictHasUnicodeKeys && unicode && !keyIsStr;
  if (turnsGeneral || usable <= 0) {
    ({
      log2Size = DICT_MIN_LOG2_SIZE,
      usable,
      entryCount,
    } = freshDictTable(grownDictLog2Size(table.used, profile), unicode, table.used));
  }
  unicode &&= keyIsStr;
  return { log2Size, unicode, usable: usable - 1, used: table.used + 1, entryCount: entryCount + 1 };
}

/** The table after `count` new keys of one kind are added; the cost is in the number of times that it grows. */
export function insertManyIntoDictTable(
  profile: Profile,
  table: DictTable,
  count: number,
  keysAreStr: boolean,
): DictTable {
  let result = table;
  let left = count;
  while (left > 0) {
    // The first key of a kind may change the table; those that follow only take its room.
    result = insertIntoDictTable(profile, result, keysAreStr);
    const fitting = Math.min(left - 1, result.usable);
    const { usable, used, entryCount } = result;
    result = { ...result, usable: usable - fitting, used: used + fitting, entryCount: entryCount + fitting };
    left -= 1 + fitting;
  }
  return result;
}

/** The table after `del d[k]` or `d.pop(k)`: the entry's room is not used again. */
export function deleteFromDictTable(table: DictTable): DictTable {
  return { ...table, used: table.used - 1 };
}

/** The table after `d.popitem()`, where the last entry is alive: it is dropped, yet its room is not given back. */
export function popItemFromDictTable(table: DictTable): DictTable {
  return { ...table, used: table.used - 1, entryCount: table.entryCount - 1 };
}

/** The table of a new dictionary that asked for room for `entryCount` entries: `_PyDict_NewPresized`. */
export function presizedDictTable(profile: Profile, entryCount: number, unicode: boolean): DictTable {
  const log2Size = presizedDictLog2Size(profile, entryCount);
  return log2Size === undefined ? EMPTY_DICT_TABLE : freshDictTable(log2Size, unicode, 0);
}

/**
 * The table of a dictionary display of `count` entries with different keys and without `**`. Longer displays
 * than the stack guideline allows are built in parts of 17 entries, each merged into the first, from 3.10.
 * Source: Python/compile.c, `compiler_dict` and `compiler_subdict`; from 3.14 Python/codegen.c.
 */
export function dictLiteralTable(profile: Profile, count: number, keysAreStr: boolean): DictTable {
  const partLength = Math.floor(profile.compile.displayMaxStackItems / 2) + 2;
  let table: DictTable | undefined;
  for (let start = 0; start < count; start += partLength) {
    const part = dictDisplayPartTable(profile, Math.min(partLength, count - start), keysAreStr);
    table = table === undefined ? part : mergedDictTable(profile, table, part, part.used);
  }
  return table ?? EMPTY_DICT_TABLE;
}

/** One `BUILD_MAP` of all entries at once, or an empty one and a `MAP_ADD` for each. */
function dictDisplayPartTable(profile: Profile, count: number, keysAreStr: boolean): DictTable {
  const isLong = count * 2 > profile.compile.displayMaxStackItems;
  const start = isLong ? EMPTY_DICT_TABLE : presizedDictTable(profile, count, keysAreStr);
  return insertManyIntoDictTable(profile, start, count, keysAreStr);
}

/** The table of `dict.fromkeys(source)` for a dictionary: `dict_dict_fromkeys`. */
export function dictTableFromDictKeys(profile: Profile, source: DictTable): DictTable {
  const start = freshDictTable(dictLog2SizeForEntries(source.used, profile), source.unicode, 0);
  return insertManyIntoDictTable(profile, start, source.used, source.unicode);
}

/** The table of `dict.fromkeys(source)` for a set of `count` members: `dict_set_fromkeys`. It is always general. */
export function dictTableFromSet(profile: Profile, count: number, keysAreStr: boolean): DictTable {
  return insertManyIntoDictTable(
    profile,
    freshDictTable(dictLog2SizeForEntries(count, profile), false, 0),
    count,
    keysAreStr,
  );
}

/**
 * The table of `d.copy()`: a clone when at least two thirds of the entries ever added are alive,
 * otherwise a compact one (`PyDict_Copy`).
 */
export function copiedDictTable(profile: Profile, table: DictTable): DictTable {
  if (table.used === 0) return EMPTY_DICT_TABLE;
  if (table.used >= Math.floor((table.entryCount * 2) / 3)) return table;
  return mergedDictTable(profile, EMPTY_DICT_TABLE, table, table.used);
}

/**
 * The table after `d.update(other)`, `dict(other)` or `d | other`, where `newCount` of the other's keys are not
 * in `d`: a clone when `d` is empty and the other is compact, otherwise one resize and plain insertions
 * (`dict_merge`). Exact when no key is in both.
 */
export function mergedDictTable(
  profile: Profile,
  table: DictTable,
  other: DictTable,
  newCount: number,
): DictTable {
  if (other.used === 0 || other.log2Size === undefined) return table;
  if (table.used === 0 && profile.dictMergeClones && isTightDictTable(other)) return other;
  let result = table;
  const usable = result.log2Size === undefined ? 0 : dictUsableCount(result.log2Size);
  if (usable < other.used) {
    const unicode = result.unicode && other.unicode;
    result = freshDictTable(dictLog2SizeForEntries(table.used + other.used, profile), unicode, table.used);
  }
  return insertManyIntoDictTable(profile, result, newCount, other.unicode);
}

/** Nothing was deleted from it, and a table of half the size would not do. */
function isTightDictTable(table: DictTable): boolean {
  const { log2Size = 0 } = table;
  if (table.used !== table.entryCount) return false;
  return log2Size === DICT_MIN_LOG2_SIZE || dictUsableCount(log2Size - 1) < table.used;
}
