/**
 * `log` and `log2` as glibc computes them since 2.28 (sysdeps/ieee754/dbl-64/e_log.c and e_log2.c, from ARM's
 * optimized routines; the variants for fused multiply-add): the logarithm of a number near the mantissa from a
 * table, plus a polynomial in what remains. `log10` is fdlibm's formula over `log` (e_log10.c).
 */
import { divide, fixedLog, LN2, roundTo, toFixed } from "./fixed-point.ts";
import { fma } from "./fused.ts";
import { LOG_RECIPROCALS, LOG2_RECIPROCALS } from "./reciprocals.ts";
import { fromWords, highWord, withHighWord } from "./words.ts";

/** Mantissas are taken from this on, as the upper half of its bits, to twice this. */
const FIRST = 0x3fe60000;

/** Of each part of the mantissas the reciprocal of a number in it, and the logarithm of that number. */
type LogTable = Float64Array;

function makeTable(offsets: readonly number[], shift: number, logarithm: (x: bigint) => number): LogTable {
  const table = new Float64Array(2 * offsets.length);
  offsets.forEach((offset, index) => {
    const low = fromWords(FIRST + (index << shift), 0);
    const high = fromWords(FIRST + ((index + 1) << shift), 0);
    const middle = 2 / (low + high);
    const reciprocal = middle + offset * (middle < 1 ? 2 ** -53 : 2 ** -52);
    table[2 * index] = reciprocal;
    table[2 * index + 1] = logarithm(-fixedLog(toFixed(reciprocal)));
  });
  return table;
}

const LOG_SHIFT = 20 - 7;
let logTable: LogTable | undefined;
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
const A0 = -0.5000000000000001;
const A1 = 0.33333333331825593;
const A2 = -0.2499999999622955;
const A3 = 0.20000304511814496;
const A4 = -0.16667054827627667;

export function log(x: number): number {
  if (x >= 0.9375 && x < 1.064697265625) return logNearOne(x - 1);
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return special(x);
  logTable ??= makeTable(LOG_RECIPROCALS, LOG_SHIFT, (fixed) => roundTo(fixed, 43));
  const normal = x < SMALLEST_NORMAL ? x * 2 ** 52 : x;
  const high = highWord(normal);
  const from = high - FIRST;
  const index = 2 * ((from >> LOG_SHIFT) & 127);
  const k = (from >> 20) - (normal === x ? 0 : 52);
  const r = fma(withHighWord(normal, high - (from & EXPONENT)), logTable[index] as number, -1);
  const w = k * LN2_HIGH + (logTable[index + 1] as number);
  const sum = w + r;
  const square = r * r;
  const low = fma(A0, square, fma(LN2_LOW, k, w - sum + r));
  return fma(r * square, fma(fma(r, A4, A3), square, fma(A2, r, A1)), low) + sum;
}

const SMALLEST_NORMAL = 2 ** -1022;
const EXPONENT = 0xfff00000 | 0;

/** Zero has a pole, negative numbers no logarithm. */
function special(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}

const B1 = 0.3333333333333352;
const B2 = -0.24999999999998432;
const B3 = 0.19999999999320328;
const B4 = -0.16666666669929706;
const B5 = 0.14285715076560868;
const B6 = -0.12499997863982555;
const B7 = 0.11110712032936046;
const B8 = -0.10000486757818193;
const B9 = 0.09181994006195467;
const B10 = -0.08328363062289341;

/** log(1 + r); the square of the upper half of `r` is exact. */
function logNearOne(r: number): number {
  const square = r * r;
  const cube = r * square;
  const last = fma(B10, cube, fma(square, B9, fma(B8, r, B7)));
  const middle = fma(last, cube, fma(B6, square, fma(B5, r, B4)));
  const polynomial = fma(middle, cube, fma(B3, square, fma(B2, r, B1)));
  const part = r * 2 ** 27;
  const upper = r + part - part;
  const half = upper * upper * -0.5;
  const sum = r + half;
  const low = fma(-0.5 * (r - upper), r + upper, r - sum + half);
  return fma(polynomial, cube, low) + sum;
}

const LOG2_SHIFT = 20 - 6;
let log2Table: LogTable | undefined;
const LOG2_E_HIGH = 1.4426950407214463;
const LOG2_E_LOW = 1.6751713164886512e-10;
const C0 = -0.7213475204444882;
const C1 = 0.4808983469629985;
const C2 = -0.36067375954075914;
const C3 = 0.2885390073180969;
const C4 = -0.2404693555628422;
const C5 = 0.2061202382173603;

export function log2(x: number): number {
  if (x >= 0.9576029777526855 && x < 1.0442743301391602) return log2NearOne(x - 1);
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return special(x);
  log2Table ??= makeTable(LOG2_RECIPROCALS, LOG2_SHIFT, (fixed) => roundTo(divide(fixed, LN2), 42));
  const normal = x < SMALLEST_NORMAL ? x * 2 ** 52 : x;
  const high = highWord(normal);
  const from = high - FIRST;
  const index = 2 * ((from >> LOG2_SHIFT) & 63);
  const k = (from >> 20) - (normal === x ? 0 : 52);
  const r = fma(withHighWord(normal, high - (from & EXPONENT)), log2Table[index] as number, -1);
  const quotient = r * LOG2_E_HIGH;
  const rest = fma(LOG2_E_LOW, r, fma(LOG2_E_HIGH, r, -quotient));
  const w = k + (log2Table[index + 1] as number);
  const sum = w + quotient;
  const low = w - sum + quotient + rest;
  const square = r * r;
  const polynomial = fma(fma(r, C5, C4), square * square, fma(fma(C3, r, C2), square, fma(C1, r, C0)));
  return fma(square, polynomial, low) + sum;
}

const D0 = -0.7213475204444817;
const D1 = 0.48089834696298744;
const D2 = -0.360673760222145;
const D3 = 0.2885390081805197;
const D4 = -0.24044917405728863;
const D5 = 0.2060992861022954;
const D6 = -0.18033596705327856;
const D7 = 0.1603032746063156;
const D8 = -0.14483316576701266;
const D9 = 0.13046826811283835;

/** log2(1 + r) */
function log2NearOne(r: number): number {
  if (r === 0) return 0;
  const quotient = r * LOG2_E_HIGH;
  const rest = fma(LOG2_E_LOW, r, fma(LOG2_E_HIGH, r, -quotient));
  const square = r * r;
  const fourth = square * square;
  const first = fma(D1, r, D0);
  const sum = fma(first, square, quotient);
  const low = fma(first, square, quotient - sum) + rest;
  const last = fma(fma(r, D9, D8), square, fma(D7, r, D6));
  const polynomial = fma(last, fourth, fma(fma(D5, r, D4), square, fma(D3, r, D2)));
  return fma(polynomial, fourth, low) + sum;
}

const LOG10_2_HIGH = 0.30102999566361177;
const LOG10_2_LOW = 3.694239077158931e-13;

export function log10(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return special(x);
  const normal = x < SMALLEST_NORMAL ? x * 2 ** 54 : x;
  const high = highWord(normal);
  const k = (high >> 20) - 1023 - (normal === x ? 0 : 54);
  // The mantissa is brought to [1, 2), or for numbers below 1 to [0.5, 1).
  const isBelowOne = k < 0 ? 1 : 0;
  const mantissa = withHighWord(normal, (high & 0x000fffff) | ((0x3ff - isBelowOne) << 20));
  const power = k + isBelowOne;
  return power * LOG10_2_LOW + Math.LOG10E * log(mantissa) + power * LOG10_2_HIGH;
}
