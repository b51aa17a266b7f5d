/** Rule `list-in-sorted-tuple`: a list comprehension that `sorted` or `tuple` copies and throws away. */
import { isLazySafe } from "../../../semantics/laziness.ts";
import type { Call } from "../../../syntax/ast.ts";
import { dropBrackets } from "../../repairs/drop-brackets.ts";
import { defineRule } from "../../rule.ts";
import { isSmallerThanGenerator, knownListCount } from "../../small-lists.ts";

interface Facts {
  readonly builtin: "sorted" | "tuple";
  /** Elements of the list, where the source says so. */
  readonly count: number | undefined;
}

export const listInSortedTuple = defineRule<Facts>({
  meta: {
    id: "list-in-sorted-tuple",
    group: "generators",
    summary: "List comprehension inside sorted() or tuple()",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `sorted([...])` (with or without `key` and `reverse`) and `tuple([...])` with a list comprehension as the iterable.",
      whyItCostsMemory:
        "`sorted` fills a list of its own and `tuple` a tuple; while they do, the list of the comprehension exists beside it. With a generator expression the elements go where they are needed at once: one copy of 8 bytes an element less at the peak.",
      example: "def sizes(files):\n    return sorted([file.size for file in files])\n",
      better: "def sizes(files):\n    return sorted(file.size for file in files)\n",
      whenNotTo:
        "Where time matters more than a peak that is soon over: the generator is resumed once for each element, which makes elements that are cheap to make dearer by the factors below. From Python 3.14 on `tuple` collects what a generator yields in a list of its own, so that nothing is saved there; the message says so when such a version is chosen. Lists of at most 16 elements, which are no larger than the generator, are not reported, nor are comprehensions that mean something else in a generator (`await`, `:=`, `next()`, `super()`).",
      fixSafety:
        "Offered, never applied without asking: the result is the same, but it trades time for memory, and a `StopIteration` that an element raises would become a `RuntimeError`.",
      measured:
        "Peak above the start, as `tracemalloc` counts it; the sorted list or tuple is part of it on both sides.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const [list] = call.args;
      if (list?.kind !== "ListComp" || call.args.length > 1 || call.func.kind !== "Name") return;
      const builtin = call.func.id;
      if (builtin !== "sorted" && builtin !== "tuple") return;
      if (!hasKnownKeywords(call, builtin) || !model.isBuiltin(call.func, builtin)) return;
      if (!isLazySafe(model, list) || isSmallerThanGenerator(model, list)) return;
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
    const made = builtin === "sorted" ? "a list" : "a tuple";
    if (builtin === "tuple" && !costs.tupleTakesElementsOneByOne) {
      return (
        `This list is thrown away once \`tuple\` has copied it: ${costs.describeList(count)}. ` +
        `On Python ${costs.pythonVersion} a generator expression saves nothing, since \`tuple\` makes a list of what it yields; up to 3.13 it does.`
      );
    }
    return (
      `\`${builtin}\` makes ${made} of its own, and this list exists beside it until it is complete: ${costs.describeList(count)}. ` +
      "A generator expression spares it, and takes more time."
    );
  },
  estimate({ builtin, count }, costs) {
    return builtin === "tuple" && !costs.tupleTakesElementsOneByOne ? undefined : costs.estimateList(count);
  },
});

function hasKnownKeywords({ keywords }: Call, builtin: "sorted" | "tuple"): boolean {
  if (builtin === "tuple") return keywords.length === 0;
  return keywords.every(({ arg }) => arg?.id === "key" || arg?.id === "reverse");
}
