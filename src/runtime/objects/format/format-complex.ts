/** `complex.__format__`. format_complex_internal. */
import type { Ref } from "../../memory/linear-memory.ts";
import { complexValue } from "../numbers/complex.ts";
import { checkRoom } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { newStr } from "../str/str.ts";
import { doubleParts } from "./format-float.ts";
import { layOutNumber } from "./format-number.ts";
import { type FormatSpec, parseFormatSpec, raiseUnknownType } from "./format-spec.ts";
import { formatArgument } from "./format-text.ts";

/** `complex.__format__(self, spec)` */
export function formatComplexObject(rt: Runtime, self: Ref, specRef: Ref): Outcome {
  const text = formatArgument(rt, specRef);
  if (text === "") return rt.str(self);
  const typeName = rt.typeOf(self).name;
  const spec = parseFormatSpec(rt, text, typeName, "", ">");
  if (!["", "e", "E", "f", "F", "g", "G", "n"].includes(spec.type)) raiseUnknownType(rt, spec.type, typeName);
  if (spec.fill === "0") {
    rt.raise(rt.types.ValueError, "Zero padding is not allowed in complex format specifier");
  }
  if (spec.align === "=") {
    rt.raise(rt.types.ValueError, "'=' alignment flag is not allowed in complex format specifier");
  }
  return newStr(rt, formatParts(rt, self, spec));
}

/** Without a type as `repr` does it: parentheses, and no real part where it is +0. */
function formatParts(rt: Runtime, self: Ref, spec: FormatSpec): string {
  const { real, imag } = complexValue(rt.heap, self);
  const skipsReal = spec.type === "" && real === 0 && !Object.is(real, -0);
  const hasParentheses = spec.type === "" && !skipsReal;
  const partSpec: FormatSpec = { ...spec, width: -1, align: "<" };
  const part = (value: number, sign: FormatSpec["sign"]): string =>
    layOutNumber(rt, doubleParts(rt, value, spec, false), { ...partSpec, sign }, 3);
  const realText = skipsReal ? "" : part(real, spec.sign);
  const imagText = part(imag, skipsReal ? spec.sign : "+");
  const body = hasParentheses ? `(${realText}${imagText}j)` : `${realText}${imagText}j`;
  return pad(rt, body, spec);
}

function pad(rt: Runtime, text: string, spec: FormatSpec): string {
  const padding = spec.width - text.length;
  if (padding <= 0) return text;
  checkRoom(rt, padding);
  const before = spec.align === ">" ? padding : spec.align === "^" ? padding >> 1 : 0;
  return spec.fill.repeat(before) + text + spec.fill.repeat(padding - before);
}
