/** Rule `list-in-for-iter`: a list comprehension that is built only for the loop around to go through it. */

import { isLazySafe } from "../../../semantics/laziness.ts";
import { findChangeWhileLazy } from "../../../semantics/lazy-reads.ts";
import { isPureToSkip } from "../../../semantics/unfinished.ts";
import { swapBrackets } from "../../repairs/drop-brackets.ts";
import { defineRule } from "../../rule.ts";
import { isSmallerThanGenerator, knownListCount } from "../../small-lists.ts";

interface Facts {
  /** Elements of the list, where the source says so. */
  readonly count: number | undefined;
}

export const listInForIter = defineRule<Facts>({
  meta: {
    id: "list-in-for-iter",
    group: "generators",
    summary: "List comprehension as the iterable of a for loop",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `for x in [...]` with a list comprehension, where computing an element has no effects and nothing in the body of the loop can change what the comprehension reads.",
      whyItCostsMemory:
        "All elements are made before the first round and kept until the last: 8 bytes each, and the elements themselves where they are new. A generator expression makes one for each round, and none after a `break`.",
      example: "def show(words):\n    for text in [word.strip() for word in words]:\n        print(text)\n",
      better: "def show(words):\n    for text in (word.strip() for word in words):\n        print(text)\n",
      whenNotTo:
        "Where the loop changes what the comprehension reads, the list is a snapshot and needed. The rule proves the opposite first: a body that calls a function it does not know, waits, yields, or stores into what may be the same object is left alone. Lists of at most 16 elements are no larger than the generator.",
      fixSafety:
        "Offered: elements are computed between the rounds and no longer before them, so that an exception comes later.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    For(loop, { model, report }) {
      const { iter } = loop;
      if (iter.kind !== "ListComp" || !isLazySafe(model, iter) || !isPureToSkip(model, iter)) return;
      if (isSmallerThanGenerator(model, iter)) return;
      if (findChangeWhileLazy(model, iter, [loop.target, ...loop.body]) !== undefined) return;
      report({
        start: iter.start,
        end: iter.end,
        facts: { count: knownListCount(model, iter) },
        fix: {
          title: "Make it a generator expression",
          applicability: "offered",
          edits: swapBrackets(iter),
        },
      });
    },
  },
  message({ count }, costs) {
    return (
      `The loop takes one element at a time, but this list holds all of them from the first round to the last: ${costs.describeList(count)}. ` +
      "A generator expression makes each element when its round comes."
    );
  },
  estimate: ({ count }, costs) => costs.estimateList(count),
});
