/** Structs of `posix`. Source: Modules/posixmodule.c, DirEntry and ScandirIterator (3.13). */
import { field, fields } from "../struct.ts";
import { type LayoutSpec, never } from "./head.ts";

export const POSIX_LAYOUTS = {
  DirEntry: {
    fields: () => [
      ...fields("object", "name", "path", "stat", "lstat"),
      field("d_type", "uint8"),
      field("d_ino", "uint64"),
      field("dir_fd", "int32"),
    ],
    gc: never,
  },
  /** `path_t` of 3.13 and the C library's stream. */
  ScandirIterator: {
    fields: () => [
      ...fields("pointer", "path_name", "wide"),
      field("rest", "uint64", 8),
      field("dirp", "pointer"),
    ],
    gc: never,
  },
} as const satisfies Record<string, LayoutSpec>;
