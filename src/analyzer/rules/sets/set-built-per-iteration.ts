/** Rule `set-built-per-iteration`: the same set is built anew in every round of a loop, for one look-up each. */
import { knownCount } from "../../../semantics/counts.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { outermostInvariantLoop } from "../../../semantics/invariance.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import { membershipsOf } from "../../../semantics/memberships.ts";
import { repeatedAtLeast } from "../../../semantics/rounds.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, Expr } from "../../../syntax/ast.ts";
import { hoistBefore } from "../../repairs/hoist.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly builder: string;
  /** Elements at most, where the source says so. */
  readonly count: number | undefined;
}

const BUILDERS: ReadonlySet<string> = new Set(["set", "frozenset"]);
const MIN_ROUNDS = 3;

export const setBuiltPerIteration = defineRule<Facts>({
  meta: {
    id: "set-built-per-iteration",
    group: "sets",
    summary: "Set built anew in every round of a loop for one look-up",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `x in set(values)` and `x in frozenset(values)` inside a loop or comprehension that cannot change `values`, so that every round builds the same set.",
      whyItCostsMemory:
        "Each round makes a set of all elements, 525 KB for 10,000, looks at one place of it and throws it away. Building the set takes longer than searching the list would. Built once before the loop, it answers every round in one step.",
      example:
        "def known(words: list[str], names: list[str]):\n    return [word for word in words if word in set(names)]\n",
      better:
        "def known(words: list[str], names: list[str]):\n    names_set = set(names)\n    return [word for word in words if word in names_set]\n",
      whenNotTo:
        "Where the source changes during the loop in a way that cannot be seen here. The rule is silent where the loop calls, stores or binds anything that might change it; where the source is a set or dictionary itself, copying it is a matter of `membership-on-copy`.",
      fixSafety:
        "Offered: the set is built even when the loop has no rounds. No fix is offered where no line can be put before the loop, or the name for the set is taken.",
      measured: "Peak above the start, as `tracemalloc` counts it, and the time of the whole loop.",
    },
  },
  visitor: {
    Compare(compare, { model, segment, report }) {
      for (const { operand, container } of membershipsOf(compare)) {
        const source = sourceOfSet(model, container);
        if (source === undefined || container.kind !== "Call") continue;
        const loop = outermostInvariantLoop(model, source);
        if (loop === undefined || !repeatedAtLeast(model, container, MIN_ROUNDS)) continue;
        const edits = hoistBefore(model, loop, container, nameFor(source));
        report({
          start: operand.start,
          end: container.end,
          facts: {
            builder: segment.text.slice(container.func.start, container.func.end),
            count: knownCount(model, source),
          },
          fix:
            edits === undefined
              ? undefined
              : { title: "Build the set before the loop", applicability: "offered", edits },
        });
      }
    },
  },
  message({ builder, count }, costs) {
    return (
      `\`${builder}()\` builds the same set in every round, to look up one value: ${costs.describeSet(count)}. ` +
      "Build it once, before the loop."
    );
  },
  estimate: ({ count }, costs) => costs.estimateSet(count),
});

function sourceOfSet(model: SegmentModel, container: Expr): Expr | undefined {
  if (container.kind !== "Call" || !isBuilder(model, container)) return undefined;
  if (loopsAround(model, container).length === 0) return undefined;
  const [source] = container.args;
  const { kind } = source === undefined ? { kind: "unknown" } : inferKind(model, source);
  return ["set", "frozenset", "dict", "iterator", "generator", "file"].includes(kind) ? undefined : source;
}

function isBuilder(model: SegmentModel, { func, args, keywords }: Call): boolean {
  if (func.kind !== "Name" || !BUILDERS.has(func.id) || args.length !== 1 || keywords.length > 0)
    return false;
  return args[0]?.kind !== "Starred" && model.isBuiltin(func, func.id);
}

/** `names_set` for `names` and `self.names`. */
function nameFor(source: Expr): string {
  const base =
    source.kind === "Name" ? source.id : source.kind === "Attribute" ? source.attr.id : "looked_up";
  return `${base.replace(/^_+/, "")}_set`;
}
