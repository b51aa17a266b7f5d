/** Turns `sorted(values, key=k, reverse=True)[...]` into a call of another function with the same arguments. */
import type { SortedCall } from "../../semantics/sorted-calls.ts";
import type { Keyword, Segment, Span } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";

/**
 * `firstArguments` come before the source: "10, ". `undefined` where a comment stands in what goes, the subscript
 * and `reverse`.
 */
export function replaceSorted(
  segment: Segment,
  whole: Span,
  { call, source, reverse }: SortedCall,
  name: string,
  firstArguments = "",
): readonly EditDraft[] | undefined {
  const subscript = { start: call.end, end: whole.end };
  const keyword = reverse === undefined ? undefined : withCommaBefore(segment, reverse);
  if (keyword === null || [subscript, ...(keyword ? [keyword] : [])].some(hasComment(segment)))
    return undefined;
  const isBare = firstArguments !== "" && source.kind === "GeneratorExp" && source.sharesCallParens;
  return [
    { start: call.func.start, end: call.func.end, newText: isBare ? `${name}(${firstArguments}` : name },
    ...(firstArguments !== "" && !isBare ? [insertArguments(segment, call, firstArguments)] : []),
    ...(keyword === undefined ? [] : [{ ...keyword, newText: "" }]),
    { ...subscript, newText: isBare ? ")" : "" },
  ];
}

/** After the parenthesis that opens the arguments, which may end its line. */
function insertArguments({ text }: Segment, { func }: SortedCall["call"], newText: string): EditDraft {
  const start = text.indexOf("(", func.end) + 1;
  return { start, end: start, newText: /\s/.test(text.charAt(start)) ? newText.trimEnd() : newText };
}

/** `null` where something else than white space stands between the comma and the keyword. */
function withCommaBefore({ text }: Segment, { start, end }: Keyword): Span | null {
  const match = /,\s*$/.exec(text.slice(0, start));
  return match === null ? null : { start: match.index, end };
}

function hasComment(segment: Segment): (span: Span) => boolean {
  return ({ start, end }) => segment.comments.some((comment) => comment.start >= start && comment.end <= end);
}
