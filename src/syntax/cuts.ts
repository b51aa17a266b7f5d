/**
 * Text that the parser need not read, comments and what stands in long strings, a third of all code: masks fill it with
 * a character of its own, the parser gets the text without, and the offsets of the nodes are moved back afterwards.
 */

/** What a mask makes of text that is to be cut out. Where it is not cut, it counts as blank. */
export const CUT = "\v";
const CUT_CODE = CUT.charCodeAt(0);

export class CutText {
  /** Without what was cut out. */
  readonly text: string;
  /** Of each cut, where it would be in `text`; ascending. */
  readonly #places: readonly number[];
  /** How much was cut out up to and with each cut. */
  readonly #lengths: readonly number[];

  constructor(source: string) {
    const places: number[] = [];
    const lengths: number[] = [];
    let text = "";
    let done = 0;
    let length = 0;
    for (let start = source.indexOf(CUT); start >= 0; start = source.indexOf(CUT, done)) {
      text += source.slice(done, start);
      done = start + 1;
      while (source.charCodeAt(done) === CUT_CODE) done++;
      length += done - start;
      places.push(text.length);
      lengths.push(length);
    }
    this.text = done === 0 ? source : text + source.slice(done);
    this.#places = places;
    this.#lengths = lengths;
  }

  get isWhole(): boolean {
    return this.#places.length === 0;
  }

  /** Where what starts at `offset` of `text` starts in the source: behind what was cut out there. */
  sourceStart(offset: number): number {
    return offset + this.#cutBefore(offset + 1);
  }

  /** Where what ends at `offset` of `text` ends in the source. */
  sourceEnd(offset: number): number {
    return offset + this.#cutBefore(offset);
  }

  #cutBefore(offset: number): number {
    const places = this.#places;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (this.#lengths[low - 1] as number);
  }
}
