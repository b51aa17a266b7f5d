/**
 * Lowers the statements that have bodies. Each ends where the last statement of its last body ends, as in
 * `ast`; the grammar's own ends may take in comments.
 */

import type {
  ClassDef,
  ExceptHandler,
  Expr,
  For,
  FunctionDef,
  If,
  Match,
  MatchCase,
  Stmt,
  Try,
  While,
  With,
  WithItem,
} from "../ast.ts";
import { isExpression, NodeKind } from "../node-kind.ts";
import { lowerCallArguments } from "./calls.ts";
import { firstExpression, lowerAliased, lowerExpr, operandStart } from "./expressions.ts";
import { type Lowering, NO_NODE } from "./lowering.ts";
import { lowerParameters, lowerTypeParams } from "./parameters.ts";
import { lowerCasePatterns } from "./patterns.ts";
import { lowerErrorStmt, lowerStatements } from "./statements.ts";

interface Body {
  readonly statements: readonly Stmt[];
  /** End of the last statement, or of a semicolon after it; -1 without statements. */
  readonly end: number;
}

const EMPTY_BODY: Body = { statements: [], end: -1 };

/** The block of a statement or clause. */
function lowerBody(lowering: Lowering, node: number): Body {
  const block = lowering.childOfKind(node, NodeKind.Block);
  if (block === NO_NODE) return EMPTY_BODY;
  const statements = lowerStatements(lowering, block);
  const end = Math.max(statements.at(-1)?.end ?? -1, semicolonEnd(lowering, block));
  return { statements, end };
}

/** End of the last semicolon of a block, or -1. */
function semicolonEnd(lowering: Lowering, block: number): number {
  let end = -1;
  for (let child = block + 1; child < lowering.next(block); child = lowering.next(child)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.Semicolon) end = lowering.end(child);
    else if (kind === NodeKind.Module) end = semicolonEnd(lowering, child);
  }
  return end;
}

/** The body of the `else` or `finally` clause of that kind. */
function lowerClause(lowering: Lowering, node: number, kind: NodeKind): Body {
  const clause = lowering.childOfKind(node, kind);
  return clause === NO_NODE ? EMPTY_BODY : lowerBody(lowering, clause);
}

/** End of the last body that has statements; of the statement itself when none has. */
function endOf(lowering: Lowering, node: number, ...bodies: readonly Body[]): number {
  const end = Math.max(...bodies.map((body) => body.end));
  return end < 0 ? lowering.end(node) : end;
}

/** Each `elif` is an `If` in the `orelse` of the one before; built from the last, so their number is free. */
export function lowerIf(lowering: Lowering, node: number): If {
  let orelse = lowerClause(lowering, node, NodeKind.ElseClause);
  const clauses = lowering
    .children(node)
    .filter((child) => lowering.kind(child) === NodeKind.ElifClause)
    .reverse();
  for (const clause of clauses) {
    const branch = lowerBranch(lowering, clause, orelse);
    orelse = { statements: [branch], end: branch.end };
  }
  return lowerBranch(lowering, node, orelse);
}

function lowerBranch(lowering: Lowering, node: number, orelse: Body): If {
  const start = lowering.start(node);
  const test = lowerExpr(lowering, firstExpression(lowering, node), "Load", start);
  const body = lowerBody(lowering, node);
  return {
    kind: "If",
    test,
    body: body.statements,
    orelse: orelse.statements,
    start,
    end: endOf(lowering, node, body, orelse),
  };
}

export function lowerFor(lowering: Lowering, node: number): For {
  const start = lowering.start(node);
  const [target = NO_NODE, iter = NO_NODE] = lowering
    .operands(node)
    .filter((child) => isExpression(lowering.kind(child)));
  const body = lowerBody(lowering, node);
  const orelse = lowerClause(lowering, node, NodeKind.ElseClause);
  return {
    kind: isAsync(lowering, node) ? "AsyncFor" : "For",
    target: lowerExpr(lowering, target, "Store", start),
    iter: lowerExpr(lowering, iter, "Load", start),
    body: body.statements,
    orelse: orelse.statements,
    start,
    end: endOf(lowering, node, body, orelse),
  };
}

function isAsync(lowering: Lowering, node: number): boolean {
  return lowering.childOfKind(node, NodeKind.Async) !== NO_NODE;
}

export function lowerWhile(lowering: Lowering, node: number): While {
  const start = lowering.start(node);
  const body = lowerBody(lowering, node);
  const orelse = lowerClause(lowering, node, NodeKind.ElseClause);
  return {
    kind: "While",
    test: lowerExpr(lowering, firstExpression(lowering, node), "Load", start),
    body: body.statements,
    orelse: orelse.statements,
    start,
    end: endOf(lowering, node, body, orelse),
  };
}

export function lowerTry(lowering: Lowering, node: number): Try {
  const body = lowerBody(lowering, node);
  const clauses = lowering.children(node).filter((child) => lowering.kind(child) === NodeKind.ExceptClause);
  const handlers = clauses.map((clause) => lowerHandler(lowering, clause));
  const orelse = lowerClause(lowering, node, NodeKind.ElseClause);
  const finalbody = lowerClause(lowering, node, NodeKind.FinallyClause);
  const hasStar = clauses.some((clause) => lowering.childOfKind(clause, NodeKind.Star) !== NO_NODE);
  const handled: Body = { statements: [], end: handlers.at(-1)?.end ?? -1 };
  return {
    kind: hasStar ? "TryStar" : "Try",
    body: body.statements,
    handlers,
    orelse: orelse.statements,
    finalbody: finalbody.statements,
    start: lowering.start(node),
    end: endOf(lowering, node, body, handled, orelse, finalbody),
  };
}

function lowerHandler(lowering: Lowering, node: number): ExceptHandler {
  const values = lowering.operands(node).filter((child) => isExpression(lowering.kind(child)));
  const body = lowerBody(lowering, node);
  const [value = NO_NODE] = values;
  const commaEnd = lastCommaEnd(lowering, values.at(-1) ?? NO_NODE);
  const aliased = value === NO_NODE || values.length > 1 ? undefined : lowerAliased(lowering, value);
  const target = aliased?.target ?? NO_NODE;
  const name = target === NO_NODE ? NO_NODE : firstExpression(lowering, target);
  return {
    kind: "ExceptHandler",
    type: values.length > 1 || commaEnd >= 0 ? lowerBareTypes(lowering, values, commaEnd) : aliased?.value,
    name: name === NO_NODE ? undefined : lowering.identifier(name),
    body: body.statements,
    start: lowering.start(node),
    end: endOf(lowering, node, body),
  };
}

function lowerOptional(lowering: Lowering, node: number): Expr | undefined {
  return node === NO_NODE ? undefined : lowerExpr(lowering, node);
}

/** `except A, B:` without parentheses, as Python 3.14 allows it. */
function lowerBareTypes(lowering: Lowering, values: readonly number[], commaEnd: number): Expr {
  const elts = values.map((value) => lowerExpr(lowering, value));
  const start = elts[0]?.start ?? 0;
  const end = Math.max(commaEnd, elts.at(-1)?.end ?? start);
  return { kind: "Tuple", elts, ctx: "Load", hasParens: false, start, end };
}

/** End of the comma before the colon, which `maskLastExceptComma` hides; -1 without one. */
function lastCommaEnd(lowering: Lowering, value: number): number {
  if (value === NO_NODE) return -1;
  const comma = /^[ \t]*,/.exec(lowering.text.slice(lowering.end(value), lowering.end(value) + 80));
  return comma === null ? -1 : lowering.end(value) + comma[0].length;
}

export function lowerWith(lowering: Lowering, node: number): With {
  const body = lowerBody(lowering, node);
  return {
    kind: isAsync(lowering, node) ? "AsyncWith" : "With",
    items: lowerWithItems(lowering, node),
    body: body.statements,
    start: lowering.start(node),
    end: endOf(lowering, node, body),
  };
}

/**
 * Parentheses around all items are no tuple, unless an item is starred or a walrus: `with_stmt` in CPython's
 * Grammar/python.gram. The grammar at hand is not that strict.
 */
function lowerWithItems(lowering: Lowering, node: number): WithItem[] {
  const clause = lowering.childOfKind(node, NodeKind.WithClause);
  if (clause === NO_NODE) return [];
  const items = lowering.operands(clause);
  const isParenthesized = lowering.childOfKind(clause, NodeKind.OpenParen) !== NO_NODE;
  if (isParenthesized && items.some((item) => isTupleOnly(lowering, firstExpression(lowering, item)))) {
    const start = lowering.start(clause);
    const end = lowering.end(clause);
    const elts = items.map((item) => lowerExpr(lowering, firstExpression(lowering, item)));
    const contextExpr: Expr = { kind: "Tuple", elts, ctx: "Load", hasParens: true, start, end };
    return [{ kind: "withitem", contextExpr, optionalVars: undefined, start, end }];
  }
  const [only = NO_NODE] = items;
  const value = items.length === 1 ? firstExpression(lowering, only) : NO_NODE;
  if (value !== NO_NODE && lowering.kind(value) === NodeKind.Tuple) {
    const elements = lowering.operands(value);
    const isTuple = elements.length === 0 || elements.some((element) => isTupleOnly(lowering, element));
    if (!isTuple) return elements.map((element) => lowerWithItem(lowering, element));
  }
  return items.map((item) => lowerWithItem(lowering, item));
}

function isTupleOnly(lowering: Lowering, node: number): boolean {
  if (node === NO_NODE) return false;
  const kind = lowering.kind(node);
  return kind === NodeKind.ListSplat || kind === NodeKind.NamedExpression;
}

function lowerWithItem(lowering: Lowering, node: number): WithItem {
  const start = lowering.start(node);
  const end = lowering.end(node);
  let value = lowering.kind(node) === NodeKind.WithItem ? firstExpression(lowering, node) : node;
  // `with (a as b):` comes as one expression in parentheses.
  if (value !== NO_NODE && lowering.kind(value) === NodeKind.ParenthesizedExpression) {
    const inner = firstExpression(lowering, value);
    if (inner !== NO_NODE && lowering.kind(inner) === NodeKind.AsPattern) value = inner;
  }
  if (value === NO_NODE) {
    return {
      kind: "withitem",
      contextExpr: lowering.errorExpr(end, end),
      optionalVars: undefined,
      start,
      end,
    };
  }
  const aliased = lowerAliased(lowering, value);
  return {
    kind: "withitem",
    contextExpr: aliased.value,
    optionalVars: aliased.target === NO_NODE ? undefined : lowerExpr(lowering, aliased.target, "Store"),
    start,
    end,
  };
}

export function lowerMatch(lowering: Lowering, node: number): Match {
  const start = lowering.start(node);
  const block = lowering.childOfKind(node, NodeKind.Block);
  const clauses = block === NO_NODE ? [] : lowering.operands(block);
  const cases = clauses
    .filter((clause) => lowering.kind(clause) === NodeKind.CaseClause)
    .map((clause) => lowerCase(lowering, clause));
  return {
    kind: "Match",
    subject: lowerSubject(lowering, node),
    cases,
    start,
    end: cases.at(-1)?.end ?? lowering.end(node),
  };
}

function lowerSubject(lowering: Lowering, node: number): Expr {
  const subjects: Expr[] = [];
  // Of the tuple, with the parentheses of its items.
  let start = -1;
  let end = -1;
  let hasComma = false;
  for (const child of lowering.children(node)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.Colon) break;
    if (kind === NodeKind.Comma) hasComma = true;
    else if (isExpression(kind) && kind !== NodeKind.Error) {
      if (start < 0) start = operandStart(lowering, child);
      subjects.push(lowerExpr(lowering, child));
    } else continue;
    end = lowering.end(child);
  }
  const [first] = subjects;
  if (first === undefined) return lowering.errorExpr(lowering.start(node), lowering.start(node));
  if (subjects.length === 1 && !hasComma) return first;
  return { kind: "Tuple", elts: subjects, ctx: "Load", hasParens: false, start, end };
}

function lowerCase(lowering: Lowering, node: number): MatchCase {
  const guard = lowering.childOfKind(node, NodeKind.IfClause);
  const body = lowerBody(lowering, node);
  return {
    kind: "match_case",
    pattern: lowerCasePatterns(lowering, node),
    guard: guard === NO_NODE ? undefined : lowerExpr(lowering, firstExpression(lowering, guard)),
    body: body.statements,
    start: lowering.start(node),
    end: endOf(lowering, node, body),
  };
}

export function lowerDecorated(lowering: Lowering, node: number): Stmt {
  const decorators: Expr[] = [];
  const start = lowering.start(node);
  for (const child of lowering.operands(node)) {
    const kind = lowering.kind(child);
    if (kind === NodeKind.Decorator) {
      decorators.push(lowerExpr(lowering, firstExpression(lowering, child), "Load", lowering.end(child)));
    } else if (kind === NodeKind.FunctionDefinition) {
      return lowerFunctionDef(lowering, child, decorators, start);
    } else if (kind === NodeKind.ClassDefinition) {
      return lowerClassDef(lowering, child, decorators, start);
    }
  }
  return lowerErrorStmt(lowering, node);
}

export function lowerFunctionDef(
  lowering: Lowering,
  node: number,
  decoratorList: readonly Expr[],
  start: number,
): Stmt {
  const name = lowering.childOfKind(node, NodeKind.Identifier);
  if (name === NO_NODE) return lowerErrorStmt(lowering, node);
  const returns = lowering.childOfKind(node, NodeKind.Type);
  const body = lowerBody(lowering, node);
  const definition: FunctionDef = {
    kind: isAsync(lowering, node) ? "AsyncFunctionDef" : "FunctionDef",
    name: lowering.identifier(name),
    typeParams: lowerTypeParams(lowering, lowering.childOfKind(node, NodeKind.TypeParameter)),
    args: lowerParameters(lowering, lowering.childOfKind(node, NodeKind.Parameters), lowering.end(name)),
    returns: lowerOptional(lowering, returns),
    body: body.statements,
    decoratorList,
    defStart: lowering.start(node),
    start,
    end: endOf(lowering, node, body),
  };
  return definition;
}

export function lowerClassDef(
  lowering: Lowering,
  node: number,
  decoratorList: readonly Expr[],
  start: number,
): Stmt {
  const name = lowering.childOfKind(node, NodeKind.Identifier);
  if (name === NO_NODE) return lowerErrorStmt(lowering, node);
  const { args, keywords } = lowerCallArguments(lowering, node);
  const body = lowerBody(lowering, node);
  const definition: ClassDef = {
    kind: "ClassDef",
    name: lowering.identifier(name),
    typeParams: lowerTypeParams(lowering, lowering.childOfKind(node, NodeKind.TypeParameter)),
    bases: args,
    keywords,
    body: body.statements,
    decoratorList,
    defStart: lowering.start(node),
    start,
    end: endOf(lowering, node, body),
  };
  return definition;
}
