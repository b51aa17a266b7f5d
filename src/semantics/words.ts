/**
 * Which names stand in the text of a segment, be it in code, strings or comments: a quick test before its symbol table
 * is asked. It errs on the side of yes.
 */
import { remember } from "../base/remember.ts";
import type { Segment } from "../syntax/ast.ts";

const wordsOf = remember(({ text }: Segment) => wordsIn(text));
const isPlain = remember(({ text }: Segment) => isAscii(text));

/** By the set of all words, which pays when many names are asked about. */
export function hasWord(segment: Segment, name: string): boolean {
  return wordsOf(segment).has(written(name));
}

/** By searching the text, which pays for one name in many segments. */
export function mayMention(segment: Segment, name: string): boolean {
  return segment.text.includes(written(name)) || (!isPlain(segment) && hasWord(segment, name));
}

/** Names with letters beyond ASCII may be written in several ways that mean the same (NFKC). */
function wordsIn(text: string): ReadonlySet<string> {
  if (isAscii(text)) return new Set(text.match(/\w+/g) ?? []);
  return new Set((text.match(/\p{ID_Continue}+/gu) ?? []).map((word) => word.normalize("NFKC")));
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
  return !/[^\x00-\x7f]/.test(text);
}

/** `__x` for `_C__x`: what a name that is private to a class is mangled from. */
export function written(name: string): string {
  if (!name.startsWith("_")) return name;
  return /^_[^_].*?(__.+)$/.exec(name)?.[1] ?? name;
}
