/**
 * Builds a trace while the program runs. It is told what happens and reads the machine's counters; it does not
 * decide what a step is, enforces no limit on the program and knows no source text.
 */
import { AddressMap } from "./address-map.ts";
import { BlockRows } from "./block-rows.ts";
import { takeCensus } from "./census.ts";
import { AppendedRows, Rows } from "./columns.ts";
import type { CollectionFacts, HeapCounters } from "./counters.ts";
import type { Ending } from "./ending.ts";
import { LineRows } from "./line-rows.ts";
import {
  type BlockKind,
  type CensusRow,
  MAX_STEP_BYTES,
  TRACE_FORMAT,
  type Trace,
  type TracedFunction,
  type TracedSource,
} from "./trace.ts";

const MAX_DEPTH = 0xffff;

const stepSchema = {
  line: Uint32Array,
  depth: Uint16Array,
  functionId: Uint16Array,
  liveBytes: Uint32Array,
  liveObjects: Uint32Array,
  peakBytes: Uint32Array,
  allocatedBytes: Uint32Array,
  firstBlock: Uint32Array,
};

const collectionSchema = {
  step: Uint32Array,
  generation: Uint8Array,
  examined: Uint32Array,
  collected: Uint32Array,
  freedBytes: Float64Array,
  isExplicit: Uint8Array,
};

/** What only the end of a run can tell. */
export interface TraceFacts {
  readonly python: string;
  readonly source: TracedSource;
  readonly ending: Ending;
  readonly functions: readonly TracedFunction[];
  readonly kinds: readonly BlockKind[];
  /** What was alive at the end, from a machine that did not report its blocks one by one. */
  readonly census?: readonly CensusRow[];
}

export class TraceWriter {
  private readonly steps = new AppendedRows(stepSchema);
  private readonly lines = new LineRows();
  private readonly blocks: BlockRows;
  private readonly addresses = new AddressMap();
  private readonly collections = new Rows(collectionSchema);
  private readonly printed = new Rows({ step: Uint32Array, endOffset: Uint32Array });
  private readonly errors = new Rows({ errorStart: Uint32Array, errorEnd: Uint32Array });
  private readonly output: string[] = [];
  private outputLength = 0;

  private readonly counters: HeapCounters;
  /** Row of `lines` that is charged with what happens now. */
  private site = 0;
  /** Highest live bytes in the open step, up to the last time that a line was charged. */
  private stepPeakBytes = 0;
  private stepStartAllocatedBytes = 0;
  private peakBytes = 0;
  private peakStep = 0;
  /** The counters when the program ended. */
  private final: Readonly<HeapCounters> | undefined;

  /** @param maxBlocks rows of allocated blocks to keep; the totals stay exact beyond it. */
  constructor(counters: HeapCounters, maxBlocks = 8_000_000) {
    this.counters = counters;
    this.blocks = new BlockRows(maxBlocks);
  }

  get stepCount(): number {
    return this.steps.length;
  }

  /** Characters printed so far, in UTF-16 units. */
  get printedLength(): number {
    return this.outputLength;
  }

  /** A line starts. @param depth frames below this one. @param functionId index of a function, below 65,536. */
  beginStep(line: number, depth: number, functionId: number): void {
    this.closeStep();
    const site = this.lines.siteOf(line);
    this.site = site;
    this.lines.countStep(site);
    const row = this.steps.add();
    const columns = this.steps.columns;
    columns.line[row] = line;
    columns.depth[row] = Math.min(depth, MAX_DEPTH);
    columns.functionId[row] = functionId;
    columns.firstBlock[row] = this.blocks.total;
  }

  /** The program goes on at a line in the middle: a call returned, a generator was resumed. No step. */
  moveTo(line: number): void {
    const site = this.lines.siteOf(line);
    if (site === this.site) return;
    this.charge();
    this.site = site;
  }

  /** The counters already hold the block. @param address a multiple of 16 below 2**32. */
  addBlock(address: number, kind: number, sizeBytes: number): void {
    if (this.final !== undefined) return;
    this.addresses.set(address, this.blocks.add(kind, this.site, sizeBytes) + 1);
  }

  /** Blocks that were allocated before the snippet started are unknown here and pass silently. */
  removeBlock(address: number, kind: number, sizeBytes: number): void {
    if (this.final !== undefined) return;
    const known = this.addresses.take(address);
    if (known > 0) this.blocks.remove(known - 1, kind, sizeBytes, this.currentStep());
  }

  addCollection(facts: CollectionFacts): void {
    const row = this.collections.add();
    const columns = this.collections.columns;
    columns.step[row] = this.currentStep();
    columns.generation[row] = facts.generation;
    columns.examined[row] = facts.examined;
    columns.collected[row] = facts.collected;
    columns.freedBytes[row] = facts.freedBytes;
    columns.isExplicit[row] = facts.isExplicit ? 1 : 0;
  }

  /** `isError`: to standard error, not to standard output. */
  print(text: string, isError: boolean): void {
    if (text === "") return;
    if (isError) this.addError(text.length);
    this.output.push(text);
    this.outputLength += text.length;
    const step = this.currentStep();
    const { printed } = this;
    const last = printed.length - 1;
    const row = last >= 0 && printed.columns.step[last] === step ? last : printed.add();
    printed.columns.step[row] = step;
    printed.columns.endOffset[row] = this.outputLength;
  }

  /** The program ended: closes the last step. Blocks that come and go after this are not the program's. */
  close(): void {
    if (this.final !== undefined) return;
    this.closeStep();
    const { liveBytes, liveObjects, recentPeakBytes, allocatedBytes, allocations } = this.counters;
    this.final = { liveBytes, liveObjects, recentPeakBytes, allocatedBytes, allocations };
  }

  /** The trace; closes the writer if need be. */
  finish(facts: TraceFacts): Trace {
    this.close();
    const counters = this.final ?? this.counters;
    return {
      format: TRACE_FORMAT,
      ...facts,
      totals: {
        steps: this.steps.length,
        finalBytes: counters.liveBytes,
        finalObjects: counters.liveObjects,
        peakBytes: this.peakBytes,
        peakStep: this.peakStep,
        allocatedBytes: counters.allocatedBytes,
        allocations: counters.allocations,
      },
      steps: this.steps.finish(),
      lines: this.lines.finish(),
      blocks: this.blocks.finish(),
      collections: this.collections.finish(),
      output: { text: this.output.join(""), ...this.printed.finish(), ...this.errors.finish() },
      census: facts.census ?? takeCensus(facts.kinds, this.blocks.aliveByKind()),
    };
  }

  /** What comes next, of this length, went to standard error. */
  private addError(length: number): void {
    const { errors } = this;
    const last = errors.length - 1;
    const isContinued = last >= 0 && errors.columns.errorEnd[last] === this.outputLength;
    const row = isContinued ? last : errors.add();
    if (!isContinued) errors.columns.errorStart[row] = this.outputLength;
    errors.columns.errorEnd[row] = this.outputLength + length;
  }

  private currentStep(): number {
    return Math.max(0, this.steps.length - 1);
  }

  private closeStep(): void {
    this.charge();
    const { counters } = this;
    const row = this.steps.place;
    if (this.stepPeakBytes > this.peakBytes) {
      this.peakBytes = this.stepPeakBytes;
      this.peakStep = this.currentStep();
    }
    // What happened before the first step is part of it.
    if (row < 0) return;
    const columns = this.steps.columns;
    const allocatedBytes = counters.allocatedBytes - this.stepStartAllocatedBytes;
    columns.liveBytes[row] = counters.liveBytes;
    columns.liveObjects[row] = counters.liveObjects;
    columns.peakBytes[row] = this.stepPeakBytes;
    columns.allocatedBytes[row] = Math.min(allocatedBytes, MAX_STEP_BYTES);
    this.stepPeakBytes = counters.liveBytes;
    this.stepStartAllocatedBytes = counters.allocatedBytes;
  }

  /** Books what happened since the last call on the current line, and starts the peak anew. */
  private charge(): void {
    const { counters } = this;
    this.lines.charge(this.site, counters);
    this.stepPeakBytes = Math.max(this.stepPeakBytes, counters.recentPeakBytes, counters.liveBytes);
    counters.recentPeakBytes = counters.liveBytes;
  }
}
