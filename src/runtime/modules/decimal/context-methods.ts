/** The methods of `Context`. CPython: Modules/_decimal/_decimal.c, context_methods (3.13). */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { floatValue, isFloat } from "../../objects/numbers/float.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { classOf, newReduction } from "../../objects/reduction.ts";
import type { Outcome, Steps } from "../../objects/runtime.ts";
import { divideWithRemainder, fusedMultiplyAdd } from "./arithmetic.ts";
import { compareTotal, compareTotalMagnitude } from "./comparing.ts";
import { newContext } from "./context-type.ts";
import { exactValue, fromDouble, integerOrDecimal, operand, valueOfText } from "./conversions.ts";
import { PREDICATES } from "./decimal-methods.ts";
import { isSubnormal, numberClass, sameQuantum } from "./digits.ts";
import { BINARY, CONTEXT_BINARY, CONTEXT_UNARY, UNARY } from "./functions.ts";
import { calculate, isDecimal, newDecimal } from "./objects.ts";
import { power, powerModulo } from "./power.ts";
import { finalize } from "./rounding.ts";
import { SIGNALS, settle } from "./signals.ts";
import type { DecimalState } from "./state.ts";
import { engineeringText, scientificText } from "./text.ts";
import {
  Condition,
  type DecimalValue,
  digitCount,
  fromInteger,
  isFiniteNumber,
  isNan,
  isZero,
  withSign,
} from "./values.ts";

export function contextMethods(s: DecimalState): NativeFunction[] {
  return [...calculations(s), ...predicates(s), ...plainResults(s), ...creations(s), ...ownMethods(s)];
}

function calculations(s: DecimalState): NativeFunction[] {
  const { m } = s;
  const unary = Object.entries({ ...UNARY, ...CONTEXT_UNARY }).map(([name, compute]) =>
    native(name, "(x, /)", (_, self, x) => {
      const value = operand(s, x);
      return calculate(s, self, (c) => compute(c, value));
    }),
  );
  const binary = Object.entries({ ...BINARY, ...CONTEXT_BINARY }).map(([name, compute]) =>
    pairMethod(s, name, (self, left, right) => calculate(s, self, (c) => compute(c, left, right))),
  );
  return [
    ...unary,
    ...binary,
    pairMethod(s, "divmod", (self, left, right) => divmod(s, self, left, right)),
    native("fma", "(x, y, z, /)", (_, self, x, y, z) => {
      const [a, b, third] = [operand(s, x), operand(s, y), operand(s, z)];
      return calculate(s, self, (c) => fusedMultiplyAdd(c, a, b, third));
    }),
    native("power", "(a, b, modulo=None)", (_, self, a, b, modulo) => {
      const [base, exponent] = [operand(s, a), operand(s, b)];
      if (modulo === NULL || modulo === m.none) return calculate(s, self, (c) => power(c, base, exponent));
      const divisor = operand(s, modulo);
      return calculate(s, self, (c) => powerModulo(c, base, exponent, divisor));
    }),
  ];
}

/** A method of two operands, whose number PyArg_ParseTuple checks without a name for the function. */
function pairMethod(
  s: DecimalState,
  name: string,
  body: (self: Ref, left: DecimalValue, right: DecimalValue) => Outcome,
): NativeFunction {
  const { m } = s;
  return nativeVariadic(name, "(x, y, /)", (_, self, { positional, keywords }) => {
    if ((keywords?.size ?? 0) > 0) m.raise(m.types.TypeError, `Context.${name}() takes no keyword arguments`);
    const [x, y] = positional;
    if (x === undefined || y === undefined || positional.length > 2) {
      return m.raise(m.types.TypeError, `function takes exactly 2 arguments (${positional.length} given)`);
    }
    const left = operand(s, x);
    return body(self, left, operand(s, y));
  });
}

function* divmod(s: DecimalState, context: Ref, left: DecimalValue, right: DecimalValue): Steps<Ref> {
  const calculation = s.settingsOf(context).begin();
  const [quotient, rest] = divideWithRemainder(calculation, left, right);
  yield* settle(s, context, calculation);
  return s.m.newTupleOf([newDecimal(s, quotient), newDecimal(s, rest)]);
}

function predicates(s: DecimalState): NativeFunction[] {
  const { m } = s;
  const plain = Object.entries(PREDICATES).map(([name, holds]) =>
    native(name, "(x, /)", (_, __, x) => {
      if (name === "is_canonical" && !isDecimal(s, x))
        m.raise(m.types.TypeError, "argument must be a Decimal");
      return newBool(m, holds(operand(s, x)));
    }),
  );
  const bySize = (name: string, wantsSubnormal: boolean): NativeFunction =>
    native(name, "(x, /)", (_, self, x) => {
      const value = operand(s, x);
      const isSmall = isSubnormal(s.settingsOf(self).begin(), value);
      return newBool(m, wantsSubnormal ? isSmall : isFiniteNumber(value) && !isZero(value) && !isSmall);
    });
  return [
    ...plain,
    bySize("is_normal", false),
    bySize("is_subnormal", true),
    native("same_quantum", "(x, y, /)", (_, __, x, y) =>
      newBool(m, sameQuantum(operand(s, x), operand(s, y))),
    ),
  ];
}

function plainResults(s: DecimalState): NativeFunction[] {
  const { m } = s;
  return [
    pairMethod(s, "compare_total", (_, left, right) => newDecimal(s, fromInteger(compareTotal(left, right)))),
    pairMethod(s, "compare_total_mag", (_, left, right) =>
      newDecimal(s, fromInteger(compareTotalMagnitude(left, right))),
    ),
    pairMethod(s, "copy_sign", (_, left, right) => newDecimal(s, withSign(left, right.isNegative))),
    native("copy_abs", "(x, /)", (_, __, x) => newDecimal(s, withSign(operand(s, x), false))),
    native("copy_negate", "(x, /)", (_, __, x) =>
      newDecimal(s, withSign(operand(s, x), !operand(s, x).isNegative)),
    ),
    native("copy_decimal", "(x, /)", (_, __, x) => newDecimal(s, operand(s, x))),
    native("canonical", "(x, /)", (_, __, x) => {
      if (!isDecimal(s, x)) m.raise(m.types.TypeError, "argument must be a Decimal");
      return newReference(m, x);
    }),
    native("number_class", "(x, /)", (_, self, x) =>
      m.newStr(numberClass(s.settingsOf(self).begin(), operand(s, x))),
    ),
    native("to_sci_string", "(x, /)", (_, self, x) =>
      m.newStr(scientificText(operand(s, x), s.settingsOf(self).hasCapitals)),
    ),
    native("to_eng_string", "(x, /)", (_, self, x) =>
      m.newStr(engineeringText(operand(s, x), s.settingsOf(self).hasCapitals)),
    ),
    native("radix", "()", () => newDecimal(s, fromInteger(10))),
    native("Etiny", "()", (_, self) => m.newInt(s.settingsOf(self).begin().tinyExponent)),
    native("Etop", "()", (_, self) => m.newInt(s.settingsOf(self).begin().topExponent)),
  ];
}

function creations(s: DecimalState): NativeFunction[] {
  const { m } = s;
  return [
    native("create_decimal", "(num=0, /)", (_, self, x) => createDecimal(s, self, x)),
    native("create_decimal_from_float", "(f, /)", (_, self, x) => {
      const known = isDecimal(s, x) ? undefined : integerOrDecimal(s, x);
      if (known === undefined && !isFloat(m, x)) m.raise(m.types.TypeError, "argument must be int or float");
      const value = known ?? fromDouble(floatValue(m.heap, x));
      return calculate(s, self, (c) => finalize(c, value));
    }),
    native("_apply", "(x, /)", (_, self, x) => {
      const value = operand(s, x);
      return calculate(s, self, (c) => finalize(c, value));
    }),
  ];
}

/** PyDec_FromObject: rounded to the context; a NaN with too many digits is invalid. */
function* createDecimal(s: DecimalState, context: Ref, x: Ref): Steps<Ref> {
  const { m } = s;
  const isText = x !== NULL && m.isInstance(x, m.types.str);
  const value = isText
    ? yield* valueOfText(s, m.strValue(x), context, false)
    : yield* exactValue(s, x, context);
  const { precision, isClamped } = s.settingsOf(context);
  const isLongNan = isNan(value) && digitCount(value.coefficient) > precision - (isClamped ? 1 : 0);
  return yield* calculate(s, context, (c) =>
    isLongNan ? c.invalid(Condition.CONVERSION_SYNTAX) : finalize(c, value),
  );
}

function ownMethods(s: DecimalState): NativeFunction[] {
  const { m } = s;
  const copy = (_: unknown, self: Ref): Ref => newContext(s, s.settingsOf(self).copy());
  return [
    native("copy", "()", copy),
    native("__copy__", "()", copy),
    native("__reduce__", "()", (_, self) => reduction(s, self)),
    native("clear_flags", "()", (_, self) => {
      s.settingsOf(self).status = 0;
      return m.none;
    }),
    native("clear_traps", "()", (_, self) => {
      s.settingsOf(self).traps = 0;
      return m.none;
    }),
  ];
}

/** `context_reduce`: the class and all settings, with the lists of its signals that are set. */
function reduction(s: DecimalState, self: Ref): Ref {
  const { m } = s;
  const settings = s.settingsOf(self);
  const { precision, minExponent, maxExponent, hasCapitals, isClamped } = settings;
  const signals = (bits: number): Ref => {
    const set = SIGNALS.filter(([, conditions]) => (conditions & bits) !== 0);
    return m.newListOf(set.map(([name]) => newReference(m, s.signals.get(name) as Ref)));
  };
  return newReduction(m, classOf(m, self), [
    m.newInt(precision),
    m.newStr(settings.rounding),
    m.newInt(minExponent),
    m.newInt(maxExponent),
    m.newInt(hasCapitals ? 1 : 0),
    m.newInt(isClamped ? 1 : 0),
    signals(settings.status),
    signals(settings.traps),
  ]);
}
