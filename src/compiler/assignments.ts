/** Assignments: plain, augmented and annotated. Follows Python/compile.c (3.13). */
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import { compileAnnotation } from "./annotations.ts";
import { attributeLocation } from "./attributes.ts";
import type { Compiler } from "./compiler.ts";
import { identifierConstant } from "./constants.ts";
import { compileExpr, emitBinary } from "./expressions.ts";
import { deferAnnotation } from "./lazy-annotations.ts";
import { compileName, rejectDebugName } from "./names.ts";
import { compileSlice, isTwoElementSlice } from "./subscripts.ts";

export function compileAssign(c: Compiler, stmt: ast.Assign): void {
  compileExpr(c, stmt.value);
  stmt.targets.forEach((target, index) => {
    if (index < stmt.targets.length - 1) c.emit(Op.COPY, 1, c.locate(stmt));
    compileExpr(c, target);
  });
}

/** The target is evaluated once: what it is made of is copied for the store. */
export function compileAugAssign(c: Compiler, stmt: ast.AugAssign): void {
  const { target } = stmt;
  const location = c.locate(target);
  switch (target.kind) {
    case "Name":
      compileName(c, location, target.id, "Load");
      compileOperation(c, stmt);
      compileName(c, location, target.id, "Store");
      break;
    case "Attribute": {
      compileExpr(c, target.value);
      c.emit(Op.COPY, 1, location);
      const attribute = attributeLocation(c, location, target);
      c.loadAttr(target.attr.id, attribute);
      compileOperation(c, stmt);
      c.emit(Op.SWAP, 2, attribute);
      c.emitName(Op.STORE_ATTR, target.attr.id, attribute);
      break;
    }
    case "Subscript":
      compileExpr(c, target.value);
      if (isTwoElementSlice(target.slice)) {
        compileSlice(c, target.slice);
        for (let count = 0; count < 3; count++) c.emit(Op.COPY, 3, location);
        c.emit(Op.BINARY_SLICE, 0, location);
        compileOperation(c, stmt);
        for (const depth of [4, 3, 2]) c.emit(Op.SWAP, depth, location);
        c.emit(Op.STORE_SLICE, 0, location);
      } else {
        compileExpr(c, target.slice);
        for (let count = 0; count < 2; count++) c.emit(Op.COPY, 2, location);
        c.emit(Op.BINARY_SUBSCR, 0, location);
        compileOperation(c, stmt);
        for (const depth of [3, 2]) c.emit(Op.SWAP, depth, location);
        c.emit(Op.STORE_SUBSCR, 0, location);
      }
      break;
    default:
      c.fail("illegal expression for augmented assignment", location);
  }
}

function compileOperation(c: Compiler, stmt: ast.AugAssign): void {
  compileExpr(c, stmt.value);
  emitBinary(c, stmt.op, true, stmt);
}

/** Only simple names in modules and classes have their annotations stored. */
export function compileAnnAssign(c: Compiler, stmt: ast.AnnAssign): void {
  const { target, annotation, value } = stmt;
  const location = c.locate(stmt);
  const isStored = c.unit.kind === "module" || c.unit.kind === "class";
  if (value !== undefined) {
    compileExpr(c, value);
    compileExpr(c, target);
  }
  switch (target.kind) {
    case "Name":
      rejectDebugName(c, location, target.id, "Store");
      if (!stmt.isSimple || !isStored) break;
      if (c.hasLazyAnnotations) {
        deferAnnotation(c, { ...stmt, target }, stmt);
        break;
      }
      compileAnnotation(c, annotation);
      c.emitName(Op.LOAD_NAME, "__annotations__", location);
      c.emitConst(identifierConstant(c.mangle(target.id)), location);
      c.emit(Op.STORE_SUBSCR, 0, location);
      break;
    case "Attribute":
      rejectDebugName(c, location, target.attr.id, "Store");
      if (value === undefined) evaluate(c, target.value);
      break;
    case "Subscript":
      if (value !== undefined) break;
      evaluate(c, target.value);
      evaluateSubscript(c, target.slice);
      break;
    default:
      c.fail("illegal target for annotation", c.locate(target));
  }
  if (!stmt.isSimple && isStored && !c.hasFutureAnnotations && !c.hasLazyAnnotations) evaluate(c, annotation);
}

/** Evaluates for the errors that it may raise. */
function evaluate(c: Compiler, expr: ast.Expr): void {
  compileExpr(c, expr);
  c.emit(Op.POP_TOP, 0, c.locate(expr));
}

function evaluateSubscript(c: Compiler, slice: ast.Expr): void {
  if (slice.kind === "Slice") {
    for (const part of [slice.lower, slice.upper, slice.step]) if (part !== undefined) evaluate(c, part);
  } else if (slice.kind === "Tuple" && c.folder.valueOf(slice) === undefined) {
    for (const elt of slice.elts) evaluateSubscript(c, elt);
  } else {
    evaluate(c, slice);
  }
}
