/** The names of all functions and methods of a module, kept up to date when segments come and go. */
import { remember } from "../base/remember.ts";
import type { AstNode, FunctionDef, Segment } from "../syntax/ast.ts";
import { orderOf } from "../syntax/node-order.ts";

const namesIn = remember(
  (segment: Segment): ReadonlySet<string> =>
    new Set(
      orderOf(segment)
        .nodes.filter(isFunction)
        .map(({ name }) => name.id),
    ),
);

function isFunction(node: AstNode): node is FunctionDef {
  return node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef";
}

export class FunctionNames {
  /** How many segments have a function of that name. */
  private readonly counts = new Map<string, number>();

  constructor(segments: readonly Segment[]) {
    for (const segment of segments) this.count(segment, 1);
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  /** Returns the names that are new, or gone. */
  update(removed: readonly Segment[], added: readonly Segment[]): readonly string[] {
    const touched = new Set([...removed, ...added].flatMap((segment) => [...namesIn(segment)]));
    const had = new Set([...touched].filter((name) => this.has(name)));
    for (const segment of removed) this.count(segment, -1);
    for (const segment of added) this.count(segment, 1);
    return [...touched].filter((name) => had.has(name) !== this.has(name));
  }

  private count(segment: Segment, change: number): void {
    for (const name of namesIn(segment)) this.counts.set(name, (this.counts.get(name) ?? 0) + change);
  }
}
