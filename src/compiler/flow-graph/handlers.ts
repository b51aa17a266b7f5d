/**
 * Finds for each instruction where its exceptions go, from the block pushes and POP_BLOCKs on the way to it.
 * Follows label_exception_targets of Python/flowgraph.c (3.13).
 */
import { invariant } from "../../base/invariant.ts";
import { Op, ResumeFlag } from "../../bytecode/opcodes.ts";
import { type Instruction, isBlockPush, isJump, Pseudo, setNop } from "../instruction.ts";
import { type Block, blocksFrom, clearVisited, hasFallthrough, targetOf } from "./block.ts";

export function markExceptHandlers(entry: Block): void {
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      if (isBlockPush(instruction.op)) targetOf(instruction).isExceptHandler = true;
    }
  }
}

export function labelExceptionTargets(entry: Block): void {
  clearVisited(entry);
  const todo: Block[] = [];
  reach(todo, entry, []);
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    const handlers = labelBlock(todo, block);
    if (hasFallthrough(block) && block.next !== undefined) reach(todo, block.next, handlers);
  }
}

function reach(todo: Block[], block: Block, handlers: readonly Block[]): void {
  if (block.isVisited) return;
  block.isVisited = true;
  block.handlers = handlers;
  todo.push(block);
}

/** Labels the instructions of a block; returns the handlers in force at its end. */
function labelBlock(todo: Block[], block: Block): readonly Block[] {
  let handlers = block.handlers;
  invariant(handlers !== undefined, "the handlers of a reached block are known");
  block.handlers = undefined;
  let yieldDepth = -1;
  for (const instruction of block.instructions) {
    if (isBlockPush(instruction.op)) {
      reach(todo, targetOf(instruction), handlers);
      handlers = [...handlers, pushHandler(instruction)];
    } else if (instruction.op === Pseudo.POP_BLOCK) {
      invariant(handlers.length > 0, "a POP_BLOCK follows a block push");
      handlers = handlers.slice(0, -1);
      setNop(instruction);
    } else {
      instruction.handler = handlers[handlers.length - 1];
      if (isJump(instruction.op)) reach(todo, targetOf(instruction), handlers);
      else if (instruction.op === Op.YIELD_VALUE) yieldDepth = handlers.length;
      else if (instruction.op === Op.RESUME && yieldDepth === 1) instruction.arg |= ResumeFlag.DEPTH_ONE;
    }
  }
  return handlers;
}

function pushHandler(setup: Instruction): Block {
  const handler = targetOf(setup);
  if (setup.op !== Pseudo.SETUP_FINALLY) handler.preservesLasti = true;
  return handler;
}
