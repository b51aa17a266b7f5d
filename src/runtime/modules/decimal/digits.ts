/** Operations on the digits and exponents of decimals. Follows Lib/_pydecimal.py (3.13). */

import { add } from "./arithmetic.ts";
import { compareNumbers } from "./comparing.ts";
import { dropDigits, finalize, nanOf } from "./rounding.ts";
import {
  adjusted,
  Calculation,
  Condition,
  type DecimalValue,
  digitCount,
  finite,
  fromInteger,
  infinity,
  isInfinite,
  isNan,
  isZero,
  powerOfTen,
  type Rounding,
  withSign,
} from "./values.ts";

/** With another exponent; digits that fall off are rounded. `_rescale` */
function rescale(value: DecimalValue, exponent: number, rounding: Rounding): DecimalValue {
  if (isZero(value)) return finite(value.isNegative, 0n, exponent);
  if (value.exponent >= exponent) {
    return finite(value.isNegative, value.coefficient * powerOfTen(value.exponent - exponent), exponent);
  }
  const cut = dropDigits(value.coefficient, exponent - value.exponent, rounding, value.isNegative);
  return finite(value.isNegative, cut.coefficient, exponent);
}

/** The value with the exponent of `pattern`. */
export function quantize(c: Calculation, value: DecimalValue, pattern: DecimalValue): DecimalValue {
  const nan = nanOf(c, value, pattern);
  if (nan !== undefined) return nan;
  if (isInfinite(value) || isInfinite(pattern)) {
    return isInfinite(value) && isInfinite(pattern) ? value : c.invalid();
  }
  const { exponent } = pattern;
  const { precision, rounding, maxExponent, minExponent } = c.settings;
  if (exponent < c.tinyExponent || exponent > maxExponent) return c.invalid();
  if (isZero(value)) return finalize(c, finite(value.isNegative, 0n, exponent));
  const place = adjusted(value);
  if (place > maxExponent || place - exponent + 1 > precision) return c.invalid();
  const answer = rescale(value, exponent, rounding);
  if (adjusted(answer) > maxExponent || digitCount(answer.coefficient) > precision) return c.invalid();
  if (!isZero(answer) && adjusted(answer) < minExponent) c.note(Condition.SUBNORMAL);
  if (answer.exponent > value.exponent) {
    if (compareNumbers(answer, value) !== 0) c.note(Condition.INEXACT);
    c.note(Condition.ROUNDED);
  }
  return finalize(c, answer);
}

/** Without zeros at the end. */
export function normalize(c: Calculation, value: DecimalValue): DecimalValue {
  const nan = nanOf(c, value);
  if (nan !== undefined) return nan;
  const fitted = finalize(c, value);
  if (isInfinite(fitted)) return fitted;
  if (isZero(fitted)) return finite(fitted.isNegative, 0n, 0);
  const most = c.settings.isClamped ? c.topExponent : c.settings.maxExponent;
  let { coefficient, exponent } = fitted;
  while (exponent < most && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent++;
  }
  return finite(fitted.isNegative, coefficient, exponent);
}

/** To a whole number; `notes` says whether what is lost is a condition (to_integral_exact). */
export function toIntegral(
  c: Calculation,
  value: DecimalValue,
  rounding: Rounding,
  notes: boolean,
): DecimalValue {
  const nan = nanOf(c, value);
  if (nan !== undefined) return nan;
  if (isInfinite(value) || value.exponent >= 0) return value;
  if (isZero(value)) return finite(value.isNegative, 0n, 0);
  const answer = rescale(value, 0, rounding);
  if (notes) {
    if (compareNumbers(answer, value) !== 0) c.note(Condition.INEXACT);
    c.note(Condition.ROUNDED);
  }
  return answer;
}

export function sameQuantum(left: DecimalValue, right: DecimalValue): boolean {
  if (left.kind !== "finite" || right.kind !== "finite") {
    return (isNan(left) && isNan(right)) || (isInfinite(left) && isInfinite(right));
  }
  return left.exponent === right.exponent;
}

/** Exponent of the first digit as a decimal. */
export function logb(c: Calculation, value: DecimalValue): DecimalValue {
  const nan = nanOf(c, value);
  if (nan !== undefined) return nan;
  if (isInfinite(value)) return infinity(false);
  if (isZero(value)) {
    c.note(Condition.DIVISION_BY_ZERO);
    return infinity(true);
  }
  return finalize(c, fromInteger(adjusted(value)));
}

/** A whole number of at most `limit`, as `rotate`, `shift` and `scaleb` take it. */
function smallInteger(value: DecimalValue, limit: number): number | undefined {
  if (value.kind !== "finite" || value.exponent !== 0) return undefined;
  const number = Number(value.coefficient) * (value.isNegative ? -1 : 1);
  return Math.abs(number) <= limit ? number : undefined;
}

export function scaleb(c: Calculation, value: DecimalValue, places: DecimalValue): DecimalValue {
  const nan = nanOf(c, value, places);
  if (nan !== undefined) return nan;
  const by = smallInteger(places, 2 * (c.settings.maxExponent + c.settings.precision));
  if (by === undefined) return c.invalid();
  if (isInfinite(value)) return value;
  return finalize(c, finite(value.isNegative, value.coefficient, value.exponent + by));
}

export function shift(c: Calculation, value: DecimalValue, places: DecimalValue): DecimalValue {
  const nan = nanOf(c, value, places);
  if (nan !== undefined) return nan;
  const { precision } = c.settings;
  const by = smallInteger(places, precision);
  if (by === undefined) return c.invalid();
  if (isInfinite(value)) return value;
  const kept = value.coefficient % powerOfTen(precision);
  const moved = by < 0 ? kept / powerOfTen(-by) : (kept * powerOfTen(by)) % powerOfTen(precision);
  return finite(value.isNegative, moved, value.exponent);
}

export function rotate(c: Calculation, value: DecimalValue, places: DecimalValue): DecimalValue {
  const nan = nanOf(c, value, places);
  if (nan !== undefined) return nan;
  const { precision } = c.settings;
  const by = smallInteger(places, precision);
  if (by === undefined) return c.invalid();
  if (isInfinite(value)) return value;
  const digits = (value.coefficient % powerOfTen(precision)).toString().padStart(precision, "0");
  const at = ((by % precision) + precision) % precision;
  return finite(value.isNegative, BigInt(digits.slice(at) + digits.slice(0, at)), value.exponent);
}

/** Digits 0 and 1 as bits; undefined for what is no such number. */
function logicalDigits(value: DecimalValue, precision: number): string | undefined {
  if (value.kind !== "finite" || value.isNegative || value.exponent !== 0) return undefined;
  const digits = value.coefficient.toString();
  if (!/^[01]*$/.test(digits)) return undefined;
  return digits.slice(-precision).padStart(precision, "0");
}

export type LogicalOperation = "and" | "or" | "xor";

export function logical(
  c: Calculation,
  left: DecimalValue,
  right: DecimalValue,
  operation: LogicalOperation,
): DecimalValue {
  const { precision } = c.settings;
  const [a, b] = [logicalDigits(left, precision), logicalDigits(right, precision)];
  if (a === undefined || b === undefined) return c.invalid();
  const combine = (x: boolean, y: boolean): boolean =>
    operation === "and" ? x && y : operation === "or" ? x || y : x !== y;
  const digits = Array.from(a, (digit, index) => (combine(digit === "1", b[index] === "1") ? "1" : "0"));
  return finite(false, BigInt(digits.join("")), 0);
}

export function logicalInvert(c: Calculation, value: DecimalValue): DecimalValue {
  const digits = logicalDigits(value, c.settings.precision);
  if (digits === undefined) return c.invalid();
  return finite(false, BigInt(Array.from(digits, (digit) => (digit === "1" ? "0" : "1")).join("")), 0);
}

/** The next number in one direction. */
export function nextNumber(c: Calculation, value: DecimalValue, isUp: boolean): DecimalValue {
  const nan = nanOf(c, value);
  if (nan !== undefined) return nan;
  const { precision } = c.settings;
  if (isInfinite(value)) {
    if (value.isNegative !== isUp) return value;
    return finite(value.isNegative, powerOfTen(precision) - 1n, c.topExponent);
  }
  const rounding: Rounding = isUp ? "ROUND_CEILING" : "ROUND_FLOOR";
  const quiet = new Calculation({ ...c.settings, rounding });
  const fitted = finalize(quiet, value);
  if (compareNumbers(fitted, value) !== 0) return fitted;
  return add(quiet, value, finite(!isUp, 1n, c.tinyExponent - 1));
}

export function nextToward(c: Calculation, value: DecimalValue, target: DecimalValue): DecimalValue {
  const nan = nanOf(c, value, target);
  if (nan !== undefined) return nan;
  const order = compareNumbers(value, target);
  if (order === 0) return withSign(value, target.isNegative);
  const answer = nextNumber(c, value, order < 0);
  if (isInfinite(answer)) c.note(Condition.OVERFLOW | Condition.INEXACT | Condition.ROUNDED);
  else if (adjusted(answer) < c.settings.minExponent) {
    c.note(Condition.UNDERFLOW | Condition.SUBNORMAL | Condition.INEXACT | Condition.ROUNDED);
    if (isZero(answer)) c.note(Condition.CLAMPED);
  }
  return answer;
}

export function isSubnormal(c: Calculation, value: DecimalValue): boolean {
  return value.kind === "finite" && !isZero(value) && adjusted(value) < c.settings.minExponent;
}

export function numberClass(c: Calculation, value: DecimalValue): string {
  if (value.kind === "signaling") return "sNaN";
  if (value.kind === "quiet") return "NaN";
  const sign = value.isNegative ? "-" : "+";
  if (isInfinite(value)) return `${sign}Infinity`;
  if (isZero(value)) return `${sign}Zero`;
  return `${sign}${isSubnormal(c, value) ? "Subnormal" : "Normal"}`;
}
