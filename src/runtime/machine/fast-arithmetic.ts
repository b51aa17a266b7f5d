/**
 * Arithmetic and comparisons of exact ints up to 2^53 and exact floats, for the loop. All other operands are left
 * to operators.ts: the routines here then answer NULL or -1 and have done nothing.
 */
import { BinaryOperation, Comparison } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { FloatField } from "../objects/numbers/float.ts";
import { DIGIT_BASE, IntField, IntKind, newSmallInt } from "../objects/numbers/int.ts";
import type { Machine } from "./machine.ts";

/** Operands of `intOperation` that are not small are read as doubles. */
function wideValue(m: Machine, ref: Ref): number {
  const { heap } = m;
  switch (heap.words[ref + IntField.KIND]) {
    case IntKind.SMALL:
      return heap.words[ref + IntField.VALUE] as number;
    case IntKind.DOUBLE:
      return heap.doubles[(ref + IntField.VALUE) >> 1] as number;
    default:
      return Number.NaN;
  }
}

/** The result of the commonest operations on two exact ints; a new reference, NULL for all others. */
export function intOperation(m: Machine, left: Ref, right: Ref, operation: number): Ref {
  const { words } = m.heap;
  if (((words[left + IntField.KIND] as number) | (words[right + IntField.KIND] as number)) !== 0) {
    return wideOperation(m, left, right, operation);
  }
  const a = words[left + IntField.VALUE] as number;
  const b = words[right + IntField.VALUE] as number;
  switch (operation as BinaryOperation) {
    case BinaryOperation.ADD:
    case BinaryOperation.INPLACE_ADD:
      return sumOf(m, a + b);
    case BinaryOperation.SUBTRACT:
    case BinaryOperation.INPLACE_SUBTRACT:
      return sumOf(m, a - b);
    case BinaryOperation.MULTIPLY:
    case BinaryOperation.INPLACE_MULTIPLY:
      // Apart, so that V8 sees either int32 or double in each.
      return isShort(a) && isShort(b) ? sumOf(m, Math.imul(a, b)) : wideProduct(m, a, b);
    case BinaryOperation.REMAINDER:
    case BinaryOperation.INPLACE_REMAINDER: {
      if (b <= 0) return NULL;
      const remainder = (a % b) | 0;
      return newSmallInt(m, remainder < 0 ? remainder + b : remainder);
    }
    case BinaryOperation.FLOOR_DIVIDE:
    case BinaryOperation.INPLACE_FLOOR_DIVIDE:
      return b > 0 ? newSmallInt(m, Math.floor(a / b) | 0) : NULL;
    case BinaryOperation.AND:
    case BinaryOperation.INPLACE_AND:
      return sumOf(m, a & b);
    default:
      return NULL;
  }
}

/** An int of a value of 31 bits and a sign. */
function sumOf(m: Machine, value: number): Ref {
  return value > -DIGIT_BASE && value < DIGIT_BASE ? newSmallInt(m, value) : m.newInt(value);
}

/** Two of these have a product of 30 bits. */
function isShort(value: number): boolean {
  return value > -0x8000 && value < 0x8000;
}

function wideProduct(m: Machine, a: number, b: number): Ref {
  const product = a * b;
  return Number.isSafeInteger(product) ? m.newInt(product + 0) : NULL;
}

/** As `intOperation` where an operand or both have two digits. */
function wideOperation(m: Machine, left: Ref, right: Ref, operation: number): Ref {
  const a = wideValue(m, left);
  const b = wideValue(m, right);
  let result = Number.NaN;
  switch (operation as BinaryOperation) {
    case BinaryOperation.ADD:
    case BinaryOperation.INPLACE_ADD:
      result = a + b;
      break;
    case BinaryOperation.SUBTRACT:
    case BinaryOperation.INPLACE_SUBTRACT:
      result = a - b;
      break;
    case BinaryOperation.MULTIPLY:
    case BinaryOperation.INPLACE_MULTIPLY:
      result = a * b;
      break;
    case BinaryOperation.REMAINDER:
    case BinaryOperation.INPLACE_REMAINDER:
      // The remainder of doubles is exact.
      if (b > 0) result = a % b < 0 ? (a % b) + b : a % b;
      break;
    default:
  }
  // Adding 0 makes -0, which is no int, 0.
  return Number.isSafeInteger(result) ? m.newInt(result + 0) : NULL;
}

/** A new reference; NULL for operations other than the four, and for division by zero. */
export function floatOperation(m: Machine, left: Ref, right: Ref, operation: number): Ref {
  const { doubles } = m.heap;
  const a = doubles[(left + FloatField.VALUE) >> 1] as number;
  const b = doubles[(right + FloatField.VALUE) >> 1] as number;
  switch (operation as BinaryOperation) {
    case BinaryOperation.ADD:
    case BinaryOperation.INPLACE_ADD:
      return m.newFloat(a + b);
    case BinaryOperation.SUBTRACT:
    case BinaryOperation.INPLACE_SUBTRACT:
      return m.newFloat(a - b);
    case BinaryOperation.MULTIPLY:
    case BinaryOperation.INPLACE_MULTIPLY:
      return m.newFloat(a * b);
    case BinaryOperation.TRUE_DIVIDE:
    case BinaryOperation.INPLACE_TRUE_DIVIDE:
      return b === 0 ? NULL : m.newFloat(a / b);
    default:
      return NULL;
  }
}

/** 1 or 0 for what two exact ints compare as; -1 where one of them is beyond 2^53. */
export function compareInts(m: Machine, left: Ref, right: Ref, comparison: number): number {
  const { words } = m.heap;
  if (((words[left + IntField.KIND] as number) | (words[right + IntField.KIND] as number)) !== 0) {
    return compareWide(m, left, right, comparison);
  }
  const a = words[left + IntField.VALUE] as number;
  const b = words[right + IntField.VALUE] as number;
  switch (comparison as Comparison) {
    case Comparison.LT:
      return a < b ? 1 : 0;
    case Comparison.LE:
      return a <= b ? 1 : 0;
    case Comparison.EQ:
      return a === b ? 1 : 0;
    case Comparison.NE:
      return a !== b ? 1 : 0;
    case Comparison.GT:
      return a > b ? 1 : 0;
    case Comparison.GE:
      return a >= b ? 1 : 0;
  }
}

function compareWide(m: Machine, left: Ref, right: Ref, comparison: number): number {
  const difference = wideValue(m, left) - wideValue(m, right);
  return Number.isNaN(difference) ? -1 : compareNumbers(difference, 0, comparison);
}

export function compareFloats(m: Machine, left: Ref, right: Ref, comparison: number): number {
  const { doubles } = m.heap;
  const a = doubles[(left + FloatField.VALUE) >> 1] as number;
  return compareNumbers(a, doubles[(right + FloatField.VALUE) >> 1] as number, comparison);
}

function compareNumbers(a: number, b: number, comparison: number): number {
  switch (comparison as Comparison) {
    case Comparison.LT:
      return a < b ? 1 : 0;
    case Comparison.LE:
      return a <= b ? 1 : 0;
    case Comparison.EQ:
      return a === b ? 1 : 0;
    case Comparison.NE:
      return a !== b ? 1 : 0;
    case Comparison.GT:
      return a > b ? 1 : 0;
    case Comparison.GE:
      return a >= b ? 1 : 0;
  }
}
