/**
 * Places the frames and objects of a moment from left to right, so that references lead to the right where they can.
 * It knows no page: sizes are what text takes in a fixed-width font of 13 pixels.
 */
import { Graph, layout } from "@dagrejs/dagre";
import type { Box, Moment, MomentFrame, MomentObject, Picture } from "../../trace/moment.ts";
import { BOX } from "../../trace/picture-metrics.ts";

type Node = { width: number; height: number; x: number; y: number };

/** Pixels around all boxes. */
const MARGIN = 8;
/** The node that stands for all frames. */
const STACK = "stack";

export function pictureOf(moment: Omit<Moment, "picture">): Picture {
  const objects = new Map(moment.objects.map((object) => [object.address, object]));
  const boxes = moment.objects.filter(({ isAtom }) => !isAtom);
  const graph = new Graph().setGraph({
    rankdir: "LR",
    nodesep: 14,
    ranksep: 44,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const textOf = (address: number): string => {
    const object = objects.get(address);
    return object?.isAtom ? object.text : "";
  };
  const frames = moment.frames.map((frame) => frameSize(frame, textOf));
  graph.setNode(STACK, stackSize(frames));
  for (const object of boxes) graph.setNode(String(object.address), objectSize(object, textOf));
  const connect = (from: string, to: number): void => {
    if (objects.get(to)?.isAtom === false) graph.setEdge(from, String(to));
  };
  for (const { variables } of moment.frames) for (const { to } of variables) connect(STACK, to);
  for (const { address, edges } of boxes) for (const { to } of edges) connect(String(address), to);
  layout(graph);
  const placed = new Map(graph.nodes().map((name) => [name, boxOf(graph.node(name) as Node)]));
  raiseColumns(graph, placed);
  const all = [...placed.values()];
  return {
    width: MARGIN + Math.max(0, ...all.map(({ left, width }) => left + width)),
    height: MARGIN + Math.max(0, ...all.map(({ top, height }) => top + height)),
    frames: stacked(frames, placed.get(STACK) as Box),
    objects: boxes.map(({ address }) => ({ address, ...(placed.get(String(address)) as Box) })),
  };
}

/** Each column begins at the top, where people begin to read, whatever the longest one is. */
function raiseColumns(graph: Graph, placed: Map<string, Box>): void {
  const tops = new Map<number, number>();
  const columnOf = (name: string): number => Math.round((graph.node(name) as Node).x);
  for (const [name, { top }] of placed) {
    const column = columnOf(name);
    tops.set(column, Math.min(tops.get(column) ?? Number.POSITIVE_INFINITY, top));
  }
  for (const [name, box] of placed) {
    placed.set(name, { ...box, top: box.top - (tops.get(columnOf(name)) ?? 0) + MARGIN });
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
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

function boxSize(title: string, rows: readonly string[]): Size {
  const longest = Math.max(title.length, ...rows.map(({ length }) => length));
  const width = BOX.padding * 2 + (longest + 1) * BOX.character;
  return {
    width: Math.min(BOX.mostWidth, Math.max(BOX.leastWidth, width)),
    height: BOX.title + rows.length * BOX.row + (rows.length > 0 ? BOX.padding / 2 : 0),
  };
}

function boxOf({ x, y, width, height }: Node): Box {
  return { left: x - width / 2, top: y - height / 2, width, height };
}
