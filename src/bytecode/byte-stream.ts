/** Writing and reading bytes with numbers of varying length (LEB128). It knows nothing of what they mean. */
import { invariant } from "../base/invariant.ts";

const CONTINUES = 0x80;
const LARGE = 2 ** 28;

export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  /** What was written, a copy. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^53. */
  unsigned(value: number): void {
    invariant(Number.isSafeInteger(value) && value >= 0, "a number that can be written");
    let rest = value;
    while (rest >= CONTINUES) {
      this.byte((rest % CONTINUES) | CONTINUES);
      rest = rest < LARGE ? rest >>> 7 : Math.floor(rest / CONTINUES);
    }
    this.byte(rest);
  }

  /** A whole number of either sign, small ones in few bytes. */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  double(value: number): void {
    this.raw(new Uint8Array(Float64Array.of(value).buffer));
  }

  /** Bytes without their number. */
  raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + count));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

export class ByteReader {
  private readonly bytes: Uint8Array;
  private position: number;

  constructor(bytes: Uint8Array, position = 0) {
    // Node's Buffer has a `slice` that does not copy.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    this.position = position;
  }

  /** Offset of what is read next. */
  get at(): number {
    return this.position;
  }

  skip(count: number): void {
    this.position += count;
  }

  byte(): number {
    const value = this.bytes[this.position++];
    invariant(value !== undefined, "bytes that were written whole");
    return value;
  }

  unsigned(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & (CONTINUES - 1)) * factor;
      if (byte < CONTINUES) return value;
      factor *= CONTINUES;
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  double(): number {
    return new Float64Array(this.raw(8).slice().buffer)[0] as number;
  }

  raw(count: number): Uint8Array {
    invariant(this.position + count <= this.bytes.length, "bytes that were written whole");
    this.position += count;
    return this.bytes.subarray(this.position - count, this.position);
  }
}
