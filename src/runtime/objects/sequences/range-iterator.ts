/**
 * `range_iterator`, which counts in doubles, and `longrange_iterator`, which counts in ints of any size. CPython:
 * Objects/rangeobject.c, rangeiter_next, longrangeiter_next.
 * DIVERGES: ranges that reach beyond 2^53 take the second, CPython's beyond 2^63. Through 3.11 the number of items
 * is in the place of the number of the next one.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineIterator, newIterator } from "../iterators/iterator-record.ts";
import { intValue, newInt } from "../numbers/int.ts";
import { addIntegers, type Integer, LARGEST_EXACT, subtractIntegers } from "../numbers/int-arithmetic.ts";
import type { Runtime } from "../runtime.ts";

/** Words of both: doubles in the first, ints in the second. */
export const enum RangeIterator {
  NEXT = 4,
  STEP = 6,
  LEFT = 8,
  /** How many there were at first, where the version keeps the number of the next item; of the first kind only. */
  COUNT = 10,
}

/** An iterator that gives `length` numbers from `start` on. */
export function newRangeIterator(rt: Runtime, start: Integer, step: Integer, length: Integer): Ref {
  const end = Number(start) + Number(step) * Number(length);
  const isExact = Math.abs(Number(start)) < LARGEST_EXACT && Math.abs(end) < LARGEST_EXACT;
  if (isExact && Math.abs(Number(step)) < LARGEST_EXACT) {
    return newCounting(rt, Number(start), Number(step), Number(length));
  }
  const iterator = newIterator(rt, rt.types.longRangeIterator);
  const fields = [newInt(rt, start), newInt(rt, step), newInt(rt, length)];
  fields.forEach((field, index) => {
    rt.heap.words[iterator + RangeIterator.NEXT + 2 * index] = field;
  });
  return iterator;
}

function newCounting(rt: Runtime, start: number, step: number, length: number): Ref {
  const iterator = newIterator(rt, rt.types.rangeIterator);
  const { doubles } = rt.heap;
  doubles[(iterator + RangeIterator.NEXT) >> 1] = start;
  doubles[(iterator + RangeIterator.STEP) >> 1] = step;
  doubles[(iterator + RangeIterator.LEFT) >> 1] = length;
  if (rt.profile.fields.rangeIteratorIndex) doubles[(iterator + RangeIterator.COUNT) >> 1] = length;
  return iterator;
}

/** The next number as a new reference, NULL at the end. */
export function nextOfRange(rt: Runtime, iterator: Ref): Ref {
  const { doubles } = rt.heap;
  const place = (iterator + RangeIterator.NEXT) >> 1;
  const left = doubles[place + 2] as number;
  if (left <= 0) return NULL;
  const value = doubles[place] as number;
  doubles[place] = value + (doubles[place + 1] as number);
  doubles[place + 2] = left - 1;
  return newInt(rt, value);
}

function nextOfLongRange(rt: Runtime, iterator: Ref): Ref {
  const { heap } = rt;
  const { words } = heap;
  const left = words[iterator + RangeIterator.LEFT] as number;
  const leftValue = intValue(heap, left);
  if (leftValue <= 0) return NULL;
  const value = words[iterator + RangeIterator.NEXT] as number;
  const step = words[iterator + RangeIterator.STEP] as number;
  const following = newInt(rt, addIntegers(intValue(heap, value), intValue(heap, step)));
  const leftAfter = newInt(rt, subtractIntegers(leftValue, 1));
  heap.words[iterator + RangeIterator.NEXT] = following;
  heap.words[iterator + RangeIterator.LEFT] = leftAfter;
  heap.decref(left);
  return value;
}

export function defineRangeIterators(rt: Runtime): void {
  const { rangeIterator, longRangeIterator } = rt.types;
  const left = (iterator: Ref): number => rt.heap.doubles[(iterator + RangeIterator.LEFT) >> 1] as number;
  defineIterator(rt, rangeIterator, [], nextOfRange, (_, iterator) => left(iterator));
  const fields = [RangeIterator.NEXT, RangeIterator.STEP, RangeIterator.LEFT];
  defineIterator(rt, longRangeIterator, fields, nextOfLongRange, (_, iterator) =>
    Number(intValue(rt.heap, rt.heap.words[iterator + RangeIterator.LEFT] as number)),
  );
}
