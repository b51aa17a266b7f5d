/**
 * The compiler's entry: a syntax tree becomes a code unit, or the SyntaxError that CPython would raise.
 * Follows compiler_mod of Python/compile.c (3.13).
 */
import type { CodeUnit } from "../bytecode/code.ts";
import { Op } from "../bytecode/opcodes.ts";
import type { SyntaxNode } from "../bytecode/syntax-node.ts";
import { findFutureFeatures } from "../symtable/future.ts";
import { messages } from "../symtable/messages.ts";
import type { SymtableError } from "../symtable/scope.ts";
import { buildSymbolTable } from "../symtable/symbol-table.ts";
import type { Module, Segment, Stmt, SyntaxProblem } from "../syntax/ast.ts";
import type { LineIndex } from "../text/line-index.ts";
import { compileDocstring, hasAnnotations } from "./body.ts";
import { Compiler, type CompilerOptions } from "./compiler.ts";
import { type CompileError, CompileFailure, type ErrorPhase, errorAt } from "./errors.ts";
import { compileExpr } from "./expressions.ts";
import { findJumpsOutOfFinally } from "./finally-warnings.ts";
import { findSyntaxError } from "./grammar/find-syntax-error.ts";
import type { ParserWarnings } from "./grammar/parser-warnings.ts";
import type { Location } from "./instruction.ts";
import { compileDeferredAnnotations, makeConditionalAnnotations } from "./lazy-annotations.ts";
import { Locator } from "./locator.ts";
import { compileStmts } from "./statements.ts";
import { readTree } from "./syntax-tree/read-tree.ts";
import { writeTree } from "./syntax-tree/write-tree.ts";

export interface CompileRefusal {
  readonly ok: false;
  readonly error: CompileError;
  readonly phase: ErrorPhase;
}

export type CompileResult = { readonly ok: true; readonly unit: CodeUnit } | CompileRefusal;

/** `source` is the text that `module` was parsed from. */
export function compileModule(module: Module, source: LineIndex, options: CompilerOptions): CompileResult {
  return attempt(() => {
    const locator = new Locator(source);
    checkGrammar(module, source.text, locator, options);
    return { ok: true, unit: compile(module, locator, options) };
  });
}

/** As `compileModule` for a tree that the program made, which has no source and need not pass the grammar. */
export function compileTree(tree: SyntaxNode, options: CompilerOptions): CompileResult {
  return attempt(() => {
    const { module, lines } = readTree(tree);
    return { ok: true, unit: compile(module, new Locator(lines), options) };
  });
}

export type TreeResult = { readonly ok: true; readonly tree: SyntaxNode } | CompileRefusal;

/** Python's own syntax tree of a source. */
export function parseTree(module: Module, source: LineIndex, options: CompilerOptions): TreeResult {
  return attempt(() => {
    const locator = new Locator(source);
    checkGrammar(module, source.text, locator, options);
    return { ok: true, tree: writeTree(module, locator, options) };
  });
}

function attempt<Result>(make: () => Result): Result | CompileRefusal {
  try {
    return make();
  } catch (failure) {
    if (failure instanceof CompileFailure) return { ok: false, error: failure.error, phase: failure.phase };
    throw failure;
  }
}

/** Throws what CPython's parser refuses, and what ours falls short of. */
function checkGrammar(module: Module, text: string, locator: Locator, options: CompilerOptions): void {
  const startOf = (segment: Segment) => module.segmentStarts[module.segments.indexOf(segment)] ?? 0;
  /** CPython parses this text, so it is the parser used here that falls short. */
  const describeProblem = (problem: SyntaxProblem, segment: Segment): CompileError => {
    const location = locator.locate(problem, startOf(segment));
    const isTooDeep = problem.message === "too deeply nested";
    if (isTooDeep)
      return errorAt("maximum recursion depth exceeded during compilation", location, "RecursionError");
    return errorAt("syntax that is not supported here", location);
  };
  const { mode, lookup, traits } = options;
  const syntaxError = findSyntaxError(text, mode, lookup, traits.grammar, parserWarnings(options));
  if (syntaxError !== undefined) throw new CompileFailure(syntaxError, "parser");
  for (const segment of module.segments) {
    const problem = segment.problems.find(
      ({ allowedBy }) => allowedBy === undefined || !traits.grammar[allowedBy],
    );
    if (problem !== undefined) throw new CompileFailure(describeProblem(problem, segment), "parser");
  }
}

function compile(module: Module, locator: Locator, options: CompilerOptions): CodeUnit {
  const startOf = (segment: Segment) => module.segmentStarts[module.segments.indexOf(segment)] ?? 0;
  const fail = ({ message, segment, span, columnShift = 0 }: SymtableError): never => {
    const type = message === messages.tooDeep ? "RecursionError" : "SyntaxError";
    const error = errorAt(message, locator.locate(span, startOf(segment)), type);
    throw new CompileFailure({ ...error, column: error.column + columnShift }, "symtable");
  };
  const { traits } = options;
  warnAboutFinally(module, locator, options);
  const future = findFutureFeatures(module, traits.importErrorsPointAtName);
  if (future.error !== undefined) fail(future.error);
  const isFuture = future.hasAnnotations || options.hasFutureAnnotations === true;
  const parameterWord = traits.grammar.saysParameter ? "parameter" : "argument";
  const table = buildSymbolTable(module, { ...traits, parameterWord }, isFuture);
  const [error] = table.errors;
  if (error !== undefined) fail(error);
  const c = new Compiler(table, locator, options, { ...future, hasAnnotations: isFuture });
  c.enterUnit("module", "<module>", table.moduleScope, firstLineOf(module, locator, options));
  if (options.mode === "eval") compileExpression(c, module);
  else compileStatements(c, module);
  return c.exitUnit(options.mode !== "eval");
}

function firstLineOf(module: Module, locator: Locator, { traits }: CompilerOptions): number {
  const index = module.segments.findIndex(({ body }) => body.length > 0);
  const first = module.segments[index]?.body[0];
  if (first === undefined || !traits.modulesStartAtFirstStatement) return 1;
  return locator.locate(first, module.segmentStarts[index] ?? 0).line;
}

function warnAboutFinally(module: Module, locator: Locator, { onWarning, traits }: CompilerOptions): void {
  if (onWarning === undefined || !traits.warnsOfJumpsInFinally) return;
  module.segments.forEach((segment, index) => {
    const start = module.segmentStarts[index] ?? 0;
    findJumpsOutOfFinally(segment.body, (message, node) => {
      onWarning({ message, line: locator.locate(node, start).line });
    });
  });
}

/** Where what the parser warns of goes, and in what words. */
function parserWarnings({ onWarning, traits }: CompilerOptions): ParserWarnings | undefined {
  if (onWarning === undefined) return undefined;
  const { escapeWarning, octalEscapeWarning, escapeWarningHasOwnLine, warnsOfNumbersBeforeKeywords } = traits;
  return {
    report: onWarning,
    escapeWarning,
    octalEscapeWarning,
    escapeWarningHasOwnLine,
    warnsOfNumbersBeforeKeywords,
  };
}

function compileStatements(c: Compiler, module: Module): void {
  const segments = c.table.segments.map((scopes, index) => ({
    scopes,
    start: module.segmentStarts[index] ?? 0,
    body: scopes.segment.body,
  }));
  const isInteractive = c.options.mode === "single";
  const [first] = segments.filter(({ body }) => body.length > 0);
  const beginning = c.unit.sequence.length;
  const start = isInteractive ? START : startLocation(c, first);
  if (segments.some(({ body }) => hasAnnotations(body))) {
    if (c.hasLazyAnnotations) makeConditionalAnnotations(c, start);
    else c.emit(Op.SETUP_ANNOTATIONS, 0, start);
  }
  for (const segment of segments) {
    c.enterSegment(segment.scopes, segment.start);
    const isFirst = segment === first && !isInteractive;
    compileStmts(c, isFirst ? compileDocstring(c, segment.body) : segment.body);
  }
  c.insertAt(beginning, () => compileDeferredAnnotations(c, start));
}

const START: Location = { line: 1, endLine: 1, column: 0, endColumn: 0 };

/** The first statement of the module, if there is one. */
function startLocation(
  c: Compiler,
  first:
    | { readonly scopes: Parameters<Compiler["enterSegment"]>[0]; start: number; body: readonly Stmt[] }
    | undefined,
): Location {
  const [stmt] = first?.body ?? [];
  if (first === undefined || stmt === undefined) return START;
  c.enterSegment(first.scopes, first.start);
  return c.locate(stmt);
}

function compileExpression(c: Compiler, module: Module): void {
  c.table.segments.forEach((scopes, index) => {
    c.enterSegment(scopes, module.segmentStarts[index] ?? 0);
    for (const stmt of scopes.segment.body) {
      if (stmt.kind === "Expr") compileExpr(c, stmt.value);
      else c.fail("invalid syntax", c.locate(stmt));
    }
  });
}
