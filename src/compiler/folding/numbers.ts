/**
 * Python's arithmetic on constant numbers, as far as the compiler folds it. `undefined` stands for whatever
 * keeps CPython from folding: an exception, or a result that is too large.
 */
import type { Constant } from "../../bytecode/code.ts";
import type { BinaryOperator } from "../../syntax/ast.ts";
import { foldComplex } from "./complex.ts";

/** Bits that a folded product, power or shift may have (MAX_INT_SIZE of Python/ast_opt.c, 3.13). */
const MAX_INT_BITS = 128;

/** What a constant is as a number: `True` is 1. */
export type NumberOperand =
  | { readonly kind: "int"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "complex"; readonly real: number; readonly imag: number };

export function asNumber(constant: Constant): NumberOperand | undefined {
  switch (constant.kind) {
    case "int":
      return { kind: "int", value: BigInt(constant.value) };
    case "True":
      return { kind: "int", value: 1n };
    case "False":
      return { kind: "int", value: 0n };
    case "float":
    case "complex":
      return constant;
    default:
      return undefined;
  }
}

/** An `int` is a JavaScript number while it is safe. */
export function makeInt(value: bigint): Constant {
  const small = Number(value);
  return { kind: "int", value: Number.isSafeInteger(small) ? small : value };
}

export function foldNumbers(
  op: BinaryOperator,
  left: NumberOperand,
  right: NumberOperand,
  keepsReals: boolean,
): Constant | undefined {
  if (left.kind === "int" && right.kind === "int") return foldInts(op, left.value, right.value);
  if (left.kind === "complex" || right.kind === "complex") {
    const real = (operand: NumberOperand) => (operand.kind === "int" ? toFloat(operand.value) : 0);
    if (Number.isNaN(real(left)) || Number.isNaN(real(right))) return undefined;
    if (!keepsReals) return foldComplex(op, asComplex(left), asComplex(right));
    // What is added to or taken from an imaginary part that there is not: nothing changes by it, not even a sign.
    const ofLeft = op === "+" || op === "-" ? -0 : 0;
    return foldComplex(op, asComplex(left, ofLeft), asComplex(right, op === "+" ? -0 : 0));
  }
  const leftFloat = left.kind === "int" ? toFloat(left.value) : left.value;
  const rightFloat = right.kind === "int" ? toFloat(right.value) : right.value;
  if (leftFloat === undefined || rightFloat === undefined) return undefined;
  return foldFloats(op, leftFloat, rightFloat);
}

function asComplex(operand: NumberOperand, imag = 0): { readonly real: number; readonly imag: number } {
  switch (operand.kind) {
    case "int":
      return { real: Number(operand.value), imag };
    case "float":
      return { real: operand.value, imag };
    case "complex":
      return operand;
  }
}

/** `undefined` when the int is too large for a float. */
function toFloat(value: bigint): number | undefined {
  const float = Number(value);
  return Number.isFinite(float) ? float : undefined;
}

function foldInts(op: BinaryOperator, left: bigint, right: bigint): Constant | undefined {
  switch (op) {
    case "+":
      return makeInt(left + right);
    case "-":
      return makeInt(left - right);
    case "*":
      if (left !== 0n && right !== 0n && bitLength(left) + bitLength(right) > MAX_INT_BITS) return undefined;
      return makeInt(left * right);
    case "/":
      return divideInts(left, right);
    case "//":
      return right === 0n ? undefined : makeInt(floorDivide(left, right));
    case "%":
      return right === 0n ? undefined : makeInt(left - floorDivide(left, right) * right);
    case "**":
      return powerOfInts(left, right);
    case "<<":
      if (right < 0n) return undefined;
      if (left !== 0n && right !== 0n && BigInt(bitLength(left)) + right > BigInt(MAX_INT_BITS))
        return undefined;
      return makeInt(left === 0n ? 0n : left << right);
    case ">>":
      if (right < 0n) return undefined;
      return makeInt(right > BigInt(bitLength(left)) ? (left < 0n ? -1n : 0n) : left >> right);
    case "|":
      return makeInt(left | right);
    case "^":
      return makeInt(left ^ right);
    case "&":
      return makeInt(left & right);
    case "@":
      return undefined;
  }
}

/** Bits of the magnitude. */
export function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

function powerOfInts(left: bigint, right: bigint): Constant | undefined {
  if (right < 0n) {
    const base = toFloat(left);
    const exponent = toFloat(right);
    return base === undefined || exponent === undefined ? undefined : foldFloats("**", base, exponent);
  }
  if (left !== 0n && right > 0n) {
    if (right > BigInt(MAX_INT_BITS)) return undefined;
    if (bitLength(left) > Math.floor(MAX_INT_BITS / Number(right))) return undefined;
  }
  return makeInt(left === 0n ? (right === 0n ? 1n : 0n) : left ** right);
}

/** The quotient as a float, rounded once (long_true_divide of Objects/longobject.c). */
function divideInts(left: bigint, right: bigint): Constant | undefined {
  if (right === 0n) return undefined;
  const small = Number(left) / Number(right);
  if (Number.isSafeInteger(Number(left)) && Number.isSafeInteger(Number(right))) {
    return { kind: "float", value: small };
  }
  const isNegative = left < 0n !== right < 0n;
  const quotient = divideMagnitudes(left < 0n ? -left : left, right < 0n ? -right : right);
  return quotient === undefined ? undefined : { kind: "float", value: isNegative ? -quotient : quotient };
}

/** Keeps 66 bits of the quotient and a sticky bit, so that the conversion to float rounds correctly. */
function divideMagnitudes(left: bigint, right: bigint): number | undefined {
  const shift = 66 - (bitLength(left) - bitLength(right));
  const scaled = shift >= 0 ? left << BigInt(shift) : left;
  const divisor = shift >= 0 ? right : right << BigInt(-shift);
  let quotient = scaled / divisor;
  if (scaled % divisor !== 0n) quotient |= 1n;
  if (-shift < -1000) return undefined;
  const value = Number(quotient) * 2 ** -shift;
  return Number.isFinite(value) ? value : undefined;
}

function foldFloats(op: BinaryOperator, left: number, right: number): Constant | undefined {
  switch (op) {
    case "+":
      return { kind: "float", value: left + right };
    case "-":
      return { kind: "float", value: left - right };
    case "*":
      return { kind: "float", value: left * right };
    case "/":
      return right === 0 ? undefined : { kind: "float", value: left / right };
    case "//":
      return right === 0 ? undefined : { kind: "float", value: floorDivideFloats(left, right) };
    case "%":
      return right === 0 ? undefined : { kind: "float", value: moduloFloats(left, right) };
    case "**":
      return powerOfFloats(left, right);
    default:
      return undefined;
  }
}

/** float_rem of Objects/floatobject.c: the result has the sign of the divisor. */
function moduloFloats(left: number, right: number): number {
  const modulo = left % right;
  if (modulo === 0) return right < 0 || Object.is(right, -0) ? -0 : 0;
  return right < 0 !== modulo < 0 ? modulo + right : modulo;
}

/** _float_div_mod of Objects/floatobject.c. */
function floorDivideFloats(left: number, right: number): number {
  let modulo = left % right;
  let quotient = (left - modulo) / right;
  if (modulo !== 0) {
    if (right < 0 !== modulo < 0) {
      modulo += right;
      quotient -= 1;
    }
  }
  if (quotient === 0) {
    const sign = left / right;
    return sign < 0 || Object.is(sign, -0) ? -0 : 0;
  }
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** float_pow; a negative number to a fraction is complex. */
function powerOfFloats(left: number, right: number): Constant | undefined {
  if (left === 1 || right === 0) return { kind: "float", value: 1 };
  if (left === 0 && right < 0) return undefined;
  if (left < 0 && Number.isFinite(left) && Number.isFinite(right) && !Number.isInteger(right))
    return undefined;
  if (left === -1 && !Number.isFinite(right) && !Number.isNaN(right)) return { kind: "float", value: 1 };
  const value = left ** right;
  if (!Number.isFinite(value) && Number.isFinite(left) && Number.isFinite(right)) return undefined;
  return { kind: "float", value };
}
