/** In which order the operands of an instruction are released when it is over. */
import { Op } from "../../bytecode/opcodes.ts";
import type { OperandOrder } from "../../cpython/profile.ts";
import type { Heap } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import type { Frame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";

const CALLS: ReadonlySet<number> = new Set([Op.CALL, Op.CALL_KW, Op.CALL_FUNCTION_EX]);
const OPERATORS: ReadonlySet<number> = new Set([Op.BINARY_OP, Op.BINARY_SUBSCR]);

/** Releases the operands of the instruction that a frame has just gone through. */
export function dropOperands(heap: Heap, order: OperandOrder, frame: Frame, count: number): void {
  const op = (frame.code.instructions[frame.ip - 1] as number) & 0xff;
  const isForwards =
    order === "forwards" ||
    (order === "backwards-in-calls" && !CALLS.has(op)) ||
    (order === "backwards-but-in-operators" && OPERATORS.has(op));
  if (isForwards) dropForwards(heap, frame, count);
  else dropBackwards(heap, frame, count);
}

export function dropForwards(heap: Heap, frame: Frame, count: number): void {
  const start = frame.sp - 2 * count;
  for (let slot = start; slot < frame.sp; slot += 2) heap.decrefIfAny(heap.words[slot] as number);
  frame.sp = start;
}

export function dropBackwards(heap: Heap, frame: Frame, count: number): void {
  const start = frame.sp - 2 * count;
  for (let slot = frame.sp - 2; slot >= start; slot -= 2) heap.decrefIfAny(heap.words[slot] as number);
  frame.sp = start;
}

/** Releases the operands of a comparison. */
export function dropCompared(m: Machine, left: Ref, right: Ref): void {
  const { operandsDie } = m.profile;
  dropPair(m.heap, left, right, operandsDie === "backwards" || operandsDie === "backwards-but-in-operators");
}

/** Releases the operands of an operator, or a container and a key. */
export function dropCombined(m: Machine, left: Ref, right: Ref): void {
  dropPair(m.heap, left, right, m.profile.operandsDie === "backwards");
}

function dropPair(heap: Heap, left: Ref, right: Ref, isRightFirst: boolean): void {
  if (isRightFirst) heap.decref(right);
  heap.decref(left);
  if (!isRightFirst) heap.decref(right);
}
