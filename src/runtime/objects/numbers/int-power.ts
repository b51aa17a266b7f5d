/** Powers of integers, with and without a modulus. long_pow. */

import type { Runtime } from "../runtime.ts";
import { bitLength } from "./int.ts";
import { checkProductRoom, type Integer } from "./int-arithmetic.ts";

const LARGEST_EXACT = 2 ** 53;

/** `base ** exponent` for an exponent that is not negative. */
export function power(rt: Runtime, base: Integer, exponent: Integer): Integer {
  if (exponent === 0 || base === 1) return 1;
  if (base === 0) return 0;
  if (base === -1) return BigInt(exponent) & 1n ? -1 : 1;
  if (typeof base === "number" && typeof exponent === "number" && exponent <= 53) {
    const result = multiplyOut(base, exponent);
    if (result < LARGEST_EXACT && result > -LARGEST_EXACT) return result;
  }
  checkProductRoom(rt, (bitLength(base) - 1) * Number(exponent));
  return BigInt(base) ** BigInt(exponent);
}

/** Exact as long as the result is below 2^53, and at least that otherwise. */
function multiplyOut(base: number, exponent: number): number {
  let result = 1;
  for (let left = exponent; left > 0; left--) {
    result *= base;
    if (result >= LARGEST_EXACT || result <= -LARGEST_EXACT) return result;
  }
  return result;
}

/** `pow(base, exponent, modulus)`. A negative exponent asks for the inverse. */
export function powerModulo(rt: Runtime, base: Integer, exponent: Integer, modulus: Integer): Integer {
  if (Number(modulus) === 0) rt.raise(rt.types.ValueError, "pow() 3rd argument cannot be 0");
  const isNegative = modulus < 0;
  const m = BigInt(modulus) < 0n ? -BigInt(modulus) : BigInt(modulus);
  let b = floorModulo(BigInt(base), m);
  let e = BigInt(exponent);
  if (e < 0n) {
    b = invert(rt, b, m);
    e = -e;
  }
  if (m === 1n) return 0;
  const result = squareAndMultiply(b, e, m);
  return isNegative && result !== 0n ? result - m : result;
}

function squareAndMultiply(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus;
    if (bit === "1") result = (result * base) % modulus;
  }
  return result;
}

/** The inverse by Euclid's algorithm (long_invmod). */
function invert(rt: Runtime, value: bigint, modulus: bigint): bigint {
  let [a, n] = [value, modulus];
  let [b, c] = [1n, 0n];
  while (n !== 0n) {
    const quotient = a / n;
    [a, n] = [n, a - quotient * n];
    [b, c] = [c, b - quotient * c];
  }
  if (a !== 1n) rt.raise(rt.types.ValueError, "base is not invertible for the given modulus");
  return floorModulo(b, modulus);
}

function floorModulo(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
}
