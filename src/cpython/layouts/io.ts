/** Structs of `_io`. Source: Modules/_io/*.c; sizes agree with `__basicsize__` of 3.9 to 3.13. */
import { field, fields } from "../struct.ts";
import { always, type LayoutSpec, when } from "./head.ts";

export const IO_LAYOUTS = {
  /** Modules/_io/iobase.c, iobase */
  IOBase: {
    dictField: "dict",
    weakrefField: "weakreflist",
    fields: () => [field("dict", "object"), field("weakreflist", "pointer")],
    gc: always,
  },
  /** Modules/_io/fileio.c, fileio */
  FileIO: {
    dictField: "dict",
    weakrefField: "weakreflist",
    fields: () => [
      field("fd", "int32"),
      field("flags", "uint32"),
      field("blksize", "uint32"),
      field("weakreflist", "pointer"),
      field("dict", "object"),
    ],
    gc: always,
  },
  /** Modules/_io/bufferedio.c, buffered */
  Buffered: {
    dictField: "dict",
    weakrefField: "weakreflist",
    fields: () => [
      field("raw", "object"),
      ...fields("int32", "ok", "detached", "readable", "writable"),
      field("finalizing", "uint8"),
      field("fast_closed_checks", "int32"),
      field("abs_pos", "ssize"),
      field("buffer", "pointer"),
      ...fields("ssize", "pos", "raw_pos", "read_end", "write_pos", "write_end"),
      field("lock", "pointer"),
      field("owner", "uint64"),
      ...fields("ssize", "buffer_size", "buffer_mask"),
      field("dict", "object"),
      field("weakreflist", "pointer"),
    ],
    gc: always,
  },
  /** Modules/_io/bufferedio.c, rwpair */
  BufferedRWPair: {
    dictField: "dict",
    weakrefField: "weakreflist",
    fields: () => [...fields("object", "reader", "writer", "dict"), field("weakreflist", "pointer")],
    gc: always,
  },
  /** Modules/_io/bytesio.c, bytesio */
  BytesIO: {
    dictField: "dict",
    weakrefField: "weakreflist",
    fields: () => [
      field("buf", "object"),
      ...fields("ssize", "pos", "string_size"),
      field("dict", "object"),
      field("weakreflist", "pointer"),
      field("exports", "ssize"),
    ],
    gc: always,
  },
  /** Modules/_io/stringio.c, stringio. Text is collected in a list through 3.11, by a _PyUnicodeWriter from 3.12. */
  StringIO: {
    dictField: "dict",
    weakrefField: "weakreflist",
    fields: (p) => [
      field("buf", "pointer"),
      ...fields("ssize", "pos", "string_size", "buf_size"),
      field("state", "int32"),
      ...when(!p.fields.textStreamState, ...fields("pointer", "accu_large", "accu_small")),
      ...when(p.fields.textStreamState, field("writer", "uint64", p.fields.stringStreamWriterWords)),
      field("flags", "uint8", 4),
      ...fields("object", "decoder", "readnl"),
      field("writenl", "object"),
      field("dict", "object"),
      field("weakreflist", "pointer"),
      ...when(p.fields.textStreamState, field("module_state", "borrowed")),
    ],
    gc: always,
  },
  /** Modules/_io/textio.c, nldecoder_object */
  IncrementalNewlineDecoder: {
    fields: () => [...fields("object", "decoder", "errors"), field("flags", "uint32")],
    gc: (p) => p.fields.textStreamState,
  },
} as const satisfies Record<string, LayoutSpec>;
