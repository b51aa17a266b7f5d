/** Positions in text counted in code points, as Python counts them, on JavaScript's UTF-16 strings. */

const SURROGATE = /[\ud800-\udbff]/;

/** Whether code points and UTF-16 units may differ. */
export function hasSurrogates(text: string): boolean {
  return SURROGATE.test(text);
}

export function codePointLength(text: string): number {
  if (!hasSurrogates(text)) return text.length;
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The text from code point `start` up to `end`, both in range or beyond the end. */
export function codePointSlice(text: string, start: number, end: number): string {
  if (!hasSurrogates(text)) return text.slice(start, end);
  const from = unitOffset(text, 0, start);
  return text.slice(from, unitOffset(text, from, end - start));
}

/** The UTF-16 offset `count` code points after the offset `from`. */
export function unitOffset(text: string, from: number, count: number): number {
  let offset = from;
  for (let left = count; left > 0 && offset < text.length; left--) {
    offset += isPairAt(text, offset) ? 2 : 1;
  }
  return offset;
}

/** Whether a surrogate pair starts at this offset. */
export function isPairAt(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
}
