/** What the type codes of arrays stand for: reading items from memory, and turning objects into items with errors. */
import type { Heap } from "../../heap/heap.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import {
  halfOf,
  readComplex,
  readHalf,
  writeComplex,
  writeFloat,
} from "../../objects/format/native-format.ts";
import { type Complex, newComplex } from "../../objects/numbers/complex.ts";
import { complexOf } from "../../objects/numbers/complex-construct.ts";
import { isFloat } from "../../objects/numbers/float.ts";
import { doubleOf } from "../../objects/numbers/float-construct.ts";
import { newInt } from "../../objects/numbers/int.ts";
import type { Integer } from "../../objects/numbers/int-arithmetic.ts";
import { checkCInteger, indexOf } from "../../objects/numbers/int-index.ts";
import type { Runtime, Steps } from "../../objects/runtime.ts";
import { isStr } from "../../objects/str/str.ts";

/** An item of memory; text for a character. */
export type ItemValue = number | bigint | string | Complex;

export interface TypeCode {
  readonly code: string;
  readonly itemBytes: number;
  readonly isText: boolean;
}

function typeCode(code: string, itemBytes: number, isText = false): TypeCode {
  return { code, itemBytes, isText };
}

/** Modules/arraymodule.c, descriptors; `isInLibrary` knows which a version has. */
export const TYPE_CODES: readonly TypeCode[] = [
  typeCode("b", 1),
  typeCode("B", 1),
  typeCode("u", 4, true),
  typeCode("w", 4, true),
  typeCode("h", 2),
  typeCode("H", 2),
  typeCode("i", 4),
  typeCode("I", 4),
  typeCode("l", 8),
  typeCode("L", 8),
  typeCode("q", 8),
  typeCode("Q", 8),
  typeCode("e", 2),
  typeCode("f", 4),
  typeCode("d", 8),
  typeCode("Zf", 8),
  typeCode("Zd", 16),
];

/** Characters of native formats (`native-format.ts`) by type codes of two letters. */
const COMPLEX_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["Zf", "F"],
  ["Zd", "D"],
]);

/** Bytes of what is swapped as a whole: a complex number is two. */
export function swappedBytes({ code, itemBytes }: TypeCode): number {
  return COMPLEX_CHARACTERS.has(code) ? itemBytes / 2 : itemBytes;
}

/** Reads the item at a byte address, which is a multiple of its size. */
export function readItem(rt: Runtime, { code }: TypeCode, at: number): ItemValue {
  const { heap } = rt;
  switch (code) {
    case "b":
      return ((heap.bytes[at] as number) << 24) >> 24;
    case "B":
      return heap.bytes[at] as number;
    case "h":
      return (halfAt(heap, at) << 16) >> 16;
    case "H":
      return halfAt(heap, at);
    case "i":
      return heap.words[at >> 2] as number;
    case "I":
      return (heap.words[at >> 2] as number) >>> 0;
    case "d":
      return heap.doubles[at >> 3] as number;
    case "u":
    case "w":
      return characterOf(rt, (heap.words[at >> 2] as number) >>> 0);
    case "e":
      return readHalf(halfAt(heap, at));
    case "f":
      return dataView(heap).getFloat32(at, true);
    case "Zf":
    case "Zd":
      return readComplex(dataView(heap), at, COMPLEX_CHARACTERS.get(code) as string);
    case "l":
    case "q":
      return dataView(heap).getBigInt64(at, true);
    default:
      return dataView(heap).getBigUint64(at, true);
  }
}

function halfAt(heap: Heap, at: number): number {
  return (heap.bytes[at] as number) | ((heap.bytes[at + 1] as number) << 8);
}

function dataView(heap: Heap): DataView {
  return new DataView(heap.bytes.buffer);
}

function characterOf(rt: Runtime, code: number): string {
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  const shown = code.toString(16);
  return rt.raise(rt.types.ValueError, `character U+${shown} is not in range [U+0000; U+10ffff]`);
}

/** Writes what `itemFrom` made. */
export function writeItem(rt: Runtime, { code, itemBytes }: TypeCode, at: number, value: ItemValue): void {
  const { heap } = rt;
  if (typeof value === "string") heap.words[at >> 2] = value.codePointAt(0) ?? 0;
  else if (typeof value === "object") {
    writeComplex(dataView(heap), at, COMPLEX_CHARACTERS.get(code) as string, value);
  } else if (code === "d") heap.doubles[at >> 3] = Number(value);
  else if (code === "f" || code === "e") writeFloat(dataView(heap), at, code, Number(value));
  else if (itemBytes === 8) dataView(heap).setBigUint64(at, BigInt.asUintN(64, BigInt(value)), true);
  else if (itemBytes === 4) heap.words[at >> 2] = Number(value) | 0;
  else {
    heap.bytes[at] = Number(value) & 0xff;
    if (itemBytes === 2) heap.bytes[at + 1] = (Number(value) >> 8) & 0xff;
  }
}

const FLOAT_CODES = "efd";

/** The Python object of an item: a new reference. */
export function newItem(rt: Runtime, { code }: TypeCode, value: ItemValue): Ref {
  if (typeof value === "string") return rt.newStr(value);
  if (typeof value === "object") return newComplex(rt, value.real, value.imag);
  return FLOAT_CODES.includes(code) ? rt.newFloat(Number(value)) : newInt(rt, value);
}

/** Of these floats are refused by get_int_unless_float, of the others by PyArg_Parse (through 3.9). */
const UNLIMITED_BY_PARSING: ReadonlySet<string> = new Set(["I", "L", "Q"]);

/** What an object is as an item; raises TypeError and OverflowError as the functions `*_setitem` do. */
export function* itemFrom(rt: Runtime, type: TypeCode, ref: Ref): Steps<ItemValue> {
  if (type.isText) return characterFrom(rt, ref);
  if (COMPLEX_CHARACTERS.has(type.code)) return yield* complexOf(rt, ref);
  if (FLOAT_CODES.includes(type.code)) return checkedFloat(rt, type, yield* doubleOf(rt, ref, false));
  if (UNLIMITED_BY_PARSING.has(type.code) && rt.profile.values.cIntegersRefuseFloats && isFloat(rt, ref)) {
    rt.raise(rt.types.TypeError, "array item must be integer");
  }
  checkCInteger(rt, ref);
  const value = yield* indexOf(rt, ref);
  const error = rangeError(type.code, value);
  if (error !== undefined) rt.raise(rt.types.OverflowError, error);
  return value;
}

/** Half floats are the only ones that can be too large (PyFloat_Pack2). */
function checkedFloat(rt: Runtime, { code }: TypeCode, value: number): number {
  if (code !== "e" || halfOf(value) !== undefined) return value;
  return rt.raise(rt.types.OverflowError, "float too large to pack with e format");
}

function characterFrom(rt: Runtime, ref: Ref): string {
  const text = isStr(rt, ref) ? rt.strValue(ref) : "";
  if ([...text].length !== 1) rt.raise(rt.types.TypeError, "array item must be unicode character");
  return text;
}

const LONG_MOST = 2n ** 63n - 1n;
const LONG_LEAST = -(2n ** 63n);
const UNSIGNED_LONG_MOST = 2n ** 64n - 1n;

/** What C complains about first: the range of the type that it parses, then that of the item. */
function rangeError(code: string, value: Integer): string | undefined {
  switch (code) {
    case "I":
    case "L":
      if (value < 0) return "can't convert negative value to unsigned int";
      if (value > UNSIGNED_LONG_MOST) return "Python int too large to convert to C unsigned long";
      return code === "I" && value > 0xffff_ffff ? "unsigned int is greater than maximum" : undefined;
    case "q":
      return value > LONG_MOST || value < LONG_LEAST ? "int too big to convert" : undefined;
    case "Q":
      if (value < 0) return "can't convert negative int to unsigned";
      return value > UNSIGNED_LONG_MOST ? "int too big to convert" : undefined;
    default:
      if (value > LONG_MOST || value < LONG_LEAST) return "Python int too large to convert to C long";
      return (RANGES.get(code) ?? [])
        .map((range) => outside(value, range))
        .find((error) => error !== undefined);
  }
}

type NamedRange = readonly [name: string, least: number, most: number];

const SHORT: NamedRange = ["signed short integer", -0x8000, 0x7fff];
const INT: NamedRange = ["signed integer", -0x8000_0000, 0x7fff_ffff];

const RANGES: ReadonlyMap<string, readonly NamedRange[]> = new Map([
  ["b", [SHORT, ["signed char", -128, 127]]],
  ["B", [["unsigned byte integer", 0, 255]]],
  ["h", [SHORT]],
  ["H", [INT, ["unsigned short", 0, 0xffff]]],
  ["i", [INT]],
]);

function outside(value: Integer, [name, least, most]: NamedRange): string | undefined {
  if (value < least) return `${name} is less than minimum`;
  return value > most ? `${name} is greater than maximum` : undefined;
}
