/**
 * Running code objects that are no function's: what `exec` and `eval` do, the modules of a program, and turning
 * text into code by the compiler that the machine was given. Follows PyEval_EvalCode and Py_CompileString.
 */
import { CodeFlag } from "../../bytecode/code.ts";
import type { SyntaxNode } from "../../bytecode/syntax-node.ts";
import type { SourceText } from "../builtins/interpreter.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictGetStr } from "../objects/dict/dict.ts";
import { codeOf, newCode } from "../objects/functions/code.ts";
import { FunctionField, newFunction } from "../objects/functions/function.ts";
import { moduleDict } from "../objects/functions/module.ts";
import { setField } from "../objects/record.ts";
import type { Steps } from "../objects/runtime.ts";
import { frameForCall } from "./call.ts";
import { type Frame, Unsupported } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";
import type { SourceError, SourceRefusal, SourceWarning, TreeTools } from "./source-compiler.ts";
import { utf8Bytes } from "./tracebacks/utf8-columns.ts";
import { isWarningTaken } from "./warnings.ts";

/**
 * A frame for a code object with these namespaces (borrowed; `closure` is a tuple of cells or NULL). As in
 * CPython a function object carries the namespaces for as long as the frame lives.
 */
export function frameForCode(m: Machine, code: Ref, globals: Ref, locals: Ref, closure: Ref): Frame {
  m.heap.incref(code);
  const fn = m.own(newFunction(m, code, globals, builtinsOf(m, globals), NULL));
  setField(m, fn, FunctionField.DOC, m.none);
  if (closure !== NULL) m.heap.incref(closure);
  m.heap.words[fn + FunctionField.CLOSURE] = closure;
  const frame = frameForCall(m, fn, { positional: [], keywords: undefined });
  frame.ownsFunction = true;
  m.disown(fn);
  m.heap.incref(locals);
  frame.locals = locals;
  return frame;
}

export function* runCode(m: Machine, code: Ref, globals: Ref, locals: Ref, closure: Ref): Steps<Ref> {
  return yield frameForCode(m, code, globals, locals, closure);
}

/** `_PyEval_BuiltinsFromGlobals`; borrowed. */
export function builtinsOf(m: Machine, globals: Ref): Ref {
  const found = dictGetStr(m, globals, m.name("__builtins__"));
  if (found === NULL) return m.callerBuiltins();
  const dict = m.typeOf(found) === m.types.module ? moduleDict(m, found) : found;
  return m.isInstance(dict, m.types.dict) ? dict : m.builtins;
}

/** A new code object; `literals` as for `newCode`. Raises SyntaxError as the compiler says. */
export function* compileText(m: Machine, source: SourceText, literals?: Ref[]): Steps<Ref> {
  const { compile } = m.options;
  if (compile === undefined) throw new Unsupported("compiling text while the program runs");
  const answer = yield* accepted(m, source, compile(source));
  return newCode(m, answer.unit, literals);
}

/** Python's syntax tree of a text. Raises SyntaxError as the parser says. */
export function* parseTree(m: Machine, source: SourceText): Steps<SyntaxNode> {
  return (yield* accepted(m, source, treeTools(m).parse(source))).tree;
}

/** A new code object of a tree that the program made. */
export function* compileTree(m: Machine, tree: SyntaxNode, source: SourceText): Steps<Ref> {
  const answer = yield* accepted(m, source, treeTools(m).compile(tree, source));
  return newCode(m, answer.unit);
}

function treeTools(m: Machine): TreeTools {
  const { trees } = m.options;
  if (trees === undefined) throw new Unsupported("syntax trees of text");
  return trees;
}

/** The answer if it is one, after what there is to warn of. */
function* accepted<Answer extends { readonly ok: true }>(
  m: Machine,
  source: SourceText,
  answer: (Answer | SourceRefusal) & { readonly warnings: readonly SourceWarning[] },
): Steps<Answer> {
  for (const warning of answer.warnings) {
    if (!(yield* isWarningTaken(m, source.fileName, warning))) yield* raiseWarning(m, source, warning);
  }
  return answer.ok ? answer : yield* raiseSourceError(m, source, answer);
}

/** A warning of which the filters make an exception ends compiling as an error does. compiler_warn, warn_invalid_escape_sequence (3.13) */
function raiseWarning(
  m: Machine,
  source: SourceText,
  { message, place, error: parserError }: SourceWarning,
): Steps<never> {
  if (parserError !== undefined) {
    const { sourceLine, ...error } = parserError;
    // Of a literal of several lines the tokenizer gives the first without its end.
    const isCut = error.endLine > error.line;
    return raiseSourceError(m, source, {
      ok: false,
      error,
      phase: "parser",
      sourceLine: isCut ? sourceLine?.trimEnd() : sourceLine,
      isCut,
    });
  }
  const { line, column, endLine, endColumn } = place ?? { line: 1, column: 0, endLine: 1, endColumn: 0 };
  return raiseSourceError(m, source, {
    ok: false,
    error: { type: "SyntaxError", message, line, column: column + 1, endLine, endColumn: endColumn + 1 },
    phase: "compiler",
    sourceLine: undefined,
    isCut: false,
  });
}

/**
 * The parser and the compiler proper give the place as the second argument, the symbol table sets it afterwards
 * (_PyPegen_raise_error_known_location, compiler_error; PyErr_RangedSyntaxLocationObject).
 */
function* raiseSourceError(
  m: Machine,
  source: SourceText,
  { error, phase, sourceLine, isCut }: SourceRefusal,
): Steps<never> {
  const type = m.types[error.type];
  const message = m.own(m.newStr(error.message));
  const args = [message];
  // Of a file the later passes read the line again.
  const line = phase === "parser" ? sourceLine : m.options.source?.line(source.fileName, error.line);
  const countsBytes = phase === "parser" && !isCut && hasByteColumns(m, source);
  const place = m.own(placeOf(m, source, error, line, isCut, countsBytes));
  const isPlain = !type.isSubtypeOf(m.types.SyntaxError) || source.text.includes("\0");
  if (!isPlain && phase !== "symtable") args.push(place);
  const exception = m.own(yield* m.call(type.ref, args));
  if (!isPlain && phase === "symtable") {
    const all = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];
    const names = m.profile.fields.syntaxErrorEnd ? all : all.slice(0, 4);
    for (const [index, name] of names.entries()) {
      const outcome = m.setAttribute(exception, m.name(name), m.tupleItems(place)[index] as Ref);
      if (typeof outcome !== "number") yield* outcome;
    }
  }
  m.heap.decref(m.disown(place));
  m.heap.decref(m.disown(message));
  return m.raiseObject(m.disown(exception));
}

/** (filename, lineno, offset, text, end_lineno, end_offset); the end from 3.10. */
function placeOf(
  m: Machine,
  source: SourceText,
  error: SourceError,
  sourceLine: string | undefined,
  isCut: boolean,
  countsBytes: boolean,
): Ref {
  const isEnded =
    (isCut && source.isFile !== true) || source.mode !== "exec" || sourceLine?.endsWith("\n") === true;
  const columnOf = (line: number, column: number): number =>
    countsBytes ? byteColumn(source.text, line, column) : column;
  const place = [
    m.newStr(source.fileName),
    m.newInt(error.line),
    m.newInt(columnOf(error.line, error.column)),
    sourceLine === undefined ? m.none : m.newStr(isEnded ? sourceLine : `${sourceLine}\n`),
  ];
  if (m.profile.fields.syntaxErrorEnd) {
    place.push(m.newInt(error.endLine), m.newInt(columnOf(error.endLine, error.endColumn)));
  }
  return m.newTupleOf(place);
}

const DECLARATION = /^[ \t\f]*#.*?coding[:=]/;

/** Whether the parser's columns stay bytes: through 3.11 in files that do not declare their encoding. */
function hasByteColumns(m: Machine, { text, isFile, fileName }: SourceText): boolean {
  if (!m.profile.exceptions.fileErrorsCountBytes || (isFile !== true && fileName !== m.programFile))
    return false;
  return !text.split("\n", 2).some((line) => DECLARATION.test(line));
}

/** @param line 1-based. @param column 1-based, in characters; the result in bytes of UTF-8. */
function byteColumn(text: string, line: number, column: number): number {
  const written = text.split("\n", line)[line - 1] ?? "";
  let bytes = column;
  for (const character of Array.from(written).slice(0, column - 1)) {
    bytes += utf8Bytes(character.codePointAt(0) as number) - 1;
  }
  return bytes;
}

/** All of the library is compiled so, but what it compiles itself (`dataclasses`) is the program's. */
function isOfLibrary(m: Machine, globals: Ref): boolean {
  const file = dictGetStr(m, globals, m.name("__file__"));
  return file !== NULL && m.isInstance(file, m.types.str) && m.strValue(file).startsWith(m.libraryFolder);
}

/** Whether the Python code that calls has `from __future__ import annotations`. */
export function callerHasFutureAnnotations(m: Machine): boolean {
  const { code, globals } = m.callerFrame();
  return (code.unit.flags & CodeFlag.FUTURE_ANNOTATIONS) !== 0 && !isOfLibrary(m, globals);
}

export function freeVariableCount(m: Machine, code: Ref): number {
  const kinds = codeOf(m, code).unit.localsPlusKinds;
  return kinds.reduce((count, kind) => count + (kind >> 7), 0);
}
