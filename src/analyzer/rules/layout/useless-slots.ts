/** Rule `useless-slots`: `__slots__` in a class whose base gives every instance a dictionary all the same. */
import { type BaseLayout, findSlots, layoutOfBases, slotNames } from "../../../semantics/slots.ts";
import type { RelatedDraft } from "../../rule.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly name: string;
  /** The class of the module without `__slots__`, or `undefined` for a builtin exception. */
  readonly owner: string | undefined;
  readonly slotCount: number;
}

export const uselessSlots = defineRule<Facts>({
  meta: {
    id: "useless-slots",
    group: "layout",
    summary: "Slots below a base class without __slots__",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `__slots__` in a class one of whose bases, near or far, has none: a class of the same module, or a builtin exception.",
      whyItCostsMemory:
        "Slots save memory because instances need no `__dict__` and no room for weak references. As soon as one base has no `__slots__`, every instance has both again, and the slots come on top.",
      example:
        'class Shape:\n    def area(self):\n        return 0\n\n\nclass Square(Shape):\n    __slots__ = ("side",)\n\n    def __init__(self, side):\n        self.side = side\n',
      better:
        'class Shape:\n    __slots__ = ()\n\n    def area(self):\n        return 0\n\n\nclass Square(Shape):\n    __slots__ = ("side",)\n\n    def __init__(self, side):\n        self.side = side\n',
      whenNotTo:
        "Where slots are there for something else than memory: read-only views, a little speed, or because the base is to get slots later. Bases from other modules are not followed, so nothing is said about them.",
      fixSafety:
        "No fix: the base needs `__slots__` with its own attributes, and whether all of them are known is for a person to say.",
      measured: "Bytes are `tracemalloc`'s peak above the start for 10,000 instances in a list.",
    },
  },
  visitor: {
    ClassDef(node, { model, report }) {
      if (node.bases.length === 0 || node.keywords.length > 0) return;
      const slots = findSlots(node);
      const names = slots === undefined ? undefined : slotNames(slots.value);
      if (slots === undefined || names === undefined || names.includes("__dict__")) return;
      const bases = layoutOfBases(model, node);
      if (bases.kind !== "dict") return;
      report({
        start: slots.name.start,
        end: slots.name.end,
        facts: { name: node.name.id, owner: bases.owner?.node.name.id, slotCount: names.length },
        related: relatedPlaces(bases),
      });
    },
  },
  message({ name, owner, slotCount }, costs) {
    if (owner === undefined) {
      return `Instances of \`${name}\` have a dictionary all the same, because builtin exceptions have one. The slots save nothing here.`;
    }
    return (
      `Instances of \`${name}\` have a dictionary all the same, because \`${owner}\` has no \`__slots__\`: ` +
      `${costs.describeUselessSlots(slotCount)}. Give \`${owner}\` slots, too, or take these away.`
    );
  },
  estimate: ({ owner, slotCount }, costs) =>
    owner === undefined ? undefined : costs.estimateUselessSlots(slotCount),
});

function relatedPlaces(bases: BaseLayout & { readonly kind: "dict" }): readonly RelatedDraft[] {
  if (bases.owner === undefined) return [];
  const { node, segment } = bases.owner;
  const { start, end, id } = node.name;
  return [{ start, end, segment, message: `\`${id}\` has no \`__slots__\`` }];
}
