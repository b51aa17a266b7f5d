/**
 * The bytes of a log in blocks, each of which is read for itself. Blocks can be packed one by one when there is time
 * for it; one that is read is unpacked, and the last few stay so. What the bytes mean is not its business.
 */
import { deflateSync, inflateSync } from "fflate";
import { upperBound } from "./search.ts";

/** Unpacked blocks that are kept at hand: what is gone through between two keyframes, and more. */
const MOST_UNPACKED = 32;

interface Block {
  /** Bytes when it is not packed. */
  readonly length: number;
  /** Packed, once it is. */
  packed?: Uint8Array;
  /** Undefined while nobody reads a packed block. */
  plain: Uint8Array | undefined;
}

export class LogBlocks {
  private readonly blocks: Block[] = [];
  /** Offset of each block's first byte in the whole log. */
  private readonly starts: number[] = [];
  private packedCount = 0;
  /** Packed blocks that are also there unpacked, in the order in which they were unpacked. */
  private unpacked: Block[] = [];
  /** Bytes of all blocks, unpacked. */
  length = 0;

  /** Takes a block over. */
  add(bytes: Uint8Array): void {
    this.starts.push(this.length);
    this.blocks.push({ length: bytes.length, plain: bytes });
    this.length += bytes.length;
  }

  /** Bytes that are held. */
  get sizeBytes(): number {
    return this.blocks.reduce(
      (sum, { packed, plain }) => sum + (packed?.length ?? 0) + (plain?.length ?? 0),
      0,
    );
  }

  /** Packs the next block. Returns whether there was one: some 1 ms for 64 KB. */
  packNext(): boolean {
    const block = this.blocks[this.packedCount];
    if (block?.plain === undefined) return false;
    // The lowest level is three times as fast as the usual one and packs nearly as well here.
    block.packed = deflateSync(block.plain, { level: 1 });
    block.plain = undefined;
    this.packedCount++;
    return true;
  }

  /** The block with the byte at an offset of the whole log, and the offset where it begins. */
  at(offset: number): { readonly bytes: Uint8Array; readonly start: number } {
    const index = upperBound(this.starts, offset) - 1;
    const block = this.blocks[index];
    if (block === undefined) throw new RangeError(`offset ${offset} is among ${this.length} bytes`);
    return { bytes: block.plain ?? this.unpack(block), start: this.starts[index] ?? 0 };
  }

  private unpack(block: Block): Uint8Array {
    if (block.packed === undefined) throw new Error("a block is there, packed or not");
    const plain = inflateSync(block.packed, { out: new Uint8Array(block.length) });
    block.plain = plain;
    this.unpacked.push(block);
    const oldest = this.unpacked.length > MOST_UNPACKED ? this.unpacked.shift() : undefined;
    if (oldest !== undefined) oldest.plain = undefined;
    return plain;
  }
}
