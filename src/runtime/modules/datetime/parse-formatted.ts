/** `strptime` of `datetime`, and from 3.14 on of `date` and `time`. CPython: Modules/_datetimemodule.c, datetime_strptime. */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { DatetimeState } from "./state.ts";

/** @param parser what `_strptime` has for the class. */
export function strptimeMethod(
  s: DatetimeState,
  parser: "_strptime_datetime" | "_strptime_datetime_date" | "_strptime_datetime_time",
): NativeFunction[] {
  if (parser !== "_strptime_datetime" && !isInLibrary(s.m.profile, "datetime.date.strptime")) return [];
  return [
    native("strptime", "(string, format, /)", (_, cls, text, format) =>
      strptime(s, parser, [cls, text, format]),
    ),
  ];
}

function* strptime({ m }: DatetimeState, parser: string, args: readonly Ref[]): Steps<Ref> {
  for (const [index, given] of args.entries()) {
    if (index === 0 || m.isInstance(given, m.types.str)) continue;
    m.raise(m.types.TypeError, `strptime() argument ${index} must be str, not ${m.typeOf(given).name}`);
  }
  const module = yield* m.importModule("_strptime");
  const parse = m.own(yield* resolve(m.getAttribute(module, m.name(parser))));
  const result = yield* m.call(parse, args);
  m.heap.decref(m.disown(parse));
  return result;
}
