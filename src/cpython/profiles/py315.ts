/** CPython 3.15: what changed since 3.14. Read from the 3.15.2 headers, confirmed by recorded facts. */
import type { Profile } from "../profile.ts";
import { py314 } from "./py314.ts";

export const py315: Profile = {
  ...py314,
  version: "3.15",
  recordedRelease: "3.15.2",
  gcObjectsAtStart: 4485,

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
      typeNamespace: "type.__new__() argument 3 must be dict or frozendict, not {}", // Objects/typeobject.c, type_new_parse_args
      mroItem: "{type}.mro() returned a non-class ('{}')", // Objects/typeobject.c, mro_check
      mroLayout: "{type}.mro() returned base with unsuitable layout ('{}')", // the same
      memoryviewFormat:
        "memoryview: destination format must be a native format prefixed with an optional '@'", // Objects/memoryobject.c, get_native_fmtchar
      attributeAdvice: ". Did you mean '.{}' instead of '.{name}'?", // Lib/traceback.py, TracebackException
    },
    bytearrayEscapesQuotes: false, // Objects/bytearrayobject.c, bytearray_repr
    namespacesAreUnordered: true, // Objects/namespaceobject.c, namespace_richcompare; recorded
    percentErrorsSayWhere: true, // Objects/unicode_format.c, Objects/bytesobject.c; recorded
    wrongResultsNameClass: true, // Objects/typeobject.c, Objects/abstract.c, Objects/object.c; recorded
  },

  compile: {
    ...py314.compile,
    grammar: { ...py314.compile.grammar, saysParameter: true }, // Grammar/python.gram, invalid_parameters
    annotateIsNamedByCompiler: true, // Python/compile.c, _PyCompile_EnterScope and compiler_set_qualname; recorded
    annotatesPositionalOnlyFirst: true, // Python/codegen.c, codegen_annotations_in_scope; recorded
  },

  objects: {
    ...py314.objects,
    deletionIsSilentFor: "nobody", // Objects/object.c, _PyObject_GenericSetAttrWithDict; recorded
    classesShareDescriptors: true, // Objects/typeobject.c, type_add_getset of the interpreter's own; recorded
    classChangeComparesDeallocators: false, // compatible_for_assignment; recorded
    deletedTypeSpecial: "cannot delete '{name}' attribute of type '{type}'", // check_set_special_type_attr
  },
  exceptions: {
    ...py314.exceptions,
    hasImportCycleError: true, // Objects/exceptions.c
    importErrorReprHasNames: true, // Objects/exceptions.c, ImportError_repr
  },

  smallInts: { min: -5, max: 1024 }, // Include/internal/pycore_runtime_structs.h, _PY_NSMALLPOSINTS
  freeLists: { ...py314.freeLists, complex: 100 }, // Include/internal/pycore_freelist_state.h

  frozensetTracksLazily: true, // recorded: tracked/containers

  listOfGeneratorExpressionIsInlined: true, // Python/codegen.c, maybe_optimize_function_call

  fields: {
    ...py314.fields,
    bytearrayBytesObject: true, // Include/cpython/bytearrayobject.h: ob_bytes_object
    moduleExec: true, // Include/internal/pycore_moduleobject.h: md_token, md_exec and friends
    typeIterItem: true, // Include/cpython/object.h, struct _typeobject: _tp_iteritem
  },
};
