/** Layouts of the locks of `_thread`. CPython 3.13, Modules/_threadmodule.c. */
import { field, fields } from "../struct.ts";
import { always, type LayoutSpec } from "./head.ts";

export const THREAD_LAYOUTS = {
  lock: {
    weakrefField: "in_weakreflist",
    fields: () => [...fields("pointer", "lock_lock", "in_weakreflist"), field("locked", "uint8")],
    gc: always,
  },
  rlock: {
    weakrefField: "in_weakreflist",
    fields: () => [
      field("rlock_lock", "pointer"),
      ...fields("ssize", "rlock_owner", "rlock_count"),
      field("in_weakreflist", "pointer"),
    ],
    gc: always,
  },
} as const satisfies Record<string, LayoutSpec>;
