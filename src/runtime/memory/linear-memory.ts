/**
 * The simulated address space: one growing buffer in which every block lies at its simulated address.
 * It hands out regions and never takes them back; the allocators above it reuse what they were given.
 */
import { ADDRESS_BASE } from "../../base/address.ts";
import { invariant } from "../../base/invariant.ts";

/**
 * A place in simulated memory: an index into `words`. One word is 4 bytes, so the byte at offset `n` of a C
 * struct lies in word `ref + n / 4`. 0 is the null pointer.
 */
export type Ref = number;

export const NULL: Ref = 0;
export const WORD_BYTES = 4;

const INITIAL_BYTES = 4 * 1024 * 1024;
const MAX_BYTES = 2 ** 31 - 2 ** 16;

/** Thrown when the address space itself is exhausted, whatever limit the run was given. */
export class AddressSpaceExhausted extends Error {
  /** How long memory would have had to be. */
  readonly requestedBytes: number;

  constructor(requestedBytes: number) {
    super(`the simulated address space ends at ${MAX_BYTES} bytes`);
    this.requestedBytes = requestedBytes;
  }
}

export class LinearMemory {
  words: Int32Array;
  doubles: Float64Array;
  bytes: Uint8Array;
  /** First word that no region covers yet. Word 0 stays unused, so that 0 can mean null. */
  #topWord = 16;
  readonly #onGrow: () => void;

  /** `onGrow` runs after the views were replaced, for whoever caches them. */
  constructor(onGrow: () => void) {
    const buffer = new ArrayBuffer(INITIAL_BYTES);
    this.words = new Int32Array(buffer);
    this.doubles = new Float64Array(buffer);
    this.bytes = new Uint8Array(buffer);
    this.#onGrow = onGrow;
  }

  /** A zeroed region of `sizeBytes`, aligned to `alignBytes` (a power of two, at least 16). */
  mapRegion(sizeBytes: number, alignBytes: number): Ref {
    const alignWords = alignBytes / WORD_BYTES;
    const start = Math.ceil(this.#topWord / alignWords) * alignWords;
    const end = start + Math.ceil(sizeBytes / 16) * 4;
    if (end > this.words.length) this.#grow(end);
    this.#topWord = end;
    return start;
  }

  /** Bytes from address 0 to the end of the last region. */
  get mappedBytes(): number {
    return this.#topWord * WORD_BYTES;
  }

  /** Reads show these words from now on; nothing can be mapped any more. */
  show(words: Int32Array): void {
    this.words = words;
    this.doubles = new Float64Array(words.buffer);
    this.bytes = new Uint8Array(words.buffer);
  }

  #grow(neededWords: number): void {
    const neededBytes = neededWords * WORD_BYTES;
    if (neededBytes > MAX_BYTES) {
      throw new AddressSpaceExhausted(neededBytes);
    }
    let sizeBytes = this.bytes.length;
    while (sizeBytes < neededBytes) sizeBytes = Math.min(sizeBytes * 2, MAX_BYTES);
    const buffer = new ArrayBuffer(sizeBytes);
    const bytes = new Uint8Array(buffer);
    bytes.set(this.bytes);
    this.bytes = bytes;
    this.words = new Int32Array(buffer);
    this.doubles = new Float64Array(buffer);
    invariant(this.words.length >= neededWords, "memory grew to what was asked");
    this.#onGrow();
  }
}

/** The address that `id()` shows for a place in memory. */
export function addressOf(ref: Ref): number {
  return ADDRESS_BASE + ref * WORD_BYTES;
}

/** The place that an address of `addressOf` names. */
export function refAt(address: number): Ref {
  return (address - ADDRESS_BASE) / WORD_BYTES;
}
