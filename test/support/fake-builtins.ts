/** Built-in functions on a fake runtime: those that only ask a slot or a method of a number or text. */
import assert from "node:assert/strict";
import type { Ref } from "../../src/runtime/memory/linear-memory.ts";
import type { Outcome } from "../../src/runtime/objects/runtime.ts";
import { slotOf } from "./fake-operators.ts";
import type { FakeRuntime } from "./fake-runtime.ts";

/** How displays and slices are made; all arguments are borrowed. */
export interface Display {
  list(rt: FakeRuntime, items: readonly Ref[]): Ref;
  dict(rt: FakeRuntime, pairs: readonly (readonly [Ref, Ref])[]): Ref;
  slice(rt: FakeRuntime, start: Ref, stop: Ref, step: Ref): Ref;
}

type Builtin = (
  rt: FakeRuntime,
  args: readonly Ref[],
  keywords: ReadonlyMap<string, Ref> | undefined,
) => Outcome;

export const EXPRESSION_BUILTINS: Readonly<Record<string, Builtin | undefined>> = {
  hash: (rt, [value]) => {
    const low = rt.run(rt.hash(value as Ref));
    return rt.newInt((BigInt(rt.hashHigh) << 32n) | BigInt(low >>> 0));
  },
  repr: (rt, [value]) => rt.repr(value as Ref),
  getsizeof: (rt, [value]) => {
    const sizeOf = slotOf(rt, value as Ref, "sizeOf");
    assert(sizeOf !== undefined);
    return rt.newInt(sizeOf(rt, value as Ref) + rt.typeOf(value as Ref).preHeaderBytes);
  },
  len: (rt, [value]) => {
    const length = slotOf(rt, value as Ref, "length");
    if (length === undefined) {
      return rt.raise(rt.types.TypeError, `object of type '${rt.typeOf(value as Ref).name}' has no len()`);
    }
    return rt.newInt(rt.run(length(rt, value as Ref)));
  },
  abs: (rt, [value]) => {
    const absolute = slotOf(rt, value as Ref, "absolute");
    if (absolute === undefined) {
      return rt.raise(rt.types.TypeError, `bad operand type for abs(): '${rt.typeOf(value as Ref).name}'`);
    }
    return absolute(rt, value as Ref);
  },
};
