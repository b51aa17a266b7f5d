import assert from "node:assert/strict";
import fs from "node:fs";
import { MersenneTwister } from "../../../src/runtime/modules/random/mersenne-twister.ts";

interface Recorded {
  readonly seed: string;
  readonly doubles: readonly string[];
  readonly bits: readonly string[];
  readonly state: number;
}

const recorded = JSON.parse(
  fs.readFileSync("test/runtime/random/recorded/numbers.json", "utf8"),
) as readonly Recorded[];

function digitsOf(seed: bigint): Uint32Array {
  const digits: number[] = [];
  for (let rest = seed; rest > 0n || digits.length === 0; rest >>= 32n)
    digits.push(Number(rest & 0xffff_ffffn));
  return Uint32Array.from(digits);
}

/** Of `float.hex`: sign, 13 digits, exponent. */
function parseHexFloat(text: string): number {
  const [, whole, fraction, exponent] = /^0x(\d)\.([0-9a-f]*)p([+-]\d+)$/.exec(text) as unknown as string[];
  const scale = 16 ** (fraction as string).length;
  const mantissa = Number(whole) + Number.parseInt(fraction as string, 16) / scale;
  return mantissa * 2 ** Number(exponent);
}

/** The state as one number: each word times its index, modulo 2^53. */
function checksum(words: Uint32Array): number {
  return Number(words.reduce((sum, word, index) => sum + BigInt(index) * BigInt(word), 0n) % 2n ** 53n);
}

describe("random numbers", () => {
  for (const { seed, doubles, bits, state } of recorded) {
    it(`are CPython's for the seed ${seed.slice(0, 20)}`, () => {
      const twister = new MersenneTwister();
      twister.seed(digitsOf(BigInt(seed)));
      const numbers = Array.from({ length: 700 }, () => twister.nextDouble());
      assert.deepEqual([...numbers.slice(0, 5), ...numbers.slice(-5)], doubles.map(parseHexFloat));
      const counts = [1, 5, 31, 32, 33, 64, 100, 624];
      assert.deepEqual(
        counts.map((count) => `0x${twister.nextBits(count).toString(16)}`),
        bits,
      );
      assert.equal(checksum(twister.getState()), state);
    });
  }

  it("go on from a state that was saved", () => {
    const first = new MersenneTwister();
    first.seed(Uint32Array.of(7));
    for (let count = 0; count < 1000; count++) first.next();
    const second = new MersenneTwister();
    second.setState(first.getState());
    assert.deepEqual(
      Array.from({ length: 700 }, () => second.next()),
      Array.from({ length: 700 }, () => first.next()),
    );
  });
});
