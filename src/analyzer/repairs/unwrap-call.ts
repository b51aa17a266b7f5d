/** Takes a call away from around its argument, or a method call from behind its receiver. */
import type { Call, Expr, Segment } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";

/**
 * `list(values)` becomes `values`, in parentheses where it binds no tighter than a comparison. What follows `keptEnd`
 * in the argument goes, too.
 */
export function unwrapCall(call: Call, argument: Expr, keptEnd = argument.end): readonly EditDraft[] {
  const isLoose = bindsLoosely(argument);
  return [
    { start: call.start, end: argument.start, newText: isLoose ? "(" : "" },
    { start: keptEnd, end: call.end, newText: isLoose ? ")" : "" },
  ];
}

function bindsLoosely(expr: Expr): boolean {
  switch (expr.kind) {
    case "BoolOp":
    case "Compare":
    case "IfExp":
    case "Lambda":
    case "NamedExpr":
    case "UnaryOp":
    case "Await":
    case "Yield":
    case "YieldFrom":
      return true;
    case "Tuple":
      return !expr.hasParens;
    default:
      return false;
  }
}

/** `d.keys()` becomes `d`. `undefined` where a comment stands between the two. */
export function dropMethodCall(segment: Segment, call: Call): EditDraft | undefined {
  if (call.func.kind !== "Attribute") return undefined;
  const { value, attr } = call.func;
  const between = segment.text.slice(value.end, attr.start);
  const match = /[ \t]*\.[ \t]*$/.exec(between);
  return match === null ? undefined : { start: value.end + match.index, end: call.end, newText: "" };
}

/** As `unwrapCall`; `undefined` where a comment would be lost, words would run together, or lines fall apart. */
export function unwrapCleanly(
  segment: Segment,
  call: Call,
  argument: Expr,
): readonly EditDraft[] | undefined {
  const { text, comments } = segment;
  const isLost = comments.some(
    (comment) =>
      comment.start >= call.start &&
      comment.end <= call.end &&
      !(comment.start >= argument.start && comment.end <= argument.end),
  );
  const isGlued = /[\p{ID_Continue}]/u.test(text.charAt(call.end));
  // What spans several lines by itself needs brackets of its own.
  const mayBreak = /[\r\n]/.test(text.slice(argument.start, argument.end)) && !hasOwnBrackets(argument);
  return isLost || isGlued || mayBreak ? undefined : unwrapCall(call, argument);
}

function hasOwnBrackets({ kind }: Expr): boolean {
  return ["Call", "List", "ListComp", "Set", "SetComp", "Dict", "DictComp", "Subscript"].includes(kind);
}
