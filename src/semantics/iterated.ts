/** Which containers iterating over an expression goes through, and whether they are all of known types. */
import type { Expr } from "../syntax/ast.ts";
import { isMadeHere } from "./fresh.ts";
import { inferKind } from "./infer.ts";
import { isPlainContainer } from "./kind.ts";
import type { SegmentModel } from "./segment-model.ts";

/** Builtins that go through their arguments as they are iterated over themselves. */
const LAZY_BUILTINS: ReadonlySet<string> = new Set(["zip", "enumerate", "reversed", "iter", "map", "filter"]);
const VIEW_METHODS: ReadonlySet<string> = new Set(["keys", "values", "items"]);

/**
 * The expressions whose contents are read as the iteration goes on: `d` for `d.items()`, both lists of a `zip`, nothing
 * for a list that was just made. Unknown calls stand for themselves.
 */
export function iteratedContainers(model: SegmentModel, iterable: Expr): readonly Expr[] {
  if (iterable.kind === "Call") {
    const builtin = model.builtinOf(iterable.func);
    if (builtin !== undefined && LAZY_BUILTINS.has(builtin)) {
      return iterable.args.flatMap((arg) => iteratedContainers(model, arg));
    }
    if (iterable.func.kind === "Attribute" && VIEW_METHODS.has(iterable.func.attr.id)) {
      return [iterable.func.value];
    }
  }
  return isMadeHere(model, iterable) || iterable.kind === "Constant" ? [] : [iterable];
}

/** Iterating runs nobody's code and uses nothing up: lists, dictionaries, and `zip` and its like over them. */
export function iteratesPlainly(model: SegmentModel, iterable: Expr): boolean {
  if (iterable.kind === "Call") {
    const builtin = model.builtinOf(iterable.func);
    if (builtin === "zip" || builtin === "enumerate" || builtin === "reversed") {
      return iterable.args.every((arg) => iteratesPlainly(model, arg));
    }
  }
  return isPlainContainer(inferKind(model, iterable));
}
