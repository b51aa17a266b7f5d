/**
 * Runs a snippet and returns its trace, however it ends. Limits, exceptions of the program and things the
 * simulator has not are endings of a trace; only a fault of ours is thrown.
 */

import type { Clock } from "../base/clock.ts";
import type { ProgramUnit, Snippet, SnippetInput, SnippetRequest } from "../snippet/snippet.ts";
import type { HeapCounters } from "../trace/counters.ts";
import { type Ending, exceptionText } from "../trace/ending.ts";
import type { BlockKind, CensusRow, Trace, TracedFunction } from "../trace/trace.ts";
import type { RecordedExpression } from "./expression-recorder.ts";
import type { HeapHistory } from "./heap-history.ts";
import { Answers } from "./moment/answers.ts";
import type { StepFacts } from "./moment/moment-reader.ts";
import type { ProgramInput } from "./program-input.ts";
import type { Files, SiblingFiles } from "./program-texts.ts";
import { type Progress, Recorder, RunLimitReached, type RunLimits, type RunObserver } from "./recorder.ts";

export interface SimulationRequest extends SnippetRequest {
  /** What a traceback calls the file. */
  readonly fileName: string;
  /** "3.13" */
  readonly pythonVersion: string;
  readonly limits: RunLimits & { readonly maxHeapBytes: number };
  /** Modules that the program can import from its folder. */
  readonly siblings?: SiblingFiles | undefined;
  /** Files that the program finds, by path. */
  readonly files?: Files | undefined;
  /** Standard input, which is at its end where this is absent. */
  readonly input?: ProgramInput | undefined;
}

/** The bounds of a run that a request says nothing about. */
export const DEFAULT_RUN_LIMITS: RunLimits = {
  maxSteps: 1_000_000,
  maxMilliseconds: 30_000,
  maxOutputLength: 1_000_000,
};

/** A program that is ready to run, once. */
export interface LoadedProgram {
  /** All zero until the program runs. */
  readonly counters: HeapCounters;
  /** Runs to the end and says `onEnd` there. Lets what the observer throws pass. */
  run(observer: RunObserver): Ending;
  /**
   * Instead of `run`: runs to a step, 0-based, and records that one expression by expression. Undefined where the
   * program has fewer steps, or recording memory was not asked for.
   */
  runStep(step: number): Omit<StepRun, "text"> | undefined;
  /** What the trace must know of the run, also of one that was cut off. */
  describe(): ProgramFacts;
  /** The run's heap at any step, once it is over; undefined unless that was asked for and a step ran. */
  history(): HeapHistory | undefined;
}

/** What a step did, expression by expression. */
export interface StepRun {
  readonly history: HeapHistory;
  /** Of the program, which positions are in. */
  readonly text: string;
  readonly expressions: readonly RecordedExpression[];
  readonly liveBytesBefore: number;
  /** Whether the step has more. */
  readonly isCut: boolean;
}

export interface ProgramFacts {
  /** By the `functionId` of `RunObserver.onLine`. */
  readonly functions: readonly TracedFunction[];
  /** By the `kind` of `RunObserver.onAllocate`. */
  readonly kinds: readonly BlockKind[];
  /** For a machine that does not report its blocks. */
  readonly census?: readonly CensusRow[];
}

export interface LoadOptions {
  readonly fileName: string;
  readonly pythonVersion: string;
  readonly maxHeapBytes: number;
  /** Wall time, from the start of the run. */
  readonly maxMilliseconds: number;
  /** Without it nothing but output and the end is reported to the run's observer, and the run is faster. */
  readonly isWatched: boolean;
  /** Records memory, too; needs a build whose writes are noted. */
  readonly recordsHeap: boolean;
  readonly siblings: SiblingFiles | undefined;
  readonly files: Files | undefined;
  readonly input: ProgramInput | undefined;
  /** `from __future__ import annotations` holds in every unit. */
  readonly hasFutureAnnotations: boolean;
}

/** What is run: units one after the other, and the text that they have in common for tracebacks. */
export interface Program {
  readonly units: readonly ProgramUnit[];
  readonly text: string;
}

/** Python, as far as this folder needs it. */
export interface Interpreter {
  /** What limits of time are measured with; the wall clock without it. */
  readonly clock?: Clock;
  /** Cuts what is to be run out of its file; inputs that are no expressions have a problem. */
  prepare(request: SnippetRequest, pythonVersion: string): Snippet;
  /** Parses and compiles; an ending when there is nothing to run. Positions in it are those in the units. */
  load(program: Program, options: LoadOptions): LoadedProgram | Ending;
}

export function simulate(
  request: SimulationRequest,
  interpreter: Interpreter,
  onProgress?: (progress: Progress) => void,
): Trace {
  const snippet = interpreter.prepare(request, request.pythonVersion);
  return run(request, snippet, interpreter, false, onProgress).trace;
}

export interface Recording {
  readonly trace: Trace;
  /** Undefined where no step ran, or the build cannot record memory. */
  readonly answers: Answers | undefined;
}

/** As `simulate`, with what leads back to any moment of the run. */
export function record(request: SimulationRequest, interpreter: Interpreter): Recording {
  return recordSnippet(request, interpreter.prepare(request, request.pythonVersion), interpreter);
}

/** @param snippet what was prepared for the request. */
export function recordSnippet(
  request: SimulationRequest,
  snippet: Snippet,
  interpreter: Interpreter,
  onProgress?: (progress: Progress) => void,
): Recording {
  const { trace, program } = run(request, snippet, interpreter, true, onProgress);
  const history = program.history();
  const runStep = (step: number) => runOneStep(request, snippet, interpreter, step);
  return { trace, answers: history && new Answers(history, stepFacts(trace), runStep) };
}

/** It came this far once, so it is given all the time that it takes. */
function runOneStep(
  request: SimulationRequest,
  snippet: Snippet,
  interpreter: Interpreter,
  step: number,
): StepRun | undefined {
  const options = loadOptions(request, snippet, true, true);
  const program = interpreter.load(snippet, { ...options, maxMilliseconds: Number.POSITIVE_INFINITY });
  const run = "run" in program ? program.runStep(step) : undefined;
  return run && { ...run, text: snippet.text };
}

/** Copies, since the trace goes elsewhere. */
function stepFacts({ steps }: Trace): StepFacts {
  return { line: steps.line.slice(), liveObjects: steps.liveObjects.slice() };
}

function run(
  request: SimulationRequest,
  snippet: Snippet,
  interpreter: Interpreter,
  recordsHeap: boolean,
  onProgress: ((progress: Progress) => void) | undefined,
): { trace: Trace; program: LoadedProgram } {
  const { fileName, pythonVersion, limits } = request;
  const loaded = interpreter.load(snippet, loadOptions(request, snippet, true, recordsHeap));
  const program = "run" in loaded ? loaded : notRunnable(inDocument(loaded, snippet));
  const recorder = new Recorder(program.counters, limits, onProgress, interpreter.clock);
  const ending = runToEnd(program, recorder);
  const trace = recorder.writer.finish({
    python: pythonVersion,
    source: { fileName, parts: snippet.parts },
    ending,
    ...program.describe(),
  });
  return { trace, program };
}

function loadOptions(
  request: SimulationRequest,
  { hasFutureAnnotations, inputs }: Snippet,
  isWatched: boolean,
  recordsHeap: boolean,
): LoadOptions {
  const { fileName, pythonVersion, limits, siblings, input } = request;
  const files = withSamples(request.files, inputs);
  const { maxHeapBytes, maxMilliseconds } = limits;
  return {
    fileName,
    pythonVersion,
    maxHeapBytes,
    maxMilliseconds,
    isWatched,
    recordsHeap,
    siblings,
    files,
    input,
    hasFutureAnnotations,
  };
}

/** What the person gave stands before the files that guesses name. */
function withSamples(files: Files | undefined, inputs: readonly SnippetInput[]): Files | undefined {
  const samples = inputs.flatMap(({ sample }) => sample ?? []);
  if (samples.length === 0) return files;
  const encoder = new TextEncoder();
  const made = samples.map(({ path, content }) => [path, encoder.encode(content)] as const);
  return new Map([...made, ...(files ?? [])]);
}

/** Runs the same snippet with nobody watching: what recording costs is the difference. */
export function runUnrecorded(request: SimulationRequest, interpreter: Interpreter): void {
  const snippet = interpreter.prepare(request, request.pythonVersion);
  const program = interpreter.load(snippet, loadOptions(request, snippet, false, false));
  if ("run" in program) program.run(UNINTERESTED);
}

/**
 * The inputs, one with a problem if it cannot be evaluated. What they need of the file runs for that, and nothing of
 * the selection.
 */
export function tryInputs(
  request: SimulationRequest,
  snippet: Snippet,
  interpreter: Interpreter,
): readonly SnippetInput[] {
  const { inputs } = snippet;
  const units = snippet.units.slice(0, snippet.units.findLastIndex(({ kind }) => kind === "input") + 1);
  if (units.length === 0) return inputs;
  const program = interpreter.load({ ...snippet, units }, loadOptions(request, snippet, false, false));
  const ending = "run" in program ? program.run(UNINTERESTED) : program;
  if (ending.kind !== "badInput") return inputs;
  return inputs.map((input) =>
    input.name === ending.name ? { ...input, problem: exceptionText(ending) } : input,
  );
}

const UNINTERESTED: RunObserver = {
  onLine: () => undefined,
  onResume: () => undefined,
  onAllocate: () => undefined,
  onFree: () => undefined,
  onCollection: () => undefined,
  onOutput: () => undefined,
  onEnd: () => undefined,
};

function runToEnd(program: LoadedProgram, recorder: Recorder): Ending {
  try {
    return program.run(recorder);
  } catch (error) {
    if (!(error instanceof RunLimitReached)) throw error;
    return { kind: "limit", limit: error.limit, bound: error.bound, line: recorder.lastLine };
  }
}

/** A program without steps, for source that could not be loaded. */
function notRunnable(ending: Ending): LoadedProgram {
  return {
    counters: { liveBytes: 0, liveObjects: 0, recentPeakBytes: 0, allocatedBytes: 0, allocations: 0 },
    run: () => ending,
    runStep: () => undefined,
    describe: () => ({ functions: [], kinds: [] }),
    history: () => undefined,
  };
}

/** Only columns differ between program and file. */
function inDocument(ending: Ending, snippet: Snippet): Ending {
  if (ending.kind !== "syntax") return ending;
  return { ...ending, column: snippet.documentColumn(ending.line, ending.column - 1) + 1 };
}
