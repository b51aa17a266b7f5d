/** Subscripts and slices (compiler_subscript and compiler_slice of Python/compile.c, 3.13). */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { NONE } from "./constants.ts";
import { compileExpr } from "./expressions.ts";

const ops = { Load: Op.BINARY_SUBSCR, Store: Op.STORE_SUBSCR, Del: Op.DELETE_SUBSCR } as const;

export function compileSubscript(c: Compiler, expr: ast.Subscript): void {
  const location = c.locate(expr);
  compileExpr(c, expr.value);
  if (isTwoElementSlice(expr.slice) && expr.ctx !== "Del") {
    compileSlice(c, expr.slice);
    c.emit(expr.ctx === "Load" ? Op.BINARY_SLICE : Op.STORE_SLICE, 0, location);
  } else {
    compileExpr(c, expr.slice);
    c.emit(ops[expr.ctx], 0, location);
  }
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
