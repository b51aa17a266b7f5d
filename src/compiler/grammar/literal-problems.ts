/**
 * Escapes that cannot be decoded, and bytes beyond ASCII, in the words of CPython's codecs (3.13,
 * Objects/unicodeobject.c and bytesobject.c). Positions in the messages count bytes from the literal's start.
 */
import type { GrammarParser } from "./parser.ts";
import { escapeWarning } from "./parser-warnings.ts";
import type { Token } from "./token.ts";

const FORMS: Readonly<Record<string, { readonly digits: number; readonly name: string }>> = {
  x: { digits: 2, name: "truncated \\xXX escape" },
  u: { digits: 4, name: "truncated \\uXXXX escape" },
  U: { digits: 8, name: "truncated \\UXXXXXXXX escape" },
};

/** Fails for the first escape that means nothing. */
export function findLiteralProblem(p: GrammarParser, token: Token, isText: boolean): void {
  const opening = isText ? "" : (/^([a-z]*)("""|'''|"|')/i.exec(token.text)?.[0] ?? "");
  const quoteLength = opening.replace(/^[a-z]*/i, "").length;
  const prefix = opening.slice(0, opening.length - quoteLength).toLowerCase();
  const content = token.text.slice(opening.length, token.text.length - quoteLength);
  if (prefix.includes("b")) checkBytes(p, token, content, prefix.includes("r"));
  else if (!prefix.includes("r") && content.includes("\\")) {
    checkText(p, content, isText && p.traits.formattedTextErrorsPointAtText ? token : undefined);
  }
  if (!prefix.includes("r") && p.warnings !== undefined) {
    const problem = escapeWarning(p.warnings, content, prefix.includes("b"));
    // Parts of f-strings are decoded when the whole has been read.
    const place = isText ? p.last : token;
    if (problem !== undefined) p.warnOnce(token, problem.message, problem.lineOffset, place);
  }
}

function checkBytes(p: GrammarParser, token: Token, content: string, isRaw: boolean): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
  if (/[^\x00-\x7f]/.test(content)) {
    const { bytesErrorMessage, bytesErrorPointsAtLiteral } = p.traits;
    if (bytesErrorPointsAtLiteral) p.failAt(token, bytesErrorMessage);
    p.fail(bytesErrorMessage);
  }
  if (isRaw) return;
  for (const match of content.matchAll(/\\(?:x([0-9a-f]{0,2})|[\s\S])/gi)) {
    if (match[1] === undefined || match[0][1] !== "x" || match[1].length === 2) continue;
    p.fail(`(value error) invalid \\x escape at position ${match.index}`);
  }
}

const ESCAPES = /\\(?:([xuU])([0-9a-fA-F]*)|N(\{[^}]*\}?)?|[\s\S])/g;

/** Fails for the first escape in text without quotes. */
export function findTextProblem(p: GrammarParser, content: string): void {
  if (content.includes("\\")) checkText(p, content, undefined);
}

/** @param place where errors are shown; after what was read without it. */
function checkText(p: GrammarParser, content: string, place: Token | undefined): void {
  const encoded = encodeAsCPython(content);
  for (const match of encoded.matchAll(ESCAPES)) {
    const [whole, letter, digits = "", braced] = match;
    const start = match.index;
    if (letter !== undefined) checkDigits(p, place, start, letter, digits);
    else if (whole.startsWith("\\N")) checkName(p, place, start, whole, braced);
  }
}

function checkDigits(
  p: GrammarParser,
  place: Token | undefined,
  start: number,
  letter: string,
  digits: string,
): void {
  const form = FORMS[letter];
  if (form === undefined) return;
  const used = digits.slice(0, form.digits);
  if (used.length < form.digits) failUnicode(p, place, start, start + 1 + used.length, form.name);
  if (Number.parseInt(used, 16) > 0x10ffff) {
    failUnicode(p, place, start, start + 1 + form.digits, "illegal Unicode character");
  }
}

const MALFORMED_NAME = "malformed \\N character escape";

function checkName(
  p: GrammarParser,
  place: Token | undefined,
  start: number,
  whole: string,
  braced: string | undefined,
): void {
  const end = start + whole.length - 1;
  if (braced === "{}") failUnicode(p, place, start, end - 1, MALFORMED_NAME);
  if (braced?.endsWith("}") !== true) failUnicode(p, place, start, end, MALFORMED_NAME);
  if (p.lookup === undefined) p.fail("\\N{...} in a string, which is not supported here");
  if (p.lookup(braced.slice(1, -1)) === undefined)
    failUnicode(p, place, start, end, "unknown Unicode character name");
}

function failUnicode(
  p: GrammarParser,
  place: Token | undefined,
  start: number,
  end: number,
  reason: string,
): never {
  const where = end === start ? `byte 0x5c in position ${start}` : `bytes in position ${start}-${end}`;
  const message = `(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`;
  if (place === undefined) p.fail(message);
  p.failAt(place, message);
}

/** Before decoding, characters beyond ASCII become `\UXXXXXXXX`: ten bytes each (decode_unicode_with_escapes). */
function encodeAsCPython(content: string): string {
  let encoded = "";
  for (const char of content) encoded += char.charCodeAt(0) < 128 ? char : "\\U00000000";
  return encoded;
}
