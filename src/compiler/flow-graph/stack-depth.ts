/**
 * The deepest that the value stack gets, and the depth at the start of each block. A sequence that is iterated over in
 * place takes two slots in CPython, its position being one; here they are one, so that slots are counted apart from depth.
 */
import { invariant } from "../../base/invariant.ts";
import { Op } from "../../bytecode/opcodes.ts";
import { hasTarget, isScopeExit, isUnconditionalJump, type Opcode } from "../instruction.ts";
import { type Block, blocksFrom } from "./block.ts";
import { stackEffect } from "./stack-effect.ts";

/** calculate_stackdepth of Python/flowgraph.c (3.13). */
export function calculateStackDepth(entry: Block): number {
  for (const block of blocksFrom(entry)) block.startDepth = -1;
  const positionsAt = new Map<Block, readonly number[]>();
  let deepest = 0;
  const todo: Block[] = [];
  const reach = (block: Block, depth: number, positions: readonly number[]): void => {
    deepest = Math.max(deepest, depth + positions.length);
    invariant(block.startDepth < 0 || block.startDepth === depth, "a block is entered at one depth");
    if (block.startDepth >= 0) return;
    block.startDepth = depth;
    positionsAt.set(block, positions);
    todo.push(block);
  };
  reach(entry, 0, []);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let depth = block.startDepth;
    let positions = positionsAt.get(block) ?? [];
    let fallsThrough = true;
    for (const { op, arg, target } of block.instructions) {
      if (hasTarget(op) && target !== undefined) {
        const reached = depth + stackEffect(op, arg, true);
        reach(target, reached, below(positions, reached));
      }
      depth += stackEffect(op, arg, false);
      positions = below(positions, depth);
      if (isIteratedInPlace(op, arg)) positions = [...positions, depth - 1];
      invariant(depth >= 0, "the stack holds what an instruction pops");
      deepest = Math.max(deepest, depth + positions.length);
      if (isUnconditionalJump(op) || isScopeExit(op)) {
        fallsThrough = false;
        break;
      }
    }
    if (fallsThrough && block.next !== undefined) reach(block.next, depth, positions);
  }
  return deepest;
}

/** Of the slots with positions those that are still on the stack. */
function below(slots: readonly number[], depth: number): readonly number[] {
  return slots.every((slot) => slot < depth) ? slots : slots.filter((slot) => slot < depth);
}

function isIteratedInPlace(op: Opcode, arg: number): boolean {
  return (
    op === Op.GET_ITER_IN_PLACE ||
    (op === Op.START_IN_PLACE && arg === 0) ||
    (op === Op.GET_YIELD_FROM_ITER && arg === 1)
  );
}

/** The depth at the start of a handler, as the exception table states it: without what is pushed for it. */
export function handlerDepth(handler: Block): number {
  return handler.startDepth - (handler.preservesLasti ? 2 : 1);
}
