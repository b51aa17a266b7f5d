/** Rule `scan-of-sorted-list`: a sorted list is searched from the start, again and again. */
import { inferKind } from "../../../semantics/infer.ts";
import { elementOf, hashabilityOf } from "../../../semantics/kind.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import { membershipsOf } from "../../../semantics/memberships.ts";
import { repeatedAtLeast } from "../../../semantics/rounds.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { type SortedList, sortedListOf } from "../../../semantics/sorted-lists.ts";
import type { Use } from "../../../semantics/uses.ts";
import type { AstNode, Name } from "../../../syntax/ast.ts";
import { defineRule, type RelatedDraft } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly search: "in" | "index";
  readonly areHashable: boolean;
}

const MIN_ROUNDS = 5;

export const scanOfSortedList = defineRule<Facts>({
  meta: {
    id: "scan-of-sorted-list",
    group: "sequences",
    summary: "Sorted list that is searched from the start in a loop",
    defaultSeverity: "information",
    isOnByDefault: true,
    isAboutTime: true,
    docs: {
      whatItDoes:
        "Finds `x in values` and `values.index(x)` in a loop, where `values` is made by `sorted(...)` outside of it, never changed, and never leaves the function.",
      whyItCostsMemory:
        "It costs time: each search compares with one element after the other, half of them on average. In a sorted list `bisect.bisect_left` finds the place with 17 comparisons among 100,000, and takes no memory for it, where a set would take 40 to 80 bytes an element.",
      example:
        "def ranks(names, wanted):\n    ordered = sorted(names)\n    return [ordered.index(name) for name in wanted]\n",
      better:
        "import bisect\n\n\ndef ranks(names, wanted):\n    ordered = sorted(names)\n    return [bisect.bisect_left(ordered, name) for name in wanted]\n",
      whenNotTo:
        "Where there are few elements. `bisect_left` gives the place where a missing value would be: compare what stands there, or keep a set beside the list for `in`.",
      fixSafety: "No fix: what is to happen with missing values is for a person to say.",
      measured: "Peak above the start, as `tracemalloc` counts it, and the time of all searches.",
    },
  },
  visitor: {
    Compare(compare, { model, report }) {
      for (const { operand, container } of membershipsOf(compare)) {
        if (container.kind !== "Name") continue;
        const span = { start: operand.start, end: container.end };
        const others = otherScans(model, container, compare);
        if (others === undefined) continue;
        const facts = {
          name: container.id,
          search: "in" as const,
          areHashable: areHashable(model, container),
        };
        report({ ...span, facts, related: others });
      }
    },
    Call(call, { model, report }) {
      const { func, args } = call;
      if (func.kind !== "Attribute" || func.attr.id !== "index" || func.value.kind !== "Name") return;
      const others = args.length === 1 ? otherScans(model, func.value, call) : undefined;
      if (others === undefined) return;
      const facts = { name: func.value.id, search: "index" as const, areHashable: false };
      report({ start: call.start, end: call.end, facts, related: others });
    },
  },
  message({ name, search, areHashable }) {
    const beside = areHashable ? ", or a set beside the list finds by hash" : "";
    const scan = search === "in" ? "`in` compares" : "`index` compares";
    return `\`${name}\` is sorted, and ${scan} from its start, in every round. \`bisect.bisect_left\` halves what is left at each step${beside}.`;
  },
});

/**
 * The other searches of a sorted list that are made again and again, if this is the first of them; `undefined` if it
 * is another one, or none.
 */
function otherScans(model: SegmentModel, name: Name, search: AstNode): readonly RelatedDraft[] | undefined {
  // What costs least is asked first: the text, then the loops, then what the name means.
  if (!model.segment.text.includes("sorted(") || loopsAround(model, search).length === 0) return undefined;
  const list = sortedListOf(model, name);
  const scans = list?.uses.filter((use) => isRepeatedScan(list, use)) ?? [];
  if (scans[0]?.name !== name) return undefined;
  return scans.slice(1).map((scan) => ({
    start: scan.name.start,
    end: scan.name.end,
    message: `\`${name.id}\` is searched here, too`,
  }));
}

function isRepeatedScan({ statement }: SortedList, use: Use): boolean {
  const search = use.kind === "membership" ? use.compare : use.kind === "method" ? use.call : undefined;
  if (search === undefined || (use.kind === "method" && use.method !== "index")) return false;
  const loops = loopsAround(use.at, search).filter(
    (loop) => !(loop.start <= statement.start && statement.end <= loop.end),
  );
  return loops.length > 0 && repeatedAtLeast(use.at, search, MIN_ROUNDS, loops);
}

function areHashable(model: SegmentModel, name: Name): boolean {
  return hashabilityOf(elementOf(inferKind(model, name))) === "hashable";
}
