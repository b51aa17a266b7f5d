/**
 * `names = list(reversed(names))`, where nobody else has the list and nothing is going through it: the list could be
 * reversed in place.
 */
import type { Assign, Expr, Name } from "../syntax/ast.ts";
import { ownedLocal } from "./confinement.ts";
import { inferKind } from "./infer.ts";
import type { SegmentModel } from "./segment-model.ts";
import type { Use } from "./uses.ts";

/** The name on the right side, or undefined for other assignments. */
export function selfReversalOf(model: SegmentModel, assign: Assign): Name | undefined {
  const [target] = assign.targets;
  const source = onlyArgument(model, onlyArgument(model, assign.value, "list"), "reversed");
  if (source?.kind !== "Name" || target?.kind !== "Name" || assign.targets.length > 1) return undefined;
  if (target.id !== source.id || inferKind(model, source).kind !== "list") return undefined;
  const owned = ownedLocal(model, source, ({ name }) => name === source);
  if (owned === undefined || owned.uses.some((use) => isGoneThrough(use, assign))) return undefined;
  return source;
}

/** `x` of `maker(x)` */
function onlyArgument(
  model: SegmentModel,
  call: Expr | undefined,
  maker: "list" | "reversed",
): Expr | undefined {
  if (call?.kind !== "Call" || call.args.length !== 1 || call.keywords.length > 0) return undefined;
  return model.isBuiltin(call.func, maker) ? call.args[0] : undefined;
}

/** A loop around the assignment, or a generator that may run later, iterates over the list that would change. */
function isGoneThrough({ kind, name, at }: Use, assign: Assign): boolean {
  if (kind !== "iteration") return false;
  for (const parent of at.ancestorsOf(name)) {
    if (parent.kind === "GeneratorExp") return true;
    if (parent.kind === "For" || parent.kind === "AsyncFor") {
      return parent.start <= assign.start && assign.end <= parent.end;
    }
  }
  return false;
}
