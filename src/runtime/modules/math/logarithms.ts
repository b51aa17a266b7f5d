/** `log` to any base, `log2`, `log10`, `log1p`: ints of any size have one, too (`loghelper`). */

import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { bitLength, intValue, isInt } from "../../objects/numbers/int.ts";
import { type Integer, toDouble } from "../../objects/numbers/int-arithmetic.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { fma } from "../../objects/numbers/libm/fused.ts";
import { log, log2, log10 } from "../../objects/numbers/libm/logarithm.ts";
import { log1p } from "../../objects/numbers/libm/near-zero.ts";
import type { Steps } from "../../objects/runtime.ts";
import { findOnType } from "../../objects/sequences/sequence.ts";
import { checkDomainOf, doubleSteps, raiseDomainError, withDouble } from "./arguments.ts";

const POSITIVE = "expected a positive input";

type Logarithm = (x: number) => number;

export function logarithmFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    logFunction(m),
    native("log2", "(x, /)", (_, __, x) => singleLog(m, x, log2)),
    native("log10", "(x, /)", (_, __, x) => singleLog(m, x, log10)),
    native("log1p", "(x, /)", (_, __, x) =>
      withDouble(m, x, (value) => {
        const result = log1p(value);
        checkDomainOf(m, result, false, value, "expected argument value > -1");
        return m.newFloat(result);
      }),
    ),
  ];
}

function logFunction(m: Interpreter): NativeFunction {
  const signature = "(x, base=None, /)";
  const message = m.profile.values.messages.mathLogArguments;
  if (message === undefined) return native("log", signature, (_, __, x, base) => logSteps(m, x, base));
  return nativeVariadic("log", signature, (_, __, { positional, keywords }) => {
    if ((keywords?.size ?? 0) > 0) m.raise(m.types.TypeError, "math.log() takes no keyword arguments");
    const [x, base = NULL, ...more] = positional;
    if (x === undefined || more.length > 0) m.raise(m.types.TypeError, message);
    return logSteps(m, x, base);
  });
}

function* logSteps(m: Interpreter, x: Ref, base: Ref): Steps<Ref> {
  const numerator = yield* logOf(m, x, log);
  if (base === NULL) return m.newFloat(numerator);
  const denominator = yield* logOf(m, base, log);
  if (denominator === 0) m.raise(m.types.ZeroDivisionError, m.profile.values.messages.floatDivisionByZero);
  return m.newFloat(numerator / denominator);
}

function* singleLog(m: Interpreter, x: Ref, f: Logarithm): Steps<Ref> {
  return m.newFloat(yield* logOf(m, x, f));
}

function* logOf(m: Interpreter, x: Ref, f: Logarithm): Steps<number> {
  if (isInt(m, x)) return logOfInteger(m, intValue(m.heap, x), f);
  const value = yield* doubleOrNothing(m, x);
  if (value === undefined) return logOfInteger(m, yield* indexOf(m, x), f);
  const result = defined(f, value);
  checkDomainOf(m, result, false, value, POSITIVE);
  return result;
}

/** Undefined where the value behind `__index__` is too large, and the logarithm is that of the int. loghelper. */
function* doubleOrNothing(m: Interpreter, x: Ref): Steps<number | undefined> {
  try {
    return yield* doubleSteps(m, x);
  } catch (thrown) {
    const isIndexed =
      m.profile.library.logarithmsAskForIndex && findOnType(m, m.typeOf(x), "__index__") !== NULL;
    if (!isIndexed || !m.swallow(thrown, m.types.OverflowError)) throw thrown;
    return undefined;
  }
}

function logOfInteger(m: Interpreter, value: Integer, f: Logarithm): number {
  if (value <= 0) raiseDomainError(m, POSITIVE);
  const double = toDouble(value);
  if (Number.isFinite(double)) return f(double);
  // Too large for a double: the logarithms of the mantissa and of the power of two.
  const integer = BigInt(value);
  const exponent = bitLength(integer);
  const mantissa = Number(integer >> BigInt(exponent - 64)) / 2 ** 64;
  return m.profile.library.largeLogarithmsRoundOnce
    ? fma(f(2), exponent, f(mantissa))
    : f(mantissa) + f(2) * exponent;
}

function defined(f: Logarithm, x: number): number {
  if (x === Number.POSITIVE_INFINITY || Number.isNaN(x)) return x;
  return x > 0 ? f(x) : Number.NaN;
}
