/**
 * What CPython checks of a program's tree before it compiles it: contexts, lists that must not be empty, places. The
 * checks of Python/ast.c (3.13), validate_stmt and its like, in their order; a first message ends them.
 */
import {
  nodeIn,
  nodesIn,
  numberIn,
  optionalNodeIn,
  optionalNodesIn,
  type SyntaxNode,
  textIn,
} from "../../../bytecode/syntax-node.ts";
import { checkArguments, checkExpr, checkExprs, checkKeywords, checkOptional } from "./check-expressions.ts";
import { checkPattern } from "./check-patterns.ts";
import { checkName, checkNotEmpty, checkPlace, fail, TreeRefusal } from "./tree-refusal.ts";

/** @returns the error, undefined for none. */
export function findTreeError(tree: SyntaxNode): TreeRefusal | undefined {
  try {
    if (tree.type === "Expression") checkExpr(nodeIn(tree, "body"), "Load");
    else checkStmts(tree, "body");
    return undefined;
  } catch (error) {
    if (error instanceof TreeRefusal) return error;
    throw error;
  }
}

function checkStmts(owner: SyntaxNode, field: string): void {
  for (const stmt of optionalNodesIn(owner, field)) {
    if (stmt === undefined) fail("None disallowed in statement list");
    checkStmt(stmt);
  }
}

function checkBody(node: SyntaxNode): void {
  checkNotEmpty(node, "body");
  checkStmts(node, "body");
}

function checkStmt(stmt: SyntaxNode): void {
  checkPlace(stmt);
  const expr = (field: string): void => checkExpr(nodeIn(stmt, field), "Load");
  switch (stmt.type) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      checkBody(stmt);
      checkTypeParams(stmt);
      checkArguments(nodeIn(stmt, "args"));
      checkExprs(stmt, "decorator_list", "Load");
      checkOptional(stmt, "returns");
      break;
    case "ClassDef":
      checkBody(stmt);
      checkTypeParams(stmt);
      checkExprs(stmt, "bases", "Load");
      checkKeywords(stmt);
      checkExprs(stmt, "decorator_list", "Load");
      break;
    case "Return":
      checkOptional(stmt, "value");
      break;
    case "Delete":
      checkNotEmpty(stmt, "targets");
      checkExprs(stmt, "targets", "Del");
      break;
    case "Assign":
      checkNotEmpty(stmt, "targets");
      checkExprs(stmt, "targets", "Store");
      expr("value");
      break;
    case "AugAssign":
      checkExpr(nodeIn(stmt, "target"), "Store");
      expr("value");
      break;
    case "AnnAssign":
      checkAnnotated(stmt);
      break;
    case "TypeAlias":
      if (nodeIn(stmt, "name").type !== "Name") fail("TypeAlias with non-Name name", "TypeError");
      checkExpr(nodeIn(stmt, "name"), "Store");
      checkTypeParams(stmt);
      expr("value");
      break;
    case "For":
    case "AsyncFor":
      checkExpr(nodeIn(stmt, "target"), "Store");
      expr("iter");
      checkBody(stmt);
      checkStmts(stmt, "orelse");
      break;
    case "While":
    case "If":
      expr("test");
      checkBody(stmt);
      checkStmts(stmt, "orelse");
      break;
    case "With":
    case "AsyncWith":
      checkNotEmpty(stmt, "items");
      for (const item of nodesIn(stmt, "items")) {
        checkExpr(nodeIn(item, "context_expr"), "Load");
        checkOptional(item, "optional_vars", "Store");
      }
      checkBody(stmt);
      break;
    case "Match":
      expr("subject");
      checkNotEmpty(stmt, "cases");
      for (const each of nodesIn(stmt, "cases")) {
        checkPattern(nodeIn(each, "pattern"), false);
        checkOptional(each, "guard");
        checkBody(each);
      }
      break;
    case "Raise":
      if (optionalNodeIn(stmt, "exc") === undefined && optionalNodeIn(stmt, "cause") !== undefined) {
        fail("Raise with cause but no exception");
      }
      checkOptional(stmt, "exc");
      checkOptional(stmt, "cause");
      break;
    case "Try":
    case "TryStar":
      checkTry(stmt);
      break;
    case "Assert":
      expr("test");
      checkOptional(stmt, "msg");
      break;
    case "Import":
    case "Global":
    case "Nonlocal":
      checkNotEmpty(stmt, "names");
      break;
    case "ImportFrom":
      if (numberIn(stmt, "level") < 0) fail("Negative ImportFrom level");
      checkNotEmpty(stmt, "names");
      break;
    case "Expr":
      expr("value");
      break;
  }
}

function checkAnnotated(stmt: SyntaxNode): void {
  const target = nodeIn(stmt, "target");
  if (target.type !== "Name" && numberIn(stmt, "simple") !== 0) {
    fail("AnnAssign with simple non-Name target", "TypeError");
  }
  checkExpr(target, "Store");
  checkOptional(stmt, "value");
  checkExpr(nodeIn(stmt, "annotation"), "Load");
}

function checkTry(stmt: SyntaxNode): void {
  checkBody(stmt);
  const handlers = nodesIn(stmt, "handlers");
  const hasHandlers = handlers.length > 0;
  if (!hasHandlers && nodesIn(stmt, "finalbody").length === 0) {
    fail(`${stmt.type} has neither except handlers nor finalbody`);
  }
  if (!hasHandlers && nodesIn(stmt, "orelse").length > 0) {
    fail(`${stmt.type} has orelse but no except handlers`);
  }
  for (const handler of handlers) {
    checkPlace(handler);
    checkOptional(handler, "type");
    checkBody(handler);
  }
  checkStmts(stmt, "finalbody");
  checkStmts(stmt, "orelse");
}

function checkTypeParams(owner: SyntaxNode): void {
  for (const param of nodesIn(owner, "type_params")) {
    checkPlace(param);
    checkName(textIn(param, "name"));
    checkOptional(param, "bound");
    checkOptional(param, "default_value");
  }
}
