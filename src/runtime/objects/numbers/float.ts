/** `float` and its representation: a double in the object. Operators and methods are in float-*.ts. */
import { Header, type Heap } from "../../heap/heap.ts";
import { addressOf, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../allocate.ts";
import { hashDouble, hashPointer } from "../hash.ts";
import { finishInstance } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";

/** Word of PyFloatObject. */
export const enum FloatField {
  VALUE = 4,
}

/** A `float` of this value: a new reference. DIVERGES: CPython keeps up to 100 dead floats in a free list. */
export function newFloat(rt: Runtime, value: number): Ref {
  const { heap } = rt;
  const type = rt.types.float;
  const ref = heap.newLeaf(type.basicBytes, type.kind, type.ref, TypeId.FLOAT);
  heap.doubles[(ref + FloatField.VALUE) >> 1] = value;
  return ref;
}

/** An instance of a subclass of `float`, whose own fields are zero. */
export function newFloatOfType(rt: Runtime, type: TypeObject, value: number): Ref {
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(0, ref + FloatField.VALUE, ref + (type.basicBytes >> 2));
  rt.heap.doubles[(ref + FloatField.VALUE) >> 1] = value;
  return finishInstance(rt, type, ref);
}

/** The value. `ref` is a `float` or of a subclass. */
export function floatValue(heap: Heap, ref: Ref): number {
  return heap.doubles[(ref + FloatField.VALUE) >> 1] as number;
}

/** Whether `ref` is a `float` or of a subclass. */
export function isFloat(rt: Runtime, ref: Ref): boolean {
  return rt.heap.words[ref + Header.TYPE_ID] === TypeId.FLOAT || rt.isInstance(ref, rt.types.float);
}

/** float_hash; a nan by the object that holds it, where the version does that. */
export function hashFloat(rt: Runtime, ref: Ref): number {
  return hashDoubleOf(rt, floatValue(rt.heap, ref), ref);
}

/** _Py_HashDouble: the hash of a double that is (part of) the object `owner`. */
export function hashDoubleOf(rt: Runtime, value: number, owner: Ref): number {
  if (!Number.isNaN(value)) return hashDouble(value, rt);
  if (rt.profile.values.nanHashesByIdentity) return hashPointer(addressOf(owner), rt);
  rt.hashHigh = 0;
  return 0;
}

/** Fills the memory slots of `float`. */
export function defineFloatMemory(rt: Runtime): void {
  const { slots } = rt.types.float;
  slots.deallocate = (_, ref) => freeObject(rt, ref, rt.typeOf(ref).basicBytes);
  slots.traverse = () => {};
  slots.sizeOf = (_, ref) => rt.typeOf(ref).basicBytes;
}
