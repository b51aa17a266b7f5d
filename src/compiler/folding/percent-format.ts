/**
 * `"%s and %r" % (a, b)` as the f-string it amounts to. Follows optimize_format of Python/ast_opt.c (3.13): only
 * `s`, `r` and `a`, with `-`, a width and a precision.
 */
import type * as ast from "../../syntax/ast.ts";

const MAX_DIGITS = 3;

/** Makes a constant of a text that stands nowhere in the source. */
export type MakeText = (text: string) => ast.Constant;

/** Instructions of what stands nowhere have no location. */
export const NOWHERE = { start: -1, end: -1 };

/** `undefined` when the format has anything else in it, or another number of items. */
export function formatAsJoinedStr(
  node: ast.BinOp,
  format: string,
  items: readonly ast.Expr[],
  makeText: MakeText,
): ast.JoinedStr | undefined {
  const values: (ast.Constant | ast.FormattedValue)[] = [];
  let position = 0;
  let itemCount = 0;
  for (;;) {
    const literalEnd = findFormatUnit(format, position);
    if (literalEnd > position) {
      values.push(makeText(format.slice(position, literalEnd).replaceAll("%%", "%")));
    }
    if (literalEnd >= format.length) break;
    const item = items[itemCount++];
    const unit = item === undefined ? undefined : parseUnit(format, literalEnd + 1);
    if (item === undefined || unit === undefined) return undefined;
    values.push(formattedPart(item, unit, makeText));
    position = unit.end;
  }
  if (itemCount < items.length) return undefined;
  return { kind: "JoinedStr", start: node.start, end: node.end, values };
}

/** Where the next `%` stands that is not doubled. */
function findFormatUnit(format: string, start: number): number {
  let position = start;
  while (position < format.length) {
    if (format[position] !== "%") position++;
    else if (format[position + 1] === "%") position += 2;
    else break;
  }
  return position;
}

interface FormatUnit {
  readonly conversion: "s" | "r" | "a";
  readonly spec: string;
  readonly end: number;
}

/** Reads what follows a `%` (simple_format_arg_parse). */
function parseUnit(format: string, start: number): FormatUnit | undefined {
  const match = /^([-+ #0]*)([0-9]*)(\.([0-9]*))?([sra])/.exec(format.slice(start));
  if (match === null) return undefined;
  const [whole, flags = "", width = "", dot, precision = "", conversion] = match;
  if (width.length >= MAX_DIGITS || precision.length >= MAX_DIGITS) return undefined;
  let spec = "";
  if (!flags.includes("-") && Number(width) > 0) spec += ">";
  if (width !== "") spec += Number(width);
  if (dot !== undefined) spec += `.${Number(precision)}`;
  return { conversion: conversion as FormatUnit["conversion"], spec, end: start + whole.length };
}

function formattedPart(item: ast.Expr, unit: FormatUnit, makeText: MakeText): ast.FormattedValue {
  const { start, end } = item;
  const formatSpec: ast.JoinedStr | undefined =
    unit.spec === "" ? undefined : { kind: "JoinedStr", ...NOWHERE, values: [makeText(unit.spec)] };
  const { conversion } = unit;
  return {
    kind: "FormattedValue",
    start,
    end,
    value: item,
    written: item,
    conversion,
    formatSpec,
    selfDocumenting: undefined,
  };
}
