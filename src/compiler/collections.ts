/** List, tuple, set and dict displays, and their unpacking as assignment targets. */
import { Intrinsic1, Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { tupleConstant } from "./constants.ts";
import { compileExpr, compileExprs } from "./expressions.ts";
import type { Location } from "./instruction.ts";

/** More arguments or dict items than this are not piled up on the stack first. */
export const STACK_USE_GUIDELINE = 30;

interface Builder {
  readonly build: Op;
  readonly add: Op;
  readonly extend: Op;
  readonly isTuple: boolean;
}

const listBuilder: Builder = {
  build: Op.BUILD_LIST,
  add: Op.LIST_APPEND,
  extend: Op.LIST_EXTEND,
  isTuple: false,
};
const tupleBuilder: Builder = { ...listBuilder, isTuple: true };
const setBuilder: Builder = { build: Op.BUILD_SET, add: Op.SET_ADD, extend: Op.SET_UPDATE, isTuple: false };

export function compileList(c: Compiler, expr: ast.List): void {
  if (expr.ctx === "Load") buildCollection(c, c.locate(expr), expr.elts, 0, listBuilder);
  else if (expr.ctx === "Store") compileUnpacking(c, c.locate(expr), expr.elts);
  else compileExprs(c, expr.elts);
}

export function compileTuple(c: Compiler, expr: ast.Tuple): void {
  if (expr.ctx === "Load") buildTuple(c, c.locate(expr), expr.elts, 0);
  else if (expr.ctx === "Store") compileUnpacking(c, c.locate(expr), expr.elts);
  else compileExprs(c, expr.elts);
}

export function compileSet(c: Compiler, expr: ast.Set): void {
  buildCollection(c, c.locate(expr), expr.elts, 0, setBuilder);
}

/** Builds a tuple of what is pushed already and of `elts`. */
export function buildTuple(c: Compiler, location: Location, elts: readonly ast.Expr[], pushed: number): void {
  buildCollection(c, location, elts, pushed, tupleBuilder);
}

/** starunpack_helper. */
function buildCollection(
  c: Compiler,
  location: Location,
  elts: readonly ast.Expr[],
  pushed: number,
  builder: Builder,
): void {
  const isBig = elts.length + pushed > c.traits.displayMaxStackItems;
  const isAppended = isBig && c.traits.longConstantDisplaysAreAppended && !builder.isTuple;
  if (elts.length > 2 && !isAppended && buildFromConstants(c, location, elts, pushed, builder)) return;
  const hasStar = elts.some(({ kind }) => kind === "Starred");
  if (!isBig && !hasStar) {
    compileExprs(c, elts);
    c.emit(builder.isTuple ? Op.BUILD_TUPLE : builder.build, elts.length + pushed, location);
    return;
  }
  let isBuilt = isBig;
  if (isBig) c.emit(builder.build, pushed, location);
  elts.forEach((elt, index) => {
    if (elt.kind === "Starred") {
      if (!isBuilt) c.emit(builder.build, index + pushed, location);
      isBuilt = true;
      compileExpr(c, elt.value);
      c.emit(builder.extend, 1, location);
    } else {
      compileExpr(c, elt);
      if (isBuilt) c.emit(builder.add, 1, location);
    }
  });
  if (builder.isTuple) c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.LIST_TO_TUPLE, location);
}

/** Three constants or more come as one, from which a list or set is filled. */
function buildFromConstants(
  c: Compiler,
  location: Location,
  elts: readonly ast.Expr[],
  pushed: number,
  builder: Builder,
): boolean {
  const items = c.folder.valuesOf(elts);
  if (items === undefined) return false;
  if (builder.isTuple && pushed === 0) {
    c.emitConst(tupleConstant(items), location);
    return true;
  }
  c.emit(builder.build, pushed, location);
  const values = builder.add === Op.SET_ADD ? c.folder.frozensetOf(items) : tupleConstant(items);
  c.emitConst(c.folder.foldedLate(values, items[0]), location);
  c.emit(builder.extend, 1, location);
  if (builder.isTuple) c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.LIST_TO_TUPLE, location);
  return true;
}

/** Longest row of targets before or after a star (unpack_helper). */
const MAX_BEFORE_STAR = 1 << 8;
const MAX_AFTER_STAR = (2 ** 31 - 1) >> 8;

function compileUnpacking(c: Compiler, location: Location, elts: readonly ast.Expr[]): void {
  const star = elts.findIndex(({ kind }) => kind === "Starred");
  if (star >= 0) {
    const after = elts.length - star - 1;
    if (star >= MAX_BEFORE_STAR || after >= MAX_AFTER_STAR) {
      c.fail("too many expressions in star-unpacking assignment", location);
    }
    c.emit(Op.UNPACK_EX, star | (after << 8), location);
    if (elts.slice(star + 1).some(({ kind }) => kind === "Starred")) {
      c.fail("multiple starred expressions in assignment", location);
    }
  } else {
    c.emit(Op.UNPACK_SEQUENCE, elts.length, location);
  }
  for (const elt of elts) compileExpr(c, elt.kind === "Starred" ? elt.value : elt);
}

/** compiler_dict: runs of plain items are built at once, `**mapping`s are merged in. */
export function compileDict(c: Compiler, expr: ast.Dict): void {
  const location = c.locate(expr);
  const count = expr.values.length;
  let hasDict = false;
  let pending = 0;
  const flush = (end: number): void => {
    compileDictItems(c, expr, end - pending, end);
    if (hasDict) c.emit(Op.DICT_UPDATE, 1, location);
    hasDict = true;
    pending = 0;
  };
  for (let index = 0; index < count; index++) {
    const value = expr.values[index];
    if (expr.keys[index] === undefined && value !== undefined) {
      if (pending > 0) flush(index);
      if (!hasDict) c.emit(Op.BUILD_MAP, 0, location);
      hasDict = true;
      compileExpr(c, value);
      c.emit(Op.DICT_UPDATE, 1, location);
    } else if (pending * 2 > STACK_USE_GUIDELINE) {
      pending++;
      flush(index + 1);
    } else {
      pending++;
    }
  }
  if (pending > 0) flush(count);
  if (!hasDict) c.emit(Op.BUILD_MAP, 0, location);
}

/** compiler_subdict. */
function compileDictItems(c: Compiler, expr: ast.Dict, begin: number, end: number): void {
  const location = c.locate(expr);
  const keys = expr.keys.slice(begin, end).filter((key) => key !== undefined);
  const values = expr.values.slice(begin, end);
  const count = end - begin;
  const isBig = count * 2 > STACK_USE_GUIDELINE;
  const constants = count > 1 && !isBig ? c.folder.valuesOf(keys) : undefined;
  if (constants !== undefined) {
    compileExprs(c, values);
    c.emitConst(tupleConstant(constants), location);
    c.emit(Op.BUILD_CONST_KEY_MAP, count, location);
    return;
  }
  if (isBig) c.emit(Op.BUILD_MAP, 0, location);
  keys.forEach((key, index) => {
    const value = values[index];
    if (value === undefined) return;
    compileExpr(c, key);
    compileExpr(c, value);
    if (isBig) c.emit(Op.MAP_ADD, 1, location);
  });
  if (!isBig) c.emit(Op.BUILD_MAP, count, location);
}
