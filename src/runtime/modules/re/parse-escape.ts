/** Escapes of a pattern, outside and inside of character sets (`_escape` and `_class_escape`). */
import type { ParserState } from "./parser-state.ts";
import type { Category, Node, Position, RegexError, SetItem } from "./syntax.ts";
import { lengthOf, type Tokenizer } from "./tokenizer.ts";

const CONTROL_ESCAPES: Readonly<Record<string, number>> = {
  "\\a": 7,
  "\\b": 8,
  "\\f": 12,
  "\\n": 10,
  "\\r": 13,
  "\\t": 9,
  "\\v": 11,
  "\\\\": 92,
};
const POSITIONS: Readonly<Record<string, Position>> = {
  "\\A": "beginning-of-string",
  "\\b": "boundary",
  "\\B": "no-boundary",
  "\\Z": "end-of-string",
};
const CATEGORIES: Readonly<Record<string, Category>> = { d: "digit", s: "space", w: "word" };
const HEXADECIMAL = /^[0-9a-fA-F]$/;
export const OCTAL = /^[0-7]$/;
export const DIGIT = /^[0-9]$/;
export const ASCII_LETTER = /^[a-zA-Z]$/;
const MAX_CODE_POINT = 0x10ffff;

/** The code of a control escape such as `\n`, which patterns and templates share. */
export function controlEscape(token: string): number | undefined {
  return CONTROL_ESCAPES[token];
}

export function parseEscape(source: Tokenizer, token: string, state: ParserState): Node {
  const at = token === "\\z" && state.dialect.hasLittleZ ? POSITIONS["\\Z"] : POSITIONS[token];
  if (at !== undefined) return { kind: "at", at };
  const category = categoryOf(token);
  if (category !== undefined) return { kind: "set", items: [category], isNegated: false };
  const character = token.slice(1);
  if (character === "0") {
    const digits = source.takeWhile(2, OCTAL);
    return literal(Number.parseInt(`0${digits}`, 8));
  }
  if (DIGIT.test(character)) return parseNumericEscape(source, token, state);
  return literal(parseCharacterEscape(source, token, state));
}

export function parseSetEscape(source: Tokenizer, token: string, state: ParserState): SetItem {
  const category = categoryOf(token);
  if (category !== undefined) return category;
  const character = token.slice(1);
  if (OCTAL.test(character)) {
    const written = token + source.takeWhile(2, OCTAL);
    return { kind: "literal", code: octalValue(source, written) };
  }
  if (DIGIT.test(character)) throw badEscape(source, token);
  return { kind: "literal", code: parseCharacterEscape(source, token, state) };
}

export function octalValue(source: Tokenizer, written: string): number {
  const code = Number.parseInt(written.slice(1), 8);
  if (code > 0o377) {
    throw source.error(`octal escape value ${written} outside of range 0-0o377`, written.length);
  }
  return code;
}

function categoryOf(token: string): SetItem | undefined {
  const letter = token.slice(1);
  const category = CATEGORIES[letter.toLowerCase()];
  if (category === undefined) return undefined;
  return { kind: "category", category, isNegated: letter !== letter.toLowerCase() };
}

function literal(code: number): Node {
  return { kind: "literal", code, isNegated: false };
}

/** `\12` refers to a group, `\123` is a character in octal. */
function parseNumericEscape(source: Tokenizer, token: string, state: ParserState): Node {
  let written = token;
  if (source.next !== undefined && DIGIT.test(source.next)) {
    written += source.take();
    const isOctal = /^\\[0-7]{2}$/.test(written) && source.next !== undefined && OCTAL.test(source.next);
    if (isOctal) {
      written += source.take();
      return literal(octalValue(source, written));
    }
  }
  const group = Number.parseInt(written.slice(1), 10);
  if (group > state.groupCount) {
    throw source.error(`invalid group reference ${group}`, written.length - 1);
  }
  if (!state.isClosed(group)) throw source.error("cannot refer to an open group", written.length);
  state.checkLookbehindGroup(group, source);
  return { kind: "backreference", group };
}

function parseCharacterEscape(source: Tokenizer, token: string, state: ParserState): number {
  const control = CONTROL_ESCAPES[token];
  if (control !== undefined) return control;
  const character = token.slice(1);
  if (character === "x") return parseHexadecimal(source, token, 2);
  if (source.isText) {
    if (character === "u") return parseHexadecimal(source, token, 4);
    if (character === "U") return parseHexadecimal(source, token, 8);
    if (character === "N") return parseNamedCharacter(source, state);
  }
  if (ASCII_LETTER.test(character)) throw badEscape(source, token);
  return character.codePointAt(0) as number;
}

function parseHexadecimal(source: Tokenizer, token: string, digits: number): number {
  const written = token + source.takeWhile(digits, HEXADECIMAL);
  if (written.length !== digits + 2) throw source.error(`incomplete escape ${written}`, written.length);
  const code = Number.parseInt(written.slice(2), 16);
  if (code > MAX_CODE_POINT) throw badEscape(source, written);
  return code;
}

function parseNamedCharacter(source: Tokenizer, state: ParserState): number {
  if (!source.match("{")) throw source.error("missing {");
  const name = source.takeUntil("}", "character name");
  const code = state.text.lookupName(name);
  if (code === undefined) {
    const message = `undefined character name ${state.text.quote(name)}`;
    throw source.error(message, lengthOf(name) + "\\N{}".length);
  }
  return code;
}

function badEscape(source: Tokenizer, written: string): RegexError {
  return source.error(`bad escape ${written}`, lengthOf(written));
}
