/** Which functions ran when, for a drawing: one row for each depth of calls. */
import { bucketStarts } from "./buckets.ts";
import type { Trace } from "./trace.ts";

/** Calls of one function that touch each other in the drawing. */
export interface CallRun {
  /** Calls below the module: 1 for what the module calls. */
  readonly depth: number;
  /** Index into `Trace.functions`. */
  readonly functionId: number;
  /** Steps of [from, to). */
  readonly from: number;
  readonly to: number;
  /** Part of these steps that the function, or what it called, ran; above 0, at most 1. */
  readonly share: number;
}

const NONE = -1;

/**
 * The steps of [from, to) in at most `buckets` buckets; a bucket shows at each depth the function that ran most of its
 * steps. A frame is known from its first step on: one that calls before it ran a line of its own cannot be seen.
 */
export function callRuns(trace: Trace, from: number, to: number, buckets: number, depths: number): CallRun[] {
  if (depths === 0) return [];
  const starts = bucketStarts(from, to, buckets);
  const stack = callersOf(trace, from, depths);
  const tallies = Array.from(stack, () => new Tally(trace.functions.length));
  const runs = Array.from(stack, (_, level) => new RunList(level + 1));
  for (const [bucket, start] of starts.entries()) {
    const end = starts[bucket + 1] ?? to;
    let since = start;
    for (let step = start; step < end; step++) {
      if (!changes(trace, step, stack)) continue;
      count(tallies, stack, step - since);
      since = step;
      enter(trace, step, stack);
    }
    count(tallies, stack, end - since);
    for (const [level, tally] of tallies.entries()) runs[level]?.add(tally.take(), start, end);
  }
  return runs.flatMap((list) => list.runs);
}

/** Deepest call below the module, as far as it matters. */
export function deepestCall(trace: Trace, most: number): number {
  let deepest = 0;
  const { depth } = trace.steps;
  for (let step = 0; step < depth.length && deepest < most; step++)
    deepest = Math.max(deepest, depth[step] as number);
  return Math.min(most, deepest);
}

/** The functions at depth 1 and below before a step, NONE where there is no such call. */
function callersOf(trace: Trace, step: number, depths: number): Int32Array {
  const stack = new Int32Array(depths).fill(NONE);
  const { depth, functionId } = trace.steps;
  let below = Number.POSITIVE_INFINITY;
  for (let before = step - 1; before >= 0 && below > 0; before--) {
    const level = depth[before] as number;
    if (level >= below) continue;
    if (level >= 1 && level <= depths) stack[level - 1] = functionId[before] as number;
    below = level;
  }
  return stack;
}

function count(tallies: readonly Tally[], stack: Int32Array, steps: number): void {
  if (steps === 0) return;
  for (let level = 0; level < stack.length; level++) tallies[level]?.add(stack[level] as number, steps);
}

/** Whether the stack is another one during a step; a call of the same function in the place of one is no change. */
function changes({ steps }: Trace, step: number, stack: Int32Array): boolean {
  const level = steps.depth[step] as number;
  if (level > stack.length) return false;
  if (level > 0 && stack[level - 1] !== steps.functionId[step]) return true;
  for (let deeper = level; deeper < stack.length; deeper++) if (stack[deeper] !== NONE) return true;
  return false;
}

/** Brings the stack to what it is during a step. */
function enter({ steps }: Trace, step: number, stack: Int32Array): void {
  const level = steps.depth[step] as number;
  if (level > stack.length) return;
  if (level > 0) stack[level - 1] = steps.functionId[step] as number;
  for (let deeper = level; deeper < stack.length; deeper++) stack[deeper] = NONE;
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
  private readonly depth: number;

  constructor(depth: number) {
    this.depth = depth;
  }

  add({ functionId, count }: { functionId: number; count: number }, from: number, to: number): void {
    if (functionId === NONE) return;
    const share = count / (to - from);
    const last = this.runs.at(-1);
    if (last === undefined || last.functionId !== functionId || last.to !== from) {
      this.runs.push({ depth: this.depth, functionId, from, to, share });
      return;
    }
    const steps = (last.to - last.from) * last.share + count;
    this.runs[this.runs.length - 1] = { ...last, to, share: steps / (to - last.from) };
  }
}
