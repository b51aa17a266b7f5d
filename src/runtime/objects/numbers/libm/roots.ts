/**
 * `cbrt` and `hypot` as glibc computes them through 2.40 (sysdeps/ieee754/dbl-64/s_cbrt.c and e_hypot.c, the
 * latter since 2.35; neither has a variant for fused multiply-add).
 */
import { powerOfTwo, splitDouble } from "./words.ts";

const CBRT_2 = 1.2599210498948732;
const CBRT_4 = 1.5874010519681996;
/** By the remainder of the exponent, from -2 to 2. */
const CBRT_FACTORS = [1 / CBRT_4, 1 / CBRT_2, 1, CBRT_2, CBRT_4] as const;
/** By falling power. */
const CBRT_START = [
  -0.14526389938548637, 0.7849323449766392, -1.8346927748361308, 2.4469312256353444, -2.114994941673713,
  1.508191937815849, 0.35489576504391984,
] as const;

/** A polynomial for the root of the mantissa, then one step of Halley's iteration. */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const { mantissa, exponent } = splitDouble(Math.abs(x));
  let start = 0;
  for (const coefficient of CBRT_START) start = start * mantissa + coefficient;
  const cube = start * start * start;
  const factor = CBRT_FACTORS[2 + (exponent % 3)] as number;
  const root = ((start * (cube + 2 * mantissa)) / (2 * cube + mantissa)) * factor;
  const result = root * powerOfTwo(Math.trunc(exponent / 3));
  return x < 0 ? -result : result;
}

const HUGE = 2 ** 511;
const TINY = 2 ** -459;
const SCALE = 2 ** -600;
/** Below this part of the larger one, the smaller one does not matter. */
const NEGLIGIBLE = 2 ** -54;

export function hypot(x: number, y: number): number {
  const a = Math.abs(x);
  const b = Math.abs(y);
  if (!(a < Number.POSITIVE_INFINITY && b < Number.POSITIVE_INFINITY)) {
    return a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY
      ? Number.POSITIVE_INFINITY
      : a + b;
  }
  const most = Math.max(a, b);
  const least = Math.min(a, b);
  if (least / NEGLIGIBLE <= most) return most + least;
  if (most > HUGE) return corrected(most * SCALE, least * SCALE) / SCALE;
  if (least < TINY) return corrected(most / SCALE, least / SCALE) * SCALE;
  return corrected(most, least);
}

/** The root of the sum of both squares, less what its rounding added. */
function corrected(most: number, least: number): number {
  const h = Math.sqrt(most * most + least * least);
  let first: number;
  let second: number;
  if (h <= 2 * least) {
    const delta = h - least;
    first = most * (2 * delta - most);
    second = (delta - 2 * (most - least)) * delta;
  } else {
    const delta = h - most;
    first = 2 * delta * (most - 2 * least);
    second = (4 * delta - least) * least + delta * delta;
  }
  return h - (first + second) / (2 * h);
}
