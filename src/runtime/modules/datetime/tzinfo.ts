/** `datetime.tzinfo`, the abstract base of time zones. CPython: Modules/_datetimemodule.c, tzinfo_methods (3.13). */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { durationFrom, microsecondsOf } from "./checks.ts";
import { addDuration } from "./datetime-arithmetic.ts";
import type { DatetimeState } from "./state.ts";
import { datetimeZone, defineMemory, durationOf } from "./values.ts";
import { callZone } from "./zone-calls.ts";

export function defineTzinfo(s: DatetimeState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "datetime.tzinfo",
    layout: "tzinfo",
    define(type) {
      s.tzinfo = type;
      defineMemory(s, type);
      type.slots.construct = (_, made) => finishInstance(m, made, newObject(m, made, made.basicBytes));
      m.addMethods(type, [
        abstractMethod(s, "tzname"),
        abstractMethod(s, "utcoffset"),
        abstractMethod(s, "dst"),
        native("fromutc", "(dt, /)", (_, self, moment) => fromUtc(s, self, moment)),
        native("__reduce__", "()", (_, self) => reduce(s, self)),
      ]);
    },
  });
}

function abstractMethod({ m }: DatetimeState, name: string): NativeFunction {
  return native(name, "(dt, /)", () =>
    m.raise(m.types.NotImplementedError, `a tzinfo subclass must implement ${name}()`),
  );
}

/** `fromutc: ...` errors of what is no datetime of this zone. */
export function checkOwnMoment(s: DatetimeState, zone: Ref, moment: Ref): void {
  const { m } = s;
  if (!m.isInstance(moment, s.datetime)) m.raise(m.types.TypeError, "fromutc: argument must be a datetime");
  if (datetimeZone(s, moment) !== zone) m.raise(m.types.ValueError, "fromutc: dt.tzinfo is not self");
}

/** tzinfo_fromutc */
function* fromUtc(s: DatetimeState, self: Ref, moment: Ref): Steps<Ref> {
  const { m } = s;
  checkOwnMoment(s, self, moment);
  const offset = yield* requireAnswer(s, self, "utcoffset", moment);
  const saving = yield* requireAnswer(s, self, "dst", moment);
  const standard = durationFrom(m, offset - saving);
  const local = m.own(yield* addDuration(s, moment, standard, 1));
  const later = yield* callZone(s, self, "dst", local);
  if (later === m.none) {
    m.raise(m.types.ValueError, "fromutc: tz.dst() gave inconsistent results; cannot convert");
  }
  const again = durationOf(s, later);
  m.heap.decref(later);
  if (microsecondsOf(again) === 0n) return m.disown(local);
  const result = yield* addDuration(s, local, again, 1);
  m.heap.decref(m.disown(local));
  return result;
}

/** In microseconds. */
function* requireAnswer(
  s: DatetimeState,
  zone: Ref,
  method: "utcoffset" | "dst",
  moment: Ref,
): Steps<bigint> {
  const { m } = s;
  const answer = yield* callZone(s, zone, method, moment);
  if (answer === m.none) {
    m.raise(m.types.ValueError, `fromutc: non-None ${method}() result required`);
  }
  const value = microsecondsOf(durationOf(s, answer));
  m.heap.decref(answer);
  return value;
}

/** tzinfo_reduce */
function* reduce({ m }: DatetimeState, self: Ref): Steps<Ref> {
  const getter = yield* m.optionalAttribute(self, m.name("__getinitargs__"));
  let args = m.emptyTuple;
  if (getter === NULL) m.heap.incref(args);
  else {
    m.own(getter);
    args = yield* m.call(getter, []);
    m.heap.decref(m.disown(getter));
  }
  m.own(args);
  const items = [newReference(m, m.typeOf(self).ref), m.disown(args)];
  for (const item of items) m.own(item);
  const state = yield* stateOf(m, self);
  for (const item of items) m.disown(item);
  if (state !== NULL) items.push(state);
  return m.newTupleOf(items);
}

/** From 3.11 on what `__getstate__` says, before it the attributes; NULL for nothing to keep. */
function* stateOf(m: DatetimeState["m"], self: Ref): Steps<Ref> {
  const given = yield* m.callSpecial(self, "__getstate__", []);
  if (given !== NULL) return given;
  const dict = yield* m.optionalAttribute(self, m.name("__dict__"));
  if (dict === NULL || (yield* resolve(m.isTrue(dict)))) return dict;
  m.heap.decref(dict);
  return NULL;
}
