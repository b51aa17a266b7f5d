/** What a command may touch besides files: streams and the parser's files, injected so that tests can watch. */
import type { Worker } from "node:worker_threads";
import type { PythonFiles } from "../simulation/python-files.ts";
import type { CheckWorkerSetup } from "./check-all.ts";

/** Exit statuses, as documented for `heapscope`. */
export const enum ExitStatus {
  CLEAN = 0,
  FINDINGS = 1,
  MISUSE = 2,
}

export interface CliEnvironment {
  /** All of standard input. */
  readonly readStdin: () => Promise<Uint8Array>;
  /** The next line of standard input with its end, waited for; undefined when there is none. */
  readonly readLine?: () => string | undefined;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** A person watches standard error. */
  readonly isTerminal?: boolean;
  /** A thread that runs `serveChecks`; where there is none, everything is checked in this thread. */
  readonly startCheckWorker?: (setup: CheckWorkerSetup) => Worker;
  /** Columns to which help is wrapped. */
  readonly columns: number;
  readonly loadFiles: () => Promise<PythonFiles>;
  /** A file of dist/, by its name. */
  readonly loadArtifact: (name: string) => Promise<Uint8Array>;
  readonly version: string;
}

/** A complaint about the command line or a named file: printed without a stack, ends with `MISUSE`. */
export class UsageError extends Error {}
