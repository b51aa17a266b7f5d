/** Whether the place where a name stands changes what the name stands for, without binding it anew. */
import type { AstNode } from "../syntax/ast.ts";
import { isConstant } from "./constants.ts";
import type { SourceTree } from "./source-tree.ts";

/** `name.x = 1`, `name[0] += 1`, `del name[0]`, or `name.append(1)` whose result nobody looks at. */
export function changesName(tree: SourceTree, node: AstNode): boolean {
  let at = node;
  for (let parent = tree.parentOf(at); parent !== undefined; parent = tree.parentOf(at)) {
    if ((parent.kind === "Attribute" || parent.kind === "Subscript") && parent.value === at) {
      if (parent.ctx !== "Load") return true;
      at = parent;
    } else if (parent.kind === "Call" && parent.func === at && at !== node) {
      return tree.parentOf(parent)?.kind === "Expr";
    } else {
      return false;
    }
  }
  return false;
}

/** `random.seed(0)`: a call of the module's that stands by itself and is given nothing but constants. */
export function configuresModule(tree: SourceTree, node: AstNode): boolean {
  const attribute = tree.parentOf(node);
  if (attribute?.kind !== "Attribute") return false;
  const call = tree.parentOf(attribute);
  if (call?.kind !== "Call" || call.func !== attribute) return false;
  const stmt = tree.parentOf(call);
  if (stmt?.kind !== "Expr" || tree.parentOf(stmt) !== undefined) return false;
  return call.keywords.length === 0 && call.args.every(isConstant);
}
