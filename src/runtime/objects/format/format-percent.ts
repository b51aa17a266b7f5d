/** Parsing of what follows a `%`: `[(key)][flags][width][.precision][length]type`. unicode_format_arg_parse. */
import type { PercentErrors } from "./percent-errors.ts";

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

/** The key in the parentheses that follow the `%` at an offset, and the offset behind it. */
export function parsePercentKey(
  errors: PercentErrors,
  format: string,
  percent: number,
): { readonly key: string; readonly end: number } {
  const close = closingParenthesis(errors, format, percent);
  return { key: format.slice(percent + 2, close), end: close + 1 };
}

/** Reads the specification at the offset `start`, behind the `%` at `percent` or its key. `star` gives the value for a `*`. */
export function parsePercent(
  errors: PercentErrors,
  format: string,
  percent: number,
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
    width = numberOf(skip(/\d*/y), LARGEST_WIDTH, () => errors.tooBig(percent, "width"));
  }
  let precision = -1;
  if (skip(/\./y) !== "") {
    precision =
      skip(/\*/y) !== ""
        ? Math.max(star(false), 0)
        : numberOf(skip(/\d*/y), LARGEST_PRECISION, () => errors.tooBig(percent, "precision"));
    precision = Math.max(precision, 0);
  }
  skip(/[hlL]/y);
  if (at >= format.length) errors.incomplete(percent);
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
function closingParenthesis(errors: PercentErrors, format: string, percent: number): number {
  let depth = 0;
  for (let at = percent + 1; at < format.length; at++) {
    if (format.charAt(at) === "(") depth++;
    else if (format.charAt(at) === ")" && --depth === 0) return at;
  }
  return errors.incompleteKey(percent);
}

function numberOf(digits: string, largest: bigint, raiseTooBig: () => never): number {
  if (digits === "") return -1;
  const value = BigInt(digits);
  if (value > largest) raiseTooBig();
  return Number(value);
}
