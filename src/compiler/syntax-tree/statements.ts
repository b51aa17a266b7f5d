/** Statements of our tree as Python's. Classes and fields as in Parser/Python.asdl. */
import { assertNever } from "../../base/invariant.ts";
import type { SyntaxNode, SyntaxValue } from "../../bytecode/syntax-node.ts";
import type * as ast from "../../syntax/ast.ts";
import { writeArguments, writeExpr, writeExprs, writeKeyword, writeOptional } from "./expressions.ts";
import { BINARY_NAMES } from "./names.ts";
import { writePattern } from "./patterns.ts";
import { nameOf, type TreeWriter } from "./tree-writer.ts";

export function writeStmts(w: TreeWriter, stmts: readonly ast.Stmt[]): readonly SyntaxNode[] {
  return stmts.map((stmt) => w.descend(stmt, () => writeStmt(w, stmt)));
}

function writeStmt(w: TreeWriter, stmt: ast.Stmt): SyntaxNode {
  const node = (fields: SyntaxNode["fields"] = {}): SyntaxNode => w.placed(stmt.kind, stmt, fields);
  const write = (child: ast.Expr): SyntaxNode => writeExpr(w, child);
  switch (stmt.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return writeFunction(w, stmt);
    case "ClassDef":
      return writeClass(w, stmt);
    case "Return":
      return node({ value: writeOptional(w, stmt.value) });
    case "Delete":
      return node({ targets: writeExprs(w, stmt.targets) });
    case "Assign":
      return node({ targets: writeExprs(w, stmt.targets), value: write(stmt.value) });
    case "TypeAlias":
      return node({
        name: write(stmt.name),
        type_params: writeTypeParams(w, stmt.typeParams),
        value: write(stmt.value),
      });
    case "AugAssign":
      return node({
        target: write(stmt.target),
        op: w.plain(BINARY_NAMES[stmt.op]),
        value: write(stmt.value),
      });
    case "AnnAssign":
      return node({
        target: write(stmt.target),
        annotation: write(stmt.annotation),
        value: writeOptional(w, stmt.value),
        simple: Number(stmt.isSimple),
      });
    case "For":
    case "AsyncFor":
      return node({ target: write(stmt.target), iter: write(stmt.iter), ...bodies(w, stmt) });
    case "While":
    case "If":
      return node({ test: write(stmt.test), ...bodies(w, stmt) });
    case "With":
    case "AsyncWith":
      return node({
        items: stmt.items.map((item) => writeWithItem(w, item)),
        body: writeStmts(w, stmt.body),
      });
    case "Match":
      return node({ subject: write(stmt.subject), cases: stmt.cases.map((each) => writeCase(w, each)) });
    case "Raise":
      return node({ exc: writeOptional(w, stmt.exc), cause: writeOptional(w, stmt.cause) });
    case "Try":
    case "TryStar":
      return node({
        ...bodies(w, stmt),
        handlers: stmt.handlers.map((handler) => writeHandler(w, handler)),
        finalbody: writeStmts(w, stmt.finalbody),
      });
    case "Assert":
      return node({ test: write(stmt.test), msg: writeOptional(w, stmt.msg) });
    case "Import":
      return node({ names: writeAliases(w, stmt.names), is_lazy: Number(stmt.isLazy) });
    case "ImportFrom":
      return node({
        module: nameOf(stmt.module),
        names: writeAliases(w, stmt.names),
        level: stmt.level,
        is_lazy: Number(stmt.isLazy),
      });
    case "Global":
    case "Nonlocal":
      return node({ names: stmt.names.map(({ id }) => id) });
    case "Expr":
      return node({ value: write(stmt.value) });
    case "Pass":
    case "Break":
    case "Continue":
      return node();
    case "ErrorStmt":
      return w.refuse(stmt);
    default:
      return assertNever(stmt);
  }
}

function bodies(
  w: TreeWriter,
  { body, orelse }: { readonly body: readonly ast.Stmt[]; readonly orelse: readonly ast.Stmt[] },
): Record<string, SyntaxValue> {
  return { body: writeStmts(w, body), orelse: writeStmts(w, orelse) };
}

function writeFunction(w: TreeWriter, stmt: ast.FunctionDef): SyntaxNode {
  return w.placed(
    stmt.kind,
    { start: stmt.defStart, end: stmt.end },
    {
      name: stmt.name.id,
      args: writeArguments(w, stmt.args),
      body: writeStmts(w, stmt.body),
      decorator_list: writeExprs(w, stmt.decoratorList),
      returns: writeOptional(w, stmt.returns),
      type_params: writeTypeParams(w, stmt.typeParams),
    },
  );
}

function writeClass(w: TreeWriter, stmt: ast.ClassDef): SyntaxNode {
  return w.placed(
    stmt.kind,
    { start: stmt.defStart, end: stmt.end },
    {
      name: stmt.name.id,
      bases: writeExprs(w, stmt.bases),
      keywords: stmt.keywords.map((keyword) => writeKeyword(w, keyword)),
      body: writeStmts(w, stmt.body),
      decorator_list: writeExprs(w, stmt.decoratorList),
      type_params: writeTypeParams(w, stmt.typeParams),
    },
  );
}

function writeTypeParams(w: TreeWriter, params: readonly ast.TypeParam[]): SyntaxValue {
  return params.map((param) =>
    w.placed(param.kind, param, {
      name: param.name.id,
      bound: writeOptional(w, param.bound),
      default_value: writeOptional(w, param.defaultValue),
    }),
  );
}

function writeWithItem(w: TreeWriter, { contextExpr, optionalVars }: ast.WithItem): SyntaxNode {
  return w.plain("withitem", {
    context_expr: writeExpr(w, contextExpr),
    optional_vars: writeOptional(w, optionalVars),
  });
}

function writeCase(w: TreeWriter, { pattern, guard, body }: ast.MatchCase): SyntaxNode {
  return w.plain("match_case", {
    pattern: writePattern(w, pattern),
    guard: writeOptional(w, guard),
    body: writeStmts(w, body),
  });
}

function writeHandler(w: TreeWriter, handler: ast.ExceptHandler): SyntaxNode {
  return w.placed("ExceptHandler", handler, {
    type: writeOptional(w, handler.type),
    name: nameOf(handler.name),
    body: writeStmts(w, handler.body),
  });
}

function writeAliases(w: TreeWriter, names: readonly ast.Alias[]): SyntaxValue {
  return names.map((alias) =>
    w.placed("alias", alias, { name: alias.name.id, asname: nameOf(alias.asname) }),
  );
}
