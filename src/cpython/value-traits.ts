/** How numbers, text and bytes behave where versions differ. Read by the object types of the same names. */

/** The version of the Unicode character database (`unicodedata.unidata_version`). */
export type UnicodeVersion = "13.0" | "14.0" | "15.0" | "15.1" | "16.0" | "17.0";

/** Texts of errors that were reworded. */
export interface ValueMessages {
  /** After `min() ` or `max() ` for nothing to choose from (3.12, Python/bltinmodule.c, min_max). */
  readonly emptyExtremum: string;
  /** What inverting a bool warns of; undefined where it does not (through 3.11). */
  readonly boolInversion: string | undefined;
  readonly intDivisionByZero: string;
  readonly intModuloByZero: string;
  readonly floatDivisionByZero: string;
  /** Up to the names of the bases. */
  readonly inconsistentMro: string;
  /** `math.log` with a wrong number of arguments; undefined where it says what others say. */
  readonly mathLogArguments: string | undefined;
  readonly floatFloorDivisionByZero: string;
  readonly floatModuloByZero: string;
  readonly floatDivmodByZero: string;
  readonly complexDivisionByZero: string;
  readonly zeroToNegativePower: string;
  readonly complexZeroToNegativePower: string;
  /** Between the parentheses of "Exceeds the limit (...)": the number, for `{}`, and perhaps its unit. */
  readonly intDigitLimit: string;
  readonly intArgument: string;
  /** `int()` with `{}` arguments. */
  readonly tooManyForInt: string;
  /** An unknown keyword argument, by `{name}`, of the constructor `{function}`. */
  readonly unknownKeyword: string;
  readonly floatArgument: string;
  /** `__weakref__` in `__slots__` of a class that has weak references, or cannot have them. */
  readonly weakrefSlot: string;
  /** `await x` of a `{}` that cannot be awaited (Objects/genobject.c, _PyCoro_GetAwaitableIter). */
  readonly notAwaitable: string;
  /** `f(*x)` of a `{}`; `{callee}` for what is called. */
  readonly argumentsNotIterable: string;
  /** `f(**x)` of a `{}`. */
  readonly argumentsNotMapping: string;
  /** An index of a method that may be None, and bounds of a slice. */
  readonly sliceIndex: string;
  /** `match x: case y():` where `y` is no class. */
  readonly classPattern: string;
  /** `eval` with globals that are no mapping. */
  readonly globalsNotDict: string;
  /** `exec` with globals that are a `{}`. */
  readonly execGlobals: string;
  /** A key of `str.maketrans` that is no single character. */
  readonly translateKeyLength: string;
  /** `int.to_bytes` with a length below zero. */
  readonly negativeLength: string;
  /** `__slots__` of a class whose base, `{}`, has items. */
  readonly slotsOfSized: string;
  /** `type(name, bases, x)` of a `{}`. */
  readonly typeNamespace: string;
  /** A metaclass's `mro` for `{type}` gave a `{}`. */
  readonly mroItem: string;
  /** The same with a base, `{}`, that does not fit. */
  readonly mroLayout: string;
  /** `memoryview.cast` to another format. */
  readonly memoryviewFormat: string;
  /** Behind the message of an attribute `{name}` that is not there. */
  readonly attributeAdvice: string;
  /** What an `__annotate__` that gave no dict is told (3.14). */
  readonly annotateResult: string;
  /** `x in y` of a `{}` without `__contains__` (Objects/abstract.c, _PySequence_IterSearch). */
  readonly notSearchable: string;
  /** `range.index` of an int that is not there, `{}`. */
  readonly rangeLacks: string;
  /** `sys.set_int_max_str_digits`. */
  readonly digitLimitTooSmall: string;
  /** `add_note` of a `{}`. */
  readonly noteType: string;
  /** `fromhex` of an odd number of digits (3.14); undefined where that is one bad digit. */
  readonly oddHexDigits: string | undefined;
  /** A fill byte for `{}` that is no byte string; `{got}` for what it is. */
  readonly padByte: string;
  /** An element, `{}`, of what `dict` takes pairs from is no sequence. */
  readonly pairNotSequence: string;
  /** `complex(text, x)`. */
  readonly complexSecondAfterText: string;
  /** `complex(x, text)`. */
  readonly complexSecondText: string;
  /** `complex(x)` of a `{}`. */
  readonly complexFirst: string;
  /** `complex(1, x)` of a `{}`. */
  readonly complexSecond: string;
  /** What `%d` asks for. */
  readonly percentNumber: string;
}

export interface ValueTraits {
  /** `throw` with more than an exception warns (3.12, Objects/genobject.c, gen_throw, async_gen_athrow). */
  readonly throwSignatureWarns: boolean;
  /** Iterators of `memoryview` are a type of their own (3.10, Objects/memoryobject.c, memory_iter). */
  readonly memoryviewHasIterator: boolean;
  /** `len()` of memory without dimensions is 1 (until 3.11, Objects/memoryobject.c, memory_length). */
  readonly scalarMemoryHasLength: boolean;
  /** `memoryview` knows the format `e` (3.12, Objects/memoryobject.c, get_native_fmtchar). */
  readonly memoryviewHasHalf: boolean;
  /** So can those of complex numbers, `Zf` and `Zd` (3.15). */
  readonly memoryviewHasComplex: boolean;
  /** Buffers have `__buffer__` and `__release_buffer__` (3.12, PEP 688). */
  readonly buffersHaveMethods: boolean;
  /** What `__set_name__` raises gets a note; before 3.12 it became the cause of a RuntimeError (type_new_set_names). */
  readonly setNameErrorsAreNotes: boolean;
  /** A bound method has a `__get__`, which answers itself (not in 3.11 and 3.12). */
  readonly methodsHaveGet: boolean;
  /** A `doc` given to a subclass of `property` goes into the instance, before the doc of the class (3.12). */
  readonly givenPropertyDocIsOwn: boolean;
  /** `fromisoformat` reads most of ISO 8601 (3.11), and not only what `isoformat` writes. */
  readonly readsIsoStandard: boolean;
  /** `%:z` in `strftime` of dates (3.12, Modules/_datetimemodule.c, wrap_strftime). */
  readonly strftimeColonZone: boolean;
  /** `datetime.utcnow` and `utcfromtimestamp` warn that they are deprecated (3.12). */
  readonly warnsOfUtcDatetimes: boolean;
  /** A datetime itself refuses to be compared with a date (until 3.12, datetime_richcompare). */
  readonly datetimesRefuseDates: boolean;
  /** `replace` calls a class of the program, and such a class is given the fold (3.13, call_subclass_fold). */
  readonly datesCallSubclasses: boolean;
  /** Decimals and their contexts have a header of the collector (3.13, Modules/_decimal/_decimal.c). */
  readonly decimalsAreCollected: boolean;
  /** `format(Decimal(1), "#f")` (3.13, where Lib/_pydecimal.py formats what libmpdec does not know). */
  readonly decimalsFormatAlternate: boolean;
  /** `decimal.localcontext` takes settings as keywords (3.11). */
  readonly localContextTakesSettings: boolean;
  /** `SimpleNamespace(mapping)` (3.13, Objects/namespaceobject.c). */
  readonly namespaceTakesMapping: boolean;
  /** `_thread.lock()` makes one, and complaints about time limits speak of non-negative numbers (3.13). */
  readonly locksCanBeMade: boolean;
  /** `int | str` (3.10). */
  readonly hasTypeUnions: boolean;
  /** `def f[T]()`, `type X = ...` and what they make (3.12). */
  readonly hasTypeParameters: boolean;
  /** A class method hands on to the descriptor it wraps (3.9 to 3.12, Objects/funcobject.c, cm_descr_get). */
  readonly classMethodsChain: boolean;
  /** "obj (instance of A) is not an instance or subtype of type (B)." (3.13, Objects/typeobject.c, supercheck). */
  readonly superErrorNamesTypes: boolean;
  /** `property.__name__` (3.13, Objects/descrobject.c). */
  readonly propertyHasName: boolean;
  /** `object.__getstate__` (3.11). */
  readonly objectHasGetState: boolean;
  /** `tp_flags` says which types are static and have items at their end (3.12). */
  readonly typeFlagsMarkStatic: boolean;
  /** "... without an implementation for abstract method 'f'" (3.12, Objects/typeobject.c, object_new). */
  readonly quotesAbstractMethods: boolean;
  /** SipHash rounds for each block: 2 for SipHash-2-4, 1 for SipHash-1-3 (3.11, Include/pyhash.h). */
  readonly sipHashRounds: 1 | 2;
  /** `hash(nan)` depends on the object, not 0 (3.10, Python/pyhash.c, _Py_HashDouble). */
  readonly nanHashesByIdentity: boolean;
  /** `hash(None)` is a constant, not the address (3.12, Objects/object.c, none_hash). */
  readonly noneHashIsConstant: boolean;
  /** `bool(NotImplemented)` is a TypeError (3.14, Objects/object.c, notimplemented_bool). */
  readonly notImplementedHasNoTruth: boolean;
  /** `int.bit_count` (3.10). */
  readonly intHasBitCount: boolean;
  /** `int.is_integer` (3.12). */
  readonly intHasIsInteger: boolean;
  /** `int.to_bytes` and `from_bytes` have defaults for length and byte order (3.11). */
  readonly intBytesHaveDefaults: boolean;
  /** `float.from_number` and `complex.from_number` (3.14). */
  readonly hasFromNumber: boolean;
  /** `bytes.fromhex(b"00")` (3.14, Objects/bytesobject.c, _PyBytes_FromHex). */
  readonly fromhexTakesBytes: boolean;
  /** `int(x)` asks for `__trunc__` at last (through 3.13, Objects/abstract.c, PyNumber_Long). */
  readonly intAsksTrunc: boolean;
  /** It warns when it does (3.11). */
  readonly intWarnsOfTrunc: boolean;
  /** Subclasses of types that take no keywords take none either, unless for a method of their own (3.11, _PyArg_NoKeywords). */
  readonly subclassesRefuseKeywords: boolean;
  /** Format specifications have `z` (3.11, Python/formatter_unicode.c). */
  readonly formatHasZ: boolean;
  /** `"%c" % 2**70` is an OverflowError, not a TypeError (3.10, Objects/unicodeobject.c, formatchar). */
  readonly percentCharacterOverflows: boolean;
  /** `float(1j)` names the conversion, not the argument (3.9: `complex` still has `__float__` and its kin). */
  readonly complexRefusesReal: boolean;
  /** `format("a", "05")` pads on the right as without `0` (3.10, bpo-27772). */
  readonly zeroPadsOnlyNumbers: boolean;
  /** "Invalid format specifier" quotes it and names the type (3.11). */
  readonly formatErrorsNameSpec: boolean;
  /** Separators between the digits after the point (3.14). */
  readonly formatGroupsFractions: boolean;
  /** `complex.__complex__` (3.11). */
  readonly complexHasDunderComplex: boolean;
  /** `split` guesses from the lengths how much room its list needs (3.12, Objects/unicodeobject.c, split). */
  readonly splitGuessesCount: boolean;
  /** `find`, `count` and their kin name themselves in errors of their arguments; `replace` takes `count=` (3.13). */
  readonly findNamesArgument: boolean;
  /** The first call of `print` makes a tuple of its keywords, which lives on (through 3.11, Python/getargs.c, parser_init). */
  readonly printMakesKeywords: boolean;
  /** `print` takes its arguments in a tuple (from 3.11, Python/bltinmodule.c: PyArg_UnpackKeywordsWithVararg). */
  readonly printPacksArguments: boolean;
  /** Functions and methods that are METH_VARARGS: CPython puts the arguments of a call into a tuple. */
  readonly packedArguments: ReadonlySet<string>;
  /** `union` and its like are METH_VARARGS (through 3.12, Objects/setobject.c, set_methods). */
  readonly setMethodsPackArguments: boolean;
  /** "string indices must be integers, not 'float'" (3.11, Objects/unicodeobject.c, unicode_subscript). */
  readonly strIndexErrorNamesType: boolean;
  /** Errors of `float` show blanks as '' (through 3.9, Python/pystrtod.c, PyOS_string_to_double). */
  readonly blankFloatIsEmpty: boolean;
  /** Cached strings of one character from U+0080 to U+00FF hold their UTF-8 form, too (3.12, static data). */
  readonly latin1StringsCacheUtf8: boolean;
  /** `bytes.__bytes__` (3.11). */
  readonly bytesHasDunderBytes: boolean;
  /** `bytearray.extend("...")` says so at once (3.13, Objects/bytearrayobject.c, bytearray_extend). */
  readonly bytearrayExtendRefusesStr: boolean;
  /** `str(...)` has a vectorcall (3.13, Objects/unicodeobject.c, unicode_vectorcall). */
  readonly strHasVectorcall: boolean;
  /**
   * Arguments that are C integers refuse floats by name, and want "an integer" of what is no number (3.9,
   * Python/getargs.c, float_argument_error; Objects/longobject.c, _PyLong_FromNbIndexOrNbInt).
   */
  readonly cIntegersRefuseFloats: boolean;
  /** `math.pow(0, -inf)` is an error (through 3.10). */
  readonly zeroToInfinityIsDomainError: boolean;
  /** Lengths of vectors are scaled by powers of two and corrected (3.10); before, by the largest. */
  readonly hypotIsCorrected: boolean;
  /** `math.factorial(2.0)` with a warning (3.9). */
  readonly factorialTakesFloats: boolean;
  /** `chr` converts its argument to a C int first (through 3.12, Python/bltinmodule.c, builtin_chr). */
  readonly chrTakesCInt: boolean;
  /** `sum` of floats keeps track of what rounding lost (3.12, Python/bltinmodule.c, builtin_sum_impl). */
  readonly sumCompensates: boolean;
  /** `range(True)` holds an int of the very type `int` (from 3.10). */
  readonly indexIsExactInt: boolean;
  /** Types of named tuples in C have `__match_args__` (3.10); `sys.getsizeof` counts hidden items (3.13). */
  readonly structSequencesMatch: boolean;
  readonly structSequencesCountHidden: boolean;
  /** The iterators of itertools can be copied and pickled. */
  readonly itertoolsReduce: boolean;
  /** That this will end is said whenever it is used. */
  readonly itertoolsReduceWarns: boolean;
  /** `array("u")` warns that the type code will go. */
  readonly unicodeArraysWarn: boolean;
  /** `struct.error` of a number that is too large names the format in all cases (3.12). */
  readonly structNamesFormat: boolean;
  /** `splitlines` and `sort` want an integer for a flag (through 3.11). */
  readonly flagsAreIntegers: boolean;
  /** Iterating over ASCII text gives a `str_ascii_iterator` (from 3.11). */
  readonly asciiTextHasOwnIterator: boolean;
  readonly unicode: UnicodeVersion;
  /** "expected string or bytes-like object, got 'int'" (3.11, Modules/_sre/sre.c, getstring). */
  readonly regexNamesWrongSubject: boolean;
  /** `re.TEMPLATE` (through 3.12, Modules/_sre/sre.c, pattern_repr). */
  readonly regexHasTemplateFlag: boolean;
  /** "Illegal trailing comma before end of array" (3.13, Modules/_json.c). */
  readonly jsonNamesTrailingComma: boolean;
  /** "Out of range float values are not JSON compliant: nan" (3.12, Modules/_json.c, encoder_encode_float). */
  readonly jsonNamesWrongFloat: boolean;
  /** The largest value of `quoting` in `csv`: QUOTE_NONE, from 3.12 on QUOTE_NOTNULL. */
  readonly csvLastQuoting: number;
  /** Rows may have null characters (3.11, Modules/_csv.c, Reader_iternext). */
  readonly csvTakesNul: boolean;
  /** The escape character is escaped (3.10, Modules/_csv.c, join_append_data). */
  readonly csvEscapesEscape: boolean;
  /** Line breaks are quoted whatever ends lines (3.13, Modules/_csv.c, join_append_data). */
  readonly csvQuotesLineBreaks: boolean;
  /** QUOTE_STRINGS and QUOTE_NOTNULL matter when reading (3.13, Modules/_csv.c, parse_save_field). */
  readonly csvReadsNulls: boolean;
  /** Delimiter, quote and escape have to differ from each other (3.13, Modules/_csv.c, dialect_check_chars). */
  readonly csvChecksCharacters: boolean;
  /** What the reader says of a line break in the middle of a line. */
  readonly csvNewlineAdvice: string;
  /** The `repr` of a weak reference shows a `__name__` that the object's type defines, not one of its own (3.11). */
  readonly weakrefShowsNameOfType: boolean;
  /** `repr` of a weak proxy is like that of a weak reference, and both name the module of the type (3.13). */
  readonly weakRefsQualifyType: boolean;
  /** A callback sees its weak reference held by a tuple even if it is the only one (3.13, PyObject_ClearWeakRefs). */
  readonly weakrefCallbackHoldsSingle: boolean;
  readonly weakrefTypeNames: {
    readonly weakref: string;
    readonly weakProxy: string;
    readonly weakCallableProxy: string;
  };
  /** Errors of `weakref.proxy` name its module (3.11, a function of Argument Clinic). */
  readonly proxyNamesModule: boolean;
  /** "cannot use 'list' as a dict key (unhashable type: 'list')" (3.14, Objects/dictobject.c, dict_unhashable_type). */
  readonly unhashableNamesUse: boolean;
  /** Unpacking a list, tuple or dict with too many items says how many it has (3.14). */
  readonly unpackingShowsCount: boolean;
  /** The type of `int | str`: `typing.Union` from 3.14 (Objects/unionobject.c). */
  readonly unionTypeName: string;
  /** `int | str | 5`, `Union[int]`, `__origin__`: unions are what `typing` makes, too (3.14). */
  readonly unionsHoldAnything: boolean;
  /** A context manager without `__enter__` is told so, and of the other kind of `with` (3.14); `__exit__` is looked up first. */
  readonly contextErrorsNameMissing: boolean;
  /** "expected a positive input, got 0.0" (3.14, Modules/mathmodule.c) instead of "math domain error". */
  readonly mathErrorsSayWhatIsExpected: boolean;
  readonly messages: ValueMessages;
  /** A special method's result of a wrong type is said in the same words for all, with the class (3.15). */
  readonly wrongResultsNameClass: boolean;
  /** `pow(x, y, z)` asks `__rpow__` of `y`, too (3.14, Objects/typeobject.c, slot_nb_power). */
  readonly powReflectsThree: boolean;
  /** `repr` of a bytearray escapes single quotes between double ones (through 3.14, bytearray_repr). */
  readonly bytearrayEscapesQuotes: boolean;
  /** `bytearray.take_bytes` (3.15). */
  readonly bytearrayTakesBytes: boolean;
  /** Namespaces that are ordered are named themselves in the error (3.15), not their dictionaries. */
  readonly namespacesAreUnordered: boolean;
  /** `__bool__ = None` says that there is no truth value (3.14, Objects/typeobject.c, slot_nb_bool). */
  readonly noneRefusesTruth: boolean;
  /** Complex arithmetic with a real operand leaves the imaginary part alone (3.14, C11's Annex G). */
  readonly complexKeepsReals: boolean;
  /** `complex(x, y)` warns of parts that are complex (3.14, Objects/complexobject.c, complex_new_impl). */
  readonly complexPartsWarn: boolean;
  /** `tuple(x)` asks nobody how long `x` will be (3.14, Objects/abstract.c, PySequence_Tuple). */
  readonly tupleAsksNoLength: boolean;
  /** `repr` of a set shows its members whatever `__iter__` of its class gives (3.14, Objects/setobject.c, set_repr). */
  readonly setReprShowsMembers: boolean;
  /** A set display of constants is built, merged with equal ones, and so built anew (through 3.13). */
  readonly constantSetsAreRebuilt: boolean;
  /** `int | "text"` is a union with a ForwardRef (3.14, Objects/unionobject.c). */
  readonly unionsWrapText: boolean;
  /** Slot wrappers with a wrong number of arguments say their name (3.14, Objects/typeobject.c, wrap_setattr). */
  readonly slotErrorsNameMethod: boolean;
  /** Errors of `%` say where in the format and with which argument (3.15). */
  readonly percentErrorsSayWhere: boolean;
  /** Errors of `%c` say what was given (3.14). */
  readonly percentCharacterErrorsSayWhat: boolean;
  /**
   * Setting an attribute on an object without a dictionary says so in the error (3.13, Objects/object.c,
   * _PyObject_GenericSetAttrWithDict).
   */
  readonly attributeErrorNamesDict: boolean;
  /** What setting or deleting an attribute raises has `name` and `obj`, too, which advice needs. */
  readonly setErrorsHaveContext: boolean;
  /**
   * An int of one digit is allocated with the padded size of the struct (3.11, Objects/longobject.c,
   * _PyLong_FromMedium), though `sys.getsizeof` does not say so.
   */
  readonly oneDigitIntsTakeWholeStruct: boolean;
  /**
   * The shared one-character strings U+0080 to U+00FF have their UTF-8 text from the start, which counts in
   * `sys.getsizeof` (3.12, Include/internal/pycore_runtime_init.h, _PyUnicode_LATIN1_INIT).
   */
  readonly latin1StringsHaveUtf8: boolean;
  /** Names in the source are interned for ever (3.13, Parser/pegen.c, _PyPegen_new_identifier). */
  readonly identifiersAreImmortal: boolean;
  /**
   * A bytes literal is held twice while its text runs, since joining it with nothing keeps the object (3.12,
   * Parser/action_helpers.c, _PyPegen_concatenate_strings).
   */
  readonly bytesLiteralsAreHeldTwice: boolean;
  /** Characters whose interned `str` is another object than the shared one of that character. */
  readonly charactersInternedApart: string;
  /**
   * A bytearray of a list or tuple gets its length at once (3.11, Objects/bytearrayobject.c,
   * bytearray___init___impl); before, it grew item by item as for any iterable.
   */
  readonly bytearrayOfListIsSized: boolean;
  /** `sys.intern` makes its string immortal (only 3.12, Objects/unicodeobject.c, PyUnicode_InternInPlace). */
  readonly internedStringsAreImmortal: boolean;
}
