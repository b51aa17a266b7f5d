/**
 * `erf` and `erfc` as glibc computes them through 2.40 (sysdeps/ieee754/dbl-64/s_erf.c, after fdlibm, of which the
 * names of the polynomials are): rational functions on five intervals.
 */
import { exp } from "./exponential.ts";
import { withoutLowWord } from "./words.ts";

/** Coefficients by rising power. */
type Polynomial = readonly number[];

/** Two coefficients at a time, which is not Horner's rule: the rounding depends on the order. */
function evaluateInPairs(coefficients: Polynomial, x: number): number {
  const square = x * x;
  const fourth = square * square;
  let sum = (coefficients[0] as number) + x * (coefficients[1] as number);
  for (let index = 2; index < coefficients.length; index += 2) {
    const power = index === 2 ? square : index === 4 ? fourth : fourth * (index === 6 ? square : fourth);
    const first = coefficients[index] as number;
    const second = coefficients[index + 1];
    sum += power * (second === undefined ? first : first + x * second);
  }
  return sum;
}

const ERF_OF_ONE = 0.8450629115104675;
const EFX = 0.1283791670955126;
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
/** 1 / 0.35, cut by each in its way. */
const FAR = 2.8571434020996094;
const FAR_OF_ERFC = 2.8571414947509766;

export function erf(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Math.sign(x);
  const magnitude = Math.abs(x);
  if (magnitude < SMALL) {
    if (magnitude < 2 ** -1015) return 0.0625 * (16 * x + 16 * EFX * x);
    if (magnitude < 2 ** -28) return x + EFX * x;
    return x + x * smallQuotient(x);
  }
  if (magnitude < MIDDLE) return Math.sign(x) * (ERF_OF_ONE + middleQuotient(magnitude));
  const result = magnitude < 6 ? 1 - tailOf(magnitude, FAR) : 1;
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
  const tail = tailOf(magnitude, FAR_OF_ERFC);
  return x < 0 ? 2 - tail : tail;
}

function smallQuotient(x: number): number {
  const z = x * x;
  return evaluateInPairs(PP, z) / evaluateInPairs(QQ, z);
}

function middleQuotient(x: number): number {
  return evaluateInPairs(PA, x - 1) / evaluateInPairs(QA, x - 1);
}

/** erfc from 1.25 to 28, by other coefficients from `far` on. */
function tailOf(x: number, far: number): number {
  const s = 1 / (x * x);
  const isNear = x < far;
  const quotient = evaluateInPairs(isNear ? RA : RB, s) / evaluateInPairs(isNear ? SA : SB, s);
  const z = withoutLowWord(x);
  return (exp(-z * z - 0.5625) * exp((z - x) * (z + x) + quotient)) / x;
}
