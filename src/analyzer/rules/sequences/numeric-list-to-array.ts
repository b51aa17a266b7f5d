/** Rule `numeric-list-to-array`: a long list of floats that never leaves its function. */
import { floatListOf, type PackedList, repeatedElement } from "../../../semantics/packed-lists.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly name: string;
  readonly count: number;
}

/** Below, the difference is less than 250 KB. */
const MIN_COUNT = 10_000;

export const numericListToArray = defineRule<Facts>({
  meta: {
    id: "numeric-list-to-array",
    group: "sequences",
    summary: "Long list of floats that an array could hold",
    defaultSeverity: "hint",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds a list of at least 10,000 floats, made by a comprehension or as `[0.0] * n` with a literal length, that never leaves its function and is used in no way that `array.array` does not know.",
      whyItCostsMemory:
        "A list holds references: 8 bytes for each, and another 24 for the float that it refers to. An array holds the numbers themselves, 8 bytes each. The float is made anew whenever it is read, and dropped again.",
      example:
        "def spectrum(signal):\n    power = [0.0] * 65536\n    for index, sample in enumerate(signal):\n        power[index % 65536] += float(sample)\n    return max(power)\n",
      better:
        'import array\n\n\ndef spectrum(signal):\n    power = array.array("d", [0.0]) * 65536\n    for index, sample in enumerate(signal):\n        power[index % 65536] += float(sample)\n    return max(power)\n',
      whenNotTo:
        "Where time is shorter than memory: each read makes a float. Where numbers may be integers of any size, which an array does not hold; the rule speaks of floats alone. Where the work is numeric throughout, NumPy is the better answer.",
      fixSafety:
        "No fix: `array` has neither slices of other types nor `sort`, and a later change may need them.",
      measured: "Peak above the start, as `tracemalloc` counts it.",
    },
  },
  visitor: {
    Assign({ targets, value }, { model, report }) {
      const [target] = targets;
      if (targets.length > 1 || target?.kind !== "Name") return;
      if (value.kind !== "ListComp" && repeatedElement(value) === undefined) return;
      const list: PackedList | undefined = floatListOf(model, target, value, MIN_COUNT);
      if (list?.count === undefined) return;
      report({
        start: value.start,
        end: value.end,
        facts: { name: target.id, count: list.count },
      });
    },
  },
  message({ name, count }, costs) {
    return (
      `\`${name}\` holds a reference and a float object for each number: ${costs.describeFloats(count)}. ` +
      '`array.array("d", ...)` holds the numbers themselves.'
    );
  },
  estimate: ({ count }, costs) => costs.estimateFloats(count),
});
