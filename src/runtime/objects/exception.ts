/**
 * Exception objects and the hierarchy of built-in exceptions. Raising and catching them is the machine's; the
 * traceback is a chain of heap objects as in CPython.
 */
import type { LayoutName } from "../../cpython/layouts.ts";
import type { Visit } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { freeObject, newObject } from "./allocate.ts";
import type { ExceptionName } from "./builtin-types.ts";
import { native, nativeVariadic } from "./native-function.ts";
import { clearField, setField } from "./record.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

/** Words of PyBaseExceptionObject (Include/cpython/pyerrors.h). */
export const enum ExceptionField {
  DICT = 4,
  ARGS = 6,
  NOTES = 8,
  TRACEBACK = 10,
  CONTEXT = 12,
  CAUSE = 14,
  SUPPRESS_CONTEXT = 16,
  /** First field of the types that have more: `value`, `code`, `msg`, `name`, ... */
  EXTRA = 18,
}

/** Base class and further fields of each built-in exception (Objects/exceptions.c). */
type HierarchyRow = readonly [ExceptionName, ExceptionName | "object", (readonly string[])?];

const HIERARCHY: readonly HierarchyRow[] = [
  ["BaseException", "object"],
  ["Exception", "BaseException"],
  ["BaseExceptionGroup", "BaseException", ["message", "exceptions"]],
  ["GeneratorExit", "BaseException"],
  ["KeyboardInterrupt", "BaseException"],
  ["SystemExit", "BaseException", ["code"]],
  ["ArithmeticError", "Exception"],
  ["FloatingPointError", "ArithmeticError"],
  ["OverflowError", "ArithmeticError"],
  ["ZeroDivisionError", "ArithmeticError"],
  ["AssertionError", "Exception"],
  ["AttributeError", "Exception", ["obj", "name"]],
  ["BufferError", "Exception"],
  ["EOFError", "Exception"],
  ["ExceptionGroup", "BaseExceptionGroup"],
  ["ImportError", "Exception", ["msg", "name", "path", "name_from"]],
  ["ModuleNotFoundError", "ImportError"],
  ["LookupError", "Exception"],
  ["IndexError", "LookupError"],
  ["KeyError", "LookupError"],
  ["MemoryError", "Exception"],
  ["NameError", "Exception", ["name"]],
  ["UnboundLocalError", "NameError"],
  ["OSError", "Exception", ["errno", "strerror", "filename", "filename2"]],
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
  ["ReferenceError", "Exception"],
  ["RuntimeError", "Exception"],
  ["NotImplementedError", "RuntimeError"],
  ["RecursionError", "RuntimeError"],
  ["StopIteration", "Exception", ["value"]],
  ["StopAsyncIteration", "Exception"],
  ["SyntaxError", "Exception", ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset"]],
  ["IndentationError", "SyntaxError"],
  ["TabError", "IndentationError"],
  ["SystemError", "Exception"],
  ["TypeError", "Exception"],
  ["ValueError", "Exception"],
  ["UnicodeError", "ValueError"],
  ["UnicodeDecodeError", "UnicodeError", ["encoding", "object", "start", "end", "reason"]],
  ["UnicodeEncodeError", "UnicodeError", ["encoding", "object", "start", "end", "reason"]],
  ["UnicodeTranslateError", "UnicodeError", ["encoding", "object", "start", "end", "reason"]],
  ["Warning", "Exception"],
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
];

export interface ExceptionShape {
  readonly name: ExceptionName;
  readonly base: ExceptionName | "object";
  /** Names of the fields after those of BaseException, inherited ones included. */
  readonly fields: readonly string[];
}

/** Every built-in exception, bases first. */
export const EXCEPTION_SHAPES: readonly ExceptionShape[] = collectShapes();

function collectShapes(): ExceptionShape[] {
  const fieldsOf = new Map<string, readonly string[]>([["object", []]]);
  return HIERARCHY.map(([name, base, own]) => {
    const fields = own ?? fieldsOf.get(base) ?? [];
    fieldsOf.set(name, fields);
    return { name, base, fields };
  });
}

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

/** An instance with these arguments, which are borrowed. No `__init__` of the program runs. */
export function newException(rt: Runtime, type: TypeObject, args: readonly Ref[]): Ref {
  const ref = newObject(rt, type, type.basicBytes);
  const words = rt.heap.words;
  words.fill(NULL, ref + ExceptionField.DICT, ref + (type.basicBytes >> 2));
  for (const arg of args) rt.heap.incref(arg);
  words[ref + ExceptionField.ARGS] = args.length === 0 ? rt.emptyTuple : rt.newTupleOf(args);
  rt.gc.track(ref);
  return ref;
}

export function defineExceptions(rt: Runtime): void {
  for (const shape of EXCEPTION_SHAPES) {
    const type = rt.types[shape.name];
    defineExceptionMemory(type, shape.fields);
    type.hasInstanceDict = true;
    type.places = { ...type.places, dict: ExceptionField.DICT };
    for (const [index, field] of shape.fields.entries())
      addField(rt, type, field, ExceptionField.EXTRA + 2 * index);
  }
  const { slots } = rt.types.BaseException;
  slots.construct = construct;
  slots.repr = repr;
  slots.str = (_, self) => exceptionText(rt, self);
  rt.types.KeyError.slots.str = (_, self) => keyErrorText(rt, self);
  rt.types.StopIteration.slots.construct = constructWithFirst;
  rt.types.SystemExit.slots.construct = constructWithFirst;
  addBaseAttributes(rt);
  addBaseMethods(rt);
}

function defineExceptionMemory(type: TypeObject, fields: readonly string[]): void {
  const extra = fields.map((_, index) => ExceptionField.EXTRA + 2 * index);
  const owned = [
    ...extra,
    ExceptionField.DICT,
    ExceptionField.ARGS,
    ExceptionField.NOTES,
    ExceptionField.TRACEBACK,
    ExceptionField.CAUSE,
    ExceptionField.CONTEXT,
  ];
  type.slots.traverse = (rt: Runtime, ref: Ref, visit: Visit): void => {
    for (const field of owned) {
      const value = rt.heap.words[ref + field] as number;
      if (value !== NULL) visit(value);
    }
  };
  type.slots.clear = (rt: Runtime, ref: Ref): void => {
    for (const field of owned) clearField(rt, ref, field);
  };
  type.slots.deallocate = (rt: Runtime, ref: Ref): void => {
    rt.gc.untrack(ref);
    for (const field of owned) clearField(rt, ref, field);
    freeObject(rt, ref, rt.typeOf(ref).basicBytes);
  };
}

function construct(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  if (args.keywords !== undefined && args.keywords.size > 0) {
    rt.raise(rt.types.TypeError, `${type.name}() takes no keyword arguments`);
  }
  return newException(rt, type, args.positional);
}

/** StopIteration.value and SystemExit.code are the first argument, or None. */
function constructWithFirst(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const ref = newException(rt, type, args.positional);
  const first = args.positional[0] ?? rt.none;
  rt.heap.incref(first);
  rt.heap.words[ref + ExceptionField.EXTRA] = first;
  return ref;
}

export function exceptionArgs(rt: Runtime, self: Ref): Ref[] {
  return rt.tupleItems(rt.heap.words[self + ExceptionField.ARGS] as number);
}

function* repr(rt: Runtime, self: Ref): Steps<Ref> {
  const args = exceptionArgs(rt, self);
  const { name } = rt.typeOf(self);
  const texts: string[] = [];
  for (const arg of args) texts.push(yield* rt.reprText(arg));
  return rt.newStr(`${name}(${texts.join(", ")})`);
}

/** BaseException_str: nothing, the one argument, or the tuple of arguments. */
function exceptionText(rt: Runtime, self: Ref): Outcome {
  const args = exceptionArgs(rt, self);
  if (args.length === 0) return rt.newStr("");
  if (args.length === 1) return rt.str(args[0] as Ref);
  return rt.repr(rt.heap.words[self + ExceptionField.ARGS] as number);
}

/** KeyError_str: a single key is shown by its repr. */
function keyErrorText(rt: Runtime, self: Ref): Outcome {
  const args = exceptionArgs(rt, self);
  return args.length === 1 ? rt.repr(args[0] as Ref) : exceptionText(rt, self);
}

function addField(rt: Runtime, type: TypeObject, name: string, field: number): void {
  rt.addGetter(
    type,
    name,
    (_, self) => newReference(rt, rt.heap.words[self + field] as number),
    (_, self, value) => replaceField(rt, self, field, value),
  );
}

function addBaseAttributes(rt: Runtime): void {
  const type = rt.types.BaseException;
  addField(rt, type, "args", ExceptionField.ARGS);
  addField(rt, type, "__traceback__", ExceptionField.TRACEBACK);
  addField(rt, type, "__context__", ExceptionField.CONTEXT);
  rt.addGetter(
    type,
    "__cause__",
    (_, self) => newReference(rt, rt.heap.words[self + ExceptionField.CAUSE] as number),
    (_, self, value) => {
      rt.heap.words[self + ExceptionField.SUPPRESS_CONTEXT] = 1;
      return replaceField(rt, self, ExceptionField.CAUSE, value);
    },
  );
  rt.addGetter(type, "__suppress_context__", (_, self) =>
    rt.heap.words[self + ExceptionField.SUPPRESS_CONTEXT] !== 0 ? rt.true : rt.false,
  );
  addField(rt, type, "__notes__", ExceptionField.NOTES);
}

function addBaseMethods(rt: Runtime): void {
  rt.addMethods(rt.types.BaseException, [
    nativeVariadic("__init__", "(*args, **kwargs)", (_, self, args) => initialize(rt, self, args)),
    native("__str__", "()", (_, self) => exceptionText(rt, self)),
    native("__repr__", "()", (_, self) => repr(rt, self)),
    native("with_traceback", "(tb, /)", (_, self, traceback) => {
      replaceField(rt, self, ExceptionField.TRACEBACK, traceback);
      rt.heap.incref(self);
      return self;
    }),
  ]);
}

/** BaseException_init: the arguments become `args`. */
function initialize(rt: Runtime, self: Ref, args: CallArguments): Ref {
  if (args.keywords !== undefined && args.keywords.size > 0) {
    rt.raise(rt.types.TypeError, `${rt.typeOf(self).name}() takes no keyword arguments`);
  }
  for (const arg of args.positional) rt.heap.incref(arg);
  setField(rt, self, ExceptionField.ARGS, rt.newTupleOf(args.positional));
  return rt.none;
}

function replaceField(rt: Runtime, self: Ref, field: number, value: Ref): Ref {
  if (value === NULL) rt.raise(rt.types.TypeError, "attribute may not be deleted");
  const isNone = value === rt.none;
  const old = rt.heap.words[self + field] as number;
  rt.heap.words[self + field] = isNone ? NULL : newReference(rt, value);
  rt.heap.decrefIfAny(old);
  return NULL;
}

function newReference(rt: Runtime, ref: Ref): Ref {
  if (ref === NULL) return rt.none;
  rt.heap.incref(ref);
  return ref;
}
