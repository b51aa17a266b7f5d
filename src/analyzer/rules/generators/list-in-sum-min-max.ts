/** Rule `list-in-sum-min-max`: a list comprehension that is built only to be added up or searched for its extreme. */
import { inferKind } from "../../../semantics/infer.ts";
import { isLazySafe } from "../../../semantics/laziness.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, Expr } from "../../../syntax/ast.ts";
import { dropBrackets } from "../../repairs/drop-brackets.ts";
import { defineRule } from "../../rule.ts";
import { isSmallerThanGenerator, knownListCount } from "../../small-lists.ts";

type Builtin = "sum" | "min" | "max";

interface Facts {
  readonly builtin: Builtin;
  /** Elements of the list, where the source says so. */
  readonly count: number | undefined;
}

export const listInSumMinMax = defineRule<Facts>({
  meta: {
    id: "list-in-sum-min-max",
    group: "generators",
    summary: "List comprehension inside sum(), min() or max()",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `sum([...])`, `min([...])` and `max([...])` with a list comprehension as the one iterable, with or without `start`, `key` and `default`.",
      whyItCostsMemory:
        "These functions need one element at a time, but the list holds all of them at once: 8 bytes each, and the elements themselves where the comprehension makes new ones. With a generator expression each element is gone before the next one is made.",
      example: "def total_length(lines):\n    return sum([len(line) for line in lines])\n",
      better: "def total_length(lines):\n    return sum(len(line) for line in lines)\n",
      whenNotTo:
        "Where time matters more than memory: the generator is resumed once for each element, which took 29 to 40% more time where elements are cheap to make, and more or less than that in the tables below. Lists of at most 16 elements are no larger than the generator and are not reported; nor are `min` and `max` of several arguments, which compare whole lists, `sum` with a list to start from, and comprehensions with `await`, `:=`, `next()` or `super()` inside, which mean something else in a generator.",
      fixSafety:
        "Offered, never applied without asking: the result is the same, but it trades time for memory, and elements are computed in between the additions or comparisons and no longer before them.",
      measured:
        "Peak above the start, as `tracemalloc` counts it. Where the elements exist already, only the list itself is saved; where each is new, all of them are.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const [list] = call.args;
      if (list?.kind !== "ListComp" || call.func.kind !== "Name") return;
      const builtin = consumerOf(call.func.id);
      if (builtin === undefined || !model.isBuiltin(call.func, builtin)) return;
      if (!takesOneIterable(model, builtin, call) || !isLazySafe(model, list)) return;
      if (isSmallerThanGenerator(model, list)) return;
      report({
        start: list.start,
        end: list.end,
        facts: { builtin, count: knownListCount(model, list) },
        fix: {
          title: `Pass a generator expression to ${builtin}`,
          applicability: "offered",
          edits: dropBrackets(segment, call, list),
        },
      });
    },
  },
  message({ builtin, count }, costs) {
    return (
      `\`${builtin}\` takes one element at a time, but the list holds all of them at once: ${costs.describeList(count)}. ` +
      "With a generator expression instead of the list only one exists at a time; this trades time for memory, " +
      "29-40% more time was measured with elements that are cheap to make."
    );
  },
  estimate: ({ count }, costs) => costs.estimateList(count),
});

function consumerOf(name: string): Builtin | undefined {
  return name === "sum" || name === "min" || name === "max" ? name : undefined;
}

function takesOneIterable(model: SegmentModel, builtin: Builtin, call: Call): boolean {
  const [, second, ...others] = call.args;
  if (others.length > 0 || call.keywords.some(({ arg }) => arg === undefined)) return false;
  if (builtin !== "sum") return second === undefined;
  const start = second ?? call.keywords.find(({ arg }) => arg?.id === "start")?.value;
  return start === undefined || !mayBeSequence(model, start);
}

/** Adding up lists copies them again and again: a graver matter than the list around them. */
function mayBeSequence(model: SegmentModel, start: Expr): boolean {
  if (start.kind === "Starred") return true;
  const { kind } = inferKind(model, start);
  return kind === "list" || kind === "tuple" || kind === "str" || kind === "bytes" || kind === "union";
}
