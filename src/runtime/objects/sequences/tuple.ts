/**
 * `tuple`: making one, reading its items, and its memory. What the program can do with tuples is in tuple-methods.ts.
 */
import { Header, type Heap, type Visit } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../allocate.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";

const ITEM_BYTES = 8;

/**
 * A tuple whose items are NULL, to be filled with `setTupleItem` before anything else runs. Length 0 gives the
 * empty tuple. It is tracked; the collector untracks it once its items prove harmless. CPython: PyTuple_New.
 */
export function newTuple(rt: Runtime, length: number): Ref {
  if (length === 0) {
    rt.heap.incref(rt.emptyTuple);
    return rt.emptyTuple;
  }
  return newTupleOfType(rt, rt.types.tuple, length);
}

/** As `newTuple` for a subclass, or for the empty tuple itself. Fields that a subclass adds are zero. */
export function newTupleOfType(rt: Runtime, type: TypeObject, length: number): Ref {
  const sizeBytes = blockBytes(type, length);
  const ref = newObject(rt, type, sizeBytes);
  const words = rt.heap.words;
  words.fill(0, ref + Header.SIZE, ref + (sizeBytes >> 2));
  words[ref + Header.SIZE] = length;
  rt.gc.track(ref);
  return ref;
}

/** A tuple that takes over the references in `items`. */
export function tupleFrom(rt: Runtime, items: readonly Ref[]): Ref {
  const tuple = trackedTupleFrom(rt, items);
  if (rt.profile.tupleTracksLazily) untrackPlain(rt, tuple);
  return tuple;
}

/** The same for one that is filled after it was made, and so tracked in every version: a constant of code, say. */
export function trackedTupleFrom(rt: Runtime, items: readonly Ref[]): Ref {
  const tuple = newTuple(rt, items.length);
  const words = rt.heap.words;
  const start = tupleStart(rt, tuple);
  for (let index = 0; index < items.length; index++) words[start + 2 * index] = items[index] as Ref;
  return tuple;
}

/** A tuple made with its items is tracked only where one is of a kind that can be (3.14, maybe_tracked). */
export function untrackPlain(rt: Runtime, tuple: Ref): void {
  if (tuple === rt.emptyTuple) return;
  const { words } = rt.heap;
  const start = tupleStart(rt, tuple);
  const end = start + 2 * tupleLength(rt.heap, tuple);
  for (let at = start; at < end; at += 2) if (rt.typeOf(words[at] as Ref).hasGc) return;
  rt.gc.untrack(tuple);
}

/** A tuple of the `length` references at `source`, one every two words; each gets a new reference. */
export function tupleFromWords(rt: Runtime, source: Ref, length: number): Ref {
  const tuple = newTuple(rt, length);
  copyReferences(rt.heap, source, tupleStart(rt, tuple), length);
  if (rt.profile.tupleTracksLazily) untrackPlain(rt, tuple);
  return tuple;
}

/** Copies `length` references between item arrays and counts them. */
export function copyReferences(heap: Heap, source: Ref, target: Ref, length: number): void {
  const words = heap.words;
  for (let index = 0; index < length; index++) {
    const item = words[source + 2 * index] as number;
    words[target + 2 * index] = item;
    heap.incref(item);
  }
}

/**
 * Another length for a tuple that nobody else knows, which is taken over; places beyond the old one are NULL, items beyond
 * the new one are released. CPython: _PyTuple_Resize.
 */
export function resizeTuple(rt: Runtime, tuple: Ref, length: number): Ref {
  const { heap } = rt;
  const before = tupleLength(heap, tuple);
  if (before === length) return tuple;
  if (before === 0 || length === 0) {
    heap.decref(tuple);
    return newTuple(rt, length);
  }
  rt.gc.untrack(tuple);
  const start = tupleStart(rt, tuple);
  for (let index = length; index < before; index++) heap.decrefIfAny(heap.words[start + 2 * index] as Ref);
  const type = rt.types.tuple;
  const [oldBytes, newBytes] = [blockBytes(type, before), blockBytes(type, length)];
  const moved = heap.reallocateObject(tuple, oldBytes, newBytes, type.preHeaderBytes);
  if (length > before) heap.words.fill(NULL, moved + (oldBytes >> 2), moved + (newBytes >> 2));
  heap.words[moved + Header.SIZE] = length;
  rt.gc.track(moved);
  return moved;
}

export function tupleLength(heap: Heap, tuple: Ref): number {
  return heap.words[tuple + Header.SIZE] as number;
}

/** Where the first item lies; item i is two words further each. */
export function tupleStart(rt: Runtime, tuple: Ref): Ref {
  return tuple + (rt.layouts.tuple >> 2);
}

/** Borrowed. */
export function tupleItem(rt: Runtime, tuple: Ref, index: number): Ref {
  return rt.heap.words[tupleStart(rt, tuple) + 2 * index] as number;
}

/** Fills an empty place of a new tuple with a reference that the tuple takes over. */
export function setTupleItem(rt: Runtime, tuple: Ref, index: number, item: Ref): void {
  rt.heap.words[tupleStart(rt, tuple) + 2 * index] = item;
}

/** All items, borrowed. */
export function tupleToArray(rt: Runtime, tuple: Ref): Ref[] {
  const start = tupleStart(rt, tuple);
  return Array.from(
    { length: tupleLength(rt.heap, tuple) },
    (_, index) => rt.heap.words[start + 2 * index] as Ref,
  );
}

export function isExactTuple(heap: Heap, ref: Ref): boolean {
  return heap.words[ref + Header.TYPE_ID] === TypeId.TUPLE;
}

/** The singleton `()`. The runtime calls this once and keeps the reference. */
export function makeEmptyTuple(rt: Runtime): Ref {
  const ref = newTupleOfType(rt, rt.types.tuple, 0);
  rt.gc.untrack(ref);
  return ref;
}

/** Memory slots of `tuple`. */
export function defineTupleMemory(rt: Runtime): void {
  const { slots } = rt.types.tuple;
  slots.traverse = traverseTuple;
  slots.deallocate = deallocateTuple;
  slots.sizeOf = (_, ref) => tupleBytes(rt, ref);
  slots.untrackIfHarmless = untrackTuple;
}

/** Whether a reference to the object can matter to the collector. CPython: _PyObject_GC_MAY_BE_TRACKED. */
export function mayBeTracked(rt: Runtime, ref: Ref): boolean {
  const id = rt.heap.words[ref + Header.TYPE_ID] as number;
  if (!(rt.heap.types[id] as TypeObject).hasGc) return false;
  // Built-in types are no objects of the collector (type_is_gc), but for one that is made as a program's classes are.
  if (id === TypeId.TYPE) return rt.typeByRef(ref).isHeapType || ref === rt.types.ExceptionGroup?.ref;
  return id !== TypeId.TUPLE || rt.gc.isTracked(ref);
}

/** `_PyTuple_MaybeUntrack`. A place that is not filled yet keeps the tuple tracked. */
function untrackTuple(rt: Runtime, tuple: Ref, isFullCollection = false): void {
  if (isFullCollection || !isExactTuple(rt.heap, tuple) || !rt.gc.isTracked(tuple)) return;
  if (isHarmless(rt, tuple)) rt.gc.untrack(tuple);
}

function isHarmless(rt: Runtime, tuple: Ref): boolean {
  const { words } = rt.heap;
  const start = tupleStart(rt, tuple);
  const end = start + 2 * tupleLength(rt.heap, tuple);
  for (let at = start; at < end; at += 2) {
    const item = words[at] as number;
    if (item === NULL || mayBeTracked(rt, item)) return false;
  }
  return true;
}

function tupleBytes(rt: Runtime, tuple: Ref): number {
  return rt.typeOf(tuple).basicBytes + tupleLength(rt.heap, tuple) * ITEM_BYTES;
}

/** Instances of classes of the program get room for an item more (PyType_GenericAlloc, "for the sentinel"). */
function blockBytes(type: TypeObject, length: number): number {
  return type.basicBytes + (type.isHeapType ? length + 1 : length) * ITEM_BYTES;
}

function traverseTuple(rt: Runtime, tuple: Ref, visit: Visit): void {
  const words = rt.heap.words;
  const start = tupleStart(rt, tuple);
  for (let at = start + 2 * (tupleLength(rt.heap, tuple) - 1); at >= start; at -= 2) {
    const item = words[at] as number;
    if (item !== NULL) visit(item);
  }
}

/** `tupledealloc`: items go from the last to the first. */
function deallocateTuple(rt: Runtime, tuple: Ref): void {
  const heap = rt.heap;
  rt.gc.untrack(tuple);
  const start = tupleStart(rt, tuple);
  for (let at = start + 2 * (tupleLength(heap, tuple) - 1); at >= start; at -= 2) {
    heap.decrefIfAny(heap.words[at] as number);
  }
  freeObject(rt, tuple, blockBytes(rt.typeOf(tuple), tupleLength(heap, tuple)));
}
