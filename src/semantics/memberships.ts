/** The tests `x in y` and `x not in y` of a comparison, with what is looked for and where. */
import type { Compare, Expr } from "../syntax/ast.ts";

export interface Membership {
  readonly operand: Expr;
  readonly container: Expr;
}

/** In a chain such as `a < b in c`, each link is a test of its own. */
export function membershipsOf({ left, ops, comparators }: Compare): readonly Membership[] {
  return comparators.flatMap((container, index) => {
    const op = ops[index];
    const operand = index === 0 ? left : comparators[index - 1];
    return (op === "in" || op === "not in") && operand !== undefined ? [{ operand, container }] : [];
  });
}
