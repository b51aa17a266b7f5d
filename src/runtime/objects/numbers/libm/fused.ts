/**
 * x * y + z rounded once, which JavaScript has no instruction for. The C library of Linux chooses at start-up
 * the variants of its functions that were compiled for processors which do, so that its last bits depend on it.
 *
 * DIVERGES: the last digit of `exp`, `sin`, `**` and their kin is that of CPython with the GNU C library 2.35 to 2.40
 * on an x86-64 processor with fused multiply-add, in every version. Other systems, processors and C libraries round
 * some results to the double beside it.
 */
import { lostByProduct, lostBySum } from "../float-exact.ts";

/**
 * For factors below 2^990 whose product is at least 2^-960, or zero. The sum of three doubles is rounded twice only
 * where the first rounding leaves a tie, which is decided by what that rounding lost.
 */
export function fma(x: number, y: number, z: number): number {
  const product = x * y;
  const productLost = lostByProduct(x, y, product);
  const sum = product + z;
  const sumLost = lostBySum(product, z, sum);
  const rest = sumLost + productLost;
  const result = sum + rest;
  const off = rest - (result - sum);
  if (off === 0 || result + 2 * off - result !== 2 * off) return result;
  return lostBySum(sumLost, productLost, rest) * off > 0 ? result + 2 * off : result;
}
