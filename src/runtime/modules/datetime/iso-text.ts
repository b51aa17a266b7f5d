/**
 * Reading ISO 8601 text for `fromisoformat`. From 3.11 on most of the standard's forms are known, before only those
 * that `isoformat` writes. Follows parse_isoformat_date, parse_isoformat_time and _find_isoformat_datetime_separator of
 * Modules/_datetimemodule.c (3.13; 3.9 for the older grammar). A result of undefined means that the text is invalid.
 */
import { type CalendarDay, dayOfIso } from "./calendar.ts";

export interface ParsedTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Undefined without a time zone. */
  readonly offset: { readonly seconds: number; readonly microseconds: number } | undefined;
}

const MIDNIGHT: ParsedTime = { hour: 0, minute: 0, second: 0, microsecond: 0, offset: undefined };
const OLD_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const OLD_CLOCK = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{3}|\d{6}))?)?)?$/;

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /^[0-9]$/.test(character);

export function parseDate(text: string, knowsStandard: boolean): CalendarDay | undefined {
  if (!knowsStandard) return dayFrom(OLD_DATE.exec(text));
  if (text.length !== 7 && text.length !== 8 && text.length !== 10) return undefined;
  return parseStandardDate(text);
}

function dayFrom(match: RegExpExecArray | null): CalendarDay | undefined {
  if (match === null) return undefined;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function parseStandardDate(text: string): CalendarDay | undefined {
  const week = /^(\d{4})(-?)W(\d\d)(?:(-?)(\d))?$/.exec(text);
  if (week !== null) {
    const [, year, separator, number, second, day] = week;
    if (day !== undefined && separator !== second) return undefined;
    const found = dayOfIso({ year: Number(year), week: Number(number), weekday: Number(day ?? 1) });
    return typeof found === "string" ? undefined : found;
  }
  return dayFrom(/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text));
}

export function parseTime(text: string, knowsStandard: boolean): ParsedTime | undefined {
  const start = knowsStandard && text.startsWith("T") ? 1 : 0;
  return parseTimeOfDay(text.slice(start), knowsStandard);
}

function parseTimeOfDay(text: string, knowsStandard: boolean): ParsedTime | undefined {
  const zoneAt = text.search(knowsStandard ? /[Z+-]/ : /[+-]/);
  const parse = knowsStandard ? parseClock : parseOldClock;
  const clock = parse(zoneAt < 0 ? text : text.slice(0, zoneAt));
  if (clock === undefined) return undefined;
  if (zoneAt < 0) return clock;
  const zone = text.slice(zoneAt);
  if (zone.startsWith("Z"))
    return zone === "Z" ? { ...clock, offset: { seconds: 0, microseconds: 0 } } : undefined;
  const offset = parse(zone.slice(1));
  if (offset === undefined || (!knowsStandard && zone.length < 6)) return undefined;
  const sign = zone.startsWith("-") ? -1 : 1;
  const seconds = sign * (offset.hour * 3600 + offset.minute * 60 + offset.second);
  return { ...clock, offset: { seconds, microseconds: sign * offset.microsecond } };
}

function parseOldClock(text: string): ParsedTime | undefined {
  const match = OLD_CLOCK.exec(text);
  if (match === null) return undefined;
  const [, hour, minute = "0", second = "0", fraction = "0"] = match;
  const microsecond = Number(fraction) * (fraction.length === 3 ? 1000 : 1);
  return { ...MIDNIGHT, hour: Number(hour), minute: Number(minute), second: Number(second), microsecond };
}

/** parse_hh_mm_ss_ff: with colons or without, a fraction after any part, of which six digits count. */
function parseClock(text: string): ParsedTime | undefined {
  const match = /^(\d\d)(?:(:?)(\d\d)(?:(:?)(\d\d))?)?(?:[.,](\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, hour, first, minute = "0", second, seconds = "0", fraction = ""] = match;
  if (second !== undefined && first !== second) return undefined;
  const microsecond = Number(fraction.slice(0, 6).padEnd(6, "0"));
  return { ...MIDNIGHT, hour: Number(hour), minute: Number(minute), second: Number(seconds), microsecond };
}

export type ParsedMoment = CalendarDay & ParsedTime;

export function parseMoment(text: string, knowsStandard: boolean): ParsedMoment | undefined {
  const characters = [...text];
  if (characters.length < 7) return undefined;
  const separator = knowsStandard ? separatorPlace(characters) : 10;
  const date = (knowsStandard ? parseStandardDate : oldDate)(characters.slice(0, separator).join(""));
  if (date === undefined) return undefined;
  if (characters.length <= separator) return { ...date, ...MIDNIGHT };
  const time = parseTimeOfDay(characters.slice(separator + 1).join(""), knowsStandard);
  return time === undefined ? undefined : { ...date, ...time };
}

const oldDate = (text: string): CalendarDay | undefined => dayFrom(OLD_DATE.exec(text));

/** Where the date ends. A hyphen at 8 after `YYYY-Www` is taken for the separator when two digits follow. */
function separatorPlace(characters: readonly string[]): number {
  const { length } = characters;
  if (length === 7) return 7;
  if (characters[4] === "-") {
    if (characters[5] !== "W") return 10;
    if (length <= 8 || characters[8] !== "-") return 8;
    return length > 10 && isDigit(characters[10]) ? 8 : 10;
  }
  if (characters[4] !== "W") return 8;
  let end = 7;
  while (end < length && isDigit(characters[end])) end++;
  if (end < 9) return end;
  return end % 2 === 0 ? 7 : 8;
}
