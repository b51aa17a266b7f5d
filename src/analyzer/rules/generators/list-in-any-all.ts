/** Rule `list-in-any-all`: a list comprehension that is built only for `any` or `all` to look at. */
import { isLazySafe } from "../../../semantics/laziness.ts";
import { isPureToSkip, isTotalToSkip } from "../../../semantics/unfinished.ts";
import type { Call, ListComp } from "../../../syntax/ast.ts";
import { containsComment, dropBrackets } from "../../repairs/drop-brackets.ts";
import { defineRule } from "../../rule.ts";
import { isSmallerThanGenerator, knownListCount } from "../../small-lists.ts";

interface Facts {
  readonly builtin: "any" | "all";
  /** Elements of the list, where the source says so. */
  readonly count: number | undefined;
}

export const listInAnyAll = defineRule<Facts>({
  meta: {
    id: "list-in-any-all",
    group: "generators",
    summary: "List comprehension inside any() or all()",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `any([...])` and `all([...])` with a list comprehension as the only argument, where elements and conditions only look at things, so that nobody can notice if the last of them are never computed.",
      whyItCostsMemory:
        "The brackets make a list of all results before `any` or `all` sees the first one: 8 bytes for each result, and every element is computed. A generator expression hands over one result at a time and stops at the one that decides.",
      example: "def has_negative(numbers):\n    return any([n < 0 for n in numbers])\n",
      better: "def has_negative(numbers):\n    return any(n < 0 for n in numbers)\n",
      whenNotTo:
        "Keep the list where every element must be computed for what it does and not for what it gives; the rule says nothing when it sees a call that it does not know to be free of side effects. It is silent, too, about `await`, `:=`, `next()` and `super()` inside the comprehension, which mean something else in a generator, and about lists of at most 16 elements, which are no larger than the generator would be.",
      fixSafety:
        "Safe where elements and conditions cannot raise and the source is a builtin container: then the result is the same, whatever the values are. Offered otherwise: an exception that a later element would have raised is not raised any more, and an iterator is left where the answer was found. A comment inside the comprehension makes it offered.",
      measured:
        "Peak above the start, as `tracemalloc` counts it. The time depends on where the answer is found: at the end, the generator takes longer, since it is resumed once for each element.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      // What costs least is asked first: most calls are none of this.
      const list = listArgument(call);
      const builtin = list === undefined ? undefined : model.builtinOf(call.func);
      if (list === undefined || (builtin !== "any" && builtin !== "all")) return;
      if (!isLazySafe(model, list) || !isPureToSkip(model, list)) return;
      if (isSmallerThanGenerator(model, list)) return;
      const isSafe = isTotalToSkip(model, list) && !containsComment(segment, list);
      report({
        start: list.start,
        end: list.end,
        facts: { builtin, count: knownListCount(model, list) },
        unnecessary: [
          { start: list.start, end: list.start + 1 },
          { start: list.end - 1, end: list.end },
        ],
        fix: {
          title: `Pass a generator expression to ${builtin}`,
          applicability: isSafe ? "safe" : "offered",
          edits: dropBrackets(segment, call, list),
        },
      });
    },
  },
  message({ builtin, count }, costs) {
    const decisive = builtin === "any" ? "true" : "false";
    return (
      `\`${builtin}\` needs no element after the first ${decisive} one, but the list is built in full before it starts: ` +
      `${costs.describeList(count)}. Drop the brackets: a generator expression hands over one element at a time.`
    );
  },
  estimate: ({ count }, costs) => costs.estimateList(count),
});

function listArgument({ args, keywords }: Call): ListComp | undefined {
  const [only] = args;
  return args.length === 1 && keywords.length === 0 && only?.kind === "ListComp" ? only : undefined;
}
