/**
 * `strftime` of dates and times: what only they know (%f, %z, %:z, %Z) is put in, the rest is `time.strftime`. Follows
 * wrap_strftime of Modules/_datetimemodule.c (3.13).
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { padded } from "./iso-format.ts";
import type { DatetimeState } from "./state.ts";
import { callMethod, callName, offsetOf, offsetText } from "./zone-calls.ts";

/** What is formatted: its fraction and its zone, and what the zone is asked with. */
export interface Formatted {
  readonly microsecond: number;
  /** Borrowed, NULL for none. */
  readonly zone: Ref;
  readonly zoneArgument: Ref;
}

/** `timeTuple` and `format` are borrowed. */
export function* strftime(s: DatetimeState, value: Formatted, format: Ref, timeTuple: Ref): Steps<Ref> {
  const { m } = s;
  const text = m.strValue(format);
  const replaced = yield* replaceOwn(s, value, text);
  const module = yield* m.importModule("time");
  const fn = m.own(yield* resolve(m.getAttribute(module, m.name("strftime"))));
  const given = m.own(m.newStr(replaced));
  const result = yield* m.call(fn, [given, timeTuple]);
  m.heap.decref(m.disown(given));
  m.heap.decref(m.disown(fn));
  return result;
}

function* replaceOwn(s: DatetimeState, value: Formatted, format: string): Steps<string> {
  const hasColon = s.m.profile.values.strftimeColonZone;
  let text = "";
  for (let at = 0; at < format.length; at++) {
    if (format[at] !== "%" || at + 1 === format.length) {
      text += format[at];
      continue;
    }
    const isColonZone = hasColon && format.startsWith(":z", at + 1);
    const code = isColonZone ? ":z" : (format[at + 1] as string);
    text += (yield* replacement(s, value, code)) ?? `%${code}`;
    at += code.length;
  }
  return text;
}

function* replacement(s: DatetimeState, value: Formatted, code: string): Steps<string | undefined> {
  if (code === "f") return padded(value.microsecond, 6);
  if (code === "z" || code === ":z") {
    const offset = yield* offsetOf(s, value.zone, value.zoneArgument);
    return offset === undefined ? "" : offsetText(offset, code === "z" ? "" : ":");
  }
  return code === "Z" ? yield* zoneName(s, value) : undefined;
}

/** Percent signs in it are doubled for `time.strftime` (make_Zreplacement). */
function* zoneName(s: DatetimeState, { zone, zoneArgument }: Formatted): Steps<string> {
  if (zone === NULL) return "";
  const name = yield* callName(s, zone, zoneArgument);
  if (name === s.m.none) return "";
  const text = s.m.strValue(name).replaceAll("%", "%%");
  s.m.heap.decref(name);
  return text;
}

/** A `time.struct_time`, new; `isSaving` as its last field (build_struct_time). */
export function* timeTuple(s: DatetimeState, numbers: readonly number[]): Steps<Ref> {
  const { m } = s;
  const module = yield* m.importModule("time");
  const tuple = m.own(m.newTupleOf(numbers.map((each) => m.newInt(each))));
  const result = yield* callMethod(s, module, "struct_time", tuple);
  m.heap.decref(m.disown(tuple));
  return result;
}
