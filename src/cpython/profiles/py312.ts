/** CPython 3.12: what changed since 3.11. Read from the 3.12.1 headers, confirmed by recorded facts. */
import { PACKED_ARGUMENTS_312 } from "../packed-arguments.ts";
import type { Profile } from "../profile.ts";
import { TYPE_SIGNATURES_312 } from "../type-signatures.ts";
import { py311 } from "./py311.ts";

export const py312: Profile = {
  ...py311,
  version: "3.12",
  recordedRelease: "3.12.1",
  typeSignatures: TYPE_SIGNATURES_312,
  gcCountsAtStart: [0, 5, 0], // Linux, python -E -s; without them it stops short of the next collection
  gcObjectsAtStart: 4214,

  immortalObjects: true, // Include/object.h, _Py_IMMORTAL_REFCNT (PEP 683)
  immortalRefcount: 0xffff_ffff,
  staticRefcount: 0,
  nativeRecursionLimit: 1500, // Include/cpython/pystate.h, C_RECURSION_LIMIT

  asyncGeneratorsHaveSuspended: true, // Objects/genobject.c, async_gen_getsetlist
  unstartedCloseKeepsFrame: true, // Objects/genobject.c, gen_close: FRAME_CREATED becomes FRAME_COMPLETED
  thrownStopEndsDelegation: true, // Python/bytecodes.c, CLEANUP_THROW
  gcCollectsAtAllocation: false, // Python/ceval_gil.c, _Py_HandlePending: _PY_GC_SCHEDULED_BIT

  getattrHookIsBound: false, // Objects/typeobject.c, call_attribute: METHOD_DESCRIPTOR
  starredCallsMoveArguments: true, // Python/bytecodes.c, CALL_FUNCTION_EX: _PyEvalFramePushAndInit_Ex
  flagsShowDigitLimit: true, // Python/initconfig.c, config_init_int_max_str_digits
  hasFrameModuleName: true, // Python/sysmodule.c, sys__getframemodulename_impl
  listPopOfLastClears: true, // Objects/listobject.c, list_pop_impl
  splitLimitsCountByLength: true, // Objects/unicodeobject.c, split

  iterNotCallable: "iter(object, sentinel): object must be callable", // Python/bltinmodule.c, builtin_iter
  mappingProxyIsHashable: true, // Objects/descrobject.c, mappingproxy_hash
  sliceIsHashable: true, // Objects/sliceobject.c, slicehash
  managedWeakrefs: true, // Include/object.h, Py_TPFLAGS_MANAGED_WEAKREF

  // Python/compile.c: inline_comprehension, can_optimize_super_call, is_import_originated
  compile: {
    ...py311.compile,
    handlesStopIterationInside: true, // wrap_in_stopiteration_handler
    warnsOfOperands: true, // Python/compile.c, check_caller, check_subscripter, check_index
    pointsAtElements: true, // compiler_sync_comprehension_generator
    assertPointsAt: "statement", // compiler_assert
    fieldsPointAtString: false, // Parser/action_helpers.c, _PyPegen_formatted_value (PEP 701)
    specificationsEndWithText: true, // recorded
    inlineComprehensions: true,
    hasSuperInstruction: true,
    callsImportedAttributesPlainly: true,
    identityWarning: '"{operator}" with \'{type}\' literal. Did you mean "{meant}"?', // Python/compile.c, compiler_check_compare
    escapeWarning: "invalid escape sequence '\\{}'", // Parser/string_parser.c, warn_invalid_escape_sequence
    octalEscapeWarning: "invalid octal escape sequence '\\{}'",
    pointsAtWrongName: true, // Python/compile.c, compiler_error takes a location
    // Grammar/python.gram; Parser/tokenizer.c, Parser/action_helpers.c
    grammar: {
      ...py311.compile.grammar,
      hasTypeParameters: true,
      tokenizesFStrings: true,
      newlineHasWidth: true,
      literalErrorsPointAtLiteral: true,
      defaultOrderMessage: "parameter without a default follows parameter with a default",
      knowsMissingArgumentValue: true,
      knowsImportBeforeFrom: true,
    },
  },
  collections: {
    ...py311.collections,
    dequeIteratorModule: "collections", // Modules/_collectionsmodule.c, dequeiter_spec
    tupleGetterModule: "collections", // Modules/_collectionsmodule.c, tuplegetter_type_spec
    orderedDictShowsDict: true, // Objects/odictobject.c, odict_repr
  },
  library: { ...py311.library, openIsMadeIn: "_io" }, // recorded
  exceptions: {
    ...py311.exceptions,
    unmatchedGroupStays: false, // Python/bytecodes.c, CHECK_EG_MATCH
    fileErrorsCountBytes: false, // Parser/pegen_errors.c, _PyPegen_raise_error_known_location
    hasLastException: true, // Python/pythonrun.c, _PyErr_PrintEx
    adviceKnowsModules: true, // Python/suggestions.c: offer_suggestions_for_import_error, is_name_stdlib_module
    tracebackModuleAdvises: true, // Lib/traceback.py, TracebackException
    attributeErrorHasState: true, // Objects/exceptions.c, AttributeError_getstate
  },
  values: {
    ...py311.values,
    packedArguments: PACKED_ARGUMENTS_312,
    csvLastQuoting: 5, // Modules/_csv.c, QUOTE_STRINGS and QUOTE_NOTNULL
    structNamesFormat: true, // Modules/_struct.c, _range_error
    itertoolsReduceWarns: true, // Modules/itertoolsmodule.c, ITERTOOL_PICKLE_DEPRECATION
    jsonNamesWrongFloat: true, // Modules/_json.c, encoder_encode_float
    throwSignatureWarns: true, // Objects/genobject.c, gen_throw
    strftimeColonZone: true, // Modules/_datetimemodule.c, wrap_strftime
    warnsOfUtcDatetimes: true, // Modules/_datetimemodule.c, datetime_utcnow
    scalarMemoryHasLength: false, // Objects/memoryobject.c, memory_length
    memoryviewHasHalf: true, // Objects/memoryobject.c, get_native_fmtchar
    buffersHaveMethods: true, // Objects/typeobject.c, slot_bf_getbuffer (PEP 688)
    givenPropertyDocIsOwn: true, // Objects/descrobject.c, property_init_impl
    setNameErrorsAreNotes: true, // Objects/typeobject.c, type_new_set_names
    hasTypeParameters: true, // PEP 695
    typeFlagsMarkStatic: true, // Include/object.h, _Py_TPFLAGS_STATIC_BUILTIN, Py_TPFLAGS_ITEMS_AT_END
    quotesAbstractMethods: true, // Objects/typeobject.c, object_new
    latin1StringsHaveUtf8: true, // Include/internal/pycore_runtime_init.h, _PyUnicode_LATIN1_INIT
    messages: {
      ...py311.values.messages,
      classPattern: "called match pattern must be a class", // Python/ceval.c, match_class
      mathLogArguments: undefined, // Modules/mathmodule.c, math_log
      weakrefSlot: "__weakref__ slot disallowed: we already got one", // Objects/typeobject.c, type_new_visit_slots
      // Objects/boolobject.c, bool_invert
      boolInversion:
        "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the " +
        "underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for " +
        "boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
      emptyExtremum: "iterable argument is empty", // Python/bltinmodule.c, min_max
    },
    unicode: "15.0",
    flagsAreIntegers: false, // Objects/clinic/unicodeobject.c.h, unicode_splitlines
    sumCompensates: true, // Python/bltinmodule.c, cs_add (Neumaier summation)
    printMakesKeywords: false, // Python/bltinmodule.c: _kwtuple of the clinic is static
    latin1StringsCacheUtf8: true, // Include/internal/pycore_runtime_init_generated.h
    splitGuessesCount: true, // Objects/unicodeobject.c, split
    intHasIsInteger: true, // Objects/longobject.c, int_is_integer_impl
    noneHashIsConstant: true, // Objects/object.c, none_hash
    bytesLiteralsAreHeldTwice: true, // Parser/action_helpers.c, _PyPegen_concatenate_strings
    charactersInternedApart: "_abcdenprsx", // Include/internal/pycore_global_strings.h; measured
    internedStringsAreImmortal: true, // Objects/unicodeobject.c, PyUnicode_InternInPlace
  },

  fields: {
    ...py311.fields,
    textStreamState: true, // Modules/_io/textio.c, textio: state
    strWstr: false, // Include/cpython/unicodeobject.h (PEP 623)
    intTag: true, // Include/cpython/longintrepr.h, _PyLongValue
    functionTypeParams: true, // Include/cpython/funcobject.h, func_typeparams
    code: "3.12", // Include/cpython/code.h, _PyCode_DEF
    interpreterFrame: "code-first", // Include/internal/pycore_frame.h
    generator: "embedded", // Include/cpython/genobject.h: gi_code dropped
    importErrorNameFrom: true, // Include/cpython/pyerrors.h, PyImportErrorObject
    rangeIteratorIndex: false, // Include/internal/pycore_range.h, _PyRangeIterObject
    typeSpecializationCache: "getitem-version", // Include/cpython/object.h, struct _specialization_cache
    typeWatched: true, // struct _typeobject: tp_watched
    digestStateInObject: false, // Modules/sha2module.c, SHA256object
    itertoolsState: true, // Modules/itertoolsmodule.c: module state in groupby, tee and accumulate
  },
};
