/** `compile`, `eval` and `exec` (Python/bltinmodule.c, 3.13). The compiler and the frames are the machine's. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { bufferOf } from "../objects/bytes/bytes-kind.ts";
import { dictGetStr, dictSetStr, isAnyDict } from "../objects/dict/dict.ts";
import { type NativeFunction, native } from "../objects/functions/native-function.ts";
import { intValue } from "../objects/numbers/int.ts";
import type { Steps } from "../objects/runtime.ts";
import { decodeSource } from "./decode-source.ts";
import type { Interpreter, SourceText } from "./interpreter.ts";
import { compileNode, isSyntaxNode, parseToNode, sameTree } from "./syntax-tree/compile-tree.ts";

/** `PyCF_MASK` and `PyCF_COMPILE_MASK` of Include/cpython/compile.h. */
const enum CompileFlag {
  ONLY_AST = 0x400,
  FUTURE_ANNOTATIONS = 0x1000000,
  KNOWN = 0x1fffe00,
  OPTIMIZED_AST = 0x8000,
}

type Mode = SourceText["mode"];

export function codeFunctions(m: Interpreter): readonly NativeFunction[] {
  const byKeyword = m.profile.evalTakesKeywords ? "" : ", /";
  const positional = m.profile.evalTakesKeywords ? "/, " : "";
  const execEnd = `${byKeyword}${m.profile.objects.execTakesClosure ? ", *, closure=None" : ""}`;
  return [
    native(
      "compile",
      "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
      (_, __, source, fileName, mode, flags, dontInherit, optimize) =>
        compile(m, { source, fileName, mode, flags, dontInherit, optimize }),
    ),
    native(
      "eval",
      `(source, ${positional}globals=None, locals=None${byKeyword})`,
      (_, __, source, globals, locals) => evaluate(m, source, globals, locals),
    ),
    native(
      "exec",
      `(source, ${positional}globals=None, locals=None${execEnd})`,
      (_, __, source, globals, locals, closure = NULL) => execute(m, source, globals, locals, closure),
    ),
  ];
}

interface CompileArguments {
  readonly source: Ref;
  readonly fileName: Ref;
  readonly mode: Ref;
  readonly flags: Ref;
  readonly dontInherit: Ref;
  readonly optimize: Ref;
}

function* compile(m: Interpreter, args: CompileArguments): Steps<Ref> {
  const number = (ref: Ref, fallback: number): number =>
    ref === NULL ? fallback : Number(intValue(m.heap, ref));
  const fileName = fileNameOf(m, args.fileName);
  if (!m.isInstance(args.mode, m.types.str)) {
    m.raise(m.types.TypeError, `compile() argument 'mode' must be str, not ${m.typeOf(args.mode).name}`);
  }
  const flags = number(args.flags, 0);
  const optimize = number(args.optimize, -1);
  if ((flags & ~CompileFlag.KNOWN) !== 0) m.raise(m.types.ValueError, "compile(): unrecognised flags");
  if (optimize < -1 || optimize > 2) m.raise(m.types.ValueError, "compile(): invalid optimize value");
  const isTree = (flags & CompileFlag.ONLY_AST) !== 0;
  const mode = modeOf(m, args.mode, isTree);
  if (isTree && (flags & CompileFlag.OPTIMIZED_AST) !== 0) m.unsupported("optimized syntax trees");
  const inherits = args.dontInherit === NULL || (yield* truth(m, args.dontInherit)) === false;
  const isFuture = (flags & CompileFlag.FUTURE_ANNOTATIONS) !== 0;
  const hasFutureAnnotations = isFuture || (inherits && m.callerHasFutureAnnotations());
  if (isSyntaxNode(m, args.source)) {
    if (isTree) return yield* sameTree(m, args.source, mode);
    return yield* compileNode(m, args.source, { text: "", fileName, mode, hasFutureAnnotations });
  }
  const text = sourceText(m, args.source, "compile", "string, bytes or AST object");
  const source = { text, fileName, mode, hasFutureAnnotations };
  return isTree ? yield* parseToNode(m, source) : yield* m.compileText(source);
}

/** The mode that only trees have is refused in the words of the simulator. */
function modeOf(m: Interpreter, ref: Ref, isTree: boolean): Mode {
  const mode = m.strValue(ref);
  if (mode === "exec" || mode === "eval" || mode === "single") return mode;
  if (mode !== "func_type") {
    const last = isTree ? ", 'single' or 'func_type'" : " or 'single'";
    m.raise(m.types.ValueError, `compile() mode must be 'exec', 'eval'${last}`);
  }
  if (!isTree) {
    m.raise(m.types.ValueError, "compile() mode 'func_type' requires flag PyCF_ONLY_AST");
  }
  return m.unsupported("syntax trees of type comments");
}

function* truth(m: Interpreter, ref: Ref): Steps<boolean> {
  const outcome = m.isTrue(ref);
  return typeof outcome === "boolean" ? outcome : yield* outcome;
}

/** PyUnicode_FSDecoder, without path-like objects. */
function fileNameOf(m: Interpreter, ref: Ref): string {
  if (m.isInstance(ref, m.types.str)) return m.strValue(ref);
  const bytes = bufferOf(m, ref);
  if (bytes === undefined) {
    const got = m.typeOf(ref).name;
    m.raise(m.types.TypeError, `expected str, bytes or os.PathLike object, not ${got}`);
  }
  return new TextDecoder().decode(bytes);
}

/** source_as_string */
function sourceText(m: Interpreter, source: Ref, name: string, wanted: string): string {
  const text = decodedText(m, source);
  if (text === undefined) m.raise(m.types.TypeError, `${name}() arg 1 must be a ${wanted}`);
  return text;
}

function decodedText(m: Interpreter, source: Ref): string | undefined {
  if (m.isInstance(source, m.types.str)) return m.strValue(source);
  const bytes = bufferOf(m, source);
  return bytes === undefined ? undefined : decodeSource(m, bytes);
}

interface Namespaces {
  readonly globals: Ref;
  readonly locals: Ref;
}

/** The namespaces to run in, both owned by the routine. `locals` follow `globals` where only these are given. */
function namespaces(m: Interpreter, globals: Ref, locals: Ref): Namespaces {
  const hasGlobals = globals !== NULL && globals !== m.none;
  const hasLocals = locals !== NULL && locals !== m.none;
  const chosen = hasGlobals ? globals : m.callerGlobals();
  m.heap.incref(chosen);
  m.own(chosen);
  if (!hasGlobals && !hasLocals) return { globals: chosen, locals: m.own(m.callerLocals()) };
  const chosenLocals = hasLocals ? locals : chosen;
  m.heap.incref(chosenLocals);
  return { globals: chosen, locals: m.own(chosenLocals) };
}

function ensureBuiltins(m: Interpreter, globals: Ref): void {
  const name = m.name("__builtins__");
  if (dictGetStr(m, globals, name) !== NULL) return;
  if (m.isInstance(globals, m.types.frozendict)) {
    m.raise(m.types.TypeError, "cannot assign __builtins__ to frozendict globals");
  }
  dictSetStr(m, globals, name, m.callerBuiltins());
}

function isMapping(m: Interpreter, ref: Ref): boolean {
  return m.typeOf(ref).slots.getItem !== undefined;
}

function* evaluate(m: Interpreter, source: Ref, globals: Ref, locals: Ref): Steps<Ref> {
  if (locals !== NULL && locals !== m.none && !isMapping(m, locals)) {
    m.raise(m.types.TypeError, "locals must be a mapping");
  }
  if (globals !== NULL && globals !== m.none && !isAnyDict(m, globals)) {
    m.raise(
      m.types.TypeError,
      isMapping(m, globals)
        ? "globals must be a real dict; try eval(code, {}, mapping)"
        : m.profile.values.messages.globalsNotDict,
    );
  }
  const where = namespaces(m, globals, locals);
  ensureBuiltins(m, where.globals);
  if (m.typeOf(source) === m.types.code) {
    if (m.freeVariableCount(source) > 0) {
      m.raise(m.types.TypeError, "code object passed to eval() may not contain free variables");
    }
    return yield* finish(m, where, m.runCode(source, where.globals, where.locals, NULL));
  }
  const text = sourceText(m, source, "eval", "string, bytes or code object").replace(/^[ \t]+/, "");
  return yield* finish(m, where, runText(m, text, "eval", where));
}

function* execute(m: Interpreter, source: Ref, globals: Ref, locals: Ref, closure: Ref): Steps<Ref> {
  const where = namespaces(m, globals, locals);
  if (!isAnyDict(m, where.globals)) {
    const { execGlobals } = m.profile.values.messages;
    m.raise(m.types.TypeError, execGlobals.replace("{}", m.typeOf(where.globals).name));
  }
  if (!isMapping(m, where.locals)) {
    m.raise(m.types.TypeError, `locals must be a mapping or None, not ${m.typeOf(where.locals).name}`);
  }
  ensureBuiltins(m, where.globals);
  const cells = closure === m.none ? NULL : closure;
  if (m.typeOf(source) === m.types.code) {
    checkClosure(m, source, cells);
    m.heap.decref(yield* finish(m, where, m.runCode(source, where.globals, where.locals, cells)));
    return m.none;
  }
  if (cells !== NULL) m.raise(m.types.TypeError, "closure can only be used when source is a code object");
  const text = sourceText(m, source, "exec", "string, bytes or code object");
  m.heap.decref(yield* finish(m, where, runText(m, text, "exec", where)));
  return m.none;
}

function checkClosure(m: Interpreter, code: Ref, closure: Ref): void {
  const count = m.freeVariableCount(code);
  if (count === 0) {
    if (closure !== NULL) m.raise(m.types.TypeError, "cannot use a closure with this code object");
    return;
  }
  const cells = closure !== NULL && m.typeOf(closure) === m.types.tuple ? m.tupleItems(closure) : undefined;
  if (cells?.length === count && cells.every((cell) => m.typeOf(cell) === m.types.cell)) return;
  m.raise(m.types.TypeError, `code object requires a closure of exactly length ${count}`);
}

function* runText(m: Interpreter, text: string, mode: Mode, where: Namespaces): Steps<Ref> {
  const hasFutureAnnotations = m.callerHasFutureAnnotations();
  const literals: Ref[] = [];
  const source = { text, fileName: "<string>", mode, hasFutureAnnotations };
  const code = m.own(yield* m.compileText(source, literals));
  for (const literal of literals) m.own(literal);
  const result = yield* m.runCode(code, where.globals, where.locals, NULL);
  for (const literal of literals.reverse()) m.heap.decref(m.disown(literal));
  m.heap.decref(m.disown(code));
  return result;
}

function* finish(m: Interpreter, where: Namespaces, steps: Steps<Ref>): Steps<Ref> {
  const result = yield* steps;
  m.heap.decref(m.disown(where.locals));
  m.heap.decref(m.disown(where.globals));
  return result;
}
