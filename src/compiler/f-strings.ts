/** f-strings. Follows compiler_joined_str and compiler_formatted_value of Python/compile.c (3.13). */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import { STACK_USE_GUIDELINE } from "./collections.ts";
import type { Compiler } from "./compiler.ts";
import { strConstant } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import type { Location } from "./instruction.ts";

/** Text with the place where it stands, or a replacement field. */
type Part =
  | { readonly kind: "text"; readonly value: string; readonly span: ast.Span }
  | { readonly kind: "field"; readonly field: ast.FormattedValue };

export function compileJoinedStr(c: Compiler, expr: ast.JoinedStr): void {
  const location = c.locate(expr);
  const parts = joinParts(c, expr);
  if (parts.length > STACK_USE_GUIDELINE) {
    compileJoinCall(c, parts, location, expr);
    return;
  }
  for (const part of parts) compilePart(c, part, expr);
  if (parts.length > 1) c.emit(Op.BUILD_STRING, parts.length, location);
  else if (parts.length === 0) c.emitConst(strConstant(""), location);
}

/** `whole` is the f-string. */
export function compileFormattedValue(c: Compiler, expr: ast.FormattedValue, whole: ast.Span): void {
  const location = c.locate(c.options.traits.fieldsPointAtString ? whole : expr);
  compileExpr(c, expr.value);
  if (expr.conversion !== undefined) {
    c.emit(Op.CONVERT_VALUE, { s: 1, r: 2, a: 3 }[expr.conversion], location);
  }
  if (expr.formatSpec === undefined) {
    c.emit(Op.FORMAT_SIMPLE, 0, location);
  } else {
    compileJoinedStr(c, expr.formatSpec);
    c.emit(Op.FORMAT_WITH_SPEC, 0, location);
  }
}

/** `"".join([...])` for very many parts. */
function compileJoinCall(c: Compiler, parts: readonly Part[], location: Location, whole: ast.Span): void {
  c.emitConst(strConstant(""), location);
  c.loadMethod("join", location);
  c.emit(Op.BUILD_LIST, 0, location);
  for (const part of parts) {
    compilePart(c, part, whole);
    c.emit(Op.LIST_APPEND, 1, location);
  }
  c.emit(Op.CALL, 1, location);
}

function compilePart(c: Compiler, part: Part, whole: ast.Span): void {
  if (part.kind === "text") c.emitConst(strConstant(part.value), c.locate(part.span));
  else compileFormattedValue(c, part.field, whole);
}

/** The parts as CPython has them: adjacent texts are one, among them what `{x=}` prints before the value. */
function joinParts(c: Compiler, expr: ast.JoinedStr): readonly Part[] {
  const parts: Part[] = [];
  const addText = (value: string, span: ast.Span): void => {
    if (value === "") return;
    const last = parts[parts.length - 1];
    if (last?.kind !== "text") {
      parts.push({ kind: "text", value, span });
      return;
    }
    const joined = { start: last.span.start, end: span.end };
    parts[parts.length - 1] = { kind: "text", value: last.value + value, span: joined };
  };
  for (const value of expr.values) {
    if (value.kind === "FormattedValue") {
      const printed = value.selfDocumenting;
      if (printed !== undefined) addText(c.printedText(printed), printed);
      parts.push({ kind: "field", field: value });
    } else {
      const text = c.folder.valueOf(value);
      if (text?.kind === "str") addText(text.value, value);
    }
  }
  return parts;
}
