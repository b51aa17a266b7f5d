/** Rule `sorted-slice-to-heapq`: everything is sorted, and only the first few elements are kept. */
import type { ListOrigin } from "../../../cpython/sizes.ts";
import { integerValue, knownCount } from "../../../semantics/counts.ts";
import { listOriginOf } from "../../../semantics/list-origin.ts";
import { sortedCall } from "../../../semantics/sorted-calls.ts";
import type { Expr } from "../../../syntax/ast.ts";
import { replaceSorted } from "../../repairs/replace-sorted.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly finder: "nsmallest" | "nlargest";
  readonly kept: number;
  readonly origin: ListOrigin;
}

/** A heap of more elements than this is not small beside most lists. */
const MAX_KEPT = 1000;

export const sortedSliceToHeapq = defineRule<Facts>({
  meta: {
    id: "sorted-slice-to-heapq",
    group: "sequences",
    summary: "Everything is sorted for its first few elements",
    defaultSeverity: "hint",
    isOnByDefault: false,
    docs: {
      whatItDoes:
        "Finds `sorted(values)[:10]`, with `key` and `reverse` or without, where the number of elements kept is a literal of at most 1,000.",
      whyItCostsMemory:
        "`sorted` makes a list of all elements, 8 bytes each, and of all keys where there is a `key`, only to cut off its head. `heapq.nsmallest` and `nlargest` hold as many elements as are wanted and look at the others one by one.",
      example: "def cheapest(offers):\n    return sorted(offers, key=lambda offer: offer.price)[:10]\n",
      better:
        "import heapq\n\n\ndef cheapest(offers):\n    return heapq.nsmallest(10, offers, key=lambda offer: offer.price)\n",
      whenNotTo:
        "Where there are few elements, most of them are kept, or they come nearly in order: sorting is faster then, up to a hundred times where the heap takes in every element. What is saved is memory for a moment, so the rule is off by default. Sources whose literal length is not at least ten times the number kept are not reported.",
      fixSafety:
        "Offered: `heapq` documents the same result, ties included, but the order in which `key` and `<` are called is another one, and for short sources it takes longer.",
      measured:
        "Peak above the start, as `tracemalloc` counts it. Where the source is in random order the heap is faster, too; where every element is larger than those before, each goes into the heap, and sorting has nothing to do.",
    },
  },
  visitor: {
    Subscript(subscript, { model, segment, report }) {
      if (subscript.ctx !== "Load" || subscript.value.kind !== "Call") return;
      const kept = headLength(subscript.slice);
      if (kept === undefined || kept < 2 || kept > MAX_KEPT) return;
      const sorted = sortedCall(model, subscript.value);
      if (sorted === undefined) return;
      const count = knownCount(model, sorted.source);
      if (count !== undefined && count < 10 * kept) return;
      const finder = sorted.isReversed ? "nlargest" : "nsmallest";
      const edits = model.seesModule(subscript, "heapq")
        ? replaceSorted(segment, subscript, sorted, `heapq.${finder}`, `${kept}, `)
        : undefined;
      report({
        start: subscript.start,
        end: subscript.end,
        facts: { finder, kept, origin: listOriginOf(model, sorted.source) },
        fix:
          edits === undefined
            ? undefined
            : { title: `Use heapq.${finder}`, applicability: "offered", edits, imports: ["heapq"] },
      });
    },
  },
  message({ finder, kept, origin }, costs) {
    return (
      `All elements are copied and sorted to keep ${kept} of them: ${costs.describeList(undefined, origin)}. ` +
      `\`heapq.${finder}\` holds ${kept} at a time; it pays where there are many more.`
    );
  },
  estimate: ({ origin }, costs) => costs.estimateList(undefined, origin),
});

/** `10` of `[:10]`. */
function headLength(slice: Expr): number | undefined {
  if (slice.kind !== "Slice" || slice.step !== undefined || slice.upper === undefined) return undefined;
  const isFromStart = slice.lower === undefined || integerValue(slice.lower) === 0;
  return isFromStart ? integerValue(slice.upper) : undefined;
}
