/**
 * `int` and its representation: values up to 2^53 as JavaScript numbers, larger ones as BigInt in a side table,
 * all in blocks of the size that CPython's 30-bit digits take. Operators, methods and parsing are in int-*.ts.
 */
import { Header, type Heap } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { freeObject } from "../allocate.ts";
import { finishInstance, newDataObject } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";

/** Words of PyLongObject (Include/cpython/longintrepr.h). VALUE starts where CPython has the first digit. */
export const enum IntField {
  /** Number of digits with the sign of the value: `ob_size`, from 3.12 on `lv_tag`. */
  SIZE = 4,
  KIND = 5,
  VALUE = 6,
}

/** What the word at `IntField.KIND` says of VALUE. */
export const enum IntKind {
  /** An int32 with at most one digit: |value| < 2^30. */
  SMALL = 0,
  /** An exact double of two digits: 2^30 <= |value| <= 2^53. */
  DOUBLE = 1,
  /** The slot of a BigInt in the heap's payloads: |value| > 2^53. */
  BIG = 2,
}

export const DIGIT_BITS = 30;
/** First magnitude that takes two digits. */
export const DIGIT_BASE = 2 ** DIGIT_BITS;
const LARGEST_EXACT = 2 ** 53;
const LARGEST_POWER_OF_TWO = 2 ** 1023;
const doubleView = new Float64Array(1);
const wordView = new Uint32Array(doubleView.buffer);
const BIG_LARGEST_EXACT = 2n ** 53n;
/** Value of the first entry of `rt.smallInts`. */
const FIRST_CACHED = -5;
/**
 * Bytes of the header, a value and, in instances of subclasses, the place of a dictionary (see PLAIN_DICT_OFFSET in
 * machine/classes/classes.ts), whatever the digits count.
 */
const BACKED_BYTES = 40;

/** An `int` of this value: a new reference. A number must be an integer. */
export function newInt(rt: Runtime, value: number | bigint): Ref {
  if (typeof value === "number") {
    if (value > -DIGIT_BASE && value < DIGIT_BASE) return newSmallInt(rt, value);
    if (value >= -LARGEST_EXACT && value <= LARGEST_EXACT) return newExactDoubleInt(rt, value);
    return newBigInt(rt, rt.types.int, BigInt(value));
  }
  if (value >= -BIG_LARGEST_EXACT && value <= BIG_LARGEST_EXACT) return newInt(rt, Number(value));
  return newBigInt(rt, rt.types.int, value);
}

/** An `int` of at most one digit, from the cache where CPython has one. */
export function newSmallInt(rt: Runtime, value: number): Ref {
  const { heap, smallInts } = rt;
  const index = value - FIRST_CACHED;
  if (index >= 0 && index < smallInts.length) {
    const cached = smallInts[index] as number;
    heap.incref(cached);
    return cached;
  }
  const type = rt.types.int;
  const ref = heap.newLeaf(rt.layouts.intOneDigit, type.kind, type.ref, TypeId.INT);
  writeSmall(heap, ref, value);
  return ref;
}

/** An instance of a subclass of `int` with this value (long_subtype_new). */
export function newIntOfType(rt: Runtime, type: TypeObject, value: number | bigint): Ref {
  return finishInstance(rt, type, newUnfinishedInt(rt, type, value));
}

function newUnfinishedInt(rt: Runtime, type: TypeObject, value: number | bigint): Ref {
  if (typeof value === "bigint") {
    const isExact = value >= -BIG_LARGEST_EXACT && value <= BIG_LARGEST_EXACT;
    return isExact ? newUnfinishedInt(rt, type, Number(value)) : newBigInt(rt, type, value);
  }
  if (Math.abs(value) > LARGEST_EXACT) return newBigInt(rt, type, BigInt(value));
  if (Math.abs(value) >= DIGIT_BASE) return newDoubleInt(rt, type, value);
  const ref = newDataObject(rt, type, intBlockBytes(rt, type, 1), BACKED_BYTES);
  writeSmall(rt.heap, ref, value);
  return ref;
}

/** The value: a number while it is at most 2^53, a BigInt beyond. `ref` is an `int` or of a subclass. */
export function intValue(heap: Heap, ref: Ref): number | bigint {
  const { words } = heap;
  const kind = words[ref + IntField.KIND] as number;
  if (kind === IntKind.SMALL) return words[ref + IntField.VALUE] as number;
  if (kind === IntKind.DOUBLE) return heap.doubles[(ref + IntField.VALUE) >> 1] as number;
  return heap.payloadAt(words[ref + IntField.VALUE] as number) as bigint;
}

/** Whether the value is at most one digit, so that `smallValue` holds. `ref` is an `int` or of a subclass. */
export function isSmall(heap: Heap, ref: Ref): boolean {
  return heap.words[ref + IntField.KIND] === IntKind.SMALL;
}

export function smallValue(heap: Heap, ref: Ref): number {
  return heap.words[ref + IntField.VALUE] as number;
}

/** The value as a BigInt whatever its size. */
export function bigValue(heap: Heap, ref: Ref): bigint {
  return BigInt(intValue(heap, ref));
}

/** -1, 0 or 1. */
export function intSign(heap: Heap, ref: Ref): number {
  return Math.sign(heap.words[ref + IntField.SIZE] as number);
}

/** Whether `ref` is an `int`, a `bool` or of a subclass. */
export function isInt(rt: Runtime, ref: Ref): boolean {
  const id = rt.heap.words[ref + Header.TYPE_ID] as number;
  return id === TypeId.INT || id === TypeId.BOOL || rt.isInstance(ref, rt.types.int);
}

/** Digits of 30 bits that a magnitude takes; 0 for 0. */
export function digitCount(value: number | bigint): number {
  if (typeof value === "number") {
    if (value === 0) return 0;
    return Math.abs(value) < DIGIT_BASE ? 1 : 2;
  }
  return Math.ceil(bitLength(value) / DIGIT_BITS);
}

/** Bits of the magnitude; 0 for 0. */
export function bitLength(value: number | bigint): number {
  if (typeof value === "number") return bitLengthOfNumber(Math.abs(value));
  const magnitude = value < 0n ? -value : value;
  const double = Number(magnitude);
  if (double < LARGEST_POWER_OF_TWO) return bitLengthByDouble(magnitude, double);
  const hex = magnitude.toString(16);
  return (hex.length - 1) * 4 + bitLengthOfNumber(Number.parseInt(hex.charAt(0), 16));
}

/** The exponent of the nearest double, unless rounding went up to the next power of two. */
function bitLengthByDouble(magnitude: bigint, double: number): number {
  doubleView[0] = double;
  const high = wordView[1] as number;
  const bits = ((high >>> 20) & 0x7ff) - 1022;
  const isPowerOfTwo = (high & 0xfffff) === 0 && wordView[0] === 0;
  return isPowerOfTwo && magnitude >> BigInt(bits - 1) === 0n ? bits - 1 : bits;
}

function bitLengthOfNumber(magnitude: number): number {
  if (magnitude < 2 ** 32) return 32 - Math.clz32(magnitude);
  return 64 - Math.clz32(magnitude / 2 ** 32);
}

/** The small ints of startup, for `rt.smallInts`; their blocks are not the program's. */
export function createSmallInts(rt: Runtime): Int32Array {
  const { min, max } = rt.profile.smallInts;
  const type = rt.types.int;
  return Int32Array.from({ length: max - min + 1 }, (_, index) => {
    const ref = rt.heap.allocate(type.basicBytes + type.itemBytes);
    rt.heap.initializeObject(ref, type.ref, TypeId.INT);
    writeSmall(rt.heap, ref, min + index);
    if (rt.profile.immortalObjects) rt.heap.makeImmortal(ref);
    return ref;
  });
}

/** Fills the memory slots of `int`, which `bool` shares. */
export function defineIntMemory(rt: Runtime): void {
  const { slots } = rt.types.int;
  slots.deallocate = deallocateInt;
  slots.traverse = () => {};
  slots.sizeOf = (_, ref) => {
    const digits = Math.abs(rt.heap.words[ref + IntField.SIZE] as number);
    const counted = digits === 0 && !rt.profile.zeroHasNoDigit ? 1 : digits;
    return rt.types.int.basicBytes + counted * rt.types.int.itemBytes;
  };
}

export function writeSmall(heap: Heap, ref: Ref, value: number): void {
  const { words } = heap;
  words[ref + IntField.SIZE] = value > 0 ? 1 : value >> 31;
  words[ref + IntField.KIND] = IntKind.SMALL;
  words[ref + IntField.VALUE] = value;
}

function newExactDoubleInt(rt: Runtime, value: number): Ref {
  const { heap } = rt;
  const type = rt.types.int;
  const sizeBytes = rt.layouts.int + 2 * rt.layouts.intDigit;
  const ref = heap.newLeaf(sizeBytes, type.kind, type.ref, TypeId.INT);
  heap.words[ref + IntField.SIZE] = value < 0 ? -2 : 2;
  heap.words[ref + IntField.KIND] = IntKind.DOUBLE;
  heap.doubles[(ref + IntField.VALUE) >> 1] = value;
  return ref;
}

/** An unfinished int of a subclass. */
function newDoubleInt(rt: Runtime, type: TypeObject, value: number): Ref {
  const { heap } = rt;
  const ref = newDataObject(rt, type, intBlockBytes(rt, type, 2), BACKED_BYTES);
  heap.words[ref + IntField.SIZE] = value < 0 ? -2 : 2;
  heap.words[ref + IntField.KIND] = IntKind.DOUBLE;
  heap.doubles[(ref + IntField.VALUE) >> 1] = value;
  return ref;
}

function newBigInt(rt: Runtime, type: TypeObject, value: bigint): Ref {
  const { heap } = rt;
  const digits = digitCount(value);
  const ref = newDataObject(rt, type, intBlockBytes(rt, type, digits), BACKED_BYTES);
  heap.words[ref + IntField.SIZE] = value < 0n ? -digits : digits;
  heap.words[ref + IntField.KIND] = IntKind.BIG;
  heap.words[ref + IntField.VALUE] = heap.addPayload(value);
  return ref;
}

/**
 * Bytes of the block. Subclasses are made by PyType_GenericAlloc: one item more, rounded up to a word.
 * DIVERGES: CPython's arithmetic sometimes allocates one digit more than the result has in the end.
 */
function intBlockBytes(rt: Runtime, type: TypeObject, digits: number): number {
  if (!type.isHeapType) {
    if (digits <= 1) return rt.layouts.intOneDigit;
    return rt.layouts.int + digits * rt.layouts.intDigit;
  }
  const atLeastOne = digits === 0 ? 1 : digits;
  return roundUpToWord(type.basicBytes + (atLeastOne + 1) * type.itemBytes);
}

function roundUpToWord(sizeBytes: number): number {
  return Math.ceil(sizeBytes / 8) * 8;
}

function deallocateInt(rt: Runtime, ref: Ref): void {
  const { heap } = rt;
  const digits = Math.abs(heap.words[ref + IntField.SIZE] as number);
  if (heap.words[ref + IntField.KIND] === IntKind.BIG)
    heap.dropPayload(heap.words[ref + IntField.VALUE] as number);
  freeObject(rt, ref, intBlockBytes(rt, rt.typeOf(ref), digits));
}
