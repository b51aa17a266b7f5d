/** Layouts of Modules/_threadmodule.c (3.10 to 3.13; in 3.9 these types had no collector header). */
import { field } from "../struct.ts";
import { always, type LayoutSpec } from "./head.ts";

export const THREAD_LAYOUTS = {
  thread_lock: {
    weakrefField: "in_weakreflist",
    fields: () => [
      field("lock_lock", "pointer"),
      field("in_weakreflist", "pointer"),
      field("locked", "int32"),
    ],
    gc: (p) => p.extensionTypesCollectable,
  },
  thread_rlock: {
    weakrefField: "in_weakreflist",
    fields: () => [
      field("rlock_lock", "pointer"),
      field("rlock_owner", "uint64"),
      field("rlock_count", "uint64"),
      field("in_weakreflist", "pointer"),
    ],
    gc: (p) => p.extensionTypesCollectable,
  },
  thread_handle: { fields: () => [field("handle", "pointer")], gc: always },
} as const satisfies Record<string, LayoutSpec>;
