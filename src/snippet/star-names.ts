/**
 * What `from module import *` may bring. Modules beside the program are read; one of the standard library may bring
 * anything; of others nothing is known, and the simulator has none. `__all__` is read where it is one list of text, and
 * nothing else is done to it; with any other one every name of the module counts.
 */
import { STDLIB_MODULE_NAMES } from "../cpython/stdlib-module-names.ts";
import type { Expr, Stmt } from "../syntax/ast.ts";
import { stringValue } from "../syntax/literals.ts";
import type { PythonParser } from "../syntax/parser.ts";
import type { SiblingTexts } from "./snippet.ts";
import { everyStatement, SourceTree } from "./source-tree.ts";

export type StarImport = Extract<Stmt, { kind: "ImportFrom" }>;

export function isStarImport(stmt: Stmt): stmt is StarImport {
  return stmt.kind === "ImportFrom" && stmt.names.some(({ name }) => name.id === "*");
}

export class StarNames {
  /** By path; undefined where there is no such module. */
  private readonly modules = new Map<string, SourceTree | undefined>();

  constructor(
    private readonly parser: PythonParser,
    private readonly siblings: SiblingTexts | undefined,
  ) {}

  /** Whether a statement of the program may give the name a value. */
  mayBring(name: string, stmt: StarImport): boolean {
    return this.brings(name, stmt, [], new Set());
  }

  /** @param inside the packages around the module that has the statement. @param met modules that were looked into. */
  private brings(
    name: string,
    { module, level }: StarImport,
    inside: readonly string[],
    met: Set<string>,
  ): boolean {
    if (level > inside.length) return false;
    const base = level === 0 ? [] : inside.slice(0, inside.length - level + 1);
    const parts = [...base, ...(module?.id.split(".") ?? [])];
    const [path, tree] = this.find(parts);
    if (tree === undefined) return level === 0 && STDLIB_MODULE_NAMES.has(parts[0] ?? "");
    if (met.has(path)) return false;
    met.add(path);
    if (!isOffered(name, tree)) return false;
    if (tree.moduleBinding(name).definitions.length > 0) return true;
    const around = path.endsWith("/__init__.py") ? parts : parts.slice(0, -1);
    const stars = tree.statements.flatMap(everyStatement).filter(isStarImport);
    return stars.some((star) => this.brings(name, star, around, met));
  }

  private find(parts: readonly string[]): [path: string, tree: SourceTree | undefined] {
    const base = parts.join("/");
    for (const path of [`${base}/__init__.py`, `${base}.py`]) {
      const tree = this.read(path);
      if (tree !== undefined) return [path, tree];
    }
    return [base, undefined];
  }

  private read(path: string): SourceTree | undefined {
    if (!this.modules.has(path)) {
      const text = this.siblings?.read(path)?.text;
      const tree = text === undefined ? undefined : new SourceTree(text, this.parser.parseModule(text));
      this.modules.set(path, tree);
    }
    return this.modules.get(path);
  }
}

/** Whether a star import takes a name of the module, should it be there. */
function isOffered(name: string, tree: SourceTree): boolean {
  const { definitions, uses } = tree.moduleBinding("__all__");
  const [definition] = definitions;
  if (definition === undefined) return !name.startsWith("_");
  const stmt = tree.parentOf(definition.node);
  if (definitions.length > 1 || uses.length > 0 || stmt?.kind !== "Assign") return true;
  return listedNames(stmt.value)?.includes(name) ?? true;
}

/** Undefined where they cannot be told without running the module. */
function listedNames(value: Expr): string[] | undefined {
  if (value.kind !== "List" && value.kind !== "Tuple") return undefined;
  const names = value.elts.map((item) => (item.kind === "Constant" ? stringValue(item) : undefined));
  return names.every((each) => each !== undefined) ? names : undefined;
}
