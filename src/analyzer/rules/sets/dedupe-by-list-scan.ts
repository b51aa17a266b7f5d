/** Rule `dedupe-by-list-scan`: duplicates are left out by searching the list of what came before. */
import { inferKind } from "../../../semantics/infer.ts";
import { hashabilityOf } from "../../../semantics/kind.ts";
import { loopsAround, repeatedCode } from "../../../semantics/loops.ts";
import { repeatedAtLeast } from "../../../semantics/rounds.ts";
import { findSearchedList } from "../../../semantics/searched-list.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { type UniqueList, uniqueListOf } from "../../../semantics/unique-lists.ts";
import { type Use, usesOf } from "../../../semantics/uses.ts";
import { replaceLoopByFromkeys } from "../../repairs/dict-fromkeys.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly name: string;
}

/** Among so few elements a list is searched as fast. */
const MIN_ROUNDS = 17;

export const dedupeByListScan = defineRule<Facts>({
  meta: {
    id: "dedupe-by-list-scan",
    group: "sets",
    summary: "Duplicates left out by searching a growing list",
    defaultSeverity: "information",
    isOnByDefault: true,
    isAboutTime: true,
    docs: {
      whatItDoes:
        "Finds a loop that appends a value to a list unless the list contains it already, where the values are known to be hashable and the list is kept for more than that.",
      whyItCostsMemory:
        "It costs time: each value is compared with all that came before, so 10,000 different values take 50 million comparisons. A dictionary keeps the order of insertion and finds a key by its hash; `list(dict.fromkeys(values))` does the whole loop. While it is made, the dictionary takes 208 KB for 10,000 keys on Python 3.11 and later, beside the list's 85 KB.",
      example:
        "def unique(lines: list[str]):\n    found = []\n    for line in lines:\n        if line not in found:\n            found.append(line)\n    return found\n",
      better: "def unique(lines: list[str]):\n    found = list(dict.fromkeys(lines))\n    return found\n",
      whenNotTo:
        "Where there are few values, or most of them are equal; where memory is shorter than time. Values of unknown type are not reported: they might not be hashable, or be equal without having the same hash.",
      fixSafety:
        "Offered where the loop does nothing else and stands right behind the empty list: the name of the loop is not bound any more, and the dictionary takes memory for a moment. Otherwise the message is the only advice: keep a set of what was seen beside the list.",
      measured:
        "Peak above the start, as `tracemalloc` counts it. The better program is the larger and the faster one.",
    },
  },
  visitor: {
    If(node, { model, segment, report }) {
      const unique = uniqueListOf(node);
      if (unique === undefined || !isGrownInLoop(model, unique)) return;
      if (hashabilityOf(inferKind(model, unique.value)) !== "hashable") return;
      // A list that is only searched is better made a set: list-lookup-in-loop.
      if (findSearchedList(model, unique.list) !== undefined) return;
      report({
        start: unique.test.start,
        end: unique.test.end,
        facts: { name: unique.list.id },
        fix: replaceLoopByFromkeys(model, segment, node, unique),
      });
    },
  },
  message({ name }, costs) {
    return (
      `Each value is compared with everything in \`${name}\`, in every round. A dictionary keeps the order and finds ` +
      `by hash: \`list(dict.fromkeys(...))\`, or a set beside the list. It takes ${costs.describeDict(undefined)} while it is there.`
    );
  },
  estimate: (_, costs) => costs.estimateDict(undefined),
});

/** The list is made outside of the loop; inside, nothing is taken out of it, and nothing added without a search. */
function isGrownInLoop(model: SegmentModel, { list, test }: UniqueList): boolean {
  const [loop] = loopsAround(model, test);
  const binding = model.localBindingOf(list);
  if (loop === undefined || binding === undefined || !repeatedAtLeast(model, test, MIN_ROUNDS)) return false;
  const code = repeatedCode(model, loop);
  const isInside = ({ start, end }: { start: number; end: number }): boolean =>
    code.some((part) => part.start <= start && end <= part.end);
  if (binding.definitions.some(({ node }) => isInside(node))) return false;
  if (inferKind(model, list).kind !== "list") return false;
  const inLoop = usesOf(model, binding)?.filter(({ name }) => isInside(name)) ?? [];
  return (
    inLoop.length > 0 &&
    inLoop.every((use) => use.kind === "membership" || (use.kind === "method" && isGuarded(use)))
  );
}

/** Only what was searched for before is appended: all that comes to the list is different. */
function isGuarded({ at, name, method }: Use & { readonly kind: "method" }): boolean {
  if (method !== "append") return false;
  for (const ancestor of at.ancestorsOf(name)) {
    if (ancestor.kind === "If" && uniqueListOf(ancestor)?.list.id === name.id) return true;
  }
  return false;
}
