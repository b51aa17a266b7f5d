/** CPython 3.13: what changed since 3.12. Read from the 3.13.5 sources. */
import { PACKED_ARGUMENTS_313 } from "../packed-arguments.ts";
import type { Profile } from "../profile.ts";
import { TYPE_SIGNATURES_313 } from "../type-signatures.ts";
import { py312 } from "./py312.ts";

export const py313: Profile = {
  ...py312,
  version: "3.13",
  recordedRelease: "3.13.0",
  gcObjectsAtStart: 4257,

  nativeRecursionLimit: 10_000, // Include/cpython/pystate.h, Py_C_RECURSION_LIMIT of optimized builds

  sharedDictIsHidden: true, // Objects/dictobject.c, PyObject_VisitManagedDict
  gcThresholds: [2000, 10, 10], // Include/internal/pycore_runtime_init.h, _PyRuntimeState_INIT
  gcCountsAtStart: [10, 3, 0], // Linux, site-packages without .pth files

  closeKeepsFunction: true, // Objects/genobject.c, gen_close: gen_clear_frame
  classCallsMoveArguments: true, // Python/bytecodes.c, CALL_ALLOC_AND_ENTER_INIT
  vectorcallTypes: new Set([...py312.vectorcallTypes, "int", "str"]), // long_vectorcall, unicode_vectorcall
  typeSignatures: TYPE_SIGNATURES_313,
  listExtendsSizedContainersDirectly: true, // Objects/listobject.c, list_extend_set, list_extend_dict
  listExtendIteratesItself: false, // Objects/listobject.c, _list_extend: list_inplace_repeat_lock_held
  getsizeofAddsHeaderToStaticTypes: false, // Python/sysmodule.c, _PySys_GetSizeOf

  listDeleteItem: "keep", // list_ass_item_lock_held
  closeReturnsValue: true, // Objects/genobject.c, gen_close
  unusedAwaitablesWarn: true, // Objects/genobject.c, async_gen_asend_finalize, async_gen_athrow_finalize
  callablesHaveSignatures: true, // Modules/_operator.c, itemgetter_text_signature; Modules/_functoolsmodule.c
  awaitablesCheckWhenThrown: true, // Objects/genobject.c, async_gen_asend_throw, async_gen_asend_close
  functionTakesKeywordDefaults: true, // Objects/funcobject.c, func_new_impl
  hasReplaceProtocol: true, // Lib/copy.py, replace
  localsShareOneDict: false, // Objects/frameobject.c, _PyFrame_GetLocals (PEP 667)
  suspendedFramesAreNotCleared: true, // Objects/frameobject.c, frame_clear
  evalTakesKeywords: true, // Python/bltinmodule.c, builtin_eval, builtin_exec (Argument Clinic)
  iterNotCallable: "iter(v, w): v must be callable", // Python/bltinmodule.c, builtin_iter_impl
  listSlicesAssignAsExtended: true, // list_ass_subscript_lock_held: PySequence_Fast first
  listSortRunsMayHaveEquals: true, // count_run
  instanceAttributeStore: "inline-values", // Objects/dictobject.c, _PyObject_InitInlineValues

  // Python/compile.c: compiler_body, compiler_class_body
  exceptions: {
    ...py312.exceptions,
    namesShadowingFiles: true, // Objects/moduleobject.c, _Py_module_getattro_impl
    hasFinalizationError: true, // Objects/exceptions.c
    interpreterErrors: { module: "interpreters", notShareableBase: "ValueError" },
    // Python/pythonrun.c, _PyErr_Display; Lib/traceback.py; Python/traceback.c
    tracebackQuotes: "lines-with-carets",
    streamFinalizerReports: true, // Modules/_io/iobase.c, iobase_finalize
    bufferReleaseIsNamed: true,
    unraisableQuotes: "line",
    printsLikeTracebackModule: true,
    knownCauseGivesWay: true,
    displayFlushes: false,
    exitCallIsInMessage: true,
    suggestsKeywords: true,
    advice: "traceback-module",
    groupsMatchByAnyCallable: true, // Objects/exceptions.c, get_matcher_type
  },
  compile: {
    ...py312.compile,
    specificationsEndWithText: false, // recorded
    callsConstraintsBounds: false, // Python/symtable.c, symtable_visit_type_param
    stripsDocstringIndent: true,
    hasClassLineAttributes: true,
    pointsAtOperands: true, // compiler_for, compiler_with
    assertPointsAt: "test", // compiler_assert
    maxBlocks: 21, // Include/cpython/code.h, CO_MAXBLOCKS
    namesMisplacedYieldFrom: true, // Python/compile.c, compiler_visit_expr1
    // Grammar/python.gram
    grammar: {
      ...py312.compile.grammar,
      hasTypeDefaults: true,
      unpackingOrderHasRange: true,
      knowsRecentMistakes: true,
    },
  },
  functools: {
    ...py312.functools,
    partialReprNamesModule: true, // Modules/_functoolsmodule.c, partial_repr
    partialWarnsAsAttribute: true, // Modules/_functoolsmodule.c, partial_descr_get
  },
  collections: {
    ...py312.collections,
    clearedOrderChanges: true, // Objects/odictobject.c, _odict_clear_nodes
  },
  objects: {
    ...py312.objects,
    emptySlotNames: "qualified-type", // Python/structmember.c, member_get_object
  },
  library: { ...py312.library, nodeConstructors: "warning" }, // Python/Python-ast.c
  values: {
    ...py312.values,
    packedArguments: PACKED_ARGUMENTS_313,
    csvQuotesLineBreaks: true, // Modules/_csv.c, join_append_data
    csvReadsNulls: true, // Modules/_csv.c, parse_save_field
    csvChecksCharacters: true, // Modules/_csv.c, dialect_check_chars
    csvNewlineAdvice: "with newline=''", // Modules/_csv.c, parse_process_char
    decimalsFormatAlternate: true, // Modules/_decimal/_decimal.c, pydec_format
    decimalsAreCollected: true, // Modules/_decimal/_decimal.c, dec_spec
    locksCanBeMade: true, // Modules/_threadmodule.c, lock_new
    unicodeArraysWarn: true, // Modules/arraymodule.c, array_new
    structSequencesCountHidden: true, // Objects/structseq.c, structseq_sizeof
    datetimesRefuseDates: false, // Modules/_datetimemodule.c, datetime_richcompare
    datesCallSubclasses: true, // Modules/_datetimemodule.c, datetime_datetime_replace_impl
    jsonNamesTrailingComma: true, // Modules/_json.c, _parse_array_unicode
    regexHasTemplateFlag: false, // Modules/_sre/sre.c, pattern_repr
    namespaceTakesMapping: true, // Objects/namespaceobject.c, namespace_init
    methodsHaveGet: true, // Objects/classobject.c, method_descr_get
    classMethodsChain: false, // Objects/funcobject.c, cm_descr_get
    superErrorNamesTypes: true, // Objects/typeobject.c, supercheck
    propertyHasName: true, // Objects/descrobject.c, property_get__name__
    charactersInternedApart: "", // Objects/unicodeobject.c, init_global_interned_strings
    attributeErrorNamesDict: true, // Objects/object.c, _PyObject_GenericSetAttrWithDict
    setErrorsHaveContext: true, // the same, _PyObject_SetAttributeErrorContext
    weakrefCallbackHoldsSingle: true, // Objects/weakrefobject.c, PyObject_ClearWeakRefs
    weakRefsQualifyType: true, // Objects/weakrefobject.c: weakref_repr, proxy_repr
    unicode: "15.1",
    chrTakesCInt: false, // Python/bltinmodule.c, builtin_chr
    strHasVectorcall: true, // Objects/unicodeobject.c, unicode_vectorcall
    bytearrayExtendRefusesStr: true, // Objects/bytearrayobject.c, bytearray_extend
    setMethodsPackArguments: false, // Objects/clinic/setobject.c.h: METH_FASTCALL
    findNamesArgument: true, // Objects/unicodeobject.c, unicode_find_impl (Argument Clinic)
    messages: {
      ...py312.values.messages,
      // Objects/boolobject.c, bool_invert
      boolInversion:
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the " +
        "underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for " +
        "boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
      inconsistentMro: "Cannot create a consistent method resolution order (MRO) for bases", // Objects/typeobject.c, set_mro_error
      unknownKeyword: "{function}() got an unexpected keyword argument '{name}'", // Python/getargs.c, vgetargskeywordsfast_impl
      tooManyForInt: "int expected at most 2 arguments, got {}", // Objects/longobject.c, long_vectorcall
      floatModuloByZero: "float modulo by zero", // Objects/floatobject.c, float_rem
    },
    identifiersAreImmortal: true, // Parser/pegen.c, _PyPegen_new_identifier
    internedStringsAreImmortal: false, // Objects/unicodeobject.c, _PyUnicode_InternMortal
  },

  fields: {
    ...py312.fields,
    pairwiseResult: true, // Modules/itertoolsmodule.c, pairwiseobject: result
    digestsHaveMutex: true, // Modules/hashlib.h, HASHLIB_LOCK_HEAD
    queueIsRing: true, // Modules/_queuemodule.c, RingBuf
    batchedStrict: true, // Modules/itertoolsmodule.c, batchedobject: strict
    jsonScannerMemo: false, // Modules/_json.c, PyScannerObject
    regexStateWords: 27, // Modules/_sre/sre.h, SRE_STATE: `_sre.SRE_Scanner.__basicsize__` is 8 more
    typeParameterDefaults: true, // Objects/typevarobject.c: default_value, evaluate_default
    code: "3.13", // Include/cpython/code.h: co_executors
    frame: "view-locals", // Include/internal/pycore_frame.h: f_extra_locals, f_locals_cache
    typeSpecializationCache: "init", // Include/cpython/object.h, struct _specialization_cache
    methodcallerVectorcall: true, // Modules/_operator.c, methodcallerobject
  },
};
