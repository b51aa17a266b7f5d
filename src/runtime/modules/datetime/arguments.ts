/** Arguments of constructors and methods as the C functions convert them. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { toDouble } from "../../objects/numbers/int-arithmetic.ts";
import { checkCInteger, indexOf } from "../../objects/numbers/int-index.ts";
import type { CallArguments, Runtime, Steps } from "../../objects/runtime.ts";
import type { DatetimeState } from "./state.ts";

const INT_MAX = 2 ** 31 - 1;

/** A C `int` (format "i"); `absent` for what was not given. */
export function* intArgument(rt: Runtime, ref: Ref, absent: number): Steps<number> {
  if (ref === NULL) return absent;
  checkCInteger(rt, ref);
  const value = toDouble(yield* indexOf(rt, ref));
  if (value > INT_MAX) {
    const isLong = value >= 2 ** 63;
    rt.raise(
      rt.types.OverflowError,
      isLong ? "Python int too large to convert to C long" : "signed integer is greater than maximum",
    );
  }
  if (value < -INT_MAX - 1) {
    const isLong = value < -(2 ** 63);
    rt.raise(
      rt.types.OverflowError,
      isLong ? "Python int too large to convert to C long" : "signed integer is less than minimum",
    );
  }
  return value;
}

/**
 * Arguments are converted in order, so one that is no number is told of before one that is missing behind it.
 * CPython: Python/getargs.c, vgetargskeywords.
 */
export function* convertBeforeMissing(
  rt: Runtime,
  { positional, keywords }: CallArguments,
  required: readonly string[],
): Steps<void> {
  const isComplete = required.every(
    (name, index) => index < positional.length || keywords?.has(name) === true,
  );
  if (isComplete || rt.profile.dateConstructorsCountFirst) return;
  for (const [index, name] of required.entries()) {
    const given = positional[index] ?? keywords?.get(name);
    if (given === undefined) return;
    yield* intArgument(rt, given, 0);
  }
}

/** What an error about the arguments of a constructor names. */
export function constructorName(rt: Runtime, type: "date" | "datetime"): string {
  return rt.profile.dateConstructorsCountFirst ? type : "function";
}

/** check_tzinfo_subclass: NULL for None and for nothing, borrowed. */
export function zoneArgument(s: DatetimeState, ref: Ref): Ref {
  const { m } = s;
  if (ref === NULL || ref === m.none) return NULL;
  if (m.isInstance(ref, s.tzinfo)) return ref;
  const got = m.typeOf(ref).name;
  return m.raise(
    m.types.TypeError,
    `tzinfo argument must be None or of a tzinfo subclass, not type '${got}'`,
  );
}
