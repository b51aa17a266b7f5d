/**
 * Arithmetic on integers as plain values: a number while the magnitude is at most 2^53, a BigInt beyond. Sums,
 * products, bits and shifts; division is in int-division.ts, powers in int-power.ts.
 */
import { MemoryLimitReached } from "../../heap/blocks.ts";
import { checkRoom } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { bitLength } from "./int.ts";

/** The value of an `int`. A BigInt may also be small; `newInt` brings it to its form. */
export type Integer = number | bigint;

export const LARGEST_EXACT = 2 ** 53;
const TWO_32 = 2 ** 32;
/** The most bits a BigInt can have in V8; JavaScript fails beyond. */
const LARGEST_BIGINT_BITS = 2 ** 30 - 64;

/**
 * The most bits of a product or power. DIVERGES: V8 would multiply larger ones, but for seconds in which nothing can
 * stop the run; CPython takes minutes.
 */
const LARGEST_PRODUCT_BITS = 2 ** 27;

/** As `checkIntRoom` for a result that takes multiplication. */
export function checkProductRoom(rt: Runtime, bits: number): void {
  checkIntRoom(rt, bits);
  if (bits > LARGEST_PRODUCT_BITS) throw new MemoryLimitReached(bits / 8);
}

/** Ends the run or raises MemoryError when an integer of this many bits cannot be had. */
export function checkIntRoom(rt: Runtime, bits: number): void {
  checkRoom(rt, (bits / 30) * 4);
  if (bits > LARGEST_BIGINT_BITS) rt.raise(rt.types.MemoryError, "");
}

export function addIntegers(left: Integer, right: Integer): Integer {
  if (typeof left === "number" && typeof right === "number") {
    const sum = left + right;
    if (isExact(sum)) return sum;
  }
  return BigInt(left) + BigInt(right);
}

export function subtractIntegers(left: Integer, right: Integer): Integer {
  if (typeof left === "number" && typeof right === "number") {
    const difference = left - right;
    if (isExact(difference)) return difference;
  }
  return BigInt(left) - BigInt(right);
}

export function multiplyIntegers(rt: Runtime, left: Integer, right: Integer): Integer {
  if (typeof left === "number" && typeof right === "number") {
    const product = left * right;
    if (isExact(product)) return product;
    return BigInt(left) * BigInt(right);
  }
  if (left === 0 || right === 0) return 0;
  checkProductRoom(rt, bitLength(left) + bitLength(right));
  return BigInt(left) * BigInt(right);
}

export function negateInteger(value: Integer): Integer {
  return -value;
}

export function invertInteger(value: Integer): Integer {
  return typeof value === "number" && value < LARGEST_EXACT ? -value - 1 : -BigInt(value) - 1n;
}

/** `a << count`; the caller has checked that the count is not negative. long_lshift. */
export function shiftLeft(rt: Runtime, value: Integer, count: Integer): Integer {
  if (value === 0) return 0;
  if (typeof count === "bigint") {
    if (count >= 30n * 2n ** 63n) rt.raise(rt.types.OverflowError, "too many digits in integer");
    return shiftLeft(rt, value, LARGEST_EXACT);
  }
  if (typeof value === "number" && count < 1024) {
    const shifted = value * 2 ** count;
    if (isExact(shifted)) return shifted;
  }
  checkIntRoom(rt, bitLength(value) + count);
  return BigInt(value) << BigInt(count);
}

export function shiftRight(value: Integer, count: Integer): Integer {
  if (typeof count === "bigint" || count >= LARGEST_BIGINT_BITS) return value < 0 ? -1 : 0;
  if (typeof value === "number") {
    if (count >= 54) return value < 0 ? -1 : 0;
    return Math.floor(value / 2 ** count);
  }
  return value >> BigInt(count);
}

export function andIntegers(left: Integer, right: Integer): Integer {
  if (typeof left === "number" && typeof right === "number") {
    if (isInt32(left) && isInt32(right)) return left & right;
    const result = joinHalves(highHalf(left) & highHalf(right), left & right);
    if (isExact(result)) return result;
  }
  return BigInt(left) & BigInt(right);
}

export function orIntegers(left: Integer, right: Integer): Integer {
  if (typeof left === "number" && typeof right === "number") {
    if (isInt32(left) && isInt32(right)) return left | right;
    const result = joinHalves(highHalf(left) | highHalf(right), left | right);
    if (isExact(result)) return result;
  }
  return BigInt(left) | BigInt(right);
}

export function xorIntegers(left: Integer, right: Integer): Integer {
  if (typeof left === "number" && typeof right === "number") {
    if (isInt32(left) && isInt32(right)) return left ^ right;
    const result = joinHalves(highHalf(left) ^ highHalf(right), left ^ right);
    if (isExact(result)) return result;
  }
  return BigInt(left) ^ BigInt(right);
}

/** The nearest double, ties to even; infinite where it is too large. */
export function toDouble(value: Integer): number {
  return Number(value);
}

/** Whether a result was not rounded: 2^53 itself may come from 2^53 + 1. */
function isExact(value: number): boolean {
  return value < LARGEST_EXACT && value > -LARGEST_EXACT;
}

function isInt32(value: number): boolean {
  return (value | 0) === value;
}

/** JavaScript's bit operators take the lower 32 bits of the two's complement; these are the bits above. */
function highHalf(value: number): number {
  return Math.floor(value / TWO_32);
}

function joinHalves(high: number, low: number): number {
  return high * TWO_32 + (low >>> 0);
}
