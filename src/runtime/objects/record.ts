/**
 * Objects that are a fixed struct of references, as most of the interpreter's own types are: traversal,
 * clearing and deallocation follow from the list of pointer fields.
 */
import type { Visit } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { freeObject } from "./allocate.ts";
import type { Runtime } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

/**
 * Fills the memory slots of `type`. `fields` are word offsets of owned references, in the order in which
 * `tp_dealloc` releases them; `release` frees what else the object holds (payloads).
 */
export function defineRecord(
  type: TypeObject,
  fields: readonly number[],
  release?: (rt: Runtime, ref: Ref) => void,
): void {
  const { slots } = type;
  slots.traverse = (rt: Runtime, ref: Ref, visit: Visit): void => {
    for (const field of fields) {
      const value = rt.heap.words[ref + field] as number;
      if (value !== NULL) visit(value);
    }
  };
  slots.clear = (rt: Runtime, ref: Ref): void => {
    for (const field of fields) clearField(rt, ref, field);
  };
  slots.deallocate = (rt: Runtime, ref: Ref): void => {
    const own = rt.typeOf(ref);
    if (own.hasGc) rt.gc.untrack(ref);
    for (const field of fields) clearField(rt, ref, field);
    release?.(rt, ref);
    freeObject(rt, ref, own.basicBytes);
  };
}

/** Sets a field to null, then releases what it held (Py_CLEAR). */
export function clearField(rt: Runtime, ref: Ref, field: number): void {
  const value = rt.heap.words[ref + field] as number;
  if (value === NULL) return;
  rt.heap.words[ref + field] = NULL;
  rt.heap.decref(value);
}

/** Replaces what a field holds by a reference that it takes over (Py_XSETREF). */
export function setField(rt: Runtime, ref: Ref, field: number, value: Ref): void {
  const old = rt.heap.words[ref + field] as number;
  rt.heap.words[ref + field] = value;
  if (old !== NULL) rt.heap.decref(old);
}

/** The setter of a member that programs may only read. CPython: Python/structmember.c, PyMember_SetOne. */
export function refuseChange(rt: Runtime): never {
  return rt.raise(rt.types.AttributeError, "readonly attribute");
}
