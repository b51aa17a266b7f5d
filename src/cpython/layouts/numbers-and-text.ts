/** Layouts of numbers, strings and byte sequences. Source: the headers of the same names in CPython's Include/. */
import { field, fields } from "../struct.ts";
import { always, type LayoutSpec, never, when } from "./head.ts";

export const NUMBER_AND_TEXT_LAYOUTS = {
  object: { fields: () => [], gc: never },
  NoneType: { fields: () => [], gc: never },
  ellipsis: { fields: () => [], gc: never },
  NotImplementedType: { fields: () => [], gc: never },
  /** One `ob_digit` of 30 bits an item. `bool` has the same layout. */
  int: {
    fields: (p) => when(p.fields.intTag, field("lv_tag", "uint64")),
    varSized: (p) => !p.fields.intTag,
    itemSizeBytes: (p) => p.intDigitSizeBytes,
    gc: never,
  },
  float: { fields: () => [field("ob_fval", "double")], gc: never },
  complex: { fields: () => fields("double", "real", "imag"), gc: never },
  /** `PyASCIIObject`: the characters follow, one byte each, with a final zero. */
  asciiStr: {
    fields: (p) => [
      ...fields("ssize", "length", "hash"),
      field("state", "uint32"),
      ...when(p.fields.strWstr, field("wstr", "pointer")),
    ],
    itemSizeBytes: () => 1,
    gc: never,
  },
  /** `PyCompactUnicodeObject`: the characters follow, 1, 2 or 4 bytes each, with a final zero. */
  compactStr: {
    fields: (p) => [
      ...fields("ssize", "length", "hash"),
      field("state", "uint32"),
      ...when(p.fields.strWstr, field("wstr", "pointer")),
      field("utf8_length", "ssize"),
      field("utf8", "pointer"),
      ...when(p.fields.strWstr, field("wstr_length", "ssize")),
    ],
    gc: never,
  },
  /** `PyUnicodeObject`: the characters are elsewhere. What instances of a subclass of `str` are. */
  strSubclass: {
    fields: (p) => [
      ...fields("ssize", "length", "hash"),
      field("state", "uint32"),
      ...when(p.fields.strWstr, field("wstr", "pointer")),
      field("utf8_length", "ssize"),
      field("utf8", "pointer"),
      ...when(p.fields.strWstr, field("wstr_length", "ssize")),
      field("data", "pointer"),
    ],
    gc: never,
  },
  /** The final zero is counted in the basic size. */
  bytes: {
    fields: () => [field("ob_shash", "ssize"), field("ob_sval", "uint8")],
    varSized: always,
    itemSizeBytes: () => 1,
    packed: always,
    gc: never,
  },
  bytearray: {
    fields: (p) => [
      field("ob_alloc", "ssize"),
      ...fields("pointer", "ob_bytes", "ob_start"),
      field("ob_exports", "ssize"),
      ...when(p.fields.bytearrayBytesObject, field("ob_bytes_object", "object")),
    ],
    varSized: always,
    gc: never,
  },
  /** `view` is a `Py_buffer`; shape, strides and suboffsets follow, three words for each dimension. */
  memoryview: {
    weakrefField: "weakreflist",
    fields: () => [
      field("mbuf", "object"),
      field("hash", "ssize"),
      field("flags", "int32"),
      field("exports", "ssize"),
      field("view_buf", "pointer"),
      field("view_obj", "borrowed"),
      ...fields("ssize", "view_len", "view_itemsize"),
      ...fields("int32", "view_readonly", "view_ndim"),
      ...fields("pointer", "view_format", "view_shape", "view_strides", "view_suboffsets", "view_internal"),
      field("weakreflist", "pointer"),
    ],
    varSized: always,
    itemSizeBytes: () => 8,
    gc: always,
  },
  /** Objects/typeobject.c, PyBufferWrapper (3.12): the view that `__buffer__` gave, and whose that was. */
  bufferwrapper: { fields: () => fields("object", "mv", "obj"), gc: always },
  /** Include/memoryobject.h, _PyManagedBufferObject: what the views of one object share. `master` is a `Py_buffer`. */
  managedbuffer: {
    fields: () => [
      field("flags", "int32"),
      field("exports", "ssize"),
      field("master_buf", "pointer"),
      field("master_obj", "object"),
      ...fields("ssize", "master_len", "master_itemsize"),
      ...fields("int32", "master_readonly", "master_ndim"),
      ...fields(
        "pointer",
        "master_format",
        "master_shape",
        "master_strides",
        "master_suboffsets",
        "master_internal",
      ),
    ],
    gc: always,
  },
} as const satisfies Record<string, LayoutSpec>;
