/** `time.struct_time`, and what functions take for one. CPython: Modules/timemodule.c, torgmtime, gettmarg, checktm. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import type { Steps } from "../../objects/runtime.ts";
import { tupleItem, tupleLength, tupleToArray } from "../../objects/sequences/tuple.ts";
import { defineOpenStructSequence, newOpenStructSequence } from "../../objects/struct-sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { BrokenDownTime } from "./broken-down-time.ts";
import { UTC, type Zone } from "./format-time.ts";

const FIELDS = [
  "tm_year",
  "tm_mon",
  "tm_mday",
  "tm_hour",
  "tm_min",
  "tm_sec",
  "tm_wday",
  "tm_yday",
  "tm_isdst",
] as const;
const HIDDEN_FIELDS = ["tm_zone", "tm_gmtoff"] as const;

export function defineStructTime(m: Interpreter): TypeObject {
  return m.defineType({
    name: "time.struct_time",
    layout: "tuple",
    base: m.types.tuple,
    isBaseType: false,
    define: (type) => defineOpenStructSequence(m, type, FIELDS, HIDDEN_FIELDS),
  });
}

export function newStructTime(m: Interpreter, type: TypeObject, time: BrokenDownTime, zone: Zone): Ref {
  const numbers = [
    time.year,
    time.month,
    time.day,
    time.hour,
    time.minute,
    time.second,
    time.weekday,
    time.yearDay,
    time.isSaving,
  ].map((value) => newInt(m, value));
  const items = [...numbers, m.newStr(zone.name), newInt(m, zone.offsetSeconds)];
  return newOpenStructSequence(m, type, items, FIELDS.length);
}

/** The time and the zone of a tuple of nine ints; `caller` is the function in errors. */
export function* timeArgument(
  m: Interpreter,
  ref: Ref,
  structTime: TypeObject,
  caller: string,
): Steps<{ readonly time: BrokenDownTime; readonly zone: Zone }> {
  if (!m.isInstance(ref, m.types.tuple)) m.raise(m.types.TypeError, "Tuple or struct_time argument required");
  if (tupleLength(m.heap, ref) !== FIELDS.length) {
    m.raise(m.types.TypeError, `${caller}(): illegal time tuple argument`);
  }
  const numbers: number[] = [];
  for (const item of tupleToArray(m, ref)) numbers.push(yield* cInt(m, item));
  const [year, month, day, hour, minute, second, weekday, yearDay, isSaving] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = { year, month, day, hour, minute, second, weekday, yearDay, isSaving };
  return { time, zone: zoneOf(m, ref, structTime) };
}

function* cInt(m: Interpreter, item: Ref): Steps<number> {
  const value = yield* indexOf(m, item);
  if (value > 0x7fff_ffff || value < -0x8000_0000) {
    m.raise(
      m.types.OverflowError,
      value > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum",
    );
  }
  return Number(value);
}

/** What `gmtime` and `localtime` put behind the nine numbers. */
function zoneOf(m: Interpreter, ref: Ref, structTime: TypeObject): Zone {
  if (m.typeOf(ref) !== structTime) return UTC;
  const name = tupleItem(m, ref, FIELDS.length);
  return m.isInstance(name, m.types.str) ? { ...UTC, name: m.strValue(name) } : UTC;
}

/** Zeros that stand for the first, and the error of what is out of its range. */
export function checkTime(m: Interpreter, time: BrokenDownTime): BrokenDownTime {
  const refuse = (what: string): never => m.raise(m.types.ValueError, `${what} out of range`);
  const month = time.month === 0 ? 1 : time.month;
  const day = time.day === 0 ? 1 : time.day;
  const yearDay = time.yearDay === 0 ? 1 : time.yearDay;
  if (month < 1 || month > 12) refuse("month");
  if (day < 1 || day > 31) refuse("day of month");
  if (time.hour < 0 || time.hour > 23) refuse("hour");
  if (time.minute < 0 || time.minute > 59) refuse("minute");
  if (time.second < 0 || time.second > 61) refuse("seconds");
  if (time.weekday < -1) refuse("day of week");
  if (yearDay < 1 || yearDay > 366) refuse("day of year");
  return { ...time, month, day, yearDay, weekday: (time.weekday + 7) % 7 };
}
