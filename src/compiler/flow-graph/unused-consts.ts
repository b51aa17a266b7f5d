/** Drops constants that no instruction loads any more. The first stays, since it may be the docstring. */
import { Op } from "../../bytecode/opcodes.ts";
import type { ConstantPool } from "../constants.ts";
import { type Block, blocksFrom } from "./block.ts";

/** remove_unused_consts of Python/flowgraph.c (3.13). */
export function removeUnusedConsts(entry: Block, consts: ConstantPool): void {
  const used = new Set<number>([0]);
  forEachConstUse(entry, (instruction) => used.add(instruction.arg));
  const newIndices = consts.keepOnly(used);
  forEachConstUse(entry, (instruction) => {
    instruction.arg = newIndices.get(instruction.arg) ?? instruction.arg;
  });
}

function forEachConstUse(entry: Block, visit: (instruction: { arg: number }) => void): void {
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (instruction.op === Op.LOAD_CONST || instruction.op === Op.RETURN_CONST) visit(instruction);
    }
  }
}
