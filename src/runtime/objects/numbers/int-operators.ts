/** The operators of `int` on heap objects, with fast paths for values of one digit. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { TypeId } from "../type-id.ts";
import { newFloat } from "./float.ts";
import { powerOfDoubles } from "./float-power.ts";
import { IntField, IntKind, intValue, isInt, newInt, newSmallInt } from "./int.ts";
import {
  addIntegers,
  andIntegers,
  type Integer,
  multiplyIntegers,
  orIntegers,
  shiftLeft,
  shiftRight,
  subtractIntegers,
  xorIntegers,
} from "./int-arithmetic.ts";
import { floorDivide, remainder, trueDivide } from "./int-division.ts";
import { power, powerModulo } from "./int-power.ts";

/** The `binary` slot of `int`. */
export function binaryInts(rt: Runtime, left: Ref, right: Ref, operation: number): Outcome {
  const { words } = rt.heap;
  if (
    words[left + Header.TYPE_ID] === TypeId.INT &&
    words[right + Header.TYPE_ID] === TypeId.INT &&
    words[left + IntField.KIND] === IntKind.SMALL &&
    words[right + IntField.KIND] === IntKind.SMALL
  ) {
    const a = words[left + IntField.VALUE] as number;
    const b = words[right + IntField.VALUE] as number;
    switch (operation) {
      case BinaryOperation.ADD:
        return newInt(rt, a + b);
      case BinaryOperation.SUBTRACT:
        return newInt(rt, a - b);
      case BinaryOperation.AND:
        return newSmallInt(rt, a & b);
      case BinaryOperation.OR:
        return newSmallInt(rt, a | b);
      case BinaryOperation.XOR:
        return newSmallInt(rt, a ^ b);
      default:
        return newResult(rt, a, b, operation);
    }
  }
  if (!isInt(rt, left) || !isInt(rt, right)) return rt.notImplemented;
  return newResult(rt, intValue(rt.heap, left), intValue(rt.heap, right), operation);
}

/** The result of an operator on two integers as an object. */
function newResult(rt: Runtime, left: Integer, right: Integer, operation: number): Ref {
  switch (operation) {
    case BinaryOperation.ADD:
      return newInt(rt, addIntegers(left, right));
    case BinaryOperation.SUBTRACT:
      return newInt(rt, subtractIntegers(left, right));
    case BinaryOperation.MULTIPLY:
      return newInt(rt, multiplyIntegers(rt, left, right));
    case BinaryOperation.FLOOR_DIVIDE:
      return newInt(rt, floorDivide(rt, left, right));
    case BinaryOperation.REMAINDER:
      return newInt(rt, remainder(rt, left, right));
    case BinaryOperation.TRUE_DIVIDE:
      return newFloat(rt, trueDivide(rt, left, right));
    case BinaryOperation.POWER:
      return powerOfInts(rt, left, right);
    case BinaryOperation.LSHIFT:
      rejectNegativeCount(rt, right);
      return newInt(rt, shiftLeft(rt, left, right));
    case BinaryOperation.RSHIFT:
      rejectNegativeCount(rt, right);
      return newInt(rt, shiftRight(left, right));
    case BinaryOperation.AND:
      return newInt(rt, andIntegers(left, right));
    case BinaryOperation.OR:
      return newInt(rt, orIntegers(left, right));
    case BinaryOperation.XOR:
      return newInt(rt, xorIntegers(left, right));
    default:
      return rt.notImplemented;
  }
}

/** `pow(base, exponent, modulus)` of objects; `modulus` may be NULL. NotImplemented where one is no int. */
export function powerOfObjects(rt: Runtime, base: Ref, exponent: Ref, modulus: Ref): Ref {
  if (!isInt(rt, base) || !isInt(rt, exponent)) return rt.notImplemented;
  const { heap } = rt;
  if (modulus === NULL || modulus === rt.none) {
    return powerOfInts(rt, intValue(heap, base), intValue(heap, exponent));
  }
  if (!isInt(rt, modulus)) return rt.notImplemented;
  return newInt(rt, powerModulo(rt, intValue(heap, base), intValue(heap, exponent), intValue(heap, modulus)));
}

/** A negative exponent makes both operands floats. long_pow. */
function powerOfInts(rt: Runtime, base: Integer, exponent: Integer): Ref {
  if (exponent >= 0) return newInt(rt, power(rt, base, exponent));
  return newFloat(rt, powerOfDoubles(rt, asDouble(rt, base), asDouble(rt, exponent)));
}

/** The nearest double. Raises OverflowError for a value beyond all doubles. PyLong_AsDouble. */
export function asDouble(rt: Runtime, value: Integer): number {
  const double = Number(value);
  if (!Number.isFinite(double)) rt.raise(rt.types.OverflowError, "int too large to convert to float");
  return double;
}

function rejectNegativeCount(rt: Runtime, count: Integer): void {
  if (count < 0) rt.raise(rt.types.ValueError, "negative shift count");
}
