/**
 * Questions about blocks as intervals: born in a step, freed in a later one or never. Each reads the blocks of its
 * stretch once (some 4 ms for a million) and keeps nothing but which group a block belongs to.
 */
import { type GroupedBlocks, type Grouping, groupBlocks } from "./groups.ts";
import { firstBlockOf } from "./search.ts";
import type { Trace } from "./trace.ts";

/** Blocks born during the steps of [from, to). */
export interface Births {
  readonly from: number;
  readonly to: number;
  /** Of those only the ones still alive after this step. */
  readonly aliveAfter?: number | undefined;
}

/** What blocks of one group amount to. */
export interface GroupTotals {
  /** Index into the groups of the grouping. */
  readonly group: number;
  /** See `Group`. */
  readonly name: string;
  readonly line: number;
  /** Objects; tables of containers do not count. */
  readonly count: number;
  /** The objects with their tables. */
  readonly bytes: number;
}

export class Intervals {
  readonly trace: Trace;
  private readonly isObject: Uint8Array;
  private readonly groupings = new Map<Grouping, GroupedBlocks>();

  constructor(trace: Trace) {
    this.trace = trace;
    this.isObject = Uint8Array.from(trace.kinds, (kind) => (kind.isObject ? 1 : 0));
  }

  /**
   * Steps from the first whose blocks are all known: all but those past the most blocks that a trace keeps. None for a
   * machine that reports no blocks.
   */
  get knownSteps(): number {
    const { blocks, totals } = this.trace;
    if (blocks.total === 0) return totals.allocations === 0 ? totals.steps : 0;
    if (blocks.stored === blocks.total) return totals.steps;
    let [low, high] = [0, totals.steps];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (firstBlockOf(this.trace, middle) <= blocks.stored) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  grouped(grouping: Grouping): GroupedBlocks {
    const made = this.groupings.get(grouping) ?? groupBlocks(this.trace, grouping);
    this.groupings.set(grouping, made);
    return made;
  }

  /** Groups that have any of the blocks, largest bytes first, then by name and line. */
  totals(grouping: Grouping, { from, to, aliveAfter = -1 }: Births): GroupTotals[] {
    const { groups, column, groupOf } = this.grouped(grouping);
    const { kind, bytes, died, stored } = this.trace.blocks;
    const count = new Float64Array(groups.length);
    const sum = new Float64Array(groups.length);
    const end = Math.min(stored, firstBlockOf(this.trace, to));
    for (let block = firstBlockOf(this.trace, from); block < end; block++) {
      // STILL_ALIVE is above every step.
      if ((died[block] as number) <= aliveAfter) continue;
      const group = groupOf[column[block] as number] as number;
      count[group] = (count[group] as number) + (this.isObject[kind[block] as number] as number);
      sum[group] = (sum[group] as number) + (bytes[block] as number);
    }
    const rows = groups.map(({ name, line }, group) => ({
      group,
      name,
      line,
      count: count[group] ?? 0,
      bytes: sum[group] ?? 0,
    }));
    return rows.filter((row) => row.bytes > 0 || row.count > 0).sort(compareTotals);
  }

  /** What is alive after a step. */
  aliveAfter(grouping: Grouping, step: number): GroupTotals[] {
    return this.totals(grouping, { from: 0, to: step + 1, aliveAfter: step });
  }
}

function compareTotals(a: GroupTotals, b: GroupTotals): number {
  if (a.bytes !== b.bytes) return b.bytes - a.bytes;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.line - b.line;
}
