/** Draws what stands on the timeline besides the curve: the peak and the collections. */
import type uPlot from "uplot";
import type { CollectionMark } from "../model/timeline.ts";
import type { Palette } from "./palette.ts";

/** With more collections than this, lines through the plot would hide the curve. */
const MAX_LINES = 12;

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
  ctx.font = scaled(palette.font, pixel);
  ctx.fillStyle = palette.peak;
  ctx.textBaseline = "bottom";
  const isAtRight = x > plot.bbox.left + plot.bbox.width - 60 * pixel;
  ctx.textAlign = isAtRight ? "right" : "left";
  ctx.fillText("peak", x + (isAtRight ? -6 : 6) * pixel, y - 4 * pixel);
  ctx.restore();
}

export function drawCollections(plot: uPlot, palette: Palette, marks: readonly CollectionMark[]): void {
  const { ctx, bbox } = plot;
  const pixel = devicePixelRatio;
  const bottom = bbox.top + bbox.height;
  ctx.save();
  ctx.fillStyle = palette.collection;
  ctx.strokeStyle = palette.collection;
  ctx.lineWidth = pixel;
  ctx.setLineDash([2 * pixel, 3 * pixel]);
  for (const mark of marks) {
    const x = plot.valToPos(mark.step + 0.5, "x", true);
    if (marks.length <= MAX_LINES) {
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bottom);
      ctx.stroke();
    }
    ctx.beginPath();
    ctx.moveTo(x, bottom - 7 * pixel);
    ctx.lineTo(x - 4 * pixel, bottom);
    ctx.lineTo(x + 4 * pixel, bottom);
    ctx.fill();
  }
  ctx.restore();
}

/** The canvas counts in device pixels. */
function scaled(font: string, pixel: number): string {
  return font.replace(/^([\d.]+)px/, (_match, size) => `${Number(size) * pixel}px`);
}
