/** Checks the order of parameters: `invalid_parameters` and `invalid_star_etc` in CPython's grammar. */

import { firstExpression } from "../lower/expressions.ts";
import { type Lowering, NO_NODE } from "../lower/lowering.ts";
import { NodeKind } from "../node-kind.ts";
import { reportNode } from "./targets.ts";

/** What has been met so far, from left to right. */
interface Seen {
  hasPositional: boolean;
  hasDefault: boolean;
  hasSlash: boolean;
  hasStar: boolean;
  hasMapping: boolean;
  /** A bare `*` that no parameter has followed yet. */
  openStar: number;
}

export function checkParameters(lowering: Lowering, node: number): void {
  const seen: Seen = {
    hasPositional: false,
    hasDefault: false,
    hasSlash: false,
    hasStar: false,
    hasMapping: false,
    openStar: NO_NODE,
  };
  for (const child of lowering.operands(node)) {
    if (seen.hasMapping) reportNode(lowering, child, "arguments cannot follow var-keyword argument");
    checkParameter(lowering, child, seen);
  }
  if (seen.openStar !== NO_NODE) reportNode(lowering, seen.openStar, "named arguments must follow bare *");
}

function checkParameter(lowering: Lowering, node: number, seen: Seen): void {
  switch (starOf(lowering, node)) {
    case "/":
      checkSlash(lowering, node, seen);
      return;
    case "*":
    case "*args":
      if (seen.hasStar) reportNode(lowering, node, "* argument may appear only once");
      seen.hasStar = true;
      if (lowering.kind(node) === NodeKind.KeywordSeparator) seen.openStar = node;
      return;
    case "**":
      seen.hasMapping = true;
      return;
    default:
      seen.openStar = NO_NODE;
      checkDefault(lowering, node, seen);
  }
}

function checkSlash(lowering: Lowering, node: number, seen: Seen): void {
  if (seen.hasSlash) reportNode(lowering, node, "/ may appear only once");
  else if (seen.hasStar) reportNode(lowering, node, "/ must be ahead of *");
  else if (!seen.hasPositional) reportNode(lowering, node, "at least one argument must precede /");
  seen.hasSlash = true;
}

function checkDefault(lowering: Lowering, node: number, seen: Seen): void {
  if (seen.hasStar) return;
  seen.hasPositional = true;
  const kind = lowering.kind(node);
  if (kind === NodeKind.DefaultParameter || kind === NodeKind.TypedDefaultParameter) seen.hasDefault = true;
  else if (seen.hasDefault) {
    reportNode(lowering, node, "parameter without a default follows parameter with a default");
  }
}

/** The mark of a parameter that is not positional; `undefined` for one that may be. */
function starOf(lowering: Lowering, node: number): "/" | "*" | "*args" | "**" | undefined {
  const kind = lowering.kind(node);
  const inner = kind === NodeKind.TypedParameter ? firstOf(lowering, node) : node;
  switch (lowering.kind(inner)) {
    case NodeKind.PositionalSeparator:
      return "/";
    case NodeKind.KeywordSeparator:
      return "*";
    case NodeKind.ListSplat:
      return "*args";
    case NodeKind.DictionarySplatPattern:
      return "**";
    default:
      return undefined;
  }
}

function firstOf(lowering: Lowering, node: number): number {
  const [first = firstExpression(lowering, node)] = lowering.operands(node);
  return first === NO_NODE ? node : first;
}
