import assert from "node:assert/strict";
import fc from "fast-check";
import { LinearMemory, type Ref } from "../../../src/runtime/memory/linear-memory.ts";
import { PoolAllocator, type PoolGeometry } from "../../../src/runtime/memory/pool-allocator.ts";

const SMALL: PoolGeometry = { poolBytes: 4096, arenaBytes: 16 * 4096 };
const CPYTHON_313: PoolGeometry = { poolBytes: 16 * 1024, arenaBytes: 1024 * 1024 };

function newAllocator(geometry: PoolGeometry): { memory: LinearMemory; pools: PoolAllocator } {
  const memory = new LinearMemory(() => {});
  return { memory, pools: new PoolAllocator(memory, geometry) };
}

/** What a program does to the allocator: a size to allocate, or which of its blocks to free. */
const operations = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ size: fc.integer({ min: 1, max: 512 }) }) },
    { weight: 2, arbitrary: fc.record({ free: fc.nat() }) },
  ),
  { maxLength: 600 },
);

interface Block {
  readonly ref: Ref;
  readonly size: number;
}

describe("pool allocator", () => {
  it("hands out blocks that are aligned, large enough and never overlap", () => {
    fc.assert(
      fc.property(operations, (steps) => {
        const { memory, pools } = newAllocator(SMALL);
        const live: Block[] = [];
        for (const step of steps) {
          if ("size" in step) {
            const ref = pools.allocate(step.size);
            assert.equal(ref % 4, 0, "aligned to 16 bytes");
            assert.ok(pools.blockBytes(ref) >= step.size);
            memory.words.fill(ref, ref, ref + Math.ceil(step.size / 4));
            live.push({ ref, size: step.size });
          } else if (live.length > 0) {
            const [block] = live.splice(step.free % live.length, 1);
            if (block !== undefined) pools.free(block.ref);
          }
          for (const { ref, size } of live) {
            assert.equal(memory.words[ref], ref, "no other block wrote over the start");
            assert.equal(memory.words[ref + Math.ceil(size / 4) - 1], ref, "nor over the end");
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives a freed block to the next request of its size class, the last freed first", () => {
    const { pools } = newAllocator(CPYTHON_313);
    const [first, second, third] = [pools.allocate(40), pools.allocate(40), pools.allocate(40)];
    pools.free(first);
    pools.free(third);
    assert.equal(pools.allocate(33), third);
    assert.equal(pools.allocate(48), first);
    pools.free(second);
    assert.notEqual(pools.allocate(32), second, "another size class");
    assert.equal(pools.allocate(40), second);
  });

  it("lays blocks of one class side by side, each 16 bytes times the class", () => {
    const { pools } = newAllocator(CPYTHON_313);
    const refs = [pools.allocate(49), pools.allocate(64), pools.allocate(50)];
    assert.deepEqual(
      refs.map((ref) => (ref - (refs[0] as Ref)) * 4),
      [0, 64, 128],
    );
    assert.equal(pools.blockBytes(refs[1] as Ref), 64);
  });

  it("fills a pool of 16 KiB with as many blocks as CPython does", () => {
    const { pools } = newAllocator(CPYTHON_313);
    const start = pools.allocate(512);
    let inFirstPool = 1;
    while (pools.allocate(512) - start < 4096) inFirstPool++;
    // (POOL_SIZE - POOL_OVERHEAD) / 512 = (16384 - 48) / 512
    assert.equal(inFirstPool, 31);
  });

  it("gives an empty pool to another size class", () => {
    const { pools } = newAllocator(CPYTHON_313);
    const only = pools.allocate(100);
    const keeper = pools.allocate(16);
    pools.free(only);
    const other = pools.allocate(200);
    assert.equal(other, only, "the first block of the same pool");
    assert.notEqual(keeper, other);
  });

  it("returns whole arenas and takes their memory again", () => {
    const { memory, pools } = newAllocator(SMALL);
    const perArena = 16 * Math.floor((4096 - 48) / 512);
    const blocks = Array.from({ length: 3 * perArena }, () => pools.allocate(512));
    const mapped = memory.mappedBytes;
    for (const block of blocks) pools.free(block);
    assert.equal(pools.arenas.filter((arena) => arena.base !== 0).length, 1);
    const again = Array.from({ length: 3 * perArena }, () => pools.allocate(512));
    assert.equal(memory.mappedBytes, mapped);
    assert.deepEqual(new Set(again), new Set(blocks));
  });

  it("counts the used blocks of each pool", () => {
    const { pools } = newAllocator(CPYTHON_313);
    const blocks = [pools.allocate(20), pools.allocate(20), pools.allocate(300)];
    pools.free(blocks[0] as Ref);
    const seen: [number, number][] = [];
    pools.forEachPool((_, blockBytes, usedBlocks) => seen.push([blockBytes, usedBlocks]));
    assert.deepEqual(
      seen.sort((a, b) => a[0] - b[0]),
      [
        [32, 1],
        [304, 1],
      ],
    );
  });
});
