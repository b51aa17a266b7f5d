/**
 * From the generated sequence to the final order of blocks: the passes of CPython 3.13's flow graph in its
 * order (_PyCfg_OptimizeCodeUnit and _PyCfg_OptimizedCfgToInstructionSequence, Python/flowgraph.c). Superinstructions
 * are only marked: the machine does not have them.
 */

import { Op } from "../../bytecode/opcodes.ts";
import type { ConstantPool } from "../constants.ts";
import { isBlockPush, Pseudo, type SequenceInstruction, setNop } from "../instruction.ts";
import { type Block, blocksFrom, buildGraph } from "./block.ts";
import { moveColdBlocksToEnd } from "./cold-blocks.ts";
import { labelExceptionTargets, markExceptHandlers } from "./handlers.ts";
import { inlineSmallBlocks } from "./inline-blocks.ts";
import { resolveLineNumbers } from "./lines.ts";
import { optimizeLoadConst } from "./load-const.ts";
import { removeRedundantNops, removeRedundantNopsAndJumps, removeRedundantPairs } from "./nops.ts";
import { normalizeJumps } from "./normalize.ts";
import { optimizeBlock } from "./peephole.ts";
import { addPrefix, type FrameNames } from "./prefix.ts";
import { calculateStackDepth } from "./stack-depth.ts";
import { markSuperinstructions } from "./superinstructions.ts";
import { addUnboundChecks } from "./uninitialized.ts";
import { removeUnreachable } from "./unreachable.ts";
import { removeUnusedConsts } from "./unused-consts.ts";

export interface GraphInput {
  readonly sequence: readonly SequenceInstruction[];
  readonly consts: ConstantPool;
  readonly names: FrameNames;
  readonly parameterCount: number;
  readonly flags: number;
  readonly firstLine: number;
}

export interface OptimizedGraph {
  readonly entry: Block;
  /** In slots. */
  readonly stackSize: number;
}

export function optimizeSequence(input: GraphInput): OptimizedGraph {
  const { consts, names } = input;
  const entry = buildGraph(input.sequence);
  markExceptHandlers(entry);
  labelExceptionTargets(entry);
  inlineSmallBlocks(entry);
  removeUnreachable(entry);
  resolveLineNumbers(entry);
  optimizeLoadConst(entry, consts);
  for (const block of blocksFrom(entry)) optimizeBlock(block, consts);
  removeRedundantPairs(entry);
  removeUnreachable(entry);
  removeRedundantNopsAndJumps(entry);
  removeUnusedConsts(entry, consts);
  addUnboundChecks(entry, names.varNames.size, input.parameterCount);
  markSuperinstructions(entry);
  removeRedundantNops(entry);
  moveColdBlocksToEnd(entry);
  resolveLineNumbers(entry);
  const stackSize = calculateStackDepth(entry);
  addPrefix(entry, names, input.flags, input.firstLine);
  convertPseudoInstructions(entry);
  normalizeJumps(entry);
  return { entry, stackSize };
}

/** convert_pseudo_ops; LOAD_CLOSURE stays an instruction of its own. */
function convertPseudoInstructions(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (isBlockPush(instruction.op)) setNop(instruction);
      else if (instruction.op === Pseudo.STORE_FAST_MAYBE_NULL) instruction.op = Op.STORE_FAST;
    }
  }
  removeRedundantNopsAndJumps(entry);
}
