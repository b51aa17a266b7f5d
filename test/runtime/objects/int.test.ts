/** `int` and `bool` against what CPython answers, and the guards against results that cannot be had. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { profileFor } from "../../../src/cpython/profile.ts";
import { MemoryLimitReached } from "../../../src/runtime/heap/blocks.ts";
import { Machine } from "../../../src/runtime/machine/machine.ts";
import { intValue, newInt } from "../../../src/runtime/objects/numbers/int.ts";
import { multiplyIntegers, shiftLeft } from "../../../src/runtime/objects/numbers/int-arithmetic.ts";
import { power } from "../../../src/runtime/objects/numbers/int-power.ts";
import { processorClock } from "../../support/processor-clock.ts";
import { describeRecorded } from "../../support/recorded.ts";

describeRecorded("int");

function newMachine(maxBytes?: number): Machine {
  const limit = maxBytes === undefined ? {} : { maxBytes };
  return new Machine({ profile: profileFor("3.13"), write: () => {}, ...limit });
}

describe("the representation of int", () => {
  it("keeps every value, as large as CPython's digits make it", () => {
    const m = newMachine();
    fc.assert(
      fc.property(
        fc.oneof(fc.bigInt(), fc.bigInt(-(2n ** 64n), 2n ** 64n), fc.bigInt(-300n, 300n)),
        (value) => {
          const ref = newInt(m, value);
          assert.equal(BigInt(intValue(m.heap, ref)), value);
          const magnitude = value < 0n ? -value : value;
          let digits = 0;
          for (let rest = magnitude; rest > 0n; rest >>= 30n) digits++;
          assert.equal(m.getSizeOf(ref), 24 + 4 * Math.max(digits, 1));
          m.heap.decref(ref);
        },
      ),
    );
  });

  it("gives its memory back", () => {
    const m = newMachine();
    m.heap.startCounting();
    for (const value of [1000, 2 ** 40, 2n ** 70n, 2n ** 9000n]) {
      m.heap.decref(newInt(m, value));
      assert.equal(m.heap.liveBytes, 0);
    }
  });
});

describe("results that are too large", () => {
  const limited = newMachine(100_000_000);
  const cases: readonly (readonly [string, (m: Machine) => unknown])[] = [
    ["10 ** 10 ** 9", (m) => power(m, 10, 10 ** 9)],
    ["9 ** 9 ** 9 ** 9", (m) => power(m, 9, power(m, 9, 99))],
    ["1 << 10 ** 12", (m) => shiftLeft(m, 1, 10 ** 12)],
    [
      "squares of squares",
      (m) => {
        let value: number | bigint = 2n ** 1000n;
        for (let step = 0; step < 40; step++) value = multiplyIntegers(m, value, value);
      },
    ],
  ];
  for (const [name, run] of cases) {
    it(`${name} ends with the memory limit, at once`, () => {
      const start = processorClock();
      assert.throws(() => run(limited), MemoryLimitReached);
      assert(processorClock() - start < 5000);
    });
  }
});
