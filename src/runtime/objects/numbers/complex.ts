/** `complex` and its representation: two doubles in the object. Operators and methods are in complex-*.ts. */
import { Header, type Heap } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../allocate.ts";
import { combineComplexHash } from "../hash.ts";
import { finishInstance } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import { hashDoubleOf } from "./float.ts";

/** Words of PyComplexObject. */
export const enum ComplexField {
  REAL = 4,
  IMAG = 6,
}

/** A complex number as a plain value. */
export interface Complex {
  readonly real: number;
  readonly imag: number;
}

export function newComplex(rt: Runtime, real: number, imag: number): Ref {
  return newUnfinished(rt, rt.types.complex, real, imag);
}

/** An instance of a subclass of `complex`. */
export function newComplexOfType(rt: Runtime, type: TypeObject, real: number, imag: number): Ref {
  return finishInstance(rt, type, newUnfinished(rt, type, real, imag));
}

function newUnfinished(rt: Runtime, type: TypeObject, real: number, imag: number): Ref {
  const { heap } = rt;
  const ref = newObject(rt, type, type.basicBytes);
  heap.words.fill(0, ref + ComplexField.REAL, ref + (type.basicBytes >> 2));
  heap.doubles[(ref + ComplexField.REAL) >> 1] = real;
  heap.doubles[(ref + ComplexField.IMAG) >> 1] = imag;
  return ref;
}

export function complexValue(heap: Heap, ref: Ref): Complex {
  return {
    real: heap.doubles[(ref + ComplexField.REAL) >> 1] as number,
    imag: heap.doubles[(ref + ComplexField.IMAG) >> 1] as number,
  };
}

/** Whether `ref` is a `complex` or of a subclass. */
export function isComplex(rt: Runtime, ref: Ref): boolean {
  return rt.heap.words[ref + Header.TYPE_ID] === TypeId.COMPLEX || rt.isInstance(ref, rt.types.complex);
}

/** complex_hash */
export function hashComplex(rt: Runtime, ref: Ref): number {
  const { real, imag } = complexValue(rt.heap, ref);
  const realHash = { low: hashDoubleOf(rt, real, ref), high: rt.hashHigh };
  const imagHash = { low: hashDoubleOf(rt, imag, ref), high: rt.hashHigh };
  return combineComplexHash(realHash, imagHash, rt);
}

/** Fills the memory slots of `complex`. */
export function defineComplexMemory(rt: Runtime): void {
  const { slots } = rt.types.complex;
  slots.deallocate = (_, ref) => freeObject(rt, ref, rt.typeOf(ref).basicBytes);
  slots.traverse = () => {};
  slots.sizeOf = (_, ref) => rt.typeOf(ref).basicBytes;
}

/** Whether numbers, of which one at least is complex, are equal. */
export function isSameComplex(left: Complex | number | bigint, right: Complex | number | bigint): boolean {
  const [first, second] = [withParts(left), withParts(right)];
  return first.real === second.real && first.imag === second.imag;
}

function withParts(value: Complex | number | bigint): Complex {
  return typeof value === "object" ? value : { real: Number(value), imag: 0 };
}
