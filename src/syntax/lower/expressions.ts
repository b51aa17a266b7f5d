/**
 * Lowers expressions: one arm for each kind of node, with the longer ones in operators.ts, calls.ts,
 * strings.ts and parameters.ts. What stands in the wrong place is lowered all the same, as `ErrorExpr`.
 */

import type { Comprehension, Dict, Expr, ExprContext, Name, Slice, Yield, YieldFrom } from "../ast.ts";
import { isExpression, NodeKind } from "../node-kind.ts";
import { lowerChain } from "./calls.ts";
import { type Lowering, NO_NODE } from "./lowering.ts";
import {
  lowerAwait,
  lowerBinary,
  lowerBoolean,
  lowerComparison,
  lowerConditional,
  lowerNot,
  lowerUnary,
} from "./operators.ts";
import { lowerLambda } from "./parameters.ts";
import { lowerNumber, lowerStrings, lowerToken } from "./strings.ts";

const STAR = 42;

/** Lowers one expression; `NO_NODE` gives an empty `ErrorExpr` at `fallback`. */
export function lowerExpr(
  lowering: Lowering,
  node: number,
  ctx: ExprContext = "Load",
  fallback: number = 0,
): Expr {
  if (node === NO_NODE) return lowering.errorExpr(fallback, fallback);
  if (!lowering.enter(node)) return lowering.errorExpr(lowering.start(node), lowering.end(node));
  const expr = lowerAny(lowering, node, ctx);
  lowering.leave();
  return expr;
}

function lowerAny(lowering: Lowering, node: number, ctx: ExprContext): Expr {
  if (lowering.isMaskedStar(node)) return lowerMaskedStar(lowering, node, ctx);
  return lowerUnstarred(lowering, node, ctx);
}

function lowerUnstarred(lowering: Lowering, node: number, ctx: ExprContext): Expr {
  switch (lowering.kind(node)) {
    case NodeKind.Identifier:
      return lowerName(lowering, node, ctx);
    case NodeKind.Integer:
    case NodeKind.Float:
      return lowerNumberOrMasked(lowering, node, ctx);
    case NodeKind.True:
      return lowerToken(lowering, node, "True");
    case NodeKind.False:
      return lowerToken(lowering, node, "False");
    case NodeKind.None:
      return lowerToken(lowering, node, "None");
    case NodeKind.Ellipsis:
      return lowerToken(lowering, node, "...");
    case NodeKind.String:
    case NodeKind.ConcatenatedString:
      return lowerStrings(lowering, node);
    case NodeKind.Attribute:
    case NodeKind.Subscript:
    case NodeKind.Call:
    case NodeKind.GenericType:
    case NodeKind.MemberType:
      return lowerSplatted(lowering, node, ctx, lowerChain);
    case NodeKind.BinaryOperator:
    case NodeKind.UnionType:
      return lowerSplatted(lowering, node, ctx, lowerBinary);
    case NodeKind.BooleanOperator:
      return lowerSplatted(lowering, node, ctx, lowerBoolean);
    case NodeKind.ComparisonOperator:
      return lowerSplatted(lowering, node, ctx, lowerComparison);
    case NodeKind.ConditionalExpression:
      return lowerSplatted(lowering, node, ctx, lowerConditional);
    case NodeKind.NotOperator:
      return lowerNot(lowering, node);
    case NodeKind.UnaryOperator:
      return lowerUnary(lowering, node);
    case NodeKind.Await:
      return lowerAwait(lowering, node);
    case NodeKind.Lambda:
      return lowerLambda(lowering, node);
    case NodeKind.NamedExpression:
      return lowerNamed(lowering, node);
    case NodeKind.List:
    case NodeKind.ListPattern:
      return {
        kind: "List",
        elts: lowerElements(lowering, node, ctx),
        ctx,
        start: lowering.start(node),
        end: lowering.end(node),
      };
    case NodeKind.Tuple:
    case NodeKind.TuplePattern:
      return lowerTuple(lowering, node, ctx);
    case NodeKind.ExpressionList:
    case NodeKind.PatternList:
      return lowerBareTuple(lowering, node, ctx);
    case NodeKind.Set:
      return {
        kind: "Set",
        elts: lowerElements(lowering, node, "Load"),
        start: lowering.start(node),
        end: lowering.end(node),
      };
    case NodeKind.Dictionary:
      return lowerDict(lowering, node);
    case NodeKind.ListComprehension:
    case NodeKind.SetComprehension:
    case NodeKind.DictionaryComprehension:
    case NodeKind.GeneratorExpression:
      return lowerComprehension(lowering, node, false);
    case NodeKind.ParenthesizedExpression:
    case NodeKind.ParenthesizedListSplat:
      return lowerParenthesized(lowering, node, ctx);
    case NodeKind.ListSplat:
    case NodeKind.SplatType:
      return lowerStarred(lowering, node, ctx);
    case NodeKind.Slice:
    case NodeKind.ConstrainedType:
      return lowerSlice(lowering, node);
    case NodeKind.Yield:
      return lowerYield(lowering, node);
    case NodeKind.AsPattern:
      if (node !== lowering.aliased) return lowerError(lowering, node);
      return lowerExpr(lowering, firstExpression(lowering, node), ctx, lowering.start(node));
    case NodeKind.Type:
    case NodeKind.AsPatternTarget:
      return lowerExpr(lowering, firstExpression(lowering, node), ctx, lowering.start(node));
    default:
      return lowerError(lowering, node);
  }
}

/** Names (`maskSubscriptedNames`), signs (`maskSignedPatterns`), and text that is given up, parse as numbers. */
function lowerNumberOrMasked(lowering: Lowering, node: number, ctx: ExprContext): Expr {
  const text = lowering.textOf(node);
  if (/^[\d.]/.test(text)) return lowerNumber(lowering, node, lowering.start(node));
  if (/^[\w\u0080-\uffff]+$/.test(text)) return lowerName(lowering, node, ctx);
  const [sign] = text;
  if (sign === "*") lowering.report(lowering.start(node), lowering.end(node), "invalid syntax");
  if (sign !== "-" && sign !== "+") return lowerError(lowering, node);
  const start = lowering.start(node);
  const operand = lowerNumber(lowering, node, lowering.skipBlanks(start + 1));
  return { kind: "UnaryOp", op: sign, operand, start, end: operand.end };
}

/** The first child that can be an expression, or `NO_NODE`. */
export function firstExpression(lowering: Lowering, node: number): number {
  const end = lowering.next(node);
  for (let child = node + 1; child < end; child = lowering.next(child)) {
    const kind = lowering.kind(child);
    if (isExpression(kind) && kind !== NodeKind.Error) return child;
  }
  return NO_NODE;
}

export function lowerName(lowering: Lowering, node: number, ctx: ExprContext): Name {
  return {
    kind: "Name",
    id: lowering.nameOf(node),
    ctx,
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

/** The elements between brackets or of a bare list, in order; skipped text becomes `ErrorExpr`. */
export function lowerElements(lowering: Lowering, node: number, ctx: ExprContext): Expr[] {
  const elts: Expr[] = [];
  const end = lowering.next(node);
  for (let child = node + 1; child < end; child = lowering.next(child)) {
    if (isExpression(lowering.kind(child))) elts.push(lowerExpr(lowering, child, ctx));
  }
  return elts;
}

/** One expression, or several with commas between them as a tuple without parentheses. */
export function lowerBareTuple(lowering: Lowering, node: number, ctx: ExprContext): Expr {
  return {
    kind: "Tuple",
    elts: lowerElements(lowering, node, ctx),
    ctx,
    hasParens: false,
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

function lowerTuple(lowering: Lowering, node: number, ctx: ExprContext): Expr {
  const elts = lowerElements(lowering, node, ctx);
  // As a target, `(a)` is a tuple pattern too; only the comma makes it a tuple.
  const single = elts.length === 1 ? elts[0] : undefined;
  if (single !== undefined && lowering.childOfKind(node, NodeKind.Comma) === NO_NODE) return single;
  return { kind: "Tuple", elts, ctx, hasParens: true, start: lowering.start(node), end: lowering.end(node) };
}

function lowerParenthesized(lowering: Lowering, node: number, ctx: ExprContext): Expr {
  return lowerExpr(lowering, firstExpression(lowering, node), ctx, lowering.start(node));
}

function lowerNamed(lowering: Lowering, node: number): Expr {
  const [name = NO_NODE, value = NO_NODE] = lowering.operands(node);
  const end = lowering.end(node);
  if (name === NO_NODE || lowering.kind(name) !== NodeKind.Identifier) return lowerError(lowering, node);
  return {
    kind: "NamedExpr",
    target: lowerName(lowering, name, "Store"),
    value: lowerExpr(lowering, value, "Load", end),
    start: lowering.start(node),
    end,
  };
}

/**
 * `*a + b` unpacks `a + b`, but the grammar applies the star to `a` alone. An operator expression that starts
 * with a star is therefore lowered as if it were not there, and then wrapped.
 */
function lowerSplatted(
  lowering: Lowering,
  node: number,
  ctx: ExprContext,
  lower: (lowering: Lowering, node: number, ctx: ExprContext) => Expr,
): Expr {
  const start = lowering.start(node);
  if (lowering.text.charCodeAt(start) !== STAR || lowering.splatStart === start) {
    return lower(lowering, node, ctx);
  }
  const outer = lowering.splatStart;
  lowering.splatStart = start;
  const value = lower(lowering, node, ctx);
  lowering.splatStart = outer;
  return { kind: "Starred", value, ctx, start, end: lowering.end(node) };
}

/** Where an operand starts, without the star that applies to the whole. */
export function operandStart(lowering: Lowering, node: number): number {
  const start = lowering.start(node);
  if (start !== lowering.splatStart) return start;
  let inner = node;
  // The table is in pre-order: the next node is the first child.
  while (!isSplat(lowering.kind(inner)) && inner + 1 < lowering.next(inner)) {
    if (lowering.isMaskedStar(inner)) return lowering.skipBlanks(start + 1);
    inner++;
  }
  return lowering.start(firstExpression(lowering, inner));
}

function isSplat(kind: NodeKind): boolean {
  return kind === NodeKind.ListSplat || kind === NodeKind.SplatType;
}

function lowerStarred(lowering: Lowering, node: number, ctx: ExprContext): Expr {
  const inner = firstExpression(lowering, node);
  const value = lowerExpr(lowering, inner, ctx, lowering.end(node));
  const start = lowering.start(node);
  if (start === lowering.splatStart) return value;
  return { kind: "Starred", value, ctx, start, end: lowering.end(node) };
}

/** A display, or an operator, in the place of its star (`maskStars`). */
function lowerMaskedStar(lowering: Lowering, node: number, ctx: ExprContext): Expr {
  const start = lowering.start(node);
  const isDisplay = lowering.kind(node) !== NodeKind.UnaryOperator;
  const inner = isDisplay
    ? lowerUnstarred(lowering, node, ctx)
    : lowerExpr(lowering, firstExpression(lowering, node), ctx, lowering.end(node));
  const value = inner.start === start ? { ...inner, start: lowering.skipBlanks(start + 1) } : inner;
  if (start === lowering.splatStart) return value;
  return { kind: "Starred", value, ctx, start, end: lowering.end(node) };
}

export interface AliasedExpr {
  readonly value: Expr;
  /** Node of what stands after `as`, or `NO_NODE`. */
  readonly target: number;
}

/**
 * The value and the target of `value as target` in a `with` or `except` clause. The grammar binds `as` tighter
 * than a conditional or a lambda, whose last part then holds it.
 */
export function lowerAliased(lowering: Lowering, node: number): AliasedExpr {
  let last = node;
  while (takesTail(lowering.kind(last))) last = lowering.operands(last).at(-1) ?? NO_NODE;
  if (last === NO_NODE || lowering.kind(last) !== NodeKind.AsPattern) {
    return { value: lowerExpr(lowering, node), target: NO_NODE };
  }
  lowering.aliased = last;
  const value = lowerExpr(lowering, node);
  lowering.aliased = NO_NODE;
  return { value, target: lowering.childOfKind(last, NodeKind.AsPatternTarget) };
}

function takesTail(kind: NodeKind): boolean {
  return kind === NodeKind.ConditionalExpression || kind === NodeKind.Lambda;
}

/** Where an expression ends, without a target that belongs to the statement. */
export function endOfValue(lowering: Lowering, node: number): number {
  const { aliased } = lowering;
  if (aliased === NO_NODE || lowering.end(node) !== lowering.end(aliased)) return lowering.end(node);
  return lowering.end(firstExpression(lowering, aliased));
}

function lowerDict(lowering: Lowering, node: number): Dict {
  const keys: (Expr | undefined)[] = [];
  const values: Expr[] = [];
  const end = lowering.next(node);
  for (let child = node + 1; child < end; child = lowering.next(child)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.DictionarySplat || kind === NodeKind.Error) {
      keys.push(undefined);
      const inner = kind === NodeKind.Error ? child : firstExpression(lowering, child);
      values.push(lowerExpr(lowering, inner, "Load", lowering.end(child)));
    } else if (kind === NodeKind.Pair) {
      const [key, value] = lowerPair(lowering, child);
      keys.push(key);
      values.push(value);
    }
  }
  return { kind: "Dict", keys, values, start: lowering.start(node), end: lowering.end(node) };
}

/** `maskUnpackedMappings` gives a mapping that is unpacked a key. */
function lowerPair(lowering: Lowering, node: number): [Expr | undefined, Expr] {
  const [key = NO_NODE, value = NO_NODE] = lowering.operands(node);
  const end = lowering.end(node);
  const isUnpacked = key !== NO_NODE && lowering.textOf(key) === "*";
  return [
    isUnpacked ? undefined : lowerExpr(lowering, key, "Load", end),
    lowerExpr(lowering, value, "Load", end),
  ];
}

/** A comprehension in its brackets, or `f(x for x in y)` in those of the call. */
export function lowerComprehension(lowering: Lowering, node: number, sharesCallParens: boolean): Expr {
  const generators = lowerGenerators(lowering, node);
  const start = lowering.start(node);
  const end = lowering.end(node);
  const kind = lowering.kind(node);
  if (kind === NodeKind.DictionaryComprehension) {
    const pair = lowering.childOfKind(node, NodeKind.Pair);
    if (pair === NO_NODE) return lowerError(lowering, node);
    const [key, value] = lowerPair(lowering, pair);
    if (key === undefined) {
      const message = "dict unpacking cannot be used in dict comprehension";
      lowering.report(lowering.start(pair), value.start, message, "unpacksInComprehensions");
    }
    return { kind: "DictComp", key, value, generators, start, end };
  }
  const elt = lowerExpr(lowering, firstExpression(lowering, node), "Load", start);
  if (kind === NodeKind.ListComprehension) return { kind: "ListComp", elt, generators, start, end };
  if (kind === NodeKind.SetComprehension) return { kind: "SetComp", elt, generators, start, end };
  return { kind: "GeneratorExp", elt, generators, sharesCallParens, start, end };
}

function lowerGenerators(lowering: Lowering, node: number): Comprehension[] {
  const generators: Comprehension[] = [];
  const last = lowering.next(node);
  let child = node + 1;
  while (child < last) {
    if (lowering.kind(child) !== NodeKind.ForInClause) {
      child = lowering.next(child);
      continue;
    }
    const clause = child;
    const ifs: Expr[] = [];
    let end = lowering.end(clause);
    for (child = lowering.next(child); child < last; child = lowering.next(child)) {
      const kind = lowering.kind(child);
      if (kind === NodeKind.ForInClause) break;
      if (kind !== NodeKind.IfClause) continue;
      end = lowering.end(child);
      ifs.push(lowerExpr(lowering, firstExpression(lowering, child), "Load", end));
    }
    generators.push(lowerForInClause(lowering, clause, ifs, end));
  }
  return generators;
}

function lowerForInClause(
  lowering: Lowering,
  node: number,
  ifs: readonly Expr[],
  end: number,
): Comprehension {
  const [target = NO_NODE, iter = NO_NODE] = lowering.operands(node);
  const start = lowering.start(node);
  return {
    kind: "comprehension",
    target: lowerExpr(lowering, target, "Store", end),
    iter: lowerExpr(lowering, iter, "Load", end),
    ifs,
    isAsync: lowering.childOfKind(node, NodeKind.Async) !== NO_NODE,
    start,
    end,
  };
}

/** `a:b:c`; between the brackets of an annotation the grammar calls `a:b` a constrained type. */
function lowerSlice(lowering: Lowering, node: number): Slice {
  const bounds: [Expr | undefined, Expr | undefined, Expr | undefined] = [undefined, undefined, undefined];
  let position = 0;
  for (const child of sliceParts(lowering, node)) {
    if (lowering.kind(child) === NodeKind.Colon) position++;
    else if (position < 3) bounds[position] = lowerExpr(lowering, child);
  }
  const [lower, upper, step] = bounds;
  return { kind: "Slice", lower, upper, step, start: lowering.start(node), end: lowering.end(node) };
}

/** Bounds and colons; `a:b:c` as a type nests to the right. */
function sliceParts(lowering: Lowering, node: number): number[] {
  return lowering.children(node).flatMap((child) => {
    const inner = lowering.kind(child) === NodeKind.Type ? firstExpression(lowering, child) : NO_NODE;
    const isNested = inner !== NO_NODE && lowering.kind(inner) === NodeKind.ConstrainedType;
    return isNested ? sliceParts(lowering, inner) : [child];
  });
}

function lowerYield(lowering: Lowering, node: number): Yield | YieldFrom {
  const inner = firstExpression(lowering, node);
  const start = lowering.start(node);
  const end = lowering.end(node);
  if (lowering.childOfKind(node, NodeKind.From) !== NO_NODE) {
    return { kind: "YieldFrom", value: lowerExpr(lowering, inner, "Load", end), start, end };
  }
  const value = inner === NO_NODE ? undefined : lowerExpr(lowering, inner);
  return { kind: "Yield", value, start, end };
}

/** What no other arm takes: skipped text, or a node in a place where the grammar of Python has none. */
export function lowerError(lowering: Lowering, node: number): Expr {
  const parts = lowering.kind(node) === NodeKind.Missing ? [] : lowerElements(lowering, node, "Load");
  return lowering.errorExpr(lowering.start(node), lowering.end(node), parts);
}
