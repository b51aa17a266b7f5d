/**
 * Capacities of `list`: which number of slots is allocated after each operation. Source: Objects/listobject.c.
 * Numbers in, a number out; which operation an instruction or builtin performs is decided there.
 *
 * A list without an array (`ob_item` NULL) differs from a list whose array has shrunk to 0 slots: functions
 * that care take `hasArray`.
 */
import type { Profile } from "../profile.ts";

/**
 * The capacity after `list_resize` sets the length from `length` to `newLength`. `keptCapacity` is
 * `profile.listKeepsCapacityUpTo`; the formula is else the same in all versions.
 */
export function resizedListCapacity(
  length: number,
  capacity: number,
  newLength: number,
  keptCapacity = 0,
): number {
  if (capacity >= newLength && (newLength >= capacity >> 1 || capacity <= keptCapacity)) return capacity;
  if (newLength === 0) return 0;
  const roomy = roundDownToFour(newLength + Math.floor(newLength / 8) + 6);
  return newLength - length > roomy - newLength ? roundDownToFour(newLength + 3) : roomy;
}

function roundDownToFour(count: number): number {
  return count - (count % 4);
}

/** The capacity after `append`, `insert` or one step of a comprehension: `app1`, `ins1`. */
export function appendedListCapacity(length: number, capacity: number): number {
  return capacity > length ? capacity : resizedListCapacity(length, capacity, length + 1);
}

/** The capacity that `list_preallocate_exact` gives a list without an array that is to hold `length` items. */
export function exactListCapacity(profile: Profile, length: number): number {
  return profile.listExactRoundsToEven ? length + (length % 2) : length;
}

/** The capacity after a list or tuple of `added` items is appended: `list.extend`, `+=`, `[*x]`, `a, *b = x`. */
export function extendedListCapacity(
  profile: Profile,
  length: number,
  capacity: number,
  hasArray: boolean,
  added: number,
): number {
  if (added === 0) return capacity;
  if (!hasArray && profile.listExtendPreallocatesWhenEmpty) return exactListCapacity(profile, added);
  return resizedListCapacity(length, capacity, length + added, profile.listKeepsCapacityUpTo);
}

/** The same for a set, a dictionary or one of its views of `added` entries. */
export function listCapacityExtendedByTable(
  profile: Profile,
  length: number,
  capacity: number,
  hasArray: boolean,
  added: number,
): number {
  if (profile.listExtendsSizedContainersDirectly)
    return resizedListCapacity(length, capacity, length + added, profile.listKeepsCapacityUpTo);
  return listCapacityExtendedByIterator(profile, length, capacity, hasArray, added, added);
}

/** What `PyObject_LengthHint` answers inside `list_extend` for an iterable that cannot tell. */
export const UNKNOWN_LENGTH_HINT = 8;

/**
 * The same for any other iterable that gives `added` items, of which it announced `lengthHint`
 * (`__len__` or `__length_hint__`; `UNKNOWN_LENGTH_HINT` where it has neither, as a generator).
 */
export function listCapacityExtendedByIterator(
  profile: Profile,
  length: number,
  capacity: number,
  hasArray: boolean,
  lengthHint: number,
  added: number,
): number {
  let slots = listCapacityForHint(profile, length, capacity, hasArray, lengthHint);
  const total = length + added;
  for (let reached = slots; reached < total; reached = slots) {
    slots = appendedListCapacity(reached, slots);
  }
  return total < slots ? resizedListCapacity(total, slots, total, profile.listKeepsCapacityUpTo) : slots;
}

/** The capacity before the first item is taken from the iterator. */
export function listCapacityForHint(
  profile: Profile,
  length: number,
  capacity: number,
  hasArray: boolean,
  lengthHint: number,
): number {
  if (!hasArray && profile.listExtendPreallocatesWhenEmpty) {
    return lengthHint === 0 ? capacity : exactListCapacity(profile, lengthHint);
  }
  return resizedListCapacity(length, capacity, length + lengthHint, profile.listKeepsCapacityUpTo);
}

/** What `list(iterable)` and `sorted(iterable)` are given. */
export type ListSource =
  /** A list or tuple. */
  | "sequence"
  /** A set, frozenset, dictionary or dictionary view. */
  | "table"
  /** Another container with `__len__`: `str`, `range`, `bytes`, `deque`. */
  | "sized"
  /** An iterator: of unknown length, or of `lengthHint`. */
  | "iterator";

/** The capacity of a new list made by calling `list` with an iterable of `length` items. */
export function listCapacityFromIterable(
  profile: Profile,
  source: ListSource,
  length: number,
  lengthHint = source === "iterator" ? UNKNOWN_LENGTH_HINT : length,
): number {
  const preallocates = profile.listInitPreallocatesByLength && source !== "iterator" && length > 0;
  const capacity = preallocates ? exactListCapacity(profile, length) : 0;
  switch (source) {
    case "sequence":
      return extendedListCapacity(profile, 0, capacity, preallocates, length);
    case "table":
      return listCapacityExtendedByTable(profile, 0, capacity, preallocates, length);
    case "sized":
    case "iterator":
      return listCapacityExtendedByIterator(profile, 0, capacity, preallocates, lengthHint, length);
  }
}

/**
 * The capacity of a list display of `length` items without stars. `constant` tells that all items are
 * constants: such a display is an empty list extended by a tuple. Displays of more than 30 items are built by
 * appending, from 3.10; those of constants too, from 3.14. Source: Python/compile.c, `starunpack_helper`; from
 * 3.14 Python/codegen.c, and Python/flowgraph.c, `optimize_lists_and_sets`.
 */
export function listLiteralCapacity(profile: Profile, length: number, constant: boolean): number {
  const byTuple = constant && length >= profile.constantListLiteralMinLength;
  const isLong = length > profile.compile.displayMaxStackItems;
  if (isLong && (!byTuple || profile.compile.longConstantDisplaysAreAppended))
    return listCapacityAfterAppends(length);
  return byTuple ? extendedListCapacity(profile, 0, 0, false, length) : length;
}

/** The capacity of a list that was grown from empty by `length` appends. */
export function listCapacityAfterAppends(length: number): number {
  let capacity = 0;
  while (capacity < length) capacity = appendedListCapacity(capacity, capacity);
  return capacity;
}

/**
 * The capacity of the list that `str.split` without a limit returns, for a text of `textLength` characters that
 * gives `length` parts. `separatorLength` is undefined for splitting at white space. Source:
 * Objects/stringlib/split.h, `PREALLOC_SIZE`, and Objects/unicodeobject.c, `split`.
 */
export function splitListCapacity(
  profile: Profile,
  textLength: number,
  separatorLength: number | undefined,
  length: number,
): number {
  if (separatorLength !== undefined && textLength < separatorLength) return 1;
  const maxCount = profile.splitLimitsCountByLength
    ? splitMaxCount(textLength, separatorLength)
    : Number.POSITIVE_INFINITY;
  let capacity = maxCount >= SPLIT_MAX_PREALLOCATED ? SPLIT_MAX_PREALLOCATED : maxCount + 1;
  while (capacity < length) capacity = appendedListCapacity(capacity, capacity);
  return capacity;
}

/** How many parts a text can give at most. Divides as C does: -1 / 2 is 0. */
function splitMaxCount(textLength: number, separatorLength: number | undefined): number {
  if (separatorLength === undefined) return Math.trunc((textLength - 1) / 2) + 1;
  return Math.trunc(textLength / separatorLength) + 1;
}

/** `MAX_PREALLOC` in Objects/stringlib/split.h. */
const SPLIT_MAX_PREALLOCATED = 12;
