/** Layouts of type objects, modules, code objects, weak references, descriptors of C types and type expressions. */
import type { Profile } from "../profile.ts";
import { type FieldSpec, field, fields } from "../struct.ts";
import { always, type LayoutSpec, never, when } from "./head.ts";

/** Words of the method tables inside a heap type: async, number, mapping, sequence, buffer. */
function methodTableFields(p: Profile): readonly FieldSpec[] {
  return [
    field("as_async", "pointer", p.fields.typeAsyncSend ? 4 : 3),
    field("as_number", "pointer", 36),
    field("as_mapping", "pointer", 3),
    field("as_sequence", "pointer", 10),
    field("as_buffer", "pointer", 2),
  ];
}

/** Include/cpython/object.h, struct _typeobject. */
function staticTypeFields(p: Profile): readonly FieldSpec[] {
  return [
    field("tp_name", "pointer"),
    ...fields("ssize", "tp_basicsize", "tp_itemsize"),
    field("tp_dealloc", "pointer"),
    field("tp_vectorcall_offset", "ssize"),
    ...fields("pointer", "tp_getattr", "tp_setattr", "tp_as_async", "tp_repr"),
    ...fields("pointer", "tp_as_number", "tp_as_sequence", "tp_as_mapping"),
    ...fields("pointer", "tp_hash", "tp_call", "tp_str", "tp_getattro", "tp_setattro", "tp_as_buffer"),
    field("tp_flags", "uint64"),
    ...fields("pointer", "tp_doc", "tp_traverse", "tp_clear", "tp_richcompare"),
    field("tp_weaklistoffset", "ssize"),
    ...fields("pointer", "tp_iter", "tp_iternext", "tp_methods", "tp_members", "tp_getset"),
    ...fields("object", "tp_base", "tp_dict"),
    ...fields("pointer", "tp_descr_get", "tp_descr_set"),
    field("tp_dictoffset", "ssize"),
    ...fields("pointer", "tp_init", "tp_alloc", "tp_new", "tp_free", "tp_is_gc"),
    ...fields("object", "tp_bases", "tp_mro", "tp_cache"),
    field("tp_subclasses", "object"),
    ...fields("pointer", "tp_weaklist", "tp_del"),
    field("tp_version_tag", "uint32"),
    ...fields("pointer", "tp_finalize", "tp_vectorcall"),
    ...when(p.fields.typeWatched, field("tp_watched", "uint8")),
    ...when(p.fields.typeSpecializationCache === "init", field("tp_versions_used", "uint16")),
    ...when(p.fields.typeIterItem, field("tp_iteritem", "pointer")),
  ];
}

/** PyHeapTypeObject, what a `class` statement makes. */
function heapTypeFields(p: Profile): readonly FieldSpec[] {
  const cache = p.fields.typeSpecializationCache;
  return [
    ...staticTypeFields(p),
    ...methodTableFields(p),
    ...fields("object", "ht_name", "ht_slots", "ht_qualname"),
    field("ht_cached_keys", "pointer"),
    field("ht_module", "object"),
    ...when(cache !== "none", field("ht_tpname", "pointer")),
    ...when(p.fields.typeToken, field("ht_token", "pointer")),
    ...when(cache !== "none", field("spec_getitem", "borrowed")),
    ...when(cache === "getitem-version" || cache === "init", field("spec_getitem_version", "uint32")),
    ...when(cache === "init", field("spec_init", "borrowed")),
  ];
}

/** Include/cpython/code.h, PyCodeObject before 3.11. */
function oldCodeFields(p: Profile): readonly FieldSpec[] {
  return [
    ...fields(
      "int32",
      "co_argcount",
      "co_posonlyargcount",
      "co_kwonlyargcount",
      "co_nlocals",
      "co_stacksize",
    ),
    ...fields("int32", "co_flags", "co_firstlineno"),
    ...fields("object", "co_code", "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars"),
    field("co_cell2arg", "pointer"),
    ...fields("object", "co_filename", "co_name", p.fields.code === "3.9" ? "co_lnotab" : "co_linetable"),
    ...fields("pointer", "co_zombieframe", "co_weakreflist", "co_extra", "co_opcache_map", "co_opcache"),
    field("co_opcache_flag", "int32"),
    field("co_opcache_size", "uint8"),
  ];
}

/** Include/cpython/code.h, _PyCode_DEF; the instructions follow, two bytes each. */
function codeFields(p: Profile): readonly FieldSpec[] {
  const version = p.fields.code;
  if (version === "3.9" || version === "3.10") return oldCodeFields(p);
  return [
    ...fields("object", "co_consts", "co_names", "co_exceptiontable"),
    field("co_flags", "int32"),
    ...when(version === "3.11", ...fields("int16", "co_warmup", "co_linearray_entry_size")),
    ...fields(
      "int32",
      "co_argcount",
      "co_posonlyargcount",
      "co_kwonlyargcount",
      "co_stacksize",
      "co_firstlineno",
    ),
    field("co_nlocalsplus", "int32"),
    ...(version === "3.11"
      ? fields("int32", "co_nlocals", "co_nplaincellvars", "co_ncellvars", "co_nfreevars")
      : fields("int32", "co_framesize", "co_nlocals", "co_ncellvars", "co_nfreevars", "co_version")),
    ...fields("object", "co_localsplusnames", "co_localspluskinds", "co_filename", "co_name", "co_qualname"),
    field("co_linetable", "object"),
    field("co_weakreflist", "pointer"),
    ...(version === "3.11"
      ? [field("co_code", "object"), field("co_linearray", "pointer")]
      : newCodeCaches(p)),
    field("co_firsttraceable", "int32"),
    field("co_extra", "pointer"),
  ];
}

function newCodeCaches(p: Profile): readonly FieldSpec[] {
  const version = p.fields.code;
  return [
    ...when(version !== "3.12", field("co_executors", "pointer")),
    field("co_cached", "pointer"),
    field("co_instrumentation_version", "uint64"),
    field("co_monitoring", "pointer"),
    ...when(version === "3.14", field("co_unique_id", "ssize")),
  ];
}

/** Include/internal/pycore_moduleobject.h, PyModuleObject. */
function moduleFields(p: Profile): readonly FieldSpec[] {
  if (!p.fields.moduleExec) {
    return [
      field("md_dict", "object"),
      ...fields("pointer", "md_def", "md_state", "md_weaklist"),
      field("md_name", "object"),
    ];
  }
  return [
    field("md_dict", "object"),
    ...fields("pointer", "md_state", "md_weaklist"),
    field("md_name", "object"),
    field("md_token_is_def", "uint8"),
    field("md_state_size", "ssize"),
    ...fields("pointer", "md_state_traverse", "md_state_clear", "md_state_free", "md_token", "md_exec"),
  ];
}

/** Include/cpython/weakrefobject.h, struct _PyWeakReference. */
const weakReference: LayoutSpec = {
  fields: (p) => [
    field("wr_object", "borrowed"),
    field("wr_callback", "object"),
    field("hash", "ssize"),
    ...fields("pointer", "wr_prev", "wr_next"),
    ...when(p.fields.weakrefVectorcall, field("vectorcall", "pointer")),
  ],
  gc: always,
};

/** Include/cpython/descrobject.h, PyDescr_COMMON and one or more words. */
function descriptor(...own: readonly FieldSpec[]): LayoutSpec {
  return { fields: () => [...fields("object", "d_type", "d_name", "d_qualname"), ...own], gc: always };
}

export const TYPE_AND_MODULE_LAYOUTS = {
  /** A class made by a `class` statement; its members array and cached keys are separate or trailing. */
  type: {
    dictField: "tp_dict",
    weakrefField: "tp_weaklist",
    fields: heapTypeFields,
    varSized: always,
    itemSizeBytes: () => 40,
    gc: always,
  },
  /** A type of CPython itself; statically allocated, and without a collector header. */
  staticType: { fields: staticTypeFields, varSized: always, gc: never },
  module: { dictField: "md_dict", weakrefField: "md_weaklist", fields: moduleFields, gc: always },
  code: {
    weakrefField: "co_weakreflist",
    fields: codeFields,
    varSized: (p) => p.fields.interpreterFrame !== "none",
    itemSizeBytes: (p) => (p.fields.interpreterFrame === "none" ? 0 : 2),
    gc: never,
  },
  /** `weakref.ref`, and both kinds of proxy. */
  weakref: weakReference,
  wrapper_descriptor: descriptor(...fields("pointer", "d_base", "d_wrapped")),
  method_descriptor: descriptor(...fields("pointer", "d_method", "vectorcall")),
  classmethod_descriptor: descriptor(...fields("pointer", "d_method", "vectorcall")),
  getset_descriptor: descriptor(field("d_getset", "pointer")),
  member_descriptor: descriptor(field("d_member", "pointer")),
  method_wrapper: { fields: () => fields("object", "descr", "self"), gc: always },
  /** `sys.stdout`. Source: Modules/_io/textio.c. */
  TextIOWrapper: {
    dictField: "dict",
    weakrefField: "weakreflist",
    fields: (p) => [
      ...fields("int32", "ok", "detached"),
      field("chunk_size", "ssize"),
      ...fields("object", "buffer", "encoding", "encoder", "decoder", "readnl", "errors"),
      field("writenl", "pointer"),
      field("flags", "uint8", 9),
      field("encodefunc", "pointer"),
      field("encoding_start_of_stream", "uint8"),
      field("decoded_chars", "object"),
      field("decoded_chars_used", "ssize"),
      field("pending_bytes", "object"),
      field("pending_bytes_count", "ssize"),
      field("snapshot", "object"),
      field("b2cratio", "double"),
      field("raw", "object"),
      field("weakreflist", "pointer"),
      field("dict", "object"),
      ...when(p.fields.textStreamState, field("state", "borrowed")),
    ],
    gc: always,
  },
  /** `list[int]`. */
  GenericAlias: {
    weakrefField: "weakreflist",
    fields: (p) => [
      ...fields("object", "origin", "args", "parameters"),
      field("weakreflist", "pointer"),
      ...when(p.fields.genericAliasVectorcall, field("starred", "uint8"), field("vectorcall", "pointer")),
    ],
    gc: always,
  },
  /** Objects/typevarobject.c, from 3.12; defaults from 3.13. */
  typeVar: {
    fields: (p) => [
      field("name", "object"),
      ...fields("object", "bound", "evaluate_bound", "constraints", "evaluate_constraints"),
      ...when(p.fields.typeParameterDefaults, ...fields("object", "default_value", "evaluate_default")),
      ...fields("uint8", "covariant", "contravariant", "infer_variance"),
    ],
    gc: always,
  },
  paramSpec: {
    fields: (p) => [
      ...fields("object", "name", "bound"),
      ...when(p.fields.typeParameterDefaults, ...fields("object", "default_value", "evaluate_default")),
      ...fields("uint8", "covariant", "contravariant", "infer_variance"),
    ],
    gc: always,
  },
  paramSpecAttribute: { fields: () => fields("object", "__origin__"), gc: always },
  typeVarTuple: {
    fields: (p) => [
      field("name", "object"),
      ...when(p.fields.typeParameterDefaults, ...fields("object", "default_value", "evaluate_default")),
    ],
    gc: always,
  },
  typeAlias: {
    fields: () => fields("object", "name", "type_params", "compute_value", "value", "module"),
    gc: always,
  },
  /** `int | str`, from 3.10. */
  Union: {
    weakrefField: "weakreflist",
    fields: (p) =>
      p.fields.unionHashable
        ? [
            ...fields("object", "args", "hashable_args", "unhashable_args", "parameters"),
            field("weakreflist", "pointer"),
          ]
        : fields("object", "args", "parameters"),
    gc: always,
  },
} as const satisfies Record<string, LayoutSpec>;
