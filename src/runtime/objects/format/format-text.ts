/** `str.__format__`, and what all `__format__` methods share: their argument. */
import type { Ref } from "../../memory/linear-memory.ts";
import { checkRoom, newReference } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { isStr, newStr, strValue } from "../str/str.ts";
import { codePointLength, codePointSlice } from "../str/str-slice.ts";
import { type FormatSpec, parseFormatSpec, raiseUnknownType } from "./format-spec.ts";

/** The specification as text. Raises TypeError where it is no `str`. */
export function formatArgument(rt: Runtime, spec: Ref): string {
  if (!isStr(rt, spec)) {
    rt.raise(rt.types.TypeError, `__format__() argument must be str, not ${rt.typeOf(spec).name}`);
  }
  return strValue(rt.heap, spec);
}

/** `str.__format__(self, spec)` */
export function formatStrObject(rt: Runtime, self: Ref, specRef: Ref): Outcome {
  const text = formatArgument(rt, specRef);
  if (text === "") return rt.typeOf(self) === rt.types.str ? newReference(rt, self) : rt.str(self);
  const value = strValue(rt.heap, self);
  const shown = formatText(rt, value, text, rt.typeOf(self).name);
  return shown === value ? newReference(rt, self) : newStr(rt, shown);
}

/** format_string_internal */
export function formatText(rt: Runtime, value: string, specText: string, typeName: string): string {
  const spec = parseFormatSpec(rt, specText, typeName, "s", "<");
  if (spec.type !== "s") raiseUnknownType(rt, spec.type, typeName);
  rejectNumberOptions(rt, spec);
  const shown = spec.precision >= 0 ? codePointSlice(value, 0, spec.precision) : value;
  const padding = spec.width - codePointLength(shown);
  if (padding <= 0) return shown;
  checkRoom(rt, padding);
  const before = spec.align === ">" ? padding : spec.align === "^" ? padding >> 1 : 0;
  return spec.fill.repeat(before) + shown + spec.fill.repeat(padding - before);
}

function rejectNumberOptions(rt: Runtime, spec: FormatSpec): void {
  const raise = (message: string): never => rt.raise(rt.types.ValueError, message);
  if (spec.sign !== "") {
    raise(`${spec.sign === " " ? "Space" : "Sign"} not allowed in string format specifier`);
  }
  if (spec.dropsNegativeZero) raise("Negative zero coercion (z) not allowed in string format specifier");
  if (spec.isAlternate) raise("Alternate form (#) not allowed in string format specifier");
  if (spec.align === "=") raise("'=' alignment not allowed in string format specifier");
}
