/** Real arguments of `math`, and its two errors. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { floatValue } from "../../objects/numbers/float.ts";
import { doubleOf } from "../../objects/numbers/float-construct.ts";
import { floatRepr } from "../../objects/numbers/float-repr.ts";
import type { Outcome, Steps } from "../../objects/runtime.ts";

/** The double of an object; TypeError where it has none (PyFloat_AsDouble). */
export function doubleSteps(m: Interpreter, ref: Ref): Steps<number> {
  return doubleOf(m, ref, false);
}

/** Calls `then` with the double: at once for an exact float. */
export function withDouble(m: Interpreter, ref: Ref, then: (value: number) => Outcome): Outcome {
  if (m.typeOf(ref) === m.types.float) return then(floatValue(m.heap, ref));
  return convertOne(m, ref, then);
}

function* convertOne(m: Interpreter, ref: Ref, then: (value: number) => Outcome): Steps<Ref> {
  const outcome = then(yield* doubleSteps(m, ref));
  return typeof outcome === "number" ? outcome : yield* outcome;
}

export function withDoubles(
  m: Interpreter,
  [first, second]: readonly [Ref, Ref],
  then: (x: number, y: number) => Outcome,
): Outcome {
  return withDouble(m, first, (x) => withDouble(m, second, (y) => then(x, y)));
}

/** "math domain error", or what was expected instead of `given`. */
export function raiseDomainError(m: Interpreter, expected?: string, given?: number): never {
  const isTold = expected !== undefined && m.profile.values.mathErrorsSayWhatIsExpected;
  const got = given === undefined ? "" : `, got ${floatRepr(given)}`;
  return m.raise(m.types.ValueError, isTold ? `${expected}${got}` : "math domain error");
}

/** Raises where a result is no number or not finite though the arguments are (`math_1`, `is_error`). */
export function checkDomain(
  m: Interpreter,
  result: number,
  canOverflow: boolean,
  ...given: readonly number[]
): void {
  if (isResult(m, result, canOverflow, given)) return;
  raiseDomainError(m);
}

/** The same of a function of one number, which says what it expects. */
export function checkDomainOf(
  m: Interpreter,
  result: number,
  canOverflow: boolean,
  given: number,
  expected: string | undefined,
): void {
  if (!isResult(m, result, canOverflow, [given])) raiseDomainError(m, expected, given);
}

function isResult(m: Interpreter, result: number, canOverflow: boolean, given: readonly number[]): boolean {
  if (Number.isFinite(result)) return true;
  if (Number.isNaN(result)) return given.some(Number.isNaN);
  if (!given.every(Number.isFinite)) return true;
  if (canOverflow) m.raise(m.types.OverflowError, "math range error");
  return false;
}
