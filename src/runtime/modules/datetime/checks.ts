/** Ranges of dates, times and durations (check_date_args, check_time_args, check_delta_day_range). */
import type { Runtime } from "../../objects/runtime.ts";
import {
  type CalendarDay,
  dayOfOrdinal,
  daysInMonth,
  MAX_ORDINAL,
  MAX_YEAR,
  MIN_YEAR,
  ordinalOf,
} from "./calendar.ts";
import type { ClockTime, Duration } from "./values.ts";

const MAX_DAYS = 999999999;
const MICROSECONDS_PER_SECOND = 1_000_000n;
const SECONDS_PER_DAY = 86_400n;

export function checkDate(rt: Runtime, { year, month, day }: CalendarDay): void {
  if (!checkYear(rt, year)) rt.raise(rt.types.ValueError, `year ${year} is out of range`);
  checkField(rt, "month must be in 1..12", month, 1, 12);
  const last = daysInMonth(year, month);
  if (day >= 1 && day <= last) return;
  const { datetimeErrorsSayValue } = rt.profile.library;
  const said = `day ${day} must be in range 1..${last} for month ${month} in year ${year}`;
  rt.raise(rt.types.ValueError, datetimeErrorsSayValue ? said : "day is out of range for month");
}

/** Whether a date may have this year; raises where the error is the same for all who ask. */
export function checkYear(rt: Runtime, year: number): boolean {
  if (year >= MIN_YEAR && year <= MAX_YEAR) return true;
  if (!rt.profile.library.datetimeErrorsSayValue) return false;
  return rt.raise(rt.types.ValueError, `year must be in ${MIN_YEAR}..${MAX_YEAR}, not ${year}`);
}

export function checkTime(rt: Runtime, { hour, minute, second, microsecond, fold }: ClockTime): void {
  checkField(rt, "hour must be in 0..23", hour, 0, 23);
  checkField(rt, "minute must be in 0..59", minute, 0, 59);
  checkField(rt, "second must be in 0..59", second, 0, 59);
  checkField(rt, "microsecond must be in 0..999999", microsecond, 0, 999999);
  checkField(rt, "fold must be either 0 or 1", fold, 0, 1);
}

function checkField(rt: Runtime, rule: string, value: number, from: number, to: number): void {
  if (value >= from && value <= to) return;
  const { datetimeErrorsSayValue } = rt.profile.library;
  rt.raise(rt.types.ValueError, datetimeErrorsSayValue ? `${rule}, not ${value}` : rule);
}

export function checkDuration(rt: Runtime, duration: Duration): Duration {
  const { days } = duration;
  if (Math.abs(days) > MAX_DAYS) {
    rt.raise(rt.types.OverflowError, `days=${days}; must have magnitude <= ${MAX_DAYS}`);
  }
  return duration;
}

/** The day so many days away; raises when it is out of range (normalize_date). */
export function dayAt(rt: Runtime, from: CalendarDay, days: number): CalendarDay {
  const ordinal = ordinalOf(from) + days;
  if (ordinal < 1 || ordinal > MAX_ORDINAL) rt.raise(rt.types.OverflowError, "date value out of range");
  return dayOfOrdinal(ordinal);
}

export function microsecondsOf({ days, seconds, microseconds }: Duration): bigint {
  return (BigInt(days) * SECONDS_PER_DAY + BigInt(seconds)) * MICROSECONDS_PER_SECOND + BigInt(microseconds);
}

/** microseconds_to_delta */
export function durationFrom(rt: Runtime, total: bigint): Duration {
  const [seconds, microseconds] = divideFloor(total, MICROSECONDS_PER_SECOND);
  const [days, rest] = divideFloor(seconds, SECONDS_PER_DAY);
  if (days > 2n ** 31n - 1n || days < -(2n ** 31n)) {
    rt.raise(rt.types.OverflowError, "Python int too large to convert to C int");
  }
  return checkDuration(rt, { days: Number(days), seconds: Number(rest), microseconds: Number(microseconds) });
}

/** Floor and remainder as Python's `divmod`; the divisor is not 0. */
export function divideFloor(value: bigint, divisor: bigint): readonly [bigint, bigint] {
  const quotient = value / divisor;
  const rest = value % divisor;
  return rest !== 0n && rest < 0n !== divisor < 0n ? [quotient - 1n, rest + divisor] : [quotient, rest];
}

/** divide_nearest: to the nearest whole number, halves to the even one. */
export function divideNearest(value: bigint, divisor: bigint): bigint {
  const [quotient, rest] = divideFloor(value, divisor);
  const twice = 2n * (rest < 0n ? -rest : rest);
  const size = divisor < 0n ? -divisor : divisor;
  const roundsUp = twice > size || (twice === size && quotient % 2n !== 0n);
  return roundsUp ? quotient + 1n : quotient;
}
