/**
 * `list`: making one, growing and shrinking it as `list_resize` does, replacing slices, and its memory. What the
 * program can do with lists is in list-methods.ts, sorting in list-sort.ts.
 */
import { exactListCapacity, resizedListCapacity } from "../../../cpython/growth.ts";
import { TableKind } from "../../heap/blocks.ts";
import { Header, type Heap, type Visit } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject, newObjectOfCall } from "../allocate.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import { copyReferences } from "./tuple.ts";

/** Words of PyListObject. The length is `ob_size`. */
export const enum ListField {
  LENGTH = 4,
  /** `ob_item`: the block of items, NULL for a list that never had one. Item i is at `items + 2 * i`. */
  ITEMS = 6,
  ALLOCATED = 8,
}

const ITEM_BYTES = 8;
/** More removed items than this are kept in a block of their own while a slice is replaced, as in CPython. */
const RECYCLED_ON_STACK = 8;

/** A list of `length` items that are NULL, to be filled at once; exactly as large. CPython: PyList_New. */
export function newList(rt: Runtime, length: number): Ref {
  const list = newEmptyList(rt);
  if (length > 0) {
    allocateItems(rt.heap, list, length);
    const words = rt.heap.words;
    words[list + ListField.LENGTH] = length;
    const items = words[list + ListField.ITEMS] as number;
    words.fill(NULL, items, items + 2 * length);
  }
  return list;
}

function newEmptyList(rt: Runtime): Ref {
  const { list: type } = rt.types;
  return emptied(rt, type, newObject(rt, type, type.basicBytes));
}

/** An empty list that calling this type or a subclass makes, whose own fields are zero. */
export function newListOfType(rt: Runtime, type: TypeObject): Ref {
  return emptied(rt, type, newObjectOfCall(rt, type, type.basicBytes));
}

function emptied(rt: Runtime, type: TypeObject, list: Ref): Ref {
  rt.heap.words.fill(0, list + ListField.LENGTH, list + (type.basicBytes >> 2));
  rt.gc.track(list);
  return list;
}

/** An empty list with room for exactly `capacity` items. CPython: list_new_prealloc. */
export function newListWithCapacity(rt: Runtime, capacity: number): Ref {
  const list = newEmptyList(rt);
  if (capacity > 0) allocateItems(rt.heap, list, capacity);
  return list;
}

/** A list that takes over the references in `items`; exactly as large. */
export function listFrom(rt: Runtime, items: readonly Ref[]): Ref {
  const list = newListWithCapacity(rt, items.length);
  const words = rt.heap.words;
  const start = words[list + ListField.ITEMS] as number;
  for (let index = 0; index < items.length; index++) words[start + 2 * index] = items[index] as Ref;
  words[list + ListField.LENGTH] = items.length;
  return list;
}

/** A list of the `length` references at `source`, each counted; exactly as large. CPython: list_slice. */
export function listFromWords(rt: Runtime, source: Ref, length: number): Ref {
  const list = newListWithCapacity(rt, length);
  copyReferences(rt.heap, source, listItems(rt.heap, list), length);
  rt.heap.words[list + ListField.LENGTH] = length;
  return list;
}

export function listLength(heap: Heap, list: Ref): number {
  return heap.words[list + ListField.LENGTH] as number;
}

/** Where the first item lies; item i is two words further each. NULL where there is no block. */
export function listItems(heap: Heap, list: Ref): Ref {
  return heap.words[list + ListField.ITEMS] as number;
}

/** Borrowed. */
export function listItem(heap: Heap, list: Ref, index: number): Ref {
  return heap.words[listItems(heap, list) + 2 * index] as number;
}

export function isExactList(heap: Heap, ref: Ref): boolean {
  return heap.words[ref + Header.TYPE_ID] === TypeId.LIST;
}

/** Appends an item whose reference it takes over. CPython: _PyList_AppendTakeRef. */
export function listAppend(rt: Runtime, list: Ref, item: Ref): void {
  const heap = rt.heap;
  const length = heap.words[list + ListField.LENGTH] as number;
  if (length < (heap.words[list + ListField.ALLOCATED] as number)) {
    heap.words[list + ListField.LENGTH] = length + 1;
  } else {
    listResize(rt, list, length + 1);
  }
  heap.words[(heap.words[list + ListField.ITEMS] as number) + 2 * length] = item;
}

/**
 * Sets the length, reallocating by CPython's growth rule. New places hold garbage that the caller fills at
 * once; dropped items are the caller's to release beforehand. CPython: list_resize.
 */
export function listResize(rt: Runtime, list: Ref, newLength: number): void {
  const { heap } = rt;
  const words = heap.words;
  const length = words[list + ListField.LENGTH] as number;
  const allocated = words[list + ListField.ALLOCATED] as number;
  const capacity = resizedListCapacity(length, allocated, newLength, rt.profile.listKeepsCapacityUpTo);
  if (capacity !== allocated) setCapacity(heap, list, allocated, capacity);
  heap.words[list + ListField.LENGTH] = newLength;
}

/**
 * Makes room for exactly `length` items in a list that has no block, as `list_preallocate_exact`: from 3.10 on
 * when an empty list is extended.
 */
export function listPreallocateExact(rt: Runtime, list: Ref, length: number): void {
  allocateItems(rt.heap, list, exactListCapacity(rt.profile, length));
}

/** Inserts an item whose reference it takes over; `index` from 0 to the length. CPython: ins1. */
export function listInsert(rt: Runtime, list: Ref, index: number, item: Ref): void {
  const length = listLength(rt.heap, list);
  listResize(rt, list, length + 1);
  const words = rt.heap.words;
  const at = listItems(rt.heap, list) + 2 * index;
  words.copyWithin(at + 2, at, at + 2 * (length - index));
  words[at] = item;
}

/**
 * Appends the `length` references at `source`, counting each: a list or tuple of which `source` is the start.
 * `sourceOf` is asked again after the list grew, since it may be the list itself. CPython: list_extend_fast.
 */
export function listExtendFrom(rt: Runtime, list: Ref, length: number, sourceOf: () => Ref): void {
  if (length === 0) return;
  const before = listLength(rt.heap, list);
  if (listItems(rt.heap, list) === NULL && rt.profile.listExtendPreallocatesWhenEmpty) {
    listPreallocateExact(rt, list, length);
    rt.heap.words[list + ListField.LENGTH] = length;
  } else {
    listResize(rt, list, before + length);
  }
  copyReferences(rt.heap, sourceOf(), listItems(rt.heap, list) + 2 * before, length);
}

/**
 * Replaces items `low` to `high` (in range, low <= high) by references that the list takes over. Old items are
 * released last to first, once the list is whole again. CPython: list_ass_slice.
 */
export function listSetSlice(
  rt: Runtime,
  list: Ref,
  low: number,
  high: number,
  replacement: readonly Ref[],
): void {
  const { heap } = rt;
  const length = listLength(heap, list);
  const count = replacement.length;
  const grown = count - (high - low);
  if (length + grown === 0) {
    listClear(rt, list);
    return;
  }
  const removed = copyItems(heap, list, low, high);
  const recycleBytes = removed.length > RECYCLED_ON_STACK ? removed.length * ITEM_BYTES : 0;
  const recycle = recycleBytes > 0 ? heap.allocate(recycleBytes) : NULL;
  if (grown < 0) moveItems(heap, list, high, high + grown, length - high);
  if (grown !== 0) listResize(rt, list, length + grown);
  if (grown > 0) moveItems(heap, list, high, high + grown, length - high);
  const start = listItems(heap, list) + 2 * low;
  for (let index = 0; index < count; index++) heap.words[start + 2 * index] = replacement[index] as Ref;
  for (let index = removed.length - 1; index >= 0; index--) heap.decref(removed[index] as Ref);
  if (recycle !== NULL) heap.free(recycle, recycleBytes);
}

/** Empties the list and frees its block; items are released last to first. CPython: list_clear. */
export function listClear(rt: Runtime, list: Ref): void {
  const { heap } = rt;
  const items = listItems(heap, list);
  if (items === NULL) return;
  const length = listLength(heap, list);
  const allocated = heap.words[list + ListField.ALLOCATED] as number;
  heap.words[list + ListField.LENGTH] = 0;
  heap.words[list + ListField.ITEMS] = NULL;
  heap.words[list + ListField.ALLOCATED] = 0;
  releaseItems(heap, items, length);
  heap.free(items, allocated * ITEM_BYTES);
}

/** Items `low` to `high`, borrowed. */
export function copyItems(heap: Heap, list: Ref, low: number, high: number): Ref[] {
  const start = listItems(heap, list);
  const items: Ref[] = [];
  for (let index = low; index < high; index++) items.push(heap.words[start + 2 * index] as number);
  return items;
}

function moveItems(heap: Heap, list: Ref, from: number, to: number, count: number): void {
  const start = listItems(heap, list);
  heap.words.copyWithin(start + 2 * to, start + 2 * from, start + 2 * (from + count));
}

function releaseItems(heap: Heap, items: Ref, length: number): void {
  for (let at = items + 2 * (length - 1); at >= items; at -= 2) heap.decrefIfAny(heap.words[at] as number);
}

function allocateItems(heap: Heap, list: Ref, capacity: number): void {
  const items = heap.allocateTable(TableKind.LIST, capacity * ITEM_BYTES);
  heap.words[list + ListField.ITEMS] = items;
  heap.words[list + ListField.ALLOCATED] = capacity;
}

function setCapacity(heap: Heap, list: Ref, allocated: number, capacity: number): void {
  const items = heap.words[list + ListField.ITEMS] as number;
  if (items === NULL) {
    allocateItems(heap, list, capacity);
    return;
  }
  const moved = heap.reallocate(items, allocated * ITEM_BYTES, capacity * ITEM_BYTES);
  heap.words[list + ListField.ITEMS] = moved;
  heap.words[list + ListField.ALLOCATED] = capacity;
}

/** Memory slots of `list`. */
export function defineListMemory(rt: Runtime): void {
  const { slots } = rt.types.list;
  slots.traverse = traverseList;
  slots.clear = listClear;
  slots.deallocate = deallocateList;
  slots.sizeOf = (_, list) => rt.typeOf(list).basicBytes + itemsBytes(rt.heap, list);
  slots.extraBytes = (_, list) => itemsBytes(rt.heap, list);
}

function itemsBytes(heap: Heap, list: Ref): number {
  return (heap.words[list + ListField.ALLOCATED] as number) * ITEM_BYTES;
}

function traverseList(rt: Runtime, list: Ref, visit: Visit): void {
  const words = rt.heap.words;
  const items = words[list + ListField.ITEMS] as number;
  for (let at = items + 2 * ((words[list + ListField.LENGTH] as number) - 1); at >= items; at -= 2) {
    const item = words[at] as number;
    if (item !== NULL) visit(item);
  }
}

/** `list_dealloc`: items go from the last to the first. */
function deallocateList(rt: Runtime, list: Ref): void {
  const { heap } = rt;
  rt.gc.untrack(list);
  const items = listItems(heap, list);
  if (items !== NULL) {
    releaseItems(heap, items, listLength(heap, list));
    heap.free(items, itemsBytes(heap, list));
  }
  freeObject(rt, list, rt.typeOf(list).basicBytes);
}
