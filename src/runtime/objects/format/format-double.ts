/** Doubles as text by format code and precision, without padding or sign options. PyOS_double_to_string. */
import { fixedDigits, significantDigits } from "../numbers/float-digits.ts";
import { type Decimal, exponentText, reprUsesExponent, shortestDigits } from "../numbers/float-repr.ts";

/** `r` is the shortest text that reads back the same; the others are C's. */
export type DoubleCode = "e" | "f" | "g" | "r";

export interface DoubleOptions {
  /** `#`: keep the point and, for `g`, trailing zeros. */
  readonly isAlternate: boolean;
  /** At least one digit after the point, as `repr` has it. */
  readonly addsPointZero: boolean;
  /** `z`: a result that rounds to zero has no minus. */
  readonly dropsNegativeZero: boolean;
}

export const PLAIN_DOUBLE: DoubleOptions = {
  isAlternate: false,
  addsPointZero: false,
  dropsNegativeZero: false,
};

/** The text with its minus, if it has one; `nan` and `inf` in lower case. */
export function doubleText(
  value: number,
  code: DoubleCode,
  precision: number,
  options: DoubleOptions,
): string {
  if (Number.isNaN(value)) return "nan";
  const isNegative = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) return isNegative ? "-inf" : "inf";
  const text = magnitudeText(Math.abs(value), code, precision, options);
  const isZero = options.dropsNegativeZero && !/[1-9]/.test(text.replace(/e.*/, ""));
  return isNegative && !isZero ? `-${text}` : text;
}

function magnitudeText(
  magnitude: number,
  code: DoubleCode,
  precision: number,
  options: DoubleOptions,
): string {
  switch (code) {
    case "f": {
      const text = fixedDigits(magnitude, precision);
      return options.isAlternate && precision === 0 ? `${text}.` : text;
    }
    case "e": {
      const { digits, point } = significantDigits(magnitude, precision + 1);
      return withExponent(digits, magnitude === 0 ? 1 : point, options);
    }
    case "g": {
      const count = precision === 0 ? 1 : precision;
      const decimal = significantDigits(magnitude, count);
      const kept = options.isAlternate ? decimal : { ...decimal, digits: decimal.digits.replace(/0+$/, "") };
      const limit = options.addsPointZero ? count - 1 : count;
      const usesExponent = decimal.point <= -4 || decimal.point > limit;
      return usesExponent ? withExponent(kept.digits, kept.point, options) : withoutExponent(kept, options);
    }
    case "r": {
      if (magnitude === 0) return withoutExponent({ digits: "", point: 1 }, options);
      const decimal = shortestDigits(magnitude);
      if (reprUsesExponent(decimal.point)) return withExponent(decimal.digits, decimal.point, options);
      return withoutExponent(decimal, options);
    }
  }
}

function withExponent(digits: string, point: number, options: DoubleOptions): string {
  const first = digits.charAt(0) === "" ? "0" : digits.charAt(0);
  const rest = digits.slice(1);
  const dot = rest !== "" || options.isAlternate ? "." : "";
  return `${first}${dot}${rest}${exponentText(point - 1)}`;
}

/** Digits without trailing zeros (unless they are wanted), written with zeros where the point needs them. */
function withoutExponent({ digits, point }: Decimal, options: DoubleOptions): string {
  const whole = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const fraction = point <= 0 ? "0".repeat(-point) + digits : digits.slice(point);
  if (fraction !== "") return `${whole}.${fraction}`;
  if (options.addsPointZero) return `${whole}.0`;
  return options.isAlternate ? `${whole}.` : whole;
}
