/**
 * The classes of a module and what their attributes hold, as a graph for a view: classes, the links between them with
 * the attribute that makes each, and the sets of classes that lead back to themselves. That classes are in such a set
 * does not mean that their objects are in a cycle: a list of nodes is linked one way.
 */
import type { ClassDef } from "../../syntax/ast.ts";
import { classBodyStatements } from "../classes.ts";
import type { SegmentModel } from "../segment-model.ts";
import { type AttributeLink, findAttributeLinks } from "./class-links.ts";
import { ClassView } from "./class-view.ts";

export interface ClassGraph {
  /** Those at the top of the module, in order, then others that links lead from or to. */
  readonly classes: readonly ClassView[];
  readonly links: readonly AttributeLink[];
}

/** `models` are those of the segments of the module, in order. */
export function buildClassGraph(models: readonly SegmentModel[]): ClassGraph {
  const views = models.flatMap((model) =>
    [...classBodyStatements(model.segment.body)].flatMap((stmt) =>
      stmt.kind === "ClassDef" ? [ClassView.of(stmt, model)] : [],
    ),
  );
  const links = findAttributeLinks(models, views);
  const byNode = new Map<ClassDef, ClassView>();
  for (const view of [...views, ...links.flatMap(({ from, to }) => [from, to])]) {
    if (!byNode.has(view.node)) byNode.set(view.node, view);
  }
  return { classes: [...byNode.values()], links };
}

/**
 * Sets of nodes that can reach themselves, each in ascending order; a node alone only where it links to itself.
 * Tarjan's algorithm. @param count of the nodes, which are numbered from 0
 */
export function findLoops(
  count: number,
  links: readonly { readonly from: number; readonly to: number }[],
): readonly (readonly number[])[] {
  const next = Array.from({ length: count }, (): number[] => []);
  for (const { from, to } of links) next[from]?.push(to);
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const loops: number[][] = [];
  const visit = (node: number): void => {
    const index = order.size;
    order.set(node, index);
    low.set(node, index);
    stack.push(node);
    for (const target of next[node] ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) low.set(node, Math.min(low.get(node) ?? index, low.get(target) ?? index));
    }
    if (low.get(node) !== index) return;
    const members = stack.splice(stack.indexOf(node));
    if (members.length > 1 || next[node]?.includes(node)) loops.push(members.toSorted((a, b) => a - b));
  };
  for (let node = 0; node < count; node++) if (!order.has(node)) visit(node);
  return loops;
}
