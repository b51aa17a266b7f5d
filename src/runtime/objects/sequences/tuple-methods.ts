/** What programs do with tuples: methods and operators. CPython: Objects/tupleobject.c. */

import type { Heap } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { defineContainerRepr, type Part } from "../container-repr.ts";
import { native } from "../functions/native-function.ts";
import { TupleHash } from "../hash-combine.ts";
import { refuseKeywordsOfNew } from "../no-keywords.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { checkRoom, newReference } from "../plain-data.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { position } from "./list-methods.ts";
import { MAX_INDEX, toIndexOr } from "./sequence.ts";
import { compareItems, containsItem, countItem, findItem } from "./sequence-compare.ts";
import { isSlice, type SlicePositions, withSlice } from "./slice.ts";
import {
  copyReferences,
  isExactTuple,
  newTuple,
  newTupleOfType,
  tupleFrom,
  tupleFromWords,
  tupleItem,
  tupleLength,
  tupleStart,
} from "./tuple.ts";
import { tupleFromIterable } from "./tuple-from-iterable.ts";
import { newTupleIterator } from "./tuple-iterator.ts";

/** `tuple(iterable)`. CPython: tuple_new_impl. */
function construct(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const isPlain = type === rt.types.tuple;
  refuseKeywordsOfNew(rt, type, "tuple", args);
  const given = args.positional.length;
  if (given > 1) rt.raise(rt.types.TypeError, `tuple expected at most 1 argument, got ${given}`);
  const [iterable] = args.positional;
  if (iterable === undefined) return isPlain ? newTuple(rt, 0) : newTupleOfType(rt, type, 0);
  if (isPlain && isExactTuple(rt.heap, iterable)) return newReference(rt, iterable);
  return fromIterable(rt, type, iterable);
}

/** A tuple of a subclass is made from an exact one. CPython: tuple_subtype_new. */
function* fromIterable(rt: Runtime, type: TypeObject, iterable: Ref): Steps<Ref> {
  const items = yield* tupleFromIterable(rt, iterable);
  if (type === rt.types.tuple) return items;
  const length = tupleLength(rt.heap, items);
  const tuple = newTupleOfType(rt, type, length);
  copyReferences(rt.heap, tupleStart(rt, items), tupleStart(rt, tuple), length);
  rt.heap.decref(items);
  return tuple;
}

function getItem(rt: Runtime, self: Ref, key: Ref): Outcome {
  if (isInt(rt, key)) {
    const index = intValue(rt.heap, key);
    if (typeof index === "number") return itemByIndex(rt, self, index);
  }
  if (isSlice(rt, key)) {
    return withSlice(
      rt,
      key,
      () => tupleLength(rt.heap, self),
      (positions) => sliceOf(rt, self, positions),
    );
  }
  const message = `tuple indices must be integers or slices, not ${rt.typeOf(key).name}`;
  const index = toIndexOr(rt, key, "IndexError", message);
  return typeof index === "number" ? itemByIndex(rt, self, index) : itemWithSteps(rt, self, index);
}

function itemByIndex(rt: Runtime, self: Ref, index: number): Ref {
  const length = tupleLength(rt.heap, self);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) rt.raise(rt.types.IndexError, "tuple index out of range");
  return newReference(rt, tupleItem(rt, self, at));
}

function* itemWithSteps(rt: Runtime, self: Ref, index: Steps<number>): Steps<Ref> {
  return itemByIndex(rt, self, yield* index);
}

/** CPython: tuplesubscript. The whole of an exact tuple is the tuple itself. */
function sliceOf(rt: Runtime, self: Ref, { start, step, count }: SlicePositions): Ref {
  if (count === 0) return newTuple(rt, 0);
  const isWhole = start === 0 && step === 1 && count === tupleLength(rt.heap, self);
  if (isWhole && isExactTuple(rt.heap, self)) return newReference(rt, self);
  if (step === 1) return tupleFromWords(rt, tupleStart(rt, self) + 2 * start, count);
  const items: Ref[] = [];
  for (let index = 0; index < count; index++) {
    items.push(newReference(rt, tupleItem(rt, self, start + index * step)));
  }
  return tupleFrom(rt, items);
}

/** CPython: tupleconcat. */
function concatenate(rt: Runtime, self: Ref, other: Ref): Ref {
  const { heap } = rt;
  if (tupleLength(heap, self) === 0 && isExactTuple(heap, other)) return newReference(rt, other);
  if (!rt.isInstance(other, rt.types.tuple)) {
    rt.raise(rt.types.TypeError, `can only concatenate tuple (not "${rt.typeOf(other).name}") to tuple`);
  }
  const first = tupleLength(heap, self);
  const second = tupleLength(heap, other);
  if (second === 0 && isExactTuple(heap, self)) return newReference(rt, self);
  const result = newTuple(rt, first + second);
  copyReferences(heap, tupleStart(rt, self), tupleStart(rt, result), first);
  copyReferences(heap, tupleStart(rt, other), tupleStart(rt, result) + 2 * first, second);
  return result;
}

/** CPython: tuplerepeat. */
function repeat(rt: Runtime, self: Ref, count: number): Ref {
  const { heap } = rt;
  const length = tupleLength(heap, self);
  if ((length === 0 || count === 1) && isExactTuple(heap, self)) return newReference(rt, self);
  const times = Math.max(0, count);
  if (length * times > MAX_INDEX / 8) rt.raise(rt.types.MemoryError, "");
  checkRoom(rt, length * times * 8);
  const result = newTuple(rt, length * times);
  for (let index = 0; index < times && length > 0; index++) {
    copyReferences(heap, tupleStart(rt, self), tupleStart(rt, result) + 2 * length * index, length);
  }
  return result;
}

/** CPython: tuplehash. DIVERGES: 3.14 keeps the hash in the tuple; it is computed each time. */
function hash(rt: Runtime, self: Ref): number | Steps<number> {
  return rt.isNestedDeeply ? rt.defer(() => hashHere(rt, self)) : hashHere(rt, self);
}

function hashHere(rt: Runtime, self: Ref): number | Steps<number> {
  const hasher = new TupleHash();
  const length = tupleLength(rt.heap, self);
  rt.enterRecursion("");
  try {
    for (let index = 0; index < length; index++) {
      const low = rt.hash(tupleItem(rt, self, index));
      if (typeof low !== "number") return hashFrom(rt, self, hasher, index, low);
      hasher.add(low, rt.hashHigh);
    }
  } finally {
    rt.leaveRecursion();
  }
  return hasher.finish(length, rt);
}

function* hashFrom(
  rt: Runtime,
  self: Ref,
  hasher: TupleHash,
  start: number,
  pending: Steps<number>,
): Steps<number> {
  const length = tupleLength(rt.heap, self);
  for (let index = start; index < length; index++) {
    const low = yield* resolve(index === start ? pending : rt.hash(tupleItem(rt, self, index)));
    hasher.add(low, rt.hashHigh);
  }
  return hasher.finish(length, rt);
}

function* indexOf(rt: Runtime, self: Ref, value: Ref, start: Ref, stop: Ref): Steps<Ref> {
  const from = yield* position(rt, self, start, 0);
  const to = yield* position(rt, self, stop, MAX_INDEX);
  const index = yield* resolve(findItem(rt, self, value, from, to));
  if (index < 0) rt.raise(rt.types.ValueError, "tuple.index(x): x not in tuple");
  return rt.newInt(index);
}

function* parts(rt: Runtime, self: Ref): Generator<Part, void> {
  const length = tupleLength(rt.heap, self);
  yield "(";
  for (let index = 0; index < length; index++) {
    if (index > 0) yield ", ";
    yield tupleItem(rt, self, index);
  }
  yield length === 1 ? ",)" : ")";
}

export function defineTuple(rt: Runtime): void {
  const type = rt.types.tuple;
  const { slots } = type;
  const empty = { text: "()", holds: (heap: Heap, self: Ref) => tupleLength(heap, self) === 0 };
  defineContainerRepr(type, { parts, recursive: () => "(...)", holdsParts: false, empty });
  slots.construct = construct;
  slots.hash = hash;
  slots.compare = (_, self, other, comparison) =>
    rt.isInstance(other, type) ? compareItems(rt, self, other, comparison) : rt.notImplemented;
  slots.iterate = newTupleIterator;
  slots.length = (_, self) => tupleLength(rt.heap, self);
  slots.contains = containsItem;
  slots.getItem = getItem;
  slots.concatenate = concatenate;
  slots.repeat = repeat;
  rt.addMethods(type, [
    native("count", "(value, /)", countItem),
    native("index", "(value, start=0, stop=sys.maxsize, /)", indexOf),
    native("__getnewargs__", "()", (_, self) => {
      const copy = tupleFromWords(rt, tupleStart(rt, self), tupleLength(rt.heap, self));
      return tupleFrom(rt, [copy]);
    }),
  ]);
}
