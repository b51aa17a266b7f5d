/** Rule `defaultdict-read-growth`: reading a `defaultdict` of long life with keys that it need not have. */

import { ClassView } from "../../../semantics/classes/class-view.ts";
import { methodOfSelf } from "../../../semantics/classes.ts";
import {
  type ContainerUse,
  containerKind,
  usesOfAttribute,
  usesOfGlobal,
} from "../../../semantics/container-sites.ts";
import { describeDefinition } from "../../../semantics/definitions.ts";
import { functionAround } from "../../../semantics/function-around.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Expr, Name, Subscript } from "../../../syntax/ast.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly container: string;
  readonly key: string;
}

export const defaultdictReadGrowth = defineRule<Facts>({
  meta: {
    id: "defaultdict-read-growth",
    group: "leaks",
    summary: "Reading a defaultdict that adds the key",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `d[key]` that is only tested, measured, searched or iterated (`if d[key]:`, `len(d[key])`, `x in d[key]`, `for x in d[key]`), with a `defaultdict` of a module or object and a parameter of the function as key.",
      whyItCostsMemory:
        "Reading a missing key of a `defaultdict` makes the default and stores it. Each key that was ever asked for stays in the dict, with an empty list or set of its own (56 to 216 bytes, and the entry), as long as the dict lives.",
      example:
        "from collections import defaultdict\n\nlisteners = defaultdict(list)\n\n\ndef notify(event):\n    for listener in listeners[event]:\n        listener(event)\n",
      better:
        "from collections import defaultdict\n\nlisteners = defaultdict(list)\n\n\ndef notify(event):\n    for listener in listeners.get(event, ()):\n        listener(event)\n",
      whenNotTo:
        "Where every key that is asked for is there already, or is going to be. The rule is silent where the function looks for the key first (`if key in d`) or stores under it, where keys are taken out somewhere, and for `d[key].append(x)` and `d[key] += 1`, which mean to add.",
      fixSafety:
        "Offered, never applied without asking: `d.get(key, ())` for what is iterated, searched, measured or tested. It does not add the key.",
      measured: "Bytes that stay after 10,000 calls with different arguments, as `tracemalloc` counts them.",
    },
  },
  visitor: { Subscript: visit },
  message: ({ container, key }) =>
    `\`${container}\` is a defaultdict: reading \`${container}[${key}]\` adds the key with a default of its own if it is missing, and both stay. ` +
    `Use \`${container}.get(${key}, ())\`, which adds nothing.`,
});

function visit(item: Subscript, { model, report }: RuleContext<Facts>): void {
  const { value, slice, ctx, start, end } = item;
  if (ctx !== "Load" || slice.kind !== "Name" || (value.kind !== "Name" && value.kind !== "Attribute"))
    return;
  if (!isOnlyLookedAt(model, item) || !isParameter(model, slice)) return;
  const uses = defaultdictUses(model, value);
  if (uses === undefined || uses.some(({ kind }) => kind === "removal")) return;
  const around = functionAround(model, item);
  // Whoever looks for the key first, or stores under it, knows what it does.
  const knows = uses.some(
    (use) => use.around === around && (use.kind === "growth" || isSearched(use) || addsTo(use)),
  );
  if (knows) return;
  const text = model.segment.text;
  const [container, key] = [text.slice(value.start, value.end), text.slice(slice.start, slice.end)];
  const fix = {
    title: "Use get, which adds nothing",
    applicability: "offered",
    edits: [{ start, end, newText: `${container}.get(${key}, ())` }],
  } as const;
  report({ start, end, facts: { container, key }, fix });
}

/** In a test, a loop, after `in`, or as the argument of `len`, `any` and their like. */
function isOnlyLookedAt(model: SegmentModel, item: Subscript): boolean {
  const parent = model.parentOf(item);
  switch (parent?.kind) {
    case "If":
    case "While":
    case "IfExp":
      return parent.test === item;
    case "For":
    case "comprehension":
      return parent.iter === item;
    case "UnaryOp":
      return parent.op === "not";
    case "Compare":
      return parent.comparators.includes(item) && parent.ops.every((op) => op === "in" || op === "not in");
    case "Call":
      return ["len", "any", "all", "sorted", "sum"].includes(model.builtinOf(parent.func) ?? "");
    default:
      return false;
  }
}

function isParameter(model: SegmentModel, name: Name): boolean {
  const definitions = model.localBindingOf(name)?.definitions ?? [];
  return definitions.length === 1 && definitions[0]?.kind === "parameter";
}

function defaultdictUses(model: SegmentModel, container: Expr): readonly ContainerUse[] | undefined {
  if (container.kind === "Name") {
    const binding = model.localBindingOf(container) === undefined ? model.bindingOf(container) : undefined;
    const [place, ...others] = binding?.definitions ?? [];
    if (binding === undefined || place === undefined || others.length > 0) return undefined;
    const home = model.modelAt(place);
    const definition = describeDefinition(home, place);
    const isOne = definition.kind === "value" && containerKind(home, definition.value) === "defaultdict";
    return isOne ? usesOfGlobal(model, binding) : undefined;
  }
  if (container.kind !== "Attribute" || container.value.kind !== "Name") return undefined;
  const method = methodOfSelf(model, container.value);
  const values =
    method === undefined ? [] : ClassView.of(method.classNode, model).valuesOf(container.attr.id);
  const areAll = values.every(({ value, home }) => containerKind(home.model, value) === "defaultdict");
  return values.length > 0 && areAll ? usesOfAttribute(model, container.attr.id) : undefined;
}

function isSearched({ at, node }: ContainerUse): boolean {
  return at.parentOf(node)?.kind === "Compare";
}

/** `d[key].append(x)`, `d[key][x] = y` */
function addsTo({ at, node }: ContainerUse): boolean {
  const item = at.parentOf(node);
  const parent = item?.kind === "Subscript" ? at.parentOf(item) : undefined;
  return parent?.kind === "Attribute" || (parent?.kind === "Subscript" && parent.ctx === "Store");
}
