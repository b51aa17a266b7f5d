/**
 * What a selection needs of the file around it: the statements that give its names their values, and what these need
 * in turn. Names that nothing can be taken for are left as inputs: parameters of the functions around, targets of the
 * loops around, variables that were computed before. It takes whole statements and runs nothing.
 */
import { BUILTIN_NAMES } from "../cpython/builtin-names.ts";
import type { Binding, Occurrence, Scope } from "../symtable/scope.ts";
import type { AstNode, Stmt } from "../syntax/ast.ts";
import { walk } from "../syntax/visit.ts";
import { isConstant } from "./constants.ts";
import { exposedNames } from "./exposed-names.ts";
import { everyStatement, isMainGuard, type SourceTree } from "./source-tree.ts";
import { isStarImport, type StarNames } from "./star-names.ts";
import { changesName, configuresModule } from "./state-changes.ts";
import { isDefinition, isElif, nodesOf, type Target } from "./target.ts";

export class Needs {
  /** In no order. */
  readonly taken = new Set<Stmt>();
  /** Names without a value. */
  readonly inputs = new Set<Binding>();
  /** Scopes around the target. */
  readonly outer: ReadonlySet<Scope>;
  private readonly met = new Set<Binding>();
  private readonly own: ReadonlySet<AstNode>;
  private readonly around: ReadonlySet<AstNode>;
  private readonly start: number;
  /** The target is a definition, and what it needs has run when it is called. */
  private readonly isCalled: boolean;
  /** The scope of the function or class that the target stands in. */
  private readonly home: Scope | undefined;

  constructor(
    private readonly tree: SourceTree,
    target: Target,
    private readonly stars: StarNames,
  ) {
    const nodes = nodesOf(target);
    const [first] = nodes;
    this.isCalled = target.kind === "definition";
    this.own = new Set(nodes);
    this.around = new Set(first === undefined ? [] : tree.ancestorsOf(first));
    this.outer = first === undefined ? new Set() : tree.scopesAround(first);
    this.start = first === undefined ? 0 : tree.spanOf(first).start;
    this.home = [...this.outer].findLast(({ kind }) => kind === "function" || kind === "class");
    this.takeFutureImports();
    for (const binding of exposedNames(tree, nodes, this.outer)) this.need(binding, this.isCalled);
  }

  /** By where they are defined, or else used first. */
  inputsInOrder(): readonly Binding[] {
    const offsetOf = ({ definitions, uses }: Binding): number =>
      Math.min(...[...(definitions.length > 0 ? definitions : uses)].map((each) => this.tree.offsetOf(each)));
    return [...this.inputs].sort((a, b) => offsetOf(a) - offsetOf(b));
  }

  /** Takes what a name of the module stands for, if the module defines it. */
  needModuleName(name: string): void {
    const binding = this.tree.moduleBinding(name);
    if (binding.definitions.length > 0) this.need(binding, true);
  }

  /** Takes what a name of a function around stands for, or leaves it as an input. */
  needLocal(binding: Binding): void {
    this.need(binding, true);
  }

  /** @param isLate it is read when all of the module has run. */
  private need(binding: Binding, isLate: boolean): void {
    if (this.met.has(binding)) return;
    this.met.add(binding);
    const isLocal = binding.scope.kind !== "module";
    if (binding.definitions.some(({ kind }) => kind === "parameter")) {
      if (isLocal) this.inputs.add(binding);
      return;
    }
    const outside = binding.definitions.filter((each) => !this.isOwn(each));
    const reaching = outside.filter((each) => isLate || !this.isLater(each, binding));
    const sources = reaching.map((each) => this.sourceOf(each));
    const stmts = sources.filter((each) => each !== undefined);
    if (this.isRebound(binding)) {
      this.missing(binding);
      return;
    }
    const isComplete = stmts.length === sources.length && stmts.length > 0;
    if (isLocal ? isComplete && stmts.every((each) => this.isPlain(each, binding)) : stmts.length > 0) {
      for (const stmt of stmts) this.take(stmt);
      if (!isLocal) this.takeChanges(binding);
    } else if (reaching.length > 0 || !binding.definitions.some((each) => this.isOwn(each))) {
      this.missing(binding);
    }
  }

  private missing(binding: Binding): void {
    const { name, scope } = binding;
    if (scope.kind === "module" && binding.definitions.length === 0) {
      if (BUILTIN_NAMES.has(name) || MODULE_NAMES.has(name)) return;
      if (this.takeStarImports(name)) return;
    }
    this.inputs.add(binding);
  }

  private take(stmt: Stmt): void {
    if (this.taken.has(stmt)) return;
    this.taken.add(stmt);
    for (const binding of namesOf(this.tree, stmt, this.outer)) this.need(binding, this.isCalled);
  }

  /**
   * The outermost statement that makes a definition without running the target; undefined where there is none, such
   * as for the target of a loop around it.
   */
  private sourceOf({ node }: Occurrence): Stmt | undefined {
    const path = this.tree.statementsAround(node);
    const outermost = path.find((stmt) => !this.around.has(stmt) && !isElif(this.tree, stmt));
    if (outermost === undefined) {
      const innermost = path.at(-1);
      return innermost !== undefined && isDefinition(innermost) && innermost === node ? innermost : undefined;
    }
    return isMainGuard(outermost) ? undefined : outermost;
  }

  /** A variable of a function further out that the target gives a new value, by `nonlocal`. */
  private isRebound({ scope, definitions }: Binding): boolean {
    const isNear = scope.kind !== "function" || scope === this.home;
    return !isNear && definitions.some((each) => this.isOwn(each));
  }

  private isOwn({ node }: Occurrence): boolean {
    return this.own.has(node) || this.tree.ancestorsOf(node).some((each) => this.own.has(each));
  }

  /** A name of the scope that the target stands in has only the values that were given before. */
  private isLater(occurrence: Occurrence, { scope }: Binding): boolean {
    const isSame = scope.kind === "module" ? this.home === undefined : scope === this.home;
    return isSame && this.tree.offsetOf(occurrence) > this.start;
  }

  /** Whether a statement of a function can be run by itself: it defines or imports something or names a constant. */
  private isPlain(stmt: Stmt, binding: Binding): boolean {
    if (isDefinition(stmt) || stmt.kind === "Import" || stmt.kind === "ImportFrom") return true;
    if (stmt.kind === "Assign" || (stmt.kind === "AnnAssign" && stmt.value !== undefined)) {
      const isChanged = binding.uses.some((use) => this.changeBefore(use) !== undefined);
      return stmt.value !== undefined && isConstant(stmt.value) && !isChanged;
    }
    if (stmt.kind !== "Try" && stmt.kind !== "If") return false;
    const inner = everyStatement(stmt).slice(1);
    return inner.every((each) => each.kind === "Pass" || this.isPlain(each, binding));
  }

  /** Statements of the module before the target that change what a name stands for. */
  private takeChanges(binding: Binding): void {
    for (const use of binding.uses) {
      if (use.scope.kind !== "module") continue;
      const changing = this.changeBefore(use);
      if (changing !== undefined) this.take(changing);
    }
  }

  private changeBefore(use: Occurrence): Stmt | undefined {
    if (this.tree.offsetOf(use) > this.start || this.isOwn(use)) return undefined;
    const isImported = this.tree
      .bindingOf(use.node)
      ?.definitions.some(({ kind }) => kind === "import" || kind === "function" || kind === "class");
    const isChange = isImported ? configuresModule(this.tree, use.node) : changesName(this.tree, use.node);
    return isChange ? this.sourceOf(use) : undefined;
  }

  /** Those that may bring the name. */
  private takeStarImports(name: string): boolean {
    const all = this.tree.statements.flatMap(everyStatement).filter(isStarImport);
    const stars = all.filter((stmt) => this.stars.mayBring(name, stmt));
    for (const stmt of stars) {
      const outermost = this.tree.statementsAround(stmt).find((each) => !this.around.has(each));
      if (outermost !== undefined) this.take(outermost);
    }
    return stars.length > 0;
  }

  private takeFutureImports(): void {
    for (const stmt of this.tree.statements)
      if (stmt.kind === "ImportFrom" && stmt.module?.id === "__future__") this.taken.add(stmt);
  }
}

/** Names that every module has besides those of `builtins`. */
const MODULE_NAMES: ReadonlySet<string> = new Set(
  ["__name__", "__file__", "__doc__", "__builtins__", "__annotations__", "__cached__", "__class__"].concat(
    "__classdict__",
  ),
);

/** All names that a statement mentions and does not own itself. */
function namesOf(tree: SourceTree, stmt: Stmt, outer: ReadonlySet<Scope>): ReadonlySet<Binding> {
  const found = new Set<Binding>();
  walk([stmt], {
    enter(node) {
      const binding = node.kind === "Name" ? tree.bindingOf(node) : undefined;
      if (binding === undefined) return;
      if (binding.scope.kind === "module" || outer.has(binding.scope)) found.add(binding);
    },
  });
  return found;
}
