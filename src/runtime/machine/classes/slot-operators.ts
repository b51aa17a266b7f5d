/**
 * Operators and comparisons of classes written in Python: which method is asked first, and when NotImplemented
 * passes the question on. Follows SLOT1BINFULL, slot_nb_power and slot_tp_richcompare of CPython 3.13,
 * Objects/typeobject.c.
 */
import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { Outcome, Runtime, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { lookupOnType } from "./attributes.ts";
import { callMethod } from "./slot-wrappers.ts";

/** Names of the operators' methods without underscores, by operation. */
export const OPERATION_NAMES: { readonly [operation: number]: string } = {
  [BinaryOperation.ADD]: "add",
  [BinaryOperation.AND]: "and",
  [BinaryOperation.FLOOR_DIVIDE]: "floordiv",
  [BinaryOperation.LSHIFT]: "lshift",
  [BinaryOperation.MATRIX_MULTIPLY]: "matmul",
  [BinaryOperation.MULTIPLY]: "mul",
  [BinaryOperation.REMAINDER]: "mod",
  [BinaryOperation.OR]: "or",
  [BinaryOperation.POWER]: "pow",
  [BinaryOperation.RSHIFT]: "rshift",
  [BinaryOperation.SUBTRACT]: "sub",
  [BinaryOperation.TRUE_DIVIDE]: "truediv",
  [BinaryOperation.XOR]: "xor",
};

const METHODS = suffixed("");
const REFLECTED = suffixed("r");
const INPLACE = suffixed("i");

function suffixed(prefix: string): readonly string[] {
  const names: string[] = [];
  for (const [operation, name] of Object.entries(OPERATION_NAMES))
    names[Number(operation)] = `__${prefix}${name}__`;
  return names;
}

const COMPARE_NAMES: { readonly [comparison in Comparison]: string } = {
  [Comparison.LT]: "__lt__",
  [Comparison.LE]: "__le__",
  [Comparison.EQ]: "__eq__",
  [Comparison.NE]: "__ne__",
  [Comparison.GT]: "__gt__",
  [Comparison.GE]: "__ge__",
};

/** Whether the type answers this operation by methods that are looked up (its C slot is `slot_nb_*`). */
function isOwn(type: TypeObject, operation: number): boolean {
  return (type.ownOperations & (1 << operation)) !== 0;
}

/** The left operand's method, but the right one's first when its type derives from the left one's and overrides. */
export function* slotBinary(rt: Runtime, left: Ref, right: Ref, operation: number): Steps<Ref> {
  const m = rt as Machine;
  const leftType = m.typeOf(left);
  const rightType = m.typeOf(right);
  const reflected = REFLECTED[operation] as string;
  let mayReflect = leftType !== rightType && isOwn(rightType, operation);
  if (isOwn(leftType, operation)) {
    if (mayReflect && rightType.isSubtypeOf(leftType) && overrides(m, rightType, leftType, reflected)) {
      const early = yield* m.callSpecial(right, reflected, [left]);
      if (early !== NULL && early !== m.notImplemented) return early;
      mayReflect = false;
    }
    const result = yield* m.callSpecial(left, METHODS[operation] as string, [right]);
    if (result !== NULL && result !== m.notImplemented) return result;
    if (leftType === rightType) return m.notImplemented;
  }
  if (!mayReflect) return m.notImplemented;
  const result = yield* m.callSpecial(right, reflected, [left]);
  return result === NULL ? m.notImplemented : result;
}

/** `method_is_overloaded`. */
function overrides(m: Machine, derived: TypeObject, base: TypeObject, name: string): boolean {
  const own = lookupOnType(m, derived, m.name(name));
  return own !== NULL && own !== lookupOnType(m, base, m.name(name));
}

export function* slotInplace(rt: Runtime, self: Ref, right: Ref, operation: number): Steps<Ref> {
  const m = rt as Machine;
  const result = yield* m.callSpecial(self, INPLACE[operation] as string, [right]);
  return result === NULL ? m.notImplemented : result;
}

export function* slotCompare(rt: Runtime, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const m = rt as Machine;
  const name = COMPARE_NAMES[comparison as Comparison];
  if (lookupOnType(m, m.typeOf(self), m.name(name)) === NULL) return m.notImplemented;
  const result = yield* m.callSpecial(self, name, [other]);
  return result === NULL ? m.notImplemented : result;
}

export function slotNegative(rt: Runtime, self: Ref): Outcome {
  return callMethod(rt as Machine, self, "__neg__", []);
}

export function slotPositive(rt: Runtime, self: Ref): Outcome {
  return callMethod(rt as Machine, self, "__pos__", []);
}

export function slotInvert(rt: Runtime, self: Ref): Outcome {
  return callMethod(rt as Machine, self, "__invert__", []);
}

export function slotAbsolute(rt: Runtime, self: Ref): Outcome {
  return callMethod(rt as Machine, self, "__abs__", []);
}
