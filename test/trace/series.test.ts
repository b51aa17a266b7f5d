/** Thinning for the timeline loses no extreme and covers every step once. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { MinMaxPyramid } from "../../src/trace/pyramid.ts";
import { TraceReader } from "../../src/trace/reader.ts";
import { upperBound } from "../../src/trace/search.ts";
import { FakeHeap } from "./fake-heap.ts";

describe("min-max pyramid", () => {
  it("equals the extremes of the elements", () => {
    const column = fc.uint32Array({ minLength: 1, maxLength: 20_000, size: "max" });
    fc.assert(
      fc.property(column, fc.nat(), fc.nat(), (values, a, b) => {
        const from = a % values.length;
        const to = from + 1 + (b % (values.length - from));
        const part = values.subarray(from, to);
        const expected = part.reduce(
          ({ min, max }, value) => ({ min: Math.min(min, value), max: Math.max(max, value) }),
          { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY },
        );
        assert.deepEqual(new MinMaxPyramid(values, values).range(from, to), expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe("live series", () => {
  it("covers all steps without gaps and keeps both extremes of each bucket", () => {
    const sizes = fc.array(fc.integer({ min: 16, max: 9000 }), { minLength: 1, maxLength: 600 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 50 }), fc.nat(), fc.nat(), (blocks, buckets, a, b) => {
        const heap = runOf(blocks);
        const steps = heap.steps.length;
        const [from, to] = [a % (steps + 1), b % (steps + 1)].sort((x, y) => x - y) as [number, number];
        const series = new TraceReader(heap.finish()).series(from, to, buckets);
        assert.equal(series.step.length, Math.min(buckets, to - from));
        for (const [bucket, start] of series.step.entries()) {
          const end = series.step[bucket + 1] ?? to;
          assert.ok(end > start);
          const part = heap.steps.slice(start, end);
          assert.equal(series.minBytes[bucket], Math.min(...part.map((step) => step.liveBytes)));
          assert.equal(series.maxBytes[bucket], Math.max(...part.map((step) => step.peakBytes)));
        }
        if (from < to) assert.equal(series.step[0], from);
      }),
    );
  });
});

describe("upper bound", () => {
  it("is the first index past all elements up to the value", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(50), (items, value) => {
        const sorted = [...items].sort((a, b) => a - b);
        assert.equal(upperBound(sorted, value), sorted.filter((item) => item <= value).length);
      }),
    );
  });
});

/** Every step allocates; every third one frees the block of the step before. */
function runOf(sizes: readonly number[]): FakeHeap {
  const heap = new FakeHeap();
  for (const [index, sizeBytes] of sizes.entries()) {
    heap.beginStep(1 + (index % 7));
    const block = heap.allocate(0, sizeBytes);
    if (index % 3 === 0) heap.free(block);
  }
  return heap;
}
