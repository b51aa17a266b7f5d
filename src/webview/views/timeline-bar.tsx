/** What belongs to the timeline beside the plot: its layers, zoom, legend, and the window that is chosen. */
import type { TraceReader } from "../../trace/reader.ts";
import { formatAmount, formatBytes, formatCount, formatExactBytes } from "../model/format.ts";
import { describeCollections, describePlace } from "../model/step-text.ts";
import { totalsOf } from "../model/tables.ts";
import type { Stacking, StackModel } from "../model/timeline-stacks.ts";
import type { Store } from "../store.ts";
import { ZOOM_FACTOR } from "../timeline-state.ts";
import { IconButton } from "./icon-button.tsx";
import { LAYER_COLORS } from "./palette.ts";

interface BarProps {
  readonly reader: TraceReader;
  readonly store: Store;
}

const STACKINGS: readonly { readonly stacking: Stacking; readonly name: string }[] = [
  { stacking: "plain", name: "Live bytes" },
  { stacking: "type", name: "Live bytes by type" },
  { stacking: "line", name: "Live bytes by line" },
];

export function TimelineBar({ reader, store }: BarProps) {
  const { timeline } = store;
  const { from, to } = timeline.shown.value;
  const isWhole = to - from === reader.stepCount;
  return (
    <div class="timeline-bar">
      <select
        aria-label="What the timeline shows"
        value={timeline.stacking.value}
        onChange={(event) => timeline.setStacking(event.currentTarget.value as Stacking)}
      >
        {STACKINGS.map(({ stacking, name }) => (
          <option key={stacking} value={stacking}>
            {name}
          </option>
        ))}
      </select>
      <div class="zoom-buttons" role="toolbar" aria-label="Zoom">
        <IconButton name="Zoom in" icon={{ sign: "+" }} onGo={() => timeline.zoomBy(ZOOM_FACTOR)} />
        <IconButton
          name="Zoom out"
          icon={{ sign: "\u2212" }}
          isOff={isWhole}
          onGo={() => timeline.zoomBy(1 / ZOOM_FACTOR)}
        />
        <IconButton
          name="Show the whole run"
          icon={{ sign: "\u2194" }}
          isOff={isWhole}
          onGo={timeline.showAll}
        />
      </div>
      <Caption reader={reader} store={store} />
    </div>
  );
}

/** What the pointer is over, or which steps are shown. */
function Caption({ reader, store }: BarProps) {
  const hovered = store.hoveredStep.value;
  return (
    <p class="plot-caption" aria-hidden="true">
      {hovered === undefined || hovered >= reader.stepCount ? (
        <span class="muted">
          {shownText(reader, store)}
          <span class="hint">: drag to look at a step, with Shift to choose a window</span>
        </span>
      ) : (
        <span>{hoverText(reader, hovered)}</span>
      )}
    </p>
  );
}

function shownText(reader: TraceReader, store: Store): string {
  const { from, to } = store.timeline.shown.value;
  const isWhole = to - from === reader.stepCount;
  return isWhole ? formatAmount(to, "step") : `Steps ${formatCount(from + 1)} to ${formatCount(to)}`;
}

function hoverText(reader: TraceReader, index: number): string {
  const step = reader.step(index);
  const collections = describeCollections(reader.collectionsIn(index));
  const text = `${formatBytes(step.liveBytes)} after step ${formatCount(index + 1)}, ${describePlace(step)}`;
  return collections === "" ? text : `${text}; ${collections}`;
}

/** The layers from the lowest, with their colours. */
export function Legend({ stacks, store }: { readonly stacks: StackModel; readonly store: Store }) {
  const stacking = store.timeline.stacking.value;
  if (stacking === "plain") return null;
  const names = stacks.names(stacking);
  return (
    <ul class="legend" aria-label="Layers of the timeline, from the lowest">
      {names.map((name, index) => (
        <li key={name}>
          <span
            class={`swatch ${index === names.length - 1 ? "layer-other" : LAYER_COLORS[index]}`}
            aria-hidden="true"
          />
          <span class="code-text">{name}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the window allocated, and how much of it outlived the window and the run. */
export function WindowBar({ reader, store }: BarProps) {
  const { timeline } = store;
  const window = timeline.window.value;
  if (window === undefined) return null;
  return (
    <section class="window-bar" aria-label="Chosen window">
      <span>
        <span class="swatch window" aria-hidden="true" /> Steps {formatCount(window.from + 1)} to{" "}
        {formatCount(window.to)} <span class="muted">({formatAmount(window.to - window.from, "step")})</span>
      </span>
      <WindowAmounts reader={reader} store={store} />
      <button type="button" class="text-button" onClick={timeline.zoomToWindow}>
        Zoom to it
      </button>
      <button type="button" class="text-button" onClick={() => timeline.setWindow(undefined)}>
        Clear
      </button>
    </section>
  );
}

function WindowAmounts({ reader, store }: BarProps) {
  const window = store.timeline.window.value;
  if (window === undefined || window.to > reader.intervals.knownSteps) return null;
  const bytesOf = (aliveAfter?: number) =>
    totalsOf(reader.intervals.totals("type", { ...window, aliveAfter })).bytes;
  const [made, alive, kept] = [bytesOf(), bytesOf(window.to - 1), bytesOf(reader.stepCount - 1)];
  return (
    <>
      <span title={formatExactBytes(made)}>allocated {formatBytes(made)}</span>
      <span title={formatExactBytes(alive)}>{formatBytes(alive)} alive at its end</span>
      <span title={formatExactBytes(kept)}>{formatBytes(kept)} at the end of the run</span>
    </>
  );
}
