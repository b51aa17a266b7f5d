/**
 * Compiling text on demand, for `compile`, `eval` and `exec` of a running program: the parser and the compiler of
 * one Python version as one function. What CPython does to the text before (decoding) and after is the caller's.
 */
import type { CodeUnit } from "../bytecode/code.ts";
import type { CharacterLookup } from "../syntax/literals.ts";
import type { PythonParser } from "../syntax/parser.ts";
import { LineIndex } from "../text/line-index.ts";
import { compileModule } from "./compile.ts";
import type { CompileError, ErrorPhase } from "./errors.ts";
import type { ParseMode } from "./grammar/parser.ts";
import type { CompilerTraits } from "./traits.ts";
import type { CompileWarning } from "./warnings.ts";

export interface SourceRequest {
  readonly text: string;
  readonly fileName: string;
  readonly mode: ParseMode;
  /** `from __future__ import annotations` holds in the code that asks. */
  readonly hasFutureAnnotations: boolean;
}

export type SourceAnswer =
  | { readonly ok: true; readonly unit: CodeUnit; readonly warnings: readonly CompileWarning[] }
  | {
      readonly ok: false;
      readonly error: CompileError;
      readonly phase: ErrorPhase;
      /** The line that is wrong, with its line break where it has one; undefined where there is no such line. */
      readonly sourceLine: string | undefined;
      /** The line is shown without its end, whatever the text has. */
      readonly isCut: boolean;
      readonly warnings: readonly CompileWarning[];
    };

export function sourceCompiler(
  parser: PythonParser,
  traits: CompilerTraits,
  lookup: CharacterLookup | undefined,
): (request: SourceRequest) => SourceAnswer {
  return ({ text, ...options }) => {
    const source = new LineIndex(text);
    const warnings: CompileWarning[] = [];
    const onWarning = (warning: CompileWarning) => void warnings.push(warning);
    const result = compileModule(parser.parseModule(text), source, { ...options, traits, lookup, onWarning });
    if (result.ok) return { ...result, warnings };
    const line = lineOf(source, result.error.line);
    const { message, line: number } = result.error;
    const lineCount = source.lineStarts.length - (/[\r\n]$/.test(text) ? 1 : 0);
    // The end of a line that is never closed was seen when it is the last one.
    const isSeen = message.endsWith("was never closed") && number >= lineCount;
    const isWhole = traits.grammar.knowsFewMistakes && message.startsWith("unexpected EOF");
    const isCut = TOKENIZER_ERROR.test(message) && !isSeen && !isWhole;
    return { ...result, warnings, sourceLine: isCut ? line?.replace(/[\r\n]+$/, "") : line, isCut };
  };
}

/** Errors whose line CPython shows without its end: those of the tokenizer, which has not seen it yet. */
const TOKENIZER_ERROR =
  /was never closed|^unterminated|^unmatched|^invalid (?:character|non-printable|decimal literal|\w+ literal|digit)|^unexpected (?:character|EOF)|^closing parenthesis|^leading zeros|^too many nested/;

/** @param line 1-based. */
function lineOf(source: LineIndex, line: number): string | undefined {
  const start = source.lineStarts[line - 1];
  return start === undefined ? undefined : source.text.slice(start, source.lineStarts[line]);
}
