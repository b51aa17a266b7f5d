/**
 * Correctly rounded decimal digits of doubles, halves to the even digit, for any number of digits. JavaScript's own
 * conversions are used where they agree: they round exactly, but halves up. CPython: Python/dtoa.c, modes 2 and 3.
 */
import type { Decimal } from "./float-repr.ts";

/** What JavaScript's conversions take at most. */
const MOST_NATIVE_DIGITS = 100;
const LEAST_UNSUPPORTED_FIXED = 1e21;
const doubleView = new DataView(new ArrayBuffer(8));

/** A finite magnitude rounded to `decimals` >= 0 digits after the point, as `123.450`; no point for 0 decimals. */
export function fixedDigits(magnitude: number, decimals: number): string {
  if (decimals <= MOST_NATIVE_DIGITS && magnitude < LEAST_UNSUPPORTED_FIXED && !isHalf(magnitude, decimals)) {
    return magnitude.toFixed(decimals);
  }
  const digits = scaledInteger(magnitude, decimals)
    .toString()
    .padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A finite magnitude rounded to `count` >= 1 significant digits. Zero has the point after its first digit. */
export function significantDigits(magnitude: number, count: number): Decimal {
  if (magnitude === 0) return { digits: "0".repeat(count), point: 1 };
  if (count < MOST_NATIVE_DIGITS) {
    // One digit more shows whether it may be a half.
    const longer = magnitude.toExponential(count);
    if (longer.charAt(longer.indexOf("e") - 1) !== "5") {
      const [mantissa, exponent] = magnitude.toExponential(count - 1).split("e") as [string, string];
      return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
    }
  }
  const point = exactPoint(magnitude);
  const digits = scaledInteger(magnitude, count - point).toString();
  return digits.length > count ? { digits: digits.slice(0, count), point: point + 1 } : { digits, point };
}

/** Where the point of all exact digits is; no double is so close to a power of ten that this many digits round up. */
function exactPoint(magnitude: number): number {
  return Number(magnitude.toExponential(30).split("e")[1]) + 1;
}

/** `magnitude * 10^exponent` rounded to an integer, halves to even. */
export function scaledInteger(magnitude: number, exponent: number): bigint {
  const { significand, power } = decompose(magnitude);
  const powerOfTen = 10n ** BigInt(Math.abs(exponent));
  let numerator = exponent >= 0 ? significand * powerOfTen : significand;
  let denominator = exponent >= 0 ? 1n : powerOfTen;
  if (power >= 0) numerator <<= BigInt(power);
  else denominator <<= BigInt(-power);
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  const isUp = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return isUp ? quotient + 1n : quotient;
}

/** `magnitude = significand * 2^power`, both integers. */
export function decompose(magnitude: number): { significand: bigint; power: number } {
  doubleView.setFloat64(0, magnitude);
  const bits = doubleView.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (biased === 0) return { significand: fraction, power: -1074 };
  return { significand: fraction | 0x10000000000000n, power: biased - 1075 };
}

/** Whether the digits after the last one kept are exactly a half: then it is an odd multiple of 2^-(decimals + 1). */
function isHalf(magnitude: number, decimals: number): boolean {
  const scaled = magnitude * 2 ** (decimals + 1);
  return Number.isInteger(scaled) && scaled % 2 === 1;
}
