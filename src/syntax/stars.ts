/**
 * A second attempt at a text that did not parse: tree-sitter-python takes the star that unpacks before a name nearly
 * everywhere, before a display, a string or a number only in some places. Finds these stars and replaces them with
 * what the grammar reads; says nothing about whether a star may stand there.
 */

import type { LineBreak } from "./line-breaks.ts";

/** Where an operand begins, a star unpacks; anywhere else it multiplies. */
const BEFORE_OPERAND = /(?:[,([{=:;]|\b(?:for|in|return|yield|match))$/;
/** The star and what follows it, where that is no name. */
const STARRED = /\*([ \t\f]*)([([{]|(?=\d|["'.+~-]|(?:await|not|lambda)\b|[a-z]{1,2}["']))/gi;
/** As far back as the longest word of `BEFORE_OPERAND`, and the character before it. */
const LOOK_BACK = 8;

/**
 * `*[a]` becomes `[ a]`, the bracket in the place of the star, because no target may start with an operator; `*"a"`
 * becomes `~"a"`. Lowering finds the star in the original text, where the display or the operator starts.
 */
export function maskStars(text: string, breaks: readonly LineBreak[]): string {
  const lineEnds = breaks.map(({ end }) => end);
  return text.replace(STARRED, (found: string, blanks: string, bracket: string, offset: number) => {
    if (text[offset - 1] === "*" || !startsOperand(text, offset, lineEnds)) return found;
    return bracket === "" ? `~${blanks}` : `${bracket} ${blanks}`;
  });
}

/** `{**a for a in b}` becomes `{0:a for a in b}`; lowering finds the first star where the number should be. */
export function maskUnpackedMappings(text: string): string {
  return text.replace(/(\{\s*)\*\*/g, "$10:");
}

function startsOperand(text: string, offset: number, lineEnds: readonly number[]): boolean {
  let end = offset;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  if (end === 0 || lineEnds.some((lineEnd) => lineEnd > end && lineEnd <= offset)) return true;
  return BEFORE_OPERAND.test(text.slice(Math.max(0, end - LOOK_BACK), end));
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
