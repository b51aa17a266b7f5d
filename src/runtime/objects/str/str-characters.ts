/**
 * What CPython says of single characters. Taken from JavaScript's Unicode properties, corrected by the version of
 * Unicode that CPython has; a full sweep of all code points is a test.
 * DIVERGES: for Python 3.14 and later the JavaScript engine's own version of Unicode is taken.
 */
import type { UnicodeVersion } from "../../../cpython/value-traits.ts";
import { isAsciiText } from "./str.ts";
import { ADDED_IN, DIGITS, NUMERIC_LETTERS, NUMERIC_LETTERS_15_1 } from "./str-unicode-data.ts";

/** Bidirectional type WS, B or S, or category Zs. */
const SPACES: ReadonlySet<number> = new Set([
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002,
  0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
]);
const NOT_PRINTABLE = /[\p{C}\p{Z}]/u;
const DECIMAL = /\p{Nd}/u;
const LETTER = /\p{L}/u;
const NUMBER = /\p{N}/u;
const UPPERCASE = /\p{Uppercase}/u;
const LOWERCASE = /\p{Lowercase}/u;
const TITLECASE = /\p{Lt}/u;
const IDENTIFIER_START = /[\p{XID_Start}_]/u;
const IDENTIFIER_CONTINUE = /\p{XID_Continue}/u;
/** Properties that changed: lower case through 15.1, lower case from 15.0, in identifiers from 15.1. */
const LOWERCASE_THROUGH_15_1 = 0x295;
const LOWERCASE_FROM_15_0: ReadonlySet<number> = new Set([0x10fc, 0xa7f2, 0xa7f3, 0xa7f4, 0xab69]);
const CONTINUE_FROM_15_1: ReadonlySet<number> = new Set([0x200c, 0x200d, 0x30fb, 0xff65]);

type Bits = Uint8Array;
const CODE_POINTS = 0x110000;

/** The tables of one version of Unicode, made when a character beyond ASCII is first asked for. */
class UnicodeTables {
  readonly unassigned: Bits;
  readonly digits = markRanges(DIGITS);
  readonly numericLetters: Bits;
  readonly isBefore15: boolean;
  readonly isBefore151: boolean;
  readonly isHostVersion: boolean;

  constructor(version: UnicodeVersion) {
    this.isBefore15 = version === "13.0" || version === "14.0";
    this.isBefore151 = this.isBefore15 || version === "15.0";
    this.isHostVersion = !this.isBefore151 && version !== "15.1";
    this.unassigned = markRanges(
      this.isHostVersion ? "" : ADDED_IN.later,
      this.isBefore151 ? ADDED_IN["15.1"] : "",
      this.isBefore15 ? ADDED_IN["15.0"] : "",
      version === "13.0" ? ADDED_IN["14.0"] : "",
    );
    this.numericLetters = markRanges(NUMERIC_LETTERS, this.isBefore151 ? "" : NUMERIC_LETTERS_15_1);
  }
}

const tablesOf = new Map<UnicodeVersion, UnicodeTables>();

function tables(version: UnicodeVersion): UnicodeTables {
  let found = tablesOf.get(version);
  if (found === undefined) {
    found = new UnicodeTables(version);
    tablesOf.set(version, found);
  }
  return found;
}

function markRanges(...lists: readonly string[]): Bits {
  const bits = new Uint8Array(CODE_POINTS >> 3);
  for (const list of lists) {
    for (const range of list === "" ? [] : list.split(" ")) {
      const [start, more] = range.split("-").map((part) => Number.parseInt(part, 36)) as [number, number?];
      for (let code = start; code <= start + (more ?? 0); code++) {
        bits[code >> 3] = (bits[code >> 3] as number) | (1 << (code & 7));
      }
    }
  }
  return bits;
}

function isMarked(bits: Bits, code: number): boolean {
  return (((bits[code >> 3] as number) >> (code & 7)) & 1) === 1;
}

/** Whether the character has the property in this version; none of ASCII changed. */
function has(property: RegExp, codePoint: number, unicode: UnicodeVersion): boolean {
  return property.test(String.fromCodePoint(codePoint)) && isAssigned(codePoint, unicode);
}

/** Whether the version knows the code point, as far as the engine does. */
export function isAssigned(codePoint: number, unicode: UnicodeVersion): boolean {
  return codePoint < 0x80 || !isMarked(tables(unicode).unassigned, codePoint);
}

/** Whether `repr` shows it as it is. Py_UNICODE_ISPRINTABLE. */
export function isPrintable(codePoint: number, unicode: UnicodeVersion): boolean {
  if (codePoint < 0x7f) return codePoint >= 0x20;
  return !NOT_PRINTABLE.test(String.fromCodePoint(codePoint)) && isAssigned(codePoint, unicode);
}

/** Py_UNICODE_ISSPACE */
export function isSpace(codePoint: number): boolean {
  return SPACES.has(codePoint);
}

/** Py_UNICODE_ISALPHA */
export function isAlpha(codePoint: number, unicode: UnicodeVersion): boolean {
  return has(LETTER, codePoint, unicode);
}

/** Py_UNICODE_ISDECIMAL */
export function isDecimal(codePoint: number, unicode: UnicodeVersion): boolean {
  return has(DECIMAL, codePoint, unicode);
}

/** Py_UNICODE_ISDIGIT */
export function isDigit(codePoint: number, unicode: UnicodeVersion): boolean {
  return isDecimal(codePoint, unicode) || isMarked(tables(unicode).digits, codePoint);
}

/** Py_UNICODE_ISNUMERIC */
export function isNumeric(codePoint: number, unicode: UnicodeVersion): boolean {
  return has(NUMBER, codePoint, unicode) || isMarked(tables(unicode).numericLetters, codePoint);
}

/** Py_UNICODE_ISUPPER */
export function isUpper(codePoint: number, unicode: UnicodeVersion): boolean {
  return has(UPPERCASE, codePoint, unicode);
}

/** Py_UNICODE_ISLOWER */
export function isLower(codePoint: number, unicode: UnicodeVersion): boolean {
  if (codePoint === LOWERCASE_THROUGH_15_1)
    return !tables(unicode).isHostVersion || has(LOWERCASE, codePoint, unicode);
  if (!has(LOWERCASE, codePoint, unicode)) return false;
  return !(LOWERCASE_FROM_15_0.has(codePoint) && tables(unicode).isBefore15);
}

/** Py_UNICODE_ISTITLE */
export function isTitle(codePoint: number, unicode: UnicodeVersion): boolean {
  return has(TITLECASE, codePoint, unicode);
}

/** Whether upper, lower or title case. _PyUnicode_IsCased. */
export function isCased(codePoint: number, unicode: UnicodeVersion): boolean {
  return isLower(codePoint, unicode) || isUpper(codePoint, unicode) || isTitle(codePoint, unicode);
}

/** _PyUnicode_IsXidStart, and the underscore. */
export function startsIdentifier(codePoint: number, unicode: UnicodeVersion): boolean {
  return has(IDENTIFIER_START, codePoint, unicode);
}

/** _PyUnicode_IsXidContinue */
export function continuesIdentifier(codePoint: number, unicode: UnicodeVersion): boolean {
  if (CONTINUE_FROM_15_1.has(codePoint)) return !tables(unicode).isBefore151;
  return has(IDENTIFIER_CONTINUE, codePoint, unicode);
}

/** 0 to 9 for a decimal digit of any script, else -1. Py_UNICODE_TODECIMAL. */
export function decimalValue(codePoint: number, unicode: UnicodeVersion): number {
  if (codePoint < 0x80) return codePoint >= 0x30 && codePoint <= 0x39 ? codePoint - 0x30 : -1;
  if (!isDecimal(codePoint, unicode)) return -1;
  // Digits stand in runs of ten, some runs side by side.
  let zero = codePoint;
  while (DECIMAL.test(String.fromCodePoint(zero - 1))) zero--;
  return (codePoint - zero) % 10;
}

/** Turns decimal digits of any script into ASCII and spaces into ' '; ASCII text stays. _PyUnicode_TransformDecimalAndSpaceToASCII. */
export function toAsciiDigits(text: string, unicode: UnicodeVersion): string {
  if (isAsciiText(text)) return text;
  let result = "";
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    if (isSpace(codePoint)) result += " ";
    else if (codePoint < 0x80) result += character;
    else {
      const digit = decimalValue(codePoint, unicode);
      result += digit >= 0 ? String(digit) : "?";
    }
  }
  return result;
}
