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

/** `calculate_log2_keysize`: log2 of the smallest table with at least `minSlots` index slots. */
export function dictLog2SizeForSlots(minSlots: number): number {
  let log2Size = DICT_MIN_LOG2_SIZE;
  while (2 ** log2Size < minSlots) log2Size++;
  return log2Size;
}

/** `ESTIMATE_SIZE`, `estimate_log2_keysize`: log2 of the table that has room for `entryCount` entries. */
export function dictLog2SizeForEntries(entryCount: number): number {
  return dictLog2SizeForSlots(Math.floor((entryCount * 3 + 1) / 2));
}

/** `GROWTH_RATE` in `insertion_resize`: log2 of the table that a full table with `used` live entries becomes. */
export function grownDictLog2Size(used: number): number {
  return dictLog2SizeForSlots(used * 3);
}

/**
 * `_PyDict_NewPresized`: log2 of the table of a new dictionary that expects `entryCount` entries;
 * undefined when it starts without a table. At most 2 ** 17 index slots.
 */
export function presizedDictLog2Size(profile: Profile, entryCount: number): number | undefined {
  if (entryCount <= dictUsableCount(DICT_MIN_LOG2_SIZE)) return undefined;
  if (entryCount > dictUsableCount(DICT_MAX_PRESIZE_LOG2)) return DICT_MAX_PRESIZE_LOG2;
  return Math.max(dictLog2SizeForEntries(entryCount), profile.dictPresizeMinLog2Size);
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
    } = freshDictTable(grownDictLog2Size(table.used), unicode, table.used));
  }
  unicode &&= keyIsStr;
  return { log2Size, unicode, usable: usable - 1, used: table.used + 1, entryCount: entryCount + 1 };
}

/** The table after `count` new keys of one kind are added. */
export function insertManyIntoDictTable(
  profile: Profile,
  table: DictTable,
  count: number,
  keysAreStr: boolean,
): DictTable {
  let result = table;
  for (let added = 0; added < count; added++) result = insertIntoDictTable(profile, result, keysAreStr);
  return result;
}

/** The table after `del d[k]` or `d.pop(k)`: the entry's room is not used again. */
export function deleteFromDictTable(table: DictTable): DictTable {
  return { ...table, used: table.used - 1 };
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
    result = freshDictTable(dictLog2SizeForEntries(table.used + other.used), unicode, table.used);
  }
  return insertManyIntoDictTable(profile, result, newCount, other.unicode);
}

/** Nothing was deleted from it, and a table of half the size would not do. */
function isTightDictTable(table: DictTable): boolean {
  const { log2Size = 0 } = table;
  if (table.used !== table.entryCount) return false;
  return log2Size === DICT_MIN_LOG2_SIZE || dictUsableCount(log2Size - 1) < table.used;
}
