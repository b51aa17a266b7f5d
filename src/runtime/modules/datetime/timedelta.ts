/** `datetime.timedelta`. CPython: Modules/_datetimemodule.c, PyDateTime_Delta (3.13). */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { comparisonHolds } from "../../objects/comparison-holds.ts";
import { bindArguments } from "../../objects/functions/bind-named.ts";
import { native } from "../../objects/functions/native-function.ts";
import { hashInteger } from "../../objects/hash.ts";
import { TupleHash } from "../../objects/hash-combine.ts";
import { floatValue, isFloat } from "../../objects/numbers/float.ts";
import { decompose } from "../../objects/numbers/float-digits.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import { divideWithRemainder, remainder, trueDivide } from "../../objects/numbers/int-division.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { refuseChange } from "../../objects/record.ts";
import type { CallArguments, Outcome, Runtime } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { divideFloor, divideNearest, durationFrom, microsecondsOf } from "./checks.ts";
import type { DatetimeState } from "./state.ts";
import { type Duration, defineMemory, durationOf, keptHash, newDuration } from "./values.ts";

/** Parameters with their microseconds, in the order of the signature. */
const UNITS: readonly (readonly [string, bigint])[] = [
  ["days", 86_400_000_000n],
  ["seconds", 1_000_000n],
  ["microseconds", 1n],
  ["milliseconds", 1_000n],
  ["minutes", 60_000_000n],
  ["hours", 3_600_000_000n],
  ["weeks", 604_800_000_000n],
];

/** The order in which delta_new adds them up. */
const ORDER = ["microseconds", "milliseconds", "seconds", "minutes", "hours", "days", "weeks"];

const RANGE_EXTREMES: Readonly<Record<string, Duration>> = {
  min: { days: -999999999, seconds: 0, microseconds: 0 },
  max: { days: 999999999, seconds: 86399, microseconds: 999999 },
  resolution: { days: 0, seconds: 0, microseconds: 1 },
};

export function defineTimedelta(s: DatetimeState): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "datetime.timedelta",
    layout: "timedelta",
    operators: ["add", "sub", "mul", "mod", "floordiv", "truediv"],
    define(type) {
      s.timedelta = type;
      const { slots } = type;
      defineMemory(s, type);
      slots.construct = (_, made, args) => construct(s, made, args);
      slots.repr = (_, self) => m.newStr(reprText(m.typeOf(self).name, durationOf(s, self)));
      slots.str = (_, self) => m.newStr(durationText(durationOf(s, self)));
      slots.hash = (_, self) => keptHash(s, self, () => hash(m, durationOf(s, self)));
      slots.isTrue = (_, self) => total(s, self) !== 0n;
      slots.compare = (_, self, other, comparison) => {
        if (!m.isInstance(other, s.timedelta)) return m.notImplemented;
        return newBool(m, comparisonHolds(compareDurations(s, self, other), comparison));
      };
      slots.binary = (_, left, right, operation) => binary(s, left, right, operation);
      slots.negative = (_, self) => fromTotal(s, -total(s, self));
      slots.positive = (_, self) => newDuration(s, s.timedelta, durationOf(s, self));
      slots.absolute = (_, self) => {
        const value = total(s, self);
        return fromTotal(s, value < 0n ? -value : value);
      };
      addMethods(s, type);
    },
  });
}

function addMethods(s: DatetimeState, type: TypeObject): void {
  const { m } = s;
  for (const field of ["days", "seconds", "microseconds"] as const) {
    m.addMember(type, field, (_, self) => m.newInt(durationOf(s, self)[field]), refuseChange);
  }
  m.addMethods(type, [
    native("total_seconds", "()", (_, self) => m.newFloat(trueDivide(m, total(s, self), 1_000_000n))),
    native("__reduce__", "()", (_, self) => {
      const { days, seconds, microseconds } = durationOf(s, self);
      const state = m.newTupleOf([days, seconds, microseconds].map((each) => m.newInt(each)));
      return m.newTupleOf([newReference(m, m.typeOf(self).ref), state]);
    }),
    native("__divmod__", "(value, /)", (_, self, other) => divmod(s, self, other)),
    native("__rdivmod__", "(value, /)", (_, self, other) => divmod(s, other, self)),
  ]);
}

/** `min`, `max` and `resolution`, by name. */
export function timedeltaExtremes(s: DatetimeState): ReadonlyMap<string, Ref> {
  return new Map(
    Object.entries(RANGE_EXTREMES).map(([name, value]) => [name, newDuration(s, s.timedelta, value)]),
  );
}

function total(s: DatetimeState, ref: Ref): bigint {
  return microsecondsOf(durationOf(s, ref));
}

function fromTotal(s: DatetimeState, microseconds: bigint): Ref {
  return newDuration(s, s.timedelta, durationFrom(s.m, microseconds));
}

/** delta_new */
function construct(s: DatetimeState, type: TypeObject, args: CallArguments): Outcome {
  const { m } = s;
  const names = UNITS.map(([name]) => name);
  const bound = bindArguments(m, { owner: "__new__", names, required: 0 }, args);
  let sum = 0n;
  let leftover = 0;
  for (const name of ORDER) {
    const index = names.indexOf(name);
    const given = bound[index] as Ref;
    if (given === NULL) continue;
    const [, unit] = UNITS[index] as (typeof UNITS)[number];
    const part = accumulate(m, name, given, unit);
    sum += part.whole;
    leftover += part.fraction;
  }
  if (leftover !== 0) sum += BigInt(roundWithParity(leftover, sum % 2n !== 0n));
  return newDuration(s, type, durationFrom(m, sum));
}

/** `accum`: the whole microseconds of an amount, and the fraction that is left. */
function accumulate(
  rt: Runtime,
  name: string,
  amount: Ref,
  unit: bigint,
): { readonly whole: bigint; readonly fraction: number } {
  if (isInt(rt, amount)) return { whole: BigInt(intValue(rt.heap, amount)) * unit, fraction: 0 };
  if (!isFloat(rt, amount)) {
    const got = rt.typeOf(amount).name;
    rt.raise(rt.types.TypeError, `unsupported type for timedelta ${name} component: ${got}`);
  }
  const value = floatValue(rt.heap, amount);
  if (Number.isNaN(value)) rt.raise(rt.types.ValueError, "cannot convert float NaN to integer");
  if (!Number.isFinite(value)) rt.raise(rt.types.OverflowError, "cannot convert float infinity to integer");
  const whole = Math.trunc(value);
  const scaled = (value - whole) * Number(unit);
  const scaledWhole = Math.trunc(scaled);
  return { whole: BigInt(whole) * unit + BigInt(scaledWhole), fraction: scaled - scaledWhole };
}

/** Halves to the neighbour that makes the whole sum even. */
function roundWithParity(leftover: number, isOdd: boolean): number {
  const whole = Math.sign(leftover) * Math.round(Math.abs(leftover));
  if (Math.abs(whole - leftover) !== 0.5) return whole;
  const parity = isOdd ? 1 : 0;
  const half = (leftover + parity) * 0.5;
  return 2 * Math.sign(half) * Math.round(Math.abs(half)) - parity;
}

function reprText(typeName: string, duration: Duration): string {
  const parts = (["days", "seconds", "microseconds"] as const)
    .filter((field) => duration[field] !== 0)
    .map((field) => `${field}=${duration[field]}`);
  return `${typeName}(${parts.length === 0 ? "0" : parts.join(", ")})`;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** delta_str */
export function durationText({ days, seconds, microseconds }: Duration): string {
  const dayText = days === 0 ? "" : `${days} day${Math.abs(days) === 1 ? "" : "s"}, `;
  const hours = Math.floor(seconds / 3600);
  const clock = `${hours}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return `${dayText}${clock}${microseconds === 0 ? "" : `.${String(microseconds).padStart(6, "0")}`}`;
}

/** As the tuple of the three numbers (delta_hash). */
function hash(rt: Runtime, { days, seconds, microseconds }: Duration): number {
  const tuple = new TupleHash();
  for (const value of [days, seconds, microseconds]) {
    const low = hashInteger(value, rt);
    tuple.add(low, rt.hashHigh);
  }
  return tuple.finish(3, rt);
}

/** Below, at or above 0 as the first is shorter, as long or longer. */
export function compareDurations(s: DatetimeState, left: Ref, right: Ref): number {
  const [a, b] = [durationOf(s, left), durationOf(s, right)];
  return a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds;
}

function binary(s: DatetimeState, left: Ref, right: Ref, operation: number): Outcome {
  const { m } = s;
  const isLeft = m.isInstance(left, s.timedelta);
  const isRight = m.isInstance(right, s.timedelta);
  switch (operation) {
    case BinaryOperation.ADD:
      return isLeft && isRight ? fromTotal(s, total(s, left) + total(s, right)) : m.notImplemented;
    case BinaryOperation.SUBTRACT:
      return isLeft && isRight ? fromTotal(s, total(s, left) - total(s, right)) : m.notImplemented;
    case BinaryOperation.MULTIPLY:
      return isLeft ? multiply(s, left, right) : multiply(s, right, left);
    case BinaryOperation.TRUE_DIVIDE:
      return isLeft ? divide(s, left, right, isRight) : m.notImplemented;
    case BinaryOperation.FLOOR_DIVIDE:
      return isLeft ? floorDivide(s, left, right, isRight) : m.notImplemented;
    case BinaryOperation.REMAINDER: {
      if (!isLeft || !isRight) return m.notImplemented;
      return fromTotal(s, BigInt(remainder(m, total(s, left), total(s, right))));
    }
    default:
      return m.notImplemented;
  }
}

/** Raises what `divmod` of ints raises. */
function checkDivisor(s: DatetimeState, divisor: bigint): bigint {
  if (divisor === 0n) divideWithRemainder(s.m, 1, 0);
  return divisor;
}

/** The two whole numbers whose quotient a finite float is (`as_integer_ratio`). */
function ratioOf(rt: Runtime, ref: Ref): readonly [bigint, bigint] {
  const value = floatValue(rt.heap, ref);
  if (Number.isNaN(value)) rt.raise(rt.types.ValueError, "cannot convert NaN to integer ratio");
  if (!Number.isFinite(value)) rt.raise(rt.types.OverflowError, "cannot convert Infinity to integer ratio");
  if (value === 0) return [0n, 1n];
  const { significand, power } = decompose(Math.abs(value));
  const signed = value < 0 ? -significand : significand;
  return power >= 0 ? [signed << BigInt(power), 1n] : [signed, 1n << BigInt(-power)];
}

function multiply(s: DatetimeState, duration: Ref, factor: Ref): Outcome {
  const { m } = s;
  if (isInt(m, factor)) return fromTotal(s, total(s, duration) * BigInt(intValue(m.heap, factor)));
  if (!isFloat(m, factor)) return m.notImplemented;
  const [numerator, denominator] = ratioOf(m, factor);
  return fromTotal(s, divideNearest(total(s, duration) * numerator, denominator));
}

function divide(s: DatetimeState, left: Ref, right: Ref, isRight: boolean): Outcome {
  const { m } = s;
  if (isRight) return m.newFloat(trueDivide(m, total(s, left), total(s, right)));
  if (isFloat(m, right)) {
    const [numerator, denominator] = ratioOf(m, right);
    return fromTotal(s, divideNearest(total(s, left) * denominator, checkDivisor(s, numerator)));
  }
  if (!isInt(m, right)) return m.notImplemented;
  const divisor = checkDivisor(s, BigInt(intValue(m.heap, right)));
  return fromTotal(s, divideNearest(total(s, left), divisor));
}

function floorDivide(s: DatetimeState, left: Ref, right: Ref, isRight: boolean): Outcome {
  const { m } = s;
  if (isRight) return m.newInt(divideFloor(total(s, left), checkDivisor(s, total(s, right)))[0]);
  if (!isInt(m, right)) return m.notImplemented;
  return fromTotal(s, divideFloor(total(s, left), checkDivisor(s, BigInt(intValue(m.heap, right))))[0]);
}

function divmod(s: DatetimeState, left: Ref, right: Ref): Outcome {
  const { m } = s;
  if (!m.isInstance(left, s.timedelta) || !m.isInstance(right, s.timedelta)) return m.notImplemented;
  const [quotient, rest] = divideFloor(total(s, left), checkDivisor(s, total(s, right)));
  return m.newTupleOf([m.newInt(quotient), fromTotal(s, rest)]);
}
