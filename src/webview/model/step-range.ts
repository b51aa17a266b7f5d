/** Stretches of steps: what the timeline shows of the run, and the window that a person chose. */
import { clampStep } from "./timeline.ts";

/** The steps of [from, to); never empty. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

/** Closer than this one sees no more. */
const MIN_STEPS = 10;

export function wholeRun(stepCount: number): StepRange {
  return { from: 0, to: stepCount };
}

/** @param factor below 1 shows fewer steps. @param center the step that keeps its place. */
export function zoomAround(shown: StepRange, factor: number, center: number, stepCount: number): StepRange {
  const steps = shown.to - shown.from;
  const wanted = Math.round(steps * factor);
  const size = Math.min(stepCount, Math.max(Math.min(MIN_STEPS, stepCount), wanted));
  const fraction = Math.min(1, Math.max(0, (center + 0.5 - shown.from) / steps));
  return placed(Math.round(center + 0.5 - fraction * size), size, stepCount);
}

/** As long as before, as near as possible to where it was, with the step in it. */
export function withStep(shown: StepRange, step: number, stepCount: number): StepRange {
  if (step >= shown.from && step < shown.to) return shown;
  const size = shown.to - shown.from;
  return placed(step - Math.floor(size / 2), size, stepCount);
}

export function moved(shown: StepRange, steps: number, stepCount: number): StepRange {
  return placed(shown.from + steps, shown.to - shown.from, stepCount);
}

/** From one step to another, both in it, whichever comes first. */
export function rangeBetween(a: number, b: number): StepRange {
  return { from: Math.min(a, b), to: Math.max(a, b) + 1 };
}

/** The range in a run of so many steps, or undefined where none of it is left. */
export function within(range: StepRange | undefined, stepCount: number): StepRange | undefined {
  if (range === undefined || range.from >= range.to || range.from >= stepCount) return undefined;
  return { from: range.from, to: Math.min(range.to, stepCount) };
}

function placed(from: number, size: number, stepCount: number): StepRange {
  const start = clampStep(Math.min(from, stepCount - size), stepCount);
  return { from: start, to: start + size };
}
