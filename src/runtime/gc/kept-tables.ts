/**
 * Freed key tables of the smallest size, which CPython keeps for the next dictionary that begins. CPython:
 * Objects/dictobject.c, new_keys_object and free_keys_object; what is copied as a whole (clone_combined_dict_keys)
 * takes none of them. Those of the interpreter's own dictionaries are not kept.
 */
import { Mark } from "../heap/blocks.ts";
import type { Heap } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";

export class KeptTables {
  readonly #heap: Heap;
  readonly #limit: number;
  readonly #tables: Ref[] = [];
  #sizeBytes = 0;

  constructor(heap: Heap, limit: number) {
    this.#heap = heap;
    this.#limit = limit;
  }

  /** NULL when there is none. */
  take(): Ref {
    return this.#heap.isCountingPaused ? NULL : (this.#tables.pop() ?? NULL);
  }

  /** Whether a table that nobody uses any more is kept. All have the same size. */
  keep(table: Ref, sizeBytes: number): boolean {
    const isCounted = ((this.#heap.marks[table >> 2] as number) & Mark.COUNTED) !== 0;
    if (!isCounted || this.#tables.length >= this.#limit) return false;
    this.#sizeBytes = sizeBytes;
    this.#tables.push(table);
    return true;
  }

  /** As a full collection does. */
  clear(): void {
    for (const table of this.#tables.splice(0)) this.#heap.free(table, this.#sizeBytes);
  }
}
