/**
 * Comprehensions and generator expressions: the loops, and the code unit around them where they are not
 * inlined. Follows compiler_comprehension of Python/compile.c (3.13).
 */
import { invariant } from "../base/invariant.ts";
import { Op } from "../bytecode/opcodes.ts";
import type * as ast from "../syntax/ast.ts";
import type { Span } from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import { compileIterable, compileJumpIf, lastComparison } from "./conditions.ts";
import { NONE } from "./constants.ts";
import { compileExpr } from "./expressions.ts";
import { makeClosure, wrapInStopIterationHandler } from "./functions.ts";
import { enterInlined, leaveInlined } from "./inlined-comprehensions.ts";
import { type Location, Pseudo } from "./instruction.ts";
import { emitEndFor, emitForIter, emitGetIter, emitStart } from "./iteration.ts";
import { emitAwait, emitYield, emitYieldFrom, Resume } from "./suspension.ts";

const names = {
  ListComp: "<listcomp>",
  SetComp: "<setcomp>",
  DictComp: "<dictcomp>",
  GeneratorExp: "<genexpr>",
} as const;

const builders = { ListComp: Op.BUILD_LIST, SetComp: Op.BUILD_SET, DictComp: Op.BUILD_MAP } as const;

export function compileComprehension(c: Compiler, expr: ast.ComprehensionExpr): void {
  const scope = c.scopeOf(expr);
  const location = c.locate(expr);
  const first = generatorAt(expr, 0);
  const isAwaited = mayAwait(c);
  const isAsyncHere = scope.isCoroutine && expr.kind !== "GeneratorExp";
  const checkAsync = (): void => {
    if (!isAsyncHere || isAwaited) return;
    const place = c.traits.asyncErrorHasLine ? location : NOWHERE;
    c.failAsync("asynchronous comprehension outside of an asynchronous function", place);
  };
  if (scope.isInlined) {
    compileOutermostIterable(c, expr, first);
    const state = enterInlined(c, location, scope);
    checkAsync();
    startResult(c, expr, location, true);
    if (!first.isAsync) emitStart(c, location, true);
    compileGenerator(c, expr, location, 0, 0, true);
    leaveInlined(c, location, state);
    return;
  }
  c.enterUnit("comprehension", names[expr.kind], scope, location.line);
  checkAsync();
  startResult(c, expr, location, false);
  compileGenerator(c, expr, location, 0, 0, false);
  if (expr.kind === "GeneratorExp") {
    // RESUME, LOAD_FAST, START_IN_PLACE: what the expression asks for itself is on the stack before the body begins.
    wrapInStopIterationHandler(c, c.traits.iteratesInPlace && !first.isAsync ? 3 : 0);
  } else c.emit(Op.RETURN_VALUE, 0, location);
  makeClosure(c, location, c.exitUnit(true), 0);
  compileOutermostIterable(c, expr, first);
  c.emit(Op.CALL, 0, location);
  if (isAsyncHere) emitAwait(c, location, 0);
}

/** What a new code unit begins with where nothing was compiled yet (`u_lineno`, 3.9). */
const NOWHERE: Location = { line: 0, column: 0, endLine: 0, endColumn: 0 };

/** Whether an asynchronous comprehension may stand in the unit that is being compiled. */
function mayAwait(c: Compiler): boolean {
  const { kind, scope } = c.unit;
  if (!c.traits.comprehensionsAwaitForOthers) return scope.isCoroutine && !scope.isCoroutineByNesting;
  return kind === "asyncFunction" || kind === "comprehension";
}

function startResult(c: Compiler, expr: ast.ComprehensionExpr, location: Location, isInlined: boolean): void {
  if (expr.kind === "GeneratorExp") return;
  c.emit(builders[expr.kind], 0, location);
  if (isInlined) c.emit(Op.SWAP, 2, location);
}

function generatorAt(expr: ast.ComprehensionExpr, index: number): ast.Comprehension {
  const generator = expr.generators[index];
  invariant(generator !== undefined, "a comprehension has a generator");
  return generator;
}

function compileOutermostIterable(
  c: Compiler,
  expr: ast.ComprehensionExpr,
  generator: ast.Comprehension,
): void {
  compileIterable(c, generator.iter);
  const isAskedInside = expr.kind === "GeneratorExp" && c.traits.iteratesInPlace;
  const location = isAskedInside ? c.locate(expr) : c.locateOperand(generator.iter, expr);
  if (generator.isAsync) c.emit(Op.GET_AITER, 0, location);
  else emitGetIter(c, location);
}

/** One `for` of a comprehension with everything inside it. `depth` counts the loops around it. */
function compileGenerator(
  c: Compiler,
  expr: ast.ComprehensionExpr,
  location: Location,
  index: number,
  depth: number,
  hasIterator: boolean,
): void {
  if (generatorAt(expr, index).isAsync) compileAsyncFor(c, expr, location, index, depth, hasIterator);
  else compileFor(c, expr, location, index, depth, hasIterator);
}

function compileFor(
  c: Compiler,
  expr: ast.ComprehensionExpr,
  location: Location,
  index: number,
  depth: number,
  hasIterator: boolean,
): void {
  const generator = generatorAt(expr, index);
  const iterLocation = c.locateOperand(generator.iter, expr);
  const start = c.newLabel();
  const next = c.newLabel();
  const anchor = c.newLabel();
  // `for y in [f(x)]` only names a value: no list is made and nothing is iterated.
  const single = !hasIterator && index > 0 ? singleItem(c, generator.iter) : undefined;
  if (single !== undefined) {
    compileExpr(c, single);
  } else {
    if (!hasIterator) loadIterator(c, expr, location, index);
    c.place(start);
    emitForIter(c, anchor, iterLocation);
  }
  compileExpr(c, generator.target);
  const innerDepth = single === undefined ? depth + 1 : depth;
  const elementLocation = compileBody(c, expr, location, index, innerDepth, next);
  c.place(next);
  if (single !== undefined) return;
  c.emitJump(Pseudo.JUMP, start, elementLocation);
  c.place(anchor);
  emitEndFor(c);
}

function singleItem(c: Compiler, iter: ast.Expr): ast.Expr | undefined {
  if (iter.kind !== "List" && iter.kind !== "Tuple") return undefined;
  if (c.folder.iterableValueOf(iter) !== undefined) return undefined;
  const [item] = iter.elts;
  return iter.elts.length === 1 && item?.kind !== "Starred" ? item : undefined;
}

/** The outermost iterator is the parameter of the code unit. */
function loadIterator(c: Compiler, expr: ast.ComprehensionExpr, location: Location, index: number): void {
  const { isAsync, iter } = generatorAt(expr, index);
  if (index === 0) {
    c.unit.argCount = 1;
    c.emit(Op.LOAD_FAST, 0, location);
    if (!isAsync) emitStart(c, location, false);
    return;
  }
  if (isAsync) {
    compileExpr(c, iter);
    c.emit(Op.GET_AITER, 0, c.locateOperand(iter, expr));
  } else {
    compileIterable(c, iter);
    emitGetIter(c, c.locateOperand(iter, expr));
  }
}

function compileAsyncFor(
  c: Compiler,
  expr: ast.ComprehensionExpr,
  location: Location,
  index: number,
  depth: number,
  hasIterator: boolean,
): void {
  const start = c.newLabel();
  const except = c.newLabel();
  const next = c.newLabel();
  if (!hasIterator) loadIterator(c, expr, location, index);
  c.place(start);
  c.pushBlock({ kind: "asyncComprehension", location, start, exit: undefined });
  c.emitJump(Pseudo.SETUP_FINALLY, except, location);
  c.emit(Op.GET_ANEXT, 0, location);
  c.emitConst(NONE, location);
  emitYieldFrom(c, location, Resume.AWAIT);
  c.emit(Pseudo.POP_BLOCK, 0, location);
  compileExpr(c, generatorAt(expr, index).target);
  const elementLocation = compileBody(c, expr, location, index, depth + 1, next);
  c.place(next);
  c.emitJump(Pseudo.JUMP, start, elementLocation);
  c.popBlock();
  c.place(except);
  c.emit(Op.END_ASYNC_FOR, 0, location);
}

/** Conditions, then the next `for` or the element; returns the location of the element. */
function compileBody(
  c: Compiler,
  expr: ast.ComprehensionExpr,
  location: Location,
  index: number,
  depth: number,
  next: { position: number },
): Location {
  for (const condition of generatorAt(expr, index).ifs) compileJumpIf(c, location, condition, next, false);
  if (index + 1 < expr.generators.length) {
    compileGenerator(c, expr, location, index + 1, depth, false);
    return c.locate(expr.kind === "DictComp" ? (expr.key ?? expr.value) : expr.elt);
  }
  return compileElement(c, expr, depth);
}

function compileElement(c: Compiler, expr: ast.ComprehensionExpr, depth: number): Location {
  if (expr.kind === "DictComp") return compileDictElement(c, expr, depth);
  const location = locateElement(c, expr, expr.elt);
  if (expr.elt.kind === "Starred") {
    compileUnpacked(c, expr.kind, expr.elt.value, location, depth);
    return location;
  }
  compileExpr(c, expr.elt);
  if (expr.kind === "GeneratorExp") {
    emitYield(c, location);
    c.emit(Op.POP_TOP, 0, location);
  } else {
    c.emit(expr.kind === "ListComp" ? Op.LIST_APPEND : Op.SET_ADD, depth + 1, location);
  }
  return location;
}

function compileDictElement(c: Compiler, expr: ast.DictComp, depth: number): Location {
  const { key, value } = expr;
  if (key !== undefined) compileExpr(c, key);
  compileExpr(c, value);
  const location = locateElement(c, expr, { start: (key ?? value).start, end: value.end });
  c.emit(key === undefined ? Op.DICT_UPDATE : Op.MAP_ADD, depth + 1, location);
  return location;
}

/** `*x` as the element (3.15, PEP 798). */
function compileUnpacked(
  c: Compiler,
  kind: "ListComp" | "SetComp" | "GeneratorExp",
  items: ast.Expr,
  location: Location,
  depth: number,
): void {
  compileExpr(c, items);
  if (kind !== "GeneratorExp") {
    c.emit(kind === "ListComp" ? Op.LIST_EXTEND : Op.SET_UPDATE, depth + 1, location);
    return;
  }
  const start = c.newLabel();
  const end = c.newLabel();
  emitGetIter(c, location);
  c.place(start);
  emitForIter(c, end, location);
  emitYield(c, location);
  c.emit(Op.POP_TOP, 0, location);
  c.emitJump(Pseudo.JUMP, start, location);
  c.place(end);
  emitEndFor(c);
}

function locateElement(c: Compiler, expr: ast.ComprehensionExpr, element: Span): Location {
  if (c.options.traits.pointsAtElements) return c.locate(element);
  const conditions = expr.generators.flatMap(({ ifs }) => ifs);
  return c.locate(lastComparison(conditions) ?? expr);
}
