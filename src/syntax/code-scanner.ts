/**
 * Reads Python's tokens as far as it takes to know what is code and what is text: brackets, strings with the
 * nested fields of f-strings, comments, joined lines. It says nothing of lines and segments, which are
 * segments.ts's, but notes comments, and the places where tree-sitter-python would not read what CPython reads
 * (masks.ts): nobody else knows there whether it is in code.
 */

import type { Span, SyntaxProblem } from "./ast.ts";
import { Code, isNewline, isWordPart } from "./characters.ts";
import { CUT } from "./cuts.ts";
import type { Mask } from "./masks.ts";
import { isMisread, WordTrail } from "./misread-words.ts";
import { endBeforeOpening } from "./opening-quotes.ts";

const PAIRS = new Set(["()", "[]", "{}"]);

/** An f-string that is open at the current offset. */
interface FormattedString {
  /** Offset of the prefix. */
  readonly start: number;
  readonly quote: number;
  readonly isTriple: boolean;
  readonly isRaw: boolean;
  /** Bracket depth outside of the string. */
  readonly outerDepth: number;
  /** Bracket depth in the replacement field at hand; 0 in the text of the string. */
  fieldDepth: number;
  isInSpec: boolean;
}

export class CodeScanner {
  readonly text: string;
  readonly comments: Span[] = [];
  offset = 0;
  /** Whether a colon was the last token. */
  endsWithColon = false;
  /** Where the code of the last line inside brackets ended, before a comment or the line break. */
  lineCodeEnd = 0;
  /** What was left open. */
  readonly problems: SyntaxProblem[] = [];
  /** Offsets of the open brackets, those of replacement fields among them. */
  readonly #brackets: number[] = [];
  readonly #strings: FormattedString[] = [];
  /** Start of a string without fields that the text ends in, or -1. */
  #plainStringStart = -1;
  /** Masks of what is known only at the end of a line or of the text, too late to be in order. */
  readonly #late: Mask[] = [];
  readonly #masks: Mask[] = [];
  readonly #words: WordTrail;
  /** Offset of the bracket that opened the last type parameters, or -1. */
  #typeParams = -1;

  constructor(text: string) {
    this.text = text;
    this.#words = new WordTrail(text);
  }

  get depth(): number {
    return this.#brackets.length;
  }

  /** Whether a bracket or a string is open. */
  get isNested(): boolean {
    return this.#brackets.length > 0 || this.#strings.length > 0 || this.#plainStringStart >= 0;
  }

  /**
   * Gives up on what is open, at `end`: an unfinished string becomes a number, an open bracket a semicolon, so
   * that the grammar reads the lines behind them as the statements they probably are.
   */
  closeAll(end: number): void {
    const stringStart = this.#plainStringStart >= 0 ? this.#plainStringStart : this.#strings[0]?.start;
    const start = Math.min(stringStart ?? end, this.#strings[0]?.start ?? end);
    for (const offset of this.#brackets) {
      if (offset >= start) break;
      this.maskLate(offset, offset + 1, ";");
      this.report(offset, offset + 1, `'${this.text.charAt(offset)}' was never closed`);
    }
    if (stringStart !== undefined) this.#abandonString(start, end);
    this.#brackets.length = 0;
    this.#strings.length = 0;
    this.#plainStringStart = -1;
  }

  #abandonString(start: number, end: number): void {
    this.mask(start, end, "0");
    const isTriple = /^[a-z]*(?:'''|""")/i.test(this.text.slice(start, start + 5));
    this.report(start, end, `unterminated ${isTriple ? "triple-quoted " : ""}string literal`);
  }

  report(start: number, end: number, message: string): void {
    this.problems.push({ message, start, end });
  }

  /** All masks, in order. */
  takeMasks(): readonly Mask[] {
    if (this.#late.length === 0) return this.#masks;
    return [...this.#masks, ...this.#late].sort((left, right) => left.start - right.start);
  }

  wordAtOffset(): string {
    let end = this.offset;
    while (isWordPart(this.text.charCodeAt(end))) end++;
    return this.text.slice(this.offset, end);
  }

  /**
   * Reads code, and the strings in it, to the end of the line that is not inside a string. Returns whether a
   * backslash joins the next line.
   */
  scanCode(isContinued: boolean): boolean {
    const text = this.text;
    const start = this.offset;
    this.endsWithColon = false;
    while (this.offset < text.length) {
      const open = this.#strings.at(-1);
      if (open !== undefined && (open.fieldDepth === 0 || open.isInSpec)) {
        this.#scanFormattedText(open);
        continue;
      }
      const code = text.charCodeAt(this.offset);
      if (isWordPart(code)) {
        this.endsWithColon = false;
        this.#scanWord();
        continue;
      }
      // The cases that end the line or are blank leave what was the last token.
      switch (code) {
        case Code.Space:
        case Code.Tab:
          this.offset++;
          continue;
        case Code.LineFeed:
        case Code.CarriageReturn:
          this.lineCodeEnd = this.offset;
          this.skipNewline();
          return false;
        case Code.Hash:
          this.lineCodeEnd = this.offset;
          this.skipComment();
          this.skipNewline();
          return false;
        case Code.Backslash:
          if (!this.#skipJoint(this.offset === start && !isContinued)) continue;
          return true;
        case Code.SingleQuote:
        case Code.DoubleQuote:
          this.endsWithColon = false;
          this.#openString(this.offset, code, false, false);
          continue;
        case Code.OpenBracket:
          this.#brackets.push(this.offset);
          if (this.#words.introduceTypeParams(this.offset)) this.#typeParams = this.offset;
          break;
        case Code.OpenParen:
        case Code.OpenBrace:
          this.#brackets.push(this.offset);
          break;
        case Code.CloseParen:
        case Code.CloseBracket:
          this.#closeBracket(open?.fieldDepth ?? 0);
          break;
        case Code.Backquote:
          this.mask(this.offset, this.offset + 1, "$");
          break;
        case Code.Equals:
          if (this.#typeParams >= 0 && this.#brackets.at(-1) === this.#typeParams && this.#isPlainEquals()) {
            this.mask(this.offset, this.offset + 1, ",");
          }
          break;
        case Code.CloseBrace:
          if (open !== undefined && this.depth <= open.fieldDepth) {
            this.#closeField(open);
            continue;
          }
          this.#closeBracket(0);
          break;
        case Code.Colon:
          if (open !== undefined && this.depth === open.fieldDepth) this.#openSpec(open);
          break;
      }
      this.endsWithColon = code === Code.Colon && !this.isNested;
      this.offset++;
    }
    return false;
  }

  /** Takes the bracket at the offset for the end of the innermost one, whatever that is. */
  #closeBracket(outerDepth: number): void {
    const { offset, text } = this;
    const closing = text.charAt(offset);
    const start = this.depth > outerDepth ? this.#brackets.pop() : undefined;
    const opening = start === undefined ? "" : text.charAt(start);
    if (PAIRS.has(opening + closing)) return;
    const message =
      opening === ""
        ? `unmatched '${closing}'`
        : `closing parenthesis '${closing}' does not match opening parenthesis '${opening}'`;
    this.report(offset, offset + 1, message);
  }

  /** A backslash, and the line break it escapes if there is one. */
  #skipJoint(isFirst: boolean): boolean {
    const start = this.offset++;
    if (!isNewline(this.text.charCodeAt(this.offset))) return false;
    this.skipNewline();
    // A joint before any code is part of the indentation, which blanks would change.
    if (!isFirst) this.mask(start, this.offset, " ");
    return true;
  }

  /** A name, number or keyword; or the prefix of a string, and then the string. */
  #scanWord(): void {
    const text = this.text;
    const start = this.offset;
    let end = start + 1;
    while (isWordPart(text.charCodeAt(end))) end++;
    this.offset = end;
    this.#words.add(start, end);
    if (isMisread(text, start, end)) this.mask(start, start + 1, "X");
    const quote = text.charCodeAt(end);
    if ((quote !== Code.SingleQuote && quote !== Code.DoubleQuote) || end - start > 2) return;
    const prefix = text.slice(start, end).toLowerCase();
    const isFormatted = prefix.includes("f") || prefix.includes("t");
    const isPrefix = /^(?:[rfbut]|r[fbt]|[fbt]r)$/.test(prefix);
    this.#openString(
      isPrefix ? start : end,
      quote,
      isFormatted && isPrefix,
      isPrefix && prefix.includes("r"),
    );
  }

  /** Not part of `==`, `<=`, `:=` and the like. */
  #isPlainEquals(): boolean {
    const before = this.text.charAt(this.offset - 1);
    return this.text.charAt(this.offset + 1) !== "=" && !"=<>!:".includes(before);
  }

  /** The specification starts after the colon at the offset; the grammar would take `:=` for one operator. */
  #openSpec(open: FormattedString): void {
    open.isInSpec = true;
    const next = this.offset + 1;
    if (this.text.charCodeAt(next) === Code.Equals) this.mask(next, next + 1, "X");
  }

  /** A range takes the place of masks inside it. */
  mask(start: number, end: number, character: string): void {
    while ((this.#masks.at(-1)?.start ?? -1) >= start) this.#masks.pop();
    this.#masks.push({ start, end, character });
  }

  /** Of a range behind which there are masks already. */
  maskLate(start: number, end: number, character: string): void {
    this.#late.push({ start, end, character });
  }

  #openString(start: number, quote: number, isFormatted: boolean, isRaw: boolean): void {
    const text = this.text;
    const isTriple = text.charCodeAt(this.offset + 1) === quote && text.charCodeAt(this.offset + 2) === quote;
    this.offset += isTriple ? 3 : 1;
    if (!isFormatted) {
      this.#scanPlainString(start, quote, isTriple);
      return;
    }
    this.#strings.push({
      start,
      quote,
      isTriple,
      isRaw,
      outerDepth: this.depth,
      fieldDepth: 0,
      isInSpec: false,
    });
  }

  #scanPlainString(start: number, quote: number, isTriple: boolean): void {
    const text = this.text;
    let offset = this.offset;
    for (; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === Code.Backslash) {
        offset++;
        if (text.charCodeAt(offset) === Code.CarriageReturn && text.charCodeAt(offset + 1) === Code.LineFeed)
          offset++;
      } else if (code === quote) {
        if (!isTriple || (text.charCodeAt(offset + 1) === quote && text.charCodeAt(offset + 2) === quote)) {
          const givenUp = isTriple ? endBeforeOpening(text, this.offset, offset) : -1;
          if (givenUp >= 0) this.#abandonString(start, givenUp);
          else if (isTriple && offset > this.offset) this.mask(this.offset, offset, CUT);
          this.offset = givenUp >= 0 ? givenUp : offset + (isTriple ? 3 : 1);
          return;
        }
      } else if (!isTriple && isNewline(code)) {
        this.offset = offset;
        this.#abandonLineStrings(start);
        return;
      }
    }
    this.offset = text.length;
    this.#plainStringStart = start;
  }

  /** Reads the text of an f-string, or of a format specification, up to what ends it. */
  #scanFormattedText(open: FormattedString): void {
    const text = this.text;
    for (let offset = this.offset; offset < text.length; offset++) {
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
        this.offset = offset;
        this.#closeField(open);
        return;
      } else if (code === open.quote) {
        if (
          !open.isTriple ||
          (text.charCodeAt(offset + 1) === code && text.charCodeAt(offset + 2) === code)
        ) {
          this.#brackets.length = open.outerDepth;
          this.#popString(open);
          this.offset = offset + (open.isTriple ? 3 : 1);
          return;
        }
      } else if (isNewline(code) && !open.isTriple) {
        this.offset = offset;
        this.#abandonLineStrings(open.start);
        return;
      }
    }
    this.offset = text.length;
  }

  /** A field inside a format specification is a level of its own, on the same string. */
  #openField(open: FormattedString, offset: number): void {
    this.offset = offset;
    this.#brackets.push(offset - 1);
    if (open.isInSpec) this.#strings.push({ ...open, fieldDepth: this.depth, isInSpec: false });
    else open.fieldDepth = this.depth;
  }

  #closeField(open: FormattedString): void {
    this.offset++;
    this.#brackets.length = open.fieldDepth - 1;
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
  #abandonLineStrings(innermost: number): void {
    let start = innermost;
    for (let open = this.#strings.at(-1); open !== undefined && !open.isTriple; open = this.#strings.at(-1)) {
      start = open.start;
      this.#brackets.length = open.outerDepth;
      this.#popString(open);
    }
    this.#abandonString(start, this.offset);
  }

  /** Offset of the last code unit of the escape at `offset`. Braces keep their meaning after a backslash. */
  #skipEscape(offset: number, isRaw: boolean): number {
    const text = this.text;
    const code = text.charCodeAt(offset + 1);
    if (code === Code.OpenBrace || code === Code.CloseBrace) return offset;
    if (code === Code.CarriageReturn && text.charCodeAt(offset + 2) === Code.LineFeed) return offset + 2;
    if (isRaw || !text.startsWith("N{", offset + 1)) return offset + 1;
    const end = /[}\r\n'"]/g;
    end.lastIndex = offset + 3;
    const match = end.exec(text);
    return match?.[0] === "}" ? match.index : offset + 1;
  }

  skipComment(): void {
    const text = this.text;
    const start = this.offset;
    while (this.offset < text.length && !isNewline(text.charCodeAt(this.offset))) this.offset++;
    this.comments.push({ start, end: this.offset });
    this.mask(start, this.offset, CUT);
  }

  skipNewline(): void {
    const offset = this.offset;
    const isReturn = this.text.charCodeAt(offset) === Code.CarriageReturn;
    const isPair = isReturn && this.text.charCodeAt(offset + 1) === Code.LineFeed;
    // The grammar knows no line that ends with a carriage return alone.
    if (isReturn && !isPair) this.mask(offset, offset + 1, "\n");
    this.offset = Math.min(offset + (isPair ? 2 : 1), this.text.length);
  }
}
