/**
 * Complex arithmetic as 3.14 has it: a real operand has no imaginary part, not one of zero, and infinities and zeros
 * that came out as nan are recovered (C11, Annex G). Objects/complexobject.c, _Py_cr_sum and its kin, _Py_c_prod,
 * _Py_c_quot.
 */
import type { Runtime } from "../runtime.ts";
import type { Complex } from "./complex.ts";
import { divideComplex, multiplyComplex } from "./complex-arithmetic.ts";

export type Operand = Complex | number;

/** Both parts of a value that may be real. */
function isReal(value: Operand): value is number {
  return typeof value === "number";
}

export function addMixed(a: Operand, b: Operand): Complex {
  if (isReal(a)) return addMixed(b, a);
  if (isReal(b)) return { real: a.real + b, imag: a.imag };
  return { real: a.real + b.real, imag: a.imag + b.imag };
}

export function subtractMixed(a: Operand, b: Operand): Complex {
  if (isReal(b)) return isReal(a) ? { real: a - b, imag: 0 } : { real: a.real - b, imag: a.imag };
  if (isReal(a)) return { real: a - b.real, imag: -b.imag };
  return { real: a.real - b.real, imag: a.imag - b.imag };
}

export function multiplyMixed(a: Operand, b: Operand): Complex {
  if (isReal(a)) return isReal(b) ? { real: a * b, imag: 0 } : multiplyMixed(b, a);
  if (isReal(b)) return { real: a.real * b, imag: a.imag * b };
  const product = multiplyComplex(a, b);
  return isNan(product) ? recoverProduct(a, b, product) : product;
}

function isNan({ real, imag }: Complex): boolean {
  return Number.isNaN(real) && Number.isNaN(imag);
}

function isInfinite(value: number): boolean {
  return Math.abs(value) === Number.POSITIVE_INFINITY;
}

function hasInfinity({ real, imag }: Complex): boolean {
  return isInfinite(real) || isInfinite(imag);
}

function copySign(magnitude: number, sign: number): number {
  return sign < 0 || Object.is(sign, -0) ? -magnitude : magnitude;
}

/** Infinite parts become ones, others zeros, with their signs. */
function boxed({ real, imag }: Complex): Complex {
  return {
    real: copySign(isInfinite(real) ? 1 : 0, real),
    imag: copySign(isInfinite(imag) ? 1 : 0, imag),
  };
}

function withoutNan({ real, imag }: Complex): Complex {
  return { real: Number.isNaN(real) ? 0 : real, imag: Number.isNaN(imag) ? 0 : imag };
}

function recoverProduct(a: Complex, b: Complex, product: Complex): Complex {
  let [z, w] = [a, b];
  let isRecovered = false;
  if (hasInfinity(z)) {
    [z, w] = [boxed(z), withoutNan(w)];
    isRecovered = true;
  }
  if (hasInfinity(w)) {
    [z, w] = [withoutNan(z), boxed(w)];
    isRecovered = true;
  }
  const parts = [a.real * b.real, a.imag * b.imag, a.real * b.imag, a.imag * b.real];
  if (!isRecovered && parts.some(isInfinite)) {
    [z, w] = [withoutNan(z), withoutNan(w)];
    isRecovered = true;
  }
  if (!isRecovered) return product;
  const { real, imag } = multiplyComplex(z, w);
  return { real: Number.POSITIVE_INFINITY * real, imag: Number.POSITIVE_INFINITY * imag };
}

export function divideMixed(rt: Runtime, a: Operand, b: Operand): Complex {
  if (isReal(b)) {
    const { real, imag } = isReal(a) ? { real: a, imag: 0 } : a;
    if (b === 0) return divideComplex(rt, { real, imag }, { real: 0, imag: 0 });
    return { real: real / b, imag: imag / b };
  }
  if (isReal(a)) return divideReal(rt, a, b);
  const quotient = divideComplex(rt, a, b);
  return isNan(quotient) ? recoverQuotient(a, b, quotient) : quotient;
}

/** _Py_rc_quot */
function divideReal(rt: Runtime, a: number, b: Complex): Complex {
  const quotient = scaledQuotient(rt, a, b);
  if (!isNan(quotient) || !Number.isFinite(a) || !hasInfinity(b)) return quotient;
  const { real, imag } = boxed(b);
  return { real: 0 * (a * real), imag: 0 * (-a * imag) };
}

function scaledQuotient(rt: Runtime, a: number, b: Complex): Complex {
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    if (b.real === 0) return divideComplex(rt, { real: a, imag: 0 }, b);
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    return { real: a / denominator, imag: (-a * ratio) / denominator };
  }
  const ratio = b.real / b.imag;
  const denominator = b.real * ratio + b.imag;
  return { real: (a * ratio) / denominator, imag: -a / denominator };
}

function recoverQuotient(a: Complex, b: Complex, quotient: Complex): Complex {
  const areFinite = ({ real, imag }: Complex): boolean => Number.isFinite(real) && Number.isFinite(imag);
  if (hasInfinity(a) && areFinite(b)) {
    const { real, imag } = boxed(a);
    const infinity = Number.POSITIVE_INFINITY;
    return {
      real: infinity * (real * b.real + imag * b.imag),
      imag: infinity * (imag * b.real - real * b.imag),
    };
  }
  if (!hasInfinity(b) || !areFinite(a)) return quotient;
  const { real, imag } = boxed(b);
  return { real: 0 * (a.real * real + a.imag * imag), imag: 0 * (a.imag * real - a.real * imag) };
}
