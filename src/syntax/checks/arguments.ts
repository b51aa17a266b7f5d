/** Checks the order of the arguments of calls and class statements. */

import { type Lowering, NO_NODE } from "../lower/lowering.ts";
import { isExpression, NodeKind } from "../node-kind.ts";
import { reportNode } from "./targets.ts";

export function checkArguments(lowering: Lowering, node: number): void {
  let hasKeyword = false;
  let hasMapping = false;
  let isFirst = true;
  for (const child of lowering.children(node)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.OpenParen) continue;
    if (kind === NodeKind.Comma && isFirst) reportNode(lowering, child, "invalid syntax");
    isFirst = false;
    if (kind === NodeKind.KeywordArgument) {
      hasKeyword = true;
      checkKeyword(lowering, child);
    } else if (kind === NodeKind.DictionarySplat) {
      hasMapping = true;
    } else if (kind === NodeKind.ListSplat) {
      if (hasMapping) {
        reportNode(lowering, child, "iterable argument unpacking follows keyword argument unpacking");
      }
    } else if (isExpression(kind) && kind !== NodeKind.Error) {
      if (hasMapping) reportNode(lowering, child, "positional argument follows keyword argument unpacking");
      else if (hasKeyword) reportNode(lowering, child, "positional argument follows keyword argument");
    }
  }
}

function checkKeyword(lowering: Lowering, node: number): void {
  const value = lowering.operands(node)[1] ?? NO_NODE;
  if (value !== NO_NODE && lowering.kind(value) === NodeKind.NamedExpression) {
    reportNode(lowering, value, "invalid syntax");
  }
}
