/** The module `cmath`: names, arguments and errors over plain functions. CPython: Modules/cmathmodule.c. */

import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { type Complex, complexValue, isComplex } from "../../objects/numbers/complex.ts";
import { divideComplex, magnitudeOf } from "../../objects/numbers/complex-arithmetic.ts";
import { atan2 } from "../../objects/numbers/libm/arctangent.ts";
import { hypot } from "../../objects/numbers/libm/roots.ts";
import { newBool } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { doubleSteps } from "./arguments.ts";
import {
  acoshOf,
  acosOf,
  asinhOf,
  asinOf,
  atanhOf,
  atanOf,
  type ComplexFunction,
  coshOf,
  cosOf,
  expOf,
  isFiniteComplex,
  log10Of,
  logOf,
  logOrPole,
  rectangularOf,
  sinhOf,
  sinOf,
  sqrtOf,
  tanhOf,
  tanOf,
} from "./complex-functions.ts";

const FUNCTIONS: Readonly<Record<string, ComplexFunction>> = {
  acos: acosOf,
  acosh: acoshOf,
  asin: asinOf,
  asinh: asinhOf,
  atan: atanOf,
  atanh: atanhOf,
  cos: cosOf,
  cosh: coshOf,
  exp: expOf,
  log10: log10Of,
  sin: sinOf,
  sinh: sinhOf,
  sqrt: sqrtOf,
  tan: tanOf,
  tanh: tanhOf,
};

const CONSTANTS: Readonly<Record<string, number>> = {
  pi: Math.PI,
  e: Math.E,
  tau: 2 * Math.PI,
  inf: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
};

export function defineCmath(m: Interpreter, module: Ref): void {
  for (const [name, value] of Object.entries(CONSTANTS)) setInModule(m, module, name, m.newFloat(value));
  setInModule(m, module, "infj", m.newComplex(0, Number.POSITIVE_INFINITY));
  setInModule(m, module, "nanj", m.newComplex(0, Number.NaN));
  addFunctions(m, module, [
    ...Object.entries(FUNCTIONS).map(([name, f]) => native(name, "(z, /)", (_, __, z) => apply(m, z, f))),
    native("log", "(z, base=<unrepresentable>, /)", (_, __, z, base) => logarithm(m, z, base)),
    ...polarFunctions(m),
    ...classFunctions(m),
  ]);
}

/** The complex number of any number (Py_complex conversion "D"). */
function* complexSteps(m: Interpreter, ref: Ref): Steps<Complex> {
  if (isComplex(m, ref)) return complexValue(m.heap, ref);
  const made = yield* m.callSpecial(ref, "__complex__", []);
  if (made === NULL) return { real: yield* doubleSteps(m, ref), imag: 0 };
  if (!isComplex(m, made)) {
    m.raise(m.types.TypeError, `__complex__() must return a complex, not ${m.typeOf(made).name}`);
  }
  const value = complexValue(m.heap, made);
  m.heap.decref(made);
  return value;
}

function* apply(m: Interpreter, ref: Ref, f: ComplexFunction): Steps<Ref> {
  const z = yield* complexSteps(m, ref);
  const value = defined(m, f(z));
  if (!isFiniteComplex(value) && isFiniteComplex(z)) m.raise(m.types.OverflowError, "math range error");
  return m.newComplex(value.real, value.imag);
}

function defined(m: Interpreter, value: Complex | undefined): Complex {
  return value ?? m.raise(m.types.ValueError, "math domain error");
}

function* logarithm(m: Interpreter, ref: Ref, baseRef: Ref): Steps<Ref> {
  const z = yield* complexSteps(m, ref);
  // With a base, that of the base decides whether there is an error.
  const value = defined(m, baseRef === NULL ? logOf(z) : logOrPole(z));
  if (baseRef === NULL) return m.newComplex(value.real, value.imag);
  const divisor = defined(m, logOf(yield* complexSteps(m, baseRef)));
  if (divisor.real === 0 && divisor.imag === 0) m.raise(m.types.ValueError, "math domain error");
  const { real, imag } = divideComplex(m, value, divisor);
  return m.newComplex(real, imag);
}

function polarFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("phase", "(z, /)", (_, __, z) => phase(m, z)),
    native("polar", "(z, /)", (_, __, z) => polar(m, z)),
    native("rect", "(r, phi, /)", (_, __, r, phi) => rect(m, r, phi)),
  ];
}

function* phase(m: Interpreter, ref: Ref): Steps<Ref> {
  const { real, imag } = yield* complexSteps(m, ref);
  const angle = atan2(imag, real);
  // The C library reports that it is too small for a double.
  const isLost = angle === 0 && imag !== 0 && Number.isFinite(real);
  if (isLost) m.raise(m.types.OverflowError, "math range error");
  return m.newFloat(angle);
}

function* polar(m: Interpreter, ref: Ref): Steps<Ref> {
  const z = yield* complexSteps(m, ref);
  return m.newTupleOf([m.newFloat(magnitudeOf(m, z)), m.newFloat(atan2(z.imag, z.real))]);
}

function* rect(m: Interpreter, radius: Ref, angle: Ref): Steps<Ref> {
  const r = yield* doubleSteps(m, radius);
  const phi = yield* doubleSteps(m, angle);
  const { real, imag } = defined(m, rectangularOf({ real: r, imag: phi }));
  return m.newComplex(real, imag);
}

function classFunctions(m: Interpreter): readonly NativeFunction[] {
  const test = (name: string, claim: (z: Complex) => boolean): NativeFunction =>
    native(name, "(z, /)", (_, __, z) => testSteps(m, z, claim));
  const isInfinite = (x: number): boolean => Math.abs(x) === Number.POSITIVE_INFINITY;
  return [
    test("isfinite", isFiniteComplex),
    test("isinf", ({ real, imag }) => isInfinite(real) || isInfinite(imag)),
    test("isnan", ({ real, imag }) => Number.isNaN(real) || Number.isNaN(imag)),
    native("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", (_, __, a, b, relative, absolute) =>
      isClose(m, [a, b], relative, absolute),
    ),
  ];
}

function* testSteps(m: Interpreter, ref: Ref, claim: (z: Complex) => boolean): Steps<Ref> {
  return newBool(m, claim(yield* complexSteps(m, ref)));
}

function* isClose(m: Interpreter, [a, b]: readonly [Ref, Ref], relative: Ref, absolute: Ref): Steps<Ref> {
  const x = yield* complexSteps(m, a);
  const y = yield* complexSteps(m, b);
  const relativeTolerance = relative === NULL ? 1e-9 : yield* doubleSteps(m, relative);
  const absoluteTolerance = absolute === NULL ? 0 : yield* doubleSteps(m, absolute);
  if (relativeTolerance < 0 || absoluteTolerance < 0) {
    m.raise(m.types.ValueError, "tolerances must be non-negative");
  }
  if (x.real === y.real && x.imag === y.imag) return newBool(m, true);
  if (
    [x, y].some(
      ({ real, imag }) =>
        Math.abs(real) === Number.POSITIVE_INFINITY || Math.abs(imag) === Number.POSITIVE_INFINITY,
    )
  ) {
    return newBool(m, false);
  }
  const difference = hypot(x.real - y.real, x.imag - y.imag);
  const within = (z: Complex): boolean => difference <= relativeTolerance * hypot(z.real, z.imag);
  return newBool(m, within(y) || within(x) || difference <= absoluteTolerance);
}
