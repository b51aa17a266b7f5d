/** Which weak container an expression means: a variable or attribute that is made as one. */
import type { Expr } from "../syntax/ast.ts";
import { describeDefinition } from "./definitions.ts";
import { classAt, placeOf } from "./holding/places.ts";
import type { SegmentModel } from "./segment-model.ts";

export type WeakContainer = "WeakKeyDictionary" | "WeakValueDictionary" | "WeakSet";

export function weakContainer(model: SegmentModel, expr: Expr): WeakContainer | undefined {
  const values = expr.kind === "Name" ? valuesOfName(model, expr) : valuesOfAttribute(model, expr);
  const [first, ...others] = values.map(({ value, at }) => madeBy(at, value));
  return first !== undefined && others.every((other) => other === first) ? first : undefined;
}

interface Value {
  readonly value: Expr;
  readonly at: SegmentModel;
}

function madeBy(at: SegmentModel, value: Expr): WeakContainer | undefined {
  const origin = value.kind === "Call" ? at.originOf(value.func) : undefined;
  switch (origin) {
    case "weakref.WeakKeyDictionary":
      return "WeakKeyDictionary";
    case "weakref.WeakValueDictionary":
      return "WeakValueDictionary";
    case "weakref.WeakSet":
      return "WeakSet";
    default:
      return undefined;
  }
}

function valuesOfName(model: SegmentModel, name: Expr & { readonly kind: "Name" }): readonly Value[] {
  return (model.bindingOf(name)?.definitions ?? []).flatMap((place) => {
    const at = model.modelAt(place);
    const definition = describeDefinition(at, place);
    return definition.kind === "value" ? [{ value: definition.value, at }] : [];
  });
}

function valuesOfAttribute(model: SegmentModel, expr: Expr): readonly Value[] {
  const place = expr.kind === "Attribute" ? placeOf(model, expr) : undefined;
  const attribute = place?.path.at(-1);
  if (place === undefined || attribute === undefined) return [];
  const view = classAt(model, { ...place, path: place.path.slice(0, -1) });
  const assigned = view?.valuesOf(attribute) ?? [];
  if (assigned.length > 0) return assigned.map(({ value, home }) => ({ value, at: home.model }));
  const member = view?.member(attribute);
  return member?.kind === "value" && member.value !== undefined
    ? [{ value: member.value, at: member.home.model }]
    : [];
}
