/**
 * First pass over expressions: which names are used and bound in which scope. Follows symtable_visit_expr of
 * Python/symtable.c (3.13) in its order. Long chains that lean left (`a + b + ...`, `a.b().c()`) are walked in
 * a loop, so their length is bounded by nothing.
 */
import { assertNever } from "../base/invariant.ts";
import type {
  Arguments,
  Comprehension,
  ComprehensionExpr,
  Expr,
  Lambda,
  Name,
  NamedExpr,
} from "../syntax/ast.ts";
import type { Collector, ScopeRecord } from "./collector.ts";
import { messages } from "./messages.ts";
import { isFunctionLike, type OccurrenceKind, SymbolFlag } from "./scope.ts";

export function collectExpr(c: Collector, expr: Expr): void {
  if (!c.goDeeper(expr)) return;
  if (leftOperand(expr) === undefined) collectOwn(c, expr);
  else collectChain(c, expr);
  c.comeBack();
}

function collectChain(c: Collector, expr: Expr): void {
  const chain: Expr[] = [];
  let leftmost = expr;
  for (let left = leftOperand(leftmost); left !== undefined; left = leftOperand(leftmost)) {
    chain.push(leftmost);
    leftmost = left;
  }
  collectOwn(c, leftmost);
  for (let link = chain.pop(); link !== undefined; link = chain.pop()) collectOwn(c, link);
}

export function collectExprs(c: Collector, exprs: readonly (Expr | undefined)[]): void {
  for (const expr of exprs) if (expr !== undefined) collectExpr(c, expr);
}

/** Defaults are evaluated where the function is defined. */
export function collectDefaults(c: Collector, args: Arguments): void {
  collectExprs(c, args.defaults);
  collectExprs(c, args.kwDefaults);
}

/** Parameters as names of the current scope, in the order of CPython's `ste_varnames`. */
export function collectParameters(c: Collector, args: Arguments): void {
  for (const arg of args.posonlyargs) addParameter(c, arg);
  for (const arg of args.args) addParameter(c, arg);
  for (const arg of args.kwonlyargs) addParameter(c, arg);
  if (args.vararg !== undefined) {
    addParameter(c, args.vararg);
    c.current.hasVarargs = true;
  }
  if (args.kwarg !== undefined) {
    addParameter(c, args.kwarg);
    c.current.hasVarKeywords = true;
  }
}

function addParameter(c: Collector, node: Arguments["args"][number]): void {
  c.add(node.arg.id, SymbolFlag.PARAMETER, node, { kind: "parameter", node });
}

/** The operand that is evaluated first and may itself be a long chain. */
function leftOperand(expr: Expr): Expr | undefined {
  switch (expr.kind) {
    case "BinOp":
      return expr.left;
    case "Attribute":
    case "Subscript":
      return expr.value;
    case "Call":
      return expr.func;
    default:
      return undefined;
  }
}

/** Visits an expression except for its left operand, which the caller has visited. */
function collectOwn(c: Collector, expr: Expr): void {
  switch (expr.kind) {
    case "BinOp":
      collectExpr(c, expr.right);
      return;
    case "Attribute":
    case "Constant":
      return;
    case "Subscript":
      collectExpr(c, expr.slice);
      return;
    case "Call":
      collectExprs(c, expr.args);
      for (const keyword of expr.keywords) collectExpr(c, keyword.value);
      return;
    case "Name":
      collectName(c, expr);
      return;
    case "NamedExpr":
      collectNamedExpr(c, expr);
      return;
    case "BoolOp":
    case "JoinedStr":
    case "TemplateStr":
      collectExprs(c, expr.values);
      return;
    case "UnaryOp":
      collectExpr(c, expr.operand);
      return;
    case "Lambda":
      collectLambda(c, expr);
      return;
    case "IfExp":
      collectExprs(c, [expr.test, expr.body, expr.orelse]);
      return;
    case "Dict":
      collectExprs(c, expr.keys);
      collectExprs(c, expr.values);
      return;
    case "Set":
    case "List":
    case "Tuple":
      collectExprs(c, expr.elts);
      return;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      collectComprehension(c, expr, expr.elt, undefined);
      return;
    case "DictComp":
      collectComprehension(c, expr, expr.key ?? expr.value, expr.key && expr.value);
      return;
    case "Await":
      reportOutsideAnnotation(c, "await expression", expr);
      collectExpr(c, expr.value);
      markCoroutine(c.current);
      return;
    case "Yield":
    case "YieldFrom":
      collectYield(c, expr);
      return;
    case "Compare":
      collectExpr(c, expr.left);
      collectExprs(c, expr.comparators);
      return;
    case "FormattedValue":
      collectExprs(c, [expr.value, expr.formatSpec]);
      return;
    case "Starred":
      collectExpr(c, expr.value);
      return;
    case "Slice":
      collectExprs(c, [expr.lower, expr.upper, expr.step]);
      return;
    case "ErrorExpr":
      collectExprs(c, expr.parts);
      return;
    default:
      assertNever(expr);
  }
}

function collectName(c: Collector, node: Name): void {
  const kind: OccurrenceKind = node.ctx === "Load" ? "use" : node.ctx === "Store" ? "assignment" : "deletion";
  c.add(node.id, node.ctx === "Load" ? SymbolFlag.USE : SymbolFlag.LOCAL, node, { kind, node });
  // `super()` without arguments finds its class through the cell that `__class__` names.
  if (node.ctx === "Load" && node.id === "super" && isFunctionLike(c.current)) {
    c.add("__class__", SymbolFlag.USE, node);
  }
}

function collectYield(c: Collector, expr: Expr & { kind: "Yield" | "YieldFrom" }): void {
  reportOutsideAnnotation(c, "yield expression", expr);
  if (expr.value !== undefined) collectExpr(c, expr.value);
  c.current.isGenerator = true;
  switch (c.current.comprehension) {
    case undefined:
      return;
    case "generator":
      c.blockError(messages.yieldInComprehension("generator expression"), expr);
      return;
    default:
      c.blockError(messages.yieldInComprehension(`${c.current.comprehension} comprehension`), expr);
      return;
  }
}

function collectLambda(c: Collector, node: Lambda): void {
  collectDefaults(c, node.args);
  c.enter("lambda", "lambda", node, node, node);
  collectParameters(c, node.args);
  collectExpr(c, node.body);
  c.exit();
}

const comprehensionTypes = {
  ListComp: "list",
  SetComp: "set",
  DictComp: "dict",
  GeneratorExp: "generator",
} as const;

const comprehensionNames = {
  list: "listcomp",
  set: "setcomp",
  dict: "dictcomp",
  generator: "genexpr",
} as const;

/** The first iterable belongs to the scope around it, everything else to a scope of its own. */
function collectComprehension(
  c: Collector,
  node: ComprehensionExpr,
  elementOrKey: Expr,
  value: Expr | undefined,
): void {
  const [first, ...rest] = node.generators;
  if (first === undefined) {
    collectExprs(c, [elementOrKey, value]);
    return;
  }
  collectIterable(c, first.iter);
  const type = comprehensionTypes[node.kind];
  const scope = c.enter("comprehension", comprehensionNames[type], node, node, node);
  scope.comprehension = type;
  if (first.isAsync) markCoroutine(scope);
  c.add(".0", SymbolFlag.PARAMETER, node);
  collectTarget(c, scope, first.target);
  collectExprs(c, first.ifs);
  for (const generator of rest) collectInnerFor(c, scope, generator);
  if (value !== undefined) collectExpr(c, value);
  collectExpr(c, elementOrKey);
  scope.isGenerator = type === "generator";
  c.exit();
  if (scope.isCoroutine && type !== "generator" && !c.current.isCoroutine) {
    c.current.isCoroutine = true;
    c.current.isCoroutineByNesting = true;
  }
}

/** For what awaits by itself. */
function markCoroutine(scope: ScopeRecord): void {
  scope.isCoroutine = true;
  scope.isCoroutineByNesting = false;
}

function collectInnerFor(c: Collector, scope: ScopeRecord, generator: Comprehension): void {
  collectTarget(c, scope, generator.target);
  collectIterable(c, generator.iter);
  collectExprs(c, generator.ifs);
  if (generator.isAsync) markCoroutine(scope);
}

function collectTarget(c: Collector, scope: ScopeRecord, target: Expr): void {
  scope.isInComprehensionTarget = true;
  collectExpr(c, target);
  scope.isInComprehensionTarget = false;
}

function collectIterable(c: Collector, iterable: Expr): void {
  c.current.comprehensionIterableDepth++;
  collectExpr(c, iterable);
  c.current.comprehensionIterableDepth--;
}

function collectNamedExpr(c: Collector, expr: NamedExpr): void {
  reportOutsideAnnotation(c, "named expression", expr);
  if (c.current.comprehensionIterableDepth > 0) c.walrusError(messages.walrusInIterable, expr);
  else if (c.current.comprehension !== undefined) bindOutsideComprehension(c, expr.target);
  collectExpr(c, expr.value);
  collectExpr(c, expr.target);
}

/** `:=` in a comprehension binds in the function or module around it (symtable_extend_namedexpr_scope). */
function bindOutsideComprehension(c: Collector, target: Name): void {
  for (let scope: ScopeRecord | undefined = c.current; scope !== undefined; scope = scope.parent) {
    switch (scope.kind) {
      case "comprehension": {
        const flags = c.flagsOf(target.id, scope);
        if ((flags & SymbolFlag.COMPREHENSION_TARGET) !== 0 && (flags & SymbolFlag.LOCAL) !== 0) {
          c.walrusError(messages.walrusRebindsTarget(target.id), target);
          return;
        }
        continue;
      }
      case "function":
      case "lazyAnnotations":
      case "lambda": {
        const isGlobal = (c.flagsOf(target.id, scope) & SymbolFlag.GLOBAL) !== 0;
        c.add(target.id, isGlobal ? SymbolFlag.GLOBAL : SymbolFlag.NONLOCAL, target);
        c.recordDirective(target.id, target);
        c.addTo(scope, target.id, SymbolFlag.LOCAL, target);
        return;
      }
      case "module":
        c.add(target.id, SymbolFlag.GLOBAL, target);
        c.recordDirective(target.id, target);
        c.addTo(scope, target.id, SymbolFlag.GLOBAL, target);
        return;
      case "class":
        c.walrusError(messages.walrusInClassComprehension, target);
        return;
      case "typeParameters":
        c.error(messages.walrusInTypeParameters, target);
        return;
      case "typeAlias":
        c.error(messages.walrusInTypeAlias, target);
        return;
      case "typeVariable":
        c.error(messages.walrusInTypeVariable, target);
        return;
      case "annotation":
        continue;
    }
  }
}

/** Some expressions may not stand in annotations and type scopes (symtable_raise_if_annotation_block). */
function reportOutsideAnnotation(c: Collector, what: string, expr: Expr): void {
  const where = restrictedPlace(c.current);
  if (where !== undefined) c.error(messages.notWithin(what, where), expr);
}

function restrictedPlace(scope: ScopeRecord): string | undefined {
  switch (scope.kind) {
    case "annotation":
    case "lazyAnnotations":
      return "an annotation";
    case "typeVariable":
      return scope.description;
    case "typeAlias":
      return "a type alias";
    case "typeParameters":
      return "the definition of a generic";
    default:
      return undefined;
  }
}
