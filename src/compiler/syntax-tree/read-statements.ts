/** Statements of a program's `ast` tree as ours. */
import { invariant } from "../../base/invariant.ts";
import {
  nodeIn,
  nodesIn,
  numberIn,
  optionalTextIn,
  type SyntaxNode,
  textIn,
  textsIn,
} from "../../bytecode/syntax-node.ts";
import type * as ast from "../../syntax/ast.ts";
import {
  binaryOperatorIn,
  readArguments,
  readExpr,
  readExprs,
  readKeyword,
  readName,
  readOptional,
} from "./read-expressions.ts";
import { readPattern } from "./read-patterns.ts";
import type { TreeReader } from "./tree-reader.ts";

export function readStmts(r: TreeReader, node: SyntaxNode, field: string): ast.Stmt[] {
  return nodesIn(node, field).map((each) => readStmt(r, each));
}

function readStmt(r: TreeReader, node: SyntaxNode): ast.Stmt {
  const span = r.spanOf(node);
  const child = (field: string): ast.Expr => readExpr(r, nodeIn(node, field));
  const optional = (field: string): ast.Expr | undefined => readOptional(r, node, field);
  const body = (field = "body"): ast.Stmt[] => readStmts(r, node, field);
  const { type: kind } = node;
  switch (kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return readFunction(r, node, kind);
    case "ClassDef":
      return readClass(r, node);
    case "Return":
      return { kind, value: optional("value"), ...span };
    case "Delete":
      return { kind, targets: readExprs(r, node, "targets"), ...span };
    case "Assign":
      return { kind, targets: readExprs(r, node, "targets"), value: child("value"), ...span };
    case "TypeAlias": {
      const name = readName(r, nodeIn(node, "name"));
      return { kind, name, typeParams: readTypeParams(r, node), value: child("value"), ...span };
    }
    case "AugAssign":
      return { kind, target: child("target"), op: binaryOperatorIn(node), value: child("value"), ...span };
    case "AnnAssign": {
      const isSimple = numberIn(node, "simple") !== 0;
      const annotation = child("annotation");
      return { kind, target: child("target"), annotation, value: optional("value"), isSimple, ...span };
    }
    case "For":
    case "AsyncFor":
      return {
        kind,
        target: child("target"),
        iter: child("iter"),
        body: body(),
        orelse: body("orelse"),
        ...span,
      };
    case "While":
    case "If":
      return { kind, test: child("test"), body: body(), orelse: body("orelse"), ...span };
    case "With":
    case "AsyncWith":
      return { kind, items: nodesIn(node, "items").map((item) => readItem(r, item)), body: body(), ...span };
    case "Match":
      return {
        kind,
        subject: child("subject"),
        cases: nodesIn(node, "cases").map((each) => readCase(r, each)),
        ...span,
      };
    case "Raise":
      return { kind, exc: optional("exc"), cause: optional("cause"), ...span };
    case "Try":
    case "TryStar": {
      const handlers = nodesIn(node, "handlers").map((handler) => readHandler(r, handler));
      return { kind, body: body(), handlers, orelse: body("orelse"), finalbody: body("finalbody"), ...span };
    }
    case "Assert":
      return { kind, test: child("test"), msg: optional("msg"), ...span };
    case "Import":
      return { kind, names: readAliases(r, node), isLazy: numberIn(node, "is_lazy") !== 0, ...span };
    case "ImportFrom":
      return {
        kind,
        module: identifier(optionalTextIn(node, "module"), span),
        names: readAliases(r, node),
        level: numberIn(node, "level"),
        isLazy: numberIn(node, "is_lazy") !== 0,
        ...span,
      };
    case "Global":
    case "Nonlocal":
      return { kind, names: textsIn(node, "names").map((id) => ({ id, ...span })), ...span };
    case "Expr":
      return { kind, value: child("value"), ...span };
    default:
      invariant(
        kind === "Pass" || kind === "Break" || kind === "Continue",
        "all kinds of statements are known",
      );
      return { kind, ...span };
  }
}

function identifier(id: string | undefined, span: ast.Span): ast.Identifier | undefined {
  return id === undefined ? undefined : { id, ...span };
}

/** Our definitions begin with their first decorator. */
function decorated(decorators: readonly ast.Expr[], { start, end }: ast.Span) {
  return { start: decorators[0]?.start ?? start, end, defStart: start };
}

function readFunction(
  r: TreeReader,
  node: SyntaxNode,
  kind: "FunctionDef" | "AsyncFunctionDef",
): ast.FunctionDef {
  const span = r.spanOf(node);
  const decoratorList = readExprs(r, node, "decorator_list");
  return {
    kind,
    name: { id: textIn(node, "name"), ...span },
    typeParams: readTypeParams(r, node),
    args: readArguments(r, nodeIn(node, "args"), span),
    returns: readOptional(r, node, "returns"),
    body: readStmts(r, node, "body"),
    decoratorList,
    ...decorated(decoratorList, span),
  };
}

function readClass(r: TreeReader, node: SyntaxNode): ast.ClassDef {
  const span = r.spanOf(node);
  const decoratorList = readExprs(r, node, "decorator_list");
  return {
    kind: "ClassDef",
    name: { id: textIn(node, "name"), ...span },
    typeParams: readTypeParams(r, node),
    bases: readExprs(r, node, "bases"),
    keywords: nodesIn(node, "keywords").map((keyword) => readKeyword(r, keyword)),
    body: readStmts(r, node, "body"),
    decoratorList,
    ...decorated(decoratorList, span),
  };
}

function readTypeParams(r: TreeReader, node: SyntaxNode): ast.TypeParam[] {
  return nodesIn(node, "type_params").map((param) => {
    const span = r.spanOf(param);
    return {
      kind: param.type as ast.TypeParam["kind"],
      name: { id: textIn(param, "name"), ...span },
      bound: readOptional(r, param, "bound"),
      defaultValue: readOptional(r, param, "default_value"),
      ...span,
    };
  });
}

function readItem(r: TreeReader, node: SyntaxNode): ast.WithItem {
  const contextExpr = readExpr(r, nodeIn(node, "context_expr"));
  const optionalVars = readOptional(r, node, "optional_vars");
  const { end } = optionalVars ?? contextExpr;
  return { kind: "withitem", contextExpr, optionalVars, start: contextExpr.start, end };
}

function readCase(r: TreeReader, node: SyntaxNode): ast.MatchCase {
  const pattern = readPattern(r, nodeIn(node, "pattern"));
  const body = readStmts(r, node, "body");
  const end = body.at(-1)?.end ?? pattern.end;
  return {
    kind: "match_case",
    pattern,
    guard: readOptional(r, node, "guard"),
    body,
    start: pattern.start,
    end,
  };
}

function readHandler(r: TreeReader, node: SyntaxNode): ast.ExceptHandler {
  const span = r.spanOf(node);
  return {
    kind: "ExceptHandler",
    type: readOptional(r, node, "type"),
    name: identifier(optionalTextIn(node, "name"), span),
    body: readStmts(r, node, "body"),
    ...span,
  };
}

/** Through 3.9 an alias has no place: it gets that of the statement. */
function readAliases(r: TreeReader, node: SyntaxNode): ast.Alias[] {
  return nodesIn(node, "names").map((alias) => {
    const span = r.spanOf(alias.place === undefined ? node : alias);
    const name = { id: textIn(alias, "name"), ...span };
    return { kind: "alias", name, asname: identifier(optionalTextIn(alias, "asname"), span), ...span };
  });
}
