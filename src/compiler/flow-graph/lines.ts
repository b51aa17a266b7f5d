/**
 * Gives artificial instructions the line of what runs before them, so that every instruction that leaves the
 * frame has one (PEP 626). Follows Python/flowgraph.c (3.13).
 */
import { hasEvalBreak, isJump, NO_LOCATION } from "../instruction.ts";
import {
  type Block,
  blocksFrom,
  copyInstruction,
  createBlock,
  exitsScope,
  hasFallthrough,
  hasNoLine,
  lastInstruction,
  nextNonEmpty,
  targetOf,
} from "./block.ts";

export function resolveLineNumbers(entry: Block): void {
  duplicateExitsWithoutLine(entry);
  propagateLineNumbers(entry);
}

/** Copies exit blocks without a line that several blocks jump to: each copy takes the line of its jump. */
function duplicateExitsWithoutLine(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (last === undefined || !isJump(last.op)) continue;
    const target = nextNonEmpty(targetOf(last));
    if (target === undefined || !needsLine(target) || target.predecessors <= 1) continue;
    const copy = createBlock();
    copy.instructions = target.instructions.map(copyInstruction);
    setFirstLocation(copy, last.location);
    last.target = copy;
    target.predecessors--;
    copy.predecessors = 1;
    copy.next = target.next;
    copy.isLabelled = true;
    target.next = copy;
  }
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (last === undefined || block.next === undefined || !hasFallthrough(block)) continue;
    if (needsLine(block.next)) setFirstLocation(block.next, last.location);
  }
}

function needsLine(block: Block): boolean {
  const matters = exitsScope(block) || block.instructions.some(({ op }) => hasEvalBreak(op));
  return matters && hasNoLine(block);
}

function propagateLineNumbers(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    const last = lastInstruction(block);
    if (last === undefined) continue;
    let location = NO_LOCATION;
    for (const instruction of block.instructions) {
      if (instruction.location.line < 0) instruction.location = location;
      else location = instruction.location;
    }
    if (hasFallthrough(block) && block.next?.predecessors === 1) inheritLocation(block.next, location);
    if (isJump(last.op) && targetOf(last).predecessors === 1) inheritLocation(targetOf(last), location);
  }
}

function inheritLocation(block: Block, location: typeof NO_LOCATION): void {
  const [first] = block.instructions;
  if (first !== undefined && first.location.line < 0) first.location = location;
}

function setFirstLocation(block: Block, location: typeof NO_LOCATION): void {
  const [first] = block.instructions;
  if (first !== undefined) first.location = location;
}
