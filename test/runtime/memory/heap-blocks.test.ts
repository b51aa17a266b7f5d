import assert from "node:assert/strict";
import fc from "fast-check";
import { MemoryLimitReached } from "../../../src/runtime/heap/blocks.ts";
import { Heap } from "../../../src/runtime/heap/heap.ts";
import type { Ref } from "../../../src/runtime/memory/linear-memory.ts";

function newHeap(): Heap {
  const heap = new Heap({ poolBytes: 16 * 1024, arenaBytes: 1024 * 1024 });
  heap.startCounting();
  return heap;
}

describe("blocks of the heap", () => {
  it("counts live, peak and blocks exactly through any history", () => {
    const step = fc.record({
      act: fc.constantFrom("new", "free", "resize"),
      pick: fc.nat(),
      size: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const heap = newHeap();
        const live: { ref: Ref; size: number }[] = [];
        let peak = 0;
        for (const { act, pick, size } of steps) {
          const index = live.length === 0 ? -1 : pick % live.length;
          const block = live[index];
          if (act === "new" || block === undefined) live.push({ ref: heap.allocate(size), size });
          else if (act === "free") {
            heap.free(block.ref, block.size);
            live.splice(index, 1);
          } else {
            heap.words[block.ref] = 1234;
            block.ref = heap.reallocate(block.ref, block.size, size);
            block.size = size;
            assert.equal(heap.words[block.ref], 1234, "content moves along");
          }
          const total = live.reduce((sum, each) => sum + each.size, 0);
          peak = Math.max(peak, total);
          assert.equal(heap.liveBytes, total);
          assert.equal(heap.liveBlocks, live.length);
          assert.equal(heap.peakBytes, peak);
        }
        for (const { ref, size } of live) heap.free(ref, size);
        assert.equal(heap.liveBytes, 0);
      }),
      { numRuns: 60 },
    );
  });

  // Objects/obmalloc.c, pymalloc_realloc: "copy on shrink only if at least 25% of size can be shaved off".
  it("leaves a block in place while it fits and more than three quarters stay in use", () => {
    const heap = newHeap();
    const block = heap.allocate(200);
    assert.equal(heap.reallocate(block, 200, 208), block, "208 is the size of its class");
    assert.equal(heap.reallocate(block, 208, 157), block, "157 is more than 3/4 of 208");
    assert.notEqual(heap.reallocate(block, 157, 156), block, "156 is not");
  });

  it("keeps a block outside the pools once it was there, and moves an emptied one out", () => {
    const heap = newHeap();
    const large = heap.allocate(5000);
    const shrunk = heap.reallocate(large, 5000, 100);
    assert.equal(shrunk, large);
    const pooled = heap.allocate(100);
    heap.free(shrunk, 100);
    assert.notEqual(heap.allocate(100), shrunk);
    const emptied = heap.reallocate(pooled, 100, 0);
    assert.notEqual(emptied, pooled);
    assert.equal(heap.allocate(100), pooled, "its place in the pool is free");
    heap.free(emptied, 0);
  });

  it("ends with a limit when the program has too much at once, growing included", () => {
    const heap = newHeap();
    heap.limitBytes = 10_000;
    const block = heap.allocate(6000);
    assert.throws(() => heap.allocate(6000), MemoryLimitReached);
    assert.throws(() => heap.reallocate(block, 6000, 10_001), MemoryLimitReached);
    assert.equal(heap.liveBytes, 6000);
    heap.reallocate(block, 6000, 9_000);
    assert.equal(heap.liveBytes, 9000);
  });
});
