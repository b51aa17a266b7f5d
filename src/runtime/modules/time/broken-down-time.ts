/** Times as year, month, day ...: the proleptic Gregorian calendar in UTC, which is the simulated local zone, too. */

/** C's `struct tm`, with the year and month as people count them. `weekday` 0 is Monday, `yearDay` starts at 1. */
export interface BrokenDownTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly isSaving: number;
}

const SECONDS_PER_DAY = 86_400;
/** What a JavaScript date can hold. */
const LARGEST_SECONDS = 8.64e12;

/** Undefined where the year is out of range. */
export function brokenDown(seconds: number): BrokenDownTime | undefined {
  if (Math.abs(seconds) > LARGEST_SECONDS) return undefined;
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: (date.getUTCDay() + 6) % 7,
    yearDay: Math.floor((date.getTime() / 1000 - startOfYear(year)) / SECONDS_PER_DAY) + 1,
    isSaving: 0,
  };
}

/** Seconds since 1970; numbers out of their range carry over, as with C's `timegm`. */
export function secondsOf(time: BrokenDownTime): number {
  const date = new Date(0);
  date.setUTCFullYear(time.year, time.month - 1, time.day);
  date.setUTCHours(time.hour, time.minute, time.second);
  return date.getTime() / 1000;
}

function startOfYear(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime() / 1000;
}

/** Week of the year, the first one starting with the first `firstWeekday` (0 for Monday): `%U` and `%W`. */
export function weekOfYear({ yearDay, weekday }: BrokenDownTime, firstWeekday: number): number {
  const sinceFirst = (weekday - firstWeekday + 7) % 7;
  return Math.floor((yearDay - 1 + 7 - sinceFirst) / 7);
}

/** Year and week of ISO 8601: `%G` and `%V`. */
export function isoWeek({ year, yearDay, weekday }: BrokenDownTime): readonly [year: number, week: number] {
  const week = Math.floor((yearDay - 1 - weekday + 10) / 7);
  if (week < 1) return [year - 1, weeksOf(year - 1)];
  return week > weeksOf(year) ? [year + 1, 1] : [year, week];
}

/** 53 weeks have years that begin or end with a Thursday. */
function weeksOf(year: number): number {
  const first = weekdayOfDay(startOfYear(year));
  const last = weekdayOfDay(startOfYear(year + 1) - SECONDS_PER_DAY);
  return first === 3 || last === 3 ? 53 : 52;
}

function weekdayOfDay(seconds: number): number {
  return (new Date(seconds * 1000).getUTCDay() + 6) % 7;
}
