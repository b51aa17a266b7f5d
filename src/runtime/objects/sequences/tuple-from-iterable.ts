/**
 * A tuple of what an iterable gives. CPython: Objects/abstract.c, PySequence_Tuple, which puts the items of an iterator
 * into a tuple that it enlarges and at last cuts back; from 3.14 on they are collected outside.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../plain-data.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { checkCollected, exhaust, hasItemArray, itemsToArray, lengthHint } from "./sequence.ts";
import { isExactTuple, newTuple, resizeTuple, setTupleItem, trackedTupleFrom, tupleFrom } from "./tuple.ts";

/** The first length for an iterator that cannot tell. */
const UNKNOWN_LENGTH = 10;

/** A new reference; an exact tuple is its own. */
export function* tupleFromIterable(rt: Runtime, iterable: Ref): Steps<Ref> {
  if (isExactTuple(rt.heap, iterable)) return newReference(rt, iterable);
  if (hasItemArray(rt, iterable)) return tupleFrom(rt, itemsToArray(rt, iterable));
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  if (rt.profile.values.tupleAsksNoLength) {
    return trackedTupleFrom(rt, yield* exhaust(rt, rt.disown(iterator)));
  }
  const length = yield* lengthHint(rt, iterable, UNKNOWN_LENGTH);
  checkCollected(length);
  const tuple = yield* filledFrom(rt, iterator, length);
  rt.heap.decref(rt.disown(iterator));
  return tuple;
}

function* filledFrom(rt: Runtime, iterator: Ref, announced: number): Steps<Ref> {
  let tuple = rt.own(newTuple(rt, announced));
  let room = announced;
  const resize = (length: number): void => {
    tuple = rt.own(resizeTuple(rt, rt.disown(tuple), length));
    room = length;
  };
  let count = 0;
  for (; ; count++) {
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    if (count >= room) {
      const wanted = room + 10;
      resize(wanted + (wanted >> 2));
    }
    setTupleItem(rt, tuple, count, item);
  }
  resize(count);
  return rt.disown(tuple);
}
