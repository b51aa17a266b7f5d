/** `zip_longest`. CPython: Modules/itertoolsmodule.c, zip_longest_next. */

import type { Interpreter } from "../../builtins/interpreter.ts";
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { trackAgain } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { setField } from "../../objects/record.ts";
import { type CallArguments, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import {
  newTuple,
  setTupleItem,
  tupleItem,
  tupleStart,
  tupleToArray,
} from "../../objects/sequences/tuple.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { defineIteratorType, newWithFields } from "./iterator-type.ts";
import { addReduction, reduceTo } from "./reductions.ts";

/** Words of ziplongestobject. */
const enum ZipLongest {
  COUNT = 4,
  /** Iterators that have not ended. */
  ACTIVE = 6,
  /** A tuple of them; those that have ended are NULL. */
  ITERATORS = 8,
  RESULT = 10,
  FILL = 12,
}

export function defineZipLongest(m: Interpreter): TypeObject {
  return defineIteratorType(m, {
    name: "zip_longest",
    layout: "zip_longest",
    references: [ZipLongest.ITERATORS, ZipLongest.RESULT, ZipLongest.FILL],
    construct: (type, args) => construct(m, type, args),
    next,
    define: (type) => addReduction(m, type, (self) => reduce(m, self), setState),
  });
}

function* construct(m: Interpreter, type: TypeObject, args: CallArguments): Steps<Ref> {
  const fill = fillValue(m, args);
  const count = args.positional.length;
  const iterators = m.own(newTuple(m, count));
  for (let index = 0; index < count; index++) {
    setTupleItem(m, iterators, index, yield* resolve(m.iterate(args.positional[index] as Ref)));
  }
  const result = newTuple(m, count);
  for (let index = 0; index < count; index++) setTupleItem(m, result, index, newReference(m, m.none));
  const self = newWithFields(m, type, [
    [ZipLongest.ITERATORS, m.disown(iterators)],
    [ZipLongest.RESULT, result],
    [ZipLongest.FILL, newReference(m, fill)],
  ]);
  m.heap.words[self + ZipLongest.COUNT] = count;
  m.heap.words[self + ZipLongest.ACTIVE] = count;
  return self;
}

/** Borrowed. */
function fillValue(m: Interpreter, { keywords }: CallArguments): Ref {
  if (keywords === undefined || keywords.size === 0) return m.none;
  const fill = keywords.get("fillvalue");
  if (fill !== undefined && keywords.size === 1) return fill;
  return m.raise(m.types.TypeError, "zip_longest() got an unexpected keyword argument");
}

function* next(rt: Runtime, self: Ref): Steps<Ref> {
  const { heap } = rt;
  const count = heap.words[self + ZipLongest.COUNT] as number;
  if (count === 0 || heap.words[self + ZipLongest.ACTIVE] === 0) return NULL;
  const kept = heap.words[self + ZipLongest.RESULT] as number;
  const isFree = heap.words[kept + Header.REFCOUNT] === 1;
  const result = rt.own(isFree ? newReference(rt, kept) : newTuple(rt, count));
  for (let index = 0; index < count; index++) {
    const item = yield* nextAt(rt, self, index);
    if (item === NULL) {
      heap.decref(rt.disown(result));
      return NULL;
    }
    const place = tupleStart(rt, result) + 2 * index;
    const old = heap.words[place] as number;
    heap.words[place] = item;
    heap.decrefIfAny(old);
  }
  trackAgain(rt, result);
  return rt.disown(result);
}

/** The next item of one iterator, or what stands for it; NULL when all have ended. */
function* nextAt(rt: Runtime, self: Ref, index: number): Steps<Ref> {
  const { heap } = rt;
  const iterators = heap.words[self + ZipLongest.ITERATORS] as number;
  const iterator = tupleItem(rt, iterators, index);
  if (iterator !== NULL) {
    const item = yield* nextOrStop(rt, self, iterator);
    if (item !== NULL) return item;
    const active = (heap.words[self + ZipLongest.ACTIVE] as number) - 1;
    heap.words[self + ZipLongest.ACTIVE] = active;
    if (active <= 0) return NULL;
    heap.words[tupleStart(rt, iterators) + 2 * index] = NULL;
    heap.decref(iterator);
  }
  return newReference(rt, heap.words[self + ZipLongest.FILL] as number);
}

/** An exception ends all. */
function* nextOrStop(rt: Runtime, self: Ref, iterator: Ref): Steps<Ref> {
  try {
    return yield* resolve(rt.next(iterator));
  } catch (thrown) {
    rt.heap.words[self + ZipLongest.ACTIVE] = 0;
    throw thrown;
  }
}

/** An iterator that has ended is shown as an empty tuple. */
function reduce(m: Interpreter, self: Ref): Ref {
  const { words } = m.heap;
  const iterators = tupleToArray(m, words[self + ZipLongest.ITERATORS] as number);
  const args = iterators.map((each) => (each === NULL ? m.emptyTuple : each));
  return reduceTo(m, self, args, newReference(m, words[self + ZipLongest.FILL] as number));
}

// biome-ignore lint/correctness/useYield: all setters of states are steps
function* setState(m: Interpreter, self: Ref, state: Ref): Steps<void> {
  setField(m, self, ZipLongest.FILL, newReference(m, state));
}
