/** The type `array.array`: making arrays, comparing, operators, buffers. CPython: Modules/arraymodule.c. */
import { BinaryOperation, Comparison } from "../../../bytecode/opcodes.ts";
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { addBufferMethods } from "../../objects/bytes/buffer-methods.ts";
import { bufferOf } from "../../objects/bytes/bytes-kind.ts";
import { native } from "../../objects/functions/native-function.ts";
import { isSameComplex } from "../../objects/numbers/complex.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { checkRoom, newBool, newReference } from "../../objects/plain-data.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { raiseUnhashable } from "../../objects/sequences/list-methods.ts";
import { itemCount, itemsStart, repeatedBy } from "../../objects/sequences/sequence.ts";
import { isStr } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import {
  ArrayField,
  arrayBytes,
  arrayLength,
  defineArrayMemory,
  itemAt,
  newArray,
  resizeArray,
  setValueAt,
  typeCodeOf,
  valueAt,
} from "./array.ts";
import { defineArrayIterator, newArrayIterator } from "./array-iterator.ts";
import {
  arrayMethods,
  arrayText,
  containsValue,
  extend,
  extendByItems,
  fromBytes,
  toList,
} from "./array-methods.ts";
import { getFromArray, setInArray } from "./array-subscript.ts";
import { type ItemValue, itemFrom, TYPE_CODES, type TypeCode } from "./type-codes.ts";

export function defineArrayType(m: Interpreter): TypeObject {
  const iterator = defineArrayIterator(m);
  return m.defineType({
    name: "array.array",
    layout: "array",
    inplaceOperators: ["add", "mul"],
    define: (type) => {
      type.collectionKind = "sequence";
      defineArrayMemory(m, type);
      defineSlots(m, type, iterator);
      defineBuffer(m, type);
      m.addMethods(type, arrayMethods(m, type));
      m.addGetter(type, "typecode", (_, self) => m.newStr(typeCodeOf(m, self).code));
      m.addGetter(type, "itemsize", (_, self) => newInt(m, typeCodeOf(m, self).itemBytes));
      if (isInLibrary(m.profile, "array.array.__class_getitem__")) {
        m.addClassMethods(type, [
          native("__class_getitem__", "(object, /)", (_, cls, item) =>
            m.call(m.types.genericAlias.ref, [cls, item]),
          ),
        ]);
      }
    },
  });
}

function defineSlots(m: Interpreter, type: TypeObject, iterator: TypeObject): void {
  const { slots } = type;
  slots.construct = (_, made, args) => construct(m, type, made, args);
  slots.repr = (_, self) => repr(m, self);
  slots.hash = raiseUnhashable;
  slots.compare = (_, self, other, comparison) => compare(m, type, self, other, comparison);
  slots.length = (_, self) => arrayLength(m, self);
  slots.contains = (_, self, value) => containsValue(m, self, value);
  slots.iterate = (_, self) => newArrayIterator(m, iterator, self);
  slots.getItem = (_, self, key) => getFromArray(m, type, self, key);
  slots.setItem = (_, self, key, value) => setInArray(m, type, self, key, value);
  slots.concatenate = (_, self, other) => concatenate(m, type, self, other);
  slots.repeat = (_, self, times) => repeat(m, type, self, times);
  slots.inplace = (_, self, right, operation) => inPlace(m, type, self, right, operation);
}

/** `ob_exports` counts views, during which the length stays. Text shows as `w`. */
function defineBuffer(m: Interpreter, type: TypeObject): void {
  const addExports = (self: Ref, difference: number): void => {
    const { words } = m.heap;
    words[self + ArrayField.EXPORTS] = (words[self + ArrayField.EXPORTS] as number) + difference;
  };
  type.slots.exportBuffer = (_, self) => {
    addExports(self, 1);
    const { code, itemBytes } = typeCodeOf(m, self);
    return {
      offset: 0,
      format: code === "u" ? "w" : code,
      itemSize: itemBytes,
      shape: [arrayLength(m, self)],
      strides: [itemBytes],
      isReadOnly: false,
      memory: () => arrayBytes(m, self),
    };
  };
  type.slots.releaseBuffer = (_, self) => addExports(self, -1);
  addBufferMethods(m, type);
}

/** array_new */
function* construct(m: Interpreter, array: TypeObject, type: TypeObject, args: CallArguments): Steps<Ref> {
  if (type === array && args.keywords !== undefined && args.keywords.size > 0) {
    m.raise(m.types.TypeError, "array.array() takes no keyword arguments");
  }
  const given = args.positional.length;
  const count = (bound: string): string => `array() takes ${bound} (${given} given)`;
  if (given < 1) m.raise(m.types.TypeError, count("at least 1 argument"));
  if (given > 2) m.raise(m.types.TypeError, count("at most 2 arguments"));
  const [codeRef, initial = NULL] = args.positional as [Ref, Ref | undefined];
  const character = typeCodeArgument(m, codeRef);
  if (character === "u" && m.profile.values.unicodeArraysWarn) {
    yield* m.warn(
      m.types.DeprecationWarning,
      "The 'u' type code is deprecated and will be removed in Python 3.16",
    );
  }
  if (initial !== NULL && character !== "u" && character !== "w") refuseText(m, array, character, initial);
  const code = TYPE_CODES.find((each) => each.code === character);
  if (code === undefined || !isInLibrary(m.profile, `array.${character}`)) {
    return m.raise(m.types.ValueError, m.profile.library.arrayTypeCodeUnknown);
  }
  return yield* newFilled(m, array, type, code, initial);
}

function typeCodeArgument(m: Interpreter, ref: Ref): string {
  const { arrayTypeCodeArgument, arrayTypeCodeLength, arrayTypeCodesAreTuple } = m.profile.library;
  if (!isStr(m, ref)) m.raise(m.types.TypeError, arrayTypeCodeArgument.replace("{}", m.typeOf(ref).name));
  const text = m.strValue(ref);
  const { length } = [...text];
  if (length === 1 || arrayTypeCodesAreTuple) return text;
  return m.raise(m.types.TypeError, arrayTypeCodeLength.replace("{}", String(length)));
}

function refuseText(m: Interpreter, array: TypeObject, character: string, initial: Ref): void {
  const kind = isStr(m, initial) ? "str" : "unicode array";
  if (kind !== "str" && !(m.isInstance(initial, array) && typeCodeOf(m, initial).isText)) return;
  m.raise(m.types.TypeError, `cannot use a ${kind} to initialize an array with typecode '${character}'`);
}

function* newFilled(
  m: Interpreter,
  array: TypeObject,
  type: TypeObject,
  code: TypeCode,
  initial: Ref,
): Steps<Ref> {
  if (initial === NULL) return newArray(m, type, code, 0);
  if (isStr(m, initial)) return newOfText(m, type, code, [...m.strValue(initial)]);
  if (m.isInstance(initial, m.types.list) || m.isInstance(initial, m.types.tuple)) {
    return yield* newOfItems(m, type, code, initial);
  }
  if (m.isInstance(initial, array)) return yield* newOfArray(m, type, code, initial);
  const self = m.own(newArray(m, type, code, 0));
  const isBytes = m.isInstance(initial, m.types.bytes) || m.isInstance(initial, m.types.bytearray);
  if (isBytes && bufferOf(m, initial) !== undefined) fromBytes(m, self, initial);
  else yield* extendByItems(m, self, initial);
  return m.disown(self);
}

function newOfText(m: Interpreter, type: TypeObject, code: TypeCode, characters: readonly string[]): Ref {
  const self = newArray(m, type, code, characters.length);
  characters.forEach((character, index) => {
    setValueAt(m, self, index, character);
  });
  return self;
}

function* newOfItems(m: Interpreter, type: TypeObject, code: TypeCode, initial: Ref): Steps<Ref> {
  const length = itemCount(m, initial);
  const self = m.own(newArray(m, type, code, length));
  for (let index = 0; index < length; index++) {
    if (index >= itemCount(m, initial)) m.raise(m.types.IndexError, "list index out of range");
    const item = m.heap.words[itemsStart(m, initial) + 2 * index] as number;
    setValueAt(m, self, index, yield* itemFrom(m, code, item));
  }
  return m.disown(self);
}

function* newOfArray(m: Interpreter, type: TypeObject, code: TypeCode, initial: Ref): Steps<Ref> {
  const length = arrayLength(m, initial);
  const self = m.own(newArray(m, type, code, length));
  if (typeCodeOf(m, initial) === code) arrayBytes(m, self).set(arrayBytes(m, initial));
  else {
    for (let index = 0; index < length; index++) {
      const item = m.own(itemAt(m, initial, index));
      setValueAt(m, self, index, yield* itemFrom(m, code, item));
      m.heap.decref(m.disown(item));
    }
  }
  return m.disown(self);
}

function* repr(m: Interpreter, self: Ref): Steps<Ref> {
  const { name } = m.typeOf(self);
  const { code, isText } = typeCodeOf(m, self);
  const start = `${name.slice(name.lastIndexOf(".") + 1)}('${code}'`;
  if (arrayLength(m, self) === 0) return m.newStr(`${start})`);
  const content = m.own(isText ? m.newStr(arrayText(m, self)) : toList(m, self));
  const shown = yield* m.reprText(content);
  m.heap.decref(m.disown(content));
  return m.newStr(`${start}, ${shown})`);
}

/** array_richcompare */
function compare(m: Interpreter, array: TypeObject, self: Ref, other: Ref, comparison: number): Outcome {
  if (!m.isInstance(self, array) || !m.isInstance(other, array)) return m.notImplemented;
  const [left, right] = [arrayLength(m, self), arrayLength(m, other)];
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (left !== right && isEquality) return newBool(m, comparison === Comparison.NE);
  m.charge(Math.min(left, right) >> 4);
  let index = 0;
  while (index < left && index < right && isSame(valueAt(m, self, index), valueAt(m, other, index))) index++;
  if (index === left || index === right) return newBool(m, holds(left - right, comparison));
  if (isEquality) return newBool(m, comparison === Comparison.NE);
  return compareAt(m, self, other, index, comparison);
}

/** Numbers and BigInts of the same value are the same; text is no number, nan nothing. */
function isSame(left: ItemValue, right: ItemValue): boolean {
  if (typeof left === "string" || typeof right === "string") return left === right;
  if (typeof left === "object" || typeof right === "object") return isSameComplex(left, right);
  return left <= right && left >= right;
}

function holds(difference: number, comparison: number): boolean {
  if (comparison === Comparison.LT) return difference < 0;
  if (comparison === Comparison.LE) return difference <= 0;
  if (comparison === Comparison.GT) return difference > 0;
  if (comparison === Comparison.GE) return difference >= 0;
  return (difference === 0) === (comparison === Comparison.EQ);
}

function* compareAt(m: Interpreter, self: Ref, other: Ref, index: number, comparison: number): Steps<Ref> {
  const left = m.own(itemAt(m, self, index));
  const right = m.own(itemAt(m, other, index));
  const result = yield* resolve(m.compare(left, right, comparison));
  m.heap.decref(m.disown(right));
  m.heap.decref(m.disown(left));
  return result;
}

function concatenate(m: Interpreter, array: TypeObject, self: Ref, other: Ref): Ref {
  if (!m.isInstance(other, array)) {
    m.raise(m.types.TypeError, `can only append array (not "${m.typeOf(other).name}") to array`);
  }
  const code = typeCodeOf(m, self);
  if (typeCodeOf(m, other) !== code) m.raise(m.types.TypeError, "bad argument type for built-in operation");
  const made = newArray(m, array, code, arrayLength(m, self) + arrayLength(m, other));
  arrayBytes(m, made).set(arrayBytes(m, self));
  arrayBytes(m, made).set(arrayBytes(m, other), arrayBytes(m, self).length);
  return made;
}

function repeat(m: Interpreter, array: TypeObject, self: Ref, times: number): Ref {
  const count = Math.max(0, times);
  const made = newArray(m, array, typeCodeOf(m, self), arrayLength(m, self) * count);
  const size = arrayBytes(m, self).length;
  if (count > 0) arrayBytes(m, made).set(arrayBytes(m, self));
  fillRepeating(arrayBytes(m, made), size);
  return made;
}

/** Copies the first `size` bytes again and again. */
function fillRepeating(bytes: Uint8Array, size: number): void {
  for (let done = size; done > 0 && done < bytes.length; done *= 2) bytes.copyWithin(done, 0, done);
}

function inPlace(m: Interpreter, array: TypeObject, self: Ref, right: Ref, operation: number): Outcome {
  if (operation === BinaryOperation.MULTIPLY) {
    return repeatedBy(m, right, (count) => repeatInPlace(m, self, count));
  }
  if (operation !== BinaryOperation.ADD) return m.notImplemented;
  if (!m.isInstance(right, array)) {
    m.raise(m.types.TypeError, `can only extend array with array (not "${m.typeOf(right).name}")`);
  }
  extend(m, array, self, right);
  return newReference(m, self);
}

function repeatInPlace(m: Interpreter, self: Ref, times: number): Ref {
  const length = arrayLength(m, self);
  if (length > 0 && times !== 1) {
    const size = arrayBytes(m, self).length;
    checkRoom(m, size * Math.max(0, times));
    resizeArray(m, self, length * Math.max(0, times));
    fillRepeating(arrayBytes(m, self), size);
  }
  return newReference(m, self);
}
