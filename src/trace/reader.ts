/** Answers questions about a trace. It reads and never changes it, and needs nothing but the trace. */
import { invariant } from "../base/invariant.ts";
import { MinMaxPyramid } from "./pyramid.ts";
import { upperBound } from "./search.ts";
import { STILL_ALIVE, type Trace } from "./trace.ts";

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
  /** Blocks allocated during the step. */
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
  private readonly pyramid: MinMaxPyramid;

  constructor(trace: Trace) {
    this.trace = trace;
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
    const [firstBlock, endBlock] = this.blocksOf(index);
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
      allocations: endBlock - firstBlock,
    };
  }

  /** The steps of [from, to) in at most `buckets` buckets, each of at least one step. */
  series(from: number, to: number, buckets: number): LiveSeries {
    const steps = Math.max(0, to - from);
    const size = Math.min(steps, Math.max(1, Math.floor(buckets)));
    const step = new Float64Array(size);
    const minBytes = new Float64Array(size);
    const maxBytes = new Float64Array(size);
    for (let bucket = 0; bucket < size; bucket++) {
      const start = from + Math.floor((bucket * steps) / size);
      const end = from + Math.floor(((bucket + 1) * steps) / size);
      const { min, max } = this.pyramid.range(start, end);
      step[bucket] = start;
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
    const columns = this.trace.collections;
    return Array.from(columns.step, (step, row) => ({
      step,
      generation: at(columns.generation, row),
      examined: at(columns.examined, row),
      collected: at(columns.collected, row),
      freedBytes: at(columns.freedBytes, row),
      isExplicit: at(columns.isExplicit, row) === 1,
    }));
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
    const { blocks, kinds } = this.trace;
    const end = Math.min(blocks.stored, this.firstBlockOf(to));
    const byType = new Map<string, { type: string; count: number; bytes: number }>();
    for (let block = this.firstBlockOf(from); block < end; block++) {
      if (aliveAt !== undefined && !outlives(at(blocks.died, block), aliveAt)) continue;
      const kind = kinds[at(blocks.kind, block)];
      invariant(kind !== undefined, "every block has a known kind");
      const row = byType.get(kind.type) ?? { type: kind.type, count: 0, bytes: 0 };
      if (kind.isObject) row.count++;
      row.bytes += at(blocks.bytes, block);
      byType.set(kind.type, row);
    }
    return [...byType.values()].sort((a, b) => b.bytes - a.bytes || (a.type < b.type ? -1 : 1));
  }

  /** The next step after (or before) `from` that ran the line, or undefined. */
  findLine(line: number, from: number, direction: 1 | -1): number | undefined {
    const column = this.trace.steps.line;
    for (let step = from + direction; step >= 0 && step < column.length; step += direction)
      if (column[step] === line) return step;
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

  private blocksOf(step: number): [number, number] {
    return [this.firstBlockOf(step), this.firstBlockOf(step + 1)];
  }

  /** Blocks allocated before the first step belong to it. */
  private firstBlockOf(step: number): number {
    if (step <= 0) return 0;
    return step < this.stepCount ? at(this.trace.steps.firstBlock, step) : this.trace.totals.allocations;
  }

  private survivingBytesBySite(): Float64Array | undefined {
    const { blocks, lines, totals } = this.trace;
    if (blocks.stored < totals.allocations) return undefined;
    const bytes = new Float64Array(lines.line.length);
    for (let block = 0; block < blocks.stored; block++) {
      if (blocks.died[block] !== STILL_ALIVE) continue;
      const site = at(blocks.site, block);
      bytes[site] = at(bytes, site) + at(blocks.bytes, block);
    }
    return bytes;
  }
}

function outlives(died: number, step: number): boolean {
  return died === STILL_ALIVE || died > step;
}

/** Reading outside a column would be an error of ours. */
function at(column: ArrayLike<number>, index: number): number {
  const value = column[index];
  invariant(value !== undefined, `index ${index} lies inside a column of ${column.length}`);
  return value;
}
