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
  },

  compile: {
    ...py314.compile,
    annotateIsNamedByCompiler: true, // Python/compile.c, _PyCompile_EnterScope and compiler_set_qualname; recorded
    annotatesPositionalOnlyFirst: true, // Python/codegen.c, codegen_annotations_in_scope; recorded
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
