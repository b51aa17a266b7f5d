/** Sums blocks by type: objects are counted, and their tables' bytes are theirs. */
import type { AliveByKind } from "./block-rows.ts";
import type { BlockKind, CensusRow } from "./trace.ts";

/** Rows of the types that have anything alive, largest bytes first, then by name. */
export function takeCensus(kinds: readonly BlockKind[], alive: AliveByKind): CensusRow[] {
  const byType = new Map<string, { type: string; count: number; bytes: number }>();
  for (const [index, kind] of kinds.entries()) {
    const blocks = alive.blocks[index] ?? 0;
    const bytes = alive.bytes[index] ?? 0;
    if (blocks === 0) continue;
    const row = byType.get(kind.type) ?? { type: kind.type, count: 0, bytes: 0 };
    if (kind.isObject) row.count += blocks;
    row.bytes += bytes;
    byType.set(kind.type, row);
  }
  return [...byType.values()].sort((a, b) => b.bytes - a.bytes || (a.type < b.type ? -1 : 1));
}
