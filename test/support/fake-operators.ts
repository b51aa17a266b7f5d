/** Operators on a fake runtime, dispatched by slots as CPython's Objects/abstract.c does. */
import assert from "node:assert/strict";
import type { Ref } from "../../src/runtime/memory/linear-memory.ts";
import { intValue, isInt } from "../../src/runtime/objects/int.ts";
import type { Outcome } from "../../src/runtime/objects/runtime.ts";
import type { TypeSlots } from "../../src/runtime/objects/type-object.ts";
import type { FakeRuntime } from "./fake-runtime.ts";

const OPERATORS = ["+", "&", "//", "<<", "@", "*", "%", "|", "**", ">>", "-", "/", "^"];

/** A slot of the object's type, inherited or its own. */
export function slotOf<K extends keyof TypeSlots>(rt: FakeRuntime, ref: Ref, key: K): TypeSlots[K] {
  for (const type of rt.typeOf(ref).mro) if (type.slots[key] !== undefined) return type.slots[key];
  return rt.typeOf(ref).slots[key];
}

export function binary(rt: FakeRuntime, left: Ref, right: Ref, operator: string): Outcome {
  const operation = OPERATORS.indexOf(operator);
  const slots = [slotOf(rt, left, "binary"), slotOf(rt, right, "binary")];
  for (const slot of slots[0] === slots[1] ? [slots[0]] : slots) {
    const result = slot === undefined ? rt.notImplemented : rt.run(slot(rt, left, right, operation));
    if (result !== rt.notImplemented) return result;
  }
  const concatenate = slotOf(rt, left, "concatenate");
  if (operator === "+" && concatenate !== undefined) return concatenate(rt, left, right);
  if (operator === "*") {
    if (slotOf(rt, left, "repeat") !== undefined) return repeat(rt, left, right);
    if (slotOf(rt, right, "repeat") !== undefined) return repeat(rt, right, left);
  }
  const [leftName, rightName] = [rt.typeOf(left).name, rt.typeOf(right).name];
  const shown = operator === "**" ? "** or pow()" : operator;
  return rt.raise(
    rt.types.TypeError,
    `unsupported operand type(s) for ${shown}: '${leftName}' and '${rightName}'`,
  );
}

/** sequence_repeat */
function repeat(rt: FakeRuntime, sequence: Ref, count: Ref): Outcome {
  if (!isInt(rt, count)) {
    rt.raise(rt.types.TypeError, `can't multiply sequence by non-int of type '${rt.typeOf(count).name}'`);
  }
  const value = intValue(rt.heap, count);
  if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) {
    rt.raise(rt.types.OverflowError, "cannot fit 'int' into an index-sized integer");
  }
  const slot = slotOf(rt, sequence, "repeat");
  assert(slot);
  return slot(rt, sequence, Number(value));
}

export function unary(rt: FakeRuntime, operand: Ref, operator: "-" | "+" | "~"): Outcome {
  const key = ({ "-": "negative", "+": "positive", "~": "invert" } as const)[operator];
  const slot = slotOf(rt, operand, key);
  if (slot !== undefined) return slot(rt, operand);
  return rt.raise(rt.types.TypeError, `bad operand type for unary ${operator}: '${rt.typeOf(operand).name}'`);
}

export function compare(rt: FakeRuntime, left: Ref, right: Ref, comparison: number): Outcome {
  return rt.compare(left, right, comparison);
}

export function contains(rt: FakeRuntime, container: Ref, item: Ref): boolean {
  const slot = slotOf(rt, container, "contains");
  assert(slot, `${rt.typeOf(container).name} can contain`);
  return rt.run(slot(rt, container, item));
}
