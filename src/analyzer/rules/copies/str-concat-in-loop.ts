/** Rule `str-concat-in-loop`: a string is copied in every round of a loop to add to it. */
import { type Accumulation, accumulationOf } from "../../../semantics/accumulation.ts";
import { knownCount } from "../../../semantics/counts.ts";
import type { Kind } from "../../../semantics/kind.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Assign, AugAssign, Expr } from "../../../syntax/ast.ts";
import { defineRule, type RuleContext } from "../../rule.ts";

type Form =
  /** `self.text += x` */
  | "attribute"
  /** `global text`, then `text += x` */
  | "global"
  /** `text = x + text` */
  | "prepend"
  /** `text = text + x + y` */
  | "chain"
  /** `data += x`, of `bytes` */
  | "bytes";

interface Facts {
  readonly name: string;
  readonly form: Form;
}

/** Rounds up to which copying costs nothing worth a remark. */
const MAX_SHORT = 16;

const WHY: Readonly<Record<Form, string>> = {
  attribute: "a string that an attribute holds cannot grow where it is",
  global: "a string that a global holds cannot grow where it is",
  prepend: "nothing can be put in front of a string",
  chain: "the first `+` copies it (`+=` with the rest on the right would not)",
  bytes: "`bytes` cannot grow where they are",
};

export const strConcatInLoop = defineRule<Facts>({
  meta: {
    id: "str-concat-in-loop",
    group: "copies",
    summary: "String copied in a loop to add to it",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds strings and bytes that are made longer in a loop in a way that copies all of them in every round: `self.text += x`, `text += x` with `global text`, `text = x + text`, `text = text + x + y`, and `data += x` for `bytes`. The type must be known from what the name starts as.",
      whyItCostsMemory:
        "Each round makes a new string of everything so far: for a moment both exist, and the copying grows with the square of the number of rounds. 32,000 rounds took 65 to 590 times as long as 8,000, not 4 times.",
      example:
        'class Page:\n    def __init__(self):\n        self.text = ""\n\n    def fill(self, lines):\n        for line in lines:\n            self.text += line\n',
      better:
        'class Page:\n    def __init__(self):\n        self.text = ""\n\n    def fill(self, lines):\n        self.text += "".join(lines)\n',
      whenNotTo:
        "CPython makes a `str` longer in place where a local variable is all that holds it: `text += x` and `text = text + x` are linear on every version from 3.9 to 3.14 and never reported. At the top level of a module, and for variables that a closure uses, that holds up to 3.10 only; those are not reported either. Loops of at most 16 rounds are left alone.",
      fixSafety:
        "There is no fix: collect the pieces in a list and join them after the loop, or write to an `io.StringIO` or `bytearray`.",
      measured: "Peak above the start, as `tracemalloc` counts it, for 20,000 rounds of 10 characters.",
    },
  },
  visitor: {
    Assign: reportCopy,
    AugAssign: reportCopy,
  },
  message({ name, form }) {
    const better = form === "bytes" ? "Collect the pieces in a `bytearray`" : "Collect the pieces in a list";
    const join = form === "bytes" ? "" : ' and `"".join` them after the loop';
    return `Each round copies all of \`${name}\` to add to it: ${WHY[form]}. ${better}${join}.`;
  },
});

function reportCopy(stmt: Assign | AugAssign, { model, segment, report }: RuleContext<Facts>): void {
  // Most statements are told apart by their shape.
  if (stmt.kind === "Assign" ? stmt.value.kind !== "BinOp" : stmt.op !== "+" || isNumeral(stmt.value)) return;
  const found = accumulationOf(model, stmt);
  const form = found === undefined ? undefined : formOf(model, found);
  if (found === undefined || form === undefined || isShort(model, found)) return;
  const { target } = found;
  report({
    start: stmt.start,
    end: stmt.end,
    facts: { name: segment.text.slice(target.start, target.end), form },
  });
}

function isNumeral(value: Expr): boolean {
  return value.kind === "Constant" && (value.type === "int" || value.type === "float");
}

function formOf(model: SegmentModel, { target, form, start }: Accumulation): Form | undefined {
  if (!isText(start)) return undefined;
  if (form === "prepend") return "prepend";
  if (start.kind === "bytes") return "bytes";
  if (target.kind === "Attribute") return "attribute";
  const binding = model.bindingOf(target);
  if (binding?.owner.kind === "module") {
    return binding.occurrences.some(({ kind }) => kind === "declaration") && isInFunction(model, target)
      ? "global"
      : undefined;
  }
  return form === "chain" && binding?.owner.kind === "function" ? "chain" : undefined;
}

function isText({ kind }: Kind): boolean {
  return kind === "str" || kind === "bytes";
}

function isInFunction(model: SegmentModel, target: Accumulation["target"]): boolean {
  for (const ancestor of model.ancestorsOf(target)) {
    if (ancestor.kind === "FunctionDef" || ancestor.kind === "AsyncFunctionDef") return true;
  }
  return false;
}

function isShort(model: SegmentModel, { loop }: Accumulation): boolean {
  return loop.kind !== "While" && (knownCount(model, loop.iter) ?? MAX_SHORT + 1) <= MAX_SHORT;
}
