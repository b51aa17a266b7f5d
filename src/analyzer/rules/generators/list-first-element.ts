/** Rule `list-first-element`: a whole list is made to take its first element. */
import { integerValue } from "../../../semantics/counts.ts";
import { inferKind } from "../../../semantics/infer.ts";
import { isLazySafe } from "../../../semantics/laziness.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import { mayBeLeftUnfinished } from "../../../semantics/sources.ts";
import { isPureToSkip } from "../../../semantics/unfinished.ts";
import type { AstNode, Call, Expr, ListComp, Segment, Subscript } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { defineRule, type EditDraft } from "../../rule.ts";

interface Facts {
  /** What makes the list: a call of `list` or `tuple`, or a comprehension. */
  readonly maker: "list" | "tuple" | "comprehension";
  /** The source can be indexed itself. */
  readonly isSequence: boolean;
}

export const listFirstElement = defineRule<Facts>({
  meta: {
    id: "list-first-element",
    group: "generators",
    summary: "List made to take its first element",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `list(x)[0]`, `tuple(x)[0]` and `[... for ...][0]`, where nobody can notice if the other elements are never made.",
      whyItCostsMemory:
        "All elements are put into a list, 8 bytes each, to throw all but one of them away. `next(iter(x))` takes the first one and stops.",
      example: "def any_key(table):\n    return list(table)[0]\n",
      better: "def any_key(table):\n    return next(iter(table))\n",
      whenNotTo:
        "Where `IndexError` is expected for an empty source: `next` raises `StopIteration` instead. Iterators that are used again, and elements whose computation may have effects, are not reported.",
      fixSafety:
        "Offered, since the error for an empty source changes. None inside generators and comprehensions, where `StopIteration` means something else, or in a `try` that catches exceptions. Where the source is a list, tuple or string, it is indexed itself and the error stays.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    Subscript(subscript, { model, segment, report }) {
      if (subscript.ctx !== "Load" || integerValue(subscript.slice) !== 0) return;
      const made = subscript.value;
      const source = made.kind === "ListComp" ? made : castedSource(model, made);
      if (source === undefined || !mayStopEarly(model, source)) return;
      const { kind } = inferKind(model, source);
      const isSequence = source.kind !== "ListComp" && SEQUENCES.has(kind);
      const maker = made.kind === "ListComp" ? "comprehension" : castName(made as Call);
      const edits = makeFix(model, segment, subscript, source, isSequence);
      report({
        start: subscript.start,
        end: subscript.end,
        facts: { maker, isSequence },
        fix: edits && {
          title: isSequence ? "Index the source" : "Take the first element with next",
          applicability: "offered",
          edits,
        },
      });
    },
  },
  message({ maker, isSequence }, costs) {
    const what =
      maker === "comprehension" ? "The comprehension makes all elements" : `\`${maker}\` copies all elements`;
    const advice = isSequence
      ? "The source can be indexed itself."
      : "`next` takes the first one from an iterator and stops.";
    return `${what} to use one: ${costs.describeList(undefined)}. ${advice}`;
  },
  estimate: (_, costs) => costs.estimateList(undefined),
});

const SEQUENCES: ReadonlySet<string> = new Set(["list", "tuple", "str", "bytes", "bytearray", "range"]);

/** `x` of `list(x)`. */
function castedSource(model: SegmentModel, made: Expr): Expr | undefined {
  if (made.kind !== "Call" || made.func.kind !== "Name" || made.args.length !== 1) return undefined;
  const [source] = made.args;
  if (made.keywords.length > 0 || source === undefined || source.kind === "Starred") return undefined;
  if (made.func.id !== "list" && made.func.id !== "tuple") return undefined;
  return model.isBuiltin(made.func, made.func.id) ? source : undefined;
}

function castName({ func }: Call): "list" | "tuple" {
  return func.kind === "Name" && func.id === "tuple" ? "tuple" : "list";
}

function mayStopEarly(model: SegmentModel, source: Expr): boolean {
  if (source.kind === "ListComp") return isLazySafe(model, source) && isPureToSkip(model, source);
  return source.kind !== "GeneratorExp" || isLazySafe(model, source)
    ? mayBeLeftUnfinished(model, source)
    : false;
}

/** `undefined` where `StopIteration` would be taken for something else, or a comment would be lost. */
function makeFix(
  model: SegmentModel,
  segment: Segment,
  subscript: Subscript,
  source: Expr,
  isSequence: boolean,
): readonly EditDraft[] | undefined {
  const made = subscript.value;
  if (containsComment(segment, subscript)) return undefined;
  const text = segment.text.slice(source.start, source.end);
  const replace = (newText: string): readonly EditDraft[] => [
    { start: subscript.start, end: subscript.end, newText },
  ];
  if (isSequence) {
    const isAtom = ["Name", "Attribute", "Subscript", "Call", "Constant"].includes(source.kind);
    return replace(isAtom ? `${text}[0]` : `(${text})[0]`);
  }
  if (!model.seesBuiltin(subscript, "next") || !model.seesBuiltin(subscript, "iter")) return undefined;
  if (catchesElsewhere(model, subscript)) return undefined;
  if (made.kind === "ListComp") return replace(`next(${insideBrackets(segment, made)})`);
  if (source.kind === "GeneratorExp") {
    return replace(source.sharesCallParens ? `next${text}` : `next(${text})`);
  }
  return replace(`next(iter(${text}))`);
}

function insideBrackets({ text }: Segment, { start, end }: ListComp): string {
  return text.slice(start + 1, end - 1).trim();
}

/** In a generator `StopIteration` becomes `RuntimeError`, a comprehension may be one, and handlers name types. */
function catchesElsewhere(model: SegmentModel, node: AstNode): boolean {
  let child: AstNode = node;
  for (const parent of model.ancestorsOf(node)) {
    switch (parent.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
      case "Lambda":
        return model.scopes.scopeOf(parent)?.isGenerator === true || parent.kind === "AsyncFunctionDef";
      case "GeneratorExp":
      case "ListComp":
      case "SetComp":
      case "DictComp":
        return true;
      case "Try":
      case "TryStar":
        if ((parent.body as readonly AstNode[]).includes(child) && parent.handlers.length > 0) return true;
        break;
    }
    child = parent;
  }
  return false;
}
