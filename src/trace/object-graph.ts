/**
 * Objects and references of one moment as numbers: what keeps what alive, how much would go with it, and what happens
 * when a reference is dropped. Weak references are no edges. It knows no Python: nodes are 0 to n - 1.
 */

export interface ObjectGraph {
  readonly nodeCount: number;
  /** The edges of node `i` are `targets[starts[i]]` to `targets[starts[i + 1] - 1]`, one for each count held. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** 1 for each node that something outside of the graph holds. */
  readonly isRoot: Uint8Array;
  /** Reference counts; negative for objects that never die. */
  readonly counts: Int32Array;
  readonly sizes: Float64Array;
}

/** No node: the parent of what the roots hold themselves, and of what nothing reaches. */
export const NO_NODE = -1;

/** Nodes that the roots reach, in the order of a breadth-first walk, and from where each was reached first. */
export function reachFromRoots(graph: ObjectGraph): {
  order: Int32Array;
  parents: Int32Array;
  isReached: Uint8Array;
} {
  const { nodeCount, starts, targets, isRoot } = graph;
  const order = new Int32Array(nodeCount);
  const parents = new Int32Array(nodeCount).fill(NO_NODE);
  const isReached = new Uint8Array(nodeCount);
  let length = 0;
  for (let node = 0; node < nodeCount; node++) {
    if (isRoot[node] === 0) continue;
    isReached[node] = 1;
    order[length++] = node;
  }
  for (let index = 0; index < length; index++) {
    const node = order[index] as number;
    for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge++) {
      const to = targets[edge] as number;
      if (isReached[to] === 1) continue;
      isReached[to] = 1;
      parents[to] = node;
      order[length++] = to;
    }
  }
  return { order: order.slice(0, length), parents, isReached };
}

/** The nodes from a root to `node`, a shortest way; empty when no root reaches it. */
export function pathFromRoots(graph: ObjectGraph, node: number): number[] {
  const { parents, isReached } = reachFromRoots(graph);
  if (isReached[node] === 0) return [];
  const path: number[] = [];
  for (let at = node; at !== NO_NODE; at = parents[at] as number) path.unshift(at);
  return path;
}

/** What would be freed without the `index`-th edge of `from`: at once by its count, and later by the collector. */
export function dropEdge(
  graph: ObjectGraph,
  from: number,
  index: number,
): { atOnce: number[]; later: number[] } {
  const { starts, targets } = graph;
  const dropped = (starts[from] as number) + index;
  const counts = graph.counts.slice();
  const isFreed = new Uint8Array(graph.nodeCount);
  const atOnce: number[] = [];
  const release = (node: number): void => {
    if ((counts[node] as number) < 0) return;
    counts[node] = (counts[node] as number) - 1;
    if (counts[node] !== 0 || isFreed[node] === 1) return;
    isFreed[node] = 1;
    atOnce.push(node);
  };
  release(targets[dropped] as number);
  for (let at = 0; at < atOnce.length; at++) {
    const node = atOnce[at] as number;
    for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge++) {
      if (edge !== dropped) release(targets[edge] as number);
    }
  }
  const without = targets.slice();
  // An edge to itself leads nowhere.
  without[dropped] = from;
  const was = reachFromRoots(graph).isReached;
  const is = reachFromRoots({ ...graph, targets: without }).isReached;
  const later: number[] = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    if (was[node] === 1 && is[node] === 0 && isFreed[node] === 0) later.push(node);
  }
  return { atOnce, later };
}
