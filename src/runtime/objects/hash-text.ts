/**
 * SipHash of text and bytes with the all-zero key that PYTHONHASHSEED=0 gives, in 32-bit halves. A `str` is hashed
 * as CPython stores it: 1, 2 or 4 bytes a character. CPython: Python/pyhash.c, siphash13 (from 3.11), siphash24.
 */
import { finishHash, type HashOutput } from "./hash.ts";

export type SipRounds = 1 | 2;
export type CharacterWidth = 1 | 2 | 4;

/** Holds the four state words and the message, so that hashing allocates nothing. */
export class TextHasher {
  /** Rounds for each word of the message; the last has three times as many, 4 where there are two. */
  readonly #rounds: number;
  readonly #finalRounds: number;
  #message = new Int32Array(64);
  #v0Low = 0;
  #v0High = 0;
  #v1Low = 0;
  #v1High = 0;
  #v2Low = 0;
  #v2High = 0;
  #v3Low = 0;
  #v3High = 0;

  /** 1 for SipHash-1-3, 2 for SipHash-2-4. */
  constructor(rounds: SipRounds) {
    this.#rounds = rounds;
    this.#finalRounds = rounds === 1 ? 3 : 4;
  }

  /** The hash of a `str` whose widest character takes `width` bytes. The empty one hashes to 0. */
  hashText(text: string, width: CharacterWidth, out: HashOutput): number {
    const { length } = text;
    if (length === 0) return finishHash(0, 0, out);
    const message = this.#room(length * width);
    if (width === 1) {
      for (let index = 0; index < length; index++) {
        message[index >> 2] =
          (message[index >> 2] as number) | (text.charCodeAt(index) << ((index & 3) << 3));
      }
      return this.#hash(message, length, out);
    }
    if (width === 2) {
      for (let index = 0; index < length; index++) {
        message[index >> 1] =
          (message[index >> 1] as number) | (text.charCodeAt(index) << ((index & 1) << 4));
      }
      return this.#hash(message, length * 2, out);
    }
    let count = 0;
    for (const character of text) message[count++] = character.codePointAt(0) as number;
    return this.#hash(message, count * 4, out);
  }

  hashBytes(bytes: Uint8Array, out: HashOutput): number {
    const { length } = bytes;
    if (length === 0) return finishHash(0, 0, out);
    const message = this.#room(length);
    for (let index = 0; index < length; index++) {
      message[index >> 2] =
        (message[index >> 2] as number) | ((bytes[index] as number) << ((index & 3) << 3));
    }
    return this.#hash(message, length, out);
  }

  /** A zeroed message buffer of at least `byteLength` and the last block. */
  #room(byteLength: number): Int32Array {
    const needed = ((byteLength >> 3) + 1) * 2;
    if (needed > this.#message.length) this.#message = new Int32Array(needed * 2);
    else this.#message.fill(0, 0, needed);
    return this.#message;
  }

  /** The last block holds the remaining bytes and, in its top byte, the length. */
  #hash(message: Int32Array, byteLength: number, out: HashOutput): number {
    this.#v0Low = 0x70736575;
    this.#v0High = 0x736f6d65;
    this.#v1Low = 0x6e646f6d;
    this.#v1High = 0x646f7261;
    this.#v2Low = 0x6e657261;
    this.#v2High = 0x6c796765;
    this.#v3Low = 0x79746573;
    this.#v3High = 0x74656462;
    const lastBlock = byteLength >> 3;
    for (let block = 0; block < lastBlock; block++) {
      this.#absorb(message[2 * block] as number, message[2 * block + 1] as number);
    }
    this.#absorb(
      message[2 * lastBlock] as number,
      (message[2 * lastBlock + 1] as number) | (byteLength << 24),
    );
    this.#v2Low ^= 0xff;
    this.#mix(this.#finalRounds);
    if (byteLength >= 4096) this.#message = new Int32Array(64);
    return finishHash(
      this.#v0Low ^ this.#v1Low ^ this.#v2Low ^ this.#v3Low,
      this.#v0High ^ this.#v1High ^ this.#v2High ^ this.#v3High,
      out,
    );
  }

  #absorb(low: number, high: number): void {
    this.#v3Low ^= low;
    this.#v3High ^= high;
    this.#mix(this.#rounds);
    this.#v0Low ^= low;
    this.#v0High ^= high;
  }

  /** `rounds` SipRounds. Sums carry through an unsigned comparison; a rotation by 32 exchanges the halves. */
  #mix(rounds: number): void {
    let v0l = this.#v0Low;
    let v0h = this.#v0High;
    let v1l = this.#v1Low;
    let v1h = this.#v1High;
    let v2l = this.#v2Low;
    let v2h = this.#v2High;
    let v3l = this.#v3Low;
    let v3h = this.#v3High;
    let kept = 0;
    for (let round = 0; round < rounds; round++) {
      v0l = (v0l + v1l) | 0;
      v0h = (v0h + v1h + (v0l >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      kept = v1h;
      v1h = ((v1h << 13) | (v1l >>> 19)) ^ v0h;
      v1l = ((v1l << 13) | (kept >>> 19)) ^ v0l;
      kept = v0l;
      v0l = v0h;
      v0h = kept;

      v2l = (v2l + v3l) | 0;
      v2h = (v2h + v3h + (v2l >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      kept = v3h;
      v3h = ((v3h << 16) | (v3l >>> 16)) ^ v2h;
      v3l = ((v3l << 16) | (kept >>> 16)) ^ v2l;

      v0l = (v0l + v3l) | 0;
      v0h = (v0h + v3h + (v0l >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      kept = v3h;
      v3h = ((v3h << 21) | (v3l >>> 11)) ^ v0h;
      v3l = ((v3l << 21) | (kept >>> 11)) ^ v0l;

      v2l = (v2l + v1l) | 0;
      v2h = (v2h + v1h + (v2l >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      kept = v1h;
      v1h = ((v1h << 17) | (v1l >>> 15)) ^ v2h;
      v1l = ((v1l << 17) | (kept >>> 15)) ^ v2l;
      kept = v2l;
      v2l = v2h;
      v2h = kept;
    }
    this.#v0Low = v0l;
    this.#v0High = v0h;
    this.#v1Low = v1l;
    this.#v1High = v1h;
    this.#v2Low = v2l;
    this.#v2High = v2h;
    this.#v3Low = v3l;
    this.#v3High = v3h;
  }
}
