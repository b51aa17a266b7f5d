/** Classes: the body as a code unit, and the call of `__build_class__` (Python/compile.c, 3.13). */
import { Intrinsic1, Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import { compileBody } from "./body.ts";
import { compileArguments } from "./calls.ts";
import type { Compiler } from "./compiler.ts";
import { identifierConstant, intConstant, NONE, strConstant, tupleConstant } from "./constants.ts";
import { compileExprs } from "./expressions.ts";
import { applyDecorators, firstLineOf, makeClosure } from "./functions.ts";
import { type Location, NO_LOCATION } from "./instruction.ts";
import { compileName } from "./names.ts";
import { compileTypeParameters } from "./type-parameters.ts";
import { compareCodePoints } from "./unit.ts";

export function compileClass(c: Compiler, node: ast.ClassDef): void {
  compileExprs(c, node.decoratorList);
  const firstLine = firstLineOf(c, node);
  const location = c.locate(node);
  if (node.typeParams.length > 0) {
    compileGenericClass(c, node, firstLine, location);
  } else {
    compileClassBody(c, node, firstLine);
    compileArguments(c, location, 2, node.bases, node.keywords);
  }
  applyDecorators(c, node);
  compileName(c, location, node.name.id, "Store");
}

/** A generic class has `Generic[...]` of its type parameters as its last base. */
function compileGenericClass(c: Compiler, node: ast.ClassDef, firstLine: number, location: Location): void {
  const name = `<generic parameters of ${node.name.id}>`;
  const unit = c.enterUnit("typeParameters", name, c.scopeOf(node.typeParams), firstLine);
  unit.privateClass = node.name.id;
  compileTypeParameters(c, node.typeParams);
  compileName(c, location, ".type_params", "Store");
  compileClassBody(c, node, firstLine);
  compileName(c, location, ".type_params", "Load");
  c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.SUBSCRIPT_GENERIC, location);
  compileName(c, location, ".generic_base", "Store");
  const { start, end, defStart } = node;
  const base = { kind: "Name", id: ".generic_base", ctx: "Load", start, end, defStart } as const;
  compileArguments(c, location, 2, [...node.bases, base], node.keywords);
  makeClosure(c, location, c.exitUnit(false), 0);
  c.emit(Op.PUSH_NULL, 0, location);
  c.emit(Op.CALL, 0, location);
}

/** Pushes `__build_class__`, the function of the body and the name of the class. */
function compileClassBody(c: Compiler, node: ast.ClassDef, firstLine: number): void {
  const unit = c.enterUnit("class", node.name.id, c.scopeOf(node), firstLine);
  const start: Location = { line: firstLine, endLine: firstLine, column: 0, endColumn: 0 };
  unit.privateClass = node.name.id;
  compileName(c, start, "__name__", "Load");
  compileName(c, start, "__module__", "Store");
  const isTop = unit.qualname === node.name.id;
  c.emitConst(isTop ? identifierConstant(unit.qualname) : strConstant(unit.qualname), start);
  compileName(c, start, "__qualname__", "Store");
  if (c.traits.hasClassLineAttributes) {
    c.emitConst(intConstant(firstLine), start);
    compileName(c, start, "__firstlineno__", "Store");
  }
  if (node.typeParams.length > 0) {
    compileName(c, start, ".type_params", "Load");
    compileName(c, start, "__type_params__", "Store");
  }
  if (unit.scope.needsClassDictCell) {
    c.emit(Op.LOAD_LOCALS, 0, start);
    c.emit(Op.STORE_DEREF, unit.cellVars.get("__classdict__") ?? 0, start);
  }
  compileBody(c, node.body, start);
  finishClassBody(c);
  const code = c.exitUnit(true);
  const location = c.locate(node);
  c.emit(Op.LOAD_BUILD_CLASS, 0, location);
  c.emit(Op.PUSH_NULL, 0, location);
  makeClosure(c, location, code, 0);
  c.emitConst(identifierConstant(node.name.id), location);
}

/** What a class body stores for `type.__new__`, and its result: the cell of `__class__` or None. */
function finishClassBody(c: Compiler): void {
  const { unit } = c;
  if (c.traits.hasClassLineAttributes) {
    const names = [...unit.staticAttributes].sort(compareCodePoints);
    c.emitConst(tupleConstant(names.map(strConstant)), NO_LOCATION);
    compileName(c, NO_LOCATION, "__static_attributes__", "Store");
  }
  if (unit.scope.needsClassDictCell) {
    c.emit(Op.LOAD_CLOSURE, unit.cellVars.get("__classdict__") ?? 0, NO_LOCATION);
    compileName(c, NO_LOCATION, "__classdictcell__", "Store");
  }
  if (unit.scope.needsClassCell) {
    c.emit(Op.LOAD_CLOSURE, unit.cellVars.get("__class__") ?? 0, NO_LOCATION);
    c.emit(Op.COPY, 1, NO_LOCATION);
    compileName(c, NO_LOCATION, "__classcell__", "Store");
  } else {
    c.emitConst(NONE, NO_LOCATION);
  }
  c.emit(Op.RETURN_VALUE, 0, NO_LOCATION);
}
