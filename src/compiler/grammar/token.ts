/** Tokens of Python source, as CPython's tokenizer makes them, and the errors it can end with. */
import type { CompileErrorType } from "../errors.ts";

/**
 * What kind of token it is. Operators and keywords are their own kind, written as in the source; names that
 * are no keywords, among them the soft ones (`match`, `type`), are NAME.
 */
export type TokenKind = string;

export const NAME = "NAME";
export const NUMBER = "NUMBER";
export const STRING = "STRING";
export const NEWLINE = "NEWLINE";
export const INDENT = "INDENT";
export const DEDENT = "DEDENT";
export const ENDMARKER = "ENDMARKER";
export const FSTRING_START = "FSTRING_START";
export const FSTRING_MIDDLE = "FSTRING_MIDDLE";
export const FSTRING_END = "FSTRING_END";
export const TSTRING_START = "TSTRING_START";
export const TSTRING_MIDDLE = "TSTRING_MIDDLE";
export const TSTRING_END = "TSTRING_END";

/** What can begin a literal of text or bytes. */
export const STRING_STARTS = [STRING, FSTRING_START, TSTRING_START] as const;

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** 0-based, in UTF-16 code units; -1 for tokens that stand for no text. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** How many brackets were open after it. */
  readonly level: number;
}

/** A place in the text: 1-based line, 0-based column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What CPython reports. Columns are 1-based in characters; 0 and -1 where it gives none. */
export class SyntaxFailure extends Error {
  constructor(
    readonly type: CompileErrorType,
    message: string,
    readonly line: number,
    readonly column: number,
    readonly endLine: number,
    readonly endColumn: number,
    /** The line that is shown, where that is not the source's. */
    readonly shownLine?: string,
  ) {
    super(message);
  }
}

/**
 * A state in which there is no next token, for which the parser finds the words: CPython's `tok->done`.
 * While the rest of a file is only looked through for other errors, these count for less.
 */
export class TokenizerStop extends Error {
  constructor(readonly reason: "end" | "dedent" | "tabs" | "depth" | "continuation") {
    super(reason);
  }
}

export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/** Operators of three, two and one characters. `<>` is one that no grammar rule takes. */
export const OPERATORS: ReadonlySet<string> = new Set(
  (
    "**= //= >>= <<= ... != -= -> += *= ** /= // %= @= &= |= ^= == := <= << >= >> <> " +
    "( ) [ ] { } : , ; + - * / | & < > = . % ~ ^ @ !"
  ).split(" "),
);
