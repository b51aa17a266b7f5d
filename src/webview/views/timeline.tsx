/** The timeline: a plot of live bytes that is at the same time the slider for the selected step. */
import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { TraceReader } from "../../trace/reader.ts";
import { formatBytes, formatCount } from "../model/format.ts";
import { describePlace, speakStep } from "../model/step-text.ts";
import { stepForKey } from "../model/timeline.ts";
import type { Store } from "../store.ts";
import { TimelinePlot } from "./timeline-plot.ts";

interface TimelineProps {
  readonly reader: TraceReader;
  readonly store: Store;
}

export function Timeline({ reader, store }: TimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<TimelinePlot | undefined>(undefined);

  useEffect(() => {
    if (box.current === null) return undefined;
    const made = new TimelinePlot(box.current, reader, {
      onSelect: (step) => store.selectStep(step),
      onHover: (step) => {
        store.hoveredStep.value = step;
      },
    });
    made.showStep(store.step.peek());
    plot.current = made;
    return () => made.destroy();
  }, [reader, store]);

  useSignalEffect(() => plot.current?.showStep(store.step.value));
  useSignalEffect(() => plot.current?.showHover(store.hoveredStep.value));

  const onKeyDown = (event: KeyboardEvent) => {
    const target = stepForKey(event.key, store.step.value, reader.stepCount);
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    store.selectStep(target);
  };

  const step = reader.step(store.step.value);
  return (
    <div
      class="timeline"
      role="slider"
      tabIndex={0}
      aria-label="Step on the timeline of live bytes"
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={reader.stepCount}
      aria-valuenow={step.index + 1}
      aria-valuetext={speakStep(step, reader.stepCount)}
      onKeyDown={onKeyDown}
    >
      <HoverText reader={reader} store={store} />
      <div class="plot" ref={box} aria-hidden="true" />
    </div>
  );
}

/** The caption of the plot, and what the pointer is over. */
function HoverText({ reader, store }: TimelineProps) {
  const hovered = store.hoveredStep.value;
  const step = hovered === undefined ? undefined : reader.step(hovered);
  return (
    <p class="plot-caption" aria-hidden="true">
      <span class="muted">Live bytes by step</span>
      {step !== undefined && (
        <span>
          {formatBytes(step.liveBytes)} after step {formatCount(step.index + 1)}, {describePlace(step)}
        </span>
      )}
    </p>
  );
}
