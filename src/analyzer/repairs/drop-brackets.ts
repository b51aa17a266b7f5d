/** Turns a list comprehension that is the first argument of a call into a generator expression. */
import type { Call, ListComp, Segment } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";

/**
 * The brackets go where the parentheses of the call can take their place; they become parentheses where there
 * are further arguments or a trailing comma, which a bare generator expression does not allow.
 */
export function dropBrackets(segment: Segment, call: Call, list: ListComp): readonly EditDraft[] {
  const isAlone = call.args.length + call.keywords.length === 1;
  const mayBeBare = isAlone && nextCharacter(segment.text, list.end) === ")";
  return [
    { start: list.start, end: list.start + 1, newText: mayBeBare ? "" : "(" },
    { start: list.end - 1, end: list.end, newText: mayBeBare ? "" : ")" },
  ];
}

/** The first character after an offset that is neither white space nor part of a comment. */
function nextCharacter(text: string, offset: number): string | undefined {
  const match = /(?:\s|\\|#[^\r\n]*)*(.)/y;
  match.lastIndex = offset;
  return match.exec(text)?.[1];
}

/** Whether a comment stands inside a range, where a replacement might lose it or change what it is about. */
export function containsComment(
  segment: Segment,
  span: { readonly start: number; readonly end: number },
): boolean {
  return segment.comments.some((comment) => comment.start >= span.start && comment.end <= span.end);
}
