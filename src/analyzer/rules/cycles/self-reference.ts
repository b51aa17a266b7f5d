/** Rule `self-reference`: an object that is given a reference to itself, or to its own attribute dictionary. */
import { ClassView } from "../../../semantics/classes/class-view.ts";
import { slotCount } from "../../../semantics/classes.ts";
import type { HoldEdge } from "../../../semantics/holding/hold-edge.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { countAttributes, findSelfStores, type SelfStore } from "../../../semantics/self-stores.ts";
import type { Expr, Span } from "../../../syntax/ast.ts";
import type { InstanceFacts } from "../../estimate.ts";
import { weakenSelf } from "../../repairs/weaken-self.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  /** As in the source: `self`, or whatever the first parameter is called. */
  readonly self: string;
  readonly attributes: readonly string[];
  /** What is stored: the object, or its attribute dictionary. */
  readonly stored: "object" | "dict";
  readonly instance: InstanceFacts;
}

export const selfReference = defineRule<Facts>({
  meta: {
    id: "self-reference",
    group: "cycles",
    summary: "Object that holds a reference to itself",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `self.x = self` and `self.x = self.__dict__` (also `vars(self)` and `self.__dict__ = self`) in methods.",
      whyItCostsMemory:
        "The object, or its attribute dictionary, then holds a reference to itself, so its reference count never falls to zero when the last name for it goes. It stays in memory, with everything it holds, until the cycle collector runs and looks at the generation it has grown into; with `gc.disable()` it stays for good.",
      example:
        "class Menu:\n    def __init__(self, title):\n        self.title = title\n        self.owner = self\n",
      better:
        "import weakref\n\n\nclass Menu:\n    def __init__(self, title):\n        self.title = title\n        self.owner = weakref.proxy(self)\n",
      whenNotTo:
        "Where the link is cut again before the object is dropped; the rule says nothing when a method of the class sets the attribute to `None` or deletes it. It is silent, too, in metaclasses, since classes are in cycles anyway, and where the attribute is a property or another descriptor, or the class has `__setattr__`, since then the assignment may store something else. For a few objects that live as long as the program, the cycle costs nothing.",
      fixSafety:
        "Offered, never applied without asking. Mostly the attribute gets `weakref.proxy(self)`, which passes attribute access on, but is another object than `self`, cannot be hashed, and raises `ReferenceError` once the object is gone. A private attribute that only methods of its class read, in a class without bases, gets `weakref.ref(self)`, and each read becomes a call. Often the better repair is to drop the attribute and use `self`. There is no fix for `__dict__`, where a read is compared with `is`, for classes with `__slots__` that leave out `__weakref__`, and for subclasses of `int`, `tuple` and `bytes`.",
      measured:
        "Bytes that stay after 10,000 objects have been made and dropped one by one, with the collector switched off, as `tracemalloc` counts them.",
    },
  },
  visitor: {
    Assign(assign, context) {
      reportStores(assign.targets, assign.value, assign, context);
    },
    AnnAssign(assign, context) {
      if (assign.value !== undefined) reportStores([assign.target], assign.value, assign, context);
    },
  },
  message(facts, costs) {
    const { self, attributes, stored, instance } = facts;
    const links = attributes.map((attribute) => `\`${self}.${attribute}\``).join(" and ");
    const what = stored === "object" ? "the object itself" : "the dictionary that holds this very attribute";
    return (
      `${links} ${attributes.length > 1 ? "are" : "is"} ${what}, so its reference count cannot reach zero: ` +
      `when the last name for the object goes, it stays (${costs.describeInstance(instance)}) until the cycle collector runs. ` +
      adviceFor(facts)
    );
  },
  estimate: ({ instance }, costs) => costs.estimateInstance(instance),
});

function reportStores(
  targets: readonly Expr[],
  value: Expr,
  { start, end }: Span,
  { model, report }: RuleContext<Facts>,
): void {
  const stores = targets.flatMap((target) => findSelfStores(model, target, value));
  const [first] = stores;
  if (first === undefined) return;
  const { self, classNode } = first.method;
  const attributes = [...new Set(stores.map(({ target }) => target.attr.id))];
  const instance = { attributeCount: countAttributes(model, classNode), slotCount: slotCount(classNode) };
  const facts = { self: self.name, attributes, stored: first.stored, instance };
  const cycle = { edges: stores.map((store) => edgeOf(model, store)), advice: adviceFor(facts) };
  report({ start, end, facts, cycle, fix: weakenSelf(model, stores) });
}

function adviceFor({ self, stored }: Pick<Facts, "self" | "stored">): string {
  return stored === "object"
    ? `Use \`${self}\` where the attribute is read, or keep a weak reference.`
    : `Read \`${self}.__dict__\` where it is needed.`;
}

function edgeOf(model: SegmentModel, { method, target, value }: SelfStore): HoldEdge {
  const holder = ClassView.of(method.classNode, model);
  const { start, end, attr } = target;
  const at = { start, end, segment: model.segment };
  const text = `\`${holder.name}.${attr.id}\` holds its own object`;
  return { kind: "attribute", text, at, attribute: attr.id, holder, target, value, isOwning: false };
}
