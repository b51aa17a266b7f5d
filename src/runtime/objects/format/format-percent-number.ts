/** The numbers of `%`-formatting, for `str` and `bytes`. mainformatlong, formatfloat, unicode_format_arg_output. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { floatValue, isFloat } from "../numbers/float.ts";
import { doubleOf } from "../numbers/float-construct.ts";
import { intValue, isInt } from "../numbers/int.ts";
import type { Integer } from "../numbers/int-arithmetic.ts";
import { truncateDouble } from "../numbers/int-construct.ts";
import { asDouble } from "../numbers/int-operators.ts";
import { intText } from "../numbers/int-text.ts";
import { checkRoom } from "../plain-data.ts";
import type { Runtime, Steps } from "../runtime.ts";
import { type DoubleCode, doubleText, PLAIN_DOUBLE } from "./format-double.ts";
import type { PercentSpec } from "./format-percent.ts";
import type { PercentErrors } from "./percent-errors.ts";

const BASES: Readonly<Record<string, number>> = { o: 8, x: 16, X: 16 };
const PREFIXES: Readonly<Record<string, string>> = { o: "0o", x: "0x", X: "0X" };
const DEFAULT_PRECISION = 6;

/** The text of an integer conversion, padded. */
export function* percentInteger(
  rt: Runtime,
  errors: PercentErrors,
  spec: PercentSpec,
  value: Ref,
): Steps<string> {
  const integer = isInt(rt, value) ? intValue(rt.heap, value) : yield* integerOf(rt, errors, spec, value);
  const magnitude = integer < 0 ? -integer : integer;
  const base = BASES[spec.type];
  const written = base === undefined ? intText(rt, magnitude) : magnitude.toString(base);
  checkRoom(rt, Math.max(spec.width, spec.precision));
  const digits = written.padStart(spec.precision, "0");
  const prefix = spec.isAlternate ? (PREFIXES[spec.type] ?? "") : "";
  return layOut(spec, integer < 0, prefix, spec.type === "X" ? digits.toUpperCase() : digits);
}

/** `%d` takes any real number, `%x` only what has an index. */
function* integerOf(rt: Runtime, errors: PercentErrors, spec: PercentSpec, value: Ref): Steps<Integer> {
  const isDecimal = BASES[spec.type] === undefined;
  if (isDecimal && isFloat(rt, value)) return truncateDouble(rt, floatValue(rt.heap, value));
  for (const name of isDecimal ? ["__int__", "__index__"] : ["__index__"]) {
    const result = yield* convertedBy(rt, value, name);
    if (result === NULL) continue;
    if (isInt(rt, result)) {
      const integer = intValue(rt.heap, result);
      rt.heap.decref(result);
      return integer;
    }
    rt.heap.decref(result);
  }
  const wanted = isDecimal ? rt.profile.values.messages.percentNumber : "an integer";
  const older = `%${spec.type} format: ${wanted} is required, not ${rt.typeOf(value).name}`;
  return errors.wrongArgument(spec.type, value, older, isDecimal ? "a real number" : "an integer");
}

/** The number that `%c` writes as a character: an int, or what has an index; undefined for anything else. */
export function* percentCharacterCode(rt: Runtime, value: Ref): Steps<Integer | undefined> {
  if (isInt(rt, value)) return intValue(rt.heap, value);
  const result = yield* convertedBy(rt, value, "__index__");
  if (result === NULL) return undefined;
  const code = isInt(rt, result) ? intValue(rt.heap, result) : undefined;
  rt.heap.decref(result);
  return code;
}

/** What the method gives; NULL where there is none or it raises TypeError. */
function* convertedBy(rt: Runtime, value: Ref, name: string): Steps<Ref> {
  try {
    return yield* rt.callSpecial(value, name, []);
  } catch (thrown) {
    if (!rt.swallow(thrown, rt.types.TypeError)) throw thrown;
    return NULL;
  }
}

/** The text of a floating conversion, padded. */
export function* percentFloat(
  rt: Runtime,
  errors: PercentErrors,
  spec: PercentSpec,
  value: Ref,
): Steps<string> {
  const double = isInt(rt, value)
    ? asDouble(rt, intValue(rt.heap, value))
    : yield* realOf(rt, errors, spec, value);
  const precision = spec.precision < 0 ? DEFAULT_PRECISION : spec.precision;
  checkRoom(rt, Math.max(spec.width, precision));
  const code = spec.type.toLowerCase() as DoubleCode;
  const text = doubleText(Math.abs(double), code, precision, {
    ...PLAIN_DOUBLE,
    isAlternate: spec.isAlternate,
  });
  const isNegative = double < 0 || Object.is(double, -0);
  return layOut(spec, isNegative, "", spec.type === code ? text : text.toUpperCase());
}

function* realOf(rt: Runtime, errors: PercentErrors, spec: PercentSpec, value: Ref): Steps<number> {
  if (!rt.profile.values.percentErrorsSayWhere) return yield* doubleOf(rt, value, false);
  try {
    return yield* doubleOf(rt, value, false);
  } catch (thrown) {
    if (!rt.swallow(thrown, rt.types.TypeError)) throw thrown;
    return errors.wrongArgument(spec.type, value, "", "a real number");
  }
}

/** Zeros go between sign and digits, spaces before the sign. */
function layOut(spec: PercentSpec, isNegative: boolean, prefix: string, digits: string): string {
  const sign = isNegative ? "-" : spec.sign;
  const body = sign + prefix + digits;
  const padding = Math.max(spec.width - body.length, 0);
  if (spec.isLeft) return body + " ".repeat(padding);
  return spec.isZeroPadded ? sign + prefix + "0".repeat(padding) + digits : " ".repeat(padding) + body;
}

/** Text padded with spaces to the width; `length` is in characters. */
export function percentPadding(spec: PercentSpec, text: string, length: number): string {
  const padding = " ".repeat(Math.max(spec.width - length, 0));
  return spec.isLeft ? text + padding : padding + text;
}
