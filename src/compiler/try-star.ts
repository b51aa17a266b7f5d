/** `try` with `except*` (compiler_try_star_except of Python/compile.c, 3.13). */
import { Intrinsic2, Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { compileExpr } from "./expressions.ts";
import { type Label, NO_LOCATION, Pseudo } from "./instruction.ts";
import { compileName } from "./names.ts";
import { compileStmts } from "./statements.ts";
import { compileFinally, popExceptAndReraise } from "./try.ts";
import { unbindHandlerName } from "./unwind.ts";

export function compileTryStar(c: Compiler, stmt: ast.Try): void {
  if (stmt.finalbody.length > 0) compileFinally(c, stmt, compileExceptStar);
  else compileExceptStar(c, stmt);
}

/** The stack of the handlers: original group, list of what was raised in them, what is still unhandled. */
function compileExceptStar(c: Compiler, stmt: ast.Try): void {
  const location = c.locate(stmt);
  const body = c.newLabel();
  const except = c.newLabel();
  const orelse = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  const reraiseStar = c.newLabel();
  c.emitJump(Pseudo.SETUP_FINALLY, except, location);
  c.place(body);
  c.pushBlock({ kind: "tryExcept", location, start: body, exit: undefined });
  compileStmts(c, stmt.body);
  c.popBlock();
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, orelse, NO_LOCATION);
  c.place(except);
  c.emitJump(Pseudo.SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.emit(Op.PUSH_EXC_INFO, 0, NO_LOCATION);
  c.pushBlock({ kind: "exceptionGroupHandler", location, start: undefined, exit: undefined });
  stmt.handlers.forEach((handler, index) => {
    compileStarHandler(c, handler, index === 0);
    if (index < stmt.handlers.length - 1) return;
    c.emit(Op.LIST_APPEND, 1, NO_LOCATION);
    c.emitJump(Pseudo.JUMP_NO_INTERRUPT, reraiseStar, NO_LOCATION);
  });
  c.popBlock();
  c.place(reraiseStar);
  compileReraise(c, end);
  c.place(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.place(orelse);
  compileStmts(c, stmt.orelse);
  c.place(end);
}

function compileStarHandler(c: Compiler, handler: ast.ExceptHandler, isFirst: boolean): void {
  const location = c.locate(handler);
  const next = c.newLabel();
  const nextWithError = c.newLabel();
  const noMatch = c.newLabel();
  if (isFirst) {
    c.emit(Op.BUILD_LIST, 0, location);
    c.emit(Op.COPY, 2, location);
  }
  if (handler.type !== undefined) {
    compileExpr(c, handler.type);
    c.emit(Op.CHECK_EG_MATCH, 0, location);
    c.emit(Op.COPY, 1, location);
    c.emitJump(Op.POP_JUMP_IF_NONE, noMatch, location);
  }
  const cleanupEnd = c.newLabel();
  const body = c.newLabel();
  const { name } = handler;
  if (name === undefined) c.emit(Op.POP_TOP, 0, location);
  else compileName(c, location, name.id, "Store");
  c.emitJump(Pseudo.SETUP_CLEANUP, cleanupEnd, location);
  c.place(body);
  c.pushBlock({ kind: "handlerCleanup", location, start: body, exit: undefined, name });
  compileStmts(c, handler.body);
  c.popBlock();
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  if (name !== undefined) unbindHandlerName(c, NO_LOCATION, name);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, next, NO_LOCATION);
  c.place(cleanupEnd);
  if (name !== undefined) unbindHandlerName(c, NO_LOCATION, name);
  c.emit(Op.LIST_APPEND, 3, NO_LOCATION);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, nextWithError, NO_LOCATION);
  c.place(next);
  // Holds a line that is passed on to it.
  c.emit(Op.NOP, 0, NO_LOCATION);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, nextWithError, NO_LOCATION);
  c.place(noMatch);
  c.emit(Op.POP_TOP, 0, location);
  c.place(nextWithError);
}

/** Raises what the handlers raised and what nobody handled, if anything. */
function compileReraise(c: Compiler, end: Label): void {
  const reraise = c.newLabel();
  c.emit(Op.CALL_INTRINSIC_2, Intrinsic2.PREP_RERAISE_STAR, NO_LOCATION);
  c.emit(Op.COPY, 1, NO_LOCATION);
  c.emitJump(Op.POP_JUMP_IF_NOT_NONE, reraise, NO_LOCATION);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.emit(Op.POP_EXCEPT, 0, NO_LOCATION);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(reraise);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.emit(Op.SWAP, 2, NO_LOCATION);
  c.emit(Op.POP_EXCEPT, 0, NO_LOCATION);
  c.emit(Op.RERAISE, 0, NO_LOCATION);
}
