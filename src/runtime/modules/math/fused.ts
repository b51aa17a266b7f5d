/** `math.fma` (3.13): for doubles of any size. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { fma } from "../../objects/numbers/libm/fused.ts";
import type { Steps } from "../../objects/runtime.ts";
import { doubleSteps } from "./arguments.ts";
import { frexp, ldexp } from "./representation.ts";

/** x * y + z, rounded once. */
export function* fusedSteps(m: Interpreter, x: Ref, y: Ref, z: Ref): Steps<Ref> {
  const a = yield* doubleSteps(m, x);
  const b = yield* doubleSteps(m, y);
  const c = yield* doubleSteps(m, z);
  const value = fused(a, b, c);
  if (Number.isFinite(value) || ![a, b, c].every((each) => !Number.isNaN(each))) return m.newFloat(value);
  if (Number.isNaN(value)) m.raise(m.types.ValueError, "invalid operation in fma");
  if ([a, b, c].every(Number.isFinite)) m.raise(m.types.OverflowError, "overflow in fma");
  return m.newFloat(value);
}

function fused(x: number, y: number, z: number): number {
  const product = x * y;
  if (![x, y].every(Number.isFinite) || x === 0 || y === 0) return product + z;
  if (!Number.isFinite(z)) return z;
  const isModerate =
    Math.abs(product) > 2 ** -900 && [x, y, product, z].every((each) => Math.abs(each) < 2 ** 900);
  return isModerate ? fma(x, y, z) : exactly(x, y, z);
}

/** By whole numbers: every double is one times a power of two. */
function exactly(x: number, y: number, z: number): number {
  const [a, b, c] = [frexp(x), frexp(y), frexp(z)] as const;
  const whole = (mantissa: number): bigint => BigInt(mantissa * 2 ** 53);
  const power = a.exponent + b.exponent - 106;
  const other = c.exponent - 53;
  const least = z === 0 ? power : Math.min(power, other);
  const sum =
    ((whole(a.mantissa) * whole(b.mantissa)) << BigInt(power - least)) +
    (z === 0 ? 0n : whole(c.mantissa) << BigInt(other - least));
  if (sum === 0n) return x * y + z;
  // More bits than a double has are cut to 64 with what was lost in the lowest one, so that rounding is right.
  const negative = sum < 0n;
  const size = (negative ? -sum : sum).toString(2).length;
  const spare = Math.max(0, size - 64);
  const magnitude = negative ? -sum : sum;
  const kept = magnitude >> BigInt(spare);
  const sticky = kept << BigInt(spare) === magnitude ? kept : kept | 1n;
  const value = ldexp(Number(sticky), least + spare);
  return negative ? -value : value;
}
