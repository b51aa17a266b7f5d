/**
 * `expm1` and `log1p`, which are exact near zero, as glibc computes them (sysdeps/ieee754/dbl-64/s_expm1.c and
 * s_log1p.c, after fdlibm; the variants for fused multiply-add).
 */
import { fma } from "./fused.ts";
import { highWord, powerOfTwo, withHighWord } from "./words.ts";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const LARGEST = 709.782712893384;
/** 56 ln 2: from here on the 1 is lost. */
const LARGE = 38.81622314453125;
const HALF_LN2 = 0.3465735912322998;
const THREE_HALVES_LN2 = 1.0397205352783203;
const Q1 = -0.03333333333333313;
const Q2 = 0.0015873015872548146;
const Q3 = -7.93650757867488e-5;
const Q4 = 4.008217827329362e-6;
const Q5 = -2.0109921818362437e-7;

export function expm1(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude >= LARGE && x < 0) return -1;
  if (x > LARGEST) return Number.POSITIVE_INFINITY;
  if (!(magnitude >= 2 ** -54)) return x;
  if (magnitude < HALF_LN2) return expm1Reduced(x, 0, 0);
  let k = x < 0 ? -1 : 1;
  if (magnitude >= THREE_HALVES_LN2) k = Math.trunc(Math.LOG2E * x + 0.5 * k);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const rest = high - low;
  return expm1Reduced(rest, high - rest - low, k);
}

/** 2^k e^(x + c) - 1 */
function expm1Reduced(x: number, c: number, k: number): number {
  const half = 0.5 * x;
  const square = x * half;
  const fourth = square * square;
  const first = fma(fourth, fma(Q3, square, Q2), fma(square, Q1, 1));
  const r = fma(fourth * fourth, fma(Q5, square, Q4), first);
  const t = fma(-half, r, 3);
  const quotient = square * ((r - t) / fma(-t, x, 6));
  if (k === 0) return x - fma(quotient, x, -square);
  const e = fma(quotient - c, x, -c) - square;
  if (k === -1) return 0.5 * (x - e) - 0.5;
  if (k === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k < 0) return (1 - (e - x)) * powerOfTwo(k) - 1;
  if (k > 56) return (1 - (e - x)) * powerOfTwo(k - 1) * 2 - 1;
  const inverse = powerOfTwo(-k);
  return (k < 20 ? 1 - inverse - (e - x) : x - (e + inverse) + 1) * powerOfTwo(k);
}

const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;
/** Between these no power of two is taken off: 1 / sqrt(2) - 1 and sqrt(2) - 1. */
const LOWER = -0.2928934097290039;
const UPPER = 0.4142136573791504;

export function log1p(x: number): number {
  if (!(x > -1 && x < Number.POSITIVE_INFINITY)) return special(x);
  const magnitude = Math.abs(x);
  if (magnitude < 2 ** -54) return x;
  if (magnitude < 2 ** -29) return fma(-(x * x), 0.5, x);
  if (x > LOWER && x < UPPER) return x - (halfSquare(x) - series(x));
  const sum = x < 2 ** 53 ? 1 + x : x;
  const high = highWord(sum);
  let k = (high >> 20) - 1023;
  // What the sum lost.
  const lost = (x < 2 ** 53 ? (k > 0 ? 1 - (sum - x) : x - (sum - 1)) : 0) / sum;
  const isLow = (high & 0x000fffff) < 0x6a09e;
  if (!isLow) k++;
  const mantissa = withHighWord(sum, (high & 0x000fffff) | (isLow ? 0x3ff00000 : 0x3fe00000));
  const f = mantissa - 1;
  const rest = fma(LN2_LOW, k, lost);
  if (f === 0) return k * LN2_HIGH + rest;
  // As the bits have it: upper halves that are those of 1 or of 2.
  const isClose = isLow ? (high & 0x000fffff) === 0 : (0x00100000 - (high & 0x000fffff)) >> 2 === 0;
  if (k === 0) return f - (isClose ? curve(f) : halfSquare(f) - series(f));
  return k * LN2_HIGH - ((isClose ? curve(f) - rest : halfSquare(f) - (series(f) + rest)) - f);
}

/** -1 has a pole, smaller numbers no logarithm. */
function special(x: number): number {
  if (x === -1) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}

function halfSquare(f: number): number {
  return 0.5 * f * f;
}

/** What log(1 + f) is below f, for tiny ones. */
function curve(f: number): number {
  return halfSquare(f) * fma(-0.6666666666666666, f, 1);
}

/** What log(1 + f) is above f - f^2 / 2. */
function series(f: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const square = z * z;
  const fourth = square * square;
  const first = fma(z, L1, square * fma(z, L3, L2));
  const second = fma(fourth, fma(z, L5, L4), first);
  return s * (halfSquare(f) + fma(fourth * square, fma(z, L7, L6), second));
}
