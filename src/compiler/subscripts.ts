/** Subscripts and slices (compiler_subscript and compiler_slice of Python/compile.c, 3.13). */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { ChainLink } from "./chains.ts";
import type { Compiler } from "./compiler.ts";
import { NONE } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import { warnAboutSubscript } from "./warnings.ts";

/** A subscript that is assigned to or deleted; those that are loaded are links of a chain. */
export function compileSubscriptTarget(c: Compiler, expr: ast.Subscript): void {
  const location = c.locate(expr);
  compileExpr(c, expr.value);
  if (isTwoElementSlice(expr.slice) && expr.ctx === "Store") {
    compileSlice(c, expr.slice);
    c.emit(Op.STORE_SLICE, 0, location);
  } else {
    compileExpr(c, expr.slice);
    c.emit(expr.ctx === "Store" ? Op.STORE_SUBSCR : Op.DELETE_SUBSCR, 0, location);
  }
}

export function beginSubscript(c: Compiler, expr: ast.Subscript): ChainLink {
  warnAboutSubscript(c, expr);
  const finish = (): void => {
    if (isTwoElementSlice(expr.slice)) {
      compileSlice(c, expr.slice);
      c.emit(Op.BINARY_SLICE, 0, c.locate(expr));
    } else {
      compileExpr(c, expr.slice);
      c.emit(Op.BINARY_SUBSCR, 0, c.locate(expr));
    }
  };
  return { before: expr.value, finish };
}

/** `a:b` without a step, which needs no slice object. */
export function isTwoElementSlice(slice: ast.Expr): slice is ast.Slice {
  return slice.kind === "Slice" && slice.step === undefined;
}

/** Pushes the parts of a slice; returns how many. */
export function compileSlice(c: Compiler, slice: ast.Slice): number {
  for (const part of [slice.lower, slice.upper]) {
    if (part === undefined) c.emitConst(NONE, c.locate(slice));
    else compileExpr(c, part);
  }
  if (slice.step === undefined) return 2;
  compileExpr(c, slice.step);
  return 3;
}
