/** The operators of `complex`, with floats and ints on either side. */
import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newBool } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { type Complex, complexValue, isComplex, newComplex } from "./complex.ts";
import {
  addComplex,
  divideComplex,
  multiplyComplex,
  powerOfComplex,
  subtractComplex,
} from "./complex-arithmetic.ts";
import { addMixed, divideMixed, multiplyMixed, type Operand, subtractMixed } from "./complex-mixed.ts";
import { floatValue, isFloat } from "./float.ts";
import { intValue, isInt } from "./int.ts";
import { asDouble } from "./int-operators.ts";

/** The `binary` slot of `complex`. */
export function binaryComplexes(rt: Runtime, left: Ref, right: Ref, operation: number): Outcome {
  const mixed = rt.profile.values.complexKeepsReals ? mixedOperationOf(rt, operation) : undefined;
  if (mixed !== undefined) {
    const operands = [asOperand(rt, left), asOperand(rt, right)] as const;
    if (operands[0] === undefined || operands[1] === undefined) return rt.notImplemented;
    const { real, imag } = mixed(operands[0], operands[1]);
    return newComplex(rt, real, imag);
  }
  const calculate = operationOf(rt, operation);
  if (calculate === undefined) return rt.notImplemented;
  const a = asComplex(rt, left);
  const b = asComplex(rt, right);
  if (a === undefined || b === undefined) return rt.notImplemented;
  const { real, imag } = calculate(a, b);
  return newComplex(rt, real, imag);
}

function operationOf(rt: Runtime, operation: number): ((a: Complex, b: Complex) => Complex) | undefined {
  switch (operation) {
    case BinaryOperation.ADD:
      return addComplex;
    case BinaryOperation.SUBTRACT:
      return subtractComplex;
    case BinaryOperation.MULTIPLY:
      return multiplyComplex;
    case BinaryOperation.TRUE_DIVIDE:
      return (a, b) => divideComplex(rt, a, b);
    case BinaryOperation.POWER:
      return (a, b) => powerOfComplex(rt, a, b);
    case BinaryOperation.FLOOR_DIVIDE:
      return refusal(rt, "can't take floor of complex number.");
    case BinaryOperation.REMAINDER:
      return refusal(rt, "can't mod complex numbers.");
    default:
      return undefined;
  }
}

function mixedOperationOf(rt: Runtime, operation: number): ((a: Operand, b: Operand) => Complex) | undefined {
  switch (operation) {
    case BinaryOperation.ADD:
      return addMixed;
    case BinaryOperation.SUBTRACT:
      return subtractMixed;
    case BinaryOperation.MULTIPLY:
      return multiplyMixed;
    case BinaryOperation.TRUE_DIVIDE:
      return (a, b) => divideMixed(rt, a, b);
    default:
      return undefined;
  }
}

/** A complex number, or a real one as it is; undefined for other objects. */
function asOperand(rt: Runtime, ref: Ref): Operand | undefined {
  return isComplex(rt, ref) ? complexValue(rt.heap, ref) : asComplex(rt, ref)?.real;
}

/** In 3.9 these operators exist, to raise. */
function refusal(rt: Runtime, message: string): (() => Complex) | undefined {
  if (!rt.profile.values.complexRefusesReal) return undefined;
  return () => rt.raise(rt.types.TypeError, message);
}

/** The value of any number as a complex one; undefined for other objects. to_complex. */
export function asComplex(rt: Runtime, ref: Ref): Complex | undefined {
  if (isComplex(rt, ref)) return complexValue(rt.heap, ref);
  if (isFloat(rt, ref)) return { real: floatValue(rt.heap, ref), imag: 0 };
  if (isInt(rt, ref)) return { real: asDouble(rt, intValue(rt.heap, ref)), imag: 0 };
  return undefined;
}

/** complex_richcompare: only equality is defined, and exact between a complex and an int. */
export function compareComplexes(rt: Runtime, self: Ref, other: Ref, comparison: number): Ref {
  if (comparison !== Comparison.EQ && comparison !== Comparison.NE) return rt.notImplemented;
  const a = complexValue(rt.heap, self);
  let isEqual: boolean;
  if (isComplex(rt, other)) {
    const b = complexValue(rt.heap, other);
    isEqual = a.real === b.real && a.imag === b.imag;
  } else if (isFloat(rt, other)) {
    isEqual = a.imag === 0 && a.real === floatValue(rt.heap, other);
  } else if (isInt(rt, other)) {
    // biome-ignore lint/suspicious/noDoubleEquals: a number equals a BigInt of the same value
    isEqual = a.imag === 0 && a.real == intValue(rt.heap, other);
  } else {
    return rt.notImplemented;
  }
  return newBool(rt, isEqual === (comparison === Comparison.EQ));
}
