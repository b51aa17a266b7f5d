/** A canonical Huffman code, given by the lengths of its symbols (RFC 1951, 3.2.2). */
const MAX_BITS = 15;

export class HuffmanCode {
  /** How many symbols have codes of each length, and the symbols in the order of their codes. */
  private readonly counts = new Uint16Array(MAX_BITS + 1);
  private readonly symbols: Uint16Array;
  /** Codes that stand for nothing; negative when there are too many symbols. */
  readonly left: number;
  /** Complete, or of a single symbol. */
  readonly isUsable: boolean;

  constructor(lengths: Uint8Array) {
    for (const length of lengths) this.counts[length] = (this.counts[length] as number) + 1;
    let left = 1;
    for (let length = 1; length <= MAX_BITS; length++) left = 2 * left - (this.counts[length] as number);
    this.left = left;
    const used = lengths.length - (this.counts[0] as number);
    this.isUsable = left === 0 || (left > 0 && used <= 1);
    this.symbols = new Uint16Array(lengths.length);
    const starts = new Uint16Array(MAX_BITS + 2);
    for (let length = 1; length <= MAX_BITS; length++) {
      starts[length + 1] = (starts[length] as number) + (this.counts[length] as number);
    }
    for (const [symbol, length] of lengths.entries()) {
      if (length === 0) continue;
      const place = starts[length] as number;
      this.symbols[place] = symbol;
      starts[length] = place + 1;
    }
  }

  /** The next symbol, bit by bit; undefined for a code that stands for nothing. */
  decode(takeBit: () => number): number | undefined {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= MAX_BITS; length++) {
      code |= takeBit();
      const count = this.counts[length] as number;
      if (code - count < first) return this.symbols[index + (code - first)];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return undefined;
  }
}
