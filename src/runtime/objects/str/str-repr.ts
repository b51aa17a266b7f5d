/** `repr` and `ascii` of text: quotes, escapes, and which characters are shown as they are. */

import type { UnicodeVersion } from "../../../cpython/value-traits.ts";
import { isPrintable } from "./str-characters.ts";

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\\": "\\\\",
};
const PLAIN_ASCII = /^[ -&(-[\]-~]*$/;

/** unicode_repr */
export function reprOfText(text: string, unicode: UnicodeVersion): string {
  if (PLAIN_ASCII.test(text)) return `'${text}'`;
  return quote(text, (codePoint) => isPrintable(codePoint, unicode));
}

/** `ascii()`: every character beyond ASCII is escaped. PyObject_ASCII. */
export function asciiOfText(text: string): string {
  return quote(text, (codePoint) => codePoint < 0x7f);
}

/** Escapes what is already a repr so that it is ASCII. */
export function escapeNonAscii(text: string): string {
  let result = "";
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    result += codePoint < 0x80 ? character : escapeCodePoint(codePoint);
  }
  return result;
}

/** `\x7f`, `\u2028` or `\U0001f9d1`, the shortest that holds it. */
export function escapeCodePoint(codePoint: number): string {
  const hex = codePoint.toString(16);
  if (codePoint < 0x100) return `\\x${hex.padStart(2, "0")}`;
  return codePoint < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

/** Double quotes only where the text has single ones and no double ones. */
function quote(text: string, isShown: (codePoint: number) => boolean): string {
  const delimiter = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = delimiter;
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    const escaped = SIMPLE_ESCAPES[character];
    if (escaped !== undefined) result += escaped;
    else if (character === delimiter) result += `\\${character}`;
    else if (codePoint >= 0x20 && codePoint < 0x7f) result += character;
    else result += codePoint > 0x7f && isShown(codePoint) ? character : escapeCodePoint(codePoint);
  }
  return result + delimiter;
}
