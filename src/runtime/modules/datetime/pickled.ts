/** The numbers of dates and times as the bytes that `__reduce_ex__` gives and the constructors take, and that are hashed. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bytesValue, isBytes } from "../../objects/bytes/bytes.ts";
import { newReference } from "../../objects/plain-data.ts";
import { isStr } from "../../objects/str/str.ts";
import type { CalendarDay } from "./calendar.ts";
import type { DatetimeState } from "./state.ts";
import type { ClockTime } from "./values.ts";

/** Bit of the month, or of the hour, that says that the fold is 1 (from protocol 4 on). */
const FOLD_FLAG = 0x80;

export function dateBytes({ year, month, day }: CalendarDay): number[] {
  return [year >> 8, year & 0xff, month, day];
}

export function clockBytes({ hour, minute, second, microsecond }: ClockTime): number[] {
  return [hour, minute, second, (microsecond >> 16) & 0xff, (microsecond >> 8) & 0xff, microsecond & 0xff];
}

export function hashOfBytes(s: DatetimeState, bytes: readonly number[]): number {
  return s.m.strings.hasher.hashBytes(Uint8Array.from(bytes), s.m);
}

/** `(type, (bytes[, zone]))`; `foldAt` is the byte that carries the fold, negative for none. */
export function reduced(s: DatetimeState, self: Ref, bytes: number[], zone: Ref, foldAt = -1): Ref {
  const { m } = s;
  if (foldAt >= 0) bytes[foldAt] = (bytes[foldAt] as number) | FOLD_FLAG;
  const items = [m.newBytes(Uint8Array.from(bytes))];
  if (zone !== NULL) items.push(newReference(m, zone));
  return m.newTupleOf([newReference(m, m.typeOf(self).ref), m.newTupleOf(items)]);
}

/** How the bytes of a type are told from other arguments: their number, and the range of one of them. */
interface PickledForm {
  readonly type: "date" | "datetime" | "time";
  readonly length: number;
  /** The month or the hour, beside which the flag of the fold stands; a date has none. */
  readonly checkedAt: number;
  readonly hasFold: boolean;
  readonly lowest: number;
  readonly highest: number;
}

/** MONTH_IS_SANE, HOUR_IS_SANE */
const MONTH = { checkedAt: 2, lowest: 1, highest: 12 };
export const DATE_FORM: PickledForm = { type: "date", length: 4, hasFold: false, ...MONTH };
export const DATETIME_FORM: PickledForm = { type: "datetime", length: 10, hasFold: true, ...MONTH };
export const TIME_FORM: PickledForm = {
  type: "time",
  length: 6,
  checkedAt: 0,
  hasFold: true,
  lowest: 0,
  highest: 23,
};

/** The bytes of a first argument that is such bytes, or their text as Python 2 pickled them, without the flag of the fold. */
export function pickledBytes(
  s: DatetimeState,
  argument: Ref | undefined,
  form: PickledForm,
): { readonly bytes: readonly number[]; readonly fold: number } | undefined {
  if (argument === undefined) return undefined;
  const { m } = s;
  let bytes: number[];
  if (isBytes(m, argument)) bytes = [...bytesValue(m.heap, argument)];
  else if (isStr(m, argument))
    bytes = Array.from(m.strValue(argument), (char) => char.codePointAt(0) as number);
  else return undefined;
  if (bytes.length !== form.length) return undefined;
  const flagged = bytes[form.checkedAt] as number;
  const checked = form.hasFold ? flagged & ~FOLD_FLAG : flagged;
  if (checked < form.lowest || checked > form.highest) return undefined;
  if (bytes.some((each) => each > 0xff)) {
    const advice = "pickle.load(data, encoding='latin1') is assumed.";
    m.raise(
      m.types.ValueError,
      `Failed to encode latin1 string when unpickling a ${form.type} object. ${advice}`,
    );
  }
  bytes[form.checkedAt] = checked;
  return { bytes, fold: checked === flagged ? 0 : 1 };
}

/** The zone beside such bytes; NULL for none. */
export function pickledZone(s: DatetimeState, given: Ref | undefined): Ref {
  const { m } = s;
  if (given === undefined || given === m.none) return NULL;
  if (!m.isInstance(given, s.tzinfo)) m.raise(m.types.TypeError, "bad tzinfo state arg");
  return given;
}

export function dateFromBytes([high, low, month, day]: readonly number[]): CalendarDay {
  return { year: ((high as number) << 8) | (low as number), month: month as number, day: day as number };
}

export function clockFromBytes(bytes: readonly number[], fold: number, zone: Ref): ClockTime {
  const [hour, minute, second, first, middle, last] = bytes as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { hour, minute, second, microsecond: (first << 16) | (middle << 8) | last, fold, zone };
}
