/** `for`, `async for` and `while`. Follows Python/compile.c (3.13). */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { compileIterable, compileJumpIf } from "./conditions.ts";
import { NONE } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import { NO_LOCATION, Pseudo } from "./instruction.ts";
import { emitEndFor, emitForIter, emitGetIter } from "./iteration.ts";
import { compileStmts } from "./statements.ts";
import { emitYieldFrom, Resume } from "./suspension.ts";

export function compileFor(c: Compiler, stmt: ast.For): void {
  const start = c.newLabel();
  const cleanup = c.newLabel();
  const end = c.newLabel();
  c.pushBlock({ kind: "for", location: c.locate(stmt), start, exit: end });
  compileIterable(c, stmt.iter);
  const location = c.locateOperand(stmt.iter, stmt);
  emitGetIter(c, location);
  c.place(start);
  emitForIter(c, cleanup, location);
  // The line of the target is seen even where the iterable is on another.
  c.emit(Op.NOP, 0, c.locate(stmt.target));
  compileExpr(c, stmt.target);
  compileStmts(c, stmt.body);
  c.emitJump(Pseudo.JUMP, start, NO_LOCATION);
  c.place(cleanup);
  emitEndFor(c);
  c.popBlock();
  compileStmts(c, stmt.orelse);
  c.place(end);
}

export function compileAsyncFor(c: Compiler, stmt: ast.For): void {
  const location = c.locate(stmt);
  if (c.unit.kind !== "asyncFunction") c.failAsync("'async for' outside async function", location);
  const start = c.newLabel();
  const except = c.newLabel();
  const end = c.newLabel();
  const iterLocation = c.locateOperand(stmt.iter, stmt);
  compileExpr(c, stmt.iter);
  c.emit(Op.GET_AITER, 0, iterLocation);
  c.place(start);
  c.pushBlock({ kind: "for", location, start, exit: end });
  c.emitJump(Pseudo.SETUP_FINALLY, except, location);
  c.emit(Op.GET_ANEXT, 0, location);
  c.emitConst(NONE, location);
  emitYieldFrom(c, location, Resume.AWAIT);
  c.emit(Pseudo.POP_BLOCK, 0, location);
  compileExpr(c, stmt.target);
  compileStmts(c, stmt.body);
  c.emitJump(Pseudo.JUMP, start, NO_LOCATION);
  c.popBlock();
  c.place(except);
  c.emit(Op.END_ASYNC_FOR, 0, iterLocation);
  compileStmts(c, stmt.orelse);
  c.place(end);
}

/** The test stands twice: before the first round, and after each. */
export function compileWhile(c: Compiler, stmt: ast.While): void {
  const location = c.locate(stmt);
  const loop = c.newLabel();
  const body = c.newLabel();
  const end = c.newLabel();
  const anchor = c.newLabel();
  c.place(loop);
  c.pushBlock({ kind: "while", location, start: loop, exit: end });
  compileJumpIf(c, location, stmt.test, anchor, false);
  c.place(body);
  compileStmts(c, stmt.body);
  compileJumpIf(c, location, stmt.test, body, true);
  c.popBlock();
  c.place(anchor);
  compileStmts(c, stmt.orelse);
  c.place(end);
}
