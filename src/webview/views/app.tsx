/** The whole panel: what is shown in which phase of a run. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { assertNever } from "../../base/invariant.ts";
import type { TraceReader } from "../../trace/reader.ts";
import type { Phase, Store } from "../store.ts";
import { CodeView } from "./code.tsx";
import { Header } from "./header.tsx";
import { HeapView } from "./heap.tsx";
import { InputsView } from "./inputs.tsx";
import { OutputView } from "./output.tsx";
import { Cancelled, Empty, Failed, Refused, Running } from "./phases.tsx";
import { Shortcuts } from "./shortcuts.tsx";
import { StepBar } from "./step-bar.tsx";
import { Summary } from "./summary.tsx";
import { Tables } from "./tables.tsx";
import { Timeline } from "./timeline.tsx";

export function App({ store }: { readonly store: Store }) {
  return <PhaseView phase={store.phase.value} store={store} />;
}

function PhaseView({ phase, store }: { readonly phase: Phase; readonly store: Store }) {
  switch (phase.kind) {
    case "empty":
      return <Empty />;
    case "running":
      return <Running phase={phase} store={store} />;
    case "cancelled":
      return <Cancelled phase={phase} store={store} />;
    case "failed":
      return <Failed phase={phase} store={store} />;
    case "refused":
      return <Refused phase={phase} store={store} />;
    case "done":
      return <Result phase={phase} store={store} />;
    default:
      return assertNever(phase);
  }
}

/** A program that did not start has nothing to show but its text and the reason. */
function Result({
  phase,
  store,
}: {
  readonly phase: Extract<Phase, { kind: "done" }>;
  readonly store: Store;
}) {
  const { reader } = phase;
  const hasRun = reader.stepCount > 0;
  return (
    <main class="panel">
      <Header request={phase.request} trace={reader.trace} store={store} />
      <InputsView request={phase.request} ending={reader.trace.ending} store={store} />
      {hasRun && <Summary reader={reader} store={store} />}
      {hasRun && (
        <section class="moment" aria-label="Live bytes over the run">
          <Timeline reader={reader} store={store} />
          <StepBar reader={reader} store={store} />
          <Shortcuts store={store} />
        </section>
      )}
      <Panes reader={reader} store={store} hasRun={hasRun} />
    </main>
  );
}

interface PanesProps {
  readonly reader: TraceReader;
  readonly store: Store;
  readonly hasRun: boolean;
}

/** Where there is room for one column the heap comes first: the code is in the editor beside, most often. */
function Panes({ reader, store, hasRun }: PanesProps) {
  const isNarrow = useMedia(ONE_COLUMN);
  const code = <CodeView key={reader} reader={reader} store={store} />;
  if (!hasRun)
    return (
      <div class="columns single">
        <div class="side">{code}</div>
      </div>
    );
  const output = <OutputView key="output" reader={reader} store={store} />;
  const heap = <HeapView key="heap" store={store} />;
  const tables = <Tables key="tables" reader={reader} store={store} />;
  const sides = isNarrow
    ? [[heap, code, output, tables]]
    : [
        [code, output],
        [heap, tables],
      ];
  return (
    <div class="columns">
      {sides.map((panes, index) => (
        <div key={index} class="side">
          {panes}
        </div>
      ))}
    </div>
  );
}

/** As in styles/panes.css. */
const ONE_COLUMN = "(max-width: 800px)";

/** Whether a media query holds, now and when that changes. */
function useMedia(query: string): boolean {
  const list = useMemo(() => matchMedia(query), [query]);
  const [holds, setHolds] = useState(list.matches);
  useEffect(() => {
    const follow = () => setHolds(list.matches);
    list.addEventListener("change", follow);
    return () => list.removeEventListener("change", follow);
  }, [list]);
  return holds;
}
