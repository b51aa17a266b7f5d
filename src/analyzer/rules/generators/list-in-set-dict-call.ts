/** Rule `list-in-set-dict-call`: a list comprehension that only feeds the constructor of a set or dictionary. */
import type { Call, ListComp } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { makeComprehension, pairOf } from "../../repairs/to-comprehension.ts";
import { defineRule } from "../../rule.ts";
import { knownListCount } from "../../small-lists.ts";

interface Facts {
  readonly builtin: "set" | "dict";
  /** Elements of the list, where the source says so. */
  readonly count: number | undefined;
}

export const listInSetDictCall = defineRule<Facts>({
  meta: {
    id: "list-in-set-dict-call",
    group: "generators",
    summary: "List comprehension inside set() or dict()",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `set([...])` and `dict([(key, value) ...])` with a list comprehension as the only argument, which a set or dict comprehension does without the list.",
      whyItCostsMemory:
        "The list holds all elements until the set or dictionary is complete: 8 bytes each, and for a dictionary a tuple of 56 bytes for every pair as well. All of it is thrown away at once.",
      example: "def by_name(people):\n    return dict([(person.name, person) for person in people])\n",
      better: "def by_name(people):\n    return {person.name: person for person in people}\n",
      whenNotTo:
        "There is nothing to be said for the list. Calls with further arguments, pairs that are no displays of two elements, and names that shadow the builtins are not reported.",
      fixSafety:
        "Safe: a comprehension is another comprehension, in the same scope, with the same elements in the same order; elements are hashed one by one and no longer after the last one was made. Offered where a comment stands inside; left to you where brackets around the pair hold a comment.",
      measured: "Peak above the start, as `tracemalloc` counts it; what is made is part of it on both sides.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const list = soleComprehension(call);
      if (list === undefined || call.func.kind !== "Name") return;
      const builtin = call.func.id;
      if (builtin !== "set" && builtin !== "dict") return;
      const pair = builtin === "dict" ? pairOf(list) : undefined;
      if (list.elt.kind === "Starred" || (builtin === "dict" && pair === undefined)) return;
      if (!model.isBuiltin(call.func, builtin)) return;
      const edits = makeComprehension(segment, call, list, pair);
      report({
        start: call.start,
        end: call.end,
        facts: { builtin, count: knownListCount(model, list) },
        fix: edits && {
          title: `Make it a ${builtin} comprehension`,
          applicability: containsComment(segment, call) ? "offered" : "safe",
          edits,
        },
      });
    },
  },
  message({ builtin, count }, costs) {
    const pairs = builtin === "dict" ? ", and a tuple for each pair" : "";
    return (
      `\`${builtin}\` copies its elements out of a list that is thrown away at once: ${costs.describeList(count)}${pairs}. ` +
      `A ${builtin} comprehension does without.`
    );
  },
  estimate: ({ count }, costs) => costs.estimateList(count),
});

function soleComprehension({ args, keywords }: Call): ListComp | undefined {
  const [only] = args;
  return args.length === 1 && keywords.length === 0 && only?.kind === "ListComp" ? only : undefined;
}
