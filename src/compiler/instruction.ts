/**
 * Instructions as the compiler handles them before they become words: with labels or blocks as jump targets,
 * source locations, and the pseudo-instructions that the flow graph turns into tables or real ones.
 * Names and roles follow CPython 3.13 (Include/internal/pycore_opcode_utils.h).
 */
import { isJump as isMachineJump, Op } from "../bytecode/opcodes.ts";
import type { Block } from "./flow-graph/block.ts";

/** Instructions that exist in the compiler only. */
export enum Pseudo {
  JUMP = 240,
  JUMP_NO_INTERRUPT,
  /** Opens a region whose exceptions go to the target. */
  SETUP_FINALLY,
  /** The same, and the index of the raising instruction is pushed below the exception. */
  SETUP_CLEANUP,
  /** As SETUP_CLEANUP, where the stack to keep includes the bound `__exit__`. */
  SETUP_WITH,
  POP_BLOCK,
  /** STORE_FAST that may store "unbound". */
  STORE_FAST_MAYBE_NULL,
}

export type Opcode = Op | Pseudo;

/** Lines are 1-based, columns 0-based in UTF-8 bytes; -1 stands for "none". */
export interface Location {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Of artificial instructions: they take over the location of what precedes them. */
export const NO_LOCATION: Location = { line: -1, endLine: -1, column: -1, endColumn: -1 };

/** A place in the instruction sequence to jump to. */
export interface Label {
  /** Index of the instruction it stands before; -1 until it is placed. */
  position: number;
}

/** An instruction as generated; `label` is the target of jumps and block pushes. */
export interface SequenceInstruction {
  readonly op: Opcode;
  readonly arg: number;
  readonly label: Label | undefined;
  readonly location: Location;
}

/** An instruction in a block of the flow graph. */
export interface Instruction {
  op: Opcode;
  arg: number;
  target: Block | undefined;
  location: Location;
  /** Where an exception raised here goes. */
  handler: Block | undefined;
  /** It is one with the next (`markSuperinstructions`). */
  isJoined?: true;
}

export function isBlockPush(op: Opcode): boolean {
  return op === Pseudo.SETUP_FINALLY || op === Pseudo.SETUP_CLEANUP || op === Pseudo.SETUP_WITH;
}

export function isUnconditionalJump(op: Opcode): boolean {
  switch (op) {
    case Pseudo.JUMP:
    case Pseudo.JUMP_NO_INTERRUPT:
    case Op.JUMP_FORWARD:
    case Op.JUMP_BACKWARD:
    case Op.JUMP_BACKWARD_NO_INTERRUPT:
      return true;
    default:
      return false;
  }
}

export function isJump(op: Opcode): boolean {
  return isUnconditionalJump(op) || isMachineJump(op as Op);
}

export function hasTarget(op: Opcode): boolean {
  return isJump(op) || isBlockPush(op);
}

/** Leaves the frame: nothing after it runs. */
export function isScopeExit(op: Opcode): boolean {
  switch (op) {
    case Op.RETURN_VALUE:
    case Op.RETURN_CONST:
    case Op.RAISE_VARARGS:
    case Op.RERAISE:
      return true;
    default:
      return false;
  }
}

/** Checks for pending signals, so its line must be right (HAS_EVAL_BREAK_FLAG). */
export function hasEvalBreak(op: Opcode): boolean {
  switch (op) {
    case Op.CALL:
    case Op.CALL_KW:
    case Op.CALL_FUNCTION_EX:
    case Op.JUMP_BACKWARD:
    case Op.RESUME:
    case Pseudo.JUMP:
      return true;
    default:
      return false;
  }
}

export function setNop(instruction: Instruction): void {
  setOp(instruction, Op.NOP, 0);
}

/** Replaces operation and argument; target and location stay, as in CPython's INSTR_SET_OP1. */
export function setOp(instruction: Instruction, op: Opcode, arg: number): void {
  instruction.op = op;
  instruction.arg = arg;
}
