/** What the timeline draws, in numbers: no pixels of a canvas, no colours. */
import type { Collection, LiveSeries, TraceReader } from "../../trace/reader.ts";
import type { StepRange } from "./step-range.ts";

/** Columns for the plot, each of the same length; one more point than buckets, so that the last has a width. */
export interface PlotColumns {
  /** Where each bucket starts, in steps; at the end where the last one ends. */
  readonly x: Float64Array;
  readonly minBytes: Float64Array;
  readonly maxBytes: Float64Array;
}

/** Live bytes of these steps in at most `buckets` buckets. */
export function plotColumns(reader: TraceReader, { from, to }: StepRange, buckets: number): PlotColumns {
  const series: LiveSeries = reader.series(from, to, buckets);
  return {
    x: append(series.step, to),
    minBytes: append(series.minBytes, series.minBytes.at(-1) ?? 0),
    maxBytes: append(series.maxBytes, series.maxBytes.at(-1) ?? 0),
  };
}

/** Collections at one place of the drawing. */
export interface CollectionMark {
  readonly step: number;
  readonly collections: number;
  readonly collected: number;
  readonly freedBytes: number;
}

/** At most one mark for each of `buckets` places, so that drawing does not depend on how many there were. */
export function collectionMarks(
  collections: readonly Collection[],
  { from, to }: StepRange,
  buckets: number,
): CollectionMark[] {
  const marks = new Map<number, CollectionMark>();
  for (const { step, collected, freedBytes } of collections) {
    if (step < from || step >= to) continue;
    const bucket = Math.floor(((step - from) / (to - from)) * buckets);
    const mark = marks.get(bucket) ?? { step, collections: 0, collected: 0, freedBytes: 0 };
    marks.set(bucket, {
      step: mark.step,
      collections: mark.collections + 1,
      collected: mark.collected + collected,
      freedBytes: mark.freedBytes + freedBytes,
    });
  }
  return [...marks.values()];
}

/** The step at a place of the drawing. @param fraction 0 is the left edge, 1 the right one. */
export function stepAt(fraction: number, { from, to }: StepRange): number {
  return from + clampStep(Math.floor(fraction * (to - from)), to - from);
}

/** The place of a step's middle in the drawing: from 0 to 1 for the steps that are shown. */
export function fractionOf(step: number, { from, to }: StepRange): number {
  return to === from ? 0 : (step - from + 0.5) / (to - from);
}

export function clampStep(step: number, stepCount: number): number {
  return Math.max(0, Math.min(stepCount - 1, step));
}

/** Where a key of a slider leads, or undefined when it is no such key. */
export function stepForKey(key: string, step: number, stepCount: number): number | undefined {
  const page = Math.max(1, Math.round(stepCount / 20));
  const targets = new Map([
    ["ArrowLeft", step - 1],
    ["ArrowDown", step - 1],
    ["ArrowRight", step + 1],
    ["ArrowUp", step + 1],
    ["PageDown", step - page],
    ["PageUp", step + page],
    ["Home", 0],
    ["End", stepCount - 1],
  ]);
  const target = targets.get(key);
  return target === undefined ? undefined : clampStep(target, stepCount);
}

function append(column: Float64Array, value: number): Float64Array {
  const longer = new Float64Array(column.length + 1);
  longer.set(column);
  longer[column.length] = value;
  return longer;
}
