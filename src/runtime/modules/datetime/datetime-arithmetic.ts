/** Arithmetic with datetimes: adding durations, differences, comparison across time zones. */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../../objects/comparison-holds.ts";
import { newBool } from "../../objects/plain-data.ts";
import type { Outcome, Steps } from "../../objects/runtime.ts";
import { ordinalOf } from "./calendar.ts";
import { dayAt, durationFrom, microsecondsOf } from "./checks.ts";
import type { DatetimeState } from "./state.ts";
import { makeDatetime } from "./subclass.ts";
import {
  clockOf,
  type Duration,
  datetimeZone,
  type Moment,
  momentOf,
  newDatetime,
  newDuration,
} from "./values.ts";
import { offsetOf } from "./zone-calls.ts";

const MICROSECONDS_PER_DAY = 86_400_000_000;

/** Microseconds since midnight. */
function clockMicroseconds({ hour, minute, second, microsecond }: Moment): number {
  return ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond;
}

/** Microseconds since the day before 0001-01-01, of what the clock on the wall says. */
export function wallMicroseconds(moment: Moment): bigint {
  return BigInt(ordinalOf(moment)) * BigInt(MICROSECONDS_PER_DAY) + BigInt(clockMicroseconds(moment));
}

/** The moment so much later, on the wall; the fold is 0. Raises OverflowError. */
function shifted(s: DatetimeState, moment: Moment, duration: Duration, factor: 1 | -1): Moment {
  const microseconds =
    clockMicroseconds(moment) + factor * (duration.seconds * 1_000_000 + duration.microseconds);
  const days = Math.floor(microseconds / MICROSECONDS_PER_DAY);
  const rest = microseconds - days * MICROSECONDS_PER_DAY;
  const date = dayAt(s.m, moment, factor * duration.days + days);
  const seconds = Math.floor(rest / 1_000_000);
  return {
    ...date,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    microsecond: rest % 1_000_000,
    fold: 0,
    zone: moment.zone,
  };
}

/** add_datetime_timedelta: a datetime of the same class; all borrowed. */
export function addDuration(s: DatetimeState, moment: Ref, duration: Duration, factor: 1 | -1): Steps<Ref> {
  return makeDatetime(s, s.m.typeOf(moment).ref, shifted(s, momentOf(s, moment), duration, factor));
}

/** The difference of two datetimes, a new timedelta. datetime_subtract */
export function* subtractDatetimes(s: DatetimeState, left: Ref, right: Ref): Steps<Ref> {
  const { m } = s;
  return newDuration(s, s.timedelta, durationFrom(m, yield* difference(s, left, right)));
}

/** In microseconds. */
export function* difference(s: DatetimeState, left: Ref, right: Ref): Steps<bigint> {
  const wall = wallMicroseconds(momentOf(s, left)) - wallMicroseconds(momentOf(s, right));
  if (datetimeZone(s, left) === datetimeZone(s, right)) return wall;
  const { m } = s;
  const first = yield* offsetOf(s, datetimeZone(s, left), left);
  const second = yield* offsetOf(s, datetimeZone(s, right), right);
  if ((first === undefined) !== (second === undefined)) {
    m.raise(m.types.TypeError, "can't subtract offset-naive and offset-aware datetimes");
  }
  if (first === undefined || second === undefined) return wall;
  return wall - (microsecondsOf(first) - microsecondsOf(second));
}

/** datetime_richcompare */
export function compareDatetimes(s: DatetimeState, left: Ref, right: Ref, comparison: number): Outcome {
  const { m } = s;
  if (!m.isInstance(right, s.datetime)) return m.notImplemented;
  if (datetimeZone(s, left) === datetimeZone(s, right)) {
    return newBool(m, comparisonHolds(wallDifference(s, left, right), comparison));
  }
  return compareAcrossZones(s, left, right, comparison);
}

/** The sign of the difference on the wall. */
function wallDifference(s: DatetimeState, left: Ref, right: Ref): number {
  const [a, b] = [wallMicroseconds(momentOf(s, left)), wallMicroseconds(momentOf(s, right))];
  return a < b ? -1 : a > b ? 1 : 0;
}

function* compareAcrossZones(s: DatetimeState, left: Ref, right: Ref, comparison: number): Steps<Ref> {
  const { m } = s;
  const first = yield* offsetOf(s, datetimeZone(s, left), left);
  const second = yield* offsetOf(s, datetimeZone(s, right), right);
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if ((first === undefined) !== (second === undefined)) {
    if (isEquality) return newBool(m, comparison === Comparison.NE);
    return m.raise(m.types.TypeError, "can't compare offset-naive and offset-aware datetimes");
  }
  const shift =
    first === undefined || second === undefined ? 0n : microsecondsOf(first) - microsecondsOf(second);
  const apart = wallMicroseconds(momentOf(s, left)) - wallMicroseconds(momentOf(s, right)) - shift;
  let sign = apart < 0n ? -1 : apart > 0n ? 1 : 0;
  if (isEquality && sign === 0) {
    const depends = (yield* dependsOnFold(s, left, first)) || (yield* dependsOnFold(s, right, second));
    if (depends) sign = 1;
  }
  return newBool(m, comparisonHolds(sign, comparison));
}

/** pep495_eq_exception: such a moment equals none of another zone. */
function* dependsOnFold(s: DatetimeState, moment: Ref, offset: Duration | undefined): Steps<boolean> {
  const zone = datetimeZone(s, moment);
  if (zone === NULL || offset === undefined) return false;
  const { m } = s;
  const flipped = { ...momentOf(s, moment), fold: 1 - clockOf(s, moment).fold };
  const other = m.own(newDatetime(s, s.datetime, flipped));
  const flippedOffset = yield* offsetOf(s, zone, other);
  m.heap.decref(m.disown(other));
  return flippedOffset === undefined || microsecondsOf(flippedOffset) !== microsecondsOf(offset);
}
