/** Turns a list comprehension that is the first argument of a call into a generator expression. */
import type { Call, ListComp, Segment, Span } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";

/**
 * The brackets go where the parentheses of the call can take their place; they become parentheses where there
 * are further arguments or a trailing comma, which a bare generator expression does not allow.
 */
export function dropBrackets({ text }: Segment, call: Call, list: ListComp): readonly EditDraft[] {
  const isAlone = call.args.length + call.keywords.length === 1;
  const open = { start: list.start, end: list.start + 1 };
  const close = { start: list.end - 1, end: list.end };
  if (isAlone && nextCharacter(text, list.end) === ")") {
    return [open, close].map((bracket) => ({ ...widenToLine(text, bracket), newText: "" }));
  }
  return swapBrackets(list);
}

/** The first character after an offset that is neither white space nor part of a comment. */
function nextCharacter(text: string, offset: number): string | undefined {
  const match = /(?:\s|\\|#[^\r\n]*)*(.)/y;
  match.lastIndex = offset;
  return match.exec(text)?.[1];
}

/** The whole line, with its break, of a bracket that stands alone on it. */
function widenToLine(text: string, { start, end }: Span): Span {
  const before = /[ \t\f]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[ \t\f]*(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length;
  const isFirst = start > before && /[\r\n]/.test(text.charAt(start - before - 1));
  return after !== undefined && isFirst ? { start: start - before, end: end + after } : { start, end };
}

/** Whether a comment stands inside a range, where a replacement might lose it or change what it is about. */
export function containsComment(segment: Segment, span: Span): boolean {
  return segment.comments.some((comment) => comment.start >= span.start && comment.end <= span.end);
}

/** Makes a list comprehension a generator expression where it stands: parentheses for the brackets. */
export function swapBrackets({ start, end }: Span): readonly EditDraft[] {
  return [
    { start, end: start + 1, newText: "(" },
    { start: end - 1, end, newText: ")" },
  ];
}
