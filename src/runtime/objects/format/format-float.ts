/** `float.__format__`: the floating presentation types. format_float_internal. */
import type { Ref } from "../../memory/linear-memory.ts";
import { floatValue } from "../numbers/float.ts";
import { floatRepr } from "../numbers/float-repr.ts";
import { checkRoom } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { newAsciiStr, newStr } from "../str/str.ts";
import { type DoubleCode, doubleText } from "./format-double.ts";
import { groupFraction, layOutNumber, type NumberParts } from "./format-number.ts";
import { type FormatSpec, parseFormatSpec, raiseUnknownType } from "./format-spec.ts";
import { formatArgument } from "./format-text.ts";

const DEFAULT_PRECISION = 6;
const LARGEST_PRECISION = 2 ** 31 - 1;

/** `float.__format__(self, spec)` */
export function formatFloatObject(rt: Runtime, self: Ref, specRef: Ref): Outcome {
  const text = formatArgument(rt, specRef);
  const value = floatValue(rt.heap, self);
  if (text === "" && rt.typeOf(self) === rt.types.float) return newAsciiStr(rt, floatRepr(value));
  if (text === "") return rt.str(self);
  const typeName = rt.typeOf(self).name;
  return newStr(rt, formatDoubleWithSpec(rt, value, parseFormatSpec(rt, text, typeName, "", ">"), typeName));
}

export function formatDoubleWithSpec(rt: Runtime, value: number, spec: FormatSpec, typeName: string): string {
  if (!["", "e", "E", "f", "F", "g", "G", "n", "%"].includes(spec.type))
    raiseUnknownType(rt, spec.type, typeName);
  return layOutNumber(rt, doubleParts(rt, value, spec, spec.type === ""), spec, 3);
}

/**
 * Digits, point and exponent of a double under a specification, not padded yet. `addsPointZero` asks for `1.0`
 * where neither type nor precision say otherwise.
 */
export function doubleParts(
  rt: Runtime,
  value: number,
  spec: FormatSpec,
  addsPointZero: boolean,
): NumberParts {
  if (spec.precision > LARGEST_PRECISION) rt.raise(rt.types.ValueError, "precision too big");
  checkRoom(rt, spec.precision);
  const isPercent = spec.type === "%";
  const scaled = isPercent ? value * 100 : value;
  const hasPrecision = spec.precision >= 0;
  const code = codeOf(spec.type, hasPrecision);
  const precision = hasPrecision ? spec.precision : code === "r" ? 0 : DEFAULT_PRECISION;
  const text = doubleText(scaled, code, precision, {
    isAlternate: spec.isAlternate,
    addsPointZero,
    dropsNegativeZero: spec.dropsNegativeZero,
  });
  const isUpper = spec.type !== "" && "EFG".includes(spec.type);
  return splitText(isUpper ? text.toUpperCase() : text, isPercent, spec);
}

function codeOf(type: string, hasPrecision: boolean): DoubleCode {
  if (type === "") return hasPrecision ? "g" : "r";
  if (type === "n") return "g";
  return type === "%" ? "f" : (type.toLowerCase() as DoubleCode);
}

/** parse_number: digits before the point, and the rest. */
function splitText(text: string, isPercent: boolean, spec: FormatSpec): NumberParts {
  const isNegative = text.startsWith("-");
  const match = /^(\d*)(\.?)(\d*)(.*)$/.exec(isNegative ? text.slice(1) : text);
  const [, digits, point, fraction, tail] = match as unknown as [string, string, string, string, string];
  const rest = point + groupFraction(fraction, spec.fractionGrouping) + tail + (isPercent ? "%" : "");
  return { isNegative, prefix: "", digits, rest };
}
