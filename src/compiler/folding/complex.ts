/** Complex arithmetic on constants (Objects/complexobject.c, 3.13). */
import type { Constant } from "../../bytecode/code.ts";
import type { BinaryOperator } from "../../syntax/ast.ts";

interface Complex {
  readonly real: number;
  readonly imag: number;
}

export function foldComplex(op: BinaryOperator, left: Complex, right: Complex): Constant | undefined {
  switch (op) {
    case "+":
      return complex(left.real + right.real, left.imag + right.imag);
    case "-":
      return complex(left.real - right.real, left.imag - right.imag);
    case "*":
      return multiply(left, right);
    case "/":
      return divide(left, right);
    case "**":
      return power(left, right);
    default:
      return undefined;
  }
}

function complex(real: number, imag: number): Constant & Complex {
  return { kind: "complex", real, imag };
}

/** _Py_c_quot: divides numerator and denominator by the larger part of the divisor first. */
function divide(left: Complex, right: Complex): (Constant & Complex) | undefined {
  const absReal = Math.abs(right.real);
  const absImag = Math.abs(right.imag);
  if (absReal >= absImag) {
    if (absReal === 0) return undefined;
    const ratio = right.imag / right.real;
    const denominator = right.real + right.imag * ratio;
    return complex(
      (left.real + left.imag * ratio) / denominator,
      (left.imag - left.real * ratio) / denominator,
    );
  }
  if (Number.isNaN(absReal) || Number.isNaN(absImag)) return complex(Number.NaN, Number.NaN);
  const ratio = right.real / right.imag;
  const denominator = right.real * ratio + right.imag;
  return complex(
    (left.real * ratio + left.imag) / denominator,
    (left.imag * ratio - left.real) / denominator,
  );
}

/** Exponents up to this are worked out by multiplication (complex_pow). */
const MAX_INT_EXPONENT = 100;

function power(left: Complex, right: Complex): Constant | undefined {
  const isSmallInt =
    right.imag === 0 && Number.isInteger(right.real) && Math.abs(right.real) <= MAX_INT_EXPONENT;
  const result = isSmallInt ? integerPower(left, right.real) : generalPower(left, right);
  const isFiniteNumber = (value: Complex) => Number.isFinite(value.real) && Number.isFinite(value.imag);
  return result !== undefined && isFiniteNumber(result) ? result : undefined;
}

/** c_powi. */
function integerPower(base: Complex, exponent: number): (Constant & Complex) | undefined {
  let result: Complex = complex(1, 0);
  let square = base;
  for (let bits = Math.abs(exponent); bits > 0; bits >>= 1) {
    if ((bits & 1) !== 0) result = multiply(result, square);
    square = multiply(square, square);
  }
  const one = complex(1, 0);
  return exponent > 0 ? complex(result.real, result.imag) : divide(one, result);
}

/** _Py_c_pow. */
function generalPower(left: Complex, right: Complex): (Constant & Complex) | undefined {
  if (left.real === 0 && left.imag === 0) {
    return right.imag !== 0 || right.real < 0 ? undefined : complex(0, 0);
  }
  const size = Math.hypot(left.real, left.imag);
  const angle = Math.atan2(left.imag, left.real);
  let length = size ** right.real;
  let phase = angle * right.real;
  if (right.imag !== 0) {
    length *= Math.exp(-angle * right.imag);
    phase += right.imag * Math.log(size);
  }
  return complex(length * Math.cos(phase), length * Math.sin(phase));
}

function multiply(left: Complex, right: Complex): Constant & Complex {
  return complex(
    left.real * right.real - left.imag * right.imag,
    left.real * right.imag + left.imag * right.real,
  );
}
