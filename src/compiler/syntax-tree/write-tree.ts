/** A module of our syntax tree as Python's: what `compile(..., PyCF_ONLY_AST)` gives. */
import { invariant } from "../../base/invariant.ts";
import type { SyntaxNode } from "../../bytecode/syntax-node.ts";
import type { Module } from "../../syntax/ast.ts";
import type { CompilerOptions } from "../compiler.ts";
import type { Locator } from "../locator.ts";
import { writeExpr } from "./expressions.ts";
import { writeStmts } from "./statements.ts";
import { TreeWriter } from "./tree-writer.ts";

/** The module must have passed the grammar. Throws CompileFailure for what is nested too deeply. */
export function writeTree(module: Module, locator: Locator, options: CompilerOptions): SyntaxNode {
  const w = new TreeWriter(locator, options);
  const segments = module.segments.map((segment, index) => {
    return { segment, start: module.segmentStarts[index] ?? 0 };
  });
  if (options.mode === "eval") {
    const only = segments.find(({ segment }) => segment.body.length > 0);
    const [stmt] = only?.segment.body ?? [];
    invariant(only !== undefined && stmt?.kind === "Expr", "the grammar found one expression");
    w.enterSegment(only.segment, only.start);
    return w.plain("Expression", { body: writeExpr(w, stmt.value) });
  }
  const body = segments.flatMap(({ segment, start }) => {
    w.enterSegment(segment, start);
    return writeStmts(w, segment.body);
  });
  if (options.mode === "single") return w.plain("Interactive", { body });
  return w.plain("Module", { body, type_ignores: [] });
}
