/** Leads memory to any step of a run, from the nearest keyframe or from where it is. */
import { type HeapLog, HeapLogCursor, INDEXED_STEPS } from "./heap-log.ts";
import type { Keyframe } from "./keyframe-writer.ts";
import { EMPTY_PAGE, type MemoryImage, PAGE_SHIFT, restorePage } from "./memory-image.ts";

/** Leads one memory to any step of a log. */
export class Keyframes {
  private readonly memory: MemoryImage;
  private readonly log: HeapLog;
  private readonly cursor: HeapLogCursor;
  private readonly frames: readonly Keyframe[];
  /** What memory was made from last, and 1 for each page that has changed since. */
  private origin: Keyframe | undefined;
  private readonly isChanged: Uint8Array;
  private at: number;

  /** `memory` is as it was after the last step; it is this object's from now on. */
  constructor(memory: MemoryImage, log: HeapLog, frames: readonly Keyframe[]) {
    this.memory = memory;
    this.log = log;
    this.frames = frames;
    this.cursor = new HeapLogCursor(log);
    this.at = log.steps;
    this.origin = frames.at(-1);
    this.isChanged = new Uint8Array(memory.words.length >> PAGE_SHIFT);
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

  private restore(frame: Keyframe): void {
    const { origin, isChanged, memory } = this;
    for (let index = 0; index < isChanged.length; index++) {
      const page = frame.pages[index] ?? EMPTY_PAGE;
      if (isChanged[index] === 0 && (origin?.pages[index] ?? EMPTY_PAGE) === page) continue;
      restorePage(memory, index, page);
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
    return this.log.offsets[Math.floor(step / INDEXED_STEPS)] ?? this.log.blocks.length;
  }
}
