/** The calculations that decimals and contexts have as methods, by name and number of operands. */
import {
  absolute,
  add,
  divide,
  divideInteger,
  minus,
  multiply,
  plus,
  remainder,
  remainderNear,
  subtract,
} from "./arithmetic.ts";
import { compare, compareSignal, extreme } from "./comparing.ts";
import {
  logb,
  logical,
  logicalInvert,
  nextNumber,
  nextToward,
  normalize,
  quantize,
  rotate,
  scaleb,
  shift,
  toIntegral,
} from "./digits.ts";
import { decimalLogarithm, exponential, naturalLogarithm, squareRoot } from "./transcendental.ts";
import type { Calculation, DecimalValue } from "./values.ts";

type Unary = (c: Calculation, value: DecimalValue) => DecimalValue;
type Binary = (c: Calculation, left: DecimalValue, right: DecimalValue) => DecimalValue;

/** Methods of both. */
export const UNARY: Readonly<Record<string, Unary>> = {
  exp: exponential,
  ln: naturalLogarithm,
  log10: decimalLogarithm,
  next_minus: (c, value) => nextNumber(c, value, false),
  next_plus: (c, value) => nextNumber(c, value, true),
  normalize,
  sqrt: squareRoot,
  logb,
  logical_invert: logicalInvert,
};

/** Methods of both. */
export const BINARY: Readonly<Record<string, Binary>> = {
  compare,
  compare_signal: compareSignal,
  max: (c, a, b) => extreme(c, a, b, { wantsLarger: true, bySize: false }),
  max_mag: (c, a, b) => extreme(c, a, b, { wantsLarger: true, bySize: true }),
  min: (c, a, b) => extreme(c, a, b, { wantsLarger: false, bySize: false }),
  min_mag: (c, a, b) => extreme(c, a, b, { wantsLarger: false, bySize: true }),
  next_toward: nextToward,
  remainder_near: remainderNear,
  logical_and: (c, a, b) => logical(c, a, b, "and"),
  logical_or: (c, a, b) => logical(c, a, b, "or"),
  logical_xor: (c, a, b) => logical(c, a, b, "xor"),
  rotate,
  scaleb,
  shift,
};

/** Methods of contexts; decimals have operators for them. */
export const CONTEXT_UNARY: Readonly<Record<string, Unary>> = {
  abs: absolute,
  minus,
  plus,
  to_integral: (c, value) => toIntegral(c, value, c.settings.rounding, false),
  to_integral_value: (c, value) => toIntegral(c, value, c.settings.rounding, false),
  to_integral_exact: (c, value) => toIntegral(c, value, c.settings.rounding, true),
};

export const CONTEXT_BINARY: Readonly<Record<string, Binary>> = {
  add,
  divide,
  divide_int: divideInteger,
  multiply,
  quantize,
  remainder,
  subtract,
};
