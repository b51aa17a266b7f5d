/**
 * A run in numbers: what `heapscope simulate --format json` prints, read off the trace that the panel shows, so
 * that the two cannot disagree. Lines and steps are 1-based and 0-based as in the trace; sizes are bytes.
 */

import { standardError, standardOutput } from "../trace/output.ts";
import { TraceReader } from "../trace/reader.ts";
import type { Trace } from "../trace/trace.ts";
import { type EndingReason, endingReason } from "./ending-reason.ts";

export interface SimulationReport {
  /** "3.13" */
  readonly python: string;
  readonly ended: EndingReason;
  /** Lines that were started. */
  readonly steps: number;
  readonly stdout: string;
  /** Tracebacks, warnings and what the program itself wrote there. */
  readonly stderr: string;
  /** Highest live bytes at any moment. */
  readonly peakBytes: number;
  readonly finalBytes: number;
  /** Blocks allocated by the program. */
  readonly allocations: number;
  /** Lines that ran, ascending. */
  readonly lines: readonly LineReport[];
  /** What was alive at the end, largest bytes first. */
  readonly types: readonly TypeReport[];
  readonly collections: readonly CollectionReport[];
  /** What `tracemalloc`, started before the program, would have said at its end. */
  readonly traced: { readonly currentBytes: number; readonly peakBytes: number };
}

export interface LineReport {
  /** 1-based. */
  readonly line: number;
  /** How often it was started. */
  readonly count: number;
  readonly allocatedBytes: number;
  readonly freedBytes: number;
  /** Highest live bytes of the whole program while the line ran. */
  readonly peakBytes: number;
  /** Bytes that the line allocated and that are alive at the end; null when the run had too many blocks to tell. */
  readonly aliveBytes: number | null;
}

export interface TypeReport {
  readonly type: string;
  readonly count: number;
  readonly bytes: number;
}

export interface CollectionReport {
  readonly step: number;
  /** 1-based line at which it happened; 0 before the first. */
  readonly line: number;
  readonly generation: number;
  readonly examined: number;
  readonly collected: number;
}

export function reportOf(trace: Trace): SimulationReport {
  const reader = new TraceReader(trace);
  const { steps, peakBytes, finalBytes, allocations } = trace.totals;
  return {
    python: trace.python,
    ended: endingReason(trace.ending),
    steps,
    stdout: standardOutput(trace.output),
    stderr: standardError(trace.output),
    peakBytes,
    finalBytes,
    allocations,
    lines: reader.lines().map(({ line, count, allocatedBytes, freedBytes, peakBytes, survivingBytes }) => ({
      line,
      count,
      allocatedBytes,
      freedBytes,
      peakBytes,
      aliveBytes: survivingBytes ?? null,
    })),
    types: trace.census.map(({ type, count, bytes }) => ({ type, count, bytes })),
    collections: reader.collections().map(({ step, generation, examined, collected }) => ({
      step,
      line: trace.steps.line[step] ?? 0,
      generation,
      examined,
      collected,
    })),
    // Live bytes of a trace count what tracemalloc counts: requested bytes of the program's own blocks.
    traced: { currentBytes: finalBytes, peakBytes },
  };
}
