/** `datetime.now`, `fromtimestamp`, `combine`, `fromisoformat` and the like. The local time zone is UTC. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { zoneArgument } from "./arguments.ts";
import { dayOfOrdinal, ordinalOf } from "./calendar.ts";
import { callNoArguments } from "./date.ts";
import { checkIsoText, checkStampOrdinal, raiseInvalidIso, secondsArgument } from "./date-class-methods.ts";
import { parseMoment } from "./iso-text.ts";
import { offsetZone } from "./offset-zone.ts";
import { strptimeMethod } from "./parse-formatted.ts";
import type { DatetimeState } from "./state.ts";
import { makeDatetime } from "./subclass.ts";
import { dateOf, type Moment, timeOf } from "./values.ts";
import { callMethod } from "./zone-calls.ts";

const EPOCH_ORDINAL = ordinalOf({ year: 1970, month: 1, day: 1 });
const SECONDS_PER_DAY = 86400;

export function datetimeClassMethods(s: DatetimeState): NativeFunction[] {
  return [
    native("now", "(tz=None)", (_, cls, zone) => now(s, cls, zone)),
    native("utcnow", "()", (_, cls) => utcNow(s, cls)),
    native("fromtimestamp", "(timestamp, tz=None)", (_, cls, stamp, zone) =>
      fromTimestamp(s, cls, stamp, zone),
    ),
    native("utcfromtimestamp", "(timestamp, /)", (_, cls, stamp) => utcFromTimestamp(s, cls, stamp)),
    ...strptimeMethod(s, "_strptime_datetime"),
    native("combine", "(date, time, tzinfo=True)", (_, cls, date, time, zone) =>
      combine(s, cls, date, time, zone),
    ),
    native("fromisoformat", "(string, /)", (_, cls, text) => fromIsoFormat(s, cls, text)),
  ];
}

/** The moment of a number of seconds since 1970, in UTC. To the nearest microsecond, halves to even. */
function momentOfStamp(s: DatetimeState, seconds: number, zone: Ref): Moment {
  let whole = Math.floor(seconds);
  let microsecond = roundHalfToEven((seconds - whole) * 1e6);
  if (microsecond >= 1_000_000) {
    whole++;
    microsecond -= 1_000_000;
  }
  const days = Math.floor(whole / SECONDS_PER_DAY);
  const rest = whole - days * SECONDS_PER_DAY;
  const day = dayOfOrdinal(checkStampOrdinal(s, EPOCH_ORDINAL + days));
  const [hour, minute, second] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return { ...day, hour, minute, second, microsecond, fold: 0, zone };
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Seconds of the simulated clock. */
function* currentSeconds(s: DatetimeState): Steps<number> {
  const stamp = s.m.own(yield* callNoArguments(s, yield* s.m.importModule("time"), "time"));
  const seconds = yield* secondsArgument(s, stamp);
  s.m.heap.decref(s.m.disown(stamp));
  return seconds;
}

/** With a zone the moment in UTC is given to its `fromutc`. */
function* inZone(s: DatetimeState, cls: Ref, seconds: number, given: Ref): Steps<Ref> {
  const zone = zoneArgument(s, given);
  const made = yield* makeDatetime(s, cls, momentOfStamp(s, seconds, zone));
  if (zone === NULL) return made;
  s.m.own(made);
  const result = yield* callMethod(s, zone, "fromutc", made);
  s.m.heap.decref(s.m.disown(made));
  return result;
}

function* now(s: DatetimeState, cls: Ref, zone: Ref): Steps<Ref> {
  zoneArgument(s, zone);
  return yield* inZone(s, cls, yield* currentSeconds(s), zone);
}

function* fromTimestamp(s: DatetimeState, cls: Ref, stamp: Ref, zone: Ref): Steps<Ref> {
  zoneArgument(s, zone);
  return yield* inZone(s, cls, yield* secondsArgument(s, stamp), zone);
}

function* utcNow(s: DatetimeState, cls: Ref): Steps<Ref> {
  yield* warnOfUtc(s, "utcnow", "datetime.datetime.now(datetime.UTC)");
  return yield* makeDatetime(s, cls, momentOfStamp(s, yield* currentSeconds(s), NULL));
}

function* utcFromTimestamp(s: DatetimeState, cls: Ref, stamp: Ref): Steps<Ref> {
  yield* warnOfUtc(s, "utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)");
  return yield* makeDatetime(s, cls, momentOfStamp(s, yield* secondsArgument(s, stamp), NULL));
}

/** From 3.12 on (datetime_utcnow, datetime_utcfromtimestamp). */
function* warnOfUtc(s: DatetimeState, name: string, better: string): Steps<void> {
  const { m } = s;
  if (!m.profile.values.warnsOfUtcDatetimes) return;
  const text =
    `datetime.datetime.${name}() is deprecated and scheduled for removal in a future version. ` +
    `Use timezone-aware objects to represent datetimes in UTC: ${better}.`;
  const module = yield* m.importModule("warnings");
  const warn = m.own(yield* resolve(m.getAttribute(module, m.name("warn"))));
  const message = m.own(m.newStr(text));
  m.heap.decref(yield* m.call(warn, [message, m.types.DeprecationWarning.ref]));
  m.heap.decref(m.disown(message));
  m.heap.decref(m.disown(warn));
}

function* combine(s: DatetimeState, cls: Ref, date: Ref, time: Ref, given: Ref): Steps<Ref> {
  const { m } = s;
  const refuse = (index: number, expected: string, ref: Ref): never =>
    m.raise(m.types.TypeError, `combine() argument ${index} must be ${expected}, not ${m.typeOf(ref).name}`);
  if (!m.isInstance(date, s.date)) refuse(1, "datetime.date", date);
  if (!m.isInstance(time, s.time)) refuse(2, "datetime.time", time);
  const clock = timeOf(s, time);
  const zone = given === NULL ? clock.zone : zoneArgument(s, given);
  return yield* makeDatetime(s, cls, { ...dateOf(s, date), ...clock, zone });
}

function* fromIsoFormat(s: DatetimeState, cls: Ref, text: Ref): Steps<Ref> {
  const { m } = s;
  const parsed = parseMoment(checkIsoText(s, text), m.profile.values.readsIsoStandard);
  if (parsed === undefined) return yield* raiseInvalidIso(s, text);
  const zone = m.own(yield* offsetZone(s, parsed.offset));
  const made = yield* makeDatetime(s, cls, { ...parsed, fold: 0, zone: zone === m.none ? NULL : zone });
  m.heap.decref(m.disown(zone));
  return made;
}
