/** Memory of `dict`: traversal, clearing, deallocation, sizes, and untracking by the collector. */
import type { Visit } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../allocate.ts";
import type { Runtime } from "../runtime.ts";
import { mayBeTracked } from "../sequences/tuple.ts";
import { DictField, dictKeysOf, dictValuesOf, isExactDict } from "./dict.ts";
import {
  DictKeys,
  EMPTY_KEYS,
  entryWords,
  firstEntry,
  initializeEmptyKeys,
  KeysKind,
  keysBytes,
  keysKind,
  releaseKeys,
} from "./dict-keys.ts";
import {
  areEmbedded,
  clearOrder,
  freeValues,
  sharedKeysRoom,
  valuesCapacity,
  valuesShape,
} from "./dict-values.ts";

const VALUE_BYTES = 8;

/** Memory slots of `dict`, and the empty table. */
export function defineDictMemory(rt: Runtime): void {
  initializeEmptyKeys(rt);
  for (const { slots } of [rt.types.dict, rt.types.frozendict]) {
    slots.traverse = traverseDict;
    slots.clear = dictClear;
    slots.deallocate = deallocateDict;
    slots.sizeOf = dictBytes;
    slots.extraBytes = dictExtraBytes;
  }
  if (rt.profile.dictTracksLazily) rt.types.dict.slots.untrackIfHarmless = untrackDict;
}

/** Removes all entries; the dictionary is as new. CPython: PyDict_Clear. */
export function dictClear(rt: Runtime, dict: Ref): void {
  const { heap } = rt;
  const keys = dictKeysOf(heap, dict);
  const values = dictValuesOf(heap, dict);
  if (keys === EMPTY_KEYS) return;
  heap.words[dict + DictField.USED] = 0;
  if (values !== NULL && areEmbedded(rt, values)) {
    clearValues(rt, values, heap.words[keys + DictKeys.COUNT] as number);
    clearOrder(rt, values);
    return;
  }
  heap.words[dict + DictField.KEYS] = EMPTY_KEYS;
  heap.words[dict + DictField.VALUES] = NULL;
  if (values !== NULL) {
    clearValues(rt, values, heap.words[keys + DictKeys.COUNT] as number);
    freeValues(rt, values);
  }
  releaseKeys(rt, keys);
}

function clearValues(rt: Runtime, values: Ref, count: number): void {
  const { heap } = rt;
  const bound = Math.min(count, valuesCapacity(heap, values));
  for (let index = 0; index < bound; index++) {
    const value = heap.words[values + 2 * index] as number;
    heap.words[values + 2 * index] = NULL;
    heap.decrefIfAny(value);
  }
}

/** `dict_dealloc`. Values inside an instance are the instance's. */
function deallocateDict(rt: Runtime, dict: Ref): void {
  const { heap } = rt;
  rt.gc.untrack(dict);
  const keys = dictKeysOf(heap, dict);
  const values = dictValuesOf(heap, dict);
  if (values !== NULL && !areEmbedded(rt, values)) {
    clearValues(rt, values, valuesCapacity(heap, values));
    freeValues(rt, values);
  }
  releaseKeys(rt, keys);
  freeObject(rt, dict, rt.typeOf(dict).basicBytes);
}

/** `dict_traverse`: keys are visited only in a general table, since no `str` refers to anything. */
function traverseDict(rt: Runtime, dict: Ref, visit: Visit): void {
  const { heap } = rt;
  const { words } = heap;
  const keys = dictKeysOf(heap, dict);
  const values = dictValuesOf(heap, dict);
  const count = words[keys + DictKeys.COUNT] as number;
  if (values !== NULL) {
    if (!areEmbedded(rt, values)) traverseValues(rt, values, visit);
    return;
  }
  const isGeneral = keysKind(heap, keys) === KeysKind.GENERAL;
  const stride = entryWords(words, keys);
  let entry = firstEntry(words, keys);
  for (let index = 0; index < count; index++, entry += stride) {
    const value = words[entry + stride - 2] as number;
    if (value === NULL) continue;
    visit(value);
    if (isGeneral) visit(words[entry + stride - 4] as number);
  }
}

/** Visits the values that an instance holds. */
export function traverseValues(rt: Runtime, values: Ref, visit: Visit): void {
  const { words } = rt.heap;
  const capacity = valuesCapacity(rt.heap, values);
  for (let index = 0; index < capacity; index++) {
    const value = words[values + 2 * index] as number;
    if (value !== NULL) visit(value);
  }
}

/** `_PyDict_SizeOf`: a shared table counts for its class, the static empty one for nobody. */
function dictBytes(rt: Runtime, dict: Ref): number {
  const { heap } = rt;
  const keys = dictKeysOf(heap, dict);
  let sizeBytes = rt.typeOf(dict).basicBytes;
  if (dictValuesOf(heap, dict) !== NULL) sizeBytes += sharedKeysRoom(heap, keys) * VALUE_BYTES;
  if (heap.words[keys + DictKeys.REFCOUNT] === 1) sizeBytes += keysBytes(rt, keys);
  return sizeBytes;
}

/** Bytes of the blocks that belong to this dictionary alone. */
function dictExtraBytes(rt: Runtime, dict: Ref): number {
  const { heap } = rt;
  const keys = dictKeysOf(heap, dict);
  const values = dictValuesOf(heap, dict);
  const valuesBytes =
    values === NULL || areEmbedded(rt, values) ? 0 : valuesShape(rt, valuesCapacity(heap, values)).sizeBytes;
  const ownKeysBytes = heap.words[keys + DictKeys.REFCOUNT] === 1 ? keysBytes(rt, keys) : 0;
  return valuesBytes + ownKeysBytes;
}

/** `_PyDict_MaybeUntrack`, through 3.13. */
function untrackDict(rt: Runtime, dict: Ref, isFullCollection: boolean): void {
  if (!isFullCollection || !isExactDict(rt.heap, dict) || !rt.gc.isTracked(dict)) return;
  let isHarmless = true;
  const visit = (ref: Ref): void => {
    if (isHarmless && mayBeTracked(rt, ref)) isHarmless = false;
  };
  const values = dictValuesOf(rt.heap, dict);
  if (values === NULL) traverseDict(rt, dict, visit);
  else traverseValues(rt, values, visit);
  if (isHarmless) rt.gc.untrack(dict);
}
