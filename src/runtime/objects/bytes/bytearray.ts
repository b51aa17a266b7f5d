/**
 * `bytearray` and its representation: the data lies in simulated memory, in a block as large as CPython's.
 * Operations are in bytes-*.ts and bytearray-*.ts.
 * DIVERGES: from Python 3.15 on the buffer is a `bytes` object; here it is only as large as one.
 */

import { exactBytearrayAllocation, resizedBytearrayAllocation } from "../../../cpython/growth.ts";
import { bytesSizeBytes } from "../../../cpython/sizes.ts";
import { TableKind } from "../../heap/blocks.ts";
import { Header, type Heap } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../allocate.ts";
import { checkRoom, finishInstance } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";

/** Words of PyByteArrayObject (Include/cpython/bytearrayobject.h). */
export const enum BytearrayField {
  LENGTH = 4,
  ALLOCATED = 6,
  /** `ob_bytes`: the block, NULL while nothing is allocated. */
  BUFFER = 8,
  /** `ob_start` as an offset: bytes at the front of the block that deletions left unused. */
  START = 10,
  EXPORTS = 12,
}

const WORD_BYTES = 4;

/** A `bytearray` with this content: a new reference. PyByteArray_FromStringAndSize. */
export function newBytearray(rt: Runtime, value: Uint8Array): Ref {
  return newUnfinished(rt, rt.types.bytearray, value);
}

/** As `newBytearray` for a subclass. */
export function newBytearrayOfType(rt: Runtime, type: TypeObject, value: Uint8Array): Ref {
  return finishInstance(rt, type, newUnfinished(rt, type, value));
}

function newUnfinished(rt: Runtime, type: TypeObject, value: Uint8Array): Ref {
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(0, ref + BytearrayField.LENGTH, ref + (type.basicBytes >> 2));
  const allocated = exactBytearrayAllocation(rt.profile, value.length);
  if (allocated > 0) {
    const block = rt.heap.allocateTable(TableKind.BYTEARRAY, blockBytes(rt, allocated));
    rt.heap.words[ref + BytearrayField.BUFFER] = block;
    rt.heap.words[ref + BytearrayField.ALLOCATED] = allocated;
    rt.heap.words[ref + BytearrayField.LENGTH] = value.length;
    rt.heap.bytes.set(value, block * WORD_BYTES);
  }
  return ref;
}

/** Whether `ref` is a `bytearray` or of a subclass. */
export function isBytearray(rt: Runtime, ref: Ref): boolean {
  return rt.heap.words[ref + Header.TYPE_ID] === TypeId.BYTEARRAY || rt.isInstance(ref, rt.types.bytearray);
}

export function bytearrayLength(heap: Heap, ref: Ref): number {
  return heap.words[ref + BytearrayField.LENGTH] as number;
}

/** The content in place: valid until anything is allocated. */
export function bytearrayView(heap: Heap, ref: Ref): Uint8Array {
  const { words } = heap;
  const block = words[ref + BytearrayField.BUFFER] as number;
  const start = block * WORD_BYTES + (words[ref + BytearrayField.START] as number);
  return heap.bytes.subarray(start, start + (words[ref + BytearrayField.LENGTH] as number));
}

/** A copy of the content. */
export function bytearrayValue(heap: Heap, ref: Ref): Uint8Array {
  return bytearrayView(heap, ref).slice();
}

/** Sets the length; new bytes hold garbage. Raises BufferError while the buffer is exported. PyByteArray_Resize. */
export function resizeBytearray(rt: Runtime, ref: Ref, length: number): void {
  const { heap } = rt;
  const { words } = heap;
  const old = words[ref + BytearrayField.LENGTH] as number;
  if (length === old) return;
  rejectWhileExported(rt, ref);
  checkRoom(rt, length);
  const allocated = words[ref + BytearrayField.ALLOCATED] as number;
  const start = words[ref + BytearrayField.START] as number;
  const wanted = resizedBytearrayAllocation(rt.profile, old, allocated, length, start);
  // What was skipped at the front may be in the way of a block of the same size.
  const isFull = length + start + 1 > allocated && length > 0;
  if (wanted !== allocated || isFull) reallocate(rt, ref, allocated, wanted, Math.min(old, length));
  heap.words[ref + BytearrayField.LENGTH] = length;
}

/** Takes the first `count` bytes off; what stays moves to a block of its size. bytearray_take_bytes_impl (3.15). */
export function takeFromBytearray(rt: Runtime, ref: Ref, count: number): Uint8Array {
  if (count === 0) return new Uint8Array();
  rejectWhileExported(rt, ref);
  const value = bytearrayValue(rt.heap, ref);
  const rest = value.subarray(count);
  const wanted = exactBytearrayAllocation(rt.profile, rest.length);
  reallocate(rt, ref, rt.heap.words[ref + BytearrayField.ALLOCATED] as number, wanted, 0);
  rt.heap.words[ref + BytearrayField.LENGTH] = rest.length;
  bytearrayView(rt.heap, ref).set(rest);
  return value.subarray(0, count);
}

/** `ob_exports`: the content may not move while others look at it. */
export function addExports(rt: Runtime, self: Ref, difference: 1 | -1): void {
  const { words } = rt.heap;
  words[self + BytearrayField.EXPORTS] = (words[self + BytearrayField.EXPORTS] as number) + difference;
}

/** Fills an empty one byte by byte, as `bytearray(iterable)` does (bytearray___init___impl). */
export function fillByAppending(rt: Runtime, ref: Ref, value: Uint8Array): void {
  const { heap } = rt;
  for (let length = 1; length <= value.length; length++) {
    const allocated = heap.words[ref + BytearrayField.ALLOCATED] as number;
    if (length < allocated) heap.words[ref + BytearrayField.LENGTH] = length;
    else resizeBytearray(rt, ref, length);
  }
  bytearrayView(heap, ref).set(value);
}

/** Bytes of the block for an allocation: from 3.15 on that of a bytes object. */
function blockBytes(rt: Runtime, allocated: number): number {
  const isObject = rt.profile.fields.bytearrayBytesObject && allocated > 0;
  return isObject ? bytesSizeBytes(rt.profile, allocated) : allocated;
}

/** Moves the content to a block of another size; bytes skipped at the front are given up. */
function reallocate(rt: Runtime, ref: Ref, allocated: number, wanted: number, kept: number): void {
  const { heap } = rt;
  const block = heap.words[ref + BytearrayField.BUFFER] as number;
  const start = heap.words[ref + BytearrayField.START] as number;
  let moved: Ref = NULL;
  if (block === NULL) {
    moved = heap.allocateTable(TableKind.BYTEARRAY, blockBytes(rt, wanted));
  } else if (wanted === 0) {
    heap.free(block, blockBytes(rt, allocated));
  } else if (start > 0) {
    moved = heap.allocateTable(TableKind.BYTEARRAY, blockBytes(rt, wanted));
    const from = block * WORD_BYTES + start;
    heap.bytes.copyWithin(moved * WORD_BYTES, from, from + kept);
    heap.free(block, blockBytes(rt, allocated));
  } else {
    moved = heap.reallocate(block, blockBytes(rt, allocated), blockBytes(rt, wanted));
  }
  heap.words[ref + BytearrayField.BUFFER] = moved;
  heap.words[ref + BytearrayField.START] = 0;
  heap.words[ref + BytearrayField.ALLOCATED] = wanted;
}

/** Replaces the bytes from `low` to `high` by others. bytearray_setslice_linear. */
export function replaceInBytearray(rt: Runtime, ref: Ref, low: number, high: number, data: Uint8Array): void {
  const { heap } = rt;
  const length = bytearrayLength(heap, ref);
  const growth = data.length - (high - low);
  if (growth < 0) {
    rejectWhileExported(rt, ref);
    if (low === 0) {
      // The start moves instead of the content.
      heap.words[ref + BytearrayField.START] = (heap.words[ref + BytearrayField.START] as number) - growth;
      heap.words[ref + BytearrayField.LENGTH] = length + growth;
      shrinkTo(rt, ref, length + growth);
    } else {
      bytearrayView(heap, ref).copyWithin(high + growth, high, length);
      resizeBytearray(rt, ref, length + growth);
    }
  } else if (growth > 0) {
    resizeBytearray(rt, ref, length + growth);
    bytearrayView(heap, ref).copyWithin(low + data.length, high, length);
  }
  bytearrayView(heap, ref).set(data, low);
}

/** PyByteArray_Resize to the length that it has already, after the start moved: the block may be too large now. */
function shrinkTo(rt: Runtime, ref: Ref, length: number): void {
  const { words } = rt.heap;
  const allocated = words[ref + BytearrayField.ALLOCATED] as number;
  const start = words[ref + BytearrayField.START] as number;
  const wanted = resizedBytearrayAllocation(rt.profile, length + 1, allocated, length, start);
  if (wanted !== allocated) reallocate(rt, ref, allocated, wanted, length);
}

function rejectWhileExported(rt: Runtime, ref: Ref): void {
  if ((rt.heap.words[ref + BytearrayField.EXPORTS] as number) > 0) {
    rt.raise(rt.types.BufferError, "Existing exports of data: object cannot be re-sized");
  }
}

/** Fills the memory slots of `bytearray`. */
export function defineBytearrayMemory(rt: Runtime): void {
  const { slots } = rt.types.bytearray;
  slots.traverse = () => {};
  const extraBytes = (ref: Ref): number =>
    blockBytes(rt, rt.heap.words[ref + BytearrayField.ALLOCATED] as number);
  slots.sizeOf = (_, ref) => rt.typeOf(ref).basicBytes + extraBytes(ref);
  slots.extraBytes = (_, ref) => extraBytes(ref);
  slots.deallocate = (_, ref) => {
    const { words } = rt.heap;
    const block = words[ref + BytearrayField.BUFFER] as number;
    if (block !== NULL) rt.heap.free(block, extraBytes(ref));
    freeObject(rt, ref, rt.typeOf(ref).basicBytes);
  };
}
