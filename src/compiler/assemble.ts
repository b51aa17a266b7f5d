/**
 * Writes the blocks of an optimised graph as a code unit: one word per instruction, jumps as absolute indices,
 * positions and the exception table. Follows Python/assemble.c (3.13).
 */
import { invariant } from "../base/invariant.ts";
import { EXCEPTION_ROW_LENGTH, POSITION_ROW_LENGTH } from "../bytecode/code.ts";
import { encodeInstruction, Op } from "../bytecode/opcodes.ts";
import { type Block, blocksFrom, targetOf } from "./flow-graph/block.ts";
import { handlerDepth } from "./flow-graph/stack-depth.ts";
import { hasTarget, type Instruction, Pseudo } from "./instruction.ts";

export interface AssembledCode {
  readonly instructions: Int32Array;
  readonly positions: Int32Array;
  readonly exceptionTable: Int32Array;
  readonly emptyBlocks: readonly number[];
  readonly joined: readonly number[];
}

export function assemble(entry: Block): AssembledCode {
  const starts = new Map<Block, number>();
  const sequence: Instruction[] = [];
  const emptyBlocks: number[] = [];
  for (const block of blocksFrom(entry)) {
    starts.set(block, sequence.length);
    if (block.instructions.length === 0) emptyBlocks.push(sequence.length);
    block.instructions.forEach((instruction, index) => {
      if (!isSecondPop(block, index)) sequence.push(instruction);
    });
  }
  const startOf = (block: Block): number => {
    const start = starts.get(block);
    invariant(start !== undefined, "a block in use is in the graph");
    return start;
  };
  return {
    instructions: Int32Array.from(sequence, (instruction, index) => encode(instruction, index, startOf)),
    positions: encodePositions(sequence),
    exceptionTable: encodeExceptionTable(sequence, startOf),
    emptyBlocks,
    joined: [...sequence.keys()].filter((index) => sequence[index]?.isJoined === true),
  };
}

/**
 * DIVERGES: CPython's compiler writes END_FOR, POP_TOP after a loop, of which an exhausted iterator that is no
 * generator skips both; here END_FOR alone pops the iterator.
 */
function isSecondPop(block: Block, index: number): boolean {
  return block.instructions[index]?.op === Op.POP_TOP && block.instructions[index - 1]?.op === Op.END_FOR;
}

function encode(instruction: Instruction, index: number, startOf: (block: Block) => number): number {
  const { op } = instruction;
  if (hasTarget(op)) {
    const target = startOf(targetOf(instruction));
    return encodeInstruction(realJump(op, target > index), target);
  }
  invariant(op < Pseudo.JUMP, "no pseudo-instruction is left");
  return encodeInstruction(op as Op, instruction.arg);
}

function realJump(op: Instruction["op"], isForward: boolean): Op {
  switch (op) {
    case Pseudo.JUMP:
      return isForward ? Op.JUMP_FORWARD : Op.JUMP_BACKWARD;
    case Pseudo.JUMP_NO_INTERRUPT:
      return isForward ? Op.JUMP_FORWARD : Op.JUMP_BACKWARD_NO_INTERRUPT;
    default:
      return op as Op;
  }
}

function encodePositions(sequence: readonly Instruction[]): Int32Array {
  const positions = new Int32Array(sequence.length * POSITION_ROW_LENGTH);
  sequence.forEach(({ location }, index) => {
    const { line, endLine, column, endColumn } = location;
    positions.set([line, endLine, column, endColumn], index * POSITION_ROW_LENGTH);
  });
  return positions;
}

/** One row for each run of instructions with the same handler. */
function encodeExceptionTable(
  sequence: readonly Instruction[],
  startOf: (block: Block) => number,
): Int32Array {
  const rows: number[] = [];
  let handler: Block | undefined;
  let start = 0;
  const close = (end: number): void => {
    if (handler === undefined) return;
    rows.push(start, end, startOf(handler), handlerDepth(handler), handler.preservesLasti ? 1 : 0);
  };
  sequence.forEach((instruction, index) => {
    if (instruction.handler === handler) return;
    close(index);
    start = index;
    handler = instruction.handler;
  });
  close(sequence.length);
  invariant(rows.length % EXCEPTION_ROW_LENGTH === 0, "rows are whole");
  return Int32Array.from(rows);
}
