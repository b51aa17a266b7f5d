/**
 * Elementary functions of doubles, rounded as C libraries round them: V8's results are off by one in the last place
 * in up to a tenth of all cases, and are corrected here by what their inverse says with twice the precision.
 * Arguments where that does not work (very large, very small, not finite) get V8's result.
 */
import {
  addPairs,
  type DoublePair,
  logarithm,
  multiplyExactly,
  multiplyPairs,
  ratioPair,
  scalePair,
  sumExactly,
} from "./float-exact.ts";

const LEAST_NORMAL = 2.3e-308;
/** Below these, results equal their arguments to within rounding. */
const TINY = 1e-8;
/** Above this the exponential is not finite. */
const LARGEST_EXP = 709;

export function exp(x: number): number {
  const guess = Math.exp(x);
  if (!(guess > LEAST_NORMAL && guess < 1e308) || x === 0) return guess;
  const found = logarithm(guess);
  return guess + guess * (x - found.high - found.low);
}

export function log(x: number): number {
  return x > 0 && Number.isFinite(x) ? logarithm(x).high + 0 : Math.log(x);
}

export function sin(x: number): number {
  return Math.abs(x) < TINY || !isReducible(x) ? Math.sin(x) : sineAndCosine(x).sine.high;
}

export function cos(x: number): number {
  return isReducible(x) ? sineAndCosine(x).cosine.high : Math.cos(x);
}

export function tan(x: number): number {
  const guess = Math.tan(x);
  if (Math.abs(x) < TINY || !isReducible(x)) return guess;
  const { sine, cosine } = sineAndCosine(x);
  // guess + (sine - guess * cosine) / cosine
  const rest = addPairs(sine, scalePair(cosine, -guess));
  return guess + (rest.high + rest.low) / cosine.high;
}

export function asin(x: number): number {
  const guess = Math.asin(x);
  if (!(Math.abs(x) > TINY && Math.abs(x) < 1)) return guess;
  const { sine, cosine } = sineAndCosine(guess);
  return guess + (x - sine.high - sine.low) / cosine.high;
}

export function acos(x: number): number {
  const guess = Math.acos(x);
  if (!(Math.abs(x) < 1)) return guess;
  const { sine, cosine } = sineAndCosine(guess);
  return guess + (cosine.high - x + cosine.low) / sine.high;
}

export function atan(x: number): number {
  return Math.abs(x) < TINY || Math.abs(x) > 1e15 ? Math.atan(x) : atan2(x, 1);
}

export function atan2(y: number, x: number): number {
  const guess = Math.atan2(y, x);
  const isUsable = isModerate(x) && isModerate(y) && Math.abs(guess) > TINY;
  if (!isUsable) return guess;
  // The angle between the point and the guessed direction.
  const { sine, cosine } = sineAndCosine(guess);
  const across = addPairs(scalePair(cosine, y), scalePair(sine, -x));
  return guess + (across.high + across.low) / (x * cosine.high + y * sine.high);
}

export function cosh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < Math.LN2 / 2 || magnitude > LARGEST_EXP) return Math.cosh(x);
  const power = exp(magnitude);
  if (magnitude > 22) return 0.5 * power;
  return 0.5 * power + 0.5 / power;
}

export function sinh(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude > 22 && magnitude < LARGEST_EXP)) return Math.sinh(x);
  return Math.sign(x) * 0.5 * exp(magnitude);
}

export function asinh(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude > 2 && magnitude < 2 ** 28)) return Math.asinh(x);
  const result = log(2 * magnitude + 1 / (Math.sqrt(x * x + 1) + magnitude));
  return x < 0 ? -result : result;
}

export function acosh(x: number): number {
  if (!(x > 2 && x < 2 ** 28)) return Math.acosh(x);
  return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
}

export function hypot(x: number, y: number): number {
  const guess = Math.hypot(x, y);
  if (!(guess > 1e-140 && guess < 1e140)) return guess;
  const square = addPairs(multiplyExactly(x, x), multiplyExactly(y, y));
  const own = multiplyExactly(guess, guess);
  return guess + (square.high - own.high + (square.low - own.low)) / (2 * guess);
}

function isModerate(value: number): boolean {
  const magnitude = Math.abs(value);
  return magnitude > 1e-140 && magnitude < 1e140;
}

/** Arguments up to this are reduced with three parts of pi. */
const LARGEST_REDUCED = 1e6;

function isReducible(x: number): boolean {
  return Math.abs(x) < LARGEST_REDUCED;
}

/** A quarter turn as the sum of three doubles. */
const QUARTER_TURN = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33] as const;

interface SineAndCosine {
  readonly sine: DoublePair;
  readonly cosine: DoublePair;
}

function sineAndCosine(x: number): SineAndCosine {
  const turns = Math.round(x / QUARTER_TURN[0]);
  const [first, second, third] = QUARTER_TURN;
  const far = multiplyExactly(turns, first);
  const near = sumExactly(x - far.high, -far.low);
  const middle = multiplyExactly(turns, second);
  const rest = addPairs(addPairs(near, { high: -middle.high, low: -middle.low }), {
    high: -turns * third,
    low: 0,
  });
  const { sine, cosine } = seriesOf(rest);
  switch (((turns % 4) + 4) % 4) {
    case 0:
      return { sine, cosine };
    case 1:
      return { sine: cosine, cosine: negate(sine) };
    case 2:
      return { sine: negate(sine), cosine: negate(cosine) };
    default:
      return { sine: negate(cosine), cosine: sine };
  }
}

function negate({ high, low }: DoublePair): DoublePair {
  return { high: -high, low: -low };
}

/** Terms of the Taylor series that matter below an eighth of a turn. */
const TERM_COUNT = 14;
const ONE: DoublePair = { high: 1, low: 0 };

/** Both series by Horner's rule in the square of the argument. */
function seriesOf(x: DoublePair): SineAndCosine {
  const square = negate(multiplyPairs(x, x));
  let sine = ONE;
  let cosine = ONE;
  for (let term = TERM_COUNT; term >= 1; term--) {
    sine = addPairs(ONE, multiplyPairs(multiplyPairs(sine, square), ratioPair(1, 2 * term * (2 * term + 1))));
    cosine = addPairs(
      ONE,
      multiplyPairs(multiplyPairs(cosine, square), ratioPair(1, (2 * term - 1) * 2 * term)),
    );
  }
  return { sine: multiplyPairs(sine, x), cosine };
}
