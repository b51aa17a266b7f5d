/**
 * Moves what runs only after an exception behind everything else. Follows push_cold_blocks_to_end of
 * Python/flowgraph.c (3.13).
 */
import { isJump, NO_LOCATION, Pseudo } from "../instruction.ts";
import { type Block, blocksFrom, clearVisited, createBlock, hasFallthrough, targetOf } from "./block.ts";
import { removeRedundantNopsAndJumps } from "./nops.ts";

export function moveColdBlocksToEnd(entry: Block): void {
  if (entry.next === undefined) return;
  markCold(entry);
  for (const block of blocksFrom(entry)) {
    const { next } = block;
    if (block.isCold && hasFallthrough(block) && next?.isWarm) insertJump(block, next);
  }
  const all = [...blocksFrom(entry)];
  const cold = all.filter(({ isCold }) => isCold);
  chain([...all.filter(({ isCold }) => !isCold), ...cold]);
  if (cold.length > 0) removeRedundantNopsAndJumps(entry);
}

function chain(blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    block.next = blocks[index + 1];
  });
}

/** A cold block that falls into a warm one will no longer stand before it. */
function insertJump(block: Block, target: Block): void {
  const jump = createBlock();
  jump.instructions.push({
    op: Pseudo.JUMP_NO_INTERRUPT,
    arg: 0,
    target,
    location: NO_LOCATION,
    handler: undefined,
  });
  target.isLabelled = true;
  jump.isCold = true;
  jump.predecessors = 1;
  jump.next = target;
  block.next = jump;
}

function markCold(entry: Block): void {
  clearVisited(entry);
  walk([entry], (block) => {
    block.isWarm = true;
  });
  const handlers = [...blocksFrom(entry)].filter(({ isExceptHandler }) => isExceptHandler);
  clearVisited(entry);
  for (const block of blocksFrom(entry)) if (block.isWarm) block.isVisited = true;
  walk(handlers, (block) => {
    block.isCold = true;
  });
}

/** Visits what can be reached from `starts` by falling through and jumping, not by exceptions. */
function walk(starts: readonly Block[], visit: (block: Block) => void): void {
  const todo = [...starts];
  for (const start of starts) start.isVisited = true;
  const reach = (block: Block): void => {
    if (block.isVisited) return;
    block.isVisited = true;
    todo.push(block);
  };
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    visit(block);
    if (block.next !== undefined && hasFallthrough(block)) reach(block.next);
    for (const instruction of block.instructions) if (isJump(instruction.op)) reach(targetOf(instruction));
  }
}
