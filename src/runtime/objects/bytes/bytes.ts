/**
 * `bytes` and its representation: the data as a Uint8Array in a side table, the block as large as CPython's.
 * Operations are in bytes-*.ts.
 */
import { Header, type Heap } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../allocate.ts";
import { finishInstance, newDataObject, newReference } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";

/** Words of PyBytesObject. DATA is ours, in the upper half of the length. */
export const enum BytesField {
  LENGTH = 4,
  /** Slot of the Uint8Array in the heap's payloads. */
  DATA = 5,
  /** Both halves -1 until it is computed (`ob_shash`). */
  HASH = 6,
  HASH_HIGH = 7,
}

/** The header and, in instances of subclasses, the place of a dictionary. */
const BACKED_BYTES = 40;

/** A `bytes` with this content, which must not change any more: a new reference. */
export function newBytes(rt: Runtime, value: Uint8Array): Ref {
  if (value.length === 0) return newReference(rt, rt.strings.emptyBytes);
  if (value.length === 1) return newReference(rt, rt.strings.singleBytes[value[0] as number] as number);
  return newUncachedBytes(rt, rt.types.bytes, value);
}

/**
 * As `newBytes` for what CPython writes into a new object: a single byte is no shared one
 * (PyBytes_FromStringAndSize without data).
 */
export function newWrittenBytes(rt: Runtime, value: Uint8Array): Ref {
  return value.length === 0
    ? newReference(rt, rt.strings.emptyBytes)
    : newUncachedBytes(rt, rt.types.bytes, value);
}

/** An object of its own, also of no byte. */
export function newOwnBytes(rt: Runtime, value: Uint8Array): Ref {
  return newUncachedBytes(rt, rt.types.bytes, value);
}

/** As `newBytes` for a subclass. */
export function newBytesOfType(rt: Runtime, type: TypeObject, value: Uint8Array): Ref {
  return finishInstance(rt, type, newUncachedBytes(rt, type, value));
}

function newUncachedBytes(rt: Runtime, type: TypeObject, value: Uint8Array): Ref {
  const { heap } = rt;
  const ref = newDataObject(rt, type, bytesBlockBytes(type, value.length), BACKED_BYTES);
  const slot = heap.addPayload(value);
  const { words } = heap;
  words[ref + BytesField.LENGTH] = value.length;
  words[ref + BytesField.DATA] = slot;
  words[ref + BytesField.HASH] = -1;
  words[ref + BytesField.HASH_HIGH] = -1;
  return ref;
}

/** The content, not to be changed. `ref` is a `bytes` or of a subclass. */
export function bytesValue(heap: Heap, ref: Ref): Uint8Array {
  return heap.payloadAt(heap.words[ref + BytesField.DATA] as number) as Uint8Array;
}

export function bytesLength(heap: Heap, ref: Ref): number {
  return heap.words[ref + BytesField.LENGTH] as number;
}

/** Whether `ref` is a `bytes` or of a subclass. */
export function isBytes(rt: Runtime, ref: Ref): boolean {
  return rt.heap.words[ref + Header.TYPE_ID] === TypeId.BYTES || rt.isInstance(ref, rt.types.bytes);
}

/** The hash, computed once and kept in the object. bytes_hash. */
export function hashBytes(rt: Runtime, ref: Ref): number {
  const { words } = rt.heap;
  if (words[ref + BytesField.HASH] === -1 && words[ref + BytesField.HASH_HIGH] === -1) {
    words[ref + BytesField.HASH] = rt.strings.hasher.hashBytes(bytesValue(rt.heap, ref), rt);
    words[ref + BytesField.HASH_HIGH] = rt.hashHigh;
  }
  rt.hashHigh = words[ref + BytesField.HASH_HIGH] as number;
  return words[ref + BytesField.HASH] as number;
}

/** Fills `rt.strings` with the empty `bytes` and those of one byte; at startup. */
export function createSharedBytes(rt: Runtime): void {
  const make = (value: Uint8Array): Ref => {
    const ref = newUncachedBytes(rt, rt.types.bytes, value);
    if (rt.profile.immortalObjects) rt.heap.makeImmortal(ref);
    return ref;
  };
  rt.strings.emptyBytes = make(new Uint8Array(0));
  for (let code = 0; code < 256; code++) rt.strings.singleBytes[code] = make(Uint8Array.of(code));
}

/** Fills the memory slots of `bytes`. */
export function defineBytesMemory(rt: Runtime): void {
  const { slots } = rt.types.bytes;
  slots.traverse = () => {};
  slots.sizeOf = (_, ref) => rt.typeOf(ref).basicBytes + bytesLength(rt.heap, ref);
  slots.deallocate = (_, ref) => {
    const length = bytesLength(rt.heap, ref);
    rt.heap.dropPayload(rt.heap.words[ref + BytesField.DATA] as number);
    freeObject(rt, ref, bytesBlockBytes(rt.typeOf(ref), length));
  };
}

/** Subclasses are made by PyType_GenericAlloc: one item more, rounded up to a word. */
function bytesBlockBytes(type: TypeObject, length: number): number {
  return type.isHeapType ? Math.ceil((type.basicBytes + length + 1) / 8) * 8 : type.basicBytes + length;
}
