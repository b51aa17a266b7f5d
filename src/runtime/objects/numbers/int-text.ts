/** The decimal text of ints, with the limit on its length that guards against quadratic conversions. */
import type { Ref } from "../../memory/linear-memory.ts";
import type { Runtime } from "../runtime.ts";
import { newOwnStr } from "../str/str.ts";
import { intValue } from "./int.ts";

/** Longest text that is never over the limit: the least that `sys.set_int_max_str_digits` accepts. */
const UNCHECKED_DIGITS = 640;
/** More bits than this cannot be written with UNCHECKED_DIGITS digits. */
const LOG2_OF_10 = Math.log2(10);

/** What `repr` and `str` of an int say. Raises ValueError over the digit limit. long_to_decimal_string_internal. */
export function intText(rt: Runtime, value: number | bigint): string {
  if (typeof value === "number") return String(value === 0 ? 0 : value);
  const limit = rt.intDigitLimit;
  if (limit === 0) return value.toString();
  const magnitude = value < 0n ? -value : value;
  const bits = magnitude.toString(16).length * 4;
  if (bits > UNCHECKED_DIGITS * LOG2_OF_10 && bits - 4 > limit * LOG2_OF_10) raiseTooManyDigits(rt);
  const digits = magnitude.toString();
  if (digits.length > Math.max(limit, UNCHECKED_DIGITS)) raiseTooManyDigits(rt);
  return value < 0n ? `-${digits}` : digits;
}

export function intRepr(rt: Runtime, self: Ref): Ref {
  return newOwnStr(rt, intText(rt, intValue(rt.heap, self)));
}

function raiseTooManyDigits(rt: Runtime): never {
  const shown = rt.profile.values.messages.intDigitLimit.replace("{}", String(rt.intDigitLimit));
  rt.raise(
    rt.types.ValueError,
    `Exceeds the limit (${shown}) for integer string conversion; ` +
      "use sys.set_int_max_str_digits() to increase the limit",
  );
}
