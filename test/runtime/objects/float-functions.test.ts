/** Elementary functions against what Python's `math` gives, which is the C library's. */
import assert from "node:assert/strict";
import fs from "node:fs";
import * as functions from "../../../src/runtime/objects/numbers/float-functions.ts";
import { pow } from "../../../src/runtime/objects/numbers/float-power.ts";

type Sample = readonly number[];

const recorded = JSON.parse(fs.readFileSync("test/runtime/data/float-functions.json", "utf8")) as Readonly<
  Record<string, readonly Sample[]>
>;
const { exp, log, sin, cos, tan, asin, acos, atan, cosh, asinh, acosh, atan2, hypot } = functions;
const OURS: Readonly<Record<string, (x: number, y: number) => number>> = {
  exp,
  log,
  sin,
  cos,
  tan,
  asin,
  acos,
  atan,
  cosh,
  asinh,
  acosh,
  atan2,
  hypot,
  pow,
};
/** Neither C library nor this rounds every result correctly; of 400 samples so many may differ. */
const MOST_DIFFERENT = 6;

/** The distance to the next double. */
function unitInLastPlace(value: number): number {
  return 2 ** (Math.floor(Math.log2(Math.abs(value))) - 52);
}

describe("elementary functions", () => {
  for (const [name, samples] of Object.entries(recorded)) {
    it(`${name} agrees with the C library, or is off by one in the last place`, () => {
      const calculate = OURS[name];
      assert(calculate);
      const different = samples.filter((sample) => {
        const expected = sample.at(-1) as number;
        const actual = calculate(sample[0] as number, sample[1] as number);
        assert(
          Math.abs(actual - expected) <= unitInLastPlace(expected),
          `${name}(${sample[0]}) is ${actual}`,
        );
        return actual !== expected;
      });
      assert(different.length <= MOST_DIFFERENT, `${different.length} of ${samples.length} differ`);
    });
  }

  it("leaves special arguments to JavaScript", () => {
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 1e300, 1e-300]) {
      for (const [name, ours, native] of [
        ["exp", exp, Math.exp],
        ["sin", sin, Math.sin],
        ["atan", atan, Math.atan],
        ["asinh", asinh, Math.asinh],
      ] as const) {
        assert(Object.is(ours(x), native(x)), `${name}(${x})`);
      }
    }
    assert.equal(log(1), 0);
    assert(Number.isNaN(log(-1)));
    assert.equal(hypot(3, 4), 5);
  });
});
