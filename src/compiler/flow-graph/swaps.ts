/**
 * Shortens runs of SWAPs, and swaps the stores after a SWAP instead of the values.
 * Follows swaptimize and apply_static_swaps of Python/flowgraph.c (3.13).
 */
import { invariant } from "../../base/invariant.ts";
import { Op } from "../../bytecode/opcodes.ts";
import { type Instruction, Pseudo, setNop, setOp } from "../instruction.ts";
import type { Block } from "./block.ts";

export function optimizeSwaps(block: Block): void {
  for (let index = 0; index < block.instructions.length; index++) {
    if (block.instructions[index]?.op !== Op.SWAP) continue;
    index = shortenRun(block.instructions, index);
    applyStaticSwaps(block.instructions, index);
  }
}

/** Replaces a run of SWAPs and NOPs by the fewest SWAPs; returns the index of the last instruction of the run. */
function shortenRun(instructions: readonly Instruction[], start: number): number {
  let end = start + 1;
  let depth = instructions[start]?.arg ?? 0;
  let hasMore = false;
  for (; end < instructions.length; end++) {
    const instruction = instructions[end];
    if (instruction?.op === Op.SWAP) {
      depth = Math.max(depth, instruction.arg);
      hasMore = true;
    } else if (instruction?.op !== Op.NOP) {
      break;
    }
  }
  if (!hasMore) return start;
  const run = instructions.slice(start, end);
  writeCycles(run, permutationOf(run, depth));
  return end - 1;
}

/** Where each slot (0 is the top) gets its value from once the run is over. */
function permutationOf(run: readonly Instruction[], depth: number): number[] {
  const stack = Array.from({ length: depth }, (_, slot) => slot);
  for (const { op, arg } of run) {
    if (op !== Op.SWAP) continue;
    const top = stack[0] ?? 0;
    stack[0] = stack[arg - 1] ?? 0;
    stack[arg - 1] = top;
  }
  return stack;
}

const VISITED = -1;

/** Writes one SWAP for each step of each cycle, from the end of the run; what is left over becomes NOPs. */
function writeCycles(run: readonly Instruction[], stack: number[]): void {
  let current = run.length - 1;
  const instructionAt = (index: number): Instruction => {
    const instruction = run[index];
    invariant(instruction !== undefined, "the shortest sequence fits into the run");
    return instruction;
  };
  for (let start = 0; start < stack.length; start++) {
    if (stack[start] === VISITED || stack[start] === start) continue;
    let slot = start;
    for (;;) {
      if (slot !== 0) setOp(instructionAt(current--), Op.SWAP, slot + 1);
      const following = stack[slot] ?? VISITED;
      if (following === VISITED) break;
      stack[slot] = VISITED;
      slot = following;
    }
  }
  while (current >= 0) setNop(instructionAt(current--));
}

/** Only these may change places: they touch nothing but the top of the stack and one local. */
function isSwappable(op: Instruction["op"]): boolean {
  return op === Op.STORE_FAST || op === Pseudo.STORE_FAST_MAYBE_NULL || op === Op.POP_TOP;
}

function storedLocal(instruction: Instruction | undefined): number {
  if (instruction === undefined || instruction.op === Op.POP_TOP || !isSwappable(instruction.op)) return -1;
  return instruction.arg;
}

function applyStaticSwaps(instructions: Instruction[], last: number): void {
  for (let index = last; index >= 0; index--) {
    const swap = instructions[index];
    if (swap === undefined) return;
    if (swap.op !== Op.SWAP) {
      if (swap.op === Op.NOP || isSwappable(swap.op)) continue;
      return;
    }
    const first = nextSwappable(instructions, index, -1);
    const other = findPartner(instructions, first, swap.arg);
    if (other < 0 || !canExchange(instructions, first, other)) return;
    setNop(swap);
    const { [first]: left, [other]: right } = instructions;
    if (left === undefined || right === undefined) return;
    instructions[first] = right;
    instructions[other] = left;
  }
}

/** The instruction that pops what the SWAP brings to the top's old place; negative when there is none. */
function findPartner(instructions: readonly Instruction[], first: number, arg: number): number {
  if (first < 0) return -1;
  const line = instructions[first]?.location.line ?? -1;
  let partner = first;
  for (let count = arg - 1; count > 0; count--) {
    partner = nextSwappable(instructions, partner, line);
    if (partner < 0) return -1;
  }
  return partner;
}

/** Stays within one line where `line` is not negative: what a line event sees must not change. */
function nextSwappable(instructions: readonly Instruction[], start: number, line: number): number {
  for (let index = start + 1; index < instructions.length; index++) {
    const instruction = instructions[index];
    if (instruction === undefined) return -1;
    if (line >= 0 && instruction.location.line !== line) return -1;
    if (instruction.op === Op.NOP) continue;
    return isSwappable(instruction.op) ? index : -1;
  }
  return -1;
}

/** Not when they store to the same local, or something between stores to one of theirs. */
function canExchange(instructions: readonly Instruction[], first: number, other: number): boolean {
  const firstLocal = storedLocal(instructions[first]);
  const otherLocal = storedLocal(instructions[other]);
  if (firstLocal < 0 && otherLocal < 0) return true;
  if (firstLocal === otherLocal) return false;
  for (let index = first + 1; index < other; index++) {
    const between = storedLocal(instructions[index]);
    if (between >= 0 && (between === firstLocal || between === otherLocal)) return false;
  }
  return true;
}
