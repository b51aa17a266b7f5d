/** What built-in functions and modules may ask of the machine beyond what object types need. */

import type { SyntaxNode } from "../../bytecode/syntax-node.ts";
import type { LayoutName } from "../../cpython/layouts.ts";
import type { Ref } from "../memory/linear-memory.ts";
import type { NativeFunction } from "../objects/functions/native-function.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../objects/runtime.ts";
import type { TypeObject } from "../objects/type-object.ts";
import type { Descriptors } from "./files/descriptors.ts";
import type { FileSystem } from "./files/file-system.ts";
import type { ProgramThreads } from "./program-threads.ts";
import type { SimulatedClock } from "./simulated-clock.ts";

/** Text to compile, and what a traceback calls its file. */
export interface SourceText {
  readonly text: string;
  readonly fileName: string;
  readonly mode: "exec" | "eval" | "single";
  readonly hasFutureAnnotations: boolean;
  /** Read from a file: errors quote the line as the file has it. */
  readonly isFile?: boolean;
}

/** A call that `atexit` was given; all references are owned. */
export interface ExitCall {
  readonly fn: Ref;
  readonly positional: readonly Ref[];
  readonly keywords: ReadonlyMap<string, Ref> | undefined;
}

/** A type that a library module brings along, as C modules do. */
export interface LibraryTypeSpec {
  /** With its module, as errors show it: `collections.deque`. */
  readonly name: string;
  /** The C struct of its instances. */
  readonly layout: LayoutName;
  /** `object` without it. */
  readonly base?: TypeObject;
  /** Whether classes may derive from it; they may if nothing is said. */
  readonly isBaseType?: boolean;
  /** Whether it can be subscripted with the types of its contents (`__class_getitem__`). */
  readonly isGeneric?: boolean;
  /** Operators that `slots.binary` knows, without underscores: `add`, `mul`. */
  readonly operators?: readonly string[];
  /** Those that `slots.inplace` knows. */
  readonly inplaceOperators?: readonly string[];
  /** Fills the slots and adds methods; slots of the base come afterwards where it left one empty. */
  define(type: TypeObject): void;
}

export interface Interpreter extends Runtime {
  /** The namespace of the module `builtins`, and that module. */
  builtins: Ref;
  builtinsModule: Ref;
  /** `gc.garbage`, a list. */
  readonly garbage: Ref;
  /** `gc.callbacks`, a list. */
  readonly collectionCallbacks: Ref;
  /** Makes a type for a library module; call it while the module is filled. */
  defineType(spec: LibraryTypeSpec): TypeObject;
  /** A new exception class, `module.name`, of one base or of a tuple of bases (PyErr_NewException). */
  newExceptionClass(name: string, base: Ref): Steps<Ref>;
  /** A module that may not be imported yet (PyImport_ImportModule); borrowed, `sys.modules` keeps it. */
  importModule(name: string): Steps<Ref>;
  /** A list of these references, which it takes over. */
  newListOf(items: readonly Ref[]): Ref;
  /** What modules get in later versions, as `module.name`, immortal: only the library can import it. */
  readonly laterNames: Map<string, Ref>;
  /** `sys.modules`. */
  readonly modules: Ref;
  /** `typing.NoDefault` */
  readonly noDefault: Ref;
  readonly clock: SimulatedClock;
  readonly threads: ProgramThreads;
  readonly recursionLimit: number;
  /** Calls, jumps backwards and turns of native loops of the run so far: what simulated time is made of. */
  workDone(): number;
  /** `sys.set_asyncgen_hooks`; owned, NULL for none. */
  readonly asyncGeneratorHooks: { firstIterator: Ref; finalizer: Ref };
  /** The Python frame so many calls up; `object` makes its frame object (a new reference), `moduleName` is that of its
   * function, or of the module whose code it runs: borrowed, NULL for none. */
  frameAt(depth: number): { readonly moduleName: Ref; object(): Ref } | undefined;
  /** Calls that the running code is deep. */
  callDepth(): number;
  /** Bytes of the headers before an object, as `sys.getsizeof` counts them. */
  headerBytesOf(ref: Ref): number;
  /** The value of an exact number. */
  numberOf(ref: Ref): number;
  /** What a traceback prints of one of its entries: file, line, and the line itself with its marks. */
  tracebackEntryText(entry: Ref, text: string | undefined): string;
  /** Type, message and notes of an exception as a traceback ends with them; `isTraced`: behind the places. */
  exceptionLines(exception: Ref, isTraced: boolean): Steps<string[]>;
  /** The whole traceback of an exception, without what it is chained to if it is a group. */
  exceptionText(exception: Ref): Steps<string>;
  /** A line of a source that the run knows, 1-based, without its end. */
  sourceLine(fileName: string, line: number): string | undefined;
  /** Imports the module's code again into the module (`importlib.reload`); a new reference. */
  reloadModule(module: Ref, name: string): Steps<Ref>;
  /** The specification of a module that can be imported, a new reference; None where there is none. `path` as a package has it, or None. */
  findModuleSpec(name: string, path: Ref): Ref;
  /** `sys.path` at start. */
  readonly searchPath: readonly string[];
  /** `sys.argv` at start. */
  readonly programArguments: readonly string[];
  /** The streams that `sys` starts with. */
  readonly standardStreams: { readonly stdin: Ref; readonly stdout: Ref; readonly stderr: Ref };
  /** The virtual file system, and the files of it that are open. */
  readonly files: FileSystem;
  readonly descriptors: Descriptors;
  /** As `defineType` for a type that has been there from the start; its base changes. */
  completeType(type: TypeObject, spec: Pick<LibraryTypeSpec, "define"> & { readonly base: TypeObject }): void;
  /** False when the interpreter has ended so far that nothing can be printed. */
  readonly hasStreams: boolean;
  /** The next line of standard input with its end; empty when there is none. */
  readLine(): string;
  /** Text for standard error. */
  writeError(text: string): void;
  /** Writes to `sys.stderr`; nothing where the program put None there. */
  writeStandardError(text: string): Steps<void>;

  /** The frame object of the Python code that called, or of its callers; a new reference, NULL beyond the first. */
  callingFrameObject(depth: number): Ref;

  // Exceptions and the end of the program

  /** The exception that `raise` without operands would raise, borrowed, NULL for none. */
  topmostHandled(): Ref;
  /** Writes the traceback of an exception to `sys.stderr`. */
  displayException(exception: Ref): Steps<void>;
  /** Reports what was thrown where nobody can catch it, in `object`; `task` is what was done with it. */
  writeUnraisable(thrown: unknown, object: Ref, task: string): Steps<void>;
  /** Reports what was thrown where nobody can catch it; `message` and `object` say where that was. */
  reportUnraisable(thrown: unknown, message: string, object: Ref): Steps<void>;
  /** The default `sys.unraisablehook`. */
  displayUnraisable(args: Ref): Steps<Ref>;
  /** What `atexit` was given, the last at the end; owned; undefined for what was taken back. */
  readonly exitCalls: (ExitCall | undefined)[];
  runExitCalls(): Steps<void>;

  // Code from text, and running it

  /** A new code object; raises SyntaxError. `literals` gets what CPython holds while the text runs: a new reference for each. */
  compileText(source: SourceText, literals?: Ref[]): Steps<Ref>;
  /** Python's syntax tree of a text; raises SyntaxError. */
  parseTree(source: SourceText): Steps<SyntaxNode>;
  /** A new code object of a tree; of the source only what it says of the code counts. Raises SyntaxError. */
  compileTree(tree: SyntaxNode, source: SourceText): Steps<Ref>;
  /** Runs a code object; all borrowed. `closure` is a tuple of cells, or NULL. */
  runCode(code: Ref, globals: Ref, locals: Ref, closure: Ref): Steps<Ref>;
  freeVariableCount(code: Ref): number;
  /** Whether `from __future__ import annotations` holds in the calling Python code. */
  callerHasFutureAnnotations(): boolean;
  /** The built-in names of the calling Python code; borrowed. */
  callerBuiltins(): Ref;

  /** The namespace that the calling Python code has as its globals; borrowed. */
  callerGlobals(): Ref;
  /** `locals()` of the calling Python code: its namespace, or a new dict of a function's variables. */
  callerLocals(): Ref;
  /** Calls a native function that is no object. */
  callBound(fn: NativeFunction, self: Ref, args: CallArguments): Outcome;
  /** Lets a built-in type be subscripted with the types of its contents: `deque[int]`. */
  addClassGetItem(type: TypeObject): void;
  isClass(ref: Ref): boolean;
  /** `module.qualname` as `repr` of classes and instances shows it. */
  qualifiedTypeName(type: TypeObject): string;
  /** `isinstance` and `issubclass`, which may run the program's hooks. */
  isInstanceOf(ref: Ref, cls: Ref): boolean | Steps<boolean>;
  isSubclassOf(derived: Ref, cls: Ref): boolean | Steps<boolean>;
  /** `len(x)` as an int object. */
  lengthOf(ref: Ref): Outcome;
  ascii(ref: Ref): Outcome;
  format(ref: Ref, spec: Ref): Outcome;
  binaryOperation(left: Ref, right: Ref, operation: number): Outcome;
  /** `-x`, `+x`, `~x` */
  unaryOperation(ref: Ref, operation: "negative" | "positive" | "invert"): Outcome;
  /** `next(generator[, fallback])`: StopIteration carries what the generator returned. */
  nextOfGenerator(generator: Ref, fallback: Ref): Steps<Ref>;
  raiseStopIteration(value: Ref): never;
  /** As `next`, but the StopIteration of a `__next__` written in Python goes through, with its value. */
  nextWithValue(iterator: Ref): Steps<Ref>;
  /** `aiter(object)` */
  asyncIteratorOf(ref: Ref): Steps<Ref>;
  /** `anext(iterator[, fallback])`; NULL for no fallback. */
  asyncNextOf(iterator: Ref, fallback: Ref): Steps<Ref>;
  /** `sys.getsizeof`, in bytes. */
  getSizeOf(ref: Ref): number;
  /** `sys.getrefcount` as seen by its caller: the argument's own reference counts too. */
  refcountOf(ref: Ref): number;
  setRecursionLimit(limit: number): void;
  /** Ends the run: a regular expression has taken so many steps. */
  stopMatching(pattern: string, steps: number): never;
  /** New blocks are traced from here on, with the innermost `frameLimit` frames of the code that makes them. */
  startTracingMemory(frameLimit: number): void;
  /** Collects a generation and those younger; the number of unreachable objects. */
  collect(generation: number, isExplicit: boolean): Steps<number>;
}
