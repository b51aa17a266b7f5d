/**
 * `asin` and `acos` as glibc computes them since 2.34 (sysdeps/ieee754/dbl-64/e_asin.c, from IBM's accurate library;
 * the variants for fused multiply-add): a series near 0, polynomials around numbers of a table up to 31/32, then by
 * the square root of half the distance to 1.
 */
import { ARCSINE_TABLE } from "./arcsine-table.ts";
import { fma } from "./fused.ts";
import { unpackDoubles } from "./packed.ts";
import { fromWords, highWord } from "./words.ts";

/** A row has its coefficients from the first power on, then the arcsine of its middle: low part, high part. */
let table: Float64Array | undefined;

/** From each of these numbers on, as upper halves, rows have so many coefficients. */
interface Section {
  readonly from: number;
  readonly shift: number;
  readonly order: number;
  /** Where its rows begin. */
  readonly start: number;
}

const SECTIONS: readonly Section[] = [
  { from: 0x3fc00000, shift: 15, order: 6, start: 0 },
  { from: 0x3fd00000, shift: 14, order: 6, start: 256 },
  { from: 0x3fe00000, shift: 13, order: 7, start: 768 },
  { from: 0x3fe80000, shift: 13, order: 8, start: 1344 },
  { from: 0x3fed8000, shift: 13, order: 9, start: 1784 },
  { from: 0x3fee8000, shift: 13, order: 10, start: 1872 },
];

/** The arcsine of the middle of the row last used. */
let middleHigh = 0;

/** What the arcsine of a number from 1/8 to 31/32 has above `middleHigh`, which it sets. */
function aboveMiddle(x: number): number {
  table ??= unpackDoubles(ARCSINE_TABLE);
  const high = highWord(x);
  let index = SECTIONS.length - 1;
  while (high < (SECTIONS[index] as Section).from) index--;
  const { from, shift, order, start } = SECTIONS[index] as Section;
  const number = (high - from) >> shift;
  const row = start + number * (order + 2);
  const edge = from + (number << shift);
  const z = x - (fromWords(edge, 0) + fromWords(edge + (1 << shift), 0)) / 2;
  let polynomial = table[row + order - 1] as number;
  for (let term = order - 2; term >= 1; term--) polynomial = fma(polynomial, z, table[row + term] as number);
  middleHigh = table[row + order + 1] as number;
  return fma(table[row] as number, z, fma(z * z, polynomial, table[row + order] as number));
}

const F1 = 0.1666666666666641;
const F2 = 0.07500000000261227;
const F3 = 0.044642856142105974;
const F4 = 0.03038212685821193;
const F5 = 0.022355121102652562;
const F6 = 0.018138290340456505;

/** The series from its second term on, by the square of the argument. */
function series(square: number): number {
  return fma(fma(fma(fma(fma(F6, square, F5), square, F4), square, F3), square, F2), square, F1);
}

const R0 = 0.9999999998599908;
const R1 = 0.4999999994959554;
const R2 = 0.3750175008673452;
const R3 = 0.31252362655451865;

/** A first approximation of 1 / sqrt(x), by the bits of x: to 14 decimals of the middle of its 64th (root.tbl). */
function reciprocalRoot(x: number): number {
  const high = highWord(x);
  const index = (high & 0x001fffff) >> 14;
  const middle = index < 64 ? (129 + 2 * index) / 256 : (129 + 2 * (index - 64)) / 128;
  return (Math.round(1e14 / Math.sqrt(middle)) / 1e14) * 2 ** (511 - (high >> 21));
}

/** The low part of the last square root. */
let rootLow = 0;

/** The square root of a number up to 1/64 without its last bits, which go to `rootLow`. */
function rootOf(x: number, cut: (approximation: number) => number): number {
  const start = reciprocalRoot(x);
  const r = fma(-(start * start), x, 1);
  const better = start * fma(fma(fma(R3, r, R2), r, R1), r, R0);
  const approximation = better * x;
  const high = cut(approximation);
  rootLow = fma(-high, high, x) / fma(fma(-(0.5 * better), approximation, 1.5), approximation, high);
  return high;
}

const HALF_PI = Math.PI / 2;
const HALF_PI_LOW = 6.123233995736766e-17;
/** Up to here the table goes. */
const NEAR_ONE = 0.96875;

export function asin(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 2 ** -26) return x;
  if (magnitude < 0.125) return fma(series(x * x), x * x * x, x);
  let result = HALF_PI;
  if (magnitude < NEAR_ONE) {
    const above = aboveMiddle(magnitude);
    result = middleHigh + above;
  } else if (magnitude < 1) {
    const z = 0.5 * (1 - magnitude);
    const root = rootOf(z, (c) => c + 2 ** 24 - 2 ** 24);
    const low = fma(-2 * (root + rootLow), series(z) * z, HALF_PI_LOW - 2 * rootLow);
    result = HALF_PI - 2 * root + low;
  } else if (magnitude !== 1) return Number.NaN;
  return x < 0 ? -result : result;
}

export function acos(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 2 ** -55) return HALF_PI;
  if (magnitude < 0.125) {
    const rest = HALF_PI - x;
    return rest + fma(-series(x * x), x * x * x, HALF_PI - rest - x + HALF_PI_LOW);
  }
  if (magnitude < NEAR_ONE) {
    const above = aboveMiddle(magnitude);
    return x > 0
      ? HALF_PI - middleHigh + (HALF_PI_LOW - above)
      : HALF_PI + middleHigh + (HALF_PI_LOW + above);
  }
  if (magnitude >= 1) return magnitude > 1 ? Number.NaN : x > 0 ? 0 : Math.PI;
  if (Number.isNaN(x)) return x;
  const z = 0.5 * (1 - magnitude);
  const root = rootOf(z, (c) => 2 ** 27 * c + c - 2 ** 27 * c);
  const rest = series(z) * z * (root + rootLow);
  return 2 * (x > 0 ? root + (rootLow + rest) : HALF_PI - root + (HALF_PI_LOW - rootLow - rest));
}
