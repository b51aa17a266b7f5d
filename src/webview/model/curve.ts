/** References between boxes as curves: data of SVG paths. */
import type { PlacedBox } from "../../base/place-boxes.ts";
import { BOX } from "../../trace/picture-metrics.ts";

/** How far the curve to a box of the same column reaches out to the right. */
const LOOP = 26;

/**
 * Out of the right side of a row into the left side of a title, or the other way round where the target is behind; within
 * a column out of the right side and back into it.
 */
export function curveBetween(from: PlacedBox, row: number, to: PlacedBox): string {
  const y1 = from.top + BOX.title + (row + 0.5) * BOX.row;
  const y2 = to.top + BOX.title / 2;
  if (from.left < to.left + to.width && to.left < from.left + from.width) {
    const [start, end] = [from.left + from.width, to.left + to.width];
    const reach = Math.max(start, end) + LOOP;
    return path([start - 7, y1], [reach, y1], [reach, y2], [end, y2]);
  }
  const isForward = to.left > from.left;
  const x1 = isForward ? from.left + from.width - 7 : from.left;
  const x2 = isForward ? to.left : to.left + to.width;
  const bend = (isForward ? 1 : -1) * Math.max(24, Math.abs(x2 - x1) / 2);
  return path([x1, y1], [x1 + bend, y1], [x2 - bend, y2], [x2, y2]);
}

type Point = readonly [x: number, y: number];

function path(start: Point, ...curve: readonly Point[]): string {
  return `M${textOf(start)}C${curve.map(textOf).join(" ")}`;
}

function textOf(point: Point): string {
  return point.map((value) => Math.round(value * 10) / 10).join(" ");
}
