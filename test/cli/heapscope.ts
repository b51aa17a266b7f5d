/** Runs the command line as a function of its arguments, for tests: what it prints, and its exit status. */
import type { CliEnvironment } from "../../src/cli/environment.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { pythonFiles } from "../support/python-files.ts";

export interface CliRun {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** `input` is all of standard input; `extra` replaces parts of the environment. */
export async function heapscope(
  args: readonly string[],
  input: string | Uint8Array = "",
  extra: Partial<CliEnvironment> = {},
): Promise<CliRun> {
  let out = "";
  let error = "";
  const status = await runCli(args, {
    readStdin: async () => Buffer.from(input),
    writeOut: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
    columns: 80,
    loadFiles: async () => pythonFiles(),
    loadArtifact: async (name) => new TextEncoder().encode(`(${name})`),
    version: "1.2.3",
    ...extra,
  });
  return { status, out, error };
}
