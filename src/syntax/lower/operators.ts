/**
 * Lowers operators. Where the grammar's precedence is not Python's (`^` above `&`, `await` below `**`), the
 * tree is taken apart into operands and operators and put together by Python's table.
 */

import type {
  BinaryOperator,
  BooleanOperator,
  CompareOperator,
  Expr,
  ExprContext,
  IfExp,
  UnaryOperator,
} from "../ast.ts";
import { isExpression, NodeKind } from "../node-kind.ts";
import { endOfValue, firstExpression, lowerExpr, lowerName, operandStart } from "./expressions.ts";
import { type Lowering, NO_NODE } from "./lowering.ts";

interface Binding {
  readonly op: BinaryOperator;
  /** Higher binds tighter: the order of the rules `bitwise_or` to `power` in CPython's Grammar/python.gram. */
  readonly precedence: number;
}

const POWER = 7;

function bindingOf(kind: NodeKind): Binding | undefined {
  switch (kind) {
    case NodeKind.Bar:
      return { op: "|", precedence: 1 };
    case NodeKind.Caret:
      return { op: "^", precedence: 2 };
    case NodeKind.Ampersand:
      return { op: "&", precedence: 3 };
    case NodeKind.LeftShift:
      return { op: "<<", precedence: 4 };
    case NodeKind.RightShift:
      return { op: ">>", precedence: 4 };
    case NodeKind.Plus:
      return { op: "+", precedence: 5 };
    case NodeKind.Minus:
      return { op: "-", precedence: 5 };
    case NodeKind.Star:
      return { op: "*", precedence: 6 };
    case NodeKind.At:
      return { op: "@", precedence: 6 };
    case NodeKind.Slash:
      return { op: "/", precedence: 6 };
    case NodeKind.DoubleSlash:
      return { op: "//", precedence: 6 };
    case NodeKind.Percent:
      return { op: "%", precedence: 6 };
    case NodeKind.DoubleStar:
      return { op: "**", precedence: POWER };
    default:
      return undefined;
  }
}

/** An operand with its span in the source, which unlike the expression's own includes parentheses. */
interface Operand {
  readonly expr: Expr;
  readonly start: number;
  readonly end: number;
}

/** A chain of binary operators of any length: operands and operators in source order, then Python's table. */
export function lowerBinary(lowering: Lowering, node: number): Expr {
  const operands: Operand[] = [];
  const pending: Binding[] = [];
  forEachInChain(lowering, node, (part) => {
    const binding = bindingOf(lowering.kind(part));
    if (binding === undefined) {
      operands.push(lowerOperand(lowering, part));
      return;
    }
    for (let top = pending.at(-1); top !== undefined && bindsFirst(top, binding); top = pending.at(-1)) {
      pending.pop();
      combine(operands, top.op);
    }
    pending.push(binding);
  });
  for (let top = pending.pop(); top !== undefined; top = pending.pop()) combine(operands, top.op);
  return operands[0]?.expr ?? lowering.errorExpr(lowering.start(node), lowering.end(node));
}

function bindsFirst(left: Binding, right: Binding): boolean {
  return right.precedence === POWER ? left.precedence > POWER : left.precedence >= right.precedence;
}

function combine(operands: Operand[], op: BinaryOperator): void {
  const right = operands.pop();
  const left = operands.pop();
  if (left === undefined || right === undefined) return;
  const { start } = left;
  const { end } = right;
  operands.push({ expr: { kind: "BinOp", left: left.expr, op, right: right.expr, start, end }, start, end });
}

function lowerOperand(lowering: Lowering, node: number): Operand {
  return { expr: lowerExpr(lowering, node), start: operandStart(lowering, node), end: lowering.end(node) };
}

/** Operands and operators of nested binary operators without parentheses between them, in source order. */
function forEachInChain(lowering: Lowering, node: number, visit: (part: number) => void): void {
  const open = [node];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const kind = lowering.kind(part);
    if (kind === NodeKind.BinaryOperator || kind === NodeKind.UnionType) {
      const children = lowering.children(part);
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index] as number;
        if (lowering.kind(child) !== NodeKind.Error) open.push(child);
      }
    } else if (kind === NodeKind.Type) {
      open.push(firstExpression(lowering, part));
    } else {
      visit(part);
    }
  }
}

/** `a and b and c` is one `BoolOp`, however the grammar nests it. */
export function lowerBoolean(lowering: Lowering, node: number): Expr {
  const op = booleanOperatorOf(lowering, node);
  const operands: number[] = [];
  let left = node;
  while (lowering.kind(left) === NodeKind.BooleanOperator && booleanOperatorOf(lowering, left) === op) {
    const [first = NO_NODE, second = NO_NODE] = lowering.operands(left);
    operands.push(second);
    if (first === NO_NODE) break;
    left = first;
  }
  operands.push(left);
  operands.reverse();
  const end = lowering.end(node);
  const values = operands.map((operand) => lowerExpr(lowering, operand, "Load", end));
  return { kind: "BoolOp", op, values, start: operandStart(lowering, node), end };
}

function booleanOperatorOf(lowering: Lowering, node: number): BooleanOperator {
  return lowering.childOfKind(node, NodeKind.Or) !== NO_NODE ? "or" : "and";
}

function compareOperatorOf(kind: NodeKind): CompareOperator | undefined {
  switch (kind) {
    case NodeKind.Less:
      return "<";
    case NodeKind.LessEqual:
      return "<=";
    case NodeKind.EqualEqual:
      return "==";
    // `<>` is `!=` under `from __future__ import barry_as_FLUFL`, and an error otherwise.
    case NodeKind.NotEqual:
    case NodeKind.Diamond:
      return "!=";
    case NodeKind.GreaterEqual:
      return ">=";
    case NodeKind.Greater:
      return ">";
    case NodeKind.In:
      return "in";
    case NodeKind.NotIn:
      return "not in";
    case NodeKind.Is:
      return "is";
    case NodeKind.IsNot:
      return "is not";
    default:
      return undefined;
  }
}

export function lowerComparison(lowering: Lowering, node: number): Expr {
  const ops: CompareOperator[] = [];
  const operands: Expr[] = [];
  const end = lowering.end(node);
  for (const child of lowering.children(node)) {
    const kind = lowering.kind(child);
    const op = compareOperatorOf(kind);
    if (kind === NodeKind.Diamond)
      lowering.report(lowering.start(child), lowering.end(child), "invalid syntax");
    if (op !== undefined) ops.push(op);
    else if (isExpression(kind) && kind !== NodeKind.Error) operands.push(lowerExpr(lowering, child));
  }
  const [left = lowering.errorExpr(end, end), ...comparators] = operands;
  while (comparators.length < ops.length) comparators.push(lowering.errorExpr(end, end));
  return { kind: "Compare", left, ops, comparators, start: operandStart(lowering, node), end };
}

export function lowerNot(lowering: Lowering, node: number): Expr {
  const end = lowering.end(node);
  const operand = lowerExpr(lowering, firstExpression(lowering, node), "Load", end);
  return { kind: "UnaryOp", op: "not", operand, start: lowering.start(node), end };
}

export function lowerUnary(lowering: Lowering, node: number): Expr {
  const end = lowering.end(node);
  const operand = lowerExpr(lowering, firstExpression(lowering, node), "Load", end);
  const op = lowering.text.charAt(lowering.start(node));
  // Only masks.ts puts an operator before the subject of a `match`.
  if (op === "[" || op === "(") return operand;
  return { kind: "UnaryOp", op: op as UnaryOperator, operand, start: lowering.start(node), end };
}

/** `await a ** b` is `(await a) ** b`; the grammar has it the other way round. */
export function lowerAwait(lowering: Lowering, node: number): Expr {
  const start = lowering.start(node);
  const inner = firstExpression(lowering, node);
  if (inner === NO_NODE || lowering.kind(inner) !== NodeKind.BinaryOperator) {
    const end = lowering.end(node);
    return { kind: "Await", value: lowerExpr(lowering, inner, "Load", end), start, end };
  }
  const [base = NO_NODE, exponent = NO_NODE] = lowering.operands(inner);
  const end = lowering.end(inner);
  const baseEnd = base === NO_NODE ? end : lowering.end(base);
  const value = lowerExpr(lowering, base, "Load", end);
  return {
    kind: "BinOp",
    left: { kind: "Await", value, start, end: baseEnd },
    op: "**",
    right: lowerExpr(lowering, exponent, "Load", end),
    start,
    end,
  };
}

/** `a := b if c else d` names the whole conditional; the grammar has it name `b`. */
export function lowerConditional(lowering: Lowering, node: number, _ctx: ExprContext): Expr {
  const [first = NO_NODE, test = NO_NODE, orelse = NO_NODE] = lowering.operands(node);
  const end = endOfValue(lowering, node);
  const isNamed = first !== NO_NODE && lowering.kind(first) === NodeKind.NamedExpression;
  const [name = NO_NODE, body = NO_NODE] = isNamed ? lowering.operands(first) : [NO_NODE, first];
  const conditional: IfExp = {
    kind: "IfExp",
    test: lowerExpr(lowering, test, "Load", end),
    body: lowerExpr(lowering, body, "Load", end),
    orelse: lowerExpr(lowering, orelse, "Load", end),
    start: isNamed && body !== NO_NODE ? lowering.start(body) : operandStart(lowering, node),
    end,
  };
  if (name === NO_NODE) return conditional;
  const target = lowerName(lowering, name, "Store");
  return { kind: "NamedExpr", target, value: conditional, start: lowering.start(node), end };
}
