/**
 * `tan` as glibc computes it since 2.35 (sysdeps/ieee754/dbl-64/s_tan.c, from IBM's accurate library; the variant
 * for fused multiply-add): from tangent and cotangent of a number near, and short series for the rest.
 */
import { divide, fixedCos, fixedSin, toDouble, toFixed } from "./fixed-point.ts";
import { fma } from "./fused.ts";
import { reduce, reduceSmall, restHigh, restLow } from "./reduction.ts";
import { TANGENT_NODES } from "./tangent-nodes.ts";

/** A number near i / 256, its tangent and its cotangent. */
let table: Float64Array | undefined;

function makeTable(): Float64Array {
  const made = new Float64Array(3 * TANGENT_NODES.length);
  TANGENT_NODES.forEach((offset, index) => {
    const node = (16 + index) / 256 + offset * 2 ** -56;
    const angle = toFixed(node);
    const sine = fixedSin(angle);
    const cosine = fixedCos(angle);
    made.set([node, toDouble(divide(sine, cosine)), toDouble(divide(cosine, sine))], 3 * index);
  });
  return made;
}

const D3 = 0.3333333333333333;
const D5 = 0.1333333333332673;
const D7 = 0.05396825411095433;
const D9 = 0.021869380598167253;
const D11 = 0.008896546349534924;

/** The series from its second term on, by the square of the argument. */
function series(square: number): number {
  return fma(fma(fma(fma(D11, square, D9), square, D7), square, D5), square, D3);
}

const E0 = 0.3333333333332254;
const E1 = 0.13333354920669913;

/** The tangent, or minus the cotangent, of x + dx from 0.06 to 0.79. */
function fromTable(x: number, dx: number, isTurned: boolean): number {
  table ??= makeTable();
  const row = 3 * Math.trunc(256 * x - 15.5);
  const z = x - (table[row] as number) + dx;
  const square = z * z;
  const rest = fma(z * square, fma(square, E1, E0), z);
  const tangent = table[row + 1] as number;
  const cotangent = table[row + 2] as number;
  const product = rest * (cotangent + tangent);
  return isTurned ? product / (tangent + rest) - cotangent : tangent + product / (cotangent - rest);
}

/** -1 / (a + b), where `b` is small. */
function negativeReciprocal(a: number, b: number): number {
  const high = a + b;
  const low = Math.abs(a) > Math.abs(b) ? a - high + b : b - high + a;
  const quotient = 1 / high;
  const product = quotient * high;
  const remainder = fma(-low, quotient, 1 - product - fma(quotient, high, -product));
  const correction = remainder / high;
  const result = quotient + correction;
  return -(quotient - result + correction + result);
}

/** The tangent, or minus the cotangent, of x + dx up to an eighth of a turn. */
function tangentOf(x: number, dx: number, isTurned: boolean): number {
  const magnitude = Math.abs(x);
  if (magnitude > SMALL) {
    const result = fromTable(magnitude, x < 0 ? -dx : dx, isTurned);
    return x < 0 ? -result : result;
  }
  const square = x * x;
  const rest = fma(x * square, series(square), dx);
  return isTurned ? negativeReciprocal(x, rest) : x + rest;
}

const TINY = 1.2589993048095494e-8;
const SMALL = 0.060799986124038696;
/** Up to here angles need no reduction. */
const UNREDUCED = 0.7869997024536133;

export function tan(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude <= TINY) return x;
  if (magnitude <= SMALL) return fma(x * (x * x), series(x * x), x);
  if (magnitude <= UNREDUCED) return tangentOf(x, 0, false);
  if (!(magnitude < Number.POSITIVE_INFINITY)) return Number.NaN;
  if (magnitude <= 25) {
    const isTurned = (reduceSmall(x) & 1) === 1;
    return tangentOf(restHigh, restLow, isTurned);
  }
  const isTurned = (reduce(x) & 1) === 1;
  // The two parts may overlap.
  const high = restHigh + restLow;
  const isFirstLarger = Math.abs(restHigh) > Math.abs(restLow);
  const low = isFirstLarger ? restHigh - high + restLow : restLow - high + restHigh;
  return tangentOf(high, low, isTurned);
}
