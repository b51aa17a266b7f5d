/**
 * The memory in which frames lie one behind the other, callee behind caller: chunks that are added when the last one
 * is full, as CPython's `_PyThreadState_PushFrame` does, and kept for the next time.
 */
import type { LinearMemory, Ref } from "../../memory/linear-memory.ts";
import { NULL, WORD_BYTES } from "../../memory/linear-memory.ts";

const FIRST_CHUNK_WORDS = 1 << 16;
const ALIGN_BYTES = 16;

export class DataStack {
  readonly #memory: LinearMemory;
  readonly #maxWords: number;
  readonly #starts: Ref[] = [];
  readonly #ends: Ref[] = [];
  #totalWords = 0;
  /** The chunk in use. */
  #start: Ref = NULL;
  #end: Ref = NULL;

  /** All chunks together never take more than `maxWords`. */
  constructor(memory: LinearMemory, maxWords: number, firstWords = FIRST_CHUNK_WORDS) {
    this.#memory = memory;
    this.#maxWords = maxWords;
    this.#start = this.#addChunk(firstWords);
    this.#end = this.#ends[0] as Ref;
  }

  /** Where the outermost frame starts. */
  get bottom(): Ref {
    return this.#starts[0] as Ref;
  }

  /**
   * Where a frame of `words` goes that would best start at `base`, the end of its caller: there, or at the start of
   * the next chunk. NULL when the stack is full.
   */
  place(base: Ref, words: number): Ref {
    if (base >= this.#start && base + words <= this.#end) return base;
    return this.#placeElsewhere(base, words);
  }

  /** Where the chunk in use ends, if `top` lies in it; else `top`. What lies between is nobody's. */
  endOfUnused(top: Ref): Ref {
    return top >= this.#start && top <= this.#end ? this.#end : top;
  }

  #placeElsewhere(base: Ref, words: number): Ref {
    let index = this.#starts.findIndex((start, at) => base >= start && base <= (this.#ends[at] as Ref));
    let at = base;
    while (index >= this.#starts.length || at + words > (this.#ends[index] as Ref)) {
      index++;
      if (index >= this.#starts.length) {
        const size = Math.max(this.#totalWords, 2 * words);
        if (this.#totalWords + size > this.#maxWords) return NULL;
        this.#addChunk(size);
      }
      at = this.#starts[index] as Ref;
    }
    this.#start = this.#starts[index] as Ref;
    this.#end = this.#ends[index] as Ref;
    return at;
  }

  #addChunk(words: number): Ref {
    const start = this.#memory.mapRegion(words * WORD_BYTES, ALIGN_BYTES);
    this.#starts.push(start);
    this.#ends.push(start + words);
    this.#totalWords += words;
    return start;
  }
}
