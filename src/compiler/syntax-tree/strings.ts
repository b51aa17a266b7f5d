/** f-strings and template strings of our tree as Python's: _PyPegen_joined_str and its like, Parser/action_helpers.c. */
import type { SyntaxNode } from "../../bytecode/syntax-node.ts";
import type * as ast from "../../syntax/ast.ts";
import { joinParts, type Part } from "../joined-parts.ts";
import { constantKind, writeExpr } from "./expressions.ts";
import { CONVERSIONS } from "./names.ts";
import type { TreeWriter } from "./tree-writer.ts";

/** `whole` is the string that a version places all parts at (through 3.11); a specification is within one. */
export function writeJoined(
  w: TreeWriter,
  expr: ast.JoinedStr | ast.TemplateStr,
  whole: ast.Span = expr,
): SyntaxNode {
  const placeOf = (part: ast.Span): ast.Span => (w.options.traits.fieldsPointAtString ? whole : part);
  const isTemplate = expr.kind === "TemplateStr";
  const values = partsOf(w, expr, whole !== expr).map((part) => {
    if (part.kind === "field") return writeField(w, part.field, isTemplate, whole);
    return w.placed("Constant", placeOf(part.span), {
      value: { constant: { kind: "str", value: part.value } },
      kind: part.first === undefined ? undefined : constantKind(part.first),
    });
  });
  return w.placed(expr.kind, placeOf(expr), { values });
}

/** Specifications that end with a field have an empty text behind it in 3.12. */
function partsOf(
  w: TreeWriter,
  expr: ast.JoinedStr | ast.TemplateStr,
  isSpecification: boolean,
): readonly Part[] {
  const parts = joinParts(w, expr);
  if (!isSpecification || !w.options.traits.specificationsEndWithText || parts.at(-1)?.kind === "text") {
    return parts;
  }
  const span = { start: expr.end, end: expr.end };
  return [...parts, { kind: "text", value: "", span, first: undefined }];
}

function writeField(
  w: TreeWriter,
  field: ast.FormattedValue,
  isTemplate: boolean,
  whole: ast.Span,
): SyntaxNode {
  const { value, conversion, formatSpec, written } = field;
  const place = w.options.traits.fieldsPointAtString ? whole : field;
  const text = { constant: { kind: "str", value: w.printedText(written) } } as const;
  return w.placed(isTemplate ? "Interpolation" : "FormattedValue", place, {
    value: writeExpr(w, value),
    ...(isTemplate ? { str: text } : {}),
    conversion: conversion === undefined ? -1 : CONVERSIONS[conversion],
    format_spec: formatSpec === undefined ? undefined : writeJoined(w, formatSpec, whole),
  });
}
