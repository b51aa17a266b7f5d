/**
 * Places the frames and objects of a moment from left to right, so that references lead to the right where they can.
 * It knows no page: sizes are what text takes in a fixed-width font of 13 pixels.
 */
import { extentOf, placeBoxes, type Size } from "../../base/place-boxes.ts";
import {
  BASE_LABEL,
  type Box,
  type Moment,
  type MomentFrame,
  type MomentObject,
  type Picture,
} from "../../trace/moment.ts";
import { BOX, boxSize } from "../../trace/picture-metrics.ts";

/** The node that stands for all frames. */
const STACK = "stack";

export function pictureOf(moment: Omit<Moment, "picture">): Picture {
  const objects = new Map(moment.objects.map((object) => [object.address, object]));
  const boxes = moment.objects.filter(({ isAtom }) => !isAtom);
  const textOf = (address: number): string => {
    const object = objects.get(address);
    return object?.isAtom ? object.text : "";
  };
  const frames = moment.frames.map((frame) => frameSize(frame, textOf));
  const sizes = new Map<string, Size>([[STACK, stackSize(frames)]]);
  for (const object of boxes) sizes.set(String(object.address), objectSize(object, textOf));
  const placed = placeBoxes(sizes, rowsOf(moment, boxes), STACK);
  return {
    ...extentOf(placed.values()),
    frames: stacked(frames, placed.get(STACK) as Box),
    objects: boxes.map(({ address }) => ({ address, ...(placed.get(String(address)) as Box) })),
  };
}

/**
 * Where the rows of each box lead. Classes stand below each other and not one behind the other, so a reference to a base
 * class counts only where nothing else leads there.
 */
function rowsOf({ frames }: Pick<Moment, "frames">, boxes: readonly MomentObject[]): [string, string[]][] {
  const named = frames.flatMap(({ variables }) => variables.map(({ to }) => to));
  const edges = boxes.flatMap((box) => box.edges);
  const isReached = new Set([
    ...named,
    ...edges.flatMap(({ label, to }) => (label === BASE_LABEL ? [] : to)),
  ]);
  return [
    [STACK, named.map(String)],
    ...boxes.map((box): [string, string[]] => [
      String(box.address),
      box.edges.map(({ label, to }) => (label === BASE_LABEL && isReached.has(to) ? "" : String(to))),
    ]),
  ];
}

/** Frames are one above the other, the module first. */
function stackSize(frames: readonly Size[]): Size {
  const width = Math.max(0, ...frames.map((frame) => frame.width));
  const height = frames.reduce((sum, frame) => sum + frame.height + BOX.padding, 0);
  return { width, height };
}

function stacked(frames: readonly Size[], stack: Box): Box[] {
  let { top } = stack;
  return frames.map(({ height }) => {
    const box = { left: stack.left, top, width: stack.width, height };
    top += height + BOX.padding;
    return box;
  });
}

function frameSize({ name, line, variables }: MomentFrame, textOf: (address: number) => string): Size {
  return boxSize(
    `${name} line ${line}`,
    variables.map(({ name, to }) => `${name} ${textOf(to)}`),
  );
}

function objectSize(object: MomentObject, textOf: (address: number) => string): Size {
  const rows = object.edges.map(({ label, to }) => `${label} ${textOf(to)}`);
  if (object.omittedEdges > 0) rows.push("");
  return boxSize(`${object.text} ${object.sizeBytes} B, x${object.count}`, rows);
}
