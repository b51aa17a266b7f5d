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

import { Code, isNewline } from "./characters.ts";
import { CodeScanner } from "./code-scanner.ts";
import { IndentationChecker } from "./indentation.ts";
import type { LineBreak } from "./line-breaks.ts";
import { SUBJECT_SIGN } from "./masks.ts";
import { type OpenSegment, type ScanNotes, ScannedSegment } from "./scanned-segment.ts";

export type { ScannedSegment } from "./scanned-segment.ts";

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
const COMPOUND = new Set(
  "def class async if elif else for while try except finally with match case".split(" "),
);
/** What a tab adds to the indentation in tree-sitter-python's scanner, which counts no tab stops. */
const TAB_INDENT = 8;
const TAB_STOP = 8;
const DECORATED = new Set(["def", "class", "async"]);

/**
 * Scans `text`, which starts at the start of a segment. With `isWhole` false the text is known to go on after
 * its end, so blank lines and comments at the end are left in the last segment. Lines that are indented by more
 * than `indent` open no segment: with the indentation of a body it is the statements of the body that are cut.
 */
export function scanSegments(text: string, isWhole: boolean, indent: number = 0): SegmentScan {
  return new SegmentScanner(text, indent).scan(isWhole);
}

class SegmentScanner {
  readonly #code: CodeScanner;
  readonly #baseIndent: number;
  readonly #segments: OpenSegment[] = [];
  readonly #indentation = new IndentationChecker();
  readonly #breaks: LineBreak[] = [];
  /** End of the last line of code, or of an indented comment after it. */
  #codeEnd = 0;
  #hasCode = false;
  #isContinued = false;
  #awaitsDefinition = false;
  /** Indentation of the statement at hand, in the units of tree-sitter-python's scanner. */
  #indent = 0;
  /** Offset of its first line of code. */
  #lineStart = 0;
  /** Whether the statement at hand starts with the keyword of a compound statement. */
  #opensBlock = false;

  constructor(text: string, baseIndent: number) {
    this.#code = new CodeScanner(text);
    this.#baseIndent = baseIndent;
  }

  scan(isWhole: boolean): SegmentScan {
    const code = this.#code;
    const { length } = code.text;
    if (length > 0) this.#segments.push(openSegment(0));
    while (code.offset < length) this.#scanLine();
    const isSettled =
      this.#hasCode &&
      this.#codeEnd === length &&
      !code.isNested &&
      !this.#isContinued &&
      !this.#awaitsDefinition &&
      isNewline(code.text.charCodeAt(length - 1));
    if (isWhole && code.isNested) code.closeAll(length);
    if (isWhole && this.#isContinued)
      code.report(this.#codeEnd - 1, this.#codeEnd, "unexpected EOF while parsing");
    this.#endSegment();
    if (isWhole && this.#hasCode && this.#codeEnd < length) this.#segments.push(openSegment(this.#codeEnd));
    return { segments: this.#cut(), isSettled };
  }

  #cut(): ScannedSegment[] {
    const code = this.#code;
    const problems = [...code.problems, ...this.#indentation.problems];
    const notes: ScanNotes = {
      comments: code.comments,
      masks: code.takeMasks(),
      breaks: this.#breaks,
      problems: problems.sort((left, right) => left.start - right.start),
    };
    return this.#segments.map((segment, index) => {
      const end = this.#segments[index + 1]?.start ?? code.text.length;
      return new ScannedSegment(notes, segment, end);
    });
  }

  #endSegment(): void {
    // Inside the segment, not at its end, which is where the next one starts.
    this.#indentation.endSegment(Math.max(this.#codeEnd - 1, 0));
  }

  /** From the start of a line that is not inside a string to the start of the next such line. */
  #scanLine(): void {
    const code = this.#code;
    const lineStart = code.offset;
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
      if (!code.isNested || this.#breaksOff()) this.#beginStatement(lineStart, indent, first);
      else if (indent < this.#indent) code.mask(code.lineCodeEnd, code.offset, " ");
    }
    this.#hasCode = true;
    this.#isContinued = code.scanCode(isContinued);
    this.#codeEnd = code.offset;
    if (!this.#isContinued && !code.isNested) this.#endStatement();
    const segment = this.#segments.at(-1);
    if (segment?.bodyIndent === -1 && segment.opener !== "") segment.openerEnd = this.#codeEnd;
  }

  /** A logical line that starts with `match`, blanks and a bracket, and ends with a colon, can only be the statement. */
  #endStatement(): void {
    const code = this.#code;
    this.#indentation.addEnd(code.endsWithColon);
    if (!code.endsWithColon) return;
    BRACKETED_SUBJECT.lastIndex = this.#lineStart;
    if (!BRACKETED_SUBJECT.test(code.text)) return;
    const bracket = BRACKETED_SUBJECT.lastIndex;
    code.maskLate(bracket - 1, bracket, SUBJECT_SIGN);
  }

  /** Whether the line at hand cannot be inside the brackets that are open; then they are taken for closed. */
  #breaksOff(): boolean {
    if (!BREAKING.has(this.#code.wordAtOffset())) return false;
    this.#code.closeAll(this.#code.lineCodeEnd);
    this.#awaitsDefinition = false;
    return true;
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

  #beginStatement(lineStart: number, indent: number, first: number): void {
    const word = this.#code.wordAtOffset();
    const isOutermost = indent <= this.#baseIndent;
    if (isOutermost) {
      const isJoined =
        CONTINUING.has(word) || (this.#awaitsDefinition && (first === Code.At || DECORATED.has(word)));
      if (this.#hasCode && !isJoined) {
        this.#endSegment();
        this.#segments.push(openSegment(this.#codeEnd));
      }
      this.#awaitsDefinition = first === Code.At;
    }
    if (this.#segments.at(-1)?.start !== this.#codeEnd) this.#noteBreak(indent);
    this.#indent = indent;
    this.#lineStart = this.#code.offset;
    this.#opensBlock = COMPOUND.has(word);
    const { column, width } = columnsOf(this.#code.text, lineStart, this.#code.offset);
    this.#indentation.addLine(this.#code.offset, column, width);
    this.#noteOpener(word, indent, first);
  }

  /** The code before ended at the last line break before `#codeEnd`, or at a comment after it. */
  #noteBreak(indent: number): void {
    const end = this.#codeEnd;
    const isPair = this.#code.text.startsWith("\r\n", end - 2);
    this.#breaks.push({
      lineStart: this.#lineStart,
      start: end - (isPair ? 2 : 1),
      end,
      isLevel: indent === this.#indent,
      isHeader: this.#opensBlock,
    });
  }

  #openerOf(word: string): string {
    if (word !== "async") return word === "" ? "?" : word;
    ASYNC_DEF.lastIndex = this.#code.offset;
    return ASYNC_DEF.test(this.#code.text) ? "def" : word;
  }

  /** The first statement of a segment is its opener; the second, where that is indented more, shows its body. */
  #noteOpener(word: string, indent: number, first: number): void {
    const segment = this.#segments.at(-1);
    if (segment === undefined) return;
    if (segment.opener === "") {
      if (first !== Code.At) segment.opener = this.#openerOf(word);
    } else if (segment.bodyIndent === -1) segment.bodyIndent = indent;
  }
}

const BRACKETED_SUBJECT = /match[ \t]+(?=[([])/y;
const ASYNC_DEF = /async[ \t\f]+def\b/y;

function openSegment(start: number): OpenSegment {
  return { start, opener: "", openerEnd: start, bodyIndent: -1 };
}

/** The columns of CPython's tokenizer for the indentation between two offsets. */
function columnsOf(text: string, start: number, end: number): { column: number; width: number } {
  let column = 0;
  let width = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === Code.FormFeed) column = width = 0;
    else if (code === Code.Tab) {
      column = (Math.floor(column / TAB_STOP) + 1) * TAB_STOP;
      width++;
    } else if (code === Code.Space) {
      column++;
      width++;
    }
  }
  return { column, width };
}
