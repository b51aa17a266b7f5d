/**
 * References that CPython 3.14 and later do not count: operands borrowed from a local that outlives them, and the
 * parameters that such operands became. DIVERGES: here they are counted like all others, since the machine's
 * instructions own what they take; `sys.getrefcount` leaves them out, the views of a trace show them.
 */
import { borrowedOperands, COUNTED } from "../../../bytecode/borrowed-loads.ts";
import { Op } from "../../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { Machine } from "../machine.ts";
import { type Activation, Frame } from "./frame.ts";

const NONE = -1;

/** How many of the references to an object are borrowed: by the frames that run, from the current one down. */
export function countBorrowed(m: Machine, ref: Ref): number {
  let count = 0;
  let callee: Activation | undefined;
  for (let at = m.current; at !== undefined; callee = at, at = at.previous) {
    if (at instanceof Frame) count += borrowedByFrame(m, at, callee, ref);
  }
  return count;
}

function borrowedByFrame(m: Machine, frame: Frame, callee: Activation | undefined, ref: Ref): number {
  const { words } = m.heap;
  const lenders = borrowedOperands(frame.code.unit, frame.ip - 1);
  const stack = frame.base + 2 * frame.code.localCount;
  const depth = (frame.sp - stack) / 2;
  let count = 0;
  for (const [place, local] of lenders.entries()) {
    if (local === COUNTED || words[frame.base + 2 * local] !== ref) continue;
    if (place < depth) {
      if (words[stack + 2 * place] === ref) count++;
    } else if (callee instanceof Frame && callee.dropSlots === 1) {
      const parameter = parameterOf(m, frame, callee, place - depth, lenders.length - depth);
      if (parameter >= 0 && words[callee.base + 2 * parameter] === ref) count++;
    }
  }
  return count;
}

/**
 * The parameter of the callee that took over an operand of the call over which the caller waits: the `place`-th of
 * `total` behind the callable, of which the first is `self` or nothing. Negative where the operand went into a tuple
 * or dict of arguments.
 */
function parameterOf(m: Machine, caller: Frame, callee: Frame, place: number, total: number): number {
  const { argCount, kwOnlyArgCount, posOnlyArgCount, localsPlusNames } = callee.code.unit;
  const op = ((caller.code.instructions[caller.ip - 1] as number) & 0xff) as Op;
  if (op !== Op.CALL && op !== Op.CALL_KW) return NONE;
  const names = op === Op.CALL ? [] : namesOfCall(m, caller);
  const firstNamed = op === Op.CALL ? total : total - 1 - names.length;
  if (place < firstNamed) {
    const parameter = hasSelfOperand(m, caller, callee) ? place : place - 1;
    return parameter < argCount ? parameter : NONE;
  }
  const parameter = localsPlusNames.indexOf(names[place - firstNamed] ?? "", posOnlyArgCount);
  return parameter < argCount + kwOnlyArgCount ? parameter : NONE;
}

/** The arguments were taken from above the caller's stack, where they lay: in place, or copied elsewhere. */
function hasSelfOperand(m: Machine, caller: Frame, callee: Frame): boolean {
  return callee.base === caller.sp || m.heap.words[caller.sp] !== NULL;
}

/** The names of a call's last arguments: the constant that was loaded just before. */
function namesOfCall(m: Machine, caller: Frame): readonly string[] {
  const load = caller.code.instructions[caller.ip - 2] as number;
  const tuple = caller.code.consts[load >>> 8] as number;
  return m.tupleItems(tuple).map((name) => m.strValue(name));
}
