/**
 * Decodes literals to the values that CPython's compiler gives them. Syntax trees keep literals as source
 * text; whoever needs the value asks here. Strings come back as UTF-16: a Python string with two lone
 * surrogates side by side cannot be told from one with the character they would make.
 *
 * Sources: `parsenumber` and `parsestr` in CPython's Parser/pegen.c and Parser/string_parser.c,
 * `_PyUnicode_DecodeUnicodeEscapeInternal` and `_PyBytes_DecodeEscape`.
 */

import { invariant } from "../base/invariant.ts";
import type { Constant, LiteralPiece, Segment, Span } from "./ast.ts";

/** A literal that CPython rejects, or a character name that is not known here. */
export interface LiteralProblem extends Span {
  readonly message: string;
}

export type DecodedConstant =
  | { readonly type: "int"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
  /** The real part of a literal is 0. */
  | { readonly type: "complex"; readonly imaginary: number }
  | { readonly type: "str"; readonly value: string; readonly problems: readonly LiteralProblem[] }
  | { readonly type: "bytes"; readonly value: Uint8Array; readonly problems: readonly LiteralProblem[] }
  | { readonly type: "None" | "True" | "False" | "..." };

/** Finds the character for `\N{name}`; `undefined` when the name is unknown. */
export type CharacterLookup = (name: string) => string | undefined;

const noCharacters: CharacterLookup = () => undefined;

/** Decodes any constant. Without a lookup every `\N{...}` is a problem and stays as written. */
export function decodeConstant(constant: Constant, lookup: CharacterLookup = noCharacters): DecodedConstant {
  const text = constant.pieces[0]?.text ?? "";
  switch (constant.type) {
    case "int":
      return { type: "int", value: decodeInt(text) ?? 0n };
    case "float":
      return { type: "float", value: decodeFloat(text) };
    case "complex":
      return { type: "complex", imaginary: decodeFloat(text.slice(0, -1)) };
    case "str": {
      const problems: LiteralProblem[] = [];
      const value = constant.pieces.map((piece) => decodeStr(piece, lookup, problems)).join("");
      return { type: "str", value, problems };
    }
    case "bytes": {
      const problems: LiteralProblem[] = [];
      const bytes = constant.pieces.flatMap((piece) => decodeBytes(piece, problems));
      return { type: "bytes", value: Uint8Array.from(bytes), problems };
    }
    default:
      return { type: constant.type };
  }
}

/** The value of a `str` constant, or `undefined` for any other and for one that has problems. */
export function stringValue(constant: Constant): string | undefined {
  const decoded = decodeConstant(constant);
  return decoded.type === "str" && decoded.problems.length === 0 ? decoded.value : undefined;
}

/** The text that `f"{x = }"` prints before the value: the source without comments, as `set_fstring_expr` has it. */
export function selfDocumentingText(segment: Segment, span: Span): string {
  let text = "";
  let done = span.start;
  for (const comment of segment.comments) {
    if (comment.start < done || comment.start >= span.end) continue;
    text += segment.text.slice(done, comment.start);
    done = comment.end;
  }
  return plainText(text + segment.text.slice(done, span.end), false);
}

/** Decimal, hexadecimal, octal or binary with underscores; `undefined` when it is none of these. */
export function decodeInt(text: string): bigint | undefined {
  const digits = text.replaceAll("_", "").toLowerCase();
  if (/^0+$/.test(digits)) return 0n;
  if (!/^(0x[0-9a-f]+|0o[0-7]+|0b[01]+|[1-9][0-9]*)$/.test(digits)) return undefined;
  return BigInt(digits);
}

/** Both languages read decimal digits to the nearest double, ties to even. */
export function decodeFloat(text: string): number {
  return Number(text.replaceAll("_", ""));
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** What stands between the quotes, with the offset of its start in the segment. */
function contentOf(piece: LiteralPiece): { content: string; start: number } {
  if (piece.form === "fstring") return { content: piece.text, start: piece.start };
  const opening = /^[a-z]*("""|'''|"|')/i.exec(piece.text);
  invariant(opening !== null, "a quoted piece has an opening quote");
  const [prefix, quote = ""] = opening;
  const hasEnd = piece.text.length >= prefix.length + quote.length && piece.text.endsWith(quote);
  const content = piece.text.slice(prefix.length, hasEnd ? piece.text.length - quote.length : undefined);
  return { content, start: piece.start + prefix.length };
}

/** Escapes of a string in the forms that need digits or a name; every other one is two characters long. */
const ESCAPE =
  /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([^}]*)\}|(\r\n|[\s\S])|$)/g;

function decodeStr(piece: LiteralPiece, lookup: CharacterLookup, problems: LiteralProblem[]): string {
  const { content, start } = contentOf(piece);
  const isFormatted = piece.form === "fstring";
  if (piece.isRaw || !content.includes("\\")) return plainText(content, isFormatted);
  let value = "";
  let done = 0;
  for (const match of content.matchAll(ESCAPE)) {
    value += plainText(content.slice(done, match.index), isFormatted);
    done = match.index + match[0].length;
    const decoded = decodeEscape(match, lookup);
    // An invalid escape keeps its backslash; a brace after it still counts as one of the f-string.
    const isBrace = isFormatted && /^\\[{}]$/.test(match[0]);
    if (isBrace) done--;
    value += isBrace ? "\\" : (decoded ?? plainText(match[0], false));
    if (decoded === undefined && /^\\[xuUN]/.test(match[0])) {
      const from = start + match.index;
      problems.push({ message: messageFor(match), start: from, end: from + match[0].length });
    }
  }
  return value + plainText(content.slice(done), isFormatted);
}

/** The characters of an escape, or `undefined` when it means nothing. */
function decodeEscape(match: RegExpExecArray, lookup: CharacterLookup): string | undefined {
  const [, octal, hex, short, long, name, simple] = match;
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
  const digits = hex ?? short ?? long;
  if (digits !== undefined) {
    const code = Number.parseInt(digits, 16);
    return code > 0x10ffff ? undefined : String.fromCodePoint(code);
  }
  if (name !== undefined) return lookup(name);
  return simple === undefined ? undefined : SIMPLE_ESCAPES[simple.replace(/\r\n?/, "\n")];
}

function messageFor(match: RegExpExecArray): string {
  const name = match[5];
  return name === undefined ? "truncated or invalid escape" : `unsupported character name ${name}`;
}

/** CPython reads source with universal newlines; f-strings double their braces. */
function plainText(text: string, isFormatted: boolean): string {
  const joined = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return isFormatted ? joined.replaceAll("{{", "{").replaceAll("}}", "}") : joined;
}

const BYTES_ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|(\r\n|[\s\S])|$)/g;

function decodeBytes(piece: LiteralPiece, problems: LiteralProblem[]): number[] {
  const { content, start } = contentOf(piece);
  const bytes: number[] = [];
  let done = 0;
  const addPlain = (text: string) => {
    for (const character of plainText(text, false)) bytes.push((character.codePointAt(0) ?? 0) & 0xff);
  };
  for (const match of piece.isRaw ? [] : content.matchAll(BYTES_ESCAPE)) {
    addPlain(content.slice(done, match.index));
    done = match.index + match[0].length;
    const [whole, octal, hex, simple] = match;
    const value = SIMPLE_ESCAPES[simple?.replace(/\r\n?/, "\n") ?? ""];
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 0xff);
    else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else if (value !== undefined) bytes.push(...Array.from(value, (character) => character.charCodeAt(0)));
    else addPlain(whole);
    if (hex === undefined && simple === "x") {
      const from = start + match.index;
      problems.push({ message: "invalid \\x escape", start: from, end: from + 2 });
    }
  }
  addPlain(content.slice(done));
  return bytes;
}
