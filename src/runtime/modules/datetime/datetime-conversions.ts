/** `date()`, `time()`, `timestamp()`, `astimezone()` and the other ways from a datetime to something else. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { trueDivide } from "../../objects/numbers/int-division.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { zoneArgument } from "./arguments.ts";
import { microsecondsOf } from "./checks.ts";
import { tupleNumbers } from "./date.ts";
import { addDuration, difference, wallMicroseconds } from "./datetime-arithmetic.ts";
import { ctimeText } from "./iso-format.ts";
import type { DatetimeState } from "./state.ts";
import { timeTuple } from "./strftime.ts";
import { MIDNIGHT } from "./subclass.ts";
import { createTimezone } from "./timezone.ts";
import {
  clockOf,
  dateOf,
  datetimeZone,
  durationOf,
  momentOf,
  newDate,
  newDatetime,
  newDuration,
  newTime,
} from "./values.ts";
import { callMethod, callZone, offsetOf } from "./zone-calls.ts";

const EPOCH = { year: 1970, month: 1, day: 1, ...MIDNIGHT };

export function conversionMethods(s: DatetimeState): NativeFunction[] {
  const { m } = s;
  return [
    native("date", "()", (_, self) => newDate(s, s.date, dateOf(s, self))),
    native("time", "()", (_, self) => newTime(s, s.time, { ...clockOf(s, self), zone: NULL })),
    native("timetz", "()", (_, self) => newTime(s, s.time, clockOf(s, self))),
    native("ctime", "()", (_, self) => {
      const { hour, minute, second } = clockOf(s, self);
      return m.newStr(ctimeText(dateOf(s, self), hour, minute, second));
    }),
    native("timetuple", "()", (_, self) => timeTupleOf(s, self)),
    native("utctimetuple", "()", (_, self) => utcTimeTuple(s, self)),
    native("timestamp", "()", (_, self) => timestamp(s, self)),
    native("astimezone", "(tz=None)", (_, self, zone) => asTimezone(s, self, zone)),
  ];
}

/** Whether it is summer time there says the zone: 1, 0, or -1 when it does not. */
function* timeTupleOf(s: DatetimeState, self: Ref): Steps<Ref> {
  const { m } = s;
  const saving = yield* callZone(s, datetimeZone(s, self), "dst", self);
  let flag = -1;
  if (saving !== m.none) {
    flag = microsecondsOf(durationOf(s, saving)) === 0n ? 0 : 1;
    m.heap.decref(saving);
  }
  const { hour, minute, second } = clockOf(s, self);
  return yield* timeTuple(s, tupleNumbers(dateOf(s, self), [hour, minute, second], flag));
}

function* utcTimeTuple(s: DatetimeState, self: Ref): Steps<Ref> {
  const { m } = s;
  const offset = yield* offsetOf(s, datetimeZone(s, self), self);
  const utc = m.own(offset === undefined ? newReference(m, self) : yield* addDuration(s, self, offset, -1));
  const { hour, minute, second } = clockOf(s, utc);
  const numbers = tupleNumbers(dateOf(s, utc), [hour, minute, second], 0);
  m.heap.decref(m.disown(utc));
  return yield* timeTuple(s, numbers);
}

/** A naive datetime is local time, which is UTC here. */
function* timestamp(s: DatetimeState, self: Ref): Steps<Ref> {
  const { m } = s;
  if (datetimeZone(s, self) === NULL) {
    const moment = momentOf(s, self);
    const whole = wallMicroseconds({ ...moment, microsecond: 0 }) - wallMicroseconds(EPOCH);
    return m.newFloat(Number(whole / 1_000_000n) + moment.microsecond / 1e6);
  }
  const epoch = m.own(newDatetime(s, s.datetime, { ...EPOCH, zone: s.utc }));
  const apart = yield* difference(s, self, epoch);
  m.heap.decref(m.disown(epoch));
  return m.newFloat(trueDivide(m, apart, 1_000_000n));
}

/** The local time zone: UTC with the name of the C library. */
function localZone(s: DatetimeState): Ref {
  const offset = newDuration(s, s.timedelta, { days: 0, seconds: 0, microseconds: 0 });
  const name = s.m.newStr("UTC");
  const zone = createTimezone(s, offset, name);
  s.m.heap.decref(name);
  s.m.heap.decref(offset);
  return zone;
}

/** datetime_astimezone */
function* asTimezone(s: DatetimeState, self: Ref, given: Ref): Steps<Ref> {
  const { m } = s;
  const asked = zoneArgument(s, given);
  const own = datetimeZone(s, self);
  if (own !== NULL && own === asked) return newReference(m, self);
  const offset = yield* offsetOf(s, own, self);
  const utc = m.own(offset === undefined ? newReference(m, self) : yield* addDuration(s, self, offset, -1));
  const zone = m.own(asked === NULL ? localZone(s) : newReference(m, asked));
  const placed = m.own(newDatetime(s, m.typeOf(utc), { ...momentOf(s, utc), zone }));
  const result = yield* callMethod(s, zone, "fromutc", placed);
  for (const ref of [placed, zone, utc]) m.heap.decref(m.disown(ref));
  return result;
}
