/** The type `int`: its slots and methods put together. */
import { Comparison } from "../../../bytecode/opcodes.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { hashBigInt, hashInteger } from "../hash.ts";
import { newBool } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { defineIntMemory, intValue, isInt, newInt } from "./int.ts";
import { invertInteger } from "./int-arithmetic.ts";
import { constructInt } from "./int-construct.ts";
import { defineIntMethods, exactInt } from "./int-methods.ts";
import { binaryInts } from "./int-operators.ts";
import { intRepr } from "./int-text.ts";

export function defineInt(rt: Runtime): void {
  defineIntMemory(rt);
  defineIntMethods(rt);
  const { slots } = rt.types.int;
  slots.repr = intRepr;
  slots.hash = hashInt;
  slots.isTrue = (_, self) => intValue(rt.heap, self) !== 0;
  slots.compare = compareInts;
  slots.construct = constructInt;
  slots.binary = binaryInts;
  slots.negative = (_, self) => newInt(rt, -intValue(rt.heap, self));
  slots.positive = exactInt;
  slots.invert = (_, self) => newInt(rt, invertInteger(intValue(rt.heap, self)));
  slots.absolute = (_, self) => {
    const value = intValue(rt.heap, self);
    return value < 0 ? newInt(rt, -value) : exactInt(rt, self);
  };
}

export function hashInt(rt: Runtime, self: Ref): number {
  const value = intValue(rt.heap, self);
  return typeof value === "number" ? hashInteger(value, rt) : hashBigInt(value, rt);
}

function compareInts(rt: Runtime, self: Ref, other: Ref, comparison: number): Ref {
  if (!isInt(rt, other)) return rt.notImplemented;
  return newBool(rt, orderHolds(intValue(rt.heap, self), intValue(rt.heap, other), comparison));
}

/** Whether `left <comparison> right`; numbers and BigInts compare exactly with each other. */
export function orderHolds(left: number | bigint, right: number | bigint, comparison: number): boolean {
  switch (comparison) {
    case Comparison.LT:
      return left < right;
    case Comparison.LE:
      return left <= right;
    case Comparison.EQ:
      // biome-ignore lint/suspicious/noDoubleEquals: a number equals a BigInt of the same value
      return left == right;
    case Comparison.NE:
      // biome-ignore lint/suspicious/noDoubleEquals: as above
      return left != right;
    case Comparison.GT:
      return left > right;
    default:
      return left >= right;
  }
}
