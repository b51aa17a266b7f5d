/** Runs one program after the other on the simulated machine, in a worker that the script can end when one hangs. */
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { folderModules } from "../../src/cli/folder-modules.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { RunStopped, Unsupported } from "../../src/runtime/machine/frames/frame.ts";
import { runPython } from "../support/run-python.ts";

export interface ProgramRequest {
  readonly name: string;
  readonly source: string;
  readonly version: PythonVersion;
}

export interface ProgramAnswer {
  readonly stdout: string;
  /** Why the run did not end by itself: a traceback, a limit or a feature; empty when it did. */
  readonly failure: string;
}

const MAX_MILLISECONDS = 30_000;

parentPort?.on("message", async (request: ProgramRequest) => {
  parentPort?.postMessage(await answer(request));
});

async function answer({ name, source, version }: ProgramRequest): Promise<ProgramAnswer> {
  let stdout = "";
  try {
    const run = await runPython(source, {
      version,
      fileName: name,
      maxMilliseconds: MAX_MILLISECONDS,
      siblings: folderModules(path.dirname(name)),
    });
    stdout = run.stdout;
    return { stdout, failure: run.traceback };
  } catch (error) {
    if (error instanceof RunStopped) return { stdout, failure: `stopped: ${error.reason}` };
    if (error instanceof Unsupported) return { stdout, failure: `unsupported: ${error.feature}` };
    return { stdout, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
