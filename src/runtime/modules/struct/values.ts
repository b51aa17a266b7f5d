/** Values in structs: reading them from bytes, and writing objects with the errors that `struct.error` shows. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bytesValue, isBytes, newBytes } from "../../objects/bytes/bytes.ts";
import { requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { newNativeObject } from "../../objects/bytes/memoryview-items.ts";
import {
  integerRange,
  isComplexFormat,
  readNative,
  writeComplex,
  writeFloat,
  writeInteger,
} from "../../objects/format/native-format.ts";
import { complexOf } from "../../objects/numbers/complex-construct.ts";
import { doubleOf } from "../../objects/numbers/float-construct.ts";
import { intValue } from "../../objects/numbers/int.ts";
import type { Integer } from "../../objects/numbers/int-arithmetic.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { findIndexObject } from "../../objects/sequences/sequence.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { FormatItem, StructFormat } from "./format.ts";

const ITEM_BYTES = 16;
const FLOAT_CHARACTERS = "efd";

/** Puts the highest byte of each number first, or back; a complex number is two. */
function swapBytes(bytes: Uint8Array, character: string): void {
  const partBytes = isComplexFormat(character) ? bytes.length / 2 : bytes.length;
  for (let at = 0; at < bytes.length; at += partBytes) bytes.subarray(at, at + partBytes).reverse();
}

/** Integers of standard formats take less room than native ones. */
function nativeCharacter({ character, sizeBytes }: FormatItem): string {
  if (character === "l") return sizeBytes === 4 ? "i" : "l";
  if (character === "L") return sizeBytes === 4 ? "I" : "L";
  return character;
}

/** New references to all values of a struct in these bytes. */
export function readValues(m: Interpreter, format: StructFormat, data: Uint8Array): Ref[] {
  const scratch = new Uint8Array(ITEM_BYTES);
  const view = new DataView(scratch.buffer);
  const values: Ref[] = [];
  for (const item of format.items) {
    if (item.character === "s" || item.character === "p") {
      values.push(newBytes(m, textBytes(item, data)));
      continue;
    }
    const character = nativeCharacter(item);
    for (let index = 0; index < item.repeat; index++) {
      const at = item.offset + index * item.sizeBytes;
      scratch.set(data.subarray(at, at + item.sizeBytes));
      if (format.isBigEndian) swapBytes(scratch.subarray(0, item.sizeBytes), character);
      values.push(newNativeObject(m, readNative(view, 0, character), character));
    }
  }
  return values;
}

/** A Pascal string begins with its length, which no value exceeds. */
function textBytes({ character, offset, sizeBytes }: FormatItem, data: Uint8Array): Uint8Array {
  if (character === "s") return data.slice(offset, offset + sizeBytes);
  const length = Math.min(data[offset] ?? 0, Math.max(0, sizeBytes - 1));
  return data.slice(offset + 1, offset + 1 + length);
}

/** The bytes of a struct of these values, which are borrowed and as many as it has. */
export function* packValues(
  m: Interpreter,
  error: TypeObject,
  format: StructFormat,
  values: readonly Ref[],
): Steps<Uint8Array> {
  const data = new Uint8Array(format.sizeBytes);
  const packer = { m, error, format, scratch: new Uint8Array(ITEM_BYTES) };
  let next = 0;
  for (const item of format.items) {
    for (let index = 0; index < item.repeat; index++) {
      const value = values[next++] as Ref;
      if (item.character === "s" || item.character === "p") putText(packer, data, item, value);
      else {
        yield* putValue(packer, item, value);
        const bytes = packer.scratch.subarray(0, item.sizeBytes);
        if (format.isBigEndian) swapBytes(bytes, item.character);
        data.set(bytes, item.offset + index * item.sizeBytes);
      }
    }
  }
  return data;
}

interface Packer {
  readonly m: Interpreter;
  readonly error: TypeObject;
  readonly format: StructFormat;
  /** Where one value is written, the lowest byte first. */
  readonly scratch: Uint8Array;
}

function putText({ m, error }: Packer, data: Uint8Array, item: FormatItem, value: Ref): void {
  const isFit = isBytes(m, value) || m.isInstance(value, m.types.bytearray);
  if (!isFit) m.raise(error, `argument for '${item.character}' must be a bytes object`);
  const bytes = requireBuffer(m, value);
  if (item.character === "s") data.set(bytes.subarray(0, item.sizeBytes), item.offset);
  else if (item.sizeBytes > 0) {
    const kept = bytes.subarray(0, item.sizeBytes - 1);
    data[item.offset] = Math.min(kept.length, 255);
    data.set(kept, item.offset + 1);
  }
}

function* putValue(packer: Packer, item: FormatItem, value: Ref): Steps<void> {
  const { m, error, scratch } = packer;
  const view = new DataView(scratch.buffer);
  const { character } = item;
  if (character === "c") {
    const bytes = isBytes(m, value) ? bytesValue(m.heap, value) : new Uint8Array();
    if (bytes.length !== 1) m.raise(error, "char format requires a bytes object of length 1");
    scratch[0] = bytes[0] as number;
  } else if (character === "?") {
    scratch[0] = (yield* resolve(m.isTrue(value))) ? 1 : 0;
  } else if (FLOAT_CHARACTERS.includes(character)) {
    const number = yield* orStructError(packer, doubleOf(m, value, false), "float");
    if (character === "f") checkSingle(packer, number);
    if (!writeFloat(view, 0, character, number)) refuseLarge(m, character);
  } else if (isComplexFormat(character)) {
    const number = yield* orStructError(packer, complexOf(m, value), "complex");
    if (character === "F") for (const part of [number.real, number.imag]) checkSingle(packer, part);
    writeComplex(view, 0, character, number);
  } else {
    const number = yield* integerFrom(packer, value);
    const message = rangeMessage(packer, item, number);
    if (message !== undefined) m.raise(error, message);
    writeInteger(view, 0, nativeCharacter(item), BigInt(number));
  }
}

/** Native formats are cast as C casts them (nu_float), others are checked (PyFloat_Pack4). */
function checkSingle({ m, format }: Packer, number: number): void {
  const isTooLarge = Number.isFinite(number) && !Number.isFinite(Math.fround(number));
  if (isTooLarge && !format.isNative) refuseLarge(m, "f");
}

function refuseLarge(m: Interpreter, character: string): never {
  return m.raise(m.types.OverflowError, `float too large to pack with ${character} format`);
}

/** Whatever is wrong with the argument is told as a `struct.error`. */
function* orStructError<T>({ m, error }: Packer, steps: Steps<T>, wanted: string): Steps<T> {
  try {
    return yield* steps;
  } catch (thrown) {
    if (!m.swallow(thrown, m.types.Exception)) throw thrown;
    return m.raise(error, `required argument is not a ${wanted}`);
  }
}

/** get_pylong */
function* integerFrom({ m, error }: Packer, value: Ref): Steps<Integer> {
  const index = yield* findIndexObject(m, value);
  if (index === NULL) m.raise(error, "required argument is not an integer");
  const number = intValue(m.heap, index);
  m.heap.decref(index);
  return number;
}

/** SHRT_MIN, SHRT_MAX and USHRT_MAX as GCC's limits.h has them. */
const MACROS: Readonly<Record<string, string>> = {
  h: "(-0x7fff - 1) <= number <= 0x7fff",
  H: "0 <= number <= (0x7fff * 2 + 1)",
};

/** What is wrong with a number, undefined for nothing. */
function rangeMessage({ m, format }: Packer, item: FormatItem, number: Integer): string | undefined {
  const range = integerRange(nativeCharacter(item));
  if (range === undefined || (number >= range.least && number <= range.most)) return undefined;
  if (item.character === "P") return "int too large to convert";
  const bounds = `format requires ${range.least} <= number <= ${range.most}`;
  if (m.profile.values.structNamesFormat) return `'${item.character}' ${bounds}`;
  // Little-endian formats of the same size are packed by the native functions (init_endian_tables).
  const isNative = format.isNative || (!format.isBigEndian && !"lL".includes(item.character));
  const macros = isNative && m.profile.objects.structRangesAreMacros ? MACROS[item.character] : undefined;
  const shown = macros === undefined ? bounds : `format requires ${macros}`;
  return legacyMessage(item, isNative, number, shown);
}

/** Before 3.12 small formats have names, and what fits no C long is only out of range. */
function legacyMessage(item: FormatItem, isNative: boolean, number: Integer, bounds: string): string {
  const { character } = item;
  if (!isNative && (character === "q" || character === "Q")) return "int too large to convert";
  const throughLong =
    character === "B" || (isNative && character === "H") || character === character.toLowerCase();
  const isFit = throughLong
    ? number >= -(2n ** 63n) && number < 2n ** 63n
    : number >= 0 && number < 2n ** 64n;
  if (!isFit) return "argument out of range";
  const name = character === "b" || character === "B" || isNative ? SMALL_NAMES.get(character) : undefined;
  return `${name ?? `'${character}'`} ${bounds}`;
}

const SMALL_NAMES: ReadonlyMap<string, string> = new Map([
  ["b", "byte"],
  ["B", "ubyte"],
  ["h", "short"],
  ["H", "ushort"],
]);
