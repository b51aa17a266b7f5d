/** Rule `quadratic-list-sum`: lists are joined by `sum`, which copies the result so far for each of them. */
import { knownCount } from "../../../semantics/counts.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, Expr, Lambda, List, Segment, Tuple } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { defineRule, type FixDraft } from "../../rule.ts";

interface Facts {
  readonly adder: "sum" | "reduce";
  readonly made: "list" | "tuple";
}

interface ListSum extends Facts {
  readonly lists: Expr;
}

/** Joining a few lists copies little; more are worth a remark. */
const MIN_LISTS = 6;

export const quadraticListSum = defineRule<Facts>({
  meta: {
    id: "quadratic-list-sum",
    group: "copies",
    summary: "Lists joined by sum() or reduce()",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `sum(lists, [])` and `sum(tuples, ())`, and `functools.reduce(operator.add, lists, [])`, with or without a lambda that adds.",
      whyItCostsMemory:
        "Each addition makes a new list of all elements so far. Joining 1,000 lists of 10 copies five million references where 10,000 would do, and at each step the result so far exists twice.",
      example: "def flat(rows):\n    return sum(rows, [])\n",
      better: "import itertools\n\n\ndef flat(rows):\n    return list(itertools.chain.from_iterable(rows))\n",
      whenNotTo:
        "For a handful of lists it makes no difference; fewer than 6, where the source shows the number, are not reported. Elements that are no lists, but define `+`, are joined by `sum` alone.",
      fixSafety:
        "Offered: `chain` takes any iterables where `sum` insists on lists, so that an error may be missed.",
      measured: "Peak above the start, as `tracemalloc` counts it, for 1,000 lists of 10 elements.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const found = listSumOf(model, call);
      if (found === undefined || (knownCount(model, found.lists) ?? MIN_LISTS) < MIN_LISTS) return;
      report({
        start: call.start,
        end: call.end,
        facts: { adder: found.adder, made: found.made },
        fix: useChain(model, segment, call, found),
      });
    },
  },
  message({ adder, made }) {
    return (
      `\`${adder}\` makes a new ${made} of all elements so far for each ${made} it adds, so the work grows with the square of their number. ` +
      "`itertools.chain.from_iterable` goes through them once."
    );
  },
});

function listSumOf(model: SegmentModel, call: Call): ListSum | undefined {
  const { args, keywords } = call;
  if (args.some(({ kind }) => kind === "Starred") || keywords.some(({ arg }) => arg?.id !== "start"))
    return undefined;
  if (call.func.kind === "Name" && call.func.id === "sum" && model.isBuiltin(call.func, "sum")) {
    const start = args[1] ?? keywords[0]?.value;
    return listSum("sum", args[0], start);
  }
  if (args.length !== 3 || keywords.length > 0 || !isEmptySequence(args[2])) return undefined;
  if (model.originOf(call.func) !== "functools.reduce") return undefined;
  const [adder, lists, start] = args;
  return adder !== undefined && adds(model, adder) ? listSum("reduce", lists, start) : undefined;
}

function listSum(
  adder: Facts["adder"],
  lists: Expr | undefined,
  start: Expr | undefined,
): ListSum | undefined {
  if (lists === undefined || !isEmptySequence(start)) return undefined;
  return { adder, made: start.kind === "List" ? "list" : "tuple", lists };
}

function isEmptySequence(start: Expr | undefined): start is List | Tuple {
  return (start?.kind === "List" || start?.kind === "Tuple") && start.elts.length === 0;
}

/** `operator.add`, `operator.concat`, `lambda a, b: a + b` */
function adds(model: SegmentModel, adder: Expr): boolean {
  if (adder.kind === "Lambda") return isAddingLambda(adder);
  const origin = model.originOf(adder);
  return origin === "operator.add" || origin === "operator.concat";
}

function isAddingLambda({ args, body }: Lambda): boolean {
  const [first, second, ...others] = args.args;
  if (first === undefined || second === undefined || others.length > 0) return false;
  if (body.kind !== "BinOp" || body.op !== "+" || body.left.kind !== "Name" || body.right.kind !== "Name")
    return false;
  return body.left.id === first.arg.id && body.right.id === second.arg.id;
}

function useChain(
  model: SegmentModel,
  segment: Segment,
  call: Call,
  { lists, made }: ListSum,
): FixDraft | undefined {
  const head = { start: call.start, end: lists.start };
  const tail = { start: lists.end, end: call.end };
  const isFree = model.seesBuiltin(call, made) && model.seesModule(call, "itertools");
  if (!isFree || containsComment(segment, head) || containsComment(segment, tail)) return undefined;
  return {
    title: "Use itertools.chain.from_iterable",
    applicability: "offered",
    edits: [
      { ...head, newText: `${made}(itertools.chain.from_iterable(` },
      { ...tail, newText: "))" },
    ],
    imports: ["itertools"],
  };
}
