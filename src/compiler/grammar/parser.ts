/**
 * The state of a parse by the rules of Python's own grammar, and what its rules are made of. The parse builds no
 * tree: it finds out whether CPython accepts a text, and if not, what CPython says of it. Like CPython's, it
 * runs once, and a second time with rules for invalid syntax (Parser/pegen.c and pegen_errors.c, 3.13).
 */
import type { GrammarTraits } from "../../cpython/grammar-traits.ts";
import type { CharacterLookup } from "../../syntax/literals.ts";
import type { CompileErrorType } from "../errors.ts";
import type { ParserWarnings } from "./parser-warnings.ts";
import {
  ENDMARKER,
  NAME,
  NEWLINE,
  type Place,
  SyntaxFailure,
  type Token,
  TokenizerStop,
  type TokenKind,
} from "./token.ts";
import { countChars, Tokenizer } from "./tokenizer.ts";

/** What the text is: a module, an expression, or one interactive statement. */
export type ParseMode = "exec" | "eval" | "single";

/** What a rule has matched: `undefined` for nothing; `null` for something optional that is not there. */
export type Rule<Result = unknown> = (p: GrammarParser) => Result | undefined;

/** A part of the text: an expression with CPython's word for its kind, or anything else that was matched. */
export interface Node {
  readonly kind: string;
  readonly first: Token;
  readonly last: Token;
  /** Of lists and tuples, stars, and comparisons (their left side). */
  readonly items: readonly Node[];
  /** The first operator of a comparison. */
  readonly operator?: string;
}

interface Memo {
  readonly result: unknown;
  readonly end: number;
}

/** Rules that may be active at once; CPython limits its C stack (MAXSTACK). */
const DEPTH_LIMIT = 3000;

/** The source is nested so deeply that nothing is said of it. */
export class TooDeep extends Error {}

export class GrammarParser {
  readonly tokens: Token[] = [];
  mark = 0;
  /** The rules for invalid syntax are on. */
  callsInvalid = false;
  /** A rule failed after its point of no return: the alternatives after it are not tried. */
  wasCut = false;
  depth = 0;
  private tokenizerFailure: SyntaxFailure | undefined;
  private hasStarted = false;
  private forgotten = 0;
  private memos: (Map<Rule, Memo> | undefined)[] = [];
  readonly tokenizer: Tokenizer;

  /** `lookup` finds the characters of `\N{name}`. */
  constructor(
    text: string,
    readonly mode: ParseMode,
    readonly lookup: CharacterLookup | undefined,
    readonly traits: GrammarTraits,
    readonly warnings?: ParserWarnings,
  ) {
    this.tokenizer = new Tokenizer(text, traits, warnings);
  }

  /** Starts again from the first token, with the rules for invalid syntax. */
  restart(): void {
    this.mark = 0;
    this.wasCut = false;
    this.callsInvalid = true;
    this.memos = [];
    this.forgotten = 0;
  }

  // Tokens

  /** Tokens of which something was said already: rules may be tried more than once. */
  private readonly warned = new Set<Token>();

  /** @param place where the error is that it may become. */
  warnOnce(token: Token, message: string, lineOffset = 0, place = token): void {
    if (this.warned.has(token)) return;
    this.warned.add(token);
    const line = token.line + lineOffset;
    const { type, line: start, column, endLine, endColumn } = this.failureAt(place, message);
    const error = { type, message, line: start, column, endLine, endColumn };
    this.warnings?.report({ message, line, error });
  }

  tokenAt(index: number): Token {
    while (this.tokens.length <= index) this.tokens.push(this.readToken());
    return this.tokens[index] as Token;
  }

  expect(kind: TokenKind): Token | undefined {
    const token = this.tokens[this.mark] ?? this.tokenAt(this.mark);
    if (token.kind !== kind) return undefined;
    this.mark++;
    return token;
  }

  expectSoft(text: string): Token | undefined {
    const token = this.tokenAt(this.mark);
    if (token.kind !== NAME || token.text !== text) return undefined;
    this.mark++;
    return token;
  }

  get last(): Token {
    return this.tokenAt(this.tokens.length - 1);
  }

  private readToken(): Token {
    try {
      return this.takeToken();
    } catch (stop) {
      if (stop instanceof TokenizerStop) this.tokenizerFailure = this.failureForStop(stop);
      else if (stop instanceof SyntaxFailure) this.tokenizerFailure = stop;
      throw this.tokenizerFailure ?? stop;
    }
  }

  /** The end of an interactive statement also ends its line and all blocks (initialize_token). */
  private takeToken(): Token {
    const token = this.tokenizer.nextToken();
    const endsStatement = this.mode === "single" && token.kind === ENDMARKER && this.hasStarted;
    this.hasStarted = !endsStatement;
    if (!endsStatement) return token;
    this.tokenizer.leaveBlocks();
    return { ...token, kind: NEWLINE };
  }

  /** Whether the tokenizer itself has failed, so that there is nothing behind the error. */
  isTokenizerFailure(failure: SyntaxFailure): boolean {
    return failure === this.tokenizerFailure;
  }

  /** _Pypegen_tokenizer_error. */
  private failureForStop({ reason }: TokenizerStop): SyntaxFailure {
    const { line, position, lineStart } = this.tokenizer;
    const here = position - lineStart;
    const at = (type: CompileErrorType, message: string, column: number, endColumn: number) =>
      new SyntaxFailure(type, message, line, column, line, endColumn);
    switch (reason) {
      case "end":
        if (this.tokenizer.brackets.length > 0) {
          return this.traits.knowsFewMistakes ? this.endFailure() : this.unclosedFailure();
        }
        return at("SyntaxError", "unexpected EOF while parsing", here, -1);
      case "dedent":
        return at("IndentationError", "unindent does not match any outer indentation level", here, -1);
      case "tabs":
        return at("TabError", "inconsistent use of tabs and spaces in indentation", 1, 0);
      case "depth":
        return at("IndentationError", "too many levels of indentation", 1, 0);
      case "continuation":
        return at("SyntaxError", "unexpected character after line continuation character", here, 0);
    }
  }

  /** Behind the last line (3.9). */
  endFailure(): SyntaxFailure {
    const { text } = this.tokenizer;
    const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
    const column = Array.from(lines.at(-1) ?? "").length + (text.endsWith("\n") ? 1 : 0);
    return new SyntaxFailure(
      "SyntaxError",
      "unexpected EOF while parsing",
      lines.length,
      column,
      lines.length,
      -1,
    );
  }

  unclosedFailure(): SyntaxFailure {
    const bracket = this.tokenizer.brackets[this.tokenizer.brackets.length - 1];
    const { line, column, text } = bracket ?? { line: 1, column: 0, text: "(" };
    const start = this.charColumn(line, { line, column });
    return new SyntaxFailure("SyntaxError", `'${text}' was never closed`, line, start, line, 0);
  }

  // Memory

  remember<Result>(rule: Rule<Result>, compute: Rule<Result>): Result | undefined {
    const start = this.mark;
    let memos = this.memos[start];
    if (memos === undefined) {
      memos = new Map();
      this.memos[start] = memos;
    }
    const known = memos.get(rule);
    if (known !== undefined) {
      if (known.result !== undefined) this.mark = known.end;
      return known.result as Result | undefined;
    }
    if (this.depth > DEPTH_LIMIT) throw new TooDeep();
    this.depth++;
    const result = compute(this);
    this.depth--;
    memos.set(rule, { result, end: this.mark });
    return result;
  }

  /** Drops what is remembered of tokens that will not be looked at again. */
  forgetBefore(mark: number): void {
    for (let index = this.forgotten; index < mark; index++) delete this.memos[index];
    this.forgotten = mark;
  }

  /** All that was matched since a mark, with the brackets around its parts. */
  nodeFrom(start: number, kind: string, items: readonly Node[] = []): Node {
    return { kind, first: this.tokenAt(start), last: this.tokenAt(this.mark - 1), items };
  }

  // Errors

  /** At the last token that was read (RAISE_SYNTAX_ERROR). */
  fail(message: string, type: CompileErrorType = "SyntaxError"): never {
    throw this.failureAtLast(message, type);
  }

  failureAtLast(message: string, type: CompileErrorType): SyntaxFailure {
    return this.failureAtToken(this.last, message, type);
  }

  /** At the token that would come next. */
  failNext(message: string): never {
    throw this.failureAtToken(this.tokenAt(this.mark), message, "SyntaxError");
  }

  /** Of a token without text CPython gives the place where the tokenizer stands. */
  private failureAtToken(token: Token, message: string, type: CompileErrorType): SyntaxFailure {
    const { line, endLine } = token;
    if (token.column >= 0) return this.failureBetween(token, token, message, type);
    const here = this.tokenizer.position - this.tokenizer.lineStart;
    return new SyntaxFailure(type, message, line, here, endLine, -1);
  }

  failureAt(part: Token | Node, message: string): SyntaxFailure {
    return this.failureBetween(part, part, message, "SyntaxError");
  }

  /** From the start of `first` to the end of `last`. */
  failBetween(first: Token | Node, last: Token | Node, message: string): never {
    throw this.failureBetween(first, last, message, "SyntaxError");
  }

  private failureBetween(
    first: Token | Node,
    last: Token | Node,
    message: string,
    type: CompileErrorType,
  ): SyntaxFailure {
    const start = "first" in first ? first.first : first;
    const end = "first" in last ? last.last : last;
    const { line } = start;
    const column = start.column < 0 ? 0 : this.charColumn(line, start);
    const place = { line: end.endLine, column: end.endColumn };
    const endColumn = end.endColumn < 0 ? 0 : this.charColumn(line, place);
    return new SyntaxFailure(type, message, line, column, end.endLine, endColumn);
  }

  failAt(part: Token | Node, message: string): never {
    this.failBetween(part, part, message);
  }

  /** From the start of a part to where the tokenizer stands. */
  failFrom(part: Token | Node, message: string): never {
    const start = "first" in part ? part.first : part;
    const { line, position, lineStart } = this.tokenizer;
    const here = { line, column: position - lineStart - 1 };
    const column = this.charColumn(start.line, start);
    throw new SyntaxFailure(
      "SyntaxError",
      message,
      start.line,
      column,
      line,
      this.charColumn(start.line, here),
    );
  }

  /** At the last character of a key that no colon follows. */
  failAfterKey(key: Node): never {
    const { line, endLine, endColumn } = { ...key.last, line: key.first.line };
    const column = this.charColumn(line, { line, column: endColumn - 1 });
    throw new SyntaxFailure("SyntaxError", "':' expected after dictionary key", line, column, endLine, 0);
  }

  /**
   * 1-based column in characters. CPython measures the end of a range in the text of the line where it starts,
   * and goes no further than one behind its end.
   */
  private charColumn(line: number, place: Place): number {
    // The line that the tokenizer is on still has its line end.
    const text = this.lineText(line) + (line >= this.tokenizer.line ? "\n" : "");
    return countChars(text.slice(0, Math.min(place.column, text.length))) + 1;
  }

  private lineText(line: number): string {
    this.lines ??= this.tokenizer.text.split("\n");
    return this.lines[line - 1] ?? "";
  }

  private lines: readonly string[] | undefined;
}

// What rules are made of

export function token(kind: TokenKind): Rule<Token> {
  return (p) => p.expect(kind);
}

/** A name that is a keyword only here. */
export function soft(text: string): Rule<Token> {
  return (p) => p.expectSoft(text);
}

/** The token of this kind must come: there is no other reading (`&&` in CPython's grammar). */
export function forced(kind: TokenKind): Rule<Token> {
  return (p) =>
    p.expect(kind) ??
    (p.traits.knowsFewMistakes ? undefined : p.failAt(p.tokenAt(p.mark), `expected '${kind}'`));
}

/** A string stands for the token of that kind. */
export type Part = Rule | string;

function toRule(part: Part): Rule {
  return typeof part === "string" ? token(part) : part;
}

/** Marks the point in a sequence after which no other alternative is tried. */
export const CUT: Rule = () => null;

export function seq(...parts: readonly Part[]): Rule<readonly unknown[]> {
  const rules = parts.map(toRule);
  const cut = rules.indexOf(CUT);
  return (p) => {
    const start = p.mark;
    const results: unknown[] = [];
    for (let index = 0; index < rules.length; index++) {
      const result = rules[index]?.(p);
      if (result === undefined) {
        p.mark = start;
        if (cut >= 0 && index > cut) p.wasCut = true;
        return undefined;
      }
      results.push(result);
    }
    return results;
  };
}

export function alt<Result>(...rules: readonly Rule<Result>[]): Rule<Result> {
  return (p) => {
    for (const rule of rules) {
      const result = rule(p);
      if (result !== undefined) return result;
      if (p.wasCut) {
        p.wasCut = false;
        return undefined;
      }
    }
    return undefined;
  };
}

/** A rule of those versions that have this trait. */
export function since<Result>(trait: BooleanTrait, rule: Rule<Result>): Rule<Result> {
  return (p) => (p.traits[trait] ? rule(p) : undefined);
}

/** A rule of those versions that do not have this trait. */
export function until<Result>(trait: BooleanTrait, rule: Rule<Result>): Rule<Result> {
  return (p) => (p.traits[trait] ? undefined : rule(p));
}

type BooleanTrait = {
  [Trait in keyof GrammarTraits]: GrammarTraits[Trait] extends boolean ? Trait : never;
}[keyof GrammarTraits];

/** One of several tokens. */
export function anyOf(...kinds: readonly TokenKind[]): Rule<Token> {
  const known = new Set(kinds);
  return (p) => (known.has(p.tokenAt(p.mark).kind) ? p.tokenAt(p.mark++) : undefined);
}

export function opt<Result>(part: Rule<Result> | string): Rule<Result | Token | null> {
  const rule = toRule(part) as Rule<Result>;
  return (p) => rule(p) ?? null;
}

export function many<Result>(rule: Rule<Result>): Rule<Result[]> {
  return (p) => {
    const results: Result[] = [];
    for (let result = rule(p); result !== undefined; result = rule(p)) results.push(result);
    return results;
  };
}

export function some<Result>(rule: Rule<Result>): Rule<Result[]> {
  const all = many(rule);
  return (p) => {
    const results = all(p) ?? [];
    return results.length === 0 ? undefined : results;
  };
}

/** One or more with commas between, and none at the end. */
export function listOf<Result>(rule: Rule<Result>): Rule<Result[]> {
  return separated(rule, ",");
}

export function separated<Result>(rule: Rule<Result>, separator: TokenKind): Rule<Result[]> {
  return (p) => {
    const first = rule(p);
    if (first === undefined) return undefined;
    const results = [first];
    for (;;) {
      const start = p.mark;
      const next = p.expect(separator) === undefined ? undefined : rule(p);
      if (next === undefined) {
        p.mark = start;
        return results;
      }
      results.push(next);
    }
  };
}

/** Whether something follows, without taking it. */
export function ahead(part: Part): Rule<true> {
  const rule = toRule(part);
  return (p) => {
    const start = p.mark;
    const isThere = rule(p) !== undefined;
    p.mark = start;
    return isThere ? true : undefined;
  };
}

export function notAhead(part: Part): Rule<true> {
  const rule = toRule(part);
  return (p) => {
    const start = p.mark;
    const isThere = rule(p) !== undefined;
    p.mark = start;
    return isThere ? undefined : true;
  };
}

/** Remembers for each token what the rule matches there. */
export function memo<Result>(rule: Rule<Result>): Rule<Result> {
  return (p) => p.remember(rule, rule);
}

/** A rule that is defined further on. */
export function lazy<Result>(find: () => Rule<Result>): Rule<Result> {
  let rule: Rule<Result> | undefined;
  return (p) => {
    rule ??= find();
    return rule(p);
  };
}

/**
 * A rule for invalid syntax: off in the first parse. What it matches without failing counts as matched; nobody looks
 * at the result.
 */
export function invalid(...rules: readonly Rule[]): Rule<never> {
  const any = alt(...rules);
  return (p) => (p.callsInvalid ? (any(p) as undefined) : undefined);
}

/** The same for rules that came with 3.10 or later. */
export function laterInvalid(...rules: readonly Rule[]): Rule<never> {
  return until("knowsFewMistakes", invalid(...rules));
}

/** Does something with what a rule has matched; `undefined` means that it matches nothing after all. */
export function then<Result, Other>(
  rule: Rule<Result>,
  convert: (result: Result, p: GrammarParser) => Other | undefined,
): Rule<Other> {
  return (p) => {
    const start = p.mark;
    const result = rule(p);
    if (result === undefined) return undefined;
    const converted = convert(result, p);
    if (converted === undefined) p.mark = start;
    return converted;
  };
}

/** What a rule matches is an expression of this kind. */
export function expression(
  kind: string,
  part: Part,
  itemsOf: (result: unknown) => readonly Node[] = () => [],
): Rule<Node> {
  const rule = toRule(part);
  return (p) => {
    const start = p.mark;
    const result = rule(p);
    if (result === undefined) return undefined;
    return p.nodeFrom(start, kind, itemsOf(result));
  };
}

/** Everything of a result that is an expression, however deep in lists. */
export function nodesIn(result: unknown): readonly Node[] {
  if (Array.isArray(result)) return result.flatMap(nodesIn);
  return isNode(result) ? [result] : [];
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "first" in value;
}
