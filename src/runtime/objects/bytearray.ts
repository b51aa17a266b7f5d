/**
 * `bytearray` and its representation: the data as a Uint8Array in a side table, the block of its buffer as large
 * as CPython's. Operations are in bytes-*.ts and bytearray-*.ts.
 */
import { Header, type Heap } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import type { Runtime } from "./runtime.ts";
import { TypeId } from "./type-id.ts";

/** Words of PyByteArrayObject (Include/cpython/bytearrayobject.h). DATA is ours, in the upper half of the length. */
export const enum BytearrayField {
  LENGTH = 4,
  /** Slot of the Uint8Array in the heap's payloads; it may be longer than the content. */
  DATA = 5,
  ALLOCATED = 6,
  BUFFER = 8,
  START = 10,
  EXPORTS = 12,
}

/** Whether `ref` is a `bytearray` or of a subclass. */
export function isBytearray(rt: Runtime, ref: Ref): boolean {
  return rt.heap.words[ref + Header.TYPE_ID] === TypeId.BYTEARRAY || rt.isInstance(ref, rt.types.bytearray);
}

/** A view of the content, valid until the next change of length. */
export function bytearrayValue(heap: Heap, ref: Ref): Uint8Array {
  const data = heap.payloadAt(heap.words[ref + BytearrayField.DATA] as number) as Uint8Array;
  return data.subarray(0, heap.words[ref + BytearrayField.LENGTH] as number);
}
