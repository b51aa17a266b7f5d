/** The tables of what was allocated and what is alive: their columns, rows, order and text for export. */
import type { Grouping } from "../../trace/groups.ts";
import type { Births, GroupTotals } from "../../trace/intervals.ts";
import type { TraceReader } from "../../trace/reader.ts";
import { toCsv } from "./csv.ts";
import { formatCount } from "./format.ts";
import type { StepRange } from "./step-range.ts";

/** Which blocks a table is about; the last three are those of a window. */
export type Scope = "end" | "step" | "run" | "made" | "alive" | "kept";

export const SCOPES: readonly { readonly scope: Scope; readonly name: string; readonly ofWindow: boolean }[] =
  [
    { scope: "end", name: "Alive at the end", ofWindow: false },
    { scope: "step", name: "Alive after this step", ofWindow: false },
    { scope: "run", name: "Allocated in the run", ofWindow: false },
    { scope: "made", name: "Allocated in the window", ofWindow: true },
    { scope: "alive", name: "Of the window, alive at its end", ofWindow: true },
    { scope: "kept", name: "Of the window, alive at the end", ofWindow: true },
  ];

export const GROUPINGS: readonly { readonly grouping: Grouping; readonly name: string }[] = [
  { grouping: "type", name: "Types" },
  { grouping: "line", name: "Lines" },
  { grouping: "function", name: "Functions" },
];

export type TableColumn = "name" | "runs" | "count" | "bytes" | "freed" | "net" | "peak";

export interface TableSort {
  readonly column: TableColumn;
  readonly isDescending: boolean;
}

export const DEFAULT_SORT: TableSort = { column: "bytes", isDescending: true };

export interface TableRow {
  /** Index of the group that the row is about; -1 where that is not known. */
  readonly group: number;
  readonly name: string;
  /** 1-based line that the row leads to; 0 for none. */
  readonly line: number;
  readonly count: number;
  readonly bytes: number;
  /** For a line in the whole run; else 0. */
  readonly runs: number;
  readonly freed: number;
  readonly net: number;
  readonly peak: number;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Why there are no rows although there was something. */
  readonly unknown: string | undefined;
}

export interface TableQuestion {
  readonly grouping: Grouping;
  readonly scope: Scope;
  readonly step: number;
  /** Needed for the scopes of a window. */
  readonly window: StepRange | undefined;
}

const AMOUNTS: readonly TableColumn[] = ["name", "count", "bytes"];
const LINE_TOTALS: readonly TableColumn[] = ["name", "runs", "count", "bytes", "freed", "net", "peak"];

export function makeTable(reader: TraceReader, question: TableQuestion): Table {
  const { grouping, scope } = question;
  const name = tableName(grouping, scope);
  if (grouping === "line" && scope === "run")
    return { name, columns: LINE_TOTALS, rows: lineRows(reader), unknown: undefined };
  // The census is exact whatever was too much to keep.
  if (grouping === "type" && scope === "end") {
    const rows = reader.trace.census.map((row) => rowOf({ ...row, name: row.type, group: -1, line: 0 }));
    return { name, columns: AMOUNTS, rows, unknown: undefined };
  }
  const births = birthsOf(reader, question);
  const known = reader.intervals.knownSteps;
  if (births.to > known) return { name, columns: AMOUNTS, rows: [], unknown: unknownText(known) };
  return {
    name,
    columns: AMOUNTS,
    rows: reader.intervals.totals(grouping, births).map(rowOf),
    unknown: undefined,
  };
}

/** "Alive at the end", "Alive at the end, by line" */
export function tableName(grouping: Grouping, scope: Scope): string {
  const name = SCOPES.find((each) => each.scope === scope)?.name ?? "";
  return grouping === "type" ? name : `${name}, by ${grouping}`;
}

/** The heading of a column; what is alive is counted otherwise than what happened in a run. */
export function columnName(column: TableColumn, grouping: Grouping, columns: readonly TableColumn[]): string {
  const names: Record<TableColumn, string> = {
    name: { type: "Type", line: "Line", function: "Function" }[grouping],
    runs: "Runs",
    count: columns === LINE_TOTALS ? "Blocks" : "Objects",
    bytes: columns === LINE_TOTALS ? "Allocated" : "Bytes",
    freed: "Freed",
    net: "Net",
    peak: "Peak",
  };
  return names[column];
}

/** The order after a click on a column's header: names begin ascending, amounts descending. */
export function nextSort(sort: TableSort, column: TableColumn): TableSort {
  if (sort.column === column) return { column, isDescending: !sort.isDescending };
  return { column, isDescending: column !== "name" };
}

/** A sorted copy; equal rows are in the order of their names. By bytes where the table has no such column. */
export function sortRows({ rows, columns }: Pick<Table, "rows" | "columns">, sort: TableSort): TableRow[] {
  const { column, isDescending } = columns.includes(sort.column) ? sort : DEFAULT_SORT;
  const direction = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => direction * compare(a, b, column) || compare(a, b, "name"));
}

export function totalsOf(rows: readonly Pick<TableRow, "count" | "bytes">[]): {
  readonly count: number;
  readonly bytes: number;
} {
  return rows.reduce((sum, row) => ({ count: sum.count + row.count, bytes: sum.bytes + row.bytes }), {
    count: 0,
    bytes: 0,
  });
}

/** All rows in their order, with exact numbers. @param sourceOf the text of a line. */
export function tableCsv(
  table: Table,
  grouping: Grouping,
  sort: TableSort,
  sourceOf: (line: number) => string,
): string {
  const { columns } = table;
  const total = totalsOf(table.rows).bytes;
  const head = columns.map((column) => columnName(column, grouping, columns));
  const isOfLines = grouping === "line";
  const rows = sortRows(table, sort).map((row) => [
    ...columns.map((column) => (column === "name" && isOfLines && row.line > 0 ? row.line : row[column])),
    (total === 0 ? 0 : (100 * row.bytes) / total).toFixed(2),
    ...(isOfLines ? [sourceOf(row.line)] : []),
  ]);
  return toCsv([[...head, "Share %", ...(isOfLines ? ["Source"] : [])], ...rows]);
}

function birthsOf(reader: TraceReader, { scope, step, window }: TableQuestion): Births {
  const all = { from: 0, to: reader.stepCount };
  const stretch = window ?? all;
  switch (scope) {
    case "end":
      return { ...all, aliveAfter: reader.stepCount - 1 };
    case "step":
      return { from: 0, to: step + 1, aliveAfter: step };
    case "run":
      return all;
    case "made":
      return stretch;
    case "alive":
      return { ...stretch, aliveAfter: stretch.to - 1 };
    case "kept":
      return { ...stretch, aliveAfter: reader.stepCount - 1 };
  }
}

function lineRows(reader: TraceReader): TableRow[] {
  return reader.lines().map((row) => ({
    group: -1,
    name: `line ${row.line}`,
    line: row.line,
    count: row.allocations,
    bytes: row.allocatedBytes,
    runs: row.count,
    freed: row.freedBytes,
    net: row.allocatedBytes - row.freedBytes,
    peak: row.peakBytes,
  }));
}

function rowOf({ group, name, line, count, bytes }: GroupTotals): TableRow {
  const shown = name !== "" ? name : line === 0 ? "before the first line" : `line ${line}`;
  return { group, name: shown, line, count, bytes, runs: 0, freed: 0, net: 0, peak: 0 };
}

function unknownText(knownSteps: number): string {
  const upTo = knownSteps === 0 ? "" : ` They are known up to step ${formatCount(knownSteps)}.`;
  return `The run allocated more blocks than are kept one by one.${upTo}`;
}

function compare(a: TableRow, b: TableRow, column: TableColumn): number {
  if (column !== "name") return a[column] - b[column];
  return a.line > 0 && b.line > 0 && a.name.startsWith("line ")
    ? a.line - b.line
    : a.name.localeCompare(b.name, "en-US");
}
