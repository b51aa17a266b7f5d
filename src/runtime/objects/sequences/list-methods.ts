/** What programs do with lists: methods and operators. Sorting is in list-sort.ts. CPython: Objects/listobject.c. */

import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Heap } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { defineContainerRepr, type Part, partText } from "../container-repr.ts";
import { native } from "../functions/native-function.ts";
import { checkRoom, newReference } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import {
  ListField,
  listAppend,
  listClear,
  listFromWords,
  listInsert,
  listItem,
  listItems,
  listLength,
  listResize,
  listSetSlice,
  newList,
  newListWithCapacity,
} from "./list.ts";
import { constructList, initializeList, listExtend } from "./list-extend.ts";
import { getListItem, setListItem } from "./list-items.ts";
import { newListIterator, newListReverseIterator } from "./list-iterator.ts";
import { listSort } from "./list-sort.ts";
import { lengthOf, MAX_INDEX, repeatedBy, toIndex, toIndexOr } from "./sequence.ts";
import { compareItems, containsItem, countItem, findItem } from "./sequence-compare.ts";
import { copyReferences } from "./tuple.ts";

const NOT_AN_INDEX = "slice indices must be integers or have an __index__ method";

function none(rt: Runtime): Ref {
  return newReference(rt, rt.none);
}

/** For methods that return None after something that answers NULL. */
export function noneAfter(rt: Runtime, outcome: Outcome): Outcome {
  return typeof outcome === "number" ? none(rt) : noneAfterSteps(rt, outcome);
}

function* noneAfterSteps(rt: Runtime, outcome: Steps<Ref>): Steps<Ref> {
  yield* outcome;
  return none(rt);
}

function append(rt: Runtime, self: Ref, item: Ref): Ref {
  listAppend(rt, self, newReference(rt, item));
  return none(rt);
}

function* insert(rt: Runtime, self: Ref, index: Ref, item: Ref): Steps<Ref> {
  const position = yield* resolve(toIndex(rt, index, "OverflowError"));
  const length = listLength(rt.heap, self);
  const at = position < 0 ? Math.max(0, position + length) : Math.min(position, length);
  listInsert(rt, self, at, newReference(rt, item));
  return none(rt);
}

function pop(rt: Runtime, self: Ref, index: Ref): Outcome {
  if (index === NULL) return popAt(rt, self, -1);
  const position = toIndex(rt, index, "OverflowError");
  return typeof position === "number" ? popAt(rt, self, position) : popWithSteps(rt, self, position);
}

function* popWithSteps(rt: Runtime, self: Ref, position: Steps<number>): Steps<Ref> {
  return popAt(rt, self, yield* position);
}

/** CPython: list_pop_impl. */
function popAt(rt: Runtime, self: Ref, index: number): Ref {
  const { heap } = rt;
  const length = listLength(heap, self);
  if (length === 0) rt.raise(rt.types.IndexError, "pop from empty list");
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) rt.raise(rt.types.IndexError, "pop index out of range");
  const item = listItem(heap, self, at);
  if (rt.profile.listPopOfLastClears && length === 1) {
    heap.incref(item);
    listClear(rt, self);
  } else if (at === length - 1 || rt.profile.listPopOfLastClears) {
    const place = listItems(heap, self) + 2 * at;
    heap.words.copyWithin(place, place + 2, listItems(heap, self) + 2 * length);
    listResize(rt, self, length - 1);
  } else {
    heap.incref(item);
    listSetSlice(rt, self, at, at + 1, []);
  }
  return item;
}

function* remove(rt: Runtime, self: Ref, value: Ref): Steps<Ref> {
  const index = yield* resolve(findItem(rt, self, value, 0, Number.POSITIVE_INFINITY));
  if (index < 0) rt.raise(rt.types.ValueError, "list.remove(x): x not in list");
  listSetSlice(rt, self, index, index + 1, []);
  return none(rt);
}

function* indexOf(rt: Runtime, self: Ref, value: Ref, start: Ref, stop: Ref): Steps<Ref> {
  const from = yield* position(rt, self, start, 0);
  const to = yield* position(rt, self, stop, MAX_INDEX);
  const index = yield* resolve(findItem(rt, self, value, from, to));
  if (index >= 0) return rt.newInt(index);
  if (!rt.profile.listIndexShowsValue) rt.raise(rt.types.ValueError, "list.index(x): x not in list");
  rt.raise(rt.types.ValueError, `${yield* partText(rt, value)} is not in list`);
}

/** A bound of `index`, from the end if negative, never below 0. */
export function* position(rt: Runtime, self: Ref, bound: Ref, absent: number): Steps<number> {
  if (bound === NULL) return absent;
  const value = yield* resolve(toIndexOr(rt, bound, "clip", NOT_AN_INDEX));
  const length = lengthOf(rt, self) ?? 0;
  return value < 0 ? Math.max(0, value + (yield* resolve(length))) : value;
}

/** Reverses `count` items from `start` on. */
function reverseInPlace(rt: Runtime, self: Ref): Ref {
  const { words } = rt.heap;
  const items = listItems(rt.heap, self);
  const end = items + 2 * (listLength(rt.heap, self) - 1);
  for (let low = items, high = end; low < high; low += 2, high -= 2) {
    const item = words[low] as number;
    words[low] = words[high] as number;
    words[high] = item;
  }
  return none(rt);
}

function copy(rt: Runtime, self: Ref): Ref {
  return listFromWords(rt, listItems(rt.heap, self), listLength(rt.heap, self));
}

/** CPython: list_concat. */
function concatenate(rt: Runtime, self: Ref, other: Ref): Ref {
  const { heap } = rt;
  if (!rt.isInstance(other, rt.types.list)) {
    rt.raise(rt.types.TypeError, `can only concatenate list (not "${rt.typeOf(other).name}") to list`);
  }
  const first = listLength(heap, self);
  const second = listLength(heap, other);
  const result = newListWithCapacity(rt, first + second);
  const items = listItems(heap, result);
  copyReferences(heap, listItems(heap, self), items, first);
  copyReferences(heap, listItems(heap, other), items + 2 * first, second);
  heap.words[result + ListField.LENGTH] = first + second;
  return result;
}

/** CPython: list_repeat. */
function repeat(rt: Runtime, self: Ref, count: number): Ref {
  const { heap } = rt;
  const length = listLength(heap, self);
  const total = length * Math.max(0, count);
  if (total === 0) return newList(rt, 0);
  checkLength(rt, total);
  const result = newListWithCapacity(rt, total);
  const items = listItems(heap, result);
  copyReferences(heap, listItems(heap, self), items, length);
  repeatItems(rt, items, length, total);
  heap.words[result + ListField.LENGTH] = total;
  return result;
}

function checkLength(rt: Runtime, length: number): void {
  if (length > MAX_INDEX / 8) rt.raise(rt.types.MemoryError, "");
  checkRoom(rt, length * 8);
}

/** Fills up to `total` with copies of the first `length` items, whose counts rise by as much. */
function repeatItems(rt: Runtime, items: Ref, length: number, total: number): void {
  const { heap } = rt;
  const { words } = heap;
  const added = total / length - 1;
  for (let at = items; at < items + 2 * length; at += 2) {
    const item = words[at] as number;
    const count = words[item] as number;
    if (count >= 0) words[item] = count + added;
  }
  for (let filled = length; filled < total; filled *= 2) {
    words.copyWithin(items + 2 * filled, items, items + 2 * Math.min(filled, total - filled));
  }
}

/** `+=` and `*=`, in place. */
function inplace(rt: Runtime, self: Ref, right: Ref, operation: number): Outcome {
  if (operation === BinaryOperation.ADD) return extendInPlace(rt, self, right);
  if (operation !== BinaryOperation.MULTIPLY) return rt.notImplemented;
  return repeatedBy(rt, right, (count) => repeatInPlace(rt, self, count));
}

function extendInPlace(rt: Runtime, self: Ref, right: Ref): Outcome {
  const outcome = listExtend(rt, self, right);
  return typeof outcome === "number" ? newReference(rt, self) : selfAfter(rt, self, outcome);
}

function* selfAfter(rt: Runtime, self: Ref, outcome: Steps<Ref>): Steps<Ref> {
  yield* outcome;
  return newReference(rt, self);
}

/** CPython: list_inplace_repeat. */
function repeatInPlace(rt: Runtime, self: Ref, count: number): Ref {
  const length = listLength(rt.heap, self);
  if (length === 0 || count === 1) return newReference(rt, self);
  if (count < 1) {
    listClear(rt, self);
    return newReference(rt, self);
  }
  checkLength(rt, length * count);
  listResize(rt, self, length * count);
  repeatItems(rt, listItems(rt.heap, self), length, length * count);
  return newReference(rt, self);
}

function* parts(rt: Runtime, self: Ref): Generator<Part, void> {
  yield "[";
  for (let index = 0; index < listLength(rt.heap, self); index++) {
    if (index > 0) yield ", ";
    yield listItem(rt.heap, self, index);
  }
  yield "]";
}

export function defineList(rt: Runtime): void {
  const type = rt.types.list;
  const { slots } = type;
  const empty = { text: "[]", holds: (heap: Heap, self: Ref) => listLength(heap, self) === 0 };
  defineContainerRepr(type, { parts, recursive: () => "[...]", holdsParts: false, empty });
  slots.construct = constructList;
  slots.init = initializeList;
  slots.hash = raiseUnhashable;
  slots.compare = (_, self, other, comparison) =>
    rt.isInstance(other, type) ? compareItems(rt, self, other, comparison) : rt.notImplemented;
  slots.iterate = newListIterator;
  slots.length = (_, self) => listLength(rt.heap, self);
  slots.contains = containsItem;
  slots.getItem = getListItem;
  slots.setItem = setListItem;
  slots.inplace = inplace;
  slots.concatenate = concatenate;
  slots.repeat = repeat;
  rt.addMethods(type, [
    native("append", "(object, /)", append),
    native("clear", "()", (_, self) => {
      listClear(rt, self);
      return none(rt);
    }),
    native("copy", "()", copy),
    native("count", "(value, /)", countItem),
    native("extend", "(iterable, /)", (_, self, iterable) => noneAfter(rt, listExtend(rt, self, iterable))),
    native("index", "(value, start=0, stop=sys.maxsize, /)", indexOf),
    native("insert", "(index, object, /)", insert),
    native("pop", "(index=-1, /)", pop),
    native("remove", "(value, /)", remove),
    native("reverse", "()", reverseInPlace),
    native("sort", "(*, key=None, reverse=False)", (_, self, key, reverse) =>
      noneAfter(rt, listSort(rt, self, key, reverse)),
    ),
    native("__reversed__", "()", newListReverseIterator),
  ]);
}

/** For types whose objects can change. CPython: PyObject_HashNotImplemented. */
export function raiseUnhashable(rt: Runtime, self: Ref): never {
  rt.raise(rt.types.TypeError, `unhashable type: '${rt.typeOf(self).name}'`);
}
