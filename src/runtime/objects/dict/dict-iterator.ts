/**
 * The six iterators over dictionaries: keys, values and items, forwards and backwards. CPython:
 * Objects/dictobject.c, dictiter_iternextkey, dictiter_iternextitem, dictreviter_iternext.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import {
  defineIterator,
  exhaust,
  newIterator,
  newPairOfNone,
  nextPair,
} from "../iterators/iterator-record.ts";
import { defineListedState } from "../iterators/iterator-state.ts";
import { newReference } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";
import { dictLength } from "./dict.ts";
import { keyAtPosition, lastPosition, nextPosition, previousPosition, valueAtPosition } from "./dict-walk.ts";

/** Words of dictiterobject. */
const enum DictIterator {
  /** NULL once it is exhausted. */
  DICT = 4,
  /** Length of the dictionary when the iterator was made; -1 once it turned out to have changed. */
  USED = 6,
  POSITION = 8,
  RESULT = 10,
  LEFT = 12,
}

/** An iterator of one of the six types over a dictionary, which is borrowed. CPython: dictiter_new. */
export function newDictIterator(rt: Runtime, type: TypeObject, dict: Ref): Ref {
  const { types } = rt;
  const isReversed =
    type === types.dictReverseKeyIterator ||
    type === types.dictReverseValueIterator ||
    type === types.dictReverseItemIterator;
  const givesPairs = type === types.dictItemIterator || type === types.dictReverseItemIterator;
  const iterator = newIterator(rt, type);
  const result = givesPairs ? newPairOfNone(rt) : NULL;
  const { heap } = rt;
  const { words } = heap;
  words[iterator + DictIterator.DICT] = newReference(rt, dict);
  words[iterator + DictIterator.USED] = dictLength(heap, dict);
  words[iterator + DictIterator.LEFT] = dictLength(heap, dict);
  words[iterator + DictIterator.RESULT] = result;
  if (isReversed) words[iterator + DictIterator.POSITION] = lastPosition(heap, dict);
  return iterator;
}

/** Advances to the next entry and returns its position, or -1 at the end. */
function advance(rt: Runtime, iterator: Ref, isReversed: boolean): number {
  const { heap } = rt;
  const { words } = heap;
  const dict = words[iterator + DictIterator.DICT] as number;
  if (dict === NULL) return -1;
  if (words[iterator + DictIterator.USED] !== dictLength(heap, dict)) {
    words[iterator + DictIterator.USED] = -1;
    rt.raise(rt.types.RuntimeError, "dictionary changed size during iteration");
  }
  const from = words[iterator + DictIterator.POSITION] as number;
  const position = isReversed ? previousPosition(heap, dict, from) : nextPosition(heap, dict, from);
  if (position < 0) {
    exhaust(rt, iterator, DictIterator.DICT);
    return -1;
  }
  const left = words[iterator + DictIterator.LEFT] as number;
  if (left === 0 && !isReversed) {
    exhaust(rt, iterator, DictIterator.DICT);
    rt.raise(rt.types.RuntimeError, "dictionary keys changed during iteration");
  }
  words[iterator + DictIterator.POSITION] = isReversed ? position - 1 : position + 1;
  words[iterator + DictIterator.LEFT] = left - 1;
  return position;
}

function nextKey(isReversed: boolean): (rt: Runtime, iterator: Ref) => Ref {
  return (rt, iterator) => {
    const position = advance(rt, iterator, isReversed);
    return position < 0 ? NULL : newReference(rt, keyAtPosition(rt, dictOf(rt, iterator), position));
  };
}

function nextValue(isReversed: boolean): (rt: Runtime, iterator: Ref) => Ref {
  return (rt, iterator) => {
    const position = advance(rt, iterator, isReversed);
    return position < 0 ? NULL : newReference(rt, valueAtPosition(rt, dictOf(rt, iterator), position));
  };
}

function nextItem(isReversed: boolean): (rt: Runtime, iterator: Ref) => Ref {
  return (rt, iterator) => {
    const position = advance(rt, iterator, isReversed);
    if (position < 0) return NULL;
    const dict = dictOf(rt, iterator);
    const key = newReference(rt, keyAtPosition(rt, dict, position));
    const value = newReference(rt, valueAtPosition(rt, dict, position));
    return nextPair(rt, iterator, DictIterator.RESULT, key, value);
  };
}

function dictOf(rt: Runtime, iterator: Ref): Ref {
  return rt.heap.words[iterator + DictIterator.DICT] as number;
}

function hint(rt: Runtime, iterator: Ref): number {
  const { words } = rt.heap;
  const dict = words[iterator + DictIterator.DICT] as number;
  if (dict === NULL || words[iterator + DictIterator.USED] !== dictLength(rt.heap, dict)) return 0;
  return words[iterator + DictIterator.LEFT] as number;
}

export function defineDictIterators(rt: Runtime): void {
  const { types } = rt;
  const kinds = [
    [types.dictKeyIterator, nextKey(false)],
    [types.dictValueIterator, nextValue(false)],
    [types.dictItemIterator, nextItem(false)],
    [types.dictReverseKeyIterator, nextKey(true)],
    [types.dictReverseValueIterator, nextValue(true)],
    [types.dictReverseItemIterator, nextItem(true)],
  ] as const;
  const references = [DictIterator.DICT, DictIterator.RESULT];
  for (const [type, next] of kinds) {
    defineIterator(rt, type, references, next, hint);
    defineListedState(rt, type, references);
  }
}
