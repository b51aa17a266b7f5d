/** Items and slices of lists: `x[i]`, `x[i] = y`, `del x[i]`. CPython: Objects/listobject.c, list_subscript. */
import type { Ref } from "../../memory/linear-memory.ts";
import { NULL } from "../../memory/linear-memory.ts";
import { intValue, isInt } from "../numbers/int.ts";
import { newReference } from "../plain-data.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import {
  ListField,
  listFrom,
  listFromWords,
  listItem,
  listItems,
  listLength,
  listResize,
  listSetSlice,
} from "./list.ts";
import { fastSequence } from "./list-from-iterable.ts";
import { itemsToArray, releaseAll, toIndexOr } from "./sequence.ts";
import { adjustSlice, isSlice, type SlicePositions, unpackSlice, withSlice } from "./slice.ts";

const ITEM_BYTES = 8;

export function getListItem(rt: Runtime, list: Ref, key: Ref): Outcome {
  if (isInt(rt, key)) {
    const value = intValue(rt.heap, key);
    if (typeof value === "number") return itemByIndex(rt, list, value);
  }
  if (isSlice(rt, key)) {
    return withSlice(
      rt,
      key,
      () => listLength(rt.heap, list),
      (positions) => sliceOf(rt, list, positions),
    );
  }
  const index = toIndexOr(rt, key, "IndexError", badIndex(rt, key));
  return typeof index === "number" ? itemByIndex(rt, list, index) : itemWithSteps(rt, list, index);
}

function badIndex(rt: Runtime, key: Ref): string {
  return `list indices must be integers or slices, not ${rt.typeOf(key).name}`;
}

function itemByIndex(rt: Runtime, list: Ref, index: number): Ref {
  const length = listLength(rt.heap, list);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) rt.raise(rt.types.IndexError, "list index out of range");
  return newReference(rt, listItem(rt.heap, list, at));
}

function* itemWithSteps(rt: Runtime, list: Ref, index: Steps<number>): Steps<Ref> {
  return itemByIndex(rt, list, yield* index);
}

/** A new list of these items, exactly as large. CPython: list_slice, list_slice_step. */
function sliceOf(rt: Runtime, list: Ref, { start, step, count }: SlicePositions): Ref {
  const { heap } = rt;
  const items: Ref[] = [];
  for (let index = 0; index < count; index++) {
    items.push(newReference(rt, listItem(heap, list, start + index * step)));
  }
  return listFrom(rt, items);
}

/** `list[key] = value`, or deletion where `value` is NULL. */
export function setListItem(rt: Runtime, list: Ref, key: Ref, value: Ref): Outcome {
  if (isInt(rt, key)) {
    const index = intValue(rt.heap, key);
    if (typeof index === "number") return setByIndex(rt, list, index, value);
  }
  if (isSlice(rt, key))
    return value === NULL ? deleteSlice(rt, list, key) : assignSlice(rt, list, key, value);
  const index = toIndexOr(rt, key, "IndexError", badIndex(rt, key));
  return typeof index === "number"
    ? setByIndex(rt, list, index, value)
    : setWithSteps(rt, list, index, value);
}

function* setWithSteps(rt: Runtime, list: Ref, index: Steps<number>, value: Ref): Steps<Ref> {
  return setByIndex(rt, list, yield* index, value);
}

/** CPython: list_ass_item. */
function setByIndex(rt: Runtime, list: Ref, index: number, value: Ref): Ref {
  const { heap } = rt;
  const length = listLength(heap, list);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) rt.raise(rt.types.IndexError, "list assignment index out of range");
  if (value === NULL) {
    deleteByIndex(rt, list, at, length);
    return NULL;
  }
  const place = listItems(heap, list) + 2 * at;
  const old = heap.words[place] as number;
  heap.incref(value);
  heap.words[place] = value;
  heap.decref(old);
  return NULL;
}

function deleteByIndex(rt: Runtime, list: Ref, at: number, length: number): void {
  const { heap } = rt;
  const how = rt.profile.listDeleteItem;
  if (how === "slice") {
    listSetSlice(rt, list, at, at + 1, []);
    return;
  }
  const place = listItems(heap, list) + 2 * at;
  const old = heap.words[place] as number;
  heap.words.copyWithin(place, place + 2, listItems(heap, list) + 2 * length);
  if (how === "keep") heap.words[list + ListField.LENGTH] = length - 1;
  else listResize(rt, list, length - 1);
  heap.decref(old);
}

function* deleteSlice(rt: Runtime, list: Ref, slice: Ref): Steps<Ref> {
  const bounds = unpackSlice(rt, slice);
  const positions = adjustSlice("next" in bounds ? yield* bounds : bounds, listLength(rt.heap, list));
  const { start, stop, step, count } = positions;
  if (step === 1) {
    listSetSlice(rt, list, start, Math.max(start, stop), []);
  } else if (count > 0) {
    deleteStepped(rt, list, step < 0 ? start + step * (count - 1) : start, Math.abs(step), count);
  }
  return NULL;
}

/** Deletes `count` items, `step` apart, closing the gaps. */
function deleteStepped(rt: Runtime, list: Ref, start: number, step: number, count: number): void {
  const { heap } = rt;
  const garbageBytes = count * ITEM_BYTES;
  const garbageBlock = heap.allocate(garbageBytes);
  const items = listItems(heap, list);
  const length = listLength(heap, list);
  const garbage: Ref[] = [];
  let to = start;
  for (let from = start; from < length; from++) {
    const item = heap.words[items + 2 * from] as number;
    if (garbage.length < count && (from - start) % step === 0) garbage.push(item);
    else heap.words[items + 2 * to++] = item;
  }
  heap.words[list + ListField.LENGTH] = length - count;
  listResize(rt, list, length - count);
  releaseAll(rt, garbage);
  heap.free(garbageBlock, garbageBytes);
}

function* assignSlice(rt: Runtime, list: Ref, slice: Ref, value: Ref): Steps<Ref> {
  const unpacked = unpackSlice(rt, slice);
  const bounds = "next" in unpacked ? yield* unpacked : unpacked;
  const isPlain = bounds.step === 1 && !rt.profile.listSlicesAssignAsExtended;
  const message = isPlain ? "can only assign an iterable" : "must assign iterable to extended slice";
  const source = rt.own(value === list ? copyOf(rt, list) : yield* fastSequence(rt, value, message));
  const replacement = itemsToArray(rt, source);
  const { start, stop, step, count } = adjustSlice(bounds, listLength(rt.heap, list));
  if (step === 1) listSetSlice(rt, list, start, Math.max(start, stop), replacement);
  else if (replacement.length === count) assignStepped(rt, list, start, step, replacement);
  else {
    releaseAll(rt, replacement);
    rt.raise(
      rt.types.ValueError,
      `attempt to assign sequence of size ${replacement.length} to extended slice of size ${count}`,
    );
  }
  rt.heap.decref(rt.disown(source));
  return NULL;
}

function assignStepped(
  rt: Runtime,
  list: Ref,
  start: number,
  step: number,
  replacement: readonly Ref[],
): void {
  const { heap } = rt;
  const items = listItems(heap, list);
  const garbage = replacement.map((item, index) => {
    const place = items + 2 * (start + index * step);
    const old = heap.words[place] as number;
    heap.words[place] = item;
    return old;
  });
  releaseAll(rt, garbage);
}

function copyOf(rt: Runtime, list: Ref): Ref {
  return listFromWords(rt, listItems(rt.heap, list), listLength(rt.heap, list));
}
