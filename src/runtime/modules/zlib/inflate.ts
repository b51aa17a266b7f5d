/**
 * Decompression of raw deflate data (RFC 1951), which also tells where the data ends and whether it is complete; the
 * package that compresses tells neither. Errors have the words of zlib's inflate.c.
 */
import { HuffmanCode } from "./huffman-code.ts";

/** Data that is wrong. */
export class InflateError extends Error {}
/** The data ends before its last block does. */
export class TruncatedData extends Error {}

export interface Inflated {
  readonly plain: Uint8Array;
  /** Bytes of the data that belong to the stream. */
  readonly consumed: number;
}

const END_OF_BLOCK = 256;
const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRA_BITS = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MAX_LITERAL_CODES = 286;
const MAX_DISTANCE_CODES = 30;

const FIXED_LITERALS = new HuffmanCode(
  Uint8Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
  ),
);
const FIXED_DISTANCES = new HuffmanCode(new Uint8Array(30).fill(5));

/** `charge` is told of bytes that are made. */
export function inflate(data: Uint8Array, charge: (bytes: number) => void): Inflated {
  const state = new Inflater(data, charge);
  while (state.readBlock());
  return { plain: state.plain(), consumed: state.consumed() };
}

class Inflater {
  private at = 0;
  private bits = 0;
  private bitCount = 0;
  private out = new Uint8Array(1024);
  private length = 0;

  constructor(
    private readonly data: Uint8Array,
    private readonly charge: (bytes: number) => void,
  ) {}

  plain(): Uint8Array {
    return this.out.slice(0, this.length);
  }

  consumed(): number {
    return this.at;
  }

  /** False after the last block. */
  readBlock(): boolean {
    const isLast = this.take(1) === 1;
    const type = this.take(2);
    if (type === 0) this.copyStored();
    else if (type === 1) this.readCodes(FIXED_LITERALS, FIXED_DISTANCES);
    else if (type === 2) this.readDynamic();
    else throw new InflateError("invalid block type");
    return !isLast;
  }

  private take(count: number): number {
    while (this.bitCount < count) this.takeByte();
    const value = this.bits & ((1 << count) - 1);
    this.bits >>>= count;
    this.bitCount -= count;
    return value;
  }

  private takeByte(): void {
    const byte = this.data[this.at++];
    if (byte === undefined) throw new TruncatedData();
    this.bits |= byte << this.bitCount;
    this.bitCount += 8;
  }

  private copyStored(): void {
    this.bits = 0;
    this.bitCount = 0;
    const length = this.take(16);
    if (this.take(16) !== (~length & 0xffff)) throw new InflateError("invalid stored block lengths");
    if (this.at + length > this.data.length) throw new TruncatedData();
    this.reserve(length);
    this.out.set(this.data.subarray(this.at, this.at + length), this.length);
    this.length += length;
    this.at += length;
  }

  private readDynamic(): void {
    const literalCount = this.take(5) + 257;
    const distanceCount = this.take(5) + 1;
    const lengthCount = this.take(4) + 4;
    if (literalCount > MAX_LITERAL_CODES || distanceCount > MAX_DISTANCE_CODES) {
      throw new InflateError("too many length or distance symbols");
    }
    const lengths = new Uint8Array(CODE_LENGTH_ORDER.length);
    for (let index = 0; index < lengthCount; index++) {
      lengths[CODE_LENGTH_ORDER[index] as number] = this.take(3);
    }
    const code = new HuffmanCode(lengths);
    if (code.left !== 0) throw new InflateError("invalid code lengths set");
    const all = this.readLengths(code, literalCount + distanceCount);
    if (all[END_OF_BLOCK] === 0) throw new InflateError("invalid code -- missing end-of-block");
    const literals = new HuffmanCode(all.subarray(0, literalCount));
    if (!literals.isUsable) throw new InflateError("invalid literal/lengths set");
    const distances = new HuffmanCode(all.subarray(literalCount));
    if (!distances.isUsable) throw new InflateError("invalid distances set");
    this.readCodes(literals, distances);
  }

  /** Lengths of codes, in which 16 to 18 stand for repetitions. */
  private readLengths(code: HuffmanCode, count: number): Uint8Array {
    const lengths = new Uint8Array(count);
    let index = 0;
    while (index < count) {
      const symbol = this.decode(code, "invalid code lengths set");
      if (symbol < 16) {
        lengths[index++] = symbol;
        continue;
      }
      if (symbol === 16 && index === 0) throw new InflateError("invalid bit length repeat");
      const repeated = symbol === 16 ? (lengths[index - 1] as number) : 0;
      const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (index + times > count) throw new InflateError("invalid bit length repeat");
      lengths.fill(repeated, index, index + times);
      index += times;
    }
    return lengths;
  }

  private readCodes(literals: HuffmanCode, distances: HuffmanCode): void {
    for (;;) {
      const symbol = this.decode(literals, "invalid literal/length code");
      if (symbol === END_OF_BLOCK) return;
      if (symbol < END_OF_BLOCK) {
        this.reserve(1);
        this.out[this.length++] = symbol;
      } else this.copyMatch(symbol - END_OF_BLOCK - 1, distances);
    }
  }

  private copyMatch(index: number, distances: HuffmanCode): void {
    const base = LENGTH_BASES[index];
    if (base === undefined) throw new InflateError("invalid literal/length code");
    const length = base + this.take(LENGTH_EXTRA_BITS[index] as number);
    const symbol = this.decode(distances, "invalid distance code");
    if (symbol >= MAX_DISTANCE_CODES) throw new InflateError("invalid distance code");
    const extra = symbol < 4 ? 0 : (symbol >> 1) - 1;
    const distance = (symbol < 4 ? symbol : (2 + (symbol & 1)) << extra) + 1 + this.take(extra);
    if (distance > this.length) throw new InflateError("invalid distance too far back");
    this.reserve(length);
    for (let left = length; left > 0; left--, this.length++) {
      this.out[this.length] = this.out[this.length - distance] as number;
    }
  }

  private decode(code: HuffmanCode, message: string): number {
    const symbol = code.decode(() => this.take(1));
    if (symbol === undefined) throw new InflateError(message);
    return symbol;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.out.length) return;
    this.charge(this.out.length);
    const grown = new Uint8Array(2 * (this.out.length + more));
    grown.set(this.out.subarray(0, this.length));
    this.out = grown;
  }
}
