/** Turns `set([...])` and `dict([(k, v) ...])` with a list comprehension inside into a set or dict comprehension. */
import type { Call, Expr, List, ListComp, Segment, Tuple } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";
import { containsComment } from "./drop-brackets.ts";

/** `(k, v)` or `[k, v]` as the element of a list comprehension. */
export type Pair = (Tuple | List) & { readonly elts: readonly [Expr, Expr] };

export function pairOf({ elt }: ListComp): Pair | undefined {
  if ((elt.kind !== "Tuple" && elt.kind !== "List") || elt.elts.length !== 2) return undefined;
  if (elt.elts.some(({ kind }) => kind === "Starred" || kind === "NamedExpr")) return undefined;
  return elt as Pair;
}

/** `undefined` where a comment would be lost, or parentheses stand in the way. */
export function makeComprehension(
  segment: Segment,
  call: Call,
  list: ListComp,
  pair: Pair | undefined,
): readonly EditDraft[] | undefined {
  const { text } = segment;
  // In an f-string, two braces in a row stand for one.
  const open = text.charAt(call.start - 1) === "{" ? " {" : "{";
  const close = text.charAt(call.end) === "}" ? "} " : "}";
  const opening = { start: call.start, end: list.start + 1, newText: open };
  const closing = { start: list.end - 1, end: call.end, newText: close };
  if ([opening, closing].some((edit) => containsComment(segment, edit))) return undefined;
  if (pair === undefined) return [opening, closing];
  const inner = splitPair(segment, list, pair);
  return inner === undefined ? undefined : [opening, ...inner, closing];
}

/** Takes the brackets of the pair away and makes its comma a colon. */
function splitPair(segment: Segment, list: ListComp, pair: Pair): readonly EditDraft[] | undefined {
  const { text } = segment;
  const [key, value] = pair.elts;
  const [first] = list.generators;
  const around = text.slice(list.start + 1, pair.start) + text.slice(pair.end, first?.start ?? pair.end);
  if (/[()]/.test(around) || containsComment(segment, { start: key.end, end: value.start })) return undefined;
  const comma = text.indexOf(",", key.end);
  const rest = text.slice(value.end, pair.end - 1);
  if (comma < 0 || comma >= value.start || containsComment(segment, { start: value.end, end: pair.end }))
    return undefined;
  const isTight = !/\s/.test(text.charAt(comma + 1));
  const isGlued = /[\p{ID_Continue}]/u.test(text.charAt(pair.end));
  return [
    { start: pair.start, end: pair.start + 1, newText: "" },
    { start: comma, end: comma + 1, newText: isTight ? ": " : ":" },
    { start: value.end, end: pair.end, newText: rest.replace(",", "").trimEnd() + (isGlued ? " " : "") },
  ];
}
