/**
 * pymalloc: blocks of up to 512 bytes in 32 size classes, cut from pools, which are cut from arenas.
 * Follows CPython 3.13, Objects/obmalloc.c, function by function, the intrusive lists included, so that
 * freed blocks come back in CPython's order. It keeps no record of what a block holds or how large it is.
 */
import type { LinearMemory, Ref } from "./linear-memory.ts";
import { NULL, WORD_BYTES } from "./linear-memory.ts";

/** Largest request served from pools (SMALL_REQUEST_THRESHOLD). */
export const SMALL_REQUEST_BYTES = 512;
export const ALIGNMENT_BYTES = 16;

const CLASS_COUNT = SMALL_REQUEST_BYTES / ALIGNMENT_BYTES;
const POOL_OVERHEAD_BYTES = 48;
const NO_SIZE_CLASS = 0xffff;

/** Words of `struct pool_header`. */
const enum Pool {
  COUNT = 0,
  FREE_BLOCK = 2,
  NEXT = 4,
  PREVIOUS = 6,
  ARENA_INDEX = 8,
  SIZE_CLASS = 9,
  /** Byte offset of the next block that was never used. */
  NEXT_OFFSET = 10,
  MAX_NEXT_OFFSET = 11,
}

/** `struct arena_object`; `base` is NULL while it holds no memory. */
export interface Arena {
  readonly index: number;
  base: Ref;
  /** Next pool that was never used. */
  poolAddress: Ref;
  freePoolCount: number;
  totalPoolCount: number;
  /** First of the pools that were used and are empty again. */
  freePools: Ref;
  next: Arena | undefined;
  previous: Arena | undefined;
}

export interface PoolGeometry {
  readonly poolBytes: number;
  readonly arenaBytes: number;
}

export class PoolAllocator {
  readonly #memory: LinearMemory;
  readonly #poolBytes: number;
  readonly #poolMask: number;
  readonly #arenaBytes: number;
  /** First pool with a free block, for each size class. */
  readonly #usedPools = new Int32Array(CLASS_COUNT);
  readonly arenas: Arena[] = [];
  #unusedArenas: Arena[] = [];
  #freedRegions: Ref[] = [];
  /** Arenas with free pools, fewest free pools first. */
  #usableArenas: Arena | undefined;
  /** Last arena in `usableArenas` with a given number of free pools (nfp2lasta). */
  readonly #lastWithFreePools: (Arena | undefined)[];

  constructor(memory: LinearMemory, geometry: PoolGeometry) {
    this.#memory = memory;
    this.#poolBytes = geometry.poolBytes;
    this.#poolMask = ~(geometry.poolBytes / WORD_BYTES - 1);
    this.#arenaBytes = geometry.arenaBytes;
    this.#lastWithFreePools = new Array(geometry.arenaBytes / geometry.poolBytes + 1).fill(undefined);
  }

  /** `pymalloc_alloc`; `sizeBytes` is from 1 to 512. */
  allocate(sizeBytes: number): Ref {
    const sizeClass = (sizeBytes - 1) >> 4;
    const pool = this.#usedPools[sizeClass] as number;
    if (pool === NULL) return this.#allocateFromNewPool(sizeClass);
    const words = this.#memory.words;
    (words[pool + Pool.COUNT] as number)++;
    const block = words[pool + Pool.FREE_BLOCK] as number;
    const next = words[block] as number;
    words[pool + Pool.FREE_BLOCK] = next;
    if (next === NULL) this.#extendPool(pool, sizeClass);
    return block;
  }

  /** `pymalloc_free`. The block's first word becomes the link to the block freed before it. */
  free(block: Ref): void {
    const words = this.#memory.words;
    const pool = block & this.#poolMask;
    const lastFree = words[pool + Pool.FREE_BLOCK] as number;
    words[block] = lastFree;
    words[pool + Pool.FREE_BLOCK] = block;
    const count = (words[pool + Pool.COUNT] as number) - 1;
    words[pool + Pool.COUNT] = count;
    if (lastFree === NULL) {
      this.#linkInFront(pool, words[pool + Pool.SIZE_CLASS] as number);
    } else if (count === 0) {
      this.#insertToFreePools(pool);
    }
  }

  /** The size that a block really has: its class's, in bytes. */
  blockBytes(block: Ref): number {
    const sizeClass = this.#memory.words[(block & this.#poolMask) + Pool.SIZE_CLASS] as number;
    return (sizeClass + 1) * ALIGNMENT_BYTES;
  }

  /** Calls back for each pool in use: its start, block size in bytes, blocks in use, and the start of its arena. */
  forEachPool(visit: (pool: Ref, blockBytes: number, usedBlocks: number, arena: Ref) => void): void {
    const words = this.#memory.words;
    const poolWords = this.#poolBytes / WORD_BYTES;
    for (const arena of this.arenas) {
      if (arena.base === NULL) continue;
      for (let pool = arena.base; pool < arena.poolAddress; pool += poolWords) {
        const sizeClass = words[pool + Pool.SIZE_CLASS] as number;
        const used = words[pool + Pool.COUNT] as number;
        if (used > 0) visit(pool, (sizeClass + 1) * ALIGNMENT_BYTES, used, arena.base);
      }
    }
  }

  /** Blocks of this size that a pool has. */
  blocksOfPool(blockBytes: number): number {
    return Math.floor((this.#poolBytes - POOL_OVERHEAD_BYTES) / blockBytes);
  }

  /**
   * Leaves the pools as the interpreter's own start does (`sys._debugmallocstats` of a program's first line): what it
   * used is full, for good, and every size class has one more pool with a lasting block. So a block that dies is
   * reused in its class alone, and no pool of the program's own goes from one class to another at its first death.
   */
  finishStart(): void {
    this.#fillUsedPools();
    for (let sizeClass = 0; sizeClass < CLASS_COUNT; sizeClass++) this.#allocateFromNewPool(sizeClass);
  }

  #fillUsedPools(): void {
    const words = this.#memory.words;
    for (let sizeClass = 0; sizeClass < CLASS_COUNT; sizeClass++) {
      const sizeBytes = (sizeClass + 1) * ALIGNMENT_BYTES;
      for (let pool = this.#usedPools[sizeClass] as number; pool !== NULL; ) {
        const next = words[pool + Pool.NEXT] as number;
        words[pool + Pool.FREE_BLOCK] = NULL;
        words[pool + Pool.NEXT_OFFSET] = this.#poolBytes;
        words[pool + Pool.COUNT] = this.blocksOfPool(sizeBytes);
        this.#unlink(pool, sizeClass);
        pool = next;
      }
    }
  }

  /** `pymalloc_pool_extend`: the free list ran dry, so take the next untouched block or leave the used list. */
  #extendPool(pool: Ref, sizeClass: number): void {
    const words = this.#memory.words;
    const offset = words[pool + Pool.NEXT_OFFSET] as number;
    if (offset <= (words[pool + Pool.MAX_NEXT_OFFSET] as number)) {
      const block = pool + offset / WORD_BYTES;
      words[pool + Pool.FREE_BLOCK] = block;
      words[pool + Pool.NEXT_OFFSET] = offset + (sizeClass + 1) * ALIGNMENT_BYTES;
      words[block] = NULL;
      return;
    }
    this.#unlink(pool, sizeClass);
  }

  #unlink(pool: Ref, sizeClass: number): void {
    const words = this.#memory.words;
    const next = words[pool + Pool.NEXT] as number;
    const previous = words[pool + Pool.PREVIOUS] as number;
    if (next !== NULL) words[next + Pool.PREVIOUS] = previous;
    if (previous !== NULL) words[previous + Pool.NEXT] = next;
    else this.#usedPools[sizeClass] = next;
  }

  /** `insert_to_usedpool`, and the "frontlink" of `allocate_from_new_pool`. */
  #linkInFront(pool: Ref, sizeClass: number): void {
    const words = this.#memory.words;
    const next = this.#usedPools[sizeClass] as number;
    words[pool + Pool.NEXT] = next;
    words[pool + Pool.PREVIOUS] = NULL;
    if (next !== NULL) words[next + Pool.PREVIOUS] = pool;
    this.#usedPools[sizeClass] = pool;
  }

  #allocateFromNewPool(sizeClass: number): Ref {
    const pool = this.#takePool();
    const words = this.#memory.words;
    this.#linkInFront(pool, sizeClass);
    words[pool + Pool.COUNT] = 1;
    if (words[pool + Pool.SIZE_CLASS] === sizeClass) {
      const block = words[pool + Pool.FREE_BLOCK] as number;
      const next = words[block] as number;
      words[pool + Pool.FREE_BLOCK] = next;
      if (next === NULL) this.#extendPool(pool, sizeClass);
      return block;
    }
    const sizeBytes = (sizeClass + 1) * ALIGNMENT_BYTES;
    const block = pool + POOL_OVERHEAD_BYTES / WORD_BYTES;
    words[pool + Pool.SIZE_CLASS] = sizeClass;
    words[pool + Pool.NEXT_OFFSET] = POOL_OVERHEAD_BYTES + 2 * sizeBytes;
    words[pool + Pool.MAX_NEXT_OFFSET] = this.#poolBytes - sizeBytes;
    words[pool + Pool.FREE_BLOCK] = block + sizeBytes / WORD_BYTES;
    words[block + sizeBytes / WORD_BYTES] = NULL;
    return block;
  }

  /** The part of `allocate_from_new_pool` that finds an empty pool. */
  #takePool(): Ref {
    if (this.#usableArenas === undefined) {
      const fresh = this.#newArena();
      this.#usableArenas = fresh;
      this.#lastWithFreePools[fresh.freePoolCount] = fresh;
    }
    const arena = this.#usableArenas;
    if (this.#lastWithFreePools[arena.freePoolCount] === arena) {
      this.#lastWithFreePools[arena.freePoolCount] = undefined;
    }
    if (arena.freePoolCount > 1) this.#lastWithFreePools[arena.freePoolCount - 1] = arena;
    const words = this.#memory.words;
    let pool = arena.freePools;
    if (pool !== NULL) {
      arena.freePools = words[pool + Pool.NEXT] as number;
    } else {
      pool = arena.poolAddress;
      words[pool + Pool.ARENA_INDEX] = arena.index;
      words[pool + Pool.SIZE_CLASS] = NO_SIZE_CLASS;
      arena.poolAddress += this.#poolBytes / WORD_BYTES;
    }
    arena.freePoolCount--;
    if (arena.freePoolCount === 0) {
      this.#usableArenas = arena.next;
      if (this.#usableArenas !== undefined) this.#usableArenas.previous = undefined;
    }
    return pool;
  }

  #newArena(): Arena {
    const arena = this.#unusedArenas.pop() ?? this.#newArenaObject();
    const base = this.#freedRegions.pop() ?? this.#memory.mapRegion(this.#arenaBytes, this.#poolBytes);
    arena.base = base;
    arena.poolAddress = base;
    arena.freePoolCount = this.#arenaBytes / this.#poolBytes;
    arena.totalPoolCount = arena.freePoolCount;
    arena.freePools = NULL;
    arena.next = undefined;
    arena.previous = undefined;
    return arena;
  }

  #newArenaObject(): Arena {
    const arena: Arena = {
      index: this.arenas.length,
      base: NULL,
      poolAddress: NULL,
      freePoolCount: 0,
      totalPoolCount: 0,
      freePools: NULL,
      next: undefined,
      previous: undefined,
    };
    this.arenas.push(arena);
    return arena;
  }

  /** `insert_to_freepool`: keeps `usableArenas` sorted by the number of free pools. */
  #insertToFreePools(pool: Ref): void {
    const words = this.#memory.words;
    this.#unlink(pool, words[pool + Pool.SIZE_CLASS] as number);
    const arena = this.arenas[words[pool + Pool.ARENA_INDEX] as number] as Arena;
    words[pool + Pool.NEXT] = arena.freePools;
    arena.freePools = pool;
    const before = arena.freePoolCount;
    const lastBefore = this.#lastWithFreePools[before];
    if (lastBefore === arena) {
      const previous = arena.previous;
      this.#lastWithFreePools[before] = previous?.freePoolCount === before ? previous : undefined;
    }
    const count = before + 1;
    arena.freePoolCount = count;
    if (count === arena.totalPoolCount && arena.next !== undefined) {
      this.#releaseArena(arena);
      return;
    }
    if (count === 1) {
      this.#makeUsable(arena);
      return;
    }
    this.#lastWithFreePools[count] ??= arena;
    if (arena !== lastBefore && lastBefore !== undefined) this.#moveAfter(arena, lastBefore);
  }

  #makeUsable(arena: Arena): void {
    arena.next = this.#usableArenas;
    arena.previous = undefined;
    if (this.#usableArenas !== undefined) this.#usableArenas.previous = arena;
    this.#usableArenas = arena;
    this.#lastWithFreePools[1] ??= arena;
  }

  #detach(arena: Arena): void {
    if (arena.previous !== undefined) arena.previous.next = arena.next;
    else this.#usableArenas = arena.next;
    if (arena.next !== undefined) arena.next.previous = arena.previous;
  }

  #moveAfter(arena: Arena, target: Arena): void {
    this.#detach(arena);
    arena.previous = target;
    arena.next = target.next;
    if (arena.next !== undefined) arena.next.previous = arena;
    target.next = arena;
  }

  /** Gives the arena's memory back; a later arena may get the same region, as from `mmap`. */
  #releaseArena(arena: Arena): void {
    this.#detach(arena);
    this.#unusedArenas.push(arena);
    this.#memory.words.fill(0, arena.base, arena.base + this.#arenaBytes / WORD_BYTES);
    this.#freedRegions.push(arena.base);
    arena.base = NULL;
    arena.poolAddress = NULL;
  }
}
