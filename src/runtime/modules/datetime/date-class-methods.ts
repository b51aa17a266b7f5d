/** `date.today`, `fromtimestamp`, `fromordinal`, `fromisoformat`, `fromisocalendar`, which a datetime inherits or has its own of. */
import type { Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { floatValue, isFloat } from "../../objects/numbers/float.ts";
import { toDouble } from "../../objects/numbers/int-arithmetic.ts";
import { cNumberOf } from "../../objects/numbers/int-index.ts";
import type { Steps } from "../../objects/runtime.ts";
import { intArgument } from "./arguments.ts";
import { dayOfIso, dayOfOrdinal, MAX_ORDINAL, ordinalOf } from "./calendar.ts";
import { checkYear } from "./checks.ts";
import { callNoArguments } from "./date.ts";
import { parseDate } from "./iso-text.ts";
import { strptimeMethod } from "./parse-formatted.ts";
import type { DatetimeState } from "./state.ts";
import { makeDate } from "./subclass.ts";
import { callMethod } from "./zone-calls.ts";

const EPOCH_ORDINAL = ordinalOf({ year: 1970, month: 1, day: 1 });
const SECONDS_PER_DAY = 86400;

export function dateClassMethods(s: DatetimeState): NativeFunction[] {
  return [
    native("today", "()", (_, cls) => today(s, cls)),
    native("fromtimestamp", "(timestamp, /)", (_, cls, stamp) => fromTimestamp(s, cls, stamp)),
    native("fromordinal", "(ordinal, /)", (_, cls, ordinal) => fromOrdinal(s, cls, ordinal)),
    ...strptimeMethod(s, "_strptime_datetime_date"),
    native("fromisoformat", "(string, /)", (_, cls, text) => fromIsoFormat(s, cls, text)),
    native("fromisocalendar", "(year, week, day)", (_, cls, year, week, day) =>
      fromIsoCalendar(s, cls, [year, week, day]),
    ),
  ];
}

/** By the class's own `fromtimestamp`. */
function* today(s: DatetimeState, cls: Ref): Steps<Ref> {
  const { m } = s;
  const stamp = m.own(yield* callNoArguments(s, yield* m.importModule("time"), "time"));
  const result = yield* callMethod(s, cls, "fromtimestamp", stamp);
  m.heap.decref(m.disown(stamp));
  return result;
}

/** Seconds since 1970, whole and rounded down (_PyTime_ObjectToTime_t); the local time zone is UTC. */
function* fromTimestamp(s: DatetimeState, cls: Ref, stamp: Ref): Steps<Ref> {
  const seconds = Math.floor(yield* secondsArgument(s, stamp));
  const ordinal = EPOCH_ORDINAL + Math.floor(seconds / SECONDS_PER_DAY);
  return yield* makeDate(s, cls, dayOfOrdinal(checkStampOrdinal(s, ordinal)));
}

/** The day of a timestamp, in the range of the years. DIVERGES: the names of far years are not told in the error. */
export function checkStampOrdinal({ m }: DatetimeState, ordinal: number): number {
  if (ordinal >= 1 && ordinal <= MAX_ORDINAL) return ordinal;
  const year = 1970 + Math.floor((ordinal - EPOCH_ORDINAL) / 365.2425);
  return m.raise(m.types.ValueError, `year ${year} is out of range`);
}

/** A timestamp as a number of seconds. */
export function* secondsArgument({ m }: DatetimeState, stamp: Ref): Steps<number> {
  if (!isFloat(m, stamp)) return checkTimeRange(m, toDouble(yield* cNumberOf(m, stamp)));
  const value = floatValue(m.heap, stamp);
  if (Number.isNaN(value)) m.raise(m.types.ValueError, "Invalid value NaN (not a number)");
  return checkTimeRange(m, value);
}

function checkTimeRange(m: DatetimeState["m"], seconds: number): number {
  if (Math.abs(seconds) < 2 ** 63) return seconds;
  return m.raise(m.types.OverflowError, "timestamp out of range for platform time_t");
}

function* fromOrdinal(s: DatetimeState, cls: Ref, argument: Ref): Steps<Ref> {
  const { m } = s;
  const ordinal = yield* intArgument(m, argument, 0);
  if (ordinal < 1) m.raise(m.types.ValueError, "ordinal must be >= 1");
  if (ordinal > MAX_ORDINAL)
    m.raise(m.types.ValueError, `year ${Math.floor(ordinal / 365.2425) + 1} is out of range`);
  return yield* makeDate(s, cls, dayOfOrdinal(ordinal));
}

export function checkIsoText(s: DatetimeState, text: Ref): string {
  const { m } = s;
  if (!m.isInstance(text, m.types.str)) m.raise(m.types.TypeError, "fromisoformat: argument must be str");
  return m.strValue(text);
}

export function* raiseInvalidIso({ m }: DatetimeState, text: Ref): Steps<never> {
  return m.raise(m.types.ValueError, `Invalid isoformat string: ${yield* m.reprText(text)}`);
}

function* fromIsoFormat(s: DatetimeState, cls: Ref, text: Ref): Steps<Ref> {
  const day = parseDate(checkIsoText(s, text), s.m.profile.values.readsIsoStandard);
  return yield* makeDate(s, cls, day ?? (yield* raiseInvalidIso(s, text)));
}

function* fromIsoCalendar(s: DatetimeState, cls: Ref, given: readonly Ref[]): Steps<Ref> {
  const { m } = s;
  const numbers: number[] = [];
  try {
    for (const each of given) numbers.push(yield* intArgument(m, each, 0));
  } catch (error) {
    if (!m.swallow(error, m.types.OverflowError)) throw error;
    m.raise(m.types.ValueError, "ISO calendar component out of range");
  }
  const [year, week, weekday] = numbers as [number, number, number];
  const day = dayOfIso({ year, week, weekday });
  const fail = (message: string): never => m.raise(m.types.ValueError, message);
  const dayName = m.profile.library.datetimeErrorsSayValue ? "weekday" : "day";
  if (day === "year") {
    checkYear(m, year);
    return fail(`Year is out of range: ${year}`);
  }
  if (day === "week") return fail(`Invalid week: ${week}`);
  if (day === "day") return fail(`Invalid ${dayName}: ${weekday} (range is [1, 7])`);
  return yield* makeDate(s, cls, day);
}
