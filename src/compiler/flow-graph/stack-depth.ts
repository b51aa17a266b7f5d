/** The deepest that the value stack gets, and the depth at the start of each block. */
import { invariant } from "../../base/invariant.ts";
import { hasTarget, isScopeExit, isUnconditionalJump } from "../instruction.ts";
import { type Block, blocksFrom } from "./block.ts";
import { stackEffect } from "./stack-effect.ts";

/** calculate_stackdepth of Python/flowgraph.c (3.13). */
export function calculateStackDepth(entry: Block): number {
  for (const block of blocksFrom(entry)) block.startDepth = -1;
  let deepest = 0;
  const todo: Block[] = [];
  const reach = (block: Block, depth: number): void => {
    deepest = Math.max(deepest, depth);
    invariant(block.startDepth < 0 || block.startDepth === depth, "a block is entered at one depth");
    if (block.startDepth >= 0) return;
    block.startDepth = depth;
    todo.push(block);
  };
  reach(entry, 0);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let depth = block.startDepth;
    let fallsThrough = true;
    for (const { op, arg, target } of block.instructions) {
      if (hasTarget(op) && target !== undefined) reach(target, depth + stackEffect(op, arg, true));
      depth += stackEffect(op, arg, false);
      invariant(depth >= 0, "the stack holds what an instruction pops");
      deepest = Math.max(deepest, depth);
      if (isUnconditionalJump(op) || isScopeExit(op)) {
        fallsThrough = false;
        break;
      }
    }
    if (fallsThrough && block.next !== undefined) reach(block.next, depth);
  }
  return deepest;
}

/** The depth at the start of a handler, as the exception table states it: without what is pushed for it. */
export function handlerDepth(handler: Block): number {
  return handler.startDepth - (handler.preservesLasti ? 2 : 1);
}
