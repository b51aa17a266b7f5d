/**
 * Functions and lambdas: defaults, annotations, decorators, the body as a code unit of its own, and the closure
 * around it. Follows compiler_function of Python/compile.c (3.13).
 */
import type { CodeUnit } from "../bytecode/code.ts";
import { LocalKind } from "../bytecode/code.ts";
import { FunctionAttribute, Intrinsic1, Intrinsic2, Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import { compileAnnotations } from "./annotations.ts";
import type { Compiler } from "./compiler.ts";
import { NONE, strConstant, tupleConstant } from "./constants.ts";
import { docstringOf } from "./docstring.ts";
import { compileExpr, compileExprs } from "./expressions.ts";
import { type Location, NO_LOCATION, Pseudo } from "./instruction.ts";
import { compileAnnotate } from "./lazy-annotations.ts";
import { compileName, rejectDebugName } from "./names.ts";
import { compileStmts } from "./statements.ts";
import { compileTypeParameters } from "./type-parameters.ts";

export function compileFunction(c: Compiler, node: ast.FunctionDef): void {
  checkParameterNames(c, node.args, c.locate(node));
  compileExprs(c, node.decoratorList);
  const firstLine = firstLineOf(c, node);
  const location = c.locate(node);
  const flags = compileDefaults(c, location, node.args);
  if (node.typeParams.length > 0) compileGenericFunction(c, node, firstLine, flags);
  else compileFunctionBody(c, node, firstLine, flags | annotationFlag(c, node));
  applyDecorators(c, node);
  compileName(c, location, node.name.id, "Store");
}

/** A decorated function or class starts at its first decorator. */
export function firstLineOf(c: Compiler, node: ast.FunctionDef | ast.ClassDef): number {
  return c.locate(node.decoratorList[0] ?? node).line;
}

export function applyDecorators(c: Compiler, node: ast.FunctionDef | ast.ClassDef): void {
  const { decoratorsPointAtDefinition } = c.options.traits;
  for (const decorator of [...node.decoratorList].reverse()) {
    c.emit(Op.CALL, 0, c.locate(decoratorsPointAtDefinition ? node : decorator));
  }
}

/** Through 3.13 the first constant is a docstring if it is text, so that it is None where there is no docstring. */
export function addNoDocstring(c: Compiler): void {
  if (!c.traits.flagsDocstrings) c.unit.consts.add(NONE);
}

export function compileLambda(c: Compiler, node: ast.Lambda): void {
  checkParameterNames(c, node.args, c.locate(node));
  const location = c.locate(node);
  const flags = compileDefaults(c, location, node.args);
  const unit = c.enterUnit("lambda", "<lambda>", c.scopeOf(node), location.line);
  addNoDocstring(c);
  setParameterCounts(c, node.args);
  compileExpr(c, node.body);
  let code: CodeUnit;
  if (unit.scope.isGenerator) {
    code = c.exitUnit(false);
  } else {
    c.emit(Op.RETURN_VALUE, 0, c.locate(node.body));
    code = c.exitUnit(true);
  }
  makeClosure(c, location, code, flags);
}

function annotationFlag(c: Compiler, node: ast.FunctionDef): number {
  if (c.traits.lazyAnnotations) return compileAnnotate(c, node) ? FunctionAttribute.ANNOTATE : 0;
  return compileAnnotations(c, c.locate(node), node.args, node.returns) ? FunctionAttribute.ANNOTATIONS : 0;
}

/** The type parameters are a function of their own around it, called at once with the defaults. */
function compileGenericFunction(
  c: Compiler,
  node: ast.FunctionDef,
  firstLine: number,
  defaultFlags: number,
): void {
  const location = c.locate(node);
  const hasDefaults = (defaultFlags & FunctionAttribute.DEFAULTS) !== 0;
  const hasKwDefaults = (defaultFlags & FunctionAttribute.KWDEFAULTS) !== 0;
  const argCount = Number(hasDefaults) + Number(hasKwDefaults);
  if (argCount === 2) c.emit(Op.SWAP, 2, location);
  const name = `<generic parameters of ${node.name.id}>`;
  const unit = c.enterUnit("typeParameters", name, c.scopeOf(node.typeParams), firstLine);
  compileTypeParameters(c, node.typeParams);
  for (let index = 0; index < argCount; index++) c.emit(Op.LOAD_FAST, index, location);
  compileFunctionBody(c, node, firstLine, defaultFlags | annotationFlag(c, node));
  c.emit(Op.SWAP, 2, location);
  c.emit(Op.CALL_INTRINSIC_2, Intrinsic2.SET_FUNCTION_TYPE_PARAMS, location);
  unit.argCount = argCount;
  makeClosure(c, location, c.exitUnit(false), 0);
  if (argCount > 0) {
    c.emit(Op.SWAP, argCount + 1, location);
    c.emit(Op.CALL, argCount - 1, location);
  } else {
    c.emit(Op.PUSH_NULL, 0, location);
    c.emit(Op.CALL, 0, location);
  }
}

function compileFunctionBody(c: Compiler, node: ast.FunctionDef, firstLine: number, flags: number): void {
  const kind = node.kind === "AsyncFunctionDef" ? "asyncFunction" : "function";
  const unit = c.enterUnit(kind, node.name.id, c.scopeOf(node), firstLine);
  const docstring = docstringOf(c, node.body);
  if (docstring === undefined) addNoDocstring(c);
  else unit.consts.add(docstring);
  unit.hasFlaggedDocstring = docstring !== undefined && c.traits.flagsDocstrings;
  setParameterCounts(c, node.args);
  const start = c.newLabel();
  c.place(start);
  const canBeSuspended = unit.scope.isCoroutine || unit.scope.isGenerator;
  if (canBeSuspended) c.pushBlock({ kind: "stopIteration", location: NO_LOCATION, start, exit: undefined });
  compileStmts(c, docstring === undefined ? node.body : node.body.slice(1));
  if (canBeSuspended) {
    wrapInStopIterationHandler(c);
    c.popBlock();
  }
  makeClosure(c, c.locate(node), c.exitUnit(true), flags);
}

function setParameterCounts(c: Compiler, args: ast.Arguments): void {
  const { unit } = c;
  unit.argCount = args.args.length;
  unit.posOnlyArgCount = args.posonlyargs.length;
  unit.kwOnlyArgCount = args.kwonlyargs.length;
}

/**
 * A StopIteration that leaves a generator's body becomes a RuntimeError (PEP 479), in versions that do it there. The body
 * begins at instruction `start`.
 */
export function wrapInStopIterationHandler(c: Compiler, start = 0): void {
  if (!c.traits.handlesStopIterationInside) return;
  const handler = c.newLabel();
  c.insertAt(start, () => c.emitJump(Pseudo.SETUP_CLEANUP, handler, NO_LOCATION));
  c.emitConst(NONE, NO_LOCATION);
  c.emit(Op.RETURN_VALUE, 0, NO_LOCATION);
  c.place(handler);
  c.emit(Op.CALL_INTRINSIC_1, Intrinsic1.STOPITERATION_ERROR, NO_LOCATION);
  c.emit(Op.RERAISE, 1, NO_LOCATION);
}

/** Pushes the defaults; returns the attributes to set from them. */
function compileDefaults(c: Compiler, location: Location, args: ast.Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    compileExprs(c, args.defaults);
    c.emit(Op.BUILD_TUPLE, args.defaults.length, location);
    flags |= FunctionAttribute.DEFAULTS;
  }
  const names: string[] = [];
  args.kwonlyargs.forEach(({ arg }, index) => {
    const value = args.kwDefaults[index];
    if (value === undefined) return;
    names.push(c.mangle(arg.id));
    compileExpr(c, value);
  });
  if (names.length > 0) {
    c.emitConst(tupleConstant(names.map(strConstant)), location);
    c.emit(Op.BUILD_CONST_KEY_MAP, names.length, location);
    flags |= FunctionAttribute.KWDEFAULTS;
  }
  return flags;
}

const attributes = [
  FunctionAttribute.CLOSURE,
  FunctionAttribute.ANNOTATE,
  FunctionAttribute.ANNOTATIONS,
  FunctionAttribute.KWDEFAULTS,
  FunctionAttribute.DEFAULTS,
];

/** Makes a function of a code unit and sets what `flags` say lies on the stack (compiler_make_closure). */
export function makeClosure(c: Compiler, location: Location, code: CodeUnit, flags: number): void {
  const free = code.localsPlusNames.filter((_, index) => code.localsPlusKinds[index] === LocalKind.FREE);
  for (const name of free) {
    const table = c.unit.isCell(name) ? c.unit.cellVars : c.unit.freeVars;
    c.emit(Op.LOAD_CLOSURE, table.get(name) ?? 0, location);
  }
  if (free.length > 0) c.emit(Op.BUILD_TUPLE, free.length, location);
  c.emitConst({ kind: "code", unit: code }, location);
  c.emit(Op.MAKE_FUNCTION, 0, location);
  const all = free.length > 0 ? flags | FunctionAttribute.CLOSURE : flags;
  for (const attribute of attributes) {
    if ((all & attribute) !== 0) c.emit(Op.SET_FUNCTION_ATTRIBUTE, attribute, location);
  }
}

function checkParameterNames(c: Compiler, args: ast.Arguments, owner: Location): void {
  const all = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
  for (const node of all) {
    if (node === undefined) continue;
    const place = c.options.traits.pointsAtWrongName ? c.locate(node) : owner;
    rejectDebugName(c, place, node.arg.id, "Store");
  }
}
