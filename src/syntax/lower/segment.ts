/** Lowers the tree of one segment: its statements and its problems. */

import type { Comment, Segment, SyntaxProblem } from "../ast.ts";
import { NodeKind } from "../node-kind.ts";
import type { NodeTable } from "../node-table.ts";
import { Lowering } from "./lowering.ts";
import { lowerErrorStmt, lowerStatements } from "./statements.ts";

/** Lowers what `table` holds; `text` is the text of the segment, without masks. */
export function lowerSegment(table: NodeTable, text: string, comments: readonly Comment[]): Segment {
  const lowering = new Lowering(table, text);
  const problems = problemsOf(lowering, table);
  const isBroken = table.count > 0 && lowering.kind(0) === NodeKind.Error;
  const body = isBroken ? [lowerErrorStmt(lowering, 0)] : table.count > 0 ? lowerStatements(lowering, 0) : [];
  problems.push(...lowering.problems);
  const nul = text.indexOf("\0");
  if (nul >= 0) problems.push({ message: "source code cannot contain null bytes", start: nul, end: nul + 1 });
  return { text, body, comments, problems };
}

/** One problem for each outermost ERROR node and each token that recovery made up, in source order. */
function problemsOf(lowering: Lowering, table: NodeTable): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let coveredUntil = 0;
  for (const node of table.errors) {
    if (node < coveredUntil) continue;
    const start = lowering.start(node);
    const end = lowering.end(node);
    const isError = lowering.kind(node) === NodeKind.Error;
    problems.push({ message: isError ? "invalid syntax" : "something is missing here", start, end });
    if (isError) coveredUntil = lowering.next(node);
  }
  for (const offset of table.assumed)
    problems.push({ message: "invalid syntax", start: offset, end: offset });
  return problems.sort((left, right) => left.start - right.start);
}
