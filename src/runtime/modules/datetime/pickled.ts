/** The numbers of dates and times as the bytes that `__reduce_ex__` gives and the constructors take, and that are hashed. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bytesValue, isBytes } from "../../objects/bytes/bytes.ts";
import { newReference } from "../../objects/plain-data.ts";
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

/** The bytes of a first argument that is such bytes of the right length, without the flag of the fold. */
export function pickledBytes(
  s: DatetimeState,
  argument: Ref | undefined,
  length: number,
  foldAt: number,
): { readonly bytes: readonly number[]; readonly fold: number } | undefined {
  if (argument === undefined || !isBytes(s.m, argument)) return undefined;
  const bytes = [...bytesValue(s.m.heap, argument)];
  if (bytes.length !== length) return undefined;
  const flagged = bytes[foldAt] as number;
  bytes[foldAt] = flagged & ~FOLD_FLAG;
  return { bytes, fold: (flagged & FOLD_FLAG) === 0 ? 0 : 1 };
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
