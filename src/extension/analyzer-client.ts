/**
 * The extension host's end of the conversation with the worker that analyses. It starts the worker when it is
 * first needed, and another one when that has died. It knows no documents and nothing of VS Code.
 */
import type { Finding } from "../analyzer/finding.ts";
import {
  type AnalyzerSettings,
  type AnalyzerToHost,
  type AskClassGraphMessage,
  analyzerToHost,
  type ClassGraphMessage,
  type FindingsMessage,
  type HostToAnalyzer,
  type IgnoreEditMessage,
  type ProjectProblem,
} from "../protocol/analyzer-messages.ts";
import { receive } from "../protocol/shape.ts";
import type { TextEdit } from "../text/edit.ts";

/** A worker of whatever kind the extension host can start. */
export interface AnalyzerWorker {
  post(message: HostToAnalyzer): void;
  terminate(): void;
}

export interface WorkerEvents {
  readonly onMessage: (data: unknown) => void;
  /** The worker is gone. */
  readonly onDeath: (reason: string) => void;
}

export type StartWorker = (events: WorkerEvents) => Promise<AnalyzerWorker>;

/** What the client needs of the place it runs in. */
export interface AnalyzerSurroundings {
  readonly startWorker: StartWorker;
  /** Reads a file that ships in dist/. */
  readonly readFile: (name: string) => Thenable<Uint8Array>;
  readonly logError: (message: string) => void;
}

export interface AnalyzerListener {
  readonly onFindings: (message: FindingsMessage) => void;
  /** The analyzer has given the document up at this version; `reason` is the end of a sentence. */
  readonly onGivenUp: (uri: string, version: number, reason: string) => void;
  /** The analyzer would read these files, as far as they are there. */
  readonly onWanted: (uris: readonly string[]) => void;
  /** A `pyproject.toml` was checked. */
  readonly onProjectChecked: (uri: string, problem: ProjectProblem | undefined) => void;
  /** The worker has forgotten this document, or all of them. */
  readonly onForgotten: (uri: string | undefined) => void;
}

type Answer = IgnoreEditMessage | ClassGraphMessage;

/** A file that kills every worker must not go on for ever. */
const MOST_DEATHS = 5;

export class AnalyzerClient {
  private worker: Promise<AnalyzerWorker> | undefined;
  private deaths = 0;
  private requestCount = 0;
  /** Undefined is for who will get no answer. */
  private readonly questions = new Map<number, (answer: Answer | undefined) => void>();

  constructor(
    private readonly surroundings: AnalyzerSurroundings,
    private readonly listener: AnalyzerListener,
  ) {}

  send(message: HostToAnalyzer): void {
    if (!this.isAlive) {
      this.giveUp();
      return;
    }
    this.worker ??= this.start();
    this.worker.then(
      (worker) => worker.post(message),
      (error: unknown) => this.bury(String(error)),
    );
  }

  /** The edit that silences a finding of this text; undefined where there is none. */
  async findIgnoreEdit(
    text: string,
    finding: Finding,
    settings: AnalyzerSettings,
  ): Promise<TextEdit | undefined> {
    const answer = await this.ask((request) => ({
      kind: "findIgnoreEdit",
      request,
      text,
      finding,
      settings,
    }));
    return answer?.kind === "ignoreEdit" ? answer.edit : undefined;
  }

  /** Undefined where there will be no answer. */
  async findClassGraph(
    document: Omit<AskClassGraphMessage, "kind" | "request">,
  ): Promise<ClassGraphMessage | undefined> {
    const answer = await this.ask((request) => ({ kind: "askClassGraph", request, ...document }));
    return answer?.kind === "classGraph" ? answer : undefined;
  }

  get isAlive(): boolean {
    return this.deaths < MOST_DEATHS;
  }

  dispose(): void {
    this.deaths = MOST_DEATHS;
    this.worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
  }

  private ask(question: (request: number) => HostToAnalyzer): Promise<Answer | undefined> {
    const request = ++this.requestCount;
    return new Promise((resolve) => {
      this.questions.set(request, resolve);
      this.send(question(request));
    });
  }

  private async start(): Promise<AnalyzerWorker> {
    const { readFile, startWorker } = this.surroundings;
    const [runtimeWasm, grammarWasm, worker] = await Promise.all([
      readFile("web-tree-sitter.wasm"),
      readFile("tree-sitter-python.wasm"),
      startWorker({
        onMessage: (data) => this.hear(data),
        onDeath: (reason) => this.bury(reason),
      }),
    ]);
    worker.post({ kind: "load", runtimeWasm, grammarWasm });
    return worker;
  }

  private hear(data: unknown): void {
    try {
      this.handle(receive(analyzerToHost, data, "the analyzer"));
    } catch (error) {
      this.surroundings.logError(String(error));
    }
  }

  private handle(message: AnalyzerToHost): void {
    switch (message.kind) {
      case "findings":
        this.listener.onFindings(message);
        return;
      case "ignoreEdit":
      case "classGraph":
        this.questions.get(message.request)?.(message);
        this.questions.delete(message.request);
        return;
      case "gaveUp":
        this.listener.onGivenUp(message.uri, message.version, message.reason);
        return;
      case "projectChecked":
        this.listener.onProjectChecked(message.uri, message.problem);
        return;
      case "wantFiles":
        this.listener.onWanted(message.uris);
        return;
      case "failure":
        this.surroundings.logError(`${message.uri ?? "Analyzer"}: ${message.message}`);
        this.listener.onForgotten(message.uri);
    }
  }

  /** A worker that never lived counts as dead. */
  private bury(reason: string): void {
    if (this.worker === undefined) return;
    this.worker = undefined;
    this.deaths++;
    this.surroundings.logError(`The analyzer ended: ${reason}`);
    this.giveUp();
  }

  /** Nobody gets an answer any more to what was asked until now. */
  private giveUp(): void {
    for (const settle of this.questions.values()) settle(undefined);
    this.questions.clear();
    this.listener.onForgotten(undefined);
  }
}
