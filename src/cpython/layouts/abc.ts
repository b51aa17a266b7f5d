/** Layouts of Modules/_abc.c. */
import { field, fields } from "../struct.ts";
import { always, type LayoutSpec } from "./head.ts";

export const ABC_LAYOUTS = {
  /** What a class with ABCMeta keeps: two caches and a registry, sets that are made when first needed. */
  abc_data: {
    fields: () => [
      ...fields("object", "_abc_registry", "_abc_cache", "_abc_negative_cache"),
      field("_abc_negative_cache_version", "uint64"),
    ],
    gc: always,
  },
} as const satisfies Record<string, LayoutSpec>;
