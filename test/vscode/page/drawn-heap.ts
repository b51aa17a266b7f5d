/** What the picture of the heap shows of an object that a path of names and labels leads to, read from the page. */
import type { FrameLocator, Page } from "playwright-core";

/** Type, size and reference count as drawn; -1 for a count without end. */
export type DrawnObject = readonly [type: string, sizeBytes: number, count: number];

/** @param expression as Python has it: `head.next.value`, `items[0]`. Undefined where a part leads nowhere. */
export async function drawnObject(
  panel: FrameLocator | Page,
  expression: string,
): Promise<DrawnObject | undefined> {
  const found = await panel.locator(".heap-canvas").evaluate(findInPicture, expression.split(/(?=[.[])/));
  if (found === undefined) return undefined;
  const [type, sizeBytes, count] = found;
  const isImmortal = count === "immortal" || count === "\u221e";
  return [type, Number(sizeBytes.replaceAll(",", "")), isImmortal ? -1 : Number(count)];
}

/** Runs in the page. From the innermost frame that has the name along the rows of boxes. */
function findInPicture(
  canvas: Element,
  [name = "", ...labels]: readonly string[],
): [type: string, size: string, count: string] | undefined {
  const rowOf = (box: Element | undefined, label: string): HTMLElement | undefined =>
    box === undefined
      ? undefined
      : [...box.querySelectorAll<HTMLElement>(".row")].find((row) => row.dataset["label"] === label);
  const boxOf = (row: HTMLElement | undefined): Element | undefined =>
    canvas.querySelector(`.box.object[data-address="${row?.dataset["to"]}"]`) ?? undefined;
  const frames = [...canvas.querySelectorAll(".box.frame")].reverse();
  const hasName = (frame: Element): boolean => rowOf(frame, name) !== undefined;
  let row = rowOf(frames.find(hasName), name);
  for (const label of labels) row = rowOf(boxOf(row), label);
  if (row === undefined) return undefined;
  const box = boxOf(row);
  if (box !== undefined) {
    const type = box.querySelector(".box-title")?.getAttribute("title")?.split(" at ")[0] ?? "";
    const [, size = "", count = ""] =
      /([\d,]+) B \u00d7(.+)/.exec(box.querySelector(".muted")?.textContent ?? "") ?? [];
    return [type, size, count];
  }
  const [, type = "", size = "", count = ""] =
    /^(.+), ([\d,]+) B, (immortal|\d+)/.exec(row.querySelector(".atom")?.getAttribute("title") ?? "") ?? [];
  return type === "" ? undefined : [type, size, count];
}
