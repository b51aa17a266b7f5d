/**
 * Making and freeing objects of a type: memory with the headers before it, the object header, the collector's
 * count, and the reference that an instance holds on a class of the program. Content is the type's business.
 */
import { GC_HEADER_BYTES, GcHead } from "../gc/collector.ts";
import { KeptKind, keptKindOf } from "../gc/kept-kinds.ts";
import { TableKind } from "../heap/blocks.ts";
import { Header } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { followingValuesBytes, followingValuesBytesOf, startFollowingValues } from "./following-values.ts";
import type { Runtime } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

const GC_HEADER_WORDS = GC_HEADER_BYTES >> 2;

/**
 * A new object of `sizeBytes` (headers before it not counted), with count 1 and every field to be written by
 * the caller. A container is not tracked yet: `rt.gc.track(ref)` once its fields are in order.
 * CPython: `_PyObject_GC_New`, `_PyObject_New`.
 */
export function newObject(rt: Runtime, type: TypeObject, sizeBytes: number): Ref {
  if (type.keptKind !== KeptKind.NONE) {
    const kept = rt.gc.takeKept(keptKindOf(type.keptKind, (sizeBytes - type.basicBytes) >> 3));
    if (kept !== NULL) return reuse(rt, type, kept, sizeBytes);
  } else if (type.hasGc) rt.gc.noteAllocation();
  return allocateObject(rt, type, sizeBytes);
}

/** As `newObject` in new memory always: a call of the type looks for no dead one. CPython: PyType_GenericAlloc. */
export function newObjectOfCall(rt: Runtime, type: TypeObject, sizeBytes: number): Ref {
  if (type.hasGc) rt.gc.noteAllocation();
  return allocateObject(rt, type, sizeBytes);
}

function allocateObject(rt: Runtime, type: TypeObject, sizeBytes: number): Ref {
  const heap = rt.heap;
  const preHeaderBytes = type.preHeaderBytes;
  const valuesBytes = type.valuesFollowFields ? followingValuesBytes(rt, type) : 0;
  heap.kind = type.kind;
  const ref = heap.allocate(preHeaderBytes + sizeBytes + valuesBytes) + (preHeaderBytes >> 2);
  heap.kind = TableKind.OTHER;
  writeHeaders(rt, type, ref);
  if (type.valuesFollowFields) startFollowingValues(rt, type, ref);
  return ref;
}

/** A new object in the place of a dead one of its kind. */
function reuse(rt: Runtime, type: TypeObject, ref: Ref, sizeBytes: number): Ref {
  rt.heap.reviveObject(ref, type.ref, type.id, type.kind, sizeBytes, type.preHeaderBytes);
  rt.heap.words[ref + GcHead.NEXT] = NULL;
  rt.heap.words[ref + GcHead.FLAGS] = 0;
  return ref;
}

/** Writes what comes before and at the start of a new object of this type, and counts it for the collector. */
export function initializeHeaders(rt: Runtime, type: TypeObject, ref: Ref): void {
  writeHeaders(rt, type, ref);
  if (type.hasGc) rt.gc.noteAllocation();
}

function writeHeaders(rt: Runtime, type: TypeObject, ref: Ref): void {
  const { heap } = rt;
  heap.initializeObject(ref, type.ref, type.id);
  if (type.isHeapType) heap.incref(type.ref);
  if (type.preHeaderBytes > GC_HEADER_BYTES) {
    // What precedes the collector's header: places of a dictionary, values and weak references.
    const first = ref - (type.preHeaderBytes >> 2);
    for (let word = first; word < ref - GC_HEADER_WORDS; word++) heap.words[word] = NULL;
  }
  if (!type.hasGc) return;
  heap.words[ref + GcHead.NEXT] = NULL;
  heap.words[ref + GcHead.FLAGS] = 0;
}

/**
 * Frees the memory of a dead object, whose content is released already, or keeps it for the next one of its kind.
 * `sizeBytes` is what it was made with.
 */
export function freeObject(rt: Runtime, ref: Ref, sizeBytes: number): void {
  const heap = rt.heap;
  const type = heap.types[heap.words[ref + Header.TYPE_ID] as number] as TypeObject;
  if (type.hasGc) {
    rt.gc.untrack(ref);
    if (type.keptKind === KeptKind.NONE) rt.gc.noteDeallocation();
    else {
      const kind = keptKindOf(type.keptKind, (sizeBytes - type.basicBytes) >> 3);
      if (rt.gc.keep(kind, ref, sizeBytes, type.preHeaderBytes)) {
        heap.retireObject(ref, type.preHeaderBytes);
        return;
      }
    }
  }
  const valuesBytes = type.valuesFollowFields ? followingValuesBytesOf(rt, type, ref) : 0;
  heap.freeObject(ref, sizeBytes + valuesBytes, type.preHeaderBytes);
  if (type.isHeapType) heap.decref(type.ref);
}
