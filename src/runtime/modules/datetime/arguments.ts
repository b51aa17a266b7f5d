/** Arguments of the constructors and of `replace`, which take more of them than native functions declare. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { unknownKeyword } from "../../objects/exceptions/keyword-error.ts";
import { toDouble } from "../../objects/numbers/int-arithmetic.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import type { CallArguments, Runtime, Steps } from "../../objects/runtime.ts";
import type { DatetimeState } from "./state.ts";

const INT_MAX = 2 ** 31 - 1;

export interface ParameterList {
  /** What errors call the function; `function` where PyArg_ParseTupleAndKeywords is not told a name. */
  readonly owner: string;
  readonly names: readonly string[];
  /** How many of them are required. */
  readonly required: number;
  /** How many of them may be given by position. */
  readonly positional?: number;
}

/** One borrowed reference for each name, NULL where none is given. PyArg_ParseTupleAndKeywords. */
export function bind(
  rt: Runtime,
  { owner, names, required, positional }: ParameterList,
  args: CallArguments,
): Ref[] {
  const given = args.positional.length;
  const total = given + (args.keywords?.size ?? 0);
  const call = owner === "function" ? "function" : `${owner}()`;
  if (total > names.length) {
    const kind = given === 0 ? "keyword " : "";
    const plural = names.length === 1 ? "" : "s";
    const text = `${call} takes at most ${names.length} ${kind}argument${plural} (${total} given)`;
    rt.raise(rt.types.TypeError, text);
  }
  if (positional !== undefined && given > positional) {
    const text = `${call} takes at most ${positional} positional arguments (${given} given)`;
    rt.raise(rt.types.TypeError, text);
  }
  const bound = names.map((_, index) => args.positional[index] ?? NULL);
  for (const [name, value] of args.keywords ?? []) {
    const index = names.indexOf(name);
    if (index < 0) continue;
    if (index < given) {
      const text = `argument for ${call} given by name ('${name}') and position (${index + 1})`;
      rt.raise(rt.types.TypeError, text);
    }
    bound[index] = value;
  }
  const missing = bound.findIndex((value, index) => index < required && value === NULL);
  if (missing >= 0) {
    rt.raise(
      rt.types.TypeError,
      `${call} missing required argument '${names[missing]}' (pos ${missing + 1})`,
    );
  }
  for (const name of args.keywords?.keys() ?? []) {
    if (names.includes(name)) continue;
    const text = unknownKeyword(rt, owner === "function" ? "this function" : owner, name, names);
    rt.raise(rt.types.TypeError, text.replace("this function()", "this function"));
  }
  return bound;
}

/** A C `int` (format "i"); `absent` for what was not given. */
export function* intArgument(rt: Runtime, ref: Ref, absent: number): Steps<number> {
  if (ref === NULL) return absent;
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
