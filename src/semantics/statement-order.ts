/** Which statement comes before, and what follows, in the same block. */
import type { AstNode, Stmt } from "../syntax/ast.ts";
import type { SegmentModel } from "./segment-model.ts";

const BLOCKS = ["body", "orelse", "finalbody"] as const;

/** The block in which a node is a statement: of its parent, or of the segment. */
export function blockAround(model: SegmentModel, node: AstNode): readonly Stmt[] | undefined {
  const parent = model.parentOf(node);
  const blocks =
    parent === undefined ? [model.segment.body] : BLOCKS.map((name): unknown => Reflect.get(parent, name));
  return blocks.find((block): block is readonly Stmt[] => Array.isArray(block) && block.includes(node));
}

export function statementBefore(model: SegmentModel, node: AstNode): Stmt | undefined {
  const block = blockAround(model, node);
  const index = (block as readonly AstNode[] | undefined)?.indexOf(node) ?? 0;
  return index > 0 ? block?.[index - 1] : undefined;
}

/** Whether the round of the loop in which a node is reached is the last one: `break`, `return` or `raise` follow it. */
export function endsLoop(model: SegmentModel, node: AstNode, loop: AstNode): boolean {
  for (let at: AstNode | undefined = node; at !== undefined && at !== loop; at = model.parentOf(at)) {
    if (at.kind === "Return" || at.kind === "Raise") return true;
    const block = blockAround(model, at);
    if (block === undefined) continue;
    const following = block.slice((block as readonly AstNode[]).indexOf(at) + 1);
    if (following.some(({ kind }) => kind === "Break" || kind === "Return" || kind === "Raise")) return true;
  }
  return false;
}
