/** The operators of `float`: with floats and ints on either side. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { Header } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import { newComplex } from "./complex.ts";
import { powerOfComplex } from "./complex-arithmetic.ts";
import { floatValue, isFloat, newFloat } from "./float.ts";
import { powerOfDoubles } from "./float-power.ts";
import { intValue, isInt } from "./int.ts";
import { asDouble } from "./int-operators.ts";

/** The `binary` slot of `float`. */
export function binaryFloats(rt: Runtime, left: Ref, right: Ref, operation: number): Outcome {
  const { words } = rt.heap;
  if (words[left + Header.TYPE_ID] === TypeId.FLOAT && words[right + Header.TYPE_ID] === TypeId.FLOAT) {
    return newResult(rt, floatValue(rt.heap, left), floatValue(rt.heap, right), operation);
  }
  if (!isReal(rt, left) || !isReal(rt, right)) return rt.notImplemented;
  return newResult(rt, realValue(rt, left), realValue(rt, right), operation);
}

/** Whether `ref` is a float or an int. */
export function isReal(rt: Runtime, ref: Ref): boolean {
  return isFloat(rt, ref) || isInt(rt, ref);
}

/** The double of a float or int. Raises OverflowError for a too large int. */
export function realValue(rt: Runtime, ref: Ref): number {
  return isFloat(rt, ref) ? floatValue(rt.heap, ref) : asDouble(rt, intValue(rt.heap, ref));
}

function newResult(rt: Runtime, left: number, right: number, operation: number): Ref {
  switch (operation) {
    case BinaryOperation.ADD:
      return newFloat(rt, left + right);
    case BinaryOperation.SUBTRACT:
      return newFloat(rt, left - right);
    case BinaryOperation.MULTIPLY:
      return newFloat(rt, left * right);
    case BinaryOperation.TRUE_DIVIDE:
      if (right === 0) raiseZero(rt, rt.profile.values.messages.floatDivisionByZero);
      return newFloat(rt, left / right);
    case BinaryOperation.FLOOR_DIVIDE:
      if (right === 0) raiseZero(rt, rt.profile.values.messages.floatFloorDivisionByZero);
      return newFloat(rt, floorDivideDoubles(left, right).quotient);
    case BinaryOperation.REMAINDER:
      if (right === 0) raiseZero(rt, rt.profile.values.messages.floatModuloByZero);
      return newFloat(rt, floorDivideDoubles(left, right).rest);
    case BinaryOperation.POWER:
      return powerOfFloats(rt, left, right);
    default:
      return rt.notImplemented;
  }
}

/** `divmod` with a float on at least one side; NotImplemented where one is no number. */
export function divmodFloats(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!isReal(rt, left) || !isReal(rt, right)) return rt.notImplemented;
  const divisor = realValue(rt, right);
  const dividend = realValue(rt, left);
  if (divisor === 0) raiseZero(rt, rt.profile.values.messages.floatDivmodByZero);
  const { quotient, rest } = floorDivideDoubles(dividend, divisor);
  return rt.newTupleOf([newFloat(rt, quotient), newFloat(rt, rest)]);
}

/** float_pow: a negative base with a fractional exponent has a complex result. */
export function powerOfFloats(rt: Runtime, base: number, exponent: number): Ref {
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent)) {
    const { real, imag } = powerOfComplex(rt, { real: base, imag: 0 }, { real: exponent, imag: 0 });
    return newComplex(rt, real, imag);
  }
  return newFloat(rt, powerOfDoubles(rt, base, exponent));
}

/** _float_div_mod: the remainder has the sign of the divisor, and the quotient is a whole number. */
function floorDivideDoubles(dividend: number, divisor: number): { quotient: number; rest: number } {
  let rest = dividend % divisor;
  let quotient = (dividend - rest) / divisor;
  if (rest === 0) {
    rest = isMinus(divisor) ? -0 : 0;
  } else if (rest < 0 !== divisor < 0) {
    rest += divisor;
    quotient -= 1;
  }
  if (quotient === 0) return { quotient: isMinus(dividend / divisor) ? -0 : 0, rest };
  const floor = Math.floor(quotient);
  return { quotient: quotient - floor > 0.5 ? floor + 1 : floor, rest };
}

function isMinus(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

function raiseZero(rt: Runtime, message: string): never {
  rt.raise(rt.types.ZeroDivisionError, message);
}
