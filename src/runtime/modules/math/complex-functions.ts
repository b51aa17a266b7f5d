/** Functions of complex numbers, after Modules/cmathmodule.c, the same in 3.9 to 3.13. */

import type { Complex } from "../../objects/numbers/complex.ts";
import { atan2 } from "../../objects/numbers/libm/arctangent.ts";
import { exp } from "../../objects/numbers/libm/exponential.ts";
import { asinh, cosh, sinh, tanh } from "../../objects/numbers/libm/hyperbolic.ts";
import { log } from "../../objects/numbers/libm/logarithm.ts";
import { log1p } from "../../objects/numbers/libm/near-zero.ts";
import { hypot } from "../../objects/numbers/libm/roots.ts";
import { tan } from "../../objects/numbers/libm/tangent.ts";
import { cos, sin } from "../../objects/numbers/libm/trigonometric.ts";
import { specialValue } from "./complex-special-values.ts";
import { ldexp } from "./representation.ts";

const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const LOG_LARGE = log(LARGE);
const SMALLEST_NORMAL = 2 ** -1022;
const SQRT_SMALLEST_NORMAL = 2 ** -511;
const SCALE_UP = 53;
const SCALE_DOWN = -27;

/** Undefined where it is not defined: a domain error. */
export type ComplexFunction = (z: Complex) => Complex | undefined;

function copySign(magnitude: number, sign: number): number {
  const isNegative = sign < 0 || Object.is(sign, -0);
  return isNegative ? -Math.abs(magnitude) : Math.abs(magnitude);
}

export function isFiniteComplex({ real, imag }: Complex): boolean {
  return Number.isFinite(real) && Number.isFinite(imag);
}

/** The function at finite numbers; elsewhere its table, or what it is at an infinite real part and some angle. */
function withSpecialValues(
  name: Parameters<typeof specialValue>[0],
  finite: ComplexFunction,
  atInfinity?: (real: number, cosine: number, sine: number) => Complex,
): ComplexFunction {
  return (z) => {
    if (isFiniteComplex(z)) return finite(z);
    const { real, imag } = z;
    const isAngle = Math.abs(real) === Number.POSITIVE_INFINITY && Number.isFinite(imag) && imag !== 0;
    return isAngle && atInfinity ? atInfinity(real, cos(imag), sin(imag)) : specialValue(name, z);
  };
}

/** The argument of a function multiplied by i, and its value divided by it. */
function turned(f: ComplexFunction): ComplexFunction {
  return ({ real, imag }) => {
    const value = f({ real: -imag, imag: real });
    return value && { real: value.imag, imag: -value.real };
  };
}

function finiteSqrt({ real, imag }: Complex): Complex {
  if (real === 0 && imag === 0) return { real: 0, imag };
  const [ax, ay] = [Math.abs(real), Math.abs(imag)];
  const isTiny = ax < SMALLEST_NORMAL && ay < SMALLEST_NORMAL;
  const scaled = ldexp(ax, SCALE_UP);
  const s = isTiny
    ? ldexp(Math.sqrt(scaled + hypot(scaled, ldexp(ay, SCALE_UP))), SCALE_DOWN)
    : 2 * Math.sqrt(ax / 8 + hypot(ax / 8, ay / 8));
  const d = ay / (2 * s);
  return real >= 0 ? { real: s, imag: copySign(d, imag) } : { real: d, imag: copySign(s, imag) };
}

function finiteExp({ real, imag }: Complex): Complex {
  const [scale, factor] = real > LOG_LARGE ? [exp(real - 1), Math.E] : [exp(real), 1];
  return { real: scale * cos(imag) * factor, imag: imag === 0 ? imag : scale * sin(imag) * factor };
}

/** Of zero the real part is minus infinity. */
function finiteLog({ real, imag }: Complex): Complex {
  return { real: logOfMagnitude(Math.abs(real), Math.abs(imag)), imag: atan2(imag, real) };
}

function logOfMagnitude(ax: number, ay: number): number {
  if (ax > LARGE || ay > LARGE) return log(hypot(ax / 2, ay / 2)) + Math.LN2;
  if (ax < SMALLEST_NORMAL && ay < SMALLEST_NORMAL) {
    if (ax === 0 && ay === 0) return Number.NEGATIVE_INFINITY;
    return log(hypot(ldexp(ax, SCALE_UP), ldexp(ay, SCALE_UP))) - SCALE_UP * Math.LN2;
  }
  const h = hypot(ax, ay);
  if (h < 0.71 || h > 1.73) return log(h);
  const [most, least] = [Math.max(ax, ay), Math.min(ax, ay)];
  return log1p((most - 1) * (most + 1) + least * least) / 2;
}

function finiteSinh({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LOG_LARGE) {
    const less = real - copySign(1, real);
    return { real: cos(imag) * sinh(less) * Math.E, imag: sin(imag) * cosh(less) * Math.E };
  }
  return { real: cos(imag) * sinh(real), imag: sin(imag) * cosh(real) };
}

function finiteCosh({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LOG_LARGE) {
    const less = real - copySign(1, real);
    return { real: cos(imag) * cosh(less) * Math.E, imag: sin(imag) * sinh(less) * Math.E };
  }
  return { real: cos(imag) * cosh(real), imag: sin(imag) * sinh(real) };
}

function finiteTanh({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LOG_LARGE) {
    return { real: copySign(1, real), imag: 4 * sin(imag) * cos(imag) * exp(-2 * Math.abs(real)) };
  }
  const tx = tanh(real);
  const ty = tan(imag);
  const cx = 1 / cosh(real);
  const txty = tx * ty;
  const denominator = 1 + txty * txty;
  return { real: (tx * (1 + ty * ty)) / denominator, imag: (ty / denominator) * cx * cx };
}

function finiteAcos({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LARGE || Math.abs(imag) > LARGE) {
    const size = log(hypot(real / 2, imag / 2)) + 2 * Math.LN2;
    return {
      real: atan2(Math.abs(imag), real),
      imag: real < 0 ? -copySign(size, imag) : copySign(size, -imag),
    };
  }
  const s1 = finiteSqrt({ real: 1 - real, imag: -imag });
  const s2 = finiteSqrt({ real: 1 + real, imag });
  return { real: 2 * atan2(s1.real, s2.real), imag: asinh(s2.real * s1.imag - s2.imag * s1.real) };
}

function finiteAcosh({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LARGE || Math.abs(imag) > LARGE) {
    return { real: log(hypot(real / 2, imag / 2)) + 2 * Math.LN2, imag: atan2(imag, real) };
  }
  const s1 = finiteSqrt({ real: real - 1, imag });
  const s2 = finiteSqrt({ real: real + 1, imag });
  return { real: asinh(s1.real * s2.real + s1.imag * s2.imag), imag: 2 * atan2(s1.imag, s2.real) };
}

function finiteAsinh({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LARGE || Math.abs(imag) > LARGE) {
    const size = log(hypot(real / 2, imag / 2)) + 2 * Math.LN2;
    return {
      real: imag >= 0 ? copySign(size, real) : -copySign(size, -real),
      imag: atan2(imag, Math.abs(real)),
    };
  }
  const s1 = finiteSqrt({ real: 1 + imag, imag: -real });
  const s2 = finiteSqrt({ real: 1 - imag, imag: real });
  return {
    real: asinh(s1.real * s2.imag - s2.real * s1.imag),
    imag: atan2(imag, s1.real * s2.real - s1.imag * s2.imag),
  };
}

function finiteAtanh({ real, imag }: Complex): Complex | undefined {
  if (real < 0 || Object.is(real, -0)) {
    const value = finiteAtanh({ real: -real, imag: -imag });
    return value && { real: -value.real, imag: -value.imag };
  }
  const ay = Math.abs(imag);
  if (real > SQRT_LARGE || ay > SQRT_LARGE) {
    const h = hypot(real / 2, imag / 2);
    return { real: real / 4 / h / h, imag: -copySign(Math.PI / 2, -imag) };
  }
  if (real === 1 && ay < SQRT_SMALLEST_NORMAL) {
    if (ay === 0) return undefined;
    const size = -log(Math.sqrt(ay) / Math.sqrt(hypot(ay, 2)));
    return { real: size, imag: copySign(atan2(2, -ay) / 2, imag) };
  }
  return {
    real: log1p((4 * real) / ((1 - real) * (1 - real) + ay * ay)) / 4,
    imag: -atan2(-2 * imag, (1 - real) * (1 + real) - ay * ay) / 2,
  };
}

function finiteRectangular({ real: length, imag: angle }: Complex): Complex {
  if (angle === 0) return { real: length, imag: length * angle };
  return { real: length * cos(angle), imag: length * sin(angle) };
}

const INFINITY = Number.POSITIVE_INFINITY;

export const sqrtOf = withSpecialValues("sqrt", finiteSqrt);
/** The logarithm, which at zero is minus infinity. */
export const logOrPole = withSpecialValues("log", finiteLog);
export const logOf: ComplexFunction = (z) => (z.real === 0 && z.imag === 0 ? undefined : logOrPole(z));
export const log10Of: ComplexFunction = (z) => {
  const value = logOf(z);
  return value && { real: value.real / Math.LN10, imag: value.imag / Math.LN10 };
};
export const expOf = withSpecialValues("exp", finiteExp, (real, cosine, sine) => {
  const size = real > 0 ? INFINITY : 0;
  return { real: copySign(size, cosine), imag: copySign(size, sine) };
});

export const sinhOf = withSpecialValues("sinh", finiteSinh, (real, cosine, sine) => ({
  real: real * copySign(1, cosine),
  imag: copySign(INFINITY, sine),
}));
export const coshOf = withSpecialValues("cosh", finiteCosh, (real, cosine, sine) => ({
  real: copySign(INFINITY, cosine),
  imag: real * copySign(1, sine),
}));
export const tanhOf = withSpecialValues("tanh", finiteTanh, (real, cosine, sine) => ({
  real: copySign(1, real),
  imag: copySign(0, sine * cosine),
}));
export const acosOf = withSpecialValues("acos", finiteAcos);
export const acoshOf = withSpecialValues("acosh", finiteAcosh);
export const asinhOf = withSpecialValues("asinh", finiteAsinh);
export const atanhOf = withSpecialValues("atanh", finiteAtanh);

export const sinOf = turned(sinhOf);
export const tanOf = turned(tanhOf);
export const asinOf = turned(asinhOf);
export const atanOf = turned(atanhOf);
export const cosOf: ComplexFunction = ({ real, imag }) => coshOf({ real: -imag, imag: real });

/** A number by its length and its angle (`cmath_rect_impl`). */
export const rectangularOf = withSpecialValues("rect", finiteRectangular, (length, cosine, sine) => ({
  real: length * copySign(1, cosine),
  imag: length * copySign(1, sine),
}));
