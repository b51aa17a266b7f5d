/** Layouts of Python/context.c (Include/internal/pycore_context.h, 3.9 to 3.13). */
import { field, fields } from "../struct.ts";
import { always, type LayoutSpec, never } from "./head.ts";

export const CONTEXTVARS_LAYOUTS = {
  context: {
    weakrefField: "ctx_weakreflist",
    fields: () => [
      ...fields("object", "ctx_prev", "ctx_vars"),
      field("ctx_weakreflist", "pointer"),
      field("ctx_entered", "int32"),
    ],
    gc: always,
  },
  context_var: {
    fields: () => [
      ...fields("object", "var_name", "var_default"),
      field("var_cached", "borrowed"),
      ...fields("uint64", "var_cached_tsid", "var_cached_tsver"),
      field("var_hash", "ssize"),
    ],
    gc: always,
  },
  context_token: {
    fields: () => [...fields("object", "tok_ctx", "tok_var", "tok_oldval"), field("tok_used", "int32")],
    gc: always,
  },
  context_token_missing: { fields: () => [], gc: never },
} as const satisfies Record<string, LayoutSpec>;
