/** The functions of the C library against what Python's `math` gives, to the last bit. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { gamma, logGamma } from "../../../src/runtime/modules/math/gamma.ts";
import { acos, asin } from "../../../src/runtime/objects/numbers/libm/arcsine.ts";
import { atan, atan2 } from "../../../src/runtime/objects/numbers/libm/arctangent.ts";
import { erf, erfc } from "../../../src/runtime/objects/numbers/libm/error-functions.ts";
import { exp, exp2 } from "../../../src/runtime/objects/numbers/libm/exponential.ts";
import { fma } from "../../../src/runtime/objects/numbers/libm/fused.ts";
import * as hyperbolic from "../../../src/runtime/objects/numbers/libm/hyperbolic.ts";
import { log, log2, log10 } from "../../../src/runtime/objects/numbers/libm/logarithm.ts";
import { expm1, log1p } from "../../../src/runtime/objects/numbers/libm/near-zero.ts";
import { unpackDoubles } from "../../../src/runtime/objects/numbers/libm/packed.ts";
import { pow } from "../../../src/runtime/objects/numbers/libm/power.ts";
import { cbrt, hypot } from "../../../src/runtime/objects/numbers/libm/roots.ts";
import { tan } from "../../../src/runtime/objects/numbers/libm/tangent.ts";
import { cos, sin } from "../../../src/runtime/objects/numbers/libm/trigonometric.ts";

const recorded = JSON.parse(fs.readFileSync("test/runtime/data/float-functions.json", "utf8")) as Readonly<
  Record<string, string>
>;
const { sinh, cosh, tanh, asinh, acosh, atanh } = hyperbolic;
type Real = (x: number) => number;
const OF_ONE: Readonly<Record<string, Real>> = {
  ...{ exp, exp2, expm1, log, log2, log10, log1p, sin, cos, tan, asin, acos, atan, cbrt, erf, erfc },
  ...{ sinh, cosh, tanh, asinh, acosh, atanh, gamma, lgamma: logGamma },
};
const OF_TWO: Readonly<Record<string, (x: number, y: number) => number>> = { pow, atan2, hypot };

/** Samples one after the other: the arguments, then the result. */
function samplesOf(name: string): readonly (readonly number[])[] {
  const numbers = [...unpackDoubles(recorded[name] as string)];
  const width = name in OF_TWO ? 3 : 2;
  return Array.from({ length: numbers.length / width }, (_, row) =>
    numbers.slice(row * width, (row + 1) * width),
  );
}

describe("functions of the C library", () => {
  it("are all recorded", () => {
    assert.deepEqual(Object.keys(recorded).sort(), [...Object.keys(OF_ONE), ...Object.keys(OF_TWO)].sort());
  });

  for (const name of Object.keys(recorded)) {
    it(`${name} agrees to the last bit`, () => {
      const calculate = (OF_ONE[name] ?? OF_TWO[name]) as (...given: readonly number[]) => number;
      const samples = samplesOf(name);
      assert(samples.length >= 160);
      const different = samples.filter(
        (sample) => !Object.is(calculate(...sample.slice(0, -1)), sample.at(-1)),
      );
      assert.deepEqual(different, []);
    });
  }

  it("keep what is zero, infinite or a NaN", () => {
    const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
    const odd = { sin, tan, asin, atan, sinh, tanh, asinh, atanh, cbrt, erf, expm1, log1p };
    for (const [name, f] of Object.entries(odd)) {
      assert(Object.is(f(0), 0) && Object.is(f(-0), -0), name);
    }
    for (const [name, f] of Object.entries(OF_ONE)) assert(Number.isNaN(f(nan)), name);
    const atInfinity = { exp: inf, log: inf, sin: nan, cos: nan, atan: Math.PI / 2, tanh: 1, erfc: 0 };
    for (const [name, expected] of Object.entries(atInfinity)) {
      assert(Object.is((OF_ONE[name] as Real)(inf), expected), name);
    }
    assert.equal(log(0), -inf);
    assert(Number.isNaN(log(-1)));
    assert.equal(hypot(nan, -inf), inf);
  });

  it("pow has C's special cases", () => {
    const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
    const cases = [
      [1, nan, 1],
      [nan, 0, 1],
      [-1, inf, 1],
      [-2, 0.5, nan],
      [-8, 3, -512],
      [-0, -3, -inf],
      [2, 1e300, inf],
      [0.5, 1e300, 0],
      [2, 1e-300, 1],
      [5e-324, 2, 0],
      [1e200, 2, inf],
      [1e-310, 0.5, Math.sqrt(1e-310)],
    ] as const;
    for (const [x, y, expected] of cases) assert(Object.is(pow(x, y), expected), `${x} ** ${y}`);
  });

  it("x * y + z is rounded once", () => {
    const x = 1 + 2 ** -30;
    assert.equal(fma(x, x, -1 - 2 ** -29), 2 ** -60);
    // Halfway between two doubles but for the tiny term, on either side.
    assert.equal(fma(1 + 2 ** -52, 1 - 2 ** -53, 0), 1);
    assert.equal(fma(1 + 2 ** -52, 1 - 2 ** -53, 2 ** -104), 1 + 2 ** -52);
    assert.equal(fma(2 ** 53, 1, 1), 2 ** 53);
    assert.equal(fma(2 ** -60, 1 + 2 ** -52, 1 + 2 ** -52), 1 + 2 ** -52);
    assert.equal(fma(1 + 2 ** -52, 2 ** -53, 1), 1 + 2 ** -52);
    assert.equal(fma(-(1 + 2 ** -52), 2 ** -53, 1 + 2 ** -51), 1 + 2 ** -52);
  });
});
