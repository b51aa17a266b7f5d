/**
 * What `tracemalloc` keeps: the size of every traced block and the site where it was made, a site being the innermost
 * frames of the code that ran. Follows Python/tracemalloc.c (3.13). Which blocks are traced is marked in the heap;
 * who runs is asked of `siteOf`.
 */
import type { Ref } from "../memory/linear-memory.ts";

export interface TracedFrame {
  readonly fileName: string;
  /** 1-based; 0 where there is none. */
  readonly line: number;
}

/** Where a block was made (`traceback_t`). */
export interface TraceSite {
  /** The innermost first, as many as were asked for. */
  readonly frames: readonly TracedFrame[];
  /** How deep the stack was. */
  readonly frameCount: number;
}

/** What stands where no Python code runs (`tracemalloc_empty_traceback`). */
export const UNKNOWN_SITE: TraceSite = { frames: [{ fileName: "<unknown>", line: 0 }], frameCount: 1 };

export class MemoryTraces {
  isOn = false;
  /** Requested bytes of traced blocks. */
  bytes = 0;
  peakBytes = 0;
  /** Frames of each site. */
  frameLimit = 1;
  #siteOf: () => TraceSite = () => UNKNOWN_SITE;
  /** For each 16 bytes of memory: size, and index into `#sites`, of a traced block that starts there. */
  #sizes = new Float64Array(0);
  #siteIndexes = new Uint32Array(0);
  readonly #sites: TraceSite[] = [];
  readonly #indexes = new Map<TraceSite, number>();
  readonly #table = new TableSize();

  /** @param siteOf says which code runs; equal sites are one object. */
  start(frameLimit: number, siteOf: () => TraceSite): void {
    this.isOn = true;
    this.frameLimit = frameLimit;
    this.#siteOf = siteOf;
  }

  /** Forgets everything. The marks of blocks are the heap's. */
  clear(): void {
    this.bytes = 0;
    this.peakBytes = 0;
    this.#sites.length = 0;
    this.#indexes.clear();
    this.#table.clear();
  }

  /** @param unitCount 16 bytes each: how large memory is. */
  add(block: Ref, sizeBytes: number, unitCount: number): void {
    if (this.#sizes.length < unitCount) this.#grow(unitCount);
    this.#sizes[block >> 2] = sizeBytes;
    this.moveTo(block);
    this.#table.add();
    this.bytes += sizeBytes;
    if (this.bytes > this.peakBytes) this.peakBytes = this.bytes;
  }

  /** The block is made anew where the code now is (`_PyTraceMalloc_TraceRef`). */
  moveTo(block: Ref): void {
    this.#siteIndexes[block >> 2] = this.#indexOf(this.#siteOf());
  }

  remove(sizeBytes: number): void {
    this.bytes -= sizeBytes;
    this.#table.remove();
  }

  sizeOf(block: Ref): number {
    return this.#sizes[block >> 2] as number;
  }

  siteAt(block: Ref): TraceSite {
    return this.#sites[this.#siteIndexes[block >> 2] as number] as TraceSite;
  }

  /** Bytes of the tables (`_PyTraceMalloc_GetMemory`): of sites, file names and blocks. */
  tableBytes(): number {
    const files = new Set(this.#sites.flatMap(({ frames }) => frames.map(({ fileName }) => fileName)));
    return tableBytes(this.#sites.length) + tableBytes(files.size) + this.#table.bytes;
  }

  #indexOf(site: TraceSite): number {
    const known = this.#indexes.get(site);
    if (known !== undefined) return known;
    const index = this.#sites.push(site) - 1;
    this.#indexes.set(site, index);
    return index;
  }

  #grow(unitCount: number): void {
    const sizes = new Float64Array(unitCount);
    const siteIndexes = new Uint32Array(unitCount);
    sizes.set(this.#sizes);
    siteIndexes.set(this.#siteIndexes);
    this.#sizes = sizes;
    this.#siteIndexes = siteIndexes;
  }
}

// Python/hashtable.c (3.13)
const HEAD_BYTES = 80;
const BUCKET_BYTES = 8;
const ENTRY_BYTES = 32;
const MIN_BUCKETS = 16;
const HIGH_LOAD = 0.5;
const LOW_LOAD = 0.1;
const REHASH_FACTOR = 2 / (LOW_LOAD + HIGH_LOAD);

/** How large a `_Py_hashtable_t` is whose entries come and go. */
class TableSize {
  #entries = 0;
  #buckets = MIN_BUCKETS;

  add(): void {
    if (++this.#entries / this.#buckets > HIGH_LOAD) this.#rehash();
  }

  remove(): void {
    if (--this.#entries / this.#buckets < LOW_LOAD) this.#rehash();
  }

  clear(): void {
    this.#entries = 0;
    this.#buckets = MIN_BUCKETS;
  }

  get bytes(): number {
    return HEAD_BYTES + this.#buckets * BUCKET_BYTES + this.#entries * ENTRY_BYTES;
  }

  #rehash(): void {
    let buckets = MIN_BUCKETS;
    while (buckets < Math.floor(this.#entries * REHASH_FACTOR)) buckets *= 2;
    this.#buckets = buckets;
  }
}

/** Of a table that only grew. */
function tableBytes(entries: number): number {
  const table = new TableSize();
  for (let entry = 0; entry < entries; entry++) table.add();
  return table.bytes;
}
