/** Strongly connected components against their definition: each leads to the other. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { componentsOf, type NameGraph } from "../../src/semantics/holding/name-graph.ts";

function leadsTo(graph: NameGraph, start: string, end: string): boolean {
  const seen = new Set<string>([start]);
  for (const name of seen) for (const next of graph.get(name) ?? []) seen.add(next);
  return seen.has(end);
}

describe("components of names", () => {
  it("join two names where each leads to the other", () => {
    const name = fc.constantFrom(..."abcdefg");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 14 }), (edges) => {
        const graph = new Map<string, Set<string>>();
        for (const [from, to] of edges) graph.set(from, new Set([...(graph.get(from) ?? []), to]));
        const components = componentsOf(graph);
        const names = [...new Set(edges.flat())];
        for (const a of names) {
          for (const b of names) {
            const isJoined = leadsTo(graph, a, b) && leadsTo(graph, b, a);
            assert.equal(components.get(a) === components.get(b), isJoined, `${a} ${b}`);
          }
        }
      }),
    );
  });

  it("are found in chains of any length", () => {
    const length = 50_000;
    const chain = Array.from({ length }, (_, at): [string, Set<string>] => [
      `n${at}`,
      new Set([`n${at + 1}`]),
    ]);
    assert.equal(new Set(componentsOf(new Map(chain)).values()).size, length + 1);
    chain.push([`n${length}`, new Set(["n0"])]);
    assert.equal(new Set(componentsOf(new Map(chain)).values()).size, 1);
  });
});
