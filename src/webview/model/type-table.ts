/** Order and shares of the table of types. */
import type { CensusRow } from "../../trace/trace.ts";

export type TypeColumn = "type" | "count" | "bytes";

export interface TypeSort {
  readonly column: TypeColumn;
  readonly isDescending: boolean;
}

export const DEFAULT_TYPE_SORT: TypeSort = { column: "bytes", isDescending: true };

/** The order after a click on a column's header: names begin ascending, amounts descending. */
export function nextSort(sort: TypeSort, column: TypeColumn): TypeSort {
  if (sort.column === column) return { column, isDescending: !sort.isDescending };
  return { column, isDescending: column !== "type" };
}

/** A sorted copy; equal rows are in the order of their names. */
export function sortTypes(rows: readonly CensusRow[], sort: TypeSort): CensusRow[] {
  const direction = sort.isDescending ? -1 : 1;
  return [...rows].sort((a, b) => direction * compare(a, b, sort.column) || compare(a, b, "type"));
}

export function totalsOf(rows: readonly CensusRow[]): { readonly count: number; readonly bytes: number } {
  return rows.reduce((sum, row) => ({ count: sum.count + row.count, bytes: sum.bytes + row.bytes }), {
    count: 0,
    bytes: 0,
  });
}

function compare(a: CensusRow, b: CensusRow, column: TypeColumn): number {
  return column === "type" ? a.type.localeCompare(b.type, "en-US") : a[column] - b[column];
}
