/**
 * Every message between the extension host, the webview and the worker, with its runtime check. Messages are
 * plain data that structured cloning keeps; large parts are typed arrays, moved and not copied.
 */
import type { SampleFile, SnippetInput } from "../snippet/snippet.ts";
import type { Answer, Question } from "../trace/questions.ts";
import type { Trace } from "../trace/trace.ts";
import { answerShape, questionShape } from "./question-shape.ts";
import {
  anything,
  count,
  flag,
  instance,
  list,
  type Mapping,
  mapping,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  variants,
} from "./shape.ts";
import { traceShape } from "./trace-shape.ts";

export type { SnippetInput };

// Extension host and webview

/** What to simulate, and for which Python. */
export interface SimulationRequest {
  /** Text of the file, or of the part of it that begins at `startLine`; the worker drops its indentation. */
  readonly source: string;
  /** What of `source` to run; all of it where absent. */
  readonly selection?: SourceSelection | undefined;
  /** Python that stands before `source` elsewhere, such as the cells above a notebook's. */
  readonly above?: string | undefined;
  /** `definition`: the function or class around the start of the selection is called or instantiated. */
  readonly runs?: "selection" | "definition" | undefined;
  /** What the person typed, by input: Python expressions. */
  readonly inputs?: Mapping<string> | undefined;
  /** Line of the file, 1-based, whose first run is shown at first. */
  readonly shownLine?: number | undefined;
  /** What a traceback calls the file. */
  readonly fileName: string;
  /** The document in the editor; means nothing to the simulation. */
  readonly documentUri: string;
  /** The file's line, 1-based, that the first line of `source` is. */
  readonly startLine: number;
  /** "3.13" */
  readonly pythonVersion: string;
  readonly limits: SimulationLimits;
  /** Texts of modules beside the document, by path relative to its folder (`helpers.py`, `package/__init__.py`). */
  readonly siblings?: Mapping<string> | undefined;
  /** Sample content that the program finds, by path. */
  readonly files?: Mapping<Uint8Array> | undefined;
  /** Where absent, no line is given yet. */
  readonly input?: ProgramInput | undefined;
  /** Of a saved run: what came out when it was saved. */
  readonly expected?: RunFigures | undefined;
}

/** By these figures a run is known again; see TraceTotals for the units. */
export interface RunFigures {
  /** `Ending.kind` */
  readonly ended: string;
  readonly steps: number;
  readonly peakBytes: number;
  readonly finalBytes: number;
  readonly finalObjects: number;
  readonly allocations: number;
  readonly allocatedBytes: number;
  /** UTF-16 units. */
  readonly outputLength: number;
}

/**
 * What the program reads from standard input. Runs are deterministic: one that ended with `InputEnding` gets further
 * when the same request is sent again with a line more.
 */
export interface ProgramInput {
  /** In order, without their ends. */
  readonly lines: readonly string[];
  /** Whether there is no more: then reading on finds the end of the file, and the run does not stop to wait. */
  readonly isComplete: boolean;
}

/** A half-open range of UTF-16 offsets into `SimulationRequest.source`. */
export interface SourceSelection {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** Where a run is ended so that it always ends. */
export interface SimulationLimits {
  /** Line steps. */
  readonly maxSteps: number;
  /** Live bytes on the simulated heap. */
  readonly maxHeapBytes: number;
}

export interface SimulateMessage {
  readonly kind: "simulate";
  /** Tells this run from earlier ones, in the answers. */
  readonly run: number;
  readonly request: SimulationRequest;
}

/**
 * What the webview keeps with `setState`, so that it comes back after a reload of the window: the host gets it
 * and sends the request again. `view` is the webview's own business, such as the step it shows.
 */
export interface PanelState {
  readonly request: SimulationRequest;
  readonly view?: unknown;
}

/** Go to the next step that runs this line, around the end if need be. */
export interface SeekLineMessage {
  readonly kind: "seekLine";
  /** 1-based line of the file. */
  readonly line: number;
}

export type HostToWebview = SimulateMessage | SeekLineMessage;

/** The webview listens; a host that has something to simulate sends it now. */
export interface WebviewReadyMessage {
  readonly kind: "ready";
}

/** Show this line of the simulated source in the editor. */
export interface RevealLineMessage {
  readonly kind: "revealLine";
  /** 1-based line of the file. */
  readonly line: number;
}

/** The line of the selected step, to be marked in the editor; none while nothing is selected. */
export interface CurrentLineMessage {
  readonly kind: "currentLine";
  /** 1-based line of the file. */
  readonly line?: number | undefined;
}

/** A file that the panel made, to be saved where the person says: a webview may not write one itself. */
export interface SaveFileMessage {
  readonly kind: "saveFile";
  /** What is suggested, with the ending that belongs to the content. */
  readonly name: string;
  /** "text/csv", "image/svg+xml" */
  readonly mediaType: string;
  readonly text: string;
}

/** What the person gave to the program of this document, to be given again next time. */
export interface RememberMessage {
  readonly kind: "remember";
  readonly documentUri: string;
  readonly given: Given;
}

/** Plain data, so that VS Code can keep it. */
export interface Given {
  /** Python expressions by name. */
  readonly inputs: Mapping<string>;
  readonly input?: ProgramInput | undefined;
  /** Contents of sample files by path. */
  readonly files: Mapping<string>;
}

/** A broken invariant or a lost file, for the host's log. */
export interface WebviewFailureMessage {
  readonly kind: "failure";
  readonly message: string;
}

export type WebviewToHost =
  | WebviewReadyMessage
  | RevealLineMessage
  | CurrentLineMessage
  | SaveFileMessage
  | RememberMessage
  | WebviewFailureMessage;

// Webview and worker

/** The first message to a worker: the files that Python is made of, moved. */
export interface LoadMessage {
  readonly kind: "load";
  /** `web-tree-sitter.wasm` */
  readonly runtimeWasm: ArrayBuffer;
  /** `tree-sitter-python.wasm` */
  readonly grammarWasm: ArrayBuffer;
  /** `python-library.bin` */
  readonly library: ArrayBuffer;
}

/** Asks about the newest run that has a result. */
export interface AskMessage {
  readonly kind: "ask";
  readonly run: number;
  /** Tells this question from others, in the answer. */
  readonly id: number;
  readonly question: Question;
}

/** A run cannot be interrupted by a message: to cancel it, end the worker. */
export type WebviewToWorker = LoadMessage | SimulateMessage | AskMessage;

export interface ProgressMessage {
  readonly kind: "progress";
  readonly run: number;
  readonly steps: number;
  readonly liveBytes: number;
}

/** Sent for every run that was begun, however the program ended. */
export interface ResultMessage {
  readonly kind: "result";
  readonly run: number;
  readonly trace: Trace;
  readonly inputs: readonly SnippetInput[];
}

/** Sent in the place of a result: an input is no expression, so nothing was run. The run before is still the newest. */
export interface RefusedMessage {
  readonly kind: "refused";
  readonly run: number;
  readonly inputs: readonly SnippetInput[];
}

/** A broken invariant; Python exceptions and limits are results. */
export interface WorkerFailureMessage {
  readonly kind: "failure";
  readonly run: number;
  readonly message: string;
}

/** Without an answer where what was asked about is not there, or the run is no longer the newest. */
export interface AnswerMessage {
  readonly kind: "answer";
  readonly run: number;
  readonly id: number;
  readonly answer?: Answer | undefined;
}

export type WorkerToWebview =
  | ProgressMessage
  | ResultMessage
  | RefusedMessage
  | WorkerFailureMessage
  | AnswerMessage;

// Checks

export const runFigures: Shape<RunFigures> = object<RunFigures>({
  ended: text,
  steps: count,
  peakBytes: count,
  finalBytes: count,
  finalObjects: count,
  allocations: count,
  allocatedBytes: count,
  outputLength: count,
});

const programInput: Shape<ProgramInput> = object<ProgramInput>({ lines: list(text), isComplete: flag });

export const simulationRequest: Shape<SimulationRequest> = object<SimulationRequest>({
  source: text,
  selection: optional(object<SourceSelection>({ startOffset: count, endOffset: count })),
  above: optional(text),
  runs: optional(oneOf("selection", "definition")),
  inputs: optional(mapping(text)),
  shownLine: optional(count),
  fileName: text,
  documentUri: text,
  startLine: count,
  pythonVersion: text,
  limits: object<SimulationLimits>({ maxSteps: count, maxHeapBytes: count }),
  siblings: optional(mapping(text)),
  files: optional(mapping(instance(Uint8Array))),
  input: optional(programInput),
  expected: optional(runFigures),
});

/** What was kept by an earlier build may be anything. */
export const given: Shape<Given> = object<Given>({
  inputs: mapping(text),
  input: optional(programInput),
  files: mapping(text),
});

const snippetInputs: Shape<readonly SnippetInput[]> = list(
  object<SnippetInput>({
    name: text,
    expression: text,
    guess: text,
    reason: text,
    sample: optional(object<SampleFile>({ path: text, content: text })),
    problem: optional(text),
  }),
);

const simulateMessage: Shape<SimulateMessage> = object<SimulateMessage>({
  kind: oneOf("simulate"),
  run: count,
  request: simulationRequest,
});

export const panelState: Shape<PanelState> = object<PanelState>({
  request: simulationRequest,
  view: anything,
});

export const hostToWebview: Shape<HostToWebview> = variants<HostToWebview>({
  simulate: simulateMessage,
  seekLine: object<SeekLineMessage>({ kind: oneOf("seekLine"), line: count }),
});

export const webviewToHost: Shape<WebviewToHost> = variants<WebviewToHost>({
  ready: object<WebviewReadyMessage>({ kind: oneOf("ready") }),
  revealLine: object<RevealLineMessage>({ kind: oneOf("revealLine"), line: count }),
  currentLine: object<CurrentLineMessage>({ kind: oneOf("currentLine"), line: optional(count) }),
  saveFile: object<SaveFileMessage>({ kind: oneOf("saveFile"), name: text, mediaType: text, text }),
  remember: object<RememberMessage>({ kind: oneOf("remember"), documentUri: text, given }),
  failure: object<WebviewFailureMessage>({ kind: oneOf("failure"), message: text }),
});

export const webviewToWorker: Shape<WebviewToWorker> = variants<WebviewToWorker>({
  load: object<LoadMessage>({
    kind: oneOf("load"),
    runtimeWasm: instance(ArrayBuffer),
    grammarWasm: instance(ArrayBuffer),
    library: instance(ArrayBuffer),
  }),
  simulate: simulateMessage,
  ask: object<AskMessage>({ kind: oneOf("ask"), run: count, id: count, question: questionShape }),
});

export const workerToWebview: Shape<WorkerToWebview> = variants<WorkerToWebview>({
  progress: object<ProgressMessage>({ kind: oneOf("progress"), run: count, steps: count, liveBytes: count }),
  result: object<ResultMessage>({
    kind: oneOf("result"),
    run: count,
    trace: traceShape,
    inputs: snippetInputs,
  }),
  refused: object<RefusedMessage>({ kind: oneOf("refused"), run: count, inputs: snippetInputs }),
  failure: object<WorkerFailureMessage>({ kind: oneOf("failure"), run: count, message: text }),
  answer: object<AnswerMessage>({
    kind: oneOf("answer"),
    run: count,
    id: count,
    answer: optional(answerShape),
  }),
});
