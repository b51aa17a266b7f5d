/** Selections that need inputs, run by the real worker: `?real&demo=select_total.py`. */
import type { SimulationRequest } from "../../../src/protocol/messages.ts";

type Selected = Pick<SimulationRequest, "source" | "selection" | "runs" | "above">;

/** « and » stand around the selection. */
function marked(source: string, runs?: Selected["runs"]): Selected {
  const startOffset = source.indexOf("«");
  const endOffset = source.indexOf("»") - 1;
  const selection = { startOffset, endOffset };
  return { source: source.replace(/[«»]/g, ""), selection, ...(runs === undefined ? {} : { runs }) };
}

export const selections: Readonly<Record<string, Selected>> = {
  "select_total.py": marked(`from collections import Counter

RATE = 2
UNUSED = "not taken along"


def weigh(value, rate=RATE):
    return value * rate


def total(items, bonus: float, label="sum"):
    seen = Counter()
    «result = 0
    for item in items:
        seen[item % 3] += 1
        result += weigh(item) + bonus
    print(label, result, dict(seen))»
    return result
`),
  "select_ask.py": marked(`«name = input("Name: ")
age = int(input("Age: "))
print("In ten years", name, "is", age + 10)»
`),
  "select_file.py": marked(
    `def longest(path):«»
    with open(path) as file:
        lines = [line.strip() for line in file]
    return max(lines, key=len)
`,
    "definition",
  ),
  /** A cell of a notebook below another one. */
  "select_cell.py": { source: "total = sum(rows)\nprint(total)\n", above: "rows = [1, 2, 3]\n" },
  "select_missing.py": marked(`«with open("prices.csv") as file:
    print(file.read())»
`),
};
