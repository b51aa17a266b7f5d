/** What the machine needs of a compiler, which is given to it: text becomes a code unit or the data of a SyntaxError. */
import type { CodeUnit } from "../../bytecode/code.ts";
import type { SyntaxNode } from "../../bytecode/syntax-node.ts";
import type { SourceText } from "../builtins/interpreter.ts";
import type { ExceptionName } from "../objects/builtin-types.ts";

/** Lines and columns are 1-based: what a SyntaxError says. */
export interface SourceError {
  readonly type: ExceptionName;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A SyntaxWarning; `line` is 1-based. */
export interface SourceWarning {
  readonly message: string;
  readonly line: number;
  /** The error of the parser that it can become, with the line that this shows; the other passes have none. */
  readonly error?: SourceError & { readonly sourceLine?: string | undefined };
  /** Where the expression is, 0-based columns; only a line is known of what the tokenizer says. */
  readonly place?: {
    readonly line: number;
    readonly endLine: number;
    readonly column: number;
    readonly endColumn: number;
  };
}

export interface SourceRefusal {
  readonly ok: false;
  readonly error: SourceError;
  /** Which pass of CPython's compiler finds it: each fills the SyntaxError in its own way. */
  readonly phase: "parser" | "symtable" | "compiler";
  readonly sourceLine: string | undefined;
  /** The line is shown without its end. */
  readonly isCut: boolean;
}

interface Warned {
  readonly warnings: readonly SourceWarning[];
}

export type SourceAnswer = Warned & ({ readonly ok: true; readonly unit: CodeUnit } | SourceRefusal);
export type TreeAnswer = Warned & ({ readonly ok: true; readonly tree: SyntaxNode } | SourceRefusal);

export type SourceCompiler = (source: SourceText) => SourceAnswer;

/** Python's own syntax trees: of text, and compiled. */
export interface TreeTools {
  parse(source: SourceText): TreeAnswer;
  /** The text of the source does not count. */
  compile(tree: SyntaxNode, source: SourceText): SourceAnswer;
}
