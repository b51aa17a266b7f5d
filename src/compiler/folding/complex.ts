/** Complex arithmetic on constants (Objects/complexobject.c, 3.13). Powers are left to run time. */
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
      return complex(
        left.real * right.real - left.imag * right.imag,
        left.real * right.imag + left.imag * right.real,
      );
    case "/":
      return divide(left, right);
    default:
      return undefined;
  }
}

function complex(real: number, imag: number): Constant {
  return { kind: "complex", real, imag };
}

/** _Py_c_quot: divides numerator and denominator by the larger part of the divisor first. */
function divide(left: Complex, right: Complex): Constant | undefined {
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
