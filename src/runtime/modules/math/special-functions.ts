/**
 * Functions of `math` that JavaScript lacks: gamma and its logarithm as Modules/mathmodule.c computes them (Lanczos'
 * approximation), the error functions and the cube root as the C library of Linux does (the rational approximations
 * of fdlibm's s_erf.c, the polynomial of glibc's s_cbrt.c), so that the last digit agrees.
 */
import { cos, exp, log, sin } from "../../objects/numbers/float-functions.ts";
import { pow } from "../../objects/numbers/float-power.ts";

/** Coefficients by rising power, evaluated by Horner's rule. */
type Polynomial = readonly number[];

function evaluate(coefficients: Polynomial, x: number): number {
  let sum = 0;
  for (let index = coefficients.length - 1; index >= 0; index--)
    sum = sum * x + (coefficients[index] as number);
  return sum;
}

/** Two coefficients at a time, as the error functions of glibc do it; the rounding depends on the order. */
function evaluateInPairs(coefficients: Polynomial, x: number): number {
  const at = (index: number): number => coefficients[index] as number;
  const square = x * x;
  const fourth = square * square;
  const powers = [1, square, fourth, fourth * square, fourth * fourth];
  let sum = at(0) + x * at(1);
  for (let index = 2; index < coefficients.length; index += 2) {
    const pair = index + 1 < coefficients.length ? at(index) + x * at(index + 1) : at(index);
    sum += (powers[index / 2] as number) * pair;
  }
  return sum;
}

// Gamma

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

// Error functions: names of the intervals as in fdlibm.

const ERF_OF_ONE = 0.8450629115104675;
const SCALED_EFX = 1.0270333367641007;
const PP: Polynomial = [
  0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442,
  -2.3763016656650163e-5,
];
const QQ: Polynomial = [
  1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164,
  -3.960228278775368e-6,
];
const PA: Polynomial = [
  -0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175, -0.11089469428239668,
  0.035478304325618236, -0.002166375594868791,
];
const QA: Polynomial = [
  1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905,
  0.011984499846799107,
];
const RA: Polynomial = [
  -0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347,
  -184.60509290671104, -81.2874355063066, -9.814329344169145,
];
const SA: Polynomial = [
  1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783,
  108.63500554177944, 6.570249770319282, -0.0604244152148581,
];
const RB: Polynomial = [
  -0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896,
  -1025.0951316110772, -483.5191916086514,
];
const SB: Polynomial = [
  1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644,
  474.52854120695537, -22.44095244658582,
];
const SMALL = 0.84375;
const MIDDLE = 1.25;

export function erf(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Math.sign(x);
  const magnitude = Math.abs(x);
  if (magnitude < SMALL) {
    if (magnitude < 2 ** -28) return (8 * x + SCALED_EFX * x) / 8;
    return x + x * smallQuotient(x);
  }
  if (magnitude < MIDDLE) return Math.sign(x) * (ERF_OF_ONE + middleQuotient(magnitude));
  const result = magnitude < 6 ? 1 - tailOf(magnitude) : 1;
  return x < 0 ? -result : result;
}

export function erfc(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : x < 0 ? 2 : 0;
  const magnitude = Math.abs(x);
  if (magnitude < SMALL) {
    if (magnitude < 2 ** -56) return 1 - x;
    const y = smallQuotient(x);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
  }
  if (magnitude < MIDDLE) {
    const quotient = middleQuotient(magnitude);
    return x < 0 ? 1 + (ERF_OF_ONE + quotient) : 1 - ERF_OF_ONE - quotient;
  }
  if (magnitude >= 28) return x < 0 ? 2 : 0;
  return x < 0 ? 2 - tailOf(magnitude) : tailOf(magnitude);
}

function smallQuotient(x: number): number {
  const z = x * x;
  return evaluateInPairs(PP, z) / evaluateInPairs(QQ, z);
}

function middleQuotient(x: number): number {
  return evaluateInPairs(PA, x - 1) / evaluateInPairs(QA, x - 1);
}

/** erfc from 1.25 to 28. */
function tailOf(x: number): number {
  const s = 1 / (x * x);
  const isNear = x < 1 / 0.35;
  const quotient = evaluateInPairs(isNear ? RA : RB, s) / evaluateInPairs(isNear ? SA : SB, s);
  const z = withoutLowBits(x);
  return (exp(-z * z - 0.5625) * exp((z - x) * (z + x) + quotient)) / x;
}

/** The double with the lower half of its bits zero. */
function withoutLowBits(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

// Roots and logarithms

const CBRT_2 = 1.2599210498948732;
const CBRT_4 = 1.5874010519681996;
/** By the remainder of the exponent, from -2 to 2. */
const CBRT_FACTORS = [1 / CBRT_4, 1 / CBRT_2, 1, CBRT_2, CBRT_4] as const;
const CBRT_START: Polynomial = [
  0.35489576504391984, 1.508191937815849, -2.114994941673713, 2.4469312256353444, -1.8346927748361308,
  0.7849323449766392, -0.14526389938548637,
];

/** A polynomial for the root of the mantissa, then one step of Halley's iteration. */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const { mantissa, exponent } = splitDouble(Math.abs(x));
  const start = evaluate(CBRT_START, mantissa);
  const cube = start * start * start;
  const factor = CBRT_FACTORS[2 + (exponent % 3)] as number;
  const root = ((start * (cube + 2 * mantissa)) / (2 * cube + mantissa)) * factor;
  return Math.sign(x) * root * 2 ** Math.trunc(exponent / 3);
}

const LOG10_E = Math.LOG10E;
/** log10(2) in two parts. */
const LOG10_2 = { high: 0.30102999566361177, low: 3.694239077158931e-13 } as const;

/** The common logarithm of a positive finite double, by the formula of fdlibm's e_log10.c. */
export function log10(x: number): number {
  const { mantissa, exponent } = splitDouble(x);
  // The mantissa is brought to [1, 2), or for numbers below 1 to [0.5, 1).
  const isBelowOne = exponent - 1 < 0;
  const power = isBelowOne ? exponent : exponent - 1;
  const rest = power * LOG10_2.low + LOG10_E * log(isBelowOne ? mantissa : 2 * mantissa);
  return rest + power * LOG10_2.high;
}

/** `frexp` of a positive finite double: mantissa from 0.5 up to 1. */
export function splitDouble(x: number): { readonly mantissa: number; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = (view.getUint32(0) >>> 20) & 0x7ff;
  if (bits === 0) {
    const scaled = splitDouble(x * 2 ** 64);
    return { mantissa: scaled.mantissa, exponent: scaled.exponent - 64 };
  }
  const exponent = bits - 1022;
  view.setUint32(0, (view.getUint32(0) & 0x800f_ffff) | (1022 << 20));
  return { mantissa: view.getFloat64(0), exponent };
}
