/** `enumerate`. CPython: Objects/enumobject.c, enum_new_impl, enum_next. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { callNative, native } from "../functions/native-function.ts";
import { intValue, newInt } from "../numbers/int.ts";
import { newReference } from "../plain-data.ts";
import { classOf, newReduction } from "../reduction.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { toIndexObject } from "../sequences/sequence.ts";
import type { TypeObject } from "../type-object.ts";
import { defineIterator, newIterator, newPairOfNone, nextPair } from "./iterator-record.ts";

/** Words of enumobject. */
const enum Enumerate {
  /** `en_index` as a double. */
  INDEX = 4,
  ITERATOR = 6,
  RESULT = 8,
  /** The next index once it is beyond what a double holds. */
  LONG_INDEX = 10,
}

/** From here on indexes are Python ints. */
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;

/** The generated enum_new. */
const NEW = native("enumerate", "(iterable, start=0)", (rt, cls, iterable, start) =>
  make(rt, rt.typeByRef(cls), iterable, start),
);

function construct(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const isQuick = rt.profile.vectorcallTypes.has("enumerate") && !type.isHeapType;
  if (!isQuick) return callNative(rt, NEW, type.ref, args);
  const { iterable, start } = bindArguments(rt, args);
  return make(rt, type, iterable, start);
}

/** CPython: enumerate_vectorcall. */
function bindArguments(rt: Runtime, args: CallArguments): { iterable: Ref; start: Ref } {
  const { positional, keywords } = args;
  const given = positional.length + (keywords?.size ?? 0);
  if (given > 2) rt.raise(rt.types.TypeError, `enumerate() takes at most 2 arguments (${given} given)`);
  let [iterable = NULL, start = NULL] = positional;
  for (const [name, value] of keywords ?? []) {
    if (name === "iterable" && iterable === NULL) iterable = value;
    else if (name === "start" && start === NULL && given === 2) start = value;
    else rt.raise(rt.types.TypeError, `'${name}' is an invalid keyword argument for enumerate()`);
  }
  if (iterable === NULL) {
    rt.raise(rt.types.TypeError, "enumerate() missing required argument 'iterable'");
  }
  return { iterable, start };
}

function* make(rt: Runtime, type: TypeObject, iterable: Ref, start: Ref): Steps<Ref> {
  const self = rt.own(newIterator(rt, type));
  if (start !== NULL) setStart(rt, self, yield* toIndexObject(rt, start));
  else rt.heap.doubles[(self + Enumerate.INDEX) >> 1] = 0;
  const iterator = yield* resolve(rt.iterate(iterable));
  rt.heap.words[self + Enumerate.ITERATOR] = iterator;
  const pair = newPairOfNone(rt);
  rt.heap.words[self + Enumerate.RESULT] = pair;
  return rt.disown(self);
}

/** `start` is taken over. */
function setStart(rt: Runtime, self: Ref, start: Ref): void {
  const { heap } = rt;
  const value = intValue(heap, start);
  if (Number.isSafeInteger(value)) {
    heap.doubles[(self + Enumerate.INDEX) >> 1] = value as number;
    heap.decref(start);
  } else {
    heap.doubles[(self + Enumerate.INDEX) >> 1] = LARGEST_EXACT;
    heap.words[self + Enumerate.LONG_INDEX] = start;
  }
}

function next(rt: Runtime, self: Ref): Outcome {
  const item = rt.next(rt.heap.words[self + Enumerate.ITERATOR] as number);
  return typeof item === "number" ? withIndex(rt, self, item) : nextSteps(rt, self, item);
}

function* nextSteps(rt: Runtime, self: Ref, item: Steps<Ref>): Steps<Ref> {
  return withIndex(rt, self, yield* item);
}

function withIndex(rt: Runtime, self: Ref, item: Ref): Ref {
  if (item === NULL) return NULL;
  return nextPair(rt, self, Enumerate.RESULT, takeIndex(rt, self), item);
}

function takeIndex(rt: Runtime, self: Ref): Ref {
  const { heap } = rt;
  const place = (self + Enumerate.INDEX) >> 1;
  const index = heap.doubles[place] as number;
  if (index < LARGEST_EXACT) {
    heap.doubles[place] = index + 1;
    return newInt(rt, index);
  }
  const long = heap.words[self + Enumerate.LONG_INDEX] as number;
  const current = long === NULL ? newInt(rt, index) : long;
  const next = newInt(rt, BigInt(intValue(heap, current)) + 1n);
  heap.words[self + Enumerate.LONG_INDEX] = next;
  return current;
}

export function defineEnumerate(rt: Runtime): void {
  const type = rt.types.enumerate;
  defineIterator(rt, type, [Enumerate.ITERATOR, Enumerate.RESULT, Enumerate.LONG_INDEX], next);
  type.slots.construct = construct;
  rt.addMethods(type, [native("__reduce__", "()", (_, self) => reduce(rt, self))]);
}

/** enum_reduce */
function reduce(rt: Runtime, self: Ref): Ref {
  const { heap } = rt;
  const long = heap.words[self + Enumerate.LONG_INDEX] as number;
  const index = heap.doubles[(self + Enumerate.INDEX) >> 1] as number;
  const iterator = newReference(rt, heap.words[self + Enumerate.ITERATOR] as number);
  const next = long === NULL ? newInt(rt, index) : newReference(rt, long);
  return newReduction(rt, classOf(rt, self), [iterator, next]);
}
