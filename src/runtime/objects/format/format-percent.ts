/** Parsing of what follows a `%`: `[(key)][flags][width][.precision][length]type`. unicode_format_arg_parse. */
import type { Runtime } from "../runtime.ts";

export interface PercentSpec {
  readonly isLeft: boolean;
  readonly isZeroPadded: boolean;
  readonly isAlternate: boolean;
  readonly sign: "" | "+" | " ";
  /** -1 when not given. */
  readonly width: number;
  /** -1 when not given. */
  readonly precision: number;
  readonly type: string;
  /** Offset behind the type, in UTF-16 units. */
  readonly end: number;
}

const LARGEST_WIDTH = 2n ** 63n - 1n;
const LARGEST_PRECISION = 2n ** 31n - 1n;

/** The key in parentheses at the offset `start`, and the offset behind it. */
export function parsePercentKey(
  rt: Runtime,
  format: string,
  start: number,
): { key: string; end: number } | undefined {
  if (format.charAt(start) !== "(") return undefined;
  const close = closingParenthesis(rt, format, start);
  return { key: format.slice(start + 1, close), end: close + 1 };
}

/** Reads the specification at the offset `start`, behind the `%` or its key. `star` gives the value for a `*`. */
export function parsePercent(
  rt: Runtime,
  format: string,
  start: number,
  star: (isWidth: boolean) => number,
): PercentSpec {
  let at = start;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(format)?.[0] ?? "";
    at += found.length;
    return found;
  };
  const flags = skip(/[-+ #0]*/y);
  let isLeft = flags.includes("-");
  let width = -1;
  if (skip(/\*/y) !== "") {
    width = star(true);
    if (width < 0) {
      isLeft = true;
      width = -width;
    }
  } else {
    width = numberOf(rt, skip(/\d*/y), LARGEST_WIDTH, "width too big");
  }
  let precision = -1;
  if (skip(/\./y) !== "") {
    precision =
      skip(/\*/y) !== ""
        ? Math.max(star(false), 0)
        : numberOf(rt, skip(/\d*/y), LARGEST_PRECISION, "precision too big");
    precision = Math.max(precision, 0);
  }
  skip(/[hlL]/y);
  if (at >= format.length) rt.raise(rt.types.ValueError, "incomplete format");
  const type = String.fromCodePoint(format.codePointAt(at) as number);
  return {
    isLeft,
    isZeroPadded: flags.includes("0"),
    isAlternate: flags.includes("#"),
    sign: flags.includes("+") ? "+" : flags.includes(" ") ? " " : "",
    width,
    precision,
    type,
    end: at + type.length,
  };
}

/** Parentheses inside of the key are counted. */
function closingParenthesis(rt: Runtime, format: string, open: number): number {
  let depth = 0;
  for (let at = open; at < format.length; at++) {
    if (format.charAt(at) === "(") depth++;
    else if (format.charAt(at) === ")" && --depth === 0) return at;
  }
  return rt.raise(rt.types.ValueError, "incomplete format key");
}

function numberOf(rt: Runtime, digits: string, largest: bigint, message: string): number {
  if (digits === "") return -1;
  const value = BigInt(digits);
  if (value > largest) rt.raise(rt.types.ValueError, message);
  return Number(value);
}
