/**
 * Cuts source text into top-level segments without parsing it. The scanner knows only brackets, strings,
 * comments and line joining, so its cost is that of reading the text once, and what it says about a line
 * depends on nothing but the segment around it. It recognises no statements and reports no problems.
 *
 * A line opens a segment when no bracket, string or backslash joins it to the line before, it is not indented,
 * its first word does not continue a statement (`else`, `except` ...), and no decorator waits for it. Inside
 * brackets that were left open, a line that starts with a keyword no expression can contain opens one too:
 * while a call is being typed, the functions below it stay intact.
 *
 * On the way it notes the comments, and the places where tree-sitter-python would not read what CPython reads
 * (masks.ts): it is the only one who knows there whether it is in code.
 */

import type { Span } from "./ast.ts";
import type { Mask } from "./masks.ts";

const enum Code {
  Tab = 9,
  LineFeed = 10,
  FormFeed = 12,
  CarriageReturn = 13,
  Space = 32,
  DoubleQuote = 34,
  Hash = 35,
  SingleQuote = 39,
  OpenParen = 40,
  CloseParen = 41,
  Colon = 58,
  Equals = 61,
  At = 64,
  OpenBracket = 91,
  Backslash = 92,
  CloseBracket = 93,
  OpenBrace = 123,
  CloseBrace = 125,
  ByteOrderMark = 0xfeff,
}

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
const BLANKS = /(?:[ \t\f]|\\\r?\n)*/y;
/** Never across the end of a logical line, so that a segment is read the same whatever precedes it. */
const DEFINITION = /^(?:def|class|type)(?:[ \t\f]|\\(?:\r\n|\r|\n))+$/;
const DECORATED = new Set(["def", "class", "async"]);

/**
 * Scans `text`, which starts at the start of a segment. With `isWhole` false the text is known to go on after
 * its end, so blank lines and comments at the end are left in the last segment.
 */
export function scanSegments(text: string, isWhole: boolean): SegmentScan {
  return new SegmentScanner(text).scan(isWhole);
}

/** An f-string that is open at the current offset. */
interface FormattedString {
  readonly quote: number;
  readonly isTriple: boolean;
  readonly isRaw: boolean;
  /** Bracket depth outside of the string. */
  readonly outerDepth: number;
  /** Bracket depth in the replacement field at hand; 0 in the text of the string. */
  fieldDepth: number;
  isInSpec: boolean;
}

class SegmentScanner {
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #strings: FormattedString[] = [];
  #offset = 0;
  #depth = 0;
  /** End of the last line of code, or of an indented comment after it. */
  #codeEnd = 0;
  #hasCode = false;
  #isContinued = false;
  #awaitsDefinition = false;
  #isInPlainString = false;
  readonly #comments: Span[] = [];
  readonly #masks: Mask[] = [];
  /** Indentation of the statement at hand, in the units of tree-sitter-python's scanner. */
  #indent = 0;
  /** Where the code of the last line inside brackets ended, before a comment or the line break. */
  #lineCodeEnd = 0;
  /** The last two words, to recognise `def name[`. */
  #wordStart = -1;
  #wordEnd = -1;
  #previousWordStart = -1;
  /** Bracket depth inside of the type parameters at hand, or -1. */
  #typeParamDepth = -1;

  constructor(text: string) {
    this.#text = text;
  }

  scan(isWhole: boolean): SegmentScan {
    const { length } = this.#text;
    if (length > 0) this.#starts.push(0);
    while (this.#offset < length) this.#scanLine();
    const isSettled =
      this.#hasCode &&
      this.#codeEnd === length &&
      this.#depth === 0 &&
      this.#strings.length === 0 &&
      !this.#isContinued &&
      !this.#awaitsDefinition &&
      !this.#isInPlainString &&
      endsLine(this.#text);
    if (isWhole && this.#hasCode && this.#codeEnd < length) this.#starts.push(this.#codeEnd);
    return { segments: this.#cut(), isSettled };
  }

  #cut(): ScannedSegment[] {
    const comments = new Cutter(this.#comments);
    const masks = new Cutter(this.#masks);
    return this.#starts.map((start, index) => {
      const end = this.#starts[index + 1] ?? this.#text.length;
      return { start, end, comments: comments.take(start, end), masks: masks.take(start, end) };
    });
  }

  /** From the start of a line that is not inside a string to the start of the next such line. */
  #scanLine(): void {
    const text = this.#text;
    let offset = this.#offset;
    let indent = 0;
    for (; ; offset++) {
      const code = text.charCodeAt(offset);
      if (code === Code.Space) indent++;
      else if (code === Code.Tab) indent += TAB_INDENT;
      else if (code === Code.FormFeed) indent = 0;
      else if (code !== Code.ByteOrderMark) break;
    }
    this.#offset = offset;
    const code = text.charCodeAt(offset);
    const isContinued = this.#isContinued;
    this.#isContinued = false;
    if (offset >= text.length || code === Code.LineFeed || code === Code.CarriageReturn) {
      this.#skipNewline();
      return;
    }
    if (code === Code.Hash && !isContinued) {
      this.#skipComment();
      this.#skipNewline();
      if (indent > 0 && this.#hasCode) this.#codeEnd = this.#offset;
      return;
    }
    if (!isContinued) {
      if (indent === 0) this.#beginUnindentedLine(code);
      if (this.#depth === 0) this.#indent = indent;
      else if (indent < this.#indent) this.#mask(this.#lineCodeEnd, offset, " ");
    }
    this.#hasCode = true;
    this.#scanCode();
    this.#codeEnd = this.#offset;
  }

  #beginUnindentedLine(code: number): void {
    const word = this.#wordAtOffset();
    const isNested = this.#depth > 0 || this.#strings.length > 0;
    if (isNested) {
      if (!BREAKING.has(word)) return;
      this.#depth = 0;
      this.#strings.length = 0;
      this.#typeParamDepth = -1;
      this.#awaitsDefinition = false;
    }
    const isJoined =
      CONTINUING.has(word) || (this.#awaitsDefinition && (code === Code.At || DECORATED.has(word)));
    if (this.#hasCode && !isJoined) this.#starts.push(this.#codeEnd);
    this.#awaitsDefinition = code === Code.At;
  }

  #wordAtOffset(): string {
    let end = this.#offset;
    while (isWordPart(this.#text.charCodeAt(end))) end++;
    return this.#text.slice(this.#offset, end);
  }

  /** Reads code, and the strings in it, to the end of the line that is not inside a string. */
  #scanCode(): void {
    const text = this.#text;
    while (this.#offset < text.length) {
      const open = this.#strings.at(-1);
      if (open !== undefined && (open.fieldDepth === 0 || open.isInSpec)) {
        this.#scanFormattedText(open);
        continue;
      }
      const code = text.charCodeAt(this.#offset);
      if (isWordPart(code)) {
        this.#scanWord();
        continue;
      }
      switch (code) {
        case Code.LineFeed:
        case Code.CarriageReturn:
          this.#lineCodeEnd = this.#offset;
          this.#skipNewline();
          return;
        case Code.Hash:
          this.#lineCodeEnd = this.#offset;
          this.#skipComment();
          this.#skipNewline();
          return;
        case Code.Backslash:
          this.#offset++;
          if (!isNewline(text.charCodeAt(this.#offset))) continue;
          this.#skipNewline();
          this.#isContinued = true;
          return;
        case Code.SingleQuote:
        case Code.DoubleQuote:
          this.#openString(code, false, false);
          continue;
        case Code.OpenBracket:
          this.#depth++;
          if (this.#opensTypeParams()) this.#typeParamDepth = this.#depth;
          break;
        case Code.OpenParen:
        case Code.OpenBrace:
          this.#depth++;
          break;
        case Code.CloseParen:
        case Code.CloseBracket:
          if (this.#depth === this.#typeParamDepth) this.#typeParamDepth = -1;
          if (this.#depth > (open?.fieldDepth ?? 0)) this.#depth--;
          break;
        case Code.Equals:
          if (this.#depth === this.#typeParamDepth && this.#isPlainEquals()) {
            this.#mask(this.#offset, this.#offset + 1, ",");
          }
          break;
        case Code.CloseBrace:
          if (open !== undefined && this.#depth <= open.fieldDepth) {
            this.#closeField(open);
            continue;
          }
          if (this.#depth > 0) this.#depth--;
          break;
        case Code.Colon:
          if (open !== undefined && this.#depth === open.fieldDepth) this.#openSpec(open);
          break;
      }
      this.#offset++;
    }
  }

  /** A name, number or keyword; or the prefix of a string, and then the string. */
  #scanWord(): void {
    const text = this.#text;
    const start = this.#offset;
    let end = start + 1;
    while (isWordPart(text.charCodeAt(end))) end++;
    this.#offset = end;
    this.#previousWordStart = this.#wordStart;
    this.#wordStart = start;
    this.#wordEnd = end;
    if (this.#isMisread(start, end)) this.#mask(start, start + 1, "X");
    const quote = text.charCodeAt(end);
    if ((quote !== Code.SingleQuote && quote !== Code.DoubleQuote) || end - start > 2) return;
    const prefix = text.slice(start, end).toLowerCase();
    const isFormatted = prefix.includes("f") || prefix.includes("t");
    this.#openString(quote, isFormatted && /^[rft]+$/.test(prefix), prefix.includes("r"));
  }

  /** Words that the grammar takes for keywords of Python 2, or for a statement that this is not. */
  #isMisread(start: number, end: number): boolean {
    const text = this.#text;
    switch (end - start) {
      case 4:
        // `type(x).y = z` would become a type alias; an alias has a name here.
        if (text.startsWith("type", start)) return !/[A-Za-z_\u0080-\uffff]/.test(this.#afterBlanks(end));
        return text.startsWith("exec", start);
      case 5:
        return text.startsWith("print", start);
      case 10:
        return text.startsWith("__future__", start);
      default:
        return false;
    }
  }

  /** The character after blanks and joined lines. */
  #afterBlanks(offset: number): string {
    BLANKS.lastIndex = offset;
    BLANKS.test(this.#text);
    return this.#text.charAt(BLANKS.lastIndex);
  }

  /** Whether the bracket at the offset follows `def name`, `class name` or `type name`. */
  #opensTypeParams(): boolean {
    const { length } = this.#text.slice(this.#wordEnd, this.#offset).trim();
    if (length > 0 || this.#previousWordStart < 0) return false;
    return DEFINITION.test(this.#text.slice(this.#previousWordStart, this.#wordStart));
  }

  /** Not part of `==`, `<=`, `:=` and the like. */
  #isPlainEquals(): boolean {
    const before = this.#text.charAt(this.#offset - 1);
    return this.#text.charAt(this.#offset + 1) !== "=" && !"=<>!:".includes(before);
  }

  /** The specification starts after the colon at the offset; the grammar would take `:=` for one operator. */
  #openSpec(open: FormattedString): void {
    open.isInSpec = true;
    const next = this.#offset + 1;
    if (this.#text.charCodeAt(next) === Code.Equals) this.#mask(next, next + 1, "X");
  }

  /** A range takes the place of masks inside it. */
  #mask(start: number, end: number, character: string): void {
    while ((this.#masks.at(-1)?.start ?? -1) >= start) this.#masks.pop();
    this.#masks.push({ start, end, character });
  }

  #openString(quote: number, isFormatted: boolean, isRaw: boolean): void {
    const text = this.#text;
    const isTriple =
      text.charCodeAt(this.#offset + 1) === quote && text.charCodeAt(this.#offset + 2) === quote;
    this.#offset += isTriple ? 3 : 1;
    if (!isFormatted) {
      this.#scanPlainString(quote, isTriple);
      return;
    }
    this.#strings.push({
      quote,
      isTriple,
      isRaw,
      outerDepth: this.#depth,
      fieldDepth: 0,
      isInSpec: false,
    });
  }

  #scanPlainString(quote: number, isTriple: boolean): void {
    const text = this.#text;
    let offset = this.#offset;
    for (; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === Code.Backslash) {
        offset++;
        if (text.charCodeAt(offset) === Code.CarriageReturn && text.charCodeAt(offset + 1) === Code.LineFeed)
          offset++;
      } else if (code === quote) {
        if (!isTriple || (text.charCodeAt(offset + 1) === quote && text.charCodeAt(offset + 2) === quote)) {
          this.#offset = offset + (isTriple ? 3 : 1);
          return;
        }
      } else if (!isTriple && isNewline(code)) {
        this.#offset = offset;
        this.#abandonLineStrings();
        return;
      }
    }
    this.#offset = text.length;
    this.#isInPlainString = true;
  }

  /** Reads the text of an f-string, or of a format specification, up to what ends it. */
  #scanFormattedText(open: FormattedString): void {
    const text = this.#text;
    for (let offset = this.#offset; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === Code.Backslash) {
        offset = this.#skipEscape(offset, open.isRaw);
      } else if (code === Code.OpenBrace) {
        if (!open.isInSpec && text.charCodeAt(offset + 1) === Code.OpenBrace) {
          offset++;
          continue;
        }
        this.#openField(open, offset + 1);
        return;
      } else if (code === Code.CloseBrace && open.isInSpec) {
        this.#offset = offset;
        this.#closeField(open);
        return;
      } else if (code === open.quote) {
        if (
          !open.isTriple ||
          (text.charCodeAt(offset + 1) === code && text.charCodeAt(offset + 2) === code)
        ) {
          this.#depth = open.outerDepth;
          this.#popString(open);
          this.#offset = offset + (open.isTriple ? 3 : 1);
          return;
        }
      } else if (isNewline(code) && !open.isTriple) {
        this.#offset = offset;
        this.#abandonLineStrings();
        return;
      }
    }
    this.#offset = text.length;
  }

  /** A field inside a format specification is a level of its own, on the same string. */
  #openField(open: FormattedString, offset: number): void {
    this.#offset = offset;
    this.#depth++;
    if (open.isInSpec) this.#strings.push({ ...open, fieldDepth: this.#depth, isInSpec: false });
    else open.fieldDepth = this.#depth;
  }

  #closeField(open: FormattedString): void {
    this.#offset++;
    this.#depth = open.fieldDepth - 1;
    const outer = this.#strings.at(-2);
    if (outer?.isInSpec && outer.outerDepth === open.outerDepth) this.#strings.pop();
    open.fieldDepth = 0;
    open.isInSpec = false;
  }

  /** Ends a string, together with the levels of the fields inside its format specifications. */
  #popString(open: FormattedString): void {
    while (this.#strings.at(-1)?.outerDepth === open.outerDepth) this.#strings.pop();
  }

  /** A line ended inside a string that cannot span lines: so did all strings around it of that sort. */
  #abandonLineStrings(): void {
    for (let open = this.#strings.at(-1); open !== undefined && !open.isTriple; open = this.#strings.at(-1)) {
      this.#depth = open.outerDepth;
      this.#popString(open);
    }
  }

  /** Offset of the last code unit of the escape at `offset`. Braces keep their meaning after a backslash. */
  #skipEscape(offset: number, isRaw: boolean): number {
    const text = this.#text;
    const code = text.charCodeAt(offset + 1);
    if (code === Code.OpenBrace || code === Code.CloseBrace) return offset;
    if (code === Code.CarriageReturn && text.charCodeAt(offset + 2) === Code.LineFeed) return offset + 2;
    if (isRaw || !text.startsWith("N{", offset + 1)) return offset + 1;
    const end = /[}\r\n'"]/g;
    end.lastIndex = offset + 3;
    const match = end.exec(text);
    return match?.[0] === "}" ? match.index : offset + 1;
  }

  #skipComment(): void {
    const text = this.#text;
    const start = this.#offset;
    while (this.#offset < text.length && !isNewline(text.charCodeAt(this.#offset))) this.#offset++;
    this.#comments.push({ start, end: this.#offset });
  }

  #skipNewline(): void {
    const offset = this.#offset;
    const isReturn = this.#text.charCodeAt(offset) === Code.CarriageReturn;
    const isPair = isReturn && this.#text.charCodeAt(offset + 1) === Code.LineFeed;
    // The grammar knows no line that ends with a carriage return alone.
    if (isReturn && !isPair) this.#mask(offset, offset + 1, "\n");
    this.#offset = Math.min(offset + (isPair ? 2 : 1), this.#text.length);
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

function endsLine(text: string): boolean {
  return text.length > 0 && isNewline(text.charCodeAt(text.length - 1));
}

function isNewline(code: number): boolean {
  return code === Code.LineFeed || code === Code.CarriageReturn;
}

/** Letters, digits, `_`, and everything beyond ASCII. */
function isWordPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code >= 128
  );
}
