/** Decimals from and to other objects: int, float, str, tuple; hash; operands of operators. CPython: Modules/_decimal/_decimal.c (3.13). */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { finishHash, hashBigInt, hashInteger } from "../../objects/hash.ts";
import { floatValue, isFloat } from "../../objects/numbers/float.ts";
import { decompose } from "../../objects/numbers/float-digits.ts";
import { intValue, isInt } from "../../objects/numbers/int.ts";
import type { Runtime, Steps } from "../../objects/runtime.ts";
import { borrowedItems } from "../../objects/sequences/sequence.ts";
import { toAsciiDigits } from "../../objects/str/str-characters.ts";
import { decimalValue, isDecimal } from "./objects.ts";
import { finalize } from "./rounding.ts";
import { settle } from "./signals.ts";
import type { DecimalState } from "./state.ts";
import { parseDecimal } from "./text.ts";
import {
  Calculation,
  Condition,
  type DecimalValue,
  digitCount,
  finite,
  fromInteger,
  infinity,
  NAN,
  powerOfTen,
  WIDEST,
} from "./values.ts";

/** PyLong or Decimal as a value; undefined for anything else. */
export function integerOrDecimal(s: DecimalState, ref: Ref): DecimalValue | undefined {
  if (isDecimal(s, ref)) return decimalValue(s, ref);
  if (isInt(s.m, ref)) return fromInteger(intValue(s.m.heap, ref));
  return undefined;
}

/** An operand that has to be a Decimal or an int (convert_op, CONVERT_OP_RAISE). */
export function operand(s: DecimalState, ref: Ref): DecimalValue {
  const value = integerOrDecimal(s, ref);
  if (value !== undefined) return value;
  const got = s.m.typeOf(ref).name;
  return s.m.raise(s.m.types.TypeError, `conversion from ${got} to Decimal is not supported`);
}

/** Exactly (Decimal.from_float). */
export function fromDouble(value: number): DecimalValue {
  if (Number.isNaN(value)) return NAN;
  if (!Number.isFinite(value)) return infinity(value < 0);
  const isNegative = value < 0 || Object.is(value, -0);
  if (value === 0) return finite(isNegative, 0n, 0);
  let { significand, power } = decompose(Math.abs(value));
  while (power < 0 && significand % 2n === 0n) {
    significand /= 2n;
    power++;
  }
  if (power >= 0) return finite(isNegative, significand << BigInt(power), 0);
  return finite(isNegative, significand * 5n ** BigInt(-power), power);
}

/** The value that `Decimal(x)` has: exact, whatever the context (PyDecType_FromObjectExact). */
export function* exactValue(s: DecimalState, ref: Ref, context: Ref): Steps<DecimalValue> {
  const { m } = s;
  if (ref === NULL) return fromInteger(0);
  const known = integerOrDecimal(s, ref);
  if (known !== undefined) return known;
  if (m.isInstance(ref, m.types.str)) return yield* valueOfText(s, m.strValue(ref), context, true);
  if (m.isInstance(ref, m.types.tuple) || m.isInstance(ref, m.types.list)) {
    return yield* valueOfText(s, textOfParts(s, borrowedItems(m, ref)), context, false);
  }
  if (!isFloat(m, ref)) return operand(s, ref);
  const calculation = new Calculation(WIDEST);
  calculation.note(Condition.FLOAT_OPERATION);
  yield* settle(s, context, calculation);
  return fromDouble(floatValue(m.heap, ref));
}

/** numeric_as_ascii: for exact values surrounding white space and underscores are dropped; what is no number is invalid. */
export function* valueOfText(
  s: DecimalState,
  text: string,
  context: Ref,
  isExact: boolean,
): Steps<DecimalValue> {
  const ascii = toAsciiDigits(text, s.m.profile.values.unicode);
  const stripped = ascii.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "").replaceAll("_", "");
  const value = parseDecimal(isExact ? stripped : ascii);
  const calculation = new Calculation(WIDEST);
  if (value === undefined) {
    const invalid = calculation.invalid(Condition.CONVERSION_SYNTAX);
    yield* settle(s, context, calculation);
    return invalid;
  }
  if (!isExact) return value;
  const fitted = finalize(calculation, value);
  if ((calculation.conditions & (Condition.INEXACT | Condition.ROUNDED | Condition.CLAMPED)) === 0)
    return fitted;
  const refused = new Calculation(WIDEST);
  const invalid = refused.invalid();
  yield* settle(s, context, refused);
  return invalid;
}

/** dectuple_as_str: sign, digits and exponent as text. */
function textOfParts(s: DecimalState, parts: readonly Ref[]): string {
  const { m } = s;
  const fail = (text: string): never => m.raise(m.types.ValueError, text);
  if (parts.length !== 3) fail("argument must be a sequence of length 3");
  const [sign, digits, exponent] = parts as [Ref, Ref, Ref];
  const number = (ref: Ref): number => (isInt(m, ref) ? Number(intValue(m.heap, ref)) : Number.NaN);
  if (number(sign) !== 0 && number(sign) !== 1) fail("sign must be an integer with the value 0 or 1");
  const shownSign = number(sign) === 1 ? "-" : "";
  const isSpecial = m.isInstance(exponent, m.types.str);
  const special = isSpecial
    ? ({ F: "Inf", n: "NaN", N: "sNaN" } as Record<string, string>)[m.strValue(exponent)]
    : "";
  if (special === undefined) fail("string argument in the third position must be 'F', 'n' or 'N'");
  if (!isSpecial && !isInt(m, exponent)) fail("exponent must be an integer");
  if (!m.isInstance(digits, m.types.tuple) && !m.isInstance(digits, m.types.list)) {
    fail("coefficient must be a tuple of digits");
  }
  const values = borrowedItems(m, digits).map(number);
  if (values.some((digit) => !(digit >= 0 && digit <= 9))) fail("coefficient must be a tuple of digits");
  const coefficient = values.join("");
  if (special === "Inf") return `${shownSign}Inf`;
  if (isSpecial) return `${shownSign}${special}${coefficient}`;
  return `${shownSign}${coefficient === "" ? "0" : coefficient}E${number(exponent)}`;
}

/** Numerator and denominator in lowest terms. The value is finite. */
export function integerRatio({ isNegative, coefficient, exponent }: DecimalValue): readonly [bigint, bigint] {
  const signed = isNegative ? -coefficient : coefficient;
  if (exponent >= 0) return [signed * powerOfTen(exponent), 1n];
  let [a, b] = [coefficient, powerOfTen(-exponent)];
  if (a === 0n) return [0n, 1n];
  const denominator = b;
  while (b !== 0n) [a, b] = [b, a % b];
  return [signed / a, denominator / a];
}

/** Towards zero; the value is finite. */
export function truncated({ isNegative, coefficient, exponent }: DecimalValue): bigint {
  const size =
    exponent >= 0
      ? coefficient * powerOfTen(exponent)
      : digitCount(coefficient) < -exponent
        ? 0n
        : coefficient / powerOfTen(-exponent);
  return isNegative ? -size : size;
}

const MODULUS = (1n << 61n) - 1n;
/** The inverse of 10 modulo the prime. */
const TENTH = 2075258708292324556n;

/** `hash(Decimal)`: that of the number it is (_dec_hash). A signaling NaN has none; of a quiet one the address decides. */
export function hashDecimal(rt: Runtime, value: DecimalValue): number {
  if (value.kind === "infinity") return hashInteger(value.isNegative ? -314159 : 314159, rt);
  const power = powerModulus(value.exponent >= 0 ? 10n : TENTH, BigInt(Math.abs(value.exponent)));
  const hash = (value.coefficient * power) % MODULUS;
  if (hash === 0n) return finishHash(0, 0, rt);
  return hashBigInt(value.isNegative ? -hash : hash, rt);
}

function powerModulus(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let factor = base % MODULUS;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % MODULUS;
    factor = (factor * factor) % MODULUS;
  }
  return result;
}
