/** `gcd`, `lcm`, `factorial`, `comb`, `perm`, `isqrt`: arguments through `__index__`, results of any size. */

import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { floatValue } from "../../objects/numbers/float.ts";
import { checkIntRoom, type Integer } from "../../objects/numbers/int-arithmetic.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import type { CallArguments, Steps } from "../../objects/runtime.ts";
import {
  combinations,
  factorial,
  greatestCommonDivisor,
  leastCommonMultiple,
  permutations,
  shorten,
  squareRoot,
} from "./integers.ts";

const LARGEST_LONG = 2n ** 63n - 1n;

export function integerFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    nativeVariadic("gcd", "(*integers)", (_, __, args) =>
      foldSteps(m, "gcd", args, 0, greatestCommonDivisor),
    ),
    nativeVariadic("lcm", "(*integers)", (_, __, args) => foldSteps(m, "lcm", args, 1, leastCommonMultiple)),
    native("factorial", "(n, /)", (_, __, n) => factorialSteps(m, n)),
    native("comb", "(n, k, /)", (_, __, n, k) => combSteps(m, n, k)),
    native("perm", "(n, k=None, /)", (_, __, n, k) => permSteps(m, n, k)),
    native("isqrt", "(n, /)", (_, __, n) => isqrtSteps(m, n)),
  ];
}

function* foldSteps(
  m: Interpreter,
  name: string,
  args: CallArguments,
  start: Integer,
  combine: (left: Integer, right: Integer) => Integer,
): Steps<Ref> {
  if ((args.keywords?.size ?? 0) > 0) m.raise(m.types.TypeError, `math.${name}() takes no keyword arguments`);
  let result = start;
  for (const argument of args.positional) result = combine(result, yield* indexOf(m, argument));
  return m.newInt(result);
}

function* factorialSteps(m: Interpreter, n: Ref): Steps<Ref> {
  const value = m.isInstance(n, m.types.float) ? yield* integerOfFloat(m, n) : yield* indexOf(m, n);
  if (value > LARGEST_LONG) {
    m.raise(m.types.OverflowError, `factorial() argument should not exceed ${LARGEST_LONG}`);
  }
  if (value < 0) m.raise(m.types.ValueError, "factorial() not defined for negative values");
  const count = Number(value);
  checkIntRoom(m, count * Math.log2(Math.max(2, count)));
  return m.newInt(shorten(factorial(count)));
}

/** math_factorial (3.9) takes a float that is a whole number, and warns. */
function* integerOfFloat(m: Interpreter, n: Ref): Steps<Integer> {
  if (!m.profile.values.factorialTakesFloats) return yield* indexOf(m, n);
  yield* m.warn(m.types.DeprecationWarning, "Using factorial() with floats is deprecated");
  const value = floatValue(m.heap, n);
  if (!Number.isInteger(value)) m.raise(m.types.ValueError, "factorial() only accepts integral values");
  return shorten(BigInt(value));
}

/** Two arguments that may not be negative; `k` is returned as a number where it is small enough. */
function* countsOf(m: Interpreter, n: Ref, k: Ref): Steps<readonly [Integer, Integer]> {
  const top = yield* indexOf(m, n);
  const count = yield* indexOf(m, k);
  if (top < 0) m.raise(m.types.ValueError, "n must be a non-negative integer");
  if (count < 0) m.raise(m.types.ValueError, "k must be a non-negative integer");
  return [top, count];
}

function* combSteps(m: Interpreter, n: Ref, k: Ref): Steps<Ref> {
  const [top, count] = yield* countsOf(m, n, k);
  const rest = BigInt(top) - BigInt(count);
  if (rest < 0n) return m.newInt(0);
  const smaller = rest < BigInt(count) ? rest : BigInt(count);
  if (smaller > LARGEST_LONG) {
    m.raise(m.types.OverflowError, `min(n - k, k) must not exceed ${LARGEST_LONG}`);
  }
  checkIntRoom(m, Number(smaller) * bitsOf(top));
  return m.newInt(shorten(combinations(top, Number(smaller))));
}

function* permSteps(m: Interpreter, n: Ref, k: Ref): Steps<Ref> {
  if (k === NULL || k === m.none) return yield* factorialSteps(m, n);
  const [top, count] = yield* countsOf(m, n, k);
  if (BigInt(count) > BigInt(top)) return m.newInt(0);
  if (count > LARGEST_LONG) m.raise(m.types.OverflowError, `k must not exceed ${LARGEST_LONG}`);
  checkIntRoom(m, Number(count) * bitsOf(top));
  return m.newInt(shorten(permutations(top, Number(count))));
}

function bitsOf(value: Integer): number {
  return typeof value === "number" ? Math.log2(value + 1) : value.toString(16).length * 4;
}

function* isqrtSteps(m: Interpreter, n: Ref): Steps<Ref> {
  const value = yield* indexOf(m, n);
  if (value < 0) m.raise(m.types.ValueError, "isqrt() argument must be nonnegative");
  return m.newInt(squareRoot(value));
}
