/** Checks statements and clauses that the grammar takes in more forms than Python has. */

import { firstExpression } from "../lower/expressions.ts";
import { type Lowering, NO_NODE } from "../lower/lowering.ts";
import { isExpression, NodeKind } from "../node-kind.ts";
import { reportNode } from "./targets.ts";

/** No comma at the end without parentheses, and no dots in what is imported from a module. */
export function checkImport(lowering: Lowering, node: number): void {
  const children = lowering.children(node);
  const last = children.at(-1) ?? NO_NODE;
  const isFrom = lowering.kind(node) === NodeKind.ImportFromStatement;
  if (last !== NO_NODE && lowering.kind(last) === NodeKind.Comma) {
    const message = isFrom ? "trailing comma not allowed without surrounding parentheses" : "invalid syntax";
    reportNode(lowering, last, message);
  }
  if (!isFrom) return;
  for (const name of lowering.operands(node).slice(1)) {
    const isAliased = lowering.kind(name) === NodeKind.AliasedImport;
    const dotted = isAliased ? (lowering.operands(name)[0] ?? NO_NODE) : name;
    if (dotted !== NO_NODE && lowering.childOfKind(dotted, NodeKind.Dot) !== NO_NODE) {
      reportNode(lowering, dotted, "invalid syntax");
    }
  }
}

export function checkRaise(lowering: Lowering, node: number): void {
  const first = node + 2 < lowering.next(node) ? lowering.children(node)[1] : undefined;
  if (first === undefined) return;
  const kind = lowering.kind(first);
  if (kind === NodeKind.From || kind === NodeKind.ExpressionList)
    reportNode(lowering, first, "invalid syntax");
}

export function checkAssert(lowering: Lowering, node: number): void {
  const extra = lowering.operands(node)[2];
  if (extra !== undefined) reportNode(lowering, extra, "invalid syntax");
}

/** The operand is an atom with what may follow it, not another operator. */
export function checkAwait(lowering: Lowering, node: number): void {
  const operand = firstExpression(lowering, node);
  if (operand === NO_NODE) return;
  const kind = lowering.kind(operand);
  if (kind === NodeKind.UnaryOperator || kind === NodeKind.ListSplat) {
    reportNode(lowering, operand, "invalid syntax");
  }
}

export function checkYield(lowering: Lowering, node: number): void {
  const operand = firstExpression(lowering, node);
  if (operand === NO_NODE || lowering.childOfKind(node, NodeKind.From) === NO_NODE) return;
  const kind = lowering.kind(operand);
  if (kind === NodeKind.ListSplat || kind === NodeKind.ExpressionList) {
    reportNode(lowering, operand, "invalid syntax");
  }
}

export function checkTry(lowering: Lowering, node: number): void {
  const handlers = lowering.children(node).filter((child) => lowering.kind(child) === NodeKind.ExceptClause);
  if (handlers.length === 0 && lowering.childOfKind(node, NodeKind.FinallyClause) === NO_NODE) {
    lowering.report(lowering.start(node), lowering.start(node) + 3, "expected 'except' or 'finally' block");
  }
  const isStarred = handlers.map((handler) => lowering.childOfKind(handler, NodeKind.Star) !== NO_NODE);
  const other = isStarred.findIndex((each) => each !== isStarred[0]);
  if (other > 0) {
    const handler = handlers[other] ?? node;
    const message = "cannot have both 'except' and 'except*' on the same 'try'";
    lowering.report(lowering.start(handler), lowering.start(handler) + 6, message);
  }
}

export function checkExcept(lowering: Lowering, node: number): void {
  const star = lowering.childOfKind(node, NodeKind.Star);
  if (star !== NO_NODE && firstExpression(lowering, node) === NO_NODE) {
    reportNode(lowering, star, "expected one or more exception types");
  }
}

/** `for target in disjunction`: one iterable, and no lambda or conditional without parentheses. */
export function checkForIn(lowering: Lowering, node: number, parents: readonly number[]): void {
  const iterables = lowering
    .children(node)
    .slice(afterIn(lowering, node))
    .filter((child) => isExpression(lowering.kind(child)));
  const [first, second] = iterables;
  const parent = parents.at(-1) ?? NO_NODE;
  if (second !== undefined && first !== undefined) {
    const isArgument = parent !== NO_NODE && lowering.kind(parent) === NodeKind.GeneratorExpression;
    const message = isArgument ? "Generator expression must be parenthesized" : "invalid syntax";
    lowering.report(lowering.end(first), lowering.end(second), message);
  } else if (first !== undefined && !isDisjunction(lowering.kind(first))) {
    reportNode(lowering, first, "invalid syntax");
  }
}

function afterIn(lowering: Lowering, node: number): number {
  return lowering.children(node).findIndex((child) => lowering.kind(child) === NodeKind.In) + 1;
}

/** The condition of a comprehension; the guard of a `case` takes any expression. */
export function checkIfClause(lowering: Lowering, node: number, parents: readonly number[]): void {
  const parent = parents.at(-1) ?? NO_NODE;
  const condition = firstExpression(lowering, node);
  if (condition === NO_NODE || (parent !== NO_NODE && lowering.kind(parent) === NodeKind.CaseClause)) return;
  const kind = lowering.kind(condition);
  if (!isDisjunction(kind) && kind !== NodeKind.NamedExpression) {
    reportNode(lowering, condition, "invalid syntax");
  }
}

function isDisjunction(kind: NodeKind): boolean {
  return kind !== NodeKind.Lambda && kind !== NodeKind.ConditionalExpression && kind !== NodeKind.ListSplat;
}
