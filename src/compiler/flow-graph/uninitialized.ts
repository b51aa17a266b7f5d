/**
 * Finds the loads of locals that may be unbound: LOAD_FAST becomes LOAD_FAST_CHECK there.
 * Follows add_checks_for_loads_of_uninitialized_variables of Python/flowgraph.c (3.13): the first 64 locals are
 * followed through the whole graph, later ones within a block only.
 */
import { Op } from "../../bytecode/opcodes.ts";
import { isJump, Pseudo } from "../instruction.ts";
import { type Block, blocksFrom, clearVisited, hasFallthrough, lastInstruction, targetOf } from "./block.ts";

/** Locals whose state is tracked across blocks, as two words of 32 bits. */
const TRACKED_LOCALS = 64;

export function addUnboundChecks(entry: Block, localCount: number, parameterCount: number): void {
  if (localCount === 0) return;
  if (localCount > TRACKED_LOCALS) checkManyLocals(entry, localCount);
  clearVisited(entry);
  const todo: Block[] = [];
  const tracked = Math.min(localCount, TRACKED_LOCALS);
  push(todo, entry, rangeMask(parameterCount, tracked, 0), rangeMask(parameterCount, tracked, 32));
  for (const block of blocksFrom(entry)) scanBlock(todo, block);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    block.isVisited = false;
    scanBlock(todo, block);
  }
}

/** Bits of the locals from `start` to `end` that lie in the word beginning at `base`. */
function rangeMask(start: number, end: number, base: number): number {
  let mask = 0;
  for (let local = Math.max(start, base); local < Math.min(end, base + 32); local++)
    mask |= 1 << (local - base);
  return mask;
}

function push(todo: Block[], block: Block, low: number, high: number): void {
  const newLow = block.unsafeLow | low;
  const newHigh = block.unsafeHigh | high;
  if (newLow === block.unsafeLow && newHigh === block.unsafeHigh) return;
  block.unsafeLow = newLow;
  block.unsafeHigh = newHigh;
  if (block.isVisited) return;
  block.isVisited = true;
  todo.push(block);
}

function scanBlock(todo: Block[], block: Block): void {
  let low = block.unsafeLow;
  let high = block.unsafeHigh;
  for (const instruction of block.instructions) {
    if (instruction.handler !== undefined) push(todo, instruction.handler, low, high);
    const { arg } = instruction;
    if (arg >= TRACKED_LOCALS) continue;
    const lowBit = arg < 32 ? 1 << arg : 0;
    const highBit = arg < 32 ? 0 : 1 << (arg - 32);
    switch (instruction.op) {
      case Op.DELETE_FAST:
      case Op.LOAD_FAST_AND_CLEAR:
      case Pseudo.STORE_FAST_MAYBE_NULL:
        low |= lowBit;
        high |= highBit;
        break;
      case Op.LOAD_FAST:
        if ((low & lowBit) !== 0 || (high & highBit) !== 0) instruction.op = Op.LOAD_FAST_CHECK;
        low &= ~lowBit;
        high &= ~highBit;
        break;
      case Op.STORE_FAST:
      case Op.LOAD_FAST_CHECK:
        low &= ~lowBit;
        high &= ~highBit;
        break;
    }
  }
  if (block.next !== undefined && hasFallthrough(block)) push(todo, block.next, low, high);
  const last = lastInstruction(block);
  if (last !== undefined && isJump(last.op)) push(todo, targetOf(last), low, high);
}

/** Locals beyond the tracked ones count as bound only after a load or store in the same block. */
function checkManyLocals(entry: Block, localCount: number): void {
  const boundIn = new Int32Array(localCount - TRACKED_LOCALS);
  let blockNumber = 0;
  for (const block of blocksFrom(entry)) {
    blockNumber++;
    for (const instruction of block.instructions) {
      const local = instruction.arg - TRACKED_LOCALS;
      if (local < 0) continue;
      switch (instruction.op) {
        case Op.DELETE_FAST:
        case Op.LOAD_FAST_AND_CLEAR:
        case Pseudo.STORE_FAST_MAYBE_NULL:
          boundIn[local] = blockNumber - 1;
          break;
        case Op.STORE_FAST:
          boundIn[local] = blockNumber;
          break;
        case Op.LOAD_FAST:
          if (boundIn[local] !== blockNumber) instruction.op = Op.LOAD_FAST_CHECK;
          boundIn[local] = blockNumber;
          break;
      }
    }
  }
}
