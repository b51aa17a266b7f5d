/** `format(decimal, spec)`. Follows `Decimal.__format__` of Lib/_pydecimal.py (3.13), which _decimal.c agrees with. */

import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { layOutNumber, type NumberParts } from "../../objects/format/format-number.ts";
import { type FormatSpec, parseFormatSpec } from "../../objects/format/format-spec.ts";
import { dropDigits } from "./rounding.ts";
import { splitAt } from "./text.ts";
import {
  adjusted,
  type DecimalValue,
  digitCount,
  finite,
  isZero,
  powerOfTen,
  type Rounding,
} from "./values.ts";

export function formatDecimal(
  m: Interpreter,
  value: DecimalValue,
  specText: string,
  rounding: Rounding,
  hasCapitals: boolean,
): Ref {
  const spec = parseSpec(m, specText);
  const type = spec.type === "" ? (hasCapitals ? "G" : "g") : spec.type;
  if (value.kind !== "finite") {
    // Zeros do not fill up what has no digits.
    const isZeroPadded = spec.fill === "0" && spec.align === "=";
    const padding: FormatSpec = isZeroPadded ? { ...spec, fill: " ", align: ">" } : spec;
    return m.newStr(layOutNumber(m, specialParts(value, type), padding, 3));
  }
  const scaled = type === "%" ? finite(value.isNegative, value.coefficient, value.exponent + 2) : value;
  const rounded = roundFor(scaled, spec, type, rounding);
  const left = rounded.exponent + digitCount(rounded.coefficient);
  const point = pointPlace(rounded, left, spec, type);
  const [integral, fraction] = splitAt(rounded.coefficient.toString(), point);
  const exponent = left - point;
  const isExponential = exponent !== 0 || "eE".includes(type);
  const letter = "EG".includes(type) ? "E" : "e";
  const shownExponent = isExponential ? `${letter}${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}` : "";
  const isNegative = spec.dropsNegativeZero && isZero(rounded) ? false : rounded.isNegative;
  const behind = fraction === "" && !spec.isAlternate ? "" : `.${fraction}`;
  const rest = `${behind}${shownExponent}${type === "%" ? "%" : ""}`;
  return m.newStr(layOutNumber(m, { isNegative, prefix: "", digits: integral, rest }, spec, 3));
}

function parseSpec(m: Interpreter, text: string): FormatSpec {
  const invalid = (): never => m.raise(m.types.ValueError, "invalid format string");
  let spec: FormatSpec | undefined;
  try {
    spec = parseFormatSpec(m, text, "Decimal", "", ">");
  } catch (error) {
    if (!m.swallow(error, m.types.ValueError)) throw error;
    return invalid();
  }
  const isRefused = spec.isAlternate && !m.profile.values.decimalsFormatAlternate;
  if (!"eEfFgGn%".includes(spec.type) || isRefused || spec.grouping === "_") return invalid();
  return spec;
}

function roundFor(value: DecimalValue, spec: FormatSpec, type: string, rounding: Rounding): DecimalValue {
  const { precision } = spec;
  if (precision < 0) {
    const needsPlain = value.exponent > 0 && "fF%".includes(type);
    return needsPlain ? rescaled(value, 0, rounding) : value;
  }
  if ("eE".includes(type)) return roundedTo(value, precision + 1, rounding);
  if ("fF%".includes(type)) return rescaled(value, -precision, rounding);
  return digitCount(value.coefficient) > precision
    ? roundedTo(value, Math.max(precision, 1), rounding)
    : value;
}

/** To so many digits. `Decimal._round` */
function roundedTo(value: DecimalValue, places: number, rounding: Rounding): DecimalValue {
  if (isZero(value)) return value;
  const answer = rescaled(value, adjusted(value) + 1 - places, rounding);
  return adjusted(answer) === adjusted(value)
    ? answer
    : rescaled(answer, adjusted(answer) + 1 - places, rounding);
}

function rescaled(value: DecimalValue, exponent: number, rounding: Rounding): DecimalValue {
  if (isZero(value)) return finite(value.isNegative, 0n, exponent);
  if (value.exponent >= exponent) {
    return finite(value.isNegative, value.coefficient * powerOfTen(value.exponent - exponent), exponent);
  }
  const cut = dropDigits(value.coefficient, exponent - value.exponent, rounding, value.isNegative);
  return finite(value.isNegative, cut.coefficient, exponent);
}

function pointPlace(value: DecimalValue, left: number, { precision }: FormatSpec, type: string): number {
  if ("eE".includes(type)) {
    return isZero(value) && precision >= 0 ? 1 - precision : 1;
  }
  if ("fF%".includes(type)) return left;
  return value.exponent <= 0 && left > -6 ? left : 1;
}

function specialParts({ isNegative, kind, coefficient }: DecimalValue, type: string): NumberParts {
  const payload = coefficient === 0n ? "" : coefficient.toString();
  const name = kind === "infinity" ? "Infinity" : `${kind === "signaling" ? "s" : ""}NaN${payload}`;
  return { isNegative, prefix: "", digits: "", rest: type === "%" ? `${name}%` : name };
}
