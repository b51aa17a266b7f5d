/**
 * Blocks of simulated memory with accounting: which are the program's, how many bytes live, what `tracemalloc` traces,
 * and whoever watches. It knows nothing of objects but the mark of their headers.
 */
import { invariant } from "../../base/invariant.ts";
import { LargeAllocator } from "../memory/large-allocator.ts";
import { LinearMemory, type Ref, WORD_BYTES } from "../memory/linear-memory.ts";
import { PoolAllocator, type PoolGeometry, SMALL_REQUEST_BYTES } from "../memory/pool-allocator.ts";
import { MemoryTraces, type TraceSite } from "./memory-traces.ts";
import { SideTables } from "./side-tables.ts";

/** What `marks` says of a unit of 16 bytes. */
export const enum Mark {
  /** A block starts here. */
  BLOCK = 1,
  /** An object's header lies here (after the collector's header, where it has one). */
  OBJECT = 2,
  /** Allocated by the program itself, not while the interpreter started. */
  COUNTED = 4,
  /** The block is not in a pool, whatever its size is by now. */
  LARGE = 8,
  /** Allocated while `tracemalloc` traces. */
  TRACED = 16,
}

/** Whoever wants to hear of every block of the program. Addresses are bytes from the start of memory. */
export interface BlockObserver {
  onAllocate(address: number, kind: number, sizeBytes: number): void;
  onFree(address: number, kind: number, sizeBytes: number): void;
}

/** Kinds of blocks that are no objects, by whose they are; the kinds of types come after them. */
export const enum TableKind {
  OTHER,
  LIST,
  DICT,
  SET,
  BYTEARRAY,
  ARRAY,
  DEQUE,
  /** Values of an instance's attributes that lie outside of it. */
  ATTRIBUTES,
}

/** What a person reads, by `TableKind`. */
export const TABLE_NAMES: readonly string[] = [
  "(namespaces, tables)",
  "list",
  "dict",
  "set",
  "bytearray",
  "array",
  "deque",
  "(attribute values)",
];

/** A limit on simulated memory was reached. */
export class MemoryLimitReached extends Error {
  /** Size of the block, or the result, that there was no room for. */
  readonly requestedBytes: number;

  constructor(requestedBytes: number) {
    super(`no room for ${requestedBytes} bytes`);
    this.requestedBytes = requestedBytes;
  }
}

/** Blocks from this size on are reported to `onLargeBlock`. */
const REPORTED_BYTES = 1 << 16;

export abstract class Blocks extends SideTables {
  readonly memory: LinearMemory;
  readonly pools: PoolAllocator;
  readonly large: LargeAllocator;
  words: Int32Array;
  doubles: Float64Array;
  bytes: Uint8Array;
  /** `Mark` bits for each 16 bytes. */
  marks: Uint8Array;

  /** Requested bytes in blocks of the program; what `tracemalloc` calls current and peak. */
  liveBytes = 0;
  peakBytes = 0;
  /** As `peakBytes`, but since somebody last lowered it to `liveBytes`. */
  recentPeakBytes = 0;
  liveBlocks = 0;
  /** What `tracemalloc` knows of the blocks made since tracing started. */
  readonly traces = new MemoryTraces();
  allocations = 0;
  allocatedBytes = 0;
  /** Bytes that the program may have at once. */
  limitBytes = Number.POSITIVE_INFINITY;

  /** Whoever wants to know that filling a new block will take time. */
  onLargeBlock: ((sizeBytes: number) => void) | undefined = undefined;

  /** What the next block is for: `TypeObject.kind`. Whoever sets it sets it back. */
  kind: number = TableKind.OTHER;
  protected readonly observer: BlockObserver | undefined;
  /** Kind of the block at each 16 bytes; kept only for an observer. */
  protected kinds = new Uint16Array(0);
  protected markForNewBlocks: number = Mark.BLOCK;

  constructor(geometry: PoolGeometry, observer?: BlockObserver) {
    super();
    this.observer = observer;
    this.memory = new LinearMemory(() => this.#refreshViews());
    this.words = this.memory.words;
    this.doubles = this.memory.doubles;
    this.bytes = this.memory.bytes;
    this.marks = new Uint8Array(this.words.length >> 2);
    this.pools = new PoolAllocator(this.memory, geometry);
    this.large = new LargeAllocator(this.memory);
  }

  /** From here on blocks count as the program's. */
  startCounting(): void {
    this.isCountingPaused = false;
  }

  /** A block of `sizeBytes` > 0. Its content is whatever was there before. */
  allocate(sizeBytes: number): Ref {
    if (sizeBytes > SMALL_REQUEST_BYTES) return this.#allocateLarge(sizeBytes, sizeBytes);
    const block = this.pools.allocate(sizeBytes);
    this.marks[block >> 2] = this.markForNewBlocks;
    if (this.markForNewBlocks & Mark.COUNTED) this.count(block, sizeBytes);
    return block;
  }

  /** A block for a table that objects of this kind have. */
  allocateTable(kind: TableKind, sizeBytes: number): Ref {
    this.kind = kind;
    const block = this.allocate(sizeBytes);
    this.kind = TableKind.OTHER;
    return block;
  }

  /** Frees a block of `allocate` or `allocateUnbacked`, which was asked for the same `sizeBytes`. */
  free(block: Ref, sizeBytes: number): void {
    const mark = this.marks[block >> 2] as number;
    invariant(mark & Mark.BLOCK, "only a live block is freed");
    this.marks[block >> 2] = 0;
    if (mark & Mark.COUNTED) {
      this.liveBytes -= sizeBytes;
      this.liveBlocks--;
      if (mark & Mark.TRACED) this.traces.remove(sizeBytes);
      this.observer?.onFree(block * WORD_BYTES, this.kinds[block >> 2] as number, sizeBytes);
    }
    if (mark & Mark.LARGE) this.large.free(block);
    else this.pools.free(block);
  }

  /**
   * Changes a block of `allocate` from `oldBytes` to `newBytes`, in place where CPython's `pymalloc_realloc`
   * leaves it: a pool block keeps its place while it fits and more than 3/4 of it stay used, and a block
   * outside the pools never moves into one; a block of 0 bytes is outside, too. Content is kept up to the smaller size. The peak does not see
   * both blocks, as with `tracemalloc`.
   */
  reallocate(block: Ref, oldBytes: number, newBytes: number): Ref {
    const mark = this.marks[block >> 2] as number;
    invariant(mark & Mark.BLOCK, "only a live block is reallocated");
    const grownBytes = newBytes - oldBytes;
    if (grownBytes > 0 && this.liveBytes + grownBytes > this.limitBytes)
      throw new MemoryLimitReached(newBytes);
    const moved = this.#resizeInPlace(block, mark, newBytes)
      ? block
      : this.#move(block, mark, oldBytes, newBytes);
    if (mark & Mark.COUNTED) this.#countMove(block, oldBytes, moved, newBytes);
    return moved;
  }

  /** A block that changes its size is freed and allocated anew, for the counters and the observer. */
  #countMove(block: Ref, oldBytes: number, moved: Ref, newBytes: number): void {
    const kind = this.kinds[block >> 2] ?? TableKind.OTHER;
    this.liveBytes -= oldBytes;
    this.liveBlocks--;
    if ((this.marks[moved >> 2] as number) & Mark.TRACED) this.traces.remove(oldBytes);
    this.observer?.onFree(block * WORD_BYTES, kind, oldBytes);
    this.kind = kind;
    this.count(moved, newBytes);
    this.kind = TableKind.OTHER;
  }

  /** Whether new blocks are not the program's but the interpreter's own: its modules and what they are made of. */
  get isCountingPaused(): boolean {
    return (this.markForNewBlocks & Mark.COUNTED) === 0;
  }

  set isCountingPaused(isPaused: boolean) {
    this.markForNewBlocks = isPaused ? Mark.BLOCK : Mark.BLOCK | Mark.COUNTED;
  }

  /** Runs something whose blocks are not the program's. */
  withoutCounting<T>(action: () => T): T {
    const wasPaused = this.isCountingPaused;
    this.isCountingPaused = true;
    try {
      return action();
    } finally {
      this.isCountingPaused = wasPaused;
    }
  }

  #resizeInPlace(block: Ref, mark: number, newBytes: number): boolean {
    if (mark & Mark.LARGE) return this.large.resize(block, newBytes);
    const blockBytes = this.pools.blockBytes(block);
    return newBytes <= blockBytes && 4 * newBytes > 3 * blockBytes;
  }

  #move(block: Ref, mark: number, oldBytes: number, newBytes: number, leavesPools = false): Ref {
    const isLarge =
      leavesPools || newBytes > SMALL_REQUEST_BYTES || newBytes === 0 || (mark & Mark.LARGE) !== 0;
    const moved = isLarge ? this.large.allocate(Math.max(newBytes, 1)) : this.pools.allocate(newBytes);
    const keptWords = Math.ceil(Math.min(oldBytes, newBytes) / 4);
    this.words.copyWithin(moved, block, block + keptWords);
    this.marks[block >> 2] = 0;
    if (mark & Mark.LARGE) this.large.free(block);
    else this.pools.free(block);
    this.marks[moved >> 2] = isLarge ? mark | Mark.LARGE : mark;
    return moved;
  }

  /**
   * A block that counts `sizeBytes`, of which only the first `backedBytes` exist in memory. For long runs of
   * plain data (text, digits) whose content lives in a side table. At most 512 bytes are always backed whole,
   * since the order in which small blocks are reused depends on their size.
   */
  allocateUnbacked(sizeBytes: number, backedBytes: number): Ref {
    if (sizeBytes <= SMALL_REQUEST_BYTES) return this.allocate(sizeBytes);
    return this.#allocateLarge(sizeBytes, backedBytes);
  }

  /**
   * `reallocate` for a block of `allocateUnbacked` whose content is in a side table: beyond the pools it only
   * counts differently from then on. `backedBytes` is as for `allocateUnbacked`.
   */
  reallocateUnbacked(block: Ref, oldBytes: number, newBytes: number, backedBytes: number): Ref {
    if (newBytes <= SMALL_REQUEST_BYTES) return this.reallocate(block, oldBytes, newBytes);
    const mark = this.marks[block >> 2] as number;
    invariant(mark & Mark.BLOCK, "only a live block is reallocated");
    if (this.liveBytes + newBytes - oldBytes > this.limitBytes) throw new MemoryLimitReached(newBytes);
    const moved = mark & Mark.LARGE ? block : this.#move(block, mark, oldBytes, backedBytes, true);
    if (mark & Mark.COUNTED) this.#countMove(block, oldBytes, moved, newBytes);
    return moved;
  }

  #allocateLarge(sizeBytes: number, backedBytes: number): Ref {
    if (this.liveBytes + sizeBytes > this.limitBytes) throw new MemoryLimitReached(sizeBytes);
    if (sizeBytes >= REPORTED_BYTES) this.onLargeBlock?.(sizeBytes);
    const block = this.large.allocate(backedBytes);
    this.marks[block >> 2] = this.markForNewBlocks | Mark.LARGE;
    if (this.markForNewBlocks & Mark.COUNTED) this.count(block, sizeBytes);
    return block;
  }

  protected count(block: Ref, sizeBytes: number): void {
    const live = this.liveBytes + sizeBytes;
    if (live > this.recentPeakBytes) {
      if (live > this.limitBytes) {
        // Nobody gets this block: it is not there for those who look at the heap.
        this.marks[block >> 2] = 0;
        throw new MemoryLimitReached(sizeBytes);
      }
      this.recentPeakBytes = live;
      if (live > this.peakBytes) this.peakBytes = live;
    }
    this.liveBytes = live;
    this.allocations++;
    this.allocatedBytes += sizeBytes;
    this.liveBlocks++;
    if (this.traces.isOn) this.#trace(block, sizeBytes);
    if (this.observer !== undefined) this.report(this.observer, block, sizeBytes);
  }

  // `tracemalloc`

  /**
   * From here on new blocks are traced, and those that change their size, with the innermost `frameLimit` frames of
   * the code that makes them: `siteOf` says which.
   */
  startTracing(frameLimit: number, siteOf: () => TraceSite): void {
    this.traces.start(frameLimit, siteOf);
  }

  /** Forgets all that was traced. */
  clearTraces(): void {
    this.traces.clear();
    this.forEachTraced((block) => {
      this.marks[block >> 2] = (this.marks[block >> 2] as number) & ~Mark.TRACED;
    });
  }

  stopTracing(): void {
    this.traces.isOn = false;
    this.clearTraces();
  }

  /** What is made meanwhile is not traced (`set_reentrant`). */
  withoutTracing<T>(action: () => T): T {
    const { isOn } = this.traces;
    this.traces.isOn = false;
    try {
      return action();
    } finally {
      this.traces.isOn = isOn;
    }
  }

  /** Calls back for each traced block, in the order of addresses. */
  forEachTraced(visit: (block: Ref) => void): void {
    const end = this.memory.mappedBytes >> 4;
    for (let unit = 0; unit < end; unit++) {
      if ((this.marks[unit] as number) & Mark.TRACED) visit(unit << 2);
    }
  }

  /** Where an object was made that `preHeaderBytes` precede; undefined where that was not traced. */
  siteOfObject(ref: Ref, preHeaderBytes: number): TraceSite | undefined {
    const block = ref - (preHeaderBytes >> 2);
    return (this.marks[block >> 2] as number) & Mark.TRACED ? this.traces.siteAt(block) : undefined;
  }

  #trace(block: Ref, sizeBytes: number): void {
    this.marks[block >> 2] = (this.marks[block >> 2] as number) | Mark.TRACED;
    this.traces.add(block, sizeBytes, this.marks.length);
  }

  protected report(observer: BlockObserver, block: Ref, sizeBytes: number): void {
    if (this.kinds.length < this.marks.length) {
      const kinds = new Uint16Array(this.marks.length);
      kinds.set(this.kinds);
      this.kinds = kinds;
    }
    this.kinds[block >> 2] = this.kind;
    observer.onAllocate(block * WORD_BYTES, this.kind, sizeBytes);
  }

  /** Whether a block lies outside the pools; one that shrank may do so whatever its size is. */
  isLarge(block: Ref): boolean {
    return ((this.marks[block >> 2] as number) & Mark.LARGE) !== 0;
  }

  /** Reads show this memory from now on, whose words and marks are as long as the heap's; nothing can be allocated. */
  showMemory(words: Int32Array, marks: Uint8Array): void {
    this.memory.show(words);
    this.words = this.memory.words;
    this.doubles = this.memory.doubles;
    this.bytes = this.memory.bytes;
    this.marks = marks;
  }

  #refreshViews(): void {
    this.words = this.memory.words;
    this.doubles = this.memory.doubles;
    this.bytes = this.memory.bytes;
    const marks = new Uint8Array(this.words.length >> 2);
    marks.set(this.marks);
    this.marks = marks;
  }
}
