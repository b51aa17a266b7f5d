/** The few numbers that say what the run did; those that have a moment lead to it. */
import type { ComponentChildren } from "preact";
import type { TraceReader } from "../../trace/reader.ts";
import { formatAmount, formatBytes, formatCount, formatExactBytes } from "../model/format.ts";
import { describePlace } from "../model/step-text.ts";
import type { Store } from "../store.ts";

interface SummaryProps {
  readonly reader: TraceReader;
  readonly store: Store;
}

export function Summary({ reader, store }: SummaryProps) {
  const { totals } = reader.trace;
  const collections = reader.collections();
  const collected = collections.reduce((sum, row) => sum + row.collected, 0);
  const last = totals.steps - 1;
  return (
    <ul class="summary" aria-label="Summary">
      <Figure
        name="Peak"
        tone="peak"
        title={formatExactBytes(totals.peakBytes)}
        onGo={() => store.selectStep(totals.peakStep)}
      >
        <Value value={formatBytes(totals.peakBytes)} note={describePlace(reader.step(totals.peakStep))} />
      </Figure>
      <Figure
        name="At the end"
        tone="live"
        title={formatExactBytes(totals.finalBytes)}
        onGo={() => store.selectStep(last)}
      >
        <Value value={formatBytes(totals.finalBytes)} note={formatAmount(totals.finalObjects, "object")} />
      </Figure>
      <Figure name="Allocated in total" title={formatExactBytes(totals.allocatedBytes)}>
        <Value value={formatBytes(totals.allocatedBytes)} note={formatAmount(totals.allocations, "block")} />
      </Figure>
      <Figure
        name="Collections"
        tone="collection"
        title="Runs of the cycle collector"
        onGo={
          collections.length === 0
            ? undefined
            : () => store.selectStep(nextCollection(reader, store.step.value))
        }
      >
        <Value
          value={formatCount(collections.length)}
          note={collections.length === 0 ? "none was due" : `${formatAmount(collected, "object")} in cycles`}
        />
      </Figure>
    </ul>
  );
}

interface FigureProps {
  readonly name: string;
  readonly title: string;
  readonly tone?: "peak" | "live" | "collection";
  readonly onGo?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

function Figure({ name, title, tone, onGo, children }: FigureProps) {
  const label = (
    <span class="figure-name">
      {tone !== undefined && <span class={`swatch ${tone}`} aria-hidden="true" />}
      {name}
    </span>
  );
  return (
    <li class="figure" title={title}>
      {onGo === undefined ? (
        <div class="figure-body">
          {label}
          {children}
        </div>
      ) : (
        <button type="button" class="figure-body" onClick={onGo}>
          {label}
          {children}
        </button>
      )}
    </li>
  );
}

function Value({ value, note }: { readonly value: string; readonly note: string }) {
  return (
    <>
      <span class="figure-value">{value}</span>
      <span class="figure-note muted">{note}</span>
    </>
  );
}

/** The first collection after the step, or the first of all. */
function nextCollection(reader: TraceReader, step: number): number {
  const steps = reader.collections().map((row) => row.step);
  return steps.find((candidate) => candidate > step) ?? steps[0] ?? step;
}
