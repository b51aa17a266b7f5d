/** How exceptions and their tracebacks differ between versions. */

/** The first line; with parts of it marked (3.11, PEP 657); all lines of the expression, marked (3.13). */
export type TracebackQuotes = "line" | "line-with-carets" | "lines-with-carets";

export interface ExceptionTraits {
  /** `traceback` marks all of what is wrong in any SyntaxError (3.10, Lib/traceback.py, _format_syntax_error). */
  readonly moduleMarksWholeSyntax: boolean;
  /** Markers below a SyntaxError's line are placed by the columns that it takes (3.15, Lib/traceback.py, _format_syntax_error). */
  readonly marksSyntaxByWidth: boolean;
  /** What `__release_buffer__` raises is reported by the class (3.13, Objects/typeobject.c, releasebuffer_call_python). */
  readonly bufferReleaseIsNamed: boolean;
  /** `EncodingWarning` (3.10, PEP 597). */
  readonly hasEncodingWarning: boolean;
  /** `print >> file` is met with how one prints to a file (through 3.13, Objects/abstract.c, PyNumber_Rshift). */
  readonly advisesPrinting: boolean;
  /** `PythonFinalizationError` (3.13). */
  readonly hasFinalizationError: boolean;
  /** Errors of other interpreters (3.13, Python/crossinterp_exceptions.h): their module, and what one of them is. */
  readonly interpreterErrors:
    | {
        readonly module: "interpreters" | "concurrent.interpreters";
        readonly notShareableBase: "ValueError" | "TypeError";
      }
    | undefined;
  /** What the error of interval timers is called (Modules/signalmodule.c). */
  readonly timerErrorName: "ItimerError" | "itimer_error";
  /** Built-in exceptions in the order in which they became subclasses of their bases (through 3.10); others follow. */
  readonly earliestExceptions: readonly string[];
  /** A function of `atexit` that fails has a heading and its traceback printed, SystemExit nothing (3.9). */
  readonly exitCallsPrintErrors: boolean;
  /** The parser's columns in a file without a declared encoding are bytes (through 3.11, Parser/pegen_errors.c). */
  readonly fileErrorsCountBytes: boolean;
  /** `AttributeError.__getstate__` (3.12). */
  readonly attributeErrorHasState: boolean;
  /** `split` takes any callable, not only a function (3.13, Objects/exceptions.c, get_matcher_type). */
  readonly groupsMatchByAnyCallable: boolean;
  /** How much of the source a traceback quotes and marks; what nobody can catch (`sys.unraisablehook`) may differ. */
  readonly tracebackQuotes: TracebackQuotes;
  readonly unraisableQuotes: TracebackQuotes;
  /** The interpreter prints `__main__.` before names of exceptions (through 3.10); the module `traceback` does not. */
  readonly interpreterShowsMain: boolean;
  /** Uncaught exceptions are printed by Lib/traceback.py, not by Python/pythonrun.c (3.13). */
  readonly printsLikeTracebackModule: boolean;
  /** A cause that was printed already leaves its place to the context (Lib/traceback.py, TracebackException). */
  readonly knownCauseGivesWay: boolean;
  /** An unknown keyword argument is met with the one that was meant (3.13, Python/getargs.c, Python/ceval.c). */
  readonly suggestsKeywords: boolean;
  /** `sys.last_exc` (3.12). */
  readonly hasLastException: boolean;
  /** Printing an exception flushes `sys.stderr` (through 3.12, Python/pythonrun.c, _PyErr_Display). */
  readonly displayFlushes: boolean;
  /** `sys.exception()` (3.11). */
  readonly hasSysException: boolean;
  /** A function of `atexit` that fails is named in the message, not behind it (3.13, Modules/atexitmodule.c). */
  readonly exitCallIsInMessage: boolean;
  /** Errors when a stream is closed because nobody holds it are told (3.13, Modules/_io/iobase.c, iobase_finalize). */
  readonly streamFinalizerReports: boolean;
  /** "Exception ignored while calling deallocator <function ...>" (3.14), not "Exception ignored in: ...". */
  readonly unraisableNamesTask: boolean;
  /** With causes, contexts and notes, as exceptions that were not caught (3.15, Python/errors.c). */
  readonly unraisableIsPrintedWhole: boolean;
  /** An AttributeError of what has `keys` goes through `**x` (3.15), or says that it is no mapping. */
  readonly mappingErrorsGoThrough: boolean;
  /** `repr` of an ImportError shows the name and the path (3.15). */
  readonly importErrorReprHasNames: boolean;
  /** `ImportCycleError` (3.15, PEP 810). */
  readonly hasImportCycleError: boolean;
  /** Who thinks of names that were meant: nobody, Python/suggestions.c (3.10), Lib/traceback.py (3.13). */
  readonly advice: "none" | "suggestions" | "traceback-module";
  /** A module without a name that was asked for may be a file that hides another (3.13, Objects/moduleobject.c). */
  readonly namesShadowingFiles: boolean;
  /** A submodule that is being imported is said to be so (3.11, _PyModuleSpec_IsUninitializedSubmodule). */
  readonly namesUnreadySubmodules: boolean;
  /** Modules that were not imported, names that `import from` does not find, attributes of `self` are thought of (3.12). */
  readonly adviceKnowsModules: boolean;
  /** So does the module `traceback` (3.12, Lib/traceback.py, _compute_suggestion_error), not the interpreter alone. */
  readonly tracebackModuleAdvises: boolean;
  /** The group that `except*` puts around a single exception starts with a traceback (3.13.2, gh-128049). */
  readonly wrappedGroupHasTraceback: boolean;
  /** `except*` goes on with the group itself when a clause takes nothing of it, not with a derived one. */
  readonly unmatchedGroupStays: boolean;
}
