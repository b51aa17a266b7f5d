/** What tracebacks need of the program's text, given by whoever can read and parse it. Data only. */

/** A place in a text: line from 1, column in UTF-8 bytes from 0. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export interface TextSpan {
  readonly start: TextPlace;
  readonly end: TextPlace;
}

/** An operation that a traceback marks in parts. */
export type MarkedOperation =
  | { readonly kind: "BinOp"; readonly left: TextSpan; readonly right: TextSpan }
  | { readonly kind: "Subscript"; readonly value: TextSpan; readonly slice: TextSpan }
  | { readonly kind: "Call"; readonly func: TextSpan };

/** The statements of a valid piece of Python, as far as tracebacks look at them. */
export interface ParsedText {
  readonly statementCount: number;
  /** What the first statement is, when it is an expression that is marked in parts. */
  readonly operation: (MarkedOperation & { readonly span: TextSpan }) | undefined;
  /** The call in a first statement `return f(...)` or `x = f(...)`, with plain names for `f` and `x`. */
  readonly plainCall: TextSpan | undefined;
}

export interface SourceAccess {
  /** A line of a file, 1-based, without its line end; undefined when file or line are not known. */
  readonly line: (fileName: string, line: number) => string | undefined;
  /** Undefined for what is no valid Python. */
  readonly parse: (text: string) => ParsedText | undefined;
}
