/** Whether taking fewer elements from an iterable than it has would be noticed. */
import type { Call, Expr, Name } from "../syntax/ast.ts";
import { PURE_BUILTINS } from "./builtin-facts.ts";
import { isPure } from "./effects.ts";
import { inferKind } from "./infer.ts";
import { isUsedUp } from "./kind.ts";
import type { SegmentModel } from "./segment-model.ts";

/**
 * False for iterables that compute as they go and may do more than that (`map` of an unknown function, a
 * generator of this module), and for iterators that are used again. Calls of unknown functions get the
 * benefit of the doubt: they mostly return containers.
 */
export function mayBeLeftUnfinished(model: SegmentModel, iterable: Expr): boolean {
  switch (iterable.kind) {
    case "GeneratorExp":
      return isPure(model, iterable);
    case "Name":
      return !isUsedUp(inferKind(model, iterable)) || isUsedOnce(model, iterable);
    case "Call":
      return isHarmlessCall(model, iterable);
    default:
      return true;
  }
}

function isHarmlessCall(model: SegmentModel, call: Call): boolean {
  switch (model.builtinOf(call.func)) {
    case "map":
    case "filter": {
      const [callee, ...sources] = call.args;
      return callee !== undefined && isPureCallee(model, callee) && areHarmless(model, sources);
    }
    case "zip":
    case "enumerate":
    case "reversed":
    case "iter":
      return areHarmless(model, call.args);
    default:
      // What `os.scandir` returns warns when it is not closed or used up.
      return !isGeneratorCall(model, call) && model.originOf(call.func) !== "os.scandir";
  }
}

function areHarmless(model: SegmentModel, sources: readonly Expr[]): boolean {
  return sources.every((source) => mayBeLeftUnfinished(model, source));
}

function isPureCallee(model: SegmentModel, callee: Expr): boolean {
  if (callee.kind === "Lambda") return isPure(model, callee);
  if (callee.kind === "Constant") return callee.type === "None";
  const builtin = model.builtinOf(callee);
  return builtin !== undefined && PURE_BUILTINS.has(builtin);
}

function isUsedOnce(model: SegmentModel, name: Name): boolean {
  return model.localBindingOf(name)?.uses.length === 1;
}

/** Whether a call runs a generator function of this module, or of the class around. */
function isGeneratorCall(model: SegmentModel, { func }: Call): boolean {
  if (func.kind === "Name") return model.functionsNamed(func).some((each) => each.isGenerator);
  if (func.kind !== "Attribute") return false;
  return model.methodsNamed(func.attr.id).some((each) => each.isGenerator);
}
