/**
 * `list.extend` and what is built on it: `list(x)`, `+=`, `[*x]`. How much room is made depends on what is
 * iterated over and on the version. CPython: Objects/listobject.c, list_extend.
 */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictLength, isExactDict } from "../dict/dict.ts";
import { DictViewField } from "../dict/dict-view.ts";
import { keyAtPosition, nextPosition, valueAtPosition } from "../dict/dict-walk.ts";
import { filled } from "../filled-object.ts";
import { refuseKeywordsOfInit } from "../no-keywords.ts";
import { newReference } from "../plain-data.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { entryFrom, entryIndexOf, setLength } from "../set/set.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import {
  ListField,
  listAppend,
  listClear,
  listExtendFrom,
  listItems,
  listLength,
  listPreallocateExact,
  listResize,
  newList,
  newListOfType,
} from "./list.ts";
import { hasItemArray, itemCount, itemsStart, iterateOr, lengthHint, lengthOf } from "./sequence.ts";
import { tupleFrom } from "./tuple.ts";

/** What an iterator announces that cannot tell. */
const UNKNOWN_LENGTH = 8;

/** Appends all items of an iterable. Returns NULL. */
export function listExtend(rt: Runtime, list: Ref, iterable: Ref): Outcome {
  const isItself = iterable === list;
  if (hasItemArray(rt, iterable) || (isItself && !rt.profile.listExtendIteratesItself)) {
    listExtendFrom(rt, list, itemCount(rt, iterable), () => itemsStart(rt, iterable));
    return NULL;
  }
  if (isItself) return extendByIterated(rt, list);
  if (rt.profile.listExtendsSizedContainersDirectly && extendFromTable(rt, list, iterable)) return NULL;
  return extendFromIterator(rt, list, iterable);
}

/** From 3.13: exact sets, dictionaries and their views are copied after one resize. False for anything else. */
function extendFromTable(rt: Runtime, list: Ref, iterable: Ref): boolean {
  const { heap } = rt;
  const id = heap.words[iterable + 3] as number;
  if (id === TypeId.SET || id === TypeId.FROZENSET) {
    extendFromSet(rt, list, iterable);
  } else if (isExactDict(heap, iterable)) {
    extendFromDict(rt, list, iterable, (at) => newReference(rt, keyAtPosition(rt, iterable, at)));
  } else {
    return extendFromView(rt, list, iterable, id);
  }
  return true;
}

function extendFromView(rt: Runtime, list: Ref, view: Ref, id: number): boolean {
  if (id !== TypeId.DICT_KEYS && id !== TypeId.DICT_VALUES && id !== TypeId.DICT_ITEMS) return false;
  const dict = rt.heap.words[view + DictViewField.DICT] as number;
  const key = (at: number): Ref => newReference(rt, keyAtPosition(rt, dict, at));
  const value = (at: number): Ref => newReference(rt, valueAtPosition(rt, dict, at));
  const pair = (at: number): Ref => tupleFrom(rt, [key(at), value(at)]);
  extendFromDict(rt, list, dict, id === TypeId.DICT_KEYS ? key : id === TypeId.DICT_VALUES ? value : pair);
  return true;
}

function extendFromSet(rt: Runtime, list: Ref, set: Ref): void {
  const { heap } = rt;
  const before = listLength(heap, list);
  listResize(rt, list, before + setLength(heap, set));
  let place = listItems(heap, list) + 2 * before;
  for (let entry = entryFrom(heap, set, 0); entry !== NULL; place += 2) {
    heap.words[place] = newReference(rt, heap.words[entry] as number);
    entry = entryFrom(heap, set, entryIndexOf(heap, set, entry) + 1);
  }
}

function extendFromDict(rt: Runtime, list: Ref, dict: Ref, itemAt: (position: number) => Ref): void {
  const { heap } = rt;
  const before = listLength(heap, list);
  const count = dictLength(heap, dict);
  listResize(rt, list, before + count);
  heap.words[list + ListField.LENGTH] = before;
  let length = before;
  for (let at = nextPosition(heap, dict, 0); at >= 0; at = nextPosition(heap, dict, at + 1)) {
    const item = itemAt(at);
    heap.words[listItems(heap, list) + 2 * length] = item;
    length++;
  }
  heap.words[list + ListField.LENGTH] = before + count;
}

/** A list of a subclass by what iterating over it gives, which is collected before. Returns NULL. */
function* extendByIterated(rt: Runtime, list: Ref): Steps<Ref> {
  const iterator = rt.own(yield* iterateOr(rt, list, "argument must be iterable"));
  const items = rt.own(newList(rt, 0));
  yield* extendFromIterator(rt, items, iterator);
  rt.heap.decref(rt.disown(iterator));
  listExtendFrom(rt, list, itemCount(rt, items), () => itemsStart(rt, items));
  rt.heap.decref(rt.disown(items));
  return NULL;
}

/** Any iterable: room for what it announces, then item by item, then cut back. */
function* extendFromIterator(rt: Runtime, list: Ref, iterable: Ref): Steps<Ref> {
  const { heap } = rt;
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  const announced = yield* lengthHint(rt, iterable, UNKNOWN_LENGTH);
  makeRoom(rt, list, announced);
  const { next } = rt.typeOf(iterator).slots;
  for (;;) {
    const outcome = next === undefined ? rt.next(iterator) : next(rt, iterator);
    const item = typeof outcome === "number" ? outcome : yield* outcome;
    if (item === NULL) break;
    listAppend(rt, list, item);
  }
  if (listLength(heap, list) < (heap.words[list + ListField.ALLOCATED] as number)) {
    listResize(rt, list, listLength(heap, list));
  }
  heap.decref(rt.disown(iterator));
  return NULL;
}

function makeRoom(rt: Runtime, list: Ref, announced: number): void {
  const { heap } = rt;
  const length = listLength(heap, list);
  // Beyond any size it was not meant.
  if (length + announced >= 2 ** 63) return;
  if (rt.profile.listExtendPreallocatesWhenEmpty && listItems(heap, list) === NULL) {
    if (announced > 0) listPreallocateExact(rt, list, announced);
    return;
  }
  listResize(rt, list, length + announced);
  heap.words[list + ListField.LENGTH] = length;
}

/** `list.__init__`. Returns NULL. */
export function initializeList(rt: Runtime, list: Ref, args: CallArguments): Outcome {
  refuseKeywordsOfInit(rt, rt.typeOf(list), "list", args);
  const given = args.positional.length;
  if (given > 1) rt.raise(rt.types.TypeError, `list expected at most 1 argument, got ${given}`);
  if (listItems(rt.heap, list) !== NULL) listClear(rt, list);
  const iterable = args.positional[0];
  if (iterable === undefined) return NULL;
  return rt.profile.listInitPreallocatesByLength
    ? extendPreallocated(rt, list, iterable)
    : listExtend(rt, list, iterable);
}

/** Through 3.9 `list(x)` takes exactly `len(x)` places first. CPython 3.9: list___init___impl. */
function* extendPreallocated(rt: Runtime, list: Ref, iterable: Ref): Steps<Ref> {
  const length = lengthOf(rt, iterable);
  if (length !== undefined) {
    let count = 0;
    try {
      count = yield* resolve(length);
    } catch (thrown) {
      if (!rt.swallow(thrown, rt.types.TypeError)) throw thrown;
    }
    if (count > 0) listPreallocateExact(rt, list, count);
  }
  return yield* resolve(listExtend(rt, list, iterable));
}

/** `list(...)`: the object, and for exact lists its content. */
export function constructList(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const list = newListOfType(rt, type);
  return type.isHeapType ? list : filled(rt, list, () => initializeList(rt, list, args));
}
