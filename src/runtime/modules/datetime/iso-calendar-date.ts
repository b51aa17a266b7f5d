/** What `isocalendar()` answers: a tuple whose items have names. CPython: Modules/_datetimemodule.c, PyDateTime_IsoCalendarDate. */
import type { Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { newTupleOfType, setTupleItem, tupleItem, tupleToArray } from "../../objects/sequences/tuple.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { IsoDay } from "./calendar.ts";
import type { DatetimeState } from "./state.ts";

const FIELDS = ["year", "week", "weekday"] as const;

export function defineIsoCalendarDate(s: DatetimeState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "datetime.IsoCalendarDate",
    layout: "IsoCalendarDate",
    base: m.types.tuple,
    isBaseType: false,
    define(type) {
      s.isoCalendarDate = type;
      type.slots.repr = (_, self) => repr(s, self);
      for (const [index, field] of FIELDS.entries()) {
        m.addGetter(type, field, (_, self) => newReference(m, tupleItem(m, self, index)));
      }
      m.addMethods(type, [
        native("__reduce__", "()", (_, self) => {
          const items = tupleToArray(m, self).map((item) => newReference(m, item));
          return m.newTupleOf([newReference(m, m.types.tuple.ref), m.newTupleOf([m.newTupleOf(items)])]);
        }),
      ]);
    },
  });
}

export function newIsoCalendarDate(s: DatetimeState, day: IsoDay): Ref {
  const tuple = newTupleOfType(s.m, s.isoCalendarDate, FIELDS.length);
  for (const [index, field] of FIELDS.entries()) setTupleItem(s.m, tuple, index, s.m.newInt(day[field]));
  return tuple;
}

function* repr({ m }: DatetimeState, self: Ref): Steps<Ref> {
  const texts: string[] = [];
  for (const [index, field] of FIELDS.entries()) {
    texts.push(`${field}=${yield* m.strText(tupleItem(m, self, index))}`);
  }
  return m.newStr(`${m.typeOf(self).name}(${texts.join(", ")})`);
}
