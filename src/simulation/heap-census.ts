/** What is alive on a machine's heap at the end of a program, as rows that add up to the live bytes. */
import type { Machine } from "../runtime/machine/machine.ts";
import type { CensusRow } from "../trace/trace.ts";

/** What no object's size includes: tables that objects share, what the machine keeps for a class. */
const REMAINDER = "(other blocks)";

/** Largest bytes first: what `sys.getsizeof` says of the program's objects, and one row for the rest. */
export function takeHeapCensus(machine: Machine): CensusRow[] {
  const rows = machine.census().map(({ type, count, sizeBytes }) => ({ type, count, bytes: sizeBytes }));
  const rest = machine.heap.liveBytes - rows.reduce((sum, row) => sum + row.bytes, 0);
  if (rest > 0) rows.push({ type: REMAINDER, count: 0, bytes: rest });
  return rows.sort((a, b) => b.bytes - a.bytes || (a.type < b.type ? -1 : 1));
}
