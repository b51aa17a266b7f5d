/** `with` and `async with`, item by item (compiler_with of Python/compile.c, 3.13). */
import { invariant } from "../base/invariant.ts";
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { compileExpr } from "./expressions.ts";
import { type Label, type Location, NO_LOCATION, Pseudo } from "./instruction.ts";
import { lastVisited } from "./last-statement.ts";
import { compileStmts } from "./statements.ts";
import { emitAwait } from "./suspension.ts";
import { popExceptAndReraise } from "./try.ts";
import { callExitWithNones } from "./unwind.ts";

export function compileWith(c: Compiler, stmt: ast.With, index: number): void {
  const item = itemAt(stmt, index);
  const location = c.locateOperand(item.contextExpr, stmt);
  const labels = createLabels(c);
  compileExpr(c, item.contextExpr);
  if (c.traits.loadsContextMethods) loadContextMethods(c, ENTER_AND_EXIT, location);
  else c.emit(Op.BEFORE_WITH, 0, location);
  c.emitJump(Pseudo.SETUP_WITH, labels.final, location);
  c.place(labels.block);
  c.pushBlock({ kind: "with", location, start: labels.block, exit: labels.final });
  bindResult(c, item, location);
  if (index + 1 === stmt.items.length) compileStmts(c, stmt.body);
  else compileWith(c, stmt, index + 1);
  const after = locationAfter(c, stmt, location);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.popBlock();
  callExitWithNones(c, after);
  c.emit(Op.POP_TOP, 0, after);
  c.emitJump(Pseudo.JUMP, labels.exit, after);
  c.place(labels.final);
  c.emitJump(Pseudo.SETUP_CLEANUP, labels.cleanup, after);
  c.emit(Op.PUSH_EXC_INFO, 0, after);
  c.emit(Op.WITH_EXCEPT_START, c.traits.loadsContextMethods ? 1 : 0, after);
  finishException(c, labels.cleanup);
  c.place(labels.exit);
}

export function compileAsyncWith(c: Compiler, stmt: ast.With, index: number): void {
  const item = itemAt(stmt, index);
  if (c.unit.kind !== "asyncFunction") c.failAsync("'async with' outside async function", c.locate(stmt));
  const location = c.locateOperand(item.contextExpr, stmt);
  const labels = createLabels(c);
  compileExpr(c, item.contextExpr);
  if (c.traits.loadsContextMethods) loadContextMethods(c, ASYNC_ENTER_AND_EXIT, location);
  else c.emit(Op.BEFORE_ASYNC_WITH, 0, location);
  emitAwait(c, location, 1);
  c.emitJump(Pseudo.SETUP_WITH, labels.final, location);
  c.place(labels.block);
  c.pushBlock({ kind: "asyncWith", location, start: labels.block, exit: labels.final });
  bindResult(c, item, location);
  if (index + 1 === stmt.items.length) compileStmts(c, stmt.body);
  else compileAsyncWith(c, stmt, index + 1);
  const after = locationAfter(c, stmt, location);
  c.popBlock();
  c.emit(Pseudo.POP_BLOCK, 0, after);
  callExitWithNones(c, after);
  emitAwait(c, after, 2);
  c.emit(Op.POP_TOP, 0, after);
  c.emitJump(Pseudo.JUMP, labels.exit, after);
  c.place(labels.final);
  c.emitJump(Pseudo.SETUP_CLEANUP, labels.cleanup, after);
  c.emit(Op.PUSH_EXC_INFO, 0, after);
  c.emit(Op.WITH_EXCEPT_START, c.traits.loadsContextMethods ? 1 : 0, after);
  emitAwait(c, after, 2);
  finishException(c, labels.cleanup);
  c.place(labels.exit);
}

function itemAt(stmt: ast.With, index: number): ast.WithItem {
  const item = stmt.items[index];
  invariant(item !== undefined, "a with statement has an item");
  return item;
}

/** Where what leaves the block is: at the statement itself, or through 3.9 at the last one in it. */
function locationAfter(c: Compiler, stmt: ast.With, location: Location): Location {
  const last = c.traits.leavesWithAtLastStatement ? lastVisited(stmt.body) : undefined;
  return last === undefined ? location : c.locate(last);
}

function createLabels(c: Compiler): Readonly<Record<"block" | "final" | "exit" | "cleanup", Label>> {
  return { block: c.newLabel(), final: c.newLabel(), exit: c.newLabel(), cleanup: c.newLabel() };
}

function bindResult(c: Compiler, item: ast.WithItem, location: Location): void {
  if (item.optionalVars === undefined) c.emit(Op.POP_TOP, 0, location);
  else compileExpr(c, item.optionalVars);
}

/** Arguments of LOAD_SPECIAL. */
const ENTER_AND_EXIT = { enter: 0, exit: 1 };
const ASYNC_ENTER_AND_EXIT = { enter: 2, exit: 3 };

/** manager -> exit selfOrNull, and what entering gives (codegen_with_inner of Python/codegen.c, 3.14). */
function loadContextMethods(c: Compiler, methods: typeof ENTER_AND_EXIT, location: Location): void {
  c.emit(Op.COPY, 1, location);
  c.emit(Op.LOAD_SPECIAL, methods.exit, location);
  c.emit(Op.SWAP, 2, location);
  c.emit(Op.SWAP, 3, location);
  c.emit(Op.LOAD_SPECIAL, methods.enter, location);
  c.emit(Op.CALL, 0, location);
}

/** A true result of `__exit__` suppresses the exception (compiler_with_except_finish). */
function finishException(c: Compiler, cleanup: Label): void {
  const suppress = c.newLabel();
  const exit = c.newLabel();
  c.emit(Op.TO_BOOL, 0, NO_LOCATION);
  c.emitJump(Op.POP_JUMP_IF_TRUE, suppress, NO_LOCATION);
  c.emit(Op.RERAISE, 2, NO_LOCATION);
  c.place(suppress);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
  c.emit(Pseudo.POP_BLOCK, 0, NO_LOCATION);
  c.emit(Op.POP_EXCEPT, 0, NO_LOCATION);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
  c.emit(Op.POP_TOP, 0, NO_LOCATION);
  if (c.traits.loadsContextMethods) c.emit(Op.POP_TOP, 0, NO_LOCATION);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, exit, NO_LOCATION);
  c.place(cleanup);
  popExceptAndReraise(c, NO_LOCATION);
  c.place(exit);
}
