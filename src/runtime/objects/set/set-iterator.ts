/** `set_iterator`. CPython: Objects/setobject.c, setiter_iternext. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineIterator, exhaust, newIterator } from "../iterators/iterator-record.ts";
import { defineListedState } from "../iterators/iterator-state.ts";
import { newReference } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { entryFrom, entryIndexOf, setLength } from "./set.ts";

/** Words of setiterobject. */
const enum SetIterator {
  /** NULL once it is exhausted. */
  SET = 4,
  /** Length of the set when the iterator was made; -1 once it turned out to have changed. */
  USED = 6,
  POSITION = 8,
  LEFT = 10,
}

/** An iterator over a set, which is borrowed. */
export function newSetIterator(rt: Runtime, set: Ref): Ref {
  const iterator = newIterator(rt, rt.types.setIterator);
  const { words } = rt.heap;
  words[iterator + SetIterator.SET] = newReference(rt, set);
  words[iterator + SetIterator.USED] = setLength(rt.heap, set);
  words[iterator + SetIterator.LEFT] = setLength(rt.heap, set);
  return iterator;
}

function next(rt: Runtime, iterator: Ref): Ref {
  const { heap } = rt;
  const { words } = heap;
  const set = words[iterator + SetIterator.SET] as number;
  if (set === NULL) return NULL;
  if (words[iterator + SetIterator.USED] !== setLength(heap, set)) {
    words[iterator + SetIterator.USED] = -1;
    rt.raise(rt.types.RuntimeError, "Set changed size during iteration");
  }
  const entry = entryFrom(heap, set, words[iterator + SetIterator.POSITION] as number);
  if (entry === NULL) return exhaust(rt, iterator, SetIterator.SET);
  words[iterator + SetIterator.POSITION] = entryIndexOf(heap, set, entry) + 1;
  (words[iterator + SetIterator.LEFT] as number)--;
  return newReference(rt, words[entry] as number);
}

function hint(rt: Runtime, iterator: Ref): number {
  const { words } = rt.heap;
  const set = words[iterator + SetIterator.SET] as number;
  if (set === NULL || words[iterator + SetIterator.USED] !== setLength(rt.heap, set)) return 0;
  return words[iterator + SetIterator.LEFT] as number;
}

export function defineSetIterator(rt: Runtime): void {
  defineIterator(rt, rt.types.setIterator, [SetIterator.SET], next, hint);
  defineListedState(rt, rt.types.setIterator, [SetIterator.SET]);
}
