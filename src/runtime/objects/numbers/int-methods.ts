/** The methods and attributes of `int`. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { formatIntObject } from "../format/format-int.ts";
import { type NativeFunction, native } from "../functions/native-function.ts";
import { newBool, newReference } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { newFloat } from "./float.ts";
import { bitLength, intValue, isInt, newInt } from "./int.ts";
import type { Integer } from "./int-arithmetic.ts";
import { fromBytes, toBytes } from "./int-bytes.ts";
import { divideWithRemainder } from "./int-division.ts";
import { withIndex } from "./int-index.ts";
import { asDouble, powerOfObjects } from "./int-operators.ts";

export function defineIntMethods(rt: Runtime): void {
  const type = rt.types.int;
  const { values } = rt.profile;
  const own = (_: Runtime, self: Ref): Ref => exactInt(rt, self);
  rt.addSlotWrappers(type, [
    native("__int__", "()", own),
    native("__index__", "()", own),
    native("__float__", "()", (_, self) => newFloat(rt, asDouble(rt, intValue(rt.heap, self)))),
    native("__divmod__", "(value, /)", (_, self, other) => divmodInts(rt, self, other)),
    native("__rdivmod__", "(value, /)", (_, self, other) => divmodInts(rt, other, self)),
    native("__pow__", "(value, mod=None, /)", (_, self, other, mod) => powerOfObjects(rt, self, other, mod)),
    native("__rpow__", "(value, mod=None, /)", (_, self, other, mod) => powerOfObjects(rt, other, self, mod)),
  ]);
  rt.addMethods(type, [
    native("bit_length", "()", (_, self) => newInt(rt, bitLength(intValue(rt.heap, self)))),
    ...(values.intHasBitCount ? [native("bit_count", "()", bitCount)] : []),
    ...(values.intHasIsInteger ? [native("is_integer", "()", () => newBool(rt, true))] : []),
    native("conjugate", "()", own),
    native("__trunc__", "()", own),
    native("__floor__", "()", own),
    native("__ceil__", "()", own),
    native("__round__", "(ndigits=None, /)", roundInt),
    native("__format__", "(format_spec, /)", formatIntObject),
    native("__getnewargs__", "()", (_, self) => rt.newTupleOf([copyInt(rt, self)])),
    native("as_integer_ratio", "()", (_, self) => rt.newTupleOf([exactInt(rt, self), newInt(rt, 1)])),
    toBytesMethod(rt),
  ]);
  rt.addClassMethods(type, [fromBytesMethod(rt)]);
  rt.addGetter(type, "real", own);
  rt.addGetter(type, "numerator", own);
  rt.addGetter(type, "imag", () => newInt(rt, 0));
  rt.addGetter(type, "denominator", () => newInt(rt, 1));
}

/** The same object, or for an instance of a subclass an `int` of its value. long_long. */
export function exactInt(rt: Runtime, self: Ref): Ref {
  return rt.typeOf(self) === rt.types.int ? newReference(rt, self) : copyInt(rt, self);
}

function copyInt(rt: Runtime, self: Ref): Ref {
  return newInt(rt, intValue(rt.heap, self));
}

function bitCount(rt: Runtime, self: Ref): Ref {
  const value = BigInt(intValue(rt.heap, self));
  const bits = (value < 0n ? -value : value).toString(2);
  return newInt(rt, bits.replaceAll("0", "").length);
}

/** `divmod(left, right)`; NotImplemented where one is no int. */
export function divmodInts(rt: Runtime, left: Ref, right: Ref): Ref {
  if (!isInt(rt, left) || !isInt(rt, right)) return rt.notImplemented;
  const [quotient, rest] = divideWithRemainder(rt, intValue(rt.heap, left), intValue(rt.heap, right));
  return rt.newTupleOf([newInt(rt, quotient), newInt(rt, rest)]);
}

/** int___round___impl: to a multiple of a power of ten, halves to the even one. */
function roundInt(rt: Runtime, self: Ref, ndigits: Ref): Outcome {
  if (ndigits === NULL) return exactInt(rt, self);
  return withIndex(rt, ndigits, (digits) => {
    if (digits >= 0) return exactInt(rt, self);
    return newInt(rt, roundToPowerOfTen(intValue(rt.heap, self), -digits));
  });
}

function roundToPowerOfTen(integer: Integer, exponent: Integer): Integer {
  const value = BigInt(integer);
  // Half of the power of ten is larger than the value.
  if (Number(exponent) > bitLength(value) / 3 + 2) return 0;
  const unit = 10n ** BigInt(exponent);
  const rest = ((value % unit) + unit) % unit;
  const floor = value - rest;
  if (rest * 2n === unit) return (floor / unit) % 2n === 0n ? floor : floor + unit;
  return rest * 2n > unit ? floor + unit : floor;
}

function toBytesMethod(rt: Runtime): NativeFunction {
  const hasDefaults = rt.profile.values.intBytesHaveDefaults;
  const signature = hasDefaults
    ? "(length=1, byteorder='big', *, signed=False)"
    : "(length, byteorder, *, signed=False)";
  return native("to_bytes", signature, (_, self, length, order, signed) =>
    toBytes(rt, self, length, order, signed),
  );
}

function fromBytesMethod(rt: Runtime): NativeFunction {
  const hasDefaults = rt.profile.values.intBytesHaveDefaults;
  const signature = hasDefaults
    ? "(bytes, byteorder='big', *, signed=False)"
    : "(bytes, byteorder, *, signed=False)";
  return native("from_bytes", signature, (_, type, bytes, order, signed) =>
    fromBytes(rt, type, bytes, order, signed),
  );
}
