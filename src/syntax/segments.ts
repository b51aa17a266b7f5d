/**
 * Cuts source text into top-level segments without parsing it. Only brackets, strings, comments and line
 * joining count (code-scanner.ts), so the cost is that of reading the text once, and what is said about a line
 * depends on nothing but the segment around it. No statement is recognised and no problem reported.
 *
 * A line opens a segment when no bracket, string or backslash joins it to the line before, it is not indented,
 * its first word does not continue a statement (`else`, `except` ...), and no decorator waits for it. Inside
 * brackets that were left open, a line that starts with a keyword no expression can contain opens one too:
 * while a call is being typed, the functions below it stay intact.
 */

import type { Span } from "./ast.ts";
import { Code, CodeScanner, isNewline } from "./code-scanner.ts";
import type { Mask } from "./masks.ts";

/** A segment of the scanned text; its comments and masks are relative to its own start. */
export interface ScannedSegment {
  readonly start: number;
  readonly end: number;
  readonly comments: readonly Span[];
  readonly masks: readonly Mask[];
}

export interface SegmentScan {
  /** Tile the text; none for an empty text. */
  readonly segments: readonly ScannedSegment[];
  /** Whether the text ends right after a line of code, with nothing open: whatever follows is a new segment. */
  readonly isSettled: boolean;
}

/** First words of lines that belong to the statement before. */
const CONTINUING = new Set(["else", "elif", "except", "finally"]);
/** First words that no line inside brackets can have. */
const BREAKING = new Set(
  (
    "def class import while with try return raise del global nonlocal assert pass break continue " +
    "elif except finally"
  ).split(" "),
);
/** What a tab adds to the indentation in tree-sitter-python's scanner, which counts no tab stops. */
const TAB_INDENT = 8;
const DECORATED = new Set(["def", "class", "async"]);

/**
 * Scans `text`, which starts at the start of a segment. With `isWhole` false the text is known to go on after
 * its end, so blank lines and comments at the end are left in the last segment.
 */
export function scanSegments(text: string, isWhole: boolean): SegmentScan {
  return new SegmentScanner(text).scan(isWhole);
}

class SegmentScanner {
  readonly #code: CodeScanner;
  readonly #starts: number[] = [];
  /** End of the last line of code, or of an indented comment after it. */
  #codeEnd = 0;
  #hasCode = false;
  #isContinued = false;
  #awaitsDefinition = false;
  /** Indentation of the statement at hand, in the units of tree-sitter-python's scanner. */
  #indent = 0;

  constructor(text: string) {
    this.#code = new CodeScanner(text);
  }

  scan(isWhole: boolean): SegmentScan {
    const code = this.#code;
    const { length } = code.text;
    if (length > 0) this.#starts.push(0);
    while (code.offset < length) this.#scanLine();
    const isSettled =
      this.#hasCode &&
      this.#codeEnd === length &&
      !code.isNested &&
      !this.#isContinued &&
      !this.#awaitsDefinition &&
      isNewline(code.text.charCodeAt(length - 1));
    if (isWhole && this.#hasCode && this.#codeEnd < length) this.#starts.push(this.#codeEnd);
    return { segments: this.#cut(), isSettled };
  }

  #cut(): ScannedSegment[] {
    const comments = new Cutter(this.#code.comments);
    const masks = new Cutter(this.#code.masks);
    return this.#starts.map((start, index) => {
      const end = this.#starts[index + 1] ?? this.#code.text.length;
      return { start, end, comments: comments.take(start, end), masks: masks.take(start, end) };
    });
  }

  /** From the start of a line that is not inside a string to the start of the next such line. */
  #scanLine(): void {
    const code = this.#code;
    const indent = this.#skipIndent();
    const first = code.text.charCodeAt(code.offset);
    const isContinued = this.#isContinued;
    this.#isContinued = false;
    if (code.offset >= code.text.length || isNewline(first)) {
      code.skipNewline();
      return;
    }
    if (first === Code.Hash && !isContinued) {
      code.skipComment();
      code.skipNewline();
      if (indent > 0 && this.#hasCode) this.#codeEnd = code.offset;
      return;
    }
    if (!isContinued) {
      if (indent === 0) this.#beginUnindentedLine(first);
      if (code.depth === 0) this.#indent = indent;
      else if (indent < this.#indent) code.mask(code.lineCodeEnd, code.offset, " ");
    }
    this.#hasCode = true;
    this.#isContinued = code.scanCode(isContinued);
    this.#codeEnd = code.offset;
  }

  #skipIndent(): number {
    const code = this.#code;
    for (let indent = 0; ; code.offset++) {
      const character = code.text.charCodeAt(code.offset);
      if (character === Code.Space) indent++;
      else if (character === Code.Tab) indent += TAB_INDENT;
      else if (character === Code.FormFeed) indent = 0;
      else if (character !== Code.ByteOrderMark) return indent;
    }
  }

  #beginUnindentedLine(first: number): void {
    const word = this.#code.wordAtOffset();
    if (this.#code.isNested) {
      if (!BREAKING.has(word)) return;
      this.#code.closeAll();
      this.#awaitsDefinition = false;
    }
    const isJoined =
      CONTINUING.has(word) || (this.#awaitsDefinition && (first === Code.At || DECORATED.has(word)));
    if (this.#hasCode && !isJoined) this.#starts.push(this.#codeEnd);
    this.#awaitsDefinition = first === Code.At;
  }
}

/** Hands out sorted spans segment by segment, moved to where the segment starts. */
class Cutter<T extends Span> {
  readonly #spans: readonly T[];
  #next = 0;

  constructor(spans: readonly T[]) {
    this.#spans = spans;
  }

  take(start: number, end: number): readonly T[] {
    const taken: T[] = [];
    for (let span = this.#spans[this.#next]; span !== undefined && span.start < end; ) {
      taken.push({ ...span, start: span.start - start, end: span.end - start });
      span = this.#spans[++this.#next];
    }
    return taken;
  }
}
