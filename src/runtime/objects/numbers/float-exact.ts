/**
 * Sums, products and logarithms of doubles with about twice the precision, as unevaluated pairs. What V8's Math
 * gets wrong in the last place is corrected with them, since C libraries round nearly always correctly.
 * Method: T. J. Dekker, "A floating-point technique for extending the available precision" (1971).
 */

/** The exact value is `high + low`, with `low` at most half a unit in the last place of `high`. */
export interface DoublePair {
  readonly high: number;
  readonly low: number;
}

const SPLITTER = 2 ** 27 + 1;

/** The exact sum of two doubles. */
export function sumExactly(a: number, b: number): DoublePair {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** The exact product of two doubles, neither close to overflow nor to the subnormals. */
export function multiplyExactly(a: number, b: number): DoublePair {
  const high = a * b;
  const scaledA = SPLITTER * a;
  const a1 = scaledA - (scaledA - a);
  const a2 = a - a1;
  const scaledB = SPLITTER * b;
  const b1 = scaledB - (scaledB - b);
  const b2 = b - b1;
  return { high, low: a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2 };
}

export function addPairs(a: DoublePair, b: DoublePair): DoublePair {
  const sum = sumExactly(a.high, b.high);
  return sumExactly(sum.high, sum.low + a.low + b.low);
}

export function scalePair(a: DoublePair, factor: number): DoublePair {
  const product = multiplyExactly(a.high, factor);
  return sumExactly(product.high, product.low + a.low * factor);
}

export function multiplyPairs(a: DoublePair, b: DoublePair): DoublePair {
  const product = multiplyExactly(a.high, b.high);
  return sumExactly(product.high, product.low + a.high * b.low + a.low * b.high);
}

/** Mantissas are brought near 1 by one of these many factors. */
const TABLE_SIZE = 128;
/** Bits of the fixed point in which the table is computed. */
const FIXED_BITS = 160n;

/** A logarithm table, made when the first logarithm is taken. */
class LogarithmTable {
  readonly ln2 = toPair(fixedLogarithm(2n << FIXED_BITS));
  /** For mantissas from (TABLE_SIZE + i) / TABLE_SIZE: a short reciprocal, and minus its logarithm. */
  readonly entries = Array.from({ length: TABLE_SIZE + 1 }, (_, index) => {
    const factor = Math.round((TABLE_SIZE / (TABLE_SIZE + index + 0.5)) * 512) / 512;
    const fixed = BigInt(factor * 512) << (FIXED_BITS - 9n);
    return { factor, logarithm: toPair(-fixedLogarithm(fixed)) };
  });
}

const tables: LogarithmTable[] = [];

/** The natural logarithm of a positive finite double to about 80 bits. */
export function logarithm(value: number): DoublePair {
  tables[0] ??= new LogarithmTable();
  const [table] = tables as [LogarithmTable];
  const { mantissa, exponent } = splitDouble(value);
  // Near 1 the sum below would cancel, so that no factor is used there.
  const isNearOne = exponent === 0 ? mantissa < 1 + 1 / 128 : exponent === -1 && mantissa > 2 - 1 / 64;
  if (isNearOne) return logarithmNearOne(sumExactly(value, -1));
  const entry = table.entries[Math.floor((mantissa - 1) * TABLE_SIZE)] as LogarithmTable["entries"][number];
  const product = multiplyExactly(mantissa, entry.factor);
  const rest = addPairs({ high: product.high - 1, low: product.low }, { high: 0, low: 0 });
  return addPairs(addPairs(scalePair(table.ln2, exponent), entry.logarithm), logarithmNearOne(rest));
}

/** log(1 + x) for |x| < 2^-6: the first terms of the series as pairs, the others, which weigh less, as doubles. */
function logarithmNearOne(x: DoublePair): DoublePair {
  const z = x.high;
  let tail = 0;
  for (let term = 16; term >= 7; term--) tail = tail * z + (term % 2 === 0 ? -1 / term : 1 / term);
  let sum: DoublePair = { high: tail * z, low: 0 };
  for (let term = 6; term >= 1; term--) {
    const sign = term % 2 === 0 ? -1 : 1;
    const high = sign / term;
    // The part of 1 / term that the double lost.
    const exact = multiplyExactly(high, term);
    const low = (sign - exact.high - exact.low) / term;
    sum = multiplyPairs(addPairs(sum, { high, low }), x);
  }
  return sum;
}

/** `mantissa` in [1, 2), `value = mantissa * 2^exponent`. */
function splitDouble(value: number): { mantissa: number; exponent: number } {
  let exponent = Math.floor(Math.log2(value));
  if (exponent < -1000) {
    const scaled = splitDouble(value * 2 ** 200);
    return { mantissa: scaled.mantissa, exponent: scaled.exponent - 200 };
  }
  let mantissa = value / 2 ** exponent;
  if (mantissa >= 2) {
    mantissa /= 2;
    exponent++;
  } else if (mantissa < 1) {
    mantissa *= 2;
    exponent--;
  }
  return { mantissa, exponent };
}

/** ln of a fixed-point number by 2 * artanh((x - 1) / (x + 1)). */
function fixedLogarithm(fixed: bigint): bigint {
  const one = 1n << FIXED_BITS;
  const ratio = ((fixed - one) << FIXED_BITS) / (fixed + one);
  const square = (ratio * ratio) >> FIXED_BITS;
  let sum = 0n;
  let powerOfRatio = ratio;
  for (let odd = 1n; powerOfRatio !== 0n && odd < 400n; odd += 2n) {
    sum += powerOfRatio / odd;
    powerOfRatio = (powerOfRatio * square) >> FIXED_BITS;
  }
  return 2n * sum;
}

function toPair(fixed: bigint): DoublePair {
  const scale = 2 ** -Number(FIXED_BITS);
  const high = Number(fixed) * scale;
  const rest = fixed - BigInt(Number(fixed));
  return { high, low: Number(rest) * scale };
}

/** The quotient of two small integers. */
export function ratioPair(numerator: number, denominator: number): DoublePair {
  const high = numerator / denominator;
  const product = multiplyExactly(high, denominator);
  return { high, low: (numerator - product.high - product.low) / denominator };
}
