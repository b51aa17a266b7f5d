/** `slice`, and turning a slice into positions. CPython: Objects/sliceobject.c. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../functions/native-function.ts";
import { TupleHash } from "../hash-combine.ts";
import { newIterator } from "../iterators/iterator-record.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { addIntegers, type Integer } from "../numbers/int-arithmetic.ts";
import { clampedSize } from "../numbers/int-index.ts";
import { newReference } from "../plain-data.ts";
import { defineRecord, refuseChange } from "../record.ts";
import { classOf, newReduction } from "../reduction.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import { findIndexObject, MAX_INDEX, toIndexObject } from "./sequence.ts";
import { tupleFrom } from "./tuple.ts";

/** Words of PySliceObject. */
export const enum SliceField {
  START = 4,
  STOP = 6,
  STEP = 8,
}

/** A slice's numbers as they were written, clipped to 64 bits, with defaults that depend on the step. */
export interface SliceBounds {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** The items that a slice means in a sequence of known length: `start + i * step` for i below `count`. */
export interface SlicePositions {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/** What `slice.indices` says in every version. */
const NOT_AN_INDEX = "slice indices must be integers or None or have an __index__ method";

/** A slice of three objects, which are borrowed. CPython: PySlice_New. */
export function newSlice(rt: Runtime, start: Ref, stop: Ref, step: Ref): Ref {
  return newSliceOfType(rt, rt.types.slice, start, stop, step);
}

function newSliceOfType(rt: Runtime, type: TypeObject, start: Ref, stop: Ref, step: Ref): Ref {
  const slice = newIterator(rt, type);
  const { words } = rt.heap;
  words[slice + SliceField.START] = newReference(rt, start);
  words[slice + SliceField.STOP] = newReference(rt, stop);
  words[slice + SliceField.STEP] = newReference(rt, step);
  return slice;
}

export function isSlice(rt: Runtime, ref: Ref): boolean {
  return rt.heap.words[ref + 3] === TypeId.SLICE;
}

/** CPython: PySlice_Unpack. */
export function unpackSlice(rt: Runtime, slice: Ref): SliceBounds | Steps<SliceBounds> {
  const { words } = rt.heap;
  const start = words[slice + SliceField.START] as number;
  const stop = words[slice + SliceField.STOP] as number;
  const step = words[slice + SliceField.STEP] as number;
  if (isPlain(rt, start) && isPlain(rt, stop) && isPlain(rt, step)) {
    return boundsOf(rt, plainValue(rt, start), plainValue(rt, stop), plainValue(rt, step));
  }
  return unpackWithSteps(rt, start, stop, step);
}

function isPlain(rt: Runtime, ref: Ref): boolean {
  return ref === rt.none || isInt(rt, ref);
}

function plainValue(rt: Runtime, ref: Ref): number | undefined {
  return ref === rt.none ? undefined : clampedSize(intValue(rt.heap, ref));
}

function* unpackWithSteps(rt: Runtime, start: Ref, stop: Ref, step: Ref): Steps<SliceBounds> {
  const stepValue = yield* positionValue(rt, step);
  if (stepValue === 0) raiseZeroStep(rt);
  const startValue = yield* positionValue(rt, start);
  return boundsOf(rt, startValue, yield* positionValue(rt, stop), stepValue);
}

function* positionValue(rt: Runtime, ref: Ref): Steps<number | undefined> {
  if (isPlain(rt, ref)) return plainValue(rt, ref);
  const index = yield* findIndexObject(rt, ref);
  if (index === NULL) rt.raise(rt.types.TypeError, rt.profile.values.messages.sliceIndex);
  const value = clampedSize(intValue(rt.heap, index));
  rt.heap.decref(index);
  return value;
}

function boundsOf(
  rt: Runtime,
  start: number | undefined,
  stop: number | undefined,
  step: number | undefined,
): SliceBounds {
  const by = step ?? 1;
  if (by === 0) raiseZeroStep(rt);
  return {
    start: start ?? (by < 0 ? MAX_INDEX : 0),
    stop: stop ?? (by < 0 ? -MAX_INDEX : MAX_INDEX),
    step: Math.max(by, -MAX_INDEX),
  };
}

function raiseZeroStep(rt: Runtime): never {
  rt.raise(rt.types.ValueError, "slice step cannot be zero");
}

/** CPython: PySlice_AdjustIndices. */
export function adjustSlice(bounds: SliceBounds, length: number): SlicePositions {
  const { step } = bounds;
  const start = clipPosition(bounds.start, length, step);
  const stop = clipPosition(bounds.stop, length, step);
  const distance = step < 0 ? start - stop : stop - start;
  const count = distance > 0 ? Math.floor((distance - 1) / Math.abs(step)) + 1 : 0;
  return { start, stop, step, count };
}

function clipPosition(position: number, length: number, step: number): number {
  if (position < 0) {
    const fromEnd = position + length;
    return fromEnd < 0 ? (step < 0 ? -1 : 0) : fromEnd;
  }
  return position >= length ? (step < 0 ? length - 1 : length) : position;
}

/** Unpacks, adjusts and goes on, without steps where no `__index__` has to run. */
export function withSlice(
  rt: Runtime,
  slice: Ref,
  lengthOf: () => number,
  then: (positions: SlicePositions) => Outcome,
): Outcome {
  const bounds = unpackSlice(rt, slice);
  if ("next" in bounds) return sliceSteps(bounds, lengthOf, then);
  return then(adjustSlice(bounds, lengthOf()));
}

function* sliceSteps(
  bounds: Steps<SliceBounds>,
  lengthOf: () => number,
  then: (positions: SlicePositions) => Outcome,
): Steps<Ref> {
  return yield* resolve(then(adjustSlice(yield* bounds, lengthOf())));
}

/** Exact positions for a length of any size, as `slice.indices` needs them. CPython: _PySlice_GetLongIndices. */
export function* exactSlice(
  rt: Runtime,
  slice: Ref,
  length: Integer,
): Steps<{ start: Integer; stop: Integer; step: Integer }> {
  const { words } = rt.heap;
  const step = (yield* exactValue(rt, words[slice + SliceField.STEP] as number)) ?? 1;
  if (step === 0) raiseZeroStep(rt);
  const isBackward = step < 0;
  const lower: Integer = isBackward ? -1 : 0;
  const upper = isBackward ? addIntegers(length, -1) : length;
  const start = yield* exactValue(rt, rt.heap.words[slice + SliceField.START] as number);
  const stop = yield* exactValue(rt, rt.heap.words[slice + SliceField.STOP] as number);
  return {
    start: start === undefined ? (isBackward ? upper : lower) : clipExact(start, length, lower, upper),
    stop: stop === undefined ? (isBackward ? lower : upper) : clipExact(stop, length, lower, upper),
    step,
  };
}

function* exactValue(rt: Runtime, ref: Ref): Steps<Integer | undefined> {
  if (ref === rt.none) return undefined;
  const index = yield* findIndexObject(rt, ref);
  if (index === NULL) rt.raise(rt.types.TypeError, NOT_AN_INDEX);
  const value = intValue(rt.heap, index);
  rt.heap.decref(index);
  return value;
}

function clipExact(value: Integer, length: Integer, lower: Integer, upper: Integer): Integer {
  if (value < 0) {
    const fromEnd = addIntegers(value, length);
    return fromEnd < lower ? lower : fromEnd;
  }
  return value > upper ? upper : value;
}

function* indices(rt: Runtime, slice: Ref, lengthArgument: Ref): Steps<Ref> {
  const lengthObject = yield* toIndexObject(rt, lengthArgument);
  const length = intValue(rt.heap, lengthObject);
  rt.heap.decref(lengthObject);
  if (length < 0) rt.raise(rt.types.ValueError, "length should not be negative");
  const { start, stop, step } = yield* exactSlice(rt, slice, length);
  return tupleFrom(rt, [rt.newInt(start), rt.newInt(stop), rt.newInt(step)]);
}

function construct(rt: Runtime, type: TypeObject, args: CallArguments): Ref {
  const { positional, keywords } = args;
  if (keywords !== undefined && keywords.size > 0) {
    rt.raise(rt.types.TypeError, "slice() takes no keyword arguments");
  }
  const given = positional.length;
  if (given < 1) rt.raise(rt.types.TypeError, "slice expected at least 1 argument, got 0");
  if (given > 3) rt.raise(rt.types.TypeError, `slice expected at most 3 arguments, got ${given}`);
  const [first, second, third] = positional;
  if (second === undefined) return newSliceOfType(rt, type, rt.none, first as Ref, rt.none);
  return newSliceOfType(rt, type, first as Ref, second, third ?? rt.none);
}

function* repr(rt: Runtime, slice: Ref): Steps<Ref> {
  const parts: string[] = [];
  for (const field of [SliceField.START, SliceField.STOP, SliceField.STEP]) {
    parts.push(yield* rt.reprText(rt.heap.words[slice + field] as number));
  }
  return rt.newStr(`slice(${parts.join(", ")})`);
}

/** Slices compare as tuples of their three parts. */
function compare(rt: Runtime, left: Ref, right: Ref, comparison: number): Outcome {
  if (!isSlice(rt, right)) return rt.notImplemented;
  return compareAsTuples(rt, left, right, comparison);
}

function* compareAsTuples(rt: Runtime, left: Ref, right: Ref, comparison: number): Steps<Ref> {
  const first = rt.own(asTuple(rt, left));
  const second = rt.own(asTuple(rt, right));
  const result = yield* resolve(rt.compare(first, second, comparison));
  rt.heap.decref(rt.disown(second));
  rt.heap.decref(rt.disown(first));
  return result;
}

function asTuple(rt: Runtime, slice: Ref): Ref {
  const parts = [SliceField.START, SliceField.STOP, SliceField.STEP];
  return tupleFrom(
    rt,
    parts.map((field) => newReference(rt, rt.heap.words[slice + field] as number)),
  );
}

/** From 3.12; before, slices cannot be hashed. CPython: slicehash. */
function* hash(rt: Runtime, slice: Ref): Steps<number> {
  if (!rt.profile.sliceIsHashable) rt.raise(rt.types.TypeError, "unhashable type: 'slice'");
  const hasher = new TupleHash();
  for (const field of [SliceField.START, SliceField.STOP, SliceField.STEP]) {
    const low = yield* resolve(rt.hash(rt.heap.words[slice + field] as number));
    hasher.add(low, rt.hashHigh);
  }
  return hasher.finishWithoutLength(rt);
}

export function defineSlice(rt: Runtime): void {
  const type = rt.types.slice;
  const { slots } = type;
  defineRecord(type, [SliceField.STEP, SliceField.START, SliceField.STOP]);
  slots.construct = construct;
  slots.repr = repr;
  slots.compare = compare;
  slots.hash = hash;
  rt.addMethods(type, [
    native("indices", "(len, /)", indices),
    native("__reduce__", "()", (_, self) => {
      const fields = [SliceField.START, SliceField.STOP, SliceField.STEP];
      const args = fields.map((at) => newReference(rt, rt.heap.words[self + at] as number));
      return newReduction(rt, classOf(rt, self), args);
    }),
  ]);
  const add = (name: string, field: SliceField): void =>
    rt.addGetter(
      type,
      name,
      (_, self) => newReference(rt, rt.heap.words[self + field] as number),
      refuseChange,
    );
  add("start", SliceField.START);
  add("stop", SliceField.STOP);
  add("step", SliceField.STEP);
}
