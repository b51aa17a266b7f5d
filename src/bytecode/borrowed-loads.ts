/**
 * Which operands CPython 3.14 and later put on the value stack without counting: loads of a local that outlives their
 * use (LOAD_FAST_BORROW). Follows optimize_load_fast of Python/flowgraph.c (3.14), but on finished code, and leaves the
 * code as it is: an answer is worked out only when somebody asks.
 */
import { type CodeUnit, EXCEPTION_ROW_LENGTH, POSITION_ROW_LENGTH } from "./code.ts";
import { isJump, Op } from "./opcodes.ts";
import { stackUse } from "./stack-use.ts";

/** Stands for operands that are counted. */
export const COUNTED = -1;

/** Locals from here on have no instruction for two of them at once (make_super_instruction). */
const PAIRED_LOCALS = 16;

/** An operand: the instruction that loaded it and the local, both COUNTED for what is no load of a local. */
interface Operand {
  readonly at: number;
  readonly local: number;
}

const OTHER: Operand = { at: COUNTED, local: COUNTED };

interface Analysis {
  /** First instruction of the block that each instruction is in. */
  readonly blockStart: Int32Array;
  /** Depth of the value stack at the start of each block that is reached without an exception. */
  readonly startDepth: ReadonlyMap<number, number>;
  /** 1 for each load that is borrowed. */
  readonly isBorrowed: Uint8Array;
}

const analyses = new WeakMap<CodeUnit, Analysis>();

function analysisOf(unit: CodeUnit): Analysis {
  let analysis = analyses.get(unit);
  if (analysis === undefined) {
    analysis = new BorrowedLoads(unit).analyse();
    analyses.set(unit, analysis);
  }
  return analysis;
}

/** 1 for each instruction that loads a local without counting. */
export function borrowedLoads(unit: CodeUnit): Uint8Array {
  return analysisOf(unit).isBorrowed;
}

/**
 * For each operand on the value stack before the instruction `at`, the lowest first: the local that it is borrowed from,
 * or COUNTED. Empty where the stack is not known, as in handlers of exceptions, whose operands are all counted.
 */
export function borrowedOperands(unit: CodeUnit, at: number): readonly number[] {
  const { blockStart, startDepth, isBorrowed } = analysisOf(unit);
  const start = blockStart[at] as number;
  const depth = startDepth.get(start);
  if (depth === undefined) return [];
  const stack = operandsAtStart(depth);
  for (let index = start; index < at; index++) {
    simulate(unit.instructions, index, stack, () => {});
  }
  return stack.map((operand) => (isBorrowed[operand.at] === 1 ? operand.local : COUNTED));
}

function operandsAtStart(depth: number): Operand[] {
  return new Array<Operand>(depth).fill(OTHER);
}

function opAt(instructions: Int32Array, index: number): Op {
  return ((instructions[index] as number) & 0xff) as Op;
}

function argAt(instructions: Int32Array, index: number): number {
  return (instructions[index] as number) >>> 8;
}

/** Loads of a local that may be borrowed; what closures take is a load in CPython's code, too. */
function isLoad(op: Op): boolean {
  return op === Op.LOAD_FAST || op === Op.LOAD_CLOSURE;
}

function neverGoesOn(op: Op): boolean {
  switch (op) {
    case Op.JUMP_FORWARD:
    case Op.JUMP_BACKWARD:
    case Op.JUMP_BACKWARD_NO_INTERRUPT:
    case Op.RETURN_VALUE:
    case Op.RETURN_CONST:
    case Op.RAISE_VARARGS:
    case Op.RERAISE:
      return true;
    default:
      return false;
  }
}

/** What one instruction does to the operands; `reject` gets the loads that must be counted because of it. */
function simulate(
  instructions: Int32Array,
  index: number,
  stack: Operand[],
  reject: (operand: Operand) => void,
): void {
  const op = opAt(instructions, index);
  const arg = argAt(instructions, index);
  switch (op) {
    case Op.LOAD_FAST:
    case Op.LOAD_CLOSURE:
      stack.push({ at: index, local: arg });
      return;
    case Op.LOAD_FAST_AND_CLEAR:
      for (const operand of stack) if (operand.local === arg) reject(operand);
      stack.push({ at: index, local: arg });
      return;
    case Op.STORE_FAST: {
      const stored = stack.pop() ?? OTHER;
      for (const operand of stack) if (operand.local === arg) reject(operand);
      reject(stored);
      return;
    }
    case Op.COPY:
      stack.push(stack[stack.length - arg] ?? OTHER);
      return;
    case Op.SWAP:
      swap(stack, arg);
      return;
    default:
      replaceOperands(op, arg, stack);
  }
}

function swap(stack: Operand[], depth: number): void {
  const top = stack.length - 1;
  const other = stack.length - depth;
  const moved = stack[top] ?? OTHER;
  stack[top] = stack[other] ?? OTHER;
  stack[other] = moved;
}

function replaceOperands(op: Op, arg: number, stack: Operand[]): void {
  const { popped, pushed } = stackUse(op, arg);
  const top = stack[stack.length - 1] ?? OTHER;
  stack.length -= Math.min(popped, stack.length);
  for (let count = 0; count < pushed; count++) stack.push(OTHER);
  if (keepsOperand(op, arg)) stack[stack.length - 1] = top;
}

/** Whether what was on top may come back on top: the `self` of a method call, an awaitable that is its own iterator. */
function keepsOperand(op: Op, arg: number): boolean {
  switch (op) {
    case Op.LOAD_ATTR:
    case Op.LOAD_SUPER_ATTR:
      return (arg & 1) === 1;
    case Op.LOAD_SPECIAL:
    case Op.GET_YIELD_FROM_ITER:
      return true;
    default:
      return false;
  }
}

class BorrowedLoads {
  readonly #instructions: Int32Array;
  readonly #positions: Int32Array;
  readonly #blockStart: Int32Array;
  readonly #startDepth = new Map<number, number>();
  readonly #isBorrowed: Uint8Array;
  readonly #emptyBlocks: readonly number[];
  readonly #todo: number[] = [0];

  constructor({ instructions, positions, exceptionTable, emptyBlocks }: CodeUnit) {
    this.#instructions = instructions;
    this.#positions = positions;
    this.#emptyBlocks = emptyBlocks;
    this.#blockStart = blockStarts(instructions, exceptionTable, emptyBlocks);
    this.#isBorrowed = new Uint8Array(instructions.length);
  }

  analyse(): Analysis {
    this.#startDepth.set(0, 0);
    for (let start = this.#todo.pop(); start !== undefined; start = this.#todo.pop()) this.#block(start);
    return { blockStart: this.#blockStart, startDepth: this.#startDepth, isBorrowed: this.#isBorrowed };
  }

  #reach(start: number, depth: number): void {
    if (this.#startDepth.has(start)) return;
    this.#startDepth.set(start, depth);
    this.#todo.push(start);
  }

  #block(start: number): void {
    const instructions = this.#instructions;
    const stack = operandsAtStart(this.#startDepth.get(start) as number);
    const rejected = new Set<number>();
    let index = start;
    for (; this.#blockStart[index] === start; index++) {
      simulate(instructions, index, stack, ({ at }) => rejected.add(at));
      // END_FOR pops the iterator that FOR_ITER leaves there: at its jump the next item is on the stack in CPython.
      if (isJump(opAt(instructions, index))) {
        const isForIter =
          opAt(instructions, index) === Op.FOR_ITER || opAt(instructions, index) === Op.FOR_ITER_IN_PLACE;
        this.#reach(argAt(instructions, index), stack.length - (isForIter ? 1 : 0));
      }
    }
    const goesOn = index < instructions.length && !neverGoesOn(opAt(instructions, index - 1));
    if (goesOn && !this.#emptyBlocks.includes(index)) this.#reach(index, stack.length);
    for (const { at } of stack) rejected.add(at);
    this.#markLoads(start, index, rejected);
  }

  /** Two loads in a row are one instruction, so both are borrowed or none; a load after a store never is. */
  #markLoads(start: number, end: number, rejected: ReadonlySet<number>): void {
    const instructions = this.#instructions;
    for (let index = start; index < end; index++) {
      const op = opAt(instructions, index);
      const isPair = index + 1 < end && this.#isPair(index);
      if (isLoad(op)) {
        const isBorrowed = !rejected.has(index) && !(isPair && rejected.has(index + 1));
        this.#isBorrowed[index] = isBorrowed ? 1 : 0;
        if (isPair) this.#isBorrowed[index + 1] = isBorrowed ? 1 : 0;
      }
      if (isPair) index++;
    }
  }

  /** Whether CPython makes one instruction of this one and the next (insert_superinstructions). */
  #isPair(index: number): boolean {
    const first = opAt(this.#instructions, index);
    const second = opAt(this.#instructions, index + 1);
    const isKnown =
      (isLoad(first) && isLoad(second)) ||
      (first === Op.STORE_FAST && (isLoad(second) || second === Op.STORE_FAST));
    if (!isKnown) return false;
    if (argAt(this.#instructions, index) >= PAIRED_LOCALS) return false;
    if (argAt(this.#instructions, index + 1) >= PAIRED_LOCALS) return false;
    const line = this.#positions[index * POSITION_ROW_LENGTH] as number;
    const nextLine = this.#positions[(index + 1) * POSITION_ROW_LENGTH] as number;
    return line < 0 || nextLine < 0 || line === nextLine;
  }
}

/** A block starts where something jumps to, where exceptions go, after an empty one, and after what jumps or leaves. */
function blockStarts(
  instructions: Int32Array,
  exceptionTable: Int32Array,
  emptyBlocks: readonly number[],
): Int32Array {
  const isStart = new Uint8Array(instructions.length + 1);
  for (let index = 0; index < instructions.length; index++) {
    const op = opAt(instructions, index);
    if (isJump(op)) isStart[argAt(instructions, index)] = 1;
    if (isJump(op) || neverGoesOn(op)) isStart[index + 1] = 1;
  }
  for (let row = 0; row < exceptionTable.length; row += EXCEPTION_ROW_LENGTH) {
    isStart[exceptionTable[row + 2] as number] = 1;
  }
  for (const index of emptyBlocks) isStart[index] = 1;
  const starts = new Int32Array(instructions.length);
  let start = 0;
  for (let index = 0; index < instructions.length; index++) {
    if (isStart[index] === 1) start = index;
    starts[index] = start;
  }
  return starts;
}
