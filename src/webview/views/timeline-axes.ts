/** The axes of the timeline: steps below, bytes on the left. */
import type uPlot from "uplot";
import { formatAxisBytes, formatAxisCount } from "../model/format.ts";
import type { Palette } from "./palette.ts";

export function countAxis(palette: Palette, size: number): uPlot.Axis {
  return {
    ...axisStyle(palette),
    size,
    grid: { show: false },
    space: 70,
    incrs: wholeIncrements(),
    values: (_plot, splits) => splits.map(formatAxisCount),
  };
}

/** The band of calls lies below zero and has no numbers. */
export function bytesAxis(palette: Palette, size: number): uPlot.Axis {
  return {
    ...axisStyle(palette),
    size,
    space: 34,
    incrs: wholeIncrements(),
    filter: (_plot, splits) => splits.map((bytes) => (bytes < 0 ? null : bytes)),
    values: (_plot, splits, _axis, _space, increment) =>
      splits.map((bytes) => (bytes === null ? null : formatAxisBytes(bytes, increment))),
  };
}

function axisStyle(palette: Palette): uPlot.Axis {
  const show = (_plot: uPlot, splits: number[]) => splits.map((split) => (split < 0 ? null : split));
  return {
    stroke: palette.text,
    font: palette.font,
    gap: 4,
    grid: { stroke: palette.grid, width: 1, filter: show },
    ticks: { stroke: palette.grid, width: 1, size: 4, filter: show },
  };
}

/** 1, 2, 5, 10, 20, 50 and so on. */
function wholeIncrements(): number[] {
  const increments: number[] = [];
  for (let unit = 1; unit <= 1e12; unit *= 10) increments.push(unit, 2 * unit, 5 * unit);
  return increments;
}
