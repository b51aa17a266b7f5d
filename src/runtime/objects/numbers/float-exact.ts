/**
 * Sums and products of doubles without loss, as the rounded result and what it lost.
 * Method: T. J. Dekker, "A floating-point technique for extending the available precision" (1971).
 */

/** The exact value is `high + low`, with `low` at most half a unit in the last place of `high`. */
export interface DoublePair {
  readonly high: number;
  readonly low: number;
}

/** Cuts a double in two halves of which products are exact. */
const SPLITTER = 2 ** 27 + 1;

/** What the rounded sum of two doubles lost. */
export function lostBySum(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/** What the rounded product of two doubles lost, neither close to overflow nor to the subnormals. */
export function lostByProduct(a: number, b: number, product: number): number {
  const scaledA = SPLITTER * a;
  const a1 = scaledA - (scaledA - a);
  const a2 = a - a1;
  const scaledB = SPLITTER * b;
  const b1 = scaledB - (scaledB - b);
  const b2 = b - b1;
  return a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2;
}

export function sumExactly(a: number, b: number): DoublePair {
  const high = a + b;
  return { high, low: lostBySum(a, b, high) };
}

/** Above this, the halves of a product could overflow. */
const LARGE = 2 ** 900;
const SCALE = 2 ** -600;

/** Of doubles whose product is finite and not close to the subnormals. */
export function multiplyExactly(a: number, b: number): DoublePair {
  const high = a * b;
  const most = Math.max(Math.abs(a), Math.abs(b), Math.abs(high));
  if (most < LARGE) return { high, low: lostByProduct(a, b, high) };
  const [large, small] = Math.abs(a) > Math.abs(b) ? [a, b] : [b, a];
  return { high, low: lostByProduct(large * SCALE, small, high * SCALE) / SCALE };
}
