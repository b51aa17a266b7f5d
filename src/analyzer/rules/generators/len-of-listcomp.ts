/** Rule `len-of-listcomp`: a list is built only to be counted. */
import { isPure } from "../../../semantics/effects.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { isPlainContainer } from "../../../semantics/kind.ts";
import { isLazySafe } from "../../../semantics/laziness.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, ListComp, Segment } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { defineRule, type EditDraft } from "../../rule.ts";
import { isSmallerThanGenerator } from "../../small-lists.ts";

interface Facts {
  /** The list has one element for each of a container, so that the container can be measured itself. */
  readonly isWholeContainer: boolean;
}

export const lenOfListcomp = defineRule<Facts>({
  meta: {
    id: "len-of-listcomp",
    group: "generators",
    summary: "List comprehension inside len()",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `len([...])` with a list comprehension whose elements have no effects: they are made and kept only to be counted.",
      whyItCostsMemory:
        "The list holds 8 bytes for each element, and the elements where they are new, until it has been counted. `sum(1 for ...)` counts them as they come.",
      example: "def count_long(words):\n    return len([word for word in words if len(word) > 10])\n",
      better: "def count_long(words):\n    return sum(1 for word in words if len(word) > 10)\n",
      whenNotTo:
        "Where time matters more than memory: adding up takes longer than `len` of a list, by the factors below. Inside `__len__` the rule is silent, since what is counted there may ask for the length itself. Elements that call something unknown are not reported, as counting with `sum` does not compute them.",
      fixSafety:
        "Offered: it trades time for memory, and elements are not computed any more, so that an exception they would have raised does not come.",
      measured:
        "Peak above the start, as `tracemalloc` counts it. The fewer elements pass the condition, the smaller the difference.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const [list] = call.args;
      if (list?.kind !== "ListComp" || call.args.length > 1 || call.keywords.length > 0) return;
      if (!model.isBuiltin(call.func, "len") || !isPure(model, list.elt) || !isLazySafe(model, list)) return;
      if (isSmallerThanGenerator(model, list) || isInLen(model, call)) return;
      const isWholeContainer = measuresItself(model, list);
      const edits = isWholeContainer
        ? measureContainer(segment, list)
        : countWithSum(model, segment, call, list);
      report({
        start: call.start,
        end: call.end,
        facts: { isWholeContainer },
        fix: edits && {
          title: isWholeContainer ? "Measure the container" : "Count with sum",
          applicability: "offered",
          edits,
        },
      });
    },
  },
  message({ isWholeContainer }, costs) {
    const advice = isWholeContainer
      ? "The container that it goes through has the same length."
      : "`sum(1 for ...)` counts without a list and takes more time.";
    return `The list is made only to be counted: ${costs.describeList(undefined)}. ${advice}`;
  },
  estimate: (_, costs) => costs.estimateList(undefined),
});

function isInLen(model: SegmentModel, call: Call): boolean {
  for (const ancestor of model.ancestorsOf(call)) {
    if (ancestor.kind === "FunctionDef" && ancestor.name.id === "__len__") return true;
  }
  return false;
}

/** One clause without conditions over a container of a builtin type. */
function measuresItself(model: SegmentModel, { generators }: ListComp): boolean {
  const [only] = generators;
  return (
    generators.length === 1 &&
    only?.ifs.length === 0 &&
    only.target.kind === "Name" &&
    isPlainContainer(inferKind(model, only.iter))
  );
}

function measureContainer(segment: Segment, list: ListComp): readonly EditDraft[] | undefined {
  const iter = list.generators[0]?.iter;
  if (iter === undefined || containsComment(segment, list)) return undefined;
  return [{ start: list.start, end: list.end, newText: segment.text.slice(iter.start, iter.end) }];
}

function countWithSum(
  model: SegmentModel,
  segment: Segment,
  call: Call,
  list: ListComp,
): readonly EditDraft[] | undefined {
  const [first] = list.generators;
  const isPlain = first !== undefined && !/[()]/.test(segment.text.slice(list.elt.end, first.start));
  const head = { start: call.start, end: list.elt.end };
  const tail = { start: list.end - 1, end: call.end };
  if (
    !isPlain ||
    !model.seesBuiltin(call, "sum") ||
    [head, tail].some((each) => containsComment(segment, each))
  )
    return undefined;
  return [
    { ...head, newText: "sum(1" },
    { ...tail, newText: ")" },
  ];
}
