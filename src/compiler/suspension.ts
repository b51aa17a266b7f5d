/** `yield`, `yield from` and `await`: where a frame stops and goes on. */
import { Intrinsic1, Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { NONE } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import { type Location, NO_LOCATION, Pseudo } from "./instruction.ts";

/** RESUME's argument: what the frame comes back from. */
export const enum Resume {
  START = 0,
  YIELD = 1,
  YIELD_FROM = 2,
  AWAIT = 3,
}

export function compileYield(c: Compiler, expr: ast.Yield): void {
  const location = c.locate(expr);
  if (!c.isFunctionLike) c.fail("'yield' outside function", location);
  if (expr.value === undefined) c.emitConst(NONE, location);
  else compileExpr(c, expr.value);
  emitYield(c, location);
}

export function compileYieldFrom(c: Compiler, expr: ast.YieldFrom): void {
  const location = c.locate(expr);
  const { namesMisplacedYieldFrom } = c.options.traits;
  if (!c.isFunctionLike)
    c.fail(`'yield${namesMisplacedYieldFrom ? " from" : ""}' outside function`, location);
  if (c.unit.kind === "asyncFunction") c.fail("'yield from' inside async function", location);
  compileExpr(c, expr.value);
  c.emit(Op.GET_YIELD_FROM_ITER, c.traits.iteratesInPlace ? 1 : 0, location);
  c.emitConst(NONE, location);
  emitYieldFrom(c, location, Resume.YIELD_FROM);
}

export function compileAwait(c: Compiler, expr: ast.Await): void {
  const location = c.locate(expr);
  if (!c.isFunctionLike) c.failAsync("'await' outside function", location);
  if (c.unit.kind !== "asyncFunction" && c.unit.kind !== "comprehension") {
    c.failAsync("'await' outside async function", location);
  }
  compileExpr(c, expr.value);
  emitAwait(c, location, 0);
}

/** Awaits the top of the stack; `place` is 1 after `__aenter__` and 2 after `__aexit__`. */
export function emitAwait(c: Compiler, location: Location, place: 0 | 1 | 2): void {
  c.emit(Op.GET_AWAITABLE, place, location);
  c.emitConst(NONE, location);
  emitYieldFrom(c, location, Resume.AWAIT);
}

export function emitYield(c: Compiler, location: Location): void {
  const { isGenerator, isCoroutine } = c.unit.scope;
  if (isGenerator && isCoroutine) c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.ASYNC_GEN_WRAP, location);
  c.emit(Op.YIELD_VALUE, 0, location);
  c.emit(Op.RESUME, Resume.YIELD, location);
}

/**
 * Sends to the iterator below the top until it returns (compiler_add_yield_from). The handler is for the
 * StopIteration of a `close` or `throw`: only the YIELD_VALUE can raise it.
 */
export function emitYieldFrom(c: Compiler, location: Location, resume: Resume): void {
  const send = c.newLabel();
  const fail = c.newLabel();
  const exit = c.newLabel();
  c.place(send);
  c.emitJump(Op.SEND, exit, location);
  c.emitJump(Pseudo.SETUP_FINALLY, fail, location);
  c.emit(Op.YIELD_VALUE, 1, location);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.emit(Op.RESUME, resume, location);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, send, location);
  c.place(fail);
  c.emit(Op.CLEANUP_THROW, 0, location);
  c.place(exit);
  c.emit(Op.END_SEND, 0, location);
}
