/** Sums, products, quotients and remainders of decimals. Follows Lib/_pydecimal.py (3.13). */
import { finalize, nanOf } from "./rounding.ts";
import {
  adjusted,
  type Calculation,
  Condition,
  type DecimalValue,
  digitCount,
  finite,
  infinity,
  isInfinite,
  isZero,
  NAN,
  powerOfTen,
  withSign,
} from "./values.ts";

export function plus(c: Calculation, value: DecimalValue): DecimalValue {
  const nan = nanOf(c, value);
  if (nan !== undefined) return nan;
  const isPlainZero = isZero(value) && c.settings.rounding !== "ROUND_FLOOR";
  return finalize(c, isPlainZero ? withSign(value, false) : value);
}

export function minus(c: Calculation, value: DecimalValue): DecimalValue {
  const nan = nanOf(c, value);
  if (nan !== undefined) return nan;
  const isPlainZero = isZero(value) && c.settings.rounding !== "ROUND_FLOOR";
  return finalize(c, withSign(value, isPlainZero ? false : !value.isNegative));
}

export function absolute(c: Calculation, value: DecimalValue): DecimalValue {
  return value.isNegative ? minus(c, value) : plus(c, value);
}

export function add(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  const nan = nanOf(c, left, right);
  if (nan !== undefined) return nan;
  if (isInfinite(left)) {
    if (isInfinite(right) && left.isNegative !== right.isNegative) return c.invalid();
    return left;
  }
  if (isInfinite(right)) return right;
  return finalize(c, exactSum(c, left, right));
}

export function subtract(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  const nan = nanOf(c, left, right);
  return nan ?? add(c, left, withSign(right, !right.isNegative));
}

/** A sum before it is rounded; a number far below the digits of the other is replaced by one that rounds the same. */
function exactSum(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  const exponent = Math.min(left.exponent, right.exponent);
  const negativeZero = c.settings.rounding === "ROUND_FLOOR" && left.isNegative !== right.isNegative;
  if (isZero(left) && isZero(right)) {
    return finite((left.isNegative && right.isNegative) || negativeZero, 0n, exponent);
  }
  if (isZero(left)) return padded(c, right, left.exponent);
  if (isZero(right)) return padded(c, left, right.exponent);
  const [high, low] = normalizePair(c.settings.precision, left, right);
  const sum = signed(high) + signed(low);
  if (sum === 0n) return finite(negativeZero, 0n, exponent);
  return finite(sum < 0n, sum < 0n ? -sum : sum, high.exponent);
}

const signed = ({ isNegative, coefficient }: DecimalValue): bigint =>
  isNegative ? -coefficient : coefficient;

/** A number with zeros behind it down to an exponent, as far as there is room. */
function padded(c: Calculation, value: DecimalValue, exponent: number): DecimalValue {
  const target = Math.max(exponent, value.exponent - c.settings.precision - 1);
  if (target >= value.exponent) return value;
  return finite(value.isNegative, value.coefficient * powerOfTen(value.exponent - target), target);
}

/** `_normalize`: both with the same exponent. */
function normalizePair(
  precision: number,
  left: DecimalValue,
  right: DecimalValue,
): readonly [DecimalValue, DecimalValue] {
  const [high, low] = left.exponent >= right.exponent ? [left, right] : [right, left];
  const highDigits = digitCount(high.coefficient);
  const lowDigits = digitCount(low.coefficient);
  const exponent = high.exponent + Math.min(-1, highDigits - precision - 2);
  const isTiny = lowDigits + low.exponent - 1 < exponent;
  const small = isTiny ? finite(low.isNegative, 1n, exponent) : low;
  const large = finite(
    high.isNegative,
    high.coefficient * powerOfTen(high.exponent - small.exponent),
    small.exponent,
  );
  return [large, small];
}

export function multiply(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  const product = exactProduct(c, left, right);
  return product.kind === "finite" ? finalize(c, product) : product;
}

function exactProduct(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  const nan = nanOf(c, left, right);
  if (nan !== undefined) return nan;
  const isNegative = left.isNegative !== right.isNegative;
  if (isInfinite(left) || isInfinite(right)) {
    return isZero(left) || isZero(right) ? c.invalid() : infinity(isNegative);
  }
  return finite(isNegative, left.coefficient * right.coefficient, left.exponent + right.exponent);
}

/** `left * right + third` with one rounding. */
export function fusedMultiplyAdd(
  c: Calculation,
  left: DecimalValue,
  right: DecimalValue,
  third: DecimalValue,
): DecimalValue {
  // No product of infinity and zero: whatever is added.
  if ((isInfinite(left) && isZero(right)) || (isZero(left) && isInfinite(right))) return c.invalid();
  const nan = nanOf(c, left, right, third);
  return nan ?? add(c, exactProduct(c, left, right), third);
}

export function divide(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  const nan = nanOf(c, left, right);
  if (nan !== undefined) return nan;
  const isNegative = left.isNegative !== right.isNegative;
  if (isInfinite(left)) return isInfinite(right) ? c.invalid() : infinity(isNegative);
  if (isInfinite(right)) {
    c.note(Condition.CLAMPED);
    return finite(isNegative, 0n, c.tinyExponent);
  }
  if (isZero(right)) return divideByZero(c, left, isNegative);
  return finalize(c, quotient(c.settings.precision, left, right, isNegative));
}

function divideByZero(c: Calculation, left: DecimalValue, isNegative: boolean): DecimalValue {
  if (isZero(left)) return c.invalid(Condition.DIVISION_UNDEFINED);
  c.note(Condition.DIVISION_BY_ZERO);
  return infinity(isNegative);
}

/** With enough digits for correct rounding; an exact one has the exponent nearest to that of the operands. */
function quotient(
  precision: number,
  left: DecimalValue,
  right: DecimalValue,
  isNegative: boolean,
): DecimalValue {
  const ideal = left.exponent - right.exponent;
  if (isZero(left)) return finite(isNegative, 0n, ideal);
  const shift = digitCount(right.coefficient) - digitCount(left.coefficient) + precision + 1;
  const dividend = shift >= 0 ? left.coefficient * powerOfTen(shift) : left.coefficient;
  const divisor = shift >= 0 ? right.coefficient : right.coefficient * powerOfTen(-shift);
  let coefficient = dividend / divisor;
  let exponent = ideal - shift;
  if (dividend % divisor !== 0n) {
    // A last digit that is not 0 or 5 keeps the rounding from a tie.
    if (coefficient % 5n === 0n) coefficient++;
    return finite(isNegative, coefficient, exponent);
  }
  while (exponent < ideal && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent++;
  }
  return finite(isNegative, coefficient, exponent);
}

/** The whole part of a quotient, and what is left. `_divide` */
function wholeQuotient(
  c: Calculation,
  left: DecimalValue,
  right: DecimalValue,
): readonly [DecimalValue, DecimalValue] {
  const isNegative = left.isNegative !== right.isNegative;
  const ideal = isInfinite(right) ? left.exponent : Math.min(left.exponent, right.exponent);
  const difference = adjusted(left) - adjusted(right);
  if (isZero(left) || isInfinite(right) || difference <= -2) {
    return [finite(isNegative, 0n, 0), rescale(left, ideal)];
  }
  if (difference <= c.settings.precision) {
    const shift = left.exponent - right.exponent;
    const dividend = shift >= 0 ? left.coefficient * powerOfTen(shift) : left.coefficient;
    const divisor = shift >= 0 ? right.coefficient : right.coefficient * powerOfTen(-shift);
    const whole = dividend / divisor;
    if (whole < powerOfTen(c.settings.precision)) {
      return [finite(isNegative, whole, 0), finite(left.isNegative, dividend % divisor, ideal)];
    }
  }
  const impossible = c.invalid(Condition.DIVISION_IMPOSSIBLE);
  return [impossible, impossible];
}

/** An exponent at most as large, with zeros behind. */
function rescale(value: DecimalValue, exponent: number): DecimalValue {
  if (value.exponent <= exponent || isZero(value))
    return isZero(value) ? finite(value.isNegative, 0n, exponent) : value;
  return finite(value.isNegative, value.coefficient * powerOfTen(value.exponent - exponent), exponent);
}

export function divideInteger(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  const nan = nanOf(c, left, right);
  if (nan !== undefined) return nan;
  const isNegative = left.isNegative !== right.isNegative;
  if (isInfinite(left)) return isInfinite(right) ? c.invalid() : infinity(isNegative);
  if (isZero(right)) return divideByZero(c, left, isNegative);
  return wholeQuotient(c, left, right)[0];
}

export function remainder(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  const nan = nanOf(c, left, right);
  if (nan !== undefined) return nan;
  if (isInfinite(left)) return c.invalid();
  if (isZero(right))
    return c.invalid(isZero(left) ? Condition.DIVISION_UNDEFINED : Condition.INVALID_OPERATION);
  return finalize(c, wholeQuotient(c, left, right)[1]);
}

/** Quotient and remainder (mpd_qdivmod). */
export function divideWithRemainder(
  c: Calculation,
  left: DecimalValue,
  right: DecimalValue,
): readonly [DecimalValue, DecimalValue] {
  const nan = nanOf(c, left, right);
  if (nan !== undefined) return [nan, nan];
  const isNegative = left.isNegative !== right.isNegative;
  if (isInfinite(left)) {
    const invalid = c.invalid();
    return [isInfinite(right) ? invalid : infinity(isNegative), invalid];
  }
  if (isZero(right)) {
    if (isZero(left)) {
      c.note(Condition.DIVISION_UNDEFINED);
      return [NAN, NAN];
    }
    c.note(Condition.DIVISION_BY_ZERO | Condition.INVALID_OPERATION);
    return [infinity(isNegative), NAN];
  }
  const [whole, rest] = wholeQuotient(c, left, right);
  return [whole, finalize(c, rest)];
}

/** What is left after the nearest whole quotient, of two the even one. */
export function remainderNear(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  const nan = nanOf(c, left, right);
  if (nan !== undefined) return nan;
  if (isInfinite(left)) return c.invalid();
  if (isZero(right))
    return c.invalid(isZero(left) ? Condition.DIVISION_UNDEFINED : Condition.INVALID_OPERATION);
  if (isInfinite(right)) return finalize(c, left);
  const exponent = Math.min(left.exponent, right.exponent);
  if (isZero(left)) return finalize(c, finite(left.isNegative, 0n, exponent));
  const difference = adjusted(left) - adjusted(right);
  if (difference >= c.settings.precision + 1) return c.invalid(Condition.DIVISION_IMPOSSIBLE);
  if (difference <= -2) return finalize(c, rescale(left, exponent));
  const dividend = left.coefficient * powerOfTen(left.exponent - exponent);
  const divisor = right.coefficient * powerOfTen(right.exponent - exponent);
  let whole = dividend / divisor;
  let rest = dividend % divisor;
  if (2n * rest + (whole % 2n) > divisor) {
    rest -= divisor;
    whole++;
  }
  if (whole >= powerOfTen(c.settings.precision)) return c.invalid(Condition.DIVISION_IMPOSSIBLE);
  const isNegative = rest < 0n ? !left.isNegative : left.isNegative;
  return finalize(c, finite(isNegative, rest < 0n ? -rest : rest, exponent));
}
