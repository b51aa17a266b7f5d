/** What `bytes` and `bytearray` differ in, for the methods that they share. */
import type { Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import { copyItems, isContiguous } from "./buffer-view.ts";
import { bytearrayValue, isBytearray, newBytearray } from "./bytearray.ts";
import { bytesValue, isBytes, newBytes, newOwnBytes, newWrittenBytes } from "./bytes.ts";

export interface BytesKind {
  readonly name: "bytes" | "bytearray";
  /** An object of the kind; the data must not be changed afterwards. */
  make(rt: Runtime, data: Uint8Array): Ref;
  /** As `make` where CPython makes room first and writes then: single bytes are not shared. */
  makeWritten(rt: Runtime, data: Uint8Array): Ref;
  /** As `make`, never a shared object. */
  makeOwn(rt: Runtime, data: Uint8Array): Ref;
  /** The content of an object of the kind; a copy where it may change. */
  read(rt: Runtime, self: Ref): Uint8Array;
  /** The object itself where it cannot change, else a copy. */
  unchanged(rt: Runtime, self: Ref): Ref;
}

export const BYTES_KIND: BytesKind = {
  name: "bytes",
  make: newBytes,
  makeWritten: newWrittenBytes,
  makeOwn: newOwnBytes,
  read: (rt, self) => bytesValue(rt.heap, self),
  unchanged: (rt, self) =>
    rt.typeOf(self).id === TypeId.BYTES ? newReference(rt, self) : newBytes(rt, bytesValue(rt.heap, self)),
};

export const BYTEARRAY_KIND: BytesKind = {
  name: "bytearray",
  make: newBytearray,
  makeWritten: newBytearray,
  makeOwn: newBytearray,
  read: (rt, self) => bytearrayValue(rt.heap, self),
  unchanged: (rt, self) => newBytearray(rt, bytearrayValue(rt.heap, self)),
};

/** The content of an object that exposes a buffer; undefined for others. A copy where it may change. */
export function bufferOf(rt: Runtime, ref: Ref): Uint8Array | undefined {
  if (isBytes(rt, ref)) return bytesValue(rt.heap, ref);
  if (isBytearray(rt, ref)) return bytearrayValue(rt.heap, ref);
  const { exportBuffer, releaseBuffer } = rt.typeOf(ref).slots;
  if (exportBuffer === undefined) return undefined;
  const exported = exportBuffer(rt, ref);
  releaseBuffer?.(rt, ref);
  if (!isContiguous(exported)) {
    rt.raise(rt.types.BufferError, "memoryview: underlying buffer is not C-contiguous");
  }
  return copyItems(exported.memory(), exported);
}

/** The content of a buffer. Raises TypeError for other objects. PyObject_GetBuffer. */
export function requireBuffer(rt: Runtime, ref: Ref): Uint8Array {
  const data = bufferOf(rt, ref);
  if (data !== undefined) return data;
  return rt.raise(rt.types.TypeError, `a bytes-like object is required, not '${rt.typeOf(ref).name}'`);
}
