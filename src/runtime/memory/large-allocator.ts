/**
 * Blocks above 512 bytes, which CPython leaves to the C library's `malloc`. Addresses of such blocks are not
 * defined by CPython, so this is a plain boundary-tag allocator: best fit within a bin, neighbours coalesced.
 *
 * A chunk is a multiple of 16 bytes with a header of 16 bytes before the block: chunk size and size of the
 * chunk before it, both in words, negative size meaning free. Free chunks hold links in their block.
 */
import type { LinearMemory, Ref } from "./linear-memory.ts";
import { NULL, WORD_BYTES } from "./linear-memory.ts";

const HEADER_WORDS = 4;
const SEGMENT_BYTES = 1024 * 1024;
const BIN_COUNT = 32;

const enum Chunk {
  SIZE = 0,
  PREVIOUS_SIZE = 1,
  NEXT_FREE = 4,
  PREVIOUS_FREE = 5,
}

function chunkWords(sizeBytes: number): number {
  return Math.ceil(sizeBytes / 16) * 4 + HEADER_WORDS;
}

export class LargeAllocator {
  readonly #memory: LinearMemory;
  /** First free chunk for each power of two of the size in words. */
  readonly #bins = new Int32Array(BIN_COUNT);
  /** End of the newest segment: a further segment that starts there extends it. */
  #lastSegmentEnd = NULL;

  constructor(memory: LinearMemory) {
    this.#memory = memory;
  }

  allocate(sizeBytes: number): Ref {
    const needed = chunkWords(sizeBytes);
    const chunk = this.#findFree(needed) ?? this.#addSegment(needed);
    this.#removeFree(chunk);
    this.#split(chunk, needed);
    return chunk + HEADER_WORDS;
  }

  free(block: Ref): void {
    const words = this.#memory.words;
    let chunk = block - HEADER_WORDS;
    let size = words[chunk + Chunk.SIZE] as number;
    const next = chunk + size;
    if ((words[next + Chunk.SIZE] as number) < 0) {
      this.#removeFree(next);
      size += words[next + Chunk.SIZE] as number;
    }
    const previousSize = words[chunk + Chunk.PREVIOUS_SIZE] as number;
    const previous = chunk - previousSize;
    if (previousSize > 0 && (words[previous + Chunk.SIZE] as number) < 0) {
      this.#removeFree(previous);
      size += words[previous + Chunk.SIZE] as number;
      chunk = previous;
    }
    this.#addFree(chunk, size);
  }

  /** Shrinks a block, or grows it into the free chunk behind it. False when there is no room. */
  resize(block: Ref, sizeBytes: number): boolean {
    const words = this.#memory.words;
    const chunk = block - HEADER_WORDS;
    const needed = chunkWords(sizeBytes);
    const size = words[chunk + Chunk.SIZE] as number;
    const next = chunk + size;
    const nextFree = Math.max(0, -(words[next + Chunk.SIZE] as number));
    if (needed > size + nextFree) return false;
    if (nextFree > 0) {
      this.#removeFree(next);
      words[chunk + Chunk.SIZE] = size + nextFree;
      words[chunk + size + nextFree + Chunk.PREVIOUS_SIZE] = size + nextFree;
    }
    this.#split(chunk, needed);
    return true;
  }

  #binOf(sizeWords: number): number {
    return 31 - Math.clz32(sizeWords);
  }

  #findFree(needed: number): Ref | undefined {
    const words = this.#memory.words;
    let best: Ref | undefined;
    let bestSize = Number.POSITIVE_INFINITY;
    for (let bin = this.#binOf(needed); bin < BIN_COUNT; bin++) {
      for (
        let chunk = this.#bins[bin] as number;
        chunk !== NULL;
        chunk = words[chunk + Chunk.NEXT_FREE] as number
      ) {
        const size = -(words[chunk + Chunk.SIZE] as number);
        if (size === needed) return chunk;
        if (size > needed && size < bestSize) {
          best = chunk;
          bestSize = size;
        }
      }
      if (best !== undefined) return best;
    }
    return undefined;
  }

  /** Adds memory; the last chunk of a segment is an end mark of size HEADER_WORDS that is never free. */
  #addSegment(needed: number): Ref {
    const sizeBytes = Math.max(SEGMENT_BYTES, (needed + HEADER_WORDS) * WORD_BYTES);
    const start = this.#memory.mapRegion(sizeBytes, 16);
    const words = this.#memory.words;
    const end = start + sizeBytes / WORD_BYTES;
    const extendsLast = start === this.#lastSegmentEnd;
    const chunk = extendsLast ? start - HEADER_WORDS : start;
    const size = end - HEADER_WORDS - chunk;
    words[chunk + Chunk.SIZE] = size;
    if (!extendsLast) words[chunk + Chunk.PREVIOUS_SIZE] = 0;
    words[end - HEADER_WORDS + Chunk.SIZE] = HEADER_WORDS;
    words[end - HEADER_WORDS + Chunk.PREVIOUS_SIZE] = size;
    this.#lastSegmentEnd = end;
    this.free(chunk + HEADER_WORDS);
    return this.#findFree(needed) as Ref;
  }

  #split(chunk: Ref, needed: number): void {
    const words = this.#memory.words;
    const size = words[chunk + Chunk.SIZE] as number;
    if (size - needed < 2 * HEADER_WORDS) return;
    words[chunk + Chunk.SIZE] = needed;
    const rest = chunk + needed;
    words[rest + Chunk.PREVIOUS_SIZE] = needed;
    this.#addFree(rest, size - needed);
  }

  #addFree(chunk: Ref, size: number): void {
    const words = this.#memory.words;
    const bin = this.#binOf(size);
    const first = this.#bins[bin] as number;
    words[chunk + Chunk.SIZE] = -size;
    words[chunk + size + Chunk.PREVIOUS_SIZE] = size;
    words[chunk + Chunk.NEXT_FREE] = first;
    words[chunk + Chunk.PREVIOUS_FREE] = NULL;
    if (first !== NULL) words[first + Chunk.PREVIOUS_FREE] = chunk;
    this.#bins[bin] = chunk;
  }

  /** Takes a chunk off its bin and marks it used. */
  #removeFree(chunk: Ref): void {
    const words = this.#memory.words;
    const size = -(words[chunk + Chunk.SIZE] as number);
    const next = words[chunk + Chunk.NEXT_FREE] as number;
    const previous = words[chunk + Chunk.PREVIOUS_FREE] as number;
    if (next !== NULL) words[next + Chunk.PREVIOUS_FREE] = previous;
    if (previous !== NULL) words[previous + Chunk.NEXT_FREE] = next;
    else this.#bins[this.#binOf(size)] = next;
    words[chunk + Chunk.SIZE] = size;
  }
}
