/**
 * Whole-set operations: union, intersection, difference and what compares sets. Each follows the C function of
 * its name, since the order of insertion decides the order of the result. CPython: Objects/setobject.c (3.13).
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictLength, findIn, findInWithSteps, isExactDict, valueAt } from "../dict/dict.ts";
import { Slot } from "../dict/dict-keys.ts";
import { entryAtPosition, nextPosition } from "../dict/dict-walk.ts";
import { newReference } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import {
  DUMMY,
  entryFrom,
  entryIndexOf,
  insertClean,
  isAnySet,
  isExactSet,
  newSetOfType,
  SetEntry,
  SetField,
  setAdd,
  setAddHashed,
  setClear,
  setContains,
  setContainsHashed,
  setDiscard,
  setDiscardHashed,
  setLength,
  setReserve,
  setShrink,
} from "./set.ts";

/**
 * A member with its hash, held until the next one is asked for: a comparison may remove it from every set. In CPython
 * those who go through a set take that reference.
 */
interface Member {
  readonly key: Ref;
  readonly low: number;
  readonly high: number;
}

/** Members in the order of the table, found one after another, so that the set may change in between. CPython: set_next. */
function members(rt: Runtime, set: Ref): Iterable<Member> {
  return held(rt, entries(rt, set));
}

function* entries(rt: Runtime, set: Ref): Generator<Member, void, void> {
  const { heap } = rt;
  let index = 0;
  for (;;) {
    const entry = entryFrom(heap, set, index);
    if (entry === NULL) return;
    index = entryIndexOf(heap, set, entry) + 1;
    const { words } = heap;
    yield {
      key: words[entry] as number,
      low: words[entry + SetEntry.HASH] as number,
      high: words[entry + SetEntry.HASH_HIGH] as number,
    };
  }
}

function keys(rt: Runtime, dict: Ref): Iterable<Member> {
  return held(rt, keyEntries(rt, dict));
}

function* keyEntries(rt: Runtime, dict: Ref): Generator<Member, void, void> {
  const { heap } = rt;
  for (let at = nextPosition(heap, dict, 0); at >= 0; at = nextPosition(heap, dict, at + 1))
    yield entryAtPosition(rt, dict, at);
}

function* held(rt: Runtime, found: Iterable<Member>): Generator<Member, void, void> {
  for (const member of found) {
    rt.own(newReference(rt, member.key));
    try {
      yield member;
    } finally {
      rt.heap.decref(rt.disown(member.key));
    }
  }
}

/** The type that operations answer with: that of the left operand without its subclass (make_new_set_basetype). */
export function baseTypeOf(rt: Runtime, set: Ref): TypeObject {
  return rt.typeOf(set).isSubtypeOf(rt.types.frozenset) ? rt.types.frozenset : rt.types.set;
}

// Adding

/** Adds all of an iterable. Returns NULL. CPython: set_update_internal. */
export function setUpdate(rt: Runtime, set: Ref, other: Ref): Outcome {
  if (isAnySet(rt, other)) return mergeSet(rt, set, other);
  return isExactDict(rt.heap, other) ? addKeys(rt, set, other) : addAll(rt, set, other);
}

function* addAll(rt: Runtime, set: Ref, iterable: Ref): Steps<Ref> {
  const { heap } = rt;
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  for (;;) {
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    rt.own(item);
    const added = setAdd(rt, set, item);
    if (typeof added !== "boolean") yield* added;
    heap.decref(rt.disown(item));
  }
  heap.decref(rt.disown(iterator));
  return NULL;
}

function* addKeys(rt: Runtime, set: Ref, dict: Ref): Steps<Ref> {
  setReserve(rt, set, dictLength(rt.heap, dict));
  for (const { key, low, high } of keys(rt, dict)) yield* resolve(setAddHashed(rt, set, key, low, high));
  return NULL;
}

/** CPython: set_merge. */
function mergeSet(rt: Runtime, set: Ref, other: Ref): Outcome {
  const { heap } = rt;
  const count = setLength(heap, other);
  if (other === set || count === 0) return NULL;
  setReserve(rt, set, count);
  const { words } = heap;
  if (words[set + SetField.FILL] !== 0) return addMembers(rt, set, other);
  const table = words[set + SetField.TABLE] as number;
  const mask = words[set + SetField.MASK] as number;
  const otherTable = words[other + SetField.TABLE] as number;
  const otherMask = words[other + SetField.MASK] as number;
  const isSameShape = mask === otherMask && words[other + SetField.FILL] === count;
  for (
    let entry = otherTable, to = table;
    entry <= otherTable + otherMask * SetEntry.WORDS;
    entry += 4, to += 4
  ) {
    const key = words[entry] as number;
    if (key === NULL || key === DUMMY) continue;
    heap.incref(key);
    const low = words[entry + SetEntry.HASH] as number;
    const high = words[entry + SetEntry.HASH_HIGH] as number;
    if (isSameShape) words.copyWithin(to, entry, entry + SetEntry.WORDS);
    else insertClean(words, table, mask, key, low, high);
  }
  words[set + SetField.FILL] = count;
  words[set + SetField.USED] = count;
  return NULL;
}

function* addMembers(rt: Runtime, set: Ref, other: Ref): Steps<Ref> {
  for (const { key, low, high } of members(rt, other)) {
    yield* resolve(setAddHashed(rt, set, key, low, high));
  }
  return NULL;
}

/** A set of this type with the members of an iterable. CPython: make_new_set. */
export function* newSetFrom(rt: Runtime, type: TypeObject, iterable: Ref): Steps<Ref> {
  const set = rt.own(newSetOfType(rt, type));
  yield* resolve(setUpdate(rt, set, iterable));
  return rt.disown(set);
}

/** A copy with the base type. CPython: set_copy. */
export function setCopy(rt: Runtime, set: Ref): Ref {
  const copy = newSetOfType(rt, baseTypeOf(rt, set));
  mergeSet(rt, copy, set);
  return copy;
}

// Intersection

/** CPython: set_intersection. */
export function* setIntersection(rt: Runtime, set: Ref, other: Ref): Steps<Ref> {
  if (set === other) return setCopy(rt, set);
  const result = rt.own(newSetOfType(rt, baseTypeOf(rt, set)));
  if (!isAnySet(rt, other)) yield* intersectIterable(rt, result, set, other);
  else if (setLength(rt.heap, other) > setLength(rt.heap, set)) yield* addShared(rt, result, other, set);
  else yield* addShared(rt, result, set, other);
  return rt.disown(result);
}

/** Adds the members of `walked` that are in `asked`. */
function* addShared(rt: Runtime, result: Ref, asked: Ref, walked: Ref): Steps<void> {
  for (const { key, low, high } of members(rt, walked)) {
    const isShared = yield* resolve(setContainsHashed(rt, asked, key, low, high));
    if (isShared) yield* resolve(setAddHashed(rt, result, key, low, high));
  }
}

function* intersectIterable(rt: Runtime, result: Ref, set: Ref, iterable: Ref): Steps<void> {
  const { heap } = rt;
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  for (;;) {
    const key = yield* resolve(rt.next(iterator));
    if (key === NULL) break;
    rt.own(key);
    const low = yield* resolve(rt.hash(key));
    const high = rt.hashHigh;
    const isShared = yield* resolve(setContainsHashed(rt, set, key, low, high));
    if (isShared) yield* resolve(setAddHashed(rt, result, key, low, high));
    heap.decref(rt.disown(key));
    const isFull = isShared && setLength(heap, result) >= setLength(heap, set);
    if (isFull && rt.profile.intersectionStopsWhenFull) break;
  }
  heap.decref(rt.disown(iterator));
}

/** Gives one set the content of another, which dies. CPython: set_swap_bodies. */
export function replaceContent(rt: Runtime, set: Ref, donor: Ref): void {
  const { words } = rt.heap;
  const fields = [SetField.FILL, SetField.USED, SetField.MASK, SetField.TABLE];
  const own = fields.map((field) => words[set + field] as number);
  const given = fields.map((field) => words[donor + field] as number);
  fields.forEach((field, index) => {
    words[set + field] = relocated(given[index] as number, donor, set);
    words[donor + field] = relocated(own[index] as number, set, donor);
  });
  const smallWords = 8 * SetEntry.WORDS;
  const small = words.slice(set + SetField.SMALL_TABLE, set + SetField.SMALL_TABLE + smallWords);
  words.copyWithin(
    set + SetField.SMALL_TABLE,
    donor + SetField.SMALL_TABLE,
    donor + SetField.SMALL_TABLE + smallWords,
  );
  words.set(small, donor + SetField.SMALL_TABLE);
}

/** The small table of one set becomes that of the other; all else stays. */
function relocated(value: number, from: Ref, to: Ref): number {
  return value === from + SetField.SMALL_TABLE ? to + SetField.SMALL_TABLE : value;
}

// Difference

/** CPython: set_difference. */
export function* setDifference(rt: Runtime, set: Ref, other: Ref): Steps<Ref> {
  const { heap } = rt;
  const isSet = isAnySet(rt, other);
  const isDict = !isSet && isExactDict(heap, other);
  const otherCount = isSet ? setLength(heap, other) : isDict ? dictLength(heap, other) : Number.NaN;
  if (!(setLength(heap, set) >> 2 <= otherCount)) return yield* copyAndRemove(rt, set, other);
  const result = rt.own(newSetOfType(rt, baseTypeOf(rt, set)));
  for (const { key, low, high } of members(rt, set)) {
    const isShared = isSet
      ? yield* resolve(setContainsHashed(rt, other, key, low, high))
      : yield* dictHasKey(rt, other, key, low, high);
    if (!isShared) yield* resolve(setAddHashed(rt, result, key, low, high));
  }
  return rt.disown(result);
}

function* copyAndRemove(rt: Runtime, set: Ref, other: Ref): Steps<Ref> {
  const result = rt.own(setCopy(rt, set));
  yield* removeAll(rt, result, other);
  return rt.disown(result);
}

function* dictHasKey(rt: Runtime, dict: Ref, key: Ref, low: number, high: number): Steps<boolean> {
  let index = findIn(rt, dict, key, low, high);
  if (index === Slot.NEEDS_STEPS) index = yield* findInWithSteps(rt, dict, key, low, high);
  return index >= 0 && valueAt(rt, dict, index) !== NULL;
}

/** Removes all of an iterable. CPython: set_difference_update_internal. */
export function* removeAll(rt: Runtime, set: Ref, other: Ref): Steps<void> {
  if (set === other) {
    setClear(rt, set);
    return;
  }
  if (isAnySet(rt, other)) yield* removeMembers(rt, set, other);
  else yield* removeItems(rt, set, other);
  setShrink(rt, set);
}

function* removeMembers(rt: Runtime, set: Ref, other: Ref): Steps<void> {
  const isMuchLarger = setLength(rt.heap, other) >> 3 > setLength(rt.heap, set);
  const walked = isMuchLarger ? yield* setIntersection(rt, set, other) : newReference(rt, other);
  rt.own(walked);
  for (const { key, low, high } of members(rt, walked))
    yield* resolve(setDiscardHashed(rt, set, key, low, high));
  rt.heap.decref(rt.disown(walked));
}

function* removeItems(rt: Runtime, set: Ref, iterable: Ref): Steps<void> {
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  for (;;) {
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    rt.own(item);
    yield* resolve(setDiscard(rt, set, item));
    rt.heap.decref(rt.disown(item));
  }
  rt.heap.decref(rt.disown(iterator));
}

/** CPython: set_symmetric_difference_update. */
export function* toggleAll(rt: Runtime, set: Ref, other: Ref): Steps<void> {
  if (set === other) {
    setClear(rt, set);
    return;
  }
  if (isExactDict(rt.heap, other)) {
    for (const member of keys(rt, other)) yield* toggle(rt, set, member);
    return;
  }
  const walked = isAnySet(rt, other)
    ? newReference(rt, other)
    : yield* newSetFrom(rt, baseTypeOf(rt, set), other);
  rt.own(walked);
  for (const member of members(rt, walked)) yield* toggle(rt, set, member);
  rt.heap.decref(rt.disown(walked));
}

function* toggle(rt: Runtime, set: Ref, { key, low, high }: Member): Steps<void> {
  const wasMember = yield* resolve(setDiscardHashed(rt, set, key, low, high));
  if (!wasMember) yield* resolve(setAddHashed(rt, set, key, low, high));
}

// Comparing

/** CPython: set_issubset. */
export function* isSubset(rt: Runtime, set: Ref, other: Ref): Steps<boolean> {
  const { heap } = rt;
  if (!isAnySet(rt, other)) {
    const shared = yield* setIntersection(rt, set, other);
    const isContained = setLength(heap, shared) === setLength(heap, set);
    heap.decref(shared);
    return isContained;
  }
  if (setLength(heap, set) > setLength(heap, other)) return false;
  for (const { key, low, high } of members(rt, set)) {
    if (!(yield* resolve(setContainsHashed(rt, other, key, low, high)))) return false;
  }
  return true;
}

/** CPython: set_issuperset. */
export function* isSuperset(rt: Runtime, set: Ref, other: Ref): Steps<boolean> {
  if (isAnySet(rt, other)) return yield* isSubset(rt, other, set);
  if (!rt.profile.issupersetMakesSet)
    return yield* everyItem(rt, other, (item) => setContains(rt, set, item));
  const made = rt.own(yield* newSetFrom(rt, rt.types.set, other));
  const isContained = yield* isSubset(rt, made, set);
  rt.heap.decref(rt.disown(made));
  return isContained;
}

/** CPython: set_isdisjoint. */
export function* isDisjoint(rt: Runtime, set: Ref, other: Ref): Steps<boolean> {
  const { heap } = rt;
  if (set === other) return setLength(heap, set) === 0;
  if (!isExactSet(heap, other)) {
    return yield* everyItem(rt, other, function* (item) {
      return !(yield* resolve(setContains(rt, set, item)));
    });
  }
  const isOtherLarger = setLength(heap, other) > setLength(heap, set);
  const walked = isOtherLarger ? set : other;
  const asked = isOtherLarger ? other : set;
  for (const { key, low, high } of members(rt, walked)) {
    if (yield* resolve(setContainsHashed(rt, asked, key, low, high))) return false;
  }
  return true;
}

/** Whether a test holds for all items of an iterable, which are held during the test. */
export function* everyItem(
  rt: Runtime,
  iterable: Ref,
  test: (item: Ref) => boolean | Steps<boolean>,
): Steps<boolean> {
  const { heap } = rt;
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  let holds = true;
  while (holds) {
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    rt.own(item);
    holds = yield* resolve(test(item));
    heap.decref(rt.disown(item));
  }
  heap.decref(rt.disown(iterator));
  return holds;
}
