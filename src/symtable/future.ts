/**
 * `from __future__ import ...` at the head of a module: which features are on, and the errors of those that do
 * not exist. Follows Python/future.c (3.13). Later `__future__` imports are the compiler's to reject.
 */
import type { Expr, ImportFrom, Module, Segment, Span, Stmt } from "../syntax/ast.ts";
import type { SymtableError } from "./scope.ts";

export interface FutureFeatures {
  readonly hasAnnotations: boolean;
  /** The `__future__` imports that stand where they may. */
  readonly imports: ReadonlySet<ImportFrom>;
  readonly error: SymtableError | undefined;
}

const features = new Set([
  "nested_scopes",
  "generators",
  "division",
  "absolute_import",
  "with_statement",
  "print_function",
  "unicode_literals",
  "barry_as_FLUFL",
  "generator_stop",
  "annotations",
]);

/** @param errorsPointAtName whether an unknown feature is marked itself (3.14), or where its statement starts. */
export function findFutureFeatures(module: Module, errorsPointAtName = false): FutureFeatures {
  let hasAnnotations = false;
  const imports = new Set<ImportFrom>();
  let isFirst = true;
  for (const segment of module.segments) {
    for (const stmt of segment.body) {
      if (isFirst && isDocstring(stmt)) {
        isFirst = false;
        continue;
      }
      isFirst = false;
      if (!isFutureImport(stmt)) return { hasAnnotations, imports, error: undefined };
      const error = findUnknownFeature(stmt, segment, errorsPointAtName);
      if (error !== undefined) return { hasAnnotations, imports, error };
      if (stmt.names.some((alias) => alias.name.id === "annotations")) hasAnnotations = true;
      imports.add(stmt);
    }
  }
  return { hasAnnotations, imports, error: undefined };
}

export function isFutureImport(stmt: Stmt): stmt is ImportFrom {
  return stmt.kind === "ImportFrom" && stmt.level === 0 && stmt.module?.id === "__future__";
}

/** Whether a first statement is the docstring: a plain string, alone or of adjacent literals. */
export function isDocstring(stmt: Stmt): stmt is Stmt & { kind: "Expr"; value: Expr & { kind: "Constant" } } {
  return stmt.kind === "Expr" && stmt.value.kind === "Constant" && stmt.value.type === "str";
}

function findUnknownFeature(
  stmt: ImportFrom,
  segment: Segment,
  errorsPointAtName: boolean,
): SymtableError | undefined {
  for (const alias of stmt.names) {
    const { id } = alias.name;
    if (features.has(id)) continue;
    const span: Span = errorsPointAtName ? alias : { start: stmt.start, end: stmt.start };
    const message = id === "braces" ? "not a chance" : `future feature ${id} is not defined`;
    return { message, segment, span };
  }
  return undefined;
}
