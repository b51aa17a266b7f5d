import assert from "node:assert/strict";
import fc from "fast-check";
import { LargeAllocator } from "../../../src/runtime/memory/large-allocator.ts";
import { LinearMemory, type Ref } from "../../../src/runtime/memory/linear-memory.ts";

function newAllocator(): { memory: LinearMemory; large: LargeAllocator } {
  const memory = new LinearMemory(() => {});
  return { memory, large: new LargeAllocator(memory) };
}

const operations = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ size: fc.integer({ min: 1, max: 200_000 }) }) },
    { weight: 2, arbitrary: fc.record({ free: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ resize: fc.nat(), to: fc.integer({ min: 1, max: 200_000 }) }) },
  ),
  { maxLength: 120 },
);

describe("large allocator", () => {
  it("hands out blocks that never overlap, through frees and resizes", () => {
    fc.assert(
      fc.property(operations, (steps) => {
        const { memory, large } = newAllocator();
        const live: { ref: Ref; size: number; mark: number }[] = [];
        let mark = 0;
        const fill = (ref: Ref, size: number): void => {
          live.push({ ref, size, mark: ++mark });
          memory.words[ref] = mark;
          memory.words[ref + Math.ceil(size / 4) - 1] = mark;
        };
        for (const step of steps) {
          if ("size" in step) {
            fill(large.allocate(step.size), step.size);
          } else if (live.length > 0) {
            const [block] = live.splice(("free" in step ? step.free : step.resize) % live.length, 1);
            if (block === undefined) continue;
            if ("free" in step) large.free(block.ref);
            else if (large.resize(block.ref, step.to)) fill(block.ref, step.to);
            else live.push(block);
          }
          const sorted = [...live].sort((a, b) => a.ref - b.ref);
          sorted.forEach((block, index) => {
            const next = sorted[index + 1];
            const end = block.ref + Math.ceil(block.size / 4);
            assert.ok(next === undefined || end <= next.ref, "blocks are apart");
            assert.equal(memory.words[block.ref], block.mark);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("joins neighbours that are free, in any order, into room for one large block", () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [0, 2, 1],
      [1, 0, 2],
    ]) {
      const { memory, large } = newAllocator();
      const blocks = [large.allocate(100_000), large.allocate(100_000), large.allocate(100_000)];
      const guard = large.allocate(600_000);
      const mapped = memory.mappedBytes;
      for (const index of order) large.free(blocks[index] as Ref);
      assert.equal(large.allocate(300_000), blocks[0]);
      assert.equal(memory.mappedBytes, mapped, "no memory was added");
      assert.notEqual(guard, blocks[0]);
    }
  });

  it("takes the free chunk that fits best", () => {
    const { large } = newAllocator();
    const small = large.allocate(4000);
    large.allocate(600);
    const middle = large.allocate(3000);
    large.allocate(600);
    large.free(small);
    large.free(middle);
    assert.equal(large.allocate(2900), middle);
  });

  it("grows in place into free memory behind the block and keeps its content", () => {
    const { memory, large } = newAllocator();
    const block = large.allocate(1000);
    const behind = large.allocate(1000);
    assert.equal(large.resize(block, 1500), false, "the block behind is in use");
    large.free(behind);
    memory.words[block + 249] = 77;
    assert.equal(large.resize(block, 1900), true);
    assert.equal(memory.words[block + 249], 77);
    const next = large.allocate(1000);
    assert.ok(next >= block + 475, "what follows lies behind the grown block");
  });

  it("gives back the rest when a block shrinks", () => {
    const { large } = newAllocator();
    const block = large.allocate(100_000);
    large.allocate(600);
    assert.equal(large.resize(block, 1000), true);
    const inside = large.allocate(90_000);
    assert.ok(inside > block && inside < block + 25_000);
  });

  it("serves blocks larger than a segment, one after another", () => {
    const { large } = newAllocator();
    const first = large.allocate(5_000_000);
    const second = large.allocate(5_000_000);
    assert.ok(Math.abs(second - first) >= 1_250_000);
    large.free(first);
    large.free(second);
    assert.ok(large.allocate(9_000_000) <= Math.max(first, second));
  });
});
