/** Whether code that runs between the elements of a comprehension, were it a generator, could change what it reads. */
import type { AstNode, ComprehensionExpr, Expr } from "../syntax/ast.ts";
import { resultsOf } from "../syntax/visit.ts";
import { findContentChange, findValueChange } from "./changes.ts";
import { iteratedContainers } from "./iterated.ts";
import type { SegmentModel } from "./segment-model.ts";

/**
 * The first node of `code` that may change an element, a condition, or the containers that are iterated over. The
 * first iterable is evaluated before any of the code runs, so only what it holds counts.
 */
export function findChangeWhileLazy(
  model: SegmentModel,
  comprehension: ComprehensionExpr,
  code: readonly AstNode[],
): AstNode | undefined {
  const { generators } = comprehension;
  const readAgain: readonly Expr[] = [
    ...resultsOf(comprehension),
    ...generators.flatMap(({ iter, ifs }, index) => (index === 0 ? ifs : [iter, ...ifs])),
  ];
  for (const expr of readAgain) {
    const change = findValueChange(model, expr, code);
    if (change !== undefined) return change;
  }
  const [first] = generators;
  return first === undefined ? undefined : findIterationChange(model, first.iter, code);
}

/** The first node of `code` that may change what iterating over `iterable` yields, once that has begun. */
export function findIterationChange(
  model: SegmentModel,
  iterable: Expr,
  code: readonly AstNode[],
): AstNode | undefined {
  for (const container of iteratedContainers(model, iterable)) {
    const change = findContentChange(model, container, code);
    if (change !== undefined) return change;
  }
  return undefined;
}
