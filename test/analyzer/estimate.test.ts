import assert from "node:assert/strict";
import { CostModel, formatBytes, formatCount } from "../../src/analyzer/estimate.ts";
import type { ByteEstimate } from "../../src/analyzer/finding.ts";
import measured from "../../src/analyzer/measured.json";

/** The runs of one measured program, with the Python version as the cost model wants it. */
function runsOf(rule: keyof typeof measured.rules, title: RegExp) {
  const found = measured.rules[rule].find((each) => title.test(each.title));
  assert.ok(found !== undefined, String(title));
  return found.runs.map((run) => ({ ...run, version: run.python.split(".").slice(0, 2).join(".") }));
}

describe("estimates agree with what real CPythons were measured to take", () => {
  it("a list of 200,000 elements made by a comprehension", () => {
    for (const { version, beforeBytes } of runsOf("list-in-sum-min-max", /exist already/)) {
      const { knownBytes = 0 } = new CostModel(version).estimateList(200_000);
      // The peak also holds the frame, and for a moment the smaller array that the list grew out of.
      assert.ok(
        Math.abs(beforeBytes - knownBytes) < 1000,
        `${version}: ${knownBytes}, measured ${beforeBytes}`,
      );
    }
  });

  it("a set instead of a list of 1,000 and of 10 words", () => {
    for (const [title, count] of [[/in 1,000 words/, 1000] as const, [/in 10 words/, 10] as const]) {
      for (const { version, beforeBytes, afterBytes } of runsOf("list-lookup-in-loop", title)) {
        const { knownBytes = 0 } = new CostModel(version).estimateSetForList(count, "sequence");
        const difference = afterBytes - beforeBytes;
        // A growing set has its old table until the new one is filled; what comes from a free list is not counted.
        const oldTable = count === 1000 ? 8192 : 0;
        assert.ok(
          knownBytes <= difference + 64 && difference <= knownBytes + oldTable + 64,
          `${version}: ${knownBytes}, measured ${difference}`,
        );
      }
    }
  });

  it("an instance that holds itself", () => {
    for (const { version, beforeBytes, afterBytes } of runsOf("self-reference", /name themselves/)) {
      const { knownBytes = 0 } = new CostModel(version).estimateInstance({
        attributeCount: 1,
        slotCount: undefined,
      });
      // The class is made by the measured code, too.
      const each = Math.floor((beforeBytes - afterBytes) / 10_000);
      // tracemalloc counts what was asked for, the estimate what the allocator gives: up to 15 bytes more a block.
      assert.ok(each <= knownBytes && knownBytes < each + 32, `${version}: ${knownBytes}, measured ${each}`);
    }
  });
});

describe("what many objects take more than they could, as measured on real CPythons", () => {
  /** Measured bytes of one of 10,000 objects; tracemalloc counts what was asked for, up to 15 bytes less a block. */
  function assertEach(
    rule: keyof typeof measured.rules,
    estimate: (costs: CostModel) => ByteEstimate,
    blocks: number,
  ): void {
    for (const { version, beforeBytes, afterBytes } of runsOf(rule, /10,000/)) {
      const each = (beforeBytes - afterBytes) / 10_000;
      const { bytesPerElement } = estimate(new CostModel(version));
      const message = `${rule} on ${version}: ${bytesPerElement}, measured ${each}`;
      assert.ok(Math.abs(bytesPerElement - each) < 16 * blocks, message);
    }
  }

  it("instances without slots", () => {
    assertEach("missing-slots", (costs) => costs.estimateSlots(3), 1);
    assertEach("dataclass-without-slots", (costs) => costs.estimateSlots(2), 1);
  });

  it("instances with slots below a class without", () => {
    assertEach("useless-slots", (costs) => costs.estimateUselessSlots(1), 1);
  });

  it("dictionaries as records", () => {
    assertEach("dict-as-record", (costs) => costs.estimateRecord(3), 2);
  });

  it("floats and flags in lists", () => {
    for (const { version, beforeBytes, afterBytes } of runsOf("numeric-list-to-array", /floats/)) {
      const { knownBytes = 0 } = new CostModel(version).estimateFloats(100_000);
      assert.ok(Math.abs(knownBytes - (beforeBytes - afterBytes)) < 1000, version);
    }
    for (const { version, beforeBytes, afterBytes } of runsOf("bool-list-to-bytearray", /primes/)) {
      const { knownBytes = 0 } = new CostModel(version).estimateFlags(100_000);
      assert.ok(Math.abs(knownBytes - (beforeBytes - afterBytes)) < 1000, version);
    }
  });

  it("a copy of a dictionary's values, and a sorted copy", () => {
    for (const { version, beforeBytes } of runsOf("membership-on-copy", /values/)) {
      const { knownBytes = 0 } = new CostModel(version).estimateList(100_000, "table");
      assert.ok(Math.abs(knownBytes - beforeBytes) < 1000, `${version}: ${knownBytes}, ${beforeBytes}`);
    }
    for (const { version, beforeBytes } of runsOf("sorted-for-extremum", /numbers/)) {
      const { knownBytes = 0 } = new CostModel(version).estimateList(200_000, "sequence");
      // Sorting takes a buffer for merging, of up to half the length.
      assert.ok(knownBytes <= beforeBytes && beforeBytes < knownBytes * 1.51, `${version}: ${beforeBytes}`);
    }
  });
});

describe("costs of unknown size", () => {
  it("are stated for each element, at a number of elements, and as a formula in n", () => {
    const costs = new CostModel("3.13");
    assert.equal(costs.describeFloats(undefined), "24 bytes an element more, 2.4 MB at 100,000");
    assert.equal(costs.describeFlags(1000), "7.0 KB more for 1,000 elements");
    const formulas = [
      costs.estimateList(undefined),
      costs.estimateFloats(undefined),
      costs.estimateFlags(undefined),
      costs.estimateSlots(3),
      costs.estimateRecord(3),
    ].map(({ formula }) => formula);
    assert.deepEqual(formulas, [
      "56 + 8 n, and room to grow",
      "56 + (8 + 24) n - (80 + 8 n)",
      "56 + 8 n - (56 + n)",
      "n (96 - 64)",
      "n (192 - 64)",
    ]);
  });
});

describe("numbers in words", () => {
  it("bytes", () => {
    const sizes = [0, 999, 1000, 9_949, 9_950, 84_000, 999_499, 999_500, 1_624_000, 25_000_000];
    assert.deepEqual(sizes.map(formatBytes), [
      ...["0 bytes", "999 bytes", "1.0 KB", "9.9 KB", "10 KB", "84 KB", "999 KB"],
      ...["1.0 MB", "1.6 MB", "25 MB"],
    ]);
  });

  it("counts", () => {
    assert.deepEqual([7, 1000, 200_000, 1_234_567].map(formatCount), ["7", "1,000", "200,000", "1,234,567"]);
  });

  it("a list of known and of unknown length", () => {
    const costs = new CostModel("3.13");
    assert.equal(
      costs.describeList(undefined),
      "8 bytes an element, 1.6 MB at 200,000, besides the elements themselves",
    );
    assert.equal(costs.describeList(100), "920 bytes for 100 elements, besides the elements themselves");
  });

  it("an unknown Python version counts as the default one", () => {
    assert.equal(new CostModel("2.7").pythonVersion, "3.13");
  });
});
