/** Rule `infinite-generator-materialised`: all elements of an iterable are collected that never ends. */
import { goesOnFor, isEndless } from "../../../semantics/endless.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, Expr } from "../../../syntax/ast.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  /** What collects the elements, as it is written: `list`, `[...]`. */
  readonly collector: string;
  readonly grows: boolean;
}

const COLLECTORS: ReadonlySet<string> = new Set(["list", "tuple", "set", "frozenset", "sorted", "dict"]);
const CONSUMERS: ReadonlySet<string> = new Set(["sum", "min", "max"]);

export const infiniteGeneratorMaterialised = defineRule<Facts>({
  meta: {
    id: "infinite-generator-materialised",
    group: "generators",
    summary: "All elements of an endless iterable are collected",
    defaultSeverity: "error",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `list`, `tuple`, `set`, `sorted`, `sum`, `min`, `max`, a comprehension or `*` over something that is proven to have no end: `itertools.count`, `cycle` of something that is not empty, `repeat` without a number, a generator of the module that is one `while True` without a way out, and `zip`, `enumerate` and generator expressions over these.",
      whyItCostsMemory:
        "The list grows until there is no memory left and the process is killed; `sum` and its like take no memory and never return.",
      example: "from itertools import count\n\n\ndef numbers():\n    return list(count())\n",
      better:
        "from itertools import count, islice\n\n\ndef numbers():\n    return list(islice(count(), 100))\n",
      whenNotTo:
        "Never: there is no result to wait for. What might end by an exception (calls, items) is taken to do so and not reported.",
      fixSafety:
        "There is no fix, since only you know how many elements are wanted: `itertools.islice` takes the first ones, `takewhile` those up to a condition.",
      measured:
        "The process was not left to die: memory was limited to the first million elements by `islice` for the number on the left, to the first hundred for that on the right.",
    },
  },
  visitor: {
    Call(call, { model, report }) {
      const source = collected(model, call);
      if (source === undefined || !isEndless(model, source.iterable)) return;
      report({
        start: call.start,
        end: call.end,
        facts: { collector: `\`${source.name}\``, grows: source.grows },
      });
    },
    ListComp(list, { model, report }) {
      if (!goesOnFor(model, list.elt, list.generators)) return;
      report({ start: list.start, end: list.end, facts: { collector: "this comprehension", grows: true } });
    },
    SetComp(set, { model, report }) {
      if (!goesOnFor(model, set.elt, set.generators)) return;
      report({ start: set.start, end: set.end, facts: { collector: "this comprehension", grows: true } });
    },
    Starred(starred, { model, report }) {
      const parent = model.parentOf(starred);
      if (parent === undefined || !["List", "Tuple", "Set", "Call"].includes(parent.kind)) return;
      if (starred.ctx !== "Load" || !isEndless(model, starred.value)) return;
      report({ start: starred.start, end: starred.end, facts: { collector: "`*`", grows: true } });
    },
  },
  message({ collector, grows }) {
    const end = grows ? "takes elements until there is no memory left" : "never returns";
    return `This iterable has no end, so ${collector} ${end}. Take a part of it, as with \`itertools.islice\`, or loop over it.`;
  },
});

function collected(
  model: SegmentModel,
  { func, args }: Call,
): { readonly iterable: Expr; readonly name: string; readonly grows: boolean } | undefined {
  const [iterable] = args;
  if (iterable === undefined || args.length > 1 || func.kind !== "Name") return undefined;
  const grows = COLLECTORS.has(func.id);
  if ((!grows && !CONSUMERS.has(func.id)) || !model.isBuiltin(func, func.id)) return undefined;
  return { iterable, name: func.id, grows };
}
