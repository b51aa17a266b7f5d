/** A list of what an iterable gives, for the use of other code. CPython: Objects/abstract.c. */
import type { Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../plain-data.ts";
import { type Runtime, resolve, type Steps } from "../runtime.ts";
import { newList } from "./list.ts";
import { listExtend } from "./list-extend.ts";
import { hasItemArray, itemsToArray, iterateOr } from "./sequence.ts";

/** A new list. CPython: PySequence_List. */
export function* listFromIterable(rt: Runtime, iterable: Ref): Steps<Ref> {
  const list = rt.own(newList(rt, 0));
  yield* resolve(listExtend(rt, list, iterable));
  return rt.disown(list);
}

/**
 * An exact list or tuple itself, as a new reference, or a list of what an iterable gives; `message` is the TypeError
 * of something not iterable. CPython: PySequence_Fast.
 */
export function* fastSequence(rt: Runtime, iterable: Ref, message: string): Steps<Ref> {
  if (hasItemArray(rt, iterable)) return newReference(rt, iterable);
  const iterator = rt.own(yield* iterateOr(rt, iterable, message));
  const list = yield* listFromIterable(rt, iterator);
  rt.heap.decref(rt.disown(iterator));
  return list;
}

/** New references to the items of `fastSequence`. */
export function* sequenceToArray(rt: Runtime, iterable: Ref, message: string): Steps<Ref[]> {
  const sequence = yield* fastSequence(rt, iterable, message);
  const items = itemsToArray(rt, sequence);
  rt.heap.decref(sequence);
  return items;
}
