/** Comparing decimals with fractions, which are any `numbers.Rational`. CPython: Modules/_decimal/_decimal.c, convert_op_cmp. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { intValue } from "../../objects/numbers/int.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { DecimalState } from "./state.ts";
import { type DecimalValue, finite, fromInteger } from "./values.ts";

/** The decimal times the denominator, and the numerator; undefined for what is no fraction. */
export function* fractionOperand(
  s: DecimalState,
  value: DecimalValue,
  other: Ref,
): Steps<readonly [DecimalValue, DecimalValue] | undefined> {
  const { m } = s;
  if (!(yield* resolve(m.isInstanceOf(other, s.rational)))) return undefined;
  const numerator = yield* integerAttribute(s, other, "numerator");
  const denominator = yield* integerAttribute(s, other, "denominator");
  const scaled =
    value.kind === "finite"
      ? finite(value.isNegative, value.coefficient * denominator, value.exponent)
      : value;
  return [scaled, fromInteger(numerator)];
}

function* integerAttribute({ m }: DecimalState, object: Ref, name: string): Steps<bigint> {
  const found = yield* m.optionalAttribute(object, m.name(name));
  if (found === NULL) m.raiseNoAttribute(object, m.name(name));
  const value = BigInt(intValue(m.heap, found));
  m.heap.decref(found);
  return value;
}
