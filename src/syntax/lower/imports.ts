/** Lowers `import` and `from ... import`. */

import type { Alias, Identifier, Import, ImportFrom, Stmt } from "../ast.ts";
import { NodeKind } from "../node-kind.ts";
import { type Lowering, NO_NODE } from "./lowering.ts";

export function lowerImport(lowering: Lowering, node: number): Import {
  return {
    kind: "Import",
    names: lowerAliases(lowering, lowering.operands(node)),
    isLazy: false,
    start: lowering.start(node),
    end: lowering.end(node),
  };
}

export function lowerImportFrom(lowering: Lowering, node: number): ImportFrom {
  const start = lowering.start(node);
  const end = lowering.end(node);
  const [source = NO_NODE, ...names] = lowering.operands(node);
  const { module, level } = lowerSource(lowering, source);
  return {
    kind: "ImportFrom",
    module,
    names: lowerAliases(lowering, names),
    level,
    isLazy: false,
    start,
    end,
  };
}

/** Whether the statement is the word `lazy` before an import (`maskLazyImports`). */
export function isLazyWord(lowering: Lowering, node: number): boolean {
  if (lowering.kind(node) !== NodeKind.ExpressionStatement) return false;
  const [value = NO_NODE] = lowering.operands(node);
  const isMasked = value !== NO_NODE && lowering.kind(value) === NodeKind.Integer;
  return isMasked && lowering.text.startsWith("lazy", lowering.start(node));
}

/** An import behind the word `lazy` at `start`. */
export function asLazy(stmt: Stmt, start: number): Stmt {
  return stmt.kind === "Import" || stmt.kind === "ImportFrom" ? { ...stmt, isLazy: true, start } : stmt;
}

function lowerSource(lowering: Lowering, node: number): { module: Identifier | undefined; level: number } {
  if (node === NO_NODE) return { module: undefined, level: 0 };
  if (lowering.kind(node) === NodeKind.DottedName) return { module: dottedName(lowering, node), level: 0 };
  const prefix = lowering.childOfKind(node, NodeKind.ImportPrefix);
  const name = lowering.childOfKind(node, NodeKind.DottedName);
  return {
    module: name === NO_NODE ? undefined : dottedName(lowering, name),
    level: prefix === NO_NODE ? 0 : lowering.textOf(prefix).replace(/[^.]/g, "").length,
  };
}

function lowerAliases(lowering: Lowering, nodes: readonly number[]): Alias[] {
  const names: Alias[] = [];
  for (const node of nodes) {
    const start = lowering.start(node);
    const end = lowering.end(node);
    const kind = lowering.kind(node);
    if (kind === NodeKind.AliasedImport) {
      const [name = NO_NODE, asname = NO_NODE] = lowering.operands(node);
      if (name === NO_NODE) continue;
      const alias = asname === NO_NODE ? undefined : lowering.identifier(asname);
      names.push({ kind: "alias", name: dottedName(lowering, name), asname: alias, start, end });
    } else if (kind === NodeKind.WildcardImport) {
      names.push({ kind: "alias", name: { id: "*", start, end }, asname: undefined, start, end });
    } else if (kind === NodeKind.DottedName) {
      names.push({ kind: "alias", name: dottedName(lowering, node), asname: undefined, start, end });
    }
  }
  return names.filter((alias) => alias.name.id !== "");
}

/** `a.b.c` as one name; there may be blanks around the dots in the source. */
function dottedName(lowering: Lowering, node: number): Identifier {
  const id = lowering
    .operands(node)
    .map((name) => lowering.nameOf(name))
    .join(".");
  return { id, start: lowering.start(node), end: lowering.end(node) };
}
