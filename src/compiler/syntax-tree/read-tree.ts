/** A program's `ast` tree as a module of ours, which the compiler takes as if it had been parsed. */
import { nodeIn, type SyntaxNode } from "../../bytecode/syntax-node.ts";
import type { Module, Stmt } from "../../syntax/ast.ts";
import type { LineIndex } from "../../text/line-index.ts";
import { readExpr } from "./read-expressions.ts";
import { readStmts } from "./read-statements.ts";
import { TreeReader } from "./tree-reader.ts";

export interface ReadTree {
  readonly module: Module;
  /** What places of the module refer to; it has no text. */
  readonly lines: LineIndex;
}

export function readTree(tree: SyntaxNode): ReadTree {
  const r = new TreeReader(tree);
  const body = tree.type === "Expression" ? [expressionStatement(r, tree)] : readStmts(r, tree, "body");
  const segment = { text: r.texts, body, comments: [], problems: [] };
  return { module: { segments: [segment], segmentStarts: [0, 0] }, lines: r.lines };
}

function expressionStatement(r: TreeReader, tree: SyntaxNode): Stmt {
  const value = readExpr(r, nodeIn(tree, "body"));
  return { kind: "Expr", value, start: value.start, end: value.end };
}
