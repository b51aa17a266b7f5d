/** Functions that recorded expressions use and that are in modules or not in `builtins` yet. */
import type { Machine } from "../../src/runtime/machine/machine.ts";
import { NULL, type Ref } from "../../src/runtime/memory/linear-memory.ts";
import { formatObject } from "../../src/runtime/objects/format-object.ts";
import { native } from "../../src/runtime/objects/native-function.ts";
import { newNativeFunction } from "../../src/runtime/objects/native-object.ts";
import type { Outcome } from "../../src/runtime/objects/runtime.ts";
import { argumentTypeName } from "../../src/runtime/objects/str-arguments.ts";

const made = new WeakMap<Machine, ReadonlyMap<string, Ref>>();

/** By name, made once for each machine. */
export function extraBuiltins(m: Machine): ReadonlyMap<string, Ref> {
  const found = made.get(m) ?? makeAll(m);
  made.set(m, found);
  return found;
}

function format(m: Machine, value: Ref, spec: Ref): Outcome {
  if (spec === NULL) return formatObject(m, value, m.emptyString);
  if (m.isInstance(spec, m.types.str)) return formatObject(m, value, spec);
  return m.raise(m.types.TypeError, `format() argument 2 must be str, not ${argumentTypeName(m, spec)}`);
}

function makeAll(m: Machine): ReadonlyMap<string, Ref> {
  const functions = [
    native("getsizeof", "(object, /)", (_, __, ref) => m.newInt(m.getSizeOf(ref))),
    native("format", "(value, format_spec='', /)", (_, __, value, spec) => format(m, value, spec)),
  ];
  return new Map(functions.map((fn) => [fn.name, newNativeFunction(m, fn, m.builtinsModule)]));
}
