/** `int.__format__`: the integer presentation types, and the floating ones after conversion. */
import type { Ref } from "../../memory/linear-memory.ts";
import { intValue } from "../numbers/int.ts";
import type { Integer } from "../numbers/int-arithmetic.ts";
import { asDouble } from "../numbers/int-operators.ts";
import { intText } from "../numbers/int-text.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { newStr } from "../str/str.ts";
import { formatDoubleWithSpec } from "./format-float.ts";
import { layOutNumber } from "./format-number.ts";
import { type FormatSpec, parseFormatSpec, raiseUnknownType } from "./format-spec.ts";
import { formatArgument } from "./format-text.ts";

const PREFIXES: Readonly<Record<string, string>> = { b: "0b", o: "0o", x: "0x", X: "0X" };
const BASES: Readonly<Record<string, number>> = { b: 2, o: 8, x: 16, X: 16 };

/** `int.__format__(self, spec)` */
export function formatIntObject(rt: Runtime, self: Ref, specRef: Ref): Outcome {
  const text = formatArgument(rt, specRef);
  if (text === "") {
    return rt.typeOf(self) === rt.types.int ? newStr(rt, intText(rt, intValue(rt.heap, self))) : rt.str(self);
  }
  return newStr(rt, formatInteger(rt, intValue(rt.heap, self), text, rt.typeOf(self).name));
}

/** format_obj with long_format: the text of an integer under a specification that is not empty. */
export function formatInteger(rt: Runtime, value: Integer, specText: string, typeName: string): string {
  const spec = parseFormatSpec(rt, specText, typeName, "d", ">");
  switch (spec.type) {
    case "b":
    case "c":
    case "d":
    case "o":
    case "x":
    case "X":
    case "n":
      return formatIntegerWithSpec(rt, value, spec);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
    case "%":
      return formatDoubleWithSpec(rt, asDouble(rt, value), spec, typeName);
    default:
      return raiseUnknownType(rt, spec.type, typeName);
  }
}

function formatIntegerWithSpec(rt: Runtime, value: Integer, spec: FormatSpec): string {
  const raise = (message: string): never => rt.raise(rt.types.ValueError, message);
  if (spec.precision >= 0) raise("Precision not allowed in integer format specifier");
  if (spec.dropsNegativeZero) raise("Negative zero coercion (z) not allowed in integer format specifier");
  if (spec.type === "c") return formatCharacter(rt, value, spec);
  const base = BASES[spec.type];
  const isNegative = value < 0;
  const magnitude = isNegative ? -value : value;
  const digits = base === undefined ? intText(rt, magnitude) : magnitude.toString(base);
  const prefix = spec.isAlternate ? (PREFIXES[spec.type] ?? "") : "";
  const parts = { isNegative, prefix, digits: spec.type === "X" ? digits.toUpperCase() : digits, rest: "" };
  return layOutNumber(rt, parts, spec, base === undefined ? 3 : 4);
}

function formatCharacter(rt: Runtime, value: Integer, spec: FormatSpec): string {
  const raise = (message: string): never => rt.raise(rt.types.ValueError, message);
  if (spec.sign !== "") raise("Sign not allowed with integer format specifier 'c'");
  if (spec.isAlternate) raise("Alternate form (#) not allowed with integer format specifier 'c'");
  if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value) {
    rt.raise(rt.types.OverflowError, "Python int too large to convert to C long");
  }
  if (value < 0 || value > 0x10ffff) rt.raise(rt.types.OverflowError, "%c arg not in range(0x110000)");
  const character = String.fromCodePoint(Number(value));
  const parts = { isNegative: false, prefix: "", digits: "", rest: character };
  // The character counts as one, whatever JavaScript's length says.
  const width = spec.width + character.length - 1;
  return layOutNumber(rt, parts, { ...spec, width }, 3);
}
