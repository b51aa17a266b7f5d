/** Doubles as their two 32-bit halves: what the C library does with the bits of a number. */

const double = new Float64Array(1);
/** The low half comes first: every platform that JavaScript runs on is little-endian. */
const halves = new Int32Array(double.buffer);

/** Sign, exponent and the first 20 bits of the mantissa, as a signed number. */
export function highWord(x: number): number {
  double[0] = x;
  return halves[1] as number;
}

/** The other 32 bits of the mantissa, as a signed number. */
export function lowWord(x: number): number {
  double[0] = x;
  return halves[0] as number;
}

export function fromWords(high: number, low: number): number {
  halves[1] = high;
  halves[0] = low;
  return double[0] as number;
}

/** The same double with another upper half. */
export function withHighWord(x: number, high: number): number {
  double[0] = x;
  halves[1] = high;
  return double[0] as number;
}

/** The same double with the lower half of its bits zero. */
export function withoutLowWord(x: number): number {
  double[0] = x;
  halves[0] = 0;
  return double[0] as number;
}

/** 2 to a whole power from -1022 to 1023. */
export function powerOfTwo(exponent: number): number {
  halves[1] = (exponent + 1023) << 20;
  halves[0] = 0;
  return double[0] as number;
}

/** `frexp` of a positive finite double: mantissa from 0.5 up to 1. */
export function splitDouble(x: number): { readonly mantissa: number; readonly exponent: number } {
  const isSubnormal = x < 2 ** -1022;
  const normal = isSubnormal ? x * 2 ** 64 : x;
  const high = highWord(normal);
  const exponent = (high >> 20) - 1022 - (isSubnormal ? 64 : 0);
  return { mantissa: withHighWord(normal, (high & 0x000f_ffff) | (1022 << 20)), exponent };
}
