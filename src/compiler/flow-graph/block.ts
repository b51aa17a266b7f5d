/**
 * Basic blocks and the graph they form: instructions that run one after the other, ending in at most one jump.
 * Follows the data of CPython 3.13 (Python/flowgraph.c, struct _PyCfgBasicblock).
 */

import { invariant } from "../../base/invariant.ts";
import type { SequenceInstruction } from "../instruction.ts";
import { hasTarget, type Instruction, isJump, isScopeExit, isUnconditionalJump } from "../instruction.ts";

export interface Block {
  /** Whether anything jumps here. */
  isLabelled: boolean;
  instructions: Instruction[];
  next: Block | undefined;
  /** How many blocks jump or fall into this one; counted by removeUnreachable. */
  predecessors: number;
  /** Stack depth at its start; negative until known. */
  startDepth: number;
  isExceptHandler: boolean;
  preservesLasti: boolean;
  isVisited: boolean;
  isWarm: boolean;
  isCold: boolean;
  /** Handlers in force at its start, while they are being worked out. */
  handlers: readonly Block[] | undefined;
  /** Which locals may be unbound at its start: bit i for local i (see uninitialized.ts). */
  unsafeLow: number;
  unsafeHigh: number;
}

export function createBlock(): Block {
  return {
    isLabelled: false,
    instructions: [],
    next: undefined,
    predecessors: 0,
    startDepth: -1,
    isExceptHandler: false,
    preservesLasti: false,
    isVisited: false,
    isWarm: false,
    isCold: false,
    handlers: undefined,
    unsafeLow: 0,
    unsafeHigh: 0,
  };
}

/** Cuts a sequence into blocks: a block starts at each label that is used and after each jump or exit. */
export function buildGraph(sequence: readonly SequenceInstruction[]): Block {
  const isTarget = new Uint8Array(sequence.length + 1);
  for (const { label } of sequence) if (label !== undefined) isTarget[label.position] = 1;
  const blockAt = new Map<number, Block>();
  const entry = createBlock();
  let block = entry;
  sequence.forEach(({ op, arg, location }, index) => {
    const last = lastInstruction(block);
    const isEnded = last !== undefined && (isJump(last.op) || isScopeExit(last.op));
    const isLabelled = isTarget[index] === 1;
    if (isEnded || (isLabelled && (last !== undefined || block.isLabelled))) {
      block.next = createBlock();
      block = block.next;
    }
    if (isLabelled) {
      block.isLabelled = true;
      blockAt.set(index, block);
    }
    block.instructions.push({ op, arg, target: undefined, location, handler: undefined });
  });
  linkTargets(entry, sequence, blockAt);
  return entry;
}

function linkTargets(
  entry: Block,
  sequence: readonly SequenceInstruction[],
  blockAt: ReadonlyMap<number, Block>,
): void {
  let index = 0;
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      const label = sequence[index++]?.label;
      if (label === undefined) continue;
      instruction.target = blockAt.get(label.position);
      invariant(instruction.target !== undefined, "a label in use is placed before an instruction");
    }
  }
}

/** The blocks in the order of the code. Blocks inserted behind the current one are visited too. */
export function* blocksFrom(entry: Block | undefined): Generator<Block> {
  for (let block = entry; block !== undefined; block = block.next) yield block;
}

export function lastInstruction(block: Block): Instruction | undefined {
  return block.instructions[block.instructions.length - 1];
}

export function hasFallthrough(block: Block): boolean {
  const last = lastInstruction(block);
  return last === undefined || !(isScopeExit(last.op) || isUnconditionalJump(last.op));
}

export function exitsScope(block: Block): boolean {
  const last = lastInstruction(block);
  return last !== undefined && isScopeExit(last.op);
}

export function hasNoLine(block: Block): boolean {
  return block.instructions.every(({ location }) => location.line < 0);
}

export function nextNonEmpty(block: Block | undefined): Block | undefined {
  let found = block;
  while (found !== undefined && found.instructions.length === 0) found = found.next;
  return found;
}

/** A copy of an instruction that can be changed on its own. */
export function copyInstruction(instruction: Instruction): Instruction {
  return { ...instruction };
}

/** The target of a jump or block push, which every such instruction has. */
export function targetOf(instruction: Instruction): Block {
  invariant(hasTarget(instruction.op) && instruction.target !== undefined, "a jump has a target");
  return instruction.target;
}

/** Unmarks all blocks before a walk over the graph. */
export function clearVisited(entry: Block): void {
  for (const block of blocksFrom(entry)) block.isVisited = false;
}
