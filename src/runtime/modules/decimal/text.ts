/** Decimals as text: reading them, and showing them in scientific or engineering notation. Follows Lib/_pydecimal.py (3.13). */
import { type DecimalValue, finite, infinity, isInfinite } from "./values.ts";

const NUMBER = /^([-+])?(?:(?=\d|\.\d)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?|inf(?:inity)?|(s)?nan(\d*))$/i;

/** Of ASCII text without spaces; undefined for what is no number. */
export function parseDecimal(text: string): DecimalValue | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [whole, sign, integral, fraction = "", exponent = "0", isSignaling, payload] = match;
  const isNegative = sign === "-";
  if (integral !== undefined) {
    return finite(isNegative, BigInt(integral + fraction || "0"), Number(exponent) - fraction.length);
  }
  if (payload !== undefined) {
    const kind = isSignaling === undefined ? "quiet" : "signaling";
    return { isNegative, kind, coefficient: BigInt(payload || "0"), exponent: 0 };
  }
  return whole === undefined ? undefined : infinity(isNegative);
}

/** `Decimal.__str__` */
export function scientificText(value: DecimalValue, capitals: boolean): string {
  return shown(value, capitals, false);
}

/** `to_eng_string`: exponents are multiples of three. */
export function engineeringText(value: DecimalValue, capitals: boolean): string {
  return shown(value, capitals, true);
}

function shown(value: DecimalValue, capitals: boolean, isEngineering: boolean): string {
  const sign = value.isNegative ? "-" : "";
  if (isInfinite(value)) return `${sign}Infinity`;
  const payload = value.coefficient === 0n ? "" : value.coefficient.toString();
  if (value.kind === "quiet") return `${sign}NaN${payload}`;
  if (value.kind === "signaling") return `${sign}sNaN${payload}`;
  const { exponent } = value;
  const digits = value.coefficient.toString();
  const left = exponent + digits.length;
  const point = pointPlace(value, left, isEngineering);
  const [integral, fraction] = splitAt(digits, point);
  const shift = left - point;
  const scale = shift === 0 ? "" : `${capitals ? "E" : "e"}${shift < 0 ? "-" : "+"}${Math.abs(shift)}`;
  return `${sign}${integral}${fraction === "" ? "" : `.${fraction}`}${scale}`;
}

/** How many digits stand before the point. */
function pointPlace({ exponent, coefficient }: DecimalValue, left: number, isEngineering: boolean): number {
  if (exponent <= 0 && left > -6) return left;
  if (!isEngineering) return 1;
  const floorMod = (value: number): number => ((value % 3) + 3) % 3;
  return coefficient === 0n ? floorMod(left + 1) - 1 : floorMod(left - 1) + 1;
}

/** The digits before and behind a point that may lie outside of them. */
export function splitAt(digits: string, point: number): readonly [string, string] {
  if (point <= 0) return ["0", "0".repeat(-point) + digits];
  if (point >= digits.length) return [digits + "0".repeat(point - digits.length), ""];
  return [digits.slice(0, point), digits.slice(point)];
}
