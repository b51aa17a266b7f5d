/**
 * Hyperbolic functions and their inverses as glibc computes them through 2.40 (sysdeps/ieee754/dbl-64/e_sinh.c,
 * e_cosh.c, s_tanh.c, s_asinh.c, e_acosh.c, e_atanh.c, after fdlibm): over `exp`, `expm1`, `log` and `log1p`.
 */
import { exp } from "./exponential.ts";
import { log } from "./logarithm.ts";
import { expm1, log1p } from "./near-zero.ts";

/** From here on the smaller exponential is lost. */
const LARGE = 22;
/** Where the exponential overflows, and where half of it does. */
const LARGEST_EXP = 709.7822265625;
const LARGEST = 710.4758600739439;
const HALF_LN2 = 0.3465735912322998;

export function sinh(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude >= 2 ** -28)) return x;
  const half = x < 0 ? -0.5 : 0.5;
  if (magnitude >= LARGE) return halfExp(magnitude, half);
  const t = expm1(magnitude);
  return half * (magnitude < 1 ? 2 * t - (t * t) / (t + 1) : t + t / (t + 1));
}

export function cosh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude >= LARGE) return halfExp(magnitude, 0.5);
  if (magnitude < 2 ** -55) return 1;
  if (magnitude < HALF_LN2) {
    const t = expm1(magnitude);
    const power = 1 + t;
    return 1 + (t * t) / (power + power);
  }
  const power = exp(magnitude);
  return 0.5 * power + 0.5 / power;
}

/** e^x / 2 with the sign of `half`. */
function halfExp(x: number, half: number): number {
  if (x < LARGEST_EXP) return half * exp(x);
  if (x > LARGEST) return half * Number.POSITIVE_INFINITY;
  const root = exp(0.5 * x);
  return half * root * root;
}

export function tanh(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude >= 2 ** -55)) return x * (1 + x);
  let result = 1;
  if (magnitude < 1) {
    const t = expm1(-2 * magnitude);
    result = -t / (t + 2);
  } else if (magnitude < LARGE) result = 1 - 2 / (expm1(2 * magnitude) + 2);
  return x < 0 ? -result : result;
}

export function asinh(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude >= 2 ** -28 && magnitude < Number.POSITIVE_INFINITY)) return x;
  const result = asinhOfPositive(magnitude);
  return x < 0 ? -result : result;
}

/** From here on the square hides the 1. */
const HUGE = 2 ** 28;
/** The first number whose upper half is above that of `HUGE`. */
const ABOVE_HUGE = 268435712;
/** The same of 2. */
const ABOVE_2 = 2.0000019073486328;

function asinhOfPositive(x: number): number {
  if (x >= ABOVE_HUGE) return log(x) + Math.LN2;
  if (x >= ABOVE_2) return log(2 * x + 1 / (Math.sqrt(x * x + 1) + x));
  const square = x * x;
  return log1p(x + square / (1 + Math.sqrt(1 + square)));
}

export function acosh(x: number): number {
  if (!(x >= 1)) return Number.NaN;
  if (x >= HUGE) return x < Number.POSITIVE_INFINITY ? log(x) + Math.LN2 : x;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
}

export function atanh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 2 ** -28) return x;
  const twice = magnitude + magnitude;
  const ratio = magnitude < 0.5 ? twice + (twice * magnitude) / (1 - magnitude) : twice / (1 - magnitude);
  const result = magnitude > 1 ? Number.NaN : 0.5 * log1p(ratio);
  return x < 0 ? -result : result;
}
