/** Checks numbers and strings, of which the grammar also takes what Python 2 had, and what nobody has. */

import type { Lowering } from "../lower/lowering.ts";
import { reportNode } from "./targets.ts";

const DIGITS = "[0-9](?:_?[0-9])*";
const NUMBER = new RegExp(
  `^(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|[1-9](?:_?[0-9])*|0(?:_?0)*|${DIGITS}[jJ]` +
    `|(?:${DIGITS}\\.(?:${DIGITS})?|\\.${DIGITS})(?:[eE][+-]?${DIGITS})?[jJ]?|${DIGITS}[eE][+-]?${DIGITS}[jJ]?)$`,
);

export function checkNumber(lowering: Lowering, node: number): void {
  const text = lowering.textOf(node);
  // Text that is given up parses as a number, too.
  if (text.length === 1 || !/^[0-9.]/.test(text) || NUMBER.test(text)) return;
  const message = /^0[0-9_]+$/.test(text)
    ? "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"
    : "invalid decimal literal";
  reportNode(lowering, node, message);
}

/** Prefixes of strings in lower case, in any order of letters. */
const PREFIX = /^(?:[rubft]|b?r|rb|f?r|rf|t?r|rt)?$/;

export function checkString(lowering: Lowering, node: number): void {
  const text = lowering.textOf(node);
  const quote = text.search(/["']/);
  const prefix = text.slice(0, Math.max(quote, 0)).toLowerCase();
  if (!PREFIX.test(prefix)) reportNode(lowering, node, "invalid syntax");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII
  else if (prefix.includes("b") && /[^\x00-\x7f]/.test(text)) {
    reportNode(lowering, node, "bytes can only contain ASCII literal characters");
  }
}

/** Bytes side by side with text. */
export function checkStrings(lowering: Lowering, node: number): void {
  const isBytes = lowering.operands(node).map((literal) =>
    /^[a-z]*b/i.test(
      lowering
        .textOf(literal)
        .slice(0, 2)
        .replace(/["'].*/s, ""),
    ),
  );
  if (isBytes.includes(true) && isBytes.includes(false)) {
    reportNode(lowering, node, "cannot mix bytes and nonbytes literals");
  }
}

export function checkTypeConversion(lowering: Lowering, node: number): void {
  const name = lowering.textOf(node).slice(1);
  if (name !== "r" && name !== "s" && name !== "a") {
    const message = `f-string: invalid conversion character '${name}': expected 's', 'r', or 'a'`;
    reportNode(lowering, node, message);
  }
}
