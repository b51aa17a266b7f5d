/** Layouts of the module `decimal`: Modules/_decimal/_decimal.c (3.9, 3.13) and libmpdec's mpd_t and mpd_context_t. */
import { field, fields } from "../struct.ts";
import { type LayoutSpec, when } from "./head.ts";

export const DECIMAL_LAYOUTS = {
  Decimal: {
    fields: () => [
      field("hash", "ssize"),
      field("flags", "uint8"),
      ...fields("ssize", "exp", "digits", "len", "alloc"),
      field("data", "pointer"),
      { name: "words", kind: "uint64", count: 4 },
    ],
    gc: (p) => p.values.decimalsAreCollected,
  },
  DecimalContext: {
    fields: (p) => [
      ...fields("ssize", "prec", "emax", "emin"),
      ...fields("uint32", "ctx_traps", "ctx_status", "newtrap"),
      ...fields("int32", "round", "clamp", "allcr"),
      ...fields("object", "traps", "flags"),
      field("capitals", "int32"),
      field("tstate", "pointer"),
      ...when(p.values.decimalsAreCollected, field("modstate", "pointer")),
    ],
    gc: (p) => p.values.decimalsAreCollected,
  },
  DecimalSignalDict: { fields: () => [field("flags", "pointer")], gc: () => false },
  DecimalContextManager: {
    fields: () => fields("object", "local", "global"),
    gc: (p) => p.values.decimalsAreCollected,
  },
} as const satisfies Record<string, LayoutSpec>;
