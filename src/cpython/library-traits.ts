/** How native modules of the library differ between versions; texts of Python modules ask `sys.version_info`. */

/** What patterns of `re` may say (Lib/sre_parse.py through 3.10, Lib/re/_parser.py). */
export interface RegexDialect {
  /** `(?>...)`, and `+` behind another quantifier (3.11). */
  readonly hasAtomicGroups: boolean;
  /** Global flags may stand anywhere, with a warning (through 3.10). */
  readonly takesFlagsAnywhere: boolean;
  /** `\z` is the end of the text, as `\Z` is (3.14). */
  readonly hasLittleZ: boolean;
}

export interface LibraryTraits {
  /** Errors of dates and times name the value and the range (3.14, Modules/_datetimemodule.c, check_date_args). */
  readonly datetimeErrorsSayValue: boolean;
  /** Errors of `json.dumps` have notes that say in what they occurred (3.14, Modules/_json.c). */
  readonly jsonErrorsSayWhere: boolean;
  readonly regexDialect: RegexDialect;
  /** `open.__module__` (Lib/io.py through 3.11, Modules/_io/_iomodule.c). */
  readonly openIsMadeIn: "io" | "_io";
  /** `zlib.compress` takes `wbits` (3.11). */
  readonly zlibCompressTakesBits: boolean;
  /** `pop` and `popitem` of subclasses of OrderedDict use what these define (through 3.10, _odict_popkey_hash). */
  readonly orderedDictPopsByMethods: boolean;
  /** "heappush() argument 1 must be list, not int", not "heap argument must be a list" (3.10, Modules/_heapqmodule.c). */
  readonly heapErrorsNameArgument: boolean;
  /** What comes before the names of the types of `contextvars` (3.10, Python/context.c). */
  readonly contextTypesAreIn: "" | "_contextvars.";
  /** `array` is registered as a MutableSequence (3.10, Modules/arraymodule.c, array_modexec). */
  readonly arrayIsSequence: boolean;
  /** The other parameters of `array.index` (3.10, Modules/arraymodule.c, array_array_index_impl). */
  readonly arrayIndexRange: "" | "start=0, stop=sys.maxsize, ";
  /** The type of an array's iterator (Modules/arraymodule.c, arrayiter_spec). */
  readonly arrayIterator: "arrayiterator" | "array.arrayiterator";
  /** How `hashlib` names the type of its objects that it does not make (Modules/_hashopenssl.c, EVPtype_spec). */
  readonly refusedHashType: "HASH" | "_hashlib.HASH";
  /** The logarithm of an int that is no double is rounded once (3.15, Modules/mathmodule.c, loghelper_int). */
  readonly largeLogarithmsRoundOnce: boolean;
  /** So is that of an object with such an `__index__` (3.15, loghelper); before, an OverflowError. */
  readonly logarithmsAskForIndex: boolean;
  /** The formats by which `struct` packs complex numbers (Modules/_struct.c: 3.14; those of two letters: 3.15). */
  readonly structComplexFormats: readonly string[];
  /** Type codes of arrays may have two letters, and `array.typecodes` is a tuple (3.15, Modules/arraymodule.c). */
  readonly arrayTypeCodesAreTuple: boolean;
  /** `array.array(5)`: `{}` is the type. */
  readonly arrayTypeCodeArgument: string;
  /** The same of a text with more or fewer characters than one: `{}` is how many (array_new, through 3.14). */
  readonly arrayTypeCodeLength: string;
  /** What is said of a type code that there is not. */
  readonly arrayTypeCodeUnknown: string;
  /** `atexit._ncallbacks` does not count what was unregistered (3.14, Modules/atexitmodule.c keeps a list). */
  readonly atexitForgetsUnregistered: boolean;
  /**
   * What `ast` says of fields that are left out or unknown: nothing, a warning with defaults for lists and contexts
   * (3.13), an error (3.15). Python/Python-ast.c, ast_type_init.
   */
  readonly nodeConstructors: "lenient" | "warning" | "strict";
  /** Classes of `ast` have `__match_args__` (3.10). */
  readonly nodesHaveMatchArgs: boolean;
  /** `repr` of nodes shows their fields, and `copy.replace` takes them (3.14, Python/Python-ast.c, ast_repr). */
  readonly nodesShowFields: boolean;
  /** A tree of another mode is refused where only a tree is asked for (3.14, Python/bltinmodule.c). */
  readonly treesAreCheckedForMode: boolean;
}
