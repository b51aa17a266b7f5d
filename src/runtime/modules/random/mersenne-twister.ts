/**
 * MT19937 as Modules/_randommodule.c has it: `random.seed(n)` gives CPython's numbers. A generator of our own, since
 * the packages that have it do not show its state, which `getstate` and `setstate` need.
 */
import { invariant } from "../../../base/invariant.ts";

const STATE_WORDS = 624;
const MIDDLE = 397;
const UPPER_BIT = 0x8000_0000;
const LOWER_BITS = 0x7fff_ffff;
const TWIST = 0x9908_b0df;
const FIRST_SEED = 19_650_218;

export class MersenneTwister {
  /** The 624 words, and where the next number is taken. */
  private readonly state = new Uint32Array(STATE_WORDS);
  private index = STATE_WORDS;

  /** `init_by_array`: the absolute value of a seed in 32-bit digits, lowest first; at least one. */
  seed(key: Uint32Array): void {
    invariant(key.length > 0, "a seed has a digit");
    const { state } = this;
    this.fill(FIRST_SEED);
    let place = 1;
    let digit = 0;
    for (let round = Math.max(STATE_WORDS, key.length); round > 0; round--) {
      const mixed = Math.imul(this.folded(place), 1_664_525);
      state[place] = ((state[place] as number) ^ mixed) + (key[digit] as number) + digit;
      place = this.advance(place);
      digit = (digit + 1) % key.length;
    }
    for (let round = STATE_WORDS - 1; round > 0; round--) {
      const mixed = Math.imul(this.folded(place), 1_566_083_941);
      state[place] = ((state[place] as number) ^ mixed) - place;
      place = this.advance(place);
    }
    state[0] = UPPER_BIT;
    this.index = STATE_WORDS;
  }

  /** The next 32 bits. */
  next(): number {
    if (this.index >= STATE_WORDS) this.twist();
    let bits = this.state[this.index++] as number;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c_5680;
    bits ^= (bits << 15) & 0xefc6_0000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  /** `random()`: 53 bits, at least 0 and less than 1. */
  nextDouble(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67_108_864 + low) / 9_007_199_254_740_992;
  }

  /** `getrandbits(count)` */
  nextBits(count: number): number | bigint {
    if (count === 0) return 0;
    if (count <= 32) return this.next() >>> (32 - count);
    let value = 0n;
    for (let done = 0; done < count; done += 32) {
      const left = count - done;
      const word = left < 32 ? this.next() >>> (32 - left) : this.next();
      value |= BigInt(word) << BigInt(done);
    }
    return value;
  }

  /** The words of the state and, last, the index, as `getstate` shows them. */
  getState(): Uint32Array {
    const copy = new Uint32Array(STATE_WORDS + 1);
    copy.set(this.state);
    copy[STATE_WORDS] = this.index;
    return copy;
  }

  setState(words: Uint32Array): void {
    invariant(words.length === STATE_WORDS + 1, "a state has 625 words");
    this.state.set(words.subarray(0, STATE_WORDS));
    this.index = words[STATE_WORDS] as number;
  }

  /** `init_genrand` */
  private fill(seed: number): void {
    const { state } = this;
    state[0] = seed;
    for (let place = 1; place < STATE_WORDS; place++) {
      state[place] = Math.imul(this.folded(place), 1_812_433_253) + place;
    }
  }

  /** The word before, its highest two bits folded into the lowest. */
  private folded(place: number): number {
    const before = this.state[place - 1] as number;
    return before ^ (before >>> 30);
  }

  /** The next place for mixing; after the last word the first takes its value. */
  private advance(place: number): number {
    if (place + 1 < STATE_WORDS) return place + 1;
    this.state[0] = this.state[STATE_WORDS - 1] as number;
    return 1;
  }

  /** 624 new words. */
  private twist(): void {
    const { state } = this;
    for (let place = 0; place < STATE_WORDS; place++) {
      const next = state[(place + 1) % STATE_WORDS] as number;
      const joined = ((state[place] as number) & UPPER_BIT) | (next & LOWER_BITS);
      const other = state[(place + MIDDLE) % STATE_WORDS] as number;
      state[place] = other ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : TWIST);
    }
    this.index = 0;
  }
}
