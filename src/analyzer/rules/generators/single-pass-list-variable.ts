/** Rule `single-pass-list-variable`: a name for a list that is gone through once and then never used again. */
import { confinedLocal } from "../../../semantics/confinement.ts";
import { isLazySafe } from "../../../semantics/laziness.ts";
import { findChangeWhileLazy } from "../../../semantics/lazy-reads.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { placeInBlock } from "../../../semantics/statements.ts";
import { isPureToSkip } from "../../../semantics/unfinished.ts";
import type { Use } from "../../../semantics/uses.ts";
import type { Assign, AstNode, ListComp, Name } from "../../../syntax/ast.ts";
import { swapBrackets } from "../../repairs/drop-brackets.ts";
import { defineRule } from "../../rule.ts";
import { isSmallerThanGenerator, knownListCount } from "../../small-lists.ts";

interface Facts {
  readonly name: string;
  /** What goes through the list: a loop, a comprehension, or a builtin. */
  readonly consumer: string;
  /** Elements of the list, where the source says so. */
  readonly count: number | undefined;
}

/** Builtins that need one element at a time. Others copy the list, and no memory is saved but the copy. */
const STREAMING: ReadonlySet<string> = new Set([
  "all",
  "any",
  "max",
  "min",
  "sum",
  "set",
  "frozenset",
  "dict",
]);

export const singlePassListVariable = defineRule<Facts>({
  meta: {
    id: "single-pass-list-variable",
    group: "generators",
    summary: "List with a name that is gone through once",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds a local name for a list comprehension that is used once, by a loop, a comprehension or a builtin that takes one element after the other, in the same block and not in a loop further in. Computing an element must have no effects, and nothing that runs in between may change what the comprehension reads.",
      whyItCostsMemory:
        "The list holds 8 bytes for each element, and the elements where they are new, until the function returns or the name is given another value: longer than the one use needs it. A generator expression makes the elements one at a time.",
      example: "def total(lines):\n    sizes = [len(line) for line in lines]\n    return sum(sizes)\n",
      better: "def total(lines):\n    sizes = (len(line) for line in lines)\n    return sum(sizes)\n",
      whenNotTo:
        "Where the list is going to be used twice. Lists that are measured, indexed, tested, returned, passed or captured are not reported, nor such that are made in one block (`with`, `try`, a loop) and used in another, nor elements whose computation calls something unknown: to compute those later or in turns with other code may not be the same.",
      fixSafety:
        "Offered: elements are computed when they are asked for, so that an exception comes later, and the name can be gone through once only.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    Assign(statement, { model, report }) {
      const [target] = statement.targets;
      const list = statement.value;
      if (list.kind !== "ListComp" || target?.kind !== "Name" || statement.targets.length > 1) return;
      const use = onlyUse(model, target);
      const consumer = use === undefined ? undefined : consumerOf(model, use);
      if (
        use === undefined ||
        consumer === undefined ||
        !isLazySafe(model, list) ||
        !isPureToSkip(model, list)
      )
        return;
      if (isSmallerThanGenerator(model, list) || !mayRunLater(model, statement, list, use)) return;
      report({
        start: list.start,
        end: list.end,
        facts: { name: target.id, consumer, count: knownListCount(model, list) },
        related: [
          { start: use.name.start, end: use.name.end, message: `\`${target.id}\` is gone through here` },
        ],
        fix: { title: "Make it a generator expression", applicability: "offered", edits: swapBrackets(list) },
      });
    },
  },
  message({ name, consumer, count }, costs) {
    return (
      `\`${name}\` is gone through once, by ${consumer}, and holds all elements until then: ${costs.describeList(count)}. ` +
      "A generator expression makes one at a time."
    );
  },
  estimate: ({ count }, costs) => costs.estimateList(count),
});

function onlyUse(model: SegmentModel, target: Name): Use | undefined {
  const { binding } = confinedLocal(model, target) ?? {};
  if (binding === undefined || binding.definitions.length > 1 || binding.uses.length > 1) return undefined;
  const [use] = confinedLocal(model, target)?.uses ?? [];
  return use;
}

/** In words; `undefined` for what needs the list as a list. */
function consumerOf(model: SegmentModel, use: Use): string | undefined {
  if (use.kind === "reader") return STREAMING.has(use.builtin) ? `\`${use.builtin}\`` : undefined;
  if (use.kind !== "iteration") return undefined;
  let parent = model.parentOf(use.name);
  // `enumerate(name)` and its like.
  while (parent?.kind === "Call") parent = model.parentOf(parent);
  if (parent?.kind === "For") return "the loop";
  if (parent?.kind !== "comprehension") return undefined;
  const around = model.parentOf(parent);
  if (around?.kind !== "GeneratorExp") return "the comprehension";
  // The generator must be consumed where it stands.
  const call = model.parentOf(around);
  const builtin = call?.kind === "Call" && call.args[0] === around ? model.builtinOf(call.func) : undefined;
  return builtin !== undefined && STREAMING.has(builtin) ? `\`${builtin}\`` : undefined;
}

/** The use stands in the same block, is reached once, and nothing on the way or in the loop changes what is read. */
function mayRunLater(model: SegmentModel, statement: Assign, list: ListComp, { name }: Use): boolean {
  const defined = placeInBlock(model, statement);
  const used = placeInBlock(model, name);
  if (defined === undefined || used === undefined || defined.block !== used.block) return false;
  if (used.index <= defined.index || loopsAround(model, name).length > loopsAround(model, statement).length)
    return false;
  const between: readonly AstNode[] = defined.block.slice(defined.index + 1, used.index + 1);
  return findChangeWhileLazy(model, list, between) === undefined;
}
