/** Rule `listcomp-membership`: a list comprehension that is built only to be searched once. */
import { isLazySafe } from "../../../semantics/laziness.ts";
import { membershipsOf } from "../../../semantics/memberships.ts";
import { isPureToSkip } from "../../../semantics/unfinished.ts";
import { defineRule } from "../../rule.ts";
import { isSmallerThanGenerator, knownListCount } from "../../small-lists.ts";

interface Facts {
  /** Elements of the list, where the source says so. */
  readonly count: number | undefined;
}

export const listcompMembership = defineRule<Facts>({
  meta: {
    id: "listcomp-membership",
    group: "sets",
    summary: "List comprehension that is built to be searched once",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `x in [... for ...]` where elements and conditions only look at things, so that nobody can notice if the last of them are never computed.",
      whyItCostsMemory:
        "The brackets make a list of all elements before the first one is compared: 8 bytes for each, and every element is computed. With a generator expression each element is made, compared and dropped, and the search ends at the first that is equal.",
      example: "def has_user(users, name):\n    return name in [user.name for user in users]\n",
      better: "def has_user(users, name):\n    return name in (user.name for user in users)\n",
      whenNotTo:
        "Keep the list where every element must be computed for what it does. Where the same elements are searched again and again, neither list nor generator is right: build a set once. The rule is silent about `await`, `:=`, `next()` and `super()` inside the comprehension, which mean something else in a generator, and about lists of at most 16 elements, which are no larger than the generator would be.",
      fixSafety:
        "Offered: elements after the one that was found are not computed any more, so an exception that one of them would have raised is not raised, and an iterator is left where the answer was found.",
      measured:
        "Peak above the start, as `tracemalloc` counts it. The time depends on where the element is found; at the end, or nowhere, the generator takes longer, since it is resumed once for each element.",
    },
  },
  visitor: {
    Compare(compare, { model, report }) {
      for (const { operand, container } of membershipsOf(compare)) {
        if (container.kind !== "ListComp" || !isLazySafe(model, container)) continue;
        if (!isPureToSkip(model, container) || isSmallerThanGenerator(model, container)) continue;
        const brackets = [
          { start: container.start, end: container.start + 1 },
          { start: container.end - 1, end: container.end },
        ];
        report({
          start: operand.start,
          end: container.end,
          facts: { count: knownListCount(model, container) },
          unnecessary: brackets,
          fix: {
            title: "Search a generator expression",
            applicability: "offered",
            edits: brackets.map((bracket, index) => ({ ...bracket, newText: index === 0 ? "(" : ")" })),
          },
        });
      }
    },
  },
  message({ count }, costs) {
    return (
      `The list is built in full before the first element is compared: ${costs.describeList(count)}. ` +
      "With parentheses for the brackets, each element is made and compared in turn, up to the one that is found."
    );
  },
  estimate: ({ count }, costs) => costs.estimateList(count),
});
