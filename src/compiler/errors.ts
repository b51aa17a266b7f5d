/** SyntaxErrors that end a compilation. They are thrown inside the compiler only; its entry turns them into data. */
import type { Location } from "./instruction.ts";

/** The built-in exception that CPython raises. */
export type CompileErrorType =
  | "SyntaxError"
  | "IndentationError"
  | "TabError"
  | "RecursionError"
  | "MemoryError";

/** Which pass of CPython's compiler finds the error: each fills the SyntaxError in its own way. */
export type ErrorPhase = "parser" | "symtable" | "compiler";

/** Lines and columns are 1-based: `lineno`, `offset`, `end_lineno` and `end_offset` of a SyntaxError. */
export interface CompileError {
  readonly type: CompileErrorType;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The line that is shown, where that is not the source's: a field of an f-string in parentheses (through 3.11). */
  readonly shownLine?: string;
}

export class CompileFailure extends Error {
  constructor(
    readonly error: CompileError,
    readonly phase: ErrorPhase = "compiler",
  ) {
    super(error.message);
  }
}

export function errorAt(
  message: string,
  location: Location,
  type: CompileErrorType = "SyntaxError",
): CompileError {
  return {
    type,
    message,
    line: location.line,
    column: location.column + 1,
    endLine: location.endLine,
    endColumn: location.endColumn + 1,
  };
}
