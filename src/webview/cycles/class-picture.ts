/** The picture of a class graph: which classes are drawn, their boxes with a row for each link, and the curves. */
import { extentOf, type PlacedBox, placeBoxes } from "../../base/place-boxes.ts";
import type { PlacedClass, PlacedClassGraph, PlacedLink } from "../../protocol/cycles-messages.ts";
import { boxSize } from "../../trace/picture-metrics.ts";
import { curveBetween } from "../model/curve.ts";

/** More would be a tangle; classes in cycles come first. */
const MOST_CLASSES = 120;
/** Pixels for curves that lead from a box to itself. */
const LOOP_WIDTH = 24;

export interface ClassBox extends PlacedBox {
  readonly index: number;
  readonly drawn: PlacedClass;
  readonly rows: readonly ClassRow[];
}

export interface ClassRow {
  /** Index into the links of the graph. */
  readonly index: number;
  readonly link: PlacedLink;
  readonly target: string;
}

export interface ClassCurve {
  /** Index into the links of the graph. */
  readonly index: number;
  readonly isWeak: boolean;
  /** Data of an SVG path. */
  readonly path: string;
}

export interface ClassPicture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly ClassBox[];
  readonly curves: readonly ClassCurve[];
  /** Classes with links that are too many to be drawn. */
  readonly omitted: number;
}

export function drawClasses(graph: PlacedClassGraph): ClassPicture {
  const linked = classesWithLinks(graph);
  const drawn = new Set(linked.slice(0, MOST_CLASSES));
  const links = [...graph.links.entries()].filter(([, { from, to }]) => drawn.has(from) && drawn.has(to));
  const rowsOf = (index: number): readonly ClassRow[] =>
    links
      .filter(([, { from }]) => from === index)
      .map(([index, link]) => ({ index, link, target: graph.classes[link.to]?.name ?? "" }));
  // In the order of the source, so that an edit moves little.
  const boxes = [...drawn]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const drawn = graph.classes[index];
      return drawn === undefined ? [] : [{ index, drawn, rows: rowsOf(index) }];
    });
  const sizes = new Map(
    boxes.map(({ index, drawn, rows }) => [String(index), boxSize(drawn.name, rows.map(rowText))]),
  );
  const places = placeBoxes(
    sizes,
    boxes.map(({ index, rows }) => [String(index), rows.map(({ link }) => String(link.to))]),
  );
  const placed = boxes.flatMap((box): readonly ClassBox[] => {
    const place = places.get(String(box.index));
    return place === undefined ? [] : [{ ...box, ...place }];
  });
  const extent = extentOf(placed);
  return {
    width: extent.width + (links.some(([, { from, to }]) => from === to) ? LOOP_WIDTH : 0),
    height: extent.height,
    boxes: placed,
    curves: placed.flatMap((box) => curvesFrom(box, placed)),
    omitted: linked.length - drawn.size,
  };
}

/** What stands beside the name of the attribute. */
export function noteOf({ count, isWeak }: PlacedLink): string {
  if (isWeak) return "weak";
  return count === "many" ? "many" : "";
}

function rowText({ link }: ClassRow): string {
  return `${link.attribute} ${noteOf(link)} `;
}

/** Those in cycles first, then those in loops, then the others. */
function classesWithLinks({ classes, links, cycles, loops }: PlacedClassGraph): readonly number[] {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const inCycles = new Set(
    cycles.flatMap((cycle) => cycle.links.flatMap((index) => links[index]?.from ?? [])),
  );
  const inLoops = new Set(loops.flat());
  const rank = (index: number): number => (inCycles.has(index) ? 0 : inLoops.has(index) ? 1 : 2);
  return [...classes.keys()].filter((index) => linked.has(index)).sort((a, b) => rank(a) - rank(b) || a - b);
}

function curvesFrom(box: ClassBox, boxes: readonly ClassBox[]): readonly ClassCurve[] {
  return box.rows.flatMap(({ index, link }, row) => {
    const target = boxes.find((each) => each.index === link.to);
    return target === undefined ? [] : [{ index, isWeak: link.isWeak, path: curveBetween(box, row, target) }];
  });
}
