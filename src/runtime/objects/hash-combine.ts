/**
 * Combining the hashes of items into the hash of a `tuple` or `frozenset`, 64 bits in two halves of 32.
 * CPython: Objects/tupleobject.c, tuplehash (xxHash); Objects/setobject.c, frozenset_hash.
 */
import { finishHash, type HashOutput } from "./hash.ts";

const PRIME_1 = { low: 0x85ebca87, high: 0x9e3779b1 };
const PRIME_2 = { low: 0x27d4eb4f, high: 0xc2b2ae3d };
const PRIME_5 = { low: 0x165667c5, high: 0x27d4eb2f };

/** Takes the hashes of a tuple's items in order. */
export class TupleHash {
  #low = PRIME_5.low | 0;
  #high = PRIME_5.high | 0;

  add(low: number, high: number): void {
    const laneHigh = multiplyHigh(low, high, PRIME_2.low, PRIME_2.high);
    const laneLow = Math.imul(low, PRIME_2.low);
    const sumLow = (this.#low + laneLow) | 0;
    const sumHigh = (this.#high + laneHigh + (sumLow >>> 0 < laneLow >>> 0 ? 1 : 0)) | 0;
    const turnedLow = (sumLow << 31) | (sumHigh >>> 1);
    const turnedHigh = (sumHigh << 31) | (sumLow >>> 1);
    this.#high = multiplyHigh(turnedLow, turnedHigh, PRIME_1.low, PRIME_1.high);
    this.#low = Math.imul(turnedLow, PRIME_1.low);
  }

  /** As `finish` for the three parts of a slice, whose number is not mixed in. slicehash. */
  finishWithoutLength(out: HashOutput): number {
    if (this.#low !== -1 || this.#high !== -1) return finishHash(this.#low, this.#high, out);
    return finishHash(1546275796, 0, out);
  }

  finish(length: number, out: HashOutput): number {
    // length ^ (PRIME_5 ^ 3527539)
    const addend = (length ^ PRIME_5.low ^ 3527539) | 0;
    const low = (this.#low + addend) | 0;
    const high = (this.#high + PRIME_5.high + (low >>> 0 < addend >>> 0 ? 1 : 0)) | 0;
    if (low !== -1 || high !== -1) return finishHash(low, high, out);
    return finishHash(1546275796, 0, out);
  }
}

/** Takes the hashes of a frozenset's elements in any order. */
export class FrozensetHash {
  #low = 0;
  #high = 0;

  add(low: number, high: number): void {
    const mixedLow = low ^ 89869747 ^ (low << 16);
    const mixedHigh = high ^ ((high << 16) | (low >>> 16));
    this.#high ^= multiplyHigh(mixedLow, mixedHigh, 3644798167, 0);
    this.#low ^= Math.imul(mixedLow, 3644798167);
  }

  finish(length: number, out: HashOutput): number {
    const factorHigh = multiplyHigh(length + 1, Math.floor((length + 1) / 2 ** 32), 1927868237, 0);
    let low = this.#low ^ Math.imul(length + 1, 1927868237);
    let high = this.#high ^ factorHigh;
    const shiftedLow = ((low >>> 11) | (high << 21)) ^ ((low >>> 25) | (high << 7));
    high ^= (high >>> 11) ^ (high >>> 25);
    low ^= shiftedLow;
    const productHigh = multiplyHigh(low, high, 69069, 0);
    const sumLow = (Math.imul(low, 69069) + 907133923) | 0;
    const sumHigh = (productHigh + (sumLow >>> 0 < 907133923 ? 1 : 0)) | 0;
    if (sumLow !== -1 || sumHigh !== -1) return finishHash(sumLow, sumHigh, out);
    return finishHash(590923713, 0, out);
  }
}

/** Upper half of a 64-bit product modulo 2^64; the lower half is `Math.imul(aLow, bLow)`. */
function multiplyHigh(aLow: number, aHigh: number, bLow: number, bHigh: number): number {
  const a0 = aLow & 0xffff;
  const a1 = aLow >>> 16;
  const b0 = bLow & 0xffff;
  const b1 = bLow >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  const carried = a1 * b1 + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000);
  return (carried + Math.imul(aLow, bHigh) + Math.imul(aHigh, bLow)) | 0;
}
