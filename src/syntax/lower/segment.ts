/** Lowers the trees of one segment: its statements and its problems. */

import type { Comment, Segment, Stmt, SyntaxProblem } from "../ast.ts";
import { checkNodes } from "../checks/checks.ts";
import { NodeKind } from "../node-kind.ts";
import type { NodeTable } from "../node-table.ts";
import { Lowering } from "./lowering.ts";
import { lowerErrorStmt, lowerStatements } from "./statements.ts";

export interface SegmentText {
  /** The text of the segment, without masks. */
  readonly text: string;
  readonly comments: readonly Comment[];
  /** What was wrong before parsing. */
  readonly problems: readonly SyntaxProblem[];
}

/** Lowers what `table` holds. */
export function lowerSegment(table: NodeTable, { text, comments, problems }: SegmentText): Segment {
  const lowering = new Lowering(table, text);
  const body: Stmt[] = [];
  for (let root = 0; root < table.count; root = lowering.next(root)) {
    if (lowering.kind(root) === NodeKind.Module) body.push(...lowerStatements(lowering, root));
    else body.push(lowerErrorStmt(lowering, root));
  }
  checkNodes(lowering, table.count);
  const found = [...problems, ...problemsOf(lowering, table), ...lowering.problems];
  // Only where nothing else is said about the end of that line.
  for (const offset of table.assumed) {
    const isKnown = found.some(({ start, end }) => start <= offset && text.slice(end, offset).trim() === "");
    if (!isKnown) found.push({ message: "invalid syntax", start: offset, end: offset });
  }
  found.sort((left, right) => left.start - right.start);
  return { text, body, comments, problems: nullByteProblem(text) ?? found };
}

/** CPython looks at nothing else of a text with such a byte. */
function nullByteProblem(text: string): SyntaxProblem[] | undefined {
  const nul = text.indexOf("\0");
  if (nul < 0) return undefined;
  return [{ message: "source code cannot contain null bytes", start: nul, end: nul + 1 }];
}

/** One problem for each outermost ERROR node and each node that recovery made up. */
function problemsOf(lowering: Lowering, table: NodeTable): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let coveredUntil = 0;
  for (const node of table.errors) {
    if (node < coveredUntil) continue;
    const start = lowering.start(node);
    const end = lowering.end(node);
    problems.push({ message: messageFor(lowering.text.slice(start, end)), start, end });
    if (lowering.kind(node) === NodeKind.Error) coveredUntil = lowering.next(node);
  }
  return problems;
}

/** CPython 3.13's message for statements of Python 2, which a mask made skipped text. */
function messageFor(text: string): string {
  const word = /^(?:print|exec)(?![\w(])/.exec(text)?.[0];
  if (word === undefined) return "invalid syntax";
  return `Missing parentheses in call to '${word}'. Did you mean ${word}(...)?`;
}
