/**
 * Tells quotes that cannot end the long string they stand in, because of the word right behind them: no expression goes on
 * like that, but docstrings begin so. Where one quote of a pair was broken or typed, what is text and what is code would
 * change places in all the rest of the file; so they only do up to the next docstring.
 */

import { Code, isNewline, isWordPart } from "./characters.ts";

/** Keywords that may follow a string without a blank. */
const FOLLOWING = new Set("and as async else for from if in is not or".split(" "));
const LONGEST_PREFIX = 2;
const LONGEST_KEYWORD = 5;

/**
 * Where the string that began before `textStart` is given up, when the three quotes at `quotes` stand first in a line and
 * open the next string: at the line break before them. -1 when they end it.
 */
export function endBeforeOpening(text: string, textStart: number, quotes: number): number {
  const word = quotes + 3;
  if (!isWordPart(text.charCodeAt(word))) return -1;
  let end = word;
  while (end - word <= LONGEST_KEYWORD && isWordPart(text.charCodeAt(end))) end++;
  if (FOLLOWING.has(text.slice(word, end)) || isPrefix(text, word, end)) return -1;
  return lineBreakBefore(text, textStart, quotes);
}

/** A string with a prefix may follow, and the two are one: the words of docstrings have no quote right behind them. */
function isPrefix(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  return end - start <= LONGEST_PREFIX && (next === Code.SingleQuote || next === Code.DoubleQuote);
}

/** With nothing between it and `quotes` but blanks and the prefix of a string; -1 when there is more, or no line break. */
function lineBreakBefore(text: string, textStart: number, quotes: number): number {
  let at = quotes - 1;
  while (quotes - at <= LONGEST_PREFIX && /[bfrtu]/i.test(text.charAt(at))) at--;
  while (text.charCodeAt(at) === Code.Space || text.charCodeAt(at) === Code.Tab) at--;
  if (at < textStart || !isNewline(text.charCodeAt(at))) return -1;
  const isPair = text.charCodeAt(at) === Code.LineFeed && text.charCodeAt(at - 1) === Code.CarriageReturn;
  return isPair && at > textStart ? at - 1 : at;
}
