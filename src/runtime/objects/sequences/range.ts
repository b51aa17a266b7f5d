/**
 * `range`: four ints, its items by arithmetic, and its iterators. Numbers are JavaScript numbers while they are
 * exact, BigInts beyond. CPython: Objects/rangeobject.c.
 */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { TupleHash } from "../hash-combine.ts";
import { newIterator } from "../iterators/iterator-record.ts";
import { intValue, isInt, newInt } from "../numbers/int.ts";
import {
  addIntegers,
  type Integer,
  multiplyIntegers,
  negateInteger,
  subtractIntegers,
} from "../numbers/int-arithmetic.ts";
import { newBool, newReference } from "../plain-data.ts";
import { defineRecord, refuseChange } from "../record.ts";
import { classOf, newReduction } from "../reduction.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import { newRangeIterator } from "./range-iterator.ts";
import { defineRangeIteratorStates } from "./range-iterator-state.ts";
import { findIndexObject, toIndexObject } from "./sequence.ts";
import { exactSlice, isSlice } from "./slice.ts";

/** Words of rangeobject. */
const enum RangeField {
  START = 4,
  STOP = 6,
  STEP = 8,
  LENGTH = 10,
}

/** The numbers of a range. */
export interface RangeValues {
  readonly start: Integer;
  readonly stop: Integer;
  readonly step: Integer;
  readonly length: Integer;
}

/** A range of three ints, whose references it takes over. CPython: make_range_object. */
export function newRange(rt: Runtime, start: Ref, stop: Ref, step: Ref): Ref {
  const { heap } = rt;
  const length = rangeLength(intValue(heap, start), intValue(heap, stop), intValue(heap, step));
  const range = newIterator(rt, rt.types.range);
  const lengthRef = newInt(rt, length);
  heap.words[range + RangeField.START] = start;
  heap.words[range + RangeField.STOP] = stop;
  heap.words[range + RangeField.STEP] = step;
  heap.words[range + RangeField.LENGTH] = lengthRef;
  return range;
}

export function rangeValues(rt: Runtime, range: Ref): RangeValues {
  const { heap } = rt;
  const at = (field: RangeField): Integer => intValue(heap, heap.words[range + field] as number);
  return {
    start: at(RangeField.START),
    stop: at(RangeField.STOP),
    step: at(RangeField.STEP),
    length: at(RangeField.LENGTH),
  };
}

/** CPython: compute_range_length. */
function rangeLength(start: Integer, stop: Integer, step: Integer): Integer {
  const isForward = step > 0;
  const distance = isForward ? subtractIntegers(stop, start) : subtractIntegers(start, stop);
  if (distance <= 0) return 0;
  const stride = isForward ? step : negateInteger(step);
  if (typeof distance === "number" && typeof stride === "number")
    return Math.floor((distance - 1) / stride) + 1;
  return (BigInt(distance) - 1n) / BigInt(stride) + 1n;
}

function* construct(rt: Runtime, _type: TypeObject, args: CallArguments): Steps<Ref> {
  const { positional, keywords } = args;
  if (keywords !== undefined && keywords.size > 0) {
    rt.raise(rt.types.TypeError, "range() takes no keyword arguments");
  }
  const given = positional.length;
  if (given === 0) rt.raise(rt.types.TypeError, "range expected at least 1 argument, got 0");
  if (given > 3) rt.raise(rt.types.TypeError, `range expected at most 3 arguments, got ${given}`);
  if (given === 1) {
    const stop = yield* toIndexObject(rt, positional[0] as Ref);
    return newRange(rt, newInt(rt, 0), stop, newInt(rt, 1));
  }
  const start = rt.own(yield* toIndexObject(rt, positional[0] as Ref));
  const stop = rt.own(yield* toIndexObject(rt, positional[1] as Ref));
  const step = given === 3 ? yield* toIndexObject(rt, positional[2] as Ref) : newInt(rt, 1);
  rt.own(step);
  if (intValue(rt.heap, step) === 0) rt.raise(rt.types.ValueError, "range() arg 3 must not be zero");
  rt.disown(step);
  rt.disown(stop);
  return newRange(rt, rt.disown(start), stop, step);
}

function itemAt(rt: Runtime, values: RangeValues, index: Integer): Integer {
  return addIntegers(values.start, multiplyIntegers(rt, index, values.step));
}

function getItem(rt: Runtime, self: Ref, key: Ref): Outcome {
  if (isInt(rt, key)) return itemByIndex(rt, self, intValue(rt.heap, key));
  return isSlice(rt, key) ? sliceOf(rt, self, key) : getWithSteps(rt, self, key);
}

function itemByIndex(rt: Runtime, self: Ref, index: Integer): Ref {
  const values = rangeValues(rt, self);
  const at = index < 0 ? addIntegers(index, values.length) : index;
  if (at < 0 || at >= values.length) rt.raise(rt.types.IndexError, "range object index out of range");
  return newInt(rt, itemAt(rt, values, at));
}

function* getWithSteps(rt: Runtime, self: Ref, key: Ref): Steps<Ref> {
  const index = yield* findIndexObject(rt, key);
  if (index === NULL) {
    rt.raise(rt.types.TypeError, `range indices must be integers or slices, not ${rt.typeOf(key).name}`);
  }
  const value = intValue(rt.heap, index);
  rt.heap.decref(index);
  return itemByIndex(rt, self, value);
}

/** CPython: compute_slice. */
function* sliceOf(rt: Runtime, self: Ref, slice: Ref): Steps<Ref> {
  const values = rangeValues(rt, self);
  const { start, stop, step } = yield* exactSlice(rt, slice, values.length);
  const newStep = newInt(rt, multiplyIntegers(rt, values.step, step));
  const newStart = newInt(rt, itemAt(rt, values, start));
  return newRange(rt, newStart, newInt(rt, itemAt(rt, values, stop)), newStep);
}

/** Where a number would be; undefined when it is not in the range. */
function positionOf(values: RangeValues, number: Integer): Integer | undefined {
  const { start, stop, step } = values;
  const isInside = step > 0 ? start <= number && number < stop : stop < number && number <= start;
  if (!isInside) return undefined;
  const offset = subtractIntegers(number, start);
  if (typeof offset === "number" && typeof step === "number") {
    return offset % step === 0 ? offset / step : undefined;
  }
  return BigInt(offset) % BigInt(step) === 0n ? BigInt(offset) / BigInt(step) : undefined;
}

function isExactInt(rt: Runtime, ref: Ref): boolean {
  const id = rt.heap.words[ref + 3] as number;
  return id === TypeId.INT || id === TypeId.BOOL;
}

/** Ints by arithmetic, anything else by comparing with every item. CPython: range_contains. */
function contains(rt: Runtime, self: Ref, item: Ref): boolean | Steps<boolean> {
  if (!isExactInt(rt, item)) return containsBySearch(rt, self, item);
  return positionOf(rangeValues(rt, self), intValue(rt.heap, item)) !== undefined;
}

function* containsBySearch(rt: Runtime, self: Ref, item: Ref): Steps<boolean> {
  return (yield* search(rt, self, item, true)).first !== undefined;
}

/** Compares the items one by one with an object. */
function* search(
  rt: Runtime,
  self: Ref,
  item: Ref,
  stopsAtFirst: boolean,
): Steps<{ first: Integer | undefined; count: number }> {
  const values = rangeValues(rt, self);
  let first: Integer | undefined;
  let count = 0;
  for (let index: Integer = 0; index < values.length; index = addIntegers(index, 1)) {
    rt.charge(1);
    const candidate = rt.own(newInt(rt, itemAt(rt, values, index)));
    const isEqual = yield* resolve(rt.areEqual(candidate, item));
    rt.heap.decref(rt.disown(candidate));
    if (!isEqual) continue;
    first ??= index;
    count++;
    if (stopsAtFirst) break;
  }
  return { first, count };
}

function* indexOf(rt: Runtime, self: Ref, item: Ref): Steps<Ref> {
  const position = isExactInt(rt, item)
    ? positionOf(rangeValues(rt, self), intValue(rt.heap, item))
    : (yield* search(rt, self, item, true)).first;
  if (position !== undefined) return newInt(rt, position);
  const isShown = isExactInt(rt, item);
  const text = isShown
    ? rt.profile.values.messages.rangeLacks.replace("{}", yield* rt.reprText(item))
    : "sequence.index(x): x not in sequence";
  rt.raise(rt.types.ValueError, text);
}

function* countOf(rt: Runtime, self: Ref, item: Ref): Steps<Ref> {
  if (!isExactInt(rt, item)) return newInt(rt, (yield* search(rt, self, item, false)).count);
  return newInt(rt, positionOf(rangeValues(rt, self), intValue(rt.heap, item)) === undefined ? 0 : 1);
}

function lengthOf(rt: Runtime, self: Ref): Integer {
  const { length } = rangeValues(rt, self);
  if (length >= 2n ** 63n) rt.raise(rt.types.OverflowError, "Python int too large to convert to C ssize_t");
  return length;
}

function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const { words } = rt.heap;
  const start = yield* rt.reprText(words[self + RangeField.START] as number);
  const stop = yield* rt.reprText(words[self + RangeField.STOP] as number);
  if (rangeValues(rt, self).step === 1) return rt.newStr(`range(${start}, ${stop})`);
  const step = yield* rt.reprText(words[self + RangeField.STEP] as number);
  return rt.newStr(`range(${start}, ${stop}, ${step})`);
}

function compare(rt: Runtime, self: Ref, other: Ref, comparison: number): Ref {
  if (comparison !== Comparison.EQ && comparison !== Comparison.NE) return rt.notImplemented;
  if (rt.heap.words[other + 3] !== TypeId.RANGE) return rt.notImplemented;
  const isEqual = self === other || areSame(rangeValues(rt, self), rangeValues(rt, other));
  return newBool(rt, isEqual === (comparison === Comparison.EQ));
}

/** CPython: range_equals. */
function areSame(left: RangeValues, right: RangeValues): boolean {
  if (left.length !== right.length) return false;
  if (left.length === 0) return true;
  if (left.start !== right.start) return false;
  return left.length === 1 || left.step === right.step;
}

/** The hash of `(length, start, step)`, with None for what does not matter. CPython: range_hash. */
function* hash(rt: Runtime, self: Ref): Steps<number> {
  const { words } = rt.heap;
  const { length } = rangeValues(rt, self);
  const parts = [
    words[self + RangeField.LENGTH] as number,
    length === 0 ? rt.none : (words[self + RangeField.START] as number),
    length === 0 || length === 1 ? rt.none : (words[self + RangeField.STEP] as number),
  ];
  const hasher = new TupleHash();
  for (const part of parts) {
    const low = yield* resolve(rt.hash(part));
    hasher.add(low, rt.hashHigh);
  }
  return hasher.finish(parts.length, rt);
}

/** CPython: range_reverse. */
function reverse(rt: Runtime, self: Ref): Ref {
  const { start, step, length } = rangeValues(rt, self);
  const last = addIntegers(start, multiplyIntegers(rt, subtractIntegers(length, 1), step));
  return newRangeIterator(rt, length === 0 ? start : last, negateInteger(step), length);
}

function field(at: RangeField): (rt: Runtime, self: Ref) => Ref {
  return (rt, self) => newReference(rt, rt.heap.words[self + at] as number);
}

export function defineRange(rt: Runtime): void {
  const type = rt.types.range;
  const { slots } = type;
  defineRecord(type, [RangeField.START, RangeField.STOP, RangeField.STEP, RangeField.LENGTH]);
  slots.construct = construct;
  slots.repr = repr;
  slots.hash = hash;
  slots.compare = compare;
  slots.length = lengthOf;
  slots.isTrue = (_, self) => rangeValues(rt, self).length !== 0;
  slots.contains = contains;
  slots.getItem = getItem;
  slots.iterate = (_, self) => {
    const { start, step, length } = rangeValues(rt, self);
    return newRangeIterator(rt, start, step, length);
  };
  rt.addMethods(type, [
    native("index", "(value, /)", indexOf),
    native("count", "(value, /)", countOf),
    native("__reversed__", "()", reverse),
    native("__reduce__", "()", (_, self) => {
      const fields = [RangeField.START, RangeField.STOP, RangeField.STEP];
      const args = fields.map((at) => newReference(rt, rt.heap.words[self + at] as number));
      return newReduction(rt, classOf(rt, self), args);
    }),
  ]);
  rt.addGetter(type, "start", field(RangeField.START), refuseChange);
  rt.addGetter(type, "stop", field(RangeField.STOP), refuseChange);
  rt.addGetter(type, "step", field(RangeField.STEP), refuseChange);
  defineRangeIteratorStates(rt);
}
