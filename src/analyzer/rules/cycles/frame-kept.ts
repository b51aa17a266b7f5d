/** Rule `frame-kept`: a function that leaves its own frame in one of its variables. */

import { describeDefinition } from "../../../semantics/definitions.ts";
import { keptPlace } from "../../../semantics/kept-exceptions.ts";
import { mentions } from "../../../semantics/mentions.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Assign, Expr, Name } from "../../../syntax/ast.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

interface Facts {
  readonly place: string;
  /** As written: `inspect.currentframe()`. */
  readonly source: string;
  readonly isVariable: boolean;
}

export const frameKept = defineRule<Facts>({
  meta: {
    id: "frame-kept",
    group: "cycles",
    summary: "Function that keeps its own frame in a variable",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `frame = inspect.currentframe()`, `sys._getframe()`, `inspect.stack()`, `inspect.stack()[0]` and `inspect.trace()` in a local variable (or in an attribute of something that a local variable holds) that still has it when the function ends.",
      whyItCostsMemory:
        "A frame holds its local variables, and one of them now holds the frame: a cycle. All local variables of the function stay in memory until the cycle collector runs; with `inspect.stack()` those of its callers, too.",
      example:
        "import inspect\n\n\ndef where():\n    frame = inspect.currentframe()\n    return frame.f_lineno\n",
      better:
        "import inspect\n\n\ndef where():\n    frame = inspect.currentframe()\n    try:\n        return frame.f_lineno\n    finally:\n        del frame\n",
      whenNotTo:
        "Where the function is called a few times and its variables hold little. The frame of the caller alone is no cycle (`sys._getframe(1)`, `currentframe().f_back`, `inspect.stack()[1]`), nor is a variable that is deleted or bound anew before the function ends.",
      fixSafety:
        "No fix: the rest of the function would go into a `try` with `finally: del frame`. Where only the line or the name of the caller is wanted, `sys._getframe(1)` needs no cleaning up.",
      measured:
        "Bytes that stay after 1,000 calls, with the collector switched off, as `tracemalloc` counts them. Each call has a list of 1,000 elements in a local variable.",
    },
  },
  visitor: { Assign: visit },
  message({ place, source, isVariable }) {
    const way = isVariable ? "the frame holds the variable" : `the frame holds what \`${place}\` belongs to`;
    return (
      `\`${place}\` keeps the frame of this function (\`${source}\`), and ${way}. ` +
      `A cycle: all its local variables stay until the cycle collector runs. Delete it in a finally clause.`
    );
  },
});

const FRAMES = /\b(?:currentframe|_getframe|stack|trace)\b/;

function visit(assign: Assign, { model, report }: RuleContext<Facts>): void {
  const { targets, value, start, end } = assign;
  if ((value.kind !== "Call" && value.kind !== "Subscript") || !mentions(model.segment, FRAMES)) return;
  if (!holdsOwnFrame(model, value)) return;
  for (const target of targets) {
    if (target.kind === "Tuple") continue;
    const place = keptPlace(model, target, assign);
    if (place === undefined || (place.isVariable && walksUp(model, place.root))) continue;
    const text = (node: Expr): string => model.segment.text.slice(node.start, node.end);
    report({ start, end, facts: { place: text(target), source: text(value), isVariable: place.isVariable } });
  }
}

/** `frame = frame.f_back` in a loop ends at the outermost frame. */
function walksUp(model: SegmentModel, name: Name): boolean {
  return (model.localBindingOf(name)?.definitions ?? []).some((place) => {
    const definition = describeDefinition(model, place);
    const value = definition.kind === "value" || definition.kind === "walrus" ? definition.value : undefined;
    return (
      value?.kind === "Attribute" &&
      value.attr.id === "f_back" &&
      value.value.kind === "Name" &&
      value.value.id === name.id
    );
  });
}

function holdsOwnFrame(model: SegmentModel, value: Expr): boolean {
  if (value.kind === "Subscript") {
    return (
      value.slice.kind === "Constant" && value.slice.pieces[0]?.text === "0" && holdsStack(model, value.value)
    );
  }
  if (value.kind !== "Call") return false;
  const [depth] = value.args;
  switch (model.originOf(value.func)) {
    case "inspect.currentframe":
      return true;
    case "sys._getframe":
      return depth === undefined || (depth.kind === "Constant" && depth.pieces[0]?.text === "0");
    default:
      return holdsStack(model, value);
  }
}

function holdsStack(model: SegmentModel, value: Expr): boolean {
  const origin = value.kind === "Call" ? model.originOf(value.func) : undefined;
  return origin === "inspect.stack" || origin === "inspect.trace";
}
