/**
 * Maps UTF-16 offsets of a text to lines and columns and back. Lines end at LF, CR or CRLF, as in Python and
 * in VS Code; a form feed ends none. It keeps the text, and is rebuilt rather than changed.
 */

export interface LinePosition {
  /** Counted from 0. */
  readonly line: number;
  /** UTF-16 code units from the start of the line. */
  readonly column: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export class LineIndex {
  readonly text: string;
  /** Offset of each line; the first is 0, and a text that ends with a line break has an empty last line. */
  readonly lineStarts: readonly number[];

  /** `lineStarts` are given where the text was made of another, whose lines are meant. */
  constructor(text: string, lineStarts: readonly number[] = findLineStarts(text)) {
    this.text = text;
    this.lineStarts = lineStarts;
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** Line that `offset` is in. Offsets outside of the text count as its start or end. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): LinePosition {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.lineAt(inside);
    return { line, column: inside - (this.lineStarts[line] ?? 0) };
  }

  /** A column beyond the end of its line gives the end of the line, before its line break. */
  offsetAt({ line, column }: LinePosition): number {
    if (line < 0) return 0;
    const start = this.lineStarts[line];
    if (start === undefined) return this.text.length;
    return Math.min(start + Math.max(column, 0), this.lineEnd(line));
  }

  /** Offset of the end of a line, without its line break. */
  lineEnd(line: number): number {
    const next = this.lineStarts[line + 1];
    if (next === undefined) return this.text.length;
    const isPair =
      this.text.charCodeAt(next - 1) === LINE_FEED && this.text.charCodeAt(next - 2) === CARRIAGE_RETURN;
    return Math.max(next - (isPair ? 2 : 1), this.lineStarts[line] ?? 0);
  }

  /** Offset of a column in UTF-8 bytes, as CPython counts; one within a character gives the character's start. */
  offsetAtUtf8(line: number, column: number): number {
    const end = this.lineEnd(line);
    let offset = this.lineStarts[line] ?? this.text.length;
    for (let left = column; offset < end; ) {
      const character = this.text.codePointAt(offset) ?? 0;
      const units = character > 0xffff ? 2 : 1;
      left -= utf8Length(this.text, offset, offset + units);
      if (left < 0) break;
      offset += units;
    }
    return offset;
  }

  /** Column in UTF-8 bytes, as CPython counts `col_offset`. Lone surrogates count three bytes. */
  utf8ColumnAt(offset: number): number {
    const start = this.lineStarts[this.lineAt(offset)] ?? 0;
    return utf8Length(this.text, start, Math.min(offset, this.text.length));
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED) starts.push(offset + 1);
    else if (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) !== LINE_FEED) starts.push(offset + 1);
  }
  return starts;
}

/** Bytes that the code units from `start` to `end` take in UTF-8. */
export function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code < 0x80) length += 1;
    else if (code < 0x800) length += 2;
    else if (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(offset + 1)) && offset + 1 < end) {
      length += 4;
      offset++;
    } else length += 3;
  }
  return length;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
