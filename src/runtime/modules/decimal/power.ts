/** Powers. Follows mpd_qpow and mpd_qpowmod of libmpdec: whole exponents by squaring, others by exp and ln. */
import { divide, multiply } from "./arithmetic.ts";
import { compareNumbers } from "./comparing.ts";
import { finalize, nanOf } from "./rounding.ts";
import { exponential, naturalLogarithm } from "./transcendental.ts";
import {
  adjusted,
  Calculation,
  Condition,
  type DecimalValue,
  digitCount,
  finite,
  infinity,
  isInfinite,
  isInteger,
  isZero,
  ONE,
  powerOfTen,
  type Settings,
  withSign,
} from "./values.ts";

/** Digits of the largest exponent, by which libmpdec works more precisely. */
const EXPONENT_DIGITS = 19;

export function power(c: Calculation, base: DecimalValue, exponent: DecimalValue): DecimalValue {
  const nan = nanOf(c, base, exponent);
  if (nan !== undefined) return nan;
  const isWhole = isInteger(exponent);
  const isNegative = base.isNegative && isWhole && isOdd(exponent);
  if (isZero(base)) {
    if (isZero(exponent)) return c.invalid();
    return exponent.isNegative ? infinity(isNegative) : finite(isNegative, 0n, 0);
  }
  if (base.isNegative && !isWhole) return c.invalid();
  if (isInfinite(exponent)) return powerOfInfinity(c, base, exponent);
  if (isInfinite(base)) {
    if (isZero(exponent)) return ONE;
    return exponent.isNegative ? finite(isNegative, 0n, 0) : infinity(isNegative);
  }
  if (isZero(exponent)) return ONE;
  if (compareNumbers(withSign(base, false), ONE) === 0)
    return powerOfOne(c, base, exponent, isNegative, isWhole);
  const bound = outOfBounds(c, base, exponent, isNegative);
  if (bound !== undefined) return bound;
  return isWhole ? integerPower(c, base, exponent, isNegative) : realPower(c, base, exponent);
}

function isOdd(value: DecimalValue): boolean {
  if (value.exponent > 0) return false;
  return (value.coefficient / powerOfTen(-value.exponent)) % 2n === 1n;
}

/** A one with all its digits: an inexact result. */
function longOne(c: Calculation): DecimalValue {
  const places = c.settings.precision - 1;
  c.note(Condition.INEXACT | Condition.ROUNDED);
  return finite(false, powerOfTen(places), -places);
}

function powerOfInfinity(c: Calculation, base: DecimalValue, exponent: DecimalValue): DecimalValue {
  const order = compareNumbers(withSign(base, false), ONE);
  if (order === 0) return longOne(c);
  return order < 0 === exponent.isNegative ? infinity(false) : finite(false, 0n, 0);
}

/** _qcheck_pow_one: a power of 1.00 has as many places as it would, but no more than fit. */
function powerOfOne(
  c: Calculation,
  base: DecimalValue,
  exponent: DecimalValue,
  isNegative: boolean,
  isWhole: boolean,
): DecimalValue {
  if (!isWhole) return longOne(c);
  if (exponent.isNegative) return finite(isNegative, 1n, 0);
  const factor = Number(exponent.coefficient) * 10 ** exponent.exponent;
  const wanted = base.exponent === 0 ? 0 : factor * -base.exponent;
  const most = c.settings.precision - 1;
  if (wanted > most) c.note(Condition.ROUNDED);
  const places = Math.min(wanted, most);
  return finite(isNegative, powerOfTen(places), -places);
}

/** _qcheck_pow_bounds: what is certainly too large or too small is not computed. */
function outOfBounds(
  c: Calculation,
  base: DecimalValue,
  exponent: DecimalValue,
  isNegative: boolean,
): DecimalValue | undefined {
  const digits = base.coefficient.toString();
  const mantissa = Number(`${digits[0]}.${digits.slice(1, 18)}`);
  const estimate = (adjusted(base) + Math.log10(mantissa)) * Number(`${signedText(exponent)}`);
  if (estimate > c.settings.maxExponent + 2)
    return finalize(c, finite(isNegative, 1n, c.settings.maxExponent + 1));
  if (estimate < c.tinyExponent - 2) return finalize(c, finite(isNegative, 1n, c.tinyExponent - 1));
  return undefined;
}

function signedText({ isNegative, coefficient, exponent }: DecimalValue): string {
  return `${isNegative ? "-" : ""}${coefficient}e${exponent}`;
}

/** _mpd_qpow_int */
function integerPower(
  c: Calculation,
  base: DecimalValue,
  exponent: DecimalValue,
  isNegative: boolean,
): DecimalValue {
  const extra = digitCount(exponent.coefficient) + exponent.exponent + 2 + (exponent.isNegative ? 1 : 0);
  const work = new Calculation(workSettings(c, c.settings.precision + Math.max(extra, 2)));
  const whole =
    exponent.exponent >= 0
      ? exponent.coefficient * powerOfTen(exponent.exponent)
      : exponent.coefficient / powerOfTen(-exponent.exponent);
  const start = withSign(exponent.isNegative ? divide(work, ONE, base) : base, false);
  let result = start;
  for (const bit of whole.toString(2).slice(1)) {
    result = multiply(work, result, result);
    if (bit === "1") result = multiply(work, result, start);
  }
  c.note(work.conditions & (Condition.INEXACT | Condition.ROUNDED));
  if (isInfinite(result)) return finalize(c, finite(isNegative, 1n, c.settings.maxExponent + 1));
  return finalize(c, withSign(result, isNegative));
}

function workSettings(c: Calculation, precision: number): Settings {
  return { ...c.settings, precision, rounding: "ROUND_HALF_EVEN", isClamped: false };
}

/** _mpd_qpow_real */
function realPower(c: Calculation, base: DecimalValue, exponent: DecimalValue): DecimalValue {
  const work = new Calculation(workSettings(c, c.settings.precision + 4 + EXPONENT_DIGITS));
  const product = multiply(work, naturalLogarithm(work, base), exponent);
  const result = exponential(work, product);
  c.note(Condition.INEXACT | Condition.ROUNDED);
  if (isInfinite(result)) return finalize(c, finite(false, 1n, c.settings.maxExponent + 1));
  if (result.kind === "finite" && compareNumbers(result, ONE) === 0) return longOne(c);
  return finalize(c, result);
}

/** `pow(base, exponent, modulus)` of whole numbers. mpd_qpowmod, Decimal._power_modulo */
export function powerModulo(
  c: Calculation,
  base: DecimalValue,
  exponent: DecimalValue,
  modulus: DecimalValue,
): DecimalValue {
  const nan = nanOf(c, base, exponent, modulus);
  if (nan !== undefined) return nan;
  const areWhole = isInteger(base) && isInteger(exponent) && isInteger(modulus);
  if (!areWhole || exponent.isNegative || isZero(modulus)) return c.invalid();
  if (adjusted(modulus) >= c.settings.precision) return c.invalid();
  if (isZero(base) && isZero(exponent)) return c.invalid();
  const divisor = wholeOf(modulus);
  let factor = wholeOf(base) % divisor;
  let result = 1n % divisor;
  for (let rest = wholeOf(exponent); rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % divisor;
    factor = (factor * factor) % divisor;
  }
  const isNegative = base.isNegative && isOdd(exponent);
  return finite(isNegative, result, 0);
}

/** Without its sign. */
function wholeOf({ coefficient, exponent }: DecimalValue): bigint {
  return exponent >= 0 ? coefficient * powerOfTen(exponent) : coefficient / powerOfTen(-exponent);
}
