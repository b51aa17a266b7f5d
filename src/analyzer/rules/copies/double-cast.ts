/** Rule `double-cast`: a container is copied to be copied. */
import { type Cast, doubleCastOf } from "../../../semantics/casts.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { unwrapCleanly } from "../../repairs/unwrap-call.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly outer: Cast;
  readonly inner: Cast;
  readonly redundant: "outer" | "inner";
}

export const doubleCast = defineRule<Facts>({
  meta: {
    id: "double-cast",
    group: "copies",
    summary: "Container that is copied to be copied",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds calls of `list`, `tuple`, `set`, `frozenset`, `dict` and `sorted` directly inside another one, where the result is the same without one of them: `list(sorted(x))`, `sorted(list(x))`, `tuple(list(x))`, `set(list(x))`.",
      whyItCostsMemory:
        "The inner container lives until the outer one is complete, and then it is thrown away: 8 bytes an element for a list, 20 and more for a set.",
      example: "def in_order(names):\n    return list(sorted(names))\n",
      better: "def in_order(names):\n    return sorted(names)\n",
      whenNotTo:
        "`sorted(set(x))` and `list(set(x))` remove duplicates, `list(dict(x))` takes the last of equal keys: those are not reported.",
      fixSafety:
        "Safe for lists and tuples: the elements are taken from the source once, in the same order. Offered where the outer one is a set or dictionary, since elements are then hashed while the source is gone through, and for `sorted` inside a set, whose elements need not compare any more. Offered, too, with a comment inside.",
      measured: "Peak above the start, as `tracemalloc` counts it; the result is part of it on both sides.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const found = doubleCastOf(model, call);
      if (found === undefined) return;
      const { outer, inner, argument, isExact } = found;
      const redundant = found.redundant === call ? "outer" : "inner";
      const edits = unwrapCleanly(segment, found.redundant, argument);
      report({
        start: call.start,
        end: call.end,
        facts: { outer, inner, redundant },
        fix: edits && {
          title: `Remove ${redundant === "outer" ? outer : inner}()`,
          applicability: isExact && !containsComment(segment, call) ? "safe" : "offered",
          edits,
        },
      });
    },
  },
  message({ outer, inner, redundant }, costs) {
    const name = redundant === "outer" ? outer : inner;
    const why =
      redundant === "outer" ? `\`${inner}\` makes a list of its own` : `\`${outer}\` takes any iterable`;
    const isSet = name === "set" || name === "frozenset" || name === "dict";
    const size = isSet ? "" : `: ${costs.describeList(undefined)}`;
    return `${why}, so \`${name}\` only makes a copy that is thrown away${size}. Leave it out.`;
  },
  estimate: (_, costs) => costs.estimateList(undefined),
});
