/**
 * Starts the worker and speaks with it. A worker lives on from run to run, since loading the parser takes time;
 * a run is cancelled by ending its worker.
 */

import type { SnippetInput } from "../protocol/messages.ts";
import {
  type SimulationRequest,
  type WebviewToWorker,
  type WorkerToWebview,
  workerToWebview,
} from "../protocol/messages.ts";
import { receive } from "../protocol/shape.ts";
import type { Answer, Question } from "../trace/questions.ts";
import type { Trace } from "../trace/trace.ts";

/** Addresses of files that the extension ships. */
export interface SimulatorFiles {
  readonly worker: string;
  readonly runtimeWasm: string;
  readonly grammarWasm: string;
  readonly library: string;
}

export interface RunListener {
  onProgress(steps: number, liveBytes: number): void;
  onResult(trace: Trace, inputs?: readonly SnippetInput[]): void;
  /** Nothing was run, since an input is no expression. What ran before can still be asked about. */
  onRefused?(inputs: readonly SnippetInput[]): void;
  /** Something of ours is broken. @param message for a log or a report. */
  onFailure(message: string): void;
}

/** Hears what became of a question; undefined when there is no answer. */
export type AnswerListener = (answer: Answer | undefined) => void;

interface ActiveRun {
  readonly id: number;
  readonly listener: RunListener;
}

export class SimulatorClient {
  private readonly files: SimulatorFiles;
  /** Resolves when the worker has got its parser. */
  private worker: Promise<Worker> | undefined;
  private active: ActiveRun | undefined;
  private runCount = 0;
  /** The run that questions are about. */
  private finished: number | undefined;
  private questionCount = 0;
  private readonly waiting = new Map<number, AnswerListener>();

  constructor(files: SimulatorFiles) {
    this.files = files;
  }

  /** Ends the run before it, if that is still going on. */
  run(request: SimulationRequest, listener: RunListener): void {
    this.cancel();
    this.runCount++;
    const id = this.runCount;
    this.active = { id, listener };
    this.worker ??= this.makeWorker();
    this.worker
      .then((worker) => {
        if (this.active?.id === id) post(worker, { kind: "simulate", run: id, request });
      })
      .catch((error: unknown) => this.fail(id, String(error)));
  }

  /** Forgets the run that is going on; its listener hears nothing more. */
  cancel(): void {
    if (this.active === undefined) return;
    this.active = undefined;
    this.finished = undefined;
    this.waiting.clear();
    this.worker?.then((worker) => worker.terminate()).catch(() => undefined);
    this.worker = undefined;
  }

  /** Asks about the newest run. The listener hears nothing if another run begins first. */
  ask(question: Question, listener: AnswerListener): void {
    const run = this.finished;
    if (run === undefined) {
      listener(undefined);
      return;
    }
    const id = ++this.questionCount;
    this.waiting.set(id, listener);
    this.worker
      ?.then((worker) => post(worker, { kind: "ask", run, id, question }))
      .catch(() => this.waiting.delete(id));
  }

  private async makeWorker(): Promise<Worker> {
    const [script, runtimeWasm, grammarWasm, library] = await Promise.all([
      fetchFile(this.files.worker).then((response) => response.blob()),
      fetchFile(this.files.runtimeWasm).then((response) => response.arrayBuffer()),
      fetchFile(this.files.grammarWasm).then((response) => response.arrayBuffer()),
      fetchFile(this.files.library).then((response) => response.arrayBuffer()),
    ]);
    const worker = startWorker(script);
    worker.onmessage = (event: MessageEvent<unknown>) => this.hear(event.data);
    worker.onerror = (event) => this.fail(this.active?.id, event.message);
    post(worker, { kind: "load", runtimeWasm, grammarWasm, library }, [runtimeWasm, grammarWasm, library]);
    return worker;
  }

  private hear(data: unknown): void {
    const message: WorkerToWebview = receive(workerToWebview, data, "the worker");
    if (message.kind === "answer") {
      const listener = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      listener?.(message.answer);
      return;
    }
    if (this.active === undefined || message.run !== this.active.id) return;
    const { listener } = this.active;
    if (message.kind === "progress") {
      listener.onProgress(message.steps, message.liveBytes);
      return;
    }
    this.active = undefined;
    switch (message.kind) {
      case "result":
        this.waiting.clear();
        this.finished = message.run;
        listener.onResult(message.trace, message.inputs);
        return;
      case "refused":
        listener.onRefused?.(message.inputs);
        return;
      default:
        listener.onFailure(message.message);
    }
  }

  private fail(id: number | undefined, message: string): void {
    if (this.active === undefined || this.active.id !== id) return;
    const { listener } = this.active;
    this.cancel();
    listener.onFailure(message);
  }
}

/** A webview may start a worker from a blob only. */
function startWorker(script: Blob): Worker {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return worker;
}

function post(worker: Worker, message: WebviewToWorker, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer);
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be read: ${response.status}`);
  return response;
}
