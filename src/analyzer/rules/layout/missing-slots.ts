/** Rule `missing-slots`: a class of which many instances are kept, all with the same few attributes. */
import { classAttribute } from "../../../semantics/classes.ts";
import {
  instanceAttributes,
  isGivenOthers,
  isGlobalClass,
  isMixedIn,
  needsNoDict,
} from "../../../semantics/instance-attributes.ts";
import { type Construction, constructions, keptInLoops } from "../../../semantics/many-instances.ts";
import { methodOf } from "../../../semantics/resolve.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { findSlots, layoutOfBases } from "../../../semantics/slots.ts";
import type { ClassDef } from "../../../syntax/ast.ts";
import { insertIntoClass } from "../../repairs/class-body.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly attributeCount: number;
}

/** Classes with more are settings and descriptions, of which there are few. */
const MAX_ATTRIBUTES = 12;

export const missingSlots = defineRule<Facts>({
  meta: {
    id: "missing-slots",
    group: "layout",
    summary: "Class of many small instances without __slots__",
    defaultSeverity: "information",
    isOnByDefault: false,
    docs: {
      whatItDoes:
        "Finds a class whose instances are made in a loop and kept in a container, whose attributes, at most 12, are all set in `__init__`, and that nothing in its module treats as open: no `__dict__`, `vars`, `setattr`, weak references, `cached_property` or mixing in, and no base that has a `__dict__` itself.",
      whyItCostsMemory:
        "An instance of an ordinary class has room for a dictionary and for weak references, and stores its attributes in an array that is sized for more than there are. With `__slots__` each attribute is one word of the object. With three attributes an instance takes 160 bytes on 3.10, 112 on 3.11 and 96 from 3.12 on; with slots, 64 on all of them.",
      example:
        "class Point:\n    def __init__(self, x, y, z):\n        self.x = x\n        self.y = y\n        self.z = z\n\n\ndef read(rows):\n    return [Point(*row) for row in rows]\n",
      better:
        'class Point:\n    __slots__ = ("x", "y", "z")\n\n    def __init__(self, x, y, z):\n        self.x = x\n        self.y = y\n        self.z = z\n\n\ndef read(rows):\n    return [Point(*row) for row in rows]\n',
      whenNotTo:
        "The rule is off by default: in 15 findings drawn at random from Debian packages, the slots would have been right in all, but in five of them there is a handful of instances by their nature (fingers on a screen, configured programs), which the source does not say; a loop that keeps them is all there is to see. It is worth a run over a program that makes many. Where other modules give the instances further attributes, refer to them weakly, or derive from the class and another one with slots. Subclasses need `__slots__`, too, or their instances have a dictionary again.",
      fixSafety:
        "Offered: other modules may rely on the dictionary. Class attributes with the name of a slot are an error in Python; the rule is silent where there are such.",
      measured:
        "Bytes are `tracemalloc`'s peak above the start for 10,000 instances in a list, attributes not counted.",
    },
  },
  visitor: {
    ClassDef(node, { model, segment, report }) {
      if (node.decoratorList.length + node.keywords.length > 0 || node.bases.length > 1) return;
      if (methodOf(node, "__init__") === undefined || !isGlobalClass(model, node)) return;
      const kept = keptInLoops(model, node.name.id);
      const [first] = kept;
      if (first === undefined || findSlots(node) !== undefined) return;
      const bases = layoutOfBases(model, node);
      if (bases.kind !== "slotted") return;
      const { names, areAllSetInInit } = instanceAttributes(model, node);
      if (!areAllSetInInit || names.length === 0 || names.length > MAX_ATTRIBUTES) return;
      if (names.some((name) => classAttribute(node, name) !== "none")) return;
      if (!isClosed(model, node, names)) return;
      report({
        start: node.name.start,
        end: node.name.end,
        facts: { name: node.name.id, attributeCount: names.length },
        related: [placeOf(node.name.id, first)],
        fix: {
          title: "Add __slots__",
          applicability: "offered",
          edits: [insertIntoClass(segment, node, slotsStatement(names, bases.slots))],
        },
      });
    },
  },
  message({ name, attributeCount }, costs) {
    const attributes = attributeCount === 1 ? "its attribute" : `its ${attributeCount} attributes`;
    return (
      `Instances of \`${name}\` are made in a loop and kept, and each has room for a dictionary beside ${attributes}: ` +
      `${costs.describeSlots(attributeCount)}. \`__slots__\` gives them fixed places.`
    );
  },
  estimate: ({ attributeCount }, costs) => costs.estimateSlots(attributeCount),
});

/** Slots of a base have their place already. */
function slotsStatement(names: readonly string[], inherited: readonly string[]): string {
  const own = names.filter((name) => !inherited.includes(name)).map((name) => `"${name}"`);
  return `__slots__ = (${own.join(", ")}${own.length === 1 ? "," : ""})`;
}

/** Nothing in sight gives the instances other attributes or needs their dictionary. */
function isClosed(model: SegmentModel, node: ClassDef, names: readonly string[]): boolean {
  if (!needsNoDict(model, node) || isMixedIn(model, node)) return false;
  const users = new Set(constructions(model, node.name.id).map(({ at }) => at));
  return ![model, ...users].some((user) => isGivenOthers(user, node, names));
}

function placeOf(name: string, { call, at }: Construction) {
  return {
    start: call.start,
    end: call.end,
    segment: at.segment,
    message: `Instances of \`${name}\` are made and kept here`,
  };
}
