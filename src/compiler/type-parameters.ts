/** Type parameters and `type` statements (PEP 695 and 696; Python/compile.c, 3.13). */
import { invariant } from "../base/invariant.ts";
import { Intrinsic1, Intrinsic2, Op } from "../bytecode/opcodes.ts";
import type { Scope } from "../symtable/scope.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { identifierConstant, NONE } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import { addNoDocstring, makeClosure } from "./functions.ts";
import type { Location } from "./instruction.ts";
import { compileName } from "./names.ts";

const intrinsics = {
  TypeVar: Intrinsic1.TYPEVAR,
  ParamSpec: Intrinsic1.PARAMSPEC,
  TypeVarTuple: Intrinsic1.TYPEVARTUPLE,
} as const;

/** Makes and binds each type parameter, and pushes the tuple of them. */
export function compileTypeParameters(c: Compiler, parameters: readonly ast.TypeParam[]): void {
  let hasSeenDefault = false;
  for (const parameter of parameters) {
    compileTypeParameter(c, parameter, hasSeenDefault);
    if (parameter.defaultValue !== undefined) hasSeenDefault = true;
  }
  const [first] = parameters;
  if (first !== undefined) c.emit(Op.BUILD_TUPLE, parameters.length, c.locate(first));
}

function compileTypeParameter(c: Compiler, parameter: ast.TypeParam, hasSeenDefault: boolean): void {
  const location = c.locate(parameter);
  const { bound, defaultValue } = parameter;
  const name = parameter.name.id;
  c.emitConst(identifierConstant(name), location);
  if (bound === undefined) {
    c.emit(Op.CALL_INTRINSIC_1, intrinsics[parameter.kind], location);
  } else {
    compileLazily(c, bound, name, c.scopeOf(parameter), false);
    const isTuple = bound.kind === "Tuple";
    const intrinsic = isTuple ? Intrinsic2.TYPEVAR_WITH_CONSTRAINTS : Intrinsic2.TYPEVAR_WITH_BOUND;
    c.emit(Op.CALL_INTRINSIC_2, intrinsic, location);
  }
  if (defaultValue !== undefined) {
    const scope = c.segmentScopes?.defaultScopeOf(parameter);
    invariant(scope !== undefined, "a default has a scope");
    compileLazily(c, defaultValue, name, scope, parameter.kind === "TypeVarTuple");
    c.emit(Op.CALL_INTRINSIC_2, Intrinsic2.SET_TYPEPARAM_DEFAULT, location);
  } else if (hasSeenDefault) {
    c.fail(`non-default type parameter '${name}' follows default type parameter`, location);
  }
  c.emit(Op.COPY, 1, location);
  compileName(c, location, name, "Store");
}

/** A function that evaluates a bound or default when somebody asks. */
function compileLazily(c: Compiler, expr: ast.Expr, name: string, scope: Scope, allowsStar: boolean): void {
  const location = c.locate(expr);
  c.enterUnit("typeParameters", name, scope, location.line);
  if (allowsStar && expr.kind === "Starred") {
    compileExpr(c, expr.value);
    c.emit(Op.UNPACK_SEQUENCE, 1, location);
  } else {
    compileExpr(c, expr);
  }
  c.emit(Op.RETURN_VALUE, 0, location);
  makeClosure(c, location, c.exitUnit(true), 0);
}

export function compileTypeAlias(c: Compiler, stmt: ast.TypeAlias): void {
  const location = c.locate(stmt);
  const name = stmt.name.id;
  if (stmt.typeParams.length > 0) {
    const unitName = `<generic parameters of ${name}>`;
    c.enterUnit("typeParameters", unitName, c.scopeOf(stmt.typeParams), location.line);
    c.emitConst(identifierConstant(name), location);
    compileTypeParameters(c, stmt.typeParams);
    compileAliasValue(c, stmt, location);
    makeClosure(c, location, c.exitUnit(false), 0);
    c.emit(Op.PUSH_NULL, 0, location);
    c.emit(Op.CALL, 0, location);
  } else {
    c.emitConst(identifierConstant(name), location);
    c.emitConst(NONE, location);
    compileAliasValue(c, stmt, location);
  }
  compileName(c, location, name, "Store");
}

function compileAliasValue(c: Compiler, stmt: ast.TypeAlias, location: Location): void {
  c.enterUnit("function", stmt.name.id, c.scopeOf(stmt), location.line);
  addNoDocstring(c);
  compileExpr(c, stmt.value);
  c.emit(Op.RETURN_VALUE, 0, location);
  makeClosure(c, location, c.exitUnit(false), 0);
  c.emit(Op.BUILD_TUPLE, 3, location);
  c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.TYPEALIAS, location);
}
