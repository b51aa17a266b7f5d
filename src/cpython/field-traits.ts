/** Which struct fields a version has, where versions differ. Read by `layouts/` only. */

export interface FieldTraits {
  /** `ob_refcnt` is 4 bytes, followed by an overflow counter and flags (3.14). */
  readonly splitRefcount: boolean;
  /** `str` carries a `wchar_t` copy and its length (through 3.11). */
  readonly strWstr: boolean;
  /** `int` has a tag of sign and digit count in place of `ob_size` (3.12). */
  readonly intTag: boolean;
  /** `tuple` remembers its hash (3.14). */
  readonly tupleHash: boolean;
  /** `bytearray` keeps its buffer in a bytes object (3.15). */
  readonly bytearrayBytesObject: boolean;
  /** Key tables name their lookup function and store their size in full (through 3.10). */
  readonly dictKeysLookup: boolean;

  /** Functions hold their builtins (3.10), a version number (3.11), type parameters (3.12), `__annotate__` (3.14). */
  readonly functionBuiltins: boolean;
  readonly functionVersion: boolean;
  readonly functionTypeParams: boolean;
  readonly functionAnnotate: boolean;
  readonly code: "3.9" | "3.10" | "3.11" | "3.12" | "3.13" | "3.14";
  /** Frame objects are complete with stack (`own-stack`), or views on an interpreter frame. */
  readonly frame: "own-stack-executing" | "own-stack-state" | "view" | "view-locals" | "view-overwritten";
  /** The interpreter frame: none before 3.11; code before function from 3.12; a stack pointer from 3.14. */
  readonly interpreterFrame: "none" | "function-first" | "code-first" | "stack-pointer";
  /** Generators point to a frame (3.9 also has a running flag), or hold it inside themselves. */
  readonly generator: "frame-running" | "frame-pointer" | "embedded-code" | "embedded";

  /** Exceptions have `__notes__` in the struct (3.11). */
  readonly exceptionNotes: boolean;
  readonly syntaxErrorEnd: boolean;
  readonly syntaxErrorMetadata: boolean;
  readonly importErrorNameFrom: boolean;
  readonly nameErrorName: boolean;
  readonly exceptionGroups: boolean;
  readonly exceptionGroupText: boolean;

  readonly propertyName: boolean;
  readonly weakrefVectorcall: boolean;
  readonly genericAliasVectorcall: boolean;
  readonly unionHashable: boolean;
  /** Type parameters have defaults (3.13, Objects/typevarobject.c). */
  readonly typeParameterDefaults: boolean;
  readonly moduleExec: boolean;
  readonly zipStrict: boolean;
  /** 8-byte words of SRE_STATE in a scanner, without the string (Modules/_sre/sre.h). */
  readonly regexStateWords: number;
  /** JSON scanners hold the dict of keys (through 3.12, Modules/_json.c, PyScannerObject). */
  readonly jsonScannerMemo: boolean;
  readonly mapStrict: boolean;
  readonly enumerateOne: boolean;
  readonly rangeIteratorIndex: boolean;
  readonly dequeFreeBlocks: boolean;
  readonly partialPlaceholders: boolean;
  readonly lruCacheMarks: boolean;
  /** Type objects: which tables and caches have been added up to now. */
  readonly typeAsyncSend: boolean;
  readonly typeSpecializationCache: "none" | "getitem" | "getitem-version" | "init";
  readonly typeWatched: boolean;
  readonly typeToken: boolean;
  readonly typeIterItem: boolean;
  readonly itertoolsState: boolean;
  /** `pairwise` keeps its last pair to use it again. */
  readonly pairwiseResult: boolean;
  readonly batchedStrict: boolean;
  /** Hash objects of the C library's own (not OpenSSL's) hold their state, have a collector header, have a PyMutex. */
  readonly digestStateInObject: boolean;
  readonly digestsCollected: boolean;
  readonly digestsHaveMutex: boolean;
  /** `SimpleQueue` is a ring buffer. */
  readonly queueIsRing: boolean;
  /** Text streams know their module (3.12). */
  readonly textStreamState: boolean;
  /** `stringio.writer`: a struct of its own (3.12), from 3.14 on a pointer. */
  readonly stringStreamWriterWords: number;
  /** Whether its values are set, behind the weak references of a `struct.Struct` from 3.15 on. */
  readonly structHasReadyFlag: boolean;
  readonly cycleFirstPass: boolean;
  readonly getterVectorcall: boolean;
  readonly methodcallerVectorcall: boolean;
}
