/** New dates and times for class methods and operators: of the exact type at once, of a subclass by calling it. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { CalendarDay } from "./calendar.ts";
import { checkDate, checkTime } from "./checks.ts";
import type { DatetimeState } from "./state.ts";
import { type ClockTime, type Moment, newDate, newDatetime, newTime } from "./values.ts";
import { zoneOrNone } from "./zone-calls.ts";

/** call_subclass_fold */
function* callWith(s: DatetimeState, cls: Ref, numbers: readonly number[], clock?: ClockTime): Steps<Ref> {
  const { m } = s;
  const args = numbers.map((each) => m.own(m.newInt(each)));
  if (clock !== undefined) args.push(m.own(zoneOrNone(s, clock.zone)));
  const isFolded = clock?.fold === 1 && m.profile.values.datesCallSubclasses;
  const result = yield* m.call(cls, args, isFolded ? new Map([["fold", m.newInt(1)]]) : undefined);
  for (const arg of args.reverse()) m.heap.decref(m.disown(arg));
  return result;
}

/** new_date_subclass_ex */
export function* makeDate(s: DatetimeState, cls: Ref, day: CalendarDay): Steps<Ref> {
  if (cls === s.date.ref) return newCheckedDate(s, s.date, day);
  if (cls === s.datetime.ref) return newCheckedDatetime(s, s.datetime, { ...day, ...MIDNIGHT });
  return yield* callWith(s, cls, [day.year, day.month, day.day]);
}

export const MIDNIGHT: ClockTime = { hour: 0, minute: 0, second: 0, microsecond: 0, fold: 0, zone: NULL };

/** new_datetime_subclass_fold_ex */
export function* makeDatetime(s: DatetimeState, cls: Ref, moment: Moment): Steps<Ref> {
  if (cls === s.datetime.ref) return newCheckedDatetime(s, s.datetime, moment);
  const { year, month, day, hour, minute, second, microsecond } = moment;
  return yield* callWith(s, cls, [year, month, day, hour, minute, second, microsecond], moment);
}

/** new_time_subclass_fold_ex */
export function* makeTime(s: DatetimeState, cls: Ref, clock: ClockTime): Steps<Ref> {
  if (cls === s.time.ref) return newCheckedTime(s, s.time, clock);
  const { hour, minute, second, microsecond } = clock;
  return yield* callWith(s, cls, [hour, minute, second, microsecond], clock);
}

/** `replace` makes an object of the same class, through 3.12 without calling it. */
export function* remade<Value>(
  s: DatetimeState,
  self: Ref,
  value: Value,
  call: (s: DatetimeState, cls: Ref, value: Value) => Steps<Ref>,
  allocate: (s: DatetimeState, type: TypeObject, value: Value) => Ref,
): Steps<Ref> {
  const type = s.m.typeOf(self);
  if (s.m.profile.values.datesCallSubclasses) return yield* call(s, type.ref, value);
  return allocate(s, type, value);
}

export function newCheckedDate(s: DatetimeState, type: TypeObject, day: CalendarDay): Ref {
  checkDate(s.m, day);
  return newDate(s, type, day);
}

export function newCheckedDatetime(s: DatetimeState, type: TypeObject, moment: Moment): Ref {
  checkDate(s.m, moment);
  checkTime(s.m, moment);
  return newDatetime(s, type, moment);
}

export function newCheckedTime(s: DatetimeState, type: TypeObject, clock: ClockTime): Ref {
  checkTime(s.m, clock);
  return newTime(s, type, clock);
}
