/** Rule `slice-in-for`: a part of a sequence is copied only to loop over the copy. */
import { integerValue, knownCount } from "../../../semantics/counts.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { iteratedContainers } from "../../../semantics/iterated.ts";
import { findIterationChange } from "../../../semantics/lazy-reads.ts";
import { roundOver } from "../../../semantics/loop-round.ts";
import { sourceOf } from "../../../semantics/reading-calls.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { isSharedByThreads } from "../../../semantics/shared-state.ts";
import type { Expr, Segment, Slice, Subscript } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { defineRule, type FixDraft } from "../../rule.ts";

interface Facts {
  readonly kind: string;
  /** `[:]` */
  readonly isWhole: boolean;
}

const SEQUENCES: ReadonlySet<string> = new Set(["list", "tuple"]);
/** An `islice` object takes 72 to 80 bytes; a slice of a few elements is no larger. */
const MIN_LENGTH = 16;

export const sliceInFor = defineRule<Facts>({
  meta: {
    id: "slice-in-for",
    group: "copies",
    summary: "Slice that is made only to loop over it",
    defaultSeverity: "information",
    isOnByDefault: false,
    docs: {
      whatItDoes:
        "Finds `for x in y[1:]` and its like, in loops and in comprehensions that run at once, where `y` is a name or attribute that is known to be a list or tuple, the bounds are numbers that are not negative, and nothing in the loop can change `y`.",
      whyItCostsMemory:
        "The slice copies the references: 8 bytes for each element of the part, for as long as the loop runs. `itertools.islice` goes through the sequence and skips what is not wanted.",
      example: "def show(rows: list):\n    for row in rows[1:]:\n        print(row)\n",
      better:
        "import itertools\n\n\ndef show(rows: list):\n    for row in itertools.islice(rows, 1, None):\n        print(row)\n",
      whenNotTo:
        "For short sequences, which most are that are sliced so: in CPython's standard library the rule was right in what it said and helped nobody, so it is off by default. Where the start lies far in: `islice` passes over all elements before it. Negative bounds and computed ones, for which `islice` may raise, parts and sequences that are known to be short, `sys.argv`, and loops that may change the sequence are not reported.",
      fixSafety: "Offered: the loop goes through the sequence itself and would see it change.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    Subscript(subscript, { model, segment, report }) {
      const { value, slice } = subscript;
      if (value.kind !== "Name" && value.kind !== "Attribute") return;
      if (slice.kind !== "Slice" || !isForwards(slice)) return;
      const round = roundOver(model, subscript);
      if (round === undefined || model.originOf(value) === "sys.argv") return;
      const { kind } = inferKind(model, value);
      if (isKnownToBeShort(model, value)) return;
      if (!SEQUENCES.has(kind) || findIterationChange(model, value, round) !== undefined) return;
      if (iteratedContainers(model, value).some((container) => isSharedByThreads(model, container))) return;
      const isWhole = slice.lower === undefined && slice.upper === undefined && slice.step === undefined;
      report({
        start: subscript.start,
        end: subscript.end,
        facts: { kind, isWhole },
        fix: isWhole ? dropSlice(segment, subscript) : useIslice(model, segment, subscript, slice),
      });
    },
  },
  message({ kind, isWhole }, costs) {
    const size = costs.describeList(undefined, "exact");
    return isWhole
      ? `\`[:]\` copies the whole ${kind} for the loop: ${size}. Nothing in the loop changes it, so it can be gone through itself.`
      : `The slice is a copy that only the loop needs: ${size}. \`itertools.islice\` goes through the ${kind} without one.`;
  },
  estimate: (_, costs) => costs.estimateList(undefined, "exact"),
});

/** Bounds that `islice` takes, and a part that is not known to be short. */
function isForwards({ lower, upper, step }: Slice): boolean {
  const start = boundOf(lower) ?? 0;
  const stop = boundOf(upper);
  if (start < 0 || (boundOf(step) ?? 1) < 1 || (stop !== undefined && stop < 0)) return false;
  return stop === undefined || stop - start > MIN_LENGTH;
}

/** A literal of a few elements, also by name. */
function isKnownToBeShort(model: SegmentModel, value: Expr): boolean {
  const { value: source, at } = sourceOf(model, value);
  return source !== undefined && (knownCount(at, source) ?? MIN_LENGTH + 1) <= MIN_LENGTH;
}

/** -1 for what is no number. */
function boundOf(bound: Expr | undefined): number | undefined {
  return bound === undefined ? undefined : (integerValue(bound) ?? -1);
}

function dropSlice(segment: Segment, { value, end }: Subscript): FixDraft | undefined {
  if (containsComment(segment, { start: value.end, end })) return undefined;
  const edits = [{ start: value.end, end, newText: "" }];
  return { title: "Loop over the sequence itself", applicability: "offered", edits };
}

function useIslice(
  model: SegmentModel,
  segment: Segment,
  subscript: Subscript,
  { lower, upper, step }: Slice,
): FixDraft | undefined {
  const { start, end, value } = subscript;
  if (!model.seesModule(subscript, "itertools") || containsComment(segment, { start: value.end, end }))
    return undefined;
  const textOf = (bound: Expr | undefined, otherwise: string): string =>
    bound === undefined ? otherwise : segment.text.slice(bound.start, bound.end);
  const bounds = [
    textOf(lower, "0"),
    textOf(upper, "None"),
    ...(step === undefined ? [] : [textOf(step, "1")]),
  ];
  return {
    title: "Use itertools.islice",
    applicability: "offered",
    edits: [
      { start, end: start, newText: "itertools.islice(" },
      { start: value.end, end, newText: `, ${bounds.join(", ")})` },
    ],
    imports: ["itertools"],
  };
}
