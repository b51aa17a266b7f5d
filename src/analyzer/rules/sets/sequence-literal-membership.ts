/** Rule `sequence-literal-membership`: `in` searches a list or tuple of constants that could be a set. */
import { inferKind } from "../../../semantics/infer.ts";
import { hashabilityOf } from "../../../semantics/kind.ts";
import { membershipsOf } from "../../../semantics/memberships.ts";
import type { Expr, List, Tuple } from "../../../syntax/ast.ts";
import { containsComment } from "../../repairs/drop-brackets.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly display: "list" | "tuple";
  readonly count: number;
}

/** With one or two constants comparing is as fast as hashing (measured on 3.11 and 3.13). */
const MIN_COUNT = 3;

export const sequenceLiteralMembership = defineRule<Facts>({
  meta: {
    id: "sequence-literal-membership",
    group: "sets",
    summary: "List or tuple of constants that is searched with in",
    defaultSeverity: "hint",
    isOnByDefault: false,
    isAboutTime: true,
    docs: {
      whatItDoes:
        "Finds `x in (1, 2, 3)` and `x in [1, 2, 3]` with at least three constants, where `x` is known to be hashable. Names and enum members are never reported: a set of those is made anew at each test, and is slower.",
      whyItCostsMemory:
        "It does not: this is about time. The compiler makes one constant of the display, a tuple for lists and tuples and a frozenset for sets, so no test builds anything, and the frozenset is the larger one: 216 bytes against 64 for three elements. But a tuple is compared element by element, and a set hashes once. The rule is off by default for that reason.",
      example: 'def is_vowel(letter: str):\n    return letter in ["a", "e", "i", "o", "u"]\n',
      better: 'def is_vowel(letter: str):\n    return letter in {"a", "e", "i", "o", "u"}\n',
      whenNotTo:
        "Where the value looked for may be unhashable, which a list merely does not contain and a set rejects with `TypeError`; where it mostly equals the first element, which a tuple finds as fast.",
      fixSafety: "Offered: the type of the value looked for is proven as far as annotations are right.",
      measured:
        "Bytes are those allocated by the tests, which is nothing but the counter. Times are for 100,000 tests.",
    },
  },
  visitor: {
    Compare(compare, { model, segment, report }) {
      for (const { operand, container } of membershipsOf(compare)) {
        if (!isDisplayOfConstants(container)) continue;
        if (hashabilityOf(inferKind(model, operand)) !== "hashable") continue;
        const isInParens = container.kind === "List" || container.hasParens;
        report({
          start: operand.start,
          end: container.end,
          facts: { display: container.kind === "List" ? "list" : "tuple", count: container.elts.length },
          fix:
            !isInParens || containsComment(segment, container)
              ? undefined
              : {
                  title: "Make it a set",
                  applicability: "offered",
                  edits: [
                    { start: container.start, end: container.start + 1, newText: "{" },
                    { start: container.end - 1, end: container.end, newText: "}" },
                  ],
                },
        });
      }
    },
  },
  message({ display, count }, costs) {
    return (
      `The ${display} is one constant, compared element by element at each test. A set is one constant, too, and finds ` +
      `by hash: faster from the second element on, and larger (${costs.describeSetForTuple(count)}).`
    );
  },
  estimate: ({ count }, costs) => costs.estimateSetForTuple(count),
});

function isDisplayOfConstants(expr: Expr): expr is List | Tuple {
  if (expr.kind !== "List" && expr.kind !== "Tuple") return false;
  return expr.elts.length >= MIN_COUNT && expr.elts.every(isConstant);
}

/** What the compiler folds: literals and negative numbers. */
function isConstant(expr: Expr): boolean {
  if (expr.kind === "UnaryOp") return expr.op === "-" && expr.operand.kind === "Constant";
  return expr.kind === "Constant";
}
