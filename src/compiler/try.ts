/**
 * `try` with `except` and `finally`. Follows compiler_try_except and compiler_try_finally of Python/compile.c
 * (3.13). The `finally` body is compiled twice: for the normal way out and for exceptions.
 */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { compileExpr } from "./expressions.ts";
import { type Label, type Location, NO_LOCATION, Pseudo } from "./instruction.ts";
import { lastVisited } from "./last-statement.ts";
import { compileName } from "./names.ts";
import { compileStmts } from "./statements.ts";
import { unbindHandlerName } from "./unwind.ts";

export function compileTry(c: Compiler, stmt: ast.Try): void {
  if (stmt.finalbody.length > 0) compileFinally(c, stmt, compileExcept);
  else compileExcept(c, stmt);
}

/** `compileHandlers` compiles the statement without its `finally`. */
export function compileFinally(
  c: Compiler,
  stmt: ast.Try,
  compileHandlers: (c: Compiler, stmt: ast.Try) => void,
): void {
  const location = c.locate(stmt);
  const body = c.newLabel();
  const end = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();
  c.emitJump(Pseudo.SETUP_FINALLY, end, location);
  c.place(body);
  c.pushBlock({ kind: "finallyTry", location, start: body, exit: end, finalBody: stmt.finalbody });
  if (stmt.handlers.length > 0) compileHandlers(c, stmt);
  else compileStmts(c, stmt.body);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.popBlock();
  compileStmts(c, stmt.finalbody);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
  c.place(end);
  c.emitJump(Pseudo.SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.emit(Op.PUSH_EXC_INFO, 0, NO_LOCATION);
  c.pushBlock({ kind: "finallyEnd", location: NO_LOCATION, start: end, exit: undefined });
  compileStmts(c, stmt.finalbody);
  c.popBlock();
  c.emit(Op.RERAISE, 0, NO_LOCATION);
  c.place(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.place(exit);
}

/** previousExc lasti exc -> raises exc again, with previousExc handled. */
export function popExceptAndReraise(c: Compiler, location: Location): void {
  c.emit(Op.COPY, 3, location);
  c.emit(Op.POP_EXCEPT, 0, location);
  c.emit(Op.RERAISE, 1, location);
}

function compileExcept(c: Compiler, stmt: ast.Try): void {
  const location = c.locate(stmt);
  const body = c.newLabel();
  const except = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  c.emitJump(Pseudo.SETUP_FINALLY, except, location);
  c.place(body);
  c.pushBlock({ kind: "tryExcept", location, start: body, exit: undefined });
  compileStmts(c, stmt.body);
  c.popBlock();
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  compileStmts(c, stmt.orelse);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(except);
  c.emitJump(Pseudo.SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.emit(Op.PUSH_EXC_INFO, 0, NO_LOCATION);
  c.pushBlock({ kind: "exceptionHandler", location, start: undefined, exit: undefined });
  stmt.handlers.forEach((handler, index) => {
    if (handler.type === undefined && index < stmt.handlers.length - 1) {
      const before = c.traits.leavesWithAtLastStatement
        ? lastVisited(stmt.handlers[index - 1]?.body ?? stmt.body)
        : undefined;
      c.fail("default 'except:' must be last", c.locate(before ?? handler));
    }
    compileHandler(c, handler, end);
  });
  c.popBlock();
  c.emit(Op.RERAISE, 0, NO_LOCATION);
  c.place(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.place(end);
}

function compileHandler(c: Compiler, handler: ast.ExceptHandler, end: Label): void {
  const location = c.locate(handler);
  const next = c.newLabel();
  if (handler.type !== undefined) {
    compileExpr(c, handler.type);
    c.emit(Op.CHECK_EXC_MATCH, 0, location);
    c.emitJump(Op.POP_JUMP_IF_FALSE, next, location);
  }
  if (handler.name === undefined) {
    c.emit(Op.POP_TOP, 0, location);
    const body = c.newLabel();
    c.place(body);
    c.pushBlock({ kind: "handlerCleanup", location, start: body, exit: undefined });
    compileStmts(c, handler.body);
    c.popBlock();
    c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
    c.emit(Op.POP_EXCEPT, 0, NO_LOCATION);
    c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  } else {
    compileNamedHandler(c, handler, handler.name, location, end);
  }
  c.place(next);
}

/** The name is unbound however the body is left, as if by a `finally` of its own. */
function compileNamedHandler(
  c: Compiler,
  handler: ast.ExceptHandler,
  name: ast.Identifier,
  location: Location,
  end: Label,
): void {
  const cleanupEnd = c.newLabel();
  const body = c.newLabel();
  compileName(c, location, name.id, "Store");
  c.emitJump(Pseudo.SETUP_CLEANUP, cleanupEnd, location);
  c.place(body);
  c.pushBlock({ kind: "handlerCleanup", location, start: body, exit: undefined, name });
  compileStmts(c, handler.body);
  c.popBlock();
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.emit(Op.POP_EXCEPT, 0, NO_LOCATION);
  unbindHandlerName(c, NO_LOCATION, name);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(cleanupEnd);
  unbindHandlerName(c, NO_LOCATION, name);
  c.emit(Op.RERAISE, 1, NO_LOCATION);
}
