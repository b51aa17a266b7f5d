/** The parts of an f-string or template as CPython's parser joins them (_PyPegen_joined_str, Parser/action_helpers.c). */
import type * as ast from "../syntax/ast.ts";
import type { UnparseContext } from "./unparse.ts";

/** Text with the place where it stands, or a replacement field. */
export type Part =
  | {
      readonly kind: "text";
      readonly value: string;
      readonly span: ast.Span;
      /** The first literal of the text, undefined for what `{x=}` prints. */
      readonly first: ast.Constant | undefined;
    }
  | { readonly kind: "field"; readonly field: ast.FormattedValue };

/** Adjacent texts are one, among them what `{x=}` prints before the value. */
export function joinParts(
  context: Pick<UnparseContext, "valueOf" | "printedText">,
  expr: ast.JoinedStr | ast.TemplateStr,
): readonly Part[] {
  const parts: Part[] = [];
  const addText = (value: string, span: ast.Span, first: ast.Constant | undefined): void => {
    if (value === "") return;
    const last = parts[parts.length - 1];
    if (last?.kind !== "text") {
      parts.push({ kind: "text", value, span, first });
      return;
    }
    const joined = { start: last.span.start, end: span.end };
    parts[parts.length - 1] = { ...last, value: last.value + value, span: joined };
  };
  for (const value of expr.values) {
    if (value.kind === "FormattedValue") {
      const printed = value.selfDocumenting;
      if (printed !== undefined) addText(context.printedText(printed), printed, undefined);
      parts.push({ kind: "field", field: value });
    } else {
      const text = context.valueOf(value);
      if (text?.kind === "str") addText(text.value, value, value);
    }
  }
  return parts;
}
