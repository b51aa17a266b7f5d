/**
 * The cycle collector's bookkeeping: which containers it tracks, in which generation, and when a collection is
 * due. The collection itself is in collect.ts. Follows CPython, Modules/gcmodule.c (3.11) and Python/gc.c
 * (3.13): generations are circular lists threaded through the 16 bytes before each container.
 */
import type { Heap } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { NULL } from "../memory/linear-memory.ts";

export const GC_HEADER_BYTES = 16;
export const GENERATION_COUNT = 3;

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
}

export class Collector {
  readonly heap: Heap;
  isEnabled = true;
  isCollecting = false;
  /** Set when generation 0 is over its threshold; the machine collects before the next instruction. */
  isDue = false;
  readonly thresholds: number[];
  readonly counts: number[] = [0, 0, 0];
  readonly stats: GenerationStats[] = [0, 1, 2].map(() => ({
    collections: 0,
    collected: 0,
    uncollectable: 0,
  }));
  /** List heads: places whose words at GcHead.NEXT and PREVIOUS close the circle. */
  readonly generations: readonly Ref[];
  /** Objects that `gc.freeze()` took out of reach. */
  readonly permanent: Ref;
  /** Tracked objects in the oldest generation after its last full collection, and added since. */
  longLivedTotal = 0;
  longLivedPending = 0;

  constructor(heap: Heap, thresholds: readonly number[]) {
    this.heap = heap;
    this.thresholds = [...thresholds];
    this.generations = [0, 1, 2].map(() => this.newList());
    this.permanent = this.newList();
  }

  /** An empty list: a head that points at itself. */
  newList(): Ref {
    const head = this.heap.memory.mapRegion(32, 16) + 4;
    this.#clearList(head);
    return head;
  }

  /** Counts an allocation of a container (`_PyObject_GC_Link`). */
  noteAllocation(): void {
    const count = (this.counts[0] as number) + 1;
    this.counts[0] = count;
    const threshold = this.thresholds[0] as number;
    if (count > threshold && threshold !== 0 && this.isEnabled && !this.isCollecting) this.isDue = true;
  }

  /** Counts the end of a container (`PyObject_GC_Del`). */
  noteDeallocation(): void {
    const count = this.counts[0] as number;
    if (count > 0) this.counts[0] = count - 1;
  }

  isTracked(ref: Ref): boolean {
    return this.heap.words[ref + GcHead.NEXT] !== NULL;
  }

  track(ref: Ref): void {
    this.append(this.generations[0] as Ref, ref);
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
