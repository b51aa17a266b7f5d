/**
 * Dominators of an object graph: the object that every way from the roots to another one passes last. What an object
 * dominates would go with it, which is its retained size. The algorithm is that of Cooper, Harvey and Kennedy, "A Simple,
 * Fast Dominance Algorithm" (2001), over one root before all roots.
 */
import { NO_NODE, type ObjectGraph } from "./object-graph.ts";

export interface Dominators {
  /** The dominating node; NO_NODE where that is the root, or nothing reaches the node. */
  readonly parents: Int32Array;
  /** Own bytes and those of all that the node dominates. */
  readonly retained: Float64Array;
  /** 1 for each node that a root reaches; the others have their own size only. */
  readonly isReached: Uint8Array;
}

export function dominatorsOf(graph: ObjectGraph): Dominators {
  const { nodeCount } = graph;
  const { order, positions } = reversePostorder(graph);
  const { starts, sources } = reversed(graph);
  // Positions in `order` plus one; 0 is the root before all.
  const parents = new Int32Array(order.length + 1).fill(NO_NODE);
  parents[0] = 0;
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (let at = 1; at <= order.length; at++) {
      const node = order[at - 1] as number;
      let best = graph.isRoot[node] === 1 ? 0 : NO_NODE;
      for (let edge = starts[node] as number; edge < (starts[node + 1] as number) && best !== 0; edge++) {
        const from = positions[sources[edge] as number] as number;
        if (from === 0 || parents[from] === NO_NODE) continue;
        best = best === NO_NODE ? from : common(parents, best, from);
      }
      if (parents[at] === best) continue;
      parents[at] = best;
      isChanged = true;
    }
  }
  return inNodes(graph, nodeCount, order, parents);
}

function inNodes(graph: ObjectGraph, nodeCount: number, order: Int32Array, parents: Int32Array): Dominators {
  const result = new Int32Array(nodeCount).fill(NO_NODE);
  const retained = graph.sizes.slice();
  const isReached = new Uint8Array(nodeCount);
  for (let at = order.length; at > 0; at--) {
    const node = order[at - 1] as number;
    isReached[node] = 1;
    const parent = parents[at] as number;
    if (parent === 0) continue;
    const dominator = order[parent - 1] as number;
    result[node] = dominator;
    retained[dominator] = (retained[dominator] as number) + (retained[node] as number);
  }
  return { parents: result, retained, isReached };
}

/** The last node that both have passed. */
function common(parents: Int32Array, left: number, right: number): number {
  let [a, b] = [left, right];
  while (a !== b) {
    while (a > b) a = parents[a] as number;
    while (b > a) b = parents[b] as number;
  }
  return a;
}

/** Reached nodes, each before those that it leads to but for cycles, and 1 + the place of each node; 0 if not reached. */
function reversePostorder({ nodeCount, starts, targets, isRoot }: ObjectGraph): {
  order: Int32Array;
  positions: Int32Array;
} {
  const next = new Int32Array(nodeCount);
  const isSeen = new Uint8Array(nodeCount);
  const stack: number[] = [];
  const order = new Int32Array(nodeCount);
  let first = nodeCount;
  for (let root = 0; root < nodeCount; root++) {
    if (isRoot[root] === 0 || isSeen[root] === 1) continue;
    isSeen[root] = 1;
    stack.push(root);
    while (stack.length > 0) {
      const node = stack[stack.length - 1] as number;
      const edge = (starts[node] as number) + (next[node] as number);
      if (edge >= (starts[node + 1] as number)) {
        order[--first] = node;
        stack.pop();
        continue;
      }
      next[node] = (next[node] as number) + 1;
      const to = targets[edge] as number;
      if (isSeen[to] === 1) continue;
      isSeen[to] = 1;
      stack.push(to);
    }
  }
  const positions = new Int32Array(nodeCount);
  const reached = order.slice(first);
  for (const [index, node] of reached.entries()) positions[node] = index + 1;
  return { order: reached, positions };
}

function reversed({ nodeCount, starts, targets }: ObjectGraph): { starts: Int32Array; sources: Int32Array } {
  const begins = new Int32Array(nodeCount + 1);
  for (const to of targets) begins[to + 1] = (begins[to + 1] as number) + 1;
  for (let node = 0; node < nodeCount; node++)
    begins[node + 1] = (begins[node + 1] as number) + (begins[node] as number);
  const sources = new Int32Array(targets.length);
  const next = begins.slice();
  for (let node = 0; node < nodeCount; node++) {
    for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge++) {
      const to = targets[edge] as number;
      sources[next[to] as number] = node;
      next[to] = (next[to] as number) + 1;
    }
  }
  return { starts: begins, sources };
}
