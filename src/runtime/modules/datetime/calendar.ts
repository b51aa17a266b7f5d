/** The proleptic Gregorian calendar in plain numbers. Follows Modules/_datetimemodule.c (3.13); days count from 1 for 0001-01-01. */

export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;
export const MAX_ORDINAL = 3652059;

const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN_400_YEARS = 146097;
const DAYS_IN_100_YEARS = 36524;
const DAYS_IN_4_YEARS = 1461;

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month] as number);
}

export function daysBeforeMonth(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month] as number) + (month > 2 && isLeapYear(year) ? 1 : 0);
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

export function ordinalOf({ year, month, day }: CalendarDay): number {
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
}

/** ord_to_ymd */
export function dayOfOrdinal(ordinal: number): CalendarDay {
  let rest = ordinal - 1;
  const cycles400 = Math.floor(rest / DAYS_IN_400_YEARS);
  rest -= cycles400 * DAYS_IN_400_YEARS;
  const cycles100 = Math.floor(rest / DAYS_IN_100_YEARS);
  rest -= cycles100 * DAYS_IN_100_YEARS;
  const cycles4 = Math.floor(rest / DAYS_IN_4_YEARS);
  rest -= cycles4 * DAYS_IN_4_YEARS;
  const years = Math.floor(rest / 365);
  rest -= years * 365;
  const year = cycles400 * 400 + cycles100 * 100 + cycles4 * 4 + years + 1;
  if (years === 4 || cycles100 === 4) return { year: year - 1, month: 12, day: 31 };
  let month = (rest + 50) >> 5;
  if (daysBeforeMonth(year, month) > rest) month--;
  return { year, month, day: rest - daysBeforeMonth(year, month) + 1 };
}

/** 0 for Monday. */
export function weekdayOf(date: CalendarDay): number {
  return (ordinalOf(date) + 6) % 7;
}

/** Ordinal of the Monday that starts week 1 of an ISO year. iso_week1_monday */
function firstIsoMonday(year: number): number {
  const firstDay = ordinalOf({ year, month: 1, day: 1 });
  const firstWeekday = (firstDay + 6) % 7;
  return firstDay - firstWeekday + (firstWeekday > 3 ? 7 : 0);
}

export interface IsoDay {
  readonly year: number;
  readonly week: number;
  readonly weekday: number;
}

export function isoDayOf(date: CalendarDay): IsoDay {
  let { year } = date;
  const today = ordinalOf(date);
  let monday = firstIsoMonday(year);
  let week = Math.floor((today - monday) / 7);
  const weekday = (((today - monday) % 7) + 7) % 7;
  if (week < 0) {
    year--;
    monday = firstIsoMonday(year);
    week = Math.floor((today - monday) / 7);
  } else if (week >= 52 && today >= firstIsoMonday(year + 1)) {
    year++;
    week = 0;
  }
  return { year, week: week + 1, weekday: weekday + 1 };
}

/** What is wrong with an ISO day. */
export type IsoFault = "year" | "week" | "day";

/** iso_to_ymd */
export function dayOfIso({ year, week, weekday }: IsoDay): CalendarDay | IsoFault {
  if (year < MIN_YEAR || year > MAX_YEAR) return "year";
  if (week <= 0 || week >= 53) {
    const firstWeekday = (ordinalOf({ year, month: 1, day: 1 }) + 6) % 7;
    const hasLongYear = firstWeekday === 3 || (firstWeekday === 2 && isLeapYear(year));
    if (week !== 53 || !hasLongYear) return "week";
  }
  if (weekday <= 0 || weekday >= 8) return "day";
  return dayOfOrdinal(firstIsoMonday(year) + (week - 1) * 7 + weekday - 1);
}
