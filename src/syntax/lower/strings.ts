/**
 * Lowers literals: numbers, the constants that are keywords, strings, and f-strings with their fields.
 * Adjacent literals become one node, as in CPython's `_PyPegen_concatenate_strings`. Nothing is decoded here.
 */

import type {
  Constant,
  ConstantType,
  Expr,
  FormattedValue,
  JoinedStr,
  LiteralPiece,
  Span,
  TemplateStr,
} from "../ast.ts";
import { isExpression, NodeKind } from "../node-kind.ts";
import { lowerExpr } from "./expressions.ts";
import { type Lowering, NO_NODE } from "./lowering.ts";

/** @param start behind a sign that is a part of the node. */
export function lowerNumber(lowering: Lowering, node: number, start: number): Constant {
  const last = lowering.text.charCodeAt(lowering.end(node) - 1) | 0x20;
  if (last === 0x6a) return lowerToken(lowering, node, "complex", start);
  return lowerToken(lowering, node, lowering.kind(node) === NodeKind.Float ? "float" : "int", start);
}

export function lowerToken(
  lowering: Lowering,
  node: number,
  type: ConstantType,
  start: number = lowering.start(node),
): Constant {
  const end = lowering.end(node);
  const text = lowering.text.slice(start, end);
  return { kind: "Constant", type, pieces: [{ text, form: "token", isRaw: false, start, end }], start, end };
}

type Part = Constant | FormattedValue;

/** One string literal, or several side by side. */
export function lowerStrings(lowering: Lowering, node: number): Expr {
  const start = lowering.start(node);
  const end = lowering.end(node);
  if (lowering.kind(node) === NodeKind.String) {
    const prefix = prefixOf(lowering, node);
    if (isPlain(prefix)) {
      const piece = quotedPiece(lowering, node, prefix);
      return { kind: "Constant", type: prefix.includes("b") ? "bytes" : "str", pieces: [piece], start, end };
    }
  }
  const literals = lowering.kind(node) === NodeKind.String ? [node] : lowering.operands(node);
  return joinLiterals(lowering, literals, start, end);
}

function joinLiterals(lowering: Lowering, literals: readonly number[], start: number, end: number): Expr {
  const prefixes = literals.map((literal) => prefixOf(lowering, literal));
  if (prefixes.every(isPlain)) {
    const pieces = literals.map((literal, index) => quotedPiece(lowering, literal, prefixes[index] ?? ""));
    const isBytes = prefixes.some((prefix) => prefix.includes("b"));
    return { kind: "Constant", type: isBytes ? "bytes" : "str", pieces, start, end };
  }
  const values = new PartList();
  literals.forEach((literal, index) => {
    const prefix = prefixes[index] ?? "";
    if (isPlain(prefix)) values.addText(quotedPiece(lowering, literal, prefix));
    else addParts(lowering, values, literal, prefix.includes("r"));
  });
  const isTemplate = prefixes.some((prefix) => prefix.includes("t"));
  const joined: JoinedStr | TemplateStr = {
    kind: isTemplate ? "TemplateStr" : "JoinedStr",
    values: values.finish(),
    start,
    end,
  };
  return joined;
}

/** The letters before the quote, in lower case. */
function prefixOf(lowering: Lowering, node: number): string {
  const text = lowering.text;
  let end = lowering.start(node);
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (code === 34 || code === 39 || end >= lowering.end(node)) break;
  }
  return end === lowering.start(node) ? "" : text.slice(lowering.start(node), end).toLowerCase();
}

function isPlain(prefix: string): boolean {
  return !prefix.includes("f") && !prefix.includes("t");
}

function quotedPiece(lowering: Lowering, node: number, prefix: string): LiteralPiece {
  return {
    text: lowering.textOf(node),
    form: "quoted",
    isRaw: prefix.includes("r"),
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

/** Collects the parts of an f-string; text on both sides of a seam between literals is one part. */
class PartList {
  readonly #parts: Part[] = [];
  #pieces: LiteralPiece[] = [];

  addText(piece: LiteralPiece): void {
    if (!isEmpty(piece)) this.#pieces.push(piece);
  }

  addField(field: FormattedValue): void {
    // The text that `{x=}` prints stands in the field itself, yet separates nothing: it has no part of its own.
    this.#flush();
    this.#parts.push(field);
  }

  finish(): readonly Part[] {
    this.#flush();
    return this.#parts;
  }

  #flush(): void {
    const first = this.#pieces[0];
    const last = this.#pieces.at(-1);
    if (first === undefined || last === undefined) return;
    this.#parts.push({
      kind: "Constant",
      type: "str",
      pieces: this.#pieces,
      start: first.start,
      end: last.end,
    });
    this.#pieces = [];
  }
}

/** Whether a piece stands for no characters: `""`, or nothing but joined lines. */
function isEmpty(piece: LiteralPiece): boolean {
  if (piece.text.length > 16 && !piece.text.includes("\\")) return false;
  if (piece.form === "fstring") return !piece.isRaw && /^(\\(\r\n|\r|\n))*$/.test(piece.text);
  return /^\w*(?:"""(.*)"""|'''(.*)'''|"(.*)"|'(.*)')$/s.exec(piece.text)?.slice(1).join("") === "";
}

function addParts(lowering: Lowering, values: PartList, node: number, isRaw: boolean): void {
  const opening = lowering.childOfKind(node, NodeKind.StringStart);
  const start = opening === NO_NODE ? lowering.start(node) : lowering.end(opening);
  const quote = lowering.text.slice(start - 3, start);
  const quoteLength = quote === '"""' || quote === "'''" ? 3 : 1;
  // The grammar counts text of a raw string to its closing quote, which is missing in an unfinished one.
  const isClosed = lowering.childOfKind(node, NodeKind.StringEnd) !== NO_NODE;
  const end = lowering.end(node) - (isClosed ? quoteLength : 0);
  addTextAndFields(lowering, values, node, start, Math.max(start, end), isRaw);
}

/** Whatever lies between the fields is text: the grammar's own nodes for it have gaps. */
function addTextAndFields(
  lowering: Lowering,
  values: PartList,
  node: number,
  start: number,
  end: number,
  isRaw: boolean,
): void {
  let textStart = start;
  const last = lowering.next(node);
  for (let child = node + 1; child < last; child = lowering.next(child)) {
    const kind = lowering.kind(child);
    if (kind !== NodeKind.Interpolation && kind !== NodeKind.FormatExpression) continue;
    addText(lowering, values, textStart, lowering.start(child), isRaw);
    values.addField(lowerField(lowering, child, isRaw));
    textStart = lowering.end(child);
  }
  addText(lowering, values, textStart, end, isRaw);
}

function addText(lowering: Lowering, values: PartList, start: number, end: number, isRaw: boolean): void {
  if (start < end)
    values.addText({ text: lowering.text.slice(start, end), form: "fstring", isRaw, start, end });
}

function lowerField(lowering: Lowering, node: number, isRaw: boolean): FormattedValue {
  const start = lowering.start(node);
  const end = lowering.end(node);
  let value = NO_NODE;
  let selfDocumenting: Span | undefined;
  let conversion: FormattedValue["conversion"];
  let formatSpec: JoinedStr | undefined;
  let writtenEnd = end;
  for (const child of lowering.children(node)) {
    const kind = lowering.kind(child);
    if (value !== NO_NODE && writtenEnd === end && isEndOfValue(kind)) writtenEnd = lowering.start(child);
    if (kind === NodeKind.Equals) {
      const after = lowering.next(child);
      selfDocumenting = { start: start + 1, end: after < lowering.next(node) ? lowering.start(after) : end };
    } else if (kind === NodeKind.TypeConversion) {
      conversion = lowering.textOf(child).slice(1) as FormattedValue["conversion"];
    } else if (kind === NodeKind.FormatSpecifier) {
      const after = lowering.next(child);
      const specEnd = after < lowering.next(node) ? lowering.start(after) : lowering.end(child);
      formatSpec = lowerFormatSpec(lowering, child, specEnd, isRaw);
    } else if (isExpression(kind) && kind !== NodeKind.Error && value === NO_NODE) {
      value = child;
    }
  }
  // `fstring_find_expr` in CPython: `=` alone means `=!r`.
  if (selfDocumenting !== undefined && formatSpec === undefined) conversion ??= "r";
  return {
    kind: "FormattedValue",
    value: lowerExpr(lowering, value, "Load", end),
    written: { start: start + 1, end: writtenEnd },
    conversion,
    formatSpec,
    selfDocumenting,
    start,
    end,
  };
}

function isEndOfValue(kind: NodeKind): boolean {
  switch (kind) {
    case NodeKind.Equals:
    case NodeKind.TypeConversion:
    case NodeKind.FormatSpecifier:
    case NodeKind.CloseBrace:
      return true;
    default:
      return false;
  }
}

/** The grammar leaves line breaks at the end of a specification out of its node. */
function lowerFormatSpec(lowering: Lowering, node: number, end: number, isRaw: boolean): JoinedStr {
  const values = new PartList();
  const start = lowering.start(node);
  addTextAndFields(lowering, values, node, start + 1, end, isRaw);
  return { kind: "JoinedStr", values: values.finish(), start, end };
}
