/** Rule `class-in-function`: a class that is made again in every round of a loop. */

import { lastName } from "../../../semantics/classes.ts";
import { functionAround } from "../../../semantics/function-around.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import { repeatedAtLeast } from "../../../semantics/rounds.ts";
import type { Binding, SegmentModel } from "../../../semantics/segment-model.ts";
import type { Assign, AstNode, ClassDef, Expr } from "../../../syntax/ast.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly name: string;
  /** "a class statement", or the function that makes it. */
  readonly maker: string;
}

export const classInFunction = defineRule<Facts>({
  meta: {
    id: "class-in-function",
    group: "cycles",
    summary: "Class made anew in every round of a loop",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `class` statements in a loop of a function, and `namedtuple`, `make_dataclass`, `NamedTuple`, `Enum` and three-argument `type` whose result gets a name there, where the class is only used to make objects.",
      whyItCostsMemory:
        "A class is in several cycles with itself: its method resolution order, its `__dict__` and its descriptors all lead back to it. Each round makes one of a kilobyte and more that only the cycle collector can free, and instances of it keep their own class alive.",
      example:
        "def read(rows):\n    found = []\n    for row in rows:\n        class Record:\n            def __init__(self, value):\n                self.value = value\n\n        found.append(Record(row).value)\n    return found\n",
      better:
        "class Record:\n    def __init__(self, value):\n        self.value = value\n\n\ndef read(rows):\n    found = []\n    for row in rows:\n        found.append(Record(row).value)\n    return found\n",
      whenNotTo:
        "Where the loop runs a few times, or the classes differ and are kept on purpose: the rule is silent where the class is decorated, stored, passed on, returned or yielded, where its body reads variables of the loop, for subclasses with nothing in their body, which are made to be different ones, and where the source says that there are less than 5 rounds.",
      fixSafety:
        "No fix: move the class out of the loop by hand, and out of the function if it needs nothing of it.",
      measured:
        "Bytes that stay after 1,000 rounds, with the collector switched off, as `tracemalloc` counts them.",
    },
  },
  visitor: { ClassDef: visitClass, Assign: visitAssignment },
  message: ({ name, maker }, costs) =>
    `${maker} makes \`${name}\` anew in every round of the loop. A class is in cycles with itself, so each one ` +
    `(${costs.describeObject("type")} on Python ${costs.pythonVersion} before its dict and methods) stays until the cycle collector runs. Make it once, outside of the loop.`,
  estimate: (_facts, costs) => costs.estimateObject("type"),
});

function visitClass(node: ClassDef, { model, report }: RuleContext<Facts>): void {
  if (node.decoratorList.length > 0 || !isInLoopOfFunction(model, node)) return;
  const binding = model.bindingDefinedBy(node);
  if (binding === undefined || !isOnlyCalled(model, binding) || readsWhatVaries(model, node)) return;
  if (isEmptySubclass(node)) return;
  const { start, end } = node.name;
  report({ start, end, facts: { name: node.name.id, maker: "The class statement" } });
}

/** A few classes more or less are soon collected. */
const MIN_ROUNDS = 5;

const MAKERS: ReadonlySet<string> = new Set([
  ...[
    "collections.namedtuple",
    "typing.NamedTuple",
    "dataclasses.make_dataclass",
    "enum.Enum",
    "types.new_class",
  ],
]);

const MAKER_NAMES: ReadonlySet<string> = new Set([
  "type",
  ...[...MAKERS].map((maker) => maker.split(".")[1] ?? ""),
]);

function visitAssignment(
  { targets, value, start, end }: Assign,
  { model, report }: RuleContext<Facts>,
): void {
  const [target, ...others] = targets;
  if (value.kind !== "Call" || target?.kind !== "Name" || others.length > 0) return;
  if (!MAKER_NAMES.has(lastName(value.func))) return;
  if (!isInLoopOfFunction(model, value) || !makesClass(model, value)) return;
  const binding = model.localBindingOf(target);
  if (binding === undefined || !isOnlyCalled(model, binding) || readsWhatVaries(model, value)) return;
  const maker = `\`${model.segment.text.slice(value.func.start, value.func.end)}\``;
  report({ start, end, facts: { name: target.id, maker } });
}

function makesClass(model: SegmentModel, { func, args }: Expr & { readonly kind: "Call" }): boolean {
  if (model.isBuiltin(func, "type")) return args.length === 3;
  return MAKERS.has(model.originOf(func) ?? "");
}

function isInLoopOfFunction(model: SegmentModel, node: ClassDef | Expr): boolean {
  if (functionAround(model, node) === undefined) return false;
  const loops = loopsAround(model, node);
  return (
    loops.some(({ kind }) => kind !== "comprehension") && repeatedAtLeast(model, node, MIN_ROUNDS, loops)
  );
}

/** A subclass with nothing in it is made to be another class each time: whoever sets attributes of the class. */
function isEmptySubclass({ bases, body }: ClassDef): boolean {
  return bases.length > 0 && body.every(({ kind }) => kind === "Pass");
}

/** Objects are made of it, and its attributes are read; nobody is given the class itself. */
function isOnlyCalled(model: SegmentModel, { definitions, occurrences }: Binding): boolean {
  if (definitions.length > 1) return false;
  return occurrences.every(({ kind, node }) => {
    if (kind !== "use") return kind === "class" || kind === "assignment";
    const parent = model.parentOf(node as AstNode);
    if (parent?.kind === "Call") return parent.func === node;
    return parent?.kind === "Attribute";
  });
}

/** The class is another one in each round: it reads a variable that the loop binds. */
function readsWhatVaries(model: SegmentModel, node: ClassDef | Expr): boolean {
  const loops = loopsAround(model, node);
  return model
    .collect(node, (each) => (each.kind === "Name" && each.ctx === "Load" ? each : undefined))
    .some((name) =>
      (model.localBindingOf(name)?.definitions ?? []).some(
        ({ node: { start, end } }) =>
          !(node.start <= start && end <= node.end) &&
          loops.some((loop) => loop.start <= start && end <= loop.end),
      ),
    );
}
