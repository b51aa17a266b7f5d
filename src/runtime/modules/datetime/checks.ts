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
  const fail = (text: string): never => rt.raise(rt.types.ValueError, text);
  if (year < MIN_YEAR || year > MAX_YEAR) fail(`year ${year} is out of range`);
  if (month < 1 || month > 12) fail("month must be in 1..12");
  if (day < 1 || day > daysInMonth(year, month)) fail("day is out of range for month");
}

export function checkTime(rt: Runtime, { hour, minute, second, microsecond, fold }: ClockTime): void {
  const fail = (text: string): never => rt.raise(rt.types.ValueError, text);
  if (hour < 0 || hour > 23) fail("hour must be in 0..23");
  if (minute < 0 || minute > 59) fail("minute must be in 0..59");
  if (second < 0 || second > 59) fail("second must be in 0..59");
  if (microsecond < 0 || microsecond > 999999) fail("microsecond must be in 0..999999");
  if (fold !== 0 && fold !== 1) fail("fold must be either 0 or 1");
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
