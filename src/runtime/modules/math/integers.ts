/** Whole-number functions of `math`: plain arithmetic on numbers and bigints, exact at every size. */
import type { Integer } from "../../objects/numbers/int-arithmetic.ts";

/** Products of a range are split in halves, so that large factors meet large factors. */
function productOfRange(first: bigint, last: bigint): bigint {
  if (last - first < 8n) {
    let product = first;
    for (let factor = first + 1n; factor <= last; factor++) product *= factor;
    return product;
  }
  const middle = (first + last) >> 1n;
  return productOfRange(first, middle) * productOfRange(middle + 1n, last);
}

export function factorial(n: number): bigint {
  return n < 2 ? 1n : productOfRange(2n, BigInt(n));
}

/** n (n - 1) ... (n - k + 1) */
export function permutations(n: Integer, k: number): bigint {
  const top = BigInt(n);
  if (top < BigInt(k)) return 0n;
  return k === 0 ? 1n : productOfRange(top - BigInt(k) + 1n, top);
}

/** `k` is at most half of `n`. */
export function combinations(n: Integer, k: number): bigint {
  return permutations(n, k) / factorial(k);
}

export function greatestCommonDivisor(left: Integer, right: Integer): Integer {
  let a = magnitude(left);
  let b = magnitude(right);
  while (typeof a === "bigint" || typeof b === "bigint") {
    if (b === 0 || b === 0n) return a;
    [a, b] = [b, shorten(BigInt(a) % BigInt(b))];
  }
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

export function leastCommonMultiple(left: Integer, right: Integer): Integer {
  if (BigInt(left) === 0n || BigInt(right) === 0n) return 0;
  const divisor = BigInt(greatestCommonDivisor(left, right));
  return magnitude((BigInt(left) / divisor) * BigInt(right));
}

/** Largest whole number whose square is at most `n`. */
export function squareRoot(n: Integer): Integer {
  if (typeof n === "number") return Math.floor(Math.sqrt(n)) - (Math.floor(Math.sqrt(n)) ** 2 > n ? 1 : 0);
  const bits = BigInt(n.toString(16).length * 4);
  let guess = 1n << ((bits + 1n) / 2n);
  for (;;) {
    const next = (guess + n / guess) >> 1n;
    if (next >= guess) return shorten(guess);
    guess = next;
  }
}

function magnitude(value: Integer): Integer {
  return shorten(value < 0 ? -BigInt(value) : BigInt(value));
}

/** As a number where that is exact. */
export function shorten(value: bigint): Integer {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
