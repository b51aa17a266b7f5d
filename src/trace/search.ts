/** Looking things up in ascending columns. */
import type { Trace } from "./trace.ts";

/** Index of the first element greater than `value`; the length when there is none. */
export function upperBound(column: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Index of the first block of a step; blocks allocated before the first step belong to it. For the step after the last
 * one, the number of all blocks. Blocks that were too many to keep are counted.
 */
export function firstBlockOf({ steps, totals, blocks }: Trace, step: number): number {
  if (step <= 0) return 0;
  return step < totals.steps ? (steps.firstBlock[step] ?? 0) : blocks.total;
}
