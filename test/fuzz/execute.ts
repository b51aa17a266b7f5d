/** Runs one generated program: on a real interpreter, and on the simulated machine. */
import { spawn } from "node:child_process";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { auditHeap } from "../support/heap-audit.ts";
import { runPython } from "../support/run-python.ts";

/** What is compared. */
export interface Observed {
  readonly stdout: string;
  /** Last line of stderr: type and message of the exception that ended the program. */
  readonly ending: string;
}

const TIMEOUT_MS = 10_000;

/** A fresh interpreter without `site`, under the hash seed of the simulated machine. Undefined after ten seconds. */
export function runReal(command: readonly string[], source: string): Promise<Observed | undefined> {
  const [file = "python3", ...before] = command;
  const { PATH = "" } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...before, "-S", "-W", "ignore", "-"], {
      env: { PATH, PYTHONHASHSEED: "0", PYTHONIOENCODING: "utf-8:surrogatepass" },
      timeout: TIMEOUT_MS,
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (_code, signal) => {
      if (signal !== null) resolve(undefined);
      else resolve(observed(Buffer.concat(stdout).toString("utf8"), Buffer.concat(stderr).toString("utf8")));
    });
    child.stdin.on("error", () => {});
    child.stdin.end(source);
  });
}

/** On a fresh machine; whatever ends it other than a Python exception is its ending. */
export async function runSimulated(version: PythonVersion, source: string): Promise<Observed> {
  try {
    const run = await runPython(source, { version, fileName: "<stdin>", maxMilliseconds: TIMEOUT_MS });
    const seen = observed(run.stdout, run.traceback);
    const [unsound] = auditHeap(run.machine);
    return unsound === undefined ? seen : { ...seen, ending: `${seen.ending} | heap: ${unsound}` };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { stdout: "", ending: `ended: ${text.split("\n").slice(0, 4).join(" / ")}` };
  }
}

/** Addresses say nothing: the real interpreter's differ from run to run. */
function observed(stdout: string, stderr: string): Observed {
  const withoutAddresses = (text: string): string => text.replace(/ at 0x[0-9a-f]+/g, " at 0x");
  return {
    stdout: withoutAddresses(stdout),
    ending: withoutAddresses(stderr.trimEnd().split("\n").at(-1) ?? ""),
  };
}

/** The first line where they differ, `undefined` when they agree. */
export function firstDifference(real: Observed, simulated: Observed): string | undefined {
  if (real.stdout === simulated.stdout && real.ending === simulated.ending) return undefined;
  if (simulated.ending.startsWith("ended:")) return simulated.ending;
  const [expected, actual] = [real.stdout.split("\n"), simulated.stdout.split("\n")];
  const line = expected.findIndex((text, index) => text !== actual[index]);
  if (line >= 0 && expected[line] !== actual[line]) {
    return `line ${line + 1}\n  real: ${expected[line]}\n  ours: ${actual[line] ?? "(nothing)"}`;
  }
  return `ending\n  real: ${real.ending}\n  ours: ${simulated.ending}`;
}
