/** Places boxes from left to right, so that links lead to the right where they can. It knows nothing of what they hold. */
import { Graph, layout } from "@dagrejs/dagre";
import { orderByRows } from "./order-by-rows.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PlacedBox extends Size {
  readonly left: number;
  readonly top: number;
}

/** Pixels around all boxes. */
const MARGIN = 8;

/**
 * By name, in the order of `sizes`. A box has rows, each of which leads to another box, by its name, or nowhere: boxes are
 * placed one below the other as the rows are that lead to them. @param first the box at the top of its column.
 */
export function placeBoxes(
  sizes: ReadonlyMap<string, Size>,
  rowsOfBoxes: Iterable<readonly [name: string, targets: readonly string[]]>,
  first?: string,
): ReadonlyMap<string, PlacedBox> {
  const graph = new Graph().setGraph({
    rankdir: "LR",
    nodesep: 14,
    ranksep: 44,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [name, size] of sizes) graph.setNode(name, { ...size });
  /** How far down a box its first reference to another one is. */
  const depths = new Map<string, number>();
  for (const [from, targets] of rowsOfBoxes) {
    for (const [row, to] of targets.entries()) {
      const key = `${from} ${to}`;
      if (!sizes.has(to) || depths.has(key)) continue;
      depths.set(key, (row + 1) / (targets.length + 1));
      graph.setEdge(from, to);
    }
  }
  const rowOf = (from: string, to: string): number => depths.get(`${from} ${to}`) ?? 0;
  layout(graph, { customOrder: orderByRows(rowOf, first) });
  return raiseColumns(new Map([...sizes.keys()].map((name) => [name, graph.node(name) as Node])));
}

/** What all boxes take, with a margin. */
export function extentOf(boxes: Iterable<PlacedBox>): Size {
  const all = [...boxes];
  return {
    width: MARGIN + Math.max(0, ...all.map(({ left, width }) => left + width)),
    height: MARGIN + Math.max(0, ...all.map(({ top, height }) => top + height)),
  };
}

type Node = Size & { readonly x: number; readonly y: number };

/** Each column begins at the top, where people begin to read, whatever the longest one is. */
function raiseColumns(nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, PlacedBox> {
  const tops = new Map<number, number>();
  const placed = [...nodes].map(([name, { x, y, width, height }]) => {
    const column = Math.round(x);
    const box = { left: x - width / 2, top: y - height / 2, width, height };
    tops.set(column, Math.min(tops.get(column) ?? Number.POSITIVE_INFINITY, box.top));
    return { name, column, box };
  });
  return new Map(
    placed.map(({ name, column, box }) => [
      name,
      { ...box, top: box.top - (tops.get(column) ?? 0) + MARGIN },
    ]),
  );
}
