/**
 * Splits Python text into coloured pieces, line by line. It is for reading, not for parsing: what it does not
 * recognize is plain text.
 */

export type TokenKind = "plain" | "keyword" | "string" | "number" | "comment" | "definition";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const KEYWORDS =
  "False None True and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield";
/** Keywords only at the start of a statement, and names everywhere else. */
const SOFT_KEYWORDS: ReadonlySet<string> = new Set(["match", "case"]);
const keywords: ReadonlySet<string> = new Set(KEYWORDS.split(" "));

/** Groups: comment, start of a string, number, word. */
const TOKEN =
  /(#.*)|([rRbBfFuUtT]{0,2}(?:"""|'''|"|'))|(0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?)|([\p{L}_][\p{L}\p{N}_]*)/gu;

/** One list of tokens for each line; their texts joined are the line. */
export function tokenize(source: string): Token[][] {
  let openString = "";
  return source.split("\n").map((line) => {
    const scanner = new LineScanner(line, openString);
    const tokens = scanner.scan();
    openString = scanner.openString;
    return tokens;
  });
}

class LineScanner {
  /** Quotes that close the string which is open at the end of the line; empty for none. */
  openString: string;
  private readonly tokens: Token[] = [];
  private readonly line: string;
  private position = 0;

  constructor(line: string, openString: string) {
    this.line = line;
    this.openString = openString;
  }

  scan(): Token[] {
    if (this.openString !== "") this.takeString(0);
    while (this.position < this.line.length) this.takeNext();
    return this.tokens;
  }

  private takeNext(): void {
    const found = new RegExp(TOKEN);
    found.lastIndex = this.position;
    const match = found.exec(this.line);
    if (match === null) {
      this.push("plain", this.line.length);
      return;
    }
    this.push("plain", match.index);
    const [text, comment, quote, number] = match;
    const end = match.index + text.length;
    if (comment !== undefined) this.push("comment", end);
    else if (quote !== undefined) {
      this.openString = quote.replace(/^[a-zA-Z]+/, "");
      this.takeString(text.length);
    } else this.push(number === undefined ? this.wordKind(text) : "number", end);
  }

  /** Takes up to the closing quotes, or the whole line. @param offset where to look for them first. */
  private takeString(offset: number): void {
    const close = this.openString;
    let at = this.position + offset;
    while (at < this.line.length && !this.line.startsWith(close, at)) at += this.line[at] === "\\" ? 2 : 1;
    const isClosed = at < this.line.length;
    this.push("string", isClosed ? at + close.length : this.line.length);
    if (isClosed || (close.length === 1 && !this.line.endsWith("\\"))) this.openString = "";
  }

  private wordKind(word: string): TokenKind {
    const before = this.line.slice(0, this.position);
    if (/\b(?:def|class)\s+$/.test(before)) return "definition";
    const isKeyword = keywords.has(word) && !before.endsWith(".");
    if (!isKeyword) return "plain";
    return SOFT_KEYWORDS.has(word) && !this.startsBlock(word) ? "plain" : "keyword";
  }

  private startsBlock(word: string): boolean {
    const isFirst = this.line.slice(0, this.position).trim() === "";
    return (
      isFirst &&
      /^\s+[^=\s.,)]/.test(this.line.slice(this.position + word.length)) &&
      /:\s*(#.*)?$/.test(this.line)
    );
  }

  private push(kind: TokenKind, end: number): void {
    if (end <= this.position) return;
    this.tokens.push({ kind, text: this.line.slice(this.position, end) });
    this.position = end;
  }
}
