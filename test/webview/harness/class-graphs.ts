/** Class graphs for the harness page: a tree with its parents, files without cycles, and one that is given up. */
import type { PlacedClassGraph, ShowCyclesMessage } from "../../../src/protocol/cycles-messages.ts";

const at = (line: number) => ({ start: line * 10, end: line * 10 + 4, line });

const tree: PlacedClassGraph = {
  classes: [
    { name: "Tree", isImported: false, ...at(4) },
    { name: "Node", isImported: false, ...at(9) },
    { name: "Index", isImported: true, ...at(12) },
    { name: "Alone", isImported: false, ...at(30) },
  ],
  links: [
    { from: 0, to: 1, attribute: "children", count: "many", isWeak: false, ...at(6) },
    { from: 1, to: 0, attribute: "tree", count: "one", isWeak: false, ...at(11) },
    { from: 1, to: 1, attribute: "next", count: "one", isWeak: false, ...at(12) },
    { from: 2, to: 0, attribute: "tree", count: "one", isWeak: true, ...at(13) },
  ],
  cycles: [
    {
      ruleId: "parent-child",
      message:
        "`Tree.children` holds `Node(self)`; `Node.tree` holds the `Tree`. A cycle (193 bytes). Weaken it.",
      links: [0, 1],
      weak: 1,
      advice: "Weaken it.",
      ...at(6),
    },
    { ruleId: "container-in-itself", message: "`items` holds `items`. Drop it.", links: [], ...at(20) },
  ],
  loops: [[0, 1]],
};

const chain: PlacedClassGraph = {
  classes: [{ name: "Node", isImported: false, ...at(1) }],
  links: [{ from: 0, to: 0, attribute: "rest", count: "one", isWeak: false, ...at(3) }],
  cycles: [],
  loops: [[0]],
};

const show = (fileName: string, rest: Partial<ShowCyclesMessage>): ShowCyclesMessage => ({
  kind: "show",
  documentUri: `file:///examples/${fileName}`,
  fileName,
  ...rest,
});

export const classGraphs: Readonly<Record<string, ShowCyclesMessage>> = {
  tree: show("tree.py", { graph: tree }),
  chain: show("chain.py", { graph: chain }),
  nothing: show("nothing.py", { graph: { classes: [], links: [], cycles: [], loops: [] } }),
  slow: show("slow.py", { problem: "Heapscope does not analyse this file: it takes longer than 2 seconds." }),
};
