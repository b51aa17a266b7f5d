/** The lines of the program with what they did. */
import type { LineTotals, TraceReader } from "../../trace/reader.ts";
import { type Token, tokenize } from "./python-tokens.ts";

export interface CodeRow {
  /** 1-based line of the file. */
  readonly line: number;
  readonly tokens: readonly Token[];
  /** Undefined for a line that did not run. */
  readonly totals: LineTotals | undefined;
  /** Allocated bytes as a part of those of the line that allocated most, 0 to 1. */
  readonly heat: number;
}

/** Leading and trailing blank lines of each part are left out. */
export function codeRows(reader: TraceReader): CodeRow[] {
  const totals = new Map(reader.lines().map((row) => [row.line, row]));
  const most = Math.max(1, ...[...totals.values()].map((row) => row.allocatedBytes));
  return reader.trace.source.parts.flatMap(({ firstLine, text }) => {
    const rows = tokenize(text.replaceAll("\r", "")).map((tokens, index): CodeRow => {
      const row = totals.get(firstLine + index);
      return { line: firstLine + index, tokens, totals: row, heat: (row?.allocatedBytes ?? 0) / most };
    });
    const isBlank = (row: CodeRow) => row.tokens.every((token) => token.text.trim() === "");
    const first = rows.findIndex((row) => !isBlank(row));
    const last = rows.findLastIndex((row) => !isBlank(row));
    return first < 0 ? [] : rows.slice(first, last + 1);
  });
}

/** The text of a line without its indentation, or empty. */
export function lineText(rows: readonly CodeRow[], line: number): string {
  const row = rows.find((candidate) => candidate.line === line);
  return row === undefined
    ? ""
    : row.tokens
        .map((token) => token.text)
        .join("")
        .trim();
}
