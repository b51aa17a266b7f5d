/**
 * First pass over statements and patterns. Follows symtable_visit_stmt of Python/symtable.c (3.13) in its
 * order. What functions, classes and type parameters need is in collect-definitions.ts.
 */
import { assertNever } from "../base/invariant.ts";
import type {
  Alias,
  AnnAssign,
  ExceptHandler,
  Global,
  If,
  Import,
  ImportFrom,
  Nonlocal,
  Pattern,
  Stmt,
  Try,
} from "../syntax/ast.ts";
import { collectAnnotation, collectClass, collectFunction, collectTypeAlias } from "./collect-definitions.ts";
import { collectExpr, collectExprs } from "./collect-expressions.ts";
import type { Collector } from "./collector.ts";
import { type Declaration, messages } from "./messages.ts";
import { isFunctionLike, SymbolFlag } from "./scope.ts";

export function collectStmts(c: Collector, body: readonly Stmt[]): void {
  for (const stmt of body) c.descend(stmt, () => collectStmt(c, stmt));
}

/** Statements that may not run although those around them do (ENTER_CONDITIONAL_BLOCK, 3.14). */
function collectBlock(c: Collector, body: readonly Stmt[]): void {
  const { isInConditionalBlock } = c;
  c.isInConditionalBlock = true;
  collectStmts(c, body);
  c.isInConditionalBlock = isInConditionalBlock;
}

function collectStmt(c: Collector, stmt: Stmt): void {
  switch (stmt.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      collectFunction(c, stmt);
      return;
    case "ClassDef":
      collectClass(c, stmt);
      return;
    case "TypeAlias":
      collectTypeAlias(c, stmt);
      return;
    case "Return":
      if (stmt.value === undefined) return;
      collectExpr(c, stmt.value);
      c.current.returnsValue = true;
      return;
    case "Delete":
      collectExprs(c, stmt.targets);
      return;
    case "Assign":
      collectExprs(c, stmt.targets);
      collectExpr(c, stmt.value);
      return;
    case "AnnAssign":
      collectAnnAssign(c, stmt);
      return;
    case "AugAssign":
      collectExprs(c, [stmt.target, stmt.value]);
      return;
    case "For":
    case "AsyncFor":
      collectExprs(c, [stmt.target, stmt.iter]);
      collectBlock(c, stmt.body);
      collectBlock(c, stmt.orelse);
      return;
    case "While":
      collectExpr(c, stmt.test);
      collectBlock(c, stmt.body);
      collectBlock(c, stmt.orelse);
      return;
    case "If":
      collectIf(c, stmt);
      return;
    case "Match":
      collectExpr(c, stmt.subject);
      for (const matchCase of stmt.cases) {
        collectPattern(c, matchCase.pattern);
        collectExprs(c, [matchCase.guard]);
        collectBlock(c, matchCase.body);
      }
      return;
    case "Raise":
      collectExprs(c, [stmt.exc, stmt.cause]);
      return;
    case "Try":
    case "TryStar":
      collectTry(c, stmt);
      return;
    case "Assert":
      collectExprs(c, [stmt.test, stmt.msg]);
      return;
    case "Import":
    case "ImportFrom":
      if (stmt.isLazy) checkLazyImport(c, stmt);
      for (const alias of stmt.names) collectAlias(c, alias);
      return;
    case "Global":
      collectDeclaration(c, stmt, SymbolFlag.GLOBAL, "global");
      return;
    case "Nonlocal":
      collectDeclaration(c, stmt, SymbolFlag.NONLOCAL, "nonlocal");
      return;
    case "Expr":
      collectExpr(c, stmt.value);
      return;
    case "With":
    case "AsyncWith":
      for (const item of stmt.items) collectExprs(c, [item.contextExpr, item.optionalVars]);
      collectBlock(c, stmt.body);
      return;
    case "Pass":
    case "Break":
    case "Continue":
      return;
    case "ErrorStmt":
      collectStmts(c, stmt.body);
      return;
    default:
      assertNever(stmt);
  }
}

/** A chain of `elif` is a loop here, since it may be long. */
function collectIf(c: Collector, first: If): void {
  let stmt = first;
  for (;;) {
    collectExpr(c, stmt.test);
    collectBlock(c, stmt.body);
    const [next] = stmt.orelse;
    if (stmt.orelse.length !== 1 || next?.kind !== "If") break;
    stmt = next;
  }
  collectBlock(c, stmt.orelse);
}

function collectAnnAssign(c: Collector, stmt: AnnAssign): void {
  const { target } = stmt;
  if (target.kind === "Name") {
    const flags = c.flagsOf(target.id);
    const declared = flags & (SymbolFlag.GLOBAL | SymbolFlag.NONLOCAL);
    if (declared !== 0 && c.current !== c.root && stmt.isSimple) {
      c.error(messages.annotated(target.id, flags & SymbolFlag.GLOBAL ? "global" : "nonlocal"), stmt);
    }
    const kind = stmt.value === undefined ? "annotation" : "assignment";
    if (stmt.isSimple) {
      c.add(target.id, SymbolFlag.ANNOTATED | SymbolFlag.LOCAL, target, { kind, node: target });
    } else if (stmt.value !== undefined) {
      c.add(target.id, SymbolFlag.LOCAL, target, { kind, node: target });
    }
  } else {
    collectExpr(c, target);
  }
  if (c.isInConditionalBlock) c.conditionalAnnotations.add(stmt);
  collectAnnotation(c, stmt);
  collectExprs(c, [stmt.value]);
}

function collectTry(c: Collector, stmt: Try): void {
  const { tryScope } = c;
  c.tryScope = c.current;
  collectBlock(c, stmt.body);
  for (const handler of stmt.handlers) collectHandler(c, handler);
  collectBlock(c, stmt.orelse);
  collectBlock(c, stmt.finalbody);
  c.tryScope = tryScope;
}

/** check_lazy_import_context (3.15). */
function checkLazyImport(c: Collector, stmt: Import | ImportFrom): void {
  const statement = stmt.kind === "Import" ? "import" : "from ... import";
  const where =
    c.tryScope === c.current
      ? "try/except blocks"
      : isFunctionLike(c.current)
        ? "functions"
        : c.current.kind === "class"
          ? "classes"
          : undefined;
  if (where !== undefined) c.error(messages.lazyInside(statement, where), stmt);
  else if (stmt.names[0]?.name.id === "*") c.error(messages.lazyStar, stmt);
}

function collectHandler(c: Collector, handler: ExceptHandler): void {
  collectExprs(c, [handler.type]);
  if (handler.name !== undefined) {
    c.add(handler.name.id, SymbolFlag.LOCAL, handler, { kind: "exception", node: handler });
  }
  collectBlock(c, handler.body);
}

function collectAlias(c: Collector, alias: Alias): void {
  const { id } = alias.asname ?? alias.name;
  if (id === "*") {
    if (c.current.kind !== "module") c.blockError(messages.importStar, alias);
    return;
  }
  const [bound = id] = id.split(".", 1);
  c.add(bound, SymbolFlag.IMPORT, alias, { kind: "import", node: alias });
}

function collectDeclaration(
  c: Collector,
  stmt: Global | Nonlocal,
  flag: SymbolFlag,
  declaration: Declaration,
): void {
  for (const { id } of stmt.names) {
    const flags = c.flagsOf(id);
    if (c.current === c.root) {
      const errorIndex = c.errors.length;
      c.moduleDeclarations.push({ name: id, declaration, span: stmt, flags, errorIndex });
    } else {
      const problem = describeLateDeclaration(id, flags, declaration);
      if (problem !== undefined) c.error(problem, stmt);
    }
    c.add(id, flag, stmt, { kind: "declaration", node: stmt });
    c.recordDirective(id, stmt);
  }
}

/** What CPython says of a `global` or `nonlocal` for a name that the scope has mentioned before. */
export function describeLateDeclaration(
  name: string,
  flags: number,
  declaration: Declaration,
): string | undefined {
  if ((flags & SymbolFlag.PARAMETER) !== 0) return messages.isParameter(name, declaration);
  if ((flags & SymbolFlag.USE) !== 0) return messages.usedBefore(name, declaration);
  if ((flags & SymbolFlag.ANNOTATED) !== 0) return messages.annotated(name, declaration);
  if ((flags & SymbolFlag.LOCAL) !== 0) return messages.assignedBefore(name, declaration);
  return undefined;
}

function collectPattern(c: Collector, pattern: Pattern): void {
  c.descend(pattern, () => collectPatternParts(c, pattern));
}

function collectPatternParts(c: Collector, pattern: Pattern): void {
  switch (pattern.kind) {
    case "MatchValue":
      collectExpr(c, pattern.value);
      return;
    case "MatchSequence":
    case "MatchOr":
      collectPatterns(c, pattern.patterns);
      return;
    case "MatchStar":
      addCapture(c, pattern.name, pattern);
      return;
    case "MatchMapping":
      collectExprs(c, pattern.keys);
      collectPatterns(c, pattern.patterns);
      addCapture(c, pattern.rest, pattern);
      return;
    case "MatchClass":
      collectExpr(c, pattern.cls);
      collectPatterns(c, pattern.patterns);
      collectPatterns(c, pattern.kwdPatterns);
      return;
    case "MatchAs":
      if (pattern.pattern !== undefined) collectPattern(c, pattern.pattern);
      addCapture(c, pattern.name, pattern);
      return;
    case "MatchSingleton":
    case "ErrorPattern":
      return;
    default:
      assertNever(pattern);
  }
}

function collectPatterns(c: Collector, patterns: readonly Pattern[]): void {
  for (const pattern of patterns) collectPattern(c, pattern);
}

function addCapture(c: Collector, name: { readonly id: string } | undefined, node: Pattern): void {
  if (name !== undefined) c.add(name.id, SymbolFlag.LOCAL, node, { kind: "capture", node });
}
