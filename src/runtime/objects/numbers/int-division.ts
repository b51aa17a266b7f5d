/** Division of integers: floor division, remainder, true division correctly rounded. */

import type { Runtime } from "../runtime.ts";
import { bitLength } from "./int.ts";
import type { Integer } from "./int-arithmetic.ts";

export function floorDivide(rt: Runtime, left: Integer, right: Integer): Integer {
  if (Number(right) === 0) raiseZeroDivision(rt, rt.profile.values.messages.intDivisionByZero);
  if (typeof left === "number" && typeof right === "number") return floorDivideNumbers(left, right);
  const [a, b] = [BigInt(left), BigInt(right)];
  const quotient = a / b;
  return quotient * b !== a && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

export function remainder(rt: Runtime, left: Integer, right: Integer): Integer {
  if (Number(right) === 0) raiseZeroDivision(rt, rt.profile.values.messages.intModuloByZero);
  if (typeof left === "number" && typeof right === "number") return remainderOfNumbers(left, right);
  const b = BigInt(right);
  const rest = BigInt(left) % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

/** Quotient rounded down and the remainder with the sign of the divisor. long_divmod. */
export function divideWithRemainder(rt: Runtime, left: Integer, right: Integer): readonly [Integer, Integer] {
  if (Number(right) === 0) raiseZeroDivision(rt, rt.profile.values.messages.intDivisionByZero);
  return [floorDivide(rt, left, right), remainder(rt, left, right)];
}

/** The double nearest to the quotient. long_true_divide. */
export function trueDivide(rt: Runtime, left: Integer, right: Integer): number {
  if (Number(right) === 0) raiseZeroDivision(rt, "division by zero");
  if (typeof left === "number" && typeof right === "number") return left / right;
  const result = divideBig(BigInt(left), BigInt(right));
  if (!Number.isFinite(result)) {
    rt.raise(rt.types.OverflowError, "integer division result too large for a float");
  }
  return result;
}

/** One of the two is beyond 2^53; the divisor is not 0. */
function floorDivideNumbers(left: number, right: number): number {
  const rest = left % right;
  // left - rest is a multiple of right, so the division is exact.
  const quotient = (left - rest) / right;
  return (rest !== 0 && rest < 0 !== right < 0 ? quotient - 1 : quotient) + 0;
}

function remainderOfNumbers(left: number, right: number): number {
  const rest = left % right;
  return (rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest) + 0;
}

/** A quotient of at least 66 bits keeps all that rounding needs once a lost remainder is stuck to its end. */
const QUOTIENT_BITS = 66;
/** 2^-1074 is the smallest double: no bits below it may count twice in rounding. */
const LEAST_EXPONENT = -1074;

function divideBig(left: bigint, right: bigint): number {
  const isNegative = left < 0n !== right < 0n;
  const a = left < 0n ? -left : left;
  const b = right < 0n ? -right : right;
  const wanted = bitLength(a) - bitLength(b) - QUOTIENT_BITS;
  if (wanted > 1100) return Number.POSITIVE_INFINITY;
  if (wanted < -1300) return isNegative ? -0 : 0;
  const shift = Math.max(wanted, LEAST_EXPONENT - 2);
  const [numerator, denominator] = shift > 0 ? [a, b << BigInt(shift)] : [a << BigInt(-shift), b];
  const quotient = numerator / denominator;
  const sticky = quotient * denominator === numerator ? quotient : quotient | 1n;
  const magnitude = scaleToDouble(sticky, shift);
  return isNegative ? -magnitude : magnitude;
}

/** `significand * 2^exponent` rounded once, also among the subnormals. */
export function scaleToDouble(significand: bigint, exponent: number): number {
  const excess = Math.max(bitLength(significand) - 53, LEAST_EXPONENT - exponent);
  if (excess <= 0) return scale(Number(significand), exponent);
  const half = 1n << BigInt(excess - 1);
  const floor = significand >> BigInt(excess);
  const rest = significand - (floor << BigInt(excess));
  const isUp = rest > half || (rest === half && (floor & 1n) === 1n);
  return scale(Number(isUp ? floor + 1n : floor), exponent + excess);
}

/** An exact product with a power of two, in steps that do not overflow on the way. */
function scale(value: number, exponent: number): number {
  if (exponent > 1000) return value * 2 ** 1000 * 2 ** Math.min(exponent - 1000, 1000);
  if (exponent < -1000) return value * 2 ** -1000 * 2 ** (exponent + 1000);
  return value * 2 ** exponent;
}

function raiseZeroDivision(rt: Runtime, message: string): never {
  rt.raise(rt.types.ZeroDivisionError, message);
}
