/** Whether two expressions may stand for the same container, as far as the source of one function shows. */
import type { Expr, Name } from "../syntax/ast.ts";
import { describeDefinition } from "./definitions.ts";
import { inferKind } from "./infer.ts";
import type { SegmentModel } from "./segment-model.ts";

/** `a`, `a.b` and `a.b.c` that are written alike; anything else is never the same. */
export function isSamePath(model: SegmentModel, a: Expr, b: Expr): boolean {
  if (a.kind === "Name" && b.kind === "Name")
    return a.id === b.id && model.bindingOf(a) === model.bindingOf(b);
  return (
    a.kind === "Attribute" &&
    b.kind === "Attribute" &&
    a.attr.id === b.attr.id &&
    isSamePath(model, a.value, b.value)
  );
}

/**
 * The same path, the same attribute of different objects, or a name that was given the other's value, or both the same
 * third. Two parameters, and what calls return, count as different objects.
 */
export function mayBeSameObject(model: SegmentModel, a: Expr, b: Expr): boolean {
  const [kindA, kindB] = [inferKind(model, a).kind, inferKind(model, b).kind];
  const areKnown = [kindA, kindB].every((kind) => kind !== "unknown" && kind !== "union");
  if (areKnown && kindA !== kindB) return false;
  // `self.names` and `other.names`: the two may be one.
  if (a.kind === "Attribute" && b.kind === "Attribute" && a.attr.id === b.attr.id) return true;
  const sources = sourcesOf(model, a);
  return sourcesOf(model, b).some((other) => sources.some((each) => isSamePath(model, each, other)));
}

/** The expression itself, and what the names it starts with are defined as. */
function sourcesOf(model: SegmentModel, expr: Expr): readonly Expr[] {
  if (expr.kind !== "Name") return [expr];
  return [expr, ...definedAs(model, expr)];
}

function definedAs(model: SegmentModel, name: Name): readonly Expr[] {
  return (model.localBindingOf(name)?.definitions ?? []).flatMap((place) => {
    const definition = describeDefinition(model.modelAt(place), place);
    return definition.kind === "value" || definition.kind === "walrus" ? [definition.value] : [];
  });
}
