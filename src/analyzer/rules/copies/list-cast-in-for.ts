/** Rule `list-cast-in-for`: a container is copied only to go through the copy. */
import { castOf, doubleCastOf } from "../../../semantics/casts.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { iteratedContainers, iteratesPlainly } from "../../../semantics/iterated.ts";
import { findIterationChange } from "../../../semantics/lazy-reads.ts";
import { roundOver } from "../../../semantics/loop-round.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { isLocalValue, isSharedByThreads } from "../../../semantics/shared-state.ts";
import type { Expr } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { unwrapCleanly } from "../../repairs/unwrap-call.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly cast: "list" | "tuple";
}

export const listCastInFor = defineRule<Facts>({
  meta: {
    id: "list-cast-in-for",
    group: "copies",
    summary: "Copy that is made only to loop over it",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `for x in list(y)` and `for x in tuple(y)`, in loops and in comprehensions that run at once, where nothing in the loop can change `y`: not by name, not through an alias, a function that is called, or a callback.",
      whyItCostsMemory:
        "The copy holds 8 bytes for each element for as long as the loop runs. Going through the container itself holds nothing.",
      example: "def show(names: set):\n    for name in list(names):\n        print(name)\n",
      better: "def show(names: set):\n    for name in names:\n        print(name)\n",
      whenNotTo:
        "Where the copy protects the loop: the body removes or adds something, or calls code that might. The rule proves the opposite first, so a loop with an unknown call is left alone; so are globals and attributes in modules that use threads, and iterators, whose elements the copy makes beforehand.",
      fixSafety:
        "Safe where the source is a local value that is known to be a list, tuple, set, dictionary, view, range or string, or `zip`, `enumerate` or `reversed` of such. Offered for attributes and globals of known types and for parameters of unknown type, and with a comment inside.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const made = castOf(model, call);
      if (made === undefined || (made.cast !== "list" && made.cast !== "tuple")) return;
      const round = roundOver(model, call);
      if (round === undefined || doubleCastOf(model, call) !== undefined) return;
      const { source } = made;
      const applicability = mayGo(model, source);
      if (applicability === undefined || findIterationChange(model, source, round) !== undefined) return;
      const edits = unwrapCleanly(segment, call, source);
      report({
        start: call.start,
        end: call.end,
        facts: { cast: made.cast },
        unnecessary: [
          { start: call.start, end: source.start },
          { start: source.end, end: call.end },
        ],
        fix: edits && {
          title: "Loop over the source itself",
          applicability: containsComment(segment, call) ? "offered" : applicability,
          edits,
        },
      });
    },
  },
  message({ cast }, costs) {
    return (
      `\`${cast}\` copies all elements for the loop: ${costs.describeList(undefined)}. ` +
      "Nothing in the loop changes the source, so it can be gone through itself."
    );
  },
  estimate: (_, costs) => costs.estimateList(undefined),
});

/** How sure it is that the source may be gone through itself, as far as its type and place tell. */
function mayGo(model: SegmentModel, source: Expr): "safe" | "offered" | undefined {
  const containers = iteratedContainers(model, source);
  if (containers.some((container) => isSharedByThreads(model, container))) return undefined;
  const areLocal = containers.every((container) => isLocalValue(model, container));
  if (iteratesPlainly(model, source)) return areLocal ? "safe" : "offered";
  const isUnknownLocal = source.kind === "Name" && areLocal && inferKind(model, source).kind === "unknown";
  return isUnknownLocal ? "offered" : undefined;
}
