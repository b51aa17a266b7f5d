/** Draws what stands on the timeline besides the curve: the peak and the collections. */
import type uPlot from "uplot";
import { formatBytes } from "../model/format.ts";
import type { CollectionMark } from "../model/timeline.ts";
import { type Palette, scaledFont } from "./palette.ts";

/** With more collections than this, lines through the plot would hide the curve. */
const MAX_LINES = 12;
/** With more, their labels would lie on each other. */
const MAX_LABELS = 5;

export function drawPeak(plot: uPlot, palette: Palette, step: number, bytes: number): void {
  if (bytes === 0) return;
  const { ctx } = plot;
  const pixel = devicePixelRatio;
  const x = plot.valToPos(step + 0.5, "x", true);
  const y = plot.valToPos(bytes, "y", true);
  ctx.save();
  ctx.fillStyle = palette.background;
  ctx.strokeStyle = palette.peak;
  ctx.lineWidth = 2 * pixel;
  ctx.beginPath();
  ctx.arc(x, y, 3.5 * pixel, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
  ctx.font = scaledFont(palette.font, pixel);
  ctx.fillStyle = palette.peak;
  ctx.textBaseline = "bottom";
  const isAtRight = x > plot.bbox.left + plot.bbox.width - 60 * pixel;
  ctx.textAlign = isAtRight ? "right" : "left";
  drawText(plot, palette, "peak", x + (isAtRight ? -6 : 6) * pixel, y - 4 * pixel);
  ctx.restore();
}

/** @param bandHeight of what is below the curve, in pixels of the page. */
export function drawCollections(
  plot: uPlot,
  palette: Palette,
  marks: readonly CollectionMark[],
  bandHeight: number,
): void {
  const { ctx, bbox } = plot;
  const pixel = devicePixelRatio;
  const bottom = bbox.top + bbox.height - bandHeight * pixel;
  ctx.save();
  ctx.fillStyle = palette.collection;
  ctx.strokeStyle = palette.collection;
  ctx.lineWidth = pixel;
  ctx.setLineDash([2 * pixel, 3 * pixel]);
  let labelEnd = 0;
  for (const mark of marks) {
    const x = plot.valToPos(mark.step + 0.5, "x", true);
    if (marks.length <= MAX_LINES) {
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bottom);
      ctx.stroke();
    }
    drawTriangle(plot, palette, x, bottom);
    if (marks.length <= MAX_LABELS && mark.freedBytes > 0)
      labelEnd = drawFreed(plot, palette, x, { bottom, bytes: mark.freedBytes, taken: labelEnd });
  }
  ctx.restore();
}

/** With an edge, so that it is seen on any layer. */
function drawTriangle({ ctx }: uPlot, palette: Palette, x: number, bottom: number): void {
  const pixel = devicePixelRatio;
  ctx.save();
  ctx.setLineDash([]);
  ctx.strokeStyle = palette.background;
  ctx.beginPath();
  ctx.moveTo(x, bottom - 7 * pixel);
  ctx.lineTo(x - 4 * pixel, bottom);
  ctx.lineTo(x + 4 * pixel, bottom);
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}

/**
 * How much it freed, beside the foot of its line, where the label of the peak never is; nothing where there is no room.
 * @param taken where the label before ends. Returns where this one does.
 */
function drawFreed(
  plot: uPlot,
  palette: Palette,
  x: number,
  { bottom, bytes, taken }: { readonly bottom: number; readonly bytes: number; readonly taken: number },
): number {
  const { ctx, bbox } = plot;
  const pixel = devicePixelRatio;
  const text = formatBytes(-bytes);
  ctx.font = scaledFont(palette.font, pixel);
  const { width } = ctx.measureText(text);
  const gap = 4 * pixel;
  const right = bbox.left + bbox.width;
  const left = x + gap + width > right ? x - gap - width : x + gap;
  if (left < taken + gap) return taken;
  ctx.textBaseline = "bottom";
  ctx.textAlign = "left";
  drawText(plot, palette, text, left, bottom - 8 * pixel);
  return left + width;
}

/** With an edge in the colour of the ground, so that it is read across the curve. */
function drawText({ ctx }: uPlot, palette: Palette, text: string, x: number, y: number): void {
  ctx.save();
  ctx.setLineDash([]);
  ctx.lineJoin = "round";
  ctx.lineWidth = 3 * devicePixelRatio;
  ctx.strokeStyle = palette.background;
  ctx.strokeText(text, x, y);
  ctx.restore();
  ctx.fillText(text, x, y);
}
