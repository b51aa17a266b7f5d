/** Sums of doubles that lose nothing on the way: `fsum`, `hypot`, `dist`, `sumprod`. They know no objects. */
import { multiplyExactly, sumExactly } from "../../objects/numbers/float-exact.ts";
import { splitDouble } from "../../objects/numbers/libm/words.ts";

/** What `fsum` cannot express: raised by the caller. */
export type SumFailure = "intermediate overflow" | "infinities of both signs";

/** Shewchuk's exact sum, as in math_fsum: partial sums that do not overlap, smallest first. */
export class ExactSum {
  private readonly partials: number[] = [];
  private special = 0;
  private infinite = 0;

  add(value: number): SumFailure | undefined {
    let x = value;
    let kept = 0;
    for (const partial of this.partials) {
      const [large, small] = Math.abs(x) < Math.abs(partial) ? [partial, x] : [x, partial];
      const high = large + small;
      const low = small - (high - large);
      if (low !== 0) this.partials[kept++] = low;
      x = high;
    }
    this.partials.length = kept;
    if (x === 0) return undefined;
    if (Number.isFinite(x)) {
      this.partials.push(x);
      return undefined;
    }
    if (Number.isFinite(value)) return "intermediate overflow";
    if (!Number.isNaN(value)) this.infinite += value;
    this.special += value;
    this.partials.length = 0;
    return undefined;
  }

  /** The sum, rounded once and half to even. */
  finish(): number | SumFailure {
    if (this.special !== 0) return Number.isNaN(this.infinite) ? "infinities of both signs" : this.special;
    const { partials } = this;
    let index = partials.length - 1;
    if (index < 0) return 0;
    let high = partials[index] as number;
    let low = 0;
    while (index > 0) {
      const x = high;
      const y = partials[--index] as number;
      high = x + y;
      low = y - (high - x);
      if (low !== 0) break;
    }
    // The rest decides a tie.
    if (index > 0 && Math.sign(low) === Math.sign(partials[index - 1] as number)) {
      const y = low * 2;
      const x = high + y;
      if (y === x - high) high = x;
    }
    return high;
  }
}

/** The length of a vector (`vector_norm`): scaled, squared without loss, and corrected once. */
export function vectorNorm(coordinates: readonly number[]): number {
  const magnitudes = coordinates.map(Math.abs);
  if (magnitudes.includes(Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (magnitudes.some(Number.isNaN)) return Number.NaN;
  const most = Math.max(0, ...magnitudes);
  if (most === 0 || magnitudes.length === 1) return most;
  const { exponent } = splitDouble(most);
  if (exponent < -1023) {
    const scale = 2 ** -1022;
    return scale * vectorNorm(magnitudes.map((each) => each / scale));
  }
  const scale = 2 ** -exponent;
  let sum = 1;
  let lostLow = 0;
  let lostHigh = 0;
  for (const magnitude of magnitudes) {
    const x = magnitude * scale;
    const square = multiplyExactly(x, x);
    const added = sumExactly(sum, square.high);
    sum = added.high;
    lostLow += square.low;
    lostHigh += added.low;
  }
  const root = Math.sqrt(sum - 1 + (lostLow + lostHigh));
  const square = multiplyExactly(-root, root);
  const added = sumExactly(sum, square.high);
  const rest = added.high - 1 + (lostLow + square.low + (lostHigh + added.low));
  return (root + rest / (2 * root)) / scale;
}

/** The same as 3.9 has it: scaled by the largest, what the sum loses added at its end. */
export function scaledNorm(coordinates: readonly number[]): number {
  const magnitudes = coordinates.map(Math.abs);
  if (magnitudes.includes(Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (magnitudes.some(Number.isNaN)) return Number.NaN;
  const most = Math.max(0, ...magnitudes);
  if (most === 0 || magnitudes.length === 1) return most;
  let sum = 1;
  let lost = 0;
  for (const magnitude of magnitudes) {
    const square = (magnitude / most) * (magnitude / most);
    const before = sum;
    sum += square;
    lost += before - sum + square;
  }
  return most * Math.sqrt(sum - 1 + lost);
}

/** A sum with three times the precision of a double (`TripleLength` of mathmodule.c). */
export class TripleSum {
  private high = 0;
  private low = 0;
  private tiny = 0;

  addProduct(x: number, y: number): void {
    const product = multiplyExactly(x, y);
    const sum = sumExactly(this.high, product.high);
    const lower = sumExactly(this.low, product.low);
    const middle = sumExactly(lower.high, sum.low);
    this.high = sum.high;
    this.low = middle.high;
    this.tiny += lower.low + middle.low;
  }

  finish(): number {
    const last = sumExactly(this.tiny, this.low);
    const total = sumExactly(this.high, last.high);
    return total.high + (last.low + total.low);
  }
}
