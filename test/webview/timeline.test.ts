/** What the timeline draws and where its keys lead. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type Collection, TraceReader } from "../../src/trace/reader.ts";
import {
  clampStep,
  collectionMarks,
  fractionOf,
  plotColumns,
  stepAt,
  stepForKey,
} from "../../src/webview/model/timeline.ts";
import { FakeHeap } from "../trace/fake-heap.ts";

describe("timeline", () => {
  it("draws every step from where it starts to where the next one does", () => {
    const heap = new FakeHeap();
    for (const size of [100, 50, 200]) {
      heap.beginStep(1);
      heap.allocate(0, size);
    }
    const { x, minBytes, maxBytes } = plotColumns(new TraceReader(heap.finish()), { from: 0, to: 3 }, 1000);
    assert.deepEqual([...x], [0, 1, 2, 3]);
    assert.deepEqual([...minBytes], [100, 150, 350, 350]);
    assert.deepEqual([...maxBytes], [100, 150, 350, 350]);
  });

  it("finds the step under each place, and each step under its own place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), fc.nat(), (steps, start, n) => {
        const shown = { from: start, to: start + steps };
        const step = start + (n % steps);
        assert.equal(stepAt(fractionOf(step, shown), shown), step);
      }),
    );
    assert.equal(stepAt(-0.1, { from: 5, to: 15 }), 5);
    assert.equal(stepAt(1, { from: 5, to: 15 }), 14);
  });

  it("gives one mark to collections that share a place, and loses none", () => {
    const collections = [0, 1, 2, 50, 99].map(
      (step): Collection => ({
        step,
        generation: 0,
        examined: 10,
        collected: 2,
        freedBytes: 100,
        isExplicit: false,
      }),
    );
    assert.deepEqual(collectionMarks(collections, { from: 0, to: 100 }, 10), [
      { step: 0, collections: 3, collected: 6, freedBytes: 300 },
      { step: 50, collections: 1, collected: 2, freedBytes: 100 },
      { step: 99, collections: 1, collected: 2, freedBytes: 100 },
    ]);
    assert.deepEqual(
      collectionMarks(collections, { from: 1, to: 51 }, 1000).map((mark) => mark.step),
      [1, 2, 50],
    );
  });

  it("answers the keys of a slider", () => {
    const keys: [string, number | undefined][] = [
      ["ArrowRight", 51],
      ["ArrowUp", 51],
      ["ArrowLeft", 49],
      ["ArrowDown", 49],
      ["PageUp", 55],
      ["PageDown", 45],
      ["Home", 0],
      ["End", 99],
      ["a", undefined],
      ["constructor", undefined],
    ];
    for (const [key, step] of keys) assert.equal(stepForKey(key, 50, 100), step, key);
    assert.equal(stepForKey("ArrowLeft", 0, 100), 0);
    assert.equal(stepForKey("PageUp", 98, 100), 99);
    assert.equal(stepForKey("PageUp", 0, 3), 1);
    assert.equal(clampStep(7, 3), 2);
  });
});
