/**
 * `memoryview` and the managed buffer behind it: memory, making and releasing views. What views can do is in
 * memoryview-*.ts. CPython: Objects/memoryobject.c.
 */
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../allocate.ts";
import { newReference } from "../plain-data.ts";
import { clearField } from "../record.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { BufferView, ExportedBuffer } from "./buffer-view.ts";

/** Words of PyMemoryViewObject; the payload slot lies where `view.buf` is. */
const enum MemoryviewField {
  BUFFER = 6,
  PAYLOAD = 14,
}

/** Words of _PyManagedBufferObject; the payload slot lies where `master.buf` is. */
const enum ManagedBufferField {
  /** Views that are not released. */
  EXPORTS = 6,
  PAYLOAD = 8,
  OBJECT = 10,
}

/** Shape, strides and suboffsets of one dimension. */
const DIMENSION_BYTES = 24;

/** What is kept beside the object: the view, and what was computed from it. */
interface ViewState {
  readonly view: BufferView;
  readonly sizeBytes: number;
  isReleased: boolean;
  /** Both halves of the hash, once it is known. */
  hash: { readonly low: number; readonly high: number } | undefined;
}

export function isMemoryview(rt: Runtime, ref: Ref): boolean {
  return rt.heap.words[ref + Header.TYPE_ID] === TypeId.MEMORYVIEW;
}

function stateOf(rt: Runtime, ref: Ref): ViewState {
  return rt.heap.payloadAt(rt.heap.words[ref + MemoryviewField.PAYLOAD] as number) as ViewState;
}

function managedBuffer(rt: Runtime, ref: Ref): Ref {
  return rt.heap.words[ref + MemoryviewField.BUFFER] as number;
}

/** Whether `release` was called on the view. */
export function isReleased(rt: Runtime, ref: Ref): boolean {
  return stateOf(rt, ref).isReleased;
}

/** The view. Raises ValueError when it was released. */
export function requireView(rt: Runtime, ref: Ref): BufferView {
  const state = stateOf(rt, ref);
  if (state.isReleased) {
    rt.raise(rt.types.ValueError, "operation forbidden on released memoryview object");
  }
  return state.view;
}

/** The memory that a view is of, in place: valid until anything is allocated. */
export function memoryOf(rt: Runtime, ref: Ref): Uint8Array {
  const slot = rt.heap.words[managedBuffer(rt, ref) + ManagedBufferField.PAYLOAD] as number;
  return (rt.heap.payloadAt(slot) as ExportedBuffer).memory();
}

/** The object whose memory it is, borrowed. */
export function exporterOf(rt: Runtime, ref: Ref): Ref {
  return rt.heap.words[managedBuffer(rt, ref) + ManagedBufferField.OBJECT] as number;
}

/** The hash that was computed before, or the one that `compute` leaves. */
export function keptHash(rt: Runtime, ref: Ref, compute: () => number): number {
  const state = stateOf(rt, ref);
  if (state.hash === undefined) {
    const low = compute();
    state.hash = { low, high: rt.hashHigh };
  }
  rt.hashHigh = state.hash.high;
  return state.hash.low;
}

export function hasKeptHash(rt: Runtime, ref: Ref): boolean {
  return stateOf(rt, ref).hash !== undefined;
}

/** A view of an object that exposes memory. PyMemoryView_FromObject. */
export function newMemoryview(rt: Runtime, exporter: Ref): Ref {
  if (isMemoryview(rt, exporter)) return newViewOf(rt, exporter, requireView(rt, exporter));
  const exportBuffer = rt.typeOf(exporter).slots.exportBuffer;
  if (exportBuffer === undefined) {
    const { name } = rt.typeOf(exporter);
    rt.raise(rt.types.TypeError, `memoryview: a bytes-like object is required, not '${name}'`);
  }
  const type = rt.types.managedBuffer;
  const buffer = newObject(rt, type, type.basicBytes);
  const { heap } = rt;
  heap.words.fill(0, buffer + Header.SIZE, buffer + (type.basicBytes >> 2));
  const exported = exportBuffer(rt, exporter);
  heap.words[buffer + ManagedBufferField.PAYLOAD] = heap.addPayload(exported);
  heap.words[buffer + ManagedBufferField.OBJECT] = newReference(rt, exporter);
  rt.gc.track(buffer);
  const ref = newView(rt, buffer, exported);
  heap.decref(buffer);
  return ref;
}

/** Another view of what a view is of. mbuf_add_view. */
export function newViewOf(rt: Runtime, ref: Ref, view: BufferView): Ref {
  return newView(rt, managedBuffer(rt, ref), view);
}

function newView(rt: Runtime, buffer: Ref, view: BufferView): Ref {
  const { heap } = rt;
  const type = rt.types.memoryview;
  // A view of no dimension has room for one.
  const dimensions = Math.max(1, view.shape.length);
  const sizeBytes = type.basicBytes + DIMENSION_BYTES * dimensions;
  const ref = newObject(rt, type, sizeBytes);
  heap.words.fill(0, ref + Header.SIZE, ref + (sizeBytes >> 2));
  heap.words[ref + Header.SIZE] = 3 * dimensions;
  heap.words[ref + MemoryviewField.BUFFER] = newReference(rt, buffer);
  const state: ViewState = { view, sizeBytes, isReleased: false, hash: undefined };
  heap.words[ref + MemoryviewField.PAYLOAD] = heap.addPayload(state);
  const { words } = heap;
  words[buffer + ManagedBufferField.EXPORTS] = (words[buffer + ManagedBufferField.EXPORTS] as number) + 1;
  rt.gc.track(ref);
  return ref;
}

/** `release()`: the last view gives the memory back. _memory_release. */
export function releaseView(rt: Runtime, ref: Ref): void {
  const state = stateOf(rt, ref);
  if (state.isReleased) return;
  state.isReleased = true;
  const buffer = managedBuffer(rt, ref);
  const { words } = rt.heap;
  const left = (words[buffer + ManagedBufferField.EXPORTS] as number) - 1;
  words[buffer + ManagedBufferField.EXPORTS] = left;
  if (left === 0) giveBack(rt, buffer);
}

/** mbuf_release */
function giveBack(rt: Runtime, buffer: Ref): void {
  const exporter = rt.heap.words[buffer + ManagedBufferField.OBJECT] as number;
  if (exporter === NULL) return;
  rt.gc.untrack(buffer);
  rt.typeOf(exporter).slots.releaseBuffer?.(rt, exporter);
  clearField(rt, buffer, ManagedBufferField.OBJECT);
}

/** Fills the memory slots of both types. */
export function defineMemoryviewMemory(rt: Runtime): void {
  const { slots } = rt.types.memoryview;
  slots.sizeOf = (_, ref) => stateOf(rt, ref).sizeBytes;
  slots.traverse = (_, ref, visit) => {
    const buffer = managedBuffer(rt, ref);
    if (buffer !== NULL) visit(buffer);
  };
  slots.clear = (_, ref) => {
    if (managedBuffer(rt, ref) === NULL) return;
    releaseView(rt, ref);
    clearField(rt, ref, MemoryviewField.BUFFER);
  };
  slots.deallocate = (_, ref) => {
    rt.gc.untrack(ref);
    slots.clear?.(rt, ref);
    const { sizeBytes } = stateOf(rt, ref);
    rt.heap.dropPayload(rt.heap.words[ref + MemoryviewField.PAYLOAD] as number);
    freeObject(rt, ref, sizeBytes);
  };
  const buffer = rt.types.managedBuffer.slots;
  buffer.traverse = (_, ref, visit) => {
    const exporter = rt.heap.words[ref + ManagedBufferField.OBJECT] as number;
    if (exporter !== NULL) visit(exporter);
  };
  buffer.clear = (_, ref) => giveBack(rt, ref);
  buffer.deallocate = (_, ref) => {
    rt.gc.untrack(ref);
    giveBack(rt, ref);
    rt.heap.dropPayload(rt.heap.words[ref + ManagedBufferField.PAYLOAD] as number);
    freeObject(rt, ref, rt.types.managedBuffer.basicBytes);
  };
}
