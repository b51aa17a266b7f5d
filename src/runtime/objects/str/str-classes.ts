/** The methods of `str` that test all characters: isalpha, isupper and so on. */
import type { UnicodeVersion } from "../../../cpython/value-traits.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../functions/native-function.ts";
import { newBool } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { isAsciiStr, strValue } from "./str.ts";
import {
  continuesIdentifier,
  isAlpha,
  isDecimal,
  isDigit,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
  startsIdentifier,
} from "./str-characters.ts";

type TextTest = (text: string, unicode: UnicodeVersion) => boolean;
type CharacterTest = (codePoint: number, unicode: UnicodeVersion) => boolean;

const isAlphanumeric: CharacterTest = (code, unicode) =>
  isAlpha(code, unicode) || isNumericAny(code, unicode);
const isNumericAny: CharacterTest = (code, unicode) =>
  isDecimal(code, unicode) || isDigit(code, unicode) || isNumeric(code, unicode);

const TESTS: Readonly<Record<string, TextTest>> = {
  isalpha: notEmptyAndAll(isAlpha),
  isalnum: notEmptyAndAll(isAlphanumeric),
  isdecimal: notEmptyAndAll(isDecimal),
  isdigit: notEmptyAndAll(isDigit),
  isnumeric: notEmptyAndAll(isNumeric),
  isspace: notEmptyAndAll(isSpace),
  isprintable: (text, unicode) => all(text, (code) => isPrintable(code, unicode)),
  isidentifier: isIdentifier,
  islower: (text, unicode) => hasCase(text, unicode, isLower, isUpper),
  isupper: (text, unicode) => hasCase(text, unicode, isUpper, isLower),
  istitle: isTitleCased,
};

/** All of them as methods. */
export function classMethodsOfStr(rt: Runtime): NativeFunction[] {
  const { unicode } = rt.profile.values;
  const tests = Object.entries(TESTS).map(([name, holds]) =>
    native(name, "()", (_, self) => newBool(rt, holds(strValue(rt.heap, self), unicode))),
  );
  return [...tests, native("isascii", "()", (_, self: Ref) => newBool(rt, isAsciiStr(rt.heap, self)))];
}

/** `str.isidentifier`: the syntax of a name; keywords count. */
export function isIdentifier(text: string, unicode: UnicodeVersion): boolean {
  const [first, ...others] = text;
  if (first === undefined || !startsIdentifier(first.codePointAt(0) as number, unicode)) return false;
  return others.every((character) => continuesIdentifier(character.codePointAt(0) as number, unicode));
}

function notEmptyAndAll(holds: CharacterTest): TextTest {
  return (text, unicode) => text !== "" && all(text, (code) => holds(code, unicode));
}

function all(text: string, holds: (codePoint: number) => boolean): boolean {
  for (const character of text) if (!holds(character.codePointAt(0) as number)) return false;
  return true;
}

/** At least one character of the case, none of the other or of title case. */
function hasCase(
  text: string,
  unicode: UnicodeVersion,
  wanted: CharacterTest,
  other: CharacterTest,
): boolean {
  let isFound = false;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (other(code, unicode) || isTitle(code, unicode)) return false;
    isFound ||= wanted(code, unicode);
  }
  return isFound;
}

/** Capitals only at the start of runs of cased characters, and there always. unicode_istitle_impl. */
function isTitleCased(text: string, unicode: UnicodeVersion): boolean {
  let isFound = false;
  let isPreviousCased = false;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (isUpper(code, unicode) || isTitle(code, unicode)) {
      if (isPreviousCased) return false;
      isPreviousCased = true;
      isFound = true;
    } else if (isLower(code, unicode)) {
      if (!isPreviousCased) return false;
      isFound = true;
    } else {
      isPreviousCased = false;
    }
  }
  return isFound;
}
