/** Rule `count-or-index-in-loop`: for each element of a sequence, the same sequence is searched from the start. */
import { knownCount } from "../../../semantics/counts.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { type Loop, loopsAround, repeatedCode } from "../../../semantics/loops.ts";
import { isSameExpression } from "../../../semantics/same-expression.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { endsLoop } from "../../../semantics/statement-order.ts";
import type { AstNode, Call, Expr } from "../../../syntax/ast.ts";
import { defineRule } from "../../rule.ts";

type Search = "count" | "index" | "remove";

interface Facts {
  readonly search: Search;
  readonly sequence: string;
}

/** Among so few elements every search is short. */
const MIN_COUNT = 17;
const MAX_TEXT_LENGTH = 40;

export const countOrIndexInLoop = defineRule<Facts>({
  meta: {
    id: "count-or-index-in-loop",
    group: "sequences",
    summary: "Sequence searched with count(), index() or remove() for each of its elements",
    defaultSeverity: "information",
    isOnByDefault: true,
    isAboutTime: true,
    docs: {
      whatItDoes:
        "Finds `values.count(x)`, `values.index(x)` and `values.remove(x)` in a loop whose `x` comes from `values` itself, from a copy of it, or from the set of its elements.",
      whyItCostsMemory:
        "It costs time: each call compares `x` with one element after the other, so the loop takes as many comparisons as the square of the length. `collections.Counter` counts everything in one pass, `enumerate` knows the index, and a comprehension that keeps what should stay removes everything at once. The counter takes memory for that: a dictionary with an entry for each different element.",
      example: "def duplicates(names):\n    return [name for name in names if names.count(name) > 1]\n",
      better:
        "import collections\n\n\ndef duplicates(names):\n    counts = collections.Counter(names)\n    return [name for name in names if counts[name] > 1]\n",
      whenNotTo:
        "Where the sequence is short, or its elements cannot be hashed. Calls after which the loop ends are not reported, nor literals of up to 16 elements. `remove` is reported only for lists.",
      fixSafety:
        "No fix: which of the ways is right depends on what the number is for, and on whether elements repeat.",
      measured: "Peak above the start, as `tracemalloc` counts it, and the time of the loop.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const search = searchedSequence(call);
      if (search === undefined) return;
      const loop = loopsAround(model, call).find((each) => drawsFrom(model, each, search));
      if (loop === undefined || (loop.kind !== "comprehension" && endsLoop(model, call, loop))) return;
      if (search.method === "remove" && !isOnlyShortened(model, loop, search.sequence)) return;
      const text = segment.text.slice(search.sequence.start, search.sequence.end);
      report({
        start: call.start,
        end: call.end,
        facts: { search: search.method, sequence: text.length > MAX_TEXT_LENGTH ? "the sequence" : text },
      });
    },
  },
  message({ search, sequence }) {
    return `\`${search}\` searches \`${sequence}\` from its start for each of its own elements: as many comparisons as the square of its length. ${ADVICE[search]}`;
  },
});

const ADVICE: Readonly<Record<Search, string>> = {
  count: "`collections.Counter` counts all of them in one pass.",
  index: "`enumerate` gives the index along with the element; a dictionary of indexes finds it by hash.",
  remove:
    "A comprehension that keeps the others, assigned to the list or to all of it (`[:]`), removes them in one pass.",
};

interface SequenceSearch {
  readonly method: Search;
  readonly sequence: Expr;
  readonly value: Expr;
}

function searchedSequence({ func, args, keywords }: Call): SequenceSearch | undefined {
  const [value] = args;
  if (func.kind !== "Attribute" || value?.kind !== "Name" || args.length + keywords.length > 1)
    return undefined;
  const { id } = func.attr;
  if (id !== "count" && id !== "index" && id !== "remove") return undefined;
  return { method: id, sequence: func.value, value };
}

/** Whether each round looks for the element that the loop has taken from the same sequence. */
function drawsFrom(model: SegmentModel, loop: Loop, { sequence, value }: SequenceSearch): boolean {
  if (loop.kind === "While" || value.kind !== "Name") return false;
  const source = sourceOf(model, loop.iter);
  if (!isSameExpression(source, sequence) || (knownCount(model, source) ?? MIN_COUNT) < MIN_COUNT)
    return false;
  const binding = model.bindingOf(value);
  const targets = loop.target.kind === "Tuple" ? loop.target.elts : [loop.target];
  return targets.some(
    (target) => target.kind === "Name" && target.id === value.id && model.bindingOf(target) === binding,
  );
}

const COPIERS: ReadonlySet<string> = new Set([
  ...["list", "tuple", "set", "frozenset", "sorted", "reversed", "enumerate", "iter"],
]);

/** What is left of `sorted(set(values))`, `enumerate(values)`, `values[:]` and `values.copy()`. */
function sourceOf(model: SegmentModel, iter: Expr): Expr {
  if (iter.kind === "Subscript" && isWholeSlice(iter.slice)) return sourceOf(model, iter.value);
  if (iter.kind !== "Call") return iter;
  const [first] = iter.args;
  const builtin = model.builtinOf(iter.func);
  if (builtin !== undefined && COPIERS.has(builtin) && first !== undefined) return sourceOf(model, first);
  const isCopy = iter.func.kind === "Attribute" && iter.func.attr.id === "copy" && iter.args.length === 0;
  return isCopy && iter.func.kind === "Attribute" ? iter.func.value : iter;
}

/** `[:]` and `[::-1]`, not a part. */
function isWholeSlice(slice: Expr): boolean {
  return slice.kind === "Slice" && slice.lower === undefined && slice.upper === undefined;
}

/**
 * A set has `remove`, too, and finds by hash; a list that is iterated over itself loses elements; what joins the list
 * in the same loop is no matter of a comprehension.
 */
function isOnlyShortened(model: SegmentModel, loop: Loop, sequence: Expr): boolean {
  if (loop.kind === "While" || isSameExpression(loop.iter, sequence)) return false;
  if (loop.iter.kind !== "Subscript" && inferKind(model, sequence).kind !== "list") return false;
  return !repeatedCode(model, loop).some(
    (part) => model.collect(part, (node) => isGrowth(node, sequence)).length > 0,
  );
}

function isGrowth(node: AstNode, sequence: Expr): AstNode | undefined {
  if (node.kind !== "Call" || node.func.kind !== "Attribute") return undefined;
  const isGrowing = ["append", "extend", "insert"].includes(node.func.attr.id);
  return isGrowing && isSameExpression(node.func.value, sequence) ? node : undefined;
}
