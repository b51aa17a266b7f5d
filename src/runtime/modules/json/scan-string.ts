/** Reading a JSON string (Modules/_json.c, scanstring_unicode). Offsets are in UTF-16 units. */
import { JsonError } from "./decode-error.ts";

export interface ScannedString {
  readonly value: string;
  /** Behind the closing quote. */
  readonly end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LAST_CONTROL = 0x1f;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const FOUR_HEX_DIGITS = /^[0-9a-fA-F]{4}$/;

/**
 * The string whose opening quote lies before `start`. `isStrict` refuses control characters in it. Throws JsonError.
 */
export function scanString(text: string, start: number, isStrict: boolean): ScannedString {
  let value = "";
  let at = start;
  for (;;) {
    const chunkStart = at;
    let code = 0;
    for (; at < text.length; at++) {
      code = text.charCodeAt(at);
      if (code === QUOTE || code === BACKSLASH) break;
      if (code <= LAST_CONTROL && isStrict) throw new JsonError("Invalid control character at", at);
    }
    if (at >= text.length) throw new JsonError("Unterminated string starting at", start - 1);
    value += text.slice(chunkStart, at);
    at++;
    if (code === QUOTE) return { value, end: at };
    if (at === text.length) throw new JsonError("Unterminated string starting at", start - 1);
    const letter = text.charAt(at);
    if (letter === "u") {
      value += unicodeEscape(text, at);
      at += 5;
      continue;
    }
    const character = ESCAPES[letter];
    if (character === undefined) throw new JsonError("Invalid \\escape", at - 1);
    value += character;
    at++;
  }
}

/** The unit that `uXXXX` at `at` stands for; the halves of a pair are read one by one. */
function unicodeEscape(text: string, at: number): string {
  const digits = text.slice(at + 1, at + 5);
  // The last character of a document cannot be a digit: the closing quote is missing.
  if (at + 5 >= text.length || !FOUR_HEX_DIGITS.test(digits)) {
    throw new JsonError("Invalid \\uXXXX escape", at);
  }
  return String.fromCharCode(Number.parseInt(digits, 16));
}
