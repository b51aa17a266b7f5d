/**
 * What the scanner found out about one segment. The notes of the whole scan are shared, and cut to the segment only when
 * somebody asks: of a long class the members are asked, not the class.
 */

import type { Span, SyntaxProblem } from "./ast.ts";
import type { LineBreak } from "./line-breaks.ts";
import type { Mask } from "./masks.ts";

/** In order of their starts, as offsets in the scanned text. */
export interface ScanNotes {
  readonly comments: readonly Span[];
  readonly masks: readonly Mask[];
  /** Between logical lines. */
  readonly breaks: readonly LineBreak[];
  /** What is wrong with indentation, brackets and strings. */
  readonly problems: readonly SyntaxProblem[];
}

/** A segment while it is read; offsets in the scanned text. */
export interface OpenSegment {
  readonly start: number;
  /** First word of the first line of code that is no decorator, `def` for `async def`; empty without such a line. */
  opener: string;
  /** End of that line, with the lines joined to it. */
  openerEnd: number;
  /** Indentation of the next line of code; -1 when there is none. */
  bodyIndent: number;
}

/** Offsets other than `start` and `end` are relative to the start of the segment. */
export class ScannedSegment {
  readonly start: number;
  readonly end: number;
  readonly opener: string;
  readonly openerEnd: number;
  readonly bodyIndent: number;
  readonly #notes: ScanNotes;

  constructor(notes: ScanNotes, segment: OpenSegment, end: number) {
    this.#notes = notes;
    this.start = segment.start;
    this.end = end;
    this.opener = segment.opener;
    this.openerEnd = segment.openerEnd - segment.start;
    this.bodyIndent = segment.bodyIndent;
  }

  get comments(): Span[] {
    return this.#cut(this.#notes.comments, this.end - this.start, (_, start, end) => ({ start, end }));
  }

  /** One may be about text that goes on in the next segment (a string in an f-string that has no end). */
  get problems(): SyntaxProblem[] {
    const length = this.end - this.start;
    return this.#cut(this.#notes.problems, length, ({ message }, start, end) => ({
      message,
      start,
      end: Math.min(end, length),
    }));
  }

  /** Those up to `length` from the start of the segment. */
  masks(length: number): Mask[] {
    return this.#cut(this.#notes.masks, length, ({ character }, start, end) => ({ start, end, character }));
  }

  breaks(length: number): LineBreak[] {
    return this.#cut(this.#notes.breaks, length, ({ lineStart, isLevel, isHeader }, start, end) => ({
      lineStart: lineStart - this.start,
      start,
      end,
      isLevel,
      isHeader,
    }));
  }

  /** Those that start before `length`, as `move` makes them of the offsets in the segment. */
  #cut<T extends Span>(
    spans: readonly T[],
    length: number,
    move: (span: T, start: number, end: number) => T,
  ): T[] {
    const end = this.start + length;
    const cut: T[] = [];
    for (let index = firstFrom(spans, this.start); ; index++) {
      const span = spans[index];
      if (span === undefined || span.start >= end) return cut;
      cut.push(move(span, span.start - this.start, span.end - this.start));
    }
  }
}

/** Index of the first span that starts at `offset` or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
