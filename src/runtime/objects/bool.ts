/** `bool`: the two instances, which are ints in representation, and what differs from `int`. */
import type { Ref } from "../memory/linear-memory.ts";
import { writeSmall } from "./int.ts";
import type { Runtime } from "./runtime.ts";
import { newAsciiStr } from "./str.ts";
import { TypeId } from "./type-id.ts";

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
  slots.repr = (_, self) => newAsciiStr(rt, self === rt.true ? "True" : "False");
}
