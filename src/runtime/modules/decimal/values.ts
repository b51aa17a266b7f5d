/**
 * Decimal numbers and contexts as plain values, after the General Decimal Arithmetic specification (and libmpdec, which
 * CPython uses). A coefficient is a BigInt; the digits of a NaN are its payload.
 */

export type DecimalKind = "finite" | "infinity" | "quiet" | "signaling";

export interface DecimalValue {
  readonly isNegative: boolean;
  readonly kind: DecimalKind;
  readonly coefficient: bigint;
  /** 0 for what is not finite. */
  readonly exponent: number;
}

/** `ROUND_...`, in the order of libmpdec's numbers. */
export const ROUNDINGS = [
  "ROUND_UP",
  "ROUND_DOWN",
  "ROUND_CEILING",
  "ROUND_FLOOR",
  "ROUND_HALF_UP",
  "ROUND_HALF_DOWN",
  "ROUND_HALF_EVEN",
  "ROUND_05UP",
] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Conditions as bits, numbered as in Modules/_decimal/libmpdec/mpdecimal.h. */
export const Condition = {
  CLAMPED: 0x1,
  CONVERSION_SYNTAX: 0x2,
  DIVISION_BY_ZERO: 0x4,
  DIVISION_IMPOSSIBLE: 0x8,
  DIVISION_UNDEFINED: 0x10,
  INEXACT: 0x40,
  INVALID_CONTEXT: 0x80,
  INVALID_OPERATION: 0x100,
  FLOAT_OPERATION: 0x400,
  OVERFLOW: 0x800,
  ROUNDED: 0x1000,
  SUBNORMAL: 0x2000,
  UNDERFLOW: 0x4000,
} as const;

/** MPD_IEEE_Invalid_operation: what the one signal InvalidOperation stands for. */
export const INVALID =
  Condition.CONVERSION_SYNTAX |
  Condition.DIVISION_IMPOSSIBLE |
  Condition.DIVISION_UNDEFINED |
  Condition.INVALID_CONTEXT |
  Condition.INVALID_OPERATION |
  0x20 |
  0x200;

/** What a calculation is done by. */
export interface Settings {
  /** Digits of a result. */
  readonly precision: number;
  readonly rounding: Rounding;
  /** Bounds of the adjusted exponent. */
  readonly minExponent: number;
  readonly maxExponent: number;
  readonly isClamped: boolean;
}

/** One calculation: its settings, and the conditions that arose. */
export class Calculation {
  conditions = 0;

  constructor(readonly settings: Settings) {}

  get tinyExponent(): number {
    return this.settings.minExponent - this.settings.precision + 1;
  }

  get topExponent(): number {
    return this.settings.maxExponent - this.settings.precision + 1;
  }

  note(conditions: number): void {
    this.conditions |= conditions;
  }

  /** The NaN that an invalid operation gives. */
  invalid(condition: number = Condition.INVALID_OPERATION): DecimalValue {
    this.note(condition);
    return NAN;
  }
}

/** MAX_PREC and MAX_EMAX of 64-bit machines, and the double next to them. */
export const LARGEST_EXACT_EXPONENT = 999_999_999_999_999_999n;
export const LARGEST_EXPONENT = 1e18;

/** The limits of libmpdec: nothing that fits is rounded (mpd_maxcontext). */
export const WIDEST: Settings = {
  precision: LARGEST_EXPONENT,
  rounding: "ROUND_HALF_EVEN",
  minExponent: -LARGEST_EXPONENT,
  maxExponent: LARGEST_EXPONENT,
  isClamped: false,
};

export const NAN: DecimalValue = { isNegative: false, kind: "quiet", coefficient: 0n, exponent: 0 };
export const ZERO = finite(false, 0n, 0);
export const ONE = finite(false, 1n, 0);

export function finite(isNegative: boolean, coefficient: bigint, exponent: number): DecimalValue {
  return { isNegative, kind: "finite", coefficient, exponent };
}

export function infinity(isNegative: boolean): DecimalValue {
  return { isNegative, kind: "infinity", coefficient: 0n, exponent: 0 };
}

export function fromInteger(value: number | bigint): DecimalValue {
  const whole = BigInt(value);
  return finite(whole < 0n, whole < 0n ? -whole : whole, 0);
}

export const isNan = ({ kind }: DecimalValue): boolean => kind === "quiet" || kind === "signaling";
export const isZero = ({ kind, coefficient }: DecimalValue): boolean =>
  kind === "finite" && coefficient === 0n;
export const isFiniteNumber = ({ kind }: DecimalValue): boolean => kind === "finite";
export const isInfinite = ({ kind }: DecimalValue): boolean => kind === "infinity";

export function withSign(value: DecimalValue, isNegative: boolean): DecimalValue {
  return value.isNegative === isNegative ? value : { ...value, isNegative };
}

const SMALL_POWERS = Array.from({ length: 64 }, (_, index) => 10n ** BigInt(index));

export function powerOfTen(exponent: number): bigint {
  return SMALL_POWERS[exponent] ?? 10n ** BigInt(exponent);
}

/** Decimal digits of a number that is not negative; 1 for 0. */
export function digitCount(value: bigint): number {
  if (value < 10n) return 1;
  return value.toString().length;
}

/** Exponent of the first digit. */
export function adjusted({ coefficient, exponent }: DecimalValue): number {
  return exponent + digitCount(coefficient) - 1;
}

export function isInteger(value: DecimalValue): boolean {
  if (value.kind !== "finite") return false;
  if (value.exponent >= 0 || value.coefficient === 0n) return true;
  if (-value.exponent >= digitCount(value.coefficient)) return false;
  return value.coefficient % powerOfTen(-value.exponent) === 0n;
}
