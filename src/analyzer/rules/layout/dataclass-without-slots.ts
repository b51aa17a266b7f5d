/** Rule `dataclass-without-slots`: a dataclass of which many instances are kept, without `slots=True`. */
import { type Dataclass, dataclassOf } from "../../../semantics/dataclasses.ts";
import {
  instanceAttributes,
  isGivenOthers,
  isGlobalClass,
  isMixedIn,
  needsNoDict,
} from "../../../semantics/instance-attributes.ts";
import { constructions, keptInLoops } from "../../../semantics/many-instances.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { findSlots, layoutOfBases } from "../../../semantics/slots.ts";
import type { ClassDef, Segment } from "../../../syntax/ast.ts";
import { defineRule, type EditDraft } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly attributeCount: number;
}

export const dataclassWithoutSlots = defineRule<Facts>({
  meta: {
    id: "dataclass-without-slots",
    group: "layout",
    summary: "Dataclass of many instances without slots=True",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds a class decorated with `dataclasses.dataclass` whose instances are made in a loop and kept in a container, without `slots=True`, where nothing in its module needs the instances to have a dictionary or weak references. Reported for Python 3.10 and later, which know the option.",
      whyItCostsMemory:
        "An instance of an ordinary class has room for a dictionary and for weak references, and stores its attributes in an array that is sized for more than there are. With `slots=True` each field is one word of the object.",
      example:
        "from dataclasses import dataclass\n\n\n@dataclass\nclass Point:\n    x: float\n    y: float\n\n\ndef read(rows):\n    return [Point(*row) for row in rows]\n",
      better:
        "from dataclasses import dataclass\n\n\n@dataclass(slots=True)\nclass Point:\n    x: float\n    y: float\n\n\ndef read(rows):\n    return [Point(*row) for row in rows]\n",
      whenNotTo:
        "Where the code must run on Python 3.9; where there are few instances after all; where other modules give the instances further attributes or refer to them weakly; where a subclass mixes several classes with slots. `slots=True` makes a new class, so methods that use `super()` without arguments do not work before 3.14; the rule is silent where there are such, and where a default value is read from the class itself.",
      fixSafety:
        "Offered: other modules may rely on the dictionary, and older versions of Python reject the option.",
      measured:
        "Bytes are `tracemalloc`'s peak above the start for 10,000 instances in a list, field values not counted. CPython 3.9 does not know the option and was not measured.",
    },
  },
  appliesTo: (costs) => costs.hasInLibrary("dataclasses.dataclass.slots"),
  visitor: {
    ClassDef(node, { model, segment, report }) {
      if (node.decoratorList.length !== 1 || node.keywords.length > 0 || node.bases.length > 1) return;
      const dataclass = dataclassOf(model, node);
      if (dataclass === undefined || dataclass.fields.length === 0 || !isGlobalClass(model, node)) return;
      if (dataclass.options.some(({ arg }) => arg === undefined || arg.id === "slots")) return;
      const [first] = keptInLoops(model, node.name.id);
      if (first === undefined || findSlots(node) !== undefined || !isClosed(model, node, dataclass)) return;
      report({
        start: node.name.start,
        end: node.name.end,
        facts: { name: node.name.id, attributeCount: dataclass.fields.length },
        related: [
          {
            start: first.call.start,
            end: first.call.end,
            segment: first.at.segment,
            message: `Instances of \`${node.name.id}\` are made and kept here`,
          },
        ],
        fix: { title: "Add slots=True", applicability: "offered", edits: [addOption(segment, dataclass)] },
      });
    },
  },
  message({ name, attributeCount }, costs) {
    return (
      `Instances of \`${name}\` are made in a loop and kept, and each has room for a dictionary beside its fields: ` +
      `${costs.describeSlots(attributeCount)}. \`slots=True\` gives them fixed places.`
    );
  },
  estimate: ({ attributeCount }, costs) => costs.estimateSlots(attributeCount),
});

function isClosed(model: SegmentModel, node: ClassDef, { fields }: Dataclass): boolean {
  if (layoutOfBases(model, node).kind !== "slotted" || !needsNoDict(model, node)) return false;
  // The class with slots is another object than the one that `super()` and `__class__` mean.
  if (model.scopes.scopeOf(node)?.needsClassCell === true || isMixedIn(model, node)) return false;
  if (instanceAttributes(model, node).names.some((name) => !fields.includes(name))) return false;
  if (isReadFromClass(model, node, fields)) return false;
  const users = new Set(constructions(model, node.name.id).map(({ at }) => at));
  return ![model, ...users].some((user) => isGivenOthers(user, node, fields));
}

/** `Point.x` is the default value without slots, and a descriptor with them. */
function isReadFromClass(model: SegmentModel, node: ClassDef, fields: readonly string[]): boolean {
  return model.module.placesOf(node.name.id).some((place) => {
    const parent = model.modelAt(place).parentOf(place.node);
    return parent?.kind === "Attribute" && fields.includes(parent.attr.id);
  });
}

function addOption({ text }: Segment, { decorator, call }: Dataclass): EditDraft {
  if (call === undefined) return { start: decorator.end, end: decorator.end, newText: "(slots=True)" };
  const last = call.keywords.at(-1) ?? call.args.at(-1);
  if (last === undefined) return { start: call.end - 1, end: call.end - 1, newText: "slots=True" };
  // A value may stand in parentheses, which are not part of its span.
  const behind = /^\)*/.exec(text.slice(last.end, call.end - 1))?.[0].length ?? 0;
  return { start: last.end + behind, end: last.end + behind, newText: ", slots=True" };
}
