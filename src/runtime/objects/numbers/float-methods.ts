/** The methods and attributes of `float`. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { formatFloatObject } from "../format/format-float.ts";
import { native } from "../functions/native-function.ts";
import { newBool, newReference } from "../plain-data.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { isStr, newAsciiStr, strValue } from "../str/str.ts";
import { floatValue, newFloat } from "./float.ts";
import { decompose, fixedDigits, scaledInteger } from "./float-digits.ts";
import { hexText, parseHex } from "./float-hex.ts";
import { divmodFloats, isReal, powerOfFloats, realValue } from "./float-operators.ts";
import { newInt } from "./int.ts";
import { truncateDouble } from "./int-construct.ts";
import { clampedSize, withIndex } from "./int-index.ts";

export function defineFloatMethods(rt: Runtime): void {
  const type = rt.types.float;
  const value = (self: Ref): number => floatValue(rt.heap, self);
  const toInt = (round: (value: number) => number) => (_: Runtime, self: Ref) =>
    newInt(rt, truncateDouble(rt, round(value(self))));
  rt.addSlotWrappers(type, [
    native("__int__", "()", toInt(Math.trunc)),
    native("__float__", "()", (_, self) => exactFloat(rt, self)),
    native("__divmod__", "(value, /)", (_, self, other) => divmodFloats(rt, self, other)),
    native("__rdivmod__", "(value, /)", (_, self, other) => divmodFloats(rt, other, self)),
    native("__pow__", "(value, mod=None, /)", (_, self, other, mod) =>
      powerOfFloatObjects(rt, self, other, mod),
    ),
    native("__rpow__", "(value, mod=None, /)", (_, self, other, mod) =>
      powerOfFloatObjects(rt, other, self, mod),
    ),
  ]);
  rt.addMethods(type, [
    native("is_integer", "()", (_, self) => newBool(rt, Number.isInteger(value(self)))),
    native("as_integer_ratio", "()", (_, self) => integerRatio(rt, value(self))),
    native("hex", "()", (_, self) => newAsciiStr(rt, hexText(value(self)))),
    native("conjugate", "()", (_, self) => exactFloat(rt, self)),
    native("__trunc__", "()", toInt(Math.trunc)),
    native("__floor__", "()", toInt(Math.floor)),
    native("__ceil__", "()", toInt(Math.ceil)),
    native("__round__", "(ndigits=None, /)", (_, self, ndigits) => roundFloat(rt, self, ndigits)),
    native("__format__", "(format_spec, /)", formatFloatObject),
    native("__getnewargs__", "()", (_, self) => rt.newTupleOf([newFloat(rt, value(self))])),
  ]);
  rt.addClassMethods(type, [
    native("fromhex", "(string, /)", (_, owner, text) => fromHex(rt, owner, text)),
    native("__getformat__", "(typestr, /)", (_, __, kind) => getFormat(rt, kind)),
    ...(rt.profile.values.hasFromNumber ? [native("from_number", "(number, /)", fromNumber)] : []),
  ]);
  rt.addGetter(type, "real", (_, self) => exactFloat(rt, self));
  rt.addGetter(type, "imag", () => newFloat(rt, 0));
}

/** The same object, or for an instance of a subclass a `float` of its value. float_float. */
export function exactFloat(rt: Runtime, self: Ref): Ref {
  return rt.typeOf(self) === rt.types.float
    ? newReference(rt, self)
    : newFloat(rt, floatValue(rt.heap, self));
}

/** `pow(base, exponent[, modulus])`; a modulus is refused. */
export function powerOfFloatObjects(rt: Runtime, base: Ref, exponent: Ref, modulus: Ref): Ref {
  if (modulus !== NULL && modulus !== rt.none) {
    rt.raise(rt.types.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
  }
  if (!isReal(rt, base) || !isReal(rt, exponent)) return rt.notImplemented;
  return powerOfFloats(rt, realValue(rt, base), realValue(rt, exponent));
}

/** float_as_integer_ratio_impl */
function integerRatio(rt: Runtime, value: number): Ref {
  if (Number.isNaN(value)) rt.raise(rt.types.ValueError, "cannot convert NaN to integer ratio");
  if (!Number.isFinite(value)) rt.raise(rt.types.OverflowError, "cannot convert Infinity to integer ratio");
  if (value === 0) return rt.newTupleOf([newInt(rt, 0), newInt(rt, 1)]);
  let { significand, power } = decompose(Math.abs(value));
  while (power < 0 && (significand & 1n) === 0n) {
    significand >>= 1n;
    power++;
  }
  const numerator = power > 0 ? significand << BigInt(power) : significand;
  const denominator = power < 0 ? 1n << BigInt(-power) : 1n;
  return rt.newTupleOf([newInt(rt, value < 0 ? -numerator : numerator), newInt(rt, denominator)]);
}

/** Digits beyond these change nothing, or leave nothing (float___round___impl). */
const MOST_DIGITS = 323;
const LEAST_DIGITS = -308;

function roundFloat(rt: Runtime, self: Ref, ndigits: Ref): Outcome {
  const value = floatValue(rt.heap, self);
  if (ndigits === NULL || ndigits === rt.none) return newInt(rt, truncateDouble(rt, roundHalfEven(value)));
  return withIndex(rt, ndigits, (index) => newFloat(rt, roundToDigits(rt, value, clampedSize(index))));
}

/** The nearest whole number, halves to the even one. */
export function roundHalfEven(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value;
  const floor = Math.floor(value);
  const isHalf = value - floor === 0.5;
  const rounded = isHalf ? floor + Math.abs(floor % 2) : Math.round(value);
  return rounded === 0 && value < 0 ? -0 : rounded;
}

function roundToDigits(rt: Runtime, value: number, digits: number): number {
  if (!Number.isFinite(value) || digits > MOST_DIGITS || value === 0) return value;
  if (digits < LEAST_DIGITS) return 0 * value;
  const magnitude = Math.abs(value);
  const rounded =
    digits >= 0
      ? Number(fixedDigits(magnitude, digits))
      : Number(`${scaledInteger(magnitude, digits)}e${-digits}`);
  if (!Number.isFinite(rounded)) rt.raise(rt.types.OverflowError, "rounded value too large to represent");
  return value < 0 ? -rounded : rounded;
}

function fromHex(rt: Runtime, owner: Ref, text: Ref): Outcome {
  if (!isStr(rt, text)) {
    rt.raise(rt.types.TypeError, `bad argument type for built-in operation`);
  }
  const result = newFloat(rt, parseHex(rt, strValue(rt.heap, text)));
  if (owner === rt.types.float.ref) return result;
  return callWith(rt, owner, result);
}

/** `owner(result)`, which takes over the argument. */
function* callWith(rt: Runtime, owner: Ref, result: Ref): Steps<Ref> {
  rt.own(result);
  const made = yield* rt.call(owner, [result]);
  rt.heap.decref(rt.disown(result));
  return made;
}

function fromNumber(rt: Runtime, owner: Ref, number: Ref): Outcome {
  if (!isReal(rt, number)) {
    rt.raise(rt.types.TypeError, `must be real number, not ${rt.typeOf(number).name}`);
  }
  if (owner === rt.types.float.ref && rt.typeOf(number) === rt.types.float) return newReference(rt, number);
  const result = newFloat(rt, realValue(rt, number));
  return owner === rt.types.float.ref ? result : callWith(rt, owner, result);
}

/** float___getformat___impl: the simulated machine is a little-endian one. */
function getFormat(rt: Runtime, kind: Ref): Ref {
  if (!isStr(rt, kind)) {
    rt.raise(rt.types.TypeError, `__getformat__() argument must be str, not ${rt.typeOf(kind).name}`);
  }
  const text = strValue(rt.heap, kind);
  if (text !== "double" && text !== "float") {
    rt.raise(rt.types.ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
  }
  return newAsciiStr(rt, "IEEE, little-endian");
}
