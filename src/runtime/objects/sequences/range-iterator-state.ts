/**
 * How iterators over ranges are copied. Follows rangeiter_reduce, rangeiter_setstate and those of longrangeiter in
 * Objects/rangeobject.c: 3.12 and later give the range that is left, earlier ones the whole and a position.
 * DIVERGES: through 3.11 an iterator over ints beyond doubles gives the range that is left, at position 0.
 */
import type { Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { indexOfState } from "../iterators/iterator-state.ts";
import { intValue, isInt, newInt } from "../numbers/int.ts";
import { addIntegers, type Integer, multiplyIntegers, subtractIntegers } from "../numbers/int-arithmetic.ts";
import { newReference } from "../plain-data.ts";
import { setField } from "../record.ts";
import { builtinNamed, newReduction } from "../reduction.ts";
import type { Runtime } from "../runtime.ts";
import { newRange } from "./range.ts";
import { RangeIterator } from "./range-iterator.ts";

export function defineRangeIteratorStates(rt: Runtime): void {
  const { rangeIterator, longRangeIterator } = rt.types;
  rt.addMethods(rangeIterator, [
    native("__reduce__", "()", (_, self) => reduce(rt, self)),
    native("__setstate__", "(object, /)", (_, self, state) => moveTo(rt, self, indexOfState(rt, state))),
  ]);
  rt.addMethods(longRangeIterator, [
    native("__reduce__", "()", (_, self) => reduceLong(rt, self)),
    native("__setstate__", "(object, /)", (_, self, state) => skipLong(rt, self, state)),
  ]);
}

function doubleAt(rt: Runtime, self: Ref, field: RangeIterator): number {
  return rt.heap.doubles[(self + field) >> 1] as number;
}

function reduce(rt: Runtime, self: Ref): Ref {
  const [next, step, left] = [RangeIterator.NEXT, RangeIterator.STEP, RangeIterator.LEFT].map((field) =>
    doubleAt(rt, self, field),
  ) as [number, number, number];
  const keepsIndex = rt.profile.fields.rangeIteratorIndex;
  const index = keepsIndex ? doubleAt(rt, self, RangeIterator.COUNT) - left : 0;
  const start = next - index * step;
  const state = keepsIndex ? newInt(rt, index) : newReference(rt, rt.none);
  return reductionOf(rt, start, next + left * step, step, state);
}

/** `state` is taken over. */
function reductionOf(rt: Runtime, start: Integer, stop: Integer, step: Integer, state: Ref): Ref {
  rt.own(state);
  const range = rt.own(newRange(rt, newInt(rt, start), newInt(rt, stop), newInt(rt, step)));
  const callable = builtinNamed(rt, "iter");
  return newReduction(rt, callable, [rt.disown(range)], rt.disown(state));
}

/** To an item by its number: that of the whole range through 3.11, of what is left later. */
function moveTo(rt: Runtime, self: Ref, given: number): Ref {
  const { doubles } = rt.heap;
  const place = (self + RangeIterator.NEXT) >> 1;
  const [next, step, left] = doubles.subarray(place, place + 3) as unknown as [number, number, number];
  const passed = rt.profile.fields.rangeIteratorIndex ? doubleAt(rt, self, RangeIterator.COUNT) - left : 0;
  const moved = Math.max(0, Math.min(given, passed + left)) - passed;
  doubles[place] = next + moved * step;
  doubles[place + 2] = left - moved;
  return newReference(rt, rt.none);
}

function longAt(rt: Runtime, self: Ref, field: RangeIterator): Integer {
  return intValue(rt.heap, rt.heap.words[self + field] as number);
}

function reduceLong(rt: Runtime, self: Ref): Ref {
  const next = longAt(rt, self, RangeIterator.NEXT);
  const step = longAt(rt, self, RangeIterator.STEP);
  const stop = addIntegers(next, multiplyIntegers(rt, longAt(rt, self, RangeIterator.LEFT), step));
  const state = rt.profile.fields.rangeIteratorIndex ? newInt(rt, 0) : newReference(rt, rt.none);
  return reductionOf(rt, next, stop, step, state);
}

function skipLong(rt: Runtime, self: Ref, state: Ref): Ref {
  const left = longAt(rt, self, RangeIterator.LEFT);
  if (!isInt(rt, state)) {
    rt.raise(rt.types.TypeError, `state must be an int, not ${rt.typeOf(state).name}`);
  }
  const given = intValue(rt.heap, state);
  const moved = given < 0 ? 0 : given > left ? left : given;
  const step = longAt(rt, self, RangeIterator.STEP);
  const next = addIntegers(longAt(rt, self, RangeIterator.NEXT), multiplyIntegers(rt, moved, step));
  setField(rt, self, RangeIterator.NEXT, newInt(rt, next));
  setField(rt, self, RangeIterator.LEFT, newInt(rt, subtractIntegers(left, moved)));
  return newReference(rt, rt.none);
}
