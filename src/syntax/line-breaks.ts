/**
 * Finds statements that run across the end of a logical line. The grammar ends a line only where a line may end,
 * so it reads `x =`, line break, `y = 1` as one assignment without an error, where CPython has an error and a
 * statement.
 */

import { isStatement, NodeKind } from "./node-kind.ts";
import type { NodeTable, TableMark } from "./node-table.ts";

/** A line break between two logical lines of a segment. */
export interface LineBreak {
  /** Offset of the code of the first line. */
  readonly lineStart: number;
  readonly start: number;
  readonly end: number;
  /** Whether the second line is indented like the first. */
  readonly isLevel: boolean;
  /** Whether the first line starts with the keyword of a compound statement. */
  readonly isHeader: boolean;
}

const CLAUSES = new Set([
  NodeKind.ElifClause,
  NodeKind.ElseClause,
  NodeKind.ExceptClause,
  NodeKind.FinallyClause,
  NodeKind.CaseClause,
  NodeKind.Decorator,
]);

/** Those of `breaks` behind which the nodes since `mark` go on with a statement, or with skipped text. */
export function findCrossed(
  table: NodeTable,
  mark: TableMark,
  breaks: readonly LineBreak[],
  offset: number,
): LineBreak[] {
  const crossed: LineBreak[] = [];
  const { kinds, starts, ends, nexts, count } = table;
  let following = 0;
  let opened = -1;
  // Skipped text may start a line, but not within a simple statement.
  let simpleEnd = 0;
  for (let node = mark.count; node < count && following < breaks.length; node++) {
    const kind = kinds[node] as NodeKind;
    const start = starts[node] as number;
    if (isStatement(kind)) {
      opened = start;
      if (kind <= NodeKind.LastSimpleStatement) simpleEnd = nexts[node] as number;
    } else if (CLAUSES.has(kind) || (kind === NodeKind.Error && node >= simpleEnd)) opened = start;
    if (nexts[node] !== node + 1 || start === ends[node]) continue;
    let passed: LineBreak | undefined;
    for (
      let next = breaks[following];
      next !== undefined && next.end + offset <= start;
      next = breaks[following]
    ) {
      passed = next;
      following++;
    }
    if (passed !== undefined && opened !== start) crossed.push(passed);
  }
  return crossed;
}

/** Ends the statement at each break with a semicolon, which the grammar does not read across, a header with a colon. */
export function maskBreaks(text: string, breaks: readonly LineBreak[]): string {
  let masked = "";
  let done = 0;
  for (const { start, end, isHeader } of breaks) {
    masked += text.slice(done, start) + (isHeader ? ":" : ";") + " ".repeat(end - start - 1);
    done = end;
  }
  return masked + text.slice(done);
}

/** Gives the lines before the breaks up: each becomes a number, which is a statement of its own. */
export function maskLines(text: string, breaks: readonly LineBreak[]): string {
  let masked = "";
  let done = 0;
  for (const { lineStart, start } of breaks) {
    masked += text.slice(done, lineStart) + "0".repeat(start - lineStart);
    done = start;
  }
  return masked + text.slice(done);
}
