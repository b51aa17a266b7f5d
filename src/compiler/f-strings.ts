/**
 * f-strings and template strings. Follows compiler_joined_str and compiler_formatted_value of Python/compile.c (3.13),
 * codegen_template_str and codegen_interpolation of Python/codegen.c (3.14).
 */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import { STACK_USE_GUIDELINE } from "./collections.ts";
import type { Compiler } from "./compiler.ts";
import { strConstant } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import type { Location } from "./instruction.ts";
import { joinParts, type Part } from "./joined-parts.ts";

export function compileJoinedStr(c: Compiler, expr: ast.JoinedStr): void {
  const location = c.locate(expr);
  const parts = joinParts(c.unparseContext, expr);
  if (parts.length > STACK_USE_GUIDELINE) {
    compileJoinCall(c, parts, location, expr);
    return;
  }
  for (const part of parts) compilePart(c, part, expr);
  if (parts.length > 1) c.emit(Op.BUILD_STRING, parts.length, location);
  else if (parts.length === 0) c.emitConst(strConstant(""), location);
}

const CONVERSIONS = { s: 1, r: 2, a: 3 } as const;

/** All texts, an empty one where two fields meet, then all fields. */
export function compileTemplateStr(c: Compiler, expr: ast.TemplateStr): void {
  const location = c.locate(expr);
  const parts = joinParts(c.unparseContext, expr);
  const fields = parts.flatMap((part) => (part.kind === "field" ? [part.field] : []));
  let isAfterText = false;
  for (const part of parts) {
    if (part.kind === "text") compilePart(c, part, expr);
    else if (!isAfterText) c.emitConst(strConstant(""), location);
    isAfterText = part.kind === "text";
  }
  if (!isAfterText) c.emitConst(strConstant(""), location);
  c.emit(Op.BUILD_TUPLE, fields.length + 1, location);
  for (const field of fields) compileInterpolation(c, field);
  c.emit(Op.BUILD_TUPLE, fields.length, location);
  c.emit(Op.BUILD_TEMPLATE, 0, location);
}

function compileInterpolation(c: Compiler, field: ast.FormattedValue): void {
  const location = c.locate(field);
  compileExpr(c, field.value);
  c.emitConst(strConstant(c.printedText(field.written)), location);
  if (field.formatSpec !== undefined) compileJoinedStr(c, field.formatSpec);
  const conversion = field.conversion === undefined ? 0 : CONVERSIONS[field.conversion];
  c.emit(Op.BUILD_INTERPOLATION, 2 + (field.formatSpec === undefined ? 0 : 1) + 4 * conversion, location);
}

/** `whole` is the f-string. */
export function compileFormattedValue(c: Compiler, expr: ast.FormattedValue, whole: ast.Span): void {
  const location = c.locate(c.options.traits.fieldsPointAtString ? whole : expr);
  compileExpr(c, expr.value);
  if (expr.conversion !== undefined) c.emit(Op.CONVERT_VALUE, CONVERSIONS[expr.conversion], location);
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
