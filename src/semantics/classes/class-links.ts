/**
 * Which classes of a module hold which others, by attribute: what methods assign to attributes of their instance, and what
 * any function of the module stores in objects whose class is known, containers included. Weak links are links, too.
 */
import type { AstNode, Expr, Segment, Span } from "../../syntax/ast.ts";
import { classAt, constructedClass, ELEMENT } from "../holding/places.ts";
import { storingBodies } from "../holding/raw-stores.ts";
import { resolveStores, type Store } from "../holding/stores.ts";
import type { SegmentModel } from "../segment-model.ts";
import type { AttributeValue, ClassView } from "./class-view.ts";
import { classOfName, type PassedClasses, passedClasses } from "./passed-classes.ts";

export interface AttributeLink {
  readonly from: ClassView;
  readonly to: ClassView;
  readonly attribute: string;
  /** "one" for the attribute itself, "many" for the elements of a container in it. */
  readonly count: "one" | "many";
  /** By `weakref.ref` or `weakref.proxy`: it keeps nothing alive. */
  readonly isWeak: boolean;
  /** Of the value that is stored, or of what stores it. */
  readonly at: Span & { readonly segment: Segment };
}

/** One for each attribute, class and strength; `views` are the classes whose methods are looked at. */
export function findAttributeLinks(
  models: readonly SegmentModel[],
  views: readonly ClassView[],
): readonly AttributeLink[] {
  const passed = passedClasses(models);
  const links = new Map<string, AttributeLink>();
  const numbers = new Map<AstNode, number>();
  const numberOf = ({ node }: ClassView): number => {
    const known = numbers.get(node) ?? numbers.size;
    numbers.set(node, known);
    return known;
  };
  const add = (link: AttributeLink): void => {
    const key = [numberOf(link.from), link.attribute, numberOf(link.to), link.isWeak].join();
    if (!links.has(key)) links.set(key, link);
  };
  for (const view of views) for (const link of linksOfMethods(view, passed)) add(link);
  for (const model of models) {
    for (const { stores } of storingBodies(model.segment)) {
      for (const store of resolveStores(model, stores).all)
        for (const link of linksOfStore(model, store)) add(link);
    }
  }
  return [...links.values()];
}

function linksOfMethods(from: ClassView, passed: PassedClasses): readonly AttributeLink[] {
  return [...from.ownValues()].flatMap(([attribute, values]) =>
    values.flatMap((value) => {
      const { start, end } = value.value;
      const at = { start, end, segment: from.model.segment };
      return classesOf(from, value, passed).map((held) => ({ from, attribute, at, ...held }));
    }),
  );
}

type Held = Pick<AttributeLink, "to" | "count" | "isWeak">;

/** The classes of the objects that a value is, or that a display or comprehension makes. */
function classesOf(
  home: ClassView,
  { value, method }: AttributeValue,
  passed: PassedClasses,
): readonly Held[] {
  const inside = (each: Expr): readonly Held[] => classesOf(home, { value: each, method }, passed);
  switch (value.kind) {
    case "Call": {
      const target = weakTarget(home.model, value);
      if (target !== undefined) return inside(target).map((held) => ({ ...held, isWeak: true }));
      const made = constructedClass(home.model, value);
      return made === undefined ? [] : [{ to: made, count: "one", isWeak: false }];
    }
    case "Attribute":
    case "Name": {
      const known = classOfName(home.model, value);
      const given = value.kind === "Name" ? passed.get(method)?.get(value.id) : undefined;
      const all = known === undefined ? (given ?? []) : [known];
      return [...all].map((to) => ({ to, count: "one", isWeak: false }));
    }
    case "IfExp":
      return [...inside(value.body), ...inside(value.orelse)];
    case "BoolOp":
      return value.values.flatMap(inside);
    case "List":
    case "Tuple":
    case "Set":
      return value.elts.flatMap(inside).map(asMany);
    case "Dict":
      return value.values.flatMap(inside).map(asMany);
    case "ListComp":
    case "SetComp":
      return inside(value.elt).map(asMany);
    case "DictComp":
      return inside(value.value).map(asMany);
    default:
      return [];
  }
}

function asMany(held: Held): Held {
  return { ...held, count: "many" };
}

/** What `weakref.ref(...)` or `weakref.proxy(...)` refers to. */
function weakTarget(model: SegmentModel, { func, args }: Expr & { readonly kind: "Call" }): Expr | undefined {
  const origin = model.originOf(func);
  return origin === "weakref.ref" || origin === "weakref.proxy" ? args[0] : undefined;
}

/** A store into an attribute, or into a container in one. */
function linksOfStore(model: SegmentModel, { holder, edges, value }: Store): readonly AttributeLink[] {
  const to = value === undefined ? undefined : (constructedClass(model, value) ?? classOfName(model, value));
  const [edge] = edges;
  if (to === undefined || edge === undefined) return [];
  const isAttribute = edge.kind === "attribute";
  const from = isAttribute ? edge.holder : classAt(model, { ...holder, path: holder.path.slice(0, -1) });
  const attribute = isAttribute ? edge.attribute : holder.path.at(-1);
  if (from === undefined || attribute === undefined || attribute === ELEMENT) return [];
  const count = edges.some(({ kind }) => kind === "item") ? "many" : "one";
  return [{ from, to, attribute, count, isWeak: false, at: edge.at }];
}
