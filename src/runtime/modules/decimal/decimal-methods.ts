/** The methods of `Decimal`, but for operators. CPython: Modules/_decimal/_decimal.c, dec_methods (3.13). */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import type { Outcome, Steps } from "../../objects/runtime.ts";
import { fusedMultiplyAdd } from "./arithmetic.ts";
import { compareTotal, compareTotalMagnitude } from "./comparing.ts";
import { roundingOf } from "./context-type.ts";
import { integerRatio, operand, truncated } from "./conversions.ts";
import { contextArgument } from "./decimal-type.ts";
import { isSubnormal, numberClass, quantize, sameQuantum, toIntegral } from "./digits.ts";
import { formatDecimal } from "./format.ts";
import { BINARY, UNARY } from "./functions.ts";
import { calculate, currentContext, decimalValue, newDecimal } from "./objects.ts";
import { settle } from "./signals.ts";
import type { DecimalState } from "./state.ts";
import { engineeringText, scientificText } from "./text.ts";
import {
  adjusted,
  type DecimalValue,
  finite,
  fromInteger,
  isFiniteNumber,
  isInfinite,
  isNan,
  isZero,
  type Rounding,
  withSign,
} from "./values.ts";

export function decimalMethods(s: DecimalState): NativeFunction[] {
  return [
    ...calculations(s),
    ...integralMethods(s),
    ...predicates(s),
    ...representationMethods(s),
    ...conversionMethods(s),
    ...copyMethods(s),
  ];
}

/** Predicates without a context, of decimals and of contexts. */
export const PREDICATES: Readonly<Record<string, (value: DecimalValue) => boolean>> = {
  is_canonical: () => true,
  is_finite: isFiniteNumber,
  is_infinite: isInfinite,
  is_nan: isNan,
  is_qnan: ({ kind }) => kind === "quiet",
  is_snan: ({ kind }) => kind === "signaling",
  is_signed: ({ isNegative }) => isNegative,
  is_zero: isZero,
};

function calculations(s: DecimalState): NativeFunction[] {
  const unary = Object.entries(UNARY).map(([name, compute]) =>
    native(name, "(context=None)", (_, self, context) => {
      const value = decimalValue(s, self);
      return calculate(s, contextArgument(s, context), (c) => compute(c, value));
    }),
  );
  const binary = Object.entries(BINARY).map(([name, compute]) =>
    native(name, "(other, context=None)", (_, self, other, context) => {
      const by = contextArgument(s, context);
      const [left, right] = [decimalValue(s, self), operand(s, other)];
      return calculate(s, by, (c) => compute(c, left, right));
    }),
  );
  const fma = native("fma", "(other, third, context=None)", (_, self, other, third, context) => {
    const by = contextArgument(s, context);
    const [a, b, c] = [decimalValue(s, self), operand(s, other), operand(s, third)];
    return calculate(s, by, (calculation) => fusedMultiplyAdd(calculation, a, b, c));
  });
  return [...unary, ...binary, fma];
}

function roundingArgument(s: DecimalState, rounding: Ref, context: Ref): Rounding {
  if (rounding === NULL || rounding === s.m.none) return s.settingsOf(context).rounding;
  return roundingOf(s, rounding);
}

function integralMethods(s: DecimalState): NativeFunction[] {
  const integral = (name: string, notes: boolean): NativeFunction =>
    native(name, "(rounding=None, context=None)", (_, self, rounding, context) => {
      const by = contextArgument(s, context);
      const mode = roundingArgument(s, rounding, by);
      const value = decimalValue(s, self);
      return calculate(s, by, (c) => toIntegral(c, value, mode, notes));
    });
  return [
    integral("to_integral", false),
    integral("to_integral_value", false),
    integral("to_integral_exact", true),
    native("quantize", "(exp, rounding=None, context=None)", (_, self, pattern, rounding, context) =>
      quantizeBy(s, self, pattern, rounding, contextArgument(s, context)),
    ),
    native("__round__", "(ndigits=None, /)", (_, self, digits) => round(s, self, digits)),
    native("__trunc__", "()", (_, self) => toInt(s, self, "ROUND_DOWN")),
    native("__int__", "()", (_, self) => toInt(s, self, "ROUND_DOWN")),
    native("__floor__", "()", (_, self) => toInt(s, self, "ROUND_FLOOR")),
    native("__ceil__", "()", (_, self) => toInt(s, self, "ROUND_CEILING")),
  ];
}

function* quantizeBy(s: DecimalState, self: Ref, pattern: Ref, rounding: Ref, context: Ref): Steps<Ref> {
  const mode = roundingArgument(s, rounding, context);
  const [value, by] = [decimalValue(s, self), operand(s, pattern)];
  const calculation = s.settingsOf(context).begin({ rounding: mode });
  const result = quantize(calculation, value, by);
  yield* settle(s, context, calculation);
  return newDecimal(s, result);
}

/** PyDec_Round: to places, or to an int. */
function round(s: DecimalState, self: Ref, digits: Ref): Outcome {
  const { m } = s;
  if (digits === NULL) return toInt(s, self, "ROUND_HALF_EVEN");
  if (!isInt(m, digits)) m.raise(m.types.TypeError, "optional arg must be an integer");
  const places = Number(intValue(m.heap, digits));
  const value = decimalValue(s, self);
  return calculate(s, currentContext(s), (c) => quantize(c, value, finite(false, 1n, -places)));
}

/** dec_as_long */
function toInt(s: DecimalState, self: Ref, rounding: Rounding): Ref {
  const { m } = s;
  const value = decimalValue(s, self);
  if (isNan(value)) m.raise(m.types.ValueError, "cannot convert NaN to integer");
  if (isInfinite(value)) m.raise(m.types.OverflowError, "cannot convert Infinity to integer");
  const calculation = s.settingsOf(currentContext(s)).begin();
  return m.newInt(truncated(toIntegral(calculation, value, rounding, false)));
}

function predicates(s: DecimalState): NativeFunction[] {
  const { m } = s;
  const plain = Object.entries(PREDICATES).map(([name, holds]) =>
    native(name, "()", (_, self) => newBool(m, holds(decimalValue(s, self)))),
  );
  const bySettings = (name: string, wantsSubnormal: boolean): NativeFunction =>
    native(name, "(context=None)", (_, self, context) => {
      const calculation = s.settingsOf(contextArgument(s, context)).begin();
      const value = decimalValue(s, self);
      const isSmall = isSubnormal(calculation, value);
      return newBool(m, wantsSubnormal ? isSmall : isFiniteNumber(value) && !isZero(value) && !isSmall);
    });
  return [
    ...plain,
    bySettings("is_normal", false),
    bySettings("is_subnormal", true),
    native("same_quantum", "(other, context=None)", (_, self, other, context) => {
      contextArgument(s, context);
      return newBool(m, sameQuantum(decimalValue(s, self), operand(s, other)));
    }),
  ];
}

function representationMethods(s: DecimalState): NativeFunction[] {
  const { m } = s;
  const total = (name: string, order: (a: DecimalValue, b: DecimalValue) => number): NativeFunction =>
    native(name, "(other, context=None)", (_, self, other, context) => {
      contextArgument(s, context);
      return newDecimal(s, fromInteger(order(decimalValue(s, self), operand(s, other))));
    });
  return [
    total("compare_total", compareTotal),
    total("compare_total_mag", compareTotalMagnitude),
    native("adjusted", "()", (_, self) => {
      const value = decimalValue(s, self);
      return m.newInt(isFiniteNumber(value) ? adjusted(value) : 0);
    }),
    native("number_class", "(context=None)", (_, self, context) => {
      const calculation = s.settingsOf(contextArgument(s, context)).begin();
      return m.newStr(numberClass(calculation, decimalValue(s, self)));
    }),
    native("to_eng_string", "(context=None)", (_, self, context) => {
      const { hasCapitals } = s.settingsOf(contextArgument(s, context));
      return m.newStr(engineeringText(decimalValue(s, self), hasCapitals));
    }),
    native("radix", "()", () => newDecimal(s, fromInteger(10))),
    native("__format__", "(spec, /)", (_, self, spec) => {
      if (!m.isInstance(spec, m.types.str)) m.raise(m.types.TypeError, "format arg must be str");
      const { rounding, hasCapitals } = s.settingsOf(currentContext(s));
      return formatDecimal(m, decimalValue(s, self), m.strValue(spec), rounding, hasCapitals);
    }),
  ];
}

function conversionMethods(s: DecimalState): NativeFunction[] {
  const { m } = s;
  return [
    native("as_tuple", "()", (_, self) => asTuple(s, decimalValue(s, self))),
    native("as_integer_ratio", "()", (_, self) => asIntegerRatio(s, decimalValue(s, self))),
    native("__float__", "()", (_, self) => m.newFloat(toDouble(s, decimalValue(s, self)))),
    native("__complex__", "()", (_, self) => m.newComplex(toDouble(s, decimalValue(s, self)), 0)),
    native("__reduce__", "()", (_, self) => {
      const { hasCapitals } = s.settingsOf(currentContext(s));
      const text = m.newStr(scientificText(decimalValue(s, self), hasCapitals));
      return m.newTupleOf([newReference(m, m.typeOf(self).ref), m.newTupleOf([text])]);
    }),
  ];
}

/** By its text, which is correctly rounded. */
function toDouble({ m }: DecimalState, value: DecimalValue): number {
  if (value.kind === "signaling") m.raise(m.types.ValueError, "cannot convert signaling NaN to float");
  if (isNan(value)) return Number.NaN;
  if (isInfinite(value)) return value.isNegative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(`${value.isNegative ? "-" : ""}${value.coefficient}e${value.exponent}`);
}

function asIntegerRatio({ m }: DecimalState, value: DecimalValue): Ref {
  if (isNan(value)) m.raise(m.types.ValueError, "cannot convert NaN to integer ratio");
  if (isInfinite(value)) m.raise(m.types.OverflowError, "cannot convert Infinity to integer ratio");
  return m.newTupleOf(integerRatio(value).map((each) => m.newInt(each)));
}

/** PyDec_AsTuple */
function* asTuple(s: DecimalState, value: DecimalValue): Steps<Ref> {
  const { m } = s;
  const letters = { infinity: "F", quiet: "n", signaling: "N", finite: "" };
  const letter = letters[value.kind];
  const hasDigits = !isNan(value) || value.coefficient !== 0n;
  const digits = hasDigits ? [...value.coefficient.toString()].map((digit) => m.newInt(Number(digit))) : [];
  const parts = [
    m.own(m.newInt(value.isNegative ? 1 : 0)),
    m.own(m.newTupleOf(digits)),
    m.own(letter === "" ? m.newInt(value.exponent) : m.newStr(letter)),
  ];
  const result = yield* m.call(s.decimalTuple, parts);
  for (const part of parts.reverse()) m.heap.decref(m.disown(part));
  return result;
}

function copyMethods(s: DecimalState): NativeFunction[] {
  const { m } = s;
  const same = (_: unknown, self: Ref): Ref => newReference(m, self);
  const value = (self: Ref): DecimalValue => decimalValue(s, self);
  return [
    native("canonical", "()", same),
    native("__copy__", "()", same),
    native("__deepcopy__", "(memo, /)", same),
    native("copy_abs", "()", (_, self) => newDecimal(s, withSign(value(self), false))),
    native("copy_negate", "()", (_, self) => newDecimal(s, withSign(value(self), !value(self).isNegative))),
    native("copy_sign", "(other, context=None)", (_, self, other, context) => {
      contextArgument(s, context);
      return newDecimal(s, withSign(value(self), operand(s, other).isNegative));
    }),
  ];
}
