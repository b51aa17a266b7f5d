/** Rule `keys-membership`: a key is looked for in `d.keys()` instead of in the dictionary itself. */
import { classAttribute, hasOwnBases, lastName } from "../../../semantics/classes.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { membershipsOf } from "../../../semantics/memberships.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, Expr, Segment } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { dropMethodCall } from "../../repairs/unwrap-call.ts";
import { defineRule, type FixDraft } from "../../rule.ts";

interface Facts {
  readonly receiver: string;
  readonly isDict: boolean;
}

/** Rows of a database and elements of a document have `keys()`, too, but `in` means something else to them. */
const NO_MAPPING = /(^|_)(row|elem|element|node|tag)\d?$/i;

/** Longer receivers are not repeated in the message. */
const MAX_TEXT_LENGTH = 40;

export const keysMembership = defineRule<Facts>({
  meta: {
    id: "keys-membership",
    group: "sets",
    summary: "Key looked for in d.keys() instead of in the dictionary",
    defaultSeverity: "hint",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `x in d.keys()` and `x not in d.keys()`. The dictionary itself answers the same question.",
      whyItCostsMemory:
        "Each call of `keys()` makes a view object, which is thrown away after the test: 40 bytes, a method call and a deallocation for nothing. Where `d` is a mapping of another kind, `keys()` may return a list of all keys, which is then searched from the start.",
      example: 'def read(settings: dict):\n    return "path" in settings.keys()\n',
      better: 'def read(settings: dict):\n    return "path" in settings\n',
      whenNotTo:
        "Where `d` is no mapping although it has `keys()`: a `sqlite3.Row` looks among its values, an XML element among its children. The rule is silent where the name says `row`, `element`, `node` or `tag`, about `self`, and inside `__contains__`, which would call itself.",
      fixSafety:
        "Safe where the receiver is known to be a dictionary, from a literal, a call of `dict` or an annotation. Offered otherwise, and where a comment stands in the part that goes.",
      measured: "`tracemalloc`'s peak above the start, and the time of 10,000 tests.",
    },
  },
  visitor: {
    Compare(compare, { model, segment, report }) {
      for (const { operand, container } of membershipsOf(compare)) {
        const receiver = receiverOfKeys(container);
        if (receiver === undefined || container.kind !== "Call") continue;
        const isDict = inferKind(model, receiver).kind === "dict";
        if (!isDict && !isLikelyMapping(model, receiver)) continue;
        const removed = { start: receiver.end, end: container.end };
        report({
          start: operand.start,
          end: container.end,
          facts: { receiver: receiverText(segment, container, receiver), isDict },
          unnecessary: [removed],
          fix: offerDict(segment, container, isDict && !containsComment(segment, removed)),
        });
      }
    },
  },
  message({ receiver, isDict }, costs) {
    const bytes = costs.describeObject("dictView");
    return isDict
      ? `\`keys()\` makes a view of ${bytes} for each test and finds nothing that \`in ${receiver}\` does not find. Leave it out.`
      : `\`keys()\` makes an object for each test (${bytes} for a dictionary's view, a list of all keys for some other mappings). If \`${receiver}\` is a mapping, \`in ${receiver}\` asks the same.`;
  },
  estimate: (_, costs) => costs.estimateObject("dictView"),
});

function receiverOfKeys(container: Expr): Expr | undefined {
  if (container.kind !== "Call" || container.func.kind !== "Attribute") return undefined;
  const hasArguments = container.args.length + container.keywords.length > 0;
  return container.func.attr.id === "keys" && !hasArguments ? container.func.value : undefined;
}

/** With its parentheses, which are not part of its span. */
function receiverText({ text }: Segment, { start }: Call, receiver: Expr): string {
  const written = text.slice(start, text.indexOf(".", receiver.end)).trim();
  return written.length <= MAX_TEXT_LENGTH && !/[\r\n]/.test(written) ? written : "it";
}

function isLikelyMapping(model: SegmentModel, receiver: Expr): boolean {
  const name = receiver.kind === "Call" ? "" : lastName(receiver);
  if (name === "self" || NO_MAPPING.test(name) || receiver.kind === "Call") return false;
  if (isOfClassWithoutContains(model, receiver)) return false;
  for (const ancestor of model.ancestorsOf(receiver)) {
    if (ancestor.kind === "FunctionDef" && ancestor.name.id === "__contains__") return false;
  }
  return true;
}

/** An instance of a class of this module that has `keys()` and says nothing about `in`. */
function isOfClassWithoutContains(model: SegmentModel, receiver: Expr): boolean {
  const kind = inferKind(model, receiver);
  const node = kind.kind === "instance" ? kind.definition?.node : undefined;
  return node !== undefined && !hasOwnBases(node) && classAttribute(node, "__contains__") === "none";
}

function offerDict(segment: Segment, call: Call, isSafe: boolean): FixDraft | undefined {
  const edit = dropMethodCall(segment, call);
  return edit === undefined
    ? undefined
    : { title: "Look in the dictionary itself", applicability: isSafe ? "safe" : "offered", edits: [edit] };
}
