/**
 * What C code asks of any object that is iterable or indexable: its items at once, a guess of its length, an
 * index from a number. CPython: Objects/abstract.c.
 */

import { MemoryLimitReached } from "../../heap/blocks.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../dict/dict.ts";
import { intSign, intValue, isInt, newInt } from "../numbers/int.ts";
import type { Integer } from "../numbers/int-arithmetic.ts";
import { sizeOf } from "../numbers/int-index.ts";
import { warnOfSubclass } from "../numbers/warn-of-subclass.ts";
import { checkRoom } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { raiseWrongResult, wrongResultText } from "../wrong-result.ts";
import { isExactList, listItems, listLength } from "./list.ts";
import { isExactTuple, tupleLength, tupleStart } from "./tuple.ts";

/** `PY_SSIZE_T_MAX` as far as a number tells it from smaller ones. */
export const MAX_INDEX = 2 ** 63;

/** Items that are still collected one by one, until there is no room. */
const LONGEST_COLLECTED = 2 ** 33;

/** Whether an object is exactly a list or a tuple, whose items can be read in place. */
export function hasItemArray(rt: Runtime, ref: Ref): boolean {
  return isExactList(rt.heap, ref) || isExactTuple(rt.heap, ref);
}

/** Length of a list or tuple, or of an instance of a subclass. */
export function itemCount(rt: Runtime, ref: Ref): number {
  return isTupleLike(rt, ref) ? tupleLength(rt.heap, ref) : listLength(rt.heap, ref);
}

/** Where the items of a list or tuple start. */
export function itemsStart(rt: Runtime, ref: Ref): Ref {
  return isTupleLike(rt, ref) ? tupleStart(rt, ref) : listItems(rt.heap, ref);
}

function isTupleLike(rt: Runtime, ref: Ref): boolean {
  return isExactTuple(rt.heap, ref) || rt.typeOf(ref).isSubtypeOf(rt.types.tuple);
}

/** The items of a list or tuple, borrowed. */
export function borrowedItems(rt: Runtime, ref: Ref): Ref[] {
  const start = itemsStart(rt, ref);
  const { words } = rt.heap;
  return Array.from({ length: itemCount(rt, ref) }, (_, index) => words[start + 2 * index] as Ref);
}

/** New references to the items of a list or tuple. */
export function itemsToArray(rt: Runtime, ref: Ref): Ref[] {
  const items = borrowedItems(rt, ref);
  for (const item of items) rt.heap.incref(item);
  return items;
}

/** New references to all items of an iterable. */
export function* iterableToArray(rt: Runtime, iterable: Ref): Steps<Ref[]> {
  if (hasItemArray(rt, iterable)) return itemsToArray(rt, iterable);
  const length = lengthOf(rt, iterable);
  if (typeof length === "number") checkCollected(length);
  return yield* exhaust(rt, yield* resolve(rt.iterate(iterable)));
}

/** An iterator; `message` is the TypeError of something not iterable. */
export function* iterateOr(rt: Runtime, iterable: Ref, message: string): Steps<Ref> {
  try {
    return yield* resolve(rt.iterate(iterable));
  } catch (thrown) {
    if (rt.swallow(thrown, rt.types.TypeError)) rt.raise(rt.types.TypeError, message);
    throw thrown;
  }
}

/** A range may be longer than anything: there is no need to try. */
export function checkCollected(length: number): void {
  if (length > LONGEST_COLLECTED) throw new MemoryLimitReached(8 * length);
}

/** All items of an iterator, which is taken over. */
export function* exhaust(rt: Runtime, iterator: Ref): Steps<Ref[]> {
  rt.own(iterator);
  const items: Ref[] = [];
  for (;;) {
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    items.push(rt.own(item));
    if ((items.length & 1023) === 0) checkRoom(rt, 8 * items.length);
  }
  // The last first, which are found at once.
  for (let index = items.length - 1; index >= 0; index--) rt.disown(items[index] as Ref);
  rt.heap.decref(rt.disown(iterator));
  return items;
}

/** Releases references, first to last. */
export function releaseAll(rt: Runtime, refs: readonly Ref[]): void {
  for (const ref of refs) rt.heap.decref(ref);
}

/** What a type or the nearest base defines under a name: borrowed, NULL where none does. CPython: _PyType_Lookup. */
export function findOnType(rt: Runtime, type: TypeObject, name: string): Ref {
  const key = rt.name(name);
  for (const { namespace } of type.mro) {
    const found = namespace === NULL ? NULL : dictGetStr(rt, namespace, key);
    if (found !== NULL) return found;
  }
  return NULL;
}

/** `len(x)` for the use of other code; undefined when the object has no length. Beyond 2**53 it is rounded. */
export function lengthOf(rt: Runtime, ref: Ref): number | Steps<number> | undefined {
  const length = rt.typeOf(ref).slots.length?.(rt, ref);
  if (length === undefined || typeof length === "number") return length;
  return typeof length === "bigint" ? Number(length) : roundedLength(length);
}

function* roundedLength(steps: Steps<Integer>): Steps<number> {
  return Number(yield* steps);
}

/**
 * How many items an iterable will probably give: `__len__`, else `__length_hint__`, else `fallback`.
 * CPython: PyObject_LengthHint.
 */
export function* lengthHint(rt: Runtime, ref: Ref, fallback: number): Steps<number> {
  const length = lengthOf(rt, ref);
  if (length !== undefined) {
    try {
      return yield* resolve(length);
    } catch (thrown) {
      if (!rt.swallow(thrown, rt.types.TypeError)) throw thrown;
    }
  }
  let hint: Ref;
  try {
    hint = yield* rt.callBoundSpecial(ref, "__length_hint__", []);
  } catch (thrown) {
    if (rt.swallow(thrown, rt.types.TypeError)) return fallback;
    throw thrown;
  }
  if (hint === NULL) return fallback;
  try {
    return checkHint(rt, ref, hint, fallback);
  } finally {
    rt.heap.decref(hint);
  }
}

function negativeHintText(rt: Runtime, owner: Ref): string {
  if (!rt.profile.values.wrongResultsNameClass) return "__length_hint__() should return >= 0";
  const name = rt.fullyQualifiedTypeName(rt.typeOf(owner));
  return `${name}.__length_hint__() must return a non-negative int`;
}

function checkHint(rt: Runtime, owner: Ref, hint: Ref, fallback: number): number {
  if (hint === rt.notImplemented) return fallback;
  if (!isInt(rt, hint)) {
    const older = `__length_hint__ must be an integer, not ${rt.typeOf(hint).name}`;
    rt.raise(rt.types.TypeError, wrongResultText(rt, owner, "__length_hint__", hint, older));
  }
  const value = sizeOf(rt, intValue(rt.heap, hint));
  if (value < 0) rt.raise(rt.types.ValueError, negativeHintText(rt, owner));
  return value;
}

/**
 * The int behind an object, as a new reference: itself, or what `__index__` answers; NULL when it has none.
 */
export function* findIndexObject(rt: Runtime, ref: Ref): Steps<Ref> {
  if (isInt(rt, ref)) {
    rt.heap.incref(ref);
    return ref;
  }
  const index = yield* rt.callSpecial(ref, "__index__", []);
  if (index === NULL) return index;
  if (isInt(rt, index)) {
    yield* warnOfSubclass(rt, ref, "__index__", index, rt.types.int);
    return index;
  }
  const older = `__index__ returned non-int (type ${rt.typeOf(index).name})`;
  return raiseWrongResult(rt, ref, "__index__", index, older);
}

/**
 * As `findIndexObject`, raising TypeError when there is no `__index__`; of the very type `int` from 3.10 on.
 * CPython: PyNumber_Index.
 */
export function* toIndexObject(rt: Runtime, ref: Ref): Steps<Ref> {
  const index = yield* findIndexObject(rt, ref);
  if (index !== NULL) {
    if (rt.typeOf(index) === rt.types.int || !rt.profile.values.indexIsExactInt) return index;
    const exact = newInt(rt, intValue(rt.heap, index));
    rt.heap.decref(index);
    return exact;
  }
  rt.raise(rt.types.TypeError, `'${rt.typeOf(ref).name}' object cannot be interpreted as an integer`);
}

/**
 * The value of an index. `overflow` says what happens beyond 64 bits: an exception of that type, or clipping.
 * CPython: PyNumber_AsSsize_t.
 */
export function toIndex(
  rt: Runtime,
  ref: Ref,
  overflow: "IndexError" | "OverflowError" | "clip",
): number | Steps<number> {
  if (isInt(rt, ref)) return fitIndex(rt, ref, ref, overflow);
  return toIndexSteps(rt, ref, overflow, undefined);
}

/** As `toIndex` with the TypeError of something that is no index. */
export function toIndexOr(
  rt: Runtime,
  ref: Ref,
  overflow: "IndexError" | "OverflowError" | "clip",
  message: string,
): number | Steps<number> {
  if (isInt(rt, ref)) return fitIndex(rt, ref, ref, overflow);
  return toIndexSteps(rt, ref, overflow, message);
}

function* toIndexSteps(
  rt: Runtime,
  ref: Ref,
  overflow: "IndexError" | "OverflowError" | "clip",
  message: string | undefined,
): Steps<number> {
  const index = message === undefined ? yield* toIndexObject(rt, ref) : yield* findIndexObject(rt, ref);
  if (index === NULL) rt.raise(rt.types.TypeError, message ?? "");
  try {
    return fitIndex(rt, index, ref, overflow);
  } finally {
    rt.heap.decref(index);
  }
}

/**
 * Repeats as often as `count` says; NotImplemented for what is no index, which the operator complains about.
 * CPython: sequence_repeat.
 */
export function repeatedBy(rt: Runtime, count: Ref, repeat: (times: number) => Outcome): Outcome {
  if (isInt(rt, count)) return repeat(fitIndex(rt, count, count, "OverflowError"));
  return repeatedByIndex(rt, count, repeat);
}

function* repeatedByIndex(rt: Runtime, count: Ref, repeat: (times: number) => Outcome): Steps<Ref> {
  const index = yield* findIndexObject(rt, count);
  if (index === NULL) return rt.notImplemented;
  const own = rt.own(index);
  const times = fitIndex(rt, own, count, "OverflowError");
  rt.heap.decref(rt.disown(own));
  return yield* resolve(repeat(times));
}

function fitIndex(
  rt: Runtime,
  int: Ref,
  original: Ref,
  overflow: "IndexError" | "OverflowError" | "clip",
): number {
  const value = intValue(rt.heap, int);
  if (typeof value === "number") return value;
  if (value >= -(2n ** 63n) && value < 2n ** 63n) return Number(value);
  if (overflow === "clip") return intSign(rt.heap, int) < 0 ? -MAX_INDEX : MAX_INDEX;
  rt.raise(rt.types[overflow], `cannot fit '${rt.typeOf(original).name}' into an index-sized integer`);
}
