/**
 * The names that a piece of code reads before it gives them a value, so that somebody else must have. Only names of
 * the scope that the code stands in are followed in order; names of scopes around it are always read from outside.
 *
 * What a loop, a `try` or a `with` binds counts as bound after it, what only one branch of an `if` or a `match` binds
 * does not.
 */
import { assertNever } from "../base/invariant.ts";
import type { Binding, OccurrenceNode, Scope } from "../symtable/scope.ts";
import type { Arguments, AstNode, ClassDef, Expr, FunctionDef, Stmt } from "../syntax/ast.ts";
import { children, resultsOf, walk } from "../syntax/visit.ts";
import { isFunction, isStatement, type SourceTree } from "./source-tree.ts";

/** @param outer the scopes around the code; the module's is one of them in any case. */
export function exposedNames(
  tree: SourceTree,
  nodes: readonly AstNode[],
  outer: ReadonlySet<Scope>,
): ReadonlySet<Binding> {
  const search = new Search(tree, outer);
  const bound = new Set<Binding>();
  for (const node of nodes) search.node(node, bound);
  search.finish(bound);
  return search.exposed;
}

class Search {
  readonly exposed = new Set<Binding>();
  /** Read by functions that run later: whatever the code binds by then will do. */
  private readonly deferred = new Set<Binding>();

  constructor(
    private readonly tree: SourceTree,
    private readonly outer: ReadonlySet<Scope>,
  ) {}

  finish(bound: ReadonlySet<Binding>): void {
    for (const binding of this.deferred) if (!bound.has(binding)) this.exposed.add(binding);
  }

  node(node: AstNode, bound: Set<Binding>): void {
    if (isStatement(node)) this.statement(node, bound);
    else this.expression(node, bound);
  }

  private statement(stmt: Stmt, bound: Set<Binding>): void {
    switch (stmt.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.function(stmt, bound);
        return;
      case "ClassDef":
        this.class(stmt, bound);
        return;
      case "Assign":
        this.expression(stmt.value, bound);
        for (const target of stmt.targets) this.bind(target, bound);
        return;
      case "AugAssign":
        this.read(stmt.target, bound);
        this.expression(stmt.value, bound);
        this.bind(stmt.target, bound);
        return;
      case "AnnAssign":
        this.expression(stmt.annotation, bound);
        if (stmt.value === undefined) return;
        this.expression(stmt.value, bound);
        this.bind(stmt.target, bound);
        return;
      case "TypeAlias":
        this.later([stmt.value, ...stmt.typeParams]);
        this.bind(stmt.name, bound);
        return;
      case "For":
      case "AsyncFor":
        this.expression(stmt.iter, bound);
        this.bind(stmt.target, bound);
        this.statements([...stmt.body, ...stmt.orelse], bound);
        return;
      case "While":
        this.expression(stmt.test, bound);
        this.statements([...stmt.body, ...stmt.orelse], bound);
        return;
      case "If":
        this.expression(stmt.test, bound);
        this.branches([stmt.body, stmt.orelse], bound);
        return;
      case "Match":
        this.expression(stmt.subject, bound);
        this.cases(stmt, bound);
        return;
      case "With":
      case "AsyncWith":
        for (const { contextExpr, optionalVars } of stmt.items) {
          this.expression(contextExpr, bound);
          if (optionalVars !== undefined) this.bind(optionalVars, bound);
        }
        this.statements(stmt.body, bound);
        return;
      case "Try":
      case "TryStar":
        this.statements(stmt.body, bound);
        for (const handler of stmt.handlers) {
          if (handler.type !== undefined) this.expression(handler.type, bound);
          if (handler.name !== undefined) this.own(handler, bound);
          this.statements(handler.body, bound);
        }
        this.statements([...stmt.orelse, ...stmt.finalbody], bound);
        return;
      case "Import":
      case "ImportFrom":
        for (const alias of stmt.names) this.own(alias, bound);
        return;
      case "ErrorStmt":
        this.statements(stmt.body, bound);
        return;
      case "Return":
      case "Delete":
      case "Raise":
      case "Assert":
      case "Expr":
        for (const child of children(stmt)) this.expression(child, bound);
        return;
      case "Global":
      case "Nonlocal":
      case "Pass":
      case "Break":
      case "Continue":
        return;
      default:
        assertNever(stmt);
    }
  }

  private statements(stmts: readonly Stmt[], bound: Set<Binding>): void {
    for (const stmt of stmts) this.statement(stmt, bound);
  }

  private cases(stmt: Extract<Stmt, { kind: "Match" }>, bound: Set<Binding>): void {
    const ends = stmt.cases.map(({ pattern, guard, body }) => {
      const inside = new Set(bound);
      walk([pattern], { enter: (node) => void this.patternNode(node, inside) });
      if (guard !== undefined) this.expression(guard, inside);
      this.statements(body, inside);
      return leaves(body) ? undefined : inside;
    });
    addCommon([...ends, bound], bound);
  }

  private patternNode(node: AstNode, bound: Set<Binding>): void {
    if (node.kind === "Name") this.read(node, bound);
    else if (node.kind.startsWith("Match")) this.own(node as OccurrenceNode, bound);
  }

  private branches(blocks: readonly (readonly Stmt[])[], bound: Set<Binding>): void {
    const ends = blocks.map((block) => {
      const inside = new Set(bound);
      this.statements(block, inside);
      return leaves(block) ? undefined : inside;
    });
    addCommon(ends, bound);
  }

  private function(stmt: FunctionDef, bound: Set<Binding>): void {
    for (const decorator of stmt.decoratorList) this.expression(decorator, bound);
    this.defaults(stmt.args, bound);
    const annotations = [...parametersOf(stmt.args).map(({ annotation }) => annotation), stmt.returns];
    for (const annotation of annotations) if (annotation !== undefined) this.expression(annotation, bound);
    this.later([...stmt.typeParams, ...stmt.body]);
    this.own(stmt, bound);
  }

  private class(stmt: ClassDef, bound: Set<Binding>): void {
    for (const node of [...stmt.decoratorList, ...stmt.bases, ...stmt.keywords]) this.expression(node, bound);
    this.later(stmt.typeParams);
    for (const member of stmt.body) {
      // Its own names are not followed; those around it are read at once.
      if (isFunction(member)) this.function(member, new Set(bound));
      else this.statement(member, bound);
    }
    this.own(stmt, bound);
  }

  private expression(node: AstNode, bound: Set<Binding>): void {
    switch (node.kind) {
      case "Name":
        if (node.ctx === "Store") this.bind(node, bound);
        else this.read(node, bound);
        return;
      case "NamedExpr":
        this.expression(node.value, bound);
        this.bind(node.target, bound);
        return;
      case "Lambda":
        this.defaults(node.args, bound);
        this.later([node.body]);
        return;
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
      case "DictComp":
        for (const each of [...node.generators, ...resultsOf(node)]) this.expression(each, bound);
        return;
      case "comprehension":
        for (const each of [node.iter, node.target, ...node.ifs]) this.expression(each, bound);
        return;
      default:
        for (const child of children(node)) this.expression(child, bound);
    }
  }

  private defaults(args: Arguments, bound: Set<Binding>): void {
    for (const value of [...args.defaults, ...args.kwDefaults]) {
      if (value !== undefined) this.expression(value, bound);
    }
  }

  /** Parts of a target other than names are evaluated. */
  private bind(target: Expr, bound: Set<Binding>): void {
    switch (target.kind) {
      case "Name":
        this.own(target, bound);
        return;
      case "Tuple":
      case "List":
        for (const each of target.elts) this.bind(each, bound);
        return;
      case "Starred":
        this.bind(target.value, bound);
        return;
      default:
        this.expression(target, bound);
    }
  }

  private own(node: OccurrenceNode, bound: Set<Binding>): void {
    const binding = this.tree.bindingOf(node);
    if (binding !== undefined) bound.add(binding);
  }

  private read(node: AstNode, bound: ReadonlySet<Binding>): void {
    if (node.kind !== "Name") {
      this.expression(node, new Set(bound));
      return;
    }
    const binding = this.outerBinding(node);
    if (binding !== undefined && !bound.has(binding)) this.exposed.add(binding);
  }

  private later(nodes: readonly AstNode[]): void {
    walk(nodes, {
      enter: (node) => {
        const binding = node.kind === "Name" ? this.outerBinding(node) : undefined;
        if (binding !== undefined) this.deferred.add(binding);
        return undefined;
      },
    });
  }

  private outerBinding(node: OccurrenceNode): Binding | undefined {
    const binding = this.tree.bindingOf(node);
    if (binding === undefined) return undefined;
    return binding.scope.kind === "module" || this.outer.has(binding.scope) ? binding : undefined;
  }
}

export function parametersOf(args: Arguments) {
  const { posonlyargs, args: plain, vararg, kwonlyargs, kwarg } = args;
  return [...posonlyargs, ...plain, vararg, ...kwonlyargs, kwarg].filter((each) => each !== undefined);
}

/** Whether what comes after a block is not reached through it. */
function leaves(block: readonly Stmt[]): boolean {
  const last = block.at(-1);
  return last !== undefined && /^(?:Return|Raise|Break|Continue)$/.test(last.kind);
}

/** Adds what all ends have that are reached. */
function addCommon(ends: readonly (ReadonlySet<Binding> | undefined)[], bound: Set<Binding>): void {
  const reached = ends.filter((end) => end !== undefined);
  const [first, ...others] = reached;
  for (const binding of first ?? []) if (others.every((end) => end.has(binding))) bound.add(binding);
}
