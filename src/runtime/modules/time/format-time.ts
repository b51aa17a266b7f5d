/** `strftime` in the C locale, as glibc does it: directives, and the flags `-`, `_`, `0`, `^` and `#` before them. */
import { type BrokenDownTime, isoWeek, secondsOf, weekOfYear } from "./broken-down-time.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const SHORT_LENGTH = 3;
const DIRECTIVE = /%([-_0^#]*)(\d*)[EO]?([a-zA-Z%+])/g;

/** The zone that `%Z` and `%z` show. */
export interface Zone {
  readonly name: string;
  readonly offsetSeconds: number;
}

export const UTC: Zone = { name: "UTC", offsetSeconds: 0 };

/** A number with its usual width and what it is padded with, or text. */
type Piece = string | { readonly value: number; readonly width: number; readonly pad: "0" | " " };

export function formatTime(format: string, time: BrokenDownTime, zone: Zone): string {
  return format.replace(DIRECTIVE, (whole, flags: string, width: string, directive: string) => {
    const piece = pieceOf(directive, time, zone);
    return piece === undefined ? whole : padded(piece, flags, width === "" ? undefined : Number(width));
  });
}

function padded(piece: Piece, flags: string, width: number | undefined): string {
  if (typeof piece === "string") {
    const text = flags.includes("^") ? piece.toUpperCase() : flags.includes("#") ? swapCase(piece) : piece;
    return text.padStart(width ?? 0, flags.includes("0") ? "0" : " ");
  }
  const pad = flags.includes("_") ? " " : flags.includes("0") ? "0" : piece.pad;
  const digits = Math.abs(piece.value).toString();
  const sign = piece.value < 0 ? "-" : "";
  return flags.includes("-")
    ? sign + digits
    : sign + digits.padStart((width ?? piece.width) - sign.length, pad);
}

function swapCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

function pieceOf(directive: string, time: BrokenDownTime, zone: Zone): Piece | undefined {
  return textPiece(directive, time, zone) ?? numberPiece(directive, time);
}

function textPiece(directive: string, time: BrokenDownTime, zone: Zone): string | undefined {
  const nested = NESTED.get(directive);
  if (nested !== undefined) return formatTime(nested, time, zone);
  const weekday = WEEKDAYS[time.weekday] ?? "?";
  const month = MONTHS[time.month - 1] ?? "?";
  switch (directive) {
    case "a":
      return weekday.slice(0, SHORT_LENGTH);
    case "A":
      return weekday;
    case "b":
    case "h":
      return month.slice(0, SHORT_LENGTH);
    case "B":
      return month;
    case "p":
      return time.hour < 12 ? "AM" : "PM";
    case "P":
      return time.hour < 12 ? "am" : "pm";
    case "z":
      return offsetText(zone.offsetSeconds);
    case "Z":
      return zone.name;
    case "n":
      return "\n";
    case "t":
      return "\t";
    case "%":
      return "%";
    default:
      return undefined;
  }
}

/** Directives that stand for several others. */
const NESTED: ReadonlyMap<string, string> = new Map([
  ["c", "%a %b %e %H:%M:%S %Y"],
  ["D", "%m/%d/%y"],
  ["F", "%Y-%m-%d"],
  ["r", "%I:%M:%S %p"],
  ["R", "%H:%M"],
  ["T", "%H:%M:%S"],
  ["x", "%m/%d/%y"],
  ["X", "%H:%M:%S"],
]);

function numberPiece(directive: string, time: BrokenDownTime): Piece | undefined {
  const number = (value: number, width: number, pad: "0" | " " = "0"): Piece => ({ value, width, pad });
  const hourOfTwelve = time.hour % 12 === 0 ? 12 : time.hour % 12;
  switch (directive) {
    case "C":
      return number(Math.floor(time.year / 100), 2);
    case "d":
      return number(time.day, 2);
    case "e":
      return number(time.day, 2, " ");
    case "g":
      return number(mod100(isoWeek(time)[0]), 2);
    case "G":
      return number(isoWeek(time)[0], 1);
    case "H":
      return number(time.hour, 2);
    case "I":
      return number(hourOfTwelve, 2);
    case "j":
      return number(time.yearDay, 3);
    case "k":
      return number(time.hour, 2, " ");
    case "l":
      return number(hourOfTwelve, 2, " ");
    case "m":
      return number(time.month, 2);
    case "M":
      return number(time.minute, 2);
    case "s":
      return number(secondsOf(time), 1);
    case "S":
      return number(time.second, 2);
    case "u":
      return number(time.weekday + 1, 1);
    case "U":
      return number(weekOfYear(time, 6), 2);
    case "V":
      return number(isoWeek(time)[1], 2);
    case "w":
      return number((time.weekday + 1) % 7, 1);
    case "W":
      return number(weekOfYear(time, 0), 2);
    case "y":
      return number(mod100(time.year), 2);
    case "Y":
      return number(time.year, 1);
    default:
      return undefined;
  }
}

function mod100(year: number): number {
  return ((year % 100) + 100) % 100;
}

function offsetText(offsetSeconds: number): string {
  const minutes = Math.trunc(Math.abs(offsetSeconds) / 60);
  const two = (value: number): string => value.toString().padStart(2, "0");
  return `${offsetSeconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** `asctime`: `Sun Jun 20 23:21:05 1993`. */
export function asciiTime(time: BrokenDownTime): string {
  return formatTime("%a %b %e %H:%M:%S %Y", time, UTC);
}
