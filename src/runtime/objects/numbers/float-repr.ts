/**
 * The decimal text of doubles: shortest digits that read back as the same value (`repr`), and correctly rounded
 * digits (`format`). Pure functions on JavaScript numbers. CPython: Python/dtoa.c, Python/pystrtod.c.
 */

/** Decimal digits without sign, and the position of the point: the value is 0.DIGITS * 10^point. */
export interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** Below and above these powers of ten `repr` uses an exponent (pystrtod.c, format 'r'). */
const LEAST_POINT = -3;
const GREATEST_POINT = 16;

/** What `repr(float)` prints. */
export function floatRepr(value: number): string {
  if (Number.isFinite(value)) {
    const magnitude = Math.abs(value);
    if (magnitude >= 1e-4 && magnitude < 1e16) {
      const text = String(value);
      return Number.isInteger(value) ? `${text}.0` : text;
    }
    if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
    return exponentRepr(value);
  }
  if (Number.isNaN(value)) return "nan";
  return value > 0 ? "inf" : "-inf";
}

/** Shortest digits of a finite magnitude. JavaScript and CPython agree on them: both round-trip and closest. */
export function shortestDigits(magnitude: number): Decimal {
  const [mantissa, exponent] = magnitude.toExponential().split("e") as [string, string];
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}

/** Whether `repr` writes a number whose decimal point is there with an exponent. */
export function reprUsesExponent(point: number): boolean {
  return point < LEAST_POINT || point > GREATEST_POINT;
}

/** `1e-07`: at least two digits in the exponent. */
export function exponentText(exponent: number): string {
  const digits = String(Math.abs(exponent)).padStart(2, "0");
  return `e${exponent < 0 ? "-" : "+"}${digits}`;
}

function exponentRepr(value: number): string {
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  return mantissa + exponentText(Number(exponent));
}
