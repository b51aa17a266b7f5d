/** What the timeline shows of the run, in which layers, and the window of steps that was chosen on it. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { TraceReader } from "../trace/reader.ts";
import {
  moved,
  rangeBetween,
  type StepRange,
  wholeRun,
  within,
  withStep,
  zoomAround,
} from "./model/step-range.ts";
import type { Stacking } from "./model/timeline-stacks.ts";

export interface TimelineChoice {
  readonly stacking: Stacking;
  /** The whole run where absent. */
  readonly zoom?: StepRange | undefined;
  readonly window?: StepRange | undefined;
}

export interface TimelineState {
  readonly stacking: ReadonlySignal<Stacking>;
  /** The steps that are drawn. */
  readonly shown: ReadonlySignal<StepRange>;
  /** Undefined while none is chosen. */
  readonly window: ReadonlySignal<StepRange | undefined>;
  setStacking(stacking: Stacking): void;
  /** @param factor below 1 shows less. @param center by default the selected step. */
  zoomBy(factor: number, center?: number): void;
  panBy(steps: number): void;
  zoomToWindow(): void;
  showAll(): void;
  setWindow(window: StepRange | undefined): void;
  /** From where the window was begun, or the selected step, to this one, which becomes selected. */
  extendWindow(step: number): void;
}

export const ZOOM_FACTOR = 0.5;
const DEFAULT: TimelineChoice = { stacking: "plain" };

export interface TimelineStore {
  readonly timeline: TimelineState;
  readChoice(): TimelineChoice;
  /** For a new run. */
  restore(choice: TimelineChoice | undefined, reader: TraceReader): void;
  /** The selected step has changed: it stays in sight. */
  follow(step: number): void;
}

/** @param step the selected one. @param onChange a choice was made that is to be kept. */
export function createTimelineState(
  step: ReadonlySignal<number>,
  selectStep: (step: number) => void,
  onChange: () => void,
): TimelineStore {
  const stacking = signal<Stacking>(DEFAULT.stacking);
  const shown = signal<StepRange>({ from: 0, to: 0 });
  const window = signal<StepRange | undefined>(undefined);
  let stepCount = 0;
  /** The end of the window that stays when it is extended, and the other one. */
  let held: { readonly anchor: number; readonly head: number } | undefined;

  const show = (range: StepRange) => {
    const { from, to } = shown.value;
    if (range.from === from && range.to === to) return;
    shown.value = range;
    onChange();
  };
  const setWindow = (range: StepRange | undefined) => {
    window.value = within(range, stepCount);
    held = undefined;
    onChange();
  };

  const timeline: TimelineState = {
    stacking,
    shown,
    window,
    setStacking(wanted) {
      stacking.value = wanted;
      onChange();
    },
    zoomBy: (factor, center = step.value) => show(zoomAround(shown.value, factor, center, stepCount)),
    panBy: (steps) => show(moved(shown.value, steps, stepCount)),
    zoomToWindow() {
      if (window.value !== undefined) show(window.value);
    },
    showAll: () => show(wholeRun(stepCount)),
    setWindow,
    extendWindow(wanted) {
      const anchor = held?.head === step.value && window.value !== undefined ? held.anchor : step.value;
      setWindow(rangeBetween(anchor, wanted));
      held = { anchor, head: wanted };
      selectStep(wanted);
    },
  };
  return {
    timeline,
    readChoice() {
      const { from, to } = shown.value;
      const isWhole = from === 0 && to === stepCount;
      return {
        stacking: stacking.value,
        ...(!isWhole && { zoom: shown.value }),
        ...(window.value !== undefined && { window: window.value }),
      };
    },
    restore(choice, reader) {
      stepCount = reader.stepCount;
      stacking.value = choice?.stacking ?? stacking.value;
      shown.value = within(choice?.zoom, stepCount) ?? wholeRun(stepCount);
      window.value = within(choice?.window, stepCount);
      held = undefined;
    },
    follow(selected) {
      if (stepCount > 0) shown.value = withStep(shown.value, selected, stepCount);
    },
  };
}
