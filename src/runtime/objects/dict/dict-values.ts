/**
 * The values that an instance keeps under the shared keys of its class: arrays of their own (3.11, 3.12), inside
 * the instance (3.13 on), or owned by the instance's dictionary (to 3.10). Which of them an instance has, and
 * what happens when they no longer fit, is in dict-split.ts.
 *
 * Values are known by the place of the first one: value i lies at `values + 2 * i`. From 3.11 the order in
 * which they were set is kept beside them, in bytes where CPython has them:
 * 3.11: before the values, from the last byte down: size of this prefix, count, order (`new_values`).
 * 3.13: a word before them (capacity, count, embedded, valid), the order behind them (`struct _dictvalues`).
 * The capacity is, in all versions, in the upper half of the first value.
 */
import { TableKind } from "../../heap/blocks.ts";
import type { Heap } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { Runtime } from "../runtime.ts";
import { DictKeys } from "./dict-keys.ts";

const VALUE_BYTES = 8;

/** Bytes relative to the first value. */
const enum Inline {
  CAPACITY = -8,
  COUNT = -7,
  EMBEDDED = -6,
  VALID = -5,
}

const enum Prefix {
  SIZE = -1,
  COUNT = -2,
  /** Place i of the order is i bytes below. */
  ORDER = -3,
}

/** How many values a new instance has room for (shared_keys_usable_size). */
export function sharedKeysRoom(heap: Heap, keys: Ref): number {
  return (heap.words[keys + DictKeys.USABLE] as number) + (heap.words[keys + DictKeys.COUNT] as number);
}

/** A block for `capacity` values that are all NULL. CPython: new_values. */
export function newValues(rt: Runtime, capacity: number): Ref {
  const { before, sizeBytes } = valuesShape(rt, capacity);
  const values = rt.heap.allocateTable(TableKind.ATTRIBUTES, sizeBytes) + (before >> 2);
  clearValuesBlock(rt, values, capacity);
  return values;
}

/**
 * Bytes that values with this much room take, and how many of them lie before the first value. For 3.13 also
 * what they take inside an instance (`_PyInlineValuesSize`).
 */
export function valuesShape(rt: Runtime, capacity: number): { before: number; sizeBytes: number } {
  const values = capacity * VALUE_BYTES;
  switch (rt.profile.instanceAttributeStore) {
    case "dict":
      return { before: 0, sizeBytes: values };
    case "values-array": {
      const before = roundUpToWord(capacity + 2);
      return { before, sizeBytes: before + values };
    }
    case "inline-values":
      return { before: VALUE_BYTES, sizeBytes: inlineValuesBytes(capacity) };
  }
}

/** `_PyInlineValuesSize`: what values with this much room take inside an instance (3.13). */
export function inlineValuesBytes(capacity: number): number {
  return VALUE_BYTES + capacity * VALUE_BYTES + ((capacity + 7) & ~7);
}

/** What values take, wherever they lie. */
export function valuesBytes(rt: Runtime, values: Ref): number {
  return valuesShape(rt, valuesCapacity(rt.heap, values)).sizeBytes;
}

/** Frees a block of `newValues`; what it held is released already. CPython: free_values. */
export function freeValues(rt: Runtime, values: Ref): void {
  const { before, sizeBytes } = valuesShape(rt, valuesCapacity(rt.heap, values));
  rt.heap.free(values - (before >> 2), sizeBytes);
}

/**
 * Prepares the values inside a new instance of 3.13, whose struct ends at `at`; returns their place.
 * CPython: _PyObject_InitInlineValues.
 */
export function initializeInlineValues(rt: Runtime, at: Ref, capacity: number): Ref {
  const values = at + 2;
  const { words } = rt.heap;
  // Capacity, count, embedded, valid: the bytes from `Inline.CAPACITY` on. A loop, since there are few words.
  words[at] = capacity | (1 << 16) | (1 << 24);
  for (let word = values; word < values + 2 * capacity; word += 2) words[word] = NULL;
  words[values + 1] = capacity;
  return values;
}

/** Whether the values lie inside an instance, whose memory they are (3.13 on). */
export function areEmbedded(rt: Runtime, values: Ref): boolean {
  return hasInlineValues(rt) && rt.heap.bytes[(values << 2) + Inline.EMBEDDED] === 1;
}

/** Whether values inside an instance are in use, and not replaced by its dictionary. */
export function areValid(rt: Runtime, values: Ref): boolean {
  return rt.heap.bytes[(values << 2) + Inline.VALID] === 1;
}

export function invalidate(rt: Runtime, values: Ref): void {
  rt.heap.bytes[(values << 2) + Inline.VALID] = 0;
}

export function valuesCapacity(heap: Heap, values: Ref): number {
  return heap.words[values + 1] as number;
}

// The order. Through 3.10 there is none: values are set in the order of the keys.

/** How many values are set; from 3.11 only. */
export function valuesCount(rt: Runtime, values: Ref): number {
  return rt.heap.bytes[countByte(rt, values)] as number;
}

/** The index of the value that was set `position`-th. */
export function valueIndexAt(rt: Runtime, values: Ref, position: number): number {
  if (!keepsOrder(rt)) return position;
  return rt.heap.bytes[orderByte(rt, values, position)] as number;
}

/** CPython: _PyDictValues_AddToInsertionOrder. */
export function addToOrder(rt: Runtime, values: Ref, index: number): void {
  if (!keepsOrder(rt)) return;
  const count = valuesCount(rt, values);
  rt.heap.bytes[orderByte(rt, values, count)] = index;
  rt.heap.bytes[countByte(rt, values)] = count + 1;
}

/** CPython: delete_index_from_values. */
export function removeFromOrder(rt: Runtime, values: Ref, index: number): void {
  if (!keepsOrder(rt)) return;
  const { bytes } = rt.heap;
  const count = valuesCount(rt, values) - 1;
  let position = 0;
  while (bytes[orderByte(rt, values, position)] !== index) position++;
  for (; position < count; position++) {
    bytes[orderByte(rt, values, position)] = bytes[orderByte(rt, values, position + 1)] as number;
  }
  bytes[countByte(rt, values)] = count;
}

/** Forgets the order of embedded values that were all cleared. */
export function clearOrder(rt: Runtime, values: Ref): void {
  if (keepsOrder(rt)) rt.heap.bytes[countByte(rt, values)] = 0;
}

/** A block with the same values and order, none of which is counted again. CPython: copy_values. */
export function copyValues(rt: Runtime, source: Ref): Ref {
  const { heap } = rt;
  const capacity = valuesCapacity(heap, source);
  const copy = newValues(rt, capacity);
  for (let index = 0; index < capacity; index++) {
    heap.words[copy + 2 * index] = heap.words[source + 2 * index] as number;
  }
  if (!keepsOrder(rt)) return copy;
  const count = valuesCount(rt, source);
  for (let position = 0; position < count; position++)
    addToOrder(rt, copy, valueIndexAt(rt, source, position));
  return copy;
}

function clearValuesBlock(rt: Runtime, values: Ref, capacity: number): void {
  const { words, bytes } = rt.heap;
  for (let word = values; word < values + 2 * capacity; word += 2) words[word] = NULL;
  words[values + 1] = capacity;
  const first = values << 2;
  switch (rt.profile.instanceAttributeStore) {
    case "dict":
      return;
    case "values-array":
      bytes[first + Prefix.SIZE] = roundUpToWord(capacity + 2);
      bytes[first + Prefix.COUNT] = 0;
      return;
    case "inline-values":
      bytes[first + Inline.CAPACITY] = capacity;
      bytes[first + Inline.COUNT] = 0;
      bytes[first + Inline.EMBEDDED] = 0;
      bytes[first + Inline.VALID] = 0;
  }
}

function hasInlineValues(rt: Runtime): boolean {
  return rt.profile.instanceAttributeStore === "inline-values";
}

function keepsOrder(rt: Runtime): boolean {
  return rt.profile.instanceAttributeStore !== "dict";
}

function countByte(rt: Runtime, values: Ref): number {
  return (values << 2) + (hasInlineValues(rt) ? Inline.COUNT : Prefix.COUNT);
}

function orderByte(rt: Runtime, values: Ref, position: number): number {
  if (!hasInlineValues(rt)) return (values << 2) + Prefix.ORDER - position;
  return (values << 2) + valuesCapacity(rt.heap, values) * VALUE_BYTES + position;
}

function roundUpToWord(count: number): number {
  return Math.ceil(count / VALUE_BYTES) * VALUE_BYTES;
}
