/** Rule `weak-key-value-owns-key`: a weak dictionary whose entries keep alive what should make them disappear. */

import { resolveClass } from "../../../semantics/classes/class-view.ts";
import { linksTo } from "../../../semantics/holding/keeps-alive.ts";
import { mentions } from "../../../semantics/mentions.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { weakContainer } from "../../../semantics/weak-containers.ts";
import type { Assign, Call, Expr } from "../../../syntax/ast.ts";
import { relateLinks } from "../../cycle-report.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly container: string;
  readonly weak: "key" | "value";
  readonly holder: string;
  readonly held: string;
}

export const weakKeyValueOwnsKey = defineRule<Facts>({
  meta: {
    id: "weak-key-value-owns-key",
    group: "leaks",
    summary: "Weak dictionary whose value holds its key",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds entries of a `WeakKeyDictionary` whose value holds the key (`info[node] = Info(owner=node)`), and entries of a `WeakValueDictionary` whose key holds the value.",
      whyItCostsMemory:
        "A weak dictionary drops an entry when its key (or value) is no longer held by anybody else. The dictionary itself holds the other half of the entry, and if that holds the weak half, the entry never goes: the dictionary grows for as long as it lives. The cycle collector does not help, since the dictionary is in use.",
      example:
        "import weakref\n\n\nclass Info:\n    def __init__(self, owner):\n        self.owner = owner\n\n\ninfos = weakref.WeakKeyDictionary()\n\n\ndef describe(node):\n    infos[node] = Info(node)\n",
      better:
        "import weakref\n\n\nclass Info:\n    def __init__(self, owner):\n        self.owner = weakref.ref(owner)\n\n\ninfos = weakref.WeakKeyDictionary()\n\n\ndef describe(node):\n    infos[node] = Info(node)\n",
      whenNotTo:
        "Never for long-lived dictionaries. What a class of another module does with its arguments is not known; the rule takes it to keep them when it is called with the key itself and its name starts with a capital.",
      fixSafety:
        "No fix: the value has to hold the key weakly, or the information becomes an attribute of the key.",
      measured:
        "Bytes that stay after 1,000 keys have been made and dropped, as `tracemalloc` counts them. Each key has a list of 100 elements.",
    },
  },
  visitor: { Assign: visitAssign, Call: visitCall },
  message: ({ container, weak, holder, held }) =>
    `\`${container}\` holds its ${weak}s weakly, but ${holder === held ? "key and value are the same object" : `\`${holder}\` holds \`${held}\``}, and the dictionary holds \`${holder}\`: the entry never goes, and the ${weak} stays as long as the dictionary. ` +
    `Hold \`${held}\` weakly there, or store the information in the object itself.`,
});

function visitAssign({ targets, value, start, end }: Assign, context: RuleContext<Facts>): void {
  for (const target of targets) {
    if (target.kind === "Subscript") visitEntry(context, { start, end }, target.value, target.slice, value);
  }
}

function visitCall({ func, args, start, end }: Call, context: RuleContext<Facts>): void {
  const [key, value] = args;
  if (func.kind !== "Attribute" || func.attr.id !== "setdefault" || key === undefined || value === undefined)
    return;
  visitEntry(context, { start, end }, func.value, key, value);
}

function visitEntry(
  { model, report }: RuleContext<Facts>,
  { start, end }: { readonly start: number; readonly end: number },
  container: Expr,
  key: Expr,
  value: Expr,
): void {
  if (key.kind === "Constant" || value.kind === "Constant" || !mayBeWeak(model, container, key, value))
    return;
  const kind = weakContainer(model, container);
  if (kind === undefined || kind === "WeakSet") return;
  const [weak, strong] = kind === "WeakKeyDictionary" ? [key, value] : [value, key];
  const edges = linksTo(model, strong, weak);
  if (edges === undefined && !isMadeWith(model, strong, weak)) return;
  const text = ({ start: from, end: to }: Expr): string => model.segment.text.slice(from, to);
  const facts: Facts = {
    container: text(container),
    weak: kind === "WeakKeyDictionary" ? "key" : "value",
    holder: text(strong),
    held: text(weak),
  };
  report({ start, end, facts, related: relateLinks(edges ?? []) });
}

const WEAK = /\bWeak(?:Key|Value)Dictionary\b/;

/** By the text: attributes get their dictionary in the same class; for variables, key and value share a name. */
function mayBeWeak(model: SegmentModel, container: Expr, key: Expr, value: Expr): boolean {
  if (mentions(model.segment, WEAK)) return true;
  if (container.kind !== "Name") return false;
  const names = new Set(model.collect(key, (node) => (node.kind === "Name" ? node.id : undefined)));
  return (
    model.collect(value, (node) => (node.kind === "Name" && names.has(node.id) ? node : undefined)).length > 0
  );
}

/** `Info(node)` with a class that the module does not define. */
function isMadeWith(model: SegmentModel, value: Expr, key: Expr): boolean {
  if (value.kind !== "Call" || key.kind !== "Name" || resolveClass(model, value.func) !== undefined)
    return false;
  const { func, args, keywords } = value;
  const name = func.kind === "Attribute" ? func.attr.id : func.kind === "Name" ? func.id : "";
  if (!/^_*[A-Z]/.test(name) || model.originOf(func)?.startsWith("weakref.")) return false;
  const operands = [...args, ...keywords.map((keyword) => keyword.value)];
  return operands.some((operand) => operand.kind === "Name" && operand.id === key.id);
}
