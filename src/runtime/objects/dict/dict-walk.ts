/**
 * Walking over a dictionary in its order, by positions: entry numbers of a combined table, places in the order
 * of setting of a split one. Nothing here notices changes of the dictionary; its iterators do.
 */
import type { Heap } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { Runtime } from "../runtime.ts";
import { DictField, dictKeysOf } from "./dict.ts";
import { DictKeys, entryHashHigh, entryHashLow, entryKey, entryValue } from "./dict-keys.ts";
import { valueIndexAt } from "./dict-values.ts";

/** Borrowed key and value, with the key's hash. */
export interface DictEntry {
  readonly key: Ref;
  readonly value: Ref;
  readonly low: number;
  readonly high: number;
}

/** The first position from `position` on that holds an entry, or -1. CPython: _PyDict_Next. */
export function nextPosition(heap: Heap, dict: Ref, position: number): number {
  const { words } = heap;
  if (words[dict + DictField.VALUES] !== NULL) {
    return position < (words[dict + DictField.USED] as number) ? position : -1;
  }
  const keys = words[dict + DictField.KEYS] as number;
  const count = words[keys + DictKeys.COUNT] as number;
  for (let at = position; at < count; at++) if (entryValue(words, keys, at) !== NULL) return at;
  return -1;
}

/** The last position down from `position` that holds an entry, or -1. */
export function previousPosition(heap: Heap, dict: Ref, position: number): number {
  const { words } = heap;
  if (words[dict + DictField.VALUES] !== NULL) return position;
  const keys = words[dict + DictField.KEYS] as number;
  for (let at = position; at >= 0; at--) if (entryValue(words, keys, at) !== NULL) return at;
  return -1;
}

/** Where a walk from the end starts. */
export function lastPosition(heap: Heap, dict: Ref): number {
  if (heap.words[dict + DictField.VALUES] !== NULL) return (heap.words[dict + DictField.USED] as number) - 1;
  return (heap.words[dictKeysOf(heap, dict) + DictKeys.COUNT] as number) - 1;
}

/** Borrowed. */
export function keyAtPosition(rt: Runtime, dict: Ref, position: number): Ref {
  const { heap } = rt;
  return entryKey(heap.words, dictKeysOf(heap, dict), entryIndex(rt, dict, position));
}

/** Borrowed. */
export function valueAtPosition(rt: Runtime, dict: Ref, position: number): Ref {
  const { words } = rt.heap;
  const values = words[dict + DictField.VALUES] as number;
  if (values !== NULL) return words[values + 2 * valueIndexAt(rt, values, position)] as number;
  return entryValue(words, words[dict + DictField.KEYS] as number, position);
}

export function entryAtPosition(rt: Runtime, dict: Ref, position: number): DictEntry {
  const { words } = rt.heap;
  const keys = words[dict + DictField.KEYS] as number;
  const index = entryIndex(rt, dict, position);
  return {
    key: entryKey(words, keys, index),
    value: valueAtPosition(rt, dict, position),
    low: entryHashLow(words, keys, index),
    high: entryHashHigh(words, keys, index),
  };
}

/** All entries in order, borrowed. Only for as long as the dictionary does not change. */
export function dictEntries(rt: Runtime, dict: Ref): DictEntry[] {
  const entries: DictEntry[] = [];
  for (let at = nextPosition(rt.heap, dict, 0); at >= 0; at = nextPosition(rt.heap, dict, at + 1)) {
    entries.push(entryAtPosition(rt, dict, at));
  }
  return entries;
}

function entryIndex(rt: Runtime, dict: Ref, position: number): number {
  const values = rt.heap.words[dict + DictField.VALUES] as number;
  return values === NULL ? position : valueIndexAt(rt, values, position);
}
