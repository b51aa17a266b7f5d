/** How few and how many characters a part of a pattern can match (`SubPattern.getwidth` of Lib/re/_parser.py). */
import { MAX_WIDTH, type Node, type Sequence, UNBOUNDED, type Width } from "./syntax.ts";

export function widthOf(sequence: Sequence, groupWidths: readonly (Width | undefined)[]): Width {
  let low = 0;
  let high = 0;
  for (const node of sequence) {
    const width = widthOfNode(node, groupWidths);
    low += width.low;
    high += width.high;
  }
  return { low: Math.min(low, MAX_WIDTH), high: Math.min(high, MAX_WIDTH) };
}

function widthOfNode(node: Node, groups: readonly (Width | undefined)[]): Width {
  switch (node.kind) {
    case "literal":
    case "any":
    case "set":
      return { low: 1, high: 1 };
    case "at":
    case "assert":
    case "failure":
      return { low: 0, high: 0 };
    case "group":
    case "atomic":
      return widthOf(node.body, groups);
    case "repeat": {
      const { low, high } = widthOf(node.body, groups);
      const isEndless = node.max === UNBOUNDED && high > 0;
      return { low: low * node.min, high: isEndless ? MAX_WIDTH : high * node.max };
    }
    case "branch":
      return alternatives(node.branches.map((branch) => widthOf(branch, groups)));
    case "backreference":
      return groups[node.group] ?? { low: 0, high: MAX_WIDTH };
    case "conditional": {
      const no = node.no === undefined ? { low: 0, high: 0 } : widthOf(node.no, groups);
      return alternatives([widthOf(node.yes, groups), no]);
    }
  }
}

function alternatives(widths: readonly Width[]): Width {
  return {
    low: Math.min(...widths.map((width) => width.low)),
    high: Math.max(...widths.map((width) => width.high)),
  };
}
