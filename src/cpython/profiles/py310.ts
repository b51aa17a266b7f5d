/** CPython 3.10: what changed since 3.9. Read from the 3.10.13 headers, confirmed by recorded facts. */
import type { Profile } from "../profile.ts";
import { TYPE_SIGNATURES_310 } from "../type-signatures.ts";
import { py39 } from "./py39.ts";

export const py310: Profile = {
  ...py39,
  version: "3.10",
  recordedRelease: "3.10.13",
  gcCountsAtStart: [22, 10, 0], // Linux, site-packages without .pth files
  gcObjectsAtStart: 3920,

  setReusesDeletedEntries: true, // Objects/setobject.c, set_add_entry: freeslot

  extensionTypesCollectable: true, // Modules/arraymodule.c, array_spec: Py_TPFLAGS_HAVE_GC

  // Objects/obmalloc.c: POOL_BITS 14 and ARENA_BITS 20, with the radix tree of address_in_range (bpo-37448)
  pymallocPoolSizeBytes: 16 * 1024,
  pymallocArenaSizeBytes: 1024 * 1024,

  // Objects/listobject.c: the preallocation moved from list___init___impl into list_extend and rounds to even
  listInitPreallocatesByLength: false,
  listExtendPreallocatesWhenEmpty: true,
  listExactRoundsToEven: true,
  freeLists: { ...py39.freeLists, framesAtStart: 3 }, // recorded, as in 3.9

  emptyFrozensetIsShared: false, // Objects/setobject.c, make_new_frozenset
  dictCallAllocatesTable: false, // Objects/dictobject.c, dict_new
  dictSizesSkipPowersOfTwo: true, // calculate_log2_keysize
  emptyFrozensetIsSingleton: false, // Objects/setobject.c, make_new_frozenset
  dictCallMakesTable: false, // Objects/dictobject.c, dict_new: Py_EMPTY_KEYS
  dictViewsHaveMapping: true, // Objects/dictobject.c, dictview_getset
  dictMergeClones: true, // Objects/dictobject.c, dict_merge: clone_combined_dict_keys (bpo-41431)

  // Objects/exceptions.c; Python/suggestions.c
  exceptions: {
    ...py39.exceptions,
    moduleMarksWholeSyntax: true,
    hasEncodingWarning: true,
    timerErrorName: "itimer_error", // Modules/signalmodule.c, signal_exec
    exitCallsPrintErrors: false,
    advice: "suggestions",
  },
  // bool_vectorcall, float_vectorcall, reversed_vectorcall, filter_vectorcall, map_vectorcall
  vectorcallTypes: new Set([...py39.vectorcallTypes, "bool", "float", "reversed", "filter", "map"]),
  typeSignatures: TYPE_SIGNATURES_310,

  // Grammar/python.gram, match_stmt
  compile: {
    ...py39.compile,
    modulesStartAtFirstStatement: false, // Python/compile.c, compiler_mod
    errorsPointAtBlocks: false, // Python/symtable.c, symtable_add_def_helper: RangedSyntaxLocationObject
    leavesWithAtLastStatement: false, // compiler_with: SET_LOC
    displayMaxStackItems: 30, // Python/compile.c, STACK_USE_GUIDELINE
    deletesDebug: false, // Python/compile.c, forbidden_name
    keywordErrorsStayOnLine: false, // validate_keywords: SET_LOC
    asyncErrorHasLine: true, // Python/compile.c, compiler_comprehension: SET_LOC
    warnsOfConstantAssertions: true, // Python/compile.c, compiler_assert
    attributesPointAtName: true, // Python/compile.c, maybe_optimize_method_call
    grammar: {
      ...py39.compile.grammar,
      hasMatch: true,
      slicesTakeAssignments: true,
      checksEndOfNumbers: true, // Parser/tokenizer.c, verify_end_of_number
      unpackingOrderPointsAtArguments: true, // Grammar/python.gram, invalid_arguments
      knowsFewMistakes: false,
      bytesErrorMessage: "bytes can only contain ASCII literal characters", // Parser/string_parser.c
    },
  },
  functools: {
    ...py39.functools,
    bisectHasKey: true, // Modules/_bisectmodule.c
  },
  objects: {
    ...py39.objects,
    callErrorsNameQualname: true, // Python/ceval.c, missing_arguments: con->fc_qualname
    emptySlotNames: "type", // Python/structmember.c, PyMember_GetOne
    propertyErrors: "quoted", // Objects/descrobject.c, property_descr_set: prop_name
    immutableType: "cannot set '{name}' attribute of immutable type '{type}'", // Objects/typeobject.c, type_setattro
    immutableTypeSpecial: "cannot set '{name}' attribute of immutable type '{type}'",
    deletedTypeSpecial: "cannot delete '{name}' attribute of immutable type '{type}'",
    assignableTypes: "mutable", // object_set_class
    classesHaveAnnotations: true,
    functionsHaveBuiltins: true, // Objects/funcobject.c, func_memberlist
    methodWrappersAreFunctions: true, // sm_call, functools_wraps
    propertyHasSetName: true,
    modulesMakeAnnotations: true, // Objects/moduleobject.c, module_get_annotations
    powerWithModulus: "unsupported operand type(s) for ** or pow()", // Objects/abstract.c, ternary_op
    inplacePowerIsNamed: true, // Objects/abstract.c, PyNumber_InPlacePower
    emptyMro: "type MRO must not be empty", // Objects/typeobject.c, mro_invoke
    viewFormatNotText: "cast() argument 'format' must be str, not {}", // Objects/clinic/memoryobject.c.h, memoryview_cast
    viewOrderNotText: "tobytes() argument 'order' must be str or None, not {}", // Objects/clinic/memoryobject.c.h, memoryview_tobytes
    reduceOfNothing: "reduce() of empty iterable with no initial value", // Modules/_functoolsmodule.c, functools_reduce
  },
  collections: {
    ...py39.collections,
    dequeRemoveMutated: "deque mutated during iteration", // Modules/_collectionsmodule.c, deque_remove
  },
  library: {
    ...py39.library,
    nodesHaveMatchArgs: true, // Parser/asdl_c.py
    heapErrorsNameArgument: true, // Modules/clinic/_heapqmodule.c.h: subclass_of='&PyList_Type'
    contextTypesAreIn: "_contextvars.", // Python/context.c, PyContextVar_Type and its kin
    arrayIsSequence: true, // Modules/arraymodule.c, array_modexec
    arrayIndexRange: "start=0, stop=sys.maxsize, ", // Modules/arraymodule.c, array_array_index_impl
    arrayIterator: "array.arrayiterator", // Modules/arraymodule.c, arrayiter_spec
    refusedHashType: "_hashlib.HASH", // Py_TPFLAGS_DISALLOW_INSTANTIATION: tp_name
  },
  values: {
    ...py39.values,
    blankFloatIsEmpty: false, // Python/pystrtod.c, _PyOS_ascii_strtod reports through float_from_string_inner
    csvEscapesEscape: true, // Modules/_csv.c, join_append_data (bpo-12178)
    structSequencesMatch: true, // Objects/structseq.c, initialize_structseq_dict
    indexIsExactInt: true, // Objects/abstract.c, PyNumber_Index
    memoryviewHasIterator: true, // Objects/memoryobject.c, memory_iter
    weakrefTypeNames: {
      weakref: "weakref.ReferenceType", // Objects/weakrefobject.c, tp_name
      weakProxy: "weakref.ProxyType",
      weakCallableProxy: "weakref.CallableProxyType",
    },
    hasTypeUnions: true, // PEP 604
    percentCharacterOverflows: true, // Objects/unicodeobject.c, formatchar
    complexRefusesReal: false,
    zeroPadsOnlyNumbers: true, // Python/formatter_unicode.c, parse_internal_render_format_spec
    intHasBitCount: true, // Objects/longobject.c, int_bit_count_impl
    messages: {
      ...py39.values.messages,
      intArgument: "a string, a bytes-like object or a real number", // Objects/abstract.c, PyNumber_Long
      percentNumber: "a real number", // Objects/unicodeobject.c, mainformatlong
      floatArgument: "a string or a real number", // Objects/floatobject.c, PyFloat_FromString
    },
    cIntegersRefuseFloats: false, // Objects/longobject.c, PyLong_AsLongAndOverflow: _PyNumber_Index
    hypotIsCorrected: true, // Modules/mathmodule.c, vector_norm (bpo-41513)
    factorialTakesFloats: false, // Modules/mathmodule.c, math_factorial
    nanHashesByIdentity: true, // Python/pyhash.c, _Py_HashDouble (bpo-43475)
  },

  fields: {
    ...py39.fields,
    functionBuiltins: true, // Include/cpython/funcobject.h, COMMON_FIELDS: func_builtins
    code: "3.10", // Include/cpython/code.h: co_linetable for co_lnotab, co_opcache_flag
    frame: "own-stack-state", // Include/cpython/frameobject.h: f_stackdepth and f_state
    generator: "frame-pointer", // Include/genobject.h: gi_running became f_state
    syntaxErrorEnd: true, // Include/cpython/pyerrors.h, PySyntaxErrorObject: end_lineno, end_offset
    nameErrorName: true, // PyNameErrorObject, PyAttributeErrorObject
    propertyName: true, // Objects/descrobject.c, propertyobject: prop_name
    digestsCollected: true, // Modules/sha256module.c, Py_TPFLAGS_HAVE_GC
    zipStrict: true, // Python/bltinmodule.c, zipobject: strict
    lruCacheMarks: true, // Modules/_functoolsmodule.c, lru_cache_object: kwd_mark, lru_list_elem_type
    typeAsyncSend: true, // Include/cpython/object.h, PyAsyncMethods: am_send
  },
};
