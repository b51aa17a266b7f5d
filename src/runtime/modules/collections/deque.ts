/**
 * `deque`: its blocks of 64 items, adding and taking at both ends, rotating, finding an item by its index. What
 * programs can do with deques is in deque-methods.ts. CPython 3.11 and 3.13, Modules/_collectionsmodule.c.
 * DIVERGES: through 3.10 all deques share 16 kept blocks; here the memory of an unused block is freed at once.
 */
import { TableKind } from "../../heap/blocks.ts";
import type { Heap, Visit } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../../objects/allocate.ts";
import { finishInstance } from "../../objects/plain-data.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of dequeobject. The length is `ob_size`. */
export const enum DequeField {
  LENGTH = 4,
  LEFT_BLOCK = 6,
  RIGHT_BLOCK = 8,
  /** Where the first item lies in the left block. */
  LEFT_INDEX = 10,
  /** Where the last item lies in the right block. */
  RIGHT_INDEX = 12,
  /** Changes whenever items move. */
  STATE = 14,
  /** Two words; -1 for no limit. */
  MAX_LENGTH = 16,
  /** From 3.11 on: unused blocks that the deque keeps. */
  FREE_COUNT = 18,
  FREE_BLOCKS = 20,
}

/** Words of a block. */
export const enum Block {
  LEFT = 0,
  ITEMS = 2,
  RIGHT = 130,
}

export const BLOCK_LENGTH = 64;
const BLOCK_BYTES = 528;
const CENTER = (BLOCK_LENGTH - 1) >> 1;
const MOST_FREE_BLOCKS = 16;

/** No limit of the length. */
export const UNBOUNDED = -1;

/** An empty deque of this type or a subclass, without a limit. CPython: deque_new. */
export function newDeque(rt: Runtime, type: TypeObject): Ref {
  const deque = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(0, deque + DequeField.LENGTH, deque + (type.basicBytes >> 2));
  finishInstance(rt, type, deque);
  setMaxLength(rt.heap, deque, UNBOUNDED);
  startWith(rt, deque, newBlock(rt, deque));
  return deque;
}

/** Makes the deque empty, with this block. */
function startWith(rt: Runtime, deque: Ref, block: Ref): void {
  const { words } = rt.heap;
  words[deque + DequeField.LENGTH] = 0;
  words[deque + DequeField.LEFT_BLOCK] = block;
  words[deque + DequeField.RIGHT_BLOCK] = block;
  center(words, deque);
}

function center(words: Int32Array, deque: Ref): void {
  words[deque + DequeField.LEFT_INDEX] = CENTER + 1;
  words[deque + DequeField.RIGHT_INDEX] = CENTER;
}

export function dequeLength(heap: Heap, deque: Ref): number {
  return heap.words[deque + DequeField.LENGTH] as number;
}

/** The limit of the length, or `UNBOUNDED`. */
export function maxLength(heap: Heap, deque: Ref): number {
  const low = heap.words[deque + DequeField.MAX_LENGTH] as number;
  return (low >>> 0) + (heap.words[deque + DequeField.MAX_LENGTH + 1] as number) * 2 ** 32;
}

export function setMaxLength(heap: Heap, deque: Ref, limit: number): void {
  heap.words[deque + DequeField.MAX_LENGTH] = limit | 0;
  heap.words[deque + DequeField.MAX_LENGTH + 1] = Math.floor(limit / 2 ** 32);
}

/** Tells iterators that items moved. */
export function noteMove(heap: Heap, deque: Ref): void {
  heap.words[deque + DequeField.STATE] = ((heap.words[deque + DequeField.STATE] as number) + 1) | 0;
}

// Blocks

function newBlock(rt: Runtime, deque: Ref): Ref {
  const { heap } = rt;
  if (keepsBlocks(rt)) {
    const kept = heap.words[deque + DequeField.FREE_COUNT] as number;
    if (kept > 0) {
      heap.words[deque + DequeField.FREE_COUNT] = kept - 1;
      return heap.words[deque + DequeField.FREE_BLOCKS + 2 * (kept - 1)] as number;
    }
  }
  return heap.allocateTable(TableKind.DEQUE, BLOCK_BYTES);
}

function freeBlock(rt: Runtime, deque: Ref, block: Ref): void {
  const { heap } = rt;
  const kept = keepsBlocks(rt) ? (heap.words[deque + DequeField.FREE_COUNT] as number) : MOST_FREE_BLOCKS;
  if (kept < MOST_FREE_BLOCKS) {
    heap.words[deque + DequeField.FREE_BLOCKS + 2 * kept] = block;
    heap.words[deque + DequeField.FREE_COUNT] = kept + 1;
  } else {
    heap.free(block, BLOCK_BYTES);
  }
}

function keepsBlocks(rt: Runtime): boolean {
  return rt.profile.fields.dequeFreeBlocks;
}

/** A new block behind the last one; the next item goes to its first place. */
function addRightBlock(rt: Runtime, deque: Ref): void {
  const block = newBlock(rt, deque);
  const { words } = rt.heap;
  const last = words[deque + DequeField.RIGHT_BLOCK] as number;
  words[block + Block.LEFT] = last;
  words[last + Block.RIGHT] = block;
  words[deque + DequeField.RIGHT_BLOCK] = block;
  words[deque + DequeField.RIGHT_INDEX] = -1;
}

/** A new block before the first one; the next item goes to its last place. */
function addLeftBlock(rt: Runtime, deque: Ref): void {
  const block = newBlock(rt, deque);
  const { words } = rt.heap;
  const first = words[deque + DequeField.LEFT_BLOCK] as number;
  words[block + Block.RIGHT] = first;
  words[first + Block.LEFT] = block;
  words[deque + DequeField.LEFT_BLOCK] = block;
  words[deque + DequeField.LEFT_INDEX] = BLOCK_LENGTH;
}

function dropRightBlock(rt: Runtime, deque: Ref): void {
  const { words } = rt.heap;
  const block = words[deque + DequeField.RIGHT_BLOCK] as number;
  words[deque + DequeField.RIGHT_BLOCK] = words[block + Block.LEFT] as number;
  words[deque + DequeField.RIGHT_INDEX] = BLOCK_LENGTH - 1;
  freeBlock(rt, deque, block);
}

function dropLeftBlock(rt: Runtime, deque: Ref): void {
  const { words } = rt.heap;
  const block = words[deque + DequeField.LEFT_BLOCK] as number;
  words[deque + DequeField.LEFT_BLOCK] = words[block + Block.RIGHT] as number;
  words[deque + DequeField.LEFT_INDEX] = 0;
  freeBlock(rt, deque, block);
}

/** Where the items of an empty deque start that is about to be extended: at the edge, to save a block. */
export function startAtEdge(rt: Runtime, deque: Ref, isLeft: boolean): void {
  const { words } = rt.heap;
  words[deque + DequeField.LEFT_INDEX] = isLeft ? BLOCK_LENGTH - 1 : 1;
  words[deque + DequeField.RIGHT_INDEX] = isLeft ? BLOCK_LENGTH - 2 : 0;
}

// Both ends

/** Appends a reference that it takes over; beyond `limit` the first item goes. CPython: deque_append_internal. */
export function dequeAppend(rt: Runtime, deque: Ref, item: Ref, limit: number): void {
  const { heap } = rt;
  if (heap.words[deque + DequeField.RIGHT_INDEX] === BLOCK_LENGTH - 1) addRightBlock(rt, deque);
  const { words } = heap;
  const length = (words[deque + DequeField.LENGTH] as number) + 1;
  const index = (words[deque + DequeField.RIGHT_INDEX] as number) + 1;
  words[deque + DequeField.LENGTH] = length;
  words[deque + DequeField.RIGHT_INDEX] = index;
  words[(words[deque + DequeField.RIGHT_BLOCK] as number) + Block.ITEMS + 2 * index] = item;
  if (limit >= 0 && length > limit) heap.decref(dequePopLeft(rt, deque));
  else noteMove(heap, deque);
}

/** As `dequeAppend` at the other end. CPython: deque_appendleft_internal. */
export function dequeAppendLeft(rt: Runtime, deque: Ref, item: Ref, limit: number): void {
  const { heap } = rt;
  if (heap.words[deque + DequeField.LEFT_INDEX] === 0) addLeftBlock(rt, deque);
  const { words } = heap;
  const length = (words[deque + DequeField.LENGTH] as number) + 1;
  const index = (words[deque + DequeField.LEFT_INDEX] as number) - 1;
  words[deque + DequeField.LENGTH] = length;
  words[deque + DequeField.LEFT_INDEX] = index;
  words[(words[deque + DequeField.LEFT_BLOCK] as number) + Block.ITEMS + 2 * index] = item;
  if (limit >= 0 && length > limit) heap.decref(dequePop(rt, deque));
  else noteMove(heap, deque);
}

/** Takes the last item out: a new reference. Raises IndexError when there is none. */
export function dequePop(rt: Runtime, deque: Ref): Ref {
  const { heap } = rt;
  const { words } = heap;
  const length = words[deque + DequeField.LENGTH] as number;
  if (length === 0) rt.raise(rt.types.IndexError, "pop from an empty deque");
  const index = words[deque + DequeField.RIGHT_INDEX] as number;
  const item = words[(words[deque + DequeField.RIGHT_BLOCK] as number) + Block.ITEMS + 2 * index] as number;
  words[deque + DequeField.RIGHT_INDEX] = index - 1;
  words[deque + DequeField.LENGTH] = length - 1;
  noteMove(heap, deque);
  if (index === 0) {
    if (length > 1) dropRightBlock(rt, deque);
    else center(words, deque);
  }
  return item;
}

/** As `dequePop` with the first item. */
export function dequePopLeft(rt: Runtime, deque: Ref): Ref {
  const { heap } = rt;
  const { words } = heap;
  const length = words[deque + DequeField.LENGTH] as number;
  if (length === 0) rt.raise(rt.types.IndexError, "pop from an empty deque");
  const index = words[deque + DequeField.LEFT_INDEX] as number;
  const item = words[(words[deque + DequeField.LEFT_BLOCK] as number) + Block.ITEMS + 2 * index] as number;
  words[deque + DequeField.LEFT_INDEX] = index + 1;
  words[deque + DequeField.LENGTH] = length - 1;
  noteMove(heap, deque);
  if (index === BLOCK_LENGTH - 1) {
    if (length > 1) dropLeftBlock(rt, deque);
    else center(words, deque);
  }
  return item;
}

// Positions

/** The word of item `index`, which is in range. CPython: deque_item. */
export function itemPlace(heap: Heap, deque: Ref, index: number): Ref {
  const { words } = heap;
  const length = words[deque + DequeField.LENGTH] as number;
  const leftIndex = words[deque + DequeField.LEFT_INDEX] as number;
  const position = index + leftIndex;
  const blockNumber = Math.floor(position / BLOCK_LENGTH);
  let block: Ref;
  if (index < length >> 1) {
    block = words[deque + DequeField.LEFT_BLOCK] as number;
    for (let left = blockNumber; left > 0; left--) block = words[block + Block.RIGHT] as number;
  } else {
    block = words[deque + DequeField.RIGHT_BLOCK] as number;
    const last = Math.floor((leftIndex + length - 1) / BLOCK_LENGTH);
    for (let left = last - blockNumber; left > 0; left--) block = words[block + Block.LEFT] as number;
  }
  return block + Block.ITEMS + 2 * (position % BLOCK_LENGTH);
}

/** Borrowed. */
export function dequeItem(heap: Heap, deque: Ref, index: number): Ref {
  return heap.words[itemPlace(heap, deque, index)] as number;
}

/** Calls back with the word of each item, first to last, at most `count` of them. The deque must not change. */
export function eachPlace(heap: Heap, deque: Ref, count: number, visit: (place: Ref) => void): void {
  const { words } = heap;
  let block = words[deque + DequeField.LEFT_BLOCK] as number;
  let index = words[deque + DequeField.LEFT_INDEX] as number;
  for (let left = count; left > 0; left--) {
    visit(block + Block.ITEMS + 2 * index);
    if (++index === BLOCK_LENGTH && left > 1) {
      block = words[block + Block.RIGHT] as number;
      index = 0;
    }
  }
}

/** Moves items from one end to the other: `steps` > 0 from the right end. CPython: _deque_rotate. */
export function dequeRotate(rt: Runtime, deque: Ref, steps: number): void {
  const { heap } = rt;
  const length = dequeLength(heap, deque);
  const half = length >> 1;
  if (length <= 1) return;
  let left = steps;
  if (left > half || left < -half) {
    left %= length;
    if (left > half) left -= length;
    else if (left < -half) left += length;
  }
  noteMove(heap, deque);
  rt.charge(Math.abs(left) >> 6);
  while (left > 0) left -= moveToLeft(rt, deque, left);
  while (left < 0) left += moveToRight(rt, deque, -left);
}

/** Moves up to `most` items that lie together from the right end to the left one; how many. */
function moveToLeft(rt: Runtime, deque: Ref, most: number): number {
  const { heap } = rt;
  if (heap.words[deque + DequeField.LEFT_INDEX] === 0) addLeftBlock(rt, deque);
  const { words } = heap;
  const rightIndex = words[deque + DequeField.RIGHT_INDEX] as number;
  const leftIndex = words[deque + DequeField.LEFT_INDEX] as number;
  const count = Math.min(most, rightIndex + 1, leftIndex);
  const source =
    (words[deque + DequeField.RIGHT_BLOCK] as number) + Block.ITEMS + 2 * (rightIndex - count + 1);
  const target = (words[deque + DequeField.LEFT_BLOCK] as number) + Block.ITEMS + 2 * (leftIndex - count);
  words.copyWithin(target, source, source + 2 * count);
  words[deque + DequeField.RIGHT_INDEX] = rightIndex - count;
  words[deque + DequeField.LEFT_INDEX] = leftIndex - count;
  if (rightIndex - count < 0) dropRightBlock(rt, deque);
  return count;
}

/** As `moveToLeft` from the left end to the right one. */
function moveToRight(rt: Runtime, deque: Ref, most: number): number {
  const { heap } = rt;
  if (heap.words[deque + DequeField.RIGHT_INDEX] === BLOCK_LENGTH - 1) addRightBlock(rt, deque);
  const { words } = heap;
  const rightIndex = words[deque + DequeField.RIGHT_INDEX] as number;
  const leftIndex = words[deque + DequeField.LEFT_INDEX] as number;
  const count = Math.min(most, BLOCK_LENGTH - leftIndex, BLOCK_LENGTH - 1 - rightIndex);
  const source = (words[deque + DequeField.LEFT_BLOCK] as number) + Block.ITEMS + 2 * leftIndex;
  const target = (words[deque + DequeField.RIGHT_BLOCK] as number) + Block.ITEMS + 2 * (rightIndex + 1);
  words.copyWithin(target, source, source + 2 * count);
  words[deque + DequeField.RIGHT_INDEX] = rightIndex + count;
  words[deque + DequeField.LEFT_INDEX] = leftIndex + count;
  if (leftIndex + count === BLOCK_LENGTH) dropLeftBlock(rt, deque);
  return count;
}

/** Removes all items. They are released once the deque is empty, with a block of its own. CPython: deque_clear. */
export function dequeClear(rt: Runtime, deque: Ref): void {
  const { heap } = rt;
  const length = dequeLength(heap, deque);
  if (length === 0) return;
  let block = heap.words[deque + DequeField.LEFT_BLOCK] as number;
  let index = heap.words[deque + DequeField.LEFT_INDEX] as number;
  startWith(rt, deque, newBlock(rt, deque));
  noteMove(heap, deque);
  for (let left = length; left > 0; left--, index++) {
    if (index === BLOCK_LENGTH) {
      const next = heap.words[block + Block.RIGHT] as number;
      freeBlock(rt, deque, block);
      block = next;
      index = 0;
    }
    heap.decref(heap.words[block + Block.ITEMS + 2 * index] as number);
  }
  freeBlock(rt, deque, block);
}

/** Memory slots. */
export function defineDequeMemory(type: TypeObject): void {
  const { slots } = type;
  slots.traverse = traverse;
  slots.clear = dequeClear;
  slots.deallocate = deallocate;
  slots.sizeOf = (rt, ref) => rt.typeOf(ref).basicBytes + usedBlocks(rt.heap, ref) * BLOCK_BYTES;
  slots.extraBytes = (rt, ref) => {
    const kept = keepsBlocks(rt) ? (rt.heap.words[ref + DequeField.FREE_COUNT] as number) : 0;
    return (usedBlocks(rt.heap, ref) + kept) * BLOCK_BYTES;
  };
}

function traverse(rt: Runtime, deque: Ref, visit: Visit): void {
  eachPlace(rt.heap, deque, dequeLength(rt.heap, deque), (place) => visit(rt.heap.words[place] as number));
}

function deallocate(rt: Runtime, deque: Ref): void {
  const { heap } = rt;
  const type = rt.typeOf(deque);
  rt.gc.untrack(deque);
  dequeClear(rt, deque);
  freeBlock(rt, deque, heap.words[deque + DequeField.LEFT_BLOCK] as number);
  const kept = keepsBlocks(rt) ? (heap.words[deque + DequeField.FREE_COUNT] as number) : 0;
  for (let index = 0; index < kept; index++) {
    heap.free(heap.words[deque + DequeField.FREE_BLOCKS + 2 * index] as number, BLOCK_BYTES);
  }
  freeObject(rt, deque, type.basicBytes);
}

/** Blocks as `deque.__sizeof__` counts them. */
function usedBlocks(heap: Heap, deque: Ref): number {
  const leftIndex = heap.words[deque + DequeField.LEFT_INDEX] as number;
  return Math.floor((leftIndex + dequeLength(heap, deque) + BLOCK_LENGTH - 1) / BLOCK_LENGTH);
}
