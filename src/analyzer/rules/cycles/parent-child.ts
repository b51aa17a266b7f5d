/** Rule `parent-child`: two or more objects that hold each other, such as the nodes of a tree and their parent. */
import type { HoldingCycle } from "../../../semantics/holding/cycles.ts";
import type { HoldEdge } from "../../../semantics/holding/hold-edge.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Stmt } from "../../../syntax/ast.ts";
import { type CycleFacts, describeCycle, type Repair, reportCycle } from "../../cycle-report.ts";
import { chooseWeakLink, weakenLink } from "../../repairs/weaken-link.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

export const parentChild = defineRule<CycleFacts>({
  meta: {
    id: "parent-child",
    group: "cycles",
    summary: "Objects that hold each other",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds objects of which each holds the other: a child that is given its parent (`self.child = Child(self)` where `Child` stores it), a container of children that store their owner, doubly linked nodes, observers that both sides know. It follows constructors and methods of classes of the same module, setters of properties and the fields of dataclasses, through any number of steps.",
      whyItCostsMemory:
        "Each object keeps the other alive. When the last name for either goes, no reference count falls to zero, and the whole structure stays in memory until the cycle collector looks at the generation it has grown into; with `gc.disable()` it stays for good. Trees are what makes this costly: one forgotten node keeps all of them.",
      example:
        "class Node:\n    def __init__(self, parent=None):\n        self.parent = parent\n        self.children = []\n        if parent is not None:\n            parent.children.append(self)\n",
      better:
        "import weakref\n\n\nclass Node:\n    def __init__(self, parent=None):\n        self.parent = weakref.proxy(parent) if parent is not None else None\n        self.children = []\n        if parent is not None:\n            parent.children.append(self)\n",
      whenNotTo:
        "Where the structure lives as long as the program, or where a child must keep its parent alive: with a weak link, somebody has to hold the root. It is silent where code of the module gives the attribute up again (sets it to `None` in a method of the object or in one that is called `close`, `stop` and the like, deletes or clears it), where the attribute is a property or another descriptor, and for classes. Removing single children from a container does not count, since those that stay still hold their parent.",
      fixSafety:
        "Offered, never applied without asking: the link that leads back (what is handed in, not what is made or put into a container; `parent`, `owner`, `prev` before other names) gets `weakref.proxy`, and stays `None` where it is `None`. A proxy is read as the object is, but is another object: it cannot be hashed, and raises `ReferenceError` once its object is gone. There is no fix where an attribute of that name is compared or used as a key in the module, and for classes whose instances cannot be weakly referenced.",
      measured:
        "Bytes that stay after 10,000 pairs of objects have been made and dropped one by one, with the collector switched off, as `tracemalloc` counts them.",
    },
  },
  visitor: { Assign: visit, AnnAssign: visit, Expr: visit, Return: visit },
  message: describeCycle,
  estimate: ({ objects }, costs) => costs.estimateObjects(objects),
});

function visit(statement: Stmt, context: RuleContext<CycleFacts>): void {
  reportCycle("objects", statement, context, repair);
}

function repair(model: SegmentModel, { edges }: HoldingCycle): Repair {
  const link = chooseWeakLink(edges);
  if (link === undefined) return { advice: adviceWithoutLink(edges), fix: undefined };
  const { holder } = link.edge;
  const name = holder === undefined ? link.target.attr.id : `${holder.name}.${link.target.attr.id}`;
  const advice = `\`${name}\` leads back: a weak reference is enough there, as long as somebody else holds its object.`;
  return { advice, fix: weakenLink(model, link), weak: link.edge };
}

function adviceWithoutLink(edges: readonly HoldEdge[]): string {
  return edges.some(({ kind }) => kind === "item")
    ? "Make one of the links weak: a weakref.WeakSet or weakref.WeakValueDictionary, if the container need not own what it holds."
    : "Make one of the links a weak reference.";
}
