/** The instructions of loops over iterables: with an iterator or, from 3.15 on, in place where that is a sequence. */
import { Op } from "../bytecode/opcodes.ts";
import type { Compiler } from "./compiler.ts";
import { type Label, type Location, NO_LOCATION } from "./instruction.ts";

export function emitGetIter(c: Compiler, location: Location): void {
  c.emit(c.traits.iteratesInPlace ? Op.GET_ITER_IN_PLACE : Op.GET_ITER, 0, location);
}

/** Where what is iterated over was put in its place after `emitGetIter`: moved up the stack, or by the caller. */
export function emitStart(c: Compiler, location: Location, isMoved: boolean): void {
  if (c.traits.iteratesInPlace) c.emit(Op.START_IN_PLACE, isMoved ? 1 : 0, location);
}

export function emitForIter(c: Compiler, end: Label, location: Location): void {
  c.emitJump(c.traits.iteratesInPlace ? Op.FOR_ITER_IN_PLACE : Op.FOR_ITER, end, location);
}

/** What stands at `end`: the exhausted iterator goes. */
export function emitEndFor(c: Compiler): void {
  c.emit(Op.END_FOR, 0, NO_LOCATION);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
}
