/**
 * SyntaxWarnings of `return`, `break` and `continue` that leave a `finally` block (PEP 765). Follows
 * control_flow_in_finally_warning of Python/ast_preprocess.c (3.14).
 */
import type * as ast from "../syntax/ast.ts";
import { children } from "../syntax/visit.ts";

interface Surroundings {
  readonly isInFinally: boolean;
  readonly isInFunction: boolean;
  readonly isInLoop: boolean;
}

const OUTSIDE: Surroundings = { isInFinally: false, isInFunction: false, isInLoop: false };

/** Calls `warn` for each such statement below `roots`, in source order. */
export function findJumpsOutOfFinally(
  roots: readonly ast.AstNode[],
  warn: (message: string, node: ast.AstNode) => void,
): void {
  const pending: { readonly node: ast.AstNode; readonly around: Surroundings }[] = [];
  const push = (nodes: readonly ast.AstNode[], around: Surroundings): void => {
    for (const node of nodes.toReversed()) pending.push({ node, around });
  };
  push(roots, OUTSIDE);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, around } = next;
    const word = jumpOf(node, around);
    if (word !== undefined) warn(`'${word}' in a 'finally' block`, node);
    const inner = new Set<ast.AstNode>(bodyOf(node));
    const inside = surroundingsInside(node, around);
    for (const child of children(node).toReversed()) push([child], inner.has(child) ? inside : around);
  }
}

/** The word of a statement that leaves the block, undefined for all others. */
function jumpOf(
  node: ast.AstNode,
  { isInFinally, isInFunction, isInLoop }: Surroundings,
): string | undefined {
  if (!isInFinally || isInFunction) return undefined;
  if (node.kind === "Return") return "return";
  if (isInLoop) return undefined;
  return node.kind === "Break" ? "break" : node.kind === "Continue" ? "continue" : undefined;
}

/** The statements inside a node that are surrounded by it. */
function bodyOf(node: ast.AstNode): readonly ast.AstNode[] {
  switch (node.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "For":
    case "AsyncFor":
    case "While":
      return node.body;
    case "Try":
    case "TryStar":
      return node.finalbody;
    default:
      return [];
  }
}

function surroundingsInside(node: ast.AstNode, around: Surroundings): Surroundings {
  switch (node.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return { isInFinally: false, isInFunction: true, isInLoop: false };
    case "Try":
    case "TryStar":
      return { isInFinally: true, isInFunction: false, isInLoop: false };
    default:
      return { ...around, isInLoop: true };
  }
}
