/** `tuple_iterator`. CPython: Objects/tupleobject.c, tupleiter_*. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineIterator, exhaust, newIterator } from "../iterators/iterator-record.ts";
import { definePositionState } from "../iterators/iterator-state.ts";
import { newReference } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { PositionIterator } from "./list-iterator.ts";
import { tupleLength, tupleStart } from "./tuple.ts";

export function newTupleIterator(rt: Runtime, tuple: Ref): Ref {
  const iterator = newIterator(rt, rt.types.tupleIterator);
  rt.heap.words[iterator + PositionIterator.SEQUENCE] = newReference(rt, tuple);
  return iterator;
}

/** The next item as a new reference, NULL at the end. */
export function nextOfTuple(rt: Runtime, iterator: Ref): Ref {
  const { words } = rt.heap;
  const tuple = words[iterator + PositionIterator.SEQUENCE] as number;
  if (tuple === NULL) return NULL;
  const index = words[iterator + PositionIterator.INDEX] as number;
  if (index >= tupleLength(rt.heap, tuple)) return exhaust(rt, iterator, PositionIterator.SEQUENCE);
  words[iterator + PositionIterator.INDEX] = index + 1;
  return newReference(rt, words[tupleStart(rt, tuple) + 2 * index] as number);
}

function hint(rt: Runtime, iterator: Ref): number {
  const { words } = rt.heap;
  const tuple = words[iterator + PositionIterator.SEQUENCE] as number;
  if (tuple === NULL) return 0;
  return tupleLength(rt.heap, tuple) - (words[iterator + PositionIterator.INDEX] as number);
}

export function defineTupleIterator(rt: Runtime): void {
  defineIterator(rt, rt.types.tupleIterator, [PositionIterator.SEQUENCE], nextOfTuple, hint);
  definePositionState(rt, rt.types.tupleIterator, {
    maker: "iter",
    empty: () => newReference(rt, rt.emptyTuple),
    length: (_, tuple) => tupleLength(rt.heap, tuple),
  });
}
