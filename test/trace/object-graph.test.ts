import assert from "node:assert/strict";
import fc from "fast-check";
import { dominatorsOf } from "../../src/trace/dominators.ts";
import {
  dropEdge,
  NO_NODE,
  type ObjectGraph,
  pathFromRoots,
  reachFromRoots,
} from "../../src/trace/object-graph.ts";

/** Graphs of up to a dozen objects, cycles included, against reference implementations that try everything. */

interface Edges {
  readonly edges: readonly (readonly number[])[];
  readonly roots: readonly number[];
}

const NODES = 12;

const someEdges: fc.Arbitrary<Edges> = fc.integer({ min: 1, max: NODES }).chain((nodeCount) => {
  const node = fc.nat({ max: nodeCount - 1 });
  return fc.record({
    edges: fc.array(fc.array(node, { maxLength: 4 }), { minLength: nodeCount, maxLength: nodeCount }),
    roots: fc.array(node, { maxLength: 3 }),
  });
});

function graphOf({ edges, roots }: Edges): ObjectGraph {
  const starts = [0];
  for (const targets of edges) starts.push((starts.at(-1) ?? 0) + targets.length);
  const isRoot = Uint8Array.from(edges, (_, node) => (roots.includes(node) ? 1 : 0));
  const counts = Int32Array.from(edges, (_, node) => {
    const held = edges.flat().filter((to) => to === node).length;
    return held + (isRoot[node] as number);
  });
  return {
    nodeCount: edges.length,
    starts: Int32Array.from(starts),
    targets: Int32Array.from(edges.flat()),
    isRoot,
    counts,
    sizes: Float64Array.from(edges, (_, node) => 2 ** node),
  };
}

/** Nodes that the roots reach without passing `left`. */
function reached({ edges, roots }: Edges, left?: number): Set<number> {
  const found = new Set<number>();
  const visit = (node: number): void => {
    if (node === left || found.has(node)) return;
    found.add(node);
    for (const to of edges[node] ?? []) visit(to);
  };
  for (const root of roots) visit(root);
  return found;
}

/** A node dominates another one if the roots no longer reach that without it. */
function dominated(graph: Edges, by: number): number[] {
  const without = reached(graph, by);
  return [...reached(graph)].filter((node) => node !== by && !without.has(node));
}

describe("an object graph", () => {
  it("is reached from its roots as a search by hand says", () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        const { isReached } = reachFromRoots(graphOf(edges));
        assert.deepEqual(
          new Set([...isReached.keys()].filter((node) => isReached[node] === 1)),
          reached(edges),
        );
      }),
    );
  });

  it("has paths of edges from a root, where there are any", () => {
    fc.assert(
      fc.property(someEdges, fc.nat({ max: NODES - 1 }), (edges, wanted) => {
        const node = wanted % edges.edges.length;
        const path = pathFromRoots(graphOf(edges), node);
        assert.equal(path.length > 0, reached(edges).has(node));
        if (path.length === 0) return;
        assert.ok(edges.roots.includes(path[0] as number));
        assert.equal(path.at(-1), node);
        for (const [index, from] of path.slice(0, -1).entries()) {
          assert.ok(edges.edges[from]?.includes(path[index + 1] as number));
        }
      }),
    );
  });

  it("has the dominators that leaving out each node gives", () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        const { parents, retained, isReached } = dominatorsOf(graphOf(edges));
        for (const node of reached(edges)) {
          const below = dominated(edges, node);
          const chain = new Set<number>();
          for (let at = parents[node] as number; at !== NO_NODE; at = parents[at] as number) chain.add(at);
          const dominators = [...reached(edges)].filter((by) => dominated(edges, by).includes(node));
          assert.deepEqual(chain, new Set(dominators));
          const bytes = [node, ...below].reduce((sum, each) => sum + 2 ** each, 0);
          assert.equal(retained[node], bytes);
          assert.equal(isReached[node], 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("loses to a dropped edge what is no longer reached, and nothing else", () => {
    fc.assert(
      fc.property(someEdges, fc.nat(), (edges, wanted) => {
        const from = [...reached(edges)].find((node) => (edges.edges[node]?.length ?? 0) > 0);
        if (from === undefined) return;
        const targets = edges.edges[from] ?? [];
        const index = wanted % targets.length;
        const { atOnce, later } = dropEdge(graphOf(edges), from, index);
        const kept = edges.edges.map((each, node) =>
          node === from ? each.filter((_, at) => at !== index) : each,
        );
        const remaining = reached({ ...edges, edges: kept });
        const lost = [...reached(edges)].filter((node) => !remaining.has(node));
        // What only garbage held before may die at once, too.
        const wasReached = reached(edges);
        assert.deepEqual(
          new Set([...atOnce.filter((node) => wasReached.has(node)), ...later]),
          new Set(lost),
        );
        assert.ok(atOnce.every((node) => !later.includes(node)));
      }),
      { numRuns: 500 },
    );
  });
});
