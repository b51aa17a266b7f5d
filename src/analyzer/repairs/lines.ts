/** Lines of a segment's text, for edits that add whole lines. */

/** The offset of the first character of the line in which an offset lies. */
export function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** The line break that a text uses, at or after an offset. */
export function lineBreakAfter(text: string, offset: number): string {
  return /\r\n|\r|\n/.exec(text.slice(offset))?.[0] ?? "\n";
}
