/**
 * From offsets in the source text to the lines and columns of CPython: lines end with `\n`, `\r\n` or `\r`,
 * columns count UTF-8 bytes, and a byte order mark counts as nothing.
 */
import type { Span } from "../syntax/ast.ts";
import type { LineIndex } from "../text/line-index.ts";
import { type Location, NO_LOCATION } from "./instruction.ts";

export class Locator {
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private readonly isAscii: boolean;
  /** The last position that was counted in a line with other characters than ASCII. */
  private countedOffset = -1;
  private countedColumn = 0;
  private countedLine = -1;
  private lastLine = 0;

  constructor(source: LineIndex) {
    this.text = source.text;
    const isMarked = this.text.startsWith("\ufeff");
    this.lineStarts = isMarked ? [1, ...source.lineStarts.slice(1)] : source.lineStarts;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
    this.isAscii = !/[^\x00-\x7f]/.test(this.text);
  }

  /** `base` is the absolute offset of the segment that the span belongs to; a negative span is nowhere. */
  locate(span: Span, base: number): Location {
    if (span.start < 0) return NO_LOCATION;
    const start = base + span.start;
    const end = base + span.end;
    const line = this.lineOf(start);
    const column = this.columnOf(start, line);
    const endLine = this.lineOf(end);
    return { line: line + 1, endLine: endLine + 1, column, endColumn: this.columnOf(end, endLine) };
  }

  /** 0-based. */
  private lineOf(offset: number): number {
    const { lineStarts } = this;
    let low = 0;
    let high = lineStarts.length - 1;
    // Positions are asked for mostly in order, so the line of the last answer is tried first.
    const guess = this.lastLine;
    if ((lineStarts[guess] ?? 0) <= offset) {
      low = guess;
      if (offset < (lineStarts[guess + 1] ?? Number.POSITIVE_INFINITY)) high = guess;
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.lastLine = low;
    return low;
  }

  /** 0-based, in UTF-8 bytes. */
  private columnOf(offset: number, line: number): number {
    const lineStart = this.lineStarts[line] ?? 0;
    if (this.isAscii) return offset - lineStart;
    const canContinue = this.countedLine === line && this.countedOffset <= offset;
    let column = canContinue ? this.countedColumn : 0;
    for (let at = canContinue ? this.countedOffset : lineStart; at < offset; at++) {
      column += utf8Length(this.text.charCodeAt(at));
    }
    this.countedLine = line;
    this.countedOffset = offset;
    this.countedColumn = column;
    return column;
  }
}

/** Bytes of one UTF-16 code unit; a surrogate pair has four, two for each half. */
function utf8Length(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
