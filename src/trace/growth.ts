/**
 * Finds what looks like a leak: objects of one type, made at one line, of which there are more after each quarter of
 * the run and of which hardly any is ever freed. It only suspects: a program may well mean to keep them.
 */
import type { Grouping } from "./groups.ts";
import type { GroupTotals, Intervals } from "./intervals.ts";
import { firstBlockOf } from "./search.ts";

export interface GrowingSite {
  readonly type: string;
  readonly line: number;
  /** Objects made in the whole run, and those of them that were freed. */
  readonly made: number;
  readonly freed: number;
  /** Bytes of all blocks of the type from this line that are alive at the end. */
  readonly bytes: number;
}

export const QUARTERS = 4;
/** Fewer objects than this are no growth. */
const MIN_OBJECTS = 8;
/** At most one in so many objects was freed. */
const FREED_ONE_IN = 20;
/** What is alive of them is at least this part of all that is alive at the end. */
const MIN_SHARE = 0.01;

/** Largest first. Nothing where not all blocks are known. */
export function growingSites(intervals: Intervals): GrowingSite[] {
  const { totals } = intervals.trace;
  if (totals.steps === 0 || intervals.knownSteps < totals.steps) return [];
  const minBytes = Math.max(1, MIN_SHARE * totals.finalBytes);
  const large = (grouping: Grouping): GroupTotals[] =>
    intervals.aliveAfter(grouping, totals.steps - 1).filter((row) => row.bytes >= minBytes);
  const [lines, types] = [large("line"), large("type")];
  const sites: GrowingSite[] = [];
  for (const [index, tally] of tallyPairs(intervals, lines, types).entries()) {
    const line = lines[Math.floor(index / types.length)]?.line ?? 0;
    const type = types[index % types.length]?.name ?? "";
    const { made, freed, growth } = tally;
    const bytes = growth.reduce((sum, change) => sum + change, 0);
    const isGrowing = growth.every((change) => change > 0);
    const isKept = made >= MIN_OBJECTS && freed * FREED_ONE_IN <= made;
    if (line > 0 && isGrowing && isKept && bytes >= minBytes) sites.push({ type, line, made, freed, bytes });
  }
  return sites.sort((a, b) => b.bytes - a.bytes || a.line - b.line);
}

interface Tally {
  made: number;
  freed: number;
  /** By how much the live bytes change in each quarter. */
  readonly growth: Float64Array;
}

/** One for each pair of these lines and types, the types of the first line first. */
function tallyPairs(
  intervals: Intervals,
  lines: readonly GroupTotals[],
  types: readonly GroupTotals[],
): Tally[] {
  const { trace } = intervals;
  const { steps } = trace.totals;
  const { kind, site, bytes, died, stored } = trace.blocks;
  const lineOf = positions(trace.lines.line.length, lines);
  const { groups, groupOf } = intervals.grouped("type");
  const position = positions(groups.length, types);
  const typeOf = groupOf.map((group) => position[group] ?? 0);
  const isObject = trace.kinds.map((each) => each.isObject);
  const tallies = Array.from({ length: lines.length * types.length }, newTally);
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const end = Math.min(stored, firstBlockOf(trace, quarterStart(quarter + 1, steps)));
    for (let block = firstBlockOf(trace, quarterStart(quarter, steps)); block < end; block++) {
      const line = lineOf[site[block] as number] as number;
      const type = typeOf[kind[block] as number] as number;
      if (line >= lines.length || type >= types.length) continue;
      const tally = tallies[line * types.length + type] as Tally;
      const { growth } = tally;
      const size = bytes[block] as number;
      const death = died[block] as number;
      growth[quarter] = (growth[quarter] as number) + size;
      if (death < steps) {
        const last = quarterOf(death, steps);
        growth[last] = (growth[last] as number) - size;
      }
      if (!isObject[kind[block] as number]) continue;
      tally.made++;
      if (death < steps) tally.freed++;
    }
  }
  return tallies;
}

/** Where each group is among the rows; the number of rows where it is not. */
function positions(groups: number, rows: readonly GroupTotals[]): Uint32Array {
  const found = new Uint32Array(groups).fill(rows.length);
  for (const [index, { group }] of rows.entries()) found[group] = index;
  return found;
}

function newTally(): Tally {
  return { made: 0, freed: 0, growth: new Float64Array(QUARTERS) };
}

function quarterStart(quarter: number, steps: number): number {
  return Math.ceil((quarter * steps) / QUARTERS);
}

function quarterOf(step: number, steps: number): number {
  return Math.floor((step * QUARTERS) / steps);
}
