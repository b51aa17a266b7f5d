/** Which modules a file imports, wherever the statements stand. It finds no module and runs nothing. */
import type { Module, Stmt } from "./ast.ts";
import { walk } from "./visit.ts";

/** What one statement asks for. */
export interface ImportTarget {
  /** `a.b` of `import a.b`, `from a.b import c` and `from .a.b import c`; empty for `from . import c`. */
  readonly module: string;
  /** Dots before the name. */
  readonly level: number;
  /** What may be submodules: the names after `from ... import`. */
  readonly names: readonly string[];
}

export function importTargets(module: Module): ImportTarget[] {
  const targets: ImportTarget[] = [];
  const statements: readonly Stmt[] = module.segments.flatMap(({ body }) => body);
  walk(statements, {
    enter(node) {
      if (node.kind === "Import") {
        for (const { name } of node.names) targets.push({ module: name.id, level: 0, names: [] });
      }
      if (node.kind === "ImportFrom") {
        const names = node.names.map(({ name }) => name.id);
        targets.push({ module: node.module?.id ?? "", level: node.level, names });
      }
      return undefined;
    },
  });
  return targets;
}
