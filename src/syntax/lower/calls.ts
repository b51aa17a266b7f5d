/**
 * Lowers what follows a primary expression: attributes, subscripts, calls. Chains of them are followed in a
 * loop, so a fluent interface of any length needs no deep stack.
 */

import type { Expr, ExprContext, Keyword } from "../ast.ts";
import { isExpression, NodeKind } from "../node-kind.ts";
import { firstExpression, lowerComprehension, lowerExpr, lowerName, operandStart } from "./expressions.ts";
import { type Lowering, NO_NODE } from "./lowering.ts";

export interface CallArguments {
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

/** Lowers `a.b[c](d)`; `ctx` is that of the last link. */
export function lowerChain(lowering: Lowering, node: number, ctx: ExprContext): Expr {
  const links: number[] = [];
  let base = node;
  while (isLink(lowering.kind(base))) {
    links.push(base);
    const inner = baseOf(lowering, base);
    if (inner === NO_NODE) break;
    base = inner;
  }
  const first = links.at(-1) === base ? NO_NODE : base;
  let expr = lowerExpr(lowering, first, "Load", lowering.start(node));
  const start = operandStart(lowering, node);
  for (let index = links.length - 1; index >= 0; index--) {
    expr = lowerLink(lowering, links[index] as number, expr, start, index === 0 ? ctx : "Load");
  }
  return expr;
}

function isLink(kind: NodeKind): boolean {
  return (
    kind === NodeKind.Attribute ||
    kind === NodeKind.Subscript ||
    kind === NodeKind.Call ||
    kind === NodeKind.GenericType ||
    kind === NodeKind.MemberType
  );
}

/** In annotations the links stand inside wrappers. */
function baseOf(lowering: Lowering, node: number): number {
  let inner = firstExpression(lowering, node);
  while (inner !== NO_NODE && lowering.kind(inner) === NodeKind.Type)
    inner = firstExpression(lowering, inner);
  return inner;
}

function lowerLink(lowering: Lowering, node: number, value: Expr, start: number, ctx: ExprContext): Expr {
  const end = lowering.end(node);
  switch (lowering.kind(node)) {
    case NodeKind.Attribute:
    case NodeKind.MemberType: {
      const name = lowering.operands(node)[1] ?? NO_NODE;
      if (name === NO_NODE || lowering.kind(name) !== NodeKind.Identifier) {
        return lowering.errorExpr(start, end, [value]);
      }
      return { kind: "Attribute", value, attr: lowering.identifier(name), ctx, start, end };
    }
    case NodeKind.Subscript: {
      const slice = lowerSubscriptItems(lowering, lowering.childOfKind(node, NodeKind.OpenBracket), node);
      return { kind: "Subscript", value, slice, ctx, start, end };
    }
    case NodeKind.GenericType: {
      const list = lowering.childOfKind(node, NodeKind.TypeParameter);
      if (list === NO_NODE) return lowering.errorExpr(start, end, [value]);
      const slice = lowerSubscriptItems(lowering, list + 1, list);
      return { kind: "Subscript", value, slice, ctx, start, end };
    }
    default: {
      const { args, keywords } = lowerCallArguments(lowering, node);
      return { kind: "Call", func: value, args, keywords, start, end };
    }
  }
}

/** What stands between the brackets of `a[b, c:d]`: one expression, or a tuple without parentheses. */
export function lowerSubscriptItems(lowering: Lowering, openBracket: number, node: number): Expr {
  const elts: Expr[] = [];
  let commaEnd = -1;
  let start = -1;
  let itemEnd = 0;
  const last = lowering.next(node);
  for (let child = openBracket + 1; child < last; child = lowering.next(child)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.Comma) commaEnd = lowering.end(child);
    if (!isExpression(kind)) continue;
    if (start < 0) start = lowering.start(child);
    itemEnd = lowering.end(child);
    elts.push(lowerExpr(lowering, child));
  }
  const [only] = elts;
  if (only === undefined) return lowering.errorExpr(lowering.end(node), lowering.end(node));
  if (elts.length === 1 && commaEnd < 0 && only.kind !== "Starred") return only;
  return { kind: "Tuple", elts, ctx: "Load", hasParens: false, start, end: Math.max(itemEnd, commaEnd) };
}

/** The arguments of a call or of a class statement, whose argument list is a child of `node`. */
export function lowerCallArguments(lowering: Lowering, node: number): CallArguments {
  const generator = lowering.childOfKind(node, NodeKind.GeneratorExpression);
  const list = lowering.childOfKind(node, NodeKind.ArgumentList);
  if (list === NO_NODE) {
    if (generator === NO_NODE) return { args: [], keywords: [] };
    return { args: [lowerComprehension(lowering, generator, true)], keywords: [] };
  }
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  const last = lowering.next(list);
  for (let child = list + 1; child < last; child = lowering.next(child)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.KeywordArgument || kind === NodeKind.DictionarySplat) {
      keywords.push(lowerKeyword(lowering, child));
    } else if (isExpression(kind)) {
      args.push(lowerExpr(lowering, child));
    }
  }
  return { args, keywords };
}

function lowerKeyword(lowering: Lowering, node: number): Keyword {
  const start = lowering.start(node);
  const end = lowering.end(node);
  const [first = NO_NODE, second = NO_NODE] = lowering.operands(node);
  if (lowering.kind(node) === NodeKind.DictionarySplat) {
    return {
      kind: "keyword",
      arg: undefined,
      value: lowerExpr(lowering, first, "Load", end),
      start,
      end,
    };
  }
  const isNamed = first !== NO_NODE && lowering.kind(first) === NodeKind.Identifier;
  const arg = isNamed ? lowering.identifier(first) : undefined;
  return { kind: "keyword", arg, value: lowerExpr(lowering, second, "Load", end), start, end };
}

/** `a.b.c` as the attribute chain it is, where the grammar has a dotted name. */
export function lowerDottedName(lowering: Lowering, node: number): Expr {
  const names = lowering.operands(node);
  const [first] = names;
  if (first === undefined) return lowering.errorExpr(lowering.start(node), lowering.end(node));
  const start = lowering.start(first);
  let expr: Expr = lowerName(lowering, first, "Load");
  for (const name of names.slice(1)) {
    const attr = lowering.identifier(name);
    expr = { kind: "Attribute", value: expr, attr, ctx: "Load", start, end: attr.end };
  }
  return expr;
}
