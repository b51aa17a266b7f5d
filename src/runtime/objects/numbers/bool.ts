/** `bool`: the two instances, which are ints in representation, and what differs from `int`. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { Header } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newBool } from "../plain-data.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../runtime.ts";
import { newAsciiStr } from "../str/str.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import { intValue, writeSmall } from "./int.ts";
import { invertInteger } from "./int-arithmetic.ts";
import { binaryInts } from "./int-operators.ts";

/** The object `True` or `False`, to be made once at startup. */
export function createBool(rt: Runtime, value: boolean): Ref {
  const { heap } = rt;
  const { basicBytes, itemBytes } = rt.types.int;
  const ref = heap.allocate(basicBytes + itemBytes);
  heap.initializeObject(ref, rt.types.bool.ref, TypeId.BOOL);
  writeSmall(heap, ref, value ? 1 : 0);
  if (rt.profile.immortalObjects) heap.makeImmortal(ref);
  return ref;
}

export function defineBool(rt: Runtime): void {
  const { slots } = rt.types.bool;
  slots.construct = constructBool;
  slots.repr = (_, self) => newAsciiStr(rt, self === rt.true ? "True" : "False");
  slots.isTrue = (_, self) => self === rt.true;
  slots.binary = binaryBools;
  const { boolInversion } = rt.profile.values.messages;
  if (boolInversion !== undefined) slots.invert = (_, self) => invertBool(rt, self, boolInversion);
}

/** bool_invert */
function* invertBool(rt: Runtime, self: Ref, warning: string): Steps<Ref> {
  yield* rt.warn(rt.types.DeprecationWarning, warning);
  return rt.newInt(invertInteger(intValue(rt.heap, self)));
}

/** bool_vectorcall */
function constructBool(rt: Runtime, _type: TypeObject, args: CallArguments): Outcome {
  const { positional, keywords } = args;
  if ((keywords?.size ?? 0) > 0) rt.raise(rt.types.TypeError, "bool() takes no keyword arguments");
  if (positional.length > 1) {
    rt.raise(rt.types.TypeError, `bool expected at most 1 argument, got ${positional.length}`);
  }
  const [value] = positional;
  const truth = value === undefined ? false : rt.isTrue(value);
  if (typeof truth === "boolean") return newBool(rt, truth);
  return (function* (): Steps<Ref> {
    return newBool(rt, yield* truth);
  })();
}

/** `&`, `|` and `^` of two bools are bools; everything else is as for ints. bool_and, bool_or, bool_xor. */
function binaryBools(rt: Runtime, left: Ref, right: Ref, operation: number): Outcome {
  const { words } = rt.heap;
  if (words[left + Header.TYPE_ID] === TypeId.BOOL && words[right + Header.TYPE_ID] === TypeId.BOOL) {
    const a = left === rt.true;
    const b = right === rt.true;
    if (operation === BinaryOperation.AND) return newBool(rt, a && b);
    if (operation === BinaryOperation.OR) return newBool(rt, a || b);
    if (operation === BinaryOperation.XOR) return newBool(rt, a !== b);
  }
  return binaryInts(rt, left, right, operation);
}
