/** What checks of a program's tree have in common: refusing it, places and names. Python/ast.c (3.13). */
import { optionalNodesIn, type SyntaxNode } from "../../../bytecode/syntax-node.ts";

export type RefusalType = "ValueError" | "TypeError";

/** Ends the checks; nothing but `findTreeError` sees it. */
export class TreeRefusal extends Error {
  constructor(
    message: string,
    readonly type: RefusalType,
  ) {
    super(message);
  }
}

export function fail(message: string, type: RefusalType = "ValueError"): never {
  throw new TreeRefusal(message, type);
}

/** VALIDATE_POSITIONS. DIVERGES: also through 3.10, which compile trees with places that end before they start. */
export function checkPlace({ place }: SyntaxNode): void {
  if (place === undefined) return;
  const { line, endLine, column, endColumn } = place;
  if (line > endLine) fail(`AST node line range (${line}, ${endLine}) is not valid`);
  if ((line < 0 && endLine !== line) || (column < 0 && column !== endColumn)) {
    const columns = `(${column}, ${endColumn})`;
    fail(`AST node column range ${columns} for line range (${line}, ${endLine}) is not valid`);
  }
  if (line === endLine && column > endColumn) {
    fail(`line ${line}, column ${column}-${endColumn} is not a valid range`);
  }
}

/** validate_name */
export function checkName(name: string): void {
  if (name === "None" || name === "True" || name === "False") {
    fail(`identifier field can't represent '${name}' constant`);
  }
}

/** _validate_nonempty_seq */
export function checkNotEmpty(node: SyntaxNode, field: string): void {
  const value = node.fields[field];
  const isEmpty = Array.isArray(value) ? value.length === 0 : optionalNodesIn(node, field).length === 0;
  if (isEmpty) fail(`empty ${field} on ${node.type}`);
}
