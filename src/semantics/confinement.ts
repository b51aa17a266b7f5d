/**
 * Whether a value can be reached through one local name only: not aliased, returned, stored, passed or captured. Then
 * everything that happens to it is written out in its uses.
 */
import type { Name } from "../syntax/ast.ts";
import { describeDefinition } from "./definitions.ts";
import { isMadeHere } from "./fresh.ts";
import type { Binding, SegmentModel } from "./segment-model.ts";
import { type Use, usesOf } from "./uses.ts";

/** A local name whose values are all made in its function and never leave it. */
export interface ConfinedLocal {
  readonly binding: Binding;
  /** In source order, without any through which the value gets away. */
  readonly uses: readonly Use[];
}

/**
 * As `confinedLocal`, but the value may be returned at the end: nobody else has it while the function runs. `isHarmless`
 * tells the uses that the caller knows to keep nothing.
 */
export function ownedLocal(
  model: SegmentModel,
  name: Name,
  isHarmless: (use: Use) => boolean = () => false,
): ConfinedLocal | undefined {
  return localWithout(
    model,
    name,
    (use) => use.kind === "escape" && use.how !== "returned" && !isHarmless(use),
  );
}

/**
 * Condition "local and not aliased": every value that the name is given is fresh, and no use lets it go. A list that is
 * confined can only be changed by a method, an item store or an augmented assignment in `uses`.
 */
export function confinedLocal(model: SegmentModel, name: Name): ConfinedLocal | undefined {
  return localWithout(model, name, ({ kind }) => kind === "escape");
}

function localWithout(
  model: SegmentModel,
  name: Name,
  isEscape: (use: Use) => boolean,
): ConfinedLocal | undefined {
  const binding = model.localBindingOf(name);
  if (binding === undefined || binding.owner.kind !== "function") return undefined;
  const uses = usesOf(model, binding);
  if (uses === undefined || uses.some(isEscape)) return undefined;
  const areFresh = binding.definitions.every((place) => {
    const definition = describeDefinition(model, place);
    // `xs += ...` leaves a list the same list, and makes no other name for anything else.
    if (definition.kind === "augmented") return true;
    if (definition.kind !== "value" || !isMadeHere(model, definition.value)) return false;
    // `a = b = []` makes one list with two names.
    return definition.statement.kind !== "Assign" || definition.statement.targets.length === 1;
  });
  return areFresh ? { binding, uses } : undefined;
}
