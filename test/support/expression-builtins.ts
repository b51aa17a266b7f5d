/** Functions that recorded expressions use and that are in modules or not in `builtins` yet. */
import type { Machine } from "../../src/runtime/machine/machine.ts";
import type { Ref } from "../../src/runtime/memory/linear-memory.ts";
import { native } from "../../src/runtime/objects/functions/native-function.ts";
import { newNativeFunction } from "../../src/runtime/objects/native-object.ts";

const made = new WeakMap<Machine, ReadonlyMap<string, Ref>>();

/** By name, made once for each machine. */
export function extraBuiltins(m: Machine): ReadonlyMap<string, Ref> {
  const found = made.get(m) ?? makeAll(m);
  made.set(m, found);
  return found;
}

function makeAll(m: Machine): ReadonlyMap<string, Ref> {
  const functions = [native("getsizeof", "(object, /)", (_, __, ref) => m.newInt(m.getSizeOf(ref)))];
  return new Map(functions.map((fn) => [fn.name, newNativeFunction(m, fn, m.builtinsModule)]));
}
