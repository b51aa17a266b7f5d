/** Layouts of `functools` that are not callable: links of a cache, keys that compare. */
import { field, fields } from "../struct.ts";
import { type LayoutSpec, never } from "./head.ts";

export const FUNCTOOLS_LAYOUTS = {
  /** Modules/_functoolsmodule.c, lru_list_elem. */
  lruListElement: {
    fields: () => [
      ...fields("pointer", "prev", "next"),
      field("hash", "ssize"),
      ...fields("object", "key", "result"),
    ],
    gc: never,
  },
  /** Modules/_functoolsmodule.c, keyobject. */
  keyWrapper: { fields: () => fields("object", "cmp", "object"), gc: (p) => p.extensionTypesCollectable },
} as const satisfies Record<string, LayoutSpec>;
