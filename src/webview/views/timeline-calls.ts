/** Draws which functions ran when: a band below the curve, one row for each depth of calls. */
import type uPlot from "uplot";
import type { CallRun } from "../../trace/calls.ts";
import type { TracedFunction } from "../../trace/trace.ts";
import { type Palette, scaledFont } from "./palette.ts";

/** Rows that are drawn; what is deeper is part of them. */
export const CALL_ROWS = 3;
export const CALL_ROW_HEIGHT = 15;
/** Narrower runs have no name. */
const MIN_NAMED_WIDTH = 24;

/** The rows end at the lower edge of the plot; the deepest is the lowest. @param rows how many there are. */
export function drawCalls(
  plot: uPlot,
  palette: Palette,
  runs: readonly CallRun[],
  functions: readonly TracedFunction[],
  rows: number,
): void {
  const { ctx, bbox } = plot;
  const pixel = devicePixelRatio;
  const height = CALL_ROW_HEIGHT * pixel;
  const top = bbox.top + bbox.height - rows * height;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, top, bbox.width, rows * height);
  ctx.clip();
  ctx.font = scaledFont(palette.font, pixel);
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  ctx.lineWidth = pixel;
  for (const run of runs) {
    const left = plot.valToPos(run.from, "x", true);
    const width = Math.max(pixel, plot.valToPos(run.to, "x", true) - left);
    const y = top + (run.row - 1) * height + pixel;
    const visible = Math.max(left, bbox.left);
    // Fainter where the function ran only some of the steps.
    ctx.globalAlpha = 0.35 + 0.65 * run.share;
    ctx.fillStyle = palette.calls;
    ctx.fillRect(left, y, width, height - 2 * pixel);
    ctx.globalAlpha = 1;
    if (width >= 3 * pixel) {
      ctx.strokeStyle = palette.callEdge;
      ctx.strokeRect(left + pixel / 2, y + pixel / 2, width - pixel, height - 3 * pixel);
    }
    const name = functions[run.functionId]?.name ?? "";
    if (left + width - visible < MIN_NAMED_WIDTH * pixel) continue;
    ctx.fillStyle = palette.foreground;
    ctx.fillText(
      fitted(ctx, name, left + width - visible - 8 * pixel),
      visible + 4 * pixel,
      y + height / 2 - pixel,
    );
  }
  ctx.restore();
}

/** As much of the text as there is room for; nothing rather than a letter or two. */
function fitted(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text;
  let length = text.length;
  while (length > 0 && ctx.measureText(`${text.slice(0, length)}\u2026`).width > width) length--;
  return length < 3 ? "" : `${text.slice(0, length)}\u2026`;
}
