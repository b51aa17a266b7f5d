/**
 * What a machine tells whoever watches a run, and the watcher that makes a trace of it. The machine needs
 * nothing else of this folder: it calls a `RunObserver` if it was given one, and ends with a `RunEnd`.
 *
 * A machine without an observer, or one that reports no blocks, is allowed: such a trace lacks what a line
 * allocated by type, and the census must then come with the end of the run.
 */
import { type Clock, wallClock } from "../base/clock.ts";
import type { CollectionFacts, HeapCounters } from "../trace/counters.ts";
import type { LimitName } from "../trace/ending.ts";
import { TraceWriter } from "../trace/writer.ts";

export type { CollectionFacts, HeapCounters } from "../trace/counters.ts";

/** Calls happen in the order of the program's events, after the heap and its counters have changed. */
export interface RunObserver {
  /**
   * A line starts, exactly where `sys.settrace` gets a `line` event.
   * @param line 1-based. @param depth frames below the running one. @param functionId index into
   * `RunEnd.functions`, the same for every call of one function.
   */
  onLine(line: number, depth: number, functionId: number): void;
  /** A frame goes on in the middle of a line: its callee returned or yielded, or it was itself resumed. */
  onResume(line: number): void;
  /**
   * A block of the program was allocated. A block that changes its size is freed and allocated anew.
   * @param address bytes, a multiple of 16 below 2**32, unique among the blocks alive. @param kind index into
   * `RunEnd.kinds`. @param sizeBytes as requested from the allocator.
   */
  onAllocate(address: number, kind: number, sizeBytes: number): void;
  onFree(address: number, kind: number, sizeBytes: number): void;
  onCollection(facts: CollectionFacts): void;
  /** `isError`: to standard error, not to standard output. */
  onOutput(text: string, isError: boolean): void;
  /** The program ended, however it did: what the machine does from here on is not the program's. */
  onEnd(): void;
}

/** Bounds of a run that the recorder watches; the heap's bound is the machine's. */
export interface RunLimits {
  /** Line steps. */
  readonly maxSteps: number;
  /** Wall time. */
  readonly maxMilliseconds: number;
  /** Printed text, in UTF-16 units. */
  readonly maxOutputLength: number;
}

export interface Progress {
  readonly steps: number;
  readonly liveBytes: number;
}

/** Unwinds the machine, which must let it pass: it is no exception of the program. */
export class RunLimitReached extends Error {
  readonly limit: LimitName;
  readonly bound: number;

  constructor(limit: LimitName, bound: number) {
    super(`limit reached: ${limit} ${bound}`);
    this.limit = limit;
    this.bound = bound;
  }
}

/** Steps between two looks at the clock; a power of two. */
const CLOCK_STEPS = 1024;
const PROGRESS_MILLISECONDS = 100;

/** Writes a trace and ends the run by throwing when it goes beyond a limit. */
export class Recorder implements RunObserver {
  readonly writer: TraceWriter;
  private readonly counters: HeapCounters;
  private readonly limits: RunLimits;
  private readonly onProgress: ((progress: Progress) => void) | undefined;
  private readonly clock: Clock;
  private readonly startedAt: number;
  private reportedAt: number;
  /** Line of the newest step; undefined before the first. */
  private newestLine: number | undefined;

  constructor(
    counters: HeapCounters,
    limits: RunLimits,
    onProgress?: (progress: Progress) => void,
    clock = wallClock,
  ) {
    this.clock = clock;
    this.startedAt = this.reportedAt = clock();
    this.writer = new TraceWriter(counters);
    this.counters = counters;
    this.limits = limits;
    this.onProgress = onProgress;
  }

  get lastLine(): number | undefined {
    return this.newestLine;
  }

  onLine(line: number, depth: number, functionId: number): void {
    const steps = this.writer.stepCount;
    if (steps >= this.limits.maxSteps) throw new RunLimitReached("steps", this.limits.maxSteps);
    if ((steps & (CLOCK_STEPS - 1)) === 0) this.readClock();
    this.newestLine = line;
    this.writer.beginStep(line, depth, functionId);
  }

  onResume(line: number): void {
    this.writer.moveTo(line);
  }

  onAllocate(address: number, kind: number, sizeBytes: number): void {
    this.writer.addBlock(address, kind, sizeBytes);
  }

  onFree(address: number, kind: number, sizeBytes: number): void {
    this.writer.removeBlock(address, kind, sizeBytes);
  }

  onCollection(facts: CollectionFacts): void {
    this.writer.addCollection(facts);
  }

  /** What exceeds the limit is cut off and not lost as a whole. */
  onOutput(text: string, isError: boolean): void {
    const room = this.limits.maxOutputLength - this.writer.printedLength;
    this.writer.print(text.length <= room ? text : text.slice(0, room), isError);
    if (text.length > room) throw new RunLimitReached("output", this.limits.maxOutputLength);
  }

  onEnd(): void {
    this.writer.close();
  }

  private readClock(): void {
    const now = this.clock();
    const { maxMilliseconds } = this.limits;
    if (now - this.startedAt > maxMilliseconds) throw new RunLimitReached("time", maxMilliseconds);
    if (this.onProgress === undefined || now - this.reportedAt < PROGRESS_MILLISECONDS) return;
    this.reportedAt = now;
    this.onProgress({ steps: this.writer.stepCount, liveBytes: this.counters.liveBytes });
  }
}
