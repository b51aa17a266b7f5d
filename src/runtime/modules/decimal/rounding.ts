/** Fitting a result into a context: rounding, overflow, underflow, clamping. Follows `Decimal._fix` of Lib/_pydecimal.py and mpd_qfinalize. */
import {
  type Calculation,
  Condition,
  type DecimalValue,
  digitCount,
  finite,
  infinity,
  isNan,
  powerOfTen,
  type Rounding,
} from "./values.ts";

/** A coefficient without its last digits: what stays, and whether something other than 0 was cut off. */
export interface Cut {
  readonly coefficient: bigint;
  readonly isInexact: boolean;
}

/** Drops the last `count` digits, rounding what stays. */
export function dropDigits(coefficient: bigint, count: number, rounding: Rounding, isNegative: boolean): Cut {
  if (count <= 0) return { coefficient, isInexact: false };
  // More digits than there are: all of it is below one half of what stays.
  const unit = powerOfTen(Math.min(count, digitCount(coefficient) + 1));
  const kept = coefficient / unit;
  const rest = coefficient % unit;
  if (rest === 0n) return { coefficient: kept, isInexact: false };
  const isUp = roundsUp(kept, 2n * rest - unit, rounding, isNegative);
  return { coefficient: isUp ? kept + 1n : kept, isInexact: true };
}

/** `overHalf` says by its sign whether what is cut off is less than half, half, or more. */
function roundsUp(kept: bigint, overHalf: bigint, rounding: Rounding, isNegative: boolean): boolean {
  switch (rounding) {
    case "ROUND_UP":
      return true;
    case "ROUND_DOWN":
      return false;
    case "ROUND_CEILING":
      return !isNegative;
    case "ROUND_FLOOR":
      return isNegative;
    case "ROUND_HALF_UP":
      return overHalf >= 0n;
    case "ROUND_HALF_DOWN":
      return overHalf > 0n;
    case "ROUND_HALF_EVEN":
      return overHalf > 0n || (overHalf === 0n && kept % 2n === 1n);
    case "ROUND_05UP":
      return kept % 5n === 0n;
  }
}

/** The value as the context allows it. */
export function finalize(c: Calculation, value: DecimalValue): DecimalValue {
  if (isNan(value)) return cutPayload(c, value);
  if (value.kind === "infinity") return value;
  return value.coefficient === 0n ? finalizeZero(c, value) : finalizeFinite(c, value);
}

/** The payload of a NaN has at most as many digits as a number. */
function cutPayload(c: Calculation, value: DecimalValue): DecimalValue {
  const most = c.settings.precision - (c.settings.isClamped ? 1 : 0);
  if (value.coefficient === 0n || digitCount(value.coefficient) <= most) return value;
  return { ...value, coefficient: value.coefficient % powerOfTen(most) };
}

function finalizeZero(c: Calculation, value: DecimalValue): DecimalValue {
  const most = c.settings.isClamped ? c.topExponent : c.settings.maxExponent;
  const exponent = Math.min(Math.max(value.exponent, c.tinyExponent), most);
  if (exponent === value.exponent) return value;
  c.note(Condition.CLAMPED);
  return finite(value.isNegative, 0n, exponent);
}

function finalizeFinite(c: Calculation, value: DecimalValue): DecimalValue {
  const { precision, isClamped } = c.settings;
  const digits = digitCount(value.coefficient);
  let least = digits + value.exponent - precision;
  if (least > c.topExponent) return overflow(c, value.isNegative);
  const isSubnormal = least < c.tinyExponent;
  if (isSubnormal) least = c.tinyExponent;
  if (value.exponent < least) return roundTo(c, value, least, isSubnormal);
  if (isSubnormal) c.note(Condition.SUBNORMAL);
  if (!isClamped || value.exponent <= c.topExponent) return value;
  c.note(Condition.CLAMPED);
  const padding = powerOfTen(value.exponent - c.topExponent);
  return finite(value.isNegative, value.coefficient * padding, c.topExponent);
}

function roundTo(c: Calculation, value: DecimalValue, least: number, isSubnormal: boolean): DecimalValue {
  const { isNegative } = value;
  const { precision, rounding } = c.settings;
  const cut = dropDigits(value.coefficient, least - value.exponent, rounding, isNegative);
  let { coefficient } = cut;
  let exponent = least;
  if (digitCount(coefficient) > precision) {
    coefficient /= 10n;
    exponent++;
  }
  if (exponent > c.topExponent) return overflow(c, isNegative);
  if (cut.isInexact && isSubnormal) c.note(Condition.UNDERFLOW);
  if (isSubnormal) c.note(Condition.SUBNORMAL);
  if (cut.isInexact) c.note(Condition.INEXACT);
  c.note(Condition.ROUNDED);
  if (coefficient === 0n) c.note(Condition.CLAMPED);
  return finite(isNegative, coefficient, exponent);
}

/** Infinity or the largest number, as the rounding says. */
function overflow(c: Calculation, isNegative: boolean): DecimalValue {
  c.note(Condition.OVERFLOW | Condition.INEXACT | Condition.ROUNDED);
  const { precision, rounding } = c.settings;
  const towardsZero =
    rounding === "ROUND_DOWN" ||
    rounding === "ROUND_05UP" ||
    (rounding === "ROUND_CEILING" && isNegative) ||
    (rounding === "ROUND_FLOOR" && !isNegative);
  if (!towardsZero) return infinity(isNegative);
  return finite(isNegative, powerOfTen(precision) - 1n, c.topExponent);
}

/** The NaN that an operation on these gives: the first signaling one made quiet, else the first; undefined without any. */
export function nanOf(c: Calculation, ...operands: readonly DecimalValue[]): DecimalValue | undefined {
  const signaling = operands.find(({ kind }) => kind === "signaling");
  if (signaling !== undefined) {
    c.note(Condition.INVALID_OPERATION);
    return finalize(c, { ...signaling, kind: "quiet" });
  }
  const quiet = operands.find(({ kind }) => kind === "quiet");
  return quiet === undefined ? undefined : finalize(c, quiet);
}
