/**
 * The heap: object headers and reference counts, over blocks (`blocks.ts`) and side tables (`side-tables.ts`). It knows
 * no concrete type: how an object dies and what it refers to is its type's business.
 *
 * Every object starts as in CPython: the reference count at byte 0 and the type at byte 8. Of the 8 bytes of
 * each the upper half is ours: `Header.FLAGS` and `Header.TYPE_ID`.
 */
import { NULL, type Ref, WORD_BYTES } from "../memory/linear-memory.ts";
import { Blocks, Mark, TableKind } from "./blocks.ts";

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

export class Heap extends Blocks {
  /** Indexed by the word at `Header.TYPE_ID`. */
  readonly types: HeapType[] = [];
  /** For each type, by the same index, a number that no type had before: what inline caches compare. */
  typeVersions = new Int32Array(512);
  #lastVersion = 0;

  liveObjects = 0;

  /** Objects whose finalizer has to run before the next instruction, next first. Each holds one reference. */
  readonly pendingFinalizers: Ref[] = [];
  hasPendingFinalizers = false;

  #deallocationDepth = 0;
  readonly #delayed: Ref[] = [];

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
    const mark = this.markForNewBlocks;
    this.marks[ref >> 2] = mark | Mark.OBJECT;
    if (mark & Mark.COUNTED) {
      this.liveObjects++;
      this.kind = kind;
      this.count(ref, sizeBytes);
      this.kind = TableKind.OTHER;
    }
    return ref;
  }

  /** Frees the block of `newPlain`, of as many bytes. */
  freePlain(ref: Ref, sizeBytes: number): void {
    const mark = this.marks[ref >> 2] as number;
    this.marks[ref >> 2] = 0;
    if (mark & Mark.COUNTED) {
      this.liveObjects--;
      this.liveBytes -= sizeBytes;
      this.liveBlocks--;
      if (mark & Mark.TRACED) this.traces.remove(sizeBytes);
      this.observer?.onFree(ref * WORD_BYTES, this.kinds[ref >> 2] as number, sizeBytes);
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
    if (this.markForNewBlocks & Mark.COUNTED) this.liveObjects++;
  }

  /** Frees the memory of a dead object that starts `preHeaderBytes` before it. */
  freeObject(ref: Ref, sizeBytes: number, preHeaderBytes: number): void {
    this.marks[ref >> 2] = (this.marks[ref >> 2] as number) & ~Mark.OBJECT;
    const block = ref - (preHeaderBytes >> 2);
    if ((this.marks[block >> 2] as number) & Mark.COUNTED) this.liveObjects--;
    this.free(block, sizeBytes + preHeaderBytes);
  }

  /** Changes the size of an object's block and says where it is now. */
  reallocateObject(ref: Ref, oldBytes: number, newBytes: number, preHeaderBytes: number): Ref {
    const before = preHeaderBytes >> 2;
    this.marks[ref >> 2] = (this.marks[ref >> 2] as number) & ~Mark.OBJECT;
    const moved =
      this.reallocate(ref - before, oldBytes + preHeaderBytes, newBytes + preHeaderBytes) + before;
    this.marks[moved >> 2] = (this.marks[moved >> 2] as number) | Mark.OBJECT;
    return moved;
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
    if ((this.marks[block >> 2] as number) & Mark.TRACED) this.traces.moveTo(block);
    if (!isCounted || this.observer === undefined) return;
    this.observer.onFree(block * WORD_BYTES, this.kinds[block >> 2] as number, sizeBytes + preHeaderBytes);
    this.kind = kind;
    this.report(this.observer, block, sizeBytes + preHeaderBytes);
    this.kind = TableKind.OTHER;
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

  /** Whether an object begins here. */
  isObject(ref: Ref): boolean {
    return ((this.marks[ref >> 2] as number) & Mark.OBJECT) !== 0;
  }

  /** Calls back for each object in memory, in the order of addresses. */
  forEachObject(visit: (ref: Ref, isCounted: boolean) => void): void {
    const end = this.memory.mappedBytes >> 4;
    for (let unit = 0; unit < end; unit++) {
      const mark = this.marks[unit] as number;
      if (mark & Mark.OBJECT) visit(unit << 2, this.#isCounted(unit));
    }
  }

  /** Whether an object is the program's, and not one that was there before it started. */
  isCounted(ref: Ref): boolean {
    return this.#isCounted(ref >> 2);
  }

  /** The block's mark is at the object or, with headers before it, up to two units earlier. */
  #isCounted(unit: number): boolean {
    for (let at = unit; at >= unit - 2; at--) {
      const mark = this.marks[at] as number;
      if (mark & Mark.BLOCK) return (mark & Mark.COUNTED) !== 0;
    }
    return false;
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
