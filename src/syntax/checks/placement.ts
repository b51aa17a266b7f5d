/** Checks where a walrus, a lambda or a star may stand without parentheses; the grammar takes them nearly anywhere. */

import { firstExpression } from "../lower/expressions.ts";
import { type Lowering, NO_NODE } from "../lower/lowering.ts";
import { NodeKind } from "../node-kind.ts";
import { reportNode } from "./targets.ts";

/** Uses of `named_expression` in CPython's grammar. */
const NAMED_HOSTS = new Set([
  NodeKind.ParenthesizedExpression,
  NodeKind.ArgumentList,
  NodeKind.List,
  NodeKind.Set,
  NodeKind.Tuple,
  NodeKind.Subscript,
  NodeKind.IfStatement,
  NodeKind.ElifClause,
  NodeKind.WhileStatement,
  NodeKind.ListComprehension,
  NodeKind.SetComprehension,
  NodeKind.GeneratorExpression,
  NodeKind.MatchStatement,
  NodeKind.Decorator,
]);

export function checkNamedExpression(lowering: Lowering, node: number, parents: readonly number[]): void {
  let depth = parents.length - 1;
  let parent = parents[depth] ?? NO_NODE;
  // `a := b if c else d` names the conditional, which is its parent in the grammar.
  if (
    parent !== NO_NODE &&
    lowering.kind(parent) === NodeKind.ConditionalExpression &&
    firstExpression(lowering, parent) === node
  ) {
    parent = parents[--depth] ?? NO_NODE;
  }
  if (parent === NO_NODE) return;
  const kind = lowering.kind(parent);
  if (kind === NodeKind.Type && isSubscript(lowering, parents[depth - 1] ?? NO_NODE)) return;
  if (kind === NodeKind.WithItem && isInParens(lowering, parents[depth - 1] ?? NO_NODE)) return;
  if (kind === NodeKind.Lambda) reportNode(lowering, node, "cannot use assignment expressions with lambda");
  else if (kind === NodeKind.IfClause) checkGuard(lowering, node, parents[depth - 1] ?? NO_NODE);
  // `f(a=b := c)` is reported with the arguments.
  else if (!NAMED_HOSTS.has(kind) && kind !== NodeKind.KeywordArgument)
    reportNode(lowering, node, "invalid syntax");
}

/** In annotations the grammar takes `a[b]` for a generic type. */
function isSubscript(lowering: Lowering, owner: number): boolean {
  return owner !== NO_NODE && lowering.kind(owner) === NodeKind.TypeParameter;
}

/** `with (a := b, c):` has a tuple, which lowering makes of what the grammar has as items. */
function isInParens(lowering: Lowering, clause: number): boolean {
  return clause !== NO_NODE && lowering.childOfKind(clause, NodeKind.OpenParen) !== NO_NODE;
}

/** The guard of a `case` may be a walrus, the condition of a comprehension may not. */
function checkGuard(lowering: Lowering, node: number, clauseParent: number): void {
  if (clauseParent !== NO_NODE && lowering.kind(clauseParent) === NodeKind.CaseClause) return;
  reportNode(lowering, node, "invalid syntax");
}

const OPERATORS = new Set([
  NodeKind.BooleanOperator,
  NodeKind.NotOperator,
  NodeKind.ComparisonOperator,
  NodeKind.BinaryOperator,
  NodeKind.UnaryOperator,
  NodeKind.Await,
]);

export function checkLambda(lowering: Lowering, node: number, parents: readonly number[]): void {
  const parent = parents.at(-1) ?? NO_NODE;
  if (parent === NO_NODE) return;
  const kind = lowering.kind(parent);
  if (kind === NodeKind.Interpolation || kind === NodeKind.FormatExpression) {
    reportNode(lowering, node, "f-string: lambda expressions are not allowed without parentheses");
  } else if (OPERATORS.has(kind)) {
    reportNode(lowering, node, "invalid syntax");
  } else if (kind === NodeKind.ConditionalExpression && lowering.operands(parent)[2] !== node) {
    reportNode(lowering, node, "invalid syntax");
  }
}

const COMPREHENSIONS = new Set([
  NodeKind.ListComprehension,
  NodeKind.SetComprehension,
  NodeKind.GeneratorExpression,
]);
const STARLESS = new Set([NodeKind.Pair, NodeKind.Slice, NodeKind.KeywordArgument, NodeKind.NamedExpression]);

/** A display or an operator in the place of its star. */
export function checkMaskedStar(lowering: Lowering, node: number, parents: readonly number[]): void {
  if (!lowering.isMaskedStar(node)) return;
  const parent = parents.at(-1) ?? NO_NODE;
  const isUnary = lowering.kind(node) === NodeKind.UnaryOperator;
  if (isUnary && lowering.kind(firstExpression(lowering, node)) === NodeKind.NotOperator)
    reportNode(lowering, node, "invalid syntax");
  else if (parent !== NO_NODE && lowering.kind(parent) === NodeKind.Lambda)
    reportNode(lowering, node, "invalid syntax");
  else checkStarred(lowering, node, parents);
}

export function checkStarred(lowering: Lowering, node: number, parents: readonly number[]): void {
  const parent = parents.at(-1) ?? NO_NODE;
  if (parent === NO_NODE) return;
  const kind = lowering.kind(parent);
  if (COMPREHENSIONS.has(kind)) {
    const message = "iterable unpacking cannot be used in comprehension";
    reportNode(lowering, node, message, "unpacksInComprehensions");
  } else if (kind === NodeKind.ParenthesizedExpression || kind === NodeKind.ParenthesizedListSplat) {
    reportNode(lowering, node, "cannot use starred expression here");
  } else if (kind === NodeKind.Tuple && lowering.childOfKind(parent, NodeKind.Comma) === NO_NODE) {
    reportNode(lowering, node, "cannot use starred expression here");
  } else if (STARLESS.has(kind)) {
    reportNode(lowering, node, "invalid syntax");
  } else if (kind === NodeKind.Type && parents.length > 1) {
    checkStarredType(lowering, node, parents.at(-2) ?? NO_NODE);
  }
}

/** `*args: *Ts`, and between brackets. */
function checkStarredType(lowering: Lowering, node: number, owner: number): void {
  const kind = lowering.kind(owner);
  const isVariadic =
    kind === NodeKind.TypedParameter && lowering.childOfKind(owner, NodeKind.ListSplat) !== NO_NODE;
  if (isVariadic || kind === NodeKind.TypeParameter) return;
  if (
    kind === NodeKind.Assignment ||
    kind === NodeKind.TypedParameter ||
    kind === NodeKind.FunctionDefinition
  ) {
    reportNode(lowering, node, "invalid syntax");
  }
}
