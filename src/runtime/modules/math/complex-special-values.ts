/**
 * What functions of complex numbers give where a part is infinite or no number: the tables of Modules/cmathmodule.c
 * (`INIT_SPECIAL_VALUES`), as CPython 3.9 to 3.13 fill them.
 * DIVERGES: from 3.14 on the real part of `tanh(nan * 1j)` is 0, and the imaginary part of `acosh(nan * 1j)` pi / 2.
 */
import type { Complex } from "../../objects/numbers/complex.ts";

/** Real part and imaginary part, by sign and letter; dots where no table is asked, `!` for a domain error. */
type Cells = string;

/** Rows by the real part, columns by the imaginary part: -inf, negative, -0.0, 0.0, positive, inf, nan. */
type Table = readonly Cells[];

const TABLES = {
  acos: [
    "+t+i +p+i +p+i +p-i +p-i +t-i nn+i",
    "+h+i .... .... .... .... +h-i nnnn",
    "+h+i .... .... .... .... +h-i +hnn",
    "+h+i .... .... .... .... +h-i +hnn",
    "+h+i .... .... .... .... +h-i nnnn",
    "+q+i +0+i +0+i +0-i +0-i +q-i nn+i",
    "nn+i nnnn nnnn nnnn nnnn nn-i nnnn",
  ],
  acosh: [
    "+i-t +i-p +i-p +i+p +i+p +i+t +inn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-q +i-0 +i-0 +i+0 +i+0 +i+q +inn",
    "+inn nnnn nnnn nnnn nnnn +inn nnnn",
  ],
  asinh: [
    "-i-q -i-0 -i-0 -i+0 -i+0 -i+q -inn",
    "-i-h .... .... .... .... -i+h nnnn",
    "-i-h .... .... .... .... -i+h nnnn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-q +i-0 +i-0 +i+0 +i+0 +i+q +inn",
    "+inn nnnn nn-0 nn+0 nnnn +inn nnnn",
  ],
  atanh: [
    "-0-h -0-h -0-h -0+h -0+h -0+h -0nn",
    "-0-h .... .... .... .... -0+h nnnn",
    "-0-h .... .... .... .... -0+h -0nn",
    "+0-h .... .... .... .... +0+h +0nn",
    "+0-h .... .... .... .... +0+h nnnn",
    "+0-h +0-h +0-h +0+h +0+h +0+h +0nn",
    "+0-h nnnn nnnn nnnn nnnn +0+h nnnn",
  ],
  cosh: [
    "!!!! .... +i+0 +i-0 .... !!!! +inn",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... .... .... .... !!!! nn+0",
    "!!!! .... .... .... .... !!!! nn+0",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... +i-0 +i+0 .... !!!! +inn",
    "nnnn nnnn nn+0 nn+0 nnnn nnnn nnnn",
  ],
  exp: [
    "+0+0 .... +0-0 +0+0 .... +0+0 +0+0",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... +i-0 +i+0 .... !!!! +inn",
    "nnnn nnnn nn-0 nn+0 nnnn nnnn nnnn",
  ],
  log: [
    "+i-t +i-p +i-p +i+p +i+p +i+t +inn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-h .... .... .... .... +i+h nnnn",
    "+i-q +i-0 +i-0 +i+0 +i+0 +i+q +inn",
    "+inn nnnn nnnn nnnn nnnn +inn nnnn",
  ],
  sinh: [
    "!!!! .... -i-0 -i+0 .... !!!! +inn",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... .... .... .... !!!! +0nn",
    "!!!! .... .... .... .... !!!! +0nn",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... +i-0 +i+0 .... !!!! +inn",
    "nnnn nnnn nn-0 nn+0 nnnn nnnn nnnn",
  ],
  sqrt: [
    "+i-i +0-i +0-i +0+i +0+i +i+i nn+i",
    "+i-i .... .... .... .... +i+i nnnn",
    "+i-i .... .... .... .... +i+i nnnn",
    "+i-i .... .... .... .... +i+i nnnn",
    "+i-i .... .... .... .... +i+i nnnn",
    "+i-i +i-0 +i-0 +i+0 +i+0 +i+i +inn",
    "+i-i nnnn nnnn nnnn nnnn +i+i nnnn",
  ],
  tanh: [
    "-1+0 .... -1-0 -1+0 .... -1+0 -1+0",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... .... .... .... !!!! nnnn",
    "+1+0 .... +1-0 +1+0 .... +1+0 +1+0",
    "nnnn nnnn nn-0 nn+0 nnnn nnnn nnnn",
  ],
  rect: [
    "!!!! .... -i+0 -i-0 .... !!!! +inn",
    "!!!! .... .... .... .... !!!! nnnn",
    "+0+0 .... .... .... .... +0+0 +0+0",
    "+0+0 .... .... .... .... +0+0 +0+0",
    "!!!! .... .... .... .... !!!! nnnn",
    "!!!! .... +i-0 +i+0 .... !!!! +inn",
    "nnnn nnnn nn+0 nn+0 nnnn nnnn nnnn",
  ],
} as const satisfies Readonly<Record<string, Table>>;

const LETTERS: Readonly<Record<string, number>> = {
  "0": 0,
  "1": 1,
  i: Number.POSITIVE_INFINITY,
  n: Number.NaN,
  q: Math.PI / 4,
  h: Math.PI / 2,
  t: (3 * Math.PI) / 4,
  p: Math.PI,
};
const CELL_WIDTH = 5;

/** `special_type` */
function kindOf(x: number): number {
  if (Number.isNaN(x)) return 6;
  const distance = x === 0 ? 0.5 : Math.abs(x) === Number.POSITIVE_INFINITY ? 2.5 : 1.5;
  return 2.5 + (x < 0 || Object.is(x, -0) ? -distance : distance);
}

function partOf(text: string): number {
  const size = LETTERS[text.charAt(1)] as number;
  return text.startsWith("-") ? -size : size;
}

/** The value at a number that is not finite; undefined for a domain error. */
export function specialValue(name: keyof typeof TABLES, { real, imag }: Complex): Complex | undefined {
  const column = CELL_WIDTH * kindOf(imag);
  const cell = TABLES[name][kindOf(real)]?.slice(column, column + CELL_WIDTH - 1) ?? "";
  return cell.startsWith("!") ? undefined : { real: partOf(cell.slice(0, 2)), imag: partOf(cell.slice(2)) };
}
