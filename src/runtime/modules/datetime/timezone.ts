/** `datetime.timezone`: a fixed offset. CPython: Modules/_datetimemodule.c, PyDateTime_TimeZone (3.13). */
import { Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../../objects/allocate.ts";
import { bindArguments } from "../../objects/functions/bind-named.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import type { CallArguments, Outcome, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { microsecondsOf } from "./checks.ts";
import { addDuration } from "./datetime-arithmetic.ts";
import type { DatetimeState } from "./state.ts";
import { compareDurations } from "./timedelta.ts";
import { checkOwnMoment } from "./tzinfo.ts";
import { durationOf, newDuration } from "./values.ts";
import { isOffset, OFFSET_RANGE, offsetText } from "./zone-calls.ts";

const enum Field {
  OFFSET = 4,
  NAME = 6,
}

export function defineTimezone(s: DatetimeState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "datetime.timezone",
    layout: "timezone",
    base: s.tzinfo,
    isBaseType: false,
    define(type) {
      s.timezone = type;
      const { slots } = type;
      defineTimezoneMemory(s, type);
      slots.construct = (_, __, args) => construct(s, args);
      slots.repr = (_, self) => repr(s, self);
      slots.str = (_, self) => name(s, self);
      slots.hash = (_, self) => m.hash(offsetRef(s, self));
      slots.compare = (_, self, other, comparison) => compare(s, self, other, comparison);
      m.addMethods(type, [
        zoneMethod(s, "tzname", (self) => name(s, self)),
        zoneMethod(s, "utcoffset", (self) => newReference(m, offsetRef(s, self))),
        zoneMethod(s, "dst", () => m.none),
        native("fromutc", "(dt, /)", (_, self, moment) => {
          checkOwnMoment(s, self, moment);
          return addDuration(s, moment, durationOf(s, offsetRef(s, self)), 1);
        }),
        native("__getinitargs__", "()", (_, self) => initArguments(s, self)),
      ]);
    },
  });
}

function defineTimezoneMemory({ m }: DatetimeState, type: TypeObject): void {
  type.slots.traverse = (_, ref, visit) => {
    for (const field of [Field.OFFSET, Field.NAME]) {
      const value = m.heap.words[ref + field] as number;
      if (value !== NULL) visit(value);
    }
  };
  type.slots.deallocate = (_, ref) => {
    const [offset, label] = [
      m.heap.words[ref + Field.OFFSET] as number,
      m.heap.words[ref + Field.NAME] as number,
    ];
    freeObject(m, ref, type.basicBytes);
    m.heap.decref(offset);
    m.heap.decrefIfAny(label);
  };
}

function offsetRef(s: DatetimeState, self: Ref): Ref {
  return s.m.heap.words[self + Field.OFFSET] as number;
}

/** create_timezone; both are borrowed, `label` may be NULL. */
export function createTimezone(s: DatetimeState, offset: Ref, label: Ref): Ref {
  const { m } = s;
  const ref = newObject(m, s.timezone, s.timezone.basicBytes);
  m.heap.words.fill(NULL, ref + Field.OFFSET, ref + (s.timezone.basicBytes >> 2));
  m.heap.words[ref + Field.OFFSET] = newReference(m, offset);
  m.heap.words[ref + Field.NAME] = label === NULL ? NULL : newReference(m, label);
  return ref;
}

function construct(s: DatetimeState, args: CallArguments): Outcome {
  const { m } = s;
  const [offset, label] = bindArguments(
    m,
    { owner: "timezone", names: ["offset", "name"], required: 1 },
    args,
  ) as [Ref, Ref];
  const refuse = (index: number, expected: string, ref: Ref): never =>
    m.raise(m.types.TypeError, `timezone() argument ${index} must be ${expected}, not ${m.typeOf(ref).name}`);
  if (!m.isInstance(offset, s.timedelta)) refuse(1, "datetime.timedelta", offset);
  if (label !== NULL && !m.isInstance(label, m.types.str)) refuse(2, "str", label);
  return newTimezone(s, offset, label);
}

/** new_timezone: UTC itself for an offset of nothing without a name. */
export function* newTimezone(s: DatetimeState, offset: Ref, label: Ref): Steps<Ref> {
  const { m } = s;
  const duration = durationOf(s, offset);
  if (label === NULL && microsecondsOf(duration) === 0n) return newReference(m, s.utc);
  if (!isOffset(duration)) {
    const end = m.profile.library.datetimeErrorsSayValue ? "" : ".";
    m.raise(m.types.ValueError, `${OFFSET_RANGE}, not ${yield* m.reprText(offset)}${end}`);
  }
  return createTimezone(s, offset, label);
}

/** `timezone.min` and `timezone.max` are so far from UTC. */
export function extremeTimezone(s: DatetimeState, minutes: number): Ref {
  const days = minutes < 0 ? -1 : 0;
  const offset = newDuration(s, s.timedelta, { days, seconds: minutes * 60 - days * 86400, microseconds: 0 });
  const zone = createTimezone(s, offset, NULL);
  s.m.heap.decref(offset);
  return zone;
}

/** timezone_str */
function name(s: DatetimeState, self: Ref): Ref {
  const { m } = s;
  const label = m.heap.words[self + Field.NAME] as number;
  if (label !== NULL) return newReference(m, label);
  const offset = durationOf(s, offsetRef(s, self));
  return m.newStr(microsecondsOf(offset) === 0n ? "UTC" : `UTC${offsetText(offset, ":")}`);
}

function* repr(s: DatetimeState, self: Ref): Steps<Ref> {
  const { m } = s;
  const typeName = m.typeOf(self).name;
  if (self === s.utc) return m.newStr(`${typeName}.utc`);
  const label = m.heap.words[self + Field.NAME] as number;
  const offset = yield* m.reprText(offsetRef(s, self));
  const rest = label === NULL ? "" : `, ${yield* m.reprText(label)}`;
  return m.newStr(`${typeName}(${offset}${rest})`);
}

function compare(s: DatetimeState, self: Ref, other: Ref, comparison: number): Outcome {
  const { m } = s;
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (!isEquality || !m.isInstance(other, s.timezone)) return m.notImplemented;
  const isSame = compareDurations(s, offsetRef(s, self), offsetRef(s, other)) === 0;
  return newBool(m, isSame === (comparison === Comparison.EQ));
}

/** A method of a datetime or None, whose answer is the same for all of them (_timezone_check_instance). */
function zoneMethod(s: DatetimeState, method: string, answer: (self: Ref) => Outcome): NativeFunction {
  const { m } = s;
  return native(method, "(dt, /)", (_, self, moment) => {
    if (moment !== m.none && !m.isInstance(moment, s.datetime)) {
      const got = m.typeOf(moment).name;
      m.raise(m.types.TypeError, `${method}(dt) argument must be a datetime instance or None, not ${got}`);
    }
    return answer(self);
  });
}

function initArguments(s: DatetimeState, self: Ref): Ref {
  const { m } = s;
  const label = m.heap.words[self + Field.NAME] as number;
  const items = [newReference(m, offsetRef(s, self))];
  if (label !== NULL) items.push(newReference(m, label));
  return m.newTupleOf(items);
}
