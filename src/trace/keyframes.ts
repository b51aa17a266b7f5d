/**
 * Copies of memory along a run, so that any step is near one of them. Memory is kept by pages; two keyframes share the
 * pages that did not change between them. They are made from the log, backwards from the end, and are no part of a
 * trace.
 */
import { type HeapLog, HeapLogCursor, INDEXED_STEPS, type MemoryImage } from "./heap-log.ts";

/** Words of a page, as a shift: 4 KB. */
const PAGE_SHIFT = 10;
const PAGE_WORDS = 1 << PAGE_SHIFT;
const PAGE_MARKS = PAGE_WORDS / 4;
/** Bytes of log from one keyframe to the next: what is gone through in a few milliseconds. */
const INTERVAL_BYTES = 1 << 20;

interface Page {
  readonly words: Int32Array;
  readonly marks: Uint8Array;
}

interface Keyframe {
  readonly step: number;
  /** By page number; the rest of memory is as at the end. */
  readonly pages: readonly Page[];
}

/** Leads one memory to any step of a log. */
export class Keyframes {
  private readonly memory: MemoryImage;
  private readonly log: HeapLog;
  private readonly cursor: HeapLogCursor;
  /** Ascending by step; empty for a log that is short anyway. */
  private readonly frames: Keyframe[] = [];
  /** What memory was made from last, and 1 for each page that has changed since. */
  private origin: Keyframe | undefined;
  private readonly isChanged: Uint8Array;
  private at: number;

  /** `memory` is as it was after the last step; it is this object's from now on. */
  constructor(memory: MemoryImage, log: HeapLog, intervalBytes = INTERVAL_BYTES) {
    this.memory = memory;
    this.log = log;
    this.cursor = new HeapLogCursor(log);
    this.at = log.steps;
    this.isChanged = new Uint8Array((memory.words.length >> PAGE_SHIFT) + 1);
    if (log.bytes.length > intervalBytes) this.makeFrames(intervalBytes);
  }

  /** Number of steps that memory has behind it. */
  get step(): number {
    return this.at;
  }

  /** Memory becomes what it was before `step`; for the number of steps, what it was at the end. */
  goTo(step: number): void {
    const nearest = this.nearestFrame(step);
    if (nearest !== undefined && this.distance(nearest.step, step) < this.distance(this.at, step)) {
      this.restore(nearest);
    }
    this.cursor.move(this.at, step, this.memory, this.isChanged);
    this.at = step;
  }

  private makeFrames(intervalBytes: number): void {
    const { offsets } = this.log;
    this.origin = { step: this.at, pages: this.allPages() };
    this.frames.unshift(this.origin);
    for (let index = offsets.length - 1; index > 0; index--) {
      const isLast = index === 1;
      if (!isLast && this.distance(index * INDEXED_STEPS, this.at) < intervalBytes) continue;
      const step = isLast ? 0 : index * INDEXED_STEPS;
      this.cursor.move(this.at, step, this.memory, this.isChanged);
      this.at = step;
      this.keep(step);
    }
  }

  private allPages(): Page[] {
    return Array.from({ length: this.memory.words.length >> PAGE_SHIFT }, (_, page) => this.copyPage(page));
  }

  /** A keyframe of memory as it is. */
  private keep(step: number): void {
    const { origin, isChanged } = this;
    const pages = (origin?.pages ?? []).map((page, index) =>
      isChanged[index] === 1 ? this.copyPage(index) : page,
    );
    isChanged.fill(0);
    this.origin = { step, pages };
    this.frames.unshift(this.origin);
  }

  private copyPage(page: number): Page {
    const { words, marks } = this.memory;
    return {
      words: words.slice(page * PAGE_WORDS, (page + 1) * PAGE_WORDS),
      marks: marks.slice(page * PAGE_MARKS, (page + 1) * PAGE_MARKS),
    };
  }

  private restore(frame: Keyframe): void {
    const { origin, isChanged, memory } = this;
    for (const [index, page] of frame.pages.entries()) {
      if (isChanged[index] === 0 && origin?.pages[index] === page) continue;
      memory.words.set(page.words, index * PAGE_WORDS);
      memory.marks.set(page.marks, index * PAGE_MARKS);
    }
    isChanged.fill(0);
    this.origin = frame;
    this.at = frame.step;
  }

  private nearestFrame(step: number): Keyframe | undefined {
    let best: Keyframe | undefined;
    for (const frame of this.frames) {
      if (best === undefined || this.distance(frame.step, step) < this.distance(best.step, step))
        best = frame;
    }
    return best;
  }

  /** Bytes of log between two steps, about. */
  private distance(from: number, to: number): number {
    return Math.abs(this.offsetOf(from) - this.offsetOf(to));
  }

  private offsetOf(step: number): number {
    return this.log.offsets[Math.floor(step / INDEXED_STEPS)] ?? this.log.bytes.length;
  }
}
