/**
 * Replaces jumps to small exits, or to blocks without lines of their own, by copies of those blocks.
 * Follows inline_small_or_no_lineno_blocks of Python/flowgraph.c (3.13).
 */
import { isUnconditionalJump, Pseudo, setNop } from "../instruction.ts";
import {
  type Block,
  blocksFrom,
  copyInstruction,
  exitsScope,
  hasFallthrough,
  hasNoLine,
  lastInstruction,
  targetOf,
} from "./block.ts";

/** Instructions that an exit block may have to be copied (MAX_COPY_SIZE). */
const MAX_COPY_SIZE = 4;

export function inlineSmallBlocks(entry: Block): void {
  let hasChanged: boolean;
  do {
    hasChanged = false;
    for (const block of blocksFrom(entry)) if (inlineTarget(block)) hasChanged = true;
  } while (hasChanged);
}

function inlineTarget(block: Block): boolean {
  const last = lastInstruction(block);
  if (last === undefined || !isUnconditionalJump(last.op)) return false;
  const target = targetOf(last);
  const isSmallExit = exitsScope(target) && target.instructions.length <= MAX_COPY_SIZE;
  const isLineless = hasNoLine(target) && !hasFallthrough(target);
  if (!isSmallExit && !isLineless) return false;
  const removedJump = last.op;
  setNop(last);
  block.instructions.push(...target.instructions.map(copyInstruction));
  const newLast = lastInstruction(block);
  // A jump that checked for signals must not be replaced by one that does not.
  if (isLineless && newLast !== undefined && isUnconditionalJump(newLast.op) && removedJump === Pseudo.JUMP) {
    newLast.op = Pseudo.JUMP;
  }
  target.predecessors--;
  return true;
}
