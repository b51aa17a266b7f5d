/** The type `float`: its slots and methods put together. */
import type { Ref } from "../../memory/linear-memory.ts";
import { newBool } from "../plain-data.ts";
import type { Runtime } from "../runtime.ts";
import { newAsciiStr } from "../str/str.ts";
import { defineFloatMemory, floatValue, hashFloat, isFloat, newFloat } from "./float.ts";
import { constructFloat } from "./float-construct.ts";
import { defineFloatMethods, exactFloat } from "./float-methods.ts";
import { binaryFloats } from "./float-operators.ts";
import { floatRepr } from "./float-repr.ts";
import { intValue, isInt } from "./int.ts";
import { orderHolds } from "./int-type.ts";

export function defineFloat(rt: Runtime): void {
  defineFloatMemory(rt);
  defineFloatMethods(rt);
  const { slots } = rt.types.float;
  slots.construct = constructFloat;
  slots.repr = (_, self) => newAsciiStr(rt, floatRepr(floatValue(rt.heap, self)));
  slots.hash = hashFloat;
  slots.isTrue = (_, self) => floatValue(rt.heap, self) !== 0;
  slots.compare = compareFloats;
  slots.binary = binaryFloats;
  slots.negative = (_, self) => newFloat(rt, -floatValue(rt.heap, self));
  slots.positive = exactFloat;
  slots.absolute = (_, self) => newFloat(rt, Math.abs(floatValue(rt.heap, self)));
}

/** float_richcompare: exact, also between a float and an int of any size. */
function compareFloats(rt: Runtime, self: Ref, other: Ref, comparison: number): Ref {
  const value = floatValue(rt.heap, self);
  if (isFloat(rt, other)) return newBool(rt, orderHolds(value, floatValue(rt.heap, other), comparison));
  if (isInt(rt, other)) return newBool(rt, orderHolds(value, intValue(rt.heap, other), comparison));
  return rt.notImplemented;
}
