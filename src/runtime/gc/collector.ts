/**
 * The cycle collector's bookkeeping: which containers it tracks, in which generation, and when a collection is
 * due. The collection itself is in collect.ts. Follows CPython, Modules/gcmodule.c (3.11) and Python/gc.c
 * (3.13): generations are circular lists threaded through the 16 bytes before each container.
 */
import type { Heap } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { NULL } from "../memory/linear-memory.ts";
import type { FrameStore } from "./frame-store.ts";
import { KEPT_KINDS, KeptKind, keptKindOf } from "./kept-kinds.ts";
import type { KeptTables } from "./kept-tables.ts";

export const GC_HEADER_BYTES = 16;
export const GENERATION_COUNT = 3;
/** `_CHUNK_SIZE` of a text stream. */
export const OUTPUT_CHUNK_BYTES = 8192;

/** Words of a PyGC_Head relative to the object. The upper halves of the two pointers are the collector's. */
export const enum GcHead {
  /** Next object in the list, as the object's own reference; NULL while untracked. */
  NEXT = -4,
  /** `gc_refs` during a collection. */
  REFS = -3,
  PREVIOUS = -2,
  /** Bits of `GcFlag`. */
  FLAGS = -1,
}

export const enum GcFlag {
  /** In the generation being collected (PREV_MASK_COLLECTING). */
  COLLECTING = 1,
  /** Tentatively unreachable (NEXT_MASK_UNREACHABLE). */
  UNREACHABLE = 2,
}

export interface GenerationStats {
  collections: number;
  collected: number;
  uncollectable: number;
  /** Objects that were looked at. */
  candidates: number;
}

/** What `gc.callbacks` are told: of a collection that begins only the generation. */
export type CollectionNews = Omit<GenerationStats, "collections"> & { readonly generation: number };

/** What a collection did. */
export interface CollectionFacts {
  readonly generation: number;
  /** Objects that it looked at. */
  readonly examined: number;
  /** Unreachable objects that it took apart. */
  readonly collected: number;
  readonly uncollectable: number;
  readonly freedBytes: number;
}

export class Collector {
  readonly heap: Heap;
  isEnabled = true;
  isCollecting = false;
  /** References that a collection under way holds. */
  readonly held: Ref[] = [];
  /** Text that waits to be written; owned. */
  readonly heldOutput: Ref[] = [];
  /** Set when generation 0 is over its threshold; the machine collects at the next call or jump backward. */
  isDue = false;
  /** `gc.set_debug` flags. */
  debugFlags = 0;
  lastCollection: CollectionFacts | undefined;
  readonly thresholds: number[];
  readonly counts: number[] = [0, 0, 0];
  readonly stats: GenerationStats[] = [0, 1, 2].map(() => ({
    collections: 0,
    collected: 0,
    uncollectable: 0,
    candidates: 0,
  }));
  /** List heads: places whose words at GcHead.NEXT and PREVIOUS close the circle. */
  readonly generations: readonly Ref[];
  /** Objects that `gc.freeze()` took out of reach, and those of the library's modules. */
  readonly permanent: Ref;
  /** Where new containers go: the youngest generation, or `permanent` while a module of the library is made. */
  #nursery: Ref;
  /** Tracked objects in the oldest generation after its last full collection, and added since. */
  longLivedTotal = 0;
  longLivedPending = 0;
  /** Objects that CPython tracks at the start and that do not exist here; they only grow old. */
  absentObjects = 0;
  areAbsentObjectsOld = false;
  /** Lists for the use of a collection; empty between two. */
  readonly unreachable: Ref;
  readonly stillUnreachable: Ref;
  readonly seen: Ref;
  readonly #collectsAtAllocation: boolean;
  /** Containers made, less those freed, since the collection became due. */
  #lateCount = 0;
  #hasReprList = false;
  #hasPrintKeywords = false;
  #pendingPieces = 0;
  #pendingBytes = 0;
  /**
   * The dead objects of each kind that are kept, the next one to be used at the end. NULL stands for one that CPython
   * keeps and that has no memory here.
   */
  readonly #kept: Ref[][] = Array.from({ length: KEPT_KINDS }, () => []);
  /** Bytes of the objects of a kind, without and with what is before them, once one was kept. */
  readonly #keptSizes: { sizeBytes: number; preHeaderBytes: number }[] = [];
  /** Kept objects of each kind whose place something without memory took. */
  readonly #lent: Ref[][] = Array.from({ length: KEPT_KINDS }, () => []);
  /** Memory of frames, while frames are objects. */
  frameStore: FrameStore | undefined;
  keptTables: KeptTables | undefined;
  /** How many dead objects of each kind wait for the next one of it to be made (`keptLimits`). */
  keptLimits: Uint16Array = new Uint16Array(KEPT_KINDS);

  /**
   * `collectsAtAllocation`: the allocation that crosses the threshold collects (through 3.11), not the next call
   * or jump. The collection itself is put off to a safe point all the same, but what is allocated in between
   * counts towards the one after it. DIVERGES: it comes with the next instruction, so that what the one that
   * allocates makes takes part in the collection.
   */
  constructor(heap: Heap, thresholds: readonly number[], collectsAtAllocation = false) {
    this.heap = heap;
    this.thresholds = [...thresholds];
    this.#collectsAtAllocation = collectsAtAllocation;
    this.generations = [0, 1, 2].map(() => this.newList());
    this.permanent = this.newList();
    this.#nursery = this.generations[0] as Ref;
    this.unreachable = this.newList();
    this.stillUnreachable = this.newList();
    this.seen = this.newList();
  }

  /** An empty list: a head that points at itself. */
  newList(): Ref {
    const head = this.heap.memory.mapRegion(32, 16) + 4;
    this.#clearList(head);
    return head;
  }

  /**
   * While a module of the library is made, its containers are not counted, nothing is collected, and they are out of
   * a collection's reach for ever. DIVERGES: in CPython they are as the program's own.
   */
  get isMakingLibrary(): boolean {
    return this.#nursery === this.permanent;
  }

  set isMakingLibrary(isMaking: boolean) {
    this.#nursery = isMaking ? this.permanent : (this.generations[0] as Ref);
  }

  /** Counts an allocation of a container (`_PyObject_GC_Link`). */
  noteAllocation(): void {
    if (this.isMakingLibrary) return;
    const count = (this.counts[0] as number) + 1;
    const threshold = this.thresholds[0] as number;
    if (this.isDue && this.#collectsAtAllocation) {
      this.#lateCount++;
      return;
    }
    this.counts[0] = count;
    if (count <= threshold || threshold === 0 || !this.isEnabled || this.isCollecting) return;
    this.isDue = true;
    if (this.#collectsAtAllocation) this.heap.hasPendingFinalizers = true;
  }

  /** The first `print` of 3.11 makes a tuple of its keywords, which lives on. */
  notePrintKeywords(count: number): void {
    if (this.#hasPrintKeywords) return;
    this.#hasPrintKeywords = true;
    this.noteAllocationOf(keptKindOf(KeptKind.TUPLE, count));
  }

  /** The first container that is shown makes the thread's dict and in it the list of those being shown (Py_ReprEnter). */
  noteReprList(): void {
    if (this.#hasReprList) return;
    this.#hasReprList = true;
    this.noteAllocationOf(KeptKind.DICT);
    this.noteAllocationOf(KeptKind.LIST);
  }

  /**
   * Text is written to standard output, which is no terminal: from the second piece on a list holds what waits to
   * be written (Modules/_io/textio.c, textiowrapper_write). `text` is kept so long, unless it is NULL.
   */
  noteOutput(lengthBytes: number, text: Ref): void {
    if (this.#pendingBytes + lengthBytes > OUTPUT_CHUNK_BYTES) this.flushOutput();
    this.#pendingPieces++;
    this.#pendingBytes += lengthBytes;
    if (text !== NULL) {
      this.heap.incref(text);
      this.heldOutput.push(text);
    }
    if (this.#pendingPieces === 2) this.noteAllocationOf(KeptKind.LIST);
    if (this.#pendingBytes >= OUTPUT_CHUNK_BYTES) this.flushOutput();
  }

  flushOutput(): void {
    for (const text of this.heldOutput.splice(0)) this.heap.decref(text);
    if (this.#pendingPieces > 1) this.noteDeallocationOf(KeptKind.LIST);
    this.#pendingPieces = 0;
    this.#pendingBytes = 0;
  }

  /** Counts the end of a container (`PyObject_GC_Del`). */
  noteDeallocation(): void {
    if (this.isMakingLibrary) return;
    if (this.isDue && this.#collectsAtAllocation) {
      if (this.#lateCount > 0) this.#lateCount--;
      return;
    }
    const count = this.counts[0] as number;
    if (count > 0) this.counts[0] = count - 1;
  }

  /**
   * The dead object of this kind that the next one takes the place of; NULL for none with memory. One that takes a
   * place is not counted. The library's own objects take none, so that what is kept stays the program's.
   */
  takeKept(kind: number): Ref {
    if (this.isMakingLibrary) return NULL;
    const ref = (this.#kept[kind] as Ref[]).pop();
    if (ref === undefined) this.noteAllocation();
    return ref ?? NULL;
  }

  /** Whether a dead object of a kind whose dead are kept is kept, too; else it is counted as freed. */
  keep(kind: number, ref: Ref, sizeBytes: number, preHeaderBytes: number): boolean {
    const kept = this.#kept[kind] as Ref[];
    if (this.isMakingLibrary) return false;
    if (kept.length >= (this.keptLimits[kind] as number)) {
      this.noteDeallocation();
      return false;
    }
    kept.push(ref);
    this.#keptSizes[kind] ??= { sizeBytes, preHeaderBytes };
    return true;
  }

  /** As `takeKept` for an object that CPython makes and that has no memory here. */
  noteAllocationOf(kind: number): void {
    const ref = this.takeKept(kind);
    if (ref !== NULL) (this.#lent[kind] as Ref[]).push(ref);
  }

  /** As `keep` for one of those. */
  noteDeallocationOf(kind: number): void {
    const kept = this.#kept[kind] as Ref[];
    if (kept.length < (this.keptLimits[kind] as number)) kept.push((this.#lent[kind] as Ref[]).pop() ?? NULL);
    else this.noteDeallocation();
  }

  /** Gives up the dead objects that are kept, but for the slice, as a full collection does. CPython: clear_freelists. */
  dropKept(): void {
    let total = 0;
    for (const [kind, kept] of this.#kept.entries()) {
      if (kind === KeptKind.SLICE) continue;
      total += kept.length;
      const sizes = this.#keptSizes[kind];
      for (const ref of kept.splice(0)) {
        if (ref !== NULL && sizes !== undefined)
          this.heap.freeRetired(ref, sizes.sizeBytes, sizes.preHeaderBytes);
      }
    }
    this.counts[0] = Math.max(0, (this.counts[0] as number) - total);
    this.frameStore?.clear();
    this.keptTables?.clear();
  }

  /**
   * The oldest generation over its threshold, or -1. The oldest of all only when enough objects joined it since
   * its last collection. CPython: gc_select_generation.
   */
  generationDue(): number {
    if (!this.isEnabled) return -1;
    for (let generation = GENERATION_COUNT - 1; generation >= 0; generation--) {
      if ((this.counts[generation] as number) <= (this.thresholds[generation] as number)) continue;
      const isOldest = generation === GENERATION_COUNT - 1;
      if (isOldest && this.longLivedPending < Math.floor(this.longLivedTotal / 4)) continue;
      return generation;
    }
    return -1;
  }

  /**
   * The program starts: all that is tracked so far is the interpreter's. `counts` are what CPython's are by then,
   * `objects` how many objects it tracks.
   */
  startProgram(counts: readonly number[], objects: number): void {
    const [young, middle] = this.generations as [Ref, Ref, Ref];
    this.merge(young, middle);
    this.absentObjects = objects - this.size(middle);
    counts.forEach((count, generation) => {
      this.counts[generation] = count;
    });
    const slices = this.#kept[KeptKind.SLICE] as Ref[];
    while (slices.length < (this.keptLimits[KeptKind.SLICE] as number)) slices.push(NULL);
    this.isDue = false;
    this.#lateCount = 0;
    this.heap.hasPendingFinalizers = this.heap.pendingFinalizers.length > 0;
  }

  /** Starts the counts anew for a collection of this generation and the younger ones, now or since it was due. */
  resetCounts(generation: number, isExplicit: boolean): void {
    if (generation + 1 < GENERATION_COUNT) (this.counts[generation + 1] as number)++;
    this.counts.fill(0, 0, generation + 1);
    this.counts[0] = isExplicit ? 0 : this.#lateCount;
    this.#lateCount = 0;
    this.isDue = false;
  }

  /** The object that was tracked last and is young still, or NULL. */
  newest(): Ref {
    const young = this.generations[0] as Ref;
    const last = this.heap.words[young + GcHead.PREVIOUS] as number;
    return last === young ? NULL : last;
  }

  isTracked(ref: Ref): boolean {
    return this.heap.words[ref + GcHead.NEXT] !== NULL;
  }

  track(ref: Ref): void {
    this.append(this.#nursery, ref);
  }

  untrack(ref: Ref): void {
    const words = this.heap.words;
    const next = words[ref + GcHead.NEXT] as number;
    if (next === NULL) return;
    const previous = words[ref + GcHead.PREVIOUS] as number;
    words[next + GcHead.PREVIOUS] = previous;
    words[previous + GcHead.NEXT] = next;
    words[ref + GcHead.NEXT] = NULL;
    words[ref + GcHead.FLAGS] = 0;
  }

  append(list: Ref, ref: Ref): void {
    const words = this.heap.words;
    const last = words[list + GcHead.PREVIOUS] as number;
    words[last + GcHead.NEXT] = ref;
    words[ref + GcHead.PREVIOUS] = last;
    words[ref + GcHead.NEXT] = list;
    words[list + GcHead.PREVIOUS] = ref;
  }

  /** Moves a listed object to the end of another list, keeping its flags (`gc_list_move`). */
  move(ref: Ref, list: Ref): void {
    const words = this.heap.words;
    const next = words[ref + GcHead.NEXT] as number;
    const previous = words[ref + GcHead.PREVIOUS] as number;
    words[next + GcHead.PREVIOUS] = previous;
    words[previous + GcHead.NEXT] = next;
    this.append(list, ref);
  }

  /** Appends all of one list to another and empties it (`gc_list_merge`). */
  merge(from: Ref, to: Ref): void {
    const words = this.heap.words;
    const first = words[from + GcHead.NEXT] as number;
    if (first === from) return;
    const last = words[from + GcHead.PREVIOUS] as number;
    const target = words[to + GcHead.PREVIOUS] as number;
    words[target + GcHead.NEXT] = first;
    words[first + GcHead.PREVIOUS] = target;
    words[last + GcHead.NEXT] = to;
    words[to + GcHead.PREVIOUS] = last;
    this.#clearList(from);
  }

  isEmpty(list: Ref): boolean {
    return this.heap.words[list + GcHead.NEXT] === list;
  }

  first(list: Ref): Ref {
    return this.heap.words[list + GcHead.NEXT] as number;
  }

  next(ref: Ref): Ref {
    return this.heap.words[ref + GcHead.NEXT] as number;
  }

  size(list: Ref): number {
    let count = 0;
    for (let ref = this.first(list); ref !== list; ref = this.next(ref)) count++;
    return count;
  }

  #clearList(head: Ref): void {
    const words = this.heap.words;
    words[head + GcHead.NEXT] = head;
    words[head + GcHead.PREVIOUS] = head;
  }
}
