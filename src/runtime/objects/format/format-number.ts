/** Laying out a formatted number: sign, prefix, grouped digits, and padding to a width. */

import { checkRoom } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import type { FormatSpec, Grouping } from "./format-spec.ts";

/** The parts of a number before padding. */
export interface NumberParts {
  readonly isNegative: boolean;
  /** `0x` and the like. */
  readonly prefix: string;
  /** Digits before the point; empty for `inf` and `nan`, which are all rest. */
  readonly digits: string;
  /** The point and everything after it. */
  readonly rest: string;
}

/** Bytes that a character of the result takes at least. */
const LEAST_CHARACTER_BYTES = 1;

/** fill_number */
export function layOutNumber(rt: Runtime, parts: NumberParts, spec: FormatSpec, groupSize: number): string {
  checkRoom(rt, spec.width * LEAST_CHARACTER_BYTES);
  const sign = parts.isNegative ? "-" : spec.sign === "+" || spec.sign === " " ? spec.sign : "";
  const fixedLength = sign.length + parts.prefix.length + parts.rest.length;
  const isZeroPadded = spec.fill === "0" && spec.align === "=";
  const leastDigits = isZeroPadded ? spec.width - fixedLength : 0;
  // Without digits (`inf`, `nan`) there is nothing to group: calc_number_widths.
  const digits = parts.digits === "" ? "" : groupDigits(parts.digits, spec.grouping, groupSize, leastDigits);
  const padding = Math.max(spec.width - fixedLength - digits.length, 0);
  const body = digits + parts.rest;
  switch (spec.align) {
    case "<":
      return sign + parts.prefix + body + spec.fill.repeat(padding);
    case "=":
      return sign + parts.prefix + spec.fill.repeat(padding) + body;
    case "^": {
      const before = padding >> 1;
      return spec.fill.repeat(before) + sign + parts.prefix + body + spec.fill.repeat(padding - before);
    }
    case ">":
      return spec.fill.repeat(padding) + sign + parts.prefix + body;
  }
}

/**
 * Digits in groups from the right, filled with zeros on the left to at least `leastLength` characters, which may
 * give one more so that no separator comes first. _PyUnicode_InsertThousandsGrouping.
 */
export function groupDigits(digits: string, separator: Grouping, size: number, leastLength: number): string {
  if (separator === "") return digits.padStart(leastLength, "0");
  if (digits === "" && leastLength <= 0) return digits;
  const lengthWith = (count: number): number => count + Math.floor((count - 1) / size);
  let count = Math.max(digits.length, 1, Math.floor((leastLength * size) / (size + 1)) - 1);
  while (lengthWith(count) < leastLength) count++;
  const filled = digits.padStart(count, "0");
  const groups: string[] = [];
  for (let end = filled.length; end > 0; end -= size)
    groups.unshift(filled.slice(Math.max(end - size, 0), end));
  return groups.join(separator);
}

/** Digits after a point in groups from the left (3.14). */
export function groupFraction(digits: string, separator: Grouping): string {
  return separator === "" ? digits : (digits.match(/.{1,3}/g) ?? []).join(separator);
}
