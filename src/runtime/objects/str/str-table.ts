/**
 * The strings that exist once: the empty one, one for each Latin-1 character, and the interned ones; the same for
 * `bytes`; and the hasher and the decoding cache that all strings of a runtime share.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type SipRounds, TextHasher } from "./hash-text.ts";

export class StringTable {
  /** Filled at startup by `createStrings`. */
  empty: Ref = NULL;
  readonly latin1 = new Int32Array(256);
  /** Filled at startup by `createSharedBytes`. */
  emptyBytes: Ref = NULL;
  readonly singleBytes = new Int32Array(256);
  /** The one interned string of each content; the table holds no counted reference. */
  readonly interned = new Map<string, Ref>();
  readonly hasher: TextHasher;
  /** How many names died under which attributes of types were looked up: what was kept by their places is void. */
  lookedUpDeaths = 0;
  #decodedRef: Ref = NULL;
  #decoded = new Uint32Array(0);

  constructor(rounds: SipRounds) {
    this.hasher = new TextHasher(rounds);
  }

  /**
   * The code points of a string with characters beyond the Basic Multilingual Plane. The last one decoded is
   * kept, so that a loop over indices does not decode each time.
   */
  codePoints(ref: Ref, text: string): Uint32Array {
    if (ref !== this.#decodedRef) {
      this.#decoded = Uint32Array.from(text, (character) => character.codePointAt(0) as number);
      this.#decodedRef = ref;
    }
    return this.#decoded;
  }

  /** To be called when a string dies. */
  forget(ref: Ref): void {
    if (ref === this.#decodedRef) this.#decodedRef = NULL;
  }
}
