/** Which part of an expression cannot be assigned to or deleted, and how CPython says so. */
import type { GrammarParser, Node } from "./parser.ts";

export type TargetUse = "assign" | "for" | "delete";

/** Fails for the first part that is no target; does nothing when there is none. */
export function failForInvalidTarget(p: GrammarParser, node: Node, use: TargetUse): undefined {
  const target = findInvalidTarget(node, use);
  if (target === undefined) return undefined;
  return p.failAt(target, `cannot ${use === "delete" ? "delete" : "assign to"} ${kindName(p, target)}`);
}

/** What 3.9 calls differently (_PyPegen_get_expr_name). */
const EARLIER_NAMES: Readonly<Record<string, string>> = {
  expression: "operator",
  "dict literal": "dict display",
  ellipsis: "Ellipsis",
};

/** How errors name what an expression is. */
export function kindName(p: GrammarParser, { kind }: Node): string {
  return p.traits.knowsFewMistakes ? (EARLIER_NAMES[kind] ?? kind) : kind;
}

/** _PyPegen_get_invalid_target of Parser/action_helpers.c (3.13). */
function findInvalidTarget(node: Node, use: TargetUse): Node | undefined {
  switch (node.kind) {
    case "list":
    case "tuple":
      for (const item of node.items) {
        const found = findInvalidTarget(item, use);
        if (found !== undefined) return found;
      }
      return undefined;
    case "starred": {
      const [value] = node.items;
      return use === "delete" || value === undefined ? node : findInvalidTarget(value, use);
    }
    case "comparison": {
      // `for a in b` reads as a comparison when the loop is looked at as an expression.
      if (use !== "for") return node;
      const [left] = node.items;
      return node.operator === "in" && left !== undefined ? findInvalidTarget(left, use) : undefined;
    }
    case "name":
    case "attribute":
    case "subscript":
      return undefined;
    default:
      return node;
  }
}
