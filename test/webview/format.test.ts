/** Numbers as a person reads them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  formatAmount,
  formatAxisBytes,
  formatAxisCount,
  formatBytes,
  formatExactBytes,
  formatShare,
} from "../../src/webview/model/format.ts";

describe("formatBytes", () => {
  it("is exact where that is as short, and rounded beyond", () => {
    const cases: [number, string][] = [
      [0, "0 B"],
      [999, "999 B"],
      [1024, "1,024 B"],
      [9999, "9,999 B"],
      [10_000, "10.0 KB"],
      [64_640, "64.6 KB"],
      [99_949, "99.9 KB"],
      [105_600, "106 KB"],
      [999_949, "1,000 KB"],
      [999_950, "1.0 MB"],
      [54_300_000, "54.3 MB"],
      [2_500_000_000, "2.5 GB"],
      [7_000_000_000_000, "7,000 GB"],
      [-28, "\u221228 B"],
    ];
    for (const [bytes, text] of cases) assert.equal(formatBytes(bytes), text);
  });

  it("is never off by more than half of its last digit", () => {
    const factors: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 45 }), (bytes) => {
        const [digits, unit] = formatBytes(bytes).split(" ");
        const factor = factors[unit ?? ""] ?? Number.NaN;
        const shown = Number(digits?.replaceAll(",", "")) * factor;
        const lastDigit = factor * (digits?.includes(".") ? 0.1 : 1);
        // Half of it, and what doubles are off.
        assert.ok(Math.abs(shown - bytes) <= 0.500_001 * lastDigit, `${bytes} is shown as ${digits} ${unit}`);
      }),
    );
  });
});

describe("other amounts", () => {
  it("have their unit in the right number", () => {
    assert.equal(formatExactBytes(1), "1 byte");
    assert.equal(formatExactBytes(24_612), "24,612 bytes");
    assert.equal(formatAmount(1, "step"), "1 step");
    assert.equal(formatAmount(15_007, "step"), "15,007 steps");
    assert.equal(formatAmount(2, "entry", "entries"), "2 entries");
  });

  it("are shares that never claim to be all or nothing when they are not", () => {
    const cases: [number, number, string][] = [
      [0, 10, "0%"],
      [5, 0, "0%"],
      [1, 100_000, "<0.1%"],
      [1, 8, "12.5%"],
      [10, 10, "100%"],
      [999, 1000, "99.9%"],
    ];
    for (const [part, total, text] of cases) assert.equal(formatShare(part, total), text);
  });
});

describe("axis labels", () => {
  it("have as many decimals as the distance of ticks needs", () => {
    const cases: [number, number, string][] = [
      [0, 500, "0"],
      [500, 500, "500 B"],
      [2000, 500, "2 KB"],
      [1500, 500, "1.5 KB"],
      [50_000, 50_000, "50 KB"],
      [1_250_000, 50_000, "1.25 MB"],
      [20_000_000, 20_000_000, "20 MB"],
    ];
    for (const [bytes, tick, text] of cases) assert.equal(formatAxisBytes(bytes, tick), text);
    assert.deepEqual([0, 14_000, 1_000_000, 1_500_000].map(formatAxisCount), ["0", "14,000", "1M", "1.5M"]);
  });
});
