/**
 * What CPython says of single characters: printable, space, decimal value. Taken from JavaScript's Unicode
 * properties.
 */
import type { UnicodeVersion } from "../../cpython/value-traits.ts";

const NOT_PRINTABLE = /[\p{C}\p{Z}]/u;
const DECIMAL = /\p{Nd}/u;
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Whether `repr` shows it as it is. Py_UNICODE_ISPRINTABLE. */
export function isPrintable(codePoint: number, _unicode: UnicodeVersion): boolean {
  if (codePoint < 0x7f) return codePoint >= 0x20;
  return !NOT_PRINTABLE.test(String.fromCodePoint(codePoint));
}

/** Py_UNICODE_ISSPACE */
export function isSpace(codePoint: number): boolean {
  return codePoint < 0x10000 && SPACE.test(String.fromCharCode(codePoint));
}

/** 0 to 9 for a decimal digit of any script, else -1. Py_UNICODE_TODECIMAL. */
export function decimalValue(codePoint: number, _unicode: UnicodeVersion): number {
  if (codePoint < 0x80) return codePoint >= 0x30 && codePoint <= 0x39 ? codePoint - 0x30 : -1;
  if (!DECIMAL.test(String.fromCodePoint(codePoint))) return -1;
  let zero = codePoint;
  while (DECIMAL.test(String.fromCodePoint(zero - 1))) zero--;
  return (codePoint - zero) % 10;
}

/** Turns decimal digits of any script into ASCII and spaces into ' '. _PyUnicode_TransformDecimalAndSpaceToASCII. */
export function toAsciiDigits(text: string, unicode: UnicodeVersion): string {
  let result = "";
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (codePoint < 0x80) {
      result += SPACE.test(character) ? " " : character;
      continue;
    }
    const digit = decimalValue(codePoint, unicode);
    result += digit >= 0 ? String(digit) : isSpace(codePoint) ? " " : "?";
  }
  return result;
}
