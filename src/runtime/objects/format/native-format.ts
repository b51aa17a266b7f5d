/** Items of memory by the one-character formats of native data: their sizes, reading and writing them. */

import type { Complex } from "../numbers/complex.ts";

/** What one item of memory holds: bytes for `c`. */
export type NativeValue = number | bigint | boolean | Uint8Array | Complex;

/** A format character and the bytes that it takes on a 64-bit machine. */
const SIZES: Readonly<Record<string, number>> = {
  c: 1,
  b: 1,
  B: 1,
  "?": 1,
  h: 2,
  H: 2,
  e: 2,
  i: 4,
  I: 4,
  f: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  n: 8,
  N: 8,
  P: 8,
  d: 8,
};

/** Formats of two letters, with the characters by which `struct` knows them. */
const COMPLEX_FORMATS: ReadonlyMap<string, NativeFormat> = new Map([
  ["Zf", { character: "F", sizeBytes: 8 }],
  ["Zd", { character: "D", sizeBytes: 16 }],
]);

export interface NativeFormat {
  readonly character: string;
  readonly sizeBytes: number;
}

export function isComplexFormat(character: string): boolean {
  return character === "F" || character === "D";
}

/** The character of a format without `@`, and its size; undefined for anything else. get_native_fmtchar. */
export function nativeFormat(format: string): NativeFormat | undefined {
  const character = format.startsWith("@") ? format.slice(1) : format;
  const sizeBytes = SIZES[character];
  return sizeBytes === undefined ? COMPLEX_FORMATS.get(character) : { character, sizeBytes };
}

export function isByteFormat(character: string): boolean {
  return character === "b" || character === "B" || character === "c";
}

/** Least and largest integer of a format; undefined for formats of other values. */
export function integerRange(character: string): { least: bigint; most: bigint } | undefined {
  const size = SIZES[character];
  if (size === undefined || "cfde?".includes(character)) return undefined;
  const bits = BigInt(8 * size);
  if (character === "P") return { least: -(1n << (bits - 1n)), most: (1n << bits) - 1n };
  const isSigned = character === character.toLowerCase();
  return isSigned
    ? { least: -(1n << (bits - 1n)), most: (1n << (bits - 1n)) - 1n }
    : { least: 0n, most: (1n << bits) - 1n };
}

/** Reads the item at a byte offset. unpack_single. */
export function readNative(view: DataView, at: number, character: string): NativeValue {
  switch (character) {
    case "c":
      return Uint8Array.of(view.getUint8(at));
    case "b":
      return view.getInt8(at);
    case "?":
      return view.getUint8(at) !== 0;
    case "h":
      return view.getInt16(at, true);
    case "H":
      return view.getUint16(at, true);
    case "i":
      return view.getInt32(at, true);
    case "I":
      return view.getUint32(at, true);
    case "l":
    case "q":
    case "n":
      return view.getBigInt64(at, true);
    case "L":
    case "Q":
    case "N":
    case "P":
      return view.getBigUint64(at, true);
    case "e":
      return readHalf(view.getUint16(at, true));
    case "f":
      return view.getFloat32(at, true);
    case "d":
      return view.getFloat64(at, true);
    case "F":
    case "D":
      return readComplex(view, at, character);
    default:
      return view.getUint8(at);
  }
}

/** Reads two floating-point numbers as `F` or `D`. */
export function readComplex(view: DataView, at: number, character: string): Complex {
  return character === "F"
    ? { real: view.getFloat32(at, true), imag: view.getFloat32(at + 4, true) }
    : { real: view.getFloat64(at, true), imag: view.getFloat64(at + 8, true) };
}

/** Writes an integer that is in the range of the format. */
export function writeInteger(view: DataView, at: number, character: string, value: bigint): void {
  const size = SIZES[character] as number;
  if (size === 1) view.setUint8(at, Number(value & 0xffn));
  else if (size === 2) view.setUint16(at, Number(value & 0xffffn), true);
  else if (size === 4) view.setUint32(at, Number(value & 0xffff_ffffn), true);
  else view.setBigUint64(at, BigInt.asUintN(64, value), true);
}

/** Writes a floating-point number; false when it is too large for a half. */
export function writeFloat(view: DataView, at: number, character: string, value: number): boolean {
  if (character === "d") view.setFloat64(at, value, true);
  else if (character === "f") view.setFloat32(at, value, true);
  else {
    const half = halfOf(value);
    if (half === undefined) return false;
    view.setUint16(at, half, true);
  }
  return true;
}

/** Writes a complex number as `F` or `D`: two floating-point numbers. */
export function writeComplex(view: DataView, at: number, character: string, { real, imag }: Complex): void {
  const [part, partBytes] = character === "F" ? ["f", 4] : ["d", 8];
  writeFloat(view, at, part as string, real);
  writeFloat(view, at + (partBytes as number), part as string, imag);
}

/** The number behind 16 bits of IEEE 754 binary16. */
export function readHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (fraction + 0x400) * 2 ** (exponent - 25);
}

/** The 16 bits of the nearest binary16, ties to even; undefined where it overflows. PyFloat_Pack2. */
export function halfOf(value: number): number | undefined {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (Number.isNaN(value)) return sign | 0x7e00;
  if (magnitude === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  if (magnitude < 2 ** -14) return sign | roundHalfEven(magnitude * 2 ** 24);
  const exponent = exponentOf(magnitude);
  const bits = ((exponent + 14) << 10) + roundHalfEven(magnitude * 2 ** (10 - exponent));
  return bits >= 0x7c00 ? undefined : sign | bits;
}

/** The exponent e with 2^e <= magnitude < 2^(e+1), for magnitudes of at least 2^-14. */
function exponentOf(magnitude: number): number {
  const exponent = Math.floor(Math.log2(magnitude));
  if (2 ** exponent > magnitude) return exponent - 1;
  return 2 ** (exponent + 1) <= magnitude ? exponent + 1 : exponent;
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}
