/** Rule `dict-as-record`: many dictionaries of one fixed shape that are used as records. */
import { recordListOf } from "../../../semantics/record-lists.ts";
import { defineRule } from "../../rule.ts";

interface Facts {
  readonly list: string;
  readonly keyCount: number;
}

export const dictAsRecord = defineRule<Facts>({
  meta: {
    id: "dict-as-record",
    group: "layout",
    summary: "Many dictionaries of one fixed shape, used as records",
    defaultSeverity: "information",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        'Finds a list that is filled in a loop with dictionary displays of the same constant keys, never leaves its function, and is only read as `record["key"]`.',
      whyItCostsMemory:
        "Each dictionary has a hash table of its own, with the same keys in every one: 192 bytes for up to five string keys from 3.11 on, 240 before. An object with `__slots__` holds nothing but the values: 64 bytes for three of them.",
      example:
        'def total(lines):\n    rows = []\n    for line in lines:\n        name, size, count = line.split()\n        rows.append({"name": name, "size": int(size), "count": int(count)})\n    return sum(row["size"] * row["count"] for row in rows)\n',
      better:
        'class Row:\n    __slots__ = ("name", "size", "count")\n\n    def __init__(self, name, size, count):\n        self.name = name\n        self.size = size\n        self.count = count\n\n\ndef total(lines):\n    rows = []\n    for line in lines:\n        name, size, count = line.split()\n        rows.append(Row(name, int(size), int(count)))\n    return sum(row.size * row.count for row in rows)\n',
      whenNotTo:
        "Where the records are to become JSON or go to other code that wants dictionaries; then they leave the function, and the rule is silent. Where there are few of them.",
      fixSafety: "No fix: where the class belongs and what it is called is for a person to say.",
      measured:
        "Bytes are `tracemalloc`'s peak above the start for 10,000 records in a list, values not counted.",
    },
  },
  visitor: {
    Dict(dict, { model, report }) {
      if (dict.keys.length < 2) return;
      const records = recordListOf(model, dict);
      // One finding for each list, at its first display.
      if (records?.first !== dict) return;
      report({
        start: dict.start,
        end: dict.end,
        facts: { list: records.binding.name, keyCount: records.keys.length },
      });
    },
  },
  message({ list, keyCount }, costs) {
    return (
      `All dictionaries in \`${list}\` have the same ${keyCount} keys, and each has a hash table of its own for them: ` +
      `${costs.describeRecord(keyCount)}. A class with \`__slots__\`, or a named tuple, holds the values alone.`
    );
  },
  estimate: ({ keyCount }, costs) => costs.estimateRecord(keyCount),
});
