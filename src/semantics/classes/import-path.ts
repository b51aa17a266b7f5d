/** Where a name that a module imports comes from, relative imports included: module and name, not yet looked up. */
import type { Expr, Import, ImportFrom, Stmt } from "../../syntax/ast.ts";
import { findStatement } from "../blocks.ts";
import type { SegmentModel } from "../segment-model.ts";

export interface ImportPath {
  /** Dots before the module; 0 for an absolute import. */
  readonly level: number;
  /** Dotted, without leading dots; may be empty in a relative import. */
  readonly module: string;
  readonly name: string;
}

/** For `Node`, `nodes.Node` and `package.nodes.Node`, as far as imports alone bind the first name. */
export function importPathOf(model: SegmentModel, expr: Expr): ImportPath | undefined {
  if (expr.kind === "Attribute") {
    const around = importPathOf(model, expr.value) ?? importedModule(model, expr.value);
    return around === undefined ? undefined : { ...around, module: join(around), name: expr.attr.id };
  }
  return expr.kind === "Name" ? importedName(model, expr) : undefined;
}

function join({ module, name }: ImportPath): string {
  return [module, name].filter((part) => part !== "").join(".");
}

/** `name` of `from module import name`. */
function importedName(model: SegmentModel, name: Expr & { readonly kind: "Name" }): ImportPath | undefined {
  const statement = importStatement(model, name);
  if (statement?.kind !== "ImportFrom") return undefined;
  const alias = statement.names.find((each) => (each.asname ?? each.name).id === name.id);
  if (alias === undefined || alias.name.id === "*") return undefined;
  return { level: statement.level, module: statement.module?.id ?? "", name: alias.name.id };
}

/** The module of `import a.b as c`, or `a` of `import a.b`. */
function importedModule(model: SegmentModel, expr: Expr): ImportPath | undefined {
  const statement = expr.kind === "Name" ? importStatement(model, expr) : undefined;
  if (expr.kind !== "Name" || statement?.kind !== "Import") return undefined;
  for (const { name, asname } of statement.names) {
    if (asname?.id === expr.id) return { level: 0, module: "", name: name.id };
    if (asname === undefined && name.id.split(".", 1)[0] === expr.id)
      return { level: 0, module: "", name: expr.id };
  }
  return undefined;
}

function importStatement(
  model: SegmentModel,
  name: Expr & { readonly kind: "Name" },
): Import | ImportFrom | undefined {
  const [place, ...others] = model.bindingOf(name)?.definitions ?? [];
  if (place?.kind !== "import" || others.length > 0) return undefined;
  return findStatement((place.scope.segment ?? model.segment).body, place.node, isImport);
}

function isImport(stmt: Stmt): stmt is Import | ImportFrom {
  return stmt.kind === "Import" || stmt.kind === "ImportFrom";
}
