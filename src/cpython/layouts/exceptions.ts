/** Layouts of exceptions. Source: Include/cpython/pyerrors.h. A type not named here has its base's layout. */
import type { Profile } from "../profile.ts";
import { type FieldSpec, field, fields } from "../struct.ts";
import { always, type LayoutSpec, when } from "./head.ts";

/** `PyException_HEAD` after the object header. */
function exceptionHead(p: Profile): readonly FieldSpec[] {
  return [
    ...fields("object", "dict", "args"),
    ...when(p.fields.exceptionNotes, field("notes", "object")),
    ...fields("object", "traceback", "context", "cause"),
    field("suppress_context", "uint8"),
  ];
}

/** An exception whose own fields are all references. */
function exception(own: (p: Profile) => readonly FieldSpec[]): LayoutSpec {
  return { fields: (p) => [...exceptionHead(p), ...own(p)], dictField: "dict", gc: always };
}

export const EXCEPTION_LAYOUTS = {
  BaseException: exception(() => []),
  OSError: exception(() => [
    ...fields("object", "myerrno", "strerror", "filename", "filename2"),
    field("written", "ssize"),
  ]),
  StopIteration: exception(() => [field("value", "object")]),
  SystemExit: exception(() => [field("code", "object")]),
  ImportError: exception((p) => [
    ...fields("object", "msg", "name", "path"),
    ...when(p.fields.importErrorNameFrom, field("name_from", "object")),
  ]),
  NameError: exception((p) => when(p.fields.nameErrorName, field("name", "object"))),
  AttributeError: exception((p) => when(p.fields.nameErrorName, ...fields("object", "obj", "name"))),
  SyntaxError: exception((p) => [
    ...fields("object", "msg", "filename", "lineno", "offset"),
    ...when(p.fields.syntaxErrorEnd, ...fields("object", "end_lineno", "end_offset")),
    ...fields("object", "text", "print_file_and_line"),
    ...when(p.fields.syntaxErrorMetadata, field("metadata", "object")),
  ]),
  /** `UnicodeEncodeError`, `UnicodeDecodeError` and `UnicodeTranslateError`. */
  UnicodeError: exception(() => [
    ...fields("object", "encoding", "object"),
    ...fields("ssize", "start", "end"),
    field("reason", "object"),
  ]),
  BaseExceptionGroup: exception((p) =>
    when(
      p.fields.exceptionGroups,
      ...fields("object", "msg", "excs"),
      ...when(p.fields.exceptionGroupText, field("excs_str", "object")),
    ),
  ),
} as const satisfies Record<string, LayoutSpec>;
