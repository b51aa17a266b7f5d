/** Answers questions about a trace. It reads and never changes it, and needs nothing but the trace. */
import { invariant } from "../base/invariant.ts";
import { bucketStarts } from "./buckets.ts";
import { Intervals } from "./intervals.ts";
import { MinMaxPyramid } from "./pyramid.ts";
import { firstBlockOf, upperBound } from "./search.ts";
import type { Trace } from "./trace.ts";

/** One step with its amounts; see `StepColumns` for the units. */
export interface Step {
  readonly index: number;
  readonly line: number;
  readonly depth: number;
  readonly functionName: string;
  readonly liveBytes: number;
  readonly liveObjects: number;
  readonly peakBytes: number;
  readonly allocatedBytes: number;
  readonly freedBytes: number;
  /** Blocks that began during the step. */
  readonly allocations: number;
}

/** Live bytes over steps, thinned so that every extreme is kept. All columns have the shape [buckets]. */
export interface LiveSeries {
  /** First step of each bucket. */
  readonly step: Float64Array;
  /** Lowest live bytes after any step of the bucket. */
  readonly minBytes: Float64Array;
  /** Highest live bytes at any moment of the bucket. */
  readonly maxBytes: Float64Array;
}

export interface LineTotals {
  readonly line: number;
  readonly count: number;
  readonly allocations: number;
  readonly allocatedBytes: number;
  readonly freedBytes: number;
  readonly peakBytes: number;
  /** Bytes allocated by the line that are alive at the end; undefined when not all blocks were kept. */
  readonly survivingBytes: number | undefined;
}

/** What a stretch of the run allocated, by type. */
export interface AllocationSummary {
  readonly type: string;
  /** Objects; tables of containers do not count. */
  readonly count: number;
  /** The objects with their tables. */
  readonly bytes: number;
}

export interface Collection {
  readonly step: number;
  readonly generation: number;
  readonly examined: number;
  readonly collected: number;
  readonly freedBytes: number;
  readonly isExplicit: boolean;
}

export class TraceReader {
  readonly trace: Trace;
  readonly intervals: Intervals;
  private readonly pyramid: MinMaxPyramid;

  constructor(trace: Trace) {
    this.trace = trace;
    this.intervals = new Intervals(trace);
    this.pyramid = new MinMaxPyramid(trace.steps.liveBytes, trace.steps.peakBytes);
  }

  get stepCount(): number {
    return this.trace.totals.steps;
  }

  /** @throws Error when there is no such step. */
  step(index: number): Step {
    invariant(index >= 0 && index < this.stepCount, `step ${index} is one of ${this.stepCount}`);
    const { steps, functions } = this.trace;
    const liveBytes = at(steps.liveBytes, index);
    const allocatedBytes = at(steps.allocatedBytes, index);
    const before = index === 0 ? 0 : at(steps.liveBytes, index - 1);
    return {
      index,
      line: at(steps.line, index),
      depth: at(steps.depth, index),
      functionName: functions[at(steps.functionId, index)]?.name ?? "<unknown>",
      liveBytes,
      liveObjects: at(steps.liveObjects, index),
      peakBytes: at(steps.peakBytes, index),
      allocatedBytes,
      freedBytes: allocatedBytes - (liveBytes - before),
      allocations: firstBlockOf(this.trace, index + 1) - firstBlockOf(this.trace, index),
    };
  }

  /** The steps of [from, to) in at most `buckets` buckets, each of at least one step. */
  series(from: number, to: number, buckets: number): LiveSeries {
    const step = bucketStarts(from, to, buckets);
    const minBytes = new Float64Array(step.length);
    const maxBytes = new Float64Array(step.length);
    for (let bucket = 0; bucket < step.length; bucket++) {
      const { min, max } = this.pyramid.range(at(step, bucket), step[bucket + 1] ?? to);
      minBytes[bucket] = min;
      maxBytes[bucket] = max;
    }
    return { step, minBytes, maxBytes };
  }

  /** What was printed up to the end of the step. */
  outputLengthAt(step: number): number {
    const { output } = this.trace;
    const printed = upperBound(output.step, step);
    return printed === 0 ? 0 : at(output.endOffset, printed - 1);
  }

  /** Collections in order. */
  collections(): Collection[] {
    return Array.from(this.trace.collections.step, (_, row) => this.collection(row));
  }

  /** Those during a step. */
  collectionsIn(step: number): Collection[] {
    const column = this.trace.collections.step;
    const rows: Collection[] = [];
    for (let row = upperBound(column, step) - 1; row >= 0 && column[row] === step; row--)
      rows.unshift(this.collection(row));
    return rows;
  }

  /** The lines of the file that ran, ascending. */
  lines(): LineTotals[] {
    const { lines } = this.trace;
    const surviving = this.survivingBytesBySite();
    const rows = Array.from(lines.line, (line, row) => ({
      line,
      count: at(lines.count, row),
      allocations: at(lines.allocations, row),
      allocatedBytes: at(lines.allocatedBytes, row),
      freedBytes: at(lines.freedBytes, row),
      peakBytes: at(lines.peakBytes, row),
      survivingBytes: surviving?.[row],
    }));
    return rows.filter((row) => row.line > 0).sort((a, b) => a.line - b.line);
  }

  /**
   * Blocks allocated during the steps of [from, to), and of those only the ones still alive after the step
   * `aliveAt` if that is given. Largest bytes first. Blocks beyond those stored are left out.
   */
  allocations(from: number, to: number, aliveAt?: number): AllocationSummary[] {
    const rows = this.intervals.totals("type", { from, to, aliveAfter: aliveAt });
    return rows.map(({ name, count, bytes }) => ({ type: name, count, bytes }));
  }

  /** The next step after (or before) `from` that ran the line, or undefined. */
  findLine(line: number, from: number, direction: 1 | -1): number | undefined {
    const column = this.trace.steps.line;
    for (let step = from + direction; step >= 0 && step < column.length; step += direction)
      if (column[step] === line) return step;
    return undefined;
  }

  /** The next step (or the one before) of the function, around the end if need be. @param functionId see `Trace.functions`. */
  findFunction(functionId: number, from: number, direction: 1 | -1): number | undefined {
    const column = this.trace.steps.functionId;
    const { length } = column;
    for (let distance = 1; distance <= length; distance++) {
      const step = (from + direction * distance + length) % length;
      if (column[step] === functionId) return step;
    }
    return undefined;
  }

  /**
   * The next step, or the one before, that is no deeper than this one (`over`), or less deep (`out`); undefined when
   * there is none.
   */
  findStep(kind: "over" | "out", from: number, direction: 1 | -1): number | undefined {
    const { depth } = this.trace.steps;
    const most = (depth[from] ?? 0) - (kind === "out" ? 1 : 0);
    for (let index = from + direction; index >= 0 && index < depth.length; index += direction) {
      if ((depth[index] as number) <= most) return index;
    }
    return undefined;
  }

  private collection(row: number): Collection {
    const columns = this.trace.collections;
    return {
      step: at(columns.step, row),
      generation: at(columns.generation, row),
      examined: at(columns.examined, row),
      collected: at(columns.collected, row),
      freedBytes: at(columns.freedBytes, row),
      isExplicit: at(columns.isExplicit, row) === 1,
    };
  }

  private survivingBytesBySite(): Float64Array | undefined {
    const { lines, totals } = this.trace;
    if (this.intervals.knownSteps < totals.steps) return undefined;
    const bytes = new Float64Array(lines.line.length);
    const rows = this.intervals.aliveAfter("line", totals.steps);
    for (const row of rows) bytes[row.group] = row.bytes;
    return bytes;
  }
}

/** Reading outside a column would be an error of ours. */
function at(column: ArrayLike<number>, index: number): number {
  const value = column[index];
  invariant(value !== undefined, `index ${index} lies inside a column of ${column.length}`);
  return value;
}
