/**
 * Conditional jumps only go forward: one that would go back jumps over an unconditional jump back instead.
 * Follows normalize_jumps of Python/flowgraph.c (3.13).
 */
import { Op } from "../../bytecode/opcodes.ts";
import { isJump, isUnconditionalJump, type Opcode, Pseudo } from "../instruction.ts";
import { type Block, blocksFrom, clearVisited, createBlock, lastInstruction, targetOf } from "./block.ts";

export function normalizeJumps(entry: Block): void {
  clearVisited(entry);
  for (const block of blocksFrom(entry)) {
    block.isVisited = true;
    const last = lastInstruction(block);
    if (last === undefined || !isJump(last.op) || isUnconditionalJump(last.op)) continue;
    const target = targetOf(last);
    if (!target.isVisited) continue;
    const jump = createBlock();
    jump.instructions.push({
      op: Pseudo.JUMP,
      arg: 0,
      target,
      location: last.location,
      handler: undefined,
    });
    last.op = reverse(last.op);
    last.target = block.next;
    jump.isCold = block.isCold;
    jump.next = block.next;
    block.next = jump;
  }
}

function reverse(op: Opcode): Opcode {
  switch (op) {
    case Op.POP_JUMP_IF_NOT_NONE:
      return Op.POP_JUMP_IF_NONE;
    case Op.POP_JUMP_IF_NONE:
      return Op.POP_JUMP_IF_NOT_NONE;
    case Op.POP_JUMP_IF_FALSE:
      return Op.POP_JUMP_IF_TRUE;
    case Op.POP_JUMP_IF_TRUE:
      return Op.POP_JUMP_IF_FALSE;
    default:
      return op;
  }
}
