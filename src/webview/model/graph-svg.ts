/** The picture of a moment as one SVG file that needs nothing else: light or dark as its reader's system is. */
import type { Box, Moment, MomentObject } from "../../trace/moment.ts";
import { BOX } from "../../trace/picture-metrics.ts";
import { formatCount } from "./format.ts";
import { linksOf, marksOf, objectsByAddress } from "./heap-links.ts";

/** The two sets of colours, by what they are for. */
const LIGHT = {
  ground: "#ffffff",
  box: "#f8f8f8",
  text: "#1f1f1f",
  muted: "#5f5f5f",
  line: "#b8b8b8",
  made: "#388a34",
  changed: "#b58900",
  unreachable: "#652d90",
  frame: "#1a5fb4",
};
const DARK: typeof LIGHT = {
  ground: "#1f1f1f",
  box: "#282828",
  text: "#e0e0e0",
  muted: "#a8a8a8",
  line: "#5a5a5a",
  made: "#89d185",
  changed: "#cca700",
  unreachable: "#b180d7",
  frame: "#4daafc",
};

const INSET = 7;
/** A long name gives way to its value, down to this part of the box. */
const LABEL_SHARE = 0.35;
/** Baseline of a line of text in a title and in a row. */
const TITLE_BASELINE = 16;
const ROW_BASELINE = 13;

export function graphSvg(moment: Moment): string {
  const { width, height } = moment.picture;
  const objects = objectsByAddress(moment);
  const links = linksOf(moment).map(
    ({ path, isWeak }) => `<path class="link${isWeak ? " weak" : ""}" d="${path}" marker-end="url(#arrow)"/>`,
  );
  const frames = moment.frames.flatMap((frame, index) => {
    const box = moment.picture.frames[index];
    if (box === undefined) return [];
    const rows = frame.variables.map(({ name, to }) => rowOf(name, to, false, objects));
    return [boxOf(box, "frame", frame.name, `line ${frame.line}`, rows)];
  });
  const marks = marksOf(moment);
  const boxes = moment.picture.objects.flatMap((box) => {
    const object = objects.get(box.address);
    if (object === undefined) return [];
    const rows = object.edges.map(({ label, to, isWeak }) => rowOf(label, to, isWeak, objects));
    if (object.omittedEdges > 0) rows.push({ label: `and ${object.omittedEdges} more`, value: "" });
    const amounts = `${formatCount(object.sizeBytes)} B \u00d7${object.count < 0 ? "\u221e" : object.count}`;
    return [boxOf(box, marks.get(box.address) ?? "", object.text, amounts, rows)];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="12">`,
    `<style>${rules(LIGHT)}@media (prefers-color-scheme: dark){${rules(DARK)}}</style>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    ...frames,
    ...boxes,
    ...links,
    "</svg>\n",
  ].join("\n");
}

interface Row {
  readonly label: string;
  readonly value: string;
}

function rowOf(label: string, to: number, isWeak: boolean, objects: ReadonlyMap<number, MomentObject>): Row {
  const target = objects.get(to);
  const value = target?.isAtom === true ? target.text : "\u2022";
  return { label: isWeak ? `${label} (weak)` : label, value };
}

function boxOf(box: Box, kind: string, title: string, amounts: string, rows: readonly Row[]): string {
  const { left, top, width, height } = box;
  const right = left + width - INSET;
  const room = Math.floor((width - 2 * INSET) / BOX.character) - 1;
  const lines = [
    `<rect class="box ${kind}" x="${left}" y="${top}" width="${width}" height="${height}" rx="4"/>`,
    textAt(left + INSET, top + TITLE_BASELINE, "name", cut(title, room - amounts.length)),
    textAt(right, top + TITLE_BASELINE, "amount", amounts),
  ];
  for (const [index, { label, value }] of rows.entries()) {
    const y = top + BOX.title + index * BOX.row + ROW_BASELINE;
    const shown = cut(value, room - Math.min(label.length + 1, Math.floor(room * LABEL_SHARE)));
    if (label !== "") lines.push(textAt(left + INSET, y, "label", cut(label, room - shown.length)));
    lines.push(textAt(right, y, "value", shown));
  }
  return `<g>${lines.join("")}</g>`;
}

function textAt(x: number, y: number, kind: string, text: string): string {
  return `<text class="${kind}" x="${x}" y="${y}">${escapeXml(text)}</text>`;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1))}\u2026`;
}

/** XML has no control characters; texts of objects have them escaped already. */
function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function rules(colors: typeof LIGHT): string {
  const { ground, box, text, muted, line, made, changed, unreachable, frame } = colors;
  return [
    `.ground{fill:${ground}}`,
    `.box{fill:${box};stroke:${line}}`,
    `.box.frame{stroke:${frame}}`,
    `.box.made{stroke:${made};stroke-width:2}`,
    `.box.changed{stroke:${changed};stroke-width:2}`,
    `.box.unreachable{stroke:${unreachable};stroke-dasharray:5 3}`,
    `text{fill:${text}}`,
    ".name{font-weight:600}",
    `.amount{fill:${muted};text-anchor:end}`,
    ".value{text-anchor:end}",
    `.link{fill:none;stroke:${muted}}`,
    ".weak{stroke-dasharray:4 3}",
    `.tip{fill:${muted}}`,
  ].join("");
}
