/** CPython 3.11: what changed since 3.10. Read from the 3.11.2 sources. */
import type { Profile } from "../profile.ts";
import { TYPE_SIGNATURES_311 } from "../type-signatures.ts";
import { py310 } from "./py310.ts";

export const py311: Profile = {
  ...py310,
  version: "3.11",
  codeHasQualname: true, // Include/cpython/code.h
  recordedRelease: "3.11.7",
  gcCountsAtStart: [230, 0, 2], // Linux, site-packages without .pth files
  gcObjectsAtStart: 3990,

  staticRefcount: 999_999_999, // Include/internal/pycore_object.h, _PyObject_IMMORTAL_REFCNT
  countsAtStart: {
    ...py310.countsAtStart,
    none: 3811,
    true: 24,
    false: 55,
    emptyTuple: 10,
    emptyBytes: 0,
    smallInts: [],
  },
  getsizeofAddsHeaderToStaticTypes: true, // Python/sysmodule.c, _PySys_GetSizeOf: by type, not by object

  // Objects/tupleobject.c, maybe_freelist_pop: lengths 1 to 20; frames are on the data stack
  freeLists: { ...py310.freeLists, tupleMaxLength: 20, frame: 0 },

  issupersetMakesSet: false, // Objects/setobject.c, set_issuperset
  intersectionStopsWhenFull: true, // Objects/setobject.c, set_intersection
  zeroHasNoDigit: false, // Objects/longobject.c, int___sizeof___impl: at least one digit

  // Objects/enumobject.c, super_vectorcall
  vectorcallTypes: new Set([...py310.vectorcallTypes, "enumerate", "super"]),
  typeSignatures: TYPE_SIGNATURES_311,
  dictSetHoldsForHash: true, // Objects/dictobject.c, PyDict_SetItem
  listSortMergesByPower: true, // Objects/listobject.c, found_new_run
  argumentsMoveIntoFrame: true, // Python/ceval.c, initialize_locals steals references
  operandsDie: "forwards", // Python/ceval.c, CALL; recorded

  dictHasUnicodeKeys: true, // Objects/dictobject.c, new_keys_object: PyDictUnicodeEntry
  dictPresizeMinLog2Size: 3, // _PyDict_NewPresized: estimate_log2_keysize
  sharedKeys: "shrinking",
  sharedKeysLog2Size: 6, // NEXT_LOG2_SHARED_KEYS_MAX_SIZE
  sharedKeysMaxCount: 30, // Include/internal/pycore_dict.h, SHARED_KEYS_MAX_SIZE
  instanceAttributeStore: "values-array", // init_inline_values
  managedDictPreHeader: true, // Include/internal/pycore_object.h, _PyType_PreHeaderSize

  library: {
    ...py310.library,
    regexDialect: { hasAtomicGroups: true, takesFlagsAnywhere: false, hasLittleZ: false }, // Lib/re/_parser.py
    zlibCompressTakesBits: true, // Modules/zlibmodule.c, zlib_compress_impl
    orderedDictPopsByMethods: false, // Objects/odictobject.c, _odict_popkey_hash
  },
  // Python/traceback.c, tb_displayline
  exceptions: {
    ...py310.exceptions,
    earliestExceptions: [], // Objects/exceptions.c, static_exceptions
    interpreterShowsMain: false, // Python/pythonrun.c, print_exception_message
    tracebackQuotes: "line-with-carets", // Python/traceback.c, tb_displayline
    unraisableQuotes: "line-with-carets",
    namesUnreadySubmodules: true, // Objects/moduleobject.c, _PyModuleSpec_IsUninitializedSubmodule
    hasSysException: true, // Python/sysmodule.c, sys_exception_impl
  },
  compile: {
    ...py310.compile,
    keywordCallsBindMethods: false, // Python/compile.c, maybe_optimize_method_call
    comprehensionsAwaitForOthers: true, // Python/symtable.c, symtable_handle_comprehension
    decoratorsPointAtDefinition: false, // compiler_apply_decorators
    foldsPercentFormat: true, // Python/ast_opt.c, optimize_format
    warnsOfNumbersBeforeKeywords: true, // Parser/tokenizer.c, verify_end_of_number
    grammar: {
      ...py310.compile.grammar,
      numbersRefuseNonAscii: false, // Parser/tokenizer.c, verify_end_of_number: c < 128
      namesControlCharacters: true, // Parser/tokenizer.c, tok_get
      hasExceptStar: true, // Grammar/python.gram, except_star_block
      knowsParameterMistakes: true, // invalid_parameters, invalid_default, function_def_raw
      unpackingOrderPointsAtArguments: false, // invalid_arguments
      namesEndOfEmptyField: true, // Parser/string_parser.c, fstring_compile_expr
      bytesErrorPointsAtLiteral: true, // _PyPegen_parsestr
    },
  },
  objects: {
    ...py310.objects,
    unboundLocal: "cannot access local variable '{}' where it is not associated with a value", // Python/ceval.c
    unboundFree:
      "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
    deletingNamesOwner: true, // Objects/object.c, _PyObject_GenericSetAttrWithDict
    propertyErrors: "named", // Objects/descrobject.c, property_descr_set
    contextErrorsNameProtocol: true, // Python/ceval.c, BEFORE_WITH
    superWants: "a type", // Objects/typeobject.c, super_init_impl
    superArgumentCount: "super() expected at most 2 arguments, got {}", // super_vectorcall
    methodOfNone: "instance must not be None", // Objects/classobject.c, method_new_impl
    getattrSaysItsName: false, // Python/bltinmodule.c, builtin_getattr
    generatorsHaveSuspended: true, // Objects/genobject.c, gen_getsuspended
    aliasesHaveOwnClass: true, // Objects/genericaliasobject.c, attr_exceptions
    notGeneric: "{} is not a generic class", // _Py_subs_parameters
    aliasErrorsCount: true, // Objects/genericaliasobject.c, _Py_subs_parameters
    namesUnsubscriptableClass: true, // Objects/abstract.c, PyObject_GetItem
    unionsCheckThemselves: false, // Objects/abstract.c, object_recursive_isinstance
    execTakesClosure: true, // Python/bltinmodule.c, builtin_exec_impl
    importChecksItsArgument: false, // Python/bltinmodule.c, builtin___import___impl
    tracebackLineIsMember: false, // tb_getsetters
    unpicklableWithItems: "cannot pickle {} objects", // object_getstate_default
    methodErrorsNameClass: false, // Objects/methodobject.c, meth_get__qualname__
    codeComparesPositions: true, // Objects/codeobject.c, code_richcompare
    cellVariablesAreApart: false, // Include/internal/pycore_code.h: localsplus
    structRangesAreMacros: false, // Modules/_struct.c, np_short
  },
  values: {
    ...py310.values,
    printPacksArguments: true, // Python/bltinmodule.c, builtin_print
    intWarnsOfTrunc: true, // Objects/abstract.c, PyNumber_Long
    subclassesRefuseKeywords: true, // Objects/clinic/tupleobject.c.h, tuple_new
    csvTakesNul: true, // Modules/_csv.c, Reader_iternext
    regexNamesWrongSubject: true, // Modules/_sre/sre.c, getstring
    methodsHaveGet: false, // Objects/classobject.c, PyMethod_Type
    objectHasGetState: true, // Objects/typeobject.c, object___getstate__
    asciiTextHasOwnIterator: true, // Objects/unicodeobject.c, unicode_iter
    // Include/internal/pycore_global_strings.h, and what else is interned before the program; measured.
    bytearrayOfListIsSized: true, // Objects/bytearrayobject.c, bytearray___init___impl
    charactersInternedApart: "BCLST_abcdefhijklmnopqrstvwxy",
    oneDigitIntsTakeWholeStruct: true, // Objects/longobject.c, _PyLong_FromMedium
    formatErrorsNameSpec: true, // Python/formatter_unicode.c, parse_internal_render_format_spec
    formatHasZ: true, // Python/formatter_unicode.c (PEP 682)
    weakrefShowsNameOfType: true, // Objects/weakrefobject.c, weakref_repr: _PyObject_LookupSpecial
    proxyNamesModule: true, // Modules/_weakref.c, _weakref_proxy_impl
    unicode: "14.0",
    localContextTakesSettings: true, // Modules/_decimal/_decimal.c, ctxmanager_new
    readsIsoStandard: true, // Modules/_datetimemodule.c, parse_isoformat_date
    bytesHasDunderBytes: true, // Objects/bytesobject.c, bytes___bytes___impl
    strIndexErrorNamesType: true, // Objects/unicodeobject.c, unicode_subscript
    complexHasDunderComplex: true, // Objects/complexobject.c, complex___complex___impl
    intBytesHaveDefaults: true, // Objects/longobject.c, int_to_bytes_impl
    messages: {
      ...py310.values.messages,
      intModuloByZero: "integer modulo by zero", // Objects/longobject.c, long_mod
      intDigitLimit: "{} digits", // _MAX_STR_DIGITS_ERROR_FMT_TO_INT
    },
    zeroToInfinityIsDomainError: false, // Modules/mathmodule.c, math_pow_impl (bpo-44339)
    sipHashRounds: 1, // Include/pyhash.h, Py_HASH_SIPHASH13 (bpo-29410)
  },

  fields: {
    ...py310.fields,
    dictKeysLookup: false, // Include/internal/pycore_dict.h, struct _dictkeysobject
    functionVersion: true, // Include/cpython/funcobject.h, func_version
    code: "3.11", // Include/cpython/code.h, _PyCode_DEF
    frame: "view", // Include/internal/pycore_frame.h, struct _frame
    interpreterFrame: "function-first", // struct _PyInterpreterFrame
    generator: "embedded-code", // Include/cpython/genobject.h, _PyGenObject_HEAD
    exceptionNotes: true, // Include/cpython/pyerrors.h, PyException_HEAD
    exceptionGroups: true, // PyBaseExceptionGroupObject
    weakrefVectorcall: true, // Include/cpython/weakrefobject.h
    genericAliasVectorcall: true, // Objects/genericaliasobject.c, gaobject: starred, vectorcall
    enumerateOne: true, // Objects/enumobject.c, enumobject: one
    dequeFreeBlocks: true, // Modules/_collectionsmodule.c, dequeobject: numfreeblocks, freeblocks
    typeSpecializationCache: "getitem", // Include/cpython/object.h: _ht_tpname, _spec_cache
    getterVectorcall: true, // Modules/_operator.c, itemgetterobject and attrgetterobject
  },
};
