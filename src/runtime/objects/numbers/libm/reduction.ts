/**
 * What angles leave modulo a quarter turn, in two doubles (`reduce_sincos` of glibc's s_sin.c, with fused
 * multiply-add; large ones as exactly as __branred, but by whole numbers).
 */
import { toParts } from "./fixed-point.ts";
import { fma } from "./fused.ts";

const SHIFT = 1.5 * 2 ** 52;
const QUARTERS = 2 / Math.PI;
/** pi / 2 in parts, of which products with small whole numbers are exact. */
const FIRST = 1.5707963407039642;
const SECOND = -1.3909067564377153e-8;
const THIRD = -4.97899623147991e-17;
const FOURTH = -1.9034889620193266e-25;
/** All that is left after the first two. */
const REST = -4.9789962505147994e-17;
/** Up to here four parts suffice. */
const LARGEST_REDUCED = 105414336;

/** The results of the last reduction. */
export let restHigh = 0;
export let restLow = 0;

/** Sets `restHigh` and `restLow` to what quarter turns leave, and returns their number modulo 4. */
export function reduce(x: number): number {
  if (Math.abs(x) >= LARGEST_REDUCED) return reduceLarge(x);
  const turns = fma(x, QUARTERS, SHIFT) - SHIFT;
  const y = fma(-turns, SECOND, fma(-turns, FIRST, x));
  const a = fma(-turns, THIRD, y);
  const lost = fma(-turns, THIRD, y - a);
  restHigh = fma(-turns, FOURTH, a);
  restLow = lost + fma(-turns, FOURTH, a - restHigh);
  return turns & 3;
}

/** The same with three parts, which is enough for a few turns. */
export function reduceSmall(x: number): number {
  const turns = fma(x, QUARTERS, SHIFT) - SHIFT;
  const y = fma(-turns, SECOND, fma(-turns, FIRST, x));
  restHigh = fma(-turns, REST, y);
  restLow = fma(-turns, REST, y - restHigh);
  return turns & 3;
}

/** As many bits as the largest double has before its point, and 276 more. */
const BITS = 1300n;
let halfPi = 0n;

/** arctan(1 / n) */
function fixedArctangent(n: bigint): bigint {
  let power = (1n << BITS) / n;
  let sum = power;
  for (let odd = 3n; power !== 0n; odd += 2n) {
    power /= -n * n;
    sum += power / odd;
  }
  return sum;
}

function reduceLarge(x: number): number {
  if (halfPi === 0n) halfPi = 2n * (4n * fixedArctangent(5n) - fixedArctangent(239n));
  const fixed =
    BigInt(x * (Math.abs(x) < 2 ** 53 ? 2 ** 52 : 1)) << (BITS - (Math.abs(x) < 2 ** 53 ? 52n : 0n));
  const turns = (2n * fixed + (fixed < 0n ? -halfPi : halfPi)) / (2n * halfPi);
  const [high, low] = toParts((fixed - turns * halfPi) >> (BITS - 200n));
  restHigh = high;
  restLow = low;
  return Number(turns & 3n);
}
