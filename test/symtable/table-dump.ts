/** Symbol tables in the shape that dump_symtable.py prints of CPython's. */
import { frameChildren, type Scope, SymbolFlag } from "../../src/symtable/scope.ts";
import { buildSymbolTable } from "../../src/symtable/symbol-table.ts";
import type { Module, Segment } from "../../src/syntax/ast.ts";
import type { LineIndex } from "../../src/text/line-index.ts";

/** Kind, name, line, whether nested, symbols (name, flags, scope), children. */
export type DumpedTable = readonly [
  kind: string,
  name: string,
  line: number,
  isNested: boolean,
  symbols: readonly (readonly [name: string, flags: string, scope: string])[],
  children: readonly DumpedTable[],
];

export interface DumpedFile {
  readonly file: string;
  readonly table?: DumpedTable;
  /** Type, message, line, column, end line, end column. */
  readonly error?: readonly (string | number | null)[];
}

const flagNames: readonly (readonly [SymbolFlag, string])[] = [
  [SymbolFlag.GLOBAL, "global"],
  [SymbolFlag.LOCAL, "local"],
  [SymbolFlag.PARAMETER, "parameter"],
  [SymbolFlag.NONLOCAL, "nonlocal"],
  [SymbolFlag.USE, "use"],
  [SymbolFlag.FREE, "free"],
  [SymbolFlag.FREE_IN_METHOD, "freeInMethod"],
  [SymbolFlag.IMPORT, "import"],
  [SymbolFlag.ANNOTATED, "annotated"],
  [SymbolFlag.COMPREHENSION_TARGET, "target"],
  [SymbolFlag.TYPE_PARAMETER, "typeParameter"],
  [SymbolFlag.COMPREHENSION_CELL, "cell"],
];

/** What CPython's `symtable` module would hold of the module, or its first error. */
export function dumpModule(module: Module, source: LineIndex, inlineComprehensions: boolean): DumpedFile {
  const table = buildSymbolTable(module, {
    inlineComprehensions,
    lazyAnnotations: false,
    parameterWord: "argument",
  });
  const [error] = table.errors;
  if (error === undefined) return { file: "", table: dumpScope(table.moduleScope, module, source) };
  const base = startOf(module, error.segment);
  const start = source.positionAt(base + error.span.start);
  const end = source.positionAt(base + error.span.end);
  const place = [start.line + 1, start.column + 1, end.line + 1, end.column + 1];
  return { file: "", error: ["SyntaxError", error.message, ...place] };
}

function startOf(module: Module, segment: Segment | undefined): number {
  return segment === undefined ? 0 : (module.segmentStarts[module.segments.indexOf(segment)] ?? 0);
}

function dumpScope(scope: Scope, module: Module, source: LineIndex): DumpedTable {
  const start = startOf(module, scope.segment) + scope.span.start;
  const symbols = [...scope.symbols.values()].map((symbol): readonly [string, string, string] => [
    symbol.name,
    flagNames
      .filter(([flag]) => (symbol.flags & flag) !== 0)
      .map(([, name]) => name)
      .join(" "),
    symbol.nameScope,
  ]);
  symbols.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  const children = frameChildren(scope).map((child) => dumpScope(child, module, source));
  const line = scope.kind === "module" ? 0 : source.lineAt(start) + 1;
  return [kindOf(scope), scope.name, line, scope.isNested, symbols, children];
}

function kindOf(scope: Scope): string {
  switch (scope.kind) {
    case "module":
    case "class":
      return scope.kind;
    case "function":
    case "lambda":
    case "comprehension":
      return "function";
    default:
      return "type";
  }
}

/**
 * What 3.11 holds in another way without meaning anything else: it lists the `else` of a `try` before its handlers,
 * and marks as free in a method only what the class binds.
 */
export function normalizeOrder(table: DumpedTable): DumpedTable {
  const [kind, name, line, isNested, symbols, children] = table;
  const marked = symbols.map(([symbol, flags, scope]): readonly [string, string, string] => {
    const isBound = /\b(local|parameter|import|global)\b/.test(flags);
    return [symbol, isBound ? flags : flags.replace(/ ?freeInMethod/, ""), scope];
  });
  const sorted = children.map(normalizeOrder).sort((left, right) => left[2] - right[2]);
  return [kind, name, line, isNested, marked, sorted];
}

/** How many scopes a table has, and how many names they hold together. */
export function countTable([, , , , symbols, children]: DumpedTable): TableCounts {
  const counts = children.map(countTable);
  return {
    scopes: counts.reduce((sum, { scopes }) => sum + scopes, 1),
    symbols: counts.reduce((sum, each) => sum + each.symbols, symbols.length),
  };
}

export interface TableCounts {
  readonly scopes: number;
  readonly symbols: number;
}

/** The first place where two tables differ, in words. */
export function compareTables(expected: DumpedTable, actual: DumpedTable, path = ""): string | undefined {
  const place = `${path}/${expected[1]}`;
  if (JSON.stringify(expected.slice(0, 5)) !== JSON.stringify(actual.slice(0, 5))) {
    const other = new Set(actual[4].map((symbol) => symbol.join(":")));
    const missing = expected[4].filter((symbol) => !other.has(symbol.join(":")));
    const known = new Set(expected[4].map((symbol) => symbol.join(":")));
    const extra = actual[4].filter((symbol) => !known.has(symbol.join(":")));
    const heads = [expected, actual].map((table) => JSON.stringify(table.slice(0, 4))).join(" and ");
    return `${place}: ${heads}; CPython has ${JSON.stringify(missing)}, here ${JSON.stringify(extra)}`;
  }
  if (expected[5].length !== actual[5].length) {
    const names = [expected, actual].map((table) => table[5].map(([, name]) => name).join(" "));
    return `${place}: children ${names.join(" and ")}`;
  }
  for (const [index, child] of expected[5].entries()) {
    const other = actual[5][index];
    const problem = other === undefined ? undefined : compareTables(child, other, place);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
