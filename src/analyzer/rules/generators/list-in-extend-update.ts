/** Rule `list-in-extend-update`: a list comprehension that is built only to be copied into another container. */
import { inferKind } from "../../../semantics/infer.ts";
import { isLazySafe } from "../../../semantics/laziness.ts";
import { isSamePath, mayBeSameObject } from "../../../semantics/same-object.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Expr, ListComp } from "../../../syntax/ast.ts";
import { dropBrackets } from "../../repairs/drop-brackets.ts";
import { defineRule } from "../../rule.ts";
import { isSmallerThanGenerator, knownListCount } from "../../small-lists.ts";

interface Facts {
  readonly method: "extend" | "update";
  /** Elements of the list, where the source says so. */
  readonly count: number | undefined;
}

export const listInExtendUpdate = defineRule<Facts>({
  meta: {
    id: "list-in-extend-update",
    group: "generators",
    summary: "List comprehension inside extend() or update()",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `names.extend([...])` and `names.update([...])` with a list comprehension as the only argument, where the comprehension does not read the container that it goes into.",
      whyItCostsMemory:
        "The list is complete before the first element is copied, and thrown away after the last one: 8 bytes an element, twice at the peak. A generator expression hands the elements over one by one.",
      example: "def collect(names, people):\n    names.extend([person.name for person in people])\n",
      better: "def collect(names, people):\n    names.extend(person.name for person in people)\n",
      whenNotTo:
        "Where all or nothing must be added: if an element raises, the list was never copied, but a generator has already handed over what came before. Where the comprehension reads the container, a generator would see it grow and might never end; the rule is silent then, and about classes of the module that have methods of these names.",
      fixSafety:
        "Offered: it takes a little more time, and elements are computed while the container grows, which code that the elements call might see.",
      measured:
        "Peak above the start, as `tracemalloc` counts it; the container that grows is part of it on both sides.",
    },
  },
  visitor: {
    Call(call, { model, segment, report }) {
      const [list] = call.args;
      if (list?.kind !== "ListComp" || call.args.length > 1 || call.keywords.length > 0) return;
      if (call.func.kind !== "Attribute") return;
      const { value: receiver, attr } = call.func;
      const method = attr.id;
      if ((method !== "extend" && method !== "update") || !isCopiedInto(model, receiver, method, list))
        return;
      if (!isLazySafe(model, list) || isSmallerThanGenerator(model, list)) return;
      if (readsReceiver(model, list, receiver)) return;
      report({
        start: list.start,
        end: list.end,
        facts: { method, count: knownListCount(model, list) },
        fix: {
          title: `Pass a generator expression to ${method}`,
          applicability: "offered",
          edits: dropBrackets(segment, call, list),
        },
      });
    },
  },
  message({ method, count }, costs) {
    return (
      `\`${method}\` copies the elements of this list, which exists beside the copy and is thrown away: ${costs.describeList(count)}. ` +
      "A generator expression hands them over one by one."
    );
  },
  estimate: ({ count }, costs) => costs.estimateList(count),
});

/** Containers whose method takes any iterable; `update` of unknown objects may want something else. */
function isCopiedInto(
  model: SegmentModel,
  receiver: Expr,
  method: "extend" | "update",
  list: ListComp,
): boolean {
  const { kind } = inferKind(model, receiver);
  if (method === "extend") return ["list", "deque", "bytearray", "unknown"].includes(kind);
  return kind === "set" || (kind === "dict" && list.elt.kind === "Tuple");
}

/** Any part of the comprehension names the receiver or its container, or iterates over what may be the same object. */
function readsReceiver(model: SegmentModel, list: ListComp, receiver: Expr): boolean {
  if (receiver.kind === "Subscript") return readsReceiver(model, list, receiver.value);
  const isRead = model.collect(list, (node) =>
    (node.kind === "Name" || node.kind === "Attribute") && isSamePath(model, node, receiver)
      ? node
      : undefined,
  );
  return isRead.length > 0 || list.generators.some(({ iter }) => mayReadLater(model, iter, receiver));
}

/** A generator of the module may look at anything while it runs. */
function mayReadLater(model: SegmentModel, iter: Expr, receiver: Expr): boolean {
  return inferKind(model, iter).kind === "generator" || mayBeSameObject(model, iter, receiver);
}
