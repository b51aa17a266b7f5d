/** Live bytes over steps, divided among the groups that hold most; thinned for a drawing. */
import { bucketStarts } from "./buckets.ts";
import type { Group, Grouping } from "./groups.ts";
import type { Intervals } from "./intervals.ts";
import { firstBlockOf } from "./search.ts";

export interface Stacks {
  /** Shape [buckets]: the step that a bucket shows, the one of its steps after which most bytes are alive. */
  readonly step: Float64Array;
  readonly groups: readonly Group[];
  /** One column for each group, and a last one for what belongs to none of them. Shape [buckets] each. */
  readonly bytes: readonly Float64Array[];
}

/** Groups by bytes times the steps for which they lived, most first; at most `most`. */
export function largestGroups(intervals: Intervals, grouping: Grouping, most: number): number[] {
  const { trace } = intervals;
  const { groups, column, groupOf } = intervals.grouped(grouping);
  const { bytes, died, stored } = trace.blocks;
  const area = new Float64Array(groups.length);
  const steps = trace.totals.steps;
  for (let step = 0; step < steps; step++) {
    const end = Math.min(stored, firstBlockOf(trace, step + 1));
    for (let block = firstBlockOf(trace, step); block < end; block++) {
      const group = groupOf[column[block] as number] as number;
      const life = Math.min(died[block] as number, steps) - step;
      area[group] = (area[group] as number) + (bytes[block] as number) * life;
    }
  }
  const ranked = Array.from(area, (_, group) => group).filter((group) => (area[group] ?? 0) > 0);
  return ranked.sort((a, b) => (area[b] ?? 0) - (area[a] ?? 0)).slice(0, most);
}

/** The steps of [from, to) in at most `buckets` buckets. @param shown indices of groups, the lowest of the stack first. */
export function stackSeries(
  intervals: Intervals,
  grouping: Grouping,
  shown: readonly number[],
  { from, to, buckets }: { readonly from: number; readonly to: number; readonly buckets: number },
): Stacks {
  const { liveBytes } = intervals.trace.steps;
  const starts = bucketStarts(from, to, buckets);
  const step = starts.map((start, bucket) => highestStep(liveBytes, start, starts[bucket + 1] ?? to));
  const changes = changesBetween(intervals, grouping, shown, { from, to, sampled: step });
  const rest = step.map((sampled) => liveBytes[sampled] ?? 0);
  const bytes = shown.map((_, index) => {
    let alive = 0;
    return step.map((_step, bucket) => {
      alive += changes[index * (step.length + 1) + bucket] ?? 0;
      rest[bucket] = Math.max(0, (rest[bucket] ?? 0) - alive);
      return alive;
    });
  });
  const { groups } = intervals.grouped(grouping);
  const named = shown.map((group) => groups[group] ?? { name: "", line: 0 });
  return { step, groups: named, bytes: [...bytes, rest] };
}

interface Sampling {
  readonly from: number;
  readonly to: number;
  /** Steps, ascending. */
  readonly sampled: Float64Array;
}

/**
 * By how much the bytes of each shown group differ from those at the sampled step before: a block is added where it is
 * seen first and taken away where it is no longer seen. One row for each shown group and one for all others, each of
 * the sampled steps and what comes after them.
 */
function changesBetween(
  intervals: Intervals,
  grouping: Grouping,
  shown: readonly number[],
  { from, to, sampled }: Sampling,
): Float64Array {
  const { trace } = intervals;
  const { groups, column, groupOf } = intervals.grouped(grouping);
  const { bytes, died, stored } = trace.blocks;
  const sampleAt = firstSampleFrom(sampled, from, to);
  const width = sampled.length + 1;
  const rowOf = new Uint32Array(groups.length).fill(shown.length * width);
  for (const [index, group] of shown.entries()) rowOf[group] = index * width;
  const changes = new Float64Array((shown.length + 1) * width);
  for (let step = 0; step < to; step++) {
    const born = step < from ? 0 : (sampleAt[step - from] as number);
    const end = Math.min(stored, firstBlockOf(trace, step + 1));
    for (let block = firstBlockOf(trace, step); block < end; block++) {
      const death = died[block] as number;
      if (death < from) continue;
      const gone = death < to ? (sampleAt[death - from] as number) : sampled.length;
      if (gone <= born) continue;
      const row = rowOf[groupOf[column[block] as number] as number] as number;
      const size = bytes[block] as number;
      changes[row + born] = (changes[row + born] as number) + size;
      changes[row + gone] = (changes[row + gone] as number) - size;
    }
  }
  return changes;
}

/** For each step of [from, to) the index of the first sampled step that is not before it. */
function firstSampleFrom(sampled: Float64Array, from: number, to: number): Uint16Array {
  const indices = new Uint16Array(to - from);
  let sample = 0;
  for (let step = from; step < to; step++) {
    if (sample < sampled.length && (sampled[sample] as number) < step) sample++;
    indices[step - from] = sample;
  }
  return indices;
}

function highestStep(liveBytes: Uint32Array, from: number, to: number): number {
  let best = from;
  for (let step = from + 1; step < to; step++)
    if ((liveBytes[step] as number) > (liveBytes[best] as number)) best = step;
  return best;
}
