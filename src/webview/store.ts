/** The state of the panel and what can be done to it. The views read signals and call actions; nothing else. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type PanelState, panelState, type SimulationRequest } from "../protocol/messages.ts";
import { TraceReader } from "../trace/reader.ts";
import type { Host } from "./host.ts";
import { clampStep } from "./model/timeline.ts";
import { DEFAULT_TYPE_SORT, nextSort, type TypeColumn, type TypeSort } from "./model/type-table.ts";
import { readViewState, type ViewState } from "./model/view-state.ts";
import type { RunListener } from "./simulator-client.ts";

export type Phase =
  | { readonly kind: "empty" }
  | { readonly kind: "running"; readonly request: SimulationRequest; readonly progress: RunProgress }
  | { readonly kind: "cancelled"; readonly request: SimulationRequest; readonly progress: RunProgress }
  | { readonly kind: "done"; readonly request: SimulationRequest; readonly reader: TraceReader }
  | { readonly kind: "failed"; readonly request: SimulationRequest; readonly message: string };

export interface RunProgress {
  readonly steps: number;
  readonly liveBytes: number;
}

/** Runs a simulation elsewhere. */
export interface Simulator {
  run(request: SimulationRequest, listener: RunListener): void;
  cancel(): void;
}

export interface Store {
  readonly phase: ReadonlySignal<Phase>;
  readonly reader: ReadonlySignal<TraceReader | undefined>;
  /** 0-based; 0 when there are no steps. */
  readonly step: ReadonlySignal<number>;
  /** The step under the pointer. */
  readonly hoveredStep: Signal<number | undefined>;
  readonly typeSort: ReadonlySignal<TypeSort>;
  start(request: SimulationRequest): void;
  runAgain(): void;
  cancel(): void;
  selectStep(step: number): void;
  /** Goes to the next time that the line runs, around the end if need be; or the previous time. */
  seekLine(line: number, direction: 1 | -1): void;
  sortTypes(column: TypeColumn): void;
  revealLine(line: number): void;
}

/** The state goes to another process with the whole source, so not at every step of a scrub. */
const SAVE_DELAY_MS = 200;

export function createStore(host: Host, simulator: Simulator): Store {
  const phase = signal<Phase>({ kind: "empty" });
  const step = signal(0);
  const hoveredStep = signal<number | undefined>(undefined);
  const typeSort = signal(DEFAULT_TYPE_SORT);
  const reader = computed(() => (phase.value.kind === "done" ? phase.value.reader : undefined));

  const write = () => {
    if (phase.value.kind === "empty") return;
    const view: ViewState = { step: step.value, sort: typeSort.value };
    host.saveState({ request: phase.value.request, view });
  };
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(write, SAVE_DELAY_MS);
  };

  const run = (request: SimulationRequest, restoredStep: number | undefined) => {
    let progress: RunProgress = { steps: 0, liveBytes: 0 };
    phase.value = { kind: "running", request, progress };
    simulator.run(request, {
      onProgress: (steps, liveBytes) => {
        progress = { steps, liveBytes };
        phase.value = { kind: "running", request, progress };
      },
      onResult: (trace) => {
        const made = new TraceReader(trace);
        hoveredStep.value = undefined;
        step.value = Math.max(0, clampStep(restoredStep ?? made.stepCount - 1, made.stepCount));
        phase.value = { kind: "done", request, reader: made };
        save();
      },
      onFailure: (message) => {
        phase.value = { kind: "failed", request, message };
        host.send({ kind: "failure", message });
      },
    });
  };

  const selectStep = (wanted: number) => {
    const count = reader.value?.stepCount ?? 0;
    if (count === 0) return;
    step.value = clampStep(wanted, count);
    save();
  };

  return {
    phase,
    reader,
    step,
    hoveredStep,
    typeSort,
    start(request) {
      const saved = restoreView(host.savedState(), request);
      if (saved !== undefined) typeSort.value = saved.sort;
      run(request, saved?.step);
    },
    runAgain() {
      if (phase.value.kind !== "empty") run(phase.value.request, undefined);
    },
    cancel() {
      if (phase.value.kind !== "running") return;
      simulator.cancel();
      phase.value = { ...phase.value, kind: "cancelled" };
    },
    selectStep,
    seekLine(line, direction) {
      const from = reader.value;
      if (from === undefined) return;
      const beyond = direction > 0 ? -1 : from.stepCount;
      const found = from.findLine(line, step.value, direction) ?? from.findLine(line, beyond, direction);
      if (found !== undefined) selectStep(found);
    },
    sortTypes(column) {
      typeSort.value = nextSort(typeSort.value, column);
      save();
    },
    revealLine: (line) => host.send({ kind: "revealLine", line }),
  };
}

/** What was saved for the same request. */
function restoreView(saved: unknown, request: SimulationRequest): ViewState | undefined {
  if (panelState.problem(saved, "state") !== undefined) return undefined;
  const state = saved as PanelState;
  return JSON.stringify(state.request) === JSON.stringify(request) ? readViewState(state.view) : undefined;
}
