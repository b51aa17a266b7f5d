/**
 * How simulated memory changed in each step of a run: for each word that differs after the step, its place and the
 * exclusive or of what it was and what it is, so that the same entry leads forwards and backwards. The writer is told
 * which words were written, by cards of 64 bytes, and compares these; what memory means is not its business.
 *
 * A record is one step's changes: cards, each with its changed words, and a zero at the end.
 *
 *     card    varint of 1 + zigzag(card - card before)
 *     word    byte: 0-15 its place in the card, or 16-19 for its four marks; 0x20 the card goes on; 0xc0 the number of
 *             bytes that follow, less one. Then the bytes of the exclusive or, lowest first.
 *
 * Words that nobody reads, those of the stack above its top, are left as they were until they are in use again, which
 * they come to be by a write.
 */
import { invariant } from "../base/invariant.ts";
import { grow, Rows } from "./columns.ts";
import { type Keyframe, KeyframeWriter } from "./keyframe-writer.ts";
import { LogBlocks } from "./log-blocks.ts";
import type { MemoryImage } from "./memory-image.ts";

/** Words of a card, as a shift. */
export const CARD_SHIFT = 4;
const CARD_WORDS = 1 << CARD_SHIFT;
/** Place of the first of a card's marks: one byte for each 16 bytes of memory. */
const MARKS = CARD_WORDS;
const CARD_UNITS = CARD_WORDS / 4;
const CARD_GOES_ON = 0x20;
/** Cards of a page of 1,024 words, as a shift. */
const PAGE_CARDS_SHIFT = 6;
/** Steps of which one place in the log is known. */
export const INDEXED_STEPS = 16;
/** A block of the log is closed at the first indexed step after so many bytes. */
const BLOCK_BYTES = 1 << 16;
/** The most that one card takes. */
const CARD_BYTES = 5 + CARD_WORDS * 5 + CARD_UNITS * 2;

/** What may have changed in a step. */
export interface WrittenCards {
  /** The first `count` of them, each once. */
  readonly cards: Int32Array;
  readonly count: number;
  /** By card: bit 0-15 for each word, 16-19 for each mark. Those of the cards become 0 as they are read. */
  readonly masks: Int32Array;
}

/** Words `from` to `to` (excluded) that nobody reads. */
export interface UnusedWords {
  readonly from: number;
  readonly to: number;
}

export interface HeapLog {
  readonly steps: number;
  /** A block begins with the record of an indexed step. */
  readonly blocks: LogBlocks;
  /** Offset in the blocks of the records of steps 0, 16, 32 ... */
  readonly offsets: Uint32Array;
}

/** Writes the log of one run and keeps the memory as it was after the newest step. */
export class HeapLogWriter {
  private words: Int32Array;
  private marks: Uint8Array;
  private readonly blocks = new LogBlocks();
  /** The block that is being written, and how much of it is. */
  private bytes = new Uint8Array(2 * BLOCK_BYTES);
  private length = 0;
  private card = 0;
  private steps = 0;
  private readonly index = new Rows({ offset: Uint32Array }, 256);
  private readonly keyframes: KeyframeWriter;

  private readonly blockBytes: number;

  /** `memory` is how it is before the first step; it is copied. `keyframeBytes` of log lie between two keyframes. */
  constructor(memory: MemoryImage, keyframeBytes?: number, blockBytes = BLOCK_BYTES) {
    this.words = memory.words.slice();
    this.marks = memory.marks.slice();
    this.keyframes = new KeyframeWriter(memory.words.length, keyframeBytes);
    this.blockBytes = blockBytes;
  }

  /** A step is over. The cards that were written are sorted by this. */
  endStep(memory: MemoryImage, { cards, count, masks }: WrittenCards, unused: UnusedWords): void {
    if (memory.words.length > this.words.length) this.enlarge(memory);
    if (this.steps % INDEXED_STEPS === 0) this.startIndexed();
    this.steps++;
    sortFirst(cards, count);
    for (let index = 0; index < count; index++) {
      const card = cards[index] as number;
      this.compareCard(memory, card, masks[card] as number, unused);
      masks[card] = 0;
    }
    this.reserve(1);
    this.bytes[this.length++] = 0;
  }

  /** The log, memory as it was after its last step, and copies of memory on the way there. */
  finish(): { log: HeapLog; memory: MemoryImage; keyframes: readonly Keyframe[] } {
    this.closeBlock();
    const log = { steps: this.steps, blocks: this.blocks, offsets: this.index.finish().offset };
    const memory = this.image();
    this.keyframes.close(this.steps, memory);
    return { log, memory, keyframes: this.keyframes.frames };
  }

  private image(): MemoryImage {
    return { words: this.words, marks: this.marks };
  }

  private startIndexed(): void {
    if (this.length >= this.blockBytes) this.closeBlock();
    const row = this.index.add();
    const offset = this.blocks.length + this.length;
    this.index.columns.offset[row] = offset;
    this.keyframes.offer(this.steps, offset, this.image());
    this.card = 0;
  }

  private closeBlock(): void {
    if (this.length > 0) this.blocks.add(this.bytes.slice(0, this.length));
    this.length = 0;
  }

  private enlarge({ words, marks }: MemoryImage): void {
    const grownWords = new Int32Array(words.length);
    grownWords.set(this.words);
    this.words = grownWords;
    const grownMarks = new Uint8Array(marks.length);
    grownMarks.set(this.marks);
    this.marks = grownMarks;
    this.keyframes.enlarge(words.length);
  }

  private compareCard(
    { words, marks }: MemoryImage,
    card: number,
    written: number,
    unused: UnusedWords,
  ): void {
    const first = card << CARD_SHIFT;
    // What is no heap at all (arrays that only have the same name as its views).
    if (first >= words.length) return;
    const known = this.words;
    const { from, to } = unused;
    let last = -1;
    for (let rest = written; rest !== 0; rest &= rest - 1) {
      const place = 31 - Math.clz32(rest & -rest);
      if (place >= MARKS) {
        const unit = card * CARD_UNITS + place - MARKS;
        const mark = marks[unit] as number;
        const change = mark ^ (this.marks[unit] as number);
        if (change === 0) continue;
        this.marks[unit] = mark;
        last = this.writeChange(card, last, place, change);
        continue;
      }
      const word = first + place;
      const value = words[word] as number;
      const change = value ^ (known[word] as number);
      if (change === 0 || (word >= from && word < to)) continue;
      known[word] = value;
      last = this.writeChange(card, last, place, change);
    }
  }

  /** @param last where the change before it in the same card begins; -1 if it is the first. Returns where it begins. */
  private writeChange(card: number, last: number, place: number, change: number): number {
    if (last < 0) this.writeCard(card);
    else this.bytes[last] = (this.bytes[last] as number) | CARD_GOES_ON;
    const { bytes } = this;
    const start = this.length;
    const extra = change >>> 0 < 0x100 ? 0 : change >>> 0 < 0x1_0000 ? 1 : change >>> 0 < 0x100_0000 ? 2 : 3;
    bytes[start] = place | (extra << 6);
    bytes[start + 1] = change;
    if (extra > 0) bytes[start + 2] = change >>> 8;
    if (extra > 1) bytes[start + 3] = change >>> 16;
    if (extra > 2) bytes[start + 4] = change >>> 24;
    this.length = start + 2 + extra;
    return start;
  }

  private writeCard(card: number): void {
    this.reserve(CARD_BYTES);
    this.keyframes.touch(card >> PAGE_CARDS_SHIFT);
    const { bytes } = this;
    const step = card - this.card;
    this.card = card;
    let value = 1 + (step < 0 ? -2 * step - 1 : 2 * step);
    while (value > 0x7f) {
      bytes[this.length++] = (value & 0x7f) | 0x80;
      value >>>= 7;
    }
    bytes[this.length++] = value;
  }

  private reserve(bytes: number): void {
    if (this.length + bytes > this.bytes.length) this.bytes = grow(this.bytes, this.length + bytes);
  }
}

/** Most steps write a few cards; long lists come in rising order already. */
function sortFirst(cards: Int32Array, count: number): void {
  if (count > 64) {
    cards.subarray(0, count).sort();
    return;
  }
  for (let end = 1; end < count; end++) {
    const card = cards[end] as number;
    let place = end;
    for (; place > 0 && (cards[place - 1] as number) > card; place--)
      cards[place] = cards[place - 1] as number;
    cards[place] = card;
  }
}

/** Leads a memory along the log. */
export class HeapLogCursor {
  private readonly log: HeapLog;
  /** The block of the record that comes next, and its place there. */
  private bytes: Uint8Array = NO_BYTES;
  private offset = 0;
  private card = 0;
  /** The step whose record comes next. */
  private step = 0;

  constructor(log: HeapLog) {
    this.log = log;
  }

  /**
   * Memory as it was before step `from` becomes what it was before step `to`, which may be earlier. Sets
   * `changedPages[word >> 10]` to 1 for each word or mark that was touched on the way.
   */
  move(from: number, to: number, memory: MemoryImage, changedPages: Uint8Array): void {
    const first = Math.min(from, to);
    const last = Math.max(from, to);
    invariant(first >= 0 && last <= this.log.steps, `steps ${from} and ${to} are among ${this.log.steps}`);
    if (first === last) return;
    this.seek(first);
    while (this.step < last) this.apply(memory, changedPages);
  }

  private seek(step: number): void {
    this.step = step - (step % INDEXED_STEPS);
    while (this.step < step) this.apply(NOWHERE, NO_PAGES);
  }

  private enter(index: number): void {
    const { blocks, offsets } = this.log;
    const offset = offsets[index] as number;
    const { bytes, start } = blocks.at(offset);
    this.bytes = bytes;
    this.offset = offset - start;
    this.card = 0;
  }

  /** Changes `memory` by the next record: from before the step to after it, or back. */
  private apply({ words, marks }: MemoryImage, changedPages: Uint8Array): void {
    if (this.step % INDEXED_STEPS === 0) this.enter(this.step / INDEXED_STEPS);
    const { bytes } = this;
    let { offset, card } = this;
    for (;;) {
      let byte = bytes[offset++] as number;
      if (byte === 0) break;
      let delta = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[offset++] as number;
        delta |= (byte & 0x7f) << shift;
      }
      delta--;
      card += (delta & 1) === 0 ? delta >>> 1 : -((delta + 1) >>> 1);
      changedPages[card >> PAGE_CARDS_SHIFT] = 1;
      for (let head = CARD_GOES_ON; (head & CARD_GOES_ON) !== 0; ) {
        head = bytes[offset] as number;
        const extra = head >> 6;
        let change = bytes[offset + 1] as number;
        if (extra > 0) change |= (bytes[offset + 2] as number) << 8;
        if (extra > 1) change |= (bytes[offset + 3] as number) << 16;
        if (extra > 2) change |= (bytes[offset + 4] as number) << 24;
        offset += 2 + extra;
        const place = head & 0x1f;
        if (place >= MARKS) {
          const unit = card * CARD_UNITS + place - MARKS;
          marks[unit] = (marks[unit] as number) ^ change;
        } else {
          const word = (card << CARD_SHIFT) + place;
          words[word] = (words[word] as number) ^ change;
        }
      }
    }
    this.offset = offset;
    this.card = card;
    this.step++;
  }
}

/** Take no change: writing beyond the end of a typed array does nothing. */
const NOWHERE: MemoryImage = { words: new Int32Array(0), marks: new Uint8Array(0) };
const NO_BYTES = new Uint8Array(0);
const NO_PAGES = NO_BYTES;
