/**
 * Memory of frames while frames are objects (through 3.10): where frames lie that run is the machine's business, this is
 * what they take, and which of it is used again. CPython 3.10: Objects/frameobject.c, frame_alloc and frame_dealloc.
 * Each code object keeps one frame for itself (`co_zombieframe`); the others wait here for any code.
 */
import type { Heap } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import type { Collector } from "./collector.ts";

export class FrameStore {
  readonly #heap: Heap;
  readonly #gc: Collector;
  /** What is not in use, the next at the end; NULL for one that the interpreter's start left, without memory here. */
  readonly #free: Ref[];
  readonly #limit: number;
  readonly #sizes = new Map<Ref, number>();

  /** At most `limit` wait; `atStart` do when the program starts. */
  constructor(heap: Heap, gc: Collector, limit: number, atStart: number) {
    this.#heap = heap;
    this.#gc = gc;
    this.#limit = limit;
    this.#free = Array.from({ length: atStart }, () => NULL);
  }

  /** Memory of at least `bytes`, the collector's header included. */
  take(bytes: number): Ref {
    const found = this.#free.pop();
    if (found === undefined) this.#gc.noteAllocation();
    else if (found !== NULL) {
      if ((this.#sizes.get(found) as number) >= bytes) return found;
      this.#release(found);
    }
    const memory = this.#heap.allocate(bytes);
    this.#sizes.set(memory, bytes);
    return memory;
  }

  give(memory: Ref): void {
    if (this.#free.length < this.#limit) this.#free.push(memory);
    else this.discard(memory);
  }

  discard(memory: Ref): void {
    this.#release(memory);
    this.#gc.noteDeallocation();
  }

  /** As a full collection does. */
  clear(): void {
    for (const memory of this.#free.splice(0)) if (memory !== NULL) this.discard(memory);
  }

  #release(memory: Ref): void {
    this.#heap.free(memory, this.#sizes.get(memory) as number);
    this.#sizes.delete(memory);
  }
}
