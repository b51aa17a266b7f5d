/** What is alive on a machine's heap at the end of a program, as rows that add up to the live bytes. */
import { TABLE_NAMES, TableKind } from "../runtime/heap/blocks.ts";
import type { Machine } from "../runtime/machine/machine.ts";
import type { CensusRow } from "../trace/trace.ts";
import { typeName } from "./moment/value-text.ts";

/** What no object's size includes: tables that objects share, what the machine keeps for a class. */
const REMAINDER = TABLE_NAMES[TableKind.OTHER] ?? "";

/** Largest bytes first: what `sys.getsizeof` says of the program's objects, and one row for the rest. */
export function takeHeapCensus(machine: Machine): CensusRow[] {
  const byName = new Map<string, CensusRow>();
  let rest = machine.heap.liveBytes;
  for (const row of machine.census()) {
    const type = typeName({ name: row.type });
    const { count, bytes } = byName.get(type) ?? { count: 0, bytes: 0 };
    byName.set(type, { type, count: count + row.count, bytes: bytes + row.sizeBytes });
    rest -= row.sizeBytes;
  }
  if (rest > 0) byName.set(REMAINDER, { type: REMAINDER, count: 0, bytes: rest });
  return [...byName.values()].sort((a, b) => b.bytes - a.bytes || (a.type < b.type ? -1 : 1));
}
