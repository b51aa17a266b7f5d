/**
 * Marks the pairs of loads and stores of locals that CPython makes one instruction of. The machine runs both; only
 * CPython's own form of the code (bytecode/wordcode.ts) has them as one. Follows Python/flowgraph.c (3.13),
 * insert_superinstructions.
 */
import { Op } from "../../bytecode/opcodes.ts";
import type { Instruction } from "../instruction.ts";
import { type Block, blocksFrom } from "./block.ts";

/** Both arguments have four bits. */
const LARGEST_ARGUMENT = 15;

export function markSuperinstructions(entry: Block): void {
  for (const { instructions } of blocksFrom(entry)) {
    for (let index = 0; index + 1 < instructions.length; index++) {
      const [first, second] = [instructions[index], instructions[index + 1]];
      if (first === undefined || second === undefined || !areJoined(first, second)) continue;
      first.isJoined = true;
      index++;
    }
  }
}

function areJoined(first: Instruction, second: Instruction): boolean {
  const isPair =
    (second.op === Op.LOAD_FAST && (first.op === Op.LOAD_FAST || first.op === Op.STORE_FAST)) ||
    (second.op === Op.STORE_FAST && first.op === Op.STORE_FAST);
  if (!isPair || first.arg > LARGEST_ARGUMENT || second.arg > LARGEST_ARGUMENT) return false;
  const lines = [first.location.line, second.location.line];
  return lines[0] === lines[1] || lines.some((line) => line < 0);
}
