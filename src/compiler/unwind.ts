/**
 * `return`, `break` and `continue`, and what they undo on the way out of enclosing blocks.
 * Follows compiler_unwind_fblock of Python/compile.c (3.13).
 */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { NONE } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import { type Location, NO_LOCATION, Pseudo } from "./instruction.ts";
import { compileName } from "./names.ts";
import { compileStmts } from "./statements.ts";
import { emitAwait } from "./suspension.ts";
import type { FrameBlock } from "./unit.ts";

export function compileReturn(c: Compiler, stmt: ast.Return): void {
  const { value } = stmt;
  const location = c.locate(stmt);
  if (!c.isFunctionLike) c.fail("'return' outside function", location);
  const { isCoroutine, isGenerator } = c.unit.scope;
  if (value !== undefined && isCoroutine && isGenerator) {
    c.fail("'return' with value in async generator", location);
  }
  const constant = value === undefined ? NONE : c.folder.valueOf(value);
  let place = location;
  if (value !== undefined) {
    const valueLocation = c.locate(value);
    if (constant === undefined) {
      compileExpr(c, value);
    } else {
      place = valueLocation;
      c.emit(Op.NOP, 0, place);
    }
    if (valueLocation.line !== location.line) {
      place = location;
      c.emit(Op.NOP, 0, place);
    }
  } else {
    c.emit(Op.NOP, 0, place);
  }
  place = unwindAll(c, place, constant === undefined);
  if (constant !== undefined) c.emitConst(constant, place);
  c.emit(Op.RETURN_VALUE, 0, place);
}

export function compileBreak(c: Compiler, location: Location): void {
  c.emit(Op.NOP, 0, location);
  let place = location;
  const exit = withUnwoundLoop(c, location, (loop, loopPlace) => {
    place = unwind(c, loopPlace, loop, false);
    return loop.exit;
  });
  if (exit === undefined) c.fail("'break' outside loop", location);
  c.emitJump(Pseudo.JUMP, exit, place);
}

export function compileContinue(c: Compiler, location: Location): void {
  c.emit(Op.NOP, 0, location);
  let place = location;
  const start = withUnwoundLoop(c, location, (loop, loopPlace) => {
    place = loopPlace;
    return loop.start;
  });
  if (start === undefined) c.fail("'continue' not properly in loop", location);
  c.emitJump(Pseudo.JUMP, start, place);
}

/** Unwinds everything around; the top of the stack is kept where `keepsTop`. Returns the location to go on with. */
function unwindAll(c: Compiler, location: Location, keepsTop: boolean): Location {
  return unwindWhile(c, location, keepsTop, () => true).place;
}

/** Unwinds up to the innermost loop, and asks `leave` for a label there; `undefined` when there is no loop. */
function withUnwoundLoop<Result>(
  c: Compiler,
  location: Location,
  leave: (loop: FrameBlock, place: Location) => Result,
): Result | undefined {
  let result: Result | undefined;
  unwindWhile(c, location, false, (block, place) => {
    if (block.kind !== "while" && block.kind !== "for") return true;
    result = leave(block, place);
    return false;
  });
  return result;
}

/**
 * Unwinds from the innermost block outwards. While one is being unwound it does not enclose what is emitted,
 * so it is taken off and put back in the end.
 */
function unwindWhile(
  c: Compiler,
  location: Location,
  keepsTop: boolean,
  goesOn: (block: FrameBlock, place: Location) => boolean,
): { readonly place: Location } {
  const { frameBlocks } = c.unit;
  const removed: FrameBlock[] = [];
  let place = location;
  for (let block = frameBlocks[frameBlocks.length - 1]; block !== undefined; ) {
    if (block.kind === "exceptionGroupHandler") {
      c.fail("'break', 'continue' and 'return' cannot appear in an except* block", place);
    }
    if (!goesOn(block, place)) break;
    frameBlocks.pop();
    removed.push(block);
    place = unwind(c, place, block, keepsTop);
    block = frameBlocks[frameBlocks.length - 1];
  }
  frameBlocks.push(...removed.reverse());
  return { place };
}

/** Emits what leaving one block takes; returns the location of what comes after. */
function unwind(c: Compiler, location: Location, block: FrameBlock, keepsTop: boolean): Location {
  switch (block.kind) {
    case "while":
    case "exceptionHandler":
    case "exceptionGroupHandler":
    case "asyncComprehension":
    case "stopIteration":
      return location;
    case "for":
    case "popValue":
      popBelow(c, location, keepsTop);
      return location;
    case "tryExcept":
      c.emit(Pseudo.POP_BLOCK, 0, location);
      return location;
    case "finallyTry":
      c.emit(Pseudo.POP_BLOCK, 0, location);
      if (keepsTop) c.pushBlock({ kind: "popValue", location, start: undefined, exit: undefined });
      compileStmts(c, block.finalBody ?? []);
      if (keepsTop) c.popBlock();
      return NO_LOCATION;
    case "finallyEnd":
      popBelow(c, location, keepsTop);
      if (keepsTop) c.emit(Op.SWAP, 2, location);
      c.emit(Pseudo.POP_BLOCK, 0, location);
      c.emit(Op.POP_EXCEPT, 0, location);
      return location;
    case "with":
    case "asyncWith":
      unwindWith(c, block, keepsTop);
      return NO_LOCATION;
    case "handlerCleanup":
      unwindHandler(c, location, block, keepsTop);
      return location;
  }
}

/** Pops what lies below the value to return, or the top itself. */
function popBelow(c: Compiler, location: Location, keepsTop: boolean): void {
  if (keepsTop) c.emit(Op.SWAP, 2, location);
  c.emit(Op.POP_TOP, 0, location);
}

function unwindWith(c: Compiler, block: FrameBlock, keepsTop: boolean): void {
  const { location } = block;
  c.emit(Pseudo.POP_BLOCK, 0, location);
  if (keepsTop && c.traits.loadsContextMethods) c.emit(Op.SWAP, 3, location);
  if (keepsTop) c.emit(Op.SWAP, 2, location);
  callExitWithNones(c, location);
  if (block.kind === "asyncWith") emitAwait(c, location, 2);
  c.emit(Op.POP_TOP, 0, location);
}

function unwindHandler(c: Compiler, location: Location, block: FrameBlock, keepsTop: boolean): void {
  if (block.name !== undefined) c.emit(Pseudo.POP_BLOCK, 0, location);
  if (keepsTop) c.emit(Op.SWAP, 2, location);
  c.emit(Pseudo.POP_BLOCK, 0, location);
  c.emit(Op.POP_EXCEPT, 0, location);
  if (block.name !== undefined) unbindHandlerName(c, location, block.name);
}

/** `name = None; del name`: the assignment is for bodies that have deleted the name themselves. */
export function unbindHandlerName(c: Compiler, location: Location, name: ast.Identifier): void {
  c.emitConst(NONE, location);
  compileName(c, location, name.id, "Store");
  compileName(c, location, name.id, "Del");
}

/** `exit(None, None, None)` with the bound `__exit__` on the stack, or with it and its `self`. */
export function callExitWithNones(c: Compiler, location: Location): void {
  for (let count = 0; count < 3; count++) c.emitConst(NONE, location);
  c.emit(Op.CALL, c.traits.loadsContextMethods ? 3 : 2, location);
}
