/**
 * `OrderedDict`: the list of nodes that keeps the order, and the table that finds the node of an entry. Programs'
 * side of it is in ordered-dict-methods.ts. CPython 3.13, Objects/odictobject.c.
 */
import type { Visit } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictKeysOf, dictLength, dictSetHashed, findIn, findInWithSteps } from "../../objects/dict/dict.ts";
import {
  DictKeys,
  entryKey,
  entryValue,
  hashOfKey,
  keysLog2Size,
  Slot,
} from "../../objects/dict/dict-keys.ts";
import { dictClear } from "../../objects/dict/dict-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { clearField } from "../../objects/record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of _odictobject behind those of the dictionary. */
export const enum OrderedDictField {
  /** A node pointer for each slot of the key table, by number of the entry; NULL before the first key. */
  FAST_NODES = 12,
  FAST_NODES_SIZE = 14,
  /** The key table that the fast nodes belong to. */
  SENTINEL = 16,
  /** Changes whenever the list of nodes does. */
  STATE = 18,
  FIRST = 20,
  LAST = 22,
  INSTANCE_DICT = 24,
}

/** Words of _odictnode, which owns its key. */
export const enum Node {
  KEY = 0,
  HASH = 2,
  HASH_HIGH = 3,
  NEXT = 4,
  PREVIOUS = 6,
}

const NODE_BYTES = 32;
const POINTER_BYTES = 8;

export function firstNode(rt: Runtime, self: Ref): Ref {
  return rt.heap.words[self + OrderedDictField.FIRST] as number;
}

export function lastNode(rt: Runtime, self: Ref): Ref {
  return rt.heap.words[self + OrderedDictField.LAST] as number;
}

function noteChange(rt: Runtime, self: Ref): void {
  const { words } = rt.heap;
  words[self + OrderedDictField.STATE] = ((words[self + OrderedDictField.STATE] as number) + 1) | 0;
}

// The table of nodes

/**
 * Makes the table of nodes fit the dictionary's key table. CPython: _odict_resize. The entry of a node is found by
 * its very key object, so that nothing is compared.
 */
function fitFastNodes(rt: Runtime, self: Ref): void {
  const { heap } = rt;
  const keys = dictKeysOf(heap, self);
  const size = 1 << keysLog2Size(heap, keys);
  const old = heap.words[self + OrderedDictField.FAST_NODES] as number;
  const oldSize = heap.words[self + OrderedDictField.FAST_NODES_SIZE] as number;
  if (heap.words[self + OrderedDictField.SENTINEL] === keys && oldSize === size) return;
  const table = heap.allocate(size * POINTER_BYTES);
  const { words } = heap;
  words.fill(NULL, table, table + 2 * size);
  const entries = entryNumbers(rt, self);
  for (let node = firstNode(rt, self); node !== NULL; node = words[node + Node.NEXT] as number) {
    const index = entries.get(words[node + Node.KEY] as number);
    if (index !== undefined) words[table + 2 * index] = node;
  }
  if (old !== NULL) heap.free(old, oldSize * POINTER_BYTES);
  words[self + OrderedDictField.FAST_NODES] = table;
  words[self + OrderedDictField.FAST_NODES_SIZE] = size;
  words[self + OrderedDictField.SENTINEL] = keys;
}

/** The number of each key's entry. */
function entryNumbers(rt: Runtime, self: Ref): Map<Ref, number> {
  const { words } = rt.heap;
  const keys = dictKeysOf(rt.heap, self);
  const numbers = new Map<Ref, number>();
  for (let index = (words[keys + DictKeys.COUNT] as number) - 1; index >= 0; index--) {
    if (entryValue(words, keys, index) !== NULL) numbers.set(entryKey(words, keys, index), index);
  }
  return numbers;
}

/** The number of the key's entry, or of the next new one where it has none. CPython: _odict_get_index. */
function entryOf(rt: Runtime, self: Ref, key: Ref, low: number, high: number): number | Steps<number> {
  fitFastNodes(rt, self);
  const index = findIn(rt, self, key, low, high);
  return index === Slot.NEEDS_STEPS ? entryWithSteps(rt, self, key, low, high) : numberOr(rt, self, index);
}

function* entryWithSteps(rt: Runtime, self: Ref, key: Ref, low: number, high: number): Steps<number> {
  const index = yield* findInWithSteps(rt, self, key, low, high);
  return numberOr(rt, self, index);
}

function numberOr(rt: Runtime, self: Ref, index: number): number {
  const { heap } = rt;
  return index >= 0 ? index : (heap.words[dictKeysOf(heap, self) + DictKeys.COUNT] as number);
}

/** The word of the table that holds the node of an entry. */
function nodePlace(rt: Runtime, self: Ref, index: number): Ref {
  return (rt.heap.words[self + OrderedDictField.FAST_NODES] as number) + 2 * index;
}

/** The node of a key, NULL for none. Raises what hashing or comparing raises. CPython: _odict_find_node. */
export function findNode(rt: Runtime, self: Ref, key: Ref): Ref | Steps<Ref> {
  if (firstNode(rt, self) === NULL) return NULL;
  const low = hashOfKey(rt, key);
  if (typeof low !== "number") return findNodeWithSteps(rt, self, key, low);
  const index = entryOf(rt, self, key, low, rt.hashHigh);
  if (typeof index !== "number") return nodeAfter(rt, self, index);
  return rt.heap.words[nodePlace(rt, self, index)] as number;
}

function* findNodeWithSteps(rt: Runtime, self: Ref, key: Ref, hash: Steps<number>): Steps<Ref> {
  const low = yield* hash;
  return yield* nodeAfter(rt, self, resolve(entryOf(rt, self, key, low, rt.hashHigh)));
}

function* nodeAfter(rt: Runtime, self: Ref, index: Steps<number>): Steps<Ref> {
  const place = nodePlace(rt, self, yield* index);
  return rt.heap.words[place] as number;
}

// The list of nodes

/** CPython: _odict_add_head, _odict_add_tail. */
function linkNode(rt: Runtime, self: Ref, node: Ref, atEnd: boolean): void {
  const { words } = rt.heap;
  const neighbour = atEnd ? lastNode(rt, self) : firstNode(rt, self);
  words[node + Node.PREVIOUS] = atEnd ? neighbour : NULL;
  words[node + Node.NEXT] = atEnd ? NULL : neighbour;
  if (neighbour === NULL) {
    words[self + OrderedDictField.FIRST] = node;
    words[self + OrderedDictField.LAST] = node;
  } else if (atEnd) {
    words[neighbour + Node.NEXT] = node;
    words[self + OrderedDictField.LAST] = node;
  } else {
    words[neighbour + Node.PREVIOUS] = node;
    words[self + OrderedDictField.FIRST] = node;
  }
  noteChange(rt, self);
}

/** CPython: _odict_remove_node. */
function unlinkNode(rt: Runtime, self: Ref, node: Ref): void {
  const { words } = rt.heap;
  const previous = words[node + Node.PREVIOUS] as number;
  const next = words[node + Node.NEXT] as number;
  if (previous === NULL) words[self + OrderedDictField.FIRST] = next;
  else words[previous + Node.NEXT] = next;
  if (next === NULL) words[self + OrderedDictField.LAST] = previous;
  else words[next + Node.PREVIOUS] = previous;
  noteChange(rt, self);
}

/** Puts a node that is there at one end. CPython: OrderedDict_move_to_end_impl. */
export function moveNode(rt: Runtime, self: Ref, node: Ref, toEnd: boolean): void {
  if (node === (toEnd ? lastNode(rt, self) : firstNode(rt, self))) return;
  unlinkNode(rt, self, node);
  linkNode(rt, self, node, toEnd);
}

// Setting and deleting

/** `self[key] = value`. Returns NULL. CPython: PyODict_SetItem. */
export function setOrdered(rt: Runtime, self: Ref, key: Ref, value: Ref): Outcome {
  const low = hashOfKey(rt, key);
  if (typeof low !== "number") return setAfterHash(rt, self, key, value, low);
  return setOrderedHashed(rt, self, key, value, low, rt.hashHigh);
}

function* setAfterHash(rt: Runtime, self: Ref, key: Ref, value: Ref, hash: Steps<number>): Steps<Ref> {
  const low = yield* hash;
  return yield* resolve(setOrderedHashed(rt, self, key, value, low, rt.hashHigh));
}

/** As `setOrdered` for a key whose hash is known. */
export function setOrderedHashed(
  rt: Runtime,
  self: Ref,
  key: Ref,
  value: Ref,
  low: number,
  high: number,
): Outcome {
  const outcome = dictSetHashed(rt, self, key, value, low, high);
  if (typeof outcome !== "number") return addNodeAfter(rt, self, key, low, high, outcome);
  const index = entryOf(rt, self, key, low, high);
  if (typeof index !== "number") return addNodeAtSteps(rt, self, key, low, high, index);
  addNodeAt(rt, self, key, low, high, index);
  return NULL;
}

function* addNodeAfter(
  rt: Runtime,
  self: Ref,
  key: Ref,
  low: number,
  high: number,
  outcome: Steps<Ref>,
): Steps<Ref> {
  yield* outcome;
  addNodeAt(rt, self, key, low, high, yield* resolve(entryOf(rt, self, key, low, high)));
  return NULL;
}

function* addNodeAtSteps(
  rt: Runtime,
  self: Ref,
  key: Ref,
  low: number,
  high: number,
  index: Steps<number>,
): Steps<Ref> {
  addNodeAt(rt, self, key, low, high, yield* index);
  return NULL;
}

/** A node for an entry that has none yet, at the end. CPython: _odict_add_new_node. */
function addNodeAt(rt: Runtime, self: Ref, key: Ref, low: number, high: number, index: number): void {
  const { heap } = rt;
  if (heap.words[nodePlace(rt, self, index)] !== NULL) return;
  const node = heap.allocate(NODE_BYTES);
  const { words } = heap;
  words[node + Node.KEY] = newReference(rt, key);
  words[node + Node.HASH] = low;
  words[node + Node.HASH_HIGH] = high;
  linkNode(rt, self, node, true);
  words[nodePlace(rt, self, index)] = node;
}

/** Removes the node of a key, if it has one, and says whether it had. CPython: _odict_clear_node. */
export function* clearNode(rt: Runtime, self: Ref, key: Ref, low: number, high: number): Steps<boolean> {
  const { heap } = rt;
  if (firstNode(rt, self) === NULL) return false;
  const place = nodePlace(rt, self, yield* resolve(entryOf(rt, self, key, low, high)));
  const node = heap.words[place] as number;
  if (node === NULL) return false;
  heap.words[place] = NULL;
  unlinkNode(rt, self, node);
  const owned = heap.words[node + Node.KEY] as number;
  heap.free(node, NODE_BYTES);
  heap.decref(owned);
  return true;
}

/** Whether there is a node for a key whose hash is known. CPython: _odict_find_node_hash. */
export function* hasNode(rt: Runtime, self: Ref, key: Ref, low: number, high: number): Steps<boolean> {
  if (firstNode(rt, self) === NULL) return false;
  const index = yield* resolve(entryOf(rt, self, key, low, high));
  return rt.heap.words[nodePlace(rt, self, index)] !== NULL;
}

// Memory

/** Forgets the order. CPython: _odict_clear_nodes. */
export function clearNodes(rt: Runtime, self: Ref): void {
  const { heap } = rt;
  const { words } = heap;
  const table = words[self + OrderedDictField.FAST_NODES] as number;
  if (table !== NULL) {
    heap.free(table, (words[self + OrderedDictField.FAST_NODES_SIZE] as number) * POINTER_BYTES);
  }
  words[self + OrderedDictField.FAST_NODES] = NULL;
  words[self + OrderedDictField.FAST_NODES_SIZE] = 0;
  words[self + OrderedDictField.SENTINEL] = NULL;
  if (rt.profile.collections.clearedOrderChanges) noteChange(rt, self);
  let node = firstNode(rt, self);
  words[self + OrderedDictField.FIRST] = NULL;
  words[self + OrderedDictField.LAST] = NULL;
  while (node !== NULL) {
    const next = heap.words[node + Node.NEXT] as number;
    const key = heap.words[node + Node.KEY] as number;
    heap.free(node, NODE_BYTES);
    heap.decref(key);
    node = next;
  }
}

export function defineOrderedDictMemory(rt: Runtime, type: TypeObject): void {
  const base = rt.types.dict.slots;
  const { slots } = type;
  slots.traverse = (_, ref: Ref, visit: Visit) => {
    const { words } = rt.heap;
    const dict = words[ref + OrderedDictField.INSTANCE_DICT] as number;
    if (dict !== NULL) visit(dict);
    for (let node = firstNode(rt, ref); node !== NULL; node = words[node + Node.NEXT] as number) {
      visit(words[node + Node.KEY] as number);
    }
    base.traverse?.(rt, ref, visit);
  };
  slots.clear = (_, ref) => {
    clearField(rt, ref, OrderedDictField.INSTANCE_DICT);
    dictClear(rt, ref);
    clearNodes(rt, ref);
  };
  slots.deallocate = (_, ref) => {
    rt.gc.untrack(ref);
    clearField(rt, ref, OrderedDictField.INSTANCE_DICT);
    clearNodes(rt, ref);
    base.deallocate?.(rt, ref);
  };
  slots.sizeOf = (_, ref) => (base.sizeOf?.(rt, ref) ?? 0) + orderBytes(rt, ref);
  slots.extraBytes = (_, ref) => (base.extraBytes?.(rt, ref) ?? 0) + orderBytes(rt, ref);
}

/** Bytes of nodes and their table. CPython: odict_sizeof. */
function orderBytes(rt: Runtime, self: Ref): number {
  const table = (rt.heap.words[self + OrderedDictField.FAST_NODES_SIZE] as number) * POINTER_BYTES;
  return table + (firstNode(rt, self) === NULL ? 0 : dictLength(rt.heap, self) * NODE_BYTES);
}
