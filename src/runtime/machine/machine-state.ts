/** The fields of a machine: its heap, its singletons, the activation that runs, and what is on its way. */
import type { Clock } from "../../base/clock.ts";
import type { CodeUnit } from "../../bytecode/code.ts";
import type { Profile } from "../../cpython/profile.ts";
import type { ExitCall } from "../builtins/interpreter.ts";
import { Collector } from "../gc/collector.ts";
import { FrameStore } from "../gc/frame-store.ts";
import { keptLimits } from "../gc/kept-kinds.ts";
import { KeptTables } from "../gc/kept-tables.ts";
import { TABLE_NAMES } from "../heap/blocks.ts";
import { Heap } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import type { BuiltinTypes } from "../objects/builtin-types.ts";
import { type Layouts, layoutsOf } from "../objects/object-layouts.ts";
import { StringTable } from "../objects/str/str-table.ts";
import type { TypeObject } from "../objects/type-object.ts";
import type { DueCallback } from "../objects/weak-reference.ts";
import type { TypeFields } from "./classes/classes.ts";
import type { Activation, PythonError } from "./frames/frame.ts";
import type { UnfinishedModule } from "./imports/module-loader.ts";
import type { SiblingFiles } from "./imports/sibling-files.ts";
import type { MachineObserver } from "./observer.ts";
import type { SourceCompiler, TreeTools } from "./source-compiler.ts";
import type { SourceAccess } from "./tracebacks/source-access.ts";

export interface MachineOptions {
  readonly profile: Profile;
  readonly write: (text: string) => void;
  /** Text is written at the end of each line; otherwise it waits in a buffer, which holds it. */
  readonly outputIsTerminal?: boolean;
  /** Standard error; what goes there is lost without it. */
  readonly writeError?: (text: string) => void;
  /** The next line of standard input with its end, undefined when there is none; nothing to read without it. */
  readonly readLine?: () => string | undefined;
  /** The text that tracebacks quote; they quote nothing without it. */
  readonly source?: SourceAccess;
  /** `sys.argv`; the file's name alone without it. */
  readonly arguments?: readonly string[];
  readonly observer?: MachineObserver;
  /** Bytes that the program may have at once. */
  readonly maxBytes?: number;
  readonly maxMilliseconds?: number;
  /** What `maxMilliseconds` is measured with; the wall clock without it. */
  readonly clock?: Clock;
  /** Calls and backward jumps that the program may make. */
  readonly maxJumps?: number;
  readonly recursionLimit?: number;
  /** Compiles text for `compile`, `eval` and `exec`; without it these end the run as unsupported. */
  readonly compile?: SourceCompiler;
  /** Makes and compiles Python's own syntax trees, for `ast`; without it that ends the run as unsupported. */
  readonly trees?: TreeTools;
  /** Library modules compiled from Python; without it only those in TypeScript can be imported. */
  readonly library?: Library;
  /** Files that the program finds, by path. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** `os.getcwd()` at start. */
  readonly workingFolder?: string;
  /** Modules beside the program; none without it. */
  readonly siblings?: SiblingFiles;
}

/** Compiled modules by their full name; their files are said to be in `folder`. */
export interface Library {
  /** Relative to the folder; undefined for a module that is not here. */
  fileNameOf(moduleName: string): string | undefined;
  /** Only for a module that is here. */
  read(moduleName: string, folder: string): CodeUnit;
}

/** `sys.getrecursionlimit()` at start. */
const DEFAULT_RECURSION_LIMIT = 1000;

export abstract class MachineState {
  readonly options: MachineOptions;
  readonly profile: Profile;
  readonly layouts: Layouts;
  readonly heap: Heap;
  readonly gc: Collector;
  readonly strings: StringTable;
  readonly observer: MachineObserver | undefined;

  // Set once by startup.ts, before any program runs.
  types!: BuiltinTypes;
  typeFields!: TypeFields;
  none: Ref = NULL;
  true: Ref = NULL;
  false: Ref = NULL;
  ellipsis: Ref = NULL;
  /** `typing.NoDefault`: a type parameter without a default. */
  noDefault: Ref = NULL;
  notImplemented: Ref = NULL;
  emptyTuple: Ref = NULL;
  emptyFrozenset: Ref = NULL;
  smallInts: Int32Array = new Int32Array(0);
  buildClass: Ref = NULL;
  /** The built-in `__import__`. */
  importFunction: Ref = NULL;
  /** An object that no program has: what a mapping pattern passes to `get`. */
  matchSentinel: Ref = NULL;
  /** The namespace of the module `builtins`. */
  builtins: Ref = NULL;
  /** `gc.garbage`, a list. */
  garbage: Ref = NULL;
  /** `gc.callbacks`, a list. */
  collectionCallbacks: Ref = NULL;
  /** `sys.argv` at start. */
  programArguments: readonly string[];
  /** What `atexit` was given, the last at the end; owned. */
  readonly exitCalls: (ExitCall | undefined)[] = [];
  /** The exception that ended the program, as `sys.last_value` keeps it; owned, NULL for none. */
  lastException: Ref = NULL;
  /** The interpreter ends and its modules go. */
  isTakenApart = false;
  /** `sys.stdout` and `sys.stderr` are still there. */
  hasStreams = true;
  /** What `sys.stdin`, `sys.stdout` and `sys.stderr` are at start. */
  standardStreams: { readonly stdin: Ref; readonly stdout: Ref; readonly stderr: Ref } = {
    stdin: NULL,
    stdout: NULL,
    stderr: NULL,
  };
  /** Modules made by imports of what the interpreter brings along. */
  readonly builtInModules = new Set<Ref>();
  /** Modules of the library whose code waits for its first use; borrowed. */
  readonly unfinished = new Map<Ref, UnfinishedModule>();
  /** Modules in `sys.modules` that are no attributes of their packages yet, since those wait as well. */
  readonly unboundModules = new Set<string>();
  /** What native modules get in later versions, as `module.name`: the library's text, which is 3.13's, imports it. */
  readonly laterNames = new Map<string, Ref>();
  /** Modules whose code has not run to its end; borrowed. */
  readonly initializing = new Set<Ref>();
  /** `sys.modules`, a dict. */
  modules: Ref = NULL;
  /** The class of `module.__spec__`, once a module has one. */
  specType: TypeObject | undefined = undefined;

  hashHigh = 0;

  /** Objects that wait for their finalizers until those that run now are over, innermost last; owned. */
  readonly waitingFinalizers: (readonly Ref[])[] = [];
  /** Callbacks of weak references to objects whose death waits for them (`heap.pendingFinalizers`). */
  readonly dueCallbacks = new Map<Ref, readonly DueCallback[]>();
  /** Weak references that built-in classes have to those below them, by subclass; owned. */
  readonly subclassReferences = new Map<TypeObject, Ref[]>();
  /** Weak references with callbacks to objects that wait for their finalizers, which they have to outlive; owned. */
  readonly heldWeakReferences = new Map<Ref, readonly Ref[]>();

  // Running
  current: Activation | undefined = undefined;
  /** What the current native frame is resumed with: a result, or an exception thrown into it. */
  nativeInput: Ref | PythonError | undefined = undefined;
  /** What the outermost frame returned. */
  finalResult: Ref = NULL;
  /** How many generators are closing, or throwing into, what they wait for. */
  delegationDepth = 0;
  /** What the `throw` of an object being delegated to has just raised; borrowed, else NULL. */
  raisedByDelegate: Ref = NULL;
  /** Whether the generator that was resumed last yielded or returned. */
  lastResumption: "yielded" | "returned" = "yielded";
  /** The exception on its way was raised before in this frame, which must not stand in the traceback twice. */
  isReraising = false;
  isPaused = false;
  fuel = 0;
  jumps = 0;
  recursionLimit: number;
  dataRecursion = 0;
  startedAt = 0;
  /** Exception being handled by the current frames (`exc_info`), owned; NULL for none. */
  handled: Ref = NULL;
  /** Exceptions handled by those who resumed the running generators, innermost last; owned. */
  readonly outerHandled: Ref[] = [];
  /** Temporaries that native routines own (see `own`). */
  readonly owned: Ref[] = [];
  readonly heldArrays = new Set<readonly Ref[]>();
  /** `sys.set_asyncgen_hooks`; owned, NULL for none. */
  readonly asyncGeneratorHooks = { firstIterator: NULL as Ref, finalizer: NULL as Ref };
  /** Code units in the order in which they first ran, for observers. */
  readonly functions: CodeUnit[] = [];
  readonly functionIds = new Map<CodeUnit, number>();
  /** Interned names that the runtime uses itself; owned. */
  readonly names = new Map<string, Ref>();
  readonly freeTypeIds: number[] = [];
  /** What the syntax tree of the program holds while it runs (`newCode`); owned. */
  readonly literals: Ref[] = [];
  /** Names of types by `TypeObject.kind`, after those of `TableKind`. */
  readonly kinds: string[] = [...TABLE_NAMES];

  constructor(options: MachineOptions) {
    const { profile } = options;
    this.options = options;
    this.profile = profile;
    this.programArguments = options.arguments ?? [""];
    this.observer = options.observer;
    this.recursionLimit = options.recursionLimit ?? DEFAULT_RECURSION_LIMIT;
    this.strings = new StringTable(profile.values.sipHashRounds);
    this.layouts = layoutsOf(profile);
    this.heap = new Heap(
      {
        poolBytes: profile.pymallocPoolSizeBytes,
        arenaBytes: profile.pymallocArenaSizeBytes,
      },
      options.observer,
    );
    this.gc = new Collector(this.heap, profile.gcThresholds, profile.gcCollectsAtAllocation);
    this.gc.keptLimits = keptLimits(profile.freeLists);
    const { dictKeys, frame, framesAtStart } = profile.freeLists;
    this.gc.keptTables = new KeptTables(this.heap, dictKeys);
    if (frame > 0) this.gc.frameStore = new FrameStore(this.heap, this.gc, frame, framesAtStart);
  }
}
