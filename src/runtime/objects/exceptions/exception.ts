/**
 * Exception objects: their struct, the hierarchy of built-in exceptions, and making one. What the types do
 * (construction, attributes, text) is in the files beside; raising and catching is the machine's.
 */
import type { LayoutName } from "../../../cpython/layouts.ts";
import type { Profile } from "../../../cpython/profile.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../allocate.ts";
import type { ExceptionName } from "../builtin-types.ts";
import type { Runtime } from "../runtime.ts";
import type { TypeObject } from "../type-object.ts";

/** Words of PyBaseExceptionObject that are at the same place in every version; `ExceptionWords` has the others. */
export const enum ExceptionField {
  DICT = 4,
  ARGS = 6,
}

/**
 * Bases of each exception that is there when a program starts, in the order in which they become subclasses
 * (Objects/exceptions.c, static_exceptions; Python/crossinterp_exceptions.h; then the modules that start the interpreter).
 */
const HIERARCHY: readonly (readonly [ExceptionName, ...(ExceptionName | "object")[]])[] = [
  ["BaseException", "object"],
  ["BaseExceptionGroup", "BaseException"],
  ["Exception", "BaseException"],
  ["GeneratorExit", "BaseException"],
  ["KeyboardInterrupt", "BaseException"],
  ["SystemExit", "BaseException"],
  ["ArithmeticError", "Exception"],
  ["AssertionError", "Exception"],
  ["AttributeError", "Exception"],
  ["BufferError", "Exception"],
  ["EOFError", "Exception"],
  ["ImportError", "Exception"],
  ["LookupError", "Exception"],
  ["MemoryError", "Exception"],
  ["NameError", "Exception"],
  ["OSError", "Exception"],
  ["ReferenceError", "Exception"],
  ["RuntimeError", "Exception"],
  ["StopAsyncIteration", "Exception"],
  ["StopIteration", "Exception"],
  ["SyntaxError", "Exception"],
  ["SystemError", "Exception"],
  ["TypeError", "Exception"],
  ["ValueError", "Exception"],
  ["Warning", "Exception"],
  ["FloatingPointError", "ArithmeticError"],
  ["OverflowError", "ArithmeticError"],
  ["ZeroDivisionError", "ArithmeticError"],
  ["BytesWarning", "Warning"],
  ["DeprecationWarning", "Warning"],
  ["EncodingWarning", "Warning"],
  ["FutureWarning", "Warning"],
  ["ImportWarning", "Warning"],
  ["PendingDeprecationWarning", "Warning"],
  ["ResourceWarning", "Warning"],
  ["RuntimeWarning", "Warning"],
  ["SyntaxWarning", "Warning"],
  ["UnicodeWarning", "Warning"],
  ["UserWarning", "Warning"],
  ["BlockingIOError", "OSError"],
  ["ChildProcessError", "OSError"],
  ["ConnectionError", "OSError"],
  ["FileExistsError", "OSError"],
  ["FileNotFoundError", "OSError"],
  ["InterruptedError", "OSError"],
  ["IsADirectoryError", "OSError"],
  ["NotADirectoryError", "OSError"],
  ["PermissionError", "OSError"],
  ["ProcessLookupError", "OSError"],
  ["TimeoutError", "OSError"],
  ["IndentationError", "SyntaxError"],
  ["_IncompleteInputError", "SyntaxError"],
  ["IndexError", "LookupError"],
  ["KeyError", "LookupError"],
  ["ImportCycleError", "ImportError"],
  ["ModuleNotFoundError", "ImportError"],
  ["NotImplementedError", "RuntimeError"],
  ["PythonFinalizationError", "RuntimeError"],
  ["RecursionError", "RuntimeError"],
  ["UnboundLocalError", "NameError"],
  ["UnicodeError", "ValueError"],
  ["BrokenPipeError", "ConnectionError"],
  ["ConnectionAbortedError", "ConnectionError"],
  ["ConnectionRefusedError", "ConnectionError"],
  ["ConnectionResetError", "ConnectionError"],
  ["TabError", "IndentationError"],
  ["UnicodeDecodeError", "UnicodeError"],
  ["UnicodeEncodeError", "UnicodeError"],
  ["UnicodeTranslateError", "UnicodeError"],
  ["InterpreterError", "Exception"],
  ["InterpreterNotFoundError", "InterpreterError"],
  ["NotShareableError", "ValueError"],
  ["ExceptionGroup", "BaseExceptionGroup", "Exception"],
  ["CodecRegistryError", "LookupError", "SystemError"],
  ["UnsupportedOperation", "OSError", "ValueError"],
  ["ItimerError", "OSError"],
  ["ZipImportError", "ImportError"],
  ["DeadlockError", "RuntimeError"],
];

/** The exceptions that have a struct of their own; all others have that of their nearest such base. */
const OWN_STRUCTS: ReadonlySet<string> = new Set<LayoutName>([
  "OSError",
  "StopIteration",
  "SystemExit",
  "ImportError",
  "NameError",
  "AttributeError",
  "SyntaxError",
  "UnicodeError",
  "BaseExceptionGroup",
]);

/** Those of the modules that start the interpreter, and one of Python/crossinterp_exceptions.h. */
const MADE_AT_START: ReadonlySet<ExceptionName> = new Set([
  "NotShareableError",
  "CodecRegistryError",
  "UnsupportedOperation",
  "ItimerError",
  "ZipImportError",
  "DeadlockError",
]);

export interface ExceptionShape {
  readonly name: ExceptionName;
  readonly bases: readonly (ExceptionName | "object")[];
  readonly layout: LayoutName;
}

/** Every built-in exception, bases first. */
export const EXCEPTION_SHAPES: readonly ExceptionShape[] = HIERARCHY.map(([name, ...bases]) => ({
  name,
  bases,
  layout: exceptionLayoutName(name),
}));

/** In the order in which they become subclasses; bases first. */
export function exceptionsInOrder({ exceptions }: Profile): readonly ExceptionShape[] {
  const { earliestExceptions, interpreterErrors } = exceptions;
  const rank = ({ name }: ExceptionShape): number => {
    const at = earliestExceptions.indexOf(name);
    return at < 0 ? earliestExceptions.length : at;
  };
  return EXCEPTION_SHAPES.toSorted((left, right) => rank(left) - rank(right)).map((shape) =>
    shape.name === "NotShareableError" && interpreterErrors !== undefined
      ? { ...shape, bases: [interpreterErrors.notShareableBase] }
      : shape,
  );
}

/** Dotted names of those that are no names of `builtins`. */
export function moduleExceptionNames({ exceptions }: Profile): Partial<Record<ExceptionName, string>> {
  const { interpreterErrors, timerErrorName } = exceptions;
  const interpreters = interpreterErrors?.module ?? "interpreters";
  return {
    InterpreterError: `${interpreters}.InterpreterError`,
    InterpreterNotFoundError: `${interpreters}.InterpreterNotFoundError`,
    NotShareableError: `${interpreters}.NotShareableError`,
    CodecRegistryError: "encodings.CodecRegistryError",
    UnsupportedOperation: "io.UnsupportedOperation",
    ItimerError: `signal.${timerErrorName}`,
    ZipImportError: "zipimport.ZipImportError",
    DeadlockError: "_frozen_importlib._DeadlockError",
  };
}

/** CPython makes this class at start as a program would, so that its instances have room for weak references. */
export function isMadeAtStart({ fields }: Profile, name: ExceptionName): boolean {
  return name === "ExceptionGroup" ? fields.exceptionGroups : MADE_AT_START.has(name);
}

/** The exceptions that this version has. */
export function knownExceptions(profile: Profile): ExceptionName[] {
  const { exceptions, fields } = profile;
  const missing = new Set<ExceptionName>();
  if (!fields.exceptionGroups) missing.add("BaseExceptionGroup").add("ExceptionGroup");
  if (!exceptions.hasImportCycleError) missing.add("ImportCycleError");
  if (!exceptions.hasEncodingWarning) missing.add("EncodingWarning");
  if (!exceptions.hasFinalizationError) missing.add("PythonFinalizationError").add("_IncompleteInputError");
  if (exceptions.interpreterErrors === undefined)
    missing.add("InterpreterError").add("InterpreterNotFoundError").add("NotShareableError");
  return HIERARCHY.map(([name]) => name).filter((name) => !missing.has(name));
}

/** The struct of a built-in exception. */
export function exceptionLayoutName(name: string): LayoutName {
  for (let at = name; ; ) {
    // UnicodeError itself has no fields; its three subclasses have.
    if (OWN_STRUCTS.has(at) && name !== "UnicodeError") return at as LayoutName;
    const base = HIERARCHY.find(([each]) => each === at)?.[1];
    if (base === undefined || base === "object") return "BaseException";
    at = base;
  }
}

/**
 * An instance with these arguments, which are borrowed, and `given` the tuple of them if there is one; other fields are empty. No `__init__` of the program
 * runs. CPython: BaseException_new.
 */
export function newException(
  rt: Runtime,
  type: TypeObject,
  args: readonly Ref[],
  given: Ref | undefined = undefined,
): Ref {
  const { heap } = rt;
  for (const held of given === undefined ? args : [given]) heap.incref(held);
  const tuple = given ?? (args.length === 0 ? rt.emptyTuple : rt.newTupleOf(args));
  const ref = newObject(rt, type, type.basicBytes);
  heap.words.fill(NULL, ref + ExceptionField.DICT, ref + (type.basicBytes >> 2));
  heap.words[ref + ExceptionField.ARGS] = tuple;
  rt.gc.track(ref);
  return ref;
}

/** The arguments, borrowed. */
export function exceptionArgs(rt: Runtime, self: Ref): Ref[] {
  return rt.tupleItems(rt.heap.words[self + ExceptionField.ARGS] as number);
}

/** Borrowed, NULL for none. */
export function exceptionCause(rt: Runtime, self: Ref): Ref {
  return rt.heap.words[self + rt.layouts.exceptionWords.cause] as number;
}

/** Borrowed, NULL for none. */
export function exceptionContext(rt: Runtime, self: Ref): Ref {
  return rt.heap.words[self + rt.layouts.exceptionWords.context] as number;
}

/** Borrowed, NULL for none. */
export function exceptionTraceback(rt: Runtime, self: Ref): Ref {
  return rt.heap.words[self + rt.layouts.exceptionWords.traceback] as number;
}

export function isContextSuppressed(rt: Runtime, self: Ref): boolean {
  return rt.heap.words[self + rt.layouts.exceptionWords.suppressContext] !== 0;
}

/** Takes over the cause (NULL for none), and hides the context. CPython: PyException_SetCause. */
export function setExceptionCause(rt: Runtime, self: Ref, cause: Ref): void {
  const words = rt.layouts.exceptionWords;
  rt.heap.words[self + words.suppressContext] = 1;
  replaceWord(rt, self, words.cause, cause);
}

/** Takes over the context, NULL for none. CPython: PyException_SetContext. */
export function setExceptionContext(rt: Runtime, self: Ref, context: Ref): void {
  replaceWord(rt, self, rt.layouts.exceptionWords.context, context);
}

/** Takes over the traceback, NULL for none. */
export function setExceptionTraceback(rt: Runtime, self: Ref, traceback: Ref): void {
  replaceWord(rt, self, rt.layouts.exceptionWords.traceback, traceback);
}

function replaceWord(rt: Runtime, self: Ref, word: number, value: Ref): void {
  const old = rt.heap.words[self + word] as number;
  rt.heap.words[self + word] = value;
  rt.heap.decrefIfAny(old);
}
