/**
 * The recording of one run: plain data in typed arrays, moved between threads without copying. This file says
 * what is recorded and in which units; writer.ts makes it, reader.ts answers questions about it.
 */
import type { Ending } from "./ending.ts";

/** Changes whenever a trace of an earlier build could no longer be read. */
export const TRACE_FORMAT = 3;

/** `BlockColumns.died` of a block that was never freed. */
export const STILL_ALIVE = 0xffff_ffff;

/** Saturation of the 32-bit byte columns: "this much or more". */
export const MAX_STEP_BYTES = 0xffff_ffff;

/**
 * "Live bytes" everywhere mean what `tracemalloc` calls current: the requested bytes (GC headers and the
 * tables of containers included) of the blocks allocated since the snippet started and not yet freed.
 */
export interface Trace {
  readonly format: typeof TRACE_FORMAT;
  /** "3.13" */
  readonly python: string;
  readonly source: TracedSource;
  readonly ending: Ending;
  readonly totals: TraceTotals;
  readonly steps: StepColumns;
  readonly lines: LineColumns;
  readonly functions: readonly TracedFunction[];
  readonly kinds: readonly BlockKind[];
  readonly blocks: BlockColumns;
  readonly collections: CollectionColumns;
  readonly output: TracedOutput;
  /** What was alive at the end, largest bytes first. */
  readonly census: readonly CensusRow[];
}

/** The lines that ran, under the numbers that they have in the file. */
export interface TracedSource {
  readonly fileName: string;
  readonly parts: readonly SourcePart[];
}

export interface SourcePart {
  /** 1-based line of the file. */
  readonly firstLine: number;
  readonly text: string;
}

export interface TraceTotals {
  readonly steps: number;
  readonly finalBytes: number;
  readonly finalObjects: number;
  /** Highest live bytes at any moment, within steps too. */
  readonly peakBytes: number;
  /** The step during which the peak was reached first; 0 in a trace without steps. */
  readonly peakStep: number;
  /** Requested bytes of all blocks ever allocated. */
  readonly allocatedBytes: number;
  /** Number of those blocks. */
  readonly allocations: number;
}

/**
 * One row for each step: the start of a line, as `sys.settrace` reports `line` events. The amounts are those
 * after the step, that is just before the next one. Every column has the shape [totals.steps]; 28 bytes a row.
 */
export interface StepColumns {
  /** 1-based line of the file. */
  readonly line: Uint32Array;
  /** Frames below this one; 0 is the module. Saturates at 65,535. */
  readonly depth: Uint16Array;
  /** Index into `Trace.functions`. */
  readonly functionId: Uint16Array;
  readonly liveBytes: Uint32Array;
  readonly liveObjects: Uint32Array;
  /** Highest live bytes at any moment of the step. */
  readonly peakBytes: Uint32Array;
  /** Requested bytes allocated during the step; saturates at MAX_STEP_BYTES. */
  readonly allocatedBytes: Uint32Array;
  /** Number of blocks that began before the step did: the index in `blocks` of the step's first one. */
  readonly firstBlock: Uint32Array;
}

/**
 * One row for each line that ran or was charged with memory, in the order of first appearance. What happens
 * in a frame is charged to the line that the frame is at, also after a call that the line made has returned.
 */
export interface LineColumns {
  /** 1-based line of the file; 0 collects what happened before the first line. */
  readonly line: Uint32Array;
  /** How often a step began at the line. */
  readonly count: Float64Array;
  readonly allocations: Float64Array;
  readonly allocatedBytes: Float64Array;
  readonly freedBytes: Float64Array;
  /** Highest live bytes, of the whole program, while the line was running. */
  readonly peakBytes: Float64Array;
}

export interface TracedFunction {
  /** `co_qualname`, or "<module>". */
  readonly name: string;
  /** 1-based line of the file. */
  readonly firstLine: number;
}

/** What a block holds: an object of a type, or a table that belongs to objects of that type. */
export interface BlockKind {
  /** Name of the type, as `type(x).__name__` gives it. */
  readonly type: string;
  /** False for the item array of a list, the key table of a dict and the like. */
  readonly isObject: boolean;
}

/**
 * One row for each allocated block in the order of allocation, 12 bytes each. The step in which a block was
 * born follows from `StepColumns.firstBlock`. A block that changes its size is one that ends and one that begins.
 */
export interface BlockColumns {
  /** Rows stored; smaller than `total` where there were more than were to be kept. */
  readonly stored: number;
  /**
   * Blocks reported. They are more than `totals.allocations`: an object that takes the memory of a dead one that was
   * kept for it begins a block, too.
   */
  readonly total: number;
  /** Index into `Trace.kinds`. */
  readonly kind: Uint16Array;
  /** Index into `Trace.lines`: the line that was charged. */
  readonly site: Uint16Array;
  /** Requested bytes; saturates at MAX_STEP_BYTES. */
  readonly bytes: Uint32Array;
  /** Step during which the block was freed, or STILL_ALIVE. */
  readonly died: Uint32Array;
}

/** One row for each collection of the cycle collector, in order. */
export interface CollectionColumns {
  readonly step: Uint32Array;
  /** 0, 1 or 2. */
  readonly generation: Uint8Array;
  /** Objects that the collector looked at. */
  readonly examined: Uint32Array;
  /** Unreachable objects found, the number that `gc.collect()` returns. */
  readonly collected: Uint32Array;
  readonly freedBytes: Float64Array;
  /** 1 where the program asked for it, 0 where a threshold was passed. */
  readonly isExplicit: Uint8Array;
}

export interface TracedOutput {
  /** What went to standard output and standard error, in the order in which it was printed. */
  readonly text: string;
  /** Where the parts that went to standard error begin and end, in UTF-16 units, ascending. */
  readonly errorStart: Uint32Array;
  readonly errorEnd: Uint32Array;
  /** Steps that printed, ascending. */
  readonly step: Uint32Array;
  /** Length of the output, in UTF-16 units, after each of those steps. */
  readonly endOffset: Uint32Array;
}

export interface CensusRow {
  readonly type: string;
  readonly count: number;
  /** The objects with their tables and GC headers. */
  readonly bytes: number;
}

/** The buffers of a trace, for the transfer list of `postMessage`. */
export function transferables(trace: Trace): ArrayBuffer[] {
  const groups = [trace.steps, trace.lines, trace.blocks, trace.collections, trace.output];
  const columns = groups.flatMap((group) => Object.values(group) as unknown[]).filter(ArrayBuffer.isView);
  return columns.map((column) => column.buffer as ArrayBuffer);
}

/** Bytes that the typed arrays of a trace take. */
export function traceSizeBytes(trace: Trace): number {
  return transferables(trace).reduce((sum, buffer) => sum + buffer.byteLength, 0);
}
