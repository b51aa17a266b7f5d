/** The module `math` (Modules/mathmodule.c, CPython 3.13): names, arguments and errors over plain functions. */

import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newNativeFunction } from "../../objects/native-object.ts";
import { floatValue } from "../../objects/numbers/float.ts";
import { truncateDouble } from "../../objects/numbers/int-construct.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { acos, asin } from "../../objects/numbers/libm/arcsine.ts";
import { atan, atan2 } from "../../objects/numbers/libm/arctangent.ts";
import { erf, erfc } from "../../objects/numbers/libm/error-functions.ts";
import { exp, exp2 } from "../../objects/numbers/libm/exponential.ts";
import { acosh, asinh, atanh, cosh, sinh, tanh } from "../../objects/numbers/libm/hyperbolic.ts";
import { expm1 } from "../../objects/numbers/libm/near-zero.ts";
import { pow } from "../../objects/numbers/libm/power.ts";
import { cbrt } from "../../objects/numbers/libm/roots.ts";
import { tan } from "../../objects/numbers/libm/tangent.ts";
import { cos, sin } from "../../objects/numbers/libm/trigonometric.ts";
import type { Outcome, Steps } from "../../objects/runtime.ts";
import { checkDomain, checkDomainOf, doubleSteps, withDouble, withDoubles } from "./arguments.ts";
import { fusedSteps } from "./fused.ts";
import { gamma, logGamma } from "./gamma.ts";
import { integerFunctions } from "./integer-functions.ts";
import { logarithmFunctions } from "./logarithms.ts";
import { frexp, ldexp, nextAfter, nextDouble, remainder, unitInLastPlace } from "./representation.ts";
import { sumFunctions } from "./sum-functions.ts";

export function defineMath(m: Interpreter, module: Ref): void {
  const functions = [
    ...realFunctions(m),
    ...pairFunctions(m),
    ...roundingFunctions(m),
    ...representationFunctions(m),
    ...classFunctions(m),
    ...logarithmFunctions(m),
    ...integerFunctions(m),
    ...sumFunctions(m),
  ];
  const present = functions.filter((fn) => isInLibrary(m.profile, `math.${fn.name}`));
  addFunctions(
    m,
    module,
    present.map((fn) => ({ ...fn, owner: "math" })),
  );
  addLaterNames(m, module, functions);
  const constants = {
    pi: Math.PI,
    e: Math.E,
    tau: 2 * Math.PI,
    inf: Number.POSITIVE_INFINITY,
    nan: Number.NaN,
  };
  for (const [name, value] of Object.entries(constants)) setInModule(m, module, name, m.newFloat(value));
}

const IN_UNIT_RANGE = "expected a number in range from -1 up to 1";
const FINITE = "expected a finite input";
const NO_POLE = "expected a noninteger or positive integer";

function addLaterNames(m: Interpreter, module: Ref, functions: readonly NativeFunction[]): void {
  for (const fn of functions) {
    if (isInLibrary(m.profile, `math.${fn.name}`)) continue;
    const later = newNativeFunction(m, { ...fn, owner: "math" }, module);
    m.heap.makeImmortal(later);
    m.laterNames.set(`math.${fn.name}`, later);
  }
}

/** Functions of one real number. `math_1`: what overflows is an OverflowError, what is undefined a ValueError. */
function realFunctions(m: Interpreter): readonly NativeFunction[] {
  const real = (
    name: string,
    f: (x: number) => number,
    canOverflow = false,
    expected?: string,
  ): NativeFunction =>
    native(name, "(x, /)", (_, __, x) =>
      withDouble(m, x, (value) => {
        const result = f(value);
        checkDomainOf(m, result, canOverflow, value, expected);
        return m.newFloat(result);
      }),
    );
  return [
    real("acos", acos, false, IN_UNIT_RANGE),
    real("acosh", acosh, false, "expected argument value not less than 1"),
    real("asin", asin, false, IN_UNIT_RANGE),
    real("asinh", asinh),
    real("atan", atan),
    real("atanh", atanh, false, "expected a number between -1 and 1"),
    real("cbrt", cbrt),
    real("cos", cos, false, FINITE),
    real("cosh", cosh, true),
    real("degrees", (x) => x * (180 / Math.PI)),
    real("erf", erf),
    real("erfc", erfc),
    real("exp", exp, true),
    real("exp2", exp2, true),
    real("expm1", expm1, true),
    real("fabs", Math.abs),
    real("gamma", gamma, true, NO_POLE),
    real("lgamma", logGamma, true, NO_POLE),
    real("radians", (x) => x * (Math.PI / 180)),
    real("sin", sin, false, FINITE),
    real("sinh", sinh, true),
    real("sqrt", Math.sqrt, false, "expected a nonnegative input"),
    real("tan", tan, false, FINITE),
    real("tanh", tanh),
  ];
}

/** Functions of two or three real numbers. */
function pairFunctions(m: Interpreter): readonly NativeFunction[] {
  const result = (value: number, canOverflow: boolean, ...given: readonly number[]): Ref => {
    checkDomain(m, value, canOverflow, ...given);
    return m.newFloat(value);
  };
  return [
    native("atan2", "(y, x, /)", (_, __, y, x) =>
      withDoubles(m, [y, x], (a, b) => result(atan2(a, b), false, a, b)),
    ),
    native("copysign", "(x, y, /)", (_, __, x, y) =>
      withDoubles(m, [x, y], (a, b) => m.newFloat(isNegative(b) === isNegative(a) ? a : -a)),
    ),
    native("fmod", "(x, y, /)", (_, __, x, y) =>
      withDoubles(m, [x, y], (a, b) =>
        !Number.isFinite(b) && Number.isFinite(a) && !Number.isNaN(b)
          ? m.newFloat(a)
          : result(a % b, false, a, b),
      ),
    ),
    native("remainder", "(x, y, /)", (_, __, x, y) =>
      withDoubles(m, [x, y], (a, b) => result(remainder(a, b), false, a, b)),
    ),
    native("pow", "(x, y, /)", (_, __, x, y) =>
      withDoubles(m, [x, y], (a, b) => {
        // Zero to a negative power is undefined, not too large.
        const { zeroToInfinityIsDomainError } = m.profile.values;
        const isDivision = a === 0 && b < 0 && (Number.isFinite(b) || zeroToInfinityIsDomainError);
        return result(isDivision ? Number.NaN : pow(a, b), true, a, b);
      }),
    ),
    native("fma", "(x, y, z, /)", (_, __, x, y, z) => fusedSteps(m, x, y, z)),
  ];
}

/** DIVERGES: a NaN has no sign, so that `copysign(1.0, float("-nan"))` is 1.0. */
function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

/** `floor`, `ceil` and `trunc` ask the object first. */
function roundingFunctions(m: Interpreter): readonly NativeFunction[] {
  const rounded = (name: string, f: (x: number) => number): NativeFunction =>
    native(name, "(x, /)", (_, __, x): Outcome => {
      if (m.typeOf(x) === m.types.float) return m.newInt(truncateDouble(m, f(floatValue(m.heap, x))));
      return roundSteps(m, x, `__${name}__`, f);
    });
  return [
    rounded("floor", Math.floor),
    rounded("ceil", Math.ceil),
    native("trunc", "(x, /)", (_, __, x) => truncSteps(m, x)),
  ];
}

function* roundSteps(m: Interpreter, x: Ref, method: string, f: (x: number) => number): Steps<Ref> {
  const own = yield* m.callSpecial(x, method, []);
  if (own !== 0) return own;
  return m.newInt(truncateDouble(m, f(yield* doubleSteps(m, x))));
}

function* truncSteps(m: Interpreter, x: Ref): Steps<Ref> {
  const own = yield* m.callSpecial(x, "__trunc__", []);
  if (own !== 0) return own;
  return m.raise(m.types.TypeError, `type ${m.typeOf(x).name} doesn't define __trunc__ method`);
}

/** Functions that take doubles apart. */
function representationFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("frexp", "(x, /)", (_, __, x) =>
      withDouble(m, x, (value) => {
        const { mantissa, exponent } = frexp(value);
        return m.newTupleOf([m.newFloat(mantissa), m.newInt(exponent)]);
      }),
    ),
    native("ldexp", "(x, i, /)", (_, __, x, i) => ldexpSteps(m, x, i)),
    native("modf", "(x, /)", (_, __, x) =>
      withDouble(m, x, (value) => {
        const whole = Math.trunc(value);
        const rest = Number.isFinite(value) ? value - whole : Number.isNaN(value) ? value : 0;
        const signed = rest === 0 && isNegative(value) ? -0 : rest;
        return m.newTupleOf([m.newFloat(signed), m.newFloat(whole)]);
      }),
    ),
    nextAfterFunction(m),
    native("ulp", "(x, /)", (_, __, x) => withDouble(m, x, (value) => m.newFloat(unitInLastPlace(value)))),
  ];
}

function* ldexpSteps(m: Interpreter, x: Ref, i: Ref): Steps<Ref> {
  const value = yield* doubleSteps(m, x);
  if (!m.isInstance(i, m.types.int)) {
    m.raise(m.types.TypeError, "Expected an int as second argument to ldexp.");
  }
  const exponent = Number(yield* indexOf(m, i));
  const result = ldexp(value, exponent);
  if (!Number.isFinite(result) && Number.isFinite(value)) m.raise(m.types.OverflowError, "math range error");
  return m.newFloat(result);
}

function nextAfterFunction(m: Interpreter): NativeFunction {
  const hasSteps = isInLibrary(m.profile, "math.nextafter.steps");
  return native("nextafter", hasSteps ? "(x, y, /, *, steps=None)" : "(x, y, /)", (_, __, x, y, steps) =>
    nextAfterSteps(m, x, y, steps),
  );
}

function* nextAfterSteps(m: Interpreter, x: Ref, y: Ref, steps: Ref): Steps<Ref> {
  const from = yield* doubleSteps(m, x);
  const to = yield* doubleSteps(m, y);
  if (steps === 0 || steps === m.none) return m.newFloat(nextDouble(from, to));
  const count = BigInt(yield* indexOf(m, steps));
  if (count < 0n) m.raise(m.types.ValueError, "steps must be a non-negative integer");
  return m.newFloat(nextAfter(from, to, count));
}

/** What kind of number it is, and `isclose`. */
function classFunctions(m: Interpreter): readonly NativeFunction[] {
  const test = (name: string, claim: (x: number) => boolean): NativeFunction =>
    native(name, "(x, /)", (_, __, x) => withDouble(m, x, (value) => (claim(value) ? m.true : m.false)));
  return [
    test("isfinite", Number.isFinite),
    test("isinf", (x) => x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY),
    test("isnan", Number.isNaN),
    native("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", (_, __, a, b, relative, absolute) =>
      isCloseSteps(m, a, b, relative, absolute),
    ),
  ];
}

function* isCloseSteps(m: Interpreter, a: Ref, b: Ref, relative: Ref, absolute: Ref): Steps<Ref> {
  const x = yield* doubleSteps(m, a);
  const y = yield* doubleSteps(m, b);
  const relativeTolerance = relative === 0 ? 1e-9 : yield* doubleSteps(m, relative);
  const absoluteTolerance = absolute === 0 ? 0 : yield* doubleSteps(m, absolute);
  if (relativeTolerance < 0 || absoluteTolerance < 0) {
    m.raise(m.types.ValueError, "tolerances must be non-negative");
  }
  if (x === y) return m.true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return m.false;
  const difference = Math.abs(y - x);
  const isClose =
    difference <= Math.abs(relativeTolerance * y) ||
    difference <= Math.abs(relativeTolerance * x) ||
    difference <= absoluteTolerance;
  return isClose ? m.true : m.false;
}
