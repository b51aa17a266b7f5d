/** Checks the patterns of `match` statements. */

import { type Lowering, NO_NODE } from "../lower/lowering.ts";
import { NodeKind } from "../node-kind.ts";
import { reportNode } from "./targets.ts";

/** `case *a:` needs a comma. */
export function checkCase(lowering: Lowering, node: number): void {
  const patterns = lowering.operands(node).filter((child) => lowering.kind(child) === NodeKind.CasePattern);
  const [only] = patterns;
  if (only === undefined || patterns.length > 1) return;
  const isStarred = lowering.kind(only + 1) === NodeKind.SplatPattern;
  if (isStarred && lowering.childOfKind(node, NodeKind.Comma) === NO_NODE) {
    reportNode(lowering, only, "invalid syntax");
  }
}

/** `1 + 2j`: a real number and an imaginary one. */
export function checkComplexPattern(lowering: Lowering, node: number): void {
  const [real = NO_NODE, imaginary = NO_NODE] = lowering.operands(node);
  if (real !== NO_NODE && /j$/i.test(lowering.textOf(real))) {
    reportNode(lowering, real, "real number required in complex literal");
  }
  if (imaginary !== NO_NODE && !/j$/i.test(lowering.textOf(imaginary))) {
    reportNode(lowering, imaginary, "imaginary number required in complex literal");
  }
}

/** One `**rest`, at the end; keys are literals or dotted names. */
export function checkDictPattern(lowering: Lowering, node: number): void {
  let rest = NO_NODE;
  for (const child of lowering.operands(node)) {
    if (rest !== NO_NODE) reportNode(lowering, rest, "invalid syntax");
    const kind = lowering.kind(child);
    rest = kind === NodeKind.SplatPattern ? child : NO_NODE;
    if (rest !== NO_NODE && lowering.childOfKind(rest, NodeKind.Identifier) === NO_NODE) {
      reportNode(lowering, rest, "invalid syntax");
    }
    if (kind === NodeKind.DottedName && lowering.childOfKind(child, NodeKind.Dot) === NO_NODE) {
      reportNode(lowering, child, "invalid syntax");
    }
  }
}

export function checkClassPattern(lowering: Lowering, node: number): void {
  let hasKeyword = false;
  for (const child of lowering.operands(node).slice(1)) {
    const first = lowering.operands(child)[0] ?? NO_NODE;
    const isNamed = first !== NO_NODE && lowering.kind(first) === NodeKind.AsPattern;
    const inner = isNamed ? first + 2 : first;
    if (inner !== NO_NODE && lowering.kind(inner) === NodeKind.KeywordPattern) hasKeyword = true;
    else if (hasKeyword) reportNode(lowering, child, "positional patterns follow keyword patterns");
  }
}

/** The target of `case pattern as target` is a name other than the wildcard. */
export function checkAsPattern(lowering: Lowering, node: number): void {
  if (lowering.childOfKind(node, NodeKind.CasePattern) === NO_NODE) return;
  const name = lowering.childOfKind(node, NodeKind.Identifier);
  if (name !== NO_NODE && lowering.textOf(name) === "_") {
    reportNode(lowering, name, "cannot use '_' as a target");
  }
}
