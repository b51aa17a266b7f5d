/** Checks what is assigned to and deleted, where the grammar takes any expression or any pattern. */

import type { SyntaxProblem } from "../ast.ts";
import { firstExpression } from "../lower/expressions.ts";
import { type Lowering, NO_NODE } from "../lower/lowering.ts";
import { NodeKind } from "../node-kind.ts";

export function checkDelete(lowering: Lowering, node: number): void {
  const inner = firstExpression(lowering, node);
  if (inner === NO_NODE) return;
  const isList = lowering.kind(inner) === NodeKind.ExpressionList;
  const targets = isList ? lowering.operands(inner) : [inner];
  for (const target of targets) checkTarget(lowering, target, "delete");
}

/** What stands after `as` in a `with` item; in an `except` clause it must be a name. */
export function checkAsTarget(lowering: Lowering, node: number, parents: readonly number[]): void {
  const target = firstExpression(lowering, node);
  if (target === NO_NODE) return;
  const owner = parents.findLast((parent) => OWNERS.has(lowering.kind(parent))) ?? NO_NODE;
  const kind = owner === NO_NODE ? NodeKind.Other : lowering.kind(owner);
  if (kind === NodeKind.WithItem) checkTarget(lowering, target, "assign to");
  else if (kind !== NodeKind.ExceptClause || lowering.kind(target) !== NodeKind.Identifier) {
    reportNode(lowering, target, "invalid syntax");
  }
}

/** What a target after `as` belongs to; a body in between ends the search. */
const OWNERS = new Set([NodeKind.WithItem, NodeKind.ExceptClause, NodeKind.Block]);

/** `_PyPegen_get_invalid_target`: the innermost part that cannot be a target. */
function checkTarget(lowering: Lowering, node: number, action: "delete" | "assign to"): void {
  switch (lowering.kind(node)) {
    case NodeKind.Identifier:
    case NodeKind.Attribute:
    case NodeKind.Subscript:
    case NodeKind.Error:
    case NodeKind.Missing:
      return;
    case NodeKind.ListSplat:
      if (action === "delete") break;
      checkTarget(lowering, firstExpression(lowering, node), action);
      return;
    case NodeKind.Tuple:
    case NodeKind.List:
    case NodeKind.ParenthesizedExpression:
      for (const element of lowering.operands(node)) checkTarget(lowering, element, action);
      return;
    case NodeKind.Integer:
      if (!/^\d/.test(lowering.textOf(node))) return;
  }
  reportNode(lowering, node, `cannot ${action} ${nameOf(lowering.kind(node))}`);
}

/** `_PyPegen_get_expr_name`. */
function nameOf(kind: NodeKind): string {
  switch (kind) {
    case NodeKind.Call:
      return "function call";
    case NodeKind.Integer:
    case NodeKind.Float:
    case NodeKind.String:
    case NodeKind.ConcatenatedString:
      return "literal";
    case NodeKind.True:
      return "True";
    case NodeKind.False:
      return "False";
    case NodeKind.None:
      return "None";
    case NodeKind.Ellipsis:
      return "ellipsis";
    case NodeKind.ListSplat:
      return "starred";
    case NodeKind.ComparisonOperator:
      return "comparison";
    case NodeKind.ConditionalExpression:
      return "conditional expression";
    case NodeKind.Lambda:
      return "lambda";
    case NodeKind.NamedExpression:
      return "named expression";
    case NodeKind.Await:
      return "await expression";
    case NodeKind.Yield:
      return "yield expression";
    case NodeKind.ListComprehension:
      return "list comprehension";
    case NodeKind.SetComprehension:
      return "set comprehension";
    case NodeKind.DictionaryComprehension:
      return "dict comprehension";
    case NodeKind.GeneratorExpression:
      return "generator expression";
    case NodeKind.Dictionary:
      return "dict literal";
    case NodeKind.Set:
      return "set display";
    default:
      return "expression";
  }
}

/** `(a)` is a pattern of one element without a comma, which is no tuple. */
function unwrapTarget(lowering: Lowering, node: number): number {
  let target = node;
  while (lowering.kind(target) === NodeKind.TuplePattern) {
    const operands = lowering.operands(target);
    const [only = NO_NODE] = operands;
    if (operands.length !== 1 || lowering.childOfKind(target, NodeKind.Comma) !== NO_NODE) break;
    target = only;
  }
  return target;
}

function shapeOf(kind: NodeKind): "tuple" | "list" | undefined {
  if (kind === NodeKind.TuplePattern || kind === NodeKind.PatternList) return "tuple";
  return kind === NodeKind.ListPattern ? "list" : undefined;
}

export function checkAugmentedAssignment(lowering: Lowering, node: number): void {
  const [left = NO_NODE] = lowering.operands(node);
  if (left === NO_NODE) return;
  const shape = shapeOf(lowering.kind(unwrapTarget(lowering, left)));
  if (shape === undefined) return;
  reportNode(lowering, left, `'${shape}' is an illegal expression for augmented assignment`);
}

/** Annotated assignments have one target, one annotation that is an expression, and one value. */
export function checkAssignment(lowering: Lowering, node: number, parents: readonly number[]): void {
  const annotation = lowering.childOfKind(node, NodeKind.Type);
  const outer = parents.at(-1) ?? NO_NODE;
  const isChained = outer !== NO_NODE && lowering.kind(outer) === NodeKind.Assignment;
  if (isChained && lowering.childOfKind(outer, NodeKind.Type) !== NO_NODE) {
    reportNode(lowering, node, "invalid syntax");
  }
  if (annotation === NO_NODE) return;
  if (isChained) reportNode(lowering, node, "invalid syntax");
  const [left = NO_NODE] = lowering.operands(node);
  const target = left === NO_NODE ? NO_NODE : unwrapTarget(lowering, left);
  const shape = target === NO_NODE ? undefined : shapeOf(lowering.kind(target));
  if (shape !== undefined) {
    reportNode(lowering, left, `only single target (not ${shape}) can be annotated`);
  }
  const inner = firstExpression(lowering, annotation);
  if (inner !== NO_NODE && lowering.kind(inner) === NodeKind.ConstrainedType) {
    reportNode(lowering, inner, "invalid syntax");
  }
}

export function reportNode(
  lowering: Lowering,
  node: number,
  message: string,
  allowedBy?: SyntaxProblem["allowedBy"],
): void {
  lowering.report(lowering.start(node), lowering.end(node), message, allowedBy);
}
