/** Rule `bool-list-to-bytearray`: a table of flags that is only asked in conditions. */
import { describeDefinition } from "../../../semantics/definitions.ts";
import { flagListOf, repeatedElement } from "../../../semantics/packed-lists.ts";
import type { SegmentModel } from "../../../semantics/segment-model.ts";
import type { Expr } from "../../../syntax/ast.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly count: number | undefined;
}

/** Below, the difference is less than 7 KB. */
const MIN_COUNT = 1000;

export const boolListToBytearray = defineRule<Facts>({
  meta: {
    id: "bool-list-to-bytearray",
    group: "sequences",
    summary: "Table of flags as a list of True and False",
    defaultSeverity: "hint",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `[True] * n` and `[False] * n`, never leaving its function, whose elements are only stored as truth values and only read in conditions, counted or summed up: the sieve, the visited set of a graph, the table of seats.",
      whyItCostsMemory:
        "A list holds a reference of 8 bytes to the one `True` or the one `False` for each flag. A bytearray holds a byte.",
      example:
        "def primes(n):\n    is_prime = [True] * n\n    for p in range(2, n):\n        if is_prime[p]:\n            yield p\n            for multiple in range(p * p, n, p):\n                is_prime[multiple] = False\n",
      better:
        'def primes(n):\n    is_prime = bytearray(b"\\x01") * n\n    for p in range(2, n):\n        if is_prime[p]:\n            yield p\n            for multiple in range(p * p, n, p):\n                is_prime[multiple] = False\n',
      whenNotTo:
        "Where elements are compared with `is True`, printed or returned: a bytearray gives 1 and 0. The rule is silent where it sees such a use, and where the length is known to be less than 1,000 or the number of arguments of a call.",
      fixSafety: "No fix: a later change may read an element as a truth value.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    Assign({ targets, value }, { model, report }) {
      const [target] = targets;
      const repeated = repeatedElement(value);
      if (targets.length > 1 || target?.kind !== "Name" || repeated === undefined) return;
      if (countsArguments(model, repeated.times)) return;
      const list = flagListOf(model, target, value);
      if (list === undefined || (list.count !== undefined && list.count < MIN_COUNT)) return;
      report({
        start: value.start,
        end: value.end,
        facts: { name: target.id, count: list.count },
      });
    },
  },
  message({ name, count }, costs) {
    return (
      `\`${name}\` holds a reference for each flag, where one byte would do: ${costs.describeFlags(count)}. ` +
      "A `bytearray` answers the same conditions."
    );
  },
  estimate: ({ count }, costs) => costs.estimateFlags(count),
});

/** `len(args)` of `*args`: nobody passes thousands of arguments. */
function countsArguments(model: SegmentModel, times: Expr): boolean {
  const [only] = times.kind === "Call" && model.isBuiltin(times.func, "len") ? times.args : [];
  if (only?.kind !== "Name") return false;
  return (model.localBindingOf(only)?.definitions ?? []).some((place) => {
    const definition = describeDefinition(model, place);
    return definition.kind === "parameter" && definition.role === "star";
  });
}
