/**
 * f-strings and template strings: their start, the text between replacement fields, and their end. Follows
 * tok_get_fstring_mode of Parser/lexer/lexer.c (3.13, 3.14). The expressions in the fields are ordinary tokens.
 */
import { readOpeningQuote } from "./string-tokens.ts";
import {
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  type Place,
  SyntaxFailure,
  type Token,
  TSTRING_END,
  TSTRING_MIDDLE,
  TSTRING_START,
} from "./token.ts";
import { Char, countChars, END, type Tokenizer } from "./tokenizer.ts";

const MAX_NESTED_STRINGS = 150;
const MAX_NESTED_FIELDS = 3;

/** An f-string or template string that has begun. */
export class FStringMode {
  /** Ordinary tokens come next; otherwise text. */
  isInExpression = false;
  isInSpec = false;
  isSelfDocumenting = false;
  /** Brackets open since its start. */
  depth = 0;
  /** `depth` outside the innermost field, -1 in no field. */
  expressionDepth = -1;

  constructor(
    readonly quote: number,
    readonly quoteSize: number,
    readonly prefix: string,
    readonly place: Place,
    readonly lineStart: number,
  ) {}

  get isRaw(): boolean {
    return this.prefix.includes("r");
  }

  get isTemplate(): boolean {
    return this.prefix.includes("t");
  }

  /** What errors call it. */
  get name(): string {
    return this.isTemplate ? "t-string" : "f-string";
  }

  /** Whether a `:` ends the expression of a field; text follows then. */
  isSpecStart(t: Tokenizer, char: number): boolean {
    if (!this.isInExpression || char !== Char.COLON || this.depth - 1 !== this.expressionDepth) return false;
    this.isInExpression = false;
    this.isInSpec = true;
    t.position = t.start + 1;
    return true;
  }

  closeBracket(t: Tokenizer, text: string): void {
    this.depth--;
    if (this.depth < 0) t.fail(`${this.name}: unmatched '${text}'`);
    if (text !== "}" || this.depth !== this.expressionDepth) return;
    this.expressionDepth--;
    this.isInExpression = false;
    this.isInSpec = false;
    this.isSelfDocumenting = false;
  }

  /** A field begins at the brace that comes next. */
  enterField(t: Tokenizer): void {
    this.expressionDepth++;
    if (this.expressionDepth >= MAX_NESTED_FIELDS) t.fail(`${this.name}: expressions nested too deeply`);
    this.isInExpression = true;
  }
}

/** `prefix` is in lower case. */
export function startFString(t: Tokenizer, quote: number, prefix: string): Token {
  const size = readOpeningQuote(t, quote);
  if (size === 0) t.position--;
  if (t.fStrings.length + 1 >= MAX_NESTED_STRINGS) t.fail("too many nested f-strings");
  const place = { line: t.line, column: t.start - t.lineStart };
  const mode = new FStringMode(quote, size === 3 ? 3 : 1, prefix, place, t.lineStart);
  t.fStrings.push(mode);
  return t.make(mode.isTemplate ? TSTRING_START : FSTRING_START);
}

/** Text or the end of the string; `undefined` when a field begins here. */
export function readFStringPart(t: Tokenizer, mode: FStringMode): Token | undefined {
  t.peek();
  t.start = t.position;
  if (
    t.text.charCodeAt(t.position) === Char.OPEN_BRACE &&
    t.text.charCodeAt(t.position + 1) !== Char.OPEN_BRACE
  ) {
    mode.enterField(t);
    return undefined;
  }
  if (readClosingQuotes(t, mode)) {
    t.fStrings.pop();
    return t.make(mode.isTemplate ? TSTRING_END : FSTRING_END);
  }
  return readText(t, mode);
}

function readClosingQuotes(t: Tokenizer, mode: FStringMode): boolean {
  const quotes = String.fromCharCode(mode.quote).repeat(mode.quoteSize);
  if (!t.text.startsWith(quotes, t.position)) return false;
  t.position += mode.quoteSize;
  return true;
}

function readText(t: Tokenizer, mode: FStringMode): Token {
  const from = { line: t.line, column: t.start - t.lineStart };
  let closing = 0;
  let isNamedEscape = false;
  const finish = (): Token => t.makeString(mode.isTemplate ? TSTRING_MIDDLE : FSTRING_MIDDLE, from);
  while (closing < mode.quoteSize) {
    const char = t.next();
    const isInSpec = mode.isInSpec && mode.expressionDepth >= 0;
    if (char === END || (mode.quoteSize === 1 && char === Char.NEWLINE)) {
      if (isInSpec && char === Char.NEWLINE) {
        const { name } = mode;
        t.fail(`${name}: newlines are not allowed in format specifiers for single quoted ${name}s`);
      }
      failUnterminated(t, mode);
    }
    if (char === mode.quote) {
      closing++;
      continue;
    }
    closing = 0;
    if (char === Char.OPEN_BRACE) {
      readOpenBrace(t, mode, isInSpec);
      return finish();
    }
    if (char === Char.CLOSE_BRACE) {
      if (!isNamedEscape) readCloseBrace(t, mode, isInSpec);
      return finish();
    }
    if (char === Char.BACKSLASH) isNamedEscape = skipEscape(t, mode) || isNamedEscape;
  }
  t.position -= mode.quoteSize;
  return finish();
}

/** `{{` is text, of which the second brace is left out; `{` begins a field. */
function readOpenBrace(t: Tokenizer, mode: FStringMode, isInSpec: boolean): void {
  const following = t.next();
  if (following === Char.OPEN_BRACE && !isInSpec) return;
  t.back(following);
  t.back(Char.OPEN_BRACE);
  mode.enterField(t);
  mode.isInSpec = false;
}

function readCloseBrace(t: Tokenizer, mode: FStringMode, isInSpec: boolean): void {
  const following = t.next();
  if (following === Char.CLOSE_BRACE && !isInSpec && mode.depth === 0) return;
  t.back(following);
  t.back(Char.CLOSE_BRACE);
  mode.isInExpression = true;
  mode.isInSpec = false;
}

/** Skips the character after a backslash, unless it is a brace; true for `\N{`. */
function skipEscape(t: Tokenizer, mode: FStringMode): boolean {
  const char = t.next();
  if (char === Char.OPEN_BRACE || char === Char.CLOSE_BRACE) {
    t.back(char);
    return false;
  }
  if (mode.isRaw || char !== 78) return false;
  const following = t.next();
  if (following === Char.OPEN_BRACE) return true;
  t.back(following);
  return false;
}

function failUnterminated(t: Tokenizer, mode: FStringMode): never {
  const { line, column } = mode.place;
  const charColumn = countChars(t.text.slice(mode.lineStart, mode.lineStart + column)) + 1;
  const what = mode.quoteSize === 3 ? `triple-quoted ${mode.name}` : mode.name;
  const message = `unterminated ${what} literal (detected at line ${t.line})`;
  throw new SyntaxFailure("SyntaxError", message, line, charColumn, line, charColumn);
}
