/**
 * Makes the control flow of a body from its statements. It is generous where it cannot know: any step inside a
 * `try` or `with` may raise, any `with` may swallow an exception, and the ways through a `finally` clause are not
 * told apart. What is claimed for all ways therefore holds. Only a `while` with a constant test leaves out a way.
 */
import type { AstNode, Expr, For, If, Match, Pattern, Stmt, Try, While, With } from "../../syntax/ast.ts";
import { FlowBuilder } from "./builder.ts";
import type { FlowGraph } from "./graph.ts";

export function buildFlow(body: readonly Stmt[]): FlowGraph {
  const builder = new FlowBuilder();
  buildBlock(builder, body);
  return builder.finish();
}

/** The flow of a body that is one expression, as that of a lambda. */
export function buildExpressionFlow(expr: Expr): FlowGraph {
  const builder = new FlowBuilder();
  builder.addStep(expr);
  return builder.finish();
}

function buildBlock(b: FlowBuilder, stmts: readonly Stmt[]): void {
  for (const stmt of stmts) buildStmt(b, stmt);
}

function buildStmt(b: FlowBuilder, stmt: Stmt): void {
  switch (stmt.kind) {
    case "If":
      buildIf(b, stmt);
      break;
    case "While":
      buildWhile(b, stmt);
      break;
    case "For":
    case "AsyncFor":
      buildFor(b, stmt);
      break;
    case "Try":
    case "TryStar":
      buildTry(b, stmt);
      break;
    case "With":
    case "AsyncWith":
      buildWith(b, stmt);
      break;
    case "Match":
      buildMatch(b, stmt);
      break;
    case "ErrorStmt":
      buildBlock(b, stmt.body);
      break;
    case "Return":
      b.addStep(stmt);
      b.leave("return");
      break;
    case "Raise":
      b.addStep(stmt);
      b.leave("raise");
      break;
    case "Break":
      b.addStep(stmt);
      b.leave("break");
      break;
    case "Continue":
      b.addStep(stmt);
      b.leave("continue");
      break;
    default:
      b.addStep(stmt);
  }
}

function buildIf(b: FlowBuilder, { test, body, orelse }: If): void {
  b.addStep(test);
  const after = b.createBlock();
  const from = b.currentBlock;
  b.startBlock();
  buildBlock(b, body);
  b.goTo(after);
  b.continueIn(from);
  if (orelse.length > 0) {
    b.startBlock();
    buildBlock(b, orelse);
  }
  b.goTo(after);
  b.continueIn(after);
}

function buildWhile(b: FlowBuilder, { test, body, orelse }: While): void {
  const after = b.createBlock();
  const head = b.startBlock();
  b.addStep(test);
  const tested = b.currentBlock;
  b.startBlock();
  b.inLoop(after, head, () => buildBlock(b, body));
  b.goTo(head);
  b.continueIn(isAlwaysTrue(test) ? undefined : tested);
  buildElse(b, orelse, after);
}

/** `while True`, `while 1`: the loop is left by `break`, `return` or an exception only. */
export function isAlwaysTrue(test: Expr): boolean {
  if (test.kind !== "Constant") return false;
  return test.type === "True" || (test.type === "int" && /^[1-9]/.test(test.pieces[0]?.text ?? ""));
}

function buildFor(b: FlowBuilder, { target, iter, body, orelse }: For): void {
  const after = b.createBlock();
  b.addStep(iter);
  const head = b.startBlock();
  b.startBlock();
  b.addStep(target);
  b.inLoop(after, head, () => buildBlock(b, body));
  b.goTo(head);
  b.continueIn(head);
  buildElse(b, orelse, after);
}

/** What runs when a loop ends by itself. */
function buildElse(b: FlowBuilder, orelse: readonly Stmt[], after: number): void {
  if (b.currentBlock !== undefined) b.startBlock();
  buildBlock(b, orelse);
  b.goTo(after);
  b.continueIn(after);
}

function buildWith(b: FlowBuilder, { items, body }: With): void {
  const after = b.createBlock();
  for (const item of items) b.addStep(item);
  b.inWith(after, () => {
    b.startBlock();
    buildBlock(b, body);
  });
  b.goTo(after);
  b.continueIn(after);
}

function buildMatch(b: FlowBuilder, { subject, cases }: Match): void {
  const after = b.createBlock();
  b.addStep(subject);
  b.startBlock();
  for (const { pattern, guard, body } of cases) {
    const untried = b.currentBlock;
    const otherwise = b.createBlock();
    b.startBlock();
    addOwnSteps(b, [pattern, guard]);
    const tried = b.currentBlock;
    b.startBlock();
    buildBlock(b, body);
    b.goTo(after);
    // A pattern that does not match may have bound some of its names, or none.
    if (guard !== undefined || !isIrrefutable(pattern)) {
      for (const from of [untried, tried]) {
        b.continueIn(from);
        b.goTo(otherwise);
      }
    }
    b.continueIn(otherwise);
  }
  b.goTo(after);
  b.continueIn(after);
}

/** `case _` and `case name`. */
function isIrrefutable(pattern: Pattern): boolean {
  return pattern.kind === "MatchAs" && pattern.pattern === undefined;
}

function addOwnSteps(b: FlowBuilder, nodes: readonly (AstNode | undefined)[]): void {
  for (const node of nodes) if (node !== undefined) b.addStep(node);
}

function buildTry(b: FlowBuilder, stmt: Try): void {
  if (stmt.finalbody.length === 0) {
    buildHandled(b, stmt);
    return;
  }
  const entry = b.createBlock();
  const leaves = b.inFinally(entry, () => {
    b.startBlock();
    buildHandled(b, stmt);
  });
  const isCompleted = b.currentBlock !== undefined;
  b.goTo(entry);
  b.continueIn(entry);
  buildBlock(b, stmt.finalbody);
  const end = b.currentBlock;
  if (end === undefined) return;
  for (const how of leaves) b.leaveFrom(end, how);
  if (isCompleted) b.startBlock();
  else b.leaveOff();
}

function buildHandled(b: FlowBuilder, { body, handlers, orelse }: Try): void {
  const after = b.createBlock();
  if (handlers.length === 0) buildBlock(b, body);
  else {
    const dispatch = b.createBlock();
    b.inHandlers(dispatch, () => {
      b.startBlock();
      buildBlock(b, body);
    });
    const end = b.currentBlock;
    b.continueIn(dispatch);
    buildHandlers(b, handlers, after);
    b.continueIn(end);
  }
  if (b.currentBlock !== undefined && orelse.length > 0) b.startBlock();
  buildBlock(b, orelse);
  b.goTo(after);
  b.continueIn(after);
}

/** Handlers are tried in turn; an exception that none takes goes on outwards. */
function buildHandlers(b: FlowBuilder, handlers: Try["handlers"], after: number): void {
  for (const handler of handlers) {
    addOwnSteps(b, [handler.type]);
    const tried = b.currentBlock;
    b.startBlock();
    b.addStep(handler);
    buildBlock(b, handler.body);
    b.goTo(after);
    b.continueIn(handler.type === undefined ? undefined : tried);
    if (handler.type !== undefined) b.startBlock();
  }
  b.leave("raise");
}
