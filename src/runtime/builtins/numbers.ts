/** `abs`, `divmod`, `pow`, `round`, `bin`, `oct`, `hex`, `chr`, `ord` (Python/bltinmodule.c). */

import { BinaryOperation } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { bufferOf } from "../objects/bytes/bytes-kind.ts";
import { dictGetStr } from "../objects/dict/dict.ts";
import { type NativeFunction, native } from "../objects/functions/native-function.ts";
import { intValue } from "../objects/numbers/int.ts";
import { checkCInteger } from "../objects/numbers/int-index.ts";
import { powerOfObjects } from "../objects/numbers/int-operators.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { findOnType, toIndexObject } from "../objects/sequences/sequence.ts";
import type { Interpreter } from "./interpreter.ts";

const LAST_CODE_POINT = 0x10ffff;
const LARGEST_C_INT = 2 ** 31 - 1;

export function numberFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("abs", "(x, /)", (_, __, x) => absolute(m, x)),
    native("divmod", "(x, y, /)", (_, __, x, y) => divideWithRemainder(m, x, y)),
    native("pow", "(base, exp, mod=None)", (_, __, base, exponent, modulus) =>
      power(m, base, exponent, modulus),
    ),
    native("round", "(number, ndigits=None)", (_, __, number, digits) => round(m, number, digits)),
    native("bin", "(number, /)", (_, __, number) => inRadix(m, number, 2, "0b")),
    native("oct", "(number, /)", (_, __, number) => inRadix(m, number, 8, "0o")),
    native("hex", "(number, /)", (_, __, number) => inRadix(m, number, 16, "0x")),
    native("chr", "(i, /)", (_, __, code) => character(m, code)),
    native("ord", "(c, /)", (_, __, text) => codePoint(m, text)),
  ];
}

function* absolute(m: Interpreter, x: Ref): Steps<Ref> {
  const type = m.typeOf(x);
  if (type.slots.absolute === undefined) {
    m.raise(m.types.TypeError, `bad operand type for abs(): '${type.name}'`);
  }
  return yield* resolve(type.slots.absolute(m, x));
}

/** The rules of binary operators for `__divmod__` and `__rdivmod__` (binary_op1, SLOT1BINFULL). */
function* divideWithRemainder(m: Interpreter, x: Ref, y: Ref): Steps<Ref> {
  const [left, right] = [m.typeOf(x), m.typeOf(y)];
  const reflected = left === right ? NULL : findOnType(m, right, "__rdivmod__");
  const isRightFirst = reflected !== NULL && right.isSubtypeOf(left);
  const overrides = isRightFirst && reflected !== findOnType(m, left, "__rdivmod__");
  if (overrides) {
    const early = yield* m.callSpecial(y, "__rdivmod__", [x]);
    if (early !== m.notImplemented) return early;
  }
  const direct = yield* m.callSpecial(x, "__divmod__", [y]);
  if (direct !== NULL && direct !== m.notImplemented) return direct;
  const late = reflected === NULL || overrides ? NULL : yield* m.callSpecial(y, "__rdivmod__", [x]);
  if (late !== NULL && late !== m.notImplemented) return late;
  if (!isNumber(m, x) || !isNumber(m, y)) {
    const names = `'${left.name}' and '${right.name}'`;
    m.raise(m.types.TypeError, `unsupported operand type(s) for divmod(): ${names}`);
  }
  const quotient = m.own(yield* resolve(m.binaryOperation(x, y, BinaryOperation.FLOOR_DIVIDE)));
  const remainder = yield* resolve(m.binaryOperation(x, y, BinaryOperation.REMAINDER));
  return m.newTupleOf([m.disown(quotient), remainder]);
}

function isNumber(m: Interpreter, ref: Ref): boolean {
  return m.isInstance(ref, m.types.int) || m.isInstance(ref, m.types.float);
}

function* power(m: Interpreter, base: Ref, exponent: Ref, modulus: Ref): Steps<Ref> {
  if (modulus === NULL || modulus === m.none) {
    return yield* resolve(m.binaryOperation(base, exponent, BinaryOperation.POWER));
  }
  for (const slot of powerSlots(m, base, exponent, modulus)) {
    const result = yield* powerBySlot(m, slot, base, exponent, modulus);
    if (result !== m.notImplemented) return result;
  }
  const names = [base, exponent, modulus].map((ref) => `'${m.typeOf(ref).name}'`);
  m.raise(
    m.types.TypeError,
    `${m.profile.objects.powerWithModulus}: ${names.slice(0, 2).join(", ")}, ${names[2]}`,
  );
}

/** Which `nb_power` a type has; `method` calls `__pow__`, which all types with one in Python have in common. */
type PowerSlot = "int" | "float" | "complex" | "method";

function powerSlotOf(m: Interpreter, ref: Ref): PowerSlot | undefined {
  const { int, float, complex } = m.types;
  for (const type of m.typeOf(ref).mro) {
    if (type === int) return "int";
    if (type === float) return "float";
    if (type === complex) return "complex";
    const has = (name: string): boolean => dictGetStr(m, type.namespace, m.name(name)) !== NULL;
    if (has("__pow__") || has("__rpow__")) return "method";
  }
  return undefined;
}

/** In the order in which ternary_op (Objects/abstract.c) asks them, each once. */
function powerSlots(m: Interpreter, base: Ref, exponent: Ref, modulus: Ref): Set<PowerSlot> {
  const isRightFirst = m.typeOf(exponent) !== m.typeOf(base) && m.isInstance(exponent, m.typeOf(base));
  const asked = isRightFirst ? [exponent, base, modulus] : [base, exponent, modulus];
  return new Set(asked.map((ref) => powerSlotOf(m, ref)).filter((slot) => slot !== undefined));
}

/** long_pow, float_pow, complex_pow, slot_nb_power. */
function* powerBySlot(m: Interpreter, slot: PowerSlot, base: Ref, exponent: Ref, modulus: Ref): Steps<Ref> {
  const { int, float, complex } = m.types;
  const areNumbers = (...refs: Ref[]): boolean =>
    refs.every((ref) => m.isInstance(ref, int) || m.isInstance(ref, float) || m.isInstance(ref, complex));
  switch (slot) {
    case "float":
      return m.raise(m.types.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    case "complex":
      return areNumbers(base, exponent) ? m.raise(m.types.ValueError, "complex modulo") : m.notImplemented;
    case "int":
      return [base, exponent, modulus].every((ref) => m.isInstance(ref, int))
        ? powerOfObjects(m, base, exponent, modulus)
        : m.notImplemented;
    case "method":
      return yield* powerByMethods(m, base, exponent, modulus);
  }
}

/** slot_nb_power with three operands: `__pow__`, and from 3.14 on `__rpow__` of the exponent, too. */
function* powerByMethods(m: Interpreter, base: Ref, exponent: Ref, modulus: Ref): Steps<Ref> {
  const isMethod = (ref: Ref): boolean => powerSlotOf(m, ref) === "method";
  if (!m.profile.values.powReflectsThree) {
    if (!isMethod(base)) return m.notImplemented;
    const result = yield* m.callSpecial(base, "__pow__", [exponent, modulus]);
    return result === NULL ? m.raise(m.types.AttributeError, "__pow__") : result;
  }
  const [type, other] = [m.typeOf(base), m.typeOf(exponent)];
  const reflected = function* (): Steps<Ref> {
    const result = yield* m.callSpecial(exponent, "__rpow__", [base, modulus]);
    return result === NULL ? m.notImplemented : result;
  };
  let mayReflect = type !== other && isMethod(exponent);
  if (isMethod(base)) {
    const isOverloaded = findOnType(m, type, "__rpow__") !== findOnType(m, other, "__rpow__");
    if (mayReflect && other.isSubtypeOf(type) && isOverloaded) {
      const first = yield* reflected();
      if (first !== m.notImplemented) return first;
      mayReflect = false;
    }
    const result = yield* m.callSpecial(base, "__pow__", [exponent, modulus]);
    if (result !== NULL && result !== m.notImplemented) return result;
  }
  return mayReflect ? yield* reflected() : m.notImplemented;
}

function* round(m: Interpreter, number: Ref, digits: Ref): Steps<Ref> {
  const args = digits === NULL || digits === m.none ? [] : [digits];
  const result = yield* m.callBoundSpecial(number, "__round__", args);
  if (result !== NULL) return result;
  m.raise(m.types.TypeError, `type ${m.typeOf(number).name} doesn't define __round__ method`);
}

function* inRadix(m: Interpreter, number: Ref, radix: number, prefix: string): Steps<Ref> {
  const index = yield* toIndexObject(m, number);
  const value = intValue(m.heap, index);
  m.heap.decref(index);
  const isNegative = value < 0;
  const digits = (isNegative ? -value : value).toString(radix);
  return m.newStr(`${isNegative ? "-" : ""}${prefix}${digits}`);
}

function* character(m: Interpreter, code: Ref): Steps<Ref> {
  checkCInteger(m, code);
  const index = yield* toIndexObject(m, code);
  const value = Number(intValue(m.heap, index));
  m.heap.decref(index);
  if (m.profile.values.chrTakesCInt && Math.abs(value) > LARGEST_C_INT) {
    m.raise(m.types.OverflowError, "Python int too large to convert to C int");
  }
  if (value < 0 || value > LAST_CODE_POINT) m.raise(m.types.ValueError, "chr() arg not in range(0x110000)");
  return m.newStr(String.fromCodePoint(value));
}

function codePoint(m: Interpreter, text: Ref): Ref {
  const bytes = bufferOf(m, text);
  if (bytes !== undefined) {
    const [byte] = bytes;
    if (bytes.length === 1 && byte !== undefined) return m.newInt(byte);
    m.raise(m.types.TypeError, `ord() expected a character, but string of length ${bytes.length} found`);
  }
  if (!m.isInstance(text, m.types.str)) {
    m.raise(m.types.TypeError, `ord() expected string of length 1, but ${m.typeOf(text).name} found`);
  }
  const characters = [...m.strValue(text)];
  if (characters.length !== 1) {
    m.raise(m.types.TypeError, `ord() expected a character, but string of length ${characters.length} found`);
  }
  return m.newInt((characters[0] as string).codePointAt(0) as number);
}
