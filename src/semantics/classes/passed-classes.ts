/** Of which classes the arguments are that a module gives to the parameters of its own constructors and methods. */
import type { Call, FunctionDef } from "../../syntax/ast.ts";
import { argumentsByName } from "../call-sites.ts";
import { classAt, constructedClass, placeOf } from "../holding/places.ts";
import type { SegmentModel } from "../segment-model.ts";
import { type ClassView, resolveClass } from "./class-view.ts";

/** By function and name of the parameter. */
export type PassedClasses = ReadonlyMap<FunctionDef, ReadonlyMap<string, ReadonlySet<ClassView>>>;

export function passedClasses(models: readonly SegmentModel[]): PassedClasses {
  const found = new Map<FunctionDef, Map<string, Set<ClassView>>>();
  for (const model of models) {
    for (const call of model.collect(undefined, (node) => (node.kind === "Call" ? node : undefined))) {
      const callee = calleeOf(model, call);
      if (callee === undefined) continue;
      for (const [name, value] of argumentsByName(call, callee, true) ?? []) {
        const view = constructedClass(model, value) ?? classOfName(model, value);
        if (view === undefined) continue;
        const byName = found.get(callee) ?? new Map<string, Set<ClassView>>();
        found.set(callee, byName.set(name, (byName.get(name) ?? new Set()).add(view)));
      }
    }
  }
  return found;
}

/** `Node(...)` or a method of an object whose class is known. */
function calleeOf(model: SegmentModel, { func }: Call): FunctionDef | undefined {
  const made = resolveClass(model, func);
  if (made !== undefined) return made.method("__init__")?.node;
  if (func.kind !== "Attribute") return undefined;
  return classOfName(model, func.value)?.method(func.attr.id)?.node;
}

/** The class of the object that a name or path stands for. */
export function classOfName(
  model: SegmentModel,
  value: Parameters<typeof placeOf>[1],
): ClassView | undefined {
  const place = placeOf(model, value);
  return place === undefined ? undefined : classAt(model, place);
}
