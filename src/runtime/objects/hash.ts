/**
 * Hashes of numbers and addresses, 64 bits wide in two halves: each function returns the lower 32 bits (signed)
 * and leaves the upper 32 in `out.hashHigh`. CPython: Python/pyhash.c; the modulus is the prime 2^61 - 1.
 */

/** Where the upper half of a hash goes; the runtime is one. */
export interface HashOutput {
  hashHigh: number;
}

const MODULUS = (1n << 61n) - 1n;
const HASH_BITS = 61;
const HIGH_BITS = HASH_BITS - 32;
const HIGH_MASK = 2 ** HIGH_BITS - 1;
const HASH_INFINITY = 314159;
const TWO_32 = 2 ** 32;
const LARGEST_EXACT = 2 ** 53;

const doubleView = new DataView(new ArrayBuffer(8));

/** The hash -1 means an error in C, so -2 takes its place. */
export function finishHash(low: number, high: number, out: HashOutput): number {
  out.hashHigh = high | 0;
  return (low | 0) === -1 && (high | 0) === -1 ? -2 : low | 0;
}

/** Of an integer that a number holds exactly. long_hash. */
export function hashInteger(value: number, out: HashOutput): number {
  return finishHash(value, Math.floor(value / TWO_32), out);
}

export function hashBigInt(value: bigint, out: HashOutput): number {
  const magnitude = (value < 0n ? -value : value) % MODULUS;
  const hash = value < 0n ? -magnitude : magnitude;
  return finishHash(Number(BigInt.asIntN(32, hash)), Number(BigInt.asIntN(32, hash >> 32n)), out);
}

/** Of a finite or infinite double; of a nan the caller decides. _Py_HashDouble. */
export function hashDouble(value: number, out: HashOutput): number {
  if (Number.isInteger(value) && Math.abs(value) <= LARGEST_EXACT) return hashInteger(value, out);
  if (!Number.isFinite(value)) return hashInteger(value > 0 ? HASH_INFINITY : -HASH_INFINITY, out);
  doubleView.setFloat64(0, value);
  const top = doubleView.getUint32(0);
  const biased = (top >>> 20) & 0x7ff;
  const high = (top & 0xfffff) | (biased === 0 ? 0 : 0x100000);
  // value = mantissa * 2^exponent; multiplying by a power of two rotates the 61 bits.
  const exponent = (biased === 0 ? 1 : biased) - 1075;
  const rotated = rotateLeft61(
    high,
    doubleView.getUint32(4),
    ((exponent % HASH_BITS) + HASH_BITS) % HASH_BITS,
  );
  return value < 0 ? negate(rotated.low, rotated.high, out) : finishHash(rotated.low, rotated.high, out);
}

/** Of an object by its address, of which the lowest four bits say little. _Py_HashPointer. */
export function hashPointer(address: number, out: HashOutput): number {
  const low = (address % TWO_32) | 0;
  const high = Math.floor(address / TWO_32) | 0;
  return finishHash((low >>> 4) | (high << 28), (high >>> 4) | (low << 28), out);
}

/** `real + 1000003 * imag` on hashes, wrapping. complex_hash. */
export function combineComplexHash(
  real: { readonly low: number; readonly high: number },
  imag: { readonly low: number; readonly high: number },
  out: HashOutput,
): number {
  const product = (BigInt(imag.high) << 32n) | BigInt(imag.low >>> 0);
  const sum = ((BigInt(real.high) << 32n) | BigInt(real.low >>> 0)) + product * 1000003n;
  return finishHash(Number(BigInt.asIntN(32, sum)), Number(BigInt.asIntN(32, sum >> 32n)), out);
}

/** Two's complement negation of a 64-bit value. */
function negate(low: number, high: number, out: HashOutput): number {
  const negatedLow = -low | 0;
  return finishHash(negatedLow, negatedLow === 0 ? -high : ~high, out);
}

/** Rotates a value below 2^61 by fewer than 61 bits. */
function rotateLeft61(high: number, low: number, count: number): { high: number; low: number } {
  let top = high;
  let bottom = low;
  for (let left = count; left > 0; ) {
    const step = Math.min(left, 16);
    const carried = Math.floor(top / 2 ** (HIGH_BITS - step));
    top = (top * 2 ** step + (bottom >>> (32 - step))) & HIGH_MASK;
    bottom = ((bottom << step) | carried) >>> 0;
    left -= step;
  }
  return { high: top, low: bottom | 0 };
}
