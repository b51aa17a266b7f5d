/** The timeline: a plot of live bytes that is at the same time the slider for the selected step. */
import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { TraceReader } from "../../trace/reader.ts";
import { formatAmount, formatCount } from "../model/format.ts";
import { speakStep } from "../model/step-text.ts";
import { stepForKey } from "../model/timeline.ts";
import { StackModel } from "../model/timeline-stacks.ts";
import type { Store } from "../store.ts";
import { Legend, TimelineBar, WindowBar } from "./timeline-bar.tsx";
import { TimelinePlot } from "./timeline-plot.ts";

interface TimelineProps {
  readonly reader: TraceReader;
  readonly store: Store;
}

export function Timeline({ reader, store }: TimelineProps) {
  const stacks = useMemo(() => new StackModel(reader), [reader]);
  return (
    <>
      <TimelineBar reader={reader} store={store} />
      <Legend stacks={stacks} store={store} />
      <Slider reader={reader} store={store} stacks={stacks} />
      <WindowBar reader={reader} store={store} />
    </>
  );
}

function Slider({ reader, store, stacks }: TimelineProps & { readonly stacks: StackModel }) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<TimelinePlot | undefined>(undefined);
  const { timeline } = store;

  useEffect(() => {
    if (box.current === null) return undefined;
    const view = { shown: timeline.shown.peek(), stacking: timeline.stacking.peek() };
    const made = new TimelinePlot(box.current, reader, stacks, view, {
      onSelect: (step) => store.selectStep(step),
      onHover: (step) => {
        store.hoveredStep.value = step;
      },
      onWindow: timeline.setWindow,
      onZoom: timeline.zoomBy,
      onPan: timeline.panBy,
    });
    made.showStep(store.step.peek());
    made.showWindow(timeline.window.peek());
    plot.current = made;
    return () => made.destroy();
  }, [reader, store, stacks, timeline]);

  useSignalEffect(() => plot.current?.show(timeline.shown.value, timeline.stacking.value));
  useSignalEffect(() => plot.current?.showStep(store.step.value));
  useSignalEffect(() => plot.current?.showHover(store.hoveredStep.value));
  useSignalEffect(() => plot.current?.showWindow(timeline.window.value));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = stepForKey(event.key, store.step.value, reader.stepCount);
    if (event.key === "Escape" && timeline.window.value !== undefined) timeline.setWindow(undefined);
    else if (target === undefined) return;
    else if (event.shiftKey) timeline.extendWindow(target);
    else store.selectStep(target);
    event.preventDefault();
    event.stopPropagation();
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
      aria-valuetext={`${speakStep(step, reader.stepCount, reader.collectionsIn(step.index))}${windowText(store)}`}
      onKeyDown={onKeyDown}
    >
      <div class="plot" ref={box} aria-hidden="true" />
    </div>
  );
}

function windowText(store: Store): string {
  const window = store.timeline.window.value;
  if (window === undefined) return "";
  return `, window of ${formatAmount(window.to - window.from, "step")} from ${formatCount(window.from + 1)}`;
}
