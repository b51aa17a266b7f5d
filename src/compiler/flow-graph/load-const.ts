/**
 * Decides tests of constants, returns constants directly, and compares with None in one jump.
 * Follows basicblock_optimize_load_const of Python/flowgraph.c (3.13).
 */
import { Op } from "../../bytecode/opcodes.ts";
import { type ConstantPool, isTrueConstant } from "../constants.ts";
import { type Instruction, Pseudo, setNop, setOp } from "../instruction.ts";
import { type Block, blocksFrom } from "./block.ts";

export function optimizeLoadConst(entry: Block, consts: ConstantPool): void {
  for (const block of blocksFrom(entry)) optimizeBlock(block, consts);
}

function optimizeBlock(block: Block, consts: ConstantPool): void {
  const { instructions } = block;
  let op: Instruction["op"] = Op.NOP;
  let arg = 0;
  for (let index = 0; index < instructions.length; index++) {
    const instruction = instructions[index];
    const next = instructions[index + 1];
    if (instruction === undefined) return;
    const isCopyOfConst = op === Op.LOAD_CONST && instruction.op === Op.COPY && instruction.arg === 1;
    if (!isCopyOfConst) {
      op = instruction.op;
      arg = instruction.arg;
    }
    if (op !== Op.LOAD_CONST || next === undefined) continue;
    switch (next.op) {
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_TRUE:
        setNop(instruction);
        if (isTrueConstant(consts.at(arg)) === (next.op === Op.POP_JUMP_IF_TRUE)) next.op = Pseudo.JUMP;
        else setNop(next);
        break;
      case Op.IS_OP:
        if (consts.at(arg).kind === "None") foldIsNone(instructions, index);
        break;
      case Op.RETURN_VALUE:
        setNop(instruction);
        setOp(next, Op.RETURN_CONST, arg);
        index++;
        break;
      case Op.TO_BOOL:
        setNop(instruction);
        setOp(next, Op.LOAD_CONST, consts.add({ kind: isTrueConstant(consts.at(arg)) ? "True" : "False" }));
        break;
    }
  }
}

/** `is None` before a conditional jump becomes POP_JUMP_IF_NONE or POP_JUMP_IF_NOT_NONE. */
function foldIsNone(instructions: readonly Instruction[], index: number): void {
  const load = instructions[index];
  const test = instructions[index + 1];
  let jump = instructions[index + 2];
  if (jump?.op === Op.TO_BOOL) {
    setNop(jump);
    jump = instructions[index + 3];
  }
  if (load === undefined || test === undefined || jump === undefined) return;
  let isInverted = test.arg !== 0;
  if (jump.op === Op.POP_JUMP_IF_FALSE) isInverted = !isInverted;
  else if (jump.op !== Op.POP_JUMP_IF_TRUE) return;
  setNop(load);
  setNop(test);
  jump.op = isInverted ? Op.POP_JUMP_IF_NOT_NONE : Op.POP_JUMP_IF_NONE;
}
