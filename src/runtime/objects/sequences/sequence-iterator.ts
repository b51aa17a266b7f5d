/**
 * `iterator`: over any object with `__getitem__`, by 0, 1, 2, ... until IndexError. CPython:
 * Objects/iterobject.c, iter_iternext.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineIterator, exhaust, newIterator } from "../iterators/iterator-record.ts";
import { definePositionState } from "../iterators/iterator-state.ts";
import { newReference } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { PositionIterator } from "./list-iterator.ts";
import { lengthOf } from "./sequence.ts";

/** An iterator over a sequence, which is borrowed. CPython: PySeqIter_New. */
export function newSequenceIterator(rt: Runtime, sequence: Ref): Ref {
  const iterator = newIterator(rt, rt.types.sequenceIterator);
  rt.heap.words[iterator + PositionIterator.SEQUENCE] = newReference(rt, sequence);
  return iterator;
}

function next(rt: Runtime, iterator: Ref): Outcome {
  if (rt.heap.words[iterator + PositionIterator.SEQUENCE] === NULL) return NULL;
  return nextItem(rt, iterator);
}

function* nextItem(rt: Runtime, iterator: Ref): Steps<Ref> {
  const { heap } = rt;
  const sequence = rt.own(newReference(rt, heap.words[iterator + PositionIterator.SEQUENCE] as number));
  const index = rt.own(rt.newInt(heap.words[iterator + PositionIterator.INDEX] as number));
  let item: Ref;
  try {
    item = yield* resolve(rt.getItem(sequence, index));
    (heap.words[iterator + PositionIterator.INDEX] as number)++;
  } catch (thrown) {
    if (!rt.swallow(thrown, rt.types.IndexError) && !rt.swallow(thrown, rt.types.StopIteration)) throw thrown;
    item = exhaust(rt, iterator, PositionIterator.SEQUENCE);
  }
  heap.decref(rt.disown(index));
  heap.decref(rt.disown(sequence));
  return item;
}

function hint(rt: Runtime, iterator: Ref): number | Steps<number> {
  const sequence = rt.heap.words[iterator + PositionIterator.SEQUENCE] as number;
  if (sequence === NULL) return 0;
  const index = rt.heap.words[iterator + PositionIterator.INDEX] as number;
  const length = lengthOf(rt, sequence);
  if (length === undefined) return 0;
  return typeof length === "number" ? Math.max(0, length - index) : hintSteps(length, index);
}

function* hintSteps(length: Steps<number>, index: number): Steps<number> {
  return Math.max(0, (yield* length) - index);
}

export function defineSequenceIterator(rt: Runtime): void {
  defineIterator(rt, rt.types.sequenceIterator, [PositionIterator.SEQUENCE], next, hint);
  const empty = (): Ref => newReference(rt, rt.emptyTuple);
  definePositionState(rt, rt.types.sequenceIterator, { maker: "iter", empty });
}
