/** Arithmetic on complex numbers as plain values. CPython: Objects/complexobject.c, _Py_c_quot, _Py_c_pow. */

import type { Runtime } from "../runtime.ts";
import type { Complex } from "./complex.ts";
import { atan2 } from "./libm/arctangent.ts";
import { exp } from "./libm/exponential.ts";
import { log } from "./libm/logarithm.ts";
import { pow } from "./libm/power.ts";
import { hypot } from "./libm/roots.ts";
import { cos, sin } from "./libm/trigonometric.ts";

/** Integer exponents up to this are computed by repeated multiplication. */
const LARGEST_MULTIPLIED_EXPONENT = 100;

export function addComplex(a: Complex, b: Complex): Complex {
  return { real: a.real + b.real, imag: a.imag + b.imag };
}

export function subtractComplex(a: Complex, b: Complex): Complex {
  return { real: a.real - b.real, imag: a.imag - b.imag };
}

export function multiplyComplex(a: Complex, b: Complex): Complex {
  return { real: a.real * b.real - a.imag * b.imag, imag: a.real * b.imag + a.imag * b.real };
}

/** Scales by the larger part of the divisor, so that nothing overflows on the way. */
export function divideComplex(rt: Runtime, a: Complex, b: Complex): Complex {
  const real = Math.abs(b.real);
  const imag = Math.abs(b.imag);
  if (real >= imag) {
    if (real === 0) rt.raise(rt.types.ZeroDivisionError, rt.profile.values.messages.complexDivisionByZero);
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    return { real: (a.real + a.imag * ratio) / denominator, imag: (a.imag - a.real * ratio) / denominator };
  }
  if (imag >= real) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    return { real: (a.real * ratio + a.imag) / denominator, imag: (a.imag * ratio - a.real) / denominator };
  }
  return { real: Number.NaN, imag: Number.NaN };
}

/** complex_pow */
export function powerOfComplex(rt: Runtime, base: Complex, exponent: Complex): Complex {
  const result = powerUnchecked(rt, base, exponent);
  if (
    Math.abs(result.real) === Number.POSITIVE_INFINITY ||
    Math.abs(result.imag) === Number.POSITIVE_INFINITY
  ) {
    raiseOverflow(rt);
  }
  return result;
}

function powerUnchecked(rt: Runtime, base: Complex, exponent: Complex): Complex {
  const { real } = exponent;
  const isSmallInteger =
    exponent.imag === 0 && Number.isInteger(real) && Math.abs(real) <= LARGEST_MULTIPLIED_EXPONENT;
  if (!isSmallInteger) return generalPower(rt, base, exponent);
  if (real > 0) return multiplyOut(base, real);
  if (real < 0 && base.real === 0 && base.imag === 0) raiseZeroPower(rt);
  return divideComplex(rt, { real: 1, imag: 0 }, multiplyOut(base, -real));
}

/** c_powu */
function multiplyOut(base: Complex, exponent: number): Complex {
  let result: Complex = { real: 1, imag: 0 };
  let square = base;
  for (let mask = 1; mask > 0 && exponent >= mask; mask <<= 1) {
    if (exponent & mask) result = multiplyComplex(result, square);
    square = multiplyComplex(square, square);
  }
  return result;
}

/** _Py_c_pow by polar coordinates. */
function generalPower(rt: Runtime, base: Complex, exponent: Complex): Complex {
  if (exponent.real === 0 && exponent.imag === 0) return { real: 1, imag: 0 };
  if (base.real === 0 && base.imag === 0) {
    if (exponent.imag !== 0 || exponent.real < 0) raiseZeroPower(rt);
    return { real: 0, imag: 0 };
  }
  const magnitude = hypot(base.real, base.imag);
  let length = pow(magnitude, exponent.real);
  const angle = atan2(base.imag, base.real);
  let phase = angle * exponent.real;
  if (exponent.imag !== 0) {
    length /= exp(angle * exponent.imag);
    phase += exponent.imag * log(magnitude);
  }
  // The C library's cos and sin report a domain error for an infinite angle.
  if (Math.abs(phase) === Number.POSITIVE_INFINITY) raiseZeroPower(rt);
  return { real: length * cos(phase), imag: length * sin(phase) };
}

function raiseZeroPower(rt: Runtime): never {
  rt.raise(rt.types.ZeroDivisionError, rt.profile.values.messages.complexZeroToNegativePower);
}

/** `abs`; overflow raises. complex_abs. */
export function magnitudeOf(rt: Runtime, value: Complex): number {
  const result = hypot(value.real, value.imag);
  if (result === Number.POSITIVE_INFINITY && Number.isFinite(value.real) && Number.isFinite(value.imag)) {
    rt.raise(rt.types.OverflowError, "absolute value too large");
  }
  return result;
}

function raiseOverflow(rt: Runtime): never {
  rt.raise(rt.types.OverflowError, "complex exponentiation");
}
