/** Which statement a node belongs to, and what stands beside that in its block. */
import type { AstNode, Stmt } from "../syntax/ast.ts";
import { blocksOf } from "./blocks.ts";
import type { SegmentModel } from "./segment-model.ts";

export interface PlaceInBlock {
  readonly statement: Stmt;
  readonly block: readonly Stmt[];
  /** Of the statement in the block. */
  readonly index: number;
}

/** The innermost statement around a node, the node itself included. */
export function placeInBlock(model: SegmentModel, node: AstNode): PlaceInBlock | undefined {
  let child = node;
  for (const parent of [...model.ancestorsOf(node), undefined]) {
    const block = parent === undefined ? model.segment.body : blockWith(parent, child);
    if (block !== undefined) {
      const index = (block as readonly AstNode[]).indexOf(child);
      return index < 0 ? undefined : { statement: child as Stmt, block, index };
    }
    if (parent !== undefined) child = parent;
  }
  return undefined;
}

function blockWith(parent: AstNode, child: AstNode): readonly Stmt[] | undefined {
  const blocks =
    parent.kind === "ExceptHandler" || parent.kind === "match_case"
      ? [parent.body]
      : blocksOf(parent as Stmt);
  return blocks.find((block) => (block as readonly AstNode[]).includes(child));
}
