/** Rule `finalizer-owns-target`: `weakref.finalize` whose callback or arguments hold the very object. */
import { lastName } from "../../../semantics/classes.ts";
import type { HoldEdge } from "../../../semantics/holding/hold-edge.ts";
import { linksTo } from "../../../semantics/holding/keeps-alive.ts";
import { classAt, placeOf } from "../../../semantics/holding/places.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, Expr } from "../../../syntax/ast.ts";
import { relateLinks } from "../../cycle-report.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly target: string;
  /** As written, the argument that holds the target. */
  readonly owner: string;
  readonly links: readonly string[];
}

export const finalizerOwnsTarget = defineRule<Facts>({
  meta: {
    id: "finalizer-owns-target",
    group: "leaks",
    summary: "Finalizer that keeps its object alive",
    defaultSeverity: "error",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `weakref.finalize(obj, callback, ...)` where the callback is a bound method of `obj`, or a lambda, partial or argument that holds it.",
      whyItCostsMemory:
        "The `weakref` module keeps callback and arguments of every finalizer that has not run in a global registry. If they hold the object, it can never become garbage: the finalizer runs when the program ends, and the object stays until then, with all it holds.",
      example:
        'import weakref\n\n\nclass Temporary:\n    def __init__(self, path):\n        self.path = path\n        self._finalizer = weakref.finalize(self, self.remove)\n\n    def remove(self):\n        print("removed", self.path)\n',
      better:
        'import weakref\n\n\nclass Temporary:\n    def __init__(self, path):\n        self.path = path\n        self._finalizer = weakref.finalize(self, Temporary.remove, path)\n\n    @staticmethod\n    def remove(path):\n        print("removed", path)\n',
      whenNotTo:
        "Never: a finalizer that holds its object does not do what it is for. Where something should happen at the end of the program only, `atexit.register` says so.",
      fixSafety:
        "No fix: the callback has to become a function, static method or class method that is passed what it needs, which only the program can say.",
      measured:
        "Bytes that stay after 1,000 objects have been made and dropped, as `tracemalloc` counts them. Each has a list of 100 elements.",
    },
  },
  visitor: { Call: visit },
  message: ({ target, owner, links }) =>
    `The finalizer of \`${target}\` holds it: \`${owner}\` does${links.length === 0 ? "" : ` (${links.join("; ")})`}, and the registry of weakref keeps that until the finalizer has run. ` +
    `So \`${target}\` stays until the program ends. Pass a function that does not hold it, and what it needs as arguments.`,
});

function visit(call: Call, { model, report }: RuleContext<Facts>): void {
  const { func, args, keywords, start, end } = call;
  const isNamed = /finalize/i.test(lastName(func));
  const [target, ...others] = args;
  if (!isNamed || target === undefined || others.length === 0 || model.originOf(func) !== "weakref.finalize")
    return;
  const operands = [...others, ...keywords.map(({ value }) => value)];
  for (const operand of operands) {
    const edges =
      linksTo(model, operand, target) ?? methodOfUnknown(model, operand, operand === others[0], target);
    if (edges === undefined) continue;
    const text = ({ start: from, end: to }: { readonly start: number; readonly end: number }): string =>
      model.segment.text.slice(from, to);
    const facts = { target: text(target), owner: text(operand), links: edges.map((edge) => edge.text) };
    report({ start, end, facts, related: relateLinks(edges) });
    return;
  }
}

/** `finalize(thing, thing.close)`: what is called and is an attribute of the object is taken for a method. */
function methodOfUnknown(
  model: SegmentModel,
  operand: Expr,
  isCallback: boolean,
  target: Expr,
): readonly HoldEdge[] | undefined {
  if (!isCallback || operand.kind !== "Attribute") return undefined;
  const place = placeOf(model, operand.value);
  if (place === undefined || classAt(model, place) !== undefined) return undefined;
  return linksTo(model, operand.value, target);
}
