/**
 * The instructions before the body (cells, closure, start of a generator), and the final numbers of cells and
 * free variables. Follows prepare_localsplus of Python/flowgraph.c (3.13).
 */
import { invariant } from "../../base/invariant.ts";
import { CodeFlag } from "../../bytecode/code.ts";
import { Op } from "../../bytecode/opcodes.ts";
import { type Instruction, type Location, NO_LOCATION } from "../instruction.ts";
import { type Block, blocksFrom } from "./block.ts";

/** The names that a code unit keeps in its frame, each with its index in its own table. */
export interface FrameNames {
  readonly varNames: ReadonlyMap<string, number>;
  readonly cellVars: ReadonlyMap<string, number>;
  /** Numbered on from the cells. */
  readonly freeVars: ReadonlyMap<string, number>;
}

const GENERATOR_FLAGS = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;

/** Adds the prefix to the entry block, and renumbers cells and free variables as slots of the frame. */
export function addPrefix(entry: Block, names: FrameNames, flags: number, firstLine: number): void {
  const slots = slotsOf(names);
  const prefix = [
    ...(names.freeVars.size > 0 ? [create(Op.COPY_FREE_VARS, names.freeVars.size, NO_LOCATION)] : []),
    ...makeCells(names, slots),
    ...((flags & GENERATOR_FLAGS) !== 0 ? startOfGenerator(firstLine) : []),
  ];
  entry.instructions.unshift(...prefix);
  renumber(entry, slots);
}

/** A cell that is also a parameter has the parameter's slot; the others follow the locals, without gaps. */
function slotsOf({ varNames, cellVars, freeVars }: FrameNames): readonly number[] {
  const slots: number[] = [];
  let next = varNames.size;
  for (const name of cellVars.keys()) slots.push(varNames.get(name) ?? next++);
  for (const _ of freeVars.keys()) slots.push(next++);
  return slots;
}

/** In the order of the slots; the numbers are still those of the cell table (see `renumber`). */
function makeCells({ cellVars }: FrameNames, slots: readonly number[]): Instruction[] {
  const indices = [...cellVars.values()];
  indices.sort((left, right) => (slots[left] ?? 0) - (slots[right] ?? 0));
  return indices.map((index) => create(Op.MAKE_CELL, index, NO_LOCATION));
}

function startOfGenerator(firstLine: number): Instruction[] {
  const location = { line: firstLine, endLine: firstLine, column: -1, endColumn: -1 };
  return [create(Op.RETURN_GENERATOR, 0, location), create(Op.POP_TOP, 0, location)];
}

function renumber(entry: Block, slots: readonly number[]): void {
  for (const block of blocksFrom(entry)) {
    for (const instruction of block.instructions) {
      switch (instruction.op) {
        case Op.MAKE_CELL:
        case Op.LOAD_CLOSURE:
        case Op.LOAD_DEREF:
        case Op.STORE_DEREF:
        case Op.DELETE_DEREF:
        case Op.LOAD_FROM_DICT_OR_DEREF: {
          const slot = slots[instruction.arg];
          invariant(slot !== undefined, "a cell has a slot");
          instruction.arg = slot;
        }
      }
    }
  }
}

function create(op: Op, arg: number, location: Location): Instruction {
  return { op, arg, target: undefined, location, handler: undefined };
}
