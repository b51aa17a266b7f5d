/**
 * Square root, exponential and logarithms, correctly rounded: computed with more and more digits in fixed point until
 * the digits beyond the result decide (Ziv). The rounding is to the nearest, halves to even, as in libmpdec.
 */
import { finalize, nanOf } from "./rounding.ts";
import {
  adjusted,
  Calculation,
  type DecimalValue,
  digitCount,
  finite,
  fromInteger,
  infinity,
  isInfinite,
  isZero,
  ONE,
  powerOfTen,
} from "./values.ts";

/** Finishes with rounding to the nearest; conditions go to `c`. */
function finalizeNearest(c: Calculation, value: DecimalValue): DecimalValue {
  const nearest = new Calculation({ ...c.settings, rounding: "ROUND_HALF_EVEN" });
  const result = finalize(nearest, value);
  c.note(nearest.conditions);
  return result;
}

/** The largest whole number whose square is not above; by Newton's iteration from above. */
export function integerSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = powerOfTen(Math.ceil(digitCount(value) / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

export function squareRoot(c: Calculation, value: DecimalValue): DecimalValue {
  const nan = nanOf(c, value);
  if (nan !== undefined) return nan;
  if (isZero(value)) return finalizeNearest(c, finite(value.isNegative, 0n, Math.floor(value.exponent / 2)));
  if (value.isNegative) return c.invalid();
  if (isInfinite(value)) return value;
  const isOdd = value.exponent % 2 !== 0;
  const even = isOdd ? value.coefficient * 10n : value.coefficient;
  const half = Math.floor(value.exponent / 2);
  const length = Math.ceil(digitCount(even) / 2);
  const shift = c.settings.precision + 1 - length;
  const scaled = shift >= 0 ? even * powerOfTen(2 * shift) : even / powerOfTen(-2 * shift);
  const isWhole = shift >= 0 || even % powerOfTen(-2 * shift) === 0n;
  let root = integerSquareRoot(scaled);
  if (isWhole && root * root === scaled) {
    const exact = shift >= 0 ? root / powerOfTen(shift) : root * powerOfTen(-shift);
    return finalizeNearest(c, finite(false, exact, half));
  }
  if (root % 5n === 0n) root++;
  return finalizeNearest(c, finite(false, root, half - shift));
}

const GUARD_DIGITS = 10;

/** exp(x / scale) * scale for -scale < x < 3 * scale. */
function expFixed(x: bigint, scale: bigint): bigint {
  const halvings = 16n + BigInt(Math.ceil(Math.sqrt(digitCount(scale))));
  const wide = scale * powerOfTen(Math.ceil(Number(halvings) / 3) + 2);
  const reduced = (x * (wide / scale)) >> halvings;
  let sum = wide;
  let term = wide;
  for (let index = 1n; term !== 0n; index++) {
    term = (term * reduced) / (wide * index);
    sum += term;
  }
  for (let count = 0n; count < halvings; count++) sum = (sum * sum) / wide;
  return sum / (wide / scale);
}

/** atanh(1 / n) * scale */
function inverseAtanh(n: bigint, scale: bigint): bigint {
  let power = scale / n;
  let sum = power;
  for (let odd = 3n; power !== 0n; odd += 2n) {
    power /= n * n;
    sum += power / odd;
  }
  return sum;
}

let ln10Digits = 0;
let ln10Value = 0n;

/** ln 10 to so many decimals, as a whole number. */
function ln10(decimals: number): bigint {
  if (decimals > ln10Digits) {
    ln10Digits = 2 * decimals;
    const scale = powerOfTen(ln10Digits + GUARD_DIGITS);
    const sum =
      46n * inverseAtanh(31n, scale) + 34n * inverseAtanh(49n, scale) + 20n * inverseAtanh(161n, scale);
    ln10Value = sum / powerOfTen(GUARD_DIGITS);
  }
  return ln10Value / powerOfTen(ln10Digits - decimals);
}

/** ln(x / scale) * scale for x between 0.3 and 3.2 of the scale; Halley's iteration from a double. */
function lnFixed(x: bigint, decimals: number): bigint {
  const scale = powerOfTen(decimals);
  const leading = Number(x / powerOfTen(Math.max(0, decimals - 17))) / 10 ** Math.min(decimals, 17);
  let y = (BigInt(Math.round(Math.log(leading) * 1e15)) * scale) / 10n ** 15n;
  for (let exact = 14; exact < decimals; exact *= 3) {
    const e = expFixed(y, scale);
    y += (2n * scale * (x - e)) / (x + e);
  }
  return y;
}

/** The result of `compute(digits)` (off by a few units in its last place) rounded to the precision. */
function settle(c: Calculation, compute: (digits: number) => DecimalValue): DecimalValue {
  const { precision } = c.settings;
  for (let extra = 6; ; extra *= 2) {
    const value = compute(precision + extra);
    const beyond = digitCount(value.coefficient) - precision;
    const half = 5n * powerOfTen(beyond - 1);
    const rest = value.coefficient % half;
    if (rest > 100n && half - rest > 100n) return finalizeNearest(c, value);
  }
}

export function exponential(c: Calculation, value: DecimalValue): DecimalValue {
  const nan = nanOf(c, value);
  if (nan !== undefined) return nan;
  if (isInfinite(value)) return value.isNegative ? finite(false, 0n, 0) : value;
  if (isZero(value)) return finalizeNearest(c, ONE);
  const { precision, maxExponent } = c.settings;
  const place = adjusted(value);
  if (!value.isNegative && place > String((maxExponent + 1) * 3).length) {
    return finalizeNearest(c, finite(false, 1n, maxExponent + 1));
  }
  if (value.isNegative && place > String((1 - c.tinyExponent) * 3).length) {
    return finalizeNearest(c, finite(false, 1n, c.tinyExponent - 1));
  }
  if (place < -precision - 1) {
    // So near to 1 that only the direction shows.
    const next = powerOfTen(precision + 1) + (value.isNegative ? -1n : 1n);
    return finalizeNearest(c, finite(false, next, -precision - 1));
  }
  return settle(c, (digits) => expDigits(value, digits));
}

/** About so many digits of exp. */
function expDigits(value: DecimalValue, digits: number): DecimalValue {
  const decimals = digits + GUARD_DIGITS + Math.max(0, adjusted(value) + 1);
  const scale = powerOfTen(decimals);
  const size =
    value.exponent >= 0
      ? value.coefficient * powerOfTen(value.exponent) * scale
      : (value.coefficient * scale) / powerOfTen(-value.exponent);
  const x = value.isNegative ? -size : size;
  const unit = ln10(decimals);
  let tens = x / unit;
  if (x < 0n) tens--;
  const rest = x - tens * unit;
  return shortened(expFixed(rest, scale), Number(tens) - decimals, digits);
}

/** The first so many digits. */
function shortened(coefficient: bigint, exponent: number, digits: number): DecimalValue {
  const isNegative = coefficient < 0n;
  const size = isNegative ? -coefficient : coefficient;
  const surplus = Math.max(0, digitCount(size) - digits);
  return finite(isNegative, size / powerOfTen(surplus), exponent + surplus);
}

/** Digits that get lost because a logarithm near 0 begins far behind the point. */
function placesNearOne(value: DecimalValue): number {
  const place = adjusted(value);
  if (place !== 0 && place !== -1) return 0;
  const exponent = Math.min(value.exponent, 0);
  const difference = value.coefficient * powerOfTen(value.exponent - exponent) - powerOfTen(-exponent);
  const size = difference < 0n ? -difference : difference;
  return Math.max(0, -(digitCount(size) - 1 + exponent));
}

/** ln as a fixed-point number with at least so many digits; `decimals` says where its point is. */
function lnDigits(
  value: DecimalValue,
  digits: number,
): { readonly fixed: bigint; readonly decimals: number } {
  const decimals = digits + GUARD_DIGITS + placesNearOne(value);
  const scale = powerOfTen(decimals);
  const count = digitCount(value.coefficient);
  let tens = value.exponent + count - 1;
  let mantissa = (value.coefficient * scale) / powerOfTen(count - 1);
  if (mantissa * mantissa > 10n * scale * scale) {
    mantissa = (value.coefficient * scale) / powerOfTen(count);
    tens++;
  }
  return { fixed: lnFixed(mantissa, decimals) + BigInt(tens) * ln10(decimals), decimals };
}

/** What logarithms of special numbers are; undefined for those that have to be computed. */
function specialLogarithm(c: Calculation, value: DecimalValue): DecimalValue | undefined {
  const nan = nanOf(c, value);
  if (nan !== undefined) return nan;
  if (isZero(value)) return infinity(true);
  if (value.isNegative) return c.invalid();
  return isInfinite(value) ? value : undefined;
}

export function naturalLogarithm(c: Calculation, value: DecimalValue): DecimalValue {
  const special = specialLogarithm(c, value);
  if (special !== undefined) return special;
  if (isOne(value)) return finite(false, 0n, 0);
  return settle(c, (digits) => {
    const { fixed, decimals } = lnDigits(value, digits);
    return shortened(fixed, -decimals, digits);
  });
}

function isOne(value: DecimalValue): boolean {
  return value.exponent <= 0 && value.coefficient === powerOfTen(-value.exponent);
}

export function decimalLogarithm(c: Calculation, value: DecimalValue): DecimalValue {
  const special = specialLogarithm(c, value);
  if (special !== undefined) return special;
  if (value.coefficient === powerOfTen(digitCount(value.coefficient) - 1)) {
    return finalizeNearest(c, fromInteger(adjusted(value)));
  }
  return settle(c, (digits) => {
    const { fixed, decimals } = lnDigits(value, digits);
    return shortened((fixed * powerOfTen(decimals)) / ln10(decimals), -decimals, digits);
  });
}
