/** What one round of the loop around runs, for an expression that a loop or comprehension goes through. */
import type { AstNode, Expr } from "../syntax/ast.ts";
import { resultsOf } from "../syntax/visit.ts";
import type { SegmentModel } from "./segment-model.ts";

/**
 * The code of a round, if `iterable` is the whole `in` clause of a `for` or of a comprehension that runs at once.
 * `undefined` for generator expressions, which run later, and for asynchronous loops.
 */
export function roundOver(model: SegmentModel, iterable: Expr): readonly AstNode[] | undefined {
  const parent = model.parentOf(iterable);
  if (parent?.kind === "For") return parent.iter === iterable ? [parent.target, ...parent.body] : undefined;
  if (parent?.kind !== "comprehension" || parent.iter !== iterable || parent.isAsync) return undefined;
  const around = model.parentOf(parent);
  if (around?.kind !== "ListComp" && around?.kind !== "SetComp" && around?.kind !== "DictComp")
    return undefined;
  const others = around.generators.filter((clause) => clause !== parent);
  return [...resultsOf(around), ...parent.ifs, ...others];
}
