/** Layouts of the module `datetime`: Include/datetime.h (the same from 3.9 to 3.13). */
import { type FieldSpec, field, fields } from "../struct.ts";
import { always, type LayoutSpec, never, when } from "./head.ts";

/** `hashcode`, whether there is a time zone, and the numbers as bytes. */
function packed(byteCount: number): FieldSpec[] {
  return [
    field("hashcode", "ssize"),
    field("hastzinfo", "int8"),
    { name: "data", kind: "uint8", count: byteCount },
  ];
}

export const DATETIME_LAYOUTS = {
  timedelta: {
    fields: () => [field("hashcode", "ssize"), ...fields("int32", "days", "seconds", "microseconds")],
    gc: never,
  },
  date: { fields: () => packed(4), gc: never },
  /** Without a time zone an exact `time` ends before `tzinfo`. */
  time: { fields: () => [...packed(6), field("fold", "uint8"), field("tzinfo", "object")], gc: never },
  datetime: { fields: () => [...packed(10), field("fold", "uint8"), field("tzinfo", "object")], gc: never },
  /** A tuple with one more place, which PyTupleObject declares for its first item. */
  IsoCalendarDate: {
    fields: (p) => [...when(p.fields.tupleHash, field("ob_hash", "ssize")), field("item0", "pointer")],
    itemSizeBytes: () => 8,
    varSized: always,
    gc: always,
  },
  tzinfo: { fields: () => [], gc: never },
  timezone: { fields: () => fields("object", "offset", "name"), gc: never },
} as const satisfies Record<string, LayoutSpec>;
