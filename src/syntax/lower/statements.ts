/**
 * Lowers statements: bodies, and the dispatch over kinds of statement. Simple ones are in simple-statements.ts
 * and imports.ts, those with bodies in compound-statements.ts. What does not parse becomes `ErrorStmt`.
 */

import type { ErrorStmt, Expr, Stmt } from "../ast.ts";
import { isExpression, isStatement, NodeKind } from "../node-kind.ts";
import {
  lowerClassDef,
  lowerDecorated,
  lowerFor,
  lowerFunctionDef,
  lowerIf,
  lowerMatch,
  lowerTry,
  lowerWhile,
  lowerWith,
} from "./compound-statements.ts";
import { lowerExpr } from "./expressions.ts";
import { asLazy, isLazyWord, lowerImport, lowerImportFrom } from "./imports.ts";
import type { Lowering } from "./lowering.ts";
import {
  lowerAssert,
  lowerAssignment,
  lowerAugAssign,
  lowerDelete,
  lowerExpressionStatement,
  lowerRaise,
  lowerReturn,
  lowerScopeDeclaration,
  lowerTypeAlias,
} from "./simple-statements.ts";

/** The statements among the children of a module or block. */
export function lowerStatements(lowering: Lowering, node: number): Stmt[] {
  const body: Stmt[] = [];
  const last = lowering.next(node);
  let lazyStart = -1;
  for (let child = node + 1; child < last; child = lowering.next(child)) {
    const kind = lowering.kind(child);
    if (isLazyWord(lowering, child)) {
      lazyStart = lowering.start(child);
    } else if (lazyStart >= 0 && isStatement(kind)) {
      body.push(asLazy(lowerStatement(lowering, child), lazyStart));
      lazyStart = -1;
    } else if (isStatement(kind)) body.push(lowerStatement(lowering, child));
    else if (kind === NodeKind.Error) body.push(lowerErrorStmt(lowering, child));
    // A part of a body that was parsed by itself.
    else if (kind === NodeKind.Module) body.push(...lowerStatements(lowering, child));
  }
  return body;
}

export function lowerStatement(lowering: Lowering, node: number): Stmt {
  if (!lowering.enter(node)) {
    return { kind: "ErrorStmt", body: [], start: lowering.start(node), end: lowering.end(node) };
  }
  const stmt = lowerAny(lowering, node);
  lowering.leave();
  return stmt;
}

function lowerAny(lowering: Lowering, node: number): Stmt {
  const start = lowering.start(node);
  const end = lowering.end(node);
  switch (lowering.kind(node)) {
    case NodeKind.ExpressionStatement:
      return lowerExpressionStatement(lowering, node);
    case NodeKind.ImportStatement:
      return lowerImport(lowering, node);
    case NodeKind.ImportFromStatement:
      return lowerImportFrom(lowering, node);
    case NodeKind.AssertStatement:
      return lowerAssert(lowering, node);
    case NodeKind.ReturnStatement:
      return lowerReturn(lowering, node);
    case NodeKind.DeleteStatement:
      return lowerDelete(lowering, node);
    case NodeKind.RaiseStatement:
      return lowerRaise(lowering, node);
    case NodeKind.PassStatement:
      return { kind: "Pass", start, end };
    case NodeKind.BreakStatement:
      return { kind: "Break", start, end };
    case NodeKind.ContinueStatement:
      return { kind: "Continue", start, end };
    case NodeKind.GlobalStatement:
      return lowerScopeDeclaration(lowering, node, "Global");
    case NodeKind.NonlocalStatement:
      return lowerScopeDeclaration(lowering, node, "Nonlocal");
    case NodeKind.TypeAliasStatement:
      return lowerTypeAlias(lowering, node);
    case NodeKind.IfStatement:
      return lowerIf(lowering, node);
    case NodeKind.ForStatement:
      return lowerFor(lowering, node);
    case NodeKind.WhileStatement:
      return lowerWhile(lowering, node);
    case NodeKind.TryStatement:
      return lowerTry(lowering, node);
    case NodeKind.WithStatement:
      return lowerWith(lowering, node);
    case NodeKind.MatchStatement:
      return lowerMatch(lowering, node);
    case NodeKind.FunctionDefinition:
      return lowerFunctionDef(lowering, node, [], start);
    case NodeKind.ClassDefinition:
      return lowerClassDef(lowering, node, [], start);
    case NodeKind.DecoratedDefinition:
      return lowerDecorated(lowering, node);
    default:
      return lowerErrorStmt(lowering, node);
  }
}

/** Keeps what is recognisable inside skipped text, so that names in it are still seen. */
export function lowerErrorStmt(lowering: Lowering, node: number): ErrorStmt {
  const body: Stmt[] = [];
  if (!lowering.enter(node)) {
    return { kind: "ErrorStmt", body, start: lowering.start(node), end: lowering.end(node) };
  }
  const last = lowering.next(node);
  for (let child = node + 1; child < last; child = lowering.next(child)) {
    const kind = lowering.kind(child);
    if (isStatement(kind)) body.push(lowerStatement(lowering, child));
    else if (kind === NodeKind.Assignment) body.push(lowerAssignment(lowering, child));
    else if (kind === NodeKind.AugmentedAssignment) body.push(lowerAugAssign(lowering, child));
    else if (kind === NodeKind.Block || kind === NodeKind.Module)
      body.push(...lowerStatements(lowering, child));
    else if (kind === NodeKind.Error) body.push(lowerErrorStmt(lowering, child));
    else if (isExpression(kind)) body.push(expressionStatement(lowerExpr(lowering, child)));
  }
  lowering.leave();
  return { kind: "ErrorStmt", body, start: lowering.start(node), end: lowering.end(node) };
}

function expressionStatement(value: Expr): Stmt {
  return { kind: "Expr", value, start: value.start, end: value.end };
}
