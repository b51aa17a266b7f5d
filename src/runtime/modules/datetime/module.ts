/** The module `datetime`. CPython: Modules/_datetimemodule.c; what its types share is `DatetimeState`. */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictSetStr } from "../../objects/dict/dict.ts";
import { setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { MAX_YEAR, MIN_YEAR } from "./calendar.ts";
import { defineDate } from "./date.ts";
import { defineDatetime } from "./datetime.ts";
import { defineIsoCalendarDate } from "./iso-calendar-date.ts";
import type { DatetimeState } from "./state.ts";
import { MIDNIGHT } from "./subclass.ts";
import { defineTime } from "./time.ts";
import { defineTimedelta, timedeltaExtremes } from "./timedelta.ts";
import { createTimezone, defineTimezone, extremeTimezone } from "./timezone.ts";
import { defineTzinfo } from "./tzinfo.ts";
import { clockOf, newDate, newDatetime, newDuration, newTime } from "./values.ts";

const FIRST_DAY = { year: MIN_YEAR, month: 1, day: 1 };
const LAST_DAY = { year: MAX_YEAR, month: 12, day: 31 };
const LAST_MOMENT = { ...MIDNIGHT, hour: 23, minute: 59, second: 59, microsecond: 999999 };
const MINUTES_BELOW_A_DAY = 24 * 60 - 1;

export function defineDatetimeModule(m: Interpreter, module: Ref): void {
  const { object } = m.types;
  const s: DatetimeState = {
    m,
    timedelta: object,
    tzinfo: object,
    timezone: object,
    date: object,
    time: object,
    datetime: object,
    isoCalendarDate: object,
    clockOf: (ref) => clockOf(s, ref),
    utc: NULL,
  };
  const types = [
    defineTimedelta(s),
    defineTzinfo(s),
    defineTimezone(s),
    defineIsoCalendarDate(s),
    defineDate(s),
    defineTime(s),
    defineDatetime(s),
  ];
  for (const type of types) {
    if (type === s.isoCalendarDate) continue;
    setInModule(m, module, type.name.slice("datetime.".length), newReference(m, type.ref));
  }
  setConstants(s);
  setInModule(m, module, "MINYEAR", m.newInt(MIN_YEAR));
  setInModule(m, module, "MAXYEAR", m.newInt(MAX_YEAR));
  if (isInLibrary(m.profile, "datetime.UTC")) setInModule(m, module, "UTC", newReference(m, s.utc));
  setInModule(m, module, "__all__", publicNames(s));
}

function publicNames({ m }: DatetimeState): Ref {
  const names = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR"];
  if (isInLibrary(m.profile, "datetime.UTC")) names.push("UTC");
  return m.newTupleOf(names.map((each) => m.newStr(each)));
}

/** `min`, `max`, `resolution` of the types, and `timezone.utc`. */
function setConstants(s: DatetimeState): void {
  const { m } = s;
  const set = (type: TypeObject, name: string, value: Ref): void => {
    dictSetStr(m, type.namespace, m.name(name), value);
    m.heap.decref(value);
    type.invalidate();
  };
  for (const [name, value] of timedeltaExtremes(s)) set(s.timedelta, name, value);
  const resolution = (days: number): Ref =>
    newDuration(s, s.timedelta, { days, seconds: 0, microseconds: days === 0 ? 1 : 0 });
  set(s.date, "min", newDate(s, s.date, FIRST_DAY));
  set(s.date, "max", newDate(s, s.date, LAST_DAY));
  set(s.date, "resolution", resolution(1));
  set(s.time, "min", newTime(s, s.time, MIDNIGHT));
  set(s.time, "max", newTime(s, s.time, LAST_MOMENT));
  set(s.time, "resolution", resolution(0));
  set(s.datetime, "min", newDatetime(s, s.datetime, { ...FIRST_DAY, ...MIDNIGHT }));
  set(s.datetime, "max", newDatetime(s, s.datetime, { ...LAST_DAY, ...LAST_MOMENT }));
  set(s.datetime, "resolution", resolution(0));
  const none = newDuration(s, s.timedelta, { days: 0, seconds: 0, microseconds: 0 });
  s.utc = createTimezone(s, none, NULL);
  m.heap.decref(none);
  set(s.timezone, "utc", newReference(m, s.utc));
  set(s.timezone, "min", extremeTimezone(s, -MINUTES_BELOW_A_DAY));
  set(s.timezone, "max", extremeTimezone(s, MINUTES_BELOW_A_DAY));
}
