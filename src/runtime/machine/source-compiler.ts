/** What the machine needs of a compiler, which is given to it: text becomes a code unit or the data of a SyntaxError. */
import type { CodeUnit } from "../../bytecode/code.ts";
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
}

export type SourceAnswer =
  | { readonly ok: true; readonly unit: CodeUnit; readonly warnings: readonly SourceWarning[] }
  | {
      readonly ok: false;
      readonly error: SourceError;
      /** Which pass of CPython's compiler finds it: each fills the SyntaxError in its own way. */
      readonly phase: "parser" | "symtable" | "compiler";
      readonly sourceLine: string | undefined;
      /** The line is shown without its end. */
      readonly isCut: boolean;
      readonly warnings: readonly SourceWarning[];
    };

export type SourceCompiler = (source: SourceText) => SourceAnswer;
