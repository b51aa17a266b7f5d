/** Order of decimals: by number, by representation, the larger and the smaller of two. Follows Lib/_pydecimal.py (3.13). */
import { finalize, nanOf } from "./rounding.ts";
import {
  adjusted,
  type Calculation,
  type DecimalValue,
  fromInteger,
  isInfinite,
  isNan,
  isZero,
  powerOfTen,
  withSign,
} from "./values.ts";

/** Below, at or above 0; of numbers. `_cmp` */
export function compareNumbers(left: DecimalValue, right: DecimalValue): number {
  if (isInfinite(left) || isInfinite(right)) {
    const size = (value: DecimalValue): number => (isInfinite(value) ? (value.isNegative ? -1 : 1) : 0);
    return size(left) - size(right);
  }
  if (isZero(left) && isZero(right)) return 0;
  if (isZero(left)) return right.isNegative ? 1 : -1;
  if (isZero(right)) return left.isNegative ? -1 : 1;
  if (left.isNegative !== right.isNegative) return left.isNegative ? -1 : 1;
  const size = compareSizes(left, right);
  return left.isNegative ? -size : size;
}

function compareSizes(left: DecimalValue, right: DecimalValue): number {
  const places = adjusted(left) - adjusted(right);
  if (places !== 0) return places;
  const shift = left.exponent - right.exponent;
  const a = shift > 0 ? left.coefficient * powerOfTen(shift) : left.coefficient;
  const b = shift < 0 ? right.coefficient * powerOfTen(-shift) : right.coefficient;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** -1, 0 or 1 as a decimal, or a NaN. */
export function compare(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  return nanOf(c, left, right) ?? fromInteger(Math.sign(compareNumbers(left, right)));
}

/** As `compare`, where a quiet NaN is invalid as well. */
export function compareSignal(c: Calculation, left: DecimalValue, right: DecimalValue): DecimalValue {
  if (isNan(left) || isNan(right)) c.invalid();
  return compare(c, left, right);
}

const TOTAL_KINDS = { finite: 0, infinity: 1, signaling: 2, quiet: 3 } as const;

/** The order of representations: -1, 0 or 1. */
export function compareTotal(left: DecimalValue, right: DecimalValue): number {
  if (left.isNegative !== right.isNegative) return left.isNegative ? -1 : 1;
  const sign = left.isNegative ? -1 : 1;
  const kinds = TOTAL_KINDS[left.kind] - TOTAL_KINDS[right.kind];
  const isOther = kinds !== 0 && (isNan(left) || isNan(right));
  if (isOther) return sign * Math.sign(kinds);
  if (isNan(left)) return sign * sizeOrder(left.coefficient, right.coefficient);
  const order = Math.sign(compareNumbers(left, right));
  return order !== 0 ? order : sign * Math.sign(left.exponent - right.exponent);
}

/** Of payloads: the longer is larger, as is the larger of two that are as long. */
function sizeOrder(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function compareTotalMagnitude(left: DecimalValue, right: DecimalValue): number {
  return compareTotal(withSign(left, false), withSign(right, false));
}

/** max, min, max_mag and min_mag: a number beats a quiet NaN. */
export function extreme(
  c: Calculation,
  left: DecimalValue,
  right: DecimalValue,
  { wantsLarger, bySize }: { readonly wantsLarger: boolean; readonly bySize: boolean },
): DecimalValue {
  if (isNan(left) || isNan(right)) {
    const onlyOne =
      left.kind === "quiet" && !isNan(right)
        ? right
        : right.kind === "quiet" && !isNan(left)
          ? left
          : undefined;
    return onlyOne === undefined ? (nanOf(c, left, right) as DecimalValue) : finalize(c, onlyOne);
  }
  const [a, b] = bySize ? [withSign(left, false), withSign(right, false)] : [left, right];
  const order = compareNumbers(a, b) || compareTotal(left, right);
  const isLeft = wantsLarger ? order >= 0 : order < 0;
  return finalize(c, isLeft ? left : right);
}
