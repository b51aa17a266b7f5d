/** CPython 3.9: the base that later versions change. Read from the 3.9.2 and 3.9.18 sources. */
import { PACKED_ARGUMENTS_311 } from "../packed-arguments.ts";
import type { Profile } from "../profile.ts";
import { TYPE_SIGNATURES_39 } from "../type-signatures.ts";

/** Objects/exceptions.c, _PyExc_Init: PRE_INIT. */
const EARLIEST_EXCEPTIONS: readonly string[] = `
  BaseException Exception TypeError StopAsyncIteration StopIteration GeneratorExit SystemExit
  KeyboardInterrupt ImportError ModuleNotFoundError OSError EOFError RuntimeError RecursionError
  NotImplementedError NameError UnboundLocalError AttributeError SyntaxError IndentationError TabError
  LookupError IndexError KeyError ValueError UnicodeError UnicodeEncodeError UnicodeDecodeError
  UnicodeTranslateError AssertionError ArithmeticError FloatingPointError OverflowError ZeroDivisionError
  SystemError ReferenceError MemoryError BufferError Warning UserWarning EncodingWarning DeprecationWarning
  PendingDeprecationWarning SyntaxWarning RuntimeWarning FutureWarning ImportWarning UnicodeWarning
  BytesWarning ResourceWarning ConnectionError BlockingIOError BrokenPipeError ChildProcessError
  ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError
  IsADirectoryError NotADirectoryError InterruptedError PermissionError ProcessLookupError TimeoutError
`
  .trim()
  .split(/\s+/);

/** From -5 to 32; beyond that are hardly any but for the last. Measured under -S. */
const SMALL_INTS_AT_START: readonly number[] = [
  ...[1, 1, 1, 1, 16, 171, 63, 48, 24, 25, 22, 9, 8, 15, 9, 9, 12, 8, 5, 5, 6, 12, 8, 5, 5, 5, 4, 5],
  ...[3, 4, 3, 5, 4, 6, 5, 6, 4, 3, ...Array<number>(223).fill(1), 3],
];

export const py39: Profile = {
  version: "3.9",
  recordedRelease: "3.9.18",
  gcObjectsAtStart: 3728,

  immortalObjects: false,
  immortalRefcount: 0,
  staticRefcount: 0,
  // Measured under -S
  countsAtStart: {
    none: 4062,
    true: 58,
    false: 80,
    ellipsis: 8,
    notImplemented: 7,
    emptyTuple: 691,
    type: 43,
    emptyBytes: 20,
    smallInts: SMALL_INTS_AT_START,
  },

  collectionAlgorithm: "generational",
  gcCollectsAtAllocation: true, // Modules/gcmodule.c, _PyObject_GC_Alloc
  sharedDictIsHidden: false,
  closeKeepsFunction: false, // Objects/genobject.c, gen_close
  unstartedCloseKeepsFrame: false,
  thrownStopEndsDelegation: false, // Objects/genobject.c, _gen_throw: throw_here
  closeReturnsValue: false,
  asyncGeneratorsHaveSuspended: false,
  unusedAwaitablesWarn: false,
  callablesHaveSignatures: false,
  dateConstructorsCountFirst: false,
  awaitablesCheckWhenThrown: false, // Objects/genobject.c, gen_close: GeneratorExit is thrown into it
  gcThresholds: [700, 10, 10], // Modules/gcmodule.c, _PyGC_InitState
  gcCountsAtStart: [549, 9, 0], // Linux, site-packages without .pth files
  gcHeaderSizeBytes: 16, // Include/cpython/objimpl.h, PyGC_Head
  getsizeofAddsHeaderToStaticTypes: false, // Python/sysmodule.c, _PySys_GetSizeOf
  extensionTypesCollectable: false,

  pymallocAlignmentBytes: 16, // Objects/obmalloc.c, ALIGNMENT
  pymallocSmallRequestBytes: 512, // SMALL_REQUEST_THRESHOLD
  pymallocPoolSizeBytes: 4096, // POOL_SIZE
  pymallocArenaSizeBytes: 256 * 1024, // ARENA_SIZE

  // XXX_MAXFREELIST in Objects/listobject.c, dictobject.c, floatobject.c, tupleobject.c, frameobject.c
  freeLists: {
    list: 80,
    dict: 80,
    dictKeys: 80,
    float: 100,
    complex: 0,
    int: 0,
    tuple: 2000,
    tupleMaxLength: 19, // PyTuple_MAXSAVESIZE is 20, and lengths below it are saved
    slice: 1,
    range: 0,
    rangeIterator: 0,
    listIterator: 0,
    tupleIterator: 0,
    method: 0,
    builtinFunction: 0,
    frame: 200,
    framesAtStart: 0, // recorded: what first calls of functions add to gc.get_count()
  },

  smallInts: { min: -5, max: 256 }, // Include/internal/pycore_interp.h, _PY_NSMALLNEGINTS, _PY_NSMALLPOSINTS
  intDigitBits: 30, // Include/longintrepr.h, PyLong_SHIFT
  intDigitSizeBytes: 4,
  zeroHasNoDigit: true, // Objects/longobject.c, int___sizeof___impl

  listInitPreallocatesByLength: true, // Objects/listobject.c, list___init___impl
  listExtendPreallocatesWhenEmpty: false, // list_extend
  listExactRoundsToEven: false, // list_preallocate_exact
  listExtendsSizedContainersDirectly: false, // list_extend
  listExtendIteratesItself: true, // list_extend: PySequence_Fast
  listPopOfLastClears: false, // list_pop_impl
  listDeleteItem: "slice", // list_ass_item
  listKeepsCapacityUpTo: 0, // list_resize
  splitLimitsCountByLength: false, // Objects/unicodeobject.c, split
  gcReportsCandidates: false,
  listOfGeneratorExpressionIsInlined: false, // Python/compile.c
  constantListLiteralMinLength: 3, // Python/compile.c, starunpack_helper

  listSlicesAssignAsExtended: false, // list_ass_subscript
  iterNotCallable: "iter(v, w): v must be callable", // Python/bltinmodule.c, builtin_iter
  listIndexShowsValue: true, // list_index_impl
  listSortMergesByPower: false, // merge_collapse
  listSortRunsMayHaveEquals: false, // count_run
  sliceIsHashable: false, // Objects/sliceobject.c, tp_hash
  setReusesDeletedEntries: false, // Objects/setobject.c, set_add_entry
  issupersetMakesSet: true, // Objects/setobject.c, set_issuperset
  intersectionStopsWhenFull: false, // Objects/setobject.c, set_intersection
  pairsTrackLazily: false,
  tupleTracksLazily: false, // Objects/tupleobject.c, PyTuple_New
  tupleIsMadeFromList: false, // Objects/abstract.c, PySequence_Tuple
  dictTracksLazily: true, // Objects/dictobject.c, MAINTAIN_TRACKING
  evalTakesKeywords: false,
  flagsShowDigitLimit: false,
  hasFrameModuleName: false,
  localsShareOneDict: true,
  suspendedFramesAreNotCleared: false,
  codeHasQualname: false,
  hasReplaceProtocol: false,
  functionTakesKeywordDefaults: false,
  mainHasAnnotations: true, // Python/pylifecycle.c, add_main_module
  classCallsMoveArguments: false, // CALL_FUNCTION: type_call gets a tuple
  // tp_vectorcall of the types in Objects/
  vectorcallTypes: new Set(["dict", "frozenset", "list", "range", "set", "tuple", "type"]),
  typeSignatures: TYPE_SIGNATURES_39,
  getattrHookIsBound: true, // Objects/typeobject.c, call_attribute
  dictSetHoldsForHash: false, // Objects/dictobject.c, PyDict_SetItem
  starredCallsMoveArguments: false, // CALL_FUNCTION_EX
  nativeRecursionLimit: undefined,
  argumentsMoveIntoFrame: false, // Python/ceval.c, function_code_fastcall
  operandsDie: "backwards-in-calls", // Python/ceval.c, call_function; recorded
  localsAreBorrowedOntoStack: false, // Python/ceval.c, LOAD_FAST
  emptyFrozensetIsShared: true, // Objects/setobject.c, emptyfrozenset
  frozensetTracksLazily: false, // make_new_set

  emptyFrozensetIsSingleton: true, // Objects/setobject.c, make_new_frozenset
  dictCallMakesTable: true, // Objects/dictobject.c, dict_new
  dictViewsHaveMapping: false, // dictview_getset
  mappingProxyIsHashable: false, // Objects/descrobject.c, mappingproxy_hash
  dictHasUnicodeKeys: false,
  dictCallAllocatesTable: true, // Objects/dictobject.c, dict_new
  dictSizesSkipPowersOfTwo: false, // dictresize
  dictMergeClones: false, // Objects/dictobject.c, dict_merge
  dictPresizeMinLog2Size: 4, // Objects/dictobject.c, _PyDict_NewPresized starts at PyDict_MINSIZE * 2
  sharedKeys: "first-instance",
  sharedKeysLog2Size: 3, // _PyDict_NewKeysForClass
  sharedKeysMaxCount: 5, // USABLE_FRACTION(8); it grows while there is one instance
  instanceAttributeStore: "dict",
  inlineValuesFollowSlots: false,
  managedDictPreHeader: false,
  managedWeakrefs: false,

  localsDieLastFirst: false,

  exceptions: {
    importErrorReprHasNames: false,
    hasImportCycleError: false,
    unraisableIsPrintedWhole: false,
    mappingErrorsGoThrough: false,
    hasEncodingWarning: false,
    hasFinalizationError: false,
    advisesPrinting: true,
    interpreterErrors: undefined,
    timerErrorName: "ItimerError",
    earliestExceptions: EARLIEST_EXCEPTIONS,
    exitCallsPrintErrors: true, // Modules/atexitmodule.c, atexit_callfuncs
    fileErrorsCountBytes: true,
    namesShadowingFiles: false,
    namesUnreadySubmodules: false,
    attributeErrorHasState: false,
    groupsMatchByAnyCallable: false,
    wrappedGroupHasTraceback: false,
    unmatchedGroupStays: true, // Python/ceval.c, CHECK_EG_MATCH (3.11)
    tracebackQuotes: "line",
    unraisableQuotes: "line",
    interpreterShowsMain: true, // Python/pythonrun.c, print_exception
    printsLikeTracebackModule: false,
    knownCauseGivesWay: false,
    suggestsKeywords: false,
    hasLastException: false,
    displayFlushes: true,
    hasSysException: false,
    exitCallIsInMessage: false,
    streamFinalizerReports: false,
    bufferReleaseIsNamed: false,
    moduleMarksWholeSyntax: false,
    marksSyntaxByWidth: false,
    unraisableNamesTask: false,
    advice: "none",
    adviceKnowsModules: false,
    tracebackModuleAdvises: false,
  },
  compile: {
    modulesStartAtFirstStatement: true, // Python/compile.c, assemble: u_firstlineno
    asyncErrorHasLine: false, // Python/compile.c, compiler_comprehension
    comprehensionsAwaitForOthers: false, // Python/compile.c, compiler_comprehension
    warnsOfConstantAssertions: false, // Python/compile.c, compiler_assert
    attributesPointAtName: false, // Python/compile.c, maybe_optimize_method_call
    decoratorsPointAtDefinition: true, // Python/compile.c, compiler_function
    pointsAtOperands: false,
    warnsOfOperands: false,
    pointsAtElements: false,
    handlesStopIterationInside: false,
    assertPointsAt: "comparison",
    fieldsPointAtString: true,
    specificationsEndWithText: false,
    iteratesInPlace: false,
    inlineComprehensions: false,
    lazyAnnotations: false,
    annotateIsNamedByCompiler: false,
    annotatesPositionalOnlyFirst: false,
    stripsDocstringIndent: false,
    hasSuperInstruction: false,
    hasClassLineAttributes: false,
    callsImportedAttributesPlainly: false,
    keywordCallsBindMethods: true,
    foldsPercentFormat: false,
    identityWarning: '"{operator}" with a literal. Did you mean "{meant}"?',
    warnsOfNumbersBeforeKeywords: false,
    escapeWarning: undefined,
    octalEscapeWarning: undefined,
    warnsOfJumpsInFinally: false,
    warnsOnceOfFinally: false,
    escapeWarningHasOwnLine: false,
    loadsContextMethods: false,
    errorsPointAtBlocks: true,
    callsConstraintsBounds: true,
    leavesWithAtLastStatement: true,
    displayMaxStackItems: Number.POSITIVE_INFINITY, // Python/compile.c, starunpack_helper
    longConstantDisplaysAreAppended: false,
    deletesDebug: true,
    keywordErrorsStayOnLine: true,
    symtableChecksAwait: false,
    flagsDocstrings: false,
    foldsOperatorsInTree: true,
    loadsCommonConstants: false,
    complexKeepsReals: false,
    maxBlocks: 20,
    namesMisplacedYieldFrom: false,
    pointsAtWrongName: false,
    importErrorsPointAtName: false,
    grammar: {
      hasMatch: false,
      slicesTakeAssignments: false,
      checksEndOfNumbers: false,
      numbersRefuseNonAscii: true,
      namesControlCharacters: false,
      hasExceptStar: false,
      hasBareExceptTypes: false,
      hasTemplateStrings: false,
      namesIncompatiblePrefixes: false,
      formattedTextErrorsPointAtText: false,
      misplacedConversionMessage: "{}: conversion type must come right after the exclamanation mark",
      comparesSoftKeywordsWhole: false,
      knowsLaterMistakes: false,
      knowsLatestMistakes: false,
      unpacksInComprehensions: false,
      hasLazyImports: false,
      hasTypeParameters: false,
      hasTypeDefaults: false,
      tokenizesFStrings: false,
      newlineHasWidth: false,
      literalErrorsPointAtLiteral: false,
      unpackingOrderHasRange: false,
      knowsFewMistakes: true,
      saysParameter: false,
      knowsParameterMistakes: false,
      unpackingOrderPointsAtArguments: false,
      namesEndOfEmptyField: false,
      bytesErrorPointsAtLiteral: false,
      bytesErrorMessage: "bytes can only contain ASCII literal characters.", // Parser/string_parser.c
      defaultOrderMessage: "non-default argument follows default argument",
      knowsMissingArgumentValue: false,
      knowsImportBeforeFrom: false,
      knowsRecentMistakes: false,
    },
  },
  library: {
    datetimeErrorsSayValue: false,
    atexitForgetsUnregistered: false,
    jsonErrorsSayWhere: false,
    regexDialect: { hasAtomicGroups: false, takesFlagsAnywhere: true, hasLittleZ: false },
    openIsMadeIn: "io",
    zlibCompressTakesBits: false,
    orderedDictPopsByMethods: true,
    heapErrorsNameArgument: false,
    contextTypesAreIn: "",
    arrayIsSequence: false,
    arrayIndexRange: "",
    arrayIterator: "arrayiterator",
    arrayTypeCodesAreTuple: false,
    arrayTypeCodeArgument: "array() argument 1 must be a unicode character, not {}",
    arrayTypeCodeLength: "array() argument 1 must be a unicode character, not str",
    arrayTypeCodeUnknown: "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)", // array_new, as through 3.13
    structComplexFormats: [],
    largeLogarithmsRoundOnce: false,
    logarithmsAskForIndex: false,
    refusedHashType: "HASH", // Modules/_hashopenssl.c, _disabled_new: _PyType_Name
    nodeConstructors: "lenient",
    nodesHaveMatchArgs: false,
    nodesShowFields: false,
    treesAreCheckedForMode: false,
  },
  functools: { partialReprNamesModule: false, partialWarnsAsAttribute: false, bisectHasKey: false },
  objects: {
    subclassedAtStart: new Set(["SystemError", "classmethod", "dict", "property", "staticmethod", "type"]),
    memoryviewIsGeneric: false,
    sliceIsGeneric: false,
    callErrorsNameQualname: false, // Python/ceval.c, missing_arguments: co->co_name
    unboundLocal: "local variable '{}' referenced before assignment", // UNBOUNDLOCAL_ERROR_MSG
    unboundFree: "free variable '{}' referenced before assignment in enclosing scope", // UNBOUNDFREE_ERROR_MSG
    deletionIsSilentFor: "places",
    deletingNamesOwner: false, // Objects/object.c, _PyObject_GenericSetAttrWithDict
    emptySlotNames: "nothing", // Python/structmember.c, PyMember_GetOne
    propertyErrors: "bare", // Objects/descrobject.c, property_descr_set
    immutableType: "can't set attributes of built-in/extension type '{type}'", // Objects/typeobject.c, type_setattro
    immutableTypeSpecial: "can't set {type}.{name}", // check_set_special_type_attr
    classesShareDescriptors: false,
    classChangeComparesDeallocators: true,
    basesChangeComparesDicts: true,
    deletedTypeSpecial: "can't delete {type}.{name}",
    contextErrorsNameProtocol: false, // Python/ceval.c, special_lookup
    superWants: "type", // Objects/typeobject.c, super_init
    superArgumentCount: "super() takes at most 2 arguments ({} given)",
    methodOfNone: "self must not be None", // Objects/classobject.c, method_new
    getattrSaysItsName: true, // Python/bltinmodule.c, builtin_getattr
    assignableTypes: "heap", // Objects/typeobject.c, object_set_class
    classesHaveAnnotations: false,
    functionsHaveBuiltins: false,
    methodWrappersAreFunctions: false, // Objects/funcobject.c, PyStaticMethod_Type
    propertyHasSetName: false, // Objects/descrobject.c, property_methods
    generatorsHaveSuspended: false,
    aliasesHaveOwnClass: false, // Objects/genericaliasobject.c, attr_exceptions
    notGeneric: "There are no type variables left in {}", // Objects/genericaliasobject.c, ga_getitem
    aliasErrorsCount: false,
    namesUnsubscriptableClass: false, // Objects/abstract.c, PyObject_GetItem
    unionsCheckThemselves: true,
    execTakesClosure: false,
    importChecksItsArgument: true, // Python/bltinmodule.c, builtin___import__
    modulesMakeAnnotations: false,
    tracebackLineIsMember: true, // Python/traceback.c, tb_memberlist
    unpicklableWithItems: "cannot pickle '{}' object", // Objects/typeobject.c, _PyObject_GetState
    methodErrorsNameClass: true, // Objects/methodobject.c, cfunction_check_kwargs: _PyObject_FunctionStr
    powerWithModulus: "unsupported operand type(s) for pow()", // Objects/abstract.c, ternary_op
    inplacePowerIsNamed: false, // Objects/abstract.c, PyNumber_InPlacePower
    codeComparesPositions: false, // Objects/codeobject.c, code_richcompare
    cellVariablesAreApart: true, // Python/compile.c, dictbytype
    emptyMro: "super(type, obj): obj must be an instance or subtype of type", // Objects/typeobject.c, type_new: init_subclass
    reduceOfNothing: "reduce() of empty sequence with no initial value", // Modules/_functoolsmodule.c, functools_reduce
    viewFormatNotText: "memoryview: format argument must be a string", // Objects/memoryobject.c, memory_cast
    viewOrderNotText: "argument 1 must be str or None, not {}", // Objects/memoryobject.c, memory_tobytes
    structRangesAreMacros: true, // Modules/_struct.c, np_short: Py_STRINGIFY(SHRT_MIN)
  },
  collections: {
    dequeIteratorModule: "_collections",
    tupleGetterModule: "_collections",
    dequeRemoveMutated: "deque mutated during remove().",
    orderedDictShowsDict: false,
    clearedOrderChanges: false,
  },
  values: {
    packedArguments: PACKED_ARGUMENTS_311,
    regexNamesWrongSubject: false,
    regexHasTemplateFlag: true,
    jsonNamesTrailingComma: false,
    jsonNamesWrongFloat: false,
    csvLastQuoting: 3,
    csvTakesNul: false,
    csvEscapesEscape: false,
    csvQuotesLineBreaks: false,
    csvReadsNulls: false,
    csvChecksCharacters: false,
    csvNewlineAdvice: "in universal-newline mode",
    memoryviewHasIterator: false,
    buffersHaveMethods: false,
    scalarMemoryHasLength: true,
    memoryviewHasHalf: false,
    memoryviewHasComplex: false,
    decimalsAreCollected: false,
    decimalsFormatAlternate: false,
    localContextTakesSettings: false,
    readsIsoStandard: false,
    strftimeColonZone: false,
    warnsOfUtcDatetimes: false,
    datetimesRefuseDates: true,
    datesCallSubclasses: false,
    namespaceTakesMapping: false,
    methodsHaveGet: true,
    givenPropertyDocIsOwn: false,
    setNameErrorsAreNotes: false,
    quotesAbstractMethods: false,
    hasTypeUnions: false,
    locksCanBeMade: false,
    hasTypeParameters: false,
    classMethodsChain: true,
    superErrorNamesTypes: false,
    propertyHasName: false,
    objectHasGetState: false,
    typeFlagsMarkStatic: false,
    attributeErrorNamesDict: false,
    setErrorsHaveContext: false,
    latin1StringsHaveUtf8: false,
    oneDigitIntsTakeWholeStruct: false,
    sipHashRounds: 2,
    nanHashesByIdentity: false,
    noneHashIsConstant: false,
    notImplementedHasNoTruth: false,
    charactersInternedApart: "",
    internedStringsAreImmortal: false,
    bytearrayOfListIsSized: false,
    identifiersAreImmortal: false,
    bytesLiteralsAreHeldTwice: false,
    intHasBitCount: false,
    intHasIsInteger: false,
    intBytesHaveDefaults: false,
    hasFromNumber: false,
    fromhexTakesBytes: false,
    intAsksTrunc: true,
    intWarnsOfTrunc: false, // Objects/abstract.c, PyNumber_Long
    subclassesRefuseKeywords: false, // Objects/clinic/tupleobject.c.h, tuple_new
    formatHasZ: false,
    percentCharacterOverflows: false,
    complexRefusesReal: true, // Objects/complexobject.c, complex_float
    zeroPadsOnlyNumbers: false,
    formatErrorsNameSpec: false,
    formatGroupsFractions: false,
    complexHasDunderComplex: false,
    splitGuessesCount: false,
    findNamesArgument: false,
    printMakesKeywords: true,
    printPacksArguments: false, // Python/bltinmodule.c, builtin_print: METH_FASTCALL
    setMethodsPackArguments: true,
    strIndexErrorNamesType: false,
    blankFloatIsEmpty: true,
    latin1StringsCacheUtf8: false,
    bytesHasDunderBytes: false,
    bytearrayExtendRefusesStr: false,
    strHasVectorcall: false,
    cIntegersRefuseFloats: true, // Python/getargs.c
    zeroToInfinityIsDomainError: true, // Modules/mathmodule.c, math_pow_impl
    hypotIsCorrected: false, // Modules/mathmodule.c, vector_norm
    factorialTakesFloats: true, // Modules/mathmodule.c, math_factorial
    chrTakesCInt: true,
    sumCompensates: false,
    throwSignatureWarns: false,
    structSequencesMatch: false,
    structSequencesCountHidden: false,
    itertoolsReduceWarns: false,
    unicodeArraysWarn: false,
    structNamesFormat: false,
    itertoolsReduce: true, // Modules/itertoolsmodule.c: __reduce__ of all types but pairwise and batched
    indexIsExactInt: false, // Objects/abstract.c, PyNumber_Index
    flagsAreIntegers: true, // Objects/clinic/unicodeobject.c.h, unicode_splitlines: bool(accept={int})
    asciiTextHasOwnIterator: false, // Objects/unicodeobject.c, unicode_iter
    weakrefTypeNames: { weakref: "weakref", weakProxy: "weakproxy", weakCallableProxy: "weakcallableproxy" },
    weakrefCallbackHoldsSingle: false, // Objects/weakrefobject.c, PyObject_ClearWeakRefs
    weakrefShowsNameOfType: false, // Objects/weakrefobject.c, weakref_repr
    weakRefsQualifyType: false, // proxy_repr
    proxyNamesModule: false, // Modules/_weakref.c, weakref_proxy
    unicode: "13.0", // Modules/unicodedata_db.h
    unhashableNamesUse: false,
    unpackingShowsCount: false,
    unionTypeName: "types.UnionType",
    unionsHoldAnything: false,
    contextErrorsNameMissing: false,
    mathErrorsSayWhatIsExpected: false,
    wrongResultsNameClass: false,
    powReflectsThree: false,
    bytearrayTakesBytes: false,
    bytearrayEscapesQuotes: true,
    namespacesAreUnordered: false,
    noneRefusesTruth: false,
    complexKeepsReals: false,
    complexPartsWarn: false,
    tupleAsksNoLength: false,
    constantSetsAreRebuilt: true, // Python/compile.c, merge_consts_recursive
    unionsWrapText: false,
    setReprShowsMembers: false,
    slotErrorsNameMethod: false,
    percentErrorsSayWhere: false,
    percentCharacterErrorsSayWhat: false,
    messages: {
      boolInversion: undefined,
      emptyExtremum: "arg is an empty sequence",
      intDivisionByZero: "integer division or modulo by zero",
      intModuloByZero: "integer division or modulo by zero",
      floatDivisionByZero: "float division by zero",
      inconsistentMro: "Cannot create a consistent method resolution\norder (MRO) for bases", // Objects/typeobject.c, set_mro_error
      mathLogArguments: "math.log requires 1 to 2 arguments", // Modules/clinic/mathmodule.c.h, math_log
      floatFloorDivisionByZero: "float floor division by zero",
      floatModuloByZero: "float modulo",
      floatDivmodByZero: "float divmod()",
      complexDivisionByZero: "complex division by zero",
      zeroToNegativePower: "0.0 cannot be raised to a negative power",
      complexZeroToNegativePower: "0.0 to a negative or complex power",
      intDigitLimit: "{}",
      unknownKeyword: "'{name}' is an invalid keyword argument for {function}()",
      tooManyForInt: "int() takes at most 2 arguments ({} given)",
      intArgument: "a string, a bytes-like object or a number",
      floatArgument: "a string or a number",
      weakrefSlot: "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0",
      percentNumber: "a number",
      annotateResult: "",
      argumentsNotIterable: "{callee} argument after * must be an iterable, not {}",
      argumentsNotMapping: "{callee} argument after ** must be a mapping, not {}",
      sliceIndex: "slice indices must be integers or None or have an __index__ method",
      classPattern: "called match pattern must be a type",
      globalsNotDict: "globals must be a dict",
      execGlobals: "exec() globals must be a dict, not {}",
      translateKeyLength: "string keys in translate table must be of length 1",
      negativeLength: "length argument must be non-negative",
      slotsOfSized: "nonempty __slots__ not supported for subtype of '{}'",
      typeNamespace: "type.__new__() argument 3 must be dict, not {}",
      mroItem: "mro() returned a non-class ('{}')",
      mroLayout: "mro() returned base with unsuitable layout ('{}')",
      memoryviewFormat:
        "memoryview: destination format must be a native single character format prefixed with an optional '@'",
      attributeAdvice: ". Did you mean: '{}'?",
      notAwaitable: "object {} can't be used in 'await' expression",
      notSearchable: "argument of type '{}' is not iterable",
      rangeLacks: "{} is not in range",
      digitLimitTooSmall: "maxdigits must be 0 or larger than 640",
      noteType: "note must be a str, not '{}'",
      oddHexDigits: undefined,
      padByte: "{}() argument 2 must be a byte string of length 1, not {got}",
      pairNotSequence: "cannot convert dictionary update sequence element #{} to a sequence",
      complexSecondAfterText: "complex() can't take second arg if first is a string",
      complexSecondText: "complex() second arg can't be a string",
      complexFirst: "complex() first argument must be a string or a number, not '{}'",
      complexSecond: "complex() second argument must be a number, not '{}'",
    },
  },

  fields: {
    splitRefcount: false,
    strWstr: true,
    intTag: false,
    tupleHash: false,
    bytearrayBytesObject: false,
    dictKeysLookup: true,
    functionBuiltins: false,
    functionVersion: false,
    functionTypeParams: false,
    functionAnnotate: false,
    code: "3.9",
    frame: "own-stack-executing",
    interpreterFrame: "none",
    generator: "frame-running",
    exceptionNotes: false,
    syntaxErrorEnd: false,
    syntaxErrorMetadata: false,
    importErrorNameFrom: false,
    nameErrorName: false,
    exceptionGroups: false,
    exceptionGroupText: false,
    propertyName: false,
    weakrefVectorcall: false,
    genericAliasVectorcall: false,
    unionHashable: false,
    typeParameterDefaults: false,
    moduleExec: false,
    zipStrict: false,
    regexStateWords: 26,
    jsonScannerMemo: true,
    mapStrict: false,
    enumerateOne: false,
    rangeIteratorIndex: true,
    dequeFreeBlocks: false,
    partialPlaceholders: false,
    lruCacheMarks: false,
    typeAsyncSend: false,
    typeSpecializationCache: "none",
    typeWatched: false,
    typeToken: false,
    typeIterItem: false,
    itertoolsState: false,
    pairwiseResult: false,
    batchedStrict: false,
    digestStateInObject: true, // Modules/sha256module.c, SHAobject
    digestsCollected: false,
    digestsHaveMutex: false,
    queueIsRing: false, // Modules/_queuemodule.c, simplequeueobject
    textStreamState: false,
    stringStreamWriterWords: 7,
    structHasReadyFlag: false,
    cycleFirstPass: true,
    getterVectorcall: false,
    methodcallerVectorcall: false,
  },
};
