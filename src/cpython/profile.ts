/**
 * What one CPython version does, as named traits: 64-bit, default (GIL) build, no debug. Everyone outside
 * `cpython/` reads these instead of comparing versions. Formulas are in `growth.ts`, structs in `layouts.ts`.
 */
import type { CollectionTraits } from "./collection-traits.ts";
import type { CompileTraits } from "./compile-traits.ts";
import type { ExceptionTraits } from "./exception-traits.ts";
import type { FieldTraits } from "./field-traits.ts";
import type { FreeLists } from "./free-lists.ts";
import type { FunctoolsTraits } from "./functools-traits.ts";
import type { LibraryTraits } from "./library-traits.ts";
import type { ObjectTraits } from "./object-traits.ts";
import { py39 } from "./profiles/py39.ts";
import { py310 } from "./profiles/py310.ts";
import { py311 } from "./profiles/py311.ts";
import { py312 } from "./profiles/py312.ts";
import { py313 } from "./profiles/py313.ts";
import { py314 } from "./profiles/py314.ts";
import { py315 } from "./profiles/py315.ts";
import { changesOfRelease } from "./profiles/releases.ts";
import type { TypeSignatures } from "./type-signatures.ts";
import type { ValueTraits } from "./value-traits.ts";
import type { PythonVersion } from "./version.ts";

/** How new objects reach the collector and how much of the heap one automatic collection examines. */
export type CollectionAlgorithm = "generational" | "incremental";

/** Where a class instance keeps its attributes when the class has no `__slots__`. */
export type InstanceAttributeStore =
  /** A dictionary that is made when the first attribute is set (3.9, 3.10). */
  | "dict"
  /** An array of values allocated beside the object, a dictionary only on demand (3.11, 3.12). */
  | "values-array"
  /** The same array inside the object's own block (3.13 on). */
  | "inline-values";

/** Through 3.11, where singletons and types are counted like all others; `type`: a type like `list`. */
export type CountsAtStart = Readonly<
  Record<"none" | "true" | "false" | "ellipsis" | "notImplemented" | "emptyTuple" | "type", number>
> & {
  /** How much more than here refers to `b""` and to the ints from -5 on. */
  readonly emptyBytes: number;
  readonly smallInts: readonly number[];
};

/** In which order operands on the stack are released, the lowest first or last. */
export type OperandOrder =
  /** Arguments from the last on, then what was called; of other instructions forwards (3.9, 3.10). */
  | "backwards-in-calls"
  | "forwards"
  /** Forwards are `+` and its kin, indexing included (3.14). */
  | "backwards-but-in-operators"
  | "backwards";

export interface Profile {
  readonly version: PythonVersion;
  /** The release that the recorded facts in `test/facts` come from. */
  readonly recordedRelease: string;

  // Reference counts
  /** `None`, `True`, small ints, static types and interned strings have a fixed reference count. */
  readonly immortalObjects: boolean;
  /** What `sys.getrefcount` answers for an immortal object; 0 where there are none. */
  readonly immortalRefcount: number;
  /** What the counts of small ints, characters and the like begin at where they are part of the program file. */
  readonly staticRefcount: number;
  /** Counts of what the interpreter itself refers to most, as they are when a program begins. */
  readonly countsAtStart: CountsAtStart;

  // Garbage collector
  readonly collectionAlgorithm: CollectionAlgorithm;
  /** The allocation that crosses the threshold collects (through 3.11), not the next call or jump backward. */
  readonly gcCollectsAtAllocation: boolean;
  /** The collector does not see the dictionary of an instance whose values it shares (only 3.13). */
  readonly sharedDictIsHidden: boolean;
  /** Closing a generator that waits outside of every `try` releases its locals, but not its function (3.13). */
  readonly closeKeepsFunction: boolean;
  /** Closing a generator that never started keeps what it would have used (3.12, 3.13). */
  readonly unstartedCloseKeepsFrame: boolean;
  /** StopIteration thrown at a `yield from` over what has no `throw` is as if that had returned. */
  readonly thrownStopEndsDelegation: boolean;
  /** `close()` of a generator gives what the generator returned (from 3.13). */
  readonly closeReturnsValue: boolean;
  /** Asynchronous generators have `ag_suspended` (from 3.12). */
  readonly asyncGeneratorsHaveSuspended: boolean;
  /** What `asend` and `athrow` give checks for a running generator when thrown into, and closes it (from 3.13). */
  readonly awaitablesCheckWhenThrown: boolean;
  /** What `asend`, `athrow` and `aclose` give warns when it dies without having been awaited (from 3.13). */
  readonly unusedAwaitablesWarn: boolean;
  /**
   * How many objects the collector tracks at the start of a program that runs without `site`, with those of `import gc`
   * (the machine does not track objects of library modules).
   */
  readonly gcObjectsAtStart: number;
  /** `gc.get_threshold()` at start. */
  readonly gcThresholds: readonly [number, number, number];
  /**
   * `gc.get_count()` when the first line of `python FILE` runs: what starting the interpreter left behind. Measured,
   * less what `import gc` takes here.
   */
  readonly gcCountsAtStart: readonly [number, number, number];
  /** `sys.getsizeof(int)` counts a collector header that static types do not have (3.11, 3.12). */
  readonly getsizeofAddsHeaderToStaticTypes: boolean;
  /** Size of the header before every collectable object: two words. */
  readonly gcHeaderSizeBytes: number;
  /** Types of C modules are heap types, so that their instances (of `array.array`, say) are collectable. */
  readonly extensionTypesCollectable: boolean;

  // Allocator
  readonly pymallocAlignmentBytes: number;
  /** The largest request that pymalloc serves itself. */
  readonly pymallocSmallRequestBytes: number;
  readonly pymallocPoolSizeBytes: number;
  readonly pymallocArenaSizeBytes: number;

  readonly freeLists: FreeLists;

  // Numbers and strings
  /** The ints that exist once: from `min` through `max`. */
  readonly smallInts: { readonly min: number; readonly max: number };
  /** Bits in one digit of an int, and the bytes it takes. */
  readonly intDigitBits: number;
  readonly intDigitSizeBytes: number;
  /** `int(0)` has no digit and is 4 bytes smaller than 1. */
  readonly zeroHasNoDigit: boolean;

  // Lists
  /** `list(x)` takes exactly `len(x)` slots at once, where `x` has a length (through 3.9). */
  readonly listInitPreallocatesByLength: boolean;
  /** An empty list that is extended takes exactly the room it needs (from 3.10). */
  readonly listExtendPreallocatesWhenEmpty: boolean;
  /** "Exactly" means rounded up to an even number of slots (from 3.10). */
  readonly listExactRoundsToEven: boolean;
  /** `list.extend` resizes once for sets and dictionaries, over-allocating, even when empty (from 3.13). */
  readonly listExtendsSizedContainersDirectly: boolean;
  /** A list of a subclass that is extended by itself is iterated over, as any other (through 3.12). */
  readonly listExtendIteratesItself: boolean;
  /** `list.pop` of the last item drops the array, as `clear` does (from 3.12). */
  readonly listPopOfLastClears: boolean;
  /**
   * How `del x[i]` shrinks: as `x[i:i+1] = []` does (through 3.12), not at all (3.13, to 3.14.8), or by a
   * resize that leaves an emptied list its array.
   */
  readonly listDeleteItem: "slice" | "keep" | "resize";
  /** Lists with up to this many slots do not give any back when they shrink; 0 where all do. */
  readonly listKeepsCapacityUpTo: number;
  /** `str.split` preallocates no more slots than the text's length can give (from 3.12). */
  readonly splitLimitsCountByLength: boolean;
  /** `gc.get_stats` and callbacks also tell how many objects a collection looked at, and how long (3.15, Modules/gcmodule.c). */
  readonly gcReportsCandidates: boolean;
  /** `list(x for x in y)` runs as a comprehension (from 3.15). */
  readonly listOfGeneratorExpressionIsInlined: boolean;
  /** The shortest list literal of constants that is built by extending an empty list with a tuple. */
  readonly constantListLiteralMinLength: number;

  /** Assigning something not iterable to any slice speaks of an extended slice (from 3.13). */
  readonly listSlicesAssignAsExtended: boolean;
  /** What `iter(x, y)` says where `x` cannot be called. */
  readonly iterNotCallable: string;
  /** `list.index` names the value it did not find (through 3.13). */
  readonly listIndexShowsValue: boolean;
  /** Sorting merges runs in the order of powersort (from 3.11). */
  readonly listSortMergesByPower: boolean;
  /** Sorting finds descending runs with equal items in them (from 3.13). */
  readonly listSortRunsMayHaveEquals: boolean;
  /** `hash(slice(1, 2))` is defined (from 3.12). */
  readonly sliceIsHashable: boolean;

  // Calls
  /** `exec` and `eval` take `globals` and `locals` by name, too (from 3.13). */
  readonly evalTakesKeywords: boolean;
  /** `__main__` has `__annotations__` from the start (through 3.13). */
  readonly mainHasAnnotations: boolean;
  /** `sys.flags.int_max_str_digits` is the limit itself, not -1, when nothing was said (from 3.12). */
  readonly flagsShowDigitLimit: boolean;
  /** `sys._getframemodulename` (from 3.12). */
  readonly hasFrameModuleName: boolean;
  /**
   * How deep C functions of the interpreter may recurse, whatever `sys.setrecursionlimit` says of Python calls;
   * undefined where the two share one limit.
   */
  readonly nativeRecursionLimit: number | undefined;
  /** `locals()` of a function is one dict for each frame, as is `f_locals` (through 3.12), not a snapshot. */
  readonly localsShareOneDict: boolean;
  /** `frame.clear()` refuses a suspended generator (from 3.13). */
  readonly suspendedFramesAreNotCleared: boolean;
  /** Code objects have `co_qualname` (from 3.11). */
  readonly codeHasQualname: boolean;
  /** `copy.replace` and `__replace__` (from 3.13). */
  readonly hasReplaceProtocol: boolean;
  /** `types.FunctionType` takes `kwdefaults` (from 3.13). */
  readonly functionTakesKeywordDefaults: boolean;
  /** Arguments move from the caller's stack into the frame instead of being copied (from 3.11). */
  readonly argumentsMoveIntoFrame: boolean;
  /** In which order an instruction releases its operands when it is over. */
  readonly operandsDie: OperandOrder;
  /** `C(...)` of a plain class does, too, once its instruction has run (from 3.13). */
  readonly classCallsMoveArguments: boolean;
  /** Built-in types that are called without a tuple of the arguments. */
  readonly vectorcallTypes: ReadonlySet<string>;
  /** `__text_signature__` of the built-in types that have one. */
  readonly typeSignatures: TypeSignatures;
  /** Constructors of dates count their arguments before they convert any, and name themselves (from 3.15). */
  readonly dateConstructorsCountFirst: boolean;
  /** What `operator.itemgetter` and `functools.cmp_to_key` make has a `__text_signature__` (from 3.13). */
  readonly callablesHaveSignatures: boolean;
  /** `__getattr__` is called as a bound method (through 3.11). */
  readonly getattrHookIsBound: boolean;
  /** Setting an item of a dictionary holds key and value already while the key is hashed (from 3.11). */
  readonly dictSetHoldsForHash: boolean;
  /** So do those of `f(*args, **kwargs)` for a Python function: tuple and dict are released first (from 3.12). */
  readonly starredCallsMoveArguments: boolean;
  /** A local that outlives its use is put on the stack without counting (from 3.14). */
  readonly localsAreBorrowedOntoStack: boolean;

  // Sets
  /** `frozenset()` is always the same object (through 3.9). */
  readonly emptyFrozensetIsShared: boolean;
  /** A frozen set is tracked only when it holds a container (from 3.15). */
  readonly frozensetTracksLazily: boolean;
  /** A new member may take the place of a deleted one that its search passed (all but 3.9). */
  readonly setReusesDeletedEntries: boolean;
  /** `issuperset` makes a set of what is no set (through 3.10). */
  readonly issupersetMakesSet: boolean;
  /** `intersection` with what is no set ends when all members were found (from 3.11). */
  readonly intersectionStopsWhenFull: boolean;
  /** There is one empty frozenset (only 3.9). */
  readonly emptyFrozensetIsSingleton: boolean;

  // Dictionaries
  /** A tuple built from evaluated items is tracked only when it holds a container (from 3.14). */
  readonly tupleTracksLazily: boolean;
  /** So are the pairs of `enumerate` and `dict.items` (3.15, Objects/tupleobject.c, _PyTuple_FromPairSteal). */
  readonly pairsTrackLazily: boolean;
  /** `tuple(iterator)` collects into a list first, so that both exist at the peak. */
  readonly tupleIsMadeFromList: boolean;
  /** The collector tracks a dictionary only once it holds a container (through 3.13). */
  readonly dictTracksLazily: boolean;
  /** Calling `dict` makes a table at once, as `{}` does not (only 3.9). */
  readonly dictCallMakesTable: boolean;
  /** Views have `mapping` (from 3.10). */
  readonly dictViewsHaveMapping: boolean;
  /** `hash(mappingproxy)` is that of the mapping (from 3.12). */
  readonly mappingProxyIsHashable: boolean;
  /** Key tables whose keys are all `str` leave out the hashes: 16 bytes an entry instead of 24. */
  readonly dictHasUnicodeKeys: boolean;
  /** Calling `dict` makes a table at once, even for an empty dictionary (through 3.9). */
  readonly dictCallAllocatesTable: boolean;
  /** Tables come out twice as large as needed where the size asked for is 16, 32, 64..., or less than 8. */
  readonly dictSizesSkipPowersOfTwo: boolean;
  /** `dict(other)` and `update` of an empty dictionary clone a compact table (from 3.10). */
  readonly dictMergeClones: boolean;
  /** log2 of the smallest table made for a dictionary that asks for more than 5 entries at once. */
  readonly dictPresizeMinLog2Size: number;
  /**
   * How a class's shared keys grow: while there is a first instance to learn from (through 3.10), or from
   * 30 downward with every instance made (from 3.11).
   */
  readonly sharedKeys: "first-instance" | "shrinking";
  /** log2 of the table size that a class's shared keys start with. */
  readonly sharedKeysLog2Size: number;
  /** The number of keys that instances of one class can share at the start. */
  readonly sharedKeysMaxCount: number;
  readonly instanceAttributeStore: InstanceAttributeStore;
  /** Instances with slots of their own have inline values as well, behind the slots (from 3.14). */
  readonly inlineValuesFollowSlots: boolean;
  /** Two words before the instance hold its dictionary (and, to 3.11, its values), instead of a field. */
  readonly managedDictPreHeader: boolean;
  /** One of these two words holds its weak references (from 3.12). */
  readonly managedWeakrefs: boolean;

  /** The variables of a frame that ends are released from the last to the first (from 3.14). */
  readonly localsDieLastFirst: boolean;

  /** Which fields exist in the structs that changed. */
  readonly fields: FieldTraits;
  /** How exceptions and tracebacks behave. */
  readonly exceptions: ExceptionTraits;
  /** How source is compiled. */
  readonly compile: CompileTraits;
  /** How numbers, text and bytes behave. */
  readonly values: ValueTraits;
  /** What objects, classes and calls say. */
  readonly objects: ObjectTraits;
  readonly collections: CollectionTraits;
  readonly functools: FunctoolsTraits;
  readonly library: LibraryTraits;
}

const PROFILES: Readonly<Record<PythonVersion, Profile>> = {
  "3.9": py39,
  "3.10": py310,
  "3.11": py311,
  "3.12": py312,
  "3.13": py313,
  "3.14": py314,
  "3.15": py315,
};

/** Profiles of single releases, made once each. */
const releaseProfiles = new Map<string, Profile>();

/**
 * The profile of a version, as of the release that its facts were recorded from. With `micro`, the third number
 * of a release, what bug-fix releases changed is taken into account.
 */
export function profileFor(version: PythonVersion, micro?: number): Profile {
  const profile = PROFILES[version];
  const changes = micro === undefined ? [] : changesOfRelease(version, micro);
  if (changes.length === 0) return profile;
  const name = `${version}.${micro}`;
  const known = releaseProfiles.get(name) ?? Object.assign({}, profile, ...changes);
  releaseProfiles.set(name, known);
  return known;
}
