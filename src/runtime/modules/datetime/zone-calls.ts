/** Asking a time zone: `utcoffset`, `dst` and `tzname` of any `tzinfo`, with the checks of what it answers. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { microsecondsOf } from "./checks.ts";
import type { DatetimeState } from "./state.ts";
import { type Duration, durationOf } from "./values.ts";

export const OFFSET_RANGE =
  "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24)";

const MICROSECONDS_PER_DAY = 86_400_000_000n;

export function isOffset(duration: Duration): boolean {
  const total = microsecondsOf(duration);
  return total > -MICROSECONDS_PER_DAY && total < MICROSECONDS_PER_DAY;
}

/** A timedelta or None, new. `argument` is a datetime or None; `zone` NULL stands for None. call_tzinfo_method */
export function* callZone(
  s: DatetimeState,
  zone: Ref,
  method: "utcoffset" | "dst",
  argument: Ref,
): Steps<Ref> {
  const { m } = s;
  if (zone === NULL) return m.none;
  const offset = yield* callMethod(s, zone, method, argument);
  if (offset === m.none) return offset;
  m.own(offset);
  if (!m.isInstance(offset, s.timedelta)) {
    const got = m.typeOf(offset).name;
    m.raise(m.types.TypeError, `tzinfo.${method}() must return None or timedelta, not '${got}'`);
  }
  if (!isOffset(durationOf(s, offset))) {
    const got = m.profile.library.datetimeErrorsSayValue ? `, not ${yield* m.reprText(offset)}` : ".";
    m.raise(m.types.ValueError, OFFSET_RANGE + got);
  }
  return m.disown(offset);
}

/** The offset as a plain value; undefined for None. */
export function* offsetOf(s: DatetimeState, zone: Ref, argument: Ref): Steps<Duration | undefined> {
  if (zone === NULL) return undefined;
  const offset = yield* callZone(s, zone, "utcoffset", argument);
  if (offset === s.m.none) return undefined;
  const duration = durationOf(s, offset);
  s.m.heap.decref(offset);
  return duration;
}

/** A str or None, new. call_tzname */
export function* callName(s: DatetimeState, zone: Ref, argument: Ref): Steps<Ref> {
  const { m } = s;
  if (zone === NULL) return m.none;
  const name = yield* callMethod(s, zone, "tzname", argument);
  if (name === m.none || m.isInstance(name, m.types.str)) return name;
  m.own(name);
  const got = m.typeOf(name).name;
  return m.raise(m.types.TypeError, `tzinfo.tzname() must return None or a string, not '${got}'`);
}

export function* callMethod(s: DatetimeState, object: Ref, method: string, argument: Ref): Steps<Ref> {
  const { m } = s;
  const fn = m.own(yield* resolve(m.getAttribute(object, m.name(method))));
  const result = yield* m.call(fn, [argument]);
  m.heap.decref(m.disown(fn));
  return result;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** `+HH:MM[:SS[.ffffff]]` with any separator (format_utcoffset). */
export function offsetText(offset: Duration, separator: string): string {
  const total = microsecondsOf(offset);
  const size = Number(total < 0n ? -total : total);
  const seconds = Math.floor(size / 1_000_000);
  const microseconds = size % 1_000_000;
  const head = `${total < 0n ? "-" : "+"}${twoDigits(Math.floor(seconds / 3600))}${separator}`;
  const minutes = twoDigits(Math.floor(seconds / 60) % 60);
  if (microseconds !== 0) {
    const fraction = String(microseconds).padStart(6, "0");
    return `${head}${minutes}${separator}${twoDigits(seconds % 60)}.${fraction}`;
  }
  return seconds % 60 === 0 ? `${head}${minutes}` : `${head}${minutes}${separator}${twoDigits(seconds % 60)}`;
}

/** A reference to the zone, or to None. */
export function zoneOrNone(s: DatetimeState, zone: Ref): Ref {
  return newReference(s.m, zone === NULL ? s.m.none : zone);
}
