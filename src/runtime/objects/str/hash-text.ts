/**
 * SipHash of text and bytes with the all-zero key that PYTHONHASHSEED=0 gives, in 32-bit halves. A `str` is hashed
 * as CPython stores it: 1, 2 or 4 bytes a character. CPython: Python/pyhash.c, siphash13 (from 3.11), siphash24.
 */
import { finishHash, type HashOutput } from "../hash.ts";

export type SipRounds = 1 | 2;
export type CharacterWidth = 1 | 2 | 4;

/** Holds the message, so that hashing allocates nothing. */
export class TextHasher {
  /** Rounds for each word of the message; the last has three times as many, 4 where there are two. */
  readonly #rounds: number;
  readonly #finalRounds: number;
  #message = new Int32Array(64);

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
    else {
      // A loop: words are short, and `fill` is a call.
      for (let index = 0; index < needed; index++) this.#message[index] = 0;
    }
    return this.#message;
  }

  /**
   * The last block holds the remaining bytes and, in its top byte, the length; after it comes a step without a
   * block and with the final rounds. In a round sums carry through an unsigned comparison, and a rotation by 32
   * exchanges the halves.
   */
  #hash(message: Int32Array, byteLength: number, out: HashOutput): number {
    const lastBlock = byteLength >> 3;
    message[2 * lastBlock + 1] = (message[2 * lastBlock + 1] as number) | (byteLength << 24);
    let v0l = 0x70736575;
    let v0h = 0x736f6d65;
    let v1l = 0x6e646f6d;
    let v1h = 0x646f7261;
    let v2l = 0x6e657261;
    let v2h = 0x6c796765;
    let v3l = 0x79746573;
    let v3h = 0x74656462;
    for (let block = 0; block <= lastBlock + 1; block++) {
      const isFinal = block > lastBlock;
      const low = isFinal ? 0 : (message[2 * block] as number);
      const high = isFinal ? 0 : (message[2 * block + 1] as number);
      if (isFinal) v2l ^= 0xff;
      v3l ^= low;
      v3h ^= high;
      for (let round = isFinal ? this.#finalRounds : this.#rounds; round > 0; round--) {
        v0l = (v0l + v1l) | 0;
        v0h = (v0h + v1h + (v0l >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
        let kept = v1h;
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
      v0l ^= low;
      v0h ^= high;
    }
    if (byteLength >= 4096) this.#message = new Int32Array(64);
    return finishHash(v0l ^ v1l ^ v2l ^ v3l, v0h ^ v1h ^ v2h ^ v3h, out);
  }
}
