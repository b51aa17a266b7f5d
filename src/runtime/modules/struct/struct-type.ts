/** `struct.Struct` and the operations of `struct`. CPython: Modules/_struct.c, PyStructObject. */
import { isInLibrary } from "../../../cpython/library.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { Header } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { newBytes } from "../../objects/bytes/bytes.ts";
import { requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { filled } from "../../objects/filled-object.ts";
import {
  callNative,
  type NativeFunction,
  native,
  nativeVariadic,
} from "../../objects/functions/native-function.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { indexOf, withSizeOr } from "../../objects/numbers/int-index.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import type { CallArguments, Outcome, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { FormatError, parseFormat, type StructFormat } from "./format.ts";
import { newUnpackIterator } from "./unpack-iterator.ts";
import { packValues, readValues } from "./values.ts";

/** Words of PyStructObject; the slot of the parsed format lies where `s_size` is. */
const enum StructField {
  PAYLOAD = 4,
  /** `s_codes`: a block of formatcode, one more than there are items. */
  CODES = 8,
  /** `s_format`, bytes. */
  FORMAT = 10,
}

const CODE_BYTES = 32;

/** What the functions of the module share. */
export interface StructModule {
  readonly m: Interpreter;
  readonly error: TypeObject;
  readonly iterator: TypeObject;
}

export function defineStructType(s: StructModule): TypeObject {
  const { m } = s;
  return m.defineType({
    name: "_struct.Struct",
    layout: "struct",
    define: (type) => {
      defineMemory(m, type);
      const init = native("Struct", "(format)", (_, self, format) => initialize(s, self, format));
      type.slots.construct = (_, made, args) => {
        const self = newStruct(m, made);
        return made.isHeapType ? self : filled(m, self, () => callNative(m, init, self, args));
      };
      type.slots.init = (_, self, args) => callNative(m, init, self, args);
      if (isInLibrary(m.profile, "_struct.Struct.__repr__")) {
        type.slots.repr = (_, self) => showStruct(m, self);
      }
      m.addGetter(type, "format", (_, self) => m.newStr(formatOf(m, self).text));
      m.addGetter(type, "size", (_, self) => newInt(m, formatOf(m, self).sizeBytes));
      m.addMethods(type, structMethods(s));
    },
  });
}

/** That of an object before `__init__`, which has no codes yet. */
const NO_FORMAT = parseFormat("");

function codeBytes(m: Interpreter, self: Ref): number {
  const format = formatOf(m, self);
  return format === NO_FORMAT ? 0 : (format.items.length + 1) * CODE_BYTES;
}

function dropFormat(m: Interpreter, self: Ref): void {
  const bytes = codeBytes(m, self);
  if (bytes > 0) m.heap.free(m.heap.words[self + StructField.CODES] as number, bytes);
  m.heap.dropPayload(m.heap.words[self + StructField.PAYLOAD] as number);
}

function defineMemory(m: Interpreter, type: TypeObject): void {
  defineRecord(type, [StructField.FORMAT], (_, self) => dropFormat(m, self));
  type.slots.sizeOf = (_, self) => m.typeOf(self).basicBytes + codeBytes(m, self);
  type.slots.extraBytes = (_, self) => codeBytes(m, self);
}

/** `s_new`: without a format, since classes may have an `__init__` of their own. */
function newStruct(m: Interpreter, type: TypeObject): Ref {
  const self = newObject(m, type, type.basicBytes);
  m.heap.words.fill(0, self + Header.SIZE, self + (type.basicBytes >> 2));
  m.heap.words[self + StructField.PAYLOAD] = m.heap.addPayload(NO_FORMAT);
  m.heap.words[self + StructField.FORMAT] = newReference(m, m.none);
  return finishInstance(m, type, self);
}

/** `s_init` */
function initialize(s: StructModule, self: Ref, formatRef: Ref): Ref {
  const { m } = s;
  const format = formatArgument(s, formatRef);
  const text = newBytes(m, new TextEncoder().encode(format.text));
  const codes = m.heap.allocate((format.items.length + 1) * CODE_BYTES);
  dropFormat(m, self);
  const old = m.heap.words[self + StructField.FORMAT] as number;
  m.heap.words[self + StructField.FORMAT] = text;
  m.heap.words[self + StructField.CODES] = codes;
  m.heap.words[self + StructField.PAYLOAD] = m.heap.addPayload(format);
  m.heap.decref(old);
  return m.none;
}

export function formatOf(m: Interpreter, self: Ref): StructFormat {
  return m.heap.payloadAt(m.heap.words[self + StructField.PAYLOAD] as number) as StructFormat;
}

/** The format of text or bytes. */
export function formatArgument({ m, error }: StructModule, ref: Ref): StructFormat {
  const isText = m.isInstance(ref, m.types.str);
  if (!isText && !m.isInstance(ref, m.types.bytes)) {
    const got = m.typeOf(ref).name;
    m.raise(m.types.TypeError, `Struct() argument 1 must be a str or bytes object, not ${got}`);
  }
  const text = isText ? m.strValue(ref) : String.fromCharCode(...requireBuffer(m, ref));
  try {
    return parseFormat(text, m.profile.library.structComplexFormats);
  } catch (thrown) {
    if (!(thrown instanceof FormatError)) throw thrown;
    return m.raise(error, thrown.message);
  }
}

function showStruct(m: Interpreter, self: Ref): Ref {
  const { name } = m.typeOf(self);
  const format = m.newStr(formatOf(m, self).text);
  const shown = m.newStr(`${name.slice(name.lastIndexOf(".") + 1)}('${m.strValue(format)}')`);
  m.heap.decref(format);
  return shown;
}

function structMethods(s: StructModule): readonly NativeFunction[] {
  const { m } = s;
  const of = (self: Ref): StructFormat => formatOf(m, self);
  return [
    nativeVariadic("pack", "(*values)", (_, self, args) =>
      pack(s, of(self), positionalOnly(m, "Struct.pack", args)),
    ),
    nativeVariadic("pack_into", "(buffer, offset, *values)", (_, self, args) =>
      packInto(s, of(self), positionalOnly(m, "Struct.pack_into", args)),
    ),
    native("unpack", "(buffer, /)", (_, self, buffer) => unpack(s, of(self), buffer)),
    native("unpack_from", "(buffer, offset=0)", (_, self, buffer, offset) =>
      unpackFrom(s, of(self), buffer, offset),
    ),
    native("iter_unpack", "(buffer, /)", (_, self, buffer) => newUnpackIterator(s, of(self), self, buffer)),
  ];
}

export function positionalOnly(m: Interpreter, name: string, args: CallArguments): readonly Ref[] {
  if (args.keywords !== undefined && args.keywords.size > 0) {
    m.raise(m.types.TypeError, `${name}() takes no keyword arguments`);
  }
  return args.positional;
}

export function* pack(s: StructModule, format: StructFormat, values: readonly Ref[]): Steps<Ref> {
  const { m, error } = s;
  checkCount(s, "pack", format, values.length);
  return newBytes(m, yield* packValues(m, error, format, values));
}

function checkCount({ m, error }: StructModule, name: string, format: StructFormat, given: number): void {
  if (given === format.valueCount) return;
  m.raise(error, `${name} expected ${format.valueCount} items for packing (got ${given})`);
}

/** s_pack_into */
export function* packInto(s: StructModule, format: StructFormat, args: readonly Ref[]): Steps<Ref> {
  const { m, error } = s;
  const [buffer, offsetRef, ...values] = args;
  if (buffer === undefined) return m.raise(error, "pack_into expected buffer argument");
  if (offsetRef === undefined) return m.raise(error, "pack_into expected offset argument");
  checkCount(s, "pack_into", format, values.length);
  const length = writableLength(m, buffer);
  const offset = Number(yield* indexOf(m, offsetRef));
  const at = placeInBuffer(s, format, { offset, length, isPacking: true });
  const data = yield* packValues(m, error, format, values);
  const exported = m.typeOf(buffer).slots.exportBuffer?.(m, buffer);
  exported?.memory().set(data, exported.offset + at);
  m.typeOf(buffer).slots.releaseBuffer?.(m, buffer);
  return m.none;
}

/** Bytes of a buffer that can be written. */
function writableLength(m: Interpreter, buffer: Ref): number {
  const { slots, name } = m.typeOf(buffer);
  const exported = slots.exportBuffer?.(m, buffer);
  if (exported !== undefined) slots.releaseBuffer?.(m, buffer);
  if (exported === undefined || exported.isReadOnly) {
    return m.raise(m.types.TypeError, `argument must be read-write bytes-like object, not ${name}`);
  }
  return exported.shape.reduce((product, count) => product * count, exported.itemSize);
}

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly isPacking: boolean;
}

/** Where a struct begins; a negative offset counts from the end. */
function placeInBuffer({ m, error }: StructModule, format: StructFormat, place: Place): number {
  const { offset, length, isPacking } = place;
  const size = format.sizeBytes;
  if (offset < 0) {
    if (offset + size > 0) {
      const what = isPacking ? "no space to pack" : "not enough data to unpack";
      m.raise(error, `${what} ${size} bytes at offset ${offset}`);
    }
    if (offset + length < 0) m.raise(error, `offset ${offset} out of range for ${length}-byte buffer`);
  }
  const at = offset < 0 ? offset + length : offset;
  if (length - at < size) {
    const [name, verb] = isPacking ? ["pack_into", "packing"] : ["unpack_from", "unpacking"];
    const needed = `a buffer of at least ${size + at} bytes for ${verb} ${size} bytes`;
    m.raise(error, `${name} requires ${needed} at offset ${at} (actual buffer size is ${length})`);
  }
  return at;
}

export function unpack({ m, error }: StructModule, format: StructFormat, buffer: Ref): Ref {
  const data = requireBuffer(m, buffer);
  if (data.length !== format.sizeBytes) {
    m.raise(error, `unpack requires a buffer of ${format.sizeBytes} bytes`);
  }
  return m.newTupleOf(readValues(m, format, data));
}

export function unpackFrom(s: StructModule, format: StructFormat, buffer: Ref, offset: Ref): Outcome {
  const { m } = s;
  const data = requireBuffer(m, buffer);
  return withSizeOr(m, offset, 0, (given) => {
    const at = placeInBuffer(s, format, { offset: given, length: data.length, isPacking: false });
    return m.newTupleOf(readValues(m, format, data.subarray(at, at + format.sizeBytes)));
  });
}
