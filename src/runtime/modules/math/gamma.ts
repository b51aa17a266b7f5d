/** Gamma and its logarithm as Modules/mathmodule.c computes them (Lanczos' approximation), the same in 3.9 to 3.15. */
import { exp } from "../../objects/numbers/libm/exponential.ts";
import { log } from "../../objects/numbers/libm/logarithm.ts";
import { pow } from "../../objects/numbers/libm/power.ts";
import { cos, sin } from "../../objects/numbers/libm/trigonometric.ts";

/** Coefficients by rising power, evaluated by Horner's rule. */
type Polynomial = readonly number[];

function evaluate(coefficients: Polynomial, x: number): number {
  let sum = 0;
  for (let index = coefficients.length - 1; index >= 0; index--)
    sum = sum * x + (coefficients[index] as number);
  return sum;
}

const LANCZOS_G = 6.02468004077673;
const LANCZOS_G_MINUS_HALF = 5.52468004077673;
const LANCZOS_NUMERATOR: Polynomial = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
/** x (x + 1) ... (x + 11) */
const LANCZOS_DENOMINATOR: Polynomial = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];
/** Largest whole number whose gamma is exact. */
const LARGEST_EXACT = 23;
const LOG_PI = 1.1447298858494002;

/** `lanczos_sum`: large arguments by falling powers, so that nothing overflows. */
function lanczosSum(x: number): number {
  if (x < 5) return evaluate(LANCZOS_NUMERATOR, x) / evaluate(LANCZOS_DENOMINATOR, x);
  let numerator = 0;
  let denominator = 0;
  for (let index = 0; index < LANCZOS_NUMERATOR.length; index++) {
    numerator = numerator / x + (LANCZOS_NUMERATOR[index] as number);
    denominator = denominator / x + (LANCZOS_DENOMINATOR[index] as number);
  }
  return numerator / denominator;
}

/** sin(pi x), exact at multiples of a quarter turn (`m_sinpi`). */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const sign = x < 0 ? -1 : 1;
  switch (Math.round(2 * y)) {
    case 0:
      return sign * sin(Math.PI * y);
    case 1:
      return sign * cos(Math.PI * (y - 0.5));
    case 2:
      // Where y is 1 the result is 0 and not -0.
      return sign * sin(Math.PI * (1 - y));
    case 3:
      return sign * -cos(Math.PI * (y - 1.5));
    default:
      return sign * sin(Math.PI * (y - 2));
  }
}

/** `m_tgamma`. NaN where it is not defined; infinite where it overflows. */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x;
  if (x === Number.NEGATIVE_INFINITY || x === 0) return Number.NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return Number.NaN;
    if (x <= LARGEST_EXACT) return factorialOf(x - 1);
  }
  const magnitude = Math.abs(x);
  if (magnitude < 1e-20) return 1 / x;
  if (magnitude > 200) return x < 0 ? 0 / sinPi(x) : Number.POSITIVE_INFINITY;
  const y = magnitude + LANCZOS_G_MINUS_HALF;
  const correction =
    magnitude > LANCZOS_G_MINUS_HALF
      ? y - magnitude - LANCZOS_G_MINUS_HALF
      : y - LANCZOS_G_MINUS_HALF - magnitude;
  const z = (correction * LANCZOS_G) / y;
  let result: number;
  if (x < 0) {
    result = ((-Math.PI / sinPi(magnitude) / magnitude) * exp(y)) / lanczosSum(magnitude);
    result -= z * result;
    return dividePower(result, y, magnitude);
  }
  result = lanczosSum(magnitude) / exp(y);
  result += z * result;
  if (magnitude < 140) return result * pow(y, magnitude - 0.5);
  const root = pow(y, magnitude / 2 - 0.25);
  return result * root * root;
}

function dividePower(result: number, y: number, magnitude: number): number {
  if (magnitude < 140) return result / pow(y, magnitude - 0.5);
  const root = pow(y, magnitude / 2 - 0.25);
  return result / root / root;
}

function factorialOf(count: number): number {
  let product = 1;
  for (let factor = 2; factor <= count; factor++) product *= factor;
  return product;
}

/** `m_lgamma`. NaN where it is not defined. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Number.NaN : 0;
  const magnitude = Math.abs(x);
  if (magnitude < 1e-20) return -log(magnitude);
  let result = log(lanczosSum(magnitude)) - LANCZOS_G;
  result += (magnitude - 0.5) * (log(magnitude + LANCZOS_G - 0.5) - 1);
  if (x < 0) result = LOG_PI - log(Math.abs(sinPi(magnitude))) - log(magnitude) - result;
  return result;
}
