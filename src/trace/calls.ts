/**
 * Which functions ran when, for a drawing: one row for each depth of calls at which a line of the program ran. Frames of
 * the library lie between and have no lines: what `asyncio` runs is some depths below the module, and nothing above it.
 */
import { bucketStarts } from "./buckets.ts";
import type { Trace } from "./trace.ts";

/** Calls of one function that touch each other in the drawing. */
export interface CallRun {
  /** 1 for what the module calls, or has called for it. */
  readonly row: number;
  /** Index into `Trace.functions`. */
  readonly functionId: number;
  /** Steps of [from, to). */
  readonly from: number;
  readonly to: number;
  /** Part of these steps that the function, or what it called, ran; above 0, at most 1. */
  readonly share: number;
}

/** The depths that are drawn. */
export interface CallRows {
  /** Below the module, ascending; the first has row 1. */
  readonly depths: readonly number[];
  /** By depth: 0 for the module, and one more than there are rows for what is too deep. */
  readonly rowOf: Uint16Array;
}

const NONE = -1;

/** The upmost depths at which steps ran, at most so many. */
export function callRowsOf({ steps: { depth } }: Trace, most: number): CallRows {
  const found = new Set<number>();
  let last = 0;
  for (let step = 0; step < depth.length; step++) {
    const at = depth[step] as number;
    if (at !== last) found.add(at);
    last = at;
  }
  found.delete(0);
  const ascending = [...found].sort((a, b) => a - b);
  const depths = ascending.slice(0, most);
  const rowOf = new Uint16Array((ascending.at(-1) ?? 0) + 1).fill(depths.length + 1);
  rowOf[0] = 0;
  for (const [index, at] of depths.entries()) rowOf[at] = index + 1;
  return { depths, rowOf };
}

/**
 * The steps of [from, to) in at most `buckets` buckets; a bucket shows in each row the function that ran most of its
 * steps. A frame is known from its first step on: one that calls before it ran a line of its own cannot be seen.
 */
export function callRuns(
  trace: Trace,
  from: number,
  to: number,
  buckets: number,
  { depths, rowOf }: CallRows,
): CallRun[] {
  if (depths.length === 0) return [];
  const starts = bucketStarts(from, to, buckets);
  const stack = callersOf(trace, from, depths.length, rowOf);
  const tallies = Array.from(stack, () => new Tally(trace.functions.length));
  const runs = Array.from(stack, (_, index) => new RunList(index + 1));
  for (const [bucket, start] of starts.entries()) {
    const end = starts[bucket + 1] ?? to;
    let since = start;
    for (let step = start; step < end; step++) {
      const row = rowOf[trace.steps.depth[step] as number] as number;
      const functionId = trace.steps.functionId[step] as number;
      if (!changes(stack, row, functionId)) continue;
      count(tallies, stack, step - since);
      since = step;
      enter(stack, row, functionId);
    }
    count(tallies, stack, end - since);
    for (const [index, tally] of tallies.entries()) runs[index]?.add(tally.take(), start, end);
  }
  return runs.flatMap((list) => list.runs);
}

/** The functions of each row before a step, NONE where there is no such call. */
function callersOf({ steps }: Trace, from: number, rows: number, rowOf: Uint16Array): Int32Array {
  const stack = new Int32Array(rows).fill(NONE);
  let below = Number.POSITIVE_INFINITY;
  for (let step = from - 1; step >= 0 && below > 0; step--) {
    const row = rowOf[steps.depth[step] as number] as number;
    if (row >= below) continue;
    if (row >= 1 && row <= rows) stack[row - 1] = steps.functionId[step] as number;
    below = row;
  }
  return stack;
}

function count(tallies: readonly Tally[], stack: Int32Array, steps: number): void {
  if (steps === 0) return;
  for (let index = 0; index < stack.length; index++) tallies[index]?.add(stack[index] as number, steps);
}

/** Whether the stack is another one during a step; a call of the same function in the place of one is no change. */
function changes(stack: Int32Array, row: number, functionId: number): boolean {
  if (row > stack.length) return false;
  if (row > 0 && stack[row - 1] !== functionId) return true;
  for (let deeper = row; deeper < stack.length; deeper++) if (stack[deeper] !== NONE) return true;
  return false;
}

/** Brings the stack to what it is during a step. */
function enter(stack: Int32Array, row: number, functionId: number): void {
  if (row > 0) stack[row - 1] = functionId;
  stack.fill(NONE, row);
}

/** Counts the steps of each function. */
class Tally {
  private readonly counts: Uint32Array;
  private seen: number[] = [];

  constructor(functions: number) {
    this.counts = new Uint32Array(functions);
  }

  add(functionId: number, steps: number): void {
    if (functionId === NONE) return;
    const count = this.counts[functionId] as number;
    if (count === 0) this.seen.push(functionId);
    this.counts[functionId] = count + steps;
  }

  /** The most frequent one, or NONE, with its count; begins anew. */
  take(): { readonly functionId: number; readonly count: number } {
    let [functionId, count] = [NONE, 0];
    for (const each of this.seen) {
      const own = this.counts[each] as number;
      if (own > count) [functionId, count] = [each, own];
      this.counts[each] = 0;
    }
    this.seen = [];
    return { functionId, count };
  }
}

/** Joins neighbours. */
class RunList {
  readonly runs: CallRun[] = [];
  private readonly row: number;

  constructor(row: number) {
    this.row = row;
  }

  add({ functionId, count }: { functionId: number; count: number }, from: number, to: number): void {
    if (functionId === NONE) return;
    const share = count / (to - from);
    const last = this.runs.at(-1);
    if (last === undefined || last.functionId !== functionId || last.to !== from) {
      this.runs.push({ row: this.row, functionId, from, to, share });
      return;
    }
    const steps = (last.to - last.from) * last.share + count;
    this.runs[this.runs.length - 1] = { ...last, to, share: steps / (to - last.from) };
  }
}
