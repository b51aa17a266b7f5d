/**
 * Annotations that are evaluated when somebody asks (PEP 649): the functions `__annotate__` of functions, classes and
 * modules. Follows Python/codegen.c (3.14). DIVERGES: a module has no cell for `__conditional_annotations__`, which
 * nothing reads in CPython either.
 */
import { invariant } from "../base/invariant.ts";
import { Comparison, Op } from "../bytecode/opcodes.ts";
import { CONDITIONAL_ANNOTATIONS, type Scope } from "../symtable/scope.ts";
import type * as ast from "../syntax/ast.ts";
import { compileAnnotation, compileNamesAndAnnotations } from "./annotations.ts";
import type { Compiler } from "./compiler.ts";
import { identifierConstant, intConstant } from "./constants.ts";
import { makeClosure } from "./functions.ts";
import type { Location } from "./instruction.ts";
import { compileName } from "./names.ts";
import type { DeferredAnnotation } from "./unit.ts";

/** Formats above this one are not for compiled functions to make (_Py_ANNOTATE_FORMAT_VALUE_WITH_FAKE_GLOBALS). */
const LAST_FORMAT = 2;
/** The argument of LOAD_COMMON_CONSTANT, CONSTANT_NOTIMPLEMENTEDERROR. */
const NOT_IMPLEMENTED_ERROR = 1;

/** Pushes the function that evaluates a signature's annotations; false when there are none. */
export function compileAnnotate(c: Compiler, node: ast.FunctionDef): boolean {
  if (!hasAnnotations(node)) return false;
  const location = c.locate(node);
  const shownName = c.traits.annotateIsNamedByCompiler ? `${node.name.id}.__annotate__` : undefined;
  enterAnnotate(c, c.scopeOf(node.args), location, shownName);
  const count = compileNamesAndAnnotations(c, location, node.args, node.returns);
  c.emit(Op.BUILD_MAP, count, location);
  leaveAnnotate(c, location);
  return true;
}

function hasAnnotations({ args, returns }: ast.FunctionDef): boolean {
  const all = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
  return returns !== undefined || all.some((arg) => arg?.annotation !== undefined);
}

/** codegen_setup_annotations_scope. */
function enterAnnotate(c: Compiler, scope: Scope, location: Location, shownName?: string): void {
  const unit = c.enterUnit("typeParameters", "__annotate__", scope, location.line, shownName);
  unit.posOnlyArgCount = 1;
  const body = c.newLabel();
  c.emit(Op.LOAD_FAST, 0, location);
  c.emitConst(intConstant(LAST_FORMAT), location);
  c.emit(Op.COMPARE_OP, Comparison.GT << 1, location);
  c.emitJump(Op.POP_JUMP_IF_FALSE, body, location);
  c.emit(Op.LOAD_COMMON_CONSTANT, NOT_IMPLEMENTED_ERROR, location);
  c.emit(Op.RAISE_VARARGS, 1, location);
  c.place(body);
}

function leaveAnnotate(c: Compiler, location: Location): void {
  c.emit(Op.RETURN_VALUE, 0, location);
  makeClosure(c, location, c.exitUnit(true), 0);
}

/** Of a module or class: the set of the annotations in blocks that were reached. */
export function makeConditionalAnnotations(c: Compiler, location: Location): void {
  c.emit(Op.BUILD_SET, 0, location);
  const cell = c.unit.cellVars.get(CONDITIONAL_ANNOTATIONS);
  if (cell === undefined) c.emitName(Op.STORE_NAME, CONDITIONAL_ANNOTATIONS, location);
  else c.emit(Op.STORE_DEREF, cell, location);
}

/** Notes the annotation of a variable, and that it was reached where it may not be (codegen_annassign). */
export function deferAnnotation(c: Compiler, stmt: DeferredAnnotation["stmt"], node: ast.AnnAssign): void {
  const { unit, segment } = c;
  const { deferredAnnotations } = unit;
  const isConditional = unit.kind === "module" || segment.scopes.isConditionalAnnotation(node);
  const index = isConditional ? unit.conditionalAnnotationCount++ : undefined;
  deferredAnnotations.push({ stmt, segment, index });
  if (index === undefined) return;
  const location = c.locate(node);
  loadConditionalAnnotations(c, Op.LOAD_NAME, location);
  c.emitConst(intConstant(index), location);
  c.emit(Op.SET_ADD, 1, location);
  c.emit(Op.POP_TOP, 0, location);
}

/** Loads the set: from its cell in a class and what is inside it, by name in a module. */
function loadConditionalAnnotations(
  c: Compiler,
  byName: Op.LOAD_NAME | Op.LOAD_GLOBAL,
  location: Location,
): void {
  const { unit } = c;
  const cell = unit.cellVars.get(CONDITIONAL_ANNOTATIONS) ?? unit.freeVars.get(CONDITIONAL_ANNOTATIONS);
  if (cell !== undefined) c.emit(Op.LOAD_DEREF, cell, location);
  else c.emitName(byName, CONDITIONAL_ANNOTATIONS, location, byName === Op.LOAD_GLOBAL ? 1 : 0);
}

/** The function for all annotated variables of the module or class (codegen_process_deferred_annotations). */
export function compileDeferredAnnotations(c: Compiler, location: Location): void {
  const { deferredAnnotations, scope, kind } = c.unit;
  if (deferredAnnotations.length === 0) return;
  invariant(scope.annotationScope !== undefined, "annotations have a scope");
  const { segment } = c;
  enterAnnotate(c, scope.annotationScope, location);
  c.emit(Op.BUILD_MAP, 0, location);
  for (const deferred of deferredAnnotations) compileDeferred(c, deferred, location);
  c.enterSegment(segment.scopes, segment.start);
  leaveAnnotate(c, location);
  compileName(c, location, kind === "class" ? "__annotate_func__" : "__annotate__", "Store");
}

/** codegen_deferred_annotations_body: adds one annotation to the dict on the stack. */
function compileDeferred(c: Compiler, { stmt, segment, index }: DeferredAnnotation, whole: Location): void {
  c.enterSegment(segment.scopes, segment.start);
  const location = c.locate(stmt);
  const notReached = c.newLabel();
  if (index !== undefined) {
    c.emitConst(intConstant(index), location);
    loadConditionalAnnotations(c, Op.LOAD_GLOBAL, location);
    c.emit(Op.CONTAINS_OP, 0, location);
    c.emitJump(Op.POP_JUMP_IF_FALSE, notReached, location);
  }
  compileAnnotation(c, stmt.annotation);
  c.emit(Op.COPY, 2, location);
  c.emitConst(identifierConstant(c.mangle(stmt.target.id)), location);
  c.emit(Op.STORE_SUBSCR, 0, whole);
  c.place(notReached);
}
