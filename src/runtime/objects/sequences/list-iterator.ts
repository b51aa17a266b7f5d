/** `list_iterator` and `list_reverseiterator`. CPython: Objects/listobject.c, listiter_*, listreviter_*. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineIterator, exhaust, newIterator } from "../iterators/iterator-record.ts";
import { definePositionState } from "../iterators/iterator-state.ts";
import { newReference } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { listItem, listItems, listLength, newList } from "./list.ts";

/** Words of an iterator with a position in one object: those of `list`, `tuple`, `str` and of sequences. */
export const enum PositionIterator {
  INDEX = 4,
  /** What it iterates over; NULL once it is exhausted. */
  SEQUENCE = 6,
}

export function newListIterator(rt: Runtime, list: Ref): Ref {
  const iterator = newIterator(rt, rt.types.listIterator);
  rt.heap.words[iterator + PositionIterator.SEQUENCE] = newReference(rt, list);
  return iterator;
}

export function newListReverseIterator(rt: Runtime, list: Ref): Ref {
  const iterator = newIterator(rt, rt.types.listReverseIterator);
  rt.heap.words[iterator + PositionIterator.INDEX] = listLength(rt.heap, list) - 1;
  rt.heap.words[iterator + PositionIterator.SEQUENCE] = newReference(rt, list);
  return iterator;
}

/** The next item as a new reference, NULL at the end. */
export function nextOfList(rt: Runtime, iterator: Ref): Ref {
  const { words } = rt.heap;
  const list = words[iterator + PositionIterator.SEQUENCE] as number;
  if (list === NULL) return NULL;
  const index = words[iterator + PositionIterator.INDEX] as number;
  if (index >= listLength(rt.heap, list)) return exhaust(rt, iterator, PositionIterator.SEQUENCE);
  words[iterator + PositionIterator.INDEX] = index + 1;
  return newReference(rt, words[listItems(rt.heap, list) + 2 * index] as number);
}

function nextReversed(rt: Runtime, iterator: Ref): Ref {
  const { heap } = rt;
  const { words } = heap;
  const list = words[iterator + PositionIterator.SEQUENCE] as number;
  if (list === NULL) return NULL;
  const index = words[iterator + PositionIterator.INDEX] as number;
  if (index < 0 || index >= listLength(heap, list)) {
    words[iterator + PositionIterator.INDEX] = -1;
    return exhaust(rt, iterator, PositionIterator.SEQUENCE);
  }
  words[iterator + PositionIterator.INDEX] = index - 1;
  return newReference(rt, listItem(heap, list, index));
}

function hint(rt: Runtime, iterator: Ref): number {
  const { words } = rt.heap;
  const list = words[iterator + PositionIterator.SEQUENCE] as number;
  if (list === NULL) return 0;
  return Math.max(0, listLength(rt.heap, list) - (words[iterator + PositionIterator.INDEX] as number));
}

function hintReversed(rt: Runtime, iterator: Ref): number {
  const { words } = rt.heap;
  const list = words[iterator + PositionIterator.SEQUENCE] as number;
  const left = (words[iterator + PositionIterator.INDEX] as number) + 1;
  return list === NULL || listLength(rt.heap, list) < left ? 0 : left;
}

export function defineListIterators(rt: Runtime): void {
  const { listIterator, listReverseIterator } = rt.types;
  defineIterator(rt, listIterator, [PositionIterator.SEQUENCE], nextOfList, hint);
  defineIterator(rt, listReverseIterator, [PositionIterator.SEQUENCE], nextReversed, hintReversed);
  definePositionState(rt, listIterator, { maker: "iter", empty: emptyList, length: lengthOfList });
  definePositionState(rt, listReverseIterator, { maker: "reversed", empty: emptyList, length: lengthOfList });
}

function emptyList(rt: Runtime): Ref {
  return newList(rt, 0);
}

function lengthOfList({ heap }: Runtime, list: Ref): number {
  return listLength(heap, list);
}
