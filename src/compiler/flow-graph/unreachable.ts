/** Empties blocks that cannot be reached, and counts the predecessors of the others. */
import { isBlockPush, isJump } from "../instruction.ts";
import { type Block, blocksFrom, clearVisited, hasFallthrough, targetOf } from "./block.ts";

/** remove_unreachable of Python/flowgraph.c (3.13). */
export function removeUnreachable(entry: Block): void {
  clearVisited(entry);
  for (const block of blocksFrom(entry)) block.predecessors = 0;
  const todo: Block[] = [];
  const reach = (block: Block): void => {
    block.predecessors++;
    if (block.isVisited) return;
    block.isVisited = true;
    todo.push(block);
  };
  reach(entry);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    if (block.next !== undefined && hasFallthrough(block)) reach(block.next);
    for (const instruction of block.instructions) {
      if (isJump(instruction.op) || isBlockPush(instruction.op)) reach(targetOf(instruction));
    }
  }
  for (const block of blocksFrom(entry)) {
    if (block.predecessors > 0) continue;
    block.instructions = [];
    block.isExceptHandler = false;
  }
}
