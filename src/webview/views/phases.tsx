/** The panel while there is no result: nothing asked for, running, cancelled, or broken. */
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";
import { formatAmount, formatBytes } from "../model/format.ts";
import type { Phase, RunProgress, Store } from "../store.ts";
import { Title } from "./header.tsx";
import { Icon } from "./icon.tsx";
import { InputsView } from "./inputs.tsx";

type PhaseOf<K extends Phase["kind"]> = Extract<Phase, { readonly kind: K }>;

interface PhaseProps<K extends Phase["kind"]> {
  readonly phase: PhaseOf<K>;
  readonly store: Store;
}

export function Empty() {
  return (
    <main class="message">
      <Icon name="pulse" tone="large" />
      <h1>See what your code does to memory</h1>
      <p>
        Select some Python and run <strong>Heapscope: Simulate memory</strong> from the command palette or the
        editor&rsquo;s context menu. Without a selection the whole file is taken.
      </p>
      <p class="muted">
        The code runs on a model of CPython&rsquo;s heap, in this panel. Nothing of it touches your computer.
      </p>
    </main>
  );
}

export function Running({ phase, store }: PhaseProps<"running">) {
  const { request, progress } = phase;
  return (
    <main class="panel" aria-busy="true">
      <header class="header">
        <Title fileName={request.fileName} python={request.pythonVersion}>
          <vscode-button secondary onClick={store.cancel}>
            Cancel
          </vscode-button>
        </Title>
        <vscode-progress-bar indeterminate aria-label="Simulating" />
        <p class="ending">
          <Icon name="pulse" />
          <span>
            {progress.steps === 0 ? "Starting\u2026" : `Simulating: ${describeProgress(progress)}.`}
          </span>
        </p>
      </header>
    </main>
  );
}

export function Cancelled({ phase, store }: PhaseProps<"cancelled">) {
  const { request, progress } = phase;
  return (
    <main class="panel">
      <header class="header">
        <Title fileName={request.fileName} python={request.pythonVersion}>
          <vscode-button onClick={store.runAgain}>Run again</vscode-button>
        </Title>
        <p class="ending" role="status">
          <Icon name="stop" />
          <span>
            Cancelled{progress.steps === 0 ? "" : ` after ${describeProgress(progress)}`}. Nothing was kept of
            this run.
          </span>
        </p>
      </header>
      <InputsView request={request} store={store} />
    </main>
  );
}

/** Inputs that were remembered, or came with a saved run. */
export function Refused({ phase, store }: PhaseProps<"refused">) {
  const { request } = phase;
  return (
    <main class="panel">
      <header class="header">
        <Title fileName={request.fileName} python={request.pythonVersion} />
        <p class="ending" role="status">
          <Icon name="error" tone="error" />
          <span>Not run: an input could not be evaluated.</span>
        </p>
      </header>
      <InputsView request={request} store={store} />
    </main>
  );
}

export function Failed({ phase, store }: PhaseProps<"failed">) {
  return (
    <main class="panel">
      <header class="header">
        <Title fileName={phase.request.fileName} python={phase.request.pythonVersion}>
          <vscode-button onClick={store.runAgain}>Run again</vscode-button>
        </Title>
        <p class="ending" role="alert">
          <Icon name="error" tone="error" />
          <span>Heapscope itself failed. This is a fault of the simulator and not of your code.</span>
        </p>
      </header>
      <details class="report">
        <summary>What to put into a report</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
        <pre tabIndex={0}>{phase.message}</pre>
      </details>
    </main>
  );
}

function describeProgress({ steps, liveBytes }: RunProgress): string {
  return `${formatAmount(steps, "step")}, ${formatBytes(liveBytes)} live`;
}
