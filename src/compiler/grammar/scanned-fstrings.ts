/**
 * Literals side by side in versions whose tokenizer knows f-strings only as strings (through 3.11): a scanner cuts
 * their fields out, and each is parsed as a text of its own, in parentheses. Follows Parser/string_parser.c and
 * _PyPegen_concatenate_strings of Parser/action_helpers.c (3.11). What is wrong is said once all literals are read.
 */
import { starExpressions } from "./expression-rules.ts";
import { findLiteralProblem, findTextProblem } from "./literal-problems.ts";
import { GrammarParser, type Node } from "./parser.ts";
import { STRING, SyntaxFailure, type Token, TokenizerStop } from "./token.ts";

export function scannedStrings(p: GrammarParser): Node | undefined {
  const start = p.mark;
  const tokens: Token[] = [];
  for (let token = p.expect(STRING); token !== undefined; token = p.expect(STRING)) tokens.push(token);
  if (tokens.length === 0) return undefined;
  let isFormatted = false;
  let hasBytes: boolean | undefined;
  for (const token of tokens) {
    const prefix = /^[a-z]*/i.exec(token.text)?.[0].toLowerCase() ?? "";
    if (!prefix.includes("f")) findLiteralProblem(p, token, false);
    const isBytes = prefix.includes("b");
    if (hasBytes !== undefined && hasBytes !== isBytes) p.fail("cannot mix bytes and nonbytes literals");
    hasBytes = isBytes;
    if (!prefix.includes("f")) continue;
    isFormatted = true;
    new FieldScanner(p, token, prefix).scan(0);
  }
  return p.nodeFrom(start, isFormatted ? "f-string expression" : "literal");
}

const EXPECTING_END = "f-string: expecting '}'";
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

class FieldScanner {
  private readonly text: string;
  private readonly isRaw: boolean;
  private at: number;
  private readonly end: number;

  constructor(
    private readonly p: GrammarParser,
    private readonly token: Token,
    prefix: string,
  ) {
    this.text = token.text;
    this.isRaw = prefix.includes("r");
    const rest = this.text.slice(prefix.length);
    const quotes = rest.startsWith('"""') || rest.startsWith("'''") ? 3 : 1;
    this.at = prefix.length + quotes;
    this.end = this.text.length - quotes;
  }

  /** Text and fields up to the end, or within a format specification to its `}`. */
  scan(level: number): void {
    for (;;) {
      const isDoubled = this.scanText(level);
      if (isDoubled) continue;
      if (this.at >= this.end || this.text[this.at] === "}") break;
      this.scanField(level);
    }
    if (level > 0 && this.at >= this.end) this.p.fail(EXPECTING_END);
  }

  /** fstring_find_literal; true after a doubled brace. */
  private scanText(level: number): boolean {
    const { text, end } = this;
    const start = this.at;
    let at = start;
    while (at < end) {
      const char = text[at++];
      if (!this.isRaw && char === "\\" && at < end) {
        if (text[at++] === "N" && at < end && text[at++] === "{") {
          while (at < end && text[at++] !== "}");
        } else if (text[at - 1] === "{" || text[at - 1] === "}") at--;
        continue;
      }
      if (char !== "{" && char !== "}") continue;
      if (level === 0) {
        if (at < end && text[at] === char) {
          this.checkText(start, at);
          this.at = at + 1;
          return true;
        }
        if (char === "}") this.p.fail("f-string: single '}' is not allowed");
      }
      at--;
      break;
    }
    this.at = at;
    this.checkText(start, at);
    return false;
  }

  private checkText(start: number, end: number): void {
    if (!this.isRaw) findTextProblem(this.p, this.text.slice(start, end));
  }

  /** fstring_find_expr, at its opening brace. */
  private scanField(level: number): void {
    if (level >= 2) this.p.fail("f-string: expressions nested too deeply");
    const start = this.at + 1;
    this.at = this.findExpressionEnd(start);
    if (this.at >= this.end) this.p.fail(EXPECTING_END);
    this.parseExpression(start, this.at);
    if (this.text[this.at] === "=") {
      this.at++;
      while (/\s/.test(this.text[this.at] ?? "")) this.at++;
      if (this.at >= this.end) this.p.fail(EXPECTING_END);
    }
    if (this.text[this.at] === "!") this.scanConversion();
    if (this.text[this.at] === ":") {
      this.at++;
      if (this.at >= this.end) this.p.fail(EXPECTING_END);
      this.scan(level + 1);
    }
    if (this.at >= this.end || this.text[this.at] !== "}") this.p.fail(EXPECTING_END);
    this.at++;
  }

  private scanConversion(): void {
    this.at++;
    if (this.at >= this.end) this.p.fail(EXPECTING_END);
    const conversion = this.text[this.at++] ?? "";
    if (!"sra".includes(conversion)) {
      this.p.fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    if (this.at >= this.end) this.p.fail(EXPECTING_END);
  }

  private findExpressionEnd(start: number): number {
    const { p, text, end } = this;
    const open: string[] = [];
    let quote = "";
    let at = start;
    for (; at < end; at++) {
      const char = text[at] ?? "";
      if (char === "\\") p.fail("f-string expression part cannot include a backslash");
      if (quote !== "") {
        if (text.startsWith(quote, at)) {
          at += quote.length - 1;
          quote = "";
        }
        continue;
      }
      if (char === "'" || char === '"') {
        const triple = char.repeat(3);
        quote = at + 2 < end && text.startsWith(triple, at) ? triple : char;
        at += quote.length - 1;
      } else if (char in CLOSING) {
        open.push(char);
      } else if (char === "#") {
        p.fail("f-string expression part cannot include '#'");
      } else if (open.length === 0 && "!:}=><".includes(char)) {
        if ("!=<>".includes(char) && at + 1 < end && text[at + 1] === "=") at++;
        else if (char !== ">" && char !== "<") break;
      } else if (")]}".includes(char)) {
        const opening = open.pop();
        if (opening === undefined) return p.fail(`f-string: unmatched '${char}'`);
        if (CLOSING[opening] !== char) {
          p.fail(`f-string: closing parenthesis '${char}' does not match opening parenthesis '${opening}'`);
        }
      }
    }
    if (quote !== "") p.fail("f-string: unterminated string");
    const unmatched = open.at(-1);
    if (unmatched !== undefined) p.fail(`f-string: unmatched '${unmatched}'`);
    return at;
  }

  /** fstring_compile_expr: lines are those of the file, columns those of the expression in its parentheses. */
  private parseExpression(start: number, end: number): void {
    const { p, text, token } = this;
    const expression = text.slice(start, end);
    if (/^[ \t\n\f\r]*$/.test(expression)) {
      const next = text[end] ?? "";
      p.fail(
        p.traits.namesEndOfEmptyField && "!:=".includes(next)
          ? `f-string: expression required before '${next}'`
          : "f-string: empty expression not allowed",
      );
    }
    const failure = findExpressionError(new GrammarParser(`(${expression})`, p.mode, p.lookup, p.traits));
    if (failure === undefined) return;
    const before = text.slice(0, start);
    const linesBefore = token.line + before.split("\n").length - 2;
    const startColumn = this.startColumn(start);
    const columnOn = (line: number, column: number) => (line > 1 ? column - startColumn : column);
    throw new SyntaxFailure(
      failure.type,
      failure.message.startsWith("f-string") ? failure.message : `f-string: ${failure.message}`,
      failure.line + linesBefore,
      columnOn(failure.line, failure.column),
      failure.endLine + linesBefore,
      columnOn(failure.endLine, failure.endColumn),
      `(${expression})`.split("\n")[failure.line - 1],
    );
  }

  /**
   * What CPython takes off the columns of all lines, though it added it to those of the first line only
   * (fstring_find_expr_location).
   */
  private startColumn(start: number): number {
    const before = this.text.slice(0, start - 1);
    const hasLines = before.includes("\n");
    const isBreakNext = /^[ \t\f]*(?:\n|\})/.test(this.text.slice(start));
    const column = isBreakNext ? 0 : before.length - Math.max(0, before.lastIndexOf("\n"));
    return hasLines ? column : this.token.column + column;
  }
}

function findExpressionError(p: GrammarParser): SyntaxFailure | undefined {
  try {
    if (starExpressions(p) !== undefined) return undefined;
    const { last } = p;
    p.restart();
    starExpressions(p);
    return p.failureAt(last, "invalid syntax");
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return failure;
    if (failure instanceof TokenizerStop) return undefined;
    throw failure;
  }
}
