/** The blocks of compound statements, and searches that follow spans down into them. No expressions. */
import type { Segment, Span, Stmt } from "../syntax/ast.ts";

/** The lists of statements directly inside a statement, in source order; empty ones are left out. */
export function blocksOf(stmt: Stmt): readonly (readonly Stmt[])[] {
  return allBlocksOf(stmt).filter((block) => block.length > 0);
}

function allBlocksOf(stmt: Stmt): readonly (readonly Stmt[])[] {
  switch (stmt.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "With":
    case "AsyncWith":
    case "ErrorStmt":
      return [stmt.body];
    case "For":
    case "AsyncFor":
    case "While":
    case "If":
      return [stmt.body, stmt.orelse];
    case "Match":
      return stmt.cases.map((each) => each.body);
    case "Try":
    case "TryStar":
      return [stmt.body, ...stmt.handlers.map((handler) => handler.body), stmt.orelse, stmt.finalbody];
    default:
      return [];
  }
}

/** The statement around a span that satisfies the test, from the outside in; its own block comes with it. */
export function findStatement<Found extends Stmt>(
  block: readonly Stmt[],
  span: Span,
  isSought: (stmt: Stmt) => stmt is Found,
): Found | undefined {
  for (const stmt of block) {
    if (span.start < stmt.start || span.end > stmt.end) continue;
    if (isSought(stmt)) return stmt;
    for (const inner of blocksOf(stmt)) {
      const found = findStatement(inner, span, isSought);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Whether a segment imports everything from somewhere, be it inside `if` or `try`. */
export function hasStarImport(segment: Segment): boolean {
  // The text is searched first: most segments import nothing, and this spares the walk.
  return /\bimport\s*\(?\s*\*/.test(segment.text) && segment.body.some(containsStarImport);
}

function containsStarImport(stmt: Stmt): boolean {
  if (stmt.kind === "ImportFrom") return stmt.names.some((alias) => alias.name.id === "*");
  return blocksOf(stmt).some((block) => block.some(containsStarImport));
}
