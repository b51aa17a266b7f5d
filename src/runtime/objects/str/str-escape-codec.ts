/**
 * The encodings `unicode-escape` and `raw-unicode-escape`: text as in a literal of ASCII characters. Follows
 * _PyUnicode_DecodeUnicodeEscapeInternal and its neighbours in Objects/unicodeobject.c (3.13).
 */
import type { DecodedUnit } from "./str-decode-utf8.ts";
import { characterNamed } from "./unicode-names.ts";

/** What an escape stands for; `length` bytes were read. */
export type UnescapedUnit = DecodedUnit | { readonly text: string; readonly length: number };

const BACKSLASH = 0x5c;

const PLAIN_ESCAPES: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  b: "\b",
  f: "\f",
  t: "\t",
  n: "\n",
  r: "\r",
  v: "\v",
  a: "\x07",
};

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

export function escapedText(text: string, isRaw: boolean): Uint8Array {
  let escaped = "";
  for (const character of text) escaped += escapedCharacter(character, isRaw);
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0));
}

function escapedCharacter(character: string, isRaw: boolean): string {
  const code = character.codePointAt(0) as number;
  const hex = (digits: number): string => code.toString(16).padStart(digits, "0");
  if (code >= 0x10000) return `\\U${hex(8)}`;
  if (code >= 0x100) return `\\u${hex(4)}`;
  if (isRaw) return character;
  if (character === "\\") return "\\\\";
  if (code >= 0x20 && code < 0x7f) return character;
  return { "\t": "\\t", "\n": "\\n", "\r": "\\r" }[character] ?? `\\x${hex(2)}`;
}

/** The character or escape that starts at `at`. DIVERGES: there is no warning of an escape that means nothing. */
export function unescapedAt(data: Uint8Array, at: number, isRaw: boolean): UnescapedUnit {
  const code = data[at] as number;
  if (code !== BACKSLASH) return { code, length: 1 };
  const next = data[at + 1];
  if (next === undefined) return isRaw ? { code, length: 1 } : { reason: "\\ at end of string", length: 1 };
  const letter = String.fromCharCode(next);
  const digits = isRaw && letter === "x" ? undefined : HEX_DIGITS[letter];
  if (digits !== undefined) return numberedAt(data, at, digits, isRaw);
  if (isRaw) return { text: `\\${letter}`, length: 2 };
  const plain = PLAIN_ESCAPES[letter];
  if (plain !== undefined) return { text: plain, length: 2 };
  if (letter >= "0" && letter <= "7") return octalAt(data, at);
  if (letter === "N") return namedAt(data, at);
  return { text: `\\${letter}`, length: 2 };
}

function numberedAt(data: Uint8Array, at: number, digits: number, isRaw: boolean): UnescapedUnit {
  const found = /^[\da-f]*/i.exec(asciiOf(data, at + 2, digits))?.[0] ?? "";
  const length = 2 + found.length;
  const start = `\\${String.fromCharCode(data[at + 1] as number)}`;
  if (found.length < digits) return { reason: `truncated ${start}${"X".repeat(digits)} escape`, length };
  const code = Number.parseInt(found, 16);
  if (code <= 0x10ffff) return { code, length };
  return {
    reason: isRaw ? `${start}${"x".repeat(digits)} out of range` : "illegal Unicode character",
    length,
  };
}

function octalAt(data: Uint8Array, at: number): UnescapedUnit {
  const found = /^[0-7]*/.exec(asciiOf(data, at + 1, 3))?.[0] ?? "";
  return { code: Number.parseInt(found, 8), length: 1 + found.length };
}

function namedAt(data: Uint8Array, at: number): UnescapedUnit {
  const malformed = "malformed \\N character escape";
  if (data[at + 2] !== 0x7b) return { reason: malformed, length: 2 };
  const end = data.indexOf(0x7d, at + 3);
  if (end < 0) return { reason: malformed, length: data.length - at };
  if (end === at + 3) return { reason: malformed, length: 3 };
  const length = end + 1 - at;
  const code = characterNamed(asciiOf(data, at + 3, end - at - 3))?.codePointAt(0);
  return code === undefined ? { reason: "unknown Unicode character name", length } : { code, length };
}

function asciiOf(data: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...data.subarray(start, start + length));
}
