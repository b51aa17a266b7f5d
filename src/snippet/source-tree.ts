/**
 * A file as it is cut: its statements at absolute offsets, what its names mean, and what stands around a node. It
 * decides nothing about what is taken.
 */
import { blocksOf } from "../semantics/blocks.ts";
import type { Binding, Occurrence, OccurrenceNode, Scope } from "../symtable/scope.ts";
import type { SegmentScopes } from "../symtable/segment-scopes.ts";
import { buildSymbolTable, type SymbolTable } from "../symtable/symbol-table.ts";
import type { AstNode, Module, Segment, Span, Stmt } from "../syntax/ast.ts";
import { walk } from "../syntax/visit.ts";

/** What a node is inside of, outermost first, without itself. */
export type Ancestors = readonly AstNode[];

export class SourceTree {
  readonly table: SymbolTable;
  private readonly starts = new Map<Segment, number>();
  private readonly segmentOf = new Map<AstNode, SegmentScopes>();
  private readonly parents = new Map<AstNode, AstNode | undefined>();
  private readonly indexed = new Set<SegmentScopes>();

  constructor(
    readonly text: string,
    readonly module: Module,
  ) {
    // Names mean the same in all versions but for comprehensions, whose own scope is what is asked for here.
    this.table = buildSymbolTable(module, {
      inlineComprehensions: false,
      lazyAnnotations: false,
      parameterWord: "argument",
    });
    module.segments.forEach((segment, index) => {
      this.starts.set(segment, module.segmentStarts[index] ?? 0);
    });
    for (const scopes of this.table.segments)
      for (const stmt of scopes.segment.body) this.segmentOf.set(stmt, scopes);
  }

  /** Statements of the module, in order. */
  get statements(): readonly Stmt[] {
    return this.module.segments.flatMap(({ body }) => body);
  }

  segmentAt(node: AstNode): SegmentScopes {
    const top = this.ancestorsOf(node)[0] ?? node;
    const found = this.segmentOf.get(top);
    if (found === undefined) throw new Error("the node is of this tree");
    return found;
  }

  /** Absolute. */
  spanOf(node: AstNode): Span {
    const base = this.starts.get(this.segmentAt(node).segment) ?? 0;
    return { start: base + node.start, end: base + node.end };
  }

  textOf(node: AstNode): string {
    const { start, end } = this.spanOf(node);
    return this.text.slice(start, end);
  }

  ancestorsOf(node: AstNode): Ancestors {
    if (!this.parents.has(node)) this.indexAll();
    const found: AstNode[] = [];
    for (let at = this.parents.get(node); at !== undefined; at = this.parents.get(at)) found.push(at);
    return found.reverse();
  }

  parentOf(node: AstNode): AstNode | undefined {
    if (!this.parents.has(node)) this.indexAll();
    return this.parents.get(node);
  }

  /** The statements around a node and itself if it is one, outermost first. */
  statementsAround(node: AstNode): readonly Stmt[] {
    return [...this.ancestorsOf(node), node].filter(isStatement);
  }

  /** Scopes of the functions, classes, lambdas and comprehensions around a node, with their type parameters. */
  scopesAround(node: AstNode): ReadonlySet<Scope> {
    const segment = this.segmentAt(node);
    const owners = this.ancestorsOf(node).flatMap((each) => [
      each,
      ...("typeParams" in each ? [each.typeParams] : []),
    ]);
    return new Set(owners.flatMap((owner) => segment.scopeOf(owner) ?? []));
  }

  bindingOf(node: OccurrenceNode): Binding | undefined {
    return this.table.bindingsOf(this.segmentAt(node), node)[0];
  }

  moduleBinding(name: string): Binding {
    return this.table.lookup(this.table.moduleScope, name);
  }

  /** Absolute offset where an occurrence stands. */
  offsetOf({ node }: Occurrence): number {
    return this.spanOf(node).start;
  }

  private indexAll(): void {
    for (const scopes of this.table.segments) {
      if (this.indexed.has(scopes)) continue;
      this.indexed.add(scopes);
      const open: AstNode[] = [];
      walk(scopes.segment.body, {
        enter: (node) => {
          this.parents.set(node, open.at(-1));
          open.push(node);
          return undefined;
        },
        leave: () => void open.pop(),
      });
    }
  }
}

const STATEMENTS: ReadonlySet<string> = new Set<Stmt["kind"]>([
  "FunctionDef",
  "AsyncFunctionDef",
  "ClassDef",
  "Return",
  "Delete",
  "Assign",
  "TypeAlias",
  "AugAssign",
  "AnnAssign",
  "For",
  "AsyncFor",
  "While",
  "If",
  "With",
  "AsyncWith",
  "Match",
  "Raise",
  "Try",
  "TryStar",
  "Assert",
  "Import",
  "ImportFrom",
  "Global",
  "Nonlocal",
  "Expr",
  "Pass",
  "Break",
  "Continue",
  "ErrorStmt",
]);

export function isStatement(node: AstNode): node is Stmt {
  return STATEMENTS.has(node.kind);
}

export function isFunction(
  node: AstNode,
): node is Extract<Stmt, { kind: "FunctionDef" | "AsyncFunctionDef" }> {
  return node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef";
}

/** `if __name__ == "__main__":` */
export function isMainGuard(stmt: Stmt): boolean {
  if (stmt.kind !== "If" || stmt.test.kind !== "Compare") return false;
  const sides = [stmt.test.left, ...stmt.test.comparators];
  return stmt.test.ops[0] === "==" && sides.some((side) => side.kind === "Name" && side.id === "__name__");
}

/** The statement and all that are inside it. */
export function everyStatement(stmt: Stmt): readonly Stmt[] {
  return [stmt, ...blocksOf(stmt).flatMap((block) => block.flatMap(everyStatement))];
}
