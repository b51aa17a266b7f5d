/** Tables of `set` and `frozenset`: when they grow and to what. Source: Objects/setobject.c, the same in 3.9 to 3.15. */
import type { Profile } from "../profile.ts";

/** `PySet_MINSIZE`: a table of 8 entries is inside the object. */
export const SET_MIN_TABLE_SIZE = 8;

/** From this many members on, a set grows by a factor of 2 instead of 4. */
const SET_LARGE_COUNT = 50_000;

/** `set_table_resize`: the smallest table with more than `minUsed` entries. */
export function setTableSizeFor(minUsed: number): number {
  let tableSize = SET_MIN_TABLE_SIZE;
  while (tableSize <= minUsed) tableSize *= 2;
  return tableSize;
}

/**
 * The table size after a member was put into an unused entry, so that `fill` entries (members and dummies)
 * and `used` members are in a table of `tableSize`: `set_add_entry`.
 */
export function grownSetTableSize(tableSize: number, fill: number, used: number): number {
  if (fill * 5 < (tableSize - 1) * 3) return tableSize;
  return setTableSizeFor(used > SET_LARGE_COUNT ? used * 2 : used * 4);
}

/** The table size of a set that was made by adding `count` distinct members one by one. */
export function setTableSizeAfterAdds(count: number): number {
  return setTableSizeAfterAddsTo(SET_MIN_TABLE_SIZE, 0, count);
}

/** The table size after `added` more members join `used` members in a table of `tableSize` without dummies. */
export function setTableSizeAfterAddsTo(tableSize: number, used: number, added: number): number {
  let size = tableSize;
  for (let total = used + added, fill = used + 1; fill <= total; fill++) {
    const firstGrowingFill = Math.ceil(((size - 1) * 3) / 5);
    fill = Math.max(fill, firstGrowingFill);
    if (fill > total) break;
    size = grownSetTableSize(size, fill, fill);
  }
  return size;
}

/**
 * The table size after one resize up front for `otherUsed` members of a set or dictionary that join `used`
 * members (`fill` with dummies) in a table of `tableSize`: `set_merge`, `set_update_internal`.
 */
export function setTableSizeForMerge(
  tableSize: number,
  fill: number,
  used: number,
  otherUsed: number,
): number {
  if ((fill + otherUsed) * 5 < (tableSize - 1) * 3) return tableSize;
  return setTableSizeFor((used + otherUsed) * 2);
}

/** The table size of a new set made from another set: `set(s)`, `s.copy()`, `s | t` begin so. */
export function copiedSetTableSize(count: number): number {
  return count === 0 ? SET_MIN_TABLE_SIZE : setTableSizeForMerge(SET_MIN_TABLE_SIZE, 0, 0, count);
}

/**
 * The table size of a new set made from a dictionary of `count` keys. Unlike for a set, the keys are then added
 * with the usual check, after one resize up front that leaves room for all.
 */
export function setTableSizeFromDict(count: number): number {
  return setTableSizeAfterAddsTo(setTableSizeForMerge(SET_MIN_TABLE_SIZE, 0, 0, count), 0, count);
}

/**
 * The table size of a set display of `count` different members without stars. Constants are a frozen set that an
 * empty set is updated by: Python/compile.c, `starunpack_helper`; from 3.14 Python/flowgraph.c,
 * `optimize_lists_and_sets`, and only up to 30 of them.
 */
export function setLiteralTableSize(profile: Profile, count: number, constant: boolean): number {
  const isAppended =
    count > profile.compile.displayMaxStackItems && profile.compile.longConstantDisplaysAreAppended;
  const bySet = constant && count >= profile.constantListLiteralMinLength && !isAppended;
  return bySet ? copiedSetTableSize(count) : setTableSizeAfterAdds(count);
}
