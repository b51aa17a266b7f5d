/** The references of a moment as curves between its boxes. */
import { ADDRESS_BASE } from "../../base/address.ts";
import type { Box, Moment, MomentObject } from "../../trace/moment.ts";
import { curveBetween } from "./curve.ts";

export interface Link {
  readonly key: string;
  /** Data of an SVG path. */
  readonly path: string;
  readonly isWeak: boolean;
  readonly to: number;
  /** The object that refers; undefined for a frame. */
  readonly from: number | undefined;
}

/** Drawn references, from the row that names them to the title of what they lead to. */
export function linksOf(moment: Moment): Link[] {
  const boxes = new Map(moment.picture.objects.map((box) => [box.address, box]));
  const links: Link[] = [];
  const add = (
    key: string,
    from: Box,
    row: number,
    to: number,
    isWeak: boolean,
    owner: number | undefined,
  ): void => {
    const target = boxes.get(to);
    if (target !== undefined)
      links.push({ key, path: curveBetween(from, row, target), isWeak, to, from: owner });
  };
  for (const [index, { variables }] of moment.frames.entries()) {
    const box = moment.picture.frames[index];
    if (box === undefined) continue;
    for (const [row, { to }] of variables.entries()) add(`f${index}.${row}`, box, row, to, false, undefined);
  }
  for (const { address, edges } of moment.objects) {
    const box = boxes.get(address);
    if (box === undefined) continue;
    for (const [row, { to, isWeak }] of edges.entries())
      add(`${address}.${row}`, box, row, to, isWeak, address);
  }
  return links;
}

/** How an object's box is marked. */
export type BoxMark = "made" | "changed" | "unreachable";

/** What became of the objects of a moment in the step before it. */
export function marksOf({ changes, unreachable }: Moment): ReadonlyMap<number, BoxMark> {
  const marks = new Map<number, BoxMark>();
  for (const address of changes.changed) marks.set(address, "changed");
  for (const address of changes.made) marks.set(address, "made");
  for (const address of unreachable) marks.set(address, "unreachable");
  return marks;
}

/** Objects by address. */
export function objectsByAddress(moment: Moment): ReadonlyMap<number, MomentObject> {
  return new Map(moment.objects.map((object) => [object.address, object]));
}

/** `0x7f...` as `id()` shows it. */
export function addressText(address: number): string {
  return `0x${(ADDRESS_BASE + address).toString(16)}`;
}

/** "3 refs", "immortal". */
export function countText(count: number): string {
  if (count < 0) return "immortal";
  return count === 1 ? "1 ref" : `${count} refs`;
}
