/**
 * The objects of `datetime` as plain values, and making them. Each keeps its numbers in words of its own (C packs
 * them into bytes of the same places); `hashcode` is -1 until it is asked for.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { freeObject, newObject } from "../../objects/allocate.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { CalendarDay } from "./calendar.ts";
import type { DatetimeState } from "./state.ts";

/** Words of PyDateTime_Delta; the hash is at the same place in all types. */
const enum DurationField {
  HASH = 4,
  HASH_HIGH = 5,
  DAYS = 6,
  SECONDS = 7,
  MICROSECONDS = 8,
}

/** Words of dates and datetimes. */
const enum DateField {
  /** Year, month and day in 16, 8 and 8 bits. */
  DATE = 6,
  /** Hour, minute and second in 8 bits each. */
  CLOCK = 7,
  /** Bit 24 is the fold, bit 25 says that there is a time zone. */
  FRACTION = 8,
}

/** Words of times, as those of a datetime. */
const enum TimeField {
  CLOCK = 6,
  FRACTION = 7,
}

const FOLD_BIT = 1 << 24;
const ZONE_BIT = 1 << 25;
const FRACTION_MASK = FOLD_BIT - 1;
/** Bytes of `_PyDateTime_BaseTime` and `_PyDateTime_BaseDateTime`, which exact objects without a time zone take. */
const NAIVE_TIME_BYTES = 32;
const NAIVE_DATETIME_BYTES = 40;

/** Normalized: 0 <= seconds < 86400, 0 <= microseconds < 1000000. */
export interface Duration {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;
}

/** `zone` is borrowed, NULL for a naive time. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly fold: number;
  readonly zone: Ref;
}

export type Moment = CalendarDay & ClockTime;

function allocate(s: DatetimeState, type: TypeObject, sizeBytes: number): Ref {
  const ref = newObject(s.m, type, sizeBytes);
  const { words } = s.m.heap;
  words.fill(NULL, ref + DurationField.HASH, ref + (sizeBytes >> 2));
  words[ref + DurationField.HASH] = -1;
  words[ref + DurationField.HASH_HIGH] = -1;
  return finishInstance(s.m, type, ref);
}

export function newDuration(s: DatetimeState, type: TypeObject, value: Duration): Ref {
  const ref = allocate(s, type, type.basicBytes);
  const { words } = s.m.heap;
  words[ref + DurationField.DAYS] = value.days;
  words[ref + DurationField.SECONDS] = value.seconds;
  words[ref + DurationField.MICROSECONDS] = value.microseconds;
  return ref;
}

export function durationOf(s: DatetimeState, ref: Ref): Duration {
  const { words } = s.m.heap;
  return {
    days: words[ref + DurationField.DAYS] as number,
    seconds: words[ref + DurationField.SECONDS] as number,
    microseconds: words[ref + DurationField.MICROSECONDS] as number,
  };
}

export function newDate(s: DatetimeState, type: TypeObject, { year, month, day }: CalendarDay): Ref {
  const ref = allocate(s, type, type.basicBytes);
  s.m.heap.words[ref + DateField.DATE] = (year << 16) | (month << 8) | day;
  return ref;
}

/** Of a date or a datetime. */
export function dateOf(s: DatetimeState, ref: Ref): CalendarDay {
  const packed = s.m.heap.words[ref + DateField.DATE] as number;
  return { year: packed >> 16, month: (packed >> 8) & 0xff, day: packed & 0xff };
}

function packClock({ hour, minute, second }: ClockTime): number {
  return (hour << 16) | (minute << 8) | second;
}

function packFraction({ microsecond, fold, zone }: ClockTime): number {
  return microsecond | (fold === 0 ? 0 : FOLD_BIT) | (zone === NULL ? 0 : ZONE_BIT);
}

/** The place of `tzinfo` is behind the naive struct. */
function sizeFor(s: DatetimeState, type: TypeObject, isNaive: boolean): number {
  if (!isNaive) return type.basicBytes;
  if (type === s.time) return NAIVE_TIME_BYTES;
  return type === s.datetime ? NAIVE_DATETIME_BYTES : type.basicBytes;
}

export function newTime(s: DatetimeState, type: TypeObject, value: ClockTime): Ref {
  const ref = allocate(s, type, sizeFor(s, type, value.zone === NULL));
  const { words } = s.m.heap;
  words[ref + TimeField.CLOCK] = packClock(value);
  words[ref + TimeField.FRACTION] = packFraction(value);
  if (value.zone !== NULL) words[ref + (NAIVE_TIME_BYTES >> 2)] = newReference(s.m, value.zone);
  return ref;
}

export function newDatetime(s: DatetimeState, type: TypeObject, value: Moment): Ref {
  const { year, month, day, zone } = value;
  const ref = allocate(s, type, sizeFor(s, type, zone === NULL));
  const { words } = s.m.heap;
  words[ref + DateField.DATE] = (year << 16) | (month << 8) | day;
  words[ref + DateField.CLOCK] = packClock(value);
  words[ref + DateField.FRACTION] = packFraction(value);
  if (zone !== NULL) words[ref + (NAIVE_DATETIME_BYTES >> 2)] = newReference(s.m, zone);
  return ref;
}

function unpack(clock: number, fraction: number, zone: Ref): ClockTime {
  return {
    hour: clock >> 16,
    minute: (clock >> 8) & 0xff,
    second: clock & 0xff,
    microsecond: fraction & FRACTION_MASK,
    fold: (fraction & FOLD_BIT) === 0 ? 0 : 1,
    zone,
  };
}

export function timeOf(s: DatetimeState, ref: Ref): ClockTime {
  const { words } = s.m.heap;
  const fraction = words[ref + TimeField.FRACTION] as number;
  return unpack(words[ref + TimeField.CLOCK] as number, fraction, timeZone(s, ref));
}

/** The time of day of a datetime. */
export function clockOf(s: DatetimeState, ref: Ref): ClockTime {
  const { words } = s.m.heap;
  const fraction = words[ref + DateField.FRACTION] as number;
  return unpack(words[ref + DateField.CLOCK] as number, fraction, datetimeZone(s, ref));
}

export function momentOf(s: DatetimeState, ref: Ref): Moment {
  return { ...dateOf(s, ref), ...clockOf(s, ref) };
}

/** Borrowed, NULL for none. */
export function timeZone(s: DatetimeState, ref: Ref): Ref {
  const { words } = s.m.heap;
  const hasZone = ((words[ref + TimeField.FRACTION] as number) & ZONE_BIT) !== 0;
  return hasZone ? (words[ref + (NAIVE_TIME_BYTES >> 2)] as number) : NULL;
}

/** Borrowed, NULL for none. */
export function datetimeZone(s: DatetimeState, ref: Ref): Ref {
  const { words } = s.m.heap;
  const hasZone = ((words[ref + DateField.FRACTION] as number) & ZONE_BIT) !== 0;
  return hasZone ? (words[ref + (NAIVE_DATETIME_BYTES >> 2)] as number) : NULL;
}

/** The memory slots of a type; `zoneOf` where its objects may have a time zone. */
export function defineMemory(
  s: DatetimeState,
  type: TypeObject,
  zoneOf: (s: DatetimeState, ref: Ref) => Ref = () => NULL,
): void {
  type.slots.traverse = (_, ref, visit) => {
    const zone = zoneOf(s, ref);
    if (zone !== NULL) visit(zone);
  };
  type.slots.deallocate = (rt, ref) => {
    const own = rt.typeOf(ref);
    if (own.hasGc) rt.gc.untrack(ref);
    const zone = zoneOf(s, ref);
    freeObject(rt, ref, sizeFor(s, own, zone === NULL));
    if (zone !== NULL) rt.heap.decref(zone);
  };
}

/** The hash that was kept, or the one that `compute` gives, which is kept. */
export function keptHash(s: DatetimeState, ref: Ref, compute: () => number): number {
  const { words } = s.m.heap;
  if (words[ref + DurationField.HASH] !== -1 || words[ref + DurationField.HASH_HIGH] !== -1) {
    s.m.hashHigh = words[ref + DurationField.HASH_HIGH] as number;
    return words[ref + DurationField.HASH] as number;
  }
  const low = compute();
  keepHash(s, ref, low);
  return low;
}

export function hasKeptHash(s: DatetimeState, ref: Ref): boolean {
  const { words } = s.m.heap;
  return words[ref + DurationField.HASH] !== -1 || words[ref + DurationField.HASH_HIGH] !== -1;
}

/** Keeps the hash whose upper half is in `hashHigh`. */
export function keepHash(s: DatetimeState, ref: Ref, low: number): void {
  const { words } = s.m.heap;
  words[ref + DurationField.HASH] = low;
  words[ref + DurationField.HASH_HIGH] = s.m.hashHigh;
}
