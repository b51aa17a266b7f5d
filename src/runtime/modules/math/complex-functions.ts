/**
 * Functions of complex numbers, after Modules/cmathmodule.c. What is not finite follows from the formulas; DIVERGES:
 * CPython has tables of its own for them (SPECIAL_VALUE), whose signs differ in places.
 */
import type { Complex } from "../../objects/numbers/complex.ts";
import {
  asinh,
  atan2,
  cos,
  cosh,
  exp,
  hypot,
  log,
  sin,
  sinh,
  tan,
} from "../../objects/numbers/float-functions.ts";
import { ldexp } from "./representation.ts";

const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const LOG_LARGE = log(LARGE);
const SMALLEST_NORMAL = 2 ** -1022;
const SQRT_SMALLEST_NORMAL = 2 ** -511;
const SCALE_UP = 53;
const SCALE_DOWN = -27;

export type ComplexFunction = (z: Complex) => Complex;

function copySign(magnitude: number, sign: number): number {
  const isNegative = sign < 0 || Object.is(sign, -0);
  return isNegative ? -Math.abs(magnitude) : Math.abs(magnitude);
}

/** The argument of a function multiplied by i, and its value divided by it. */
function turned(f: ComplexFunction): ComplexFunction {
  return ({ real, imag }) => {
    const value = f({ real: -imag, imag: real });
    return { real: value.imag, imag: -value.real };
  };
}

export function sqrtOf({ real, imag }: Complex): Complex {
  if (real === 0 && imag === 0) return { real: 0, imag };
  if (!Number.isFinite(imag) && !Number.isNaN(imag)) return { real: Number.POSITIVE_INFINITY, imag };
  const [ax, ay] = [Math.abs(real), Math.abs(imag)];
  const isTiny = ax < SMALLEST_NORMAL && ay < SMALLEST_NORMAL;
  const scaled = ldexp(ax, SCALE_UP);
  const s = isTiny
    ? ldexp(Math.sqrt(scaled + hypot(scaled, ldexp(ay, SCALE_UP))), SCALE_DOWN)
    : 2 * Math.sqrt(ax / 8 + hypot(ax / 8, ay / 8));
  const d = ay / (2 * s);
  return real >= 0 ? { real: s, imag: copySign(d, imag) } : { real: d, imag: copySign(s, imag) };
}

export function expOf({ real, imag }: Complex): Complex {
  const [scale, factor] = real > LOG_LARGE ? [exp(real - 1), Math.E] : [exp(real), 1];
  return { real: scale * cos(imag) * factor, imag: imag === 0 ? imag : scale * sin(imag) * factor };
}

/** Of zero the real part is minus infinity. */
export function logOf({ real, imag }: Complex): Complex {
  return { real: logOfMagnitude(Math.abs(real), Math.abs(imag)), imag: atan2(imag, real) };
}

function logOfMagnitude(ax: number, ay: number): number {
  if (ax === Number.POSITIVE_INFINITY || ay === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (ax > LARGE || ay > LARGE) return log(hypot(ax / 2, ay / 2)) + Math.LN2;
  if (ax < SMALLEST_NORMAL && ay < SMALLEST_NORMAL) {
    if (ax === 0 && ay === 0) return Number.NEGATIVE_INFINITY;
    return log(hypot(ldexp(ax, SCALE_UP), ldexp(ay, SCALE_UP))) - SCALE_UP * Math.LN2;
  }
  const h = hypot(ax, ay);
  if (h < 0.71 || h > 1.73) return log(h);
  const [most, least] = [Math.max(ax, ay), Math.min(ax, ay)];
  return Math.log1p((most - 1) * (most + 1) + least * least) / 2;
}

export function log10Of(z: Complex): Complex {
  const { real, imag } = logOf(z);
  return { real: real / Math.LN10, imag: imag / Math.LN10 };
}

export function sinhOf({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LOG_LARGE) {
    const less = real - copySign(1, real);
    return { real: cos(imag) * sinh(less) * Math.E, imag: sin(imag) * cosh(less) * Math.E };
  }
  return { real: cos(imag) * sinh(real), imag: sin(imag) * cosh(real) };
}

export function coshOf({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LOG_LARGE) {
    const less = real - copySign(1, real);
    return { real: cos(imag) * cosh(less) * Math.E, imag: sin(imag) * sinh(less) * Math.E };
  }
  return { real: cos(imag) * cosh(real), imag: sin(imag) * sinh(real) };
}

export function tanhOf({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LOG_LARGE) {
    return { real: copySign(1, real), imag: 4 * sin(imag) * cos(imag) * exp(-2 * Math.abs(real)) };
  }
  const tx = Math.tanh(real);
  const ty = tan(imag);
  const cx = 1 / cosh(real);
  const txty = tx * ty;
  const denominator = 1 + txty * txty;
  return { real: (tx * (1 + ty * ty)) / denominator, imag: (ty / denominator) * cx * cx };
}

export function acosOf({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LARGE || Math.abs(imag) > LARGE) {
    const size = log(hypot(real / 2, imag / 2)) + 2 * Math.LN2;
    return {
      real: atan2(Math.abs(imag), real),
      imag: real < 0 ? -copySign(size, imag) : copySign(size, -imag),
    };
  }
  const s1 = sqrtOf({ real: 1 - real, imag: -imag });
  const s2 = sqrtOf({ real: 1 + real, imag });
  return { real: 2 * atan2(s1.real, s2.real), imag: asinh(s2.real * s1.imag - s2.imag * s1.real) };
}

export function acoshOf({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LARGE || Math.abs(imag) > LARGE) {
    return { real: log(hypot(real / 2, imag / 2)) + 2 * Math.LN2, imag: atan2(imag, real) };
  }
  const s1 = sqrtOf({ real: real - 1, imag });
  const s2 = sqrtOf({ real: real + 1, imag });
  return { real: asinh(s1.real * s2.real + s1.imag * s2.imag), imag: 2 * atan2(s1.imag, s2.real) };
}

export function asinhOf({ real, imag }: Complex): Complex {
  if (Math.abs(real) > LARGE || Math.abs(imag) > LARGE) {
    const size = log(hypot(real / 2, imag / 2)) + 2 * Math.LN2;
    return {
      real: imag >= 0 ? copySign(size, real) : -copySign(size, -real),
      imag: atan2(imag, Math.abs(real)),
    };
  }
  const s1 = sqrtOf({ real: 1 + imag, imag: -real });
  const s2 = sqrtOf({ real: 1 - imag, imag: real });
  return {
    real: asinh(s1.real * s2.imag - s2.real * s1.imag),
    imag: atan2(imag, s1.real * s2.real - s1.imag * s2.imag),
  };
}

/** Of 1 the real part is infinite. */
export function atanhOf({ real, imag }: Complex): Complex {
  if (real < 0 || Object.is(real, -0)) {
    const value = atanhOf({ real: -real, imag: -imag });
    return { real: -value.real, imag: -value.imag };
  }
  const ay = Math.abs(imag);
  if (real > SQRT_LARGE || ay > SQRT_LARGE) {
    const h = hypot(real / 2, imag / 2);
    return { real: real / 4 / h / h, imag: -copySign(Math.PI / 2, -imag) };
  }
  if (real === 1 && ay < SQRT_SMALLEST_NORMAL) {
    if (ay === 0) return { real: Number.POSITIVE_INFINITY, imag };
    const size = -log(Math.sqrt(ay) / Math.sqrt(hypot(ay, 2)));
    return { real: size, imag: copySign(atan2(2, -ay) / 2, imag) };
  }
  return {
    real: Math.log1p((4 * real) / ((1 - real) * (1 - real) + ay * ay)) / 4,
    imag: -atan2(-2 * imag, (1 - real) * (1 + real) - ay * ay) / 2,
  };
}

export const sinOf: ComplexFunction = turned(sinhOf);
export const tanOf: ComplexFunction = turned(tanhOf);
export const asinOf: ComplexFunction = turned(asinhOf);
export const atanOf: ComplexFunction = turned(atanhOf);

export function cosOf({ real, imag }: Complex): Complex {
  return coshOf({ real: -imag, imag: real });
}
