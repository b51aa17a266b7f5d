/** `datetime.time`. CPython: Modules/_datetimemodule.c, PyDateTime_Time (3.13). */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../../objects/comparison-holds.ts";
import { bindArguments } from "../../objects/functions/bind-named.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { replaceMethods } from "../../objects/functions/replace-methods.ts";
import { newBool } from "../../objects/plain-data.ts";
import type { CallArguments, Outcome, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { intArgument, zoneArgument } from "./arguments.ts";
import { durationFrom, microsecondsOf } from "./checks.ts";
import { callNoArguments, checkText } from "./date.ts";
import { checkIsoText, raiseInvalidIso } from "./date-class-methods.ts";
import { clockArguments, isoTime } from "./iso-format.ts";
import { parseTime } from "./iso-text.ts";
import { offsetZone } from "./offset-zone.ts";
import { strptimeMethod } from "./parse-formatted.ts";
import {
  clockBytes,
  clockFromBytes,
  hashOfBytes,
  pickledBytes,
  pickledZone,
  reduced,
  TIME_FORM,
} from "./pickled.ts";
import type { DatetimeState } from "./state.ts";
import { strftime } from "./strftime.ts";
import { makeTime, newCheckedTime, remade } from "./subclass.ts";
import {
  type ClockTime,
  defineMemory,
  hasKeptHash,
  keepHash,
  keptHash,
  newDuration,
  newTime,
  timeOf,
  timeZone,
} from "./values.ts";
import { callMethod, callName, callZone, offsetOf, offsetText, zoneOrNone } from "./zone-calls.ts";

export const CLOCK_FIELDS = ["hour", "minute", "second", "microsecond"] as const;
const PARAMETERS = [...CLOCK_FIELDS, "tzinfo", "fold"];

export function defineTime(s: DatetimeState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "datetime.time",
    layout: "time",
    define(type) {
      s.time = type;
      const { slots } = type;
      defineMemory(s, type, timeZone);
      slots.construct = (_, made, args) => construct(s, made, args);
      slots.repr = (_, self) => repr(s, self);
      slots.str = (_, self) => callNoArguments(s, self, "isoformat");
      slots.hash = (_, self) => hash(s, self);
      slots.compare = (_, self, other, comparison) => compare(s, self, other, comparison);
      for (const field of [...CLOCK_FIELDS, "fold"] as const) {
        m.addGetter(type, field, (_, self) => m.newInt(timeOf(s, self)[field]));
      }
      m.addGetter(type, "tzinfo", (_, self) => zoneOrNone(s, timeZone(s, self)));
      m.addClassMethods(type, [
        ...strptimeMethod(s, "_strptime_datetime_time"),
        native("fromisoformat", "(string, /)", (_, cls, text) => fromIsoFormat(s, cls, text)),
      ]);
      m.addMethods(type, methods(s));
    },
  });
}

function methods(s: DatetimeState): NativeFunction[] {
  const { m } = s;
  const signature = "(hour, minute, second, microsecond, tzinfo, fold)";
  return [
    native("isoformat", "(timespec=auto)", (_, self, timespec) => isoFormat(s, self, timespec)),
    native("strftime", "(format)", (_, self, format) => formatTime(s, self, format)),
    native("__format__", "(format, /)", (_, self, format) => {
      checkText(s, "__format__", format);
      return m.strValue(format) === "" ? m.str(self) : callMethod(s, self, "strftime", format);
    }),
    native("utcoffset", "()", (_, self) => callZone(s, timeZone(s, self), "utcoffset", m.none)),
    native("tzname", "()", (_, self) => callName(s, timeZone(s, self), m.none)),
    native("dst", "()", (_, self) => callZone(s, timeZone(s, self), "dst", m.none)),
    ...replaceMethods(m, signature, (_, self, args) => replaceTime(s, self, args)),
    native("__reduce_ex__", "(protocol, /)", (_, self, protocol) => reduce(s, self, protocol)),
    native("__reduce__", "()", (_, self) => reduced(s, self, clockBytes(timeOf(s, self)), timeZone(s, self))),
  ];
}

function* reduce(s: DatetimeState, self: Ref, protocol: Ref): Steps<Ref> {
  const clock = timeOf(s, self);
  const hasFold = clock.fold === 1 && (yield* intArgument(s.m, protocol, 2)) > 3;
  return reduced(s, self, clockBytes(clock), clock.zone, hasFold ? 0 : -1);
}

/** time_new */
function* construct(s: DatetimeState, type: TypeObject, args: CallArguments): Steps<Ref> {
  const { positional } = args;
  const pickled =
    positional.length >= 1 && positional.length <= 2 ? pickledBytes(s, positional[0], TIME_FORM) : undefined;
  if (pickled !== undefined) {
    const zone = pickledZone(s, positional[1]);
    return newTime(s, type, clockFromBytes(pickled.bytes, pickled.fold, zone));
  }
  const bound = bindArguments(
    s.m,
    { owner: "function", names: PARAMETERS, required: 0, positional: 5 },
    args,
  );
  const clock = yield* clockArgumentsOf(s, bound, {
    hour: 0,
    minute: 0,
    second: 0,
    microsecond: 0,
    fold: 0,
    zone: NULL,
  });
  return newCheckedTime(s, type, clock);
}

/** Hour to fold as they are given, else those of `from`. */
export function* clockArgumentsOf(
  s: DatetimeState,
  bound: readonly Ref[],
  from: ClockTime,
): Steps<ClockTime> {
  const numbers: number[] = [];
  for (const [index, field] of CLOCK_FIELDS.entries()) {
    numbers.push(yield* intArgument(s.m, bound[index] as Ref, from[field]));
  }
  const [hour, minute, second, microsecond] = numbers as [number, number, number, number];
  const given = bound[4] as Ref;
  const fold = yield* intArgument(s.m, bound[5] as Ref, from.fold);
  const zone = given === NULL ? from.zone : zoneArgument(s, given);
  return { hour, minute, second, microsecond, fold, zone };
}

function* repr(s: DatetimeState, self: Ref): Steps<Ref> {
  const { m } = s;
  const clock = timeOf(s, self);
  const parts = [clockArguments(clock).join(", ")];
  if (clock.zone !== NULL) parts.push(`tzinfo=${yield* m.reprText(clock.zone)}`);
  if (clock.fold !== 0) parts.push(`fold=${clock.fold}`);
  return m.newStr(`${m.typeOf(self).name}(${parts.join(", ")})`);
}

function microsecondsOfDay({ hour, minute, second, microsecond }: ClockTime): number {
  return ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond;
}

/** time_hash: without its fold; with an offset as the duration since midnight in UTC. */
function hash(s: DatetimeState, self: Ref): number | Steps<number> {
  if (hasKeptHash(s, self) || timeZone(s, self) === NULL) {
    return keptHash(s, self, () => hashOfBytes(s, clockBytes(timeOf(s, self))));
  }
  return hashAware(s, self);
}

function* hashAware(s: DatetimeState, self: Ref): Steps<number> {
  const { m } = s;
  const offset = yield* offsetOf(s, timeZone(s, self), m.none);
  if (offset === undefined) return keptHash(s, self, () => hashOfBytes(s, clockBytes(timeOf(s, self))));
  const since = BigInt(microsecondsOfDay(timeOf(s, self))) - microsecondsOf(offset);
  const duration = newDuration(s, s.timedelta, durationFrom(m, since));
  const low = m.hash(duration) as number;
  keepHash(s, self, low);
  m.heap.decref(duration);
  m.hashHigh = s.m.hashHigh;
  return low;
}

/** time_richcompare */
function compare(s: DatetimeState, self: Ref, other: Ref, comparison: number): Outcome {
  const { m } = s;
  if (!m.isInstance(other, s.time)) return m.notImplemented;
  if (timeZone(s, self) === timeZone(s, other)) {
    const apart = microsecondsOfDay(timeOf(s, self)) - microsecondsOfDay(timeOf(s, other));
    return newBool(m, comparisonHolds(apart, comparison));
  }
  return compareAcrossZones(s, self, other, comparison);
}

function* compareAcrossZones(s: DatetimeState, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const { m } = s;
  const first = yield* offsetOf(s, timeZone(s, self), m.none);
  const second = yield* offsetOf(s, timeZone(s, other), m.none);
  if ((first === undefined) !== (second === undefined)) {
    if (comparison === Comparison.EQ || comparison === Comparison.NE) {
      return newBool(m, comparison === Comparison.NE);
    }
    m.raise(m.types.TypeError, "can't compare offset-naive and offset-aware times");
  }
  const shift =
    first === undefined || second === undefined ? 0n : microsecondsOf(first) - microsecondsOf(second);
  const apart = microsecondsOfDay(timeOf(s, self)) - microsecondsOfDay(timeOf(s, other)) - Number(shift);
  return newBool(m, comparisonHolds(apart, comparison));
}

function* isoFormat(s: DatetimeState, self: Ref, timespec: Ref): Steps<Ref> {
  const { m } = s;
  const clock = timeOf(s, self);
  const text = isoTime(clock, timespecArgument(s, timespec));
  if (text === undefined) return m.raise(m.types.ValueError, "Unknown timespec value");
  const offset = yield* offsetOf(s, clock.zone, m.none);
  return m.newStr(offset === undefined ? text : text + offsetText(offset, ":"));
}

export function timespecArgument({ m }: DatetimeState, timespec: Ref): string {
  if (timespec === NULL) return "auto";
  if (m.isInstance(timespec, m.types.str)) return m.strValue(timespec);
  const got = m.typeOf(timespec).name;
  return m.raise(m.types.TypeError, `isoformat() argument 'timespec' must be str, not ${got}`);
}

/** The day is 1900-01-01, as the tuple of time_strftime says. */
function* formatTime(s: DatetimeState, self: Ref, format: Ref): Steps<Ref> {
  const { m } = s;
  checkText(s, "strftime", format);
  const { hour, minute, second, microsecond, zone } = timeOf(s, self);
  const numbers = [1900, 1, 1, hour, minute, second, 0, 1, -1];
  const tuple = m.own(m.newTupleOf(numbers.map((each) => m.newInt(each))));
  const result = yield* strftime(s, { microsecond, zone, zoneArgument: m.none }, format, tuple);
  m.heap.decref(m.disown(tuple));
  return result;
}

function* replaceTime(s: DatetimeState, self: Ref, args: CallArguments): Steps<Ref> {
  const bound = bindArguments(s.m, { owner: "replace", names: PARAMETERS, required: 0, positional: 5 }, args);
  const clock = yield* clockArgumentsOf(s, bound, timeOf(s, self));
  return yield* remade(s, self, clock, makeTime, newCheckedTime);
}

function* fromIsoFormat(s: DatetimeState, cls: Ref, text: Ref): Steps<Ref> {
  const { m } = s;
  const parsed = parseTime(checkIsoText(s, text), m.profile.values.readsIsoStandard);
  if (parsed === undefined) return yield* raiseInvalidIso(s, text);
  const zone = m.own(yield* offsetZone(s, parsed.offset));
  const made = yield* makeTime(s, cls, { ...parsed, fold: 0, zone: zone === m.none ? NULL : zone });
  m.heap.decref(m.disown(zone));
  return made;
}
