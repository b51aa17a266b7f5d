/** Calls of the builtin `sorted`, with what their arguments say. */
import type { Call, Expr, Keyword } from "../syntax/ast.ts";
import type { SegmentModel } from "./segment-model.ts";

export interface SortedCall {
  readonly call: Call;
  readonly source: Expr;
  readonly isReversed: boolean;
  /** `reverse=...`, where it is written. */
  readonly reverse: Keyword | undefined;
}

/** `undefined` for anything else, and where `reverse` is not a literal `True` or `False`. */
export function sortedCall(model: SegmentModel, expr: Expr): SortedCall | undefined {
  if (expr.kind !== "Call" || expr.func.kind !== "Name" || expr.func.id !== "sorted") return undefined;
  const [source] = expr.args;
  if (source === undefined || source.kind === "Starred" || expr.args.length > 1) return undefined;
  if (!expr.keywords.every(({ arg }) => arg?.id === "key" || arg?.id === "reverse")) return undefined;
  const reverse = expr.keywords.find(({ arg }) => arg?.id === "reverse");
  const isReversed = reverse === undefined ? false : literalTruth(reverse.value);
  if (isReversed === undefined || !model.isBuiltin(expr.func, "sorted")) return undefined;
  return { call: expr, source, isReversed, reverse };
}

function literalTruth(expr: Expr): boolean | undefined {
  if (expr.kind !== "Constant") return undefined;
  if (expr.type === "int") return expr.pieces[0]?.text !== "0";
  return expr.type === "True" ? true : expr.type === "False" ? false : undefined;
}
