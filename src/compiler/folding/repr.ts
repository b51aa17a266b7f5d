/** Python's `repr` of constants, for error messages and for annotations kept as text. */
import { assertNever } from "../../base/invariant.ts";
import type { Constant } from "../../bytecode/code.ts";

export function constantRepr(constant: Constant): string {
  switch (constant.kind) {
    case "None":
    case "True":
    case "False":
      return constant.kind;
    case "...":
      return "Ellipsis";
    case "int":
      return String(constant.value);
    case "float":
      return floatRepr(constant.value);
    case "complex":
      return complexRepr(constant.real, constant.imag);
    case "str":
      return strRepr(constant.value);
    case "bytes":
      return bytesRepr(constant.value);
    case "tuple": {
      const items = constant.items.map(constantRepr).join(", ");
      return constant.items.length === 1 ? `(${items},)` : `(${items})`;
    }
    case "frozenset":
      return `frozenset({${constant.items.map(constantRepr).join(", ")}})`;
    case "code":
      return `<code object ${constant.unit.qualname}>`;
    default:
      return assertNever(constant);
  }
}

/** Shortest digits, as in JavaScript; an exponent from 1e16 on and below 1e-4 (float_repr_style "short"). */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const [digits = "", exponentText = "0"] = value.toExponential().split("e");
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? "-" : "+";
    return `${digits}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const text =
    exponent < 0
      ? value.toFixed(Math.max(0, digits.replace(/[-.]/g, "").length - 1 - exponent))
      : String(value);
  return text.includes(".") ? text : `${text}.0`;
}

function complexRepr(real: number, imag: number): string {
  const part = (value: number) => floatRepr(value).replace(/\.0$/, "");
  if (real === 0 && !Object.is(real, -0)) return `${part(imag)}j`;
  const sign = part(imag).startsWith("-") ? "" : "+";
  return `(${part(real)}${sign}${part(imag)}j)`;
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\\": "\\\\",
};

/** Everything that Python does not print as it is: separators but the space, controls, and what is unassigned. */
const UNPRINTABLE = /[\p{C}\p{Z}\\]/u;

export function strRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = "";
  for (const char of text) {
    if (char === quote) body += `\\${char}`;
    else if (char === " " || !UNPRINTABLE.test(char)) body += char;
    else body += SIMPLE_ESCAPES[char] ?? escapeCodePoint(char.codePointAt(0) ?? 0);
  }
  return quote + body + quote;
}

function escapeCodePoint(code: number): string {
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

function bytesRepr(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes);
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = "";
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char === quote) body += `\\${char}`;
    else if (code >= 0x20 && code < 0x7f && char !== "\\") body += char;
    else body += SIMPLE_ESCAPES[char] ?? `\\x${code.toString(16).padStart(2, "0")}`;
  }
  return `b${quote}${body}${quote}`;
}
