/**
 * Values of elementary functions to some 50 digits, as whole multiples of 2^-200: what the tables of the C library
 * are computed from when they are first needed, rather than shipped.
 */

const BITS = 200n;
export const ONE = 1n << BITS;
const UNIT = 2 ** -Number(BITS);

/** A double below 2^40 is a multiple of 2^-200 where it is not tiny. */
export function toFixed(x: number): bigint {
  return (BigInt(x * 2 ** 100) << BITS) >> 100n;
}

/** Rounded to the nearest double. */
export function toDouble(fixed: bigint): number {
  return Number(fixed) * UNIT;
}

/** The nearest double, and that of what it leaves. */
export function toParts(fixed: bigint): readonly [high: number, low: number] {
  const rounded = Number(fixed);
  return [rounded * UNIT, toDouble(fixed - BigInt(rounded))];
}

export function multiply(a: bigint, b: bigint): bigint {
  return (a * b) >> BITS;
}

export function divide(a: bigint, b: bigint): bigint {
  return (a << BITS) / b;
}

/** The nearest multiple of `2^-places`, as a double. */
export function roundTo(fixed: bigint, places: number): number {
  const shift = BITS - BigInt(places);
  return Number((fixed + (1n << (shift - 1n))) >> shift) * 2 ** -places;
}

/** The sum of a series until its terms vanish: `next` makes the term of that index from the one before. */
function series(first: bigint, next: (term: bigint, index: bigint) => bigint): bigint {
  let sum = 0n;
  let term = first;
  for (let index = 1n; term !== 0n && term !== -1n; index++) {
    sum += term;
    term = next(term, index);
  }
  return sum;
}

/** The natural logarithm of a number near 1, by that of (1 + t) / (1 - t). */
export function fixedLog(x: bigint): bigint {
  const ratio = divide(x - ONE, x + ONE);
  const square = multiply(ratio, ratio);
  let power = ratio;
  let sum = 0n;
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd;
    power = multiply(power, square);
  }
  return 2n * sum;
}

export function fixedExp(x: bigint): bigint {
  return series(ONE, (term, index) => multiply(term, x) / index);
}

export function fixedSin(x: bigint): bigint {
  const square = -multiply(x, x);
  return series(x, (term, index) => multiply(term, square) / (2n * index * (2n * index + 1n)));
}

export function fixedCos(x: bigint): bigint {
  const square = -multiply(x, x);
  return series(ONE, (term, index) => multiply(term, square) / (2n * index * (2n * index - 1n)));
}

export const LN2: bigint = fixedLog(2n * ONE);
