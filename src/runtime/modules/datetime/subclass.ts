/** New dates and times for class methods and operators: of the exact type at once, of a subclass by calling it. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { CalendarDay } from "./calendar.ts";
import { checkDate, checkTime } from "./checks.ts";
import type { DatetimeState } from "./state.ts";
import { type ClockTime, type Moment, newDate, newDatetime, newTime } from "./values.ts";
import { zoneOrNone } from "./zone-calls.ts";

function* callWith(s: DatetimeState, cls: Ref, numbers: readonly number[], zone?: Ref): Steps<Ref> {
  const { m } = s;
  const args = numbers.map((each) => m.own(m.newInt(each)));
  if (zone !== undefined) args.push(m.own(zoneOrNone(s, zone)));
  const result = yield* m.call(cls, args);
  for (const arg of args.reverse()) m.heap.decref(m.disown(arg));
  return result;
}

/** new_date_subclass_ex */
export function* makeDate(s: DatetimeState, cls: Ref, day: CalendarDay): Steps<Ref> {
  if (cls === s.date.ref) {
    checkDate(s.m, day);
    return newDate(s, s.date, day);
  }
  if (cls === s.datetime.ref) {
    checkDate(s.m, day);
    return newDatetime(s, s.datetime, { ...day, ...MIDNIGHT });
  }
  return yield* callWith(s, cls, [day.year, day.month, day.day]);
}

export const MIDNIGHT: ClockTime = { hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0, zone: NULL };

/** new_datetime_subclass_fold_ex */
export function* makeDatetime(s: DatetimeState, cls: Ref, moment: Moment): Steps<Ref> {
  const { m } = s;
  if (cls === s.datetime.ref) {
    checkDate(m, moment);
    checkTime(m, moment);
    return newDatetime(s, s.datetime, moment);
  }
  const { year, month, day, hour, minute, second, microsecond, fold, zone } = moment;
  const made = yield* callWith(s, cls, [year, month, day, hour, minute, second, microsecond], zone);
  if (fold === 0) return made;
  m.own(made);
  const one = m.newInt(1);
  const replace = m.own(yield* m.optionalAttribute(made, m.name("replace")));
  const result = yield* m.call(replace, [], new Map([["fold", one]]));
  m.heap.decref(m.disown(replace));
  m.heap.decref(m.disown(made));
  return result;
}

/** As time_fromisoformat and time_replace make them. */
export function* makeTime(s: DatetimeState, cls: Ref, clock: ClockTime): Steps<Ref> {
  if (cls === s.time.ref) {
    checkTime(s.m, clock);
    return newTime(s, s.time, clock);
  }
  const { hour, minute, second, microsecond, zone } = clock;
  return yield* callWith(s, cls, [hour, minute, second, microsecond], zone);
}
