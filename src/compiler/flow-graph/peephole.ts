/**
 * Improvements within one block: tuples of constants, jumps to jumps, needless conversions to bool.
 * Follows optimize_basic_block of Python/flowgraph.c (3.13).
 */
import { invariant } from "../../base/invariant.ts";
import type { Constant } from "../../bytecode/code.ts";
import { Op } from "../../bytecode/opcodes.ts";
import type { ConstantPool } from "../constants.ts";
import { hasTarget, type Instruction, type Opcode, Pseudo, setNop, setOp } from "../instruction.ts";
import { type Block, targetOf } from "./block.ts";
import { optimizeSwaps } from "./swaps.ts";

/** COMPARE_OP's argument bit that asks for an exact bool. */
const CONVERT_TO_BOOL = 1;

export function optimizeBlock(block: Block, consts: ConstantPool): void {
  for (let index = 0; index < block.instructions.length; index++) {
    const instruction = block.instructions[index];
    invariant(instruction !== undefined, "the index is in the block");
    const next = block.instructions[index + 1];
    const isRetry = hasTarget(instruction.op)
      ? threadJump(block, instruction)
      : optimizeInstruction(block, index, instruction, next, consts);
    if (isRetry) index--;
  }
  optimizeSwaps(block);
}

function optimizeInstruction(
  block: Block,
  index: number,
  instruction: Instruction,
  next: Instruction | undefined,
  consts: ConstantPool,
): false {
  switch (instruction.op) {
    case Op.BUILD_TUPLE:
      if (!cancelUnpacking(instruction, next)) foldTuple(block, index, instruction, consts);
      break;
    case Op.STORE_FAST:
      if (
        next?.op === Op.STORE_FAST &&
        next.arg === instruction.arg &&
        next.location.line === instruction.location.line
      ) {
        setOp(instruction, Op.POP_TOP, 0);
      }
      break;
    case Op.SWAP:
      if (instruction.arg === 1) setNop(instruction);
      break;
    case Op.LOAD_GLOBAL:
      if (next?.op === Op.PUSH_NULL && (instruction.arg & 1) === 0) {
        instruction.arg |= 1;
        setNop(next);
      }
      break;
    default:
      optimizeToBool(instruction, next);
  }
  return false;
}

/** BUILD_TUPLE n, UNPACK_SEQUENCE n for small n is a SWAP or nothing. */
function cancelUnpacking(instruction: Instruction, next: Instruction | undefined): boolean {
  const { arg } = instruction;
  if (next?.op !== Op.UNPACK_SEQUENCE || next.arg !== arg || arg < 1 || arg > 3) return false;
  setNop(instruction);
  if (arg === 1) setNop(next);
  else next.op = Op.SWAP;
  return true;
}

/** LOAD_CONST a, LOAD_CONST b, BUILD_TUPLE 2 is LOAD_CONST (a, b). */
function foldTuple(block: Block, index: number, instruction: Instruction, consts: ConstantPool): void {
  const { arg } = instruction;
  if (index < arg) return;
  const loads = block.instructions.slice(index - arg, index);
  if (!loads.every(({ op }) => op === Op.LOAD_CONST)) return;
  const items: Constant[] = loads.map((load) => consts.at(load.arg));
  const folded = consts.add({ kind: "tuple", items });
  for (const load of loads) setNop(load);
  setOp(instruction, Op.LOAD_CONST, folded);
}

/** What gives an exact bool anyway needs no TO_BOOL after it. */
function optimizeToBool(instruction: Instruction, next: Instruction | undefined): void {
  switch (instruction.op) {
    case Op.COMPARE_OP:
      if (next?.op !== Op.TO_BOOL) return;
      setOp(next, Op.COMPARE_OP, instruction.arg | CONVERT_TO_BOOL);
      break;
    case Op.CONTAINS_OP:
    case Op.IS_OP:
    case Op.TO_BOOL:
    case Op.UNARY_NOT:
      if (instruction.op === Op.UNARY_NOT && next?.op === Op.UNARY_NOT) setNop(next);
      else if (next?.op === Op.TO_BOOL) setOp(next, instruction.op, instruction.arg);
      else return;
      break;
    default:
      return;
  }
  setNop(instruction);
}

/** Jumps straight to where a jump to a jump leads; true when the same place is to be looked at again. */
function threadJump(block: Block, instruction: Instruction): boolean {
  const [first] = targetOf(instruction).instructions;
  const threaded = first === undefined ? undefined : threadedOp(instruction.op, first.op);
  if (first === undefined || threaded === undefined || first.target === instruction.target) return false;
  const { target, location } = first;
  setNop(instruction);
  block.instructions.push({ op: threaded, arg: 0, target, location, handler: undefined });
  return true;
}

function threadedOp(op: Opcode, targetOp: Opcode): Opcode | undefined {
  switch (op) {
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_NOT_NONE:
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
      return targetOp === Pseudo.JUMP ? op : undefined;
    case Pseudo.JUMP:
    case Pseudo.JUMP_NO_INTERRUPT:
      if (targetOp === Pseudo.JUMP) return Pseudo.JUMP;
      return targetOp === Pseudo.JUMP_NO_INTERRUPT ? op : undefined;
    default:
      return undefined;
  }
}
