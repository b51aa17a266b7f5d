/** Names of text encodings and of error handlers. encodings/aliases.py, Python/codecs.c. */
import type { Runtime } from "../runtime.ts";
import { charmapName } from "./str-charmaps.ts";
import { multibyteName } from "./str-multibyte.ts";

export type Encoding =
  | "utf-8"
  | "utf-8-sig"
  | "ascii"
  | "latin-1"
  | "utf-16"
  | "utf-16-le"
  | "utf-16-be"
  | "utf-32"
  | "utf-32-le"
  | "utf-32-be"
  | "unicodeescape"
  | "rawunicodeescape"
  | Tabled;

/** A table of `str-charmaps.ts` or `str-multibyte.ts`, by its name there. */
export type Tabled = string & { readonly tabled?: never };

/** Normalized names: lower case, runs of anything but letters, digits and dots as one underscore. */
const ENCODINGS: Readonly<Record<string, Encoding | undefined>> = {
  utf_8: "utf-8",
  utf8: "utf-8",
  u8: "utf-8",
  utf: "utf-8",
  cp65001: "utf-8",
  utf_8_sig: "utf-8-sig",
  ascii: "ascii",
  us_ascii: "ascii",
  "646": "ascii",
  latin_1: "latin-1",
  latin1: "latin-1",
  latin: "latin-1",
  l1: "latin-1",
  iso_8859_1: "latin-1",
  iso8859_1: "latin-1",
  iso8859: "latin-1",
  "8859": "latin-1",
  utf_16: "utf-16",
  utf16: "utf-16",
  u16: "utf-16",
  utf_16_le: "utf-16-le",
  utf_16le: "utf-16-le",
  utf_16_be: "utf-16-be",
  utf_16be: "utf-16-be",
  utf_32: "utf-32",
  utf32: "utf-32",
  u32: "utf-32",
  utf_32_le: "utf-32-le",
  utf_32le: "utf-32-le",
  utf_32_be: "utf-32-be",
  utf_32be: "utf-32-be",
  unicode_escape: "unicodeescape",
  raw_unicode_escape: "rawunicodeescape",
};

/**
 * Raises LookupError for an unknown name. DIVERGES: only Unicode's own encodings but `utf_7`, ASCII, those of literals
 * and the common ones of one or several bytes a character are known, and neither `idna` nor `punycode`.
 */
export function encodingByName(rt: Runtime, name: string): Encoding {
  const normalized = name.toLowerCase().replace(/[^a-z\d.]+/g, "_");
  const table = tableName(normalized);
  if (table !== undefined) return table;
  return ENCODINGS[normalized] ?? rt.raise(rt.types.LookupError, `unknown encoding: ${name}`);
}

/** CPython's name of an encoding that is a table. */
export function tableName(normalized: string): string | undefined {
  return charmapName(normalized) ?? multibyteName(normalized);
}

export type ErrorHandler =
  | "strict"
  | "ignore"
  | "replace"
  | "backslashreplace"
  | "xmlcharrefreplace"
  | "namereplace"
  | "surrogateescape"
  | "surrogatepass";

const HANDLERS: readonly string[] = [
  "strict",
  "ignore",
  "replace",
  "backslashreplace",
  "xmlcharrefreplace",
  "namereplace",
  "surrogateescape",
  "surrogatepass",
] satisfies readonly ErrorHandler[];

/** Asked for only when there is an error to handle. */
export function handlerByName(rt: Runtime, name: string): ErrorHandler {
  if (HANDLERS.includes(name)) return name as ErrorHandler;
  return rt.raise(rt.types.LookupError, `unknown error handler name '${name}'`);
}
