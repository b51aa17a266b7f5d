/** CPython 3.15: what changed since 3.14. Read from the 3.15.2 headers, confirmed by recorded facts. */
import type { Profile } from "../profile.ts";
import { TYPE_SIGNATURES_315 } from "../type-signatures.ts";
import { py314 } from "./py314.ts";

export const py315: Profile = {
  ...py314,
  version: "3.15",
  recordedRelease: "3.15.2",
  typeSignatures: TYPE_SIGNATURES_315,
  dateConstructorsCountFirst: true, // Modules/_datetimemodule.c, datetime_date, datetime_datetime (Argument Clinic)
  gcObjectsAtStart: 4485,
  gcReportsCandidates: true, // Modules/gcmodule.c, gc_get_stats_impl; Python/gc.c, invoke_gc_callback

  values: {
    ...py314.values,
    unicode: "17.0",
    messages: {
      ...py314.values.messages,
      annotateResult: "__annotate__() must return a dict, not {}", // Objects/funcobject.c
      argumentsNotIterable: "Value after * must be an iterable, not {}", // Python/ceval.c, _PyEval_FormatArgsError; recorded
      argumentsNotMapping: "Value after ** must be a mapping, not {}", // the same
      sliceIndex: "slice indices must be integers or have an __index__ method", // Python/ceval.c, _PyEval_SliceIndex
      classPattern: "class pattern must refer to a class", // Python/ceval.c, _PyEval_MatchClass
      globalsNotDict: "globals must be a dict or a frozendict", // Python/bltinmodule.c, builtin_eval_impl
      execGlobals: "exec() globals must be a dict or a frozendict, not {}", // the same, builtin_exec_impl
      negativeLength: "length cannot be negative", // Objects/longobject.c, int_to_bytes_impl; recorded
      slotsOfSized: "arbitrary __slots__ not supported for subtype of '{}'", // Objects/typeobject.c, type_new_slots_impl
      typeNamespace: "type.__new__() argument 3 must be dict or frozendict, not {}", // Objects/typeobject.c, type_new_parse_args
      mroItem: "{type}.mro() returned a non-class ('{}')", // Objects/typeobject.c, mro_check
      mroLayout: "{type}.mro() returned base with unsuitable layout ('{}')", // the same
      memoryviewFormat:
        "memoryview: destination format must be a native format prefixed with an optional '@'", // Objects/memoryobject.c, get_native_fmtchar
      attributeAdvice: ". Did you mean '.{}' instead of '.{name}'?", // Lib/traceback.py, TracebackException
    },
    memoryviewHasComplex: true, // Objects/memoryobject.c, get_native_fmtchar; recorded
    bytearrayTakesBytes: true, // Objects/bytearrayobject.c, bytearray_take_bytes_impl
    bytearrayEscapesQuotes: false, // Objects/bytearrayobject.c, bytearray_repr
    namespacesAreUnordered: true, // Objects/namespaceobject.c, namespace_richcompare; recorded
    percentErrorsSayWhere: true, // Objects/unicode_format.c, Objects/bytesobject.c; recorded
    wrongResultsNameClass: true, // Objects/typeobject.c, Objects/abstract.c, Objects/object.c; recorded
  },

  operandsDie: "backwards", // Python/bytecodes.c, BINARY_OP leaves its inputs to POP_TOP; recorded

  compile: {
    ...py314.compile,
    iteratesInPlace: true, // Python/bytecodes.c, GET_ITER: tp_iteritem; recorded
    loadsCommonConstants: true, // Python/flowgraph.c, maybe_instr_make_load_common_const; recorded
    grammar: {
      ...py314.compile.grammar,
      saysParameter: true, // Grammar/python.gram, invalid_parameters
      knowsLatestMistakes: true, // Grammar/python.gram, invalid_* rules
      unpacksInComprehensions: true, // Grammar/python.gram, listcomp and its kin
      hasLazyImports: true, // Grammar/python.gram, import_name and import_from
    },
    annotateIsNamedByCompiler: true, // Python/compile.c, _PyCompile_EnterScope and compiler_set_qualname; recorded
    annotatesPositionalOnlyFirst: true, // Python/codegen.c, codegen_annotations_in_scope; recorded
  },

  objects: {
    ...py314.objects,
    sliceIsGeneric: true, // Objects/sliceobject.c, slice_methods
    deletionIsSilentFor: "nobody", // Objects/object.c, _PyObject_GenericSetAttrWithDict; recorded
    classesShareDescriptors: true, // Objects/typeobject.c, type_add_getset of the interpreter's own; recorded
    basesChangeComparesDicts: false, // the same
    classChangeComparesDeallocators: false, // compatible_for_assignment; recorded
    deletedTypeSpecial: "cannot delete '{name}' attribute of type '{type}'", // check_set_special_type_attr
  },
  library: {
    ...py314.library,
    nodeConstructors: "strict", // Python/Python-ast.c
    largeLogarithmsRoundOnce: true, // Modules/mathmodule.c, loghelper_int: fma
    logarithmsAskForIndex: true, // Modules/mathmodule.c, loghelper
    arrayTypeCodesAreTuple: true, // Modules/arraymodule.c, array_modexec; recorded
    arrayTypeCodeArgument: "array() argument 1 must be str, not {}", // Modules/arraymodule.c, array_new; recorded
    arrayTypeCodeUnknown: "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, e, f, d, Zf or Zd)", // the same
    structComplexFormats: [...py314.library.structComplexFormats, "Zf", "Zd"], // Modules/_struct.c, getentry; recorded
  },
  exceptions: {
    ...py314.exceptions,
    marksSyntaxByWidth: true, // Lib/traceback.py, _format_syntax_error
    unraisableIsPrintedWhole: true, // Python/errors.c, write_unraisable_exc_file: Lib/traceback.py, _print_exception_bltin
    mappingErrorsGoThrough: true, // Python/bytecodes.c, DICT_UPDATE; Python/ceval.c, _PyEval_FormatKwargsError; recorded
    hasImportCycleError: true, // Objects/exceptions.c
    importErrorReprHasNames: true, // Objects/exceptions.c, ImportError_repr
  },

  smallInts: { min: -5, max: 1024 }, // Include/internal/pycore_runtime_structs.h, _PY_NSMALLPOSINTS
  freeLists: { ...py314.freeLists, complex: 100 }, // Include/internal/pycore_freelist_state.h

  pairsTrackLazily: true, // Objects/tupleobject.c, _PyTuple_FromPairSteal; recorded: tracked/enumerate-tuple
  frozensetTracksLazily: true, // recorded: tracked/containers

  listOfGeneratorExpressionIsInlined: true, // Python/codegen.c, maybe_optimize_function_call

  fields: {
    ...py314.fields,
    structHasReadyFlag: true, // Modules/_struct.c, PyStructObject: ready; basic size recorded
    bytearrayBytesObject: true, // Include/cpython/bytearrayobject.h: ob_bytes_object
    moduleExec: true, // Include/internal/pycore_moduleobject.h: md_token, md_exec and friends
    typeIterItem: true, // Include/cpython/object.h, struct _typeobject: _tp_iteritem
  },
};
