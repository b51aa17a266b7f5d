/** Rule `sort-per-insert`: a list is sorted again after every element that joins it. */
import { loopsAround } from "../../../semantics/loops.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { isSortedInLoop, type SortedInsertion, sortedInsertion } from "../../../semantics/sorted-lists.ts";
import { statementBefore } from "../../../semantics/statement-order.ts";
import type { Segment } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { defineRule, type FixDraft } from "../../rule.ts";

interface Facts {
  readonly name: string;
}

export const sortPerInsert = defineRule<Facts>({
  meta: {
    id: "sort-per-insert",
    group: "sequences",
    summary: "List sorted again after each element that joins it",
    defaultSeverity: "information",
    isOnByDefault: true,
    isAboutTime: true,
    docs: {
      whatItDoes:
        "Finds `values.append(x)` followed by `values.sort()` in a loop, on a local list that starts empty or sorted and is not brought out of order by anything else.",
      whyItCostsMemory:
        "It costs time: each `sort` compares all neighbours, which for 10,000 elements is 50 million comparisons in all. `bisect.insort` finds the place with 13 and moves what comes after it. While it sorts, `list.sort` also takes the elements out of the list, and may allocate a buffer for merging; `insort` needs none.",
      example:
        "def scores(games):\n    best = []\n    for game in games:\n        best.append(game.score)\n        best.sort()\n        game.rank = best.index(game.score)\n    return best\n",
      better:
        "import bisect\n\n\ndef scores(games):\n    best = []\n    for game in games:\n        bisect.insort(best, game.score)\n        game.rank = best.index(game.score)\n    return best\n",
      whenNotTo:
        "Where the order is needed only after the loop: then sort once, behind it. Where elements have `<` but no consistent order, as sets and not-a-number have.",
      fixSafety:
        "Offered: `insort` compares other pairs of elements than `sort`, so elements without a consistent order may end up elsewhere.",
      measured: "Peak above the start, as `tracemalloc` counts it, and the time of the loop.",
    },
  },
  visitor: {
    Expr(stmt, { model, segment, report }) {
      if (stmt.value.kind !== "Call") return;
      const insertion = sortedInsertion(stmt, statementBefore(model, stmt));
      const [loop] = insertion === undefined ? [] : loopsAround(model, stmt);
      if (insertion === undefined || loop === undefined || loop.kind === "comprehension") return;
      if (!isSortedInLoop(model, loop, insertion)) return;
      report({
        start: stmt.start,
        end: stmt.end,
        facts: { name: insertion.list.id },
        fix: offerInsort(model, segment, insertion),
      });
    },
  },
  message({ name }) {
    return (
      `\`${name}\` is in order but for the element that was just appended, and is sorted as a whole in every round. ` +
      "`bisect.insort` puts the element where it belongs; if the order is only needed behind the loop, sort there."
    );
  },
});

function offerInsort(
  model: SegmentModel,
  segment: Segment,
  { list, append, sort }: SortedInsertion,
): FixDraft | undefined {
  const [value] = append.args;
  const replaced = { start: append.start, end: sort.end };
  if (value === undefined || !model.seesModule(append, "bisect") || containsComment(segment, replaced))
    return undefined;
  const text = segment.text.slice(value.start, value.end);
  const isBare = value.kind === "GeneratorExp" || value.kind === "NamedExpr";
  if (isBare) return undefined;
  return {
    title: "Use bisect.insort",
    applicability: "offered",
    edits: [{ ...replaced, newText: `bisect.insort(${list.id}, ${text})` }],
    imports: ["bisect"],
  };
}
