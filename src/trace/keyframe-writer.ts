/**
 * Copies of memory along a run, made while it is recorded, so that any step is near one of them. Memory is kept by pages;
 * two keyframes share the pages that did not change between them. They are no part of a trace.
 */
import { copyPage, EMPTY_PAGE, type MemoryImage, PAGE_SHIFT, type Page } from "./memory-image.ts";

/** Bytes of log from one keyframe to the next: what is gone through in a few milliseconds. */
const INTERVAL_BYTES = 1 << 19;

export interface Keyframe {
  /** Steps that memory has behind it. */
  readonly step: number;
  /** By page number; what memory had not yet is empty. */
  readonly pages: readonly Page[];
}

export class KeyframeWriter {
  /** Ascending by step; empty for a log that is short anyway. */
  readonly frames: Keyframe[] = [];
  /** 1 for each page that changed since the newest keyframe. */
  private isChanged: Uint8Array;
  private readonly intervalBytes: number;
  /** Length of the log from which on a keyframe is due: the way to the start is as far as half an interval. */
  private dueBytes: number;

  constructor(memoryWords: number, intervalBytes = INTERVAL_BYTES) {
    this.isChanged = new Uint8Array(memoryWords >> PAGE_SHIFT);
    this.intervalBytes = intervalBytes;
    this.dueBytes = intervalBytes / 2;
  }

  /** Memory has so many words from now on. */
  enlarge(memoryWords: number): void {
    const grown = new Uint8Array(memoryWords >> PAGE_SHIFT);
    grown.set(this.isChanged);
    this.isChanged = grown;
  }

  /** A word of the page, or a mark, has changed. */
  touch(page: number): void {
    this.isChanged[page] = 1;
  }

  /** The log has `logBytes` at the start of `step`. */
  offer(step: number, logBytes: number, memory: MemoryImage): void {
    if (logBytes < this.dueBytes) return;
    this.dueBytes = logBytes + this.intervalBytes;
    this.keep(step, memory);
  }

  /** The run is over: its end is a keyframe where there are others. */
  close(steps: number, memory: MemoryImage): void {
    if (this.frames.length > 0) this.keep(steps, memory);
  }

  private keep(step: number, memory: MemoryImage): void {
    const { isChanged } = this;
    const before = this.frames.at(-1);
    const pages = Array.from(isChanged, (changed, page) =>
      before === undefined || changed === 1 ? copyPage(memory, page) : (before.pages[page] ?? EMPTY_PAGE),
    );
    isChanged.fill(0);
    this.frames.push({ step, pages });
  }
}
