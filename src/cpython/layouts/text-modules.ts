/** Layouts of the types of modules that work on text: `_sre`, `_string`, `_json`, `_csv`. */
import { field, fields } from "../struct.ts";
import { always, type LayoutSpec, never, when } from "./head.ts";

export const TEXT_MODULE_LAYOUTS = {
  /** Modules/_sre/sre.h, PatternObject; the code follows, its first word inside the struct. */
  regex_pattern: {
    fields: () => [
      field("groups", "ssize"),
      ...fields("object", "groupindex", "indexgroup", "pattern"),
      field("flags", "int32"),
      field("weakreflist", "pointer"),
      field("isbytes", "int32"),
      field("codesize", "ssize"),
      field("code", "uint32"),
    ],
    varSized: always,
    itemSizeBytes: () => 4,
    gc: (p) => p.extensionTypesCollectable,
    weakrefField: "weakreflist",
  },
  /** Modules/_sre/sre.h, MatchObject; the marks follow, the first one inside the struct. */
  regex_match: {
    fields: () => [
      ...fields("object", "string", "regs", "pattern"),
      ...fields("ssize", "pos", "endpos", "lastindex", "groups", "mark"),
    ],
    varSized: always,
    itemSizeBytes: () => 8,
    gc: (p) => p.extensionTypesCollectable,
  },
  /** Modules/_sre/sre.h, ScannerObject: the state of a search is part of it. */
  regex_scanner: {
    fields: (p) => [
      field("pattern", "object"),
      field("string", "object"),
      field("state", "uint64", p.fields.regexStateWords),
    ],
    gc: (p) => p.extensionTypesCollectable,
  },
  /** Objects/stringlib/unicode_format.h, formatteriterobject. */
  formatter_iterator: {
    fields: () => [field("str", "object"), field("it_str", "borrowed"), ...fields("ssize", "start", "end")],
    gc: never,
  },
  /** Objects/stringlib/unicode_format.h, fieldnameiterobject. */
  field_name_iterator: {
    fields: () => [
      field("str", "object"),
      field("it_str", "borrowed"),
      ...fields("ssize", "start", "end", "index"),
    ],
    gc: never,
  },
  /** Objects/templateobject.c, templateobject (3.14). */
  template: { fields: () => fields("object", "strings", "interpolations"), gc: always },
  /** Objects/interpolationobject.c, interpolationobject (3.14). */
  interpolation: {
    fields: () => fields("object", "value", "expression", "conversion", "format_spec"),
    gc: always,
  },
  /** Objects/templateobject.c, templateiterobject (3.14). */
  template_iterator: {
    fields: () => [...fields("object", "stringsiter", "interpolationsiter"), field("from_strings", "int32")],
    gc: always,
  },
  /** Modules/_json.c, PyScannerObject. */
  json_scanner: {
    fields: (p) => [
      field("strict", "int8"),
      ...fields("object", "object_hook", "object_pairs_hook", "parse_float", "parse_int", "parse_constant"),
      ...when(p.fields.jsonScannerMemo, field("memo", "object")),
    ],
    gc: always,
  },
  /** Modules/_json.c, PyEncoderObject. */
  json_encoder: {
    fields: () => [
      ...fields("object", "markers", "defaultfn", "encoder", "indent", "key_separator", "item_separator"),
      ...fields("int8", "sort_keys", "skipkeys", "allow_nan"),
      field("fast_encode", "pointer"),
    ],
    gc: always,
  },
  /** Modules/_csv.c, DialectObj. */
  csv_dialect: {
    fields: () => [
      ...fields("int8", "doublequote", "skipinitialspace", "strict"),
      field("quoting", "int32"),
      ...fields("uint32", "delimiter", "quotechar", "escapechar"),
      field("lineterminator", "object"),
    ],
    gc: (p) => p.extensionTypesCollectable,
  },
  /** Modules/_csv.c, ReaderObj. */
  csv_reader: {
    fields: () => [
      ...fields("object", "input_iter", "dialect", "fields"),
      field("state", "int32"),
      field("field", "pointer"),
      ...fields("ssize", "field_size", "field_len"),
      field("unquoted_field", "int32"),
      field("line_num", "uint64"),
    ],
    gc: always,
  },
  /** Modules/_csv.c, WriterObj. */
  csv_writer: {
    fields: (p) => [
      ...fields("object", "write", "dialect"),
      field("rec", "pointer"),
      ...fields("ssize", "rec_size", "rec_len"),
      field("num_fields", "int32"),
      ...when(p.extensionTypesCollectable, field("error_obj", "object")),
    ],
    gc: always,
  },
} as const satisfies Record<string, LayoutSpec>;
