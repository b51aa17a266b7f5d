/** Rule `sorted-for-extremum`: everything is sorted, and only the first or the last element is looked at. */
import type { ListOrigin } from "../../../cpython/sizes.ts";
import { integerValue, knownCount } from "../../../semantics/counts.ts";
import { listOriginOf } from "../../../semantics/list-origin.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { type SortedCall, sortedCall } from "../../../semantics/sorted-calls.ts";
import type { ExceptHandler, Segment, Subscript } from "../../../syntax/ast.ts";
import { replaceSorted } from "../../repairs/replace-sorted.ts";
import { defineRule, type FixDraft } from "../../rule.ts";

interface Facts {
  readonly extremum: "min" | "max";
  /** The last of the elements that are equal by their key is asked for. */
  readonly isLastOfEqual: boolean;
  readonly count: number | undefined;
  readonly origin: ListOrigin;
}

/** Sorting so few elements takes no more time and memory than is worth a message. */
const MIN_COUNT = 17;

export const sortedForExtremum = defineRule<Facts>({
  meta: {
    id: "sorted-for-extremum",
    group: "sequences",
    summary: "Everything is sorted for its first or last element",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `sorted(values)[0]` and `sorted(values)[-1]`, with `key` and `reverse` or without: the smallest or the largest element.",
      whyItCostsMemory:
        "`sorted` makes a list of all elements, 8 bytes each, and of all keys where there is a `key`, and keeps it until the one element has been taken. `min` and `max` hold one element at a time, and compare each of them once.",
      example: "def oldest(people):\n    return sorted(people, key=lambda person: person.born)[0]\n",
      better: "def oldest(people):\n    return min(people, key=lambda person: person.born)\n",
      whenNotTo:
        "Where it matters which of several equal elements comes out: `min` and `max` give the first one, `sorted(values)[-1]` the last. Where the elements only have an order of their own kind, as sets do. A literal of up to 16 elements is not reported, nor what is compared with `min` or `max`.",
      fixSafety:
        "Offered: of elements with equal keys, `min` and `max` give the first, which for `[-1]` is another one, as the message says then. An empty source raises `ValueError` instead of `IndexError`. Where an `IndexError` is caught around it, no fix is offered.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    Subscript(subscript, { model, segment, report }) {
      if (subscript.ctx !== "Load" || subscript.value.kind !== "Call") return;
      const index = integerValue(subscript.slice);
      if (index !== 0 && index !== -1) return;
      const sorted = sortedCall(model, subscript.value);
      if (sorted === undefined || isComparedWithExtremum(model, subscript)) return;
      const count = knownCount(model, sorted.source);
      if (count !== undefined && count < MIN_COUNT) return;
      const extremum = (index === 0) === sorted.isReversed ? "max" : "min";
      const isLastOfEqual = index === -1 && sorted.call.keywords.some(({ arg }) => arg?.id === "key");
      report({
        start: subscript.start,
        end: subscript.end,
        facts: { extremum, isLastOfEqual, count, origin: listOriginOf(model, sorted.source) },
        fix: offerExtremum(model, segment, subscript, sorted, extremum),
      });
    },
  },
  message({ extremum, isLastOfEqual, count, origin }, costs) {
    const ties = isLastOfEqual ? ` Of those with equal keys it gives the first, and this the last.` : "";
    return (
      `All elements are copied and sorted to look at one of them: ${costs.describeList(count, origin)}. ` +
      `\`${extremum}\` finds it in one pass and copies nothing.${ties}`
    );
  },
  estimate: ({ count, origin }, costs) => costs.estimateList(count, origin),
});

/** `assertEqual(max(values), sorted(values)[-1])` tests the one against the other. */
function isComparedWithExtremum(model: SegmentModel, subscript: Subscript): boolean {
  const parent = model.parentOf(subscript);
  const others =
    parent?.kind === "Call"
      ? parent.args
      : parent?.kind === "Compare"
        ? [parent.left, ...parent.comparators]
        : [];
  return others.some(
    (other) => other.kind === "Call" && ["min", "max"].includes(model.builtinOf(other.func) ?? ""),
  );
}

function offerExtremum(
  model: SegmentModel,
  segment: Segment,
  subscript: Subscript,
  sorted: SortedCall,
  extremum: "min" | "max",
): FixDraft | undefined {
  if (!model.seesBuiltin(subscript, extremum) || catchesIndexError(model, subscript)) return undefined;
  const edits = replaceSorted(segment, subscript, sorted, extremum);
  return edits === undefined ? undefined : { title: `Use ${extremum}`, applicability: "offered", edits };
}

/** An empty source would be met by that handler now, and not after the change. */
function catchesIndexError(model: SegmentModel, subscript: Subscript): boolean {
  for (const ancestor of model.ancestorsOf(subscript)) {
    if (ancestor.kind === "Try" && ancestor.handlers.some(namesIndexError)) return true;
  }
  return false;
}

function namesIndexError({ type }: ExceptHandler): boolean {
  const types = type?.kind === "Tuple" ? type.elts : [type];
  return types.some((each) => each?.kind === "Name" && /^(IndexError|LookupError)$/.test(each.id));
}
