/** Reading integers from text, as `int(text, base)` does. PyLong_FromString. */

import type { Runtime } from "../runtime.ts";
import type { Integer } from "./int-arithmetic.ts";

/** Digits that a number can hold without rounding. */
const EXACT_DECIMAL_DIGITS = 15;
const PLAIN_DECIMAL = /^[+-]?\d{1,15}$/;

/** Texts that are at most this many digits are never over the limit. */
const UNCHECKED_DIGITS = 640;

/**
 * The value of a literal in `base` (0, or 2 to 36); undefined where it is malformed. The text must have
 * ASCII digits and spaces already. Raises ValueError over the digit limit.
 */
export function parseInteger(rt: Runtime, text: string, base: number): Integer | undefined {
  if (base === 10 && PLAIN_DECIMAL.test(text)) return Number(text) + 0;
  const match = /^[ \t\n\v\f\r]*([+-]?)([0-9A-Za-z_]+)[ \t\n\v\f\r]*$/.exec(text);
  if (match === null) return undefined;
  const [, sign, body] = match as unknown as [string, string, string];
  const literal = splitPrefix(body, base);
  if (literal === undefined || !hasOnlyDigits(literal.digits, literal.base)) return undefined;
  const digits = literal.digits.replaceAll("_", "");
  // A leading zero is for octal numbers of Python 2 and is refused, but for zero itself.
  if (base === 0 && literal.base === 10 && digits.startsWith("0") && /[^0]/.test(digits)) return undefined;
  checkDigits(rt, digits.length, literal.base);
  const magnitude = readDigits(digits, literal.base);
  return sign === "-" ? (magnitude === 0 ? 0 : -magnitude) : magnitude;
}

const PREFIX_BASES: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 };

/** Takes off `0x`, `0o`, `0b` where the base allows or asks for it, with one underscore after it. */
function splitPrefix(body: string, base: number): { base: number; digits: string } | undefined {
  const prefixBase = /^0[xob]/i.test(body) ? PREFIX_BASES[body.charAt(1).toLowerCase()] : undefined;
  if (prefixBase !== undefined && (base === 0 || base === prefixBase)) {
    const digits = body.slice(2);
    return { base: prefixBase, digits: digits.startsWith("_") ? digits.slice(1) : digits };
  }
  return { base: base === 0 ? 10 : base, digits: body };
}

/** At least one digit, underscores only single and between digits. */
function hasOnlyDigits(digits: string, base: number): boolean {
  if (digits === "" || digits.startsWith("_") || digits.endsWith("_") || digits.includes("__")) return false;
  for (let index = 0; index < digits.length; index++) {
    const character = digits.charAt(index);
    if (character !== "_" && !(Number.parseInt(character, 36) < base)) return false;
  }
  return true;
}

function checkDigits(rt: Runtime, count: number, base: number): void {
  const limit = rt.intDigitLimit;
  if (count <= UNCHECKED_DIGITS || limit === 0 || count <= limit || (base & (base - 1)) === 0) return;
  const shown = rt.profile.values.messages.intDigitLimit.replace("{}", String(limit));
  rt.raise(
    rt.types.ValueError,
    `Exceeds the limit (${shown}) for integer string conversion: value has ${count} digits; ` +
      "use sys.set_int_max_str_digits() to increase the limit",
  );
}

const BIGINT_PREFIXES: Readonly<Record<number, string | undefined>> = { 16: "0x", 8: "0o", 2: "0b", 10: "" };

function readDigits(digits: string, base: number): Integer {
  if (digits.length <= 10) return Number.parseInt(digits, base);
  const prefix = BIGINT_PREFIXES[base];
  if (base === 10 && digits.length <= EXACT_DECIMAL_DIGITS) return Number(digits);
  return prefix === undefined ? readChunks(digits, BigInt(base)) : BigInt(prefix + digits);
}

/** Halves the text until the parts fit a number, so that long texts take less than quadratic time. */
function readChunks(digits: string, base: bigint): bigint {
  if (digits.length <= 8) return BigInt(Number.parseInt(digits, Number(base)));
  const rightLength = digits.length >> 1;
  const left = readChunks(digits.slice(0, -rightLength), base);
  return left * base ** BigInt(rightLength) + readChunks(digits.slice(-rightLength), base);
}
