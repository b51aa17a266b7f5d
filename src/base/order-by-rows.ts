/**
 * The order of boxes within their columns. A layout knows which boxes are linked but not from which row, so it turns
 * the items of a list upside down as readily as not. Here boxes follow the rows that lead to them, unless more curves
 * would cross.
 */
import type { Graph } from "@dagrejs/dagre";

/** Where a reference leaves its box: 0 at the top, 1 at the bottom. */
export type RowOf = (from: string, to: string) => number;

interface LayoutNode {
  readonly rank: number;
  order: number;
  /** Of a joint on a long curve: the boxes at its ends. */
  readonly edgeObj?: { readonly v: string; readonly w: string };
}

type Order = (graph: Graph) => void;

/** For `customOrder` of dagre's `layout`. @param first the box that is at the top of its column in any case. */
export function orderByRows(rowOf: RowOf, first?: string): (graph: Graph, order: Order) => void {
  return (graph, order) => {
    order(graph);
    if (first !== undefined) nodeOf(graph, first).order = -1;
    const layers = layersOf(graph);
    const before = crossings(graph, layers, rowOf);
    const followed = layers.map((layer) => [...layer]);
    for (const [rank, layer] of followed.entries()) {
      if (rank > 0) sortByRows(graph, layer, rowOf);
      assign(graph, layer);
    }
    if (crossings(graph, followed, rowOf) > before) for (const layer of layers) assign(graph, layer);
  };
}

function nodeOf(graph: Graph, name: string): LayoutNode {
  return graph.node(name) as unknown as LayoutNode;
}

function layersOf(graph: Graph): string[][] {
  const layers: string[][] = [];
  for (const name of graph.nodes()) {
    const { rank } = nodeOf(graph, name);
    layers[rank] ??= [];
    layers[rank].push(name);
  }
  return Array.from(layers, (layer = []) =>
    layer.sort((a, b) => nodeOf(graph, a).order - nodeOf(graph, b).order),
  );
}

function assign(graph: Graph, layer: readonly string[]): void {
  for (const [order, name] of layer.entries()) nodeOf(graph, name).order = order;
}

/** By the mean of the rows that lead there from the column before. What nothing leads to keeps its place. */
function sortByRows(graph: Graph, layer: string[], rowOf: RowOf): void {
  const keys = new Map<string, number>();
  for (const [index, name] of layer.entries()) {
    const places = (graph.predecessors(name) ?? []).map((from) => startOf(graph, from, name, rowOf));
    const sum = places.reduce((total, place) => total + place, 0);
    keys.set(name, places.length === 0 ? index : sum / places.length);
  }
  layer.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}

/** The height at which an edge leaves its column, in boxes. */
function startOf(graph: Graph, from: string, to: string, rowOf: RowOf): number {
  const { order, edgeObj } = nodeOf(graph, from);
  if (edgeObj !== undefined) return order + 0.5;
  return order + rowOf(from, nodeOf(graph, to).edgeObj?.w ?? to);
}

function crossings(graph: Graph, layers: readonly (readonly string[])[], rowOf: RowOf): number {
  for (const layer of layers) assign(graph, layer);
  let count = 0;
  for (const layer of layers) {
    const edges = layer.flatMap((from) =>
      (graph.successors(from) ?? []).map((to) => ({
        start: startOf(graph, from, to, rowOf),
        end: nodeOf(graph, to).order,
      })),
    );
    for (const [index, a] of edges.entries())
      for (const b of edges.slice(index + 1)) if ((a.start - b.start) * (a.end - b.end) < 0) count++;
  }
  return count;
}
