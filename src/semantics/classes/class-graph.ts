/**
 * The classes of a module and what their attributes hold, as a graph for a view: classes, the links between them with
 * the attribute that makes each, and the sets of classes that lead back to themselves. That classes are in such a set
 * does not mean that their objects are in a cycle: a list of nodes is linked one way.
 */
import type { Span } from "../../syntax/ast.ts";
import { classBodyStatements } from "../classes.ts";
import { classOfParameter } from "../holding/places.ts";
import type { ClassPlace } from "../kind.ts";
import type { SegmentModel } from "../segment-model.ts";
import { type AttributeValue, ClassView, resolveClass } from "./class-view.ts";

export interface ClassNode extends ClassPlace {
  readonly name: string;
}

export interface ClassLink {
  readonly from: ClassNode;
  readonly to: ClassNode;
  readonly attribute: string;
  /** "one" for the attribute itself, "many" for the elements of a container in it. */
  readonly count: "one" | "many";
  /** Of the value, in the segment of `from`. */
  readonly at: Span;
}

export interface ClassGraph {
  readonly classes: readonly ClassNode[];
  readonly links: readonly ClassLink[];
  /** Strongly connected classes, each set in the order of the source; a class alone only if it links to itself. */
  readonly cycles: readonly (readonly ClassNode[])[];
}

/** Of the classes at the top of the module; `models` are those of its segments, in order. */
export function buildClassGraph(models: readonly SegmentModel[]): ClassGraph {
  const views = models.flatMap((model) =>
    [...classBodyStatements(model.segment.body)].flatMap((stmt) =>
      stmt.kind === "ClassDef" ? [ClassView.of(stmt, model)] : [],
    ),
  );
  const nodes = new Map<ClassView["node"], ClassNode>(
    views.map(({ node, name, model }) => [node, { node, name, segment: model.segment }]),
  );
  const links = views.flatMap((view) => linksOf(view, nodes));
  const classes = [...nodes.values()];
  return { classes, links, cycles: findCycles(classes, links) };
}

function linksOf(view: ClassView, nodes: ReadonlyMap<ClassView["node"], ClassNode>): readonly ClassLink[] {
  const from = nodes.get(view.node);
  if (from === undefined) return [];
  const found: ClassLink[] = [];
  for (const [attribute, values] of view.ownValues()) {
    for (const value of values) {
      for (const { view: held, count } of classesOf(view, value)) {
        const to = nodes.get(held.node);
        const isKnown = found.some((link) => link.attribute === attribute && link.to === to);
        if (to === undefined || isKnown) continue;
        const { start, end } = value.value;
        found.push({ from, to, attribute, count, at: { start, end } });
      }
    }
  }
  return found;
}

interface Held {
  readonly view: ClassView;
  readonly count: ClassLink["count"];
}

/** The classes of the objects that a value is, or that a display or comprehension makes. */
function classesOf(home: ClassView, { value, method }: AttributeValue): readonly Held[] {
  const { model } = home;
  switch (value.kind) {
    case "Call": {
      const made = resolveClass(model, value.func);
      return made === undefined ? [] : [{ view: made, count: "one" }];
    }
    case "Name": {
      const made = classOfParameter(home, value, method);
      return made === undefined ? [] : [{ view: made, count: "one" }];
    }
    case "List":
    case "Tuple":
    case "Set":
      return value.elts.flatMap((elt) => manyOf(classesOf(home, { value: elt, method })));
    case "Dict":
      return value.values.flatMap((each) => manyOf(classesOf(home, { value: each, method })));
    case "ListComp":
    case "SetComp":
      return manyOf(classesOf(home, { value: value.elt, method }));
    case "DictComp":
      return manyOf(classesOf(home, { value: value.value, method }));
    default:
      return [];
  }
}

function manyOf(held: readonly Held[]): readonly Held[] {
  return held.map(({ view }) => ({ view, count: "many" }));
}

/** Tarjan's algorithm; sets of one class count only where the class links to itself. */
function findCycles(
  classes: readonly ClassNode[],
  links: readonly ClassLink[],
): readonly (readonly ClassNode[])[] {
  const next = new Map<ClassNode, ClassNode[]>(classes.map((each) => [each, []]));
  for (const { from, to } of links) next.get(from)?.push(to);
  const order = new Map<ClassNode, number>();
  const low = new Map<ClassNode, number>();
  const stack: ClassNode[] = [];
  const cycles: ClassNode[][] = [];
  const visit = (node: ClassNode): void => {
    const index = order.size;
    order.set(node, index);
    low.set(node, index);
    stack.push(node);
    for (const target of next.get(node) ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) low.set(node, Math.min(low.get(node) ?? index, low.get(target) ?? index));
    }
    if (low.get(node) !== index) return;
    const members = stack.splice(stack.indexOf(node));
    const isCycle = members.length > 1 || next.get(node)?.includes(node);
    if (isCycle) cycles.push(members.toSorted((a, b) => classes.indexOf(a) - classes.indexOf(b)));
  };
  for (const node of classes) if (!order.has(node)) visit(node);
  return cycles;
}
