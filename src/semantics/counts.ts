/** How many elements something has, where literals in the source say so. */
import type { ComprehensionExpr, Expr } from "../syntax/ast.ts";
import type { SegmentModel } from "./segment-model.ts";

/** Elements of a list comprehension (or rounds of another one) without conditions. */
export function comprehensionCount(
  model: SegmentModel,
  { generators }: ComprehensionExpr,
): number | undefined {
  let count = 1;
  for (const { iter, ifs } of generators) {
    const rounds = knownCount(model, iter);
    if (rounds === undefined || ifs.length > 0) return undefined;
    count *= rounds;
  }
  return count;
}

/** How many elements iterating over an expression yields, where literal or `range` of literals say so. */
export function knownCount(model: SegmentModel, iterable: Expr): number | undefined {
  switch (iterable.kind) {
    case "List":
    case "Tuple":
    case "Set":
      return iterable.elts.some((elt) => elt.kind === "Starred") ? undefined : iterable.elts.length;
    case "Constant":
      return iterable.type === "str" ? plainTextLength(iterable) : undefined;
    case "Call":
      if (!model.isBuiltin(iterable.func, "range") || iterable.keywords.length > 0) return undefined;
      return rangeCount(iterable.args);
    default:
      return undefined;
  }
}

/** Code points of a string literal without escapes, in however many pieces. */
function plainTextLength({ pieces }: Expr & { readonly kind: "Constant" }): number | undefined {
  let length = 0;
  for (const { text } of pieces) {
    const match = /^(?:"([^"\\]*)"|'([^'\\]*)')$/.exec(text);
    if (match === null) return undefined;
    length += [...(match[1] ?? match[2] ?? "")].length;
  }
  return length;
}

function rangeCount(args: readonly Expr[]): number | undefined {
  const numbers = args.map(integerValue);
  const [first, second, step = 1] = numbers;
  if (numbers.includes(undefined) || first === undefined || step === 0) return undefined;
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  return Math.max(0, Math.ceil((stop - start) / step));
}

/** The value of a small integer literal, with a sign or without. */
export function integerValue(expr: Expr): number | undefined {
  if (expr.kind === "UnaryOp" && (expr.op === "-" || expr.op === "+")) {
    const value = integerValue(expr.operand);
    return value === undefined || expr.op === "+" ? value : -value;
  }
  if (expr.kind !== "Constant" || expr.type !== "int") return undefined;
  const text = expr.pieces[0]?.text.replaceAll("_", "");
  const value = Number(text);
  return text !== undefined && Number.isSafeInteger(value) ? value : undefined;
}
