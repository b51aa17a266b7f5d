/** Rule `membership-on-copy`: something is copied to a list, tuple or set only to look for one element. */
import type { ListOrigin } from "../../../cpython/sizes.ts";
import { knownCount } from "../../../semantics/counts.ts";
import { inferKind } from "../../../semantics/infer.ts";
import type { Kind } from "../../../semantics/kind.ts";
import { listOriginOf } from "../../../semantics/list-origin.ts";
import { loopsAround } from "../../../semantics/loops.ts";
import { membershipsOf } from "../../../semantics/memberships.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Call, Expr, Segment } from "../../../syntax/ast.ts";
import { dropMethodCall, unwrapCall } from "../../repairs/unwrap-call.ts";
import { defineRule, type FixDraft } from "../../rule.ts";

interface Facts {
  readonly copier: string;
  /** Elements of the copy, where the source says so. */
  readonly count: number | undefined;
  readonly origin: ListOrigin;
}

const SEQUENCE_COPIERS: ReadonlySet<string> = new Set(["list", "tuple", "sorted"]);
const SET_COPIERS: ReadonlySet<string> = new Set(["set", "frozenset"]);
const VIEWS: ReadonlySet<string> = new Set(["keys", "values", "items"]);

export const membershipOnCopy = defineRule<Facts>({
  meta: {
    id: "membership-on-copy",
    group: "sets",
    summary: "Container that is copied to look for one element",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `x in list(c)`, and the same with `tuple`, `sorted`, `set` and `frozenset`, where `c` is known to be a container that can be searched itself: a list, tuple, set, dictionary, range or deque, or what `keys()`, `values()` or `items()` return.",
      whyItCostsMemory:
        "The copy holds a reference to every element, 8 bytes each in a list or tuple and 4 to 8 times that in a set, and is thrown away after one test. Making it takes longer than searching what was there.",
      example: "def is_taken(owners: dict, name):\n    return name in list(owners.values())\n",
      better: "def is_taken(owners: dict, name):\n    return name in owners.values()\n",
      whenNotTo:
        'Where another thread may change the container during the search. The rule says nothing about strings and unknown types: `in` may mean something else to them than to the list of their elements (`"ab" in "abc"`, an enum class, an XML element). A set that is built inside a loop is left to `set-built-per-iteration`.',
      fixSafety:
        "Offered: a set or dictionary refuses values that cannot be hashed, where a list merely does not contain them, and the other way round; `sorted` refuses elements that cannot be compared.",
      measured: "Peak above the start, as `tracemalloc` counts it, for one test.",
    },
  },
  visitor: {
    Compare(compare, { model, segment, report }) {
      for (const { operand, container } of membershipsOf(compare)) {
        const copied = container.kind === "Call" ? findCopied(model, container) : undefined;
        if (container.kind !== "Call" || copied === undefined) continue;
        report({
          start: operand.start,
          end: container.end,
          facts: {
            copier: copied.copier,
            count: knownCount(model, copied.source),
            origin: listOriginOf(model, copied.source),
          },
          unnecessary: [
            { start: container.start, end: copied.source.start },
            { start: copied.source.end, end: container.end },
          ],
          fix: offerSource(model, segment, container, copied.source),
        });
      }
    },
  },
  message({ copier, count, origin }, costs) {
    const bytes = SET_COPIERS.has(copier) ? costs.describeSet(count) : costs.describeList(count, origin);
    return `\`${copier}()\` copies all elements to look for one: ${bytes}. What is copied can be searched itself.`;
  },
  estimate: ({ copier, count, origin }, costs) =>
    SET_COPIERS.has(copier) ? costs.estimateSet(count) : costs.estimateList(count, origin),
});

interface Copied {
  readonly copier: string;
  readonly source: Expr;
}

function findCopied(model: SegmentModel, call: Call): Copied | undefined {
  const [source] = call.args;
  if (source === undefined || call.args.length > 1 || call.keywords.length > 0) return undefined;
  if (source.kind === "Starred" || call.func.kind !== "Name") return undefined;
  const copier = model.builtinOf(call.func);
  if (copier === undefined) return undefined;
  const kind = inferKind(model, source);
  if (SEQUENCE_COPIERS.has(copier)) {
    return isSearchable(kind) || isViewCall(kind, source) ? { copier, source } : undefined;
  }
  if (!SET_COPIERS.has(copier)) return undefined;
  // A list that is searched in every round is better made a set once.
  const isWaste = isHashed(kind) || (isSearchable(kind) && loopsAround(model, call).length === 0);
  return isWaste ? { copier, source } : undefined;
}

/** `in` finds exactly what iterating gives. */
function isSearchable(kind: Kind): boolean {
  return isHashed(kind) || ["list", "tuple", "deque", "dictView", "range"].includes(kind.kind);
}

function isHashed({ kind }: Kind): boolean {
  return kind === "set" || kind === "frozenset" || kind === "dict";
}

/** `anything.values()`: views can be searched, and so can the lists that other mappings return. */
function isViewCall(kind: Kind, source: Expr): boolean {
  if (kind.kind !== "unknown" || source.kind !== "Call" || source.func.kind !== "Attribute") return false;
  return VIEWS.has(source.func.attr.id) && source.args.length + source.keywords.length === 0;
}

/** The keys of a dictionary are found in itself. */
function offerSource(model: SegmentModel, segment: Segment, copy: Call, source: Expr): FixDraft {
  const isKeys =
    source.kind === "Call" &&
    source.func.kind === "Attribute" &&
    source.func.attr.id === "keys" &&
    inferKind(model, source.func.value).kind === "dict";
  const keys = isKeys ? dropMethodCall(segment, source) : undefined;
  return {
    title: "Search what is copied",
    applicability: "offered",
    edits: unwrapCall(copy, source, keys?.start),
  };
}
