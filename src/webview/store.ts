/** The state of the panel and what can be done to it. The views read signals and call actions; nothing else. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { exportedName } from "../protocol/exported-page.ts";
import { type PanelState, panelState, type SimulationRequest } from "../protocol/messages.ts";
import { nextChange } from "../trace/changes.ts";
import type { Moment } from "../trace/moment.ts";
import type {
  Answer,
  DropReport,
  FindReport,
  ObjectReport,
  PassesReport,
  Question,
} from "../trace/questions.ts";
import { TraceReader } from "../trace/reader.ts";
import { createExpressionState, type SelectedExpression } from "./expression-state.ts";
import { createHeapState } from "./heap-state.ts";
import type { Host } from "./host.ts";
import { createInputsState, type InputsState } from "./inputs-state.ts";
import { stepInNext } from "./model/same-step.ts";
import { clampStep } from "./model/timeline.ts";
import { readViewState, type ViewState } from "./model/view-state.ts";
import { createNameState, type NameState } from "./name-state.ts";
import { createPictureScale, type PictureScale } from "./picture-scale.ts";
import type { RunListener } from "./simulator-client.ts";
import { createTableState, type TableState } from "./table-state.ts";
import { createTimelineState, type TimelineState } from "./timeline-state.ts";

export type Phase =
  | { readonly kind: "empty" }
  | { readonly kind: "running"; readonly request: SimulationRequest; readonly progress: RunProgress }
  | { readonly kind: "cancelled"; readonly request: SimulationRequest; readonly progress: RunProgress }
  /** Inputs are no expressions; there is no earlier run to show. */
  | { readonly kind: "refused"; readonly request: SimulationRequest }
  | { readonly kind: "done"; readonly request: SimulationRequest; readonly reader: TraceReader }
  | { readonly kind: "failed"; readonly request: SimulationRequest; readonly message: string };

export interface DropPreview {
  readonly from: number;
  readonly report: DropReport;
}

export interface RunProgress {
  readonly steps: number;
  readonly liveBytes: number;
}

/** Runs a simulation elsewhere. */
export interface Simulator {
  run(request: SimulationRequest, listener: RunListener): void;
  cancel(): void;
  /** Asks about the newest run; undefined when there is no answer. */
  ask(question: Question, listener: (answer: Answer | undefined) => void): void;
}

/** What the heap pane shows. */
export type HeapTab = "objects" | "retained" | "pools" | "generations";

export interface Store extends InputsState {
  /** The heap after the selected step, once it has come. */
  readonly moment: ReadonlySignal<Moment | undefined>;
  /** Whether nothing is known of the heap, such as for a run whose memory was not recorded. */
  readonly isHeapUnknown: ReadonlySignal<boolean>;
  /** Whether `moment` is of another step still. */
  readonly isHeapPending: ReadonlySignal<boolean>;
  readonly heapTab: ReadonlySignal<HeapTab>;
  /** What the tab beside the objects shows of the selected step. */
  readonly tabAnswer: ReadonlySignal<Answer | undefined>;
  /** Address of the object that is looked at. */
  readonly selectedObject: ReadonlySignal<number | undefined>;
  readonly objectReport: ReadonlySignal<ObjectReport | undefined>;
  /** What dropping a reference of a referrer to the selected object would free. */
  readonly dropReport: ReadonlySignal<DropPreview | undefined>;
  /** What a collection would find, while the generations are shown; and of which generation. */
  readonly passes: ReadonlySignal<PassesReport | undefined>;
  readonly passGeneration: ReadonlySignal<number>;
  showPasses(generation: number): void;
  /** What is looked for among the objects, and what was found; see `find` in trace/questions.ts. */
  readonly searchText: ReadonlySignal<string>;
  readonly foundObjects: ReadonlySignal<FindReport | undefined>;
  findObjects(text: string): void;
  showTab(tab: HeapTab): void;
  selectObject(address: number | undefined): void;
  previewDrop(from: number): void;
  readonly phase: ReadonlySignal<Phase>;
  readonly reader: ReadonlySignal<TraceReader | undefined>;
  /** 0-based; 0 when there are no steps. */
  readonly step: ReadonlySignal<number>;
  /** The step under the pointer. */
  readonly hoveredStep: Signal<number | undefined>;
  /** Where one steps within a line: the expression that was evaluated last. */
  readonly expression: ReadonlySignal<SelectedExpression | undefined>;
  /** To the next expression, or the one before; from a whole step into the next one, or into itself from its end. */
  stepExpression(direction: 1 | -1): void;
  readonly timeline: TimelineState;
  readonly tables: TableState;
  readonly picture: PictureScale;
  /** A name or an object is looked at, or neither: one lets go of the other. */
  readonly names: NameState;
  start(request: SimulationRequest): void;
  runAgain(): void;
  cancel(): void;
  selectStep(step: number): void;
  /** To the next step of the same frame or of a caller; out of the frame; backwards with -1. Stays where there is none. */
  stepOver(direction: 1 | -1): void;
  stepOut(direction: 1 | -1): void;
  /**
   * To the next step, or the one before, that changes what is selected: what the name is bound to, or the count of the
   * object. From within a step to the step as a whole.
   */
  stepToChange(direction: 1 | -1): void;
  readonly isPlaying: ReadonlySignal<boolean>;
  /** Steps a second. */
  readonly speed: ReadonlySignal<number>;
  togglePlay(): void;
  setSpeed(speed: number): void;
  /** Goes to the next time that the line runs, around the end if need be; or the previous time. */
  seekLine(line: number, direction: 1 | -1): void;
  revealLine(line: number): void;
  /** Has a file saved that is named after the program. @param ending "types.csv" */
  saveFile(ending: string, mediaType: string, text: string): void;
}

/**
 * Why a program runs: somebody asked for it, once more, or with other inputs. What is there is shown until there is
 * something new only for these; the step stays for the last two.
 */
type RunReason = "new" | "again" | "changed";

/** The state goes to another process with the whole source, so not at every step of a scrub. */
const SAVE_DELAY_MS = 200;
const DEFAULT_SPEED = 4;
export const SPEEDS: readonly number[] = [1, 2, 4, 10, 30];

export function createStore(host: Host, simulator: Simulator): Store {
  const phase = signal<Phase>({ kind: "empty" });
  const step = signal(0);
  const hoveredStep = signal<number | undefined>(undefined);
  const reader = computed(() => (phase.value.kind === "done" ? phase.value.reader : undefined));

  const currentLine = signal<number | undefined>(undefined);

  const expressions = createExpressionState(
    simulator,
    reader,
    step,
    (wanted) => selectStep(wanted),
    () => heap.refresh(),
  );
  const at = () => ({ step: step.value, expression: expressions.expressionIndex.value });
  const heap = createHeapState(simulator, reader, at);
  const nameStore = createNameState(simulator, step, () => heap.selectObject(undefined));
  const { names } = nameStore;
  const picture = createPictureScale();

  const write = () => {
    if (phase.value.kind === "empty") return;
    const view: ViewState = {
      step: step.value,
      tables: tables.choice.value,
      timeline: timelineStore.readChoice(),
    };
    host.saveState({ request: savedRequest(phase.value.request), view });
  };
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(write, SAVE_DELAY_MS);
  };

  const timelineStore = createTimelineState(step, (wanted) => selectStep(wanted), save);
  const { timeline } = timelineStore;
  const tableStore = createTableState(timeline.window, save);
  const { tables } = tableStore;

  const inputs = createInputsState(
    host,
    () => (phase.value.kind === "empty" ? undefined : phase.value.request),
    (changed) => run(changed, "changed"),
  );

  const run = (request: SimulationRequest, reason: RunReason, restored?: ViewState) => {
    let progress: RunProgress = { steps: 0, liveBytes: 0 };
    inputs.drop();
    const { value: shown } = phase;
    const isKept = reason === "changed" && shown.kind === "done";
    const earlier = reason !== "new" && shown.kind === "done" ? shown.reader : undefined;
    phase.value = isKept ? { ...shown, request } : { kind: "running", request, progress };
    inputs.setRerunning(isKept);
    simulator.run(request, {
      onProgress: (steps, liveBytes) => {
        progress = { steps, liveBytes };
        if (!isKept) phase.value = { kind: "running", request, progress };
      },
      onRefused: (settled) => {
        inputs.accept(settled);
        inputs.setRerunning(false);
        if (!isKept) phase.value = { kind: "refused", request };
      },
      onResult: (trace, settled = []) => {
        const made = new TraceReader(trace);
        inputs.accept(settled);
        inputs.setRerunning(false);
        hoveredStep.value = undefined;
        stopPlaying();
        expressions.leave();
        heap.forget();
        picture.forget();
        names.select(undefined);
        const first =
          restored?.step ??
          (earlier && stepInNext(earlier, step.value, made)) ??
          firstShown(made, request.shownLine) ??
          made.stepCount - 1;
        step.value = Math.max(0, clampStep(first, made.stepCount));
        timelineStore.restore(restored?.timeline, made);
        timelineStore.follow(step.value);
        if (!isKept) tableStore.restore(restored?.tables);
        phase.value = { kind: "done", request, reader: made };
        heap.refresh();
        save();
      },
      onFailure: (message) => {
        inputs.setRerunning(false);
        phase.value = { kind: "failed", request, message };
        host.send({ kind: "failure", message });
      },
    });
  };

  effect(() => {
    const { value } = reader;
    const hasLine = value !== undefined && value.stepCount > 0;
    currentLine.value = hasLine ? value.step(clampStep(step.value, value.stepCount)).line : undefined;
  });
  let sentLine: number | undefined;
  effect(() => {
    const line = currentLine.value;
    if (line !== sentLine) host.send({ kind: "currentLine", line });
    sentLine = line;
  });

  const isPlaying = signal(false);
  const speed = signal(DEFAULT_SPEED);
  let playTimer: ReturnType<typeof setInterval> | undefined;
  const stopPlaying = () => {
    clearInterval(playTimer);
    isPlaying.value = false;
  };
  const startPlaying = () => {
    clearInterval(playTimer);
    isPlaying.value = true;
    playTimer = setInterval(() => {
      if (step.value + 1 >= (reader.value?.stepCount ?? 0)) stopPlaying();
      else goTo(step.value + 1);
    }, 1000 / speed.value);
  };

  /** Whoever chooses a step wants to look at it. */
  const selectStep = (wanted: number) => {
    stopPlaying();
    goTo(wanted);
  };

  const selectFound = (found: number | undefined) => {
    if (found !== undefined) selectStep(found);
  };

  const goTo = (wanted: number) => {
    const count = reader.value?.stepCount ?? 0;
    if (count === 0) return;
    step.value = clampStep(wanted, count);
    expressions.leave();
    timelineStore.follow(step.value);
    heap.refresh();
    nameStore.refresh();
    save();
  };

  return {
    ...heap,
    selectObject(address) {
      if (address !== undefined) names.select(undefined);
      heap.selectObject(address);
    },
    names,
    picture,
    inputs: inputs.inputs,
    isRerunning: inputs.isRerunning,
    typeInput: inputs.typeInput,
    giveLines: inputs.giveLines,
    giveFile: inputs.giveFile,
    expression: expressions.expression,
    stepExpression(direction) {
      stopPlaying();
      expressions.stepExpression(direction);
    },
    phase,
    reader,
    step,
    hoveredStep,
    timeline,
    tables,
    start(request) {
      inputs.accept([]);
      run(request, "new", restoreView(host.savedState(), request));
    },
    runAgain() {
      if (phase.value.kind !== "empty") run(phase.value.request, "again");
    },
    cancel() {
      const { value } = phase;
      if (value.kind !== "running" && !(value.kind === "done" && inputs.isRerunning.value)) return;
      simulator.cancel();
      inputs.setRerunning(false);
      const progress = value.kind === "running" ? value.progress : { steps: 0, liveBytes: 0 };
      phase.value = { kind: "cancelled", request: value.request, progress };
    },
    selectStep,
    stepOver: (direction) => selectFound(reader.value?.findStep("over", step.value, direction)),
    stepOut: (direction) => selectFound(reader.value?.findStep("out", step.value, direction)),
    stepToChange(direction) {
      const isName = names.selected.value !== undefined;
      const changes = isName ? names.report.value?.rows : heap.objectReport.value?.ledger;
      // Within a step the ledger is about its expressions.
      if (expressions.expressionIndex.value !== undefined) selectStep(step.value);
      else selectFound(nextChange(changes ?? [], step.value, direction));
    },
    isPlaying,
    speed,
    togglePlay() {
      if (isPlaying.value) stopPlaying();
      else if ((reader.value?.stepCount ?? 0) > 0) {
        if (step.value + 1 >= (reader.value?.stepCount ?? 0)) goTo(0);
        startPlaying();
      }
    },
    setSpeed(wanted) {
      speed.value = wanted;
      if (isPlaying.value) startPlaying();
    },
    seekLine(line, direction) {
      const from = reader.value;
      if (from === undefined) return;
      const beyond = direction > 0 ? -1 : from.stepCount;
      const found = from.findLine(line, step.value, direction) ?? from.findLine(line, beyond, direction);
      if (found !== undefined) selectStep(found);
    },
    revealLine: (line) => host.send({ kind: "revealLine", line }),
    saveFile(ending, mediaType, text) {
      if (phase.value.kind === "empty") return;
      const name = exportedName(phase.value.request.fileName, ending);
      host.send({ kind: "saveFile", name, mediaType, text });
    },
  };
}

/** What was saved for the same request. */
function restoreView(saved: unknown, request: SimulationRequest): ViewState | undefined {
  if (panelState.problem(saved, "state") !== undefined) return undefined;
  const state = saved as PanelState;
  const isSame = JSON.stringify(state.request) === JSON.stringify(savedRequest(request));
  return isSame ? readViewState(state.view) : undefined;
}

/** State is kept as JSON, which has no bytes; the extension remembers files by itself. */
function savedRequest({ files: _, ...request }: SimulationRequest): SimulationRequest {
  return request;
}

/** The first step of a line, if there is one. */
function firstShown(reader: TraceReader, line: number | undefined): number | undefined {
  return line === undefined ? undefined : reader.findLine(line, -1, 1);
}
