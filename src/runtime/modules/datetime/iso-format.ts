/** `isoformat`, `ctime` and `repr` of dates and times as text. */
import type { CalendarDay } from "./calendar.ts";
import { weekdayOf } from "./calendar.ts";
import type { ClockTime } from "./values.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const padded = (value: number, digits: number): string => String(value).padStart(digits, "0");

export function isoDate({ year, month, day }: CalendarDay): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Undefined for a `timespec` that does not exist. */
export function isoTime(clock: ClockTime, timespec: string): string | undefined {
  const { hour, minute, second, microsecond } = clock;
  const hours = padded(hour, 2);
  const minutes = `${hours}:${padded(minute, 2)}`;
  const seconds = `${minutes}:${padded(second, 2)}`;
  switch (timespec) {
    case "auto":
      return microsecond === 0 ? seconds : `${seconds}.${padded(microsecond, 6)}`;
    case "hours":
      return hours;
    case "minutes":
      return minutes;
    case "seconds":
      return seconds;
    case "milliseconds":
      return `${seconds}.${padded(Math.floor(microsecond / 1000), 3)}`;
    case "microseconds":
      return `${seconds}.${padded(microsecond, 6)}`;
    default:
      return undefined;
  }
}

/** `Sat Jan  1 00:00:00 2000` */
export function ctimeText(date: CalendarDay, hour: number, minute: number, second: number): string {
  const day = String(date.day).padStart(2, " ");
  const clock = `${padded(hour, 2)}:${padded(minute, 2)}:${padded(second, 2)}`;
  return `${WEEKDAYS[weekdayOf(date)]} ${MONTHS[date.month - 1]} ${day} ${clock} ${padded(date.year, 4)}`;
}

/** The numbers of a time as `repr` shows them: no seconds or microseconds that are 0 at the end. */
export function clockArguments({ hour, minute, second, microsecond }: ClockTime): number[] {
  if (microsecond !== 0) return [hour, minute, second, microsecond];
  return second !== 0 ? [hour, minute, second] : [hour, minute];
}
