/** The whole panel: what is shown in which phase of a run. */
import { assertNever } from "../../base/invariant.ts";
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
      <div class={hasRun ? "columns" : "columns single"}>
        <div class="side">
          <CodeView key={reader} reader={reader} store={store} />
          {hasRun && <OutputView reader={reader} store={store} />}
        </div>
        {hasRun && (
          <div class="side">
            <HeapView store={store} />
            <Tables reader={reader} store={store} />
          </div>
        )}
      </div>
    </main>
  );
}
