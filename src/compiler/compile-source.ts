/**
 * Compiling text on demand, for `compile`, `eval` and `exec` of a running program: the parser and the compiler of
 * one Python version as one function. What CPython does to the text before (decoding) and after is the caller's.
 */
import type { CodeUnit } from "../bytecode/code.ts";
import type { SyntaxNode } from "../bytecode/syntax-node.ts";
import type { CompileTraits } from "../cpython/compile-traits.ts";
import type { Module } from "../syntax/ast.ts";
import type { CharacterLookup } from "../syntax/literals.ts";
import type { PythonParser } from "../syntax/parser.ts";
import { LineIndex } from "../text/line-index.ts";
import { type CompileRefusal, compileModule, compileTree, parseTree } from "./compile.ts";
import type { CompilerOptions } from "./compiler.ts";
import type { CompileError, ErrorPhase } from "./errors.ts";
import type { ParseMode } from "./grammar/parser.ts";
import type { CompileWarning } from "./warnings.ts";

export interface SourceRequest {
  readonly text: string;
  readonly fileName: string;
  readonly mode: ParseMode;
  /** `from __future__ import annotations` holds in the code that asks. */
  readonly hasFutureAnnotations: boolean;
}

interface SourceRefusal {
  readonly ok: false;
  readonly error: CompileError;
  readonly phase: ErrorPhase;
  /** The line that is wrong, with its line break where it has one; undefined where there is no such line. */
  readonly sourceLine: string | undefined;
  /** The line is shown without its end, whatever the text has. */
  readonly isCut: boolean;
}

/** What the parser's errors show is known of its warnings, too. */
export type SourceWarning = Omit<CompileWarning, "error"> & {
  readonly error?: CompileError & { readonly sourceLine: string | undefined };
};

interface Warned {
  readonly warnings: readonly SourceWarning[];
}

export type SourceAnswer = Warned & ({ readonly ok: true; readonly unit: CodeUnit } | SourceRefusal);
export type TreeAnswer = Warned & ({ readonly ok: true; readonly tree: SyntaxNode } | SourceRefusal);

export function sourceCompiler(
  parser: PythonParser,
  traits: CompileTraits,
  lookup: CharacterLookup | undefined,
): (request: SourceRequest) => SourceAnswer {
  return (request) => answer(parser, compileModule, request, traits, lookup);
}

/** Python's own syntax trees: made of text, and compiled. */
export interface TreeTools {
  parse(request: SourceRequest): TreeAnswer;
  /** Of the request only what it says of the code counts. */
  compile(tree: SyntaxNode, request: SourceRequest): SourceAnswer;
}

export function treeTools(
  parser: PythonParser,
  traits: CompileTraits,
  lookup: CharacterLookup | undefined,
): TreeTools {
  return {
    parse: (request) => answer(parser, parseTree, request, traits, lookup),
    compile: (tree, { text, ...options }) => {
      const warnings: SourceWarning[] = [];
      // The parser, whose warnings have an error, has no part in this.
      const onWarning = ({ error: _, ...warning }: CompileWarning) => void warnings.push(warning);
      const result = compileTree(tree, { ...options, traits, lookup, onWarning });
      return result.ok
        ? { ...result, warnings }
        : { ...result, warnings, sourceLine: undefined, isCut: false };
    },
  };
}

function answer<Result extends { readonly ok: true }>(
  parser: PythonParser,
  run: (module: Module, source: LineIndex, options: CompilerOptions) => Result | CompileRefusal,
  { text, ...options }: SourceRequest,
  traits: CompileTraits,
  lookup: CharacterLookup | undefined,
): Warned & (Result | SourceRefusal) {
  const source = new LineIndex(text);
  const warnings: SourceWarning[] = [];
  const onWarning = ({ error, ...warning }: CompileWarning) => {
    const shown = error && { error: { ...error, sourceLine: lineOf(source, error.line) } };
    warnings.push({ ...warning, ...shown });
  };
  const result = run(parser.parseModule(text), source, { ...options, traits, lookup, onWarning });
  if (result.ok) return { ...result, warnings };
  const line = result.error.shownLine ?? lineOf(source, result.error.line);
  const { message, line: number } = result.error;
  const lineCount = source.lineStarts.length - (/[\r\n]$/.test(text) ? 1 : 0);
  // The end of a line that is never closed was seen when it is the last one.
  const isSeen = message.endsWith("was never closed") && number >= lineCount;
  const isWhole = traits.grammar.knowsFewMistakes && message.startsWith("unexpected EOF");
  const isCut = TOKENIZER_ERROR.test(message) && !isSeen && !isWhole;
  return { ...result, warnings, sourceLine: isCut ? line?.replace(/[\r\n]+$/, "") : line, isCut };
}

/** Errors whose line CPython shows without its end: those of the tokenizer, which has not seen it yet. */
const TOKENIZER_ERROR =
  /was never closed|^unterminated|^unmatched|^invalid (?:character|non-printable|decimal literal|\w+ literal|digit)|^unexpected (?:character|EOF)|^closing parenthesis|^leading zeros|^too many nested/;

/** @param line 1-based; 0 before the first of a text without any. */
function lineOf(source: LineIndex, line: number): string | undefined {
  if (line === 0) return "";
  const start = source.lineStarts[line - 1];
  return start === undefined ? undefined : source.text.slice(start, source.lineStarts[line]);
}
