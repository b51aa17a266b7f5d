/** Powers of doubles with the errors of `float.__pow__`. float_pow. */

import { newException } from "../exceptions/exception.ts";
import type { Runtime } from "../runtime.ts";
import { pow } from "./libm/power.ts";

/** ERANGE of Linux. */
const RANGE_ERROR = 34;

/** `base ** exponent` where the result is real. Raises for 0 to a negative power and for overflow. */
export function powerOfDoubles(rt: Runtime, base: number, exponent: number): number {
  if (base === 0 && exponent < 0 && Number.isFinite(exponent)) {
    rt.raise(rt.types.ZeroDivisionError, rt.profile.values.messages.zeroToNegativePower);
  }
  const result = pow(base, exponent);
  if (!Number.isFinite(result) && Number.isFinite(base) && Number.isFinite(exponent)) raiseRange(rt);
  return result;
}

/** OverflowError with errno and its text, as CPython raises it where C's functions report ERANGE. */
export function raiseRange(rt: Runtime): never {
  const args = [rt.newInt(RANGE_ERROR), rt.newStr("Numerical result out of range")];
  const exception = newException(rt, rt.types.OverflowError, args);
  for (const arg of args) rt.heap.decref(arg);
  rt.raiseObject(exception);
}
