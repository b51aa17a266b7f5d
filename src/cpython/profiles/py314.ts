/** CPython 3.14: what changed since 3.13. Read from the 3.14.10 headers, confirmed by recorded facts. */
import { PACKED_ARGUMENTS_314 } from "../packed-arguments.ts";
import type { Profile } from "../profile.ts";
import { TYPE_SIGNATURES_314 } from "../type-signatures.ts";
import { py313 } from "./py313.ts";

export const py314: Profile = {
  ...py313,
  version: "3.14",
  recordedRelease: "3.14.10",
  typeSignatures: TYPE_SIGNATURES_314,
  /**
   * Python/ceval.c, _Py_ReachedRecursionLimit: what 8 MB of stack hold. DIVERGES: measured for `repr` of lists; other
   * functions go deeper or less deep, by what their C frames take.
   */
  nativeRecursionLimit: 65_000,
  localsDieLastFirst: true, // Python/frame.c, _PyFrame_ClearLocals
  gcObjectsAtStart: 4419,
  inlineValuesFollowSlots: true, // `cls.__flags__` of a class with slots below one without has INLINE_VALUES

  immortalRefcount: 0xc000_0000, // Include/refcount.h, _Py_IMMORTAL_INITIAL_REFCNT: 3 << 30

  mainHasAnnotations: false, // Python/pylifecycle.c, add_main_module (PEP 649)
  listIndexShowsValue: false, // Objects/listobject.c, list_index_impl; recorded
  tupleIsMadeFromList: true, // Objects/abstract.c, PySequence_Tuple (gh-127058); recorded
  tupleTracksLazily: true, // Objects/tupleobject.c, _PyTuple_FromStackRefStealOnSuccess; recorded
  dictTracksLazily: false, // Objects/dictobject.c, new_dict; recorded

  operandsDie: "backwards-but-in-operators", // Tools/cases_generator/stack.py closes inputs from the top; recorded

  compile: {
    ...py313.compile,
    longConstantDisplaysAreAppended: true, // Python/codegen.c, starunpack_helper_impl
    lazyAnnotations: true, // Python/codegen.c, codegen_process_deferred_annotations (PEP 649)
    warnsOfJumpsInFinally: true, // Python/ast_preprocess.c, control_flow_in_finally_warning
    warnsOnceOfFinally: true, // Python/compile.c, _PyCompile_PushFBlock
    escapeWarningHasOwnLine: true, // Parser/string_parser.c
    loadsContextMethods: true, // Python/codegen.c, codegen_with_inner: LOAD_SPECIAL
    complexKeepsReals: true, // Objects/complexobject.c, which the folding calls
    symtableChecksAwait: true, // Python/symtable.c, symtable_raise_if_not_coroutine
    importErrorsPointAtName: true, // Python/future.c, future_check_features; Python/symtable.c, check_import_from
    flagsDocstrings: true, // Include/cpython/code.h, CO_HAS_DOCSTRING
    foldsOperatorsInTree: false, // Python/flowgraph.c, fold_const_binop and its kin
    grammar: {
      ...py313.compile.grammar,
      hasBareExceptTypes: true, // Grammar/python.gram, except_block
      hasTemplateStrings: true, // Grammar/python.gram, tstring
      namesIncompatiblePrefixes: true, // Parser/lexer/lexer.c, maybe_raise_syntax_error_for_string_prefixes
      formattedTextErrorsPointAtText: true, // Parser/action_helpers.c, _PyPegen_decode_fstring_part; recorded
      misplacedConversionMessage: "{}: conversion type must come right after the exclamation mark", // _PyPegen_check_fstring_conversion
      comparesSoftKeywordsWhole: true, // Parser/pegen.c, _PyPegen_soft_keyword_token
      knowsLaterMistakes: true, // Grammar/python.gram, invalid_* rules
    },
    // Parser/string_parser.c, warn_invalid_escape_sequence
    escapeWarning:
      '"\\{}" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\\\{}"? A raw string is also an option.',
    octalEscapeWarning:
      '"\\{}" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean "\\\\{}"? A raw string is also an option.',
  },
  functools: {
    ...py313.functools,
    partialWarnsAsAttribute: false, // Modules/_functoolsmodule.c, partial_descr_get
  },
  objects: {
    ...py313.objects,
    memoryviewIsGeneric: true, // Objects/memoryobject.c, memory_methods (gh-126012)
    deletionIsSilentFor: "managed", // Objects/dictobject.c, _PyObjectDict_SetItem raises a bare error; recorded
  },
  library: {
    ...py313.library,
    nodesShowFields: true, // Python/Python-ast.c
    treesAreCheckedForMode: true, // recorded
    jsonErrorsSayWhere: true, // Modules/_json.c, _encoder_iterate_mapping_lock_held and its kin
    regexDialect: { ...py313.library.regexDialect, hasLittleZ: true }, // Lib/re/_parser.py, CATEGORIES
    datetimeErrorsSayValue: true, // Modules/_datetimemodule.c, check_date_args and check_time_args (gh-109798)
    arrayTypeCodeLength: "array() argument 1 must be a unicode character, not a string of length {}", // Python/getargs.c, convertsimple
    arrayTypeCodeUnknown: "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)", // Modules/arraymodule.c, array_new
    structComplexFormats: ["F", "D"], // Modules/_struct.c, native_table
    atexitForgetsUnregistered: true, // Modules/atexitmodule.c, atexit_unregister_locked
  },
  exceptions: {
    ...py313.exceptions,
    interpreterErrors: { module: "concurrent.interpreters", notShareableBase: "TypeError" },
    timerErrorName: "ItimerError",
    advisesPrinting: false,
    unraisableNamesTask: true, // Objects/typeobject.c, slot_tp_finalize; Objects/genobject.c; Objects/weakrefobject.c
    wrappedGroupHasTraceback: true, // gh-128049
  },
  values: {
    ...py313.values,
    packedArguments: PACKED_ARGUMENTS_314,
    bytesLiteralsAreHeldTwice: false, // recorded: builtins/memoryview_owners
    itertoolsReduce: false, // Modules/itertoolsmodule.c: deprecated since 3.12
    mathErrorsSayWhatIsExpected: true, // Modules/mathmodule.c, FUNC1D and its kin (gh-129847)
    contextErrorsNameMissing: true, // Python/ceval.c, _PyEval_SpecialMethodCanSuggest; Python/codegen.c, codegen_with_inner
    unionTypeName: "typing.Union", // Objects/unionobject.c, _PyUnion_Type
    unionsHoldAnything: true, // the same
    unionsWrapText: true, // unions_add and unionbuilder_add_single: a ForwardRef of typing
    unpackingShowsCount: true, // Python/ceval.c, _PyEval_UnpackIterableStackRef
    unhashableNamesUse: true, // Objects/dictobject.c, dict_unhashable_type; Objects/setobject.c
    formatGroupsFractions: true, // Python/formatter_unicode.c (gh-87790)
    unicode: "16.0",
    percentCharacterErrorsSayWhat: true, // Objects/unicode_format.c, Objects/bytesobject.c
    complexKeepsReals: true, // Objects/complexobject.c, complex_add and its kin (gh-69639)
    complexPartsWarn: true, // Objects/complexobject.c, actual_complex_new (gh-109218)
    tupleAsksNoLength: true, // Objects/abstract.c, PySequence_Tuple
    constantSetsAreRebuilt: false, // Python/flowgraph.c, optimize_lists_and_sets: no merge_consts_recursive
    setReprShowsMembers: true, // Objects/setobject.c, set_repr_lock_held
    noneRefusesTruth: true, // Objects/typeobject.c, slot_nb_bool
    powReflectsThree: true, // Objects/typeobject.c, slot_nb_power (gh-130104)
    slotErrorsNameMethod: true, // Objects/typeobject.c, check_num_args and check_pow_args
    hasFromNumber: true, // Objects/floatobject.c, float_from_number
    fromhexTakesBytes: true, // Objects/bytesobject.c, _PyBytes_FromHex (gh-129349)
    intAsksTrunc: false, // Objects/abstract.c, PyNumber_Long (gh-119743)
    messages: {
      ...py313.values.messages,
      translateKeyLength: "string keys in translatetable must be of length 1", // Objects/unicodeobject.c, unicode_maketrans_impl; recorded
      annotateResult: "__annotate__ returned non-dict of type '{}'", // Objects/funcobject.c, func_get_annotation_dict
      notAwaitable: "'{}' object can't be awaited", // Objects/genobject.c
      notSearchable: "argument of type '{}' is not a container or iterable", // Objects/abstract.c
      rangeLacks: "range.index(x): x not in range", // Objects/rangeobject.c, range_index
      digitLimitTooSmall: "maxdigits must be >= 640 or 0 for unlimited", // Python/sysmodule.c
      noteType: "add_note() argument must be str, not {argument}", // Objects/exceptions.c, Argument Clinic
      oddHexDigits: "fromhex() arg must contain an even number of hexadecimal digits", // Objects/bytesobject.c, _PyBytes_FromHex
      padByte: "{}(): argument 2 must be a byte string of length 1, not a {got} object of length {length}", // Python/getargs.c
      pairNotSequence: "object is not iterable", // Objects/dictobject.c, merge_from_seq2_lock_held
      complexSecondAfterText: "complex() argument 'real' must be a real number, not str", // Objects/complexobject.c, actual_complex_new
      complexSecondText: "complex() argument 'imag' must be a real number, not str", // the same
      complexFirst: "complex() argument must be a string or a number, not {}", // complex_new_impl
      complexSecond: "complex() argument 'imag' must be a real number, not {}", // actual_complex_new
      // Objects/longobject.c, floatobject.c, complexobject.c (gh-119057)
      intDivisionByZero: "division by zero",
      intModuloByZero: "division by zero",
      floatDivisionByZero: "division by zero",
      floatFloorDivisionByZero: "division by zero",
      floatModuloByZero: "division by zero",
      floatDivmodByZero: "division by zero",
      complexDivisionByZero: "division by zero",
      zeroToNegativePower: "zero to a negative power",
      complexZeroToNegativePower: "zero to a negative or complex power",
    },
    notImplementedHasNoTruth: true, // Objects/object.c, notimplemented_bool
  },

  // Include/internal/pycore_freelist_state.h
  sharedDictIsHidden: false, // Objects/dictobject.c, PyObject_VisitManagedDict
  closeKeepsFunction: false, // the same; recorded: collector/what_counts
  unstartedCloseKeepsFrame: false, // Objects/genobject.c, gen_close: gen_clear_frame
  freeLists: {
    ...py313.freeLists,
    int: 100,
    range: 6,
    rangeIterator: 6,
    listIterator: 10,
    tupleIterator: 10,
    method: 20,
    builtinFunction: 16,
  },

  localsAreBorrowedOntoStack: true, // Python/flowgraph.c, optimize_load_fast: LOAD_FAST_BORROW

  dictSizesSkipPowersOfTwo: false, // Objects/dictobject.c, calculate_log2_keysize (also in 3.13.5)

  // gh-158592, in 3.14.9 and 3.15.1; where the limit lies was measured: arrays of 256 bytes are kept, of 264 not
  listDeleteItem: "resize", // Objects/listobject.c, list_ass_item_lock_held
  listKeepsCapacityUpTo: 32, // list_resize

  fields: {
    ...py313.fields,
    stringStreamWriterWords: 1, // Modules/_io/stringio.c, stringio: writer
    splitRefcount: true, // Include/object.h, struct _object: ob_refcnt, ob_overflow, ob_flags
    tupleHash: true, // Include/cpython/tupleobject.h: ob_hash
    functionAnnotate: true, // Include/cpython/funcobject.h: func_annotate (PEP 649)
    code: "3.14", // Include/cpython/code.h: _co_unique_id
    frame: "view-overwritten", // Include/internal/pycore_frame.h: f_overwritten_fast_locals
    interpreterFrame: "stack-pointer", // Include/internal/pycore_interpframe_structs.h
    syntaxErrorMetadata: true, // Include/cpython/pyerrors.h, PySyntaxErrorObject: metadata
    exceptionGroupText: true, // PyBaseExceptionGroupObject: excs_str
    unionHashable: true, // Objects/unionobject.c, unionobject: hashable_args, unhashable_args, weakreflist
    mapStrict: true, // Python/bltinmodule.c, mapobject: strict
    partialPlaceholders: true, // Modules/_functoolsmodule.c, partialobject: phcount
    typeToken: true, // Include/cpython/object.h, PyHeapTypeObject: ht_token
    cycleFirstPass: false, // Modules/itertoolsmodule.c, cycleobject
  },
};
