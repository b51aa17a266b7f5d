/** The syntax of `str.format`: literal text and replacement fields, and field names. MarkupIterator, FieldNameIterator. */
import type { Runtime } from "../runtime.ts";

export interface FormatField {
  readonly name: string;
  /** One character, or empty. */
  readonly conversion: string;
  readonly spec: string;
  /** Whether the specification has replacement fields itself. */
  readonly hasNestedFields: boolean;
}

/** The parts in order, each parsed only when it is asked for: what comes before an error is formatted first. */
export function* parseFormat(rt: Runtime, format: string): Generator<string | FormatField, void> {
  const raise = (message: string): never => rt.raise(rt.types.ValueError, message);
  for (let at = 0; at < format.length; ) {
    const start = at;
    while (at < format.length && format.charAt(at) !== "{" && format.charAt(at) !== "}") at++;
    if (at > start) yield format.slice(start, at);
    if (at >= format.length) return;
    const brace = format.charAt(at++);
    if (format.charAt(at) === brace) {
      yield brace;
      at++;
      continue;
    }
    if (brace === "}") raise("Single '}' encountered in format string");
    if (at >= format.length) raise("Single '{' encountered in format string");
    const { field, end } = parseField(raise, format, at);
    yield field;
    at = end;
  }
}

/** parse_field; `start` is behind the `{`. */
function parseField(
  raise: (message: string) => never,
  format: string,
  start: number,
): { field: FormatField; end: number } {
  let at = nameEnd(raise, format, start);
  const name = format.slice(start, at);
  const delimiter = format.charAt(at++);
  if (delimiter === "}")
    return { field: { name, conversion: "", spec: "", hasNestedFields: false }, end: at };
  if (delimiter === "") raise("expected '}' before end of string");
  let conversion = "";
  if (delimiter === "!") {
    if (at >= format.length) raise("end of string while looking for conversion specifier");
    conversion = String.fromCodePoint(format.codePointAt(at) as number);
    at += conversion.length;
    if (at < format.length) {
      const next = format.charAt(at++);
      if (next === "}") return { field: { name, conversion, spec: "", hasNestedFields: false }, end: at };
      if (next !== ":") raise("expected ':' after conversion specifier");
    }
  }
  const specStart = at;
  for (let depth = 1; at < format.length; at++) {
    const character = format.charAt(at);
    if (character === "{") depth++;
    if (character !== "}" || --depth > 0) continue;
    const spec = format.slice(specStart, at);
    return { field: { name, conversion, spec, hasNestedFields: spec.includes("{") }, end: at + 1 };
  }
  return raise("unmatched '{' in format spec");
}

/** Offset of the `}`, `:` or `!` that ends the name; what is in brackets belongs to it. */
function nameEnd(raise: (message: string) => never, format: string, start: number): number {
  let at = start;
  while (at < format.length) {
    const character = format.charAt(at);
    if (character === "{") raise("unexpected '{' in field name");
    if (character === "}" || character === ":" || character === "!") return at;
    at++;
    if (character === "[") while (at < format.length && format.charAt(at) !== "]") at++;
  }
  return at;
}

/** `.name` or `[key]` behind the first part of a field name. */
export interface FieldStep {
  readonly isAttribute: boolean;
  readonly key: string | number;
}

export interface FieldName {
  /** An index, the name of a keyword argument, or empty for automatic numbering. */
  readonly first: string | number;
  /** Parsed one by one, so that earlier ones are looked up before an error in later ones. */
  readonly steps: () => Generator<FieldStep, void>;
}

const LARGEST_SIZE = 2n ** 63n - 1n;

/** field_name_split */
export function parseFieldName(rt: Runtime, name: string): FieldName {
  const end = name.search(/[.[]/);
  const first = end < 0 ? name : name.slice(0, end);
  return {
    first: integerOr(rt, first),
    steps: () => parseSteps(rt, end < 0 ? "" : name.slice(end)),
  };
}

function* parseSteps(rt: Runtime, rest: string): Generator<FieldStep, void> {
  const raise = (message: string): never => rt.raise(rt.types.ValueError, message);
  for (let at = 0; at < rest.length; ) {
    const kind = rest.charAt(at++);
    if (kind !== "." && kind !== "[") raise("Only '.' or '[' may follow ']' in format field specifier");
    const start = at;
    if (kind === ".") {
      while (at < rest.length && rest.charAt(at) !== "." && rest.charAt(at) !== "[") at++;
      if (at === start) raise("Empty attribute in format string");
      yield { isAttribute: true, key: rest.slice(start, at) };
    } else {
      const close = rest.indexOf("]", at);
      if (close < 0) raise("Missing ']' in format string");
      if (close === start) raise("Empty attribute in format string");
      yield { isAttribute: false, key: integerOr(rt, rest.slice(start, close)) };
      at = close + 1;
    }
  }
}

/** Decimal digits are an index. get_integer. */
function integerOr(rt: Runtime, text: string): string | number {
  if (!/^\d+$/.test(text)) return text;
  const value = BigInt(text);
  if (value > LARGEST_SIZE) rt.raise(rt.types.ValueError, "Too many decimal digits in format string");
  return Number(value);
}
