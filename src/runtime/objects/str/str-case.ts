/**
 * Case mappings of text: upper, lower, title, capitalize, swapcase, casefold. JavaScript's mappings are CPython's
 * but for title case, case folding, and characters that the version of Unicode does not know.
 */
import type { UnicodeVersion } from "../../../cpython/value-traits.ts";
import { isAsciiText } from "./str.ts";
import { isAssigned, isCased, isLower, isUpper } from "./str-characters.ts";

const CASE_IGNORABLE = /\p{Case_Ignorable}/u;
const CAPITAL_SIGMA = 0x3a3;
const FINAL_SIGMA = "ς";
const SMALL_SIGMA = "σ";

export function toUpper(text: string, unicode: UnicodeVersion): string {
  if (isAsciiText(text)) return text.toUpperCase();
  return mapCharacters(text, (codePoint, character) => upperOf(codePoint, character, unicode));
}

/** With the final form of sigma at the end of words. lower_ucs4. */
export function toLower(text: string, unicode: UnicodeVersion): string {
  if (isAsciiText(text)) return text.toLowerCase();
  let offset = 0;
  return mapCharacters(text, (codePoint, character) => {
    const lower = lowerOf(codePoint, character, text, offset, unicode);
    offset += character.length;
    return lower;
  });
}

/** do_capitalize */
export function capitalize(text: string, unicode: UnicodeVersion): string {
  let offset = 0;
  return mapCharacters(text, (codePoint, character) => {
    const mapped =
      offset === 0
        ? titleOf(codePoint, character, unicode)
        : lowerOf(codePoint, character, text, offset, unicode);
    offset += character.length;
    return mapped;
  });
}

/** do_title: the first of each run of cased characters in title case, the others lower. */
export function toTitle(text: string, unicode: UnicodeVersion): string {
  let offset = 0;
  let isPreviousCased = false;
  return mapCharacters(text, (codePoint, character) => {
    const mapped = isPreviousCased
      ? lowerOf(codePoint, character, text, offset, unicode)
      : titleOf(codePoint, character, unicode);
    isPreviousCased = isCased(codePoint, unicode);
    offset += character.length;
    return mapped;
  });
}

/** do_swapcase */
export function swapCase(text: string, unicode: UnicodeVersion): string {
  let offset = 0;
  return mapCharacters(text, (codePoint, character) => {
    const at = offset;
    offset += character.length;
    if (isUpper(codePoint, unicode)) return lowerOf(codePoint, character, text, at, unicode);
    return isLower(codePoint, unicode) ? upperOf(codePoint, character, unicode) : character;
  });
}

/** do_casefold */
export function casefold(text: string, unicode: UnicodeVersion): string {
  if (isAsciiText(text)) return text.toLowerCase();
  return mapCharacters(text, (codePoint, character) => foldOf(codePoint, character, unicode));
}

function mapCharacters(text: string, map: (codePoint: number, character: string) => string): string {
  let result = "";
  for (const character of text) result += map(character.codePointAt(0) as number, character);
  return result;
}

/** A mapping to a character that the version does not know is none. */
function knownOr(mapped: string, character: string, unicode: UnicodeVersion): string {
  for (const each of mapped) if (!isAssigned(each.codePointAt(0) as number, unicode)) return character;
  return mapped;
}

function upperOf(codePoint: number, character: string, unicode: UnicodeVersion): string {
  return isAssigned(codePoint, unicode) ? knownOr(character.toUpperCase(), character, unicode) : character;
}

function lowerOf(
  codePoint: number,
  character: string,
  text: string,
  offset: number,
  unicode: UnicodeVersion,
): string {
  if (codePoint === CAPITAL_SIGMA) return isFinalSigma(text, offset, unicode) ? FINAL_SIGMA : SMALL_SIGMA;
  return isAssigned(codePoint, unicode) ? knownOr(character.toLowerCase(), character, unicode) : character;
}

/** After a cased letter and not before one, ignorable characters between not counted. handle_capital_sigma. */
function isFinalSigma(text: string, offset: number, unicode: UnicodeVersion): boolean {
  const before = [...text.slice(0, offset)].reverse();
  const after = [...text.slice(offset + 1)];
  const nextLetter = (characters: readonly string[]): string | undefined =>
    characters.find((character) => !CASE_IGNORABLE.test(character));
  const isCasedCharacter = (character: string | undefined): boolean =>
    character !== undefined && isCased(character.codePointAt(0) as number, unicode);
  return isCasedCharacter(nextLetter(before)) && !isCasedCharacter(nextLetter(after));
}

/** Title case where it is not upper case: digraphs, and letters that become several ones. */
const TITLES: ReadonlyMap<string, string> = new Map(
  (
    "ß:Ss Ǆ:ǅ ǅ:ǅ ǆ:ǅ Ǉ:ǈ ǈ:ǈ ǉ:ǈ Ǌ:ǋ ǋ:ǋ ǌ:ǋ Ǳ:ǲ ǲ:ǲ ǳ:ǲ և:Եւ " +
    "\ufb00:Ff \ufb01:Fi \ufb02:Fl \ufb03:Ffi \ufb04:Ffl \ufb05:St \ufb06:St " +
    "\ufb13:Մն \ufb14:Մե \ufb15:Մի \ufb16:Վն \ufb17:Մխ " +
    "\u1fb2:\u1fba\u0345 \u1fb3:\u1fbc \u1fb4:\u0386\u0345 \u1fb7:\u0391\u0342\u0345 \u1fbc:\u1fbc " +
    "\u1fc2:\u1fca\u0345 \u1fc3:\u1fcc \u1fc4:\u0389\u0345 \u1fc7:\u0397\u0342\u0345 \u1fcc:\u1fcc " +
    "\u1ff2:\u1ffa\u0345 \u1ff3:\u1ffc \u1ff4:\u038f\u0345 \u1ff7:\u03a9\u0342\u0345 \u1ffc:\u1ffc"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** _PyUnicode_ToTitleFull */
function titleOf(codePoint: number, character: string, unicode: UnicodeVersion): string {
  if (codePoint < 0xdf) return upperOf(codePoint, character, unicode);
  // Greek letters with a iota beside or below: the capital has the iota beside it, in one code point.
  if (codePoint >= 0x1f80 && codePoint <= 0x1faf) return String.fromCodePoint(codePoint | 8);
  // Georgian letters have capitals, which titles do not use.
  if (codePoint >= 0x10d0 && codePoint <= 0x10ff) return character;
  return TITLES.get(character) ?? upperOf(codePoint, character, unicode);
}

/** _PyUnicode_ToFoldedFull */
function foldOf(codePoint: number, character: string, unicode: UnicodeVersion): string {
  // Cherokee folds to capitals.
  if (codePoint >= 0x13a0 && codePoint <= 0x13f5) return character;
  if (codePoint >= 0x13f8 && codePoint <= 0x13fd) return String.fromCodePoint(codePoint - 8);
  if (codePoint >= 0xab70 && codePoint <= 0xabbf) return String.fromCodePoint(codePoint - 0xab70 + 0x13a0);
  if (character === "ı" || !isAssigned(codePoint, unicode)) return character;
  if (character === "ẞ") return "ss";
  const folded = upperOf(codePoint, character, unicode).toLowerCase();
  return knownOr(folded, character, unicode);
}
