/**
 * Removes NOPs that no line needs, jumps to what follows anyway, and pairs that undo each other.
 * Follows Python/flowgraph.c (3.13).
 */
import { invariant } from "../../base/invariant.ts";
import { Op } from "../../bytecode/opcodes.ts";
import { type Instruction, isJump, isUnconditionalJump, setNop } from "../instruction.ts";
import { type Block, blocksFrom, hasFallthrough, lastInstruction, nextNonEmpty, targetOf } from "./block.ts";

/** Repeats until neither a NOP nor a jump can go. */
export function removeRedundantNopsAndJumps(entry: Block): void {
  let changes: number;
  do {
    changes = removeRedundantNops(entry) + removeRedundantJumps(entry);
  } while (changes > 0);
}

/** Returns how many were removed. */
export function removeRedundantNops(entry: Block): number {
  let removed = 0;
  for (const block of blocksFrom(entry)) removed += removeNopsFrom(block);
  return removed;
}

/** A constant or copy that is popped at once goes, with the POP_TOP. */
export function removeRedundantPairs(entry: Block): void {
  let isDone = false;
  while (!isDone) {
    isDone = true;
    let previous: Instruction | undefined;
    for (const block of blocksFrom(entry)) {
      removeNopsFrom(block);
      if (block.isLabelled) previous = undefined;
      for (const instruction of block.instructions) {
        if (instruction.op === Op.POP_TOP && previous !== undefined && isPureLoad(previous)) {
          setNop(previous);
          setNop(instruction);
          isDone = false;
        }
        previous = instruction;
      }
      if ((previous !== undefined && isJump(previous.op)) || !hasFallthrough(block)) previous = undefined;
    }
  }
}

function isPureLoad(instruction: Instruction): boolean {
  return instruction.op === Op.LOAD_CONST || (instruction.op === Op.COPY && instruction.arg === 1);
}

/** basicblock_remove_redundant_nops: a NOP stays only where it is the only instruction of its line. */
function removeNopsFrom(block: Block): number {
  const { instructions } = block;
  let kept = 0;
  let previousLine = -1;
  for (let index = 0; index < instructions.length; index++) {
    const instruction = instructions[index];
    invariant(instruction !== undefined, "the index is in the block");
    const { line } = instruction.location;
    if (instruction.op === Op.NOP && isRedundantNop(block, index, line, previousLine)) continue;
    instructions[kept++] = instruction;
    previousLine = line;
  }
  const removed = instructions.length - kept;
  instructions.length = kept;
  return removed;
}

function isRedundantNop(block: Block, index: number, line: number, previousLine: number): boolean {
  if (line < 0 || previousLine === line) return true;
  const following = block.instructions[index + 1];
  if (following !== undefined) {
    if (following.location.line === line) return true;
    if (following.location.line >= 0) return false;
    const nop = block.instructions[index];
    if (nop !== undefined) following.location = nop.location;
    return true;
  }
  const next = nextNonEmpty(block.next);
  if (next === undefined) return false;
  // NOPs without a line will be removed themselves, so they are looked past.
  const first = next.instructions.find(({ op, location }) => op !== Op.NOP || location.line !== -1);
  return first !== undefined && first.location.line === line;
}

function removeRedundantJumps(entry: Block): number {
  let removed = 0;
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    if (nextNonEmpty(targetOf(last)) !== nextNonEmpty(block.next)) continue;
    setNop(last);
    removed++;
  }
  return removed;
}
