/** Powers of doubles, rounded as C libraries round them, and the errors of `float.__pow__`. float_pow. */

import { newException } from "../exceptions/exception.ts";
import type { Runtime } from "../runtime.ts";
import { logarithm, scalePair } from "./float-exact.ts";

/** Below this, powers of integers are computed exactly and rounded once, which gets ties right. */
const LARGEST_EXACT_POWER = 2 ** 128;
/** ERANGE of Linux. */
const RANGE_ERROR = 34;

/** `base ** exponent` where the result is real. Raises for 0 to a negative power and for overflow. */
export function powerOfDoubles(rt: Runtime, base: number, exponent: number): number {
  if (base === 0 && exponent < 0 && Number.isFinite(exponent)) {
    rt.raise(rt.types.ZeroDivisionError, rt.profile.values.messages.zeroToNegativePower);
  }
  const result = pow(base, exponent);
  if (!Number.isFinite(result) && Number.isFinite(base) && Number.isFinite(exponent)) raiseRange(rt);
  return result;
}

/** C's pow: V8's result corrected in its last place. A nan where the result is not real. */
export function pow(base: number, exponent: number): number {
  if (base === 1 || exponent === 0) return 1;
  // In JavaScript this is a nan.
  if (base === -1 && !Number.isFinite(exponent) && !Number.isNaN(exponent)) return 1;
  if (exponent === 2) return base * base;
  const guess = base ** exponent;
  const magnitude = Math.abs(guess);
  if (!(magnitude > 1e-290 && magnitude < 1e300) || exponent === 1) return guess;
  if (Math.abs(exponent) > 1e15) return guess;
  if (
    magnitude < LARGEST_EXACT_POWER &&
    exponent > 0 &&
    Number.isInteger(base) &&
    Number.isInteger(exponent)
  ) {
    return Number(BigInt(base) ** BigInt(exponent));
  }
  const wanted = scalePair(logarithm(Math.abs(base)), exponent);
  const found = logarithm(magnitude);
  const error = wanted.high - found.high + (wanted.low - found.low);
  return guess + guess * error;
}

/** OverflowError with errno and its text, as CPython raises it where C's functions report ERANGE. */
export function raiseRange(rt: Runtime): never {
  const args = [rt.newInt(RANGE_ERROR), rt.newStr("Numerical result out of range")];
  const exception = newException(rt, rt.types.OverflowError, args);
  for (const arg of args) rt.heap.decref(arg);
  rt.raiseObject(exception);
}
