/**
 * The heap: allocation with accounting, object headers, reference counts, and what does not fit into simulated
 * memory (text, big numbers, native state), kept in side tables. It knows no concrete type: how an object dies
 * and what it refers to is its type's business.
 *
 * Every object starts as in CPython: the reference count at byte 0 and the type at byte 8. Of the 8 bytes of
 * each the upper half is ours: `Header.FLAGS` and `Header.TYPE_ID`.
 */
import { invariant } from "../../base/invariant.ts";
import { LargeAllocator } from "../memory/large-allocator.ts";
import { LinearMemory, NULL, type Ref, WORD_BYTES } from "../memory/linear-memory.ts";
import { PoolAllocator, type PoolGeometry, SMALL_REQUEST_BYTES } from "../memory/pool-allocator.ts";

export const enum Header {
  REFCOUNT = 0,
  FLAGS = 1,
  TYPE = 2,
  TYPE_ID = 3,
  /** `ob_size` of objects that have one. */
  SIZE = 4,
}

/** Bits of the word at `Header.FLAGS`. */
export const enum ObjectFlag {
  FINALIZED = 1,
  /** Some weak reference may point here. */
  WEAKLY_REFERENCED = 2,
  /** Waits for its `__del__` to run. */
  PENDING = 4,
  /** Its `repr` is running, so that a container inside itself shows as `...`. */
  BEING_SHOWN = 8,
}

/**
 * From this bit of `Header.FLAGS` on: bytes of a *leaf*, an object that is one block without headers before it and
 * owns nothing, so that its death only frees the block. 0 for all others.
 */
const LEAF_BYTES_SHIFT = 8;

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

/** The count of immortal objects: any negative number; it is never changed. */
const IMMORTAL = -1;
/** How deep deallocation nests before it is put off (CPython: Py_TRASHCAN_HEADROOM). */
const TRASHCAN_DEPTH = 50;

export type Visit = (ref: Ref) => void;

/** What the heap must know of a type. */
export interface HeapType {
  readonly name: string;
  readonly ref: Ref;
  /** Releases what the object owns, then its memory (`tp_dealloc`). The count is 0 already. */
  deallocate(ref: Ref): void;
  /** Calls back for each reference that the object owns (`tp_traverse`), once for each count it holds. */
  traverse(ref: Ref, visit: Visit): void;
}

/** Whoever wants to hear of every block of the program. Addresses are bytes from the start of memory. */
export interface BlockObserver {
  onAllocate(address: number, kind: number, sizeBytes: number): void;
  onFree(address: number, kind: number, sizeBytes: number): void;
}

/** The kind of blocks that belong to no object yet known: tables and item arrays. */
export const TABLE_KIND = 0;

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

export class Heap {
  readonly memory: LinearMemory;
  readonly pools: PoolAllocator;
  readonly large: LargeAllocator;
  words: Int32Array;
  doubles: Float64Array;
  bytes: Uint8Array;
  /** `Mark` bits for each 16 bytes. */
  marks: Uint8Array;
  /** Indexed by the word at `Header.TYPE_ID`. */
  readonly types: HeapType[] = [];
  /** For each type, by the same index, a number that no type had before: what inline caches compare. */
  typeVersions = new Int32Array(512);
  #lastVersion = 0;

  /** Requested bytes in blocks of the program; what `tracemalloc` calls current and peak. */
  liveBytes = 0;
  peakBytes = 0;
  /** As `peakBytes`, but since somebody last lowered it to `liveBytes`. */
  recentPeakBytes = 0;
  liveBlocks = 0;
  /** What `tracemalloc.get_traced_memory()` answers: blocks made since tracing started. */
  tracedBytes = 0;
  tracedPeakBytes = 0;
  isTracing = false;
  liveObjects = 0;
  allocations = 0;
  allocatedBytes = 0;
  /** Bytes that the program may have at once. */
  limitBytes = Number.POSITIVE_INFINITY;

  /** Whoever wants to know that filling a new block will take time. */
  onLargeBlock: ((sizeBytes: number) => void) | undefined = undefined;

  /** What the next block is for: `TypeObject.kind`. Whoever sets it sets it back. */
  kind = TABLE_KIND;
  readonly #observer: BlockObserver | undefined;
  /** Kind of the block at each 16 bytes; kept only for an observer. */
  #kinds = new Uint16Array(0);

  /** Objects whose finalizer has to run before the next instruction, next first. Each holds one reference. */
  readonly pendingFinalizers: Ref[] = [];
  hasPendingFinalizers = false;

  readonly #strings: string[] = [""];
  readonly #freeStrings: number[] = [];
  readonly #payloads: unknown[] = [undefined];
  readonly #freePayloads: number[] = [];
  #markForNewBlocks: number = Mark.BLOCK;
  #deallocationDepth = 0;
  readonly #delayed: Ref[] = [];

  constructor(geometry: PoolGeometry, observer?: BlockObserver) {
    this.#observer = observer;
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

  // Blocks

  /** A block of `sizeBytes` > 0. Its content is whatever was there before. */
  allocate(sizeBytes: number): Ref {
    if (sizeBytes > SMALL_REQUEST_BYTES) return this.#allocateLarge(sizeBytes, sizeBytes);
    const block = this.pools.allocate(sizeBytes);
    this.marks[block >> 2] = this.#markForNewBlocks;
    if (this.#markForNewBlocks & Mark.COUNTED) this.#count(block, sizeBytes);
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
      if (mark & Mark.TRACED) this.tracedBytes -= sizeBytes;
      this.#observer?.onFree(block * WORD_BYTES, this.#kinds[block >> 2] as number, sizeBytes);
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
    const kind = this.#kinds[block >> 2] ?? TABLE_KIND;
    this.liveBytes -= oldBytes;
    this.liveBlocks--;
    if ((this.marks[moved >> 2] as number) & Mark.TRACED) this.tracedBytes -= oldBytes;
    this.#observer?.onFree(block * WORD_BYTES, kind, oldBytes);
    this.kind = kind;
    this.#count(moved, newBytes);
    this.kind = TABLE_KIND;
  }

  /** Whether new blocks are not the program's but the interpreter's own: its modules and what they are made of. */
  get isCountingPaused(): boolean {
    return (this.#markForNewBlocks & Mark.COUNTED) === 0;
  }

  set isCountingPaused(isPaused: boolean) {
    this.#markForNewBlocks = isPaused ? Mark.BLOCK : Mark.BLOCK | Mark.COUNTED;
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
    this.marks[block >> 2] = this.#markForNewBlocks | Mark.LARGE;
    if (this.#markForNewBlocks & Mark.COUNTED) this.#count(block, sizeBytes);
    return block;
  }

  #count(block: Ref, sizeBytes: number): void {
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
    if (this.isTracing) this.#trace(block, sizeBytes);
    if (this.#observer !== undefined) this.#report(this.#observer, block, sizeBytes);
  }

  // `tracemalloc`

  /** From here on new blocks are traced, and those that change their size. */
  startTracing(): void {
    this.isTracing = true;
  }

  /** Forgets all that was traced. */
  clearTraces(): void {
    this.tracedBytes = 0;
    this.tracedPeakBytes = 0;
    for (let unit = 0; unit < this.marks.length; unit++) {
      const mark = this.marks[unit] as number;
      if (mark & Mark.TRACED) this.marks[unit] = mark & ~Mark.TRACED;
    }
  }

  stopTracing(): void {
    this.isTracing = false;
    this.clearTraces();
  }

  #trace(block: Ref, sizeBytes: number): void {
    this.marks[block >> 2] = (this.marks[block >> 2] as number) | Mark.TRACED;
    this.tracedBytes += sizeBytes;
    if (this.tracedBytes > this.tracedPeakBytes) this.tracedPeakBytes = this.tracedBytes;
  }

  #report(observer: BlockObserver, block: Ref, sizeBytes: number): void {
    if (this.#kinds.length < this.marks.length) {
      const kinds = new Uint16Array(this.marks.length);
      kinds.set(this.#kinds);
      this.#kinds = kinds;
    }
    this.#kinds[block >> 2] = this.kind;
    observer.onAllocate(block * WORD_BYTES, this.kind, sizeBytes);
  }

  // Objects

  /** A new leaf of `sizeBytes` (at most 512), with count 1. Its content is the caller's to write. */
  newLeaf(sizeBytes: number, kind: number, typeRef: Ref, typeId: number): Ref {
    const ref = this.newPlain(sizeBytes, kind, typeRef, typeId);
    this.words[ref + Header.FLAGS] = sizeBytes << LEAF_BYTES_SHIFT;
    return ref;
  }

  /** As `newLeaf` for an object without headers before it that dies by its type's way: `freePlain`. */
  newPlain(sizeBytes: number, kind: number, typeRef: Ref, typeId: number): Ref {
    const ref = this.pools.allocate(sizeBytes);
    const words = this.words;
    words[ref + Header.REFCOUNT] = 1;
    words[ref + Header.FLAGS] = 0;
    words[ref + Header.TYPE] = typeRef;
    words[ref + Header.TYPE_ID] = typeId;
    const mark = this.#markForNewBlocks;
    this.marks[ref >> 2] = mark | Mark.OBJECT;
    if (mark & Mark.COUNTED) {
      this.liveObjects++;
      this.kind = kind;
      this.#count(ref, sizeBytes);
      this.kind = TABLE_KIND;
    }
    return ref;
  }

  /** Whether a block lies outside the pools; one that shrank may do so whatever its size is. */
  isLarge(block: Ref): boolean {
    return ((this.marks[block >> 2] as number) & Mark.LARGE) !== 0;
  }

  /** Frees the block of `newPlain`, of as many bytes. */
  freePlain(ref: Ref, sizeBytes: number): void {
    const mark = this.marks[ref >> 2] as number;
    this.marks[ref >> 2] = 0;
    if (mark & Mark.COUNTED) {
      this.liveObjects--;
      this.liveBytes -= sizeBytes;
      this.liveBlocks--;
      if (mark & Mark.TRACED) this.tracedBytes -= sizeBytes;
      this.#observer?.onFree(ref * WORD_BYTES, this.#kinds[ref >> 2] as number, sizeBytes);
    }
    this.pools.free(ref);
  }

  /** Writes the header of a new object, whose count becomes 1. `block` is where its memory starts. */
  initializeObject(ref: Ref, typeRef: Ref, typeId: number): void {
    const words = this.words;
    words[ref + Header.REFCOUNT] = 1;
    words[ref + Header.FLAGS] = 0;
    words[ref + Header.TYPE] = typeRef;
    words[ref + Header.TYPE_ID] = typeId;
    this.marks[ref >> 2] = (this.marks[ref >> 2] as number) | Mark.OBJECT;
    if (this.#markForNewBlocks & Mark.COUNTED) this.liveObjects++;
  }

  /** Frees the memory of a dead object that starts `preHeaderBytes` before it. */
  freeObject(ref: Ref, sizeBytes: number, preHeaderBytes: number): void {
    this.marks[ref >> 2] = (this.marks[ref >> 2] as number) & ~Mark.OBJECT;
    const block = ref - (preHeaderBytes >> 2);
    if ((this.marks[block >> 2] as number) & Mark.COUNTED) this.liveObjects--;
    this.free(block, sizeBytes + preHeaderBytes);
  }

  /** A dead object whose memory is kept for the next one of its kind: it is none any more, its block stays as it is. */
  retireObject(ref: Ref, preHeaderBytes: number): void {
    this.marks[ref >> 2] = (this.marks[ref >> 2] as number) & ~Mark.OBJECT;
    if ((this.marks[(ref - (preHeaderBytes >> 2)) >> 2] as number) & Mark.COUNTED) this.liveObjects--;
  }

  /**
   * Gives back the block of a retired object. `sizeBytes` is without the headers before it.
   */
  freeRetired(ref: Ref, sizeBytes: number, preHeaderBytes: number): void {
    this.free(ref - (preHeaderBytes >> 2), sizeBytes + preHeaderBytes);
  }

  /**
   * Takes the block of a retired object for a new one of the type `kind`: for whoever watches it ends and begins here,
   * as `_PyTraceMalloc_TraceRef` notes. Its count as the program's stays what it was.
   */
  reviveObject(
    ref: Ref,
    typeRef: Ref,
    typeId: number,
    kind: number,
    sizeBytes: number,
    preHeaderBytes: number,
  ): void {
    const block = ref - (preHeaderBytes >> 2);
    const isCounted = ((this.marks[block >> 2] as number) & Mark.COUNTED) !== 0;
    const wasPaused = this.isCountingPaused;
    this.isCountingPaused = !isCounted;
    this.initializeObject(ref, typeRef, typeId);
    this.isCountingPaused = wasPaused;
    if (!isCounted || this.#observer === undefined) return;
    this.#observer.onFree(block * WORD_BYTES, this.#kinds[block >> 2] as number, sizeBytes + preHeaderBytes);
    this.kind = kind;
    this.#report(this.#observer, block, sizeBytes + preHeaderBytes);
    this.kind = TABLE_KIND;
  }

  incref(ref: Ref): void {
    const count = this.words[ref] as number;
    if (count >= 0) this.words[ref] = count + 1;
  }

  decref(ref: Ref): void {
    const count = this.words[ref] as number;
    if (count > 1) this.words[ref] = count - 1;
    else if (count === 1) this.release(ref);
  }

  /** `decref` of a reference that may be null. */
  decrefIfAny(ref: Ref): void {
    if (ref !== NULL) this.decref(ref);
  }

  makeImmortal(ref: Ref): void {
    this.words[ref] = IMMORTAL;
  }

  isImmortal(ref: Ref): boolean {
    return (this.words[ref] as number) < 0;
  }

  /** Numbers start at 1. They tell apart whatever may stand at the same place one after the other. */
  nextVersion(): number {
    return ++this.#lastVersion;
  }

  /** To be called when a type is made and whenever what it or a base of it defines changes. */
  renewTypeVersion(typeId: number): void {
    if (typeId >= this.typeVersions.length) {
      const versions = new Int32Array(typeId * 2);
      versions.set(this.typeVersions);
      this.typeVersions = versions;
    }
    this.typeVersions[typeId] = this.nextVersion();
  }

  typeOf(ref: Ref): HeapType {
    return this.types[this.words[ref + Header.TYPE_ID] as number] as HeapType;
  }

  /**
   * `_Py_Dealloc`: the last reference is gone. Past a depth containers wait until the stack unwound (the trashcan).
   */
  release(ref: Ref): void {
    const leafBytes = (this.words[ref + Header.FLAGS] as number) >>> LEAF_BYTES_SHIFT;
    if (leafBytes !== 0) this.freePlain(ref, leafBytes);
    else this.#releaseOwner(ref);
  }

  #releaseOwner(ref: Ref): void {
    this.words[ref] = 0;
    if (this.#deallocationDepth >= TRASHCAN_DEPTH) {
      this.#delayed.push(ref);
      return;
    }
    this.#deallocationDepth++;
    this.typeOf(ref).deallocate(ref);
    this.#deallocationDepth--;
    if (this.#deallocationDepth === 0 && this.#delayed.length > 0) this.#releaseDelayed();
  }

  #releaseDelayed(): void {
    for (let ref = this.#delayed.pop(); ref !== undefined; ref = this.#delayed.pop()) {
      this.#deallocationDepth++;
      this.typeOf(ref).deallocate(ref);
      this.#deallocationDepth--;
    }
  }

  /** Calls back for each object in memory, in the order of addresses. */
  forEachObject(visit: (ref: Ref, isCounted: boolean) => void): void {
    const end = this.memory.mappedBytes >> 4;
    for (let unit = 0; unit < end; unit++) {
      const mark = this.marks[unit] as number;
      if (mark & Mark.OBJECT) visit(unit << 2, this.#isCounted(unit));
    }
  }

  /** The block's mark is at the object or, with headers before it, up to two units earlier. */
  #isCounted(unit: number): boolean {
    for (let at = unit; at >= unit - 2; at--) {
      const mark = this.marks[at] as number;
      if (mark & Mark.BLOCK) return (mark & Mark.COUNTED) !== 0;
    }
    return false;
  }

  // Side tables

  addString(value: string): number {
    const slot = this.#freeStrings.pop() ?? this.#strings.length;
    this.#strings[slot] = value;
    return slot;
  }

  stringAt(slot: number): string {
    return this.#strings[slot] as string;
  }

  setString(slot: number, value: string): void {
    this.#strings[slot] = value;
  }

  dropString(slot: number): void {
    this.#strings[slot] = "";
    this.#freeStrings.push(slot);
  }

  addPayload(value: unknown): number {
    const slot = this.#freePayloads.pop() ?? this.#payloads.length;
    this.#payloads[slot] = value;
    return slot;
  }

  payloadAt(slot: number): unknown {
    return this.#payloads[slot];
  }

  setPayload(slot: number, value: unknown): void {
    this.#payloads[slot] = value;
  }

  dropPayload(slot: number): void {
    this.#payloads[slot] = undefined;
    this.#freePayloads.push(slot);
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

// For the machine's loop, which has `words` at hand. Functions this small are always inlined, and one function for
// all places has seen every kind of object before V8 optimizes the loop.

/** As `Heap.incref`. */
export function incref(words: Int32Array, ref: Ref): void {
  const count = words[ref] as number;
  if (count >= 0) words[ref] = count + 1;
}

/** As `Heap.decref`, but for the last reference: that it was says the result, and `Heap.release` is due. */
export function decrefIsLast(words: Int32Array, ref: Ref): boolean {
  const count = words[ref] as number;
  if (count > 1) words[ref] = count - 1;
  return count === 1;
}
