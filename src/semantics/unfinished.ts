/** Whether a list comprehension may stop before its last element: is the difference seen, and could it be an exception? */
import type { ListComp } from "../syntax/ast.ts";
import { isPure, isTotal, isTotalTest } from "./effects.ts";
import { inferKind } from "./infer.ts";
import { isPlainContainer } from "./kind.ts";
import type { SegmentModel } from "./segment-model.ts";
import { mayBeLeftUnfinished } from "./sources.ts";

/** Nobody can notice that later elements, conditions and inner iterables are not evaluated. */
export function isPureToSkip(model: SegmentModel, { elt, generators }: ListComp): boolean {
  return (
    isPure(model, elt) &&
    generators.every(
      ({ iter, ifs }, index) =>
        (index === 0 ? mayBeLeftUnfinished(model, iter) : isPure(model, iter)) &&
        ifs.every((test) => isPure(model, test)),
    )
  );
}

/** Nor could any of them have raised, nor the iteration itself. */
export function isTotalToSkip(model: SegmentModel, { elt, generators }: ListComp): boolean {
  return (
    isTotal(model, elt) &&
    generators.every(
      ({ target, iter, ifs }, index) =>
        target.kind === "Name" &&
        (index === 0 || isTotal(model, iter)) &&
        isPlainContainer(inferKind(model, iter)) &&
        ifs.every((test) => isTotalTest(model, test)),
    )
  );
}
