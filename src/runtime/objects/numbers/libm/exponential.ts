/**
 * `exp` and `exp2` as glibc computes them since 2.28 (sysdeps/ieee754/dbl-64/e_exp.c and e_exp2.c, from ARM's
 * optimized routines): 2^(k/128) from a table times a short polynomial. `exp` and `pow` are the variants for
 * processors with fused multiply-add, `exp2` has no other than the general one.
 */
import { divide, fixedExp, LN2, multiply, ONE, toDouble, toFixed } from "./fixed-point.ts";
import { fma } from "./fused.ts";
import { powerOfTwo } from "./words.ts";

const STEPS = 128;
const STEP_BITS = 7;

/** 2^(i / 128) rounded, and the relative error of that, one after the other. */
let table: Float64Array | undefined;

function makeTable(): Float64Array {
  const made = new Float64Array(2 * STEPS);
  const root = fixedExp(LN2 / BigInt(STEPS));
  let power = ONE;
  for (let index = 0; index < STEPS; index++) {
    const scale = toDouble(power);
    made[2 * index] = scale;
    made[2 * index + 1] = toDouble(divide(power - toFixed(scale), toFixed(scale)));
    power = multiply(power, root);
  }
  return made;
}

/** Adding and subtracting it rounds to a whole number. */
const SHIFT = 1.5 * 2 ** 52;
const STEPS_BY_LN2 = STEPS * Math.LOG2E;
/** ln(2) / 128 in two parts, negated. */
const NEGATIVE_LN2_HIGH = -0.005415212348111709;
const NEGATIVE_LN2_LOW = -1.2864023111638346e-14;
const C2 = 0.49999999999996786;
const C3 = 0.16666666666665886;
const C4 = 0.0416666808410674;
const C5 = 0.008333335853059549;

/** Below this the result is 1 + x. */
const TINY = 2 ** -54;
/** From here on the result may overflow or lose bits. */
const LARGE = 512;
const HUGE = 1024;

export function exp(x: number): number {
  return Number.isNaN(x) ? x : exponential(x, 0);
}

/** e^(x + rest), where `rest` is at most 2^-15 and `x` not a NaN. */
export function exponential(x: number, rest: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < TINY) return 1 + x;
  if (magnitude >= HUGE) return x < 0 ? 0 : Number.POSITIVE_INFINITY;
  table ??= makeTable();
  const k = fma(x, STEPS_BY_LN2, SHIFT) - SHIFT;
  const r = rest + fma(k, NEGATIVE_LN2_LOW, fma(k, NEGATIVE_LN2_HIGH, x));
  const index = 2 * (k & (STEPS - 1));
  const scale = table[index] as number;
  const square = r * r;
  const low = fma(fma(r, C3, C2), square, (table[index + 1] as number) + r);
  const part = fma(square * square, fma(r, C5, C4), low);
  const exponent = k >> STEP_BITS;
  if (magnitude < LARGE) return fma(scale, part, scale) * powerOfTwo(exponent);
  if (k < 0) return scaleDown(scale, part, exponent);
  return fma(scale, part, scale) * powerOfTwo(exponent - 1009) * 2 ** 1009;
}

const SMALLEST_NORMAL = 2 ** -1022;

/** scale * (1 + part) * 2^exponent, which may be subnormal: rounded to the bits it will have (`specialcase`). */
function scaleDown(mantissa: number, part: number, exponent: number): number {
  const scale = mantissa * powerOfTwo(exponent + 1022);
  const product = scale * part;
  let y = scale + product;
  if (y < 1) {
    const high = 1 + y;
    const low = 1 - high + y + (scale - y + product);
    y = high + low - 1;
  }
  return SMALLEST_NORMAL * y;
}

const SHIFT_OF_2 = SHIFT / STEPS;
const B1 = Math.LN2;
const B2 = 0.24022650695909065;
const B3 = 0.0555041086686087;
const B4 = 0.009618131975721055;
const B5 = 0.0013332074570119598;

export function exp2(x: number): number {
  if (Number.isNaN(x)) return x;
  const magnitude = Math.abs(x);
  if (magnitude < TINY) return 1 + x;
  if (x >= HUGE) return Number.POSITIVE_INFINITY;
  if (x <= -1075) return 0;
  table ??= makeTable();
  const whole = x + SHIFT_OF_2 - SHIFT_OF_2;
  const r = x - whole;
  const k = whole * STEPS;
  const index = 2 * (k & (STEPS - 1));
  const scale = table[index] as number;
  const square = r * r;
  const part =
    (table[index + 1] as number) + r * B1 + square * (B2 + r * B3) + square * square * (B4 + r * B5);
  const exponent = k >> STEP_BITS;
  if (magnitude <= 928) return (scale + scale * part) * powerOfTwo(exponent);
  return k < 0 ? scaleDown(scale, part, exponent) : (scale + scale * part) * powerOfTwo(exponent - 1) * 2;
}
