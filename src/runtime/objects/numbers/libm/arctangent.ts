/**
 * `atan` and `atan2` as glibc computes them since 2.35 (sysdeps/ieee754/dbl-64/s_atan.c and e_atan2.c, from IBM's
 * accurate library; the variants for fused multiply-add): from the arctangent of a number near, or by a series.
 */
import { ARCTANGENT_TABLE } from "./arctangent-table.ts";
import { fma } from "./fused.ts";
import { unpackDoubles } from "./packed.ts";
import { highWord } from "./words.ts";

/** Of each number from 16 / 256 on: a number near, its arctangent and the coefficients from the first power on. */
const WIDTH = 7;
let table: Float64Array | undefined;

/** Sets the row of the nearest 256th, and returns where it begins. */
function rowNear(x: number): number {
  table ??= unpackDoubles(ARCTANGENT_TABLE);
  return WIDTH * (256 * x + 2 ** 52 - 2 ** 52 - 16);
}

function at(index: number): number {
  return (table as Float64Array)[index] as number;
}

/** The polynomial of a row without its constant term, divided by its argument. */
function polynomialOf(row: number, z: number): number {
  return fma(fma(fma(fma(at(row + 6), z, at(row + 5)), z, at(row + 4)), z, at(row + 3)), z, at(row + 2));
}

const D3 = -0.3333333333333333;
const D5 = 0.19999999999998855;
const D7 = -0.14285714283953163;
const D9 = 0.11111109821886427;
const D11 = -0.09090424391727987;
const D13 = 0.07601836584380736;

/** The series from its second term on, by the square of the argument. */
function series(square: number): number {
  return fma(fma(fma(fma(fma(D13, square, D11), square, D9), square, D7), square, D5), square, D3);
}

const HALF_PI = Math.PI / 2;
const HALF_PI_LOW = 6.123233995736766e-17;

export function atan(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 1.2904777690891933e-8) return x;
  if (magnitude < 1 / 16) return fma(x * (x * x), series(x * x), x);
  const result = atanOfPositive(magnitude);
  return x < 0 ? -result : result;
}

function atanOfPositive(x: number): number {
  if (x < 1) {
    const row = rowNear(x);
    const z = x - at(row);
    return fma(polynomialOf(row, z), z, at(row + 1));
  }
  if (x >= 5805361265115136) return HALF_PI;
  const w = 1 / x;
  const product = w * x;
  const rest = 1 - product - fma(x, w, -product);
  if (x < 16) {
    const row = rowNear(w);
    const z = fma(rest, w, w - at(row));
    return HALF_PI - at(row + 1) + fma(-polynomialOf(row, z), z, HALF_PI_LOW);
  }
  if (Number.isNaN(x)) return x;
  const square = w * w;
  const high = HALF_PI - w;
  const low = HALF_PI - high - w;
  return high + (HALF_PI_LOW + low - rest * w - w * square * series(square));
}

/** Below and above these, numbers are scaled. */
const SMALL = 2 ** -500;
const LARGE = 2 ** 500;

export function atan2(y: number, x: number): number {
  // JavaScript's own knows what is zero, infinite or a NaN.
  const isPlain = x !== 0 && y !== 0 && x - x === 0 && y - y === 0;
  const result = isPlain ? angleOf(Math.abs(y), x) : Math.abs(Math.atan2(y, x));
  return y < 0 || Object.is(y, -0) ? -result : result;
}

/** The exponent of two as the bits hold it. */
function exponentOf(x: number): number {
  return (highWord(x) >> 20) & 0x7ff;
}

/** The angle of a point above the axis. */
function angleOf(y: number, x: number): number {
  const steepness = exponentOf(y) - exponentOf(x);
  if (steepness >= 57) return HALF_PI;
  let width = Math.abs(x);
  if (steepness <= -57) return x > 0 ? y / width : Math.PI;
  let height = y;
  if (width < SMALL || height < SMALL) {
    width *= LARGE;
    height *= LARGE;
  }
  if (width > LARGE || height > LARGE) {
    width *= SMALL;
    height *= SMALL;
  }
  const isFlat = height < width;
  const divisor = isFlat ? width : height;
  const dividend = isFlat ? height : width;
  const quotient = dividend / divisor;
  const product = divisor * quotient;
  const rest = (dividend - product - fma(divisor, quotient, -product)) / divisor;
  if (isFlat && x > 0) return flatAngle(quotient, rest);
  if (isFlat) return before(Math.PI, 2 * HALF_PI_LOW, quotient, rest);
  return x > 0 ? before(HALF_PI, HALF_PI_LOW, quotient, rest) : after(quotient, rest);
}

/** The arctangent of u + du. */
function flatAngle(u: number, du: number): number {
  if (u < 1 / 16) {
    const square = u * u;
    return u + fma(u * square, series(square), du);
  }
  const row = rowNear(u);
  const rest = u - at(row);
  const z = rest + du;
  const dz = Math.abs(rest) > Math.abs(du) ? rest - z + du : du - z + rest;
  const slope = at(row + 2);
  const curve = z * z * fma(fma(fma(at(row + 6), z, at(row + 5)), z, at(row + 4)), z, at(row + 3));
  return at(row + 1) + fma(z, slope, fma(dz, slope, curve));
}

/** `axis`, which is high + low, less the arctangent of u + du. */
function before(high: number, low: number, u: number, du: number): number {
  if (u < 1 / 16) {
    const square = u * u;
    const first = high - u;
    return first + (low + (high - first - u) - du - u * square * series(square));
  }
  const row = rowNear(u);
  const z = u - at(row) + du;
  return high - at(row + 1) + fma(-polynomialOf(row, z), z, low);
}

/** A quarter turn and the arctangent of u + du. */
function after(u: number, du: number): number {
  if (u < 1 / 16) {
    const square = u * u;
    const first = HALF_PI + u;
    return first + (HALF_PI_LOW + (HALF_PI - first + u) + du + u * square * series(square));
  }
  const row = rowNear(u);
  const z = u - at(row) + du;
  return HALF_PI + at(row + 1) + fma(polynomialOf(row, z), z, HALF_PI_LOW);
}
