/**
 * Attributes, subscripts and calls that are loaded: each takes up what stands before it, so a long chain
 * (`a.b().c[0].d()`) is compiled from its left end in a loop, and its length is not limited.
 */
import type * as ast from "../syntax/ast.ts";
import { beginAttribute } from "./attributes.ts";
import { beginCall } from "./calls.ts";
import type { Compiler } from "./compiler.ts";
import { compileExpr } from "./expressions.ts";
import { beginSubscript } from "./subscripts.ts";

/** One link of a chain. */
export interface ChainLink {
  /** What must lie on the stack first; `undefined` when the link needs nothing. */
  readonly before: ast.Expr | undefined;
  /** Emits the link itself. */
  readonly finish: () => void;
}

export function compileChain(c: Compiler, expr: ast.Expr): void {
  const links: ChainLink[] = [];
  let rest: ast.Expr | undefined = expr;
  while (rest !== undefined) {
    const link = beginLink(c, rest);
    if (link === undefined) break;
    links.push(link);
    rest = link.before;
  }
  if (rest !== undefined) compileExpr(c, rest);
  for (let link = links.pop(); link !== undefined; link = links.pop()) link.finish();
}

/** `undefined` for what is no link: the chain starts there. */
function beginLink(c: Compiler, expr: ast.Expr): ChainLink | undefined {
  if (c.folder.valueOf(expr) !== undefined) return undefined;
  switch (expr.kind) {
    case "Attribute":
      return expr.ctx === "Load" ? beginAttribute(c, expr) : undefined;
    case "Subscript":
      return expr.ctx === "Load" ? beginSubscript(c, expr) : undefined;
    case "Call":
      return beginCall(c, expr);
    default:
      return undefined;
  }
}
