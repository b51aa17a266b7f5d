/**
 * Cuts source text into tokens, with CPython's errors for what is none. Follows Parser/lexer/lexer.c (3.13).
 * Literals of numbers and strings are in files of their own. Line ends must be `\n`, the last line ended.
 */

import type { GrammarTraits } from "../../cpython/grammar-traits.ts";
import { type FStringMode, readFStringPart, startFString } from "./fstring-tokens.ts";
import { readNumber } from "./number-tokens.ts";
import type { ParserWarnings } from "./parser-warnings.ts";
import { readString } from "./string-tokens.ts";
import {
  DEDENT,
  ENDMARKER,
  INDENT,
  KEYWORDS,
  NAME,
  NEWLINE,
  OPERATORS,
  type Place,
  SyntaxFailure,
  type Token,
  TokenizerStop,
  type TokenKind,
} from "./token.ts";

export const END = -1;
const MAX_INDENT = 100;
const MAX_BRACKETS = 200;
const TAB_SIZE = 8;
/** `sys.int_info.default_max_str_digits`. */
const MAX_DIGITS = 4300;

export const enum Char {
  TAB = 9,
  NEWLINE = 10,
  FORM_FEED = 12,
  SPACE = 32,
  DOUBLE_QUOTE = 34,
  HASH = 35,
  SINGLE_QUOTE = 39,
  DOT = 46,
  ZERO = 48,
  NINE = 57,
  COLON = 58,
  EQUALS = 61,
  BACKSLASH = 92,
  UNDERSCORE = 95,
  OPEN_BRACE = 123,
  CLOSE_BRACE = 125,
}

interface Bracket extends Place {
  readonly text: string;
}

export class Tokenizer {
  position = 0;
  line = 0;
  lineStart = 0;
  /** Where the current token begins. */
  start = 0;
  /** Line on which the current string literal begins. */
  firstLine = 0;
  readonly brackets: Bracket[] = [];
  readonly fStrings: FStringMode[] = [];
  private lineEnd = 0;
  private readonly indents = [{ column: 0, alternative: 0 }];
  private pendingIndents = 0;
  private isAtLineStart = true;

  constructor(
    readonly text: string,
    readonly traits: GrammarTraits,
    readonly warnings?: ParserWarnings,
  ) {}

  // Characters

  /** The next character, or END. */
  next(): number {
    if (this.position === this.lineEnd && !this.readLine()) return END;
    return this.text.charCodeAt(this.position++);
  }

  /** Takes back a character that `next` has given. */
  back(char: number): void {
    if (char !== END) this.position--;
  }

  peek(): number {
    const char = this.next();
    this.back(char);
    return char;
  }

  private readLine(): boolean {
    if (this.lineEnd >= this.text.length) return false;
    this.lineStart = this.position;
    const newline = this.text.indexOf("\n", this.position);
    this.lineEnd = newline < 0 ? this.text.length : newline + 1;
    this.line++;
    return true;
  }

  get fString(): FStringMode | undefined {
    return this.fStrings[this.fStrings.length - 1];
  }

  // Tokens and errors

  make(kind: TokenKind, isText = true): Token {
    return {
      kind,
      text: isText ? this.text.slice(this.start, this.position) : "",
      line: this.line,
      column: isText ? this.start - this.lineStart : -1,
      endLine: this.line,
      endColumn: isText ? this.position - this.lineStart : -1,
      level: this.brackets.length,
    };
  }

  /** A token that may have begun on another line. */
  makeString(kind: TokenKind, from: Place): Token {
    return { ...this.make(kind), ...from };
  }

  /** An error at what was read last (_PyTokenizer_syntaxerror). */
  fail(message: string): never {
    const column = countChars(this.text.slice(this.lineStart, this.position));
    throw new SyntaxFailure("SyntaxError", message, this.line, column, this.line, column);
  }

  /** An error between two columns of the line, 1-based. */
  failAt(message: string, column: number, endColumn: number): never {
    throw new SyntaxFailure("SyntaxError", message, this.line, column, this.line, endColumn);
  }

  nextToken(): Token {
    const mode = this.fString;
    if (mode !== undefined && !mode.isInExpression) {
      const part = readFStringPart(this, mode);
      if (part !== undefined) return part;
    }
    for (;;) {
      const token = this.readToken();
      if (token !== undefined) return token;
    }
  }

  /** `undefined` after a line that means nothing. */
  private readToken(): Token | undefined {
    let isBlank = false;
    if (this.isAtLineStart) {
      this.isAtLineStart = false;
      isBlank = this.readIndentation();
    }
    this.start = this.position;
    if (this.pendingIndents !== 0) return this.takeIndent();
    this.peek();
    let char = this.skipBlanks();
    if (char === Char.HASH) {
      while (char !== END && char !== Char.NEWLINE) char = this.next();
    }
    if (char === END) {
      if (this.brackets.length > 0) throw new TokenizerStop("end");
      return this.make(ENDMARKER, false);
    }
    if (isIdentifierStart(char)) return this.readName(char);
    if (char === Char.NEWLINE) {
      this.isAtLineStart = true;
      if (isBlank || this.brackets.length > 0) return undefined;
      const token = this.make(NEWLINE);
      return this.traits.newlineHasWidth ? token : { ...token, endColumn: token.column };
    }
    if (isDigit(char) || (char === Char.DOT && isDigit(this.peek())))
      return this.checkLength(readNumber(this, char));
    if (char === Char.SINGLE_QUOTE || char === Char.DOUBLE_QUOTE) return readString(this, char);
    return this.readOperator(char);
  }

  /** Spaces, and joined lines; sets the start of the token, and returns its first character. */
  private skipBlanks(): number {
    for (;;) {
      let char = this.next();
      while (char === Char.SPACE || char === Char.TAB || char === Char.FORM_FEED) char = this.next();
      this.start = char === END ? this.position : this.position - 1;
      if (char !== Char.BACKSLASH) return char;
      this.joinLine();
    }
  }

  private joinLine(): void {
    if (this.next() !== Char.NEWLINE) throw new TokenizerStop("continuation");
    if (this.peek() === END) throw new TokenizerStop("end");
  }

  // Indentation

  /** Compares the indentation of a line with those around; true for a line without code. */
  private readIndentation(): boolean {
    let column = 0;
    let alternative = 0;
    let joinedColumn = 0;
    let char: number;
    for (;;) {
      char = this.next();
      if (char === Char.SPACE) {
        column++;
        alternative++;
      } else if (char === Char.TAB) {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        alternative++;
      } else if (char === Char.FORM_FEED) {
        column = 0;
        alternative = 0;
      } else if (char === Char.BACKSLASH) {
        joinedColumn = joinedColumn === 0 ? column : joinedColumn;
        this.joinLine();
      } else {
        break;
      }
    }
    this.back(char);
    const isBlank = char === Char.HASH || char === Char.NEWLINE;
    if (!isBlank && this.brackets.length === 0) {
      if (joinedColumn === 0) this.compareIndent(column, alternative);
      else this.compareIndent(joinedColumn, joinedColumn);
    }
    return isBlank;
  }

  /** `alternative` counts a tab as one column: the two must agree in what is deeper. */
  private compareIndent(column: number, alternative: number): void {
    let current = this.currentIndent;
    if (column > current.column) {
      if (this.indents.length >= MAX_INDENT) this.stop("depth");
      if (alternative <= current.alternative) this.stop("tabs");
      this.pendingIndents++;
      this.indents.push({ column, alternative });
      return;
    }
    while (column < current.column) {
      this.pendingIndents--;
      this.indents.pop();
      current = this.currentIndent;
    }
    if (column !== current.column) this.stop("dedent");
    if (alternative !== current.alternative) this.stop("tabs");
  }

  private stop(reason: TokenizerStop["reason"]): never {
    this.position = this.lineEnd;
    throw new TokenizerStop(reason);
  }

  private get currentIndent(): { readonly column: number; readonly alternative: number } {
    return this.indents[this.indents.length - 1] ?? { column: 0, alternative: 0 };
  }

  /** Ends the blocks that are open at the end of the text. */
  leaveBlocks(): void {
    this.pendingIndents = 1 - this.indents.length;
    this.indents.length = 1;
  }

  private takeIndent(): Token {
    const isIndent = this.pendingIndents > 0;
    this.pendingIndents += isIndent ? -1 : 1;
    return this.make(isIndent ? INDENT : DEDENT, false);
  }

  /** _PyPegen_number_token: such an error has a line and no columns. */
  private checkLength(number: Token): Token {
    const { text, line } = number;
    if (text.length <= MAX_DIGITS || !/^[0-9_]+$/.test(text)) return number;
    const digits = text.replaceAll("_", "").length;
    if (digits <= MAX_DIGITS) return number;
    const message =
      `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${digits} digits; ` +
      "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals " +
      "to avoid decimal conversion limits.";
    throw new SyntaxFailure("SyntaxError", message, line, 0, line, 0);
  }

  // Names and operators

  /** A name, a keyword, or a string whose prefix looks like a name so far. */
  private readName(first: number): Token {
    let char = first;
    let prefix = "";
    while (isPrefixLetter(prefix, char, this.traits)) {
      prefix += String.fromCharCode(char).toLowerCase();
      char = this.next();
      if (char === Char.SINGLE_QUOTE || char === Char.DOUBLE_QUOTE) {
        this.checkPrefix(prefix);
        const hasFields = (prefix.includes("f") && this.traits.tokenizesFStrings) || prefix.includes("t");
        return hasFields ? startFString(this, char, prefix) : readString(this, char);
      }
    }
    let isAscii = true;
    while (isIdentifierPart(char)) {
      if (char >= 128) isAscii = false;
      char = this.next();
    }
    this.back(char);
    const token = this.make(NAME);
    if (!isAscii) this.verifyIdentifier(token.text);
    return KEYWORDS.has(token.text) ? { ...token, kind: token.text } : token;
  }

  /** Letters that do not go together (maybe_raise_syntax_error_for_string_prefixes). */
  private checkPrefix(prefix: string): void {
    const pair = INCOMPATIBLE_PREFIXES.find(([one, other]) => prefix.includes(one) && prefix.includes(other));
    if (pair === undefined) return;
    const [start, end] = [this.start - this.lineStart + 1, this.position - this.lineStart];
    this.failAt(`'${pair[0]}' and '${pair[1]}' prefixes are incompatible`, start, end);
  }

  private verifyIdentifier(text: string): void {
    let end = this.start;
    let isFirst = true;
    for (const char of text) {
      end += char.length;
      const isValid = isFirst ? /^[\p{XID_Start}_]$/u.test(char) : /^\p{XID_Continue}$/u.test(char);
      isFirst = false;
      if (isValid) continue;
      this.position = end;
      this.failForChar(char);
    }
  }

  private failForChar(char: string): never {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    if (isPrintable(char)) this.fail(`invalid character '${char}' (U+${code})`);
    this.fail(`invalid non-printable character U+${code}`);
  }

  private readOperator(char: number): Token {
    const mode = this.fString;
    if (mode?.isSpecStart(this, char)) return this.make(":");
    const three = this.text.slice(this.start, this.start + 3);
    const two = three.slice(0, 2);
    const text = OPERATORS.has(three) ? three : OPERATORS.has(two) ? two : three.slice(0, 1);
    this.position = this.start + text.length;
    if (text.length === 1) {
      if ("([{".includes(text)) this.openBracket(text);
      else if (")]}".includes(text)) this.closeBracket(text);
      else if (this.traits.namesControlCharacters && !OPERATORS.has(text) && !isPrintable(text)) {
        this.failForChar(text);
      }
      if (text === "=" && mode !== undefined) mode.isSelfDocumenting = true;
    }
    return this.make(text);
  }

  private openBracket(text: string): void {
    if (this.brackets.length >= MAX_BRACKETS) this.fail("too many nested parentheses");
    this.brackets.push({ text, line: this.line, column: this.start - this.lineStart });
    const mode = this.fString;
    if (mode !== undefined) mode.depth++;
  }

  private closeBracket(text: string): void {
    const mode = this.fString;
    if (mode !== undefined && mode.depth === 0 && text === "}") {
      this.fail(`${mode.name}: single '}' is not allowed`);
    }
    const opening = this.brackets.pop();
    if (opening === undefined) this.fail(`unmatched '${text}'`);
    if (opening.text + text !== "()" && opening.text + text !== "[]" && opening.text + text !== "{}") {
      if (opening.text === "{" && mode !== undefined && mode.depth - 1 === mode.expressionDepth) {
        this.fail(`${mode.name}: unmatched '${text}'`);
      }
      const place = opening.line === this.line ? "" : ` on line ${opening.line}`;
      this.fail(`closing parenthesis '${text}' does not match opening parenthesis '${opening.text}'${place}`);
    }
    mode?.closeBracket(this, text);
  }
}

/** In the order in which they are looked for. */
const INCOMPATIBLE_PREFIXES = [
  ["u", "b"],
  ["u", "r"],
  ["u", "f"],
  ["u", "t"],
  ["b", "f"],
  ["b", "t"],
  ["f", "t"],
] as const;

function isPrefixLetter(prefix: string, char: number, traits: GrammarTraits): boolean {
  const letter = String.fromCharCode(char).toLowerCase();
  if (traits.namesIncompatiblePrefixes) {
    const isKnown = letter === "t" ? traits.hasTemplateStrings : "burf".includes(letter);
    return isKnown && !prefix.includes(letter);
  }
  switch (letter) {
    case "b":
      return !/[buf]/.test(prefix);
    case "u":
      return prefix === "";
    case "r":
      return !/[ru]/.test(prefix);
    case "f":
      return !/[fbu]/.test(prefix);
    default:
      return false;
  }
}

export function isDigit(char: number): boolean {
  return char >= Char.ZERO && char <= Char.NINE;
}

function isIdentifierStart(char: number): boolean {
  return (char >= 97 && char <= 122) || (char >= 65 && char <= 90) || char === Char.UNDERSCORE || char >= 128;
}

export function isIdentifierPart(char: number): boolean {
  return isIdentifierStart(char) || isDigit(char);
}

function isPrintable(char: string): boolean {
  return char === " " || !/[\p{C}\p{Z}]/u.test(char);
}

/** Characters as Python counts them. */
export function countChars(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
