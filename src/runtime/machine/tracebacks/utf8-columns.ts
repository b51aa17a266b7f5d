/** Between columns in UTF-8 bytes, which positions of instructions are in, and characters (code points). */

/** Characters in the first `byteColumn` bytes of a line; a character that is cut counts. */
export function characterColumn(line: string, byteColumn: number): number {
  let bytes = 0;
  let count = 0;
  for (const character of line) {
    if (bytes >= byteColumn) return count;
    bytes += utf8Bytes(character.codePointAt(0) as number);
    count++;
  }
  return count;
}

export function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** A part of a text by characters. */
export function sliceCharacters(text: string, start: number, end?: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
  if (!/[^\x00-\x7f]/.test(text)) return text.slice(start, end);
  return Array.from(text).slice(start, end).join("");
}

export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
