/**
 * Whole dictionaries: copying one, merging one into another, updating from mappings and from pairs.
 * Follows CPython 3.13, Objects/dictobject.c, dict_merge, PyDict_Copy, merge_from_seq2.
 */
import { dictLog2SizeForEntries } from "../../../cpython/growth.ts";
import type { Heap } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { raiseKeyError } from "../exceptions/key-error.ts";
import { filled } from "../filled-object.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { fastSequence } from "../sequences/list-from-iterable.ts";
import { newListIterator } from "../sequences/list-iterator.ts";
import { itemsToArray } from "../sequences/sequence.ts";
import {
  DictField,
  dictContains,
  dictKeysOf,
  dictLength,
  dictResize,
  dictSet,
  dictSetHashed,
  dictValuesOf,
  findIn,
  findInWithSteps,
  isAnyDict,
  newDict,
  newDictWith,
  valueAt,
} from "./dict.ts";
import {
  cloneKeys,
  DictKeys,
  KeysKind,
  keysKind,
  keysLog2Size,
  releaseKeys,
  Slot,
  usableCount,
} from "./dict-keys.ts";
import { copyValues, valuesCapacity } from "./dict-values.ts";
import { type DictEntry, entryAtPosition, nextPosition } from "./dict-walk.ts";

/** What happens to keys that are in both. */
export const enum MergeMode {
  /** The target's values stay. */
  KEEP = 0,
  REPLACE = 1,
  /** KeyError. */
  REJECT = 2,
}

/** A copy of any dictionary as an exact `dict`. CPython: PyDict_Copy. */
export function dictCopy(rt: Runtime, dict: Ref): Outcome {
  const { heap } = rt;
  const used = dictLength(heap, dict);
  if (used === 0) return newDict(rt);
  if (!isIteratedAsDict(rt, dict)) {
    const ordered = newDict(rt);
    return filled(rt, ordered, () => mergeMapping(rt, ordered, dict, MergeMode.REPLACE));
  }
  const values = dictValuesOf(heap, dict);
  if (values !== NULL) return copySplit(rt, dict, values);
  const keys = dictKeysOf(heap, dict);
  const entered = heap.words[keys + DictKeys.COUNT] as number;
  if (used >= Math.floor((entered * 2) / 3)) {
    const copy = newDictWith(rt, rt.types.dict, cloneKeys(rt, keys), NULL, used);
    trackAs(rt, copy, dict);
    return copy;
  }
  const copy = newDict(rt);
  return finishCopy(copy, mergeDict(rt, copy, dict, MergeMode.REPLACE));
}

function* finishCopy(copy: Ref, merge: Steps<Ref>): Steps<Ref> {
  yield* merge;
  return copy;
}

function copySplit(rt: Runtime, dict: Ref, values: Ref): Ref {
  const { heap } = rt;
  const keys = dictKeysOf(heap, dict);
  const copied = copyValues(rt, values);
  const capacity = valuesCapacity(heap, copied);
  for (let index = 0; index < capacity; index++) {
    const value = heap.words[copied + 2 * index] as number;
    if (value !== NULL) heap.incref(value);
  }
  heap.words[keys + DictKeys.REFCOUNT] = (heap.words[keys + DictKeys.REFCOUNT] as number) + 1;
  const copy = newDictWith(rt, rt.types.dict, keys, copied, dictLength(heap, dict));
  trackAs(rt, copy, dict);
  return copy;
}

function trackAs(rt: Runtime, copy: Ref, original: Ref): void {
  if (rt.gc.isTracked(original) && !rt.gc.isTracked(copy)) rt.gc.track(copy);
}

/** Adds the entries of another dictionary. CPython: dict_dict_merge. Returns NULL. */
export function* mergeDict(rt: Runtime, dict: Ref, other: Ref, mode: MergeMode): Steps<Ref> {
  const { heap } = rt;
  const otherUsed = dictLength(heap, other);
  if (other === dict || otherUsed === 0) return NULL;
  if (dictLength(heap, dict) === 0 && cloneInto(rt, dict, other)) return NULL;
  const override = dictLength(heap, dict) === 0 ? MergeMode.REPLACE : mode;
  if (usableOf(heap, dictKeysOf(heap, dict)) < otherUsed) {
    const isUnicode = keysKind(heap, dictKeysOf(heap, other)) !== KeysKind.GENERAL;
    dictResize(rt, dict, dictLog2SizeForEntries(dictLength(heap, dict) + otherUsed, rt.profile), isUnicode);
  }
  const entered = heap.words[dictKeysOf(heap, other) + DictKeys.COUNT];
  for (let at = nextPosition(heap, other, 0); at >= 0; at = nextPosition(heap, other, at + 1)) {
    yield* mergeEntry(rt, dict, entryAtPosition(rt, other, at), override);
    if (entered !== heap.words[dictKeysOf(heap, other) + DictKeys.COUNT]) {
      rt.raise(rt.types.RuntimeError, "dict mutated during update");
    }
  }
  return NULL;
}

/** `USABLE_FRACTION(DK_SIZE(keys))`, 0 for the empty table. */
function usableOf(heap: Heap, keys: Ref): number {
  return usableCount(keysLog2Size(heap, keys));
}

function* mergeEntry(rt: Runtime, dict: Ref, entry: DictEntry, mode: MergeMode): Steps<void> {
  const { heap } = rt;
  const { key, value, low, high } = entry;
  for (const ref of [key, value]) {
    heap.incref(ref);
    rt.own(ref);
  }
  try {
    if (mode !== MergeMode.REPLACE) {
      let index = findIn(rt, dict, key, low, high);
      if (index === Slot.NEEDS_STEPS) index = yield* findInWithSteps(rt, dict, key, low, high);
      if (index >= 0 && valueAt(rt, dict, index) !== NULL) {
        if (mode === MergeMode.REJECT) raiseKeyError(rt, key);
        return;
      }
    }
    yield* resolve(dictSetHashed(rt, dict, key, value, low, high));
  } finally {
    for (const ref of [key, value]) heap.decref(rt.disown(ref));
  }
}

/** Takes over a copy of the other's table when that is compact and neither is split. */
function cloneInto(rt: Runtime, dict: Ref, other: Ref): boolean {
  const { heap } = rt;
  if (!rt.profile.dictMergeClones) return false;
  if (dictValuesOf(heap, dict) !== NULL || dictValuesOf(heap, other) !== NULL) return false;
  const keys = dictKeysOf(heap, other);
  const used = dictLength(heap, other);
  const log2Size = keysLog2Size(heap, keys);
  if (used !== heap.words[keys + DictKeys.COUNT]) return false;
  if (log2Size !== 3 && usableCount(log2Size - 1) >= used) return false;
  const clone = cloneKeys(rt, keys);
  releaseKeys(rt, dictKeysOf(heap, dict));
  heap.words[dict + DictField.KEYS] = clone;
  heap.words[dict + DictField.USED] = used;
  trackAs(rt, dict, other);
  return true;
}

/** Whether an object is a dictionary with the order of its table: no subclass that iterates in another. */
function isIteratedAsDict(rt: Runtime, mapping: Ref): boolean {
  const type = rt.typeOf(mapping);
  return isAnyDict(rt, mapping) && type.slots.iterate === rt.types.dict.slots.iterate;
}

/**
 * Adds what a mapping (a dictionary, or any object with `keys()`) holds. CPython: dict_merge. Returns NULL.
 */
export function* mergeMapping(rt: Runtime, dict: Ref, mapping: Ref, mode: MergeMode): Steps<Ref> {
  if (isIteratedAsDict(rt, mapping)) {
    return yield* mergeDict(rt, dict, mapping, mode);
  }
  const { heap } = rt;
  const keys = rt.own(yield* keysOf(rt, mapping));
  const iterator = rt.own(newListIterator(rt, keys));
  try {
    for (;;) {
      const key = yield* resolve(rt.next(iterator));
      if (key === NULL) return NULL;
      rt.own(key);
      try {
        yield* mergeKey(rt, dict, mapping, key, mode);
      } finally {
        heap.decref(rt.disown(key));
      }
    }
  } finally {
    heap.decref(rt.disown(iterator));
    heap.decref(rt.disown(keys));
  }
}

/** `list(mapping.keys())`. CPython: PyMapping_Keys. */
function* keysOf(rt: Runtime, mapping: Ref): Steps<Ref> {
  const method = rt.own(yield* resolve(rt.getAttribute(mapping, rt.name("keys"))));
  const keys = rt.own(yield* rt.call(method, []));
  rt.heap.decref(rt.disown(method));
  const name = rt.typeOf(mapping).name;
  const message = `${name}.keys() returned a non-iterable (type ${rt.typeOf(keys).name})`;
  const list = yield* fastSequence(rt, keys, message);
  rt.heap.decref(rt.disown(keys));
  return list;
}

function* mergeKey(rt: Runtime, dict: Ref, mapping: Ref, key: Ref, mode: MergeMode): Steps<void> {
  if (mode !== MergeMode.REPLACE && (yield* resolve(dictContains(rt, dict, key)))) {
    if (mode === MergeMode.KEEP) return;
    raiseKeyError(rt, key);
  }
  const value = rt.own(yield* resolve(rt.getItem(mapping, key)));
  try {
    yield* resolve(dictSet(rt, dict, key, value));
  } finally {
    rt.heap.decref(rt.disown(value));
  }
}

/** Adds pairs from an iterable of iterables of length 2. CPython: PyDict_MergeFromSeq2. Returns NULL. */
export function* mergePairs(rt: Runtime, dict: Ref, iterable: Ref): Steps<Ref> {
  const { heap } = rt;
  const iterator = rt.own(yield* resolve(rt.iterate(iterable)));
  try {
    for (let position = 0; ; position++) {
      const item = yield* resolve(rt.next(iterator));
      if (item === NULL) return NULL;
      rt.own(item);
      try {
        yield* mergePair(rt, dict, item, position);
      } finally {
        heap.decref(rt.disown(item));
      }
    }
  } finally {
    heap.decref(rt.disown(iterator));
  }
}

function* mergePair(rt: Runtime, dict: Ref, item: Ref, position: number): Steps<void> {
  const message = rt.profile.values.messages.pairNotSequence.replace("{}", String(position));
  const pair = rt.own(yield* fastSequence(rt, item, message));
  const parts = itemsToArray(rt, pair);
  for (const part of parts) rt.own(part);
  try {
    if (parts.length !== 2) {
      rt.raise(
        rt.types.ValueError,
        `dictionary update sequence element #${position} has length ${parts.length}; 2 is required`,
      );
    }
    yield* resolve(dictSet(rt, dict, parts[0] as Ref, parts[1] as Ref));
  } finally {
    for (const part of parts) rt.heap.decref(rt.disown(part));
    rt.heap.decref(rt.disown(pair));
  }
}
