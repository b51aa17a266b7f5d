/** `datetime.date`. CPython: Modules/_datetimemodule.c, PyDateTime_Date (3.13). */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../../objects/comparison-holds.ts";
import { bindArguments } from "../../objects/functions/bind-named.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { replaceMethods } from "../../objects/functions/replace-methods.ts";
import { newBool } from "../../objects/plain-data.ts";
import type { CallArguments, Outcome, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { constructorName, convertBeforeMissing, intArgument } from "./arguments.ts";
import { type CalendarDay, daysBeforeMonth, isoDayOf, ordinalOf, weekdayOf } from "./calendar.ts";
import { dayAt } from "./checks.ts";
import { dateClassMethods } from "./date-class-methods.ts";
import { newIsoCalendarDate } from "./iso-calendar-date.ts";
import { ctimeText, isoDate } from "./iso-format.ts";
import { DATE_FORM, dateBytes, dateFromBytes, hashOfBytes, pickledBytes, reduced } from "./pickled.ts";
import type { DatetimeState } from "./state.ts";
import { strftime, timeTuple } from "./strftime.ts";
import { makeDate, newCheckedDate, remade } from "./subclass.ts";
import { dateOf, defineMemory, durationOf, keptHash, newDate, newDuration } from "./values.ts";
import { callMethod } from "./zone-calls.ts";

export const DATE_FIELDS = ["year", "month", "day"] as const;

export function defineDate(s: DatetimeState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "datetime.date",
    layout: "date",
    operators: ["add", "sub"],
    define(type) {
      s.date = type;
      const { slots } = type;
      defineMemory(s, type);
      slots.construct = (_, made, args) => construct(s, made, args);
      slots.repr = (_, self) =>
        m.newStr(`${m.typeOf(self).name}(${Object.values(dateOf(s, self)).join(", ")})`);
      slots.str = (_, self) => callNoArguments(s, self, "isoformat");
      slots.hash = (_, self) => keptHash(s, self, () => hashOfBytes(s, dateBytes(dateOf(s, self))));
      slots.compare = (_, self, other, comparison) => compare(s, self, other, comparison);
      slots.binary = (_, left, right, operation) => binary(s, left, right, operation);
      for (const field of DATE_FIELDS) {
        m.addGetter(type, field, (_, self) => m.newInt(dateOf(s, self)[field]));
      }
      m.addClassMethods(type, dateClassMethods(s));
      m.addMethods(type, [...formatMethods(s), ...calendarMethods(s)]);
    },
  });
}

export function* callNoArguments(s: DatetimeState, self: Ref, method: string): Steps<Ref> {
  const { m } = s;
  const fn = yield* m.optionalAttribute(self, m.name(method));
  if (fn === NULL) m.raiseNoAttribute(self, m.name(method));
  m.own(fn);
  const result = yield* m.call(fn, []);
  m.heap.decref(m.disown(fn));
  return result;
}

/** date_new */
function* construct(s: DatetimeState, type: TypeObject, args: CallArguments): Steps<Ref> {
  const pickled = args.positional.length === 1 ? pickledBytes(s, args.positional[0], DATE_FORM) : undefined;
  if (pickled !== undefined) return newDate(s, type, dateFromBytes(pickled.bytes));
  yield* convertBeforeMissing(s.m, args, DATE_FIELDS);
  const owner = constructorName(s.m, "date");
  const bound = bindArguments(s.m, { owner, names: DATE_FIELDS, required: 3 }, args);
  const day = yield* dayArguments(s, bound, { year: 0, month: 0, day: 0 });
  return newCheckedDate(s, type, day);
}

/** Year, month and day as they are given, else those of `from`. */
export function* dayArguments(
  s: DatetimeState,
  bound: readonly Ref[],
  from: CalendarDay,
): Steps<CalendarDay> {
  const year = yield* intArgument(s.m, bound[0] as Ref, from.year);
  const month = yield* intArgument(s.m, bound[1] as Ref, from.month);
  const day = yield* intArgument(s.m, bound[2] as Ref, from.day);
  return { year, month, day };
}

function compare(s: DatetimeState, self: Ref, other: Ref, comparison: number): Outcome {
  const { m } = s;
  if (!m.isInstance(other, s.date) || m.isInstance(other, s.datetime)) return m.notImplemented;
  return newBool(m, comparisonHolds(ordinalOf(dateOf(s, self)) - ordinalOf(dateOf(s, other)), comparison));
}

/** date_add and date_subtract */
function binary(s: DatetimeState, left: Ref, right: Ref, operation: number): Outcome {
  const { m } = s;
  if (m.isInstance(left, s.datetime) || m.isInstance(right, s.datetime)) return m.notImplemented;
  const isLeft = m.isInstance(left, s.date);
  if (operation === BinaryOperation.ADD) {
    if (isLeft && m.isInstance(right, s.timedelta)) return shift(s, left, durationOf(s, right).days);
    if (!isLeft && m.isInstance(left, s.timedelta)) return shift(s, right, durationOf(s, left).days);
  }
  if (operation === BinaryOperation.SUBTRACT && isLeft) {
    if (m.isInstance(right, s.timedelta)) return shift(s, left, -durationOf(s, right).days);
    if (m.isInstance(right, s.date)) {
      const days = ordinalOf(dateOf(s, left)) - ordinalOf(dateOf(s, right));
      return newDuration(s, s.timedelta, { days, seconds: 0, microseconds: 0 });
    }
  }
  return m.notImplemented;
}

function shift(s: DatetimeState, date: Ref, days: number): Steps<Ref> {
  return makeDate(s, s.m.typeOf(date).ref, dayAt(s.m, dateOf(s, date), days));
}

function formatMethods(s: DatetimeState): NativeFunction[] {
  const { m } = s;
  return [
    native("ctime", "()", (_, self) => m.newStr(ctimeText(dateOf(s, self), 0, 0, 0))),
    native("isoformat", "()", (_, self) => m.newStr(isoDate(dateOf(s, self)))),
    native("strftime", "(format)", (_, self, format) => formatDate(s, self, format)),
    native("__format__", "(format, /)", (_, self, format) => {
      checkText(s, "__format__", format);
      if (m.strValue(format) === "") return m.str(self);
      return callMethod(s, self, "strftime", format);
    }),
    native("__reduce__", "()", (_, self) => reduced(s, self, dateBytes(dateOf(s, self)), NULL)),
  ];
}

export function checkText({ m }: DatetimeState, method: string, text: Ref): void {
  if (m.isInstance(text, m.types.str)) return;
  m.raise(m.types.TypeError, `${method}() argument 1 must be str, not ${m.typeOf(text).name}`);
}

/** A datetime inherits this: its `timetuple` is asked, and what it has of a time is shown. */
function* formatDate(s: DatetimeState, self: Ref, format: Ref): Steps<Ref> {
  const { m } = s;
  checkText(s, "strftime", format);
  const tuple = m.own(yield* callNoArguments(s, self, "timetuple"));
  const clock = m.isInstance(self, s.datetime) ? s.clockOf(self) : undefined;
  const value = { microsecond: clock?.microsecond ?? 0, zone: clock?.zone ?? NULL, zoneArgument: self };
  const result = yield* strftime(s, value, format, tuple);
  m.heap.decref(m.disown(tuple));
  return result;
}

/** The nine numbers of a `struct_time`. */
export function tupleNumbers(day: CalendarDay, clock: readonly number[], isSaving: number): number[] {
  const yearDay = daysBeforeMonth(day.year, day.month) + day.day;
  return [day.year, day.month, day.day, ...clock, weekdayOf(day), yearDay, isSaving];
}

function calendarMethods(s: DatetimeState): NativeFunction[] {
  const { m } = s;
  return [
    native("timetuple", "()", (_, self) => timeTuple(s, tupleNumbers(dateOf(s, self), [0, 0, 0], -1))),
    native("toordinal", "()", (_, self) => m.newInt(ordinalOf(dateOf(s, self)))),
    native("weekday", "()", (_, self) => m.newInt(weekdayOf(dateOf(s, self)))),
    native("isoweekday", "()", (_, self) => m.newInt(weekdayOf(dateOf(s, self)) + 1)),
    native("isocalendar", "()", (_, self) => newIsoCalendarDate(s, isoDayOf(dateOf(s, self)))),
    ...replaceMethods(m, "(year, month, day)", (_, self, args) => replaceDate(s, self, args)),
  ];
}

function* replaceDate(s: DatetimeState, self: Ref, args: CallArguments): Steps<Ref> {
  const bound = bindArguments(s.m, { owner: "replace", names: DATE_FIELDS, required: 0 }, args);
  return yield* remade(s, self, yield* dayArguments(s, bound, dateOf(s, self)), makeDate, newCheckedDate);
}
