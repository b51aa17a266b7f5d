/** Puts a statement at the top of a class body, after the docstring. */
import type { ClassDef, Segment } from "../../syntax/ast.ts";
import type { EditDraft } from "../rule.ts";

export function insertIntoClass({ text }: Segment, { body }: ClassDef, statement: string): EditDraft {
  const [first, second] = body;
  const isDocstring = first?.kind === "Expr" && first.value.kind === "Constant" && first.value.type === "str";
  const next = isDocstring ? second : first;
  const at = next?.start ?? 0;
  const lineStart = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  const indent = text.slice(lineStart, at);
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  return { start: lineStart, end: lineStart, newText: `${indent}${statement}${eol}${eol}` };
}
