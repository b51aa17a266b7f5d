/** Layouts of functions, code, frames, generators and what wraps callables. */
import type { Profile } from "../profile.ts";
import { type FieldSpec, field, fields } from "../struct.ts";
import { always, type LayoutSpec, never, when } from "./head.ts";

/** Include/cpython/funcobject.h, PyFunctionObject. */
function functionFields(p: Profile): readonly FieldSpec[] {
  const start = p.fields.functionBuiltins
    ? fields(
        "object",
        "func_globals",
        "func_builtins",
        "func_name",
        "func_qualname",
        "func_code",
        "func_defaults",
        "func_kwdefaults",
        "func_closure",
        "func_doc",
        "func_dict",
      )
    : fields(
        "object",
        "func_code",
        "func_globals",
        "func_defaults",
        "func_kwdefaults",
        "func_closure",
        "func_doc",
        "func_name",
        "func_dict",
      );
  return [
    ...start,
    field("func_weakreflist", "pointer"),
    ...fields("object", "func_module", "func_annotations"),
    ...when(p.fields.functionTypeParams, field("func_typeparams", "object")),
    // DIVERGES: `func_annotate` lies before the type parameters, which stay where they were in 3.12.
    ...when(p.fields.functionAnnotate, field("func_annotate", "object")),
    ...when(!p.fields.functionBuiltins, field("func_qualname", "object")),
    field("vectorcall", "pointer"),
    ...when(p.fields.functionVersion, field("func_version", "uint32")),
  ];
}

/** Include/internal/pycore_frame.h, struct _PyInterpreterFrame, without its trailing locals and stack. */
export function interpreterFrameFields(p: Profile): readonly FieldSpec[] {
  const names = fields("borrowed", "f_globals", "f_builtins");
  switch (p.fields.interpreterFrame) {
    case "none":
      return [];
    case "function-first":
      return [
        field("f_func", "object"),
        ...names,
        ...fields("object", "f_locals", "f_code", "frame_obj"),
        ...fields("pointer", "previous", "prev_instr"),
        field("stacktop", "int32"),
        ...fields("uint8", "is_entry", "owner"),
      ];
    case "code-first":
      return [
        field("f_executable", "object"),
        field("previous", "pointer"),
        field("f_funcobj", "object"),
        ...names,
        ...fields("object", "f_locals", "frame_obj"),
        field("instr_ptr", "pointer"),
        field("stacktop", "int32"),
        field("return_offset", "uint16"),
        field("owner", "uint8"),
      ];
    case "stack-pointer":
      return [
        field("f_executable", "object"),
        field("previous", "pointer"),
        field("f_funcobj", "object"),
        ...names,
        ...fields("object", "f_locals", "frame_obj"),
        ...fields("pointer", "instr_ptr", "stackpointer"),
        field("return_offset", "uint16"),
        ...fields("uint8", "owner", "visited"),
      ];
  }
}

/** The interpreter frame as part of a larger struct: its end is aligned to a word. */
function embeddedFrameFields(p: Profile): readonly FieldSpec[] {
  return [...interpreterFrameFields(p), field("localsplus", "object", 0)];
}

/** Include/cpython/genobject.h, _PyGenObject_HEAD; coroutines and asynchronous generators add to it. */
function generatorFields(p: Profile, ...own: readonly FieldSpec[]): readonly FieldSpec[] {
  const names = fields("object", "gi_name", "gi_qualname");
  const weakrefs = field("gi_weakreflist", "pointer");
  switch (p.fields.generator) {
    case "frame-running":
    case "frame-pointer":
      return [
        field("gi_frame", "object"),
        ...when(p.fields.generator === "frame-running", field("gi_running", "uint8")),
        field("gi_code", "object"),
        weakrefs,
        ...names,
        ...fields("object", "exc_type", "exc_value", "exc_traceback"),
        field("exc_previous", "pointer"),
        ...own,
      ];
    case "embedded-code":
    case "embedded":
      return [
        ...when(p.fields.generator === "embedded-code", field("gi_code", "object")),
        weakrefs,
        ...names,
        field("exc_value", "object"),
        field("exc_previous", "pointer"),
        field("gi_origin_or_finalizer", "object"),
        ...fields("uint8", "gi_hooks_inited", "gi_closed", "gi_running_async", "gi_frame_state"),
        ...embeddedFrameFields(p),
      ];
  }
}

/** Include/internal/pycore_frame.h, struct _frame; before 3.11 Include/cpython/frameobject.h. */
function frameFields(p: Profile): readonly FieldSpec[] {
  const kind = p.fields.frame;
  if (kind === "own-stack-executing" || kind === "own-stack-state") return ownStackFrameFields(kind);
  const hasLocals = kind === "view-locals" || kind === "view-overwritten";
  return [
    field("f_back", "object"),
    field("f_frame", "pointer"),
    field("f_trace", "object"),
    field("f_lineno", "int32"),
    ...fields("uint8", "f_trace_lines", "f_trace_opcodes"),
    ...when(!hasLocals, field("f_fast_as_locals", "uint8")),
    ...when(hasLocals, ...fields("object", "f_extra_locals", "f_locals_cache")),
    ...when(kind === "view-overwritten", field("f_overwritten_fast_locals", "object")),
    ...embeddedFrameFields(p).map((spec) => ({
      ...spec,
      name: spec.name === "f_locals" ? "frame_locals" : spec.name,
    })),
  ];
}

function ownStackFrameFields(kind: "own-stack-executing" | "own-stack-state"): readonly FieldSpec[] {
  const start = [
    ...fields("object", "f_back", "f_code", "f_builtins", "f_globals", "f_locals"),
    field("f_valuestack", "pointer"),
  ];
  /** CO_MAXBLOCKS entries of three ints. */
  const blocks = field("f_blockstack", "int32", 60);
  const localsplus = field("f_localsplus", "object");
  if (kind === "own-stack-executing") {
    return [
      ...start,
      field("f_stacktop", "pointer"),
      field("f_trace", "object"),
      ...fields("uint8", "f_trace_lines", "f_trace_opcodes"),
      field("f_gen", "borrowed"),
      ...fields("int32", "f_lasti", "f_lineno", "f_iblock"),
      field("f_executing", "uint8"),
      blocks,
      localsplus,
    ];
  }
  return [
    ...start,
    field("f_trace", "object"),
    field("f_stackdepth", "int32"),
    ...fields("uint8", "f_trace_lines", "f_trace_opcodes"),
    field("f_gen", "borrowed"),
    ...fields("int32", "f_lasti", "f_lineno", "f_iblock"),
    field("f_state", "uint8"),
    blocks,
    localsplus,
  ];
}

export const CALLABLE_LAYOUTS = {
  function: { dictField: "func_dict", weakrefField: "func_weakreflist", fields: functionFields, gc: always },
  method: {
    weakrefField: "im_weakreflist",
    fields: () => [
      ...fields("object", "im_func", "im_self"),
      ...fields("pointer", "im_weakreflist", "vectorcall"),
    ],
    gc: always,
  },
  builtin_function_or_method: {
    weakrefField: "m_weakreflist",
    fields: () => [
      field("m_ml", "pointer"),
      ...fields("object", "m_self", "m_module"),
      ...fields("pointer", "m_weakreflist", "vectorcall"),
    ],
    gc: always,
  },
  cell: { fields: () => [field("ob_ref", "object")], gc: always },
  /** Items are words of the frame's locals and stack, where the frame is inside. */
  generator: {
    weakrefField: "gi_weakreflist",
    fields: (p) => generatorFields(p),
    itemSizeBytes: (p) => (p.fields.interpreterFrame === "none" ? 0 : 8),
    varSized: never,
    gc: always,
  },
  coroutine: {
    weakrefField: "gi_weakreflist",
    fields: (p) => generatorFields(p, field("cr_origin", "object")),
    itemSizeBytes: (p) => (p.fields.interpreterFrame === "none" ? 0 : 8),
    gc: always,
  },
  async_generator: {
    weakrefField: "gi_weakreflist",
    fields: (p) =>
      generatorFields(
        p,
        field("ag_finalizer", "object"),
        ...fields("int32", "ag_hooks_inited", "ag_closed", "ag_running_async"),
      ),
    itemSizeBytes: (p) => (p.fields.interpreterFrame === "none" ? 0 : 8),
    gc: always,
  },
  interpreterFrame: { fields: embeddedFrameFields, gc: never, bare: true },
  frame: {
    fields: frameFields,
    varSized: (p) => p.fields.interpreterFrame === "none",
    itemSizeBytes: () => 8,
    gc: always,
  },
  FrameLocalsProxy: { fields: () => [field("frame", "object")], gc: always },
  traceback: {
    fields: () => [...fields("object", "tb_next", "tb_frame"), ...fields("int32", "tb_lasti", "tb_lineno")],
    gc: always,
  },
  property: {
    fields: (p) => [
      ...fields("object", "prop_get", "prop_set", "prop_del", "prop_doc"),
      ...when(p.fields.propertyName, field("prop_name", "object")),
      field("getter_doc", "int32"),
    ],
    gc: always,
  },
  classmethod: { dictField: "cm_dict", fields: () => fields("object", "cm_callable", "cm_dict"), gc: always },
  staticmethod: {
    dictField: "sm_dict",
    fields: () => fields("object", "sm_callable", "sm_dict"),
    gc: always,
  },
  super: { fields: () => fields("object", "type", "obj", "obj_type"), gc: always },
  partial: {
    dictField: "dict",
    weakrefField: "weakreflist",
    fields: (p) => [
      ...fields("object", "fn", "args", "kw", "dict"),
      ...fields("pointer", "weakreflist", "vectorcall"),
      ...when(p.fields.partialPlaceholders, field("placeholder", "object"), field("phcount", "ssize")),
    ],
    gc: always,
  },
  /** Modules/_functoolsmodule.c, lru_cache_object; it starts with a list link. */
  lruCacheWrapper: {
    dictField: "dict",
    weakrefField: "weakreflist",
    fields: (p) => [
      ...fields("borrowed", "prev", "next"),
      field("hash", "ssize"),
      ...fields("object", "key", "result"),
      field("wrapper", "pointer"),
      field("typed", "int32"),
      field("cache", "object"),
      field("hits", "ssize"),
      field("func", "object"),
      ...fields("ssize", "maxsize", "misses"),
      ...when(p.fields.lruCacheMarks, ...fields("object", "kwd_mark", "lru_list_elem_type")),
      ...fields("object", "cache_info_type", "dict"),
      field("weakreflist", "pointer"),
    ],
    gc: always,
  },
  itemgetter: {
    fields: (p) => [
      field("nitems", "ssize"),
      field("item", "object"),
      field("index", "ssize"),
      ...when(p.fields.getterVectorcall, field("vectorcall", "pointer")),
    ],
    gc: always,
  },
  attrgetter: {
    fields: (p) => [
      field("nattrs", "ssize"),
      field("attr", "object"),
      ...when(p.fields.getterVectorcall, field("vectorcall", "pointer")),
    ],
    gc: always,
  },
  methodcaller: {
    fields: (p) => [
      ...fields("object", "name", "args", "kwds"),
      ...when(
        p.fields.methodcallerVectorcall,
        field("vectorcall_args", "pointer"),
        field("vectorcall_kwnames", "object"),
        field("vectorcall", "pointer"),
      ),
    ],
    gc: always,
  },
} as const satisfies Record<string, LayoutSpec>;
