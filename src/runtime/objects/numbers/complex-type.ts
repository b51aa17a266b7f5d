/** The type `complex`: its slots and methods put together. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { formatComplexObject } from "../format/format-complex.ts";
import { type NativeFunction, native } from "../functions/native-function.ts";
import { newReference } from "../plain-data.ts";
import { refuseChange } from "../record.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { newAsciiStr } from "../str/str.ts";
import { complexValue, defineComplexMemory, hashComplex, newComplex } from "./complex.ts";
import { magnitudeOf } from "./complex-arithmetic.ts";
import { complexFromNumber, constructComplex } from "./complex-construct.ts";
import { binaryComplexes, compareComplexes } from "./complex-operators.ts";
import { complexRepr } from "./complex-repr.ts";
import { newFloat } from "./float.ts";

export function defineComplex(rt: Runtime): void {
  defineComplexMemory(rt);
  const type = rt.types.complex;
  const value = (self: Ref) => complexValue(rt.heap, self);
  const { slots } = type;
  slots.construct = constructComplex;
  slots.repr = (_, self) => newAsciiStr(rt, complexRepr(value(self)));
  slots.hash = hashComplex;
  slots.isTrue = (_, self) => value(self).real !== 0 || value(self).imag !== 0;
  slots.compare = compareComplexes;
  slots.binary = binaryComplexes;
  slots.negative = (_, self) => newComplex(rt, -value(self).real, -value(self).imag);
  slots.positive = exactComplex;
  slots.absolute = (_, self) => newFloat(rt, magnitudeOf(rt, value(self)));
  rt.addSlotWrappers(type, [
    native("__pow__", "(value, mod=None, /)", (_, self, other, mod) =>
      powerOfComplexObjects(rt, self, other, mod),
    ),
    native("__rpow__", "(value, mod=None, /)", (_, self, other, mod) =>
      powerOfComplexObjects(rt, other, self, mod),
    ),
  ]);
  rt.addMethods(type, [
    native("conjugate", "()", (_, self) => newComplex(rt, value(self).real, -value(self).imag)),
    native("__format__", "(format_spec, /)", formatComplexObject),
    native("__getnewargs__", "()", (_, self) =>
      rt.newTupleOf([newFloat(rt, value(self).real), newFloat(rt, value(self).imag)]),
    ),
    ...(rt.profile.values.complexHasDunderComplex ? [native("__complex__", "()", exactComplex)] : []),
  ]);
  if (rt.profile.values.hasFromNumber)
    rt.addClassMethods(type, [native("from_number", "(number, /)", complexFromNumber)]);
  if (rt.profile.values.complexRefusesReal) rt.addSlotWrappers(type, refusals(rt));
  rt.addGetter(type, "real", (_, self) => newFloat(rt, value(self).real), refuseChange);
  rt.addGetter(type, "imag", (_, self) => newFloat(rt, value(self).imag), refuseChange);
}

/** `pow(base, exponent[, modulus])`; a modulus is refused. complex_pow. */
function powerOfComplexObjects(rt: Runtime, base: Ref, exponent: Ref, modulus: Ref): Outcome {
  if (modulus !== NULL && modulus !== rt.none) rt.raise(rt.types.ValueError, "complex modulo");
  return binaryComplexes(rt, base, exponent, BinaryOperation.POWER);
}

/** complex_int, complex_float, complex_divmod of 3.9. */
function refusals(rt: Runtime): NativeFunction[] {
  const refusal = (name: string, signature: string, message: string) =>
    native(name, signature, () => rt.raise(rt.types.TypeError, message));
  return [
    refusal("__int__", "()", "can't convert complex to int"),
    refusal("__float__", "()", "can't convert complex to float"),
    refusal("__divmod__", "(value, /)", "can't take floor or mod of complex number."),
  ];
}

/** The same object, or for an instance of a subclass a `complex` of its value. */
function exactComplex(rt: Runtime, self: Ref): Ref {
  if (rt.typeOf(self) === rt.types.complex) return newReference(rt, self);
  const { real, imag } = complexValue(rt.heap, self);
  return newComplex(rt, real, imag);
}
