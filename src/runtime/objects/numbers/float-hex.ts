/** `float.hex` and `float.fromhex`. */

import type { Runtime } from "../runtime.ts";
import { decompose } from "./float-digits.ts";
import { scaleToDouble } from "./int-division.ts";

const FRACTION_DIGITS = 13;
const HEX_LITERAL = /^([+-]?)(?:0x)?([\da-f]*)(?:\.([\da-f]*))?(?:p([+-]?\d+))?$/i;
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/i;
const LEAST_EXPONENT = -1074;
/** Exponents beyond these give infinity or zero whatever the digits are. */
const LARGEST_POWER = 100_000;

/** float_hex_impl */
export function hexText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (!Number.isFinite(value)) return `${sign}inf`;
  if (value === 0) return `${sign}0x0.0p+0`;
  const { significand, power } = decompose(Math.abs(value));
  const isSubnormal = significand < 1n << 52n;
  const fraction = (significand & ((1n << 52n) - 1n)).toString(16).padStart(FRACTION_DIGITS, "0");
  const exponent = power + 52;
  return `${sign}0x${isSubnormal ? 0 : 1}.${fraction}p${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

/** The double of a hexadecimal literal, rounded half to even. float_fromhex. */
export function parseHex(rt: Runtime, source: string): number {
  const text = source.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "");
  const special = SPECIAL.exec(text);
  if (special !== null) {
    const magnitude = special[2]?.toLowerCase() === "nan" ? Number.NaN : Number.POSITIVE_INFINITY;
    return special[1] === "-" ? -magnitude : magnitude;
  }
  const match = HEX_LITERAL.exec(text);
  const [, sign, whole, fraction, exponentText] = match ?? [];
  const digits = `${whole ?? ""}${fraction ?? ""}`;
  if (match === null || digits === "") {
    rt.raise(rt.types.ValueError, "invalid hexadecimal floating-point string");
  }
  const magnitude = readMagnitude(
    rt,
    BigInt(`0x${digits}`),
    Number(exponentText ?? 0),
    (fraction ?? "").length,
  );
  return sign === "-" ? -magnitude : magnitude;
}

function readMagnitude(rt: Runtime, significand: bigint, exponent: number, fractionDigits: number): number {
  if (significand === 0n) return 0;
  const power = exponent - 4 * fractionDigits;
  const topBit = significand.toString(2).length + power;
  if (topBit > 1024 || power > LARGEST_POWER) raiseTooLarge(rt);
  if (topBit < LEAST_EXPONENT - 1) return 0;
  const result = scaleToDouble(significand, power);
  if (!Number.isFinite(result)) raiseTooLarge(rt);
  return result;
}

function raiseTooLarge(rt: Runtime): never {
  rt.raise(rt.types.OverflowError, "hexadecimal value too large to represent as a float");
}
