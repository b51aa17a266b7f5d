/**
 * `sin` and `cos` as glibc computes them since 2.28 (sysdeps/ieee754/dbl-64/s_sin.c, from IBM's accurate library; the
 * variants for fused multiply-add): sine and cosine of a multiple of 1/128 from a table, short series for the rest.
 * Of the low parts in glibc's table 18 are off in their last bit, which is 2^-107 or less; here they are exact.
 */
import { fixedCos, fixedSin, ONE, toParts } from "./fixed-point.ts";
import { fma } from "./fused.ts";
import { reduce, restHigh, restLow } from "./reduction.ts";

const STEPS = 128;
const ROWS = 110;
/** Adding and subtracting it rounds to a multiple of 1/128. */
const SHIFT = 1.5 * 2 ** 45;

/** High and low parts of sine and cosine of i / 128. */
let table: Float64Array | undefined;

function makeTable(): Float64Array {
  const made = new Float64Array(4 * ROWS);
  for (let row = 0; row < ROWS; row++) {
    const angle = (BigInt(row) * ONE) / BigInt(STEPS);
    made.set([...toParts(fixedSin(angle)), ...toParts(fixedCos(angle))], 4 * row);
  }
  return made;
}

const S1 = -0.16666666666666666;
const S2 = 0.008333333333332329;
const S3 = -0.00019841269834414642;
const S4 = 2.755729806860771e-6;
const S5 = -2.5022014848318398e-8;
const SN3 = -0.16666666666666488;
const SN5 = 0.008333332142857223;
const CS4 = -0.04166666666666644;
const CS6 = 0.001388888740079376;

/** The cosine of x + dx, which is below an eighth of a turn. */
function cosineOf(x: number, dx: number): number {
  table ??= makeTable();
  const magnitude = Math.abs(x);
  const near = magnitude + SHIFT - SHIFT;
  const rest = magnitude - near + (x < 0 ? -dx : dx);
  const square = rest * rest;
  const sine = fma(rest * square, fma(SN5, square, SN3), rest);
  const versine = square * fma(fma(CS6, square, CS4), square, 0.5);
  const row = near * (4 * STEPS);
  const tableSine = table[row] as number;
  const tableCosine = table[row + 2] as number;
  const low = fma(-sine, table[row + 1] as number, table[row + 3] as number);
  return tableCosine + fma(-tableSine, sine, fma(-tableCosine, versine, low));
}

/** The sine of x + dx, which is below an eighth of a turn. */
function sineOf(x: number, dx: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 0.126) return sineOfSmall(x, dx);
  table ??= makeTable();
  const low = x > 0 ? dx : -dx;
  const near = magnitude + SHIFT - SHIFT;
  const rest = magnitude - near;
  const square = rest * rest;
  const sine = rest + fma(rest * square, fma(SN5, square, SN3), low);
  const versine = fma(rest, low, square * fma(fma(CS6, square, CS4), square, 0.5));
  const row = near * (4 * STEPS);
  const tableSine = table[row] as number;
  const tableLow = fma(sine, table[row + 3] as number, table[row + 1] as number);
  const result = tableSine + fma(table[row + 2] as number, sine, fma(-tableSine, versine, tableLow));
  return x < 0 ? -result : result;
}

/** By its series. */
function sineOfSmall(x: number, dx: number): number {
  const square = x * x;
  const series = fma(fma(fma(fma(S5, square, S4), square, S3), square, S2), square, S1);
  return x + fma(square, fma(series, x, -0.5 * dx), dx);
}

/** Sine of what the last reduction left, `quarters` further. */
function ofRest(quarters: number): number {
  const result = (quarters & 1) === 0 ? sineOf(restHigh, restLow) : cosineOf(restHigh, restLow);
  return (quarters & 2) === 0 ? result : -result;
}

const HALF_PI_LOW = 6.123233995736766e-17;
/** Up to here angles need no reduction, and up to the next they are taken from a quarter turn. */
const FIRST_LIMIT = 0.85546875;
const SECOND_LIMIT = 2.4262638092041016;

export function sin(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 2 ** -26) return x;
  if (magnitude < FIRST_LIMIT) return sineOf(x, 0);
  if (magnitude < SECOND_LIMIT) {
    const result = cosineOf(Math.PI / 2 - magnitude, HALF_PI_LOW);
    return x < 0 ? -result : result;
  }
  return magnitude < Number.POSITIVE_INFINITY ? ofRest(reduce(x)) : Number.NaN;
}

export function cos(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 2 ** -27) return 1;
  if (magnitude < FIRST_LIMIT) return cosineOf(x, 0);
  if (magnitude < SECOND_LIMIT) {
    const rest = Math.PI / 2 - magnitude;
    const high = rest + HALF_PI_LOW;
    return sineOf(high, rest - high + HALF_PI_LOW);
  }
  return magnitude < Number.POSITIVE_INFINITY ? ofRest(reduce(x) + 1) : Number.NaN;
}
