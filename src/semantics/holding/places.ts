/**
 * Which object an access path means inside one function: `self.children`, or `child` in
 * `for child in self.children`. Two equal places are the same object as long as nothing in between is assigned.
 */
import type { Expr, Name } from "../../syntax/ast.ts";
import { inferAnnotationClass } from "../classes/annotation-class.ts";
import { ClassView, resolveClass } from "../classes/class-view.ts";
import { methodOfSelf } from "../classes.ts";
import { describeDefinition } from "../definitions.ts";
import { reachingDefinitions } from "../flow/reaching.ts";
import type { Binding, SegmentModel } from "../segment-model.ts";

/** An element of a container, as a step of a path. */
export const ELEMENT = "[]";

export interface Place {
  readonly binding: Binding;
  /** The definitions that the name may have its value from; the same for the same object. */
  readonly version: string;
  /** Attributes and `ELEMENT`s. */
  readonly path: readonly string[];
  /** A name with which the object can be spoken of. */
  readonly name: Name;
}

const MAX_ALIASES = 4;

export function placeOf(model: SegmentModel, expr: Expr, depth = MAX_ALIASES): Place | undefined {
  if (expr.kind === "Attribute" || expr.kind === "Subscript") {
    const around = placeOf(model, expr.value, depth);
    if (around === undefined) return undefined;
    return { ...around, path: [...around.path, expr.kind === "Attribute" ? expr.attr.id : ELEMENT] };
  }
  if (expr.kind !== "Name") return undefined;
  const binding = model.bindingOf(expr);
  if (binding === undefined) return undefined;
  const aliased = depth === 0 ? undefined : aliasedPlace(model, binding, depth - 1);
  return aliased ?? { binding, version: versionOf(model, binding, expr), path: [], name: expr };
}

/** The object that a name with a single definition stands for, where that is a path itself. */
function aliasedPlace(model: SegmentModel, binding: Binding, depth: number): Place | undefined {
  const [place, ...others] = binding.definitions;
  if (place === undefined || others.length > 0 || binding.owner.kind === "module") return undefined;
  const definition = describeDefinition(model.modelAt(place), place);
  switch (definition.kind) {
    case "value": {
      const { value, statement } = definition;
      if (value.kind === "Attribute") return placeOf(model, value, depth);
      // `child = self.child = Child()`: the name will do.
      if (value.kind !== "Name" || statement.kind !== "Assign") return undefined;
      return placeOf(model, value, depth);
    }
    case "element": {
      const around = placeOf(model, containerOf(definition.iterable), depth);
      return around === undefined ? undefined : { ...around, path: [...around.path, ELEMENT] };
    }
    default:
      return undefined;
  }
}

/** What `list(x)`, `reversed(x)` and `x.values()` iterate over. */
function containerOf(iterable: Expr): Expr {
  if (iterable.kind !== "Call") return iterable;
  const { func, args } = iterable;
  if (func.kind === "Attribute" && args.length === 0 && func.attr.id === "values") return func.value;
  const [only] = args;
  const isCopy = func.kind === "Name" && ["list", "tuple", "reversed", "sorted"].includes(func.id);
  return isCopy && only !== undefined ? only : iterable;
}

function versionOf(model: SegmentModel, { definitions }: Binding, name: Name): string {
  if (definitions.length === 1) return "";
  const reaching = reachingDefinitions(model, name);
  if (reaching === undefined || !reaching.isOrdered) return "?";
  return [...reaching.definitions]
    .map(({ node }) => node.start)
    .sort((a, b) => a - b)
    .join();
}

/** Whether `outer` is the same object as `inner`, or one that its path passes. */
export function isOnTheWay(outer: Place, inner: Place): boolean {
  if (outer.binding !== inner.binding || outer.version !== inner.version || outer.version === "?")
    return false;
  return outer.path.every((step, index) => inner.path[index] === step);
}

/** The class of the object at a place, where the module says so. */
export function classAt(model: SegmentModel, { binding, name, path }: Place): ClassView | undefined {
  let view = classOfName(model, binding, name);
  for (const step of path) {
    if (view === undefined || step === ELEMENT) return undefined;
    view = classOfAttribute(view, step);
  }
  return view;
}

function classOfName(model: SegmentModel, binding: Binding, name: Name): ClassView | undefined {
  const method = methodOfSelf(model, name);
  if (method !== undefined) return ClassView.of(method.classNode, model);
  const [place, ...others] = binding.definitions;
  if (place === undefined || others.length > 0) return undefined;
  const home = model.modelAt(place);
  const definition = describeDefinition(home, place);
  if (definition.kind === "parameter") return inferAnnotationClass(home, definition.arg.annotation);
  return definition.kind === "value" ? constructedClass(home, definition.value) : undefined;
}

/** `Node` for `Node(...)`. */
export function constructedClass(model: SegmentModel, value: Expr): ClassView | undefined {
  return value.kind === "Call" ? resolveClass(model, value.func) : undefined;
}

/** The class of what an attribute holds, if all its values are made by calling one class (or are `None`). */
export function classOfAttribute(view: ClassView, attribute: string): ClassView | undefined {
  const values = view.valuesOf(attribute).filter(({ value }) => !isNone(value));
  const [first, ...others] = values.map(({ value, home, method }) =>
    value.kind === "Name" ? classOfParameter(home, value, method) : constructedClass(home.model, value),
  );
  return first !== undefined && others.every((other) => other === first) ? first : undefined;
}

/** The class that the annotation of a parameter names, for a value that is one. */
export function classOfParameter(
  home: ClassView,
  value: Name,
  method: { readonly args: object },
): ClassView | undefined {
  const binding = home.model.bindingOf(value);
  if (binding?.owner.node !== method) return undefined;
  return classOfName(home.model, binding, value);
}

export function isNone(value: Expr): boolean {
  return value.kind === "Constant" && value.type === "None";
}
