/** Doubles taken apart and put together, exact to the last bit. Plain numbers only. */
import { splitDouble } from "../../objects/numbers/libm/words.ts";

/** Mantissa from 0.5 up to 1, or the number itself where it has none. */
export function frexp(x: number): { readonly mantissa: number; readonly exponent: number } {
  if (x === 0 || !Number.isFinite(x)) return { mantissa: x, exponent: 0 };
  const { mantissa, exponent } = splitDouble(Math.abs(x));
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent };
}

/** x * 2^exponent, rounded once. */
export function ldexp(x: number, exponent: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const { mantissa, exponent: own } = frexp(x);
  const power = own + exponent;
  if (power > 1024) return mantissa < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (power < -1075) return mantissa < 0 ? -0 : 0;
  // In two steps, of which only the last one can round.
  const half = Math.trunc(power / 2);
  return mantissa * 2 ** half * 2 ** (power - half);
}

/** IEEE 754 remainder: the multiple nearest to the quotient is taken off, the even one of two (`m_remainder`). */
export function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return x + y;
  if (!Number.isFinite(x) || y === 0) return Number.NaN;
  if (!Number.isFinite(y)) return x;
  const magnitude = Math.abs(x);
  const divisor = Math.abs(y);
  const rest = magnitude % divisor;
  const other = divisor - rest;
  let result: number;
  if (rest < other) result = rest;
  else if (rest > other) result = -other;
  else result = rest - 2 * ((0.5 * (magnitude - rest)) % divisor);
  return x < 0 || Object.is(x, -0) ? -result : result;
}

/** The double that lies `steps` further in the direction of `to`. */
export function nextAfter(from: number, to: number, steps: bigint): number {
  if (Number.isNaN(from) || Number.isNaN(to)) return Number.NaN;
  if (steps === 0n) return from;
  if (from === to) return to;
  const start = orderOf(from);
  const end = orderOf(to);
  const distance = end > start ? end - start : start - end;
  if (steps >= distance) return to;
  return doubleAt(end > start ? start + steps : start - steps, from);
}

/** C's nextafter: unlike after many steps, a zero has the sign of the number that it was reached from. */
export function nextDouble(from: number, to: number): number {
  const next = nextAfter(from, to, 1n);
  return next === 0 && from !== 0 ? 0 * from : next;
}

export function unitInLastPlace(x: number): number {
  if (Number.isNaN(x)) return x;
  const magnitude = Math.abs(x);
  if (!Number.isFinite(magnitude)) return magnitude;
  const next = nextAfter(magnitude, Number.POSITIVE_INFINITY, 1n);
  if (Number.isFinite(next)) return next - magnitude;
  return magnitude - nextAfter(magnitude, 0, 1n);
}

/** Doubles counted from zero, negative ones downwards. */
function orderOf(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(x));
  const bits = view.getBigUint64(0);
  return x < 0 ? -bits : bits;
}

/** The inverse; a zero keeps the sign of the number that it was reached from. */
function doubleAt(order: bigint, from: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, order < 0n ? -order : order);
  const magnitude = view.getFloat64(0);
  return order < 0n || (order === 0n && from < 0) ? -magnitude : magnitude;
}
