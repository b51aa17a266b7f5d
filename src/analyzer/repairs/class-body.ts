/** Puts a statement at the top of a class body, after the docstring. */
import type { ClassDef, Segment } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";
import { lineBreakAfter, startOfLine } from "./lines.ts";

export function insertIntoClass({ text }: Segment, { body }: ClassDef, statement: string): EditDraft {
  const [first, second] = body;
  const isDocstring = first?.kind === "Expr" && first.value.kind === "Constant" && first.value.type === "str";
  const next = isDocstring ? second : first;
  const at = next?.start ?? 0;
  const lineStart = startOfLine(text, at);
  const indent = text.slice(lineStart, at);
  const eol = lineBreakAfter(text, 0);
  return { start: lineStart, end: lineStart, newText: `${indent}${statement}${eol}${eol}` };
}
