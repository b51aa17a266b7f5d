/** Rule `reverse-copy`: a sequence is copied backwards to loop over the copy, or to take the place of the sequence. */
import { integerValue } from "../../../semantics/counts.ts";
import { greatestCount } from "../../../semantics/greatest-count.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { iteratedContainers } from "../../../semantics/iterated.ts";
import { findIterationChange } from "../../../semantics/lazy-reads.ts";
import { roundOver } from "../../../semantics/loop-round.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { selfReversalOf } from "../../../semantics/self-reversal.ts";
import { isLocalValue, isSharedByThreads } from "../../../semantics/shared-state.ts";
import type { Assign, Expr, Name, Segment, Subscript } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { defineRule, type FixDraft } from "../../rule.ts";

interface Facts {
  readonly kind: string;
  /** The copy takes the place of the list, whose name this is. */
  readonly replaced?: string;
}

/** What `reversed` goes through without a copy, and slicing copies. A reversed `range` is no copy. */
const SEQUENCES: ReadonlySet<string> = new Set(["list", "tuple", "str", "bytes", "bytearray"]);

/** A shorter copy takes less than 200 bytes; the iterator that would be in its place takes 48. */
const MIN_COUNT = 17;

export const reverseCopy = defineRule<Facts>({
  meta: {
    id: "reverse-copy",
    group: "copies",
    summary: "Sequence copied backwards to loop over the copy, or to replace it",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `for x in y[::-1]`, in loops and in comprehensions that run at once, where `y` is known to be a list, tuple or string and nothing in the loop can change it; and `y = list(reversed(y))` where `y` is a list that only this function has.",
      whyItCostsMemory:
        "The slice is a copy of the sequence: 8 bytes an element for lists and tuples, for as long as the loop runs. `reversed` goes through the sequence from its end and copies nothing. A list that is replaced by its copy is there twice for a moment; `y.reverse()` turns it round in place.",
      example: "def show(names: list):\n    for name in names[::-1]:\n        print(name)\n",
      better: "def show(names: list):\n    for name in reversed(names):\n        print(name)\n",
      whenNotTo:
        "Where the loop changes the sequence: the copy protects it then, and the rule is silent. It is also silent where the source says that there are no more than 16 elements. Sequences of unknown type are not reported: arrays and classes of one's own may answer a slice without a copy, or have no order to reverse.",
      fixSafety:
        "Safe where the sequence is a local value; offered for attributes and globals, and with a comment inside. None where `reversed` is shadowed. Reversing in place is offered.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    Subscript(subscript, { model, segment, report }) {
      const { value, slice } = subscript;
      if (!isBackwards(slice) || (greatestCount(model, value) ?? MIN_COUNT) < MIN_COUNT) return;
      const round = roundOver(model, subscript);
      if (round === undefined) return;
      const { kind } = inferKind(model, value);
      if (!SEQUENCES.has(kind) || findIterationChange(model, value, round) !== undefined) return;
      const containers = iteratedContainers(model, value);
      if (containers.some((container) => isSharedByThreads(model, container))) return;
      const isLocal = containers.every((container) => isLocalValue(model, container));
      report({
        start: subscript.start,
        end: subscript.end,
        facts: { kind },
        fix: useReversed(model, segment, subscript, isLocal),
      });
    },
    Assign(assign, { model, segment, report }) {
      if (assign.value.kind !== "Call") return;
      const source = selfReversalOf(model, assign);
      if (source === undefined) return;
      const { start, end } = assign.value;
      const facts = { kind: "list", replaced: source.id };
      report({ start, end, facts, fix: reverseInPlace(segment, assign, source) });
    },
  },
  message({ kind, replaced }, costs) {
    if (replaced !== undefined) {
      return (
        `This makes a second list of the elements of \`${replaced}\` before the first one goes: ` +
        `${costs.describeList(undefined, "exact")}. \`${replaced}.reverse()\` turns the list round in place.`
      );
    }
    const size = kind === "list" || kind === "tuple" ? `: ${costs.describeList(undefined, "exact")}` : "";
    return `\`[::-1]\` copies the whole ${kind} for the loop${size}. \`reversed\` goes through it backwards without a copy.`;
  },
  estimate({ kind }, costs) {
    return kind === "list" || kind === "tuple" ? costs.estimateList(undefined, "exact") : undefined;
  },
});

/** `[::-1]` */
function isBackwards(slice: Expr): boolean {
  if (slice.kind !== "Slice" || slice.lower !== undefined || slice.upper !== undefined) return false;
  return slice.step !== undefined && integerValue(slice.step) === -1;
}

function useReversed(
  model: SegmentModel,
  segment: Segment,
  { start, end, value }: Subscript,
  isSafe: boolean,
): FixDraft | undefined {
  if (!model.seesBuiltin(value, "reversed") || containsComment(segment, { start: value.end, end }))
    return undefined;
  return {
    title: "Use reversed",
    applicability: isSafe && !containsComment(segment, value) ? "safe" : "offered",
    edits: [
      { start, end: start, newText: "reversed(" },
      { start: value.end, end, newText: ")" },
    ],
  };
}

function reverseInPlace(segment: Segment, assign: Assign, { id }: Name): FixDraft | undefined {
  if (containsComment(segment, assign)) return undefined;
  const { start, end } = assign;
  return {
    title: `Reverse ${id} in place`,
    applicability: "offered",
    edits: [{ start, end, newText: `${id}.reverse()` }],
  };
}
