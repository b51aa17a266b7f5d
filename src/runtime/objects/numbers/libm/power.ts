/**
 * `pow` as glibc computes it since 2.28 (sysdeps/ieee754/dbl-64/e_pow.c, from ARM's optimized routines; the variant
 * for fused multiply-add): the logarithm to some 68 bits, times the exponent, then the exponential of that.
 */
import { lostByProduct } from "../float-exact.ts";
import { exponential } from "./exponential.ts";
import { fixedLog, roundTo, toDouble, toFixed } from "./fixed-point.ts";
import { fma } from "./fused.ts";
import { fromWords, highWord, withHighWord } from "./words.ts";

/** Mantissas are taken from this on, as the upper half of its bits, to twice this. */
const FIRST = 0x3fe69555;
const SHIFT = 20 - 7;
const PARTS = 128;

/** For each part of the mantissas a short reciprocal, and minus its logarithm in two doubles. */
let table: Float64Array | undefined;

function makeTable(): Float64Array {
  const made = new Float64Array(3 * PARTS);
  for (let index = 0; index < PARTS; index++) {
    const middle =
      (fromWords(FIRST + (index << SHIFT), 0) + fromWords(FIRST + ((index + 1) << SHIFT), 0)) / 2;
    const reciprocal =
      middle < 1 ? Math.round(PARTS / middle) / PARTS : Math.round((2 * PARTS) / middle) / (2 * PARTS);
    const logarithm = -fixedLog(toFixed(reciprocal));
    const high = roundTo(logarithm, 43);
    made.set([reciprocal, high, toDouble(logarithm - toFixed(high))], 3 * index);
  }
  return made;
}

const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
const A1 = -0.6666666666666679;
const A2 = 0.5000000000000007;
const A3 = 0.7999999995323976;
const A4 = -0.6666666663487739;
const A5 = -1.142909628459501;
const A6 = 1.0000415263675542;
const SMALLEST_NORMAL = 2 ** -1022;
const EXPONENT = 0xfff00000 | 0;

/** A positive finite number to the power of a finite one that is not tiny. */
function positivePower(x: number, y: number): number {
  table ??= makeTable();
  const normal = x < SMALLEST_NORMAL ? x * 2 ** 52 : x;
  const bits = highWord(normal);
  const from = bits - FIRST;
  const index = 3 * ((from >> SHIFT) & (PARTS - 1));
  const k = (from >> 20) - (normal === x ? 0 : 52);
  const r = fma(withHighWord(normal, bits - (from & EXPONENT)), table[index] as number, -1);
  const t1 = k * LN2_HIGH + (table[index + 1] as number);
  const t2 = t1 + r;
  const low1 = fma(LN2_LOW, k, table[index + 2] as number);
  const low2 = t1 - t2 + r;
  const half = -0.5 * r;
  const square = r * half;
  const cube = r * square;
  const sum = t2 + square;
  const low3 = lostByProduct(half, r, square);
  const low4 = t2 - sum + square;
  const polynomial = fma(square, fma(fma(r, A6, A5), square, fma(A4, r, A3)), fma(A2, r, A1));
  const low = fma(cube, polynomial, low1 + low2 + low3 + low4);
  const logarithm = sum + low;
  const rest = sum - logarithm + low;
  const product = y * logarithm;
  return exponential(product, fma(y, rest, lostByProduct(logarithm, y, product)));
}

/**
 * The error for such numbers is below 0.511 units in the last place (0.509 of the exponential, and that of the
 * logarithm): where the rounded square or root is nearer to the true one than 0.486 of them, it is the result.
 * Otherwise a NaN.
 */
function evidentPower(x: number, y: number): number {
  if (!(x > 2 ** -30 && x < 2 ** 30)) return Number.NaN;
  const result = y === 2 ? x * x : Math.sqrt(x);
  const off = y === 2 ? lostByProduct(x, x, result) : rootLost(x, result);
  return result + 1.03 * off === result ? result : Number.NaN;
}

/** What the rounded square root of `x` lost. */
function rootLost(x: number, root: number): number {
  const square = root * root;
  return (x - square - lostByProduct(root, root, square)) / (2 * root);
}

/** C's pow; a NaN where the result is not real. JavaScript's own knows what is zero, infinite or a NaN. */
export function pow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  // In JavaScript this is a NaN.
  if (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY) return 1;
  const magnitude = Math.abs(x);
  if (y === 2 || (y === 0.5 && x > 0)) {
    const result = evidentPower(magnitude, y);
    if (!Number.isNaN(result)) return result;
  }
  if (!(magnitude > 0 && magnitude < Number.POSITIVE_INFINITY && y - y === 0)) return x ** y;
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  const size = Math.abs(y);
  if (size < 2 ** -65) return 1;
  if (size >= 2 ** 63) return x ** y;
  const result = positivePower(magnitude, y);
  return x < 0 && y % 2 !== 0 ? -result : result;
}
