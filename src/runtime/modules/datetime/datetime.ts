/** `datetime.datetime`. CPython: Modules/_datetimemodule.c, PyDateTime_DateTime (3.13). The local time zone is UTC. */
import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bindArguments } from "../../objects/functions/bind-named.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { replaceMethods } from "../../objects/functions/replace-methods.ts";
import type { CallArguments, Outcome, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { constructorName, convertBeforeMissing, intArgument } from "./arguments.ts";
import { durationFrom, microsecondsOf } from "./checks.ts";
import { DATE_FIELDS, dayArguments } from "./date.ts";
import { addDuration, compareDatetimes, subtractDatetimes, wallMicroseconds } from "./datetime-arithmetic.ts";
import { datetimeClassMethods } from "./datetime-class-methods.ts";
import { conversionMethods } from "./datetime-conversions.ts";
import { clockArguments, isoDate, isoTime } from "./iso-format.ts";
import {
  clockBytes,
  clockFromBytes,
  DATETIME_FORM,
  dateBytes,
  dateFromBytes,
  hashOfBytes,
  pickledBytes,
  pickledZone,
  reduced,
} from "./pickled.ts";
import type { DatetimeState } from "./state.ts";
import { MIDNIGHT, makeDatetime, newCheckedDatetime, remade } from "./subclass.ts";
import { CLOCK_FIELDS, clockArgumentsOf, timespecArgument } from "./time.ts";
import {
  clockOf,
  datetimeZone,
  defineMemory,
  durationOf,
  hasKeptHash,
  keepHash,
  keptHash,
  type Moment,
  momentOf,
  newDatetime,
  newDuration,
} from "./values.ts";
import { callMethod, callName, callZone, offsetOf, offsetText, zoneOrNone } from "./zone-calls.ts";

const PARAMETERS = [...DATE_FIELDS, ...CLOCK_FIELDS, "tzinfo", "fold"];
const MONTH_BYTE = 2;

export function defineDatetime(s: DatetimeState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "datetime.datetime",
    layout: "datetime",
    base: s.date,
    operators: ["add", "sub"],
    define(type) {
      s.datetime = type;
      const { slots } = type;
      defineMemory(s, type, datetimeZone);
      slots.construct = (_, made, args) => construct(s, made, args);
      slots.repr = (_, self) => repr(s, self);
      slots.str = (_, self) => str(s, self);
      slots.hash = (_, self) => hash(s, self);
      slots.compare = (_, self, other, comparison) => compare(s, self, other, comparison);
      slots.binary = (_, left, right, operation) => binary(s, left, right, operation);
      for (const field of [...CLOCK_FIELDS, "fold"] as const) {
        m.addGetter(type, field, (_, self) => m.newInt(clockOf(s, self)[field]));
      }
      m.addGetter(type, "tzinfo", (_, self) => zoneOrNone(s, datetimeZone(s, self)));
      m.addClassMethods(type, datetimeClassMethods(s));
      m.addMethods(type, [...methods(s), ...conversionMethods(s)]);
    },
  });
}

function methods(s: DatetimeState): NativeFunction[] {
  const { m } = s;
  const signature = "(year, month, day, hour, minute, second, microsecond, tzinfo, fold)";
  return [
    native("isoformat", "(sep='T', timespec=auto)", (_, self, separator, timespec) =>
      isoFormat(s, self, separator, timespec),
    ),
    native("utcoffset", "()", (_, self) => callZone(s, datetimeZone(s, self), "utcoffset", self)),
    native("tzname", "()", (_, self) => callName(s, datetimeZone(s, self), self)),
    native("dst", "()", (_, self) => callZone(s, datetimeZone(s, self), "dst", self)),
    ...replaceMethods(m, signature, (_, self, args) => replaceDatetime(s, self, args)),
    native("__reduce_ex__", "(protocol, /)", (_, self, protocol) => reduce(s, self, protocol)),
    native("__reduce__", "()", (_, self) =>
      reduced(s, self, momentBytes(momentOf(s, self)), datetimeZone(s, self)),
    ),
  ];
}

function momentBytes(moment: Moment): number[] {
  return [...dateBytes(moment), ...clockBytes(moment)];
}

function* reduce(s: DatetimeState, self: Ref, protocol: Ref): Steps<Ref> {
  const moment = momentOf(s, self);
  const hasFold = moment.fold === 1 && (yield* intArgument(s.m, protocol, 2)) > 3;
  return reduced(s, self, momentBytes(moment), moment.zone, hasFold ? MONTH_BYTE : -1);
}

/** datetime_new */
function* construct(s: DatetimeState, type: TypeObject, args: CallArguments): Steps<Ref> {
  const pickled = fromPickle(s, args);
  if (pickled !== undefined) return newDatetime(s, type, pickled);
  yield* convertBeforeMissing(s.m, args, DATE_FIELDS);
  const bound = bindArguments(
    s.m,
    { owner: constructorName(s.m, "datetime"), names: PARAMETERS, required: 3, positional: 8 },
    args,
  );
  const moment = yield* momentArguments(s, bound, { year: 0, month: 0, day: 0, ...MIDNIGHT });
  return newCheckedDatetime(s, type, moment);
}

function fromPickle(s: DatetimeState, { positional }: CallArguments): Moment | undefined {
  if (positional.length < 1 || positional.length > 2) return undefined;
  const pickled = pickledBytes(s, positional[0], DATETIME_FORM);
  if (pickled === undefined) return undefined;
  const zone = pickledZone(s, positional[1]);
  const { bytes, fold } = pickled;
  return { ...dateFromBytes(bytes.slice(0, 4)), ...clockFromBytes(bytes.slice(4), fold, zone) };
}

function* momentArguments(s: DatetimeState, bound: readonly Ref[], from: Moment): Steps<Moment> {
  const day = yield* dayArguments(s, bound, from);
  return { ...day, ...(yield* clockArgumentsOf(s, bound.slice(3), from)) };
}

function* replaceDatetime(s: DatetimeState, self: Ref, args: CallArguments): Steps<Ref> {
  const bound = bindArguments(s.m, { owner: "replace", names: PARAMETERS, required: 0, positional: 8 }, args);
  const moment = yield* momentArguments(s, bound, momentOf(s, self));
  return yield* remade(s, self, moment, makeDatetime, newCheckedDatetime);
}

function* repr(s: DatetimeState, self: Ref): Steps<Ref> {
  const { m } = s;
  const moment = momentOf(s, self);
  const parts = [moment.year, moment.month, moment.day, ...clockArguments(moment)].map(String);
  if (moment.fold !== 0) parts.push(`fold=${moment.fold}`);
  if (moment.zone !== NULL) parts.push(`tzinfo=${yield* m.reprText(moment.zone)}`);
  return m.newStr(`${m.typeOf(self).name}(${parts.join(", ")})`);
}

function* str(s: DatetimeState, self: Ref): Steps<Ref> {
  const space = s.m.own(s.m.newStr(" "));
  const result = yield* callMethod(s, self, "isoformat", space);
  s.m.heap.decref(s.m.disown(space));
  return result;
}

/** datetime_hash: without its fold; with an offset as the duration since the first day in UTC. */
function hash(s: DatetimeState, self: Ref): number | Steps<number> {
  if (hasKeptHash(s, self) || datetimeZone(s, self) === NULL) return naiveHash(s, self);
  return awareHash(s, self);
}

function naiveHash(s: DatetimeState, self: Ref): number {
  return keptHash(s, self, () => hashOfBytes(s, momentBytes(momentOf(s, self))));
}

function* awareHash(s: DatetimeState, self: Ref): Steps<number> {
  const { m } = s;
  const moment = momentOf(s, self);
  const unfolded = moment.fold === 0 ? self : newDatetime(s, s.datetime, { ...moment, fold: 0 });
  if (unfolded !== self) m.own(unfolded);
  const offset = yield* offsetOf(s, moment.zone, unfolded);
  if (unfolded !== self) m.heap.decref(m.disown(unfolded));
  if (offset === undefined) return naiveHash(s, self);
  const since = wallMicroseconds(moment) - microsecondsOf(offset);
  const duration = newDuration(s, s.timedelta, durationFrom(m, since));
  const low = m.hash(duration) as number;
  keepHash(s, self, low);
  m.heap.decref(duration);
  return low;
}

/** Through 3.12 an order against a date was refused by the datetime itself (datetime_richcompare). */
function compare(s: DatetimeState, self: Ref, other: Ref, comparison: number): Outcome {
  const { m } = s;
  const isPlainDate = m.isInstance(other, s.date) && !m.isInstance(other, s.datetime);
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (isPlainDate && m.profile.values.datetimesRefuseDates) {
    if (isEquality) return comparison === Comparison.EQ ? m.false : m.true;
    const [a, b] = [m.typeOf(self).name, m.typeOf(other).name];
    m.raise(m.types.TypeError, `can't compare ${a} to ${b}`);
  }
  return compareDatetimes(s, self, other, comparison);
}

/** datetime_add and datetime_subtract */
function binary(s: DatetimeState, left: Ref, right: Ref, operation: number): Outcome {
  const { m } = s;
  const isLeft = m.isInstance(left, s.datetime);
  if (operation === BinaryOperation.ADD) {
    if (isLeft && m.isInstance(right, s.timedelta)) return addDuration(s, left, durationOf(s, right), 1);
    if (!isLeft && m.isInstance(left, s.timedelta)) return addDuration(s, right, durationOf(s, left), 1);
  }
  if (operation === BinaryOperation.SUBTRACT && isLeft) {
    if (m.isInstance(right, s.timedelta)) return addDuration(s, left, durationOf(s, right), -1);
    if (m.isInstance(right, s.datetime)) return subtractDatetimes(s, left, right);
  }
  return m.notImplemented;
}

function* isoFormat(s: DatetimeState, self: Ref, separator: Ref, timespec: Ref): Steps<Ref> {
  const { m } = s;
  const moment = momentOf(s, self);
  const between = separatorArgument(s, separator);
  const time = isoTime(moment, timespecArgument(s, timespec));
  if (time === undefined) return m.raise(m.types.ValueError, "Unknown timespec value");
  const offset = yield* offsetOf(s, moment.zone, self);
  const zone = offset === undefined ? "" : offsetText(offset, ":");
  return m.newStr(`${isoDate(moment)}${between}${time}${zone}`);
}

function separatorArgument({ m }: DatetimeState, separator: Ref): string {
  if (separator === NULL) return "T";
  const isText = m.isInstance(separator, m.types.str);
  if (isText && [...m.strValue(separator)].length === 1) return m.strValue(separator);
  const got = m.typeOf(separator).name;
  const text = `isoformat() argument 1 must be a unicode character, not ${got}`;
  return m.raise(m.types.TypeError, text);
}
