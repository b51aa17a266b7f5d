/** `decimal.Decimal`: its slots. CPython: Modules/_decimal/_decimal.c, PyDec_Type (3.13). */
import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { addressOf, NULL, type Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../../objects/comparison-holds.ts";
import { bindArguments } from "../../objects/functions/bind-named.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { finishHash, hashPointer } from "../../objects/hash.ts";
import { complexValue } from "../../objects/numbers/complex.ts";
import { floatValue, isFloat } from "../../objects/numbers/float.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import type { CallArguments, Outcome, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import {
  absolute,
  add,
  divide,
  divideInteger,
  divideWithRemainder,
  minus,
  multiply,
  plus,
  remainder,
  subtract,
} from "./arithmetic.ts";
import { compareNumbers } from "./comparing.ts";
import { exactValue, fromDouble, hashDecimal, integerOrDecimal, operand } from "./conversions.ts";
import { decimalMethods } from "./decimal-methods.ts";
import { fractionOperand } from "./fraction-operand.ts";
import { calculate, currentContext, decimalValue, defineDecimalMemory, newDecimal } from "./objects.ts";
import { power, powerModulo } from "./power.ts";
import { settle } from "./signals.ts";
import type { DecimalState } from "./state.ts";
import { scientificText } from "./text.ts";
import { type Calculation, Condition, type DecimalValue, isNan, isZero } from "./values.ts";

type BinaryFunction = (c: Calculation, left: DecimalValue, right: DecimalValue) => DecimalValue;

const OPERATIONS: { readonly [operation: number]: BinaryFunction } = {
  [BinaryOperation.ADD]: add,
  [BinaryOperation.SUBTRACT]: subtract,
  [BinaryOperation.MULTIPLY]: multiply,
  [BinaryOperation.TRUE_DIVIDE]: divide,
  [BinaryOperation.FLOOR_DIVIDE]: divideInteger,
  [BinaryOperation.REMAINDER]: remainder,
  [BinaryOperation.POWER]: power,
};

export function defineDecimal(s: DecimalState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "decimal.Decimal",
    layout: "Decimal",
    operators: ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow"],
    define(type) {
      s.decimal = type;
      const { slots } = type;
      defineDecimalMemory(s, type);
      slots.construct = (_, made, args) => construct(s, made, args);
      slots.repr = (_, self) => m.newStr(`Decimal('${shown(s, self)}')`);
      slots.str = (_, self) => m.newStr(shown(s, self));
      slots.hash = (_, self) => hash(s, self);
      slots.isTrue = (_, self) => !isZero(decimalValue(s, self));
      slots.compare = (_, self, other, comparison) => compare(s, self, other, comparison);
      slots.binary = (_, left, right, operation) => binary(s, left, right, operation);
      slots.negative = (_, self) => unary(s, self, minus);
      slots.positive = (_, self) => unary(s, self, plus);
      slots.absolute = (_, self) => unary(s, self, absolute);
      m.addMethods(type, [...operatorMethods(s), ...decimalMethods(s)]);
      for (const [name, get] of [
        ["real", (self: Ref) => newReference(m, self)],
        ["imag", () => newDecimal(s, { isNegative: false, kind: "finite", coefficient: 0n, exponent: 0 })],
      ] as const) {
        m.addGetter(type, name, (_, self) => get(self));
      }
      m.addClassMethods(type, [
        native("from_float", "(f, /)", (_, cls, value) => fromFloat(s, cls, value)),
        ...(m.profile.values.hasFromNumber
          ? [native("from_number", "(number, /)", (_, cls, value) => fromNumber(s, cls, value))]
          : []),
      ]);
    },
  });
}

function operatorMethods(s: DecimalState): NativeFunction[] {
  const { m } = s;
  return [
    native("__divmod__", "(value, /)", (_, self, other) => divmod(s, self, other)),
    native("__rdivmod__", "(value, /)", (_, self, other) => divmod(s, other, self)),
    native("__pow__", "(value, mod=None, /)", (_, self, other, modulus) => powerOf(s, self, other, modulus)),
    native("__rpow__", "(value, mod=None, /)", (_, self, other, modulus) => powerOf(s, other, self, modulus)),
    native("conjugate", "()", (_, self) => newReference(m, self)),
  ];
}

function shown(s: DecimalState, self: Ref): string {
  return scientificText(decimalValue(s, self), s.settingsOf(currentContext(s)).hasCapitals);
}

/** dec_new: exact, by the signals of the current or the given context. */
function* construct(s: DecimalState, type: TypeObject, args: CallArguments): Steps<Ref> {
  const { m } = s;
  const [value, given] = bindArguments(
    m,
    { owner: "Decimal", names: ["value", "context"], required: 0 },
    args,
  ) as [Ref, Ref];
  const context = contextArgument(s, given);
  const isKept = type === s.decimal && value !== NULL && m.typeOf(value) === s.decimal;
  if (isKept) return newReference(m, value);
  return newDecimal(s, yield* exactValue(s, value, context), type);
}

/** The context of a method, borrowed: the current one where none is given. */
export function contextArgument(s: DecimalState, given: Ref): Ref {
  if (given === NULL || given === s.m.none) return currentContext(s);
  if (s.m.isInstance(given, s.context)) return given;
  return s.m.raise(s.m.types.TypeError, "optional argument must be a context");
}

function unary(
  s: DecimalState,
  self: Ref,
  compute: (c: Calculation, value: DecimalValue) => DecimalValue,
): Steps<Ref> {
  const value = decimalValue(s, self);
  return calculate(s, currentContext(s), (c) => compute(c, value));
}

function binary(s: DecimalState, left: Ref, right: Ref, operation: number): Outcome {
  const compute = OPERATIONS[operation];
  const [a, b] = [integerOrDecimal(s, left), integerOrDecimal(s, right)];
  if (compute === undefined || a === undefined || b === undefined) return s.m.notImplemented;
  return calculate(s, currentContext(s), (c) => compute(c, a, b));
}

function* divmod(s: DecimalState, left: Ref, right: Ref): Steps<Ref> {
  const { m } = s;
  const [a, b] = [integerOrDecimal(s, left), integerOrDecimal(s, right)];
  if (a === undefined || b === undefined) return m.notImplemented;
  const context = currentContext(s);
  const calculation = s.settingsOf(context).begin();
  const [quotient, rest] = divideWithRemainder(calculation, a, b);
  yield* settle(s, context, calculation);
  return m.newTupleOf([newDecimal(s, quotient), newDecimal(s, rest)]);
}

function powerOf(s: DecimalState, base: Ref, exponent: Ref, modulus: Ref): Outcome {
  const { m } = s;
  const [a, b] = [integerOrDecimal(s, base), integerOrDecimal(s, exponent)];
  if (a === undefined || b === undefined) return m.notImplemented;
  if (modulus === NULL || modulus === m.none) return calculate(s, currentContext(s), (c) => power(c, a, b));
  const divisor = integerOrDecimal(s, modulus);
  if (divisor === undefined) return m.notImplemented;
  return calculate(s, currentContext(s), (c) => powerModulo(c, a, b, divisor));
}

function hash(s: DecimalState, self: Ref): number {
  const { m } = s;
  const value = decimalValue(s, self);
  if (value.kind === "signaling") m.raise(m.types.TypeError, "Cannot hash a signaling NaN value");
  if (value.kind === "quiet") {
    return m.profile.values.nanHashesByIdentity ? hashPointer(addressOf(self), m) : finishHash(0, 0, m);
  }
  return hashDecimal(m, value);
}

/** dec_richcompare: exact, also with floats and fractions. */
function* compare(s: DecimalState, self: Ref, other: Ref, comparison: number): Steps<Ref> {
  const { m } = s;
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  const context = currentContext(s);
  const pair = yield* comparable(s, self, other, isEquality, context);
  if (pair === undefined) return m.notImplemented;
  const [left, right] = pair;
  if (isNan(left) || isNan(right)) {
    const isSignaling = left.kind === "signaling" || right.kind === "signaling";
    if (!isEquality || isSignaling) {
      const calculation = s.settingsOf(context).begin();
      calculation.note(Condition.INVALID_OPERATION);
      yield* settle(s, context, calculation);
    }
    return newBool(m, comparison === Comparison.NE);
  }
  return newBool(m, comparisonHolds(compareNumbers(left, right), comparison));
}

/** convert_op_cmp: both operands as values; undefined for what cannot be compared. */
function* comparable(
  s: DecimalState,
  self: Ref,
  other: Ref,
  isEquality: boolean,
  context: Ref,
): Steps<readonly [DecimalValue, DecimalValue] | undefined> {
  const value = decimalValue(s, self);
  const plain = integerOrDecimal(s, other);
  if (plain !== undefined) return [value, plain];
  const double = doubleOperand(s, other, isEquality);
  if (double === undefined) return yield* fractionOperand(s, value, other);
  const settings = s.settingsOf(context);
  if (isEquality) settings.status |= Condition.FLOAT_OPERATION;
  else {
    const calculation = settings.begin();
    calculation.note(Condition.FLOAT_OPERATION);
    yield* settle(s, context, calculation);
  }
  return [value, fromDouble(double)];
}

/** A float, or for equality a complex number without imaginary part. */
function doubleOperand({ m }: DecimalState, ref: Ref, takesComplex: boolean): number | undefined {
  if (isFloat(m, ref)) return floatValue(m.heap, ref);
  if (!takesComplex || !m.isInstance(ref, m.types.complex)) return undefined;
  const { real, imag } = complexValue(m.heap, ref);
  return imag === 0 ? real : undefined;
}

/** Decimal.from_float */
function* fromFloat(s: DecimalState, cls: Ref, value: Ref): Steps<Ref> {
  const { m } = s;
  const known = integerOrDecimal(s, value);
  const isNumber = isFloat(m, value) || (known !== undefined && m.isInstance(value, m.types.int));
  if (!isNumber) m.raise(m.types.TypeError, "argument must be int or float");
  return yield* asInstance(s, cls, newDecimal(s, known ?? fromDouble(floatValue(m.heap, value))));
}

/** Decimal.from_number (3.14) */
function* fromNumber(s: DecimalState, cls: Ref, value: Ref): Steps<Ref> {
  const { m } = s;
  const exact = isFloat(m, value) ? fromDouble(floatValue(m.heap, value)) : operand(s, value);
  return yield* asInstance(s, cls, newDecimal(s, exact));
}

/** What `cls` makes of a new decimal number, which it takes over. */
function* asInstance(s: DecimalState, cls: Ref, made: Ref): Steps<Ref> {
  const { m } = s;
  if (cls === s.decimal.ref) return made;
  m.own(made);
  const result = yield* m.call(cls, [made]);
  m.heap.decref(m.disown(made));
  return result;
}
