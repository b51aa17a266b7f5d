/** Lowers the statements that have no body, except imports. */

import type {
  AnnAssign,
  Assert,
  Assign,
  AugAssign,
  BinaryOperator,
  Delete,
  Expr,
  ExprContext,
  ExprStmt,
  Global,
  Name,
  Nonlocal,
  Raise,
  Return,
  Stmt,
  TypeAlias,
} from "../ast.ts";
import { isExpression, NodeKind } from "../node-kind.ts";
import { firstExpression, lowerExpr, lowerName } from "./expressions.ts";
import { type Lowering, NO_NODE } from "./lowering.ts";
import { lowerTypeParams } from "./parameters.ts";

export function lowerExpressionStatement(lowering: Lowering, node: number): Stmt {
  const inner = firstUsed(lowering, node);
  const kind = inner === NO_NODE ? NodeKind.Other : lowering.kind(inner);
  if (kind === NodeKind.Assignment) return lowerAssignment(lowering, inner);
  if (kind === NodeKind.AugmentedAssignment) return lowerAugAssign(lowering, inner);
  const statement: ExprStmt = {
    kind: "Expr",
    value: lowerListed(lowering, node, node + 1, "Load"),
    start: lowering.start(node),
    end: lowering.end(node),
  };
  return statement;
}

function firstUsed(lowering: Lowering, node: number): number {
  return lowering.operands(node)[0] ?? NO_NODE;
}

/** Children of `node` from `first` on: one expression, or a tuple when there is a comma. */
function lowerListed(lowering: Lowering, node: number, first: number, ctx: ExprContext): Expr {
  const elts: number[] = [];
  let commaEnd = -1;
  for (let child = first; child < lowering.next(node); child = lowering.next(child)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.Comma) commaEnd = lowering.end(child);
    else if (isExpression(kind) && kind !== NodeKind.Error) elts.push(child);
  }
  const [only = NO_NODE] = elts;
  if (elts.length <= 1 && commaEnd < 0) return lowerExpr(lowering, only, ctx, lowering.end(node));
  return {
    kind: "Tuple",
    elts: elts.map((elt) => lowerExpr(lowering, elt, ctx)),
    ctx,
    hasParens: false,
    start: only === NO_NODE ? lowering.start(node) : lowering.start(only),
    end: Math.max(commaEnd, lowering.end(elts.at(-1) ?? node)),
  };
}

/** `a = b = value` nests to the right in the grammar and is one statement here. */
export function lowerAssignment(lowering: Lowering, node: number): Assign | AnnAssign {
  const annotation = lowering.childOfKind(node, NodeKind.Type);
  if (annotation !== NO_NODE) return lowerAnnAssign(lowering, node, annotation);
  const start = lowering.start(node);
  const end = lowering.end(node);
  const targets: Expr[] = [];
  let inner = node;
  while (inner !== NO_NODE && lowering.kind(inner) === NodeKind.Assignment) {
    const [target = NO_NODE, value = NO_NODE] = lowering.operands(inner);
    targets.push(lowerExpr(lowering, target, "Store", start));
    inner = value;
  }
  return { kind: "Assign", targets, value: lowerExpr(lowering, inner, "Load", end), start, end };
}

function lowerAnnAssign(lowering: Lowering, node: number, annotation: number): AnnAssign {
  const end = lowering.end(node);
  const [target = NO_NODE] = lowering.operands(node);
  const equals = lowering.childOfKind(node, NodeKind.Equals);
  let value = NO_NODE;
  for (let child = equals; child !== NO_NODE && child < lowering.next(node); child = lowering.next(child)) {
    if (isExpression(lowering.kind(child))) value = child;
  }
  return {
    kind: "AnnAssign",
    target: lowerExpr(lowering, target, "Store", end),
    annotation: lowerExpr(lowering, annotation),
    value: equals === NO_NODE ? undefined : lowerExpr(lowering, value, "Load", end),
    isSimple: target !== NO_NODE && lowering.kind(target) === NodeKind.Identifier,
    start: lowering.start(node),
    end,
  };
}

export function lowerAugAssign(lowering: Lowering, node: number): AugAssign {
  const end = lowering.end(node);
  const [target = NO_NODE, value = NO_NODE] = lowering.operands(node);
  const operator = lowering.childOfKind(node, NodeKind.AugmentedOperator);
  const op = operator === NO_NODE ? "+=" : lowering.textOf(operator);
  return {
    kind: "AugAssign",
    target: lowerExpr(lowering, target, "Store", end),
    op: op.slice(0, -1) as BinaryOperator,
    value: lowerExpr(lowering, value, "Load", end),
    start: lowering.start(node),
    end,
  };
}

export function lowerAssert(lowering: Lowering, node: number): Assert {
  const end = lowering.end(node);
  const [test = NO_NODE, msg = NO_NODE] = lowering.operands(node);
  return {
    kind: "Assert",
    test: lowerExpr(lowering, test, "Load", end),
    msg: msg === NO_NODE ? undefined : lowerExpr(lowering, msg),
    start: lowering.start(node),
    end,
  };
}

export function lowerReturn(lowering: Lowering, node: number): Return {
  const value = firstExpression(lowering, node);
  return {
    kind: "Return",
    value: value === NO_NODE ? undefined : lowerExpr(lowering, value),
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

/** `del a, b` has two targets, `del (a, b)` one. */
export function lowerDelete(lowering: Lowering, node: number): Delete {
  const inner = firstExpression(lowering, node);
  const isList = inner !== NO_NODE && lowering.kind(inner) === NodeKind.ExpressionList;
  const targets = isList ? lowering.operands(inner) : [inner];
  return {
    kind: "Delete",
    targets: targets.map((target) => lowerExpr(lowering, target, "Del", lowering.end(node))),
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

export function lowerRaise(lowering: Lowering, node: number): Raise {
  let exc: Expr | undefined;
  let cause: Expr | undefined;
  let isCause = false;
  for (const child of lowering.children(node)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.From) isCause = true;
    if (!isExpression(kind) || kind === NodeKind.Error) continue;
    if (isCause) cause = lowerExpr(lowering, child);
    else exc = lowerExpr(lowering, child);
  }
  return { kind: "Raise", exc, cause, start: lowering.start(node), end: lowering.end(node) };
}

export function lowerScopeDeclaration(
  lowering: Lowering,
  node: number,
  kind: "Global" | "Nonlocal",
): Global | Nonlocal {
  const names = lowering
    .operands(node)
    .filter((child) => lowering.kind(child) === NodeKind.Identifier)
    .map((child) => lowering.identifier(child));
  return { kind, names, start: lowering.start(node), end: lowering.end(node) };
}

export function lowerTypeAlias(lowering: Lowering, node: number): Stmt {
  const start = lowering.start(node);
  const end = lowering.end(node);
  const [left = NO_NODE, right = NO_NODE] = lowering.operands(node);
  const target = left === NO_NODE ? NO_NODE : firstExpression(lowering, left);
  if (target === NO_NODE) return { kind: "ErrorStmt", body: [], start, end };
  const isGeneric = lowering.kind(target) === NodeKind.GenericType;
  const identifier = isGeneric ? firstExpression(lowering, target) : target;
  if (identifier === NO_NODE || lowering.kind(identifier) !== NodeKind.Identifier) {
    lowering.report(lowering.start(left), lowering.end(left), "invalid name of a type alias");
    return { kind: "ErrorStmt", body: [], start, end };
  }
  const name: Name = lowerName(lowering, identifier, "Store");
  const params = isGeneric ? lowering.childOfKind(target, NodeKind.TypeParameter) : NO_NODE;
  const alias: TypeAlias = {
    kind: "TypeAlias",
    name,
    typeParams: lowerTypeParams(lowering, params),
    value: lowerExpr(lowering, right, "Load", end),
    start,
    end,
  };
  return alias;
}
