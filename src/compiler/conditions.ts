/** Comparisons, `and`, `or`, conditional expressions, and jumps that depend on a condition. */
import { invariant } from "../base/invariant.ts";
import { Comparison, Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { compileExpr } from "./expressions.ts";
import { type Label, type Location, NO_LOCATION, Pseudo } from "./instruction.ts";
import { warnAboutComparison } from "./warnings.ts";

const comparisons = {
  "<": Comparison.LT,
  "<=": Comparison.LE,
  "==": Comparison.EQ,
  "!=": Comparison.NE,
  ">": Comparison.GT,
  ">=": Comparison.GE,
} as const;

export function emitComparison(c: Compiler, op: ast.CompareOperator, location: Location): void {
  switch (op) {
    case "is":
    case "is not":
      c.emit(Op.IS_OP, op === "is" ? 0 : 1, location);
      break;
    case "in":
    case "not in":
      c.emit(Op.CONTAINS_OP, op === "in" ? 0 : 1, location);
      break;
    default:
      c.emit(Op.COMPARE_OP, comparisons[op] << 1, location);
  }
}

/** compiler_compare: a chain keeps the middle operand for the next comparison. */
export function compileCompare(c: Compiler, expr: ast.Compare): void {
  const location = c.locate(expr);
  warnAboutComparison(c, expr);
  compileExpr(c, expr.left);
  if (expr.ops.length === 1) {
    compileLastComparison(c, expr, location);
    return;
  }
  const cleanup = c.newLabel();
  compileChain(c, expr, location, () => {
    c.emit(Op.COPY, 1, location);
    c.emit(Op.TO_BOOL, 0, location);
    c.emitJump(Op.POP_JUMP_IF_FALSE, cleanup, location);
    c.emit(Op.POP_TOP, 0, location);
  });
  compileLastComparison(c, expr, location);
  const end = c.newLabel();
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(cleanup);
  c.emit(Op.SWAP, 2, location);
  c.emit(Op.POP_TOP, 0, location);
  c.place(end);
}

/** All comparisons but the last; `leave` emits what leaves the chain when one is false. */
function compileChain(c: Compiler, expr: ast.Compare, location: Location, leave: () => void): void {
  expr.ops.slice(0, -1).forEach((op, index) => {
    compileComparator(c, expr, index);
    c.emit(Op.SWAP, 2, location);
    c.emit(Op.COPY, 2, location);
    emitComparison(c, op, location);
    leave();
  });
}

function compileLastComparison(c: Compiler, expr: ast.Compare, location: Location): void {
  const last = expr.ops.length - 1;
  const op = expr.ops[last];
  invariant(op !== undefined, "a comparison has an operator");
  compileComparator(c, expr, last);
  emitComparison(c, op, location);
}

/** On the right of the last `in`, a literal list is a tuple and a literal set of constants a frozenset. */
function compileComparator(c: Compiler, expr: ast.Compare, index: number): void {
  const operand = expr.comparators[index];
  const op = expr.ops[index];
  if (operand === undefined) return;
  const isContainer = index === expr.ops.length - 1 && (op === "in" || op === "not in");
  if (isContainer) compileIterable(c, operand);
  else compileExpr(c, operand);
}

/** An operand that is only iterated or searched, so its type may change (fold_iter of Python/ast_opt.c). */
export function compileIterable(c: Compiler, expr: ast.Expr): void {
  const value = c.folder.iterableValueOf(expr);
  if (value !== undefined) c.emitConst(value, c.locate(expr));
  else compileExpr(c, c.folder.simplifyIterable(expr));
}

export function compileBoolOp(c: Compiler, expr: ast.BoolOp): void {
  const location = c.locate(expr);
  const end = c.newLabel();
  const jump = expr.op === "and" ? Op.POP_JUMP_IF_FALSE : Op.POP_JUMP_IF_TRUE;
  expr.values.forEach((value, index) => {
    compileExpr(c, value);
    if (index === expr.values.length - 1) return;
    c.emit(Op.COPY, 1, location);
    c.emit(Op.TO_BOOL, 0, location);
    c.emitJump(jump, end, location);
    c.emit(Op.POP_TOP, 0, location);
  });
  c.place(end);
}

export function compileIfExp(c: Compiler, expr: ast.IfExp): void {
  const end = c.newLabel();
  const next = c.newLabel();
  compileJumpIf(c, c.locate(expr), expr.test, next, false);
  compileExpr(c, expr.body);
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(next);
  compileExpr(c, expr.orelse);
  c.place(end);
}

/** Jumps to `target` when the truth of `expr` is `condition` (compiler_jump_if). */
export function compileJumpIf(
  c: Compiler,
  location: Location,
  expr: ast.Expr,
  target: Label,
  condition: boolean,
): void {
  c.descend(expr, () => {
    const simple = c.folder.simplify(expr);
    if (c.folder.valueOf(expr) === undefined && jumpIfOperator(c, location, simple, target, condition))
      return;
    compileExpr(c, simple);
    c.emit(Op.TO_BOOL, 0, c.locate(simple));
    c.emitJump(condition ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target, c.locate(simple));
  });
}

/** False for expressions that have no jumps of their own. */
function jumpIfOperator(
  c: Compiler,
  location: Location,
  expr: ast.Expr,
  target: Label,
  condition: boolean,
): boolean {
  switch (expr.kind) {
    case "UnaryOp":
      if (expr.op !== "not") return false;
      compileJumpIf(c, location, expr.operand, target, !condition);
      return true;
    case "BoolOp":
      jumpIfBoolOp(c, location, expr, target, condition);
      return true;
    case "IfExp": {
      const end = c.newLabel();
      const next = c.newLabel();
      compileJumpIf(c, location, expr.test, next, false);
      compileJumpIf(c, location, expr.body, target, condition);
      c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
      c.place(next);
      compileJumpIf(c, location, expr.orelse, target, condition);
      c.place(end);
      return true;
    }
    case "Compare":
      if (expr.ops.length < 2) return false;
      jumpIfChain(c, expr, target, condition);
      return true;
    default:
      return false;
  }
}

function jumpIfBoolOp(
  c: Compiler,
  location: Location,
  expr: ast.BoolOp,
  target: Label,
  condition: boolean,
): void {
  const decides = expr.op === "or";
  const early = decides === condition ? target : c.newLabel();
  expr.values.forEach((value, index) => {
    const isLast = index === expr.values.length - 1;
    compileJumpIf(c, location, value, isLast ? target : early, isLast ? condition : decides);
  });
  if (early !== target) c.place(early);
}

function jumpIfChain(c: Compiler, expr: ast.Compare, target: Label, condition: boolean): void {
  const location = c.locate(expr);
  const cleanup = c.newLabel();
  warnAboutComparison(c, expr);
  compileExpr(c, expr.left);
  compileChain(c, expr, location, () => {
    c.emit(Op.TO_BOOL, 0, location);
    c.emitJump(Op.POP_JUMP_IF_FALSE, cleanup, location);
  });
  compileLastComparison(c, expr, location);
  c.emit(Op.TO_BOOL, 0, location);
  c.emitJump(condition ? Op.POP_JUMP_IF_TRUE : Op.POP_JUMP_IF_FALSE, target, location);
  const end = c.newLabel();
  c.emitJump(Pseudo.JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.place(cleanup);
  c.emit(Op.POP_TOP, 0, location);
  if (!condition) c.emitJump(Pseudo.JUMP_NO_INTERRUPT, target, NO_LOCATION);
  c.place(end);
}

/** Of the comparisons that decide conditions by themselves, the one that is compiled last. */
export function lastComparison(conditions: readonly ast.Expr[]): ast.Compare | undefined {
  return conditions.flatMap((test) => deciding(test) ?? []).pop();
}

function deciding(test: ast.Expr): ast.Compare | undefined {
  switch (test.kind) {
    case "Compare":
      return test;
    case "UnaryOp":
      return test.op === "not" ? deciding(test.operand) : undefined;
    case "BoolOp":
      return lastComparison(test.values);
    case "IfExp":
      return lastComparison([test.test, test.body, test.orelse]);
    default:
      return undefined;
  }
}
