/**
 * Checks many files in worker threads, and answers in the order of the files whichever is done first. A few files, or a
 * single job, are checked in this thread.
 */
import os from "node:os";
import type { Worker } from "node:worker_threads";
import { InvalidArgumentError, Option } from "commander";
import type { PythonParser } from "../syntax/parser.ts";
import { type CheckedFile, FileChecker, STDIN_NAME } from "./check-files.ts";
import type { CliEnvironment } from "./environment.ts";
import type { SourcePath } from "./find-sources.ts";
import { type AnalysisFlags, OptionsOfPath } from "./options-of-path.ts";
import { decodeSource } from "./read-source.ts";

/** Starting a worker takes as long as checking about so many files. */
const FILES_WORTH_A_WORKER = 30;
/** Neighbours go to one worker, which keeps what it has read of the modules that they import. */
const BATCH_FILES = 8;
/** Batches that may be done before the one whose turn it is, for each worker: their sources are held meanwhile. */
const BATCHES_AHEAD = 8;

/** What a worker is started with. */
export interface CheckWorkerSetup {
  readonly flags: AnalysisFlags;
}

/** A worker answers each batch with what it checked, in the same order, or with what went wrong inside it. */
export type CheckWorkerAnswer =
  | { readonly kind: "checked"; readonly files: readonly CheckedFile[] }
  | { readonly kind: "failed"; readonly error: unknown };

export function jobsOption(): Option {
  return new Option("--jobs <n>", "how many files are checked at once")
    .argParser(parseJobs)
    .default(os.availableParallelism(), "the number of processors");
}

function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError("It must be a number from 1 to 999.");
  return Number(text);
}

/** `loadParser` is called where files are checked in this thread. @throws what a worker failed with */
export async function* checkAll(
  inputs: readonly SourcePath[],
  flags: AnalysisFlags,
  jobs: number,
  { readStdin, startCheckWorker }: CliEnvironment,
  loadParser: () => Promise<PythonParser>,
): AsyncGenerator<CheckedFile> {
  const workers = Math.min(jobs, Math.floor(inputs.length / FILES_WORTH_A_WORKER));
  const isParallel = startCheckWorker !== undefined && workers > 1;
  const here = isParallel ? inputs.filter(({ path }) => path === STDIN_NAME) : inputs;
  if (here.length > 0) {
    const checker = new FileChecker(await loadParser(), new OptionsOfPath(flags));
    for (const input of here) {
      const isStdin = input.path === STDIN_NAME;
      yield isStdin
        ? checker.checkSource(input, decodeSource(await readStdin()))
        : await checker.check(input);
    }
  }
  if (!isParallel) return;
  const files = inputs.filter(({ path }) => path !== STDIN_NAME);
  const pool = new CheckPool(
    files,
    Array.from({ length: workers }, () => startCheckWorker({ flags })),
  );
  try {
    yield* pool.results();
  } finally {
    await pool.end();
  }
}

interface Batch {
  readonly inputs: readonly SourcePath[];
  readonly answer: Promise<CheckWorkerAnswer>;
  readonly settle: (answer: CheckWorkerAnswer) => void;
}

class CheckPool {
  private readonly batches: readonly Batch[];
  /** The batches that are next to be handed out, and to be yielded. */
  private nextStart = 0;
  private nextYield = 0;
  private readonly idle: Worker[];

  constructor(
    files: readonly SourcePath[],
    private readonly workers: readonly Worker[],
  ) {
    const count = Math.ceil(files.length / BATCH_FILES);
    this.batches = Array.from({ length: count }, (_, index) =>
      createBatch(files.slice(index * BATCH_FILES, (index + 1) * BATCH_FILES)),
    );
    this.idle = [...workers];
  }

  async *results(): AsyncGenerator<CheckedFile> {
    for (const batch of this.batches) {
      this.handOut();
      const answer = await batch.answer;
      if (answer.kind === "failed") throw answer.error;
      this.nextYield++;
      yield* answer.files;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  /** Gives every idle worker a batch, unless too many are waiting for their turn. */
  private handOut(): void {
    const limit = this.nextYield + BATCHES_AHEAD * this.workers.length;
    while (this.idle.length > 0 && this.nextStart < Math.min(limit, this.batches.length)) {
      const [worker, batch] = [this.idle.pop(), this.batches[this.nextStart]];
      if (worker === undefined || batch === undefined) return;
      this.nextStart++;
      this.start(worker, batch);
    }
  }

  private start(worker: Worker, { inputs, settle }: Batch): void {
    const finish = (answer: CheckWorkerAnswer): void => {
      worker.off("message", finish);
      worker.off("error", fail);
      settle(answer);
      this.idle.push(worker);
      this.handOut();
    };
    const fail = (error: unknown): void => finish({ kind: "failed", error });
    worker.on("message", finish);
    worker.on("error", fail);
    worker.postMessage(inputs);
  }
}

function createBatch(inputs: readonly SourcePath[]): Batch {
  let settle: Batch["settle"] = () => {};
  const answer = new Promise<CheckWorkerAnswer>((resolve) => {
    settle = resolve;
  });
  return { inputs, answer, settle };
}
